//! Terms by every method and with every option, most of them sound.

use fenqi::calendar::CivilDate;
use fenqi::document::Node;
use fenqi::money::Rate;

use super::cases::Random;

/// The fields of an object.
pub fn map(fields: Vec<(&str, Node)>) -> Node {
    Node::Map(fields.into_iter().map(|(name, node)| (name.into(), node)).collect())
}

/// The fields of an object, without those that a method does not use.
pub fn fitting(method: &str, mut fields: Vec<(&str, Node)>) -> Node {
    let level = matches!(method, "equalInstalment" | "balloon");
    fields.retain(|(name, _)| match *name {
        "periods" => method != "daily",
        "termDays" => method == "daily",
        "balloon" => method == "balloon",
        "level" => level,
        _ => true,
    });
    map(fields)
}

/// Text.
pub fn text(value: impl Into<String>) -> Node {
    Node::Text(value.into())
}

/// An amount of fen as yuan.
pub fn yuan(fen: i64) -> Node {
    text(format!("{}.{:02}", fen / 100, fen % 100))
}

/// The smallest parts of one that a rate is given in, and how many of them there are.
const ONE: i64 = 10i64.pow(Rate::DECIMALS as u32);

/// A decimal of so many smallest parts.
pub fn decimal(units: i64) -> Node {
    let digits = format!("{}.{:0width$}", units / ONE, units % ONE, width = Rate::DECIMALS);
    text(digits.trim_end_matches('0').trim_end_matches('.'))
}

/// A part of one: a round number most times.
fn part(random: &mut Random, most_thousandths: i64) -> Node {
    let units = ONE / 1000 * random.between(0, most_thousandths);
    decimal(if random.once_in(5) { random.between(0, units) } else { units })
}

const ROUNDINGS: &[&str] = &["halfUp", "halfEven", "down", "up"];
const METHODS: &[&str] =
    &["equalInstalment", "equalPrincipal", "interestOnly", "bullet", "flat", "daily", "balloon"];
const DAY_COUNTS: &[&str] = &[
    "30/360US",
    "30E/360",
    "30/360-ISDA",
    "30/365",
    "ACT/360",
    "ACT/364",
    "ACT/365F",
    "ACT/ACT-ISDA",
    "ACT/ACT-ISMA",
    "ACT/ACT-AFB",
    "ACT/ACT-yearOfEnd",
    "monthly",
];

fn choice(random: &mut Random, among: &[&str]) -> Node {
    text(*random.pick(among))
}

/// The parts of a document that are being written; an absent field has its default.
struct Draft(Vec<(String, Node)>);

impl Draft {
    fn put(&mut self, name: &str, node: Node) {
        self.0.push((name.into(), node));
    }

    /// Puts the field in most documents of some, so that defaults are seen as well.
    fn perhaps(&mut self, random: &mut Random, name: &str, make: impl FnOnce(&mut Random) -> Node) {
        if !random.once_in(3) {
            let node = make(random);
            self.put(name, node);
        }
    }

    fn node(self) -> Node {
        Node::Map(self.0)
    }
}

fn draft() -> Draft {
    Draft(Vec::new())
}

/// Any terms of usual size: up to ten million yuan, up to 48 % a year.
pub fn any(random: &mut Random) -> Node {
    let method = *random.pick(METHODS);
    of_method(random, method)
}

/// Terms without a charge besides interest, at a rate of zero.
pub fn free(random: &mut Random) -> Node {
    let Node::Map(mut fields) = any(random) else { unreachable!() };
    fields.retain(|(name, _)| !["fees", "rateChanges", "subsidy"].contains(&name.as_str()));
    for (name, node) in &mut fields {
        if name == "rate" {
            *node = map(vec![
                ("value", Node::Integer(0)),
                ("unit", choice(random, &["annual", "monthly", "daily"])),
                ("yearDays", Node::Integer(random.between(360, 366))),
            ]);
        }
    }
    Node::Map(fields)
}

