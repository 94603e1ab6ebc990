//! Seeds to loans to verdicts: the driver of the properties.
//!
//! A case is a seed. From it the generator makes terms, the crate makes a plan, and a property says
//! what is wrong with it. Where something is, the terms are cut down as far as they still fail.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fenqi::document::Node;
use fenqi::error::{Code, Error};
use fenqi::offer::{Plan, price_on};
use fenqi::schedule::{Span, Terms, timeline};

/// What a property says of a plan.
pub type Verdict = Result<(), String>;

/// Numbers that only look random (splitmix64): the same on every machine and in every year.
#[derive(Clone)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from one end to the other, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u128::from(most.abs_diff(least)) + 1;
        let offset = i128::try_from(u128::from(self.next()) % span).unwrap();
        i64::try_from(i128::from(least) + offset).unwrap()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: i64) -> bool {
        self.between(1, times) == 1
    }

    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let last = i64::try_from(among.len()).unwrap() - 1;
        &among[usize::try_from(self.between(0, last)).unwrap()]
    }
}

/// How many cases a property looks at: its own number, or what the environment asks for.
pub fn count(usual: u64) -> u64 {
    let asked = std::env::var("FENQI_CASES").ok();
    asked.map_or(usual, |text| text.parse().expect("FENQI_CASES is a whole number"))
}

/// The seeds of a property: a series of its own, or the one that the environment asks for.
pub fn seeds(name: &str) -> Box<dyn Iterator<Item = u64>> {
    if let Ok(text) = std::env::var("FENQI_SEED") {
        let digits = text.trim_start_matches("0x");
        let seed = u64::from_str_radix(digits, 16).expect("FENQI_SEED is a hexadecimal number");
        return Box::new(std::iter::once(seed));
    }
    let start = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut series = Random::new(start);
    Box::new(std::iter::repeat_with(move || series.next()))
}

/// A loan with everything that was made of it.
pub struct Case<'a> {
    pub node: &'a Node,
    pub terms: &'a Terms<'a>,
    pub spans: &'a [Span],
    pub plan: &'a Plan,
}

/// What came of one document.
enum Outcome {
    Held,
    Refused(Error),
    Broken(Kind, String),
}

/// In which way a case is broken; a shorter one has to be broken in the same way.
#[derive(Clone, PartialEq)]
enum Kind {
    /// What differs, without its figures.
    Property(String),
    Refused(Code),
    Panic,
}

/// The refusals that sound terms may meet: each is a combination that only shows in the working.
const SOUND_REFUSALS: &[Code] = &[
    Code::NothingToRepay,
    Code::InstalmentBelowInterest,
    Code::BalloonTooLarge,
    Code::DateOrder,
    Code::ConflictingFields,
    Code::OutOfRange,
    Code::CouponNotApplicable,
];

/// Looks at so many plans, and panics at the first for which the property does not hold.
pub fn holds(
    name: &str,
    usual: u64,
    make: impl Fn(&mut Random) -> Node,
    property: impl Fn(&Case<'_>) -> Verdict,
) {
    let wanted = count(usual);
    let (mut held, mut refused) = (0, BTreeMap::new());
    for seed in seeds(name) {
        let node = make(&mut Random::new(seed));
        match judge(&node, &property) {
            Outcome::Held => held += 1,
            Outcome::Refused(error) => *refused.entry(error.code().name()).or_insert(0u64) += 1,
            Outcome::Broken(kind, why) => {
                let whole = json(&node);
                let (node, last) = shrunk(node, kind, why.clone(), &property);
                panic!(
                    "{name}: {why}\nseed: FENQI_SEED={seed:#x}\nterms: {whole}\n\
                     shortest: {}\n  {last}",
                    json(&node)
                );
            }
        }
        if held >= wanted {
            break;
        }
    }
    let all: u64 = refused.values().sum();
    println!("{name}: {held} plans, {all} refused {refused:?}");
    assert!(all <= held.max(10), "{name}: most terms were refused: {refused:?}");
}

/// One document, priced and looked at. A panic is a verdict like any other.
fn judge(node: &Node, property: &impl Fn(&Case<'_>) -> Verdict) -> Outcome {
    let run = || -> Result<Verdict, Error> {
        let terms = Terms::read(node, None)?;
        let spans = timeline(&terms)?;
        let plan = price_on(&terms, &spans)?;
        Ok(property(&Case { node, terms: &terms, spans: &spans, plan: &plan }))
    };
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(Ok(()))) => Outcome::Held,
        Ok(Ok(Err(why))) => {
            let what = why.split(':').next().unwrap_or_default();
            let what = what.chars().filter(|letter| !letter.is_ascii_digit()).collect();
            Outcome::Broken(Kind::Property(what), why)
        }
        Ok(Err(error)) if SOUND_REFUSALS.contains(&error.code()) => Outcome::Refused(error),
        Ok(Err(error)) => Outcome::Broken(Kind::Refused(error.code()), format!("refused: {error}")),
        Err(_) => Outcome::Broken(Kind::Panic, "panicked".into()),
    }
}

