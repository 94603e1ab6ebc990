//! Anything at all in a document: an answer or a refusal, soon, and never a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::{Code, Error, Path};
use fenqi::offer::price_on;
use fenqi::product::{Product, SHIPPED};
use fenqi::question::answer;
use fenqi::quote::{Column, disclosure, explain, parts, plan, plan_rates};
use fenqi::schedule::{Terms, timeline};

use super::cases::{Random, count, json, seeds};
use super::{loans, shipped};

/// Nothing may take longer, on a slow machine and unoptimised.
const LONGEST: Duration = Duration::from_secs(20);

/// Text that has broken readers before.
const TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "-0",
    "-1",
    "0.00",
    "1e308",
    "1E5",
    "NaN",
    "Infinity",
    "+1",
    "1.",
    ".5",
    "1,000.00",
    "１００",
    "0x10",
    "90071992547409.91",
    "90071992547409.92",
    "99999999999999999",
    "100000000000000000",
    "0.0000000001",
    "0.00000000001",
    "0.9999999999",
    "100",
    "100.0000000001",
    "1900-01-01",
    "1899-12-31",
    "2199-12-31",
    "2200-01-01",
    "2026-02-29",
    "0000-00-00",
    "2026-1-1",
    "2026-01-31T00:00:00Z",
    "équipe",
    "\u{0}",
    "3/366+1/12",
    "M1",
];

fn any_text(random: &mut Random) -> Node {
    let options: &[&str] = &["sameDay", "annual", "flat", "daily", "balloon", "monthly", "exact"];
    match random.between(1, 6) {
        1 => loans::text(*random.pick(options)),
        2 => loans::text("9".repeat(usize::try_from(random.between(1, 2000)).unwrap())),
        3 => loans::text("期".repeat(usize::try_from(random.between(1, 300)).unwrap())),
        4 => loans::yuan(random.between(0, i64::MAX / 100)),
        _ => loans::text(*random.pick(TEXTS)),
    }
}

fn any_value(random: &mut Random, depth: u32) -> Node {
    const NUMBERS: &[i64] = &[i64::MIN, -1, 0, 1, 12, 360, 1200, 1201, 3660, 10_000, i64::MAX];
    match random.between(1, if depth > 3 { 6 } else { 8 }) {
        1 => Node::Null,
        2 => Node::Bool(random.once_in(2)),
        3 | 4 => Node::Integer(*random.pick(NUMBERS)),
        5 | 6 => any_text(random),
        7 => {
            let long = random.once_in(20);
            let count = if long { 5000 } else { random.between(0, 3) };
            let item = if long { any_text(random) } else { any_value(random, depth + 1) };
            Node::List((0..count).map(|_| item.clone()).collect())
        }
        _ => {
            let names = ["value", "policy", "on", "amount", "?", "rate", ""];
            let count = random.between(0, 3);
            let field = |_| ((*random.pick(&names)).to_owned(), any_value(random, depth + 1));
            Node::Map((0..count).map(field).collect())
        }
    }
}

/// How many values a document has, itself included.
fn size(node: &Node) -> i64 {
    1 + match node {
        Node::Map(fields) => fields.iter().map(|(_, value)| size(value)).sum::<i64>(),
        Node::List(items) => items.iter().map(size).sum(),
        _ => 0,
    }
}

/// Changes the value at a place, places counted from the root.
fn changed(node: &mut Node, place: &mut i64, change: &mut dyn FnMut(&mut Node)) {
    if *place == 0 {
        change(node);
    }
    *place -= 1;
    match node {
        Node::Map(fields) => {
            fields.iter_mut().for_each(|(_, value)| changed(value, place, change));
        }
        Node::List(items) => items.iter_mut().for_each(|item| changed(item, place, change)),
        _ => {}
    }
}