/// Terms of a method.
pub fn of_method(random: &mut Random, method: &str) -> Node {
    let mut terms = draft();
    let periods = match random.between(1, 20) {
        1 => 1,
        2 => random.between(61, 360),
        3..=6 => random.between(13, 60),
        _ => random.between(2, 12),
    };
    let principal = match random.between(1, 10) {
        1 => random.between(1, 10_000),
        2 => random.between(1, 1_000_000_000),
        3..=5 => random.between(10_000, 100_000_000),
        _ => 10_000 * random.between(1, 10_000),
    };
    let disbursed = disbursed_on(random);
    let (due_dates, days) = due_dates(random, disbursed, periods);
    // Thirty years at most: beyond, interest on interest may well pass all amounts there are.
    let periods = periods.min(11_000 / days.max(1)).max(1);
    terms.put("principal", yuan(principal));
    terms.put("method", text(method));
    terms.put("disbursedOn", text(disbursed.to_string()));
    if method == "daily" {
        terms.put("termDays", Node::Integer(random.between(1, 1000)));
    } else {
        terms.put("periods", Node::Integer(periods));
    }
    let year_days = *random.pick(&[360, 360, 365, 365, 365, 364, 366]);
    let annual = annual_rate(random);
    let (unit, value) = match random.between(1, 3) {
        1 => ("annual", annual),
        2 => ("monthly", annual / 12),
        _ => ("daily", annual / year_days),
    };
    let rate = vec![
        ("value", decimal(value)),
        ("unit", text(unit)),
        ("yearDays", Node::Integer(year_days)),
    ];
    terms.put("rate", map(rate));
    terms.put("dayCount", choice(random, DAY_COUNTS));
    terms.put("dueDates", due_dates);
    if days > 0 && method != "daily" && random.once_in(6) {
        let first = disbursed.plus_days(i32::try_from(random.between(1, 70)).unwrap()).unwrap();
        terms.put("firstDue", text(first.to_string()));
    }
    rules(random, &mut terms, method, principal, periods);
    let changes = matches!(method, "equalInstalment" | "equalPrincipal" | "interestOnly");
    if (changes || method == "balloon") && random.once_in(4) {
        let term = days.max(1) * periods;
        later_changes(random, &mut terms, disbursed, term, principal, value);
    }
    terms.node()
}

/// A day from 1910 to 2150, with the ends of months more often than they come.
fn disbursed_on(random: &mut Random) -> CivilDate {
    let year = i32::try_from(match random.between(1, 4) {
        1 => random.between(1910, 2150),
        _ => random.between(2020, 2030),
    });
    let month = u32::try_from(random.between(1, 12)).unwrap();
    let days = if random.once_in(4) { random.between(28, 31) } else { random.between(1, 28) };
    let day = u32::try_from(days).unwrap();
    let year = year.unwrap();
    (0..3)
        .find_map(|less| CivilDate::new(year, month, day - less).ok())
        .unwrap_or_else(|| CivilDate::new(year, month, 28).unwrap())
}

/// An annual rate in smallest parts: round ones, exact daily ones, any ones.
fn annual_rate(random: &mut Random) -> i64 {
    match random.between(1, 12) {
        1 => 0,
        2 => random.between(1, 100_000),
        3 => ONE / 100_000 * 9_125,
        4 => random.between(1, 48 * ONE / 100),
        5..=7 => 365 * (ONE / 100_000) * random.between(1, 120),
        _ => ONE / 2000 * random.between(1, 960),
    }
}

/// A policy, and about how many days lie between its due dates; 0 for dates given one by one.
fn due_dates(random: &mut Random, disbursed: CivilDate, periods: i64) -> (Node, i64) {
    let mut policy = draft();
    let months = *random.pick(&[1, 1, 1, 1, 2, 3, 6, 12]);
    let day = random.between(1, 31);
    let days = match random.between(1, 12) {
        1..=3 => {
            policy.put("policy", text("sameDay"));
            policy.perhaps(random, "everyMonths", |_| Node::Integer(months));
            policy.perhaps(random, "monthEnd", |r| choice(r, &["clamp", "firstOfNext"]));
            30 * months
        }
        4..=6 => {
            policy.put("policy", text("fixedDay"));
            policy.put("day", Node::Integer(day));
            policy.perhaps(random, "everyMonths", |_| Node::Integer(months));
            policy.perhaps(random, "minFirstDays", |r| Node::Integer(r.between(0, 40)));
            policy.perhaps(random, "minFirstRule", |r| choice(r, &["atLeast", "moreThan"]));
            policy.perhaps(random, "monthEnd", |r| choice(r, &["clamp", "firstOfNext"]));
            30 * months
        }
        7 => {
            policy.put("policy", text("lastDayOfMonth"));
            policy.perhaps(random, "everyMonths", |_| Node::Integer(months));
            policy.perhaps(random, "minFirstDays", |r| Node::Integer(r.between(0, 40)));
            30 * months
        }
        8 => {
            policy.put("policy", text("quarterly"));
            if random.once_in(2) {
                policy.put("anchor", text("calendarQuarter"));
                policy.put("day", Node::Integer(day));
                policy.perhaps(random, "minFirstDays", |r| Node::Integer(r.between(0, 40)));
            } else {
                policy.perhaps(random, "monthEnd", |r| choice(r, &["clamp", "firstOfNext"]));
            }
            91
        }
        9 => {
            let n = random.between(1, 45);
            policy.put("policy", text("everyNDays"));
            policy.put("n", Node::Integer(n));
            n
        }
        10 | 11 => {
            let n = random.between(1, 4);
            policy.put("policy", text("everyNWeeks"));
            policy.put("n", Node::Integer(n));
            7 * n
        }
        _ => {
            let mut date = disbursed;
            let dates = (0..periods).map(|_| {
                let step = i32::try_from(random.between(1, 60)).unwrap();
                date = date.plus_days(step).unwrap();
                text(date.to_string())
            });
            let dates = Node::List(dates.collect());
            policy.put("policy", text("explicit"));
            policy.put("dates", dates);
            0
        }
    };
    (policy.node(), days)
}

