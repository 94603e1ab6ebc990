//! Reading civil dates.

use chrono::{Datelike, NaiveDate};

use crate::error::{Code, Error, Result};

/// Reads a date as `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31, and nothing else.
///
/// ```
/// use fenqi::calendar::parse_date;
/// assert!(parse_date("2028-02-29").is_ok());
/// assert_eq!(parse_date("2026-02-29").unwrap_err().code().name(), "invalid_date");
/// ```
///
/// # Errors
/// `invalid_date`.
pub fn parse_date(text: &str) -> Result<NaiveDate> {
    let invalid = || Error::new(Code::InvalidDate);
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        digits.and_then(|part| part.parse::<u32>().ok()).ok_or_else(invalid)
    };
    let dash = |at: usize| text.as_bytes().get(at) == Some(&b'-');
    if text.len() != 10 || !dash(4) || !dash(7) {
        return Err(invalid());
    }
    let year = i32::try_from(number(0, 4)?).map_err(|_| invalid())?;
    let date = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?).ok_or_else(invalid)?;
    if (1900..=2199).contains(&date.year()) { Ok(date) } else { Err(invalid()) }
}
