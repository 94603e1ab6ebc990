//! Questions about dates: days and year fractions, due dates, the intervals of the EU's annex.

use alloc::vec::Vec;

use super::done;
use crate::calendar::{DayCount, DayCountContext, DueDates, Roll};
use crate::document::{Fields, Tree};
use crate::error::{Code, Error, Result};
use crate::money::decimal;
use crate::product::Limits;
use crate::rate::aprc::{Interval, IntervalUnit};
use crate::text::{digits, digits_of, joined};

/// The refusal of a second date before the first.
#[cold]
#[inline(never)]
pub(super) fn before_from() -> Error {
    Error::new(Code::DateOrder).with("rule", "not before from").at("to")
}

/// `{ days, fraction, numerator, denominator }`: the days that a convention counts, and the part
/// of a year to fifteen decimals and exactly.
pub(super) fn day_count(fields: &mut Fields<'_>) -> Result<Tree> {
    let convention: DayCount = fields.choice("convention");
    let from = fields.date("from");
    let to = fields.date("to");
    let us30_feb_rule = fields.flag("us30FebRule", true);
    let reference_from = fields.some_date("referenceFrom");
    let reference_to = fields.some_date("referenceTo");
    let termination = fields.some_date("terminationDate");
    done(fields)?;
    if to < from {
        return Err(before_from());
    }
    let reference = reference_from.zip(reference_to);
    if let Some((start, end)) = reference
        && end <= start
    {
        let error = Error::new(Code::DateOrder).with("rule", "after referenceFrom");
        return Err(error.at("referenceTo"));
    }
    let context =
        DayCountContext { us30_feb_rule, termination, reference, ..DayCountContext::default() };
    let part = convention.year_fraction(from, to, &context)?;
    let mut answer = Tree::object();
    answer.put_whole("days", convention.days(from, to, &context));
    answer.put_text("fraction", decimal::text(part.to_decimal(15)?));
    answer.put_text("numerator", digits_of(part.numerator()));
    answer.put_text("denominator", digits_of(part.denominator()));
    Ok(answer)
}

/// A list of `{ startDate, dueDate, days }`.
pub(super) fn due_dates(fields: &mut Fields<'_>) -> Result<Tree> {
    let disbursed_on = fields.date("disbursedOn");
    let periods = fields.integer("periods", 1, Limits::MOST_PERIODS.into());
    let policy = DueDates::of_field(fields, "dueDates");
    let first_due = fields.some_date("firstDue");
    let roll = Roll::of_field(fields, "roll");
    done(fields)?;
    let rows = policy
        .series(disbursed_on, first_due)?
        .periods(u32::try_from(periods).unwrap_or(1), &roll)?;
    let mut answers = Vec::new();
    for row in &rows {
        let mut answer = Tree::object();
        answer.put_text("startDate", row.start().text());
        answer.put_text("dueDate", row.due().text());
        answer.put_whole("days", row.days().into());
        answers.push(answer);
    }
    Ok(Tree::List(answers))
}

/// `{ wholeUnits, days, daysInYear, t }`: whole units back from the end, the days left over at the
/// start, the days of the year that those are taken over, and all of it as a sum of fractions.
pub(super) fn eu_interval(fields: &mut Fields<'_>) -> Result<Tree> {
    let from = fields.date("from");
    let to = fields.date("to");
    let unit = fields.choice("unit");
    done(fields)?;
    let interval = Interval::between(from, to, unit).map_err(|error| error.at("to"))?;
    let units_in_year = match interval.unit {
        IntervalUnit::Month => "12",
        IntervalUnit::Year => "1",
        IntervalUnit::Week => "52",
    };
    let mut t = joined(&[&digits(interval.whole.into()), "/", units_in_year], "");
    if let Some(year) = interval.year_days {
        t = joined(&[&t, "+", &digits(interval.days.into()), "/", &digits(year.into())], "");
    }
    let mut answer = Tree::object();
    answer.put_whole("wholeUnits", interval.whole.into());
    answer.put_whole("days", interval.days.into());
    let year = interval.year_days.map_or(Tree::Null, |days| Tree::Number(days.into()));
    answer.put("daysInYear", year);
    answer.put_text("t", t);
    Ok(answer)
}
