//! 等额本金: every instalment repays the same principal; its interest falls, and so it falls.
//!
//! Worked: 120 000 at 6 % over 12 months, annual/12: the first 10 600.00, the last 10 050.00.

use super::accrual::Accrual;
use super::divided::Divided;
use super::goal::owed_before;
use super::{Schedule, Span, Terms, exact_balance, grace, paying, row, rows_for};
use crate::error::Result;
use crate::product::Balance;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    if rules.rounding.balance == Balance::Exact {
        return exact_balance::equal_principal(terms, spans);
    }
    let (first, paying_rows) = paying(terms, spans)?;
    let lent = owed_before(terms, spans, first);
    let mut parts = Divided::new(lent, paying_rows.len(), &rules.rounding);
    let mut accrual = Accrual::new(&rules.rounding, &rules.grace);
    let mut rows = rows_for(spans);
    let mut owed = terms.principal;
    for (index, span) in spans.iter().enumerate() {
        let interest = accrual.of(index, span, owed)?;
        let outstanding = owed + span.drawn();
        if span.renewed && index >= first {
            parts = Divided::new(outstanding, spans.len() - index, &rules.rounding);
        }
        let principal = if index < first { 0 } else { parts.next(outstanding) };
        let made = row(span, owed, principal, interest);
        owed = made.balance;
        rows.push(made);
    }
    grace::defer(&mut rows, &rules.grace)?;
    Ok(Schedule { rows, level: None })
}
