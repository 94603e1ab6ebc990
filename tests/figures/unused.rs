//! What the method of the terms does not use is refused, field by field; what it uses is not.
//!
//! A product may hold what one of its methods uses.

use fenqi::choice::Named;
use fenqi::error::Path;
use fenqi::product::{Method, Product, shipped};
use serde_json::{Value, json};

use super::asked::{A_YUAN_A_DAY, figure, node, patched, priced, read, refusal};

/// The field, and the methods that use it in the order of their names.
const USES: &[(&str, &[&str])] = &[
    (r#"{"level":{"by":"exactDays"}}"#, &["equalInstalment", "balloon"]),
    (
        r#"{"grace":{"interest":1}}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "flat", "balloon"],
    ),
    (r#"{"balloon":{"rate":"0.5"}}"#, &["balloon"]),
    (r#"{"bulletInterest":"simple"}"#, &["bullet"]),
    (r#"{"bulletRows":"everyPeriod"}"#, &["bullet"]),
    (r#"{"flatInterest":"totalSplit"}"#, &["flat"]),
    (r#"{"dailyRounding":"eachDay"}"#, &["daily"]),
    (
        r#"{"rateChangeDay":"end"}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "balloon"],
    ),
    (
        r#"{"rateChanges":[{"from":"2026-01-20","value":"0.1"}]}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "balloon"],
    ),
    (
        r#"{"drawdowns":[{"on":"2026-01-20","amount":"1"}]}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "balloon"],
    ),
    (
        r#"{"firstDue":"2026-01-20"}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "bullet", "flat", "balloon"],
    ),
    (
        r#"{"periods":2}"#,
        &["equalInstalment", "equalPrincipal", "interestOnly", "bullet", "flat", "balloon"],
    ),
    (r#"{"termDays":30}"#, &["daily"]),
    // Every method has them, or they hold wherever their place is.
    (r#"{"firstPeriod":"fullPeriod"}"#, Method::NAMES),
    (r#"{"rounding":{"interest":"up","balance":"rounded"}}"#, Method::NAMES),
    (r#"{"downPayment":{"rate":"0.1"}}"#, Method::NAMES),
    (r#"{"subsidy":{"payer":"public","kind":"share","value":"1"}}"#, Method::NAMES),
    (r#"{"us30FebRule":false}"#, Method::NAMES),
    (r#"{"roll":{"rule":"following"}}"#, Method::NAMES),
    (r#"{"cap":{"annual":"0.24"}}"#, Method::NAMES),
];

/// Sound terms of a method, with nothing that it does not need.
fn terms(method: &str) -> Value {
    let own = match method {
        "daily" => r#"{"periods":null,"termDays":30}"#,
        "balloon" => r#"{"balloon":{"rate":"0.3"}}"#,
        _ => "{}",
    };
    patched(patched(read(A_YUAN_A_DAY), &json!({ "method": method }).to_string()), own)
}

#[test]
fn terms_hold_what_their_method_uses() {
    for (patch, uses) in USES {
        let field = read(patch).as_object().unwrap().keys().next().unwrap().clone();
        for method in Method::NAMES {
            let plan = priced(&patched(terms(method), patch));
            let got = (figure(&plan, "/error/code"), figure(&plan, "/error/path"));
            let refused = ("conflicting_fields".to_owned(), field.clone());
            let wanted = if uses.contains(method) { Default::default() } else { refused };
            assert_eq!(got, wanted, "{method} {patch}");
        }
    }
}

/// A daily loan has one period, and may say so.
#[test]
fn one_period_of_a_daily_loan() {
    let plan = priced(&patched(terms("daily"), r#"{"periods":1}"#));
    assert_eq!(figure(&plan, "/rows/0/interest"), "30.00");
}

#[test]
fn a_product_holds_what_one_of_its_methods_uses() {
    const OF_TERMS: &[&str] = &["periods", "termDays", "firstDue", "drawdowns", "rateChanges"];
    let document = patched(
        read(shipped("flex-12").unwrap()),
        r#"{"level":null,"termDays":{"least":1,"most":30}}"#,
    );
    for (patch, uses) in USES {
        let rule = read(patch);
        let field = rule.as_object().unwrap().keys().next().unwrap().clone();
        if OF_TERMS.contains(&&*field) {
            continue;
        }
        // Daily beside each of the others, so that the days stay in place.
        for method in Method::NAMES {
            let mut document = patched(document.clone(), patch);
            document["methods"] = json!(["daily", method]);
            if *method == "balloon" && field != "balloon" {
                document["balloon"] = json!({ "rate": "0.3" });
            }
            let got = Product::read(&node(&document), &Path::ROOT);
            let got = got.map_or_else(|error| refusal(&error), |_| json!({}));
            let used = uses.contains(method) || uses.contains(&"daily");
            let wanted = if used { "" } else { "conflicting_fields" };
            assert_eq!(figure(&got, "/error/code"), wanted, "{method} {patch}");
            assert_eq!(figure(&got, "/error/path"), if used { "" } else { &field });
        }
    }
}
