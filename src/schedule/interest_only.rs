//! 先息后本 (按月/按季付息到期还本): interest in every row, the principal with the last.
//!
//! Worked: 1 000 000 at 3.6 % over 360 months, annual/12: 3 000.00 each, the last 1 003 000.00.

use super::rows::{Interest, fill, finished};
use super::{Schedule, Span, Terms};
use crate::error::Result;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rows = fill(terms, spans, Interest::Accrued, &mut |step| {
        Ok(if step.last { step.outstanding } else { 0 })
    })?;
    finished(terms, rows, None)
}
