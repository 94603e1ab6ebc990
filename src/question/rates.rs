//! Questions about annual rates of flows, by a named method.

use alloc::vec::Vec;

use super::done;
use crate::calendar::{CivilDate, DayCount};
use crate::document::{Fields, HERE, Node, Tree, wrong_type};
use crate::error::{Code, Error, Result};
use crate::options;
use crate::quote::{hundredths_text, put_rate, rate_answer};
use crate::rate::pboc::rate_from_payments;
use crate::rate::powers::{expm1, ln_1p};
use crate::rate::us_regz::{self, UnitPeriod};
use crate::rate::{DEFAULT_CAP, Flows, Solution, percent_beside, solve, xirr};
use crate::text::cut;

options! {
    /// A method of finding an annual rate.
    pub enum RateMethod {
        /// The rate of a period.
        Irr = "irr",
        /// PBOC announcement 2021 No. 3.
        Pboc = "pboc",
        /// By dates and a day count.
        Xirr = "xirr",
        /// The EU Directive's annex, on times in years.
        EuAprc = "euAprc",
        /// The same equation on days over 365.
        EuAprcDays = "euAprcDays",
        /// The UK's, on days over 365.25.
        UkApr = "ukApr",
        /// US Regulation Z, Appendix J.
        UsRegZ = "usRegZ",
        /// From a principal and level payments.
        Payments = "payments",
    }
}

/// What an entry of a list of flows holds.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    /// A signed amount.
    Amount,
    /// An amount of money that is not negative.
    Money,
    /// `{ on, amount }` with a signed amount.
    OnDate,
    /// `{ on, amount }` with money.
    MoneyOnDate,
    /// `{ day, amount }`.
    OnDay,
    /// `{ t, amount }` or `{ firstT, stepT, count, amount }`, in years that are read in twelfths.
    InYears,
}

/// Flows as they are read: of every list of a question, one after another.
#[derive(Default)]
struct Read {
    /// Those on dates.
    dated: Vec<(CivilDate, f64)>,
    /// All others with their times, which are their places where they have no other.
    timed: Vec<(f64, f64)>,
}

