//! Loans with a history: terms by every method, rules by every named choice, up to sixty events.

use fenqi::calendar::{CivilDate, parse_date};
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::money::Money;
use fenqi::product::{
    AccrualInPeriod, BeyondDue, Blocks, ChosenInterest, CurrentRow, Direction, InAdvance,
    LateInterest, Lateness, NextRule, OverdueBase, OverdueFrom, OverdueRounding, Part,
    PayoffInterest, PaysFirst, RefundFrom, ResidualInterest, SettleFees, SettledRows, ShortenRule,
    Strategy, WhenOverdue,
};

use super::cases::Random;
use super::coupons::some;
use super::loans::{any, map, text, yuan};

/// What histories are made of.
#[derive(Clone, Copy, PartialEq)]
pub enum Kinds {
    /// Every kind of event.
    Any,
    /// Payments and what adds nothing to a plan.
    Payments,
}

fn named<T: Named>(random: &mut Random) -> Node {
    text(random.pick(T::NAMES).to_owned())
}

/// A day of a document.
pub fn day(text: &str) -> CivilDate {
    parse_date(text).and_then(CivilDate::try_from).unwrap()
}

fn part_of<'a>(node: &'a mut Node, name: &str) -> Option<&'a mut Node> {
    let Node::Map(fields) = node else { return None };
    fields.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn field<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    match node.get(name) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// Terms of a loan, in which drawdowns and new rates are events and interest is always paid.
fn terms(random: &mut Random) -> Node {
    let mut terms = any(random);
    if let Some(Node::Map(level)) = part_of(&mut terms, "level") {
        level.retain(|(name, _)| name != "negativeAmortisation");
    }
    let Node::Map(mut fields) = terms else { unreachable!() };
    fields.retain(|(name, _)| !matches!(name.as_str(), "drawdowns" | "rateChanges"));
    if random.once_in(2) {
        fields.push(("accrualInPeriod".into(), named::<AccrualInPeriod>(random)));
    }
    for (name, node) in &mut fields {
        match (name.as_str(), node) {
            ("downPayment", Node::Map(down)) if random.once_in(2) => {
                down.push(("ownRow".into(), Node::Bool(true)));
            }
            _ => {}
        }
    }
    if random.once_in(4) {
        fields.push(("coupons".into(), some(random, 2)));
    }
    let method = fields.iter().find(|(name, _)| name == "method").map(|(_, node)| node.clone());
    let agreed = method == Some(text("equalInstalment")) && random.once_in(8);
    if agreed && fields.iter().all(|(name, _)| name != "level") {
        let amount = yuan(random.between(1, 1_000_000));
        fields.push(("level".into(), map(vec![("amount", amount)])));
    }
    Node::Map(fields)
}

