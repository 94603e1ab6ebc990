//! Every option that rules can hold, with a loan for which it matters.
//!
//! A row puts each value of a choice into one loan. Any two values of a choice are told apart by
//! some row; those that no figure depends on are listed with the reason. The lists are read from
//! the source, so that a new option without a row fails here.

mod coupons;
mod dates;
mod loans;
mod methods;
mod parties;
mod roundings;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::asked::{answered, figure, patched, priced, put, read};

/// One choice on one loan.
pub struct Choice {
    /// The enum of the source, `product/level.rs LevelBy`; for a flag its name, `flag smoothing`.
    list: &'static str,
    /// Where the choice stands in the terms, or in the request.
    field: &'static str,
    /// The loan: terms, or a request with the name of its question.
    loan: &'static str,
    /// The figures that are looked at.
    see: &'static [&'static str],
    /// The values, the default first where it is among them.
    values: &'static [At],
}

/// A value, what else the terms need for it, the figures, and how they come about.
type At = (&'static str, &'static str, &'static [&'static str], &'static str);

fn table() -> impl Iterator<Item = &'static Choice> {
    [
        coupons::CHOICES,
        dates::CHOICES,
        loans::CHOICES,
        methods::CHOICES,
        parties::CHOICES,
        roundings::CHOICES,
    ]
    .into_iter()
    .flatten()
}

/// Lists of the source that no rule holds.
const NOT_RULES: &[(&str, &str)] = &[
    ("question/rates.rs RateMethod", "a question's: tests/vectors and tests/conformance"),
    ("calendar/banking_hours.rs EarlyWindow", "a question's: its own tests beside it"),
    ("calendar/banking_hours.rs DisbursementStatus", "an answer"),
    ("flag closesInclusive", "a question's: its own tests beside it"),
    ("identity/mod.rs IdentityKind", "a question's: tests/figures/identity.rs"),
    ("identity/mod.rs Problem", "an answer: tests/figures/identity.rs"),
    ("identity/mod.rs Hint", "an answer: tests/figures/identity.rs"),
    ("identity/bins.rs CardType", "an answer: tests/figures/identity.rs"),
    ("quota/event.rs EventKind", "a question's: tests/figures/quota.rs"),
    ("quota/ledger.rs Reason", "an answer: tests/figures/quota.rs"),
    ("quota/drawable.rs StepFrom", "a question's: tests/figures/quota.rs"),
    ("quota/drawable.rs Bound", "an answer: tests/figures/quota.rs"),
    ("rate/aprc.rs AprMethod", "a question's"),
    ("rate/aprc.rs IntervalUnit", "a question's"),
    ("rate/tvm.rs Timing", "a question's"),
    ("quote/explain/mod.rs Column", "names the cells that can be explained"),
    ("offer/coupon/reason.rs Reason", "an answer: why a coupon does not apply"),
    ("product/allocation.rs Part", "names the parts of a row"),
    ("product/allocation.rs Lateness", "names the cells of a matrix"),
    ("loan/discount.rs CouponState", "an answer: what has become of a coupon"),
    ("loan/event.rs EventKind", "what happened: tests/vectors and tests/properties"),
    ("loan/event.rs IntentKind", "what is asked of a loan"),
    ("loan/row.rs RowStatus", "an answer: where a row stands"),
    ("schedule/timeline.rs Basis", "an answer: how a period's part of a year was found"),
];

/// Values that no figure tells apart, and why.
const NO_FIGURE: &[(&str, &[&str], &str)] = &[
    (
        "product/fee.rs Party",
        &["platform", "funder", "merchant", "insurer"],
        "who collects the fee: only the guarantor's has a column of its own",
    ),
    (
        "product/subsidy.rs SubsidyPayer",
        &["merchant", "platform", "public", "funder"],
        "who pays, not how much",
    ),
];

/// The plan of terms, or the answer to a request.
fn shown(document: &Value) -> Value {
    let mut request = document.clone();
    match request.as_object_mut().and_then(|fields| fields.remove("question")) {
        Some(Value::String(question)) => answered(&question, &request),
        _ => priced(document),
    }
}

