//! Interest grace: rows that ask for no interest (免息期), and interest that is asked for later.

use super::row::Row;
use crate::error::Result;
use crate::money::Money;
use crate::product::{Grace, InterestMode};

/// Moves the interest of the rows in grace to the first row after it, or to the last row where
/// all are in grace. Forgiven interest was never worked out.
pub(super) fn defer(rows: &mut [Row], grace: &Grace) -> Result<()> {
    if grace.interest == 0 || grace.mode == InterestMode::Forgive {
        return Ok(());
    }
    let target = (grace.interest as usize).min(rows.len().saturating_sub(1));
    let mut deferred = 0i64;
    for row in rows.iter_mut().take(target) {
        deferred += row.instalment.interest;
        row.instalment.interest = 0;
    }
    if let Some(row) = rows.get_mut(target) {
        let all = row.instalment.interest.saturating_add(deferred);
        row.instalment.interest = Money::from_fen(all)?.fen();
    }
    Ok(())
}

/// Whether a row's interest is forgiven, so that its level is all principal.
pub(super) fn forgiven(index: usize, grace: &Grace) -> bool {
    grace.mode == InterestMode::Forgive && index < grace.interest as usize
}

/// Whether a row's interest is asked for later, so that the row cannot fall short of it.
pub(super) fn deferred(index: usize, grace: &Grace) -> bool {
    grace.mode == InterestMode::Defer && index < grace.interest as usize
}
