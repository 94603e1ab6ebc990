//! Reading a document's own words, so that a test judges by what was asked and not by what the crate
//! made of it.

use fenqi::document::Node;
use fenqi::money::Money;

use super::exact::Exact;

/// The text of a field.
pub fn text<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    match node.get(name) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// Whether a field is true.
pub fn flag(node: &Node, name: &str) -> bool {
    node.get(name) == Some(&Node::Bool(true))
}

/// The entries of a list, none where it is absent.
pub fn items<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    match node.get(name) {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

/// A whole number.
pub fn whole(node: &Node, name: &str) -> Option<i64> {
    match node.get(name) {
        Some(Node::Integer(number)) => Some(*number),
        _ => None,
    }
}

/// A decimal.
pub fn number(node: &Node, name: &str) -> Exact {
    match node.get(name) {
        Some(Node::Text(text)) => Exact::decimal(text).unwrap(),
        Some(Node::Integer(whole)) => Exact::whole((*whole).into()),
        other => panic!("{name}: {other:?}"),
    }
}

/// An amount in fen; 0 where it is absent.
pub fn fen(node: &Node, name: &str) -> i64 {
    match node.get(name) {
        Some(Node::Text(text)) => Money::parse(text).unwrap().fen(),
        Some(Node::Integer(yuan)) => yuan * 100,
        _ => 0,
    }
}

/// What is drawn after the first day's principal, in fen.
pub fn drawn_later(node: &Node) -> i64 {
    items(node, "drawdowns").iter().map(|drawdown| fen(drawdown, "amount")).sum()
}

/// Whether anything changes after the first day.
pub fn changes(node: &Node) -> bool {
    !items(node, "drawdowns").is_empty() || !items(node, "rateChanges").is_empty()
}

/// The days of the rate's year.
pub fn year_days(node: &Node) -> i64 {
    whole(node.get("rate").unwrap(), "yearDays").unwrap()
}

/// The annual rate: the quoted one times the units of a year.
pub fn annual_rate(node: &Node) -> Exact {
    let rate = node.get("rate").unwrap();
    let units = match text(rate, "unit").unwrap() {
        "annual" => 1,
        "monthly" => 12,
        _ => year_days(node),
    };
    number(rate, "value").times(Exact::whole(units.into())).unwrap()
}

/// The rounding of a place of the document: its own, else that of interest, else half up.
pub fn rounding<'a>(node: &'a Node, place: &str) -> &'a str {
    let rounding = node.get("rounding");
    let named = |name| rounding.and_then(|rounding| text(rounding, name));
    named(place).or_else(|| named("interest")).unwrap_or("halfUp")
}
