//! The independent model's credit limits and banking hours, where its folder is at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fenqi::document::Node;
use fenqi::question::answer;
use serde_json::Value;

/// Puts every vector of a file to a question; its answer has all that is expected, made comparable.
fn all_agree(file: &str, least: usize, question: &str, comparable: fn(&mut Value)) {
    let path = format!("{}/../shared/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("not at hand: {path}");
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= least);
    let mut wrong = Vec::new();
    for vector in vectors {
        let node: Node = serde_json::from_value(vector["inputs"].clone()).unwrap();
        let mut got = match answer(question, &node) {
            Ok(tree) => serde_json::to_value(tree).unwrap(),
            Err(error) => Value::from(error.to_string()),
        };
        comparable(&mut got);
        for (name, expected) in vector["expected"].as_object().unwrap() {
            let got = got.get(name);
            // The answer's numbers are floats, the file's whole.
            let agrees = expected.is_number() && got.and_then(Value::as_f64) == expected.as_f64();
            if !agrees && got != Some(expected) {
                wrong.push(format!("{} {name}: {expected} is {got:?}", vector["id"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn model_banking_hours() {
    all_agree("model_banking.json", 10, "bankingHours", |_| {});
}

#[test]
fn model_quotas() {
    // The model gives the ids of what it refuses; the answer has the reasons too.
    all_agree("model_quotas.json", 12, "quota", |answer| {
        let refused = answer.get_mut("refusedEvents").and_then(Value::as_array_mut);
        for event in refused.into_iter().flatten() {
            *event = event["id"].take();
        }
        let ledger = answer.get_mut("ledger").and_then(Value::as_array_mut);
        for entry in ledger.into_iter().flatten() {
            entry.as_object_mut().unwrap().remove("temporary");
        }
    });
}
