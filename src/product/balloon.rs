//! The balloon (气球贷尾款): the part of the principal that level instalments leave.

use super::Limits;
use crate::document::{Fields, Node, share};
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
        let mut fields = Fields::of(node, *path);
        let share = fields.optional("rate", share).map(BalloonSize::Share);
        let amount = fields.some_money("amount").map(BalloonSize::Amount);
        let rows = fields.some_count("amortiseOver", 0, Limits::MOST_PERIODS);
        let mut placement = BalloonPlacement::default();
        fields.choose("placement", &mut placement);
        fields.close();
        let sizes = [share, amount, rows.map(BalloonSize::AmortiseOver)];
        let mut given = sizes.into_iter().flatten();
        let size = given.next();
        if size.is_none() {
            fields.refuse("rate", Error::new(Code::MissingField));
        }
        if given.next().is_some() {
            fields.refuse_beside("", "another of rate, amount, amortiseOver");
        }
        fields.finish(Self { size: size.unwrap_or(BalloonSize::AmortiseOver(0)), placement })
    }
}
