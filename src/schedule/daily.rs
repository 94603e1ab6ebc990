//! 随借随还(按日计息): one row after a number of days, interest by the day.
//!
//! Worked: 10 000 at 0.025 % for a day is 2.50.

use super::rows::{Interest, fill};
use super::{Schedule, Span, Terms};
use crate::error::{Code, Error, Result};
use crate::money::Money;
use crate::product::DailyRounding;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let Some(span) = spans.first() else {
        return Err(Error::new(Code::Internal).with("detail", "a daily loan without a period"));
    };
    let rounding = rules.rounding.interest;
    let interest = match rules.daily_rounding {
        DailyRounding::AtEnd => span.factor.of(terms.principal, rounding),
        DailyRounding::EachDay => {
            let a_day = terms.rate.daily()?.of(terms.principal, rounding);
            a_day.saturating_mul(i64::from(span.start.days_until(span.end)))
        }
    };
    let interest = Money::from_fen(interest)?.fen();
    let rows = fill(terms, spans, Interest::Own, &mut |step| {
        step.interest = interest;
        Ok(step.outstanding)
    })?;
    Ok(Schedule { rows, level: None })
}
