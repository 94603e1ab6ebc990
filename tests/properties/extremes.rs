//! The ends of every range: the largest amounts, the longest terms, the highest rates, the first day
//! and the last. Each is answered or refused by name, and soon.

use std::time::{Duration, Instant};

use fenqi::calendar::CivilDate;
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::{Code, Error, Path};
use fenqi::money::{Money, Rate, RateUnit, Rounding};
use fenqi::offer::price;
use fenqi::product::{Method, Product, SHIPPED};
use fenqi::question::answer;
use fenqi::quote::plan_rates;
use fenqi::schedule::Terms;

use super::cases::json;
use super::exact::Exact;
use super::loans::{fitting, map, text};

/// The smallest rate there is.
const LEAST: &str = "0.0000000001";

/// Every way to combine the ends of the ranges, for every method.
fn at_the_ends(look: impl Fn(&Node, &str)) {
    for method in Method::NAMES {
        for principal in ["0.01", "10000.00", "90071992547409.91"] {
            for (value, unit) in
                [("0", "annual"), (LEAST, "daily"), ("100", "daily"), ("0.24", "annual")]
            {
                for (policy, number) in
                    [("sameDay", None), ("everyNDays", Some(1)), ("everyNWeeks", Some(520))]
                {
                    for periods in [1, 1200] {
                        for day in ["1900-01-01", "2026-01-31", "2199-12-31"] {
                            for count in ["ACT/ACT-ISDA", "ACT/ACT-ISMA", "monthly"] {
                                let rate = vec![
                                    ("value", text(value)),
                                    ("unit", text(unit)),
                                    ("yearDays", Node::Integer(366)),
                                ];
                                let mut due = vec![("policy", text(policy))];
                                due.extend(number.map(|n| ("n", Node::Integer(n))));
                                let terms = vec![
                                    ("principal", text(principal)),
                                    ("method", text(*method)),
                                    ("periods", Node::Integer(periods)),
                                    ("termDays", Node::Integer(periods * 3)),
                                    ("disbursedOn", text(day)),
                                    ("rate", map(rate)),
                                    ("dayCount", text(count)),
                                    ("dueDates", map(due)),
                                    ("balloon", map(vec![("rate", text("0.5"))])),
                                ];
                                look(&fitting(method, terms), method);
                            }
                        }
                    }
                }
            }
        }
    }
}

fn made(node: &Node) -> Result<(), Error> {
    let terms = Terms::read(node, None)?;
    let plan = price(&terms)?;
    let parts: i64 = plan.rows.iter().map(|row| row.instalment.principal).sum();
    assert_eq!(parts, terms.principal_fen());
    assert_eq!(plan.rows.last().map(|row| row.instalment.balance), Some(0));
    let rates = plan_rates(&terms, &plan)?;
    if plan.totals.cost == 0 {
        assert!(!rates.over_cap);
    }
    Ok(())
}

