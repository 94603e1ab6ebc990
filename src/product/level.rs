//! The level instalment (每期应还): how it is found and to what it is rounded.

use crate::document::{Fields, Node, integer_between};
use crate::error::{Code, Error, Path, Result};
use crate::money::Rounding;
use crate::options;

options! {
    /// What the level instalment is solved on.
    pub enum LevelBy {
        /// The annuity formula, as if all periods were equal.
        Annuity = "annuity",
        /// The actual days of every period, so that all instalments are equal.
        ExactDays = "exactDays",
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
            smoothing: false,
            negative: NegativeAmortisation::default(),
        }
    }
}

impl Level {
    /// Reads the options; each may be absent.
    ///
    /// # Errors
    /// Those of the fields; `not_an_option` for a unit other than 1, 10 and 100.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let mut level = Self::default();
        fields.choose("by", &mut level.by);
        fields.choose("rounding", &mut level.rounding);
        fields.set("unit", &mut level.unit_fen, unit);
        level.smoothing = fields.flag("smoothing", false);
        fields.choose("negativeAmortisation", &mut level.negative);
        fields.finish(level)
    }
}

fn unit(node: &Node, path: &Path<'_>) -> Result<u16> {
    match integer_between(node, path, i64::MIN, i64::MAX)? {
        1 => Ok(1),
        10 => Ok(10),
        100 => Ok(100),
        _ => Err(Error::new(Code::NotAnOption).with("options", "1, 10, 100").at(&path.text())),
    }
}
