//! Funders (资金方) of a joint loan (联合贷), each with its share and its own rounding.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::balloon::share;
use crate::document::{Fields, Node, choice, list, text};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Ratio, Rounding, decimal};

/// One funder's share of principal and interest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funder {
    /// Its name, as shown.
    pub name: String,
    /// Its part of the whole.
    pub ratio: Ratio,
    /// How its part is rounded; the last funder takes what remains.
    pub rounding: Rounding,
}

impl Funder {
    /// Reads the funders of a loan, at most ten, whose ratios sum to one.
    ///
    /// # Errors
    /// Those of the fields; `shares_not_whole` where the ratios do not sum to one.
    pub fn read_all(node: &Node, path: &Path<'_>) -> Result<Vec<Self>> {
        let funders = list(10, Self::read)(node, path)?;
        let mut sum = Ratio::ZERO;
        for funder in &funders {
            sum = sum.plus(funder.ratio)?;
        }
        if funders.is_empty() || sum == Ratio::ONE {
            return Ok(funders);
        }
        let shown = decimal::text(sum.to_decimal()?);
        Err(Error::new(Code::SharesNotWhole).with("sum", shown).at(&path.text()))
    }

    fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path)?;
        let funder = Self {
            name: fields.required("name", |n, p| Ok(text(n, p)?.to_owned()))?,
            ratio: fields.required("ratio", share)?,
            rounding: fields.or("rounding", Rounding::default(), choice)?,
        };
        fields.finish()?;
        Ok(funder)
    }
}
