//! 等额本金: every instalment repays the same principal; its interest falls, and so it falls.
//!
//! Worked: 120 000 at 6 % over 12 months, annual/12: the first 10 600.00, the last 10 050.00.

use alloc::vec::Vec;

use super::divided::Divided;
use super::goal::owed_before;
use super::rows::{Interest, fill, finished};
use super::{Schedule, Span, Terms, exact_balance, paying};
use crate::error::Result;
use crate::product::Balance;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    if rules.rounding.balance == Balance::Exact {
        return exact_balance::schedule(terms, spans, None, &mut Vec::new());
    }
    let (first, paying_rows) = paying(terms, spans)?;
    let lent = owed_before(terms, spans, first);
    let mut parts = Divided::new(lent, paying_rows.len(), &rules.rounding);
    let rows = fill(terms, spans, Interest::Accrued, &mut |step| {
        if step.index < first {
            return Ok(0);
        }
        if step.span.renewed {
            let left = spans.len() - step.index;
            parts = Divided::new(step.outstanding, left, &rules.rounding);
        }
        Ok(parts.next(step.outstanding))
    })?;
    finished(terms, rows, None)
}