/// The rules after the disbursement, each choice at random.
pub fn rules(random: &mut Random, principal: i64, with_fee: bool) -> Node {
    let small = |random: &mut Random, most| Node::Integer(random.between(0, most));
    let mut overdue = vec![
        ("graceDays", small(random, 5)),
        ("multiplier", text(*random.pick(&["1.5", "1", "0", "2.25"]))),
        ("base", named::<OverdueBase>(random)),
        ("rounding", named::<OverdueRounding>(random)),
        ("from", named::<OverdueFrom>(random)),
        ("compound", Node::Bool(random.once_in(2))),
        ("adds", Node::Bool(random.once_in(4))),
        ("interest", named::<LateInterest>(random)),
    ];
    if random.once_in(4) {
        let late = if random.once_in(2) {
            ("rate", text("0.015"))
        } else {
            ("amount", yuan(random.between(1, 5000)))
        };
        overdue.push(("lateFee", map(vec![late])));
    }
    let mut order: Vec<&str> = Part::NAMES.to_vec();
    for place in (1..order.len()).rev() {
        let other = usize::try_from(random.between(0, i64::try_from(place).unwrap())).unwrap();
        order.swap(place, other);
    }
    let (name, cells) = if random.once_in(4) {
        let mut cells = Vec::new();
        for late in Lateness::NAMES {
            cells.extend(order.iter().map(|part| text(format!("{late}.{part}"))));
        }
        ("matrix", cells)
    } else {
        ("order", order.iter().map(|part| text(*part)).collect())
    };
    let allocation =
        map(vec![(name, Node::List(cells)), ("direction", named::<Direction>(random))]);
    let mut prepayment = vec![
        ("strategy", named::<Strategy>(random)),
        ("currentRow", named::<CurrentRow>(random)),
        ("residualInterest", named::<ResidualInterest>(random)),
        ("shortenRule", named::<ShortenRule>(random)),
        ("nextRule", named::<NextRule>(random)),
        ("payoffInterest", named::<PayoffInterest>(random)),
        ("settleFees", named::<SettleFees>(random)),
        ("whenOverdue", named::<WhenOverdue>(random)),
        ("chosenInterest", named::<ChosenInterest>(random)),
        ("refundFrom", named::<RefundFrom>(random)),
        ("settledRows", named::<SettledRows>(random)),
    ];
    if random.once_in(3) {
        prepayment.push(("paysFirst", named::<PaysFirst>(random)));
    }
    if random.once_in(4) {
        prepayment.push(("beyondDue", named::<BeyondDue>(random)));
        prepayment.push(("inAdvance", named::<InAdvance>(random)));
    }
    if random.once_in(4) {
        prepayment.push(("lockInDays", small(random, 90)));
    }
    if random.once_in(4) {
        prepayment.push(("leastAmount", yuan(random.between(1, (principal / 10).max(1)))));
    }
    if with_fee && random.once_in(2) {
        let mut fee =
            vec![if random.once_in(2) { ("kind", text("fixed")) } else { ("kind", text("rate")) }];
        let fixed = fee[0].1 == text("fixed");
        fee.push(("value", if fixed { yuan(random.between(1, 5000)) } else { text("0.02") }));
        if random.once_in(2) {
            fee.push(("waivedAfterPeriods", small(random, 4)));
        }
        if random.once_in(2) {
            fee.push(("inside", Node::Bool(true)));
        }
        prepayment.push(("fee", map(fee)));
    }
    let mut rules = vec![
        ("overdue", map(overdue)),
        ("allocation", allocation),
        ("prepayment", map(prepayment)),
        ("minInterestDays", small(random, 1)),
    ];
    if random.once_in(4) {
        let mut window = vec![("blocks", named::<Blocks>(random))];
        if random.once_in(2) {
            window.push(("beforeDue", Node::Integer(random.between(1, 20))));
        } else {
            window.push(("fromDay", Node::Integer(random.between(1, 31))));
            window.push(("toDay", Node::Integer(random.between(1, 31))));
        }
        rules.push(("closed", Node::List(vec![map(window)])));
        rules.push(("payableDays", small(random, 90)));
    }
    map(rules)
}

/// An intent, of about the size of what may be owed.
pub fn intent(random: &mut Random, principal: i64, periods: i64) -> Node {
    let amount = |random: &mut Random| match random.between(1, 6) {
        1 => random.between(1, 1000),
        2 => random.between(1, principal.saturating_mul(2)),
        3 => random.between(1, (principal / 3).max(1)),
        _ => random.between(1, (principal / periods * 3 / 2).max(1)),
    };
    match random.between(1, 10) {
        1 => map(vec![("kind", text("settle"))]),
        2 => map(vec![("kind", text("dueNow"))]),
        3 => map(vec![("kind", text("overdue"))]),
        4 => {
            let from = random.between(1, periods);
            let last = (from + random.between(0, 2)).min(periods);
            let all = (from..=last).map(Node::Integer).collect();
            map(vec![("kind", text("periods")), ("periods", Node::List(all))])
        }
        _ => {
            let mut fields = vec![("kind", text("amount")), ("amount", yuan(amount(random)))];
            if random.once_in(3) {
                fields.push(("strategy", named::<Strategy>(random)));
            }
            map(fields)
        }
    }
}

