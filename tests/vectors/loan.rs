//! Every state and trial of the independent model's loans, where its folder is at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fenqi::document::{Node, Tree};
use fenqi::money::Money;
use fenqi::question::answer;
use serde_json::{Value, json};

const PARTS: [&str; 6] =
    ["penalty", "compoundInterest", "interest", "fee", "guaranteeFee", "principal"];

#[test]
fn model_loans() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/vectors/model_loans.json");
    let path = std::env::var("FENQI_LOANS").unwrap_or_else(|_| path.to_owned());
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("not at hand: {path}");
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 19);
    let mut wrong = Vec::new();
    for vector in vectors {
        let mut all = Differences(Vec::new());
        check(&vector["inputs"], &vector["expected"], &mut all);
        if !all.0.is_empty() {
            let shown = all.0.len().min(6);
            wrong.push(format!("{}: {}", vector["id"], all.0[..shown].join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

struct Differences(Vec<String>);

impl Differences {
    fn text(&mut self, place: &str, want: &str, got: Option<&str>) {
        if Some(want) != got {
            self.0.push(format!("{place} expected {want}, got {got:?}"));
        }
    }

    /// A field of an answer; an absent amount of the model is none.
    fn money(&mut self, place: &str, want: &Value, got: &Tree, name: &str) {
        let want = want[name].as_str().unwrap_or("0.00");
        let got = match got.get(name) {
            Some(Tree::Fen(fen)) => Some(Money::from_fen(*fen).unwrap().to_string()),
            _ => None,
        };
        self.text(&format!("{place} {name}"), want, got.as_deref());
    }
}

fn ask(question: &str, loan: &Value, on: &Value, intent: &Value) -> Tree {
    let mut request = json!({ "loan": loan, "on": on });
    if !intent.is_null() {
        request["intent"] = intent.clone();
    }
    let node: Node = serde_json::from_value(request).unwrap();
    answer(question, &node).unwrap_or_else(|error| panic!("{error}"))
}

fn check(inputs: &Value, expected: &Value, all: &mut Differences) {
    let loan = json!({
        "schema": 1,
        "terms": inputs["terms"],
        "rules": inputs["rules"],
        "events": inputs["events"],
    });
    let state = ask("loanState", &loan, &inputs["on"], &Value::Null);
    check_state("state", &expected["state"], &state, all);
    let trials = expected["trials"].as_array().unwrap();
    for (intent, want) in inputs["intents"].as_array().unwrap().iter().zip(trials) {
        let got = ask("trial", &loan, &inputs["on"], intent);
        let place = format!("{intent}");
        let refused: Vec<Value> = got.items("refused").iter().map(to_json).collect();
        if want["refused"] != Value::from(refused.clone()) {
            all.0.push(format!("{place} refused {}, got {refused:?}", want["refused"]));
            continue;
        }
        if !refused.is_empty() {
            continue;
        }
        let rows = want["allocation"].as_array().unwrap();
        let own = got.items("allocation");
        all.text(&format!("{place} rows"), &rows.len().to_string(), Some(&own.len().to_string()));
        for (want, got) in rows.iter().zip(own) {
            let period = want["period"].as_f64();
            assert_eq!(period, got.number("period"));
            let place = format!("{place} row {}", want["period"]);
            for part in PARTS {
                all.money(&place, want, got, part);
            }
        }
        for name in ["prepaidPrincipal", "applied", "prepaymentFee", "excess", "interestSaved"] {
            all.money(&place, want, &got, name);
        }
        check_state(&format!("{place} after"), &want["after"], got.get("after").unwrap(), all);
    }
}

fn to_json(tree: &Tree) -> Value {
    serde_json::to_value(tree).unwrap()
}

fn check_state(place: &str, want: &Value, got: &Tree, all: &mut Differences) {
    let rows = want["rows"].as_array().unwrap();
    let own = got.items("rows");
    all.text(&format!("{place} rows"), &rows.len().to_string(), Some(&own.len().to_string()));
    for (want, got) in rows.iter().zip(own) {
        let place = format!("{place} row {}", want["period"]);
        for name in ["dueDate", "status"] {
            all.text(&format!("{place} {name}"), want[name].as_str().unwrap(), got.text(name));
        }
        for part in PARTS.into_iter().chain(["open"]) {
            all.money(&place, want, got, part);
        }
        for part in PARTS {
            all.money(&format!("{place} paid"), &want["paid"], got.get("paid").unwrap(), part);
        }
    }
    for name in
        ["balance", "accruedInterest", "excess", "prepaidPrincipal", "prepaymentFees", "settlement"]
    {
        all.money(place, want, got, name);
    }
}