/// Takes out one field after another for as long as something still fails.
fn shrunk(
    mut node: Node,
    kind: Kind,
    mut why: String,
    property: &impl Fn(&Case<'_>) -> Verdict,
) -> (Node, String) {
    loop {
        let kind = &kind;
        let shorter = without_one(&node).into_iter().find_map(|candidate| {
            match judge(&candidate, property) {
                Outcome::Broken(found, why) if found == *kind => Some((candidate, why)),
                _ => None,
            }
        });
        match shorter {
            Some(found) => (node, why) = found,
            None => return (node, why),
        }
    }
}

/// Every document that has one field or entry less, or shorter numbers.
pub fn without_one(node: &Node) -> Vec<Node> {
    let mut all = Vec::new();
    match node {
        Node::Map(fields) => {
            for index in 0..fields.len() {
                let mut rest = fields.clone();
                rest.remove(index);
                all.push(Node::Map(rest));
            }
            for (index, (name, value)) in fields.iter().enumerate() {
                for shorter in without_one(value) {
                    let mut changed = fields.clone();
                    changed[index] = (name.clone(), shorter);
                    all.push(Node::Map(changed));
                }
            }
        }
        Node::List(items) => {
            for index in 0..items.len() {
                let mut rest = items.clone();
                rest.remove(index);
                all.push(Node::List(rest));
            }
            for (index, value) in items.iter().enumerate() {
                for shorter in without_one(value) {
                    let mut changed = items.clone();
                    changed[index] = shorter;
                    all.push(Node::List(changed));
                }
            }
        }
        Node::Integer(number) if *number > 1 => {
            for less in [1, number / 2, number - 1] {
                if less < *number {
                    all.push(Node::Integer(less));
                }
            }
        }
        Node::Text(text) if text.len() > 1 && text.bytes().all(|b| b.is_ascii_digit()) => {
            all.push(Node::Text("1000".into()));
            all.retain(|shorter| shorter != node);
        }
        Node::Text(text) if text.contains('.') => {
            all.push(Node::Text(text[..text.len() - 1].trim_end_matches('.').into()));
        }
        _ => {}
    }
    all
}

/// A document as JSON, to be run again elsewhere.
pub fn json(node: &Node) -> String {
    value(node).to_string()
}

fn value(node: &Node) -> serde_json::Value {
    match node {
        Node::Null => serde_json::Value::Null,
        Node::Bool(value) => (*value).into(),
        Node::Integer(value) => (*value).into(),
        Node::Text(value) => value.as_str().into(),
        Node::List(items) => items.iter().map(value).collect(),
        Node::Map(fields) => {
            fields.iter().map(|(name, node)| (name.clone(), value(node))).collect()
        }
    }
}

/// Fails with both sides where they differ.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, got: T, wanted: T) -> Verdict {
    if got == wanted { Ok(()) } else { Err(format!("{what}: {got:?} where {wanted:?} is due")) }
}

/// Fails with the reason where a condition does not hold.
pub fn must(condition: bool, why: impl FnOnce() -> String) -> Verdict {
    if condition { Ok(()) } else { Err(why()) }
}
