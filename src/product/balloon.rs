//! The balloon (气球贷尾款): the part of the principal that level instalments leave.

use rust_decimal::Decimal;

use super::grace::rows;
use crate::document::{Fields, Node, choice, decimal, money};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Ratio};
use crate::options;

options! {
    /// When the balloon is due.
    pub enum BalloonPlacement {
        /// On top of the last instalment.
        WithLast = "withLast",
        /// Alone in the last row: n - 1 instalments, then the balloon.
        Alone = "alone",
    }
}

/// How large the balloon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BalloonSize {
    /// A part of the principal.
    Share(Ratio),
    /// An amount.
    Amount(Money),
    /// Whatever level instalments over so many rows leave.
    AmortiseOver(u32),
}

/// A balloon's size and place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balloon {
    /// How large it is.
    pub size: BalloonSize,
    /// When it is due.
    pub placement: BalloonPlacement,
}

impl Balloon {
    /// Reads `{ rate | amount | amortiseOver, placement? }`.
    ///
    /// # Errors
    /// Those of the fields; `missing_field` where no size is given, `conflicting_fields` where
    /// more than one is.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path)?;
        let sizes = [
            fields.optional("rate", share)?.map(BalloonSize::Share),
            fields.optional("amount", money)?.map(BalloonSize::Amount),
            fields.optional("amortiseOver", rows)?.map(BalloonSize::AmortiseOver),
        ];
        let placement = fields.or("placement", BalloonPlacement::default(), choice)?;
        fields.finish()?;
        let mut given = sizes.into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(size), None) => Ok(Self { size, placement }),
            (None, _) => Err(Error::new(Code::MissingField).at(&path.field("rate").text())),
            (Some(_), Some(_)) => Err(Error::new(Code::ConflictingFields)
                .with("other", "another of rate, amount, amortiseOver")
                .at(&path.text())),
        }
    }
}

/// Reads a fraction from 0 to 1.
pub(super) fn share(node: &Node, path: &Path<'_>) -> Result<Ratio> {
    let value = decimal(node, path)?;
    if value > Decimal::ONE || value < Decimal::ZERO {
        let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "1");
        return Err(error.at(&path.text()));
    }
    Ratio::from_decimal(value).map_err(|error| error.at(&path.text()))
}
