//! Questions about annual rates of flows, by a named method.

use alloc::vec::Vec;

use crate::calendar::{CivilDate, DayCount};
use crate::document::{Fields, HERE, Node, Tree, wrong_type};
use crate::error::{Code, Error, Path, Result};
use crate::options;
use crate::quote::{hundredths_text, put_rate, rate_answer};
use crate::rate::pboc::rate_from_payments;
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

/// A flow, or a series of equal ones.
struct Flow {
    on: CivilDate,
    time: f64,
    amount: f64,
    count: u16,
    step: f64,
}

/// The one reader of flows, whatever a method calls them.
fn flows(fields: &mut Fields<'_>, name: &'static str, most: usize, entry: Entry) -> Vec<Flow> {
    let mut all = Vec::new();
    fields.list(name, most);
    while fields.element() {
        all.push(flow(fields, entry));
    }
    all
}

#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn flow(fields: &mut Fields<'_>, entry: Entry) -> Flow {
    let mut flow = Flow { on: CivilDate::MIN, time: 0.0, amount: 0.0, count: 1, step: 0.0 };
    let amount = match entry {
        Entry::Amount | Entry::Money => HERE,
        _ => "amount",
    };
    match entry {
        Entry::OnDate | Entry::MoneyOnDate => flow.on = fields.date("on"),
        Entry::OnDay => flow.time = needed(fields, "day", float),
        _ => {}
    }
    flow.amount = match entry {
        Entry::Money | Entry::MoneyOnDate => fields.money_or_zero(amount).fen() as f64,
        _ => needed(fields, amount, float),
    };
    if entry == Entry::InYears {
        if fields.has("count") {
            let count = fields.integer("count", i64::MIN, i64::MAX);
            flow.time = needed(fields, "firstT", twelfths);
            flow.step = needed(fields, "stepT", twelfths);
            fields.close();
            flow.count = u16::try_from(count).unwrap_or(0);
            if !(1..=9_999).contains(&flow.count) {
                fields.refuse_range("count", "1", "9999");
            }
        } else {
            flow.time = needed(fields, "t", twelfths);
        }
    }
    flow
}

/// Reads a number that must be there.
#[inline(never)]
fn needed(fields: &mut Fields<'_>, name: &'static str, read: fn(&Node) -> Result<f64>) -> f64 {
    let given = fields.take(name, true).map_or(Ok(0.0), read);
    fields.kept(name, given).unwrap_or(0.0)
}

/// Adds flows with their times to others; a series is written out, until there are too many.
fn add(all: &mut Vec<(f64, f64)>, flows: Vec<Flow>, sign: f64) {
    for flow in flows {
        for index in 0..flow.count {
            if all.len() > Flows::MOST {
                return;
            }
            all.push((flow.time + f64::from(index) * flow.step, sign * flow.amount));
        }
    }
}

fn on_dates(flows: Vec<Flow>) -> Vec<(CivilDate, f64)> {
    flows.into_iter().map(|flow| (flow.on, flow.amount)).collect()
}

pub(super) fn annual_rate(request: &Node) -> Result<Tree> {
    let mut fields = Fields::of(request, Path::ROOT);
    let method: RateMethod = fields.choice("method");
    let most = Flows::MOST;
    let mut timed = Vec::new();
    let solution = match method {
        RateMethod::Irr => {
            let amounts = flows(&mut fields, "flows", most, Entry::Amount);
            fields.finish(())?;
            solve(&at_periods(&amounts).map_err(|error| error.at("flows"))?)
        }
        RateMethod::Pboc => {
            let received = fields.money("received").fen();
            let payments = flows(&mut fields, "payments", most - 1, Entry::Money);
            let per_year = fields.some_integer("periodsPerYear", i64::MIN, i64::MAX);
            fields.close();
            let per_year = per_year.unwrap_or(12);
            if !(1..=365).contains(&per_year) {
                fields.refuse_range("periodsPerYear", "1", "365");
            }
            fields.finish(())?;
            #[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
            let (received, count) = (-(received as f64), per_year as f64);
            let first =
                Flow { on: CivilDate::MIN, time: 0.0, amount: received, count: 1, step: 0.0 };
            let mut amounts = alloc::vec![first];
            amounts.extend(payments);
            let period = solve(&at_periods(&amounts)?);
            let annual = period.clone().map(|rate| libm::expm1(libm::log1p(rate) * count));
            return Ok(of_period(&annual, period.root(), count));
        }
        RateMethod::Xirr => {
            let amounts = flows(&mut fields, "flows", most, Entry::OnDate);
            let convention = fields.some_choice("dayCount").unwrap_or(DayCount::Act365F);
            fields.finish(())?;
            xirr(&on_dates(amounts), convention)?
        }
        RateMethod::EuAprc => {
            for (field, sign) in [("drawdowns", 1.0), ("payments", -1.0)] {
                add(&mut timed, flows(&mut fields, field, most, Entry::InYears), sign);
                if timed.len() > most {
                    let error = Error::new(Code::TooLarge).with("limit", "10 000 flows");
                    fields.refuse(field, error);
                    break;
                }
            }
            fields.finish(())?;
            solve(&Flows::ticked(&timed, 1.0 / 12.0)?)
        }
        RateMethod::EuAprcDays | RateMethod::UkApr => {
            add(&mut timed, flows(&mut fields, "flows", most, Entry::OnDay), 1.0);
            let default = if method == RateMethod::UkApr { 365.25 } else { 365.0 };
            let year = number(&mut fields, "yearDays").unwrap_or(default);
            fields.close();
            if !(360.0..=366.0).contains(&year) {
                fields.refuse_range("yearDays", "360", "366");
            }
            fields.finish(())?;
            solve(&Flows::ticked(&timed, 1.0 / year)?)
        }
        RateMethod::UsRegZ => {
            let advances = flows(&mut fields, "advances", most, Entry::MoneyOnDate);
            let payments = flows(&mut fields, "payments", most, Entry::MoneyOnDate);
            let unit = unit_period(&mut fields);
            let per_year = number(&mut fields, "unitPeriodsPerYear");
            fields.close();
            // The name says it already; a count beside it may only agree.
            if per_year.is_some_and(|count| (count - unit.per_year()).abs() > 1e-6) {
                fields.refuse_beside("unitPeriodsPerYear", "unitPeriod");
            }
            fields.finish(())?;
            us_regz::apr(&on_dates(advances), &on_dates(payments), unit)?
        }
        RateMethod::Payments => {
            let principal = fields.money("principal");
            let payment = fields.money_or_zero("payment");
            let periods = fields.integer("periods", i64::MIN, i64::MAX);
            fields.finish(())?;
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

fn at_periods(amounts: &[Flow]) -> Result<Flows> {
    let amounts: Vec<f64> = amounts.iter().map(|flow| flow.amount).collect();
    Flows::periods(&amounts)
}

/// The answer for a known rate of a period, with both annual rates made of it.
fn of_period(annual: &Solution, period: Option<f64>, count: f64) -> Tree {
    let mut answer = rate_answer(annual, DEFAULT_CAP);
    let Some(period) = period else { return answer };
    let growth = libm::log1p(period);
    // A month's rate is the simple rate's measure up to twelve periods a year.
    let simple =
        if count > 12.0 { period * count } else { libm::expm1(growth * count / 12.0) * 12.0 };
    let compound = libm::expm1(growth * count);
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
