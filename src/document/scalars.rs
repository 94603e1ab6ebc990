//! Readers of single values.

use alloc::string::ToString;

use rust_decimal::Decimal;

use super::Node;
use crate::calendar::{CivilDate, parse_date};
use crate::choice::{Named, joined};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Rate, Ratio, parse_decimal};

#[cold]
#[inline(never)]
fn wrong_type(expected: &'static str, node: &Node, path: &Path<'_>) -> Error {
    let error = Error::new(Code::WrongType).with("expected", expected);
    error.with("got", node.kind()).at(&path.text())
}

/// Reads text.
///
/// # Errors
/// `wrong_type`.
pub fn text<'a>(node: &'a Node, path: &Path<'_>) -> Result<&'a str> {
    match node {
        Node::Text(text) => Ok(text),
        other => Err(wrong_type("text", other, path)),
    }
}

/// Reads a truth value.
///
/// # Errors
/// `wrong_type`.
pub fn boolean(node: &Node, path: &Path<'_>) -> Result<bool> {
    match node {
        Node::Bool(value) => Ok(*value),
        other => Err(wrong_type("true or false", other, path)),
    }
}

/// Reads a whole number between two limits, both included.
///
/// # Errors
/// `wrong_type`, `out_of_range`.
pub fn integer_between(node: &Node, path: &Path<'_>, least: i64, most: i64) -> Result<i64> {
    match node {
        Node::Integer(value) if (least..=most).contains(value) => Ok(*value),
        Node::Integer(_) => Err(Error::new(Code::OutOfRange)
            .with("min", least.to_string())
            .with("max", most.to_string())
            .at(&path.text())),
        other => Err(wrong_type("a whole number", other, path)),
    }
}

/// Reads a fraction from 0 to 1.
///
/// # Errors
/// Those of [`decimal`]; `out_of_range`.
#[inline(never)]
pub fn share(node: &Node, path: &Path<'_>) -> Result<Ratio> {
    let value = decimal(node, path)?;
    if value > Decimal::ONE || value < Decimal::ZERO {
        let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "1");
        return Err(error.at(&path.text()));
    }
    Ratio::from_decimal(value).map_err(|error| error.at(&path.text()))
}

/// Reads a decimal with as many decimals as a rate may have. Whole numbers may come as numbers.
///
/// # Errors
/// `wrong_type`, `invalid_number` or `too_many_decimals`.
pub fn decimal(node: &Node, path: &Path<'_>) -> Result<Decimal> {
    match node {
        Node::Integer(value) => Ok(Decimal::from(*value)),
        Node::Text(text) => parse_decimal(text, Rate::DECIMALS).map_err(|e| e.at(&path.text())),
        other => Err(wrong_type("a decimal as text", other, path)),
    }
}

/// Reads an amount of at least so many fen, in yuan.
///
/// # Errors
/// `wrong_type`, `invalid_number`, `too_many_decimals`, `amount_too_large`, or `out_of_range`.
#[inline(never)]
pub fn money_from(least_fen: i64, node: &Node, path: &Path<'_>) -> Result<Money> {
    let amount = match node {
        Node::Integer(yuan) => Money::from_fen(yuan.saturating_mul(100)),
        Node::Text(text) => Money::parse(text),
        other => return Err(wrong_type("an amount as text, such as 1234.56", other, path)),
    };
    let amount = amount.map_err(|error| error.at(&path.text()))?;
    if amount.fen() < least_fen {
        let least = if least_fen == 0 { "0.00" } else { "0.01" };
        let error = Error::new(Code::OutOfRange).with("min", least);
        return Err(error.with("max", Money::MAX.to_string()).at(&path.text()));
    }
    Ok(amount)
}

/// Reads a civil date.
///
/// # Errors
/// `wrong_type` or `invalid_date`.
#[inline(never)]
pub fn date(node: &Node, path: &Path<'_>) -> Result<CivilDate> {
    match node {
        Node::Text(text) => {
            parse_date(text).and_then(CivilDate::try_from).map_err(|error| error.at(&path.text()))
        }
        other => Err(wrong_type("a date as YYYY-MM-DD", other, path)),
    }
}

#[inline(never)]
pub(super) fn items<'n>(most: usize, node: &'n Node, path: &Path<'_>) -> Result<&'n [Node]> {
    match node {
        Node::List(items) if items.len() > most => {
            let limit = [&most.to_string(), " entries"].concat();
            Err(Error::new(Code::TooLarge).with("limit", limit).at(&path.text()))
        }
        Node::List(items) => Ok(items),
        other => Err(wrong_type("a list", other, path)),
    }
}

/// The place of a name among others. It knows no type, so that there is one of it.
#[inline(never)]
pub(super) fn place_of(node: &Node, path: &Path<'_>, names: &[&str]) -> Result<usize> {
    let given = text(node, path)?;
    names.iter().position(|name| *name == given).ok_or_else(|| {
        Error::new(Code::NotAnOption).with("options", joined(names, ", ")).at(&path.text())
    })
}

/// Reads one of the names of a closed set.
///
/// # Errors
/// `wrong_type` where it is no text, `not_an_option` where it is none of them.
pub fn choice<T: Named>(node: &Node, path: &Path<'_>) -> Result<T> {
    let place = place_of(node, path, T::NAMES)?;
    T::VALUES.get(place).copied().ok_or_else(|| Error::new(Code::Internal))
}