fn rules(random: &mut Random, terms: &mut Draft, method: &str, principal: i64, periods: i64) {
    const FIRST: &[&str] = &["days", "fullPeriod", "monthPlusDays", "proRata", "ownRow"];
    terms.perhaps(random, "us30FebRule", |r| Node::Bool(r.once_in(2)));
    terms.perhaps(random, "firstPeriod", |r| choice(r, FIRST));
    if !matches!(method, "bullet" | "flat" | "daily") {
        terms.perhaps(random, "rateChangeDay", |r| choice(r, &["start", "end"]));
    }
    terms.perhaps(random, "rounding", rounding);
    if random.once_in(3) {
        terms.put("roll", roll(random));
    }
    match method {
        "equalInstalment" => terms.perhaps(random, "level", level),
        "bullet" => {
            terms.perhaps(random, "bulletInterest", |r| choice(r, &["simple", "capitalised"]));
            terms.perhaps(random, "bulletRows", |r| choice(r, &["one", "everyPeriod"]));
        }
        "flat" => terms.perhaps(random, "flatInterest", |r| choice(r, &["perRow", "totalSplit"])),
        "daily" => terms.perhaps(random, "dailyRounding", |r| choice(r, &["atEnd", "eachDay"])),
        "balloon" => {
            terms.perhaps(random, "level", level);
            terms.put("balloon", balloon(random, principal, periods));
        }
        _ => {}
    }
    if !matches!(method, "bullet" | "daily") && random.once_in(4) {
        let mut grace = draft();
        grace.perhaps(random, "principal", |r| Node::Integer(r.between(0, periods.min(12) - 1)));
        grace.perhaps(random, "interest", |r| Node::Integer(r.between(0, periods.min(12))));
        grace.perhaps(random, "interestMode", |r| choice(r, &["forgive", "defer"]));
        terms.put("grace", grace.node());
    }
    if random.once_in(3) {
        let fees = (0..random.between(1, 3)).map(|_| fee(random, principal));
        let fees = fees.collect();
        terms.put("fees", Node::List(fees));
    }
    if random.once_in(4) {
        terms.put("funders", funders(random));
    }
    if random.once_in(4) {
        let mut subsidy = draft();
        subsidy.put("payer", choice(random, &["merchant", "platform", "public", "funder"]));
        subsidy.put("kind", choice(random, &["points", "share"]));
        let most = *random.pick(&[10, 50, 1000]);
        subsidy.put("value", part(random, most));
        subsidy.perhaps(random, "periods", |r| Node::Integer(r.between(0, 14)));
        if random.once_in(3) {
            subsidy.put("cap", yuan(random.between(1, 50_000)));
        }
        terms.put("subsidy", subsidy.node());
    }
    if random.once_in(8) && principal > 10 {
        let down = if random.once_in(2) {
            ("rate", part(random, 900))
        } else {
            ("amount", yuan(random.between(1, principal / 2)))
        };
        terms.put("downPayment", map(vec![down]));
    }
    if random.once_in(4) {
        let mut cap = draft();
        cap.put("annual", part(random, 400));
        cap.perhaps(random, "simpleToo", |r| Node::Bool(r.once_in(2)));
        terms.put("cap", cap.node());
    }
}

fn rounding(random: &mut Random) -> Node {
    let mut rounding = draft();
    for name in ["interest", "principal", "fee"] {
        rounding.perhaps(random, name, |r| choice(r, ROUNDINGS));
    }
    rounding.perhaps(random, "remainder", |r| choice(r, &["last", "first", "carried"]));
    if random.once_in(5) {
        rounding.put("balance", text("exact"));
    }
    rounding.perhaps(random, "slices", |r| choice(r, &["once", "each"]));
    if random.once_in(8) {
        rounding.put("unit", Node::Integer(*random.pick(&[1, 10, 100])));
    }
    rounding.node()
}