/// A document with something done to it, once or a few times.
pub fn mutated(random: &mut Random, mut node: Node) -> Node {
    for _ in 0..*random.pick(&[1, 1, 1, 2, 4]) {
        if size(&node) > 10_000 {
            break;
        }
        let mut place = random.between(0, size(&node) - 1);
        let stolen = {
            let (mut from, mut found) = (random.between(0, size(&node) - 1), Node::Null);
            changed(&mut node, &mut from, &mut |value| found = value.clone());
            found
        };
        changed(&mut node, &mut place, &mut |value| match (random.between(1, 8), &mut *value) {
            (1 | 2, Node::Map(fields)) if !fields.is_empty() => {
                let last = i64::try_from(fields.len()).unwrap() - 1;
                let index = usize::try_from(random.between(0, last)).unwrap();
                fields.remove(index);
            }
            (3, Node::Map(fields)) => {
                let name = *random.pick(&["unknown", "principal", "periods", "rate", "fees", "on"]);
                fields.push((name.into(), stolen.clone()));
            }
            (4, Node::Map(fields)) if !fields.is_empty() => {
                let field = random.pick(fields).clone();
                fields.push(field);
            }
            (3 | 4, Node::List(items)) if !items.is_empty() => {
                let item = random.pick(items).clone();
                items.push(item);
            }
            (5, Node::Integer(number)) => *number = number.saturating_add(random.between(-2, 2)),
            (5, Node::Text(text)) => drop(text.pop()),
            (6, _) => *value = stolen.clone(),
            _ => *value = any_value(random, 0),
        });
    }
    node
}

/// Runs a call on so many documents; a panic, a defect or a long wait names the document.
fn survives(
    name: &str,
    usual: u64,
    make: impl Fn(&mut Random) -> Node,
    call: impl Fn(&Node) -> Result<(), Error>,
) {
    let (mut answered, mut refused) = (0, 0);
    for seed in seeds(name).take(usize::try_from(count(usual)).unwrap()) {
        let node = make(&mut Random::new(seed));
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| call(&node)));
        let took = begun.elapsed();
        let shown = || {
            let mut text = json(&node);
            text.truncate((0..4000).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
            format!("{name}: FENQI_SEED={seed:#x}\n{text}")
        };
        match outcome {
            Ok(Ok(())) => answered += 1,
            Ok(Err(error)) => {
                assert!(error.code() != Code::Internal, "{error}\n{}", shown());
                assert!(!error.message().contains('{'), "a fact is missing: {error}\n{}", shown());
                refused += 1;
            }
            Err(_) => panic!("a panic in {}", shown()),
        }
        assert!(took < LONGEST, "{took:?} for {}", shown());
    }
    println!("{name}: {answered} answered, {refused} refused");
    let alone = std::env::var("FENQI_SEED").is_ok();
    assert!(alone || answered > 0 && refused > 0, "one kind of answer only");
}

fn shipped_document(random: &mut Random) -> Node {
    serde_json::from_str(random.pick(SHIPPED).1).unwrap()
}

#[test]
fn any_product_document_is_read_or_refused() {
    let make = |random: &mut Random| {
        let document = shipped_document(random);
        mutated(random, document)
    };
    survives("any_product_document_is_read_or_refused", 100_000, make, |node| {
        Product::read(node, &Path::ROOT).map(drop)
    });
}

/// Everything that the package can be asked about terms.
fn everything(node: &Node, product: Option<&Product>) -> Result<(), Error> {
    let terms = Terms::read(node, product)?;
    let _ = parts(&terms);
    let spans = timeline(&terms)?;
    let priced = price_on(&terms, &spans)?;
    plan_rates(&terms, &priced)?;
    disclosure(&terms, &priced)?;
    for row in [priced.rows.first(), priced.rows.last()].into_iter().flatten() {
        for column in Column::VALUES {
            explain(&terms, &spans, &priced, row.instalment.period, *column)?;
        }
    }
    plan(&terms).map(drop)
}

#[test]
fn any_terms_are_priced_or_refused() {
    let make = |random: &mut Random| {
        let node = loans::any(random);
        mutated(random, node)
    };
    survives("any_terms_are_priced_or_refused", 50_000, make, |node| everything(node, None));
}

#[test]
fn any_terms_of_a_product_are_priced_or_refused() {
    let products: Vec<Product> =
        SHIPPED.iter().map(|(_, document)| shipped::read(document)).collect();
    let make = |random: &mut Random| {
        let term = if random.once_in(8) { ("termDays", 30) } else { ("periods", 12) };
        let node = loans::map(vec![
            ("principal", loans::text("50000.00")),
            (term.0, Node::Integer(term.1)),
            ("disbursedOn", loans::text("2026-11-12")),
        ]);
        mutated(random, node)
    };
    survives("any_terms_of_a_product_are_priced_or_refused", 50_000, make, |node| {
        let place = json(node).len() % products.len();
        everything(node, products.get(place))
    });
}

