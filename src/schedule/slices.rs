//! Drawdowns and new rates inside a period cut it in slices.
//!
//! Under a day count by days each slice is counted by itself; under the monthly count a slice is
//! its calendar days' part of the period (按实际天数折算). A drawdown on a due day comes after
//! that row was paid and bears interest from the next row on.

use alloc::vec::Vec;

use super::Terms;
use super::timeline::{Slice, Span, first_day_at};
use crate::calendar::{CivilDate, DayCount, DayCountContext, Fraction};
use crate::error::{Code, Error, Path, Result};
use crate::money::Ratio;

/// Cuts the periods at every drawdown and every new rate.
///
/// # Errors
/// `date_order` for a drawdown on or after the last due date.
pub(super) fn cut(terms: &Terms<'_>, spans: &mut [Span]) -> Result<()> {
    let rules = terms.rules();
    let last = spans.last().map_or(terms.disbursed_on, |span| span.end);
    for (index, drawdown) in terms.drawdowns.iter().enumerate() {
        if drawdown.on >= last {
            let path = Path::ROOT.field("drawdowns");
            let error = Error::new(Code::DateOrder).with("rule", "before the last due date");
            return Err(error.at(&path.index(index).field("on").text()));
        }
    }
    let mut changes = Vec::with_capacity(terms.rate_changes.len());
    for change in &terms.rate_changes {
        let day = first_day_at(rules.rate_change_day, change.from)?;
        changes.push((day, change.rate.annual()));
    }
    let mut annual = terms.rate.annual();
    let mut drawn_before = false;
    for (index, span) in spans.iter_mut().enumerate() {
        let first = index == 0;
        let rate_before = annual;
        let mut marks: Vec<(CivilDate, i64)> = alloc::vec![(span.start, 0)];
        for drawdown in &terms.drawdowns {
            let inside = drawdown.on > span.start || first && drawdown.on == span.start;
            if inside && drawdown.on < span.end {
                mark(&mut marks, drawdown.on, drawdown.amount.fen());
            } else if drawdown.on == span.end {
                span.drawn_at_end = span.drawn_at_end.saturating_add(drawdown.amount.fen());
            }
        }
        for (day, _) in &changes {
            if *day > span.start && *day < span.end {
                mark(&mut marks, *day, 0);
            }
        }
        let rate_on = |day: CivilDate, current: Ratio| {
            changes.iter().rev().find(|(from, _)| *from <= day).map_or(current, |(_, rate)| *rate)
        };
        let mut slices = Vec::with_capacity(marks.len());
        for (position, (day, drawn)) in marks.iter().enumerate() {
            let until = marks.get(position + 1).map_or(span.end, |(next, _)| *next);
            annual = rate_on(*day, annual);
            let part = part(terms, span, *day, until)?;
            let (from, days) = (*day, day.days_until(until));
            let factor = annual.times(part)?;
            slices.push(Slice { drawn: *drawn, from, days, annual, part, factor });
        }
        let starts_new = rate_on(span.start, rate_before) != rate_before;
        let drawn = slices.iter().any(|slice| slice.drawn > 0);
        span.renewed = drawn || drawn_before || starts_new || slices.len() > 1;
        drawn_before = span.drawn_at_end > 0;
        span.annual = annual;
        let mut factor = Ratio::ZERO;
        for slice in &slices {
            factor = factor.plus(slice.factor)?;
        }
        span.factor = factor;
        if slices.len() > 1 || drawn {
            span.slices = slices;
        }
    }
    Ok(())
}

/// Adds an amount to the mark of a day, which is put in its place where it is new.
fn mark(marks: &mut Vec<(CivilDate, i64)>, on: CivilDate, fen: i64) {
    let before = marks.iter().take_while(|(day, _)| *day < on).count();
    match marks.get_mut(before) {
        Some((day, sum)) if *day == on => *sum = sum.saturating_add(fen),
        // A count of entries is a place of the list, or the one just behind it.
        _ => marks.insert(before, (on, fen)),
    }
}

/// The part of a year of a stretch inside a period: by itself under a day count by days, else its
/// calendar days' part of the period's.
#[inline(never)]
pub(crate) fn part(
    terms: &Terms<'_>,
    span: &Span,
    from: CivilDate,
    until: CivilDate,
) -> Result<Ratio> {
    if from == span.start && until == span.end {
        return Ok(span.fraction.ratio());
    }
    let rules = terms.rules();
    let whole = matches!(rules.day_count, DayCount::Monthly)
        || span.basis != super::timeline::Basis::DayCount;
    let days = u64::try_from(from.days_until(until)).unwrap_or(0);
    if whole {
        let all = u64::try_from(span.start.days_until(span.end)).unwrap_or(1);
        return span.fraction.ratio().times(Fraction::new(days, all).ratio());
    }
    let context = DayCountContext {
        us30_feb_rule: rules.us30_feb_rule,
        termination: None,
        reference: Some((span.start, span.end)),
        frequency: Some(terms.due_dates().frequency()),
        due_day: None,
    };
    Ok(rules.day_count.fraction(from, until, &context)?.ratio())
}
