//! Of two faults in one document, the first in the documented order is named.
//!
//! The fields in the order of the declarations, each by its shape and then its value; fields that
//! nobody knows; what only shows when fields are seen together; the rules of the product; the
//! arithmetic. Each row puts both faults into one document, and each of them alone.

use fenqi::error::Path;
use fenqi::product::{Product as Made, Rules, shipped};
use serde_json::{Value, json};

use super::asked::{A_YUAN_A_DAY, figure, node, patched, priced, read, refusal};
use super::errors::Ask::{self, Of, Product, Terms};
use super::errors::asked;

/// What is asked; the earlier fault with its code and path; the later one.
type Pair =
    (Ask, (&'static str, &'static str, &'static str), (&'static str, &'static str, &'static str));

const PAIRS: &[Pair] = &[
    // The fields in their order: principal, method, periods, termDays, disbursedOn, firstDue.
    (
        Terms,
        (r#"{"principal":"1.005"}"#, "too_many_decimals", "principal"),
        (r#"{"method":"annuity"}"#, "not_an_option", "method"),
    ),
    (
        Terms,
        (r#"{"method":7}"#, "wrong_type", "method"),
        (r#"{"periods":0}"#, "out_of_range", "periods"),
    ),
    (
        Terms,
        (r#"{"periods":0}"#, "out_of_range", "periods"),
        (r#"{"disbursedOn":null}"#, "missing_field", "disbursedOn"),
    ),
    (
        Terms,
        (r#"{"disbursedOn":"2026-02-30"}"#, "invalid_date", "disbursedOn"),
        (r#"{"firstDue":20260301}"#, "wrong_type", "firstDue"),
    ),
    // Then the rules, as docs/rules.md lists them.
    (
        Terms,
        (r#"{"firstDue":"soon"}"#, "invalid_date", "firstDue"),
        (r#"{"rate":{"value":"101"}}"#, "out_of_range", "rate.value"),
    ),
    (
        Terms,
        (r#"{"rate":{"unit":"weekly"}}"#, "not_an_option", "rate.unit"),
        (r#"{"dayCount":"ACT/364.25"}"#, "not_an_option", "dayCount"),
    ),
    (
        Terms,
        (r#"{"dueDates":{"n":0}}"#, "out_of_range", "dueDates.n"),
        (r#"{"roll":{"rule":"up"}}"#, "not_an_option", "roll.rule"),
    ),
    (
        Terms,
        (r#"{"rounding":{"interest":"near"}}"#, "not_an_option", "rounding.interest"),
        (r#"{"grace":{"interest":-1}}"#, "out_of_range", "grace.interest"),
    ),
    (
        Terms,
        (r#"{"funders":[{"name":"甲","ratio":"0.9"}]}"#, "shares_not_whole", "funders"),
        (r#"{"cap":{"annual":"11"}}"#, "out_of_range", "cap.annual"),
    ),
    // Inside an object as well, and its unknown fields after those it knows.
    (
        Terms,
        (r#"{"rate":{"value":"x"}}"#, "invalid_number", "rate.value"),
        (r#"{"rate":{"days":365}}"#, "unknown_field", "rate.days"),
    ),
    // A value before a field that nobody knows, and that before what is seen together.
    (
        Terms,
        (r#"{"drawdowns":[{"on":"2026-02-30","amount":"1"}]}"#, "invalid_date", "drawdowns[0].on"),
        (r#"{"intrest":1}"#, "unknown_field", "intrest"),
    ),
    (
        Terms,
        (r#"{"intrest":1}"#, "unknown_field", "intrest"),
        (r#"{"firstDue":"2026-01-15"}"#, "date_order", "firstDue"),
    ),
    (
        Terms,
        (r#"{"firstDue":"2026-01-15"}"#, "date_order", "firstDue"),
        (r#"{"level":{}}"#, "conflicting_fields", "level"),
    ),
    // What is seen together before the arithmetic.
    (
        Terms,
        (r#"{"bulletRows":"one"}"#, "conflicting_fields", "bulletRows"),
        (r#"{"cap":{"annual":"0.03","blocks":true}}"#, "rate_cap_exceeded", ""),
    ),
    // All of that before the product is asked, and the product in its order.
    (
        Of("flex-12"),
        (r#"{"disbursedOn":"2026-02-30"}"#, "invalid_date", "disbursedOn"),
        (r#"{"dayCount":"ACT/360"}"#, "fixed_by_product", "dayCount"),
    ),
    (
        Of("flex-12"),
        (r#"{"dayCount":"ACT/360"}"#, "fixed_by_product", "dayCount"),
        (r#"{"principal":"499"}"#, "principal_below_least", "principal"),
    ),
    (
        Of("flex-12"),
        (r#"{"intrest":1}"#, "unknown_field", "intrest"),
        (r#"{"principal":"499"}"#, "principal_below_least", "principal"),
    ),
    (
        Of("flex-12"),
        (r#"{"firstDue":"2026-01-31"}"#, "date_order", "firstDue"),
        (r#"{"method":"bullet"}"#, "method_not_offered", "method"),
    ),
    (
        Of("flex-12"),
        (r#"{"principal":"200100"}"#, "principal_above_most", "principal"),
        (r#"{"method":"bullet"}"#, "method_not_offered", "method"),
    ),
    (
        Of("flex-12"),
        (r#"{"principal":"10001"}"#, "principal_not_on_step", "principal"),
        (r#"{"periods":5}"#, "term_not_offered", "periods"),
    ),
    (
        Of("flex-12"),
        (r#"{"method":"bullet"}"#, "method_not_offered", "method"),
        (r#"{"periods":5}"#, "term_not_offered", "periods"),
    ),
    (
        Of("fixed-day-20"),
        (r#"{"periods":5}"#, "term_not_offered", "periods"),
        (RATE, "rate_not_offered", "rate.value"),
    ),
    // A product's own document.
    (
        Product("flex-12"),
        (r#"{"schema":2}"#, "unsupported_version", "schema"),
        (r#"{"id":"Flex 12"}"#, "not_an_option", "id"),
    ),
    (
        Product("flex-12"),
        (r#"{"publishedOn":"today"}"#, "invalid_date", "publishedOn"),
        (r#"{"principal":{"most":"1"}}"#, "out_of_range", "principal.most"),
    ),
    (
        Product("flex-12"),
        (r#"{"methods":[]}"#, "empty_list", "methods"),
        (r#"{"rate":{"unit":"weekly"}}"#, "not_an_option", "rate.unit"),
    ),
    (
        Product("flex-12"),
        (r#"{"cap":{"annual":"11"}}"#, "out_of_range", "cap.annual"),
        (r#"{"dailyRounding":"atEnd"}"#, "conflicting_fields", "dailyRounding"),
    ),
];

const RATE: &str = r#"{"rate":{"value":"0.9","unit":"daily","yearDays":365}}"#;

#[test]
fn the_first_of_two_faults_is_named() {
    let mut wrong = Vec::new();
    for (ask, first, second) in PAIRS {
        let both = patched(read(first.0), second.0).to_string();
        for (patch, (_, code, path)) in [(&*both, first), (first.0, first), (second.0, second)] {
            let got = asked(*ask, patch);
            let got = (figure(&got, "/error/code"), figure(&got, "/error/path"));
            if got != ((*code).to_owned(), (*path).to_owned()) {
                wrong.push(format!("{code} at {path}: {got:?} for {patch}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Of a document in which every field is of the wrong type the first is named; where that is mended
/// the second; and so on.
#[test]
fn every_field_has_its_place() {
    let in_turn = |sound: &Value, fields: &[&str], asked: &dyn Fn(&Value) -> Value| {
        for (index, first) in fields.iter().enumerate() {
            let mut broken = sound.clone();
            for field in &fields[index..] {
                // A flag may be true.
                let wrong = if *field == "us30FebRule" { json!(7) } else { json!(true) };
                broken[*field] = wrong;
            }
            let got = asked(&broken);
            let got = (figure(&got, "/error/code"), figure(&got, "/error/path"));
            assert_eq!(got, ("wrong_type".into(), (*first).into()));
        }
    };
    let terms = ["principal", "method", "periods", "termDays", "disbursedOn", "firstDue"];
    let terms = [&terms[..], Rules::FIELDS, &["drawdowns", "rateChanges"]].concat();
    in_turn(&read(A_YUAN_A_DAY), &terms, &priced);

    let product = [
        "schema",
        "id",
        "version",
        "name",
        "publishedOn",
        "principal",
        "periods",
        "termDays",
        "methods",
        "rateBounds",
    ];
    let product = [&product[..], Rules::FIELDS, &["disclosure"]].concat();
    in_turn(&read(shipped("flex-12").unwrap()), &product, &|document| {
        let made = Made::read(&node(document), &Path::ROOT);
        made.map_or_else(|error| refusal(&error), |_| json!({}))
    });
}
