//! Questions about dates: days and year fractions, due dates, the intervals of the EU's annex.

use alloc::{format, string::String, string::ToString, vec, vec::Vec};

use crate::calendar::{DayCount, DayCountContext, DueDates, Roll};
use crate::document::{Fields, Node, Tree};
use crate::error::{Code, Error, Path, Result};
use crate::product::Limits;
use crate::rate::aprc::{Interval, IntervalUnit};

/// Days and part of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCountAnswer {
    /// The days that the convention counts.
    pub days: i64,
    /// The part of a year, to 15 decimals.
    pub fraction: String,
    /// The part of a year exactly: its upper number.
    pub numerator: String,
    /// Its lower number.
    pub denominator: String,
}

impl From<DayCountAnswer> for Tree {
    fn from(it: DayCountAnswer) -> Self {
        Tree::Map(vec![
            ("days", it.days.into()),
            ("fraction", it.fraction.into()),
            ("numerator", it.numerator.into()),
            ("denominator", it.denominator.into()),
        ])
    }
}

/// One due date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDateAnswer {
    /// The first day that bears interest.
    pub start_date: String,
    /// The due date.
    pub due_date: String,
    /// Calendar days that bear interest.
    pub days: i32,
}

impl From<DueDateAnswer> for Tree {
    fn from(it: DueDateAnswer) -> Self {
        Tree::Map(vec![
            ("startDate", it.start_date.into()),
            ("dueDate", it.due_date.into()),
            ("days", it.days.into()),
        ])
    }
}

/// An interval of the EU's annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EuIntervalAnswer {
    /// Whole units, back from the end.
    pub whole_units: i32,
    /// Days left over at the start.
    pub days: i32,
    /// The days of the year that they are taken over; none where no days are left.
    pub days_in_year: Option<i32>,
    /// The interval in years as a sum of fractions.
    pub t: String,
}

impl From<EuIntervalAnswer> for Tree {
    fn from(it: EuIntervalAnswer) -> Self {
        Tree::Map(vec![
            ("wholeUnits", it.whole_units.into()),
            ("days", it.days.into()),
            ("daysInYear", it.days_in_year.into()),
            ("t", it.t.into()),
        ])
    }
}

pub(super) fn day_count(request: &Node) -> Result<DayCountAnswer> {
    let mut fields = Fields::of(request, Path::ROOT);
    let convention: DayCount = fields.choice("convention");
    let from = fields.date("from");
    let to = fields.date("to");
    let us30_feb_rule = fields.flag("us30FebRule", true);
    let reference_from = fields.some_date("referenceFrom");
    let reference_to = fields.some_date("referenceTo");
    let termination = fields.some_date("terminationDate");
    fields.finish(())?;
    if to < from {
        return Err(Error::new(Code::DateOrder).with("rule", "not before from").at("to"));
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
    Ok(DayCountAnswer {
        days: convention.days(from, to, &context),
        fraction: part.to_decimal()?.round_dp(15).to_string(),
        numerator: part.numerator().to_string(),
        denominator: part.denominator().to_string(),
    })
}

pub(super) fn due_dates(request: &Node) -> Result<Vec<DueDateAnswer>> {
    let mut fields = Fields::of(request, Path::ROOT);
    let disbursed_on = fields.date("disbursedOn");
    let periods = fields.integer("periods", 1, Limits::MOST_PERIODS.into());
    let policy = fields.required("dueDates", DueDates::read);
    let first_due = fields.some_date("firstDue");
    let roll = fields.optional("roll", Roll::read).unwrap_or_default();
    fields.finish(())?;
    let rows = policy
        .series(disbursed_on, first_due)?
        .periods(u32::try_from(periods).unwrap_or(1), &roll)?;
    let answer = |row: &crate::calendar::Period| DueDateAnswer {
        start_date: row.start().to_string(),
        due_date: row.due().to_string(),
        days: row.days(),
    };
    Ok(rows.iter().map(answer).collect())
}

pub(super) fn eu_interval(request: &Node) -> Result<EuIntervalAnswer> {
    let mut fields = Fields::of(request, Path::ROOT);
    let from = fields.date("from");
    let to = fields.date("to");
    let unit = fields.choice("unit");
    fields.finish(())?;
    let interval = Interval::between(from, to, unit).map_err(|error| error.at("to"))?;
    let units_in_year = match interval.unit {
        IntervalUnit::Month => 12,
        IntervalUnit::Year => 1,
        IntervalUnit::Week => 52,
    };
    let whole = format!("{}/{units_in_year}", interval.whole);
    let t = match interval.year_days {
        Some(year) => format!("{whole}+{}/{year}", interval.days),
        None => whole,
    };
    Ok(EuIntervalAnswer {
        whole_units: interval.whole,
        days: interval.days,
        days_in_year: interval.year_days,
        t,
    })
}
