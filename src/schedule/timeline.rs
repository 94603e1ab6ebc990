//! The periods of a plan with what a unit of balance bears in each, exactly.
//!
//! A period's factor is its annual rate times its part of a year: 0.09125 × 28/365. A drawdown or
//! a new rate inside a period cuts it in slices, each with its own factor.

use alloc::vec::Vec;

use super::Terms;
use crate::calendar::{
    CivilDate, DayCount, DayCountContext, Fraction, Frequency, Period, Series, months_and_days,
    period_of_days,
};
use crate::error::Result;
use crate::money::{Rate, Ratio};
use crate::options;
use crate::product::{FirstPeriod, Method, RateChangeDay};

options! {
    /// The rule by which a period's part of a year was found.
    pub enum Basis {
        /// The day count of the rules.
        DayCount = "dayCount",
        /// One whole period, whatever its days.
        WholePeriod = "wholePeriod",
        /// Calendar days over the days of the year.
        DailyRate = "dailyRate",
        /// A part of a regular period, by calendar days.
        ProRata = "proRata",
        /// Whole months, and days over the days of the year.
        MonthsPlusDays = "monthsPlusDays",
    }
}

/// A stretch inside a period with one balance and one rate.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    /// What is drawn on the first day of the stretch, in fen.
    pub drawn: i64,
    /// Its first day.
    pub from: CivilDate,
    /// Calendar days in it.
    pub days: i32,
    /// The annual rate in it.
    pub annual: Ratio,
    /// The part of a year.
    pub part: Ratio,
    /// What a unit of balance bears in it.
    pub factor: Ratio,
}

/// One period.
#[derive(Debug, Clone)]
pub struct Span {
    /// The row's number.
    pub period: u32,
    /// The first day that bears interest.
    pub start: CivilDate,
    /// The day that bears none any more.
    pub end: CivilDate,
    /// The day the row is due.
    pub due: CivilDate,
    /// The part of a year.
    pub fraction: Fraction,
    /// How that part was found.
    pub basis: Basis,
    /// The annual rate at the end of the period.
    pub annual: Ratio,
    /// What a unit of balance bears over the whole period.
    pub factor: Ratio,
    /// The stretches of a period that something cuts; empty for all others.
    pub slices: Vec<Slice>,
    /// What is drawn on the due day itself, after the row is paid, in fen.
    pub drawn_at_end: i64,
    /// Whether level rows are solved again from this one on.
    pub renewed: bool,
}

impl Span {
    /// What is drawn inside the period, in fen.
    #[must_use]
    #[inline(always)]
    pub fn drawn(&self) -> i64 {
        if self.slices.is_empty() { 0 } else { drawn(&self.slices) }
    }
}

#[inline(never)]
fn drawn(slices: &[Slice]) -> i64 {
    slices.iter().map(|slice| slice.drawn).sum()
}

/// The periods of a plan, in order.
///
/// # Errors
/// `date_order` where a due date does not lie after the one before, `out_of_range` past 2199.
pub fn timeline(terms: &Terms<'_>) -> Result<Vec<Span>> {
    let rules = terms.rules();
    if terms.method == Method::Daily {
        let mut line = Line::new(terms, 1);
        let days = i32::try_from(terms.term_days).unwrap_or(i32::MAX);
        let period = period_of_days(terms.disbursed_on, days, &rules.roll)?;
        let fraction = match rules.day_count {
            DayCount::Monthly => daily_fraction(period.start(), period.end(), terms.rate),
            count => count.fraction(period.start(), period.end(), &context(terms, None))?,
        };
        line.push(1, &period, fraction, Basis::DayCount)?;
        return Ok(line.spans);
    }
    let series = terms.due_dates().series(terms.disbursed_on, terms.first_due)?;
    let mut context = context(terms, Some(series.due(terms.periods)?));
    context.due_day = series.due_day();
    let isma = rules.day_count == DayCount::ActActIsma;
    let months = matches!(terms.due_dates().frequency(), Frequency::Months(_));
    let mut line = Line::new(terms, terms.periods);
    let mut start = terms.disbursed_on;
    for number in 1..=terms.periods {
        let period = series.period(number, start, &rules.roll)?;
        start = period.end();
        if isma {
            context.reference = if number == 1 {
                series.first_reference()?
            } else {
                Some((period.start(), period.nominal_due()))
            };
        }
        if number > 1 || period.is_regular() || !months {
            let fraction = regular_fraction(terms, &period, &context)?;
            line.push(number, &period, fraction, Basis::DayCount)?;
        } else if rules.first_period == FirstPeriod::OwnRow {
            own_row(&mut line, terms, &series, &period, &context)?;
        } else {
            let (fraction, basis) = first_fraction(terms, &series, &period, &context)?;
            line.push(number, &period, fraction, basis)?;
        }
    }
    let mut spans = line.spans;
    if !terms.drawdowns.is_empty() || !terms.rate_changes.is_empty() {
        super::slices::cut(terms, &mut spans)?;
    }
    Ok(spans)
}

fn context(terms: &Terms<'_>, termination: Option<CivilDate>) -> DayCountContext {
    let rules = terms.rules();
    DayCountContext {
        us30_feb_rule: rules.us30_feb_rule,
        termination,
        reference: None,
        frequency: Some(terms.due_dates().frequency()),
        due_day: None,
    }
}

/// Spans on their way, and the products that were worked out for them.
struct Line {
    spans: Vec<Span>,
    annual: Ratio,
    /// Most periods have one of four lengths, and the product is the same for each of them.
    known: [(Fraction, Ratio); 4],
    latest: usize,
}