impl Read {
    /// The one reader of flows, whatever a method calls them.
    #[inline(never)]
    fn list(&mut self, fields: &mut Fields<'_>, name: &'static str, entry: Entry, sign: f64) {
        fields.list(name, if entry == Entry::Money { Flows::MOST - 1 } else { Flows::MOST });
        while fields.element() {
            self.flow(fields, entry, sign);
        }
        if self.timed.len() > Flows::MOST {
            fields.refuse_large(name, "10 000 flows");
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
    fn flow(&mut self, fields: &mut Fields<'_>, entry: Entry, sign: f64) {
        let (mut on, mut time, mut step, mut count) =
            (CivilDate::MIN, self.timed.len() as f64, 0.0, 1);
        let amount = match entry {
            Entry::Amount | Entry::Money => HERE,
            _ => "amount",
        };
        match entry {
            Entry::OnDate | Entry::MoneyOnDate => on = fields.date("on"),
            Entry::OnDay => time = needed(fields, "day", float),
            _ => {}
        }
        let amount = sign
            * match entry {
                Entry::Money | Entry::MoneyOnDate => fields.money_or_zero(amount).fen() as f64,
                _ => needed(fields, amount, float),
            };
        match entry {
            Entry::OnDate | Entry::MoneyOnDate => return self.dated.push((on, amount)),
            Entry::InYears if fields.has("count") => {
                count = fields.integer("count", i64::MIN, i64::MAX);
                time = needed(fields, "firstT", twelfths);
                step = needed(fields, "stepT", twelfths);
                fields.close();
                if !(1..=9_999).contains(&count) {
                    fields.refuse_range("count", "1", "9999");
                }
            }
            Entry::InYears => time = needed(fields, "t", twelfths),
            _ => {}
        }
        // A series is written out, until there are too many.
        let mut index = 0.0;
        while index < count as f64 && self.timed.len() <= Flows::MOST {
            self.timed.push((time + index * step, amount));
            index += 1.0;
        }
    }
}

/// Reads a number that must be there.
#[inline(never)]
fn needed(fields: &mut Fields<'_>, name: &'static str, read: fn(&Node) -> Result<f64>) -> f64 {
    let given = fields.take(name, true).map_or(Ok(0.0), read);
    fields.kept(name, given).unwrap_or(0.0)
}

pub(super) fn annual_rate(fields: &mut Fields<'_>) -> Result<Tree> {
    let method: RateMethod = fields.choice("method");
    let mut read = Read::default();
    let solution = match method {
        RateMethod::Irr => {
            read.list(fields, "flows", Entry::Amount, 1.0);
            done(fields)?;
            solve(&Flows::at(&read.timed).map_err(|error| error.at("flows"))?)
        }
        RateMethod::Pboc => {
            #[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
            let received = -(fields.money("received").fen() as f64);
            read.timed.push((0.0, received));
            read.list(fields, "payments", Entry::Money, 1.0);
            let per_year = fields.some_integer("periodsPerYear", i64::MIN, i64::MAX);
            fields.close();
            let per_year = per_year.unwrap_or(12);
            if !(1..=365).contains(&per_year) {
                fields.refuse_range("periodsPerYear", "1", "365");
            }
            done(fields)?;
            #[expect(clippy::cast_precision_loss, reason = "it is 365 at most")]
            let count = per_year as f64;
            let period = solve(&Flows::at(&read.timed)?);
            let root = period.root();
            let annual = period.map(|rate| expm1(ln_1p(rate) * count));
            return Ok(of_period(&annual, root, count));
        }
        RateMethod::Xirr => {
            read.list(fields, "flows", Entry::OnDate, 1.0);
            let convention = fields.some_choice("dayCount").unwrap_or(DayCount::Act365F);
            done(fields)?;
            xirr(&read.dated, convention)?
        }
        RateMethod::EuAprc => {
            read.list(fields, "drawdowns", Entry::InYears, 1.0);
            read.list(fields, "payments", Entry::InYears, -1.0);
            done(fields)?;
            solve(&Flows::ticked(&read.timed, 1.0 / 12.0)?)
        }
        RateMethod::EuAprcDays | RateMethod::UkApr => {
            read.list(fields, "flows", Entry::OnDay, 1.0);
            let default = if method == RateMethod::UkApr { 365.25 } else { 365.0 };
            let year = number(fields, "yearDays").unwrap_or(default);
            fields.close();
            if !(360.0..=366.0).contains(&year) {
                fields.refuse_range("yearDays", "360", "366");
            }
            done(fields)?;
            solve(&Flows::ticked(&read.timed, 1.0 / year)?)
        }
        RateMethod::UsRegZ => {
            read.list(fields, "advances", Entry::MoneyOnDate, 1.0);
            let advances = core::mem::take(&mut read.dated);
            read.list(fields, "payments", Entry::MoneyOnDate, 1.0);
            let unit = unit_period(fields);
            let per_year = number(fields, "unitPeriodsPerYear");
            fields.close();
            // The name says it already; a count beside it may only agree.
            if per_year.is_some_and(|count| (count - unit.per_year()).abs() > 1e-6) {
                fields.refuse_beside("unitPeriodsPerYear", "unitPeriod");
            }
            done(fields)?;
            us_regz::apr(&advances, &read.dated, unit)?
        }
        RateMethod::Payments => {
            let principal = fields.money("principal");
            let payment = fields.money_or_zero("payment");
            let periods = fields.integer("periods", i64::MIN, i64::MAX);
            done(fields)?;
            let count = u32::try_from(periods).unwrap_or(0);
            return match rate_from_payments(principal, payment, count) {
                Ok(period) => Ok(of_period(&Solution::Root(period * 12.0), Some(period), 12.0)),
                // That a payment repays too little answers the question; it is no fault in it.
                Err(error) if error.code() == Code::PaymentTooLow => {
                    let mut answer = Tree::object();
                    answer.put_name("result", Some("paymentTooLow"));
                    answer.put("roots", Tree::List(Vec::new()));
                    Ok(answer)
                }
                Err(error) => Err(error),
            };
        }
    };
    Ok(rate_answer(&solution, DEFAULT_CAP))
}

/// The answer for a known rate of a period, with both annual rates made of it.
fn of_period(annual: &Solution, period: Option<f64>, count: f64) -> Tree {
    let mut answer = rate_answer(annual, DEFAULT_CAP);
    let Some(period) = period else { return answer };
    let growth = ln_1p(period);
    // A month's rate is the simple rate's measure up to twelve periods a year.
    let simple = if count > 12.0 { period * count } else { expm1(growth * count / 12.0) * 12.0 };
    let compound = expm1(growth * count);
    put_rate(&mut answer, "periodRate", Some(period));
    put_rate(&mut answer, "simple", Some(simple));
    put_rate(&mut answer, "compound", Some(compound));
    for (name, rate) in [("simplePct", simple), ("compoundPct", compound)] {
        if let Some(hundredths) = percent_beside(rate, DEFAULT_CAP, 2) {
            answer.put_text(name, hundredths_text(hundredths));
        }
    }
    answer
}

/// A number that may be absent.
#[inline(never)]
pub(super) fn number(fields: &mut Fields<'_>, name: &'static str) -> Option<f64> {
    let given = float(fields.take(name, false)?);
    fields.kept(name, given)
}

/// Reads a number for a solver: whole, or a plain decimal.
fn float(node: &Node) -> Result<f64> {
    match node {
        #[expect(clippy::cast_precision_loss, reason = "JavaScript's whole numbers fit")]
        Node::Integer(value) => Ok(*value as f64),
        Node::Text(given) => float_of(given),
        other => Err(wrong_type("a number", other)),
    }
}

/// Digits past the nineteenth are cut off: a float holds seventeen.
fn float_of(given: &str) -> Result<f64> {
    let invalid = || Error::new(Code::InvalidNumber);
    let digits = given.strip_prefix('-').unwrap_or(given);
    if digits.len() > 60 {
        return Err(invalid());
    }
    let (mut mantissa, mut point, mut cut, mut scale) = (0u64, false, false, 0i32);
    for byte in digits.bytes() {
        match byte {
            b'.' if !point => point = true,
            b'0'..=b'9' => {
                let next =
                    mantissa.checked_mul(10).and_then(|m| m.checked_add(u64::from(byte - b'0')));
                match next {
                    Some(next) if !cut => {
                        mantissa = next;
                        scale -= i32::from(point);
                    }
                    _ => {
                        cut = true;
                        scale += i32::from(!point);
                    }
                }
            }
            _ => return Err(invalid()),
        }
    }
    if digits.is_empty() || digits == "." {
        return Err(invalid());
    }
    let mut power = 1.0;
    for _ in 0..scale.unsigned_abs() {
        power *= 10.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "the nearest float is what is wanted")]
    let size = if scale < 0 { mantissa as f64 / power } else { mantissa as f64 * power };
    Ok(if digits.len() < given.len() { -size } else { size })
}

/// Reads a time in years as a sum of fractions, `3/366+1/12`, and gives it in twelfths.
fn twelfths(node: &Node) -> Result<f64> {
    let given = match node {
        Node::Integer(_) => return Ok(float(node)? * 12.0),
        Node::Text(given) => given,
        other => return Err(wrong_type("text", other)),
    };
    let (mut sum, mut rest) = (0.0, given.as_str());
    let mut more = true;
    while more {
        let (part, after) = cut(rest, b'+').unwrap_or((rest, ""));
        more = part.len() < rest.len();
        rest = after;
        let (above, below) = cut(part, b'/').unwrap_or((part, "1"));
        let (above, below) = (float_of(above.trim_ascii())?, float_of(below.trim_ascii())?);
        if below <= 0.0 {
            return Err(Error::new(Code::InvalidNumber));
        }
        sum += above * 12.0 / below;
    }
    Ok(sum)
}

fn unit_period(fields: &mut Fields<'_>) -> UnitPeriod {
    UnitPeriod::named(fields.text("unitPeriod")).unwrap_or_else(|| {
        fields.refuse_option("unitPeriod", "S, or D, W, M with a number such as M1");
        UnitPeriod::default()
    })
}
