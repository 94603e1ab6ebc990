//! Funders (资金方) of a joint loan (联合贷), each with its share and its own rounding.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::document::Fields;
use crate::error::{Code, Error, Result};
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
    /// Failures are those of the fields, and `shares_not_whole` where the ratios do not sum to one.
    pub fn read_all(fields: &mut Fields<'_>, name: &'static str) -> Vec<Self> {
        let mut funders = Vec::new();
        fields.some_list(name, 10);
        while fields.element() {
            funders.push(Self {
                name: fields.text("name").to_owned(),
                ratio: fields.share("ratio"),
                rounding: fields.choice_or("rounding", Rounding::HalfUp),
            });
        }
        let checked = Self::check(&funders);
        fields.kept(name, checked);
        funders
    }

    fn check(funders: &[Self]) -> Result<()> {
        let mut sum = Ratio::ZERO;
        for funder in funders {
            sum = sum.plus(funder.ratio)?;
        }
        if funders.is_empty() || sum == Ratio::ONE {
            return Ok(());
        }
        let shown = decimal::text(sum.to_decimal(18)?);
        Err(Error::new(Code::SharesNotWhole).with("sum", shown))
    }
}
