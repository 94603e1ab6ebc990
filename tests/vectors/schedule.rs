//! Every row and total of the independent model's schedules, where its folder is at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fenqi::document::Node;
use fenqi::money::Money;
use fenqi::offer::price;
use fenqi::schedule::Terms;
use serde_json::Value;

#[test]
fn model_schedules() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/vectors/model_schedules.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("not at hand: {path}");
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 47);
    let mut wrong = Vec::new();
    for vector in vectors {
        let id = vector["id"].as_str().unwrap();
        let node: Node = serde_json::from_value(vector["inputs"]["terms"].clone()).unwrap();
        match check(&node, &vector["expected"]) {
            Ok(()) => {}
            Err(difference) => wrong.push(format!("{id}: {difference}")),
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

fn check(node: &Node, expected: &Value) -> Result<(), String> {
    let terms = Terms::read(node, None).map_err(|error| error.to_string())?;
    let plan = price(&terms).map_err(|error| error.to_string())?;
    let yuan = |fen: i64| Money::from_fen(fen).unwrap().to_string();
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
