//! Every row and total of the independent model's schedules, with coupons and without, where its
//! folder is at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fenqi::document::Node;
use fenqi::money::Money;
use fenqi::offer::coupon::{best, weigh};
use fenqi::offer::{Plan, price, price_with};
use fenqi::schedule::{Terms, timeline};
use serde_json::{Value, json};

#[test]
fn model_schedules() {
    run("model_schedules.json", 47, |inputs, expected| {
        let node: Node = serde_json::from_value(inputs["terms"].clone()).unwrap();
        let terms = Terms::read(&node, None).map_err(|error| error.to_string())?;
        let plan = price(&terms).map_err(|error| error.to_string())?;
        check(&plan, expected)
    });
}

#[test]
fn model_coupons() {
    run("model_coupons.json", 35, |inputs, expected| {
        let mut terms = inputs["terms"].clone();
        let one = [inputs["coupon"].clone()];
        terms["coupons"] = inputs["coupons"].as_array().map_or(&one[..], Vec::as_slice).into();
        let node: Node = serde_json::from_value(terms).unwrap();
        let terms = Terms::read(&node, None).map_err(|error| error.to_string())?;
        let spans = timeline(&terms).unwrap();
        let weighed = weigh(&terms, &spans, terms.coupons()).map_err(|error| error.to_string())?;
        let mut answers = Vec::new();
        for (coupon, weighed) in terms.coupons().iter().zip(&weighed) {
            let reasons = weighed.reasons.names();
            let applies = reasons.is_empty();
            let saved = applies.then(|| yuan(weighed.saved));
            answers.push(json!({
                "id": coupon.id, "applies": applies, "reasons": reasons, "saved": saved,
            }));
        }
        if !inputs["coupons"].is_null() {
            let best = best(terms.coupons(), &weighed).map(|at| terms.coupons()[at].id.clone());
            let got = json!({ "coupons": answers, "best": best });
            return if got == *expected { Ok(()) } else { Err(got.to_string()) };
        }
        let before = price_with(&terms, &spans, &[]).map_err(|error| error.to_string())?;
        check(&before, &expected["before"])?;
        for name in ["applies", "reasons", "saved"] {
            if answers[0][name] != expected[name] {
                return Err(format!("{name}: got {}", answers[0]));
            }
        }
        if expected["after"].is_null() {
            return Ok(());
        }
        if yuan(weighed[0].discount) != expected["discount"] {
            return Err(format!("discount: got {}", weighed[0].discount));
        }
        check(&price(&terms).map_err(|error| error.to_string())?, &expected["after"])
    });
}

/// Puts every vector of a file to a judge.
fn run(name: &str, least: usize, judge: impl Fn(&Value, &Value) -> Result<(), String>) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/vectors/").to_owned() + name;
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("not at hand: {path}");
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= least);
    let mut wrong = Vec::new();
    for vector in vectors {
        let id = vector["id"].as_str().unwrap();
        if let Err(difference) = judge(&vector["inputs"], &vector["expected"]) {
            wrong.push(format!("{id}: {difference}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

fn yuan(fen: i64) -> String {
    Money::from_fen(fen).unwrap().to_string()
}

fn check(plan: &Plan, expected: &Value) -> Result<(), String> {
    let mut differences = Vec::new();
    let mut compare = |place: String, expected: &Value, got: String| {
        let expected = expected.as_str().map_or(expected.to_string(), str::to_owned);
        if expected != got {
            differences.push(format!("{place} expected {expected}, got {got}"));
        }
    };
    let rows = expected["rows"].as_array().unwrap();
    compare("rows".into(), &rows.len().to_string().into(), plan.rows.len().to_string());
    for (row, want) in plan.rows.iter().zip(rows) {
        let at = |name: &str| format!("row {} {name}", row.instalment.period);
        for (name, got) in [
            ("startDate", row.instalment.start.to_string()),
            ("dueDate", row.instalment.due.to_string()),
            ("days", row.instalment.days.to_string()),
            ("principal", yuan(row.instalment.principal)),
            ("interest", yuan(row.instalment.interest)),
            ("fee", yuan(row.fee)),
            ("guaranteeFee", yuan(row.guarantee_fee)),
            ("discount", yuan(row.discount)),
            ("subsidy", yuan(row.subsidy)),
            ("total", yuan(row.total())),
            ("balance", yuan(row.instalment.balance)),
        ] {
            compare(at(name), &want[name], got);
        }
    }
    let totals = plan.totals;
    for (name, got) in [
        ("principal", totals.principal),
        ("interest", totals.interest),
        ("fee", totals.fee),
        ("guaranteeFee", totals.guarantee_fee),
        ("discount", totals.discount),
        ("subsidy", totals.subsidy),
        ("total", totals.total),
        ("upfront", totals.upfront),
        ("deducted", totals.deducted),
        ("received", totals.received),
    ] {
        compare(format!("totals {name}"), &expected["totals"][name], yuan(got));
    }
    let level = plan.level.map_or("null".into(), yuan);
    compare("level".into(), &expected["level"], level);
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences[..differences.len().min(4)].join("; "))
    }
}
