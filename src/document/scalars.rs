//! Readers of single values.

use alloc::{string::ToString, vec::Vec};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Node;
use crate::calendar::parse_date;
use crate::choice::Named;
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Rate, parse_decimal};

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

/// Reads a whole number.
///
/// # Errors
/// `wrong_type`.
pub fn integer(node: &Node, path: &Path<'_>) -> Result<i64> {
    match node {
        Node::Integer(value) => Ok(*value),
        Node::Text(_) => Err(wrong_type("a whole number", node, path)),
        other => Err(wrong_type("a whole number", other, path)),
    }
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

/// Reads an amount above zero, in yuan.
///
/// # Errors
/// `wrong_type`, `invalid_number`, `too_many_decimals`, `amount_too_large`, or `out_of_range`.
pub fn money(node: &Node, path: &Path<'_>) -> Result<Money> {
    money_from(1, node, path)
}

/// Reads an amount that may be zero, in yuan.
///
/// # Errors
/// As [`money`].
pub fn money_or_zero(node: &Node, path: &Path<'_>) -> Result<Money> {
    money_from(0, node, path)
}

fn money_from(least_fen: i64, node: &Node, path: &Path<'_>) -> Result<Money> {
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
pub fn date(node: &Node, path: &Path<'_>) -> Result<NaiveDate> {
    match node {
        Node::Text(text) => parse_date(text).map_err(|error| error.at(&path.text())),
        other => Err(wrong_type("a date as YYYY-MM-DD", other, path)),
    }
}

/// Reads a list, each element with its own path. A list longer than `most` is refused unread.
///
/// # Errors
/// `wrong_type`, `too_large`, or what the reader of an element says.
pub fn list<T>(
    most: usize,
    read: impl Fn(&Node, &Path<'_>) -> Result<T>,
) -> impl FnOnce(&Node, &Path<'_>) -> Result<Vec<T>> {
    move |node, path| {
        let items = items(most, node, path)?;
        let mut all = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            all.push(read(item, &path.index(index))?);
        }
        Ok(all)
    }
}

#[inline(never)]
fn items<'n>(most: usize, node: &'n Node, path: &Path<'_>) -> Result<&'n [Node]> {
    match node {
        Node::List(items) if items.len() > most => {
            let limit = [&most.to_string(), " entries"].concat();
            Err(Error::new(Code::TooLarge).with("limit", limit).at(&path.text()))
        }
        Node::List(items) => Ok(items),
        other => Err(wrong_type("a list", other, path)),
    }
}

/// Reads one of the names of a closed set.
///
/// # Errors
/// `wrong_type` where it is no text, `not_an_option` where it is none of them.
pub fn choice<T: Named>(node: &Node, path: &Path<'_>) -> Result<T> {
    let place = place_of(node, path, T::NAMES)?;
    T::VALUES.get(place).copied().ok_or_else(|| Error::new(Code::Internal))
}

/// The place of a name among others. It knows no type, so that there is one of it.
#[inline(never)]
pub(super) fn place_of(node: &Node, path: &Path<'_>, names: &[&str]) -> Result<usize> {
    let given = text(node, path)?;
    names.iter().position(|name| *name == given).ok_or_else(|| {
        Error::new(Code::NotAnOption).with("options", names.join(", ")).at(&path.text())
    })
}
