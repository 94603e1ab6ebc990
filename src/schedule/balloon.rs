//! 气球贷: level instalments over a part of the principal, and a large last payment.
//!
//! `withLast` adds the balloon to the last instalment. `alone` makes it the whole last payment,
//! interest included: n - 1 instalments, then the balloon. `amortiseOver` takes the instalment of
//! a loan of so many periods, by the formula, and leaves what that leaves.

use rust_decimal::Decimal;

use super::equal_instalment::{period_factor, run, solve};
use super::level::{self, Task, level_instalment};
use super::{Schedule, Span, Terms, exact_balance, grace, paying};
use crate::error::{Code, Error, Result};
use crate::money::decimal;
use crate::product::{Balance, BalloonPlacement, BalloonSize};

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let Some(balloon) = rules.balloon else {
        return Err(Error::new(Code::MissingField).at("balloon"));
    };
    let (first, rows) = paying(terms, spans)?;
    let amount = match balloon.size {
        BalloonSize::Share(share) => share.of(terms.principal, rules.rounding.principal),
        BalloonSize::Amount(amount) => amount.fen(),
        BalloonSize::AmortiseOver(periods) => {
            return amortised_over(terms, spans, periods as usize);
        }
    };
    if amount >= terms.principal {
        return Err(Error::new(Code::BalloonTooLarge).at("balloon"));
    }
    let task =
        Task { owed: terms.principal, left: amount.into(), drawn_at_first_end: Decimal::ZERO };
    let level = match balloon.placement {
        BalloonPlacement::WithLast => solve(terms, spans, first, rows.len(), task)?,
        BalloonPlacement::Alone => alone(terms, spans, first, rows.len(), amount)?,
    };
    finish(terms, spans, level, amount.into())
}

/// The level of the rows before a balloon that is the whole last payment.
fn alone(terms: &Terms<'_>, spans: &[Span], first: usize, rows: usize, amount: i64) -> Result<i64> {
    if rows < 2 {
        return Ok(amount);
    }
    // What the balloon is worth a period earlier is what the instalments leave.
    let factor = match (terms.rules().level.by, spans.last()) {
        (crate::product::LevelBy::ExactDays, Some(last)) => last.factor,
        (_, Some(last)) => period_factor(terms, last.annual)?,
        (_, None) => return Ok(amount),
    };
    let worth = decimal::divide(Decimal::from(amount), level::growth(factor)?)?;
    let task = Task { owed: terms.principal, left: worth, drawn_at_first_end: Decimal::ZERO };
    solve(terms, spans, first, rows - 1, task)
}

fn amortised_over(terms: &Terms<'_>, spans: &[Span], periods: usize) -> Result<Schedule> {
    let rules = terms.rules();
    let (_, rows) = paying(terms, spans)?;
    if periods <= rows.len() {
        let error = Error::new(Code::OutOfRange).with("max", "1200");
        let least = alloc::string::ToString::to_string(&(rows.len() + 1));
        return Err(error.with("min", least).at("balloon.amortiseOver"));
    }
    let annual = terms.rate.annual();
    let factors = alloc::vec![period_factor(terms, annual)?; periods];
    let level = level_instalment(Task::whole(terms.principal), &factors, &rules.level)?;
    finish(terms, spans, level, Decimal::ZERO)
}

fn finish(terms: &Terms<'_>, spans: &[Span], level: i64, left: Decimal) -> Result<Schedule> {
    if terms.rules().rounding.balance == Balance::Exact {
        return exact_balance::schedule(terms, spans, level, left);
    }
    let mut rows = run(terms, spans, level, 0)?;
    grace::defer(&mut rows, &terms.rules().grace)?;
    Ok(Schedule { rows, level: Some(level) })
}