/// One sound request of each question, and of each of its methods.
const QUESTIONS: &[(&str, &str)] = &[
    ("annualRate", r#"{"method":"irr","flows":["-100","60","60"]}"#),
    ("annualRate", r#"{"method":"irr","flows":["-50","-100","600","300","-100"]}"#),
    ("annualRate", r#"{"method":"pboc","received":"99000","payments":["50000","51000"]}"#),
    (
        "annualRate",
        r#"{"method":"xirr","flows":[{"on":"2026-01-01","amount":"-100"},
            {"on":"2026-07-01","amount":"60"},{"on":"2027-01-01","amount":"60"}],
            "dayCount":"ACT/ACT-ISDA"}"#,
    ),
    (
        "annualRate",
        r#"{"method":"euAprc","drawdowns":[{"amount":"1000","t":"0"}],
            "payments":[{"amount":"95","count":12,"firstT":"1/12","stepT":"1/12"}]}"#,
    ),
    (
        "annualRate",
        r#"{"method":"ukApr","flows":[{"day":0,"amount":"100"},{"day":30,"amount":"-103"}]}"#,
    ),
    (
        "annualRate",
        r#"{"method":"usRegZ","advances":[{"on":"2026-01-10","amount":"5000"}],
            "payments":[{"on":"2026-02-25","amount":"2600"},{"on":"2026-03-25","amount":"2600"}],
            "unitPeriod":"M1"}"#,
    ),
    ("annualRate", r#"{"method":"payments","principal":"1000","payment":"90","periods":12}"#),
    (
        "interest",
        r#"{"principal":"10000","rate":{"value":"0.09125","unit":"annual","yearDays":365},
            "days":1,"rounding":"halfEven"}"#,
    ),
    (
        "dayCount",
        r#"{"convention":"30/360US","from":"2026-01-31","to":"2026-02-28","us30FebRule":true,
            "referenceFrom":"2026-01-01","referenceTo":"2026-03-01"}"#,
    ),
    (
        "dueDates",
        r#"{"disbursedOn":"2026-01-31","periods":12,"dueDates":{"policy":"fixedDay","day":20},
            "roll":{"rule":"following","holidays":["2026-10-01"]}}"#,
    ),
    ("euInterval", r#"{"from":"2026-01-31","to":"2026-04-15","unit":"month"}"#),
    ("tvm", r#"{"fn":"rate","nper":"12","pmt":"-90","pv":"1000"}"#),
    ("tvm", r#"{"fn":"ipmt","rate":"0.01","per":"1","nper":"12","pv":"1000","fv":"0","when":1}"#),
    ("tvm", r#"{"fn":"cumprinc","rate":"0.01","nper":12,"pv":"1000","start":1,"end":12}"#),
    ("tvm", r#"{"fn":"nper","rate":"0.01","pmt":"-90","pv":"1000"}"#),
    ("round", r#"{"value":"1.005","decimals":2,"rounding":"halfEven"}"#),
];

#[test]
fn any_question_is_answered_or_refused() {
    let sound: Vec<(&str, Node)> = QUESTIONS
        .iter()
        .map(|(question, text)| (*question, serde_json::from_str(text).unwrap()))
        .collect();
    for (question, request) in &sound {
        answer(question, request).unwrap_or_else(|error| panic!("{question}: {error}"));
    }
    // The question travels in the document, so that a seed alone says all.
    let make = |random: &mut Random| {
        let (question, request) = random.pick(&sound);
        let request = mutated(random, request.clone());
        loans::map(vec![("question", loans::text(*question)), ("request", request)])
    };
    survives("any_question_is_answered_or_refused", 50_000, make, |node| {
        let (Some(Node::Text(question)), Some(request)) =
            (node.get("question"), node.get("request"))
        else {
            unreachable!()
        };
        answer(question, request).map(drop)
    });
    let unknown = answer("weather", &Node::Null).unwrap_err();
    assert_eq!(unknown.code(), Code::NotAnOption);
}
