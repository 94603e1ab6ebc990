//! Documents in, figures or a refusal out, all of it as JSON with amounts as texts.

use fenqi::document::Node;
use fenqi::error::{Error, Path};
use fenqi::money::Money;
use fenqi::product::Product;
use fenqi::question::answer;
use fenqi::quote::{plan, plan_rates};
use fenqi::schedule::Terms;
use serde_json::{Value, json};

/// One yuan a day: 10 000 at 3.65 % over 365 days, ten days a row.
pub const A_YUAN_A_DAY: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 2, "disbursedOn": "2026-01-15",
    "rate": {"value": "0.0365", "unit": "annual", "yearDays": 365}, "dayCount": "ACT/365F",
    "dueDates": {"policy": "everyNDays", "n": 10}
}"#;

/// No interest: what is divided is principal alone.
pub const FREE: &str = r#"{
    "principal": "100", "method": "equalPrincipal", "periods": 2, "disbursedOn": "2026-01-31",
    "rate": {"value": "0", "unit": "annual", "yearDays": 365}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay"}
}"#;

/// Reads JSON that stands in a table.
pub fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A document with a patch over it: objects are merged, `null` takes a field away (RFC 7386).
pub fn patched(mut document: Value, patch: &str) -> Value {
    if !patch.is_empty() {
        merge(&mut document, read(patch));
    }
    document
}

fn merge(into: &mut Value, patch: Value) {
    let Value::Object(fields) = patch else {
        *into = patch;
        return;
    };
    if !into.is_object() {
        *into = json!({});
    }
    let object = into.as_object_mut().unwrap();
    for (name, value) in fields {
        if value.is_null() {
            object.remove(&name);
        } else {
            merge(object.entry(name).or_insert(Value::Null), value);
        }
    }
}

/// Puts a value at a place such as `/fees/0/per`; `None` takes the field away.
pub fn put(document: &mut Value, place: &str, value: Option<Value>) {
    let (parent, name) = place.rsplit_once('/').expect("a place begins with a slash");
    if document.pointer(parent).is_none() {
        put(document, parent, Some(json!({})));
    }
    let object = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => object.insert(name.to_owned(), value),
        None => object.remove(name),
    };
}

/// What stands at a place, as text; an empty text for nothing.
pub fn figure(document: &Value, place: &str) -> String {
    match document.pointer(place) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// A tree of the crate from JSON.
pub fn node(document: &Value) -> Node {
    serde_json::from_value(document.clone()).unwrap()
}

/// The plan of terms with its annual rates, or `{ error: { code, path } }`.
/// A field `product` is the product's document.
pub fn priced(terms: &Value) -> Value {
    made(terms).unwrap_or_else(|error| refusal(&error))
}

/// A failure as JSON.
pub fn refusal(error: &Error) -> Value {
    json!({ "error": { "code": error.code().name(), "path": error.path() } })
}

fn made(terms: &Value) -> Result<Value, Error> {
    let mut terms = terms.clone();
    let product = match terms.as_object_mut().and_then(|fields| fields.remove("product")) {
        Some(document) => Some(Product::read(&node(&document), &Path::ROOT)?),
        None => None,
    };
    let terms = Terms::read(&node(&terms), product.as_ref())?;
    let plan = plan(&terms)?;
    let rates = serde_json::to_value(plan_rates(&terms, &plan)?.answer()?);
    let yuan = |fen: i64| Value::from(Money::from_fen(fen).unwrap().to_string());
    let row = |(index, row): (usize, &fenqi::offer::Row)| {
        let it = &row.instalment;
        let part = |column: &fenqi::offer::FunderColumn| json!({ "principal": yuan(column.parts[index].0), "interest": yuan(column.parts[index].1) });
        json!({
            "period": it.period, "startDate": it.start.to_string(), "dueDate": it.due.to_string(),
            "days": it.days, "principal": yuan(it.principal), "interest": yuan(it.interest),
            "fee": yuan(row.fee), "guaranteeFee": yuan(row.guarantee_fee),
            "discount": yuan(row.discount), "subsidy": yuan(row.subsidy), "total": yuan(row.total()), "balance": yuan(it.balance),
            "funders": plan.funders.iter().map(part).collect::<Vec<_>>(),
        })
    };
    let totals = plan.totals;
    Ok(json!({
        "rows": plan.rows.iter().enumerate().map(row).collect::<Vec<_>>(),
        "count": plan.rows.len(),
        "level": plan.level.map(yuan),
        "totals": {
            "principal": yuan(totals.principal), "interest": yuan(totals.interest),
            "fee": yuan(totals.fee), "guaranteeFee": yuan(totals.guarantee_fee),
            "discount": yuan(totals.discount), "subsidy": yuan(totals.subsidy), "total": yuan(totals.total),
            "upfront": yuan(totals.upfront), "received": yuan(totals.received),
            "downPayment": yuan(totals.down_payment), "cost": yuan(totals.cost),
        },
        "annualRate": rates.unwrap(),
    }))
}

/// The answer to a question; a refusal stands in `error`.
pub fn answered(question: &str, request: &Value) -> Value {
    match answer(question, &node(request)) {
        Ok(tree) => serde_json::to_value(&tree).unwrap(),
        Err(error) => refusal(&error),
    }
}
