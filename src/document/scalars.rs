//! What single values may be, without a place: [`super::Fields`] adds the path.

use rust_decimal::Decimal;

use super::Node;
use crate::error::{Code, Error, Result};
use crate::money::decimal::is_up_to;
use crate::money::{Money, Rate, Ratio, parse_decimal};
use crate::text::{digits, joined};

#[cold]
#[inline(never)]
pub(crate) fn wrong_type(expected: &'static str, node: &Node) -> Error {
    Error::new(Code::WrongType).with("expected", expected).with("got", node.kind())
}

pub(super) fn text(node: &Node) -> Result<&str> {
    match node {
        Node::Text(text) => Ok(text),
        other => Err(wrong_type("text", other)),
    }
}

pub(super) fn boolean(node: &Node) -> Result<bool> {
    match node {
        Node::Bool(value) => Ok(*value),
        other => Err(wrong_type("true or false", other)),
    }
}

/// A whole number between two limits, both included.
pub(super) fn integer_between(node: &Node, least: i64, most: i64) -> Result<i64> {
    match node {
        Node::Integer(value) if (least..=most).contains(value) => Ok(*value),
        Node::Integer(_) => Err(Error::out_of_range(&digits(least), &digits(most))),
        other => Err(wrong_type("a whole number", other)),
    }
}

/// A decimal with as many decimals as a rate may have. Whole numbers may come as numbers.
pub(super) fn decimal(node: &Node) -> Result<Decimal> {
    match node {
        Node::Integer(value) => Ok(Decimal::from(*value)),
        Node::Text(text) => parse_decimal(text, Rate::DECIMALS),
        other => Err(wrong_type("a decimal as text", other)),
    }
}

/// A fraction from 0 to 1.
pub(super) fn share(node: &Node) -> Result<Ratio> {
    let value = decimal(node)?;
    if !is_up_to(value, 1) {
        return Err(Error::out_of_range("0", "1"));
    }
    Ratio::from_decimal(value)
}

/// An amount of at least so many fen, in yuan.
pub(super) fn money_of(least_fen: i64, node: &Node) -> Result<Money> {
    let amount = match node {
        Node::Integer(yuan) => Money::from_fen(yuan.saturating_mul(100)),
        Node::Text(text) => Money::parse(text),
        other => return Err(wrong_type("an amount as text, such as 1234.56", other)),
    }?;
    if amount.fen() < least_fen {
        let least = if least_fen == 0 { "0.00" } else { "0.01" };
        return Err(Error::out_of_range(least, &Money::MAX.text()));
    }
    Ok(amount)
}

pub(super) fn items(most: usize, node: &Node) -> Result<&[Node]> {
    match node {
        Node::List(items) if items.len() > most => {
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let limit = joined(&[&digits(most), " entries"], "");
            Err(Error::new(Code::TooLarge).with("limit", limit))
        }
        Node::List(items) => Ok(items),
        other => Err(wrong_type("a list", other)),
    }
}