impl Line {
    fn new(terms: &Terms<'_>, rows: u32) -> Self {
        let spans = Vec::with_capacity(rows as usize + 1);
        let known = [(Fraction::ZERO, Ratio::ZERO); 4];
        Self { spans, annual: terms.rate.annual(), known, latest: 0 }
    }

    fn factor(&mut self, fraction: Fraction) -> Result<Ratio> {
        for (known, factor) in &self.known {
            let same = known.numerator() == fraction.numerator()
                && known.denominator() == fraction.denominator();
            if same {
                return Ok(*factor);
            }
        }
        let factor = self.annual.times(fraction.ratio())?;
        self.latest = (self.latest + 1) % self.known.len();
        if let Some(oldest) = self.known.get_mut(self.latest) {
            *oldest = (fraction, factor);
        }
        Ok(factor)
    }

    fn push(
        &mut self,
        number: u32,
        period: &Period,
        fraction: Fraction,
        basis: Basis,
    ) -> Result<()> {
        let factor = self.factor(fraction)?;
        self.spans.push(Span {
            period: number,
            start: period.start(),
            end: period.end(),
            due: period.due(),
            fraction,
            basis,
            annual: self.annual,
            factor,
            slices: Vec::new(),
            drawn_at_end: 0,
            renewed: false,
        });
        Ok(())
    }
}

/// An odd first period whose odd days are a row of their own, number 0, before a regular row 1.
fn own_row(
    line: &mut Line,
    terms: &Terms<'_>,
    series: &Series<'_>,
    period: &Period,
    context: &DayCountContext,
) -> Result<()> {
    let rules = terms.rules();
    let begin = series.first_reference()?.map_or(period.start(), |(begin, _)| begin);
    if begin > period.start() {
        let days = period.start().days_until(begin);
        let stub = period_of_days(period.start(), days, &rules.roll)?;
        let fraction = daily_fraction(stub.start(), stub.end(), terms.rate);
        line.push(0, &stub, fraction, Basis::DailyRate)?;
        // Where interest follows the rolled date, row 1 begins where row 0 ended.
        let regular = period.begun_on(stub.end())?;
        let fraction = regular_fraction(terms, &regular, context)?;
        return line.push(1, &regular, fraction, Basis::DayCount);
    }
    // A short first period has no odd days to set apart; it bears what its days bear.
    let fraction = daily_fraction(period.start(), period.nominal_due(), terms.rate);
    line.push(1, period, fraction, Basis::DailyRate)
}

/// The part of a year of an odd first period.
fn first_fraction(
    terms: &Terms<'_>,
    series: &Series<'_>,
    period: &Period,
    context: &DayCountContext,
) -> Result<(Fraction, Basis)> {
    let rules = terms.rules();
    let months = u64::from(terms.due_dates().frequency().months().unwrap_or(1));
    let (start, nominal) = (period.start(), period.nominal_due());
    match rules.first_period {
        FirstPeriod::FullPeriod => Ok((Fraction::new(months, 12), Basis::WholePeriod)),
        FirstPeriod::MonthPlusDays => {
            let passed = months_and_days(start, nominal, start.day())?;
            let year = u64::from(terms.rate.year_days());
            let whole = u64::try_from(passed.months).unwrap_or(0) * year;
            let odd = u64::try_from(passed.days).unwrap_or(0) * 12;
            Ok((Fraction::new(whole + odd, 12 * year), Basis::MonthsPlusDays))
        }
        FirstPeriod::ProRata => {
            // A part of the regular period that ends with it, by calendar days.
            let (begin, end) = series.first_reference()?.unwrap_or((start, nominal));
            let whole = u64::try_from(begin.days_until(end).max(1)).unwrap_or(1);
            let days = u64::try_from(start.days_until(nominal)).unwrap_or(0);
            Ok((Fraction::new(months * days, 12 * whole), Basis::ProRata))
        }
        FirstPeriod::Days | FirstPeriod::OwnRow if rules.day_count == DayCount::Monthly => {
            Ok((daily_fraction(start, nominal, terms.rate), Basis::DailyRate))
        }
        FirstPeriod::Days | FirstPeriod::OwnRow => {
            Ok((rules.day_count.fraction(start, period.end(), context)?, Basis::DayCount))
        }
    }
}

/// The part of a year of every other period.
#[inline(never)]
fn regular_fraction(
    terms: &Terms<'_>,
    period: &Period,
    context: &DayCountContext,
) -> Result<Fraction> {
    let rules = terms.rules();
    if rules.day_count != DayCount::Monthly {
        return rules.day_count.fraction(period.start(), period.end(), context);
    }
    match terms.due_dates().frequency() {
        // A rolled date does not make a month longer.
        Frequency::Months(months) => Ok(Fraction::new(months.into(), 12)),
        // Dates that are given are a calendar of their own: each row is one month of it.
        Frequency::Explicit => Ok(Fraction::new(1, 12)),
        _ => Ok(daily_fraction(period.start(), period.end(), terms.rate)),
    }
}

/// Calendar days over the days of the year that the product states.
fn daily_fraction(start: CivilDate, end: CivilDate, rate: Rate) -> Fraction {
    let days = u64::try_from(start.days_until(end)).unwrap_or(0);
    Fraction::new(days, rate.year_days().into())
}

/// The first day that bears a new rate.
pub(super) fn first_day_at(rule: RateChangeDay, from: CivilDate) -> Result<CivilDate> {
    match rule {
        RateChangeDay::Start => Ok(from),
        RateChangeDay::End => from.plus_days(-1),
    }
}
