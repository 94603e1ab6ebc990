//! 气球贷: level instalments over a part of the principal, and a large last payment.
//!
//! `withLast` adds the balloon to the last instalment. `alone` makes it the whole last payment,
//! interest included: n - 1 instalments, then the balloon. `amortiseOver` takes the instalment of
//! a loan of so many periods, by the formula, and leaves what that leaves.

use alloc::vec::Vec;

use super::equal_instalment::{agreed, run};
use super::goal::{Goal, owed_before};
use super::rows::finished;
use super::{Schedule, Span, Terms, exact_balance, paying};
use crate::error::{Code, Error, Result};
use crate::product::{Balance, BalloonPlacement, BalloonSize};
use crate::text::digits;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let (first, rows) = paying(terms, spans)?;
    let goal = goal(terms, rows)?;
    let level = agreed(terms, spans, first, owed_before(terms, spans, first), goal)?;
    // A balloon that is the only row leaves no instalment to be level.
    let none = rows.len() == 1 && matches!(goal, Goal::BalloonAlone(_));
    let shown = (!none).then_some(level);
    if rules.rounding.balance == Balance::Exact {
        let made = exact_balance::schedule(terms, spans, Some(goal), &mut Vec::new())?;
        return Ok(Schedule { level: shown, ..made });
    }
    finished(terms, run(terms, spans, level, goal, None)?.rows, shown)
}

/// What the level rows are to leave.
pub(super) fn goal(terms: &Terms<'_>, rows: &[Span]) -> Result<Goal> {
    let rules = terms.rules();
    if rules.level.amount.is_some() {
        let error = Error::new(Code::ConflictingFields).with("other", "the method balloon");
        return Err(error.at("level.amount"));
    }
    let Some(balloon) = rules.balloon else {
        return Err(Error::new(Code::MissingField).at("balloon"));
    };
    let amount = match balloon.size {
        BalloonSize::Share(share) => share.of(terms.principal, rules.rounding.principal),
        BalloonSize::Amount(amount) => amount.fen(),
        BalloonSize::AmortiseOver(_) => 0,
    };
    if amount >= terms.principal && amount > 0 {
        return Err(Error::new(Code::BalloonTooLarge).at("balloon"));
    }
    Ok(match (balloon.size, balloon.placement) {
        (BalloonSize::AmortiseOver(periods), _) if (periods as usize) > rows.len() => {
            Goal::Over(periods)
        }
        (BalloonSize::AmortiseOver(_), _) => {
            let error = Error::new(Code::OutOfRange).with("max", "1200");
            let least = digits(rows.len() as i64 + 1);
            return Err(error.with("min", least).at("balloon.amortiseOver"));
        }
        (_, BalloonPlacement::WithLast) => Goal::Balloon(amount),
        (_, BalloonPlacement::Alone) => Goal::BalloonAlone(amount),
    })
}