fn level(random: &mut Random) -> Node {
    let mut level = draft();
    level.perhaps(random, "by", |r| choice(r, &["annuity", "exactDays", "thirtyDays"]));
    level.perhaps(random, "rounding", |r| choice(r, ROUNDINGS));
    level.perhaps(random, "unit", |r| Node::Integer(*r.pick(&[1, 1, 10, 100])));
    level.perhaps(random, "smoothing", |r| Node::Bool(r.once_in(2)));
    if random.once_in(4) {
        level.put("negativeAmortisation", choice(random, &["refuse", "allow"]));
    }
    level.node()
}

fn roll(random: &mut Random) -> Node {
    let mut roll = draft();
    let rules = ["none", "following", "modifiedFollowing", "preceding"];
    roll.put("rule", choice(random, &rules));
    roll.perhaps(random, "interestFollows", |r| Node::Bool(r.once_in(2)));
    let week = |month: u32, days: std::ops::RangeInclusive<u32>| -> Node {
        let day = |day| text(CivilDate::new(2026, month, day).unwrap().to_string());
        Node::List(days.map(day).collect())
    };
    roll.perhaps(random, "holidays", |_| week(10, 1..=7));
    roll.perhaps(random, "makeupWorkingDays", |_| week(10, 10..=10));
    roll.node()
}

fn balloon(random: &mut Random, principal: i64, periods: i64) -> Node {
    let size = match random.between(1, 3) {
        1 => ("rate", part(random, 999)),
        2 => ("amount", yuan(random.between(1, principal))),
        _ => ("amortiseOver", Node::Integer(random.between(periods + 1, 1200))),
    };
    let mut balloon = draft();
    balloon.put(size.0, size.1);
    balloon.perhaps(random, "placement", |r| choice(r, &["withLast", "alone"]));
    balloon.node()
}

fn fee(random: &mut Random, principal: i64) -> Node {
    let mut fee = draft();
    fee.put("name", text("费"));
    let parties = ["platform", "guarantor", "funder", "merchant", "insurer"];
    fee.put("party", choice(random, &parties));
    let when = *random.pick(&["each", "upfront", "first", "last"]);
    fee.put("when", text(when));
    if random.once_in(3) {
        fee.put("basis", text("fixed"));
        fee.put("value", yuan(random.between(0, (principal / 20).max(1))));
    } else {
        fee.put("basis", text("rate"));
        fee.put("value", part(random, 60));
        let bases = ["principal", "balance", "instalment"];
        let most = if when == "upfront" { 2 } else { 3 };
        fee.perhaps(random, "on", |r| choice(r, &bases[..most]));
        if when != "upfront" {
            fee.perhaps(random, "per", |r| choice(r, &["time", "year"]));
        }
    }
    if when == "upfront" {
        fee.perhaps(random, "deducted", |r| Node::Bool(r.once_in(2)));
    }
    fee.perhaps(random, "rounding", |r| choice(r, ROUNDINGS));
    fee.node()
}

/// One to four lenders whose shares sum to one.
fn funders(random: &mut Random) -> Node {
    let mut left = ONE;
    let count = random.between(1, 4);
    let lenders = (1..=count).map(|number| {
        let hundredths = left / (ONE / 100);
        let share = match number {
            last if last == count => left,
            _ if random.once_in(2) => random.between(0, left),
            _ => ONE / 100 * random.between(0, hundredths),
        };
        left -= share;
        let mut lender = draft();
        lender.put("name", text(format!("资金方{number}")));
        lender.put("ratio", decimal(share));
        lender.perhaps(random, "rounding", |r| choice(r, ROUNDINGS));
        lender.node()
    });
    Node::List(lenders.collect())
}

/// Drawdowns and new rates on days of the term, in any order.
fn later_changes(
    random: &mut Random,
    terms: &mut Draft,
    disbursed: CivilDate,
    term: i64,
    principal: i64,
    rate: i64,
) {
    let days = |count: i64, least: i64, random: &mut Random| -> Vec<Node> {
        let day = |_| {
            let days = random.between(least, term.max(least));
            disbursed.plus_days(i32::try_from(days).unwrap()).ok()
        };
        (0..count).filter_map(day).map(|date| text(date.to_string())).collect()
    };
    let drawn = days(random.between(0, 3), 0, random);
    let changed = days(random.between(0, 3), 1, random);
    if !drawn.is_empty() {
        let drawdown = |on| map(vec![("on", on), ("amount", yuan(random.between(1, principal)))]);
        let drawdowns = drawn.into_iter().map(drawdown).collect();
        terms.put("drawdowns", Node::List(drawdowns));
    }
    if !changed.is_empty() {
        let change = |from| {
            map(vec![("from", from), ("value", decimal(random.between(0, rate.max(1) * 2)))])
        };
        let changes = changed.into_iter().map(change).collect();
        terms.put("rateChanges", Node::List(changes));
    }
}
