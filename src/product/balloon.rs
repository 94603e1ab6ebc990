//! The balloon (气球贷尾款): the part of the principal that level instalments leave.

use super::Limits;
use crate::document::{Fields, HERE};
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
    /// Reads `{ rate | amount | amortiseOver, placement? }` of a field that may be absent.
    ///
    /// Failures are those of the fields; `missing_field` where no size is given,
    /// `conflicting_fields` where more than one is.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Option<Self> {
        if !fields.some_object(name) {
            return None;
        }
        let share = fields.some_share("rate");
        let amount = fields.some_money("amount");
        let rows = fields.some_count("amortiseOver", 0, Limits::MOST_PERIODS);
        let placement = fields.choice_or("placement", BalloonPlacement::WithLast);
        fields.close();
        let size = match (share, amount, rows) {
            (Some(share), None, None) => BalloonSize::Share(share),
            (None, Some(amount), None) => BalloonSize::Amount(amount),
            (None, None, Some(rows)) => BalloonSize::AmortiseOver(rows),
            (None, None, None) => {
                fields.refuse_missing("rate");
                return None;
            }
            _ => {
                fields.refuse_beside(HERE, "another of rate, amount, amortiseOver");
                return None;
            }
        };
        fields.leave();
        Some(Self { size, placement })
    }
}
