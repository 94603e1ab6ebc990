//! Days as numbers, which a host keeps beside their texts.

use wasm_bindgen::prelude::*;

use crate::calendar::CivilDate;
use crate::error::Result;

/// The day of a date `yyyymmdd`, counted so that 1900-01-01 is day 1; 0 for what is no date.
#[wasm_bindgen]
#[must_use]
pub fn day_of(packed: i32) -> i32 {
    CivilDate::from_packed(packed).map_or(0, |date| date.number() - DAY_ZERO)
}

/// The date of such a day.
pub(super) fn date_of(day: i32) -> Result<CivilDate> {
    CivilDate::from_number(day.saturating_add(DAY_ZERO))
}

/// The day before the first.
const DAY_ZERO: i32 = CivilDate::MIN.number() - 1;
