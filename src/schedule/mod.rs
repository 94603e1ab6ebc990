//! Terms to instalments (还款计划): one file for each repayment method.
//!
//! [`schedule`] lays the timeline, lets the method fill the rows, and proves what always holds:
//! the principal parts sum to what was lent, no part is negative, the balance ends at zero.
//! Fees and subsidies are not known here; the room above adds them.

mod accrual;
mod balloon;
mod bullet;
mod daily;
mod divided;
mod equal_instalment;
mod equal_principal;
mod exact_balance;
mod flat;
mod goal;
mod grace;
mod interest_only;
mod level;
mod row;
mod slices;
mod terms;
mod timeline;

use alloc::vec::Vec;

pub(crate) use bullet::whole_term;
pub use row::{Instalment, Schedule};
pub use terms::{Drawdown, RateChange, Terms};
pub use timeline::{Basis, Slice, Span, timeline};

use crate::error::{Code, Error, Result};
use crate::money::Money;
use crate::product::Method;

/// Makes the rows of a plan.
///
/// # Errors
/// `nothing_to_repay` where all rows are in grace, `instalment_below_interest`,
/// `balloon_too_large`, `amount_too_large`, and those of the dates.
pub fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let made = match terms.method {
        Method::EqualInstalment => equal_instalment::schedule(terms, spans)?,
        Method::EqualPrincipal => equal_principal::schedule(terms, spans)?,
        Method::InterestOnly => interest_only::schedule(terms, spans)?,
        Method::Bullet => bullet::schedule(terms, spans)?,
        Method::Flat => flat::schedule(terms, spans)?,
        Method::Daily => daily::schedule(terms, spans)?,
        Method::Balloon => balloon::schedule(terms, spans)?,
    };
    prove(terms, &made)?;
    Ok(made)
}

/// What always holds. A plan for which it does not is a defect here and never leaves.
fn prove(terms: &Terms<'_>, made: &Schedule) -> Result<()> {
    let broken = |detail| Err(Error::new(Code::Internal).with("detail", detail));
    let (mut lent, mut repaid) = (terms.principal, 0i64);
    for row in &made.rows {
        lent = lent.saturating_add(row.drawn);
        repaid = repaid.saturating_add(row.principal);
        // Divisions stop at a limit instead of failing; what reached it is found here.
        Money::from_fen(row.interest)?;
        Money::from_fen(row.principal)?;
        if row.interest < 0 || row.balance != row.opening + row.drawn - row.principal {
            return broken("a row does not add up");
        }
        let shrinks = terms.rules().level.negative == crate::product::NegativeAmortisation::Refuse;
        if row.principal < 0 && shrinks {
            return broken("a principal part is negative");
        }
    }
    if lent != repaid || made.rows.last().is_some_and(|row| row.balance != 0) {
        return broken("the principal parts do not sum to the principal");
    }
    Ok(())
}

/// A row of a span with its amounts.
fn row(span: &Span, opening: i64, principal: i64, interest: i64) -> Instalment {
    let drawn = span.drawn() + span.drawn_at_end;
    Instalment {
        period: span.period,
        start: span.start,
        due: span.due,
        days: span.start.days_until(span.end),
        opening,
        drawn,
        principal,
        interest,
        balance: opening + drawn - principal,
    }
}

/// The rows that can repay principal: those after the grace.
fn paying<'s>(terms: &Terms<'_>, spans: &'s [Span]) -> Result<(usize, &'s [Span])> {
    let own_row = spans.first().is_some_and(|span| span.period == 0);
    let grace = terms.rules().grace.principal as usize + usize::from(own_row);
    match spans.get(grace..) {
        Some(rows) if !rows.is_empty() => Ok((grace, rows)),
        _ => Err(Error::new(Code::NothingToRepay).at("grace.principal")),
    }
}

/// Room for the rows of these spans.
fn rows_for(spans: &[Span]) -> Vec<Instalment> {
    Vec::with_capacity(spans.len())
}