/// A loan document with events, some of them late, some of one day, some reversed.
pub fn loan(random: &mut Random, kinds: Kinds, with_fee: bool) -> Node {
    let terms = terms(random);
    let disbursed = day(field(&terms, "disbursedOn").unwrap());
    let principal = Money::parse(field(&terms, "principal").unwrap()).unwrap().fen();
    let periods = match terms.get("periods") {
        Some(Node::Integer(periods)) => *periods,
        _ => 1,
    };
    let rules = rules(random, principal, with_fee);
    let count = match random.between(1, 4) {
        1 => 0,
        2 => random.between(1, 4),
        3 => random.between(1, 15),
        _ => random.between(1, 60),
    };
    // Most histories follow the due dates: about a month from one event to the next.
    let pace = *random.pick(&[3, 15, 30, 40, 120]);
    let mut day = disbursed;
    let mut events: Vec<Node> = Vec::new();
    for number in 0..count {
        if !random.once_in(5) {
            let step = i32::try_from(random.between(0, pace)).unwrap();
            day = day.plus_days(step).unwrap_or(day);
        }
        let id = format!("e{number}");
        let mut event = vec![("id", text(id)), ("on", text(day.to_string()))];
        let kind = match random.between(1, 24) {
            1 if kinds == Kinds::Any => "waived",
            2 if kinds == Kinds::Any => "charge",
            3 if kinds == Kinds::Any => "rateChanged",
            4 if kinds == Kinds::Any && random.once_in(2) => "extended",
            5 if kinds == Kinds::Any && random.once_in(4) => "accelerated",
            6 if kinds == Kinds::Any => "compensated",
            7 if kinds == Kinds::Any => "refunded",
            8 if kinds == Kinds::Any && random.once_in(2) => "reAged",
            9 if kinds == Kinds::Any => "reAmortised",
            10 if kinds == Kinds::Any => "drawdown",
            16 if kinds == Kinds::Any && random.once_in(2) => "dueDateChanged",
            11 | 12 if number > 0 => "reversed",
            13..=15 => "deducted",
            _ => "repaid",
        };
        event.push(("kind", text(kind)));
        let size = |random: &mut Random| match random.between(1, 8) {
            1 => random.between(1, principal.saturating_mul(2)),
            2 | 3 => random.between(1, (principal / 3).max(1)),
            4 => random.between(1, 1000),
            _ => random.between(1, (principal / periods * 3 / 2).max(1)),
        };
        match kind {
            "repaid" | "deducted" => {
                event.push(("amount", yuan(size(random))));
                if random.once_in(5) {
                    let Node::Map(mut fields) = intent(random, principal, periods) else {
                        unreachable!()
                    };
                    if fields.iter().all(|(_, value)| *value != text("amount")) {
                        fields.retain(|(name, _)| name != "amount");
                        event.push(("intent", Node::Map(fields)));
                    }
                }
            }
            "waived" | "charge" => {
                let parts = ["penalty", "compoundInterest", "interest", "fee", "guaranteeFee"];
                let parts = if kind == "charge" { &parts[2..] } else { &parts[..] };
                event.push(("amount", yuan(random.between(1, 5000))));
                event.push(("part", text(*random.pick(parts))));
                if random.once_in(2) {
                    event.push(("period", Node::Integer(random.between(1, periods))));
                } else if kind == "charge" && random.once_in(2) {
                    let days = i32::try_from(random.between(0, 400)).unwrap();
                    let due = day.plus_days(days).unwrap_or(day);
                    event.push(("dueDate", text(due.to_string())));
                }
            }
            "rateChanged" => event.push(("rate", text(*random.pick(&["0.0001", "0", "0.0004"])))),
            "extended" | "reAged" => event.push(("periods", Node::Integer(random.between(1, 6)))),
            "reAmortised" => event.push(("principalOnly", Node::Bool(random.once_in(2)))),
            "dueDateChanged" => {
                let later = i32::try_from(random.between(1, 60)).unwrap();
                let due = day.plus_days(later).unwrap_or(day);
                event.push(("dueDate", text(due.to_string())));
            }
            "refunded" => event.push(("amount", yuan(size(random)))),
            "drawdown" => event.push(("amount", yuan(random.between(1, principal)))),
            "reversed" => {
                let stands = |node: &&Node| field(node, "kind") != Some("reversed");
                let standing: Vec<Node> = events.iter().filter(stands).cloned().collect();
                if standing.is_empty() {
                    continue;
                }
                event.push(("event", text(field(random.pick(&standing), "id").unwrap())));
            }
            _ => {}
        }
        if kind == "extended" && random.once_in(3) {
            event.push(("grace", Node::Integer(random.between(1, 4))));
        }
        if kind == "reAged" && random.once_in(2) {
            let later = i32::try_from(random.between(1, 60)).unwrap();
            event.push(("firstDue", text(day.plus_days(later).unwrap_or(day).to_string())));
            let policy = [("policy", text("everyNDays")), ("n", Node::Integer(20))];
            event.push(("dueDates", map(policy.to_vec())));
        }
        let changes = matches!(kind, "rateChanged" | "extended" | "drawdown" | "dueDateChanged");
        if changes && random.once_in(3) {
            event.push(("period", Node::Integer(random.between(1, periods))));
        }
        events.push(map(event));
    }
    map(vec![
        ("schema", Node::Integer(1)),
        ("terms", terms),
        ("rules", rules),
        ("events", Node::List(events)),
    ])
}
