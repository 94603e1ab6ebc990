//! 先息后本 (按月/按季付息到期还本): interest in every row, the principal with the last.
//!
//! Worked: 1 000 000 at 3.6 % over 360 months, annual/12: 3 000.00 each, the last 1 003 000.00.

use super::accrual::Accrual;
use super::{Schedule, Span, Terms, grace, row, rows_for};
use crate::error::Result;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let mut accrual = Accrual::new(&rules.rounding, &rules.grace);
    let mut rows = rows_for(spans);
    let mut owed = terms.principal;
    for (index, span) in spans.iter().enumerate() {
        let interest = accrual.of(index, span, owed)?;
        let principal = if index + 1 == spans.len() { owed + span.drawn() } else { 0 };
        let made = row(span, owed, principal, interest);
        owed = made.balance;
        rows.push(made);
    }
    grace::defer(&mut rows, &rules.grace)?;
    Ok(Schedule { rows, level: None })
}