#[test]
fn every_value_gives_its_figures() {
    let mut wrong = Vec::new();
    for choice in table() {
        for (value, with, figures, how) in choice.values {
            let mut terms = patched(read(choice.loan), with);
            let value_of = serde_json::from_str(value).unwrap_or_else(|_| Value::from(*value));
            put(&mut terms, choice.field, Some(value_of));
            let plan = shown(&terms);
            let got: Vec<String> = choice.see.iter().map(|place| figure(&plan, place)).collect();
            if got != *figures {
                let refused = plan.get("error").map(Value::to_string).unwrap_or_default();
                let field = choice.field;
                wrong
                    .push(format!("{field} {value}: {got:?}, worked {figures:?}: {how} {refused}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_said_is_the_default() {
    let lists = lists();
    for choice in table() {
        let Some((value, with, figures, _)) = choice.values.iter().find(|(value, ..)| {
            let list = lists.get(choice.list);
            list.is_none_or(|names| names[0] == *value)
        }) else {
            continue;
        };
        let mut terms = patched(read(choice.loan), with);
        put(&mut terms, choice.field, None);
        let plan = shown(&terms);
        if figure(&plan, "/error/code") == "missing_field" {
            continue;
        }
        let got: Vec<String> = choice.see.iter().map(|place| figure(&plan, place)).collect();
        assert_eq!(got, *figures, "{} without a value is not {value}", choice.field);
    }
}

#[test]
fn any_two_values_are_told_apart() {
    let lists = lists();
    for (list, why) in NOT_RULES {
        assert!(lists.contains_key(*list) && !why.is_empty(), "{list}");
    }
    for choice in table() {
        let known = lists.get(choice.list).is_some_and(|names| {
            choice.values.iter().all(|(value, ..)| names.iter().any(|name| name == value))
        });
        assert!(known, "{} is not what the source has", choice.list);
    }
    for (list, names) in &lists {
        if NOT_RULES.iter().any(|(other, _)| other == list) {
            continue;
        }
        for (index, one) in names.iter().enumerate() {
            for other in &names[index + 1..] {
                let without = NO_FIGURE.iter().any(|(of, values, _)| {
                    of == list && values.contains(&one.as_str()) && values.contains(&other.as_str())
                });
                let told = table().filter(|choice| choice.list == list).any(|choice| {
                    let of = |name: &str| choice.values.iter().find(|(value, ..)| *value == name);
                    matches!((of(one), of(other)), (Some(a), Some(b)) if a.2 != b.2)
                });
                assert!(told != without, "{list}: {one} and {other}");
            }
        }
    }
}

/// The choices of the source by file and name: those of `options!`, and the flags that are read.
fn lists() -> BTreeMap<String, Vec<String>> {
    let mut lists = BTreeMap::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&root) {
        let text = fs::read_to_string(&file).unwrap();
        let place = file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        for block in text.split("\noptions! {").skip(1) {
            let block = block.split("\n}\n").next().unwrap();
            let (_, body) = block.split_once("pub enum ").unwrap();
            let (name, body) = body.split_once(" {").unwrap();
            let names = body.lines().filter_map(|line| {
                let (_, name) = line.trim().strip_suffix("\",")?.split_once(" = \"")?;
                Some(name.to_owned())
            });
            lists.insert(format!("{place} {name}"), names.collect());
        }
        let rules = ["product/", "calendar/"].iter().any(|room| place.starts_with(room));
        for flag in text.split(".flag(\"").skip(1).filter(|_| rules) {
            let name = flag.split('"').next().unwrap();
            let default = flag.split_once(", ").unwrap().1.starts_with("true");
            let values = [default, !default].map(|value| value.to_string());
            lists.insert(format!("flag {name}"), values.to_vec());
        }
    }
    assert!(lists.len() > 30, "{lists:?}");
    assert!(lists.values().all(|names| names.len() > 1), "{lists:?}");
    // Whole numbers, of which the reader takes three.
    for unit in ["level unit", "rounding unit"] {
        lists.insert(unit.into(), ["1", "10", "100"].map(str::to_owned).to_vec());
    }
    lists
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push(path);
        }
    }
    all.sort();
    all
}
