//! 一次性还本付息: principal and all interest on the last due date.
//!
//! Simple interest counts the whole term at once. Capitalised interest joins the balance at the
//! end of each period, unrounded, and is rounded once: 4 000 at 23.99 % over three months,
//! annual/12, is 244.73.

use alloc::{vec, vec::Vec};

use super::level;
use super::rows::{Interest, fill};
use super::timeline::Basis;
use super::{Schedule, Span, Terms};
use crate::calendar::{DayCount, DayCountContext, Frequency};
use crate::error::{Code, Error, Result};
use crate::money::{Exact, Fine, Money, Ratio};
use crate::product::{BulletInterest, BulletRows};

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return Err(Error::new(Code::Internal).with("detail", "a bullet without a period"));
    };
    let interest = match rules.bullet_interest {
        BulletInterest::Simple => {
            whole_term(terms, spans, terms.rate.annual())?.rounded(rules.rounding.interest)
        }
        BulletInterest::Capitalised => capitalised(terms, spans)?,
    };
    let interest = Money::from_fen(interest)?.fen();
    let mut rows = fill(terms, spans, Interest::Own, &mut |step| {
        if !step.last {
            return Ok(0);
        }
        step.interest = interest;
        Ok(step.outstanding)
    })?;
    if rules.bullet_rows == BulletRows::One {
        // There is a first span, so there is a last row.
        rows = rows.split_off(spans.len() - 1);
        for row in &mut rows {
            row.instalment.period = 1;
            row.instalment.start = first.start;
            row.instalment.days = first.start.days_until(last.end);
        }
    }
    Ok(Schedule { rows, level: None })
}

/// What the principal bears over the whole term at an annual rate, without capitalising.
fn whole_term(terms: &Terms<'_>, spans: &[Span], annual: Ratio) -> Result<Exact> {
    let mut sum = Exact::ZERO;
    for part in whole_parts(terms, spans)? {
        sum = sum.plus(Exact::part(terms.principal, annual.times(part)?))?;
    }
    Ok(sum)
}

/// The parts of a year that the whole term is: each period's, or one of them all.
pub(crate) fn whole_parts(terms: &Terms<'_>, spans: &[Span]) -> Result<Vec<Ratio>> {
    let rules = terms.rules();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return Ok(Vec::new());
    };
    let monthly = rules.day_count == DayCount::Monthly
        && matches!(terms.due_dates().frequency(), Frequency::Months(_));
    // Some conventions know no time but their own periods.
    let by_periods = monthly || rules.day_count == DayCount::ActActIsma;
    if by_periods || first.basis != Basis::DayCount {
        return Ok(spans.iter().map(|span| span.fraction.ratio()).collect());
    }
    let context = DayCountContext {
        us30_feb_rule: rules.us30_feb_rule,
        termination: Some(last.end),
        reference: None,
        frequency: Some(terms.due_dates().frequency()),
        due_day: None,
    };
    Ok(vec![rules.day_count.year_fraction(first.start, last.end, &context)?])
}

fn capitalised(terms: &Terms<'_>, spans: &[Span]) -> Result<i64> {
    let interest = Fine::whole(terms.principal).times(capitalised_growth(spans)?)?;
    Ok(interest.rounded(terms.rules().rounding.interest))
}

/// What a unit grows by where each period's interest joins the balance.
pub(crate) fn capitalised_growth(spans: &[Span]) -> Result<Fine> {
    let mut growth = Fine::ONE;
    for span in spans {
        growth = growth.times(level::growth(span.factor)?)?;
    }
    growth.minus(Fine::ONE)
}
