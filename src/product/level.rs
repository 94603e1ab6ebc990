//! The level instalment (每期应还): how it is found and to what it is rounded.

use crate::document::Fields;
use crate::money::{Money, Rounding};
use crate::options;

options! {
    /// What the level instalment is solved on.
    pub enum LevelBy {
        /// The annuity formula, as if all periods were equal.
        Annuity = "annuity",
        /// The actual days of every period, so that all instalments are equal.
        ExactDays = "exactDays",
        /// The annuity formula, with months of thirty days over the days of the year.
        ThirtyDays = "thirtyDays",
    }
}

options! {
    /// What happens where a period's interest exceeds the instalment.
    pub enum NegativeAmortisation {
        /// The plan is refused as `instalment_below_interest`.
        Refuse = "refuse",
        /// What is not covered is added to the balance.
        Allow = "allow",
    }
}

/// The options of a level instalment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// What it is solved on.
    pub by: LevelBy,
    /// How it is rounded.
    pub rounding: Rounding,
    /// It is a multiple of so many fen: 1, 10 or 100.
    pub unit_fen: u16,
    /// What was agreed instead of being solved, in fen.
    pub amount: Option<i64>,
    /// Whether A + (last - A)/n is tried once and kept if the last row is strictly nearer.
    pub smoothing: bool,
    /// What happens where interest exceeds it.
    pub negative: NegativeAmortisation,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            by: LevelBy::default(),
            rounding: Rounding::default(),
            unit_fen: 1,
            amount: None,
            smoothing: false,
            negative: NegativeAmortisation::default(),
        }
    }
}

impl Level {
    /// Reads the options of a field that may be absent; each may be absent itself.
    ///
    /// Failures are those of the fields; `not_an_option` for a unit other than 1, 10 and 100.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let level = Self {
            by: fields.choice_or("by", LevelBy::Annuity),
            rounding: fields.choice_or("rounding", Rounding::HalfUp),
            unit_fen: read_unit(fields),
            amount: fields.some_money("amount").map(Money::fen),
            smoothing: fields.flag("smoothing", false),
            negative: fields.choice_or("negativeAmortisation", NegativeAmortisation::Refuse),
        };
        fields.leave();
        level
    }
}

/// Reads a multiple of so many fen: 1, 10 or 100.
pub(super) fn read_unit(fields: &mut Fields<'_>) -> u16 {
    match fields.some_integer("unit", i64::MIN, i64::MAX) {
        None | Some(1) => 1,
        Some(10) => 10,
        Some(100) => 100,
        Some(_) => {
            fields.refuse_option("unit", "1, 10, 100");
            1
        }
    }
}