#[test]
fn every_end_is_answered_or_refused() {
    // Half of a fen, rounded, is the fen: no balloon.
    const REFUSALS: &[Code] = &[
        Code::AmountTooLarge,
        Code::OutOfRange,
        Code::InstalmentBelowInterest,
        Code::BalloonTooLarge,
    ];
    at_the_ends(|node, method| {
        let begun = Instant::now();
        if let Err(error) = made(node) {
            let shown = json(node);
            assert!(REFUSALS.contains(&error.code()), "{method}: {error} {shown}");
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{}", json(node));
    });
}

/// A usual loan is never refused for its size.
#[test]
fn what_can_be_carried_is_carried() {
    // Thirty years of 10.95 % on these are below the largest amount.
    for principal in ["1000000000000.00", "5000000000000.01"] {
        for method in Method::NAMES {
            let rate = vec![
                ("value", text("0.0003")),
                ("unit", text("daily")),
                ("yearDays", Node::Integer(365)),
            ];
            let terms = vec![
                ("principal", text(principal)),
                ("method", text(*method)),
                ("periods", Node::Integer(360)),
                ("termDays", Node::Integer(3660)),
                ("disbursedOn", text("2026-01-31")),
                ("rate", map(rate)),
                ("dayCount", text("ACT/ACT-ISDA")),
                ("dueDates", map(vec![("policy", text("sameDay"))])),
                ("balloon", map(vec![("rate", text("0.3"))])),
                ("level", map(vec![("by", text("exactDays"))])),
            ];
            made(&fitting(method, terms))
                .unwrap_or_else(|error| panic!("{method} {principal}: {error}"));
        }
    }
}

#[test]
fn money_ends_where_javascript_counts_exactly() {
    let most = Money::MAX.fen();
    assert_eq!(most, 9_007_199_254_740_991);
    for (fen, sound) in [
        (0, true),
        (most, true),
        (-most, true),
        (most + 1, false),
        (-most - 1, false),
        (i64::MAX, false),
        (i64::MIN, false),
    ] {
        assert_eq!(Money::from_fen(fen).is_ok(), sound, "{fen}");
    }
    for text in ["90071992547409.91", "-90071992547409.91", "0.00", "-0.01", "00000000000000000001"]
    {
        let amount = Money::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
    }
    for (text, code) in [
        ("90071992547409.92", Code::AmountTooLarge),
        ("99999999999999999.99", Code::AmountTooLarge),
        ("100000000000000000", Code::AmountTooLarge),
        ("0.001", Code::TooManyDecimals),
        ("1e3", Code::InvalidNumber),
        ("１００", Code::InvalidNumber),
        ("--1", Code::InvalidNumber),
        ("", Code::InvalidNumber),
        ("-", Code::InvalidNumber),
        ("1.", Code::InvalidNumber),
    ] {
        assert_eq!(Money::parse(text).unwrap_err().code(), code, "{text}");
    }
}

/// Interest for a number of days, against whole-number arithmetic of this test's own.
#[test]
fn interest_on_any_amount_is_rounded_as_named() {
    for principal in ["0.00", "0.01", "0.03", "10000.00", "123456789.01", "90071992547409.91"] {
        for (value, unit, units) in [
            ("0.00025", "daily", 365),
            ("0.09125", "annual", 1),
            (LEAST, "annual", 1),
            ("0.1234567891", "monthly", 12),
            ("2.4", "annual", 1),
        ] {
            for days in [1, 28, 31, 365, 3660] {
                for rounding in Rounding::NAMES {
                    let rate = vec![
                        ("value", text(value)),
                        ("unit", text(unit)),
                        ("yearDays", Node::Integer(365)),
                    ];
                    let request = map(vec![
                        ("principal", text(principal)),
                        ("rate", map(rate)),
                        ("days", Node::Integer(days)),
                        ("rounding", text(*rounding)),
                    ]);
                    let factor = Exact::decimal(value).unwrap().times(Exact::whole(units)).unwrap();
                    let part = Exact { above: days.into(), below: 365 };
                    let fen = Exact::whole(Money::parse(principal).unwrap().fen().into());
                    let exact = factor.times(part).unwrap().times(fen).unwrap();
                    let wanted = i64::try_from(exact.rounded(rounding)).unwrap();
                    let what = json(&request);
                    match answer("interest", &request) {
                        Ok(got) => {
                            let got = serde_json::to_value(&got).unwrap();
                            let yuan = Money::from_fen(wanted).unwrap().to_string();
                            assert_eq!(got["interest"], yuan, "{what}");
                        }
                        Err(error) => {
                            assert_eq!(error.code(), Code::AmountTooLarge, "{what}");
                            assert!(wanted > Money::MAX.fen(), "{what}: {error}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn rates_end_at_a_hundred() {
    for (value, unit, year_days, code) in [
        ("100", RateUnit::Daily, 366, None),
        ("0", RateUnit::Annual, 360, None),
        (LEAST, RateUnit::Annual, 360, None),
        ("100.0000000001", RateUnit::Annual, 360, Some(Code::OutOfRange)),
        ("-0.0000000001", RateUnit::Annual, 360, Some(Code::OutOfRange)),
        ("0.00000000001", RateUnit::Annual, 360, Some(Code::TooManyDecimals)),
        ("0.1", RateUnit::Annual, 359, Some(Code::OutOfRange)),
        ("0.1", RateUnit::Annual, 367, Some(Code::OutOfRange)),
        ("0.1", RateUnit::Annual, 0, Some(Code::OutOfRange)),
        ("0.1", RateUnit::Annual, u16::MAX, Some(Code::OutOfRange)),
    ] {
        let rate = Rate::new(value.parse().unwrap(), unit, year_days);
        assert_eq!(rate.err().map(|error| error.code()), code, "{value} {year_days}");
    }
}

/// What a boundary hands over may be any number: the quick way takes its parts as they are.
#[test]
fn the_quick_way_survives_any_numbers() {
    let days = [CivilDate::MIN, CivilDate::new(2026, 1, 31).unwrap(), CivilDate::MAX];
    for (id, document) in SHIPPED {
        let node: Node = serde_json::from_str(document).unwrap();
        let product = Product::read(&node, &Path::ROOT).unwrap();
        for fen in [-Money::MAX.fen(), -1, 0, 1, Money::MAX.fen()] {
            for term in [0, 1, 12, 1200, u32::MAX] {
                for day in days {
                    for method in Method::VALUES {
                        let principal = Money::from_fen(fen).unwrap();
                        let terms =
                            Terms::of_product(&product, principal, Some(*method), term, day);
                        let priced = terms.and_then(|terms| price(&terms));
                        let code = priced.err().map(|error| error.code());
                        assert!(code != Some(Code::Internal), "{id} {fen} {term} {day}");
                    }
                }
            }
        }
    }
}
