//! Every so many days or weeks (按天/按周还款), whatever the months do.
//!
//! Worked: every 30 days from 2026-12-29: 2027-01-28, 2027-02-27, 2027-03-29.

use super::{CivilDate, Series};
use crate::calendar::Frequency;
use crate::document::Fields;
use crate::error::Result;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EveryN {
    count: u16,
    weeks: bool,
}

impl EveryN {
    pub(super) fn read_days(fields: &mut Fields<'_>) -> Self {
        Self { count: every(fields, 3_660), weeks: false }
    }

    pub(super) fn read_weeks(fields: &mut Fields<'_>) -> Self {
        Self { count: every(fields, 520), weeks: true }
    }

    pub(super) fn frequency(self) -> Frequency {
        if self.weeks { Frequency::Weeks(self.count) } else { Frequency::Days(self.count) }
    }

    pub(super) fn series(
        self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'static>> {
        let every = i32::from(self.count) * if self.weeks { 7 } else { 1 };
        let first = match first_due {
            Some(first) => first,
            None => disbursed_on.plus_days(every)?,
        };
        Ok(Series::of_days(disbursed_on, first, every))
    }
}

fn every(fields: &mut Fields<'_>, most: i64) -> u16 {
    u16::try_from(fields.integer("n", 1, most)).unwrap_or(1)
}
