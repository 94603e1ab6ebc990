//! Questions about annual rates of flows, by a named method.

use crate::calendar::{CivilDate, DayCount};
use crate::document::{Fields, Node, Tree, money_from, text};
use crate::error::{Code, Error, Path, Result};
use crate::money::Money;
use crate::options;
use crate::quote::{RateAnswer, hundredths_text, rate_answer, rate_text};
use crate::rate::pboc::rate_from_payments;
use crate::rate::us_regz::{self, UnitPeriod};
use crate::rate::{DEFAULT_CAP, Flows, Solution, percent_beside, solve, xirr};
use alloc::{string::String, string::ToString, vec, vec::Vec};

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

/// A rate, and by the PBOC's method what is made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnualRateAnswer {
    /// The rate that the method asks for.
    pub rate: RateAnswer,
    /// The rate of one period, where the method goes by periods.
    pub period_rate: Option<String>,
    /// Twelve times the rate of a month.
    pub simple: Option<String>,
    /// With interest on interest.
    pub compound: Option<String>,
    /// The simple rate in per cent.
    pub simple_pct: Option<String>,
    /// The compound rate in per cent.
    pub compound_pct: Option<String>,
}

impl From<AnnualRateAnswer> for Tree {
    fn from(it: AnnualRateAnswer) -> Self {
        let mut fields = match Tree::from(it.rate) {
            Tree::Map(fields) => fields,
            other => return other,
        };
        fields.extend(Tree::present(vec![
            ("periodRate", it.period_rate.into()),
            ("simple", it.simple.into()),
            ("compound", it.compound.into()),
            ("simplePct", it.simple_pct.into()),
            ("compoundPct", it.compound_pct.into()),
        ]));
        Tree::Map(fields)
    }
}

fn only(solution: &Solution) -> AnnualRateAnswer {
    let rate = rate_answer(solution, DEFAULT_CAP);
    let (period_rate, simple, compound) = (None, None, None);
    AnnualRateAnswer { rate, period_rate, simple, compound, simple_pct: None, compound_pct: None }
}

/// The answer for a known rate of a period, with both annual rates made of it.
fn of_period(solution: &Solution, period: Option<f64>, count: f64) -> AnnualRateAnswer {
    let mut answer = only(solution);
    if let Some(period) = period {
        let growth = libm::log1p(period);
        let monthly = libm::expm1(growth * count / 12.0);
        // A month's rate is the simple rate's measure up to twelve periods a year.
        let simple = if count > 12.0 { period * count } else { monthly * 12.0 };
        let compound = libm::expm1(growth * count);
        let shown = |rate: f64| percent_beside(rate, DEFAULT_CAP, 2).map(hundredths_text);
        answer.period_rate = Some(rate_text(period));
        answer.simple = Some(rate_text(simple));
        answer.compound = Some(rate_text(compound));
        answer.simple_pct = shown(simple);
        answer.compound_pct = shown(compound);
    }
    answer
}

pub(super) fn annual_rate(request: &Node) -> Result<AnnualRateAnswer> {
    let mut fields = Fields::of(request, Path::ROOT);
    let method: RateMethod = fields.choice("method");
    let most = Flows::MOST;
    let answer = match method {
        RateMethod::Irr => {
            let flows = fields.list("flows", most, float);
            fields.finish(())?;
            only(&solve(&Flows::periods(&flows).map_err(|error| error.at("flows"))?))
        }
        RateMethod::Pboc => {
            let received = fields.money("received");
            let payments =
                fields.list("payments", most - 1, |node, path| money_from(0, node, path));
            let per_year = fields.some_integer("periodsPerYear", i64::MIN, i64::MAX).unwrap_or(12);
            fields.finish(())?;
            let payments: Vec<i64> = payments.iter().map(|payment| payment.fen()).collect();
            pboc(&Flows::loan(received.fen(), &payments)?, per_year)?
        }
        RateMethod::Xirr => {
            let flows = fields.list("flows", most, signed_dated);
            let convention = fields.some_choice("dayCount").unwrap_or(DayCount::Act365F);
            fields.finish(())?;
            only(&xirr(&flows, convention)?)
        }
        RateMethod::EuAprc => {
            let mut flows = Vec::new();
            for (field, sign) in [("drawdowns", 1.0), ("payments", -1.0)] {
                for part in fields.list(field, most, eu_flows) {
                    flows.extend(part.into_iter().map(|(time, amount)| (time, sign * amount)));
                    if flows.len() > most {
                        let error = Error::new(Code::TooLarge).with("limit", "10 000 flows");
                        return Err(error.at(field));
                    }
                }
            }
            fields.finish(())?;
            only(&solve(&Flows::ticked(&flows, 1.0 / 12.0)?))
        }
        RateMethod::EuAprcDays | RateMethod::UkApr => {
            let flows = fields.list("flows", most, by_day);
            let default = if method == RateMethod::UkApr { 365.25 } else { 365.0 };
            let year = fields.optional("yearDays", float).unwrap_or(default);
            fields.finish(())?;
            if !(360.0..=366.0).contains(&year) {
                let error = Error::new(Code::OutOfRange).with("min", "360").with("max", "366");
                return Err(error.at("yearDays"));
            }
            only(&solve(&Flows::ticked(&flows, 1.0 / year)?))
        }
        RateMethod::UsRegZ => {
            let advances = fields.list("advances", most, dated);
            let payments = fields.list("payments", most, dated);
            let unit = fields.required("unitPeriod", unit_period);
            let per_year = fields.optional("unitPeriodsPerYear", float);
            fields.finish(())?;
            // The name says it already; a count beside it may only agree.
            if per_year.is_some_and(|count| (count - unit.per_year()).abs() > 1e-6) {
                let error = Error::new(Code::ConflictingFields).with("other", "unitPeriod");
                return Err(error.at("unitPeriodsPerYear"));
            }
            only(&us_regz::apr(&advances, &payments, unit)?)
        }
        RateMethod::Payments => {
            let principal = fields.money("principal");
            let payment = fields.money_or_zero("payment");
            let periods = fields.integer("periods", i64::MIN, i64::MAX);
            fields.finish(())?;
            payments(principal, payment, periods)?
        }
    };
    Ok(answer)
}

fn pboc(flows: &Flows, per_year: i64) -> Result<AnnualRateAnswer> {
    let Some(count) = u32::try_from(per_year).ok().filter(|n| (1..=365).contains(n)) else {
        let error = Error::new(Code::OutOfRange).with("min", "1").with("max", "365");
        return Err(error.at("periodsPerYear"));
    };
    let count = f64::from(count);
    let period = solve(flows);
    let annual = period.clone().map(|rate| libm::expm1(libm::log1p(rate) * count));
    Ok(of_period(&annual, period.root(), count))
}

fn payments(principal: Money, payment: Money, periods: i64) -> Result<AnnualRateAnswer> {
    let count = u32::try_from(periods).unwrap_or(0);
    match rate_from_payments(principal, payment, count) {
        Ok(period) => Ok(of_period(&Solution::Root(period * 12.0), Some(period), 12.0)),
        // That a payment repays too little is an answer to this question, not a fault in it.
        Err(error) if error.code() == Code::PaymentTooLow => {
            let mut answer = only(&Solution::NoRoot(crate::rate::NoRoot::NeverZero));
            answer.rate.result = "paymentTooLow";
            Ok(answer)
        }
        Err(error) => Err(error),
    }
}

/// Reads a number for a solver: whole, or a plain decimal. Digits past the nineteenth are cut off:
/// a float holds seventeen.
pub(super) fn float(node: &Node, path: &Path<'_>) -> Result<f64> {
    let given = match node {
        #[expect(clippy::cast_precision_loss, reason = "JavaScript's whole numbers fit")]
        Node::Integer(value) => return Ok(*value as f64),
        Node::Text(given) => given.as_str(),
        other => {
            let error = Error::new(Code::WrongType).with("expected", "a number");
            return Err(error.with("got", other.kind()).at(&path.text()));
        }
    };
    let invalid = || Error::new(Code::InvalidNumber).at(&path.text());
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

fn signed_dated(node: &Node, path: &Path<'_>) -> Result<(CivilDate, f64)> {
    let mut fields = Fields::of(node, *path);
    let on = fields.date("on");
    let amount = fields.required("amount", float);
    fields.finish((on, amount))
}

#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn dated(node: &Node, path: &Path<'_>) -> Result<(CivilDate, f64)> {
    let mut fields = Fields::of(node, *path);
    let on = fields.date("on");
    let amount = fields.money_or_zero("amount");
    fields.finish((on, amount.fen() as f64))
}

fn by_day(node: &Node, path: &Path<'_>) -> Result<(f64, f64)> {
    let mut fields = Fields::of(node, *path);
    let day = fields.required("day", float);
    let amount = fields.required("amount", float);
    fields.finish((day, amount))
}

/// A flow of the EU's equation, or a series of them, at times in twelfths of a year.
fn eu_flows(node: &Node, path: &Path<'_>) -> Result<Vec<(f64, f64)>> {
    let mut fields = Fields::of(node, *path);
    let amount = fields.required("amount", float);
    if !fields.has("count") {
        let time = fields.required("t", twelfths);
        return fields.finish(alloc::vec![(time, amount)]);
    }
    let count = fields.integer("count", i64::MIN, i64::MAX);
    let first = fields.required("firstT", twelfths);
    let step = fields.required("stepT", twelfths);
    fields.finish(())?;
    let Some(count) = u16::try_from(count).ok().filter(|n| (1..=9_999).contains(n)) else {
        let error = Error::new(Code::OutOfRange).with("min", "1").with("max", "9999");
        return Err(error.at(&path.field("count").text()));
    };
    Ok((0..count).map(|index| (first + f64::from(index) * step, amount)).collect())
}

/// Reads a time in years as a sum of fractions, `3/366+1/12`, and gives it in twelfths.
fn twelfths(node: &Node, path: &Path<'_>) -> Result<f64> {
    let given = match node {
        Node::Integer(value) => value.to_string(),
        other => text(other, path)?.to_string(),
    };
    let invalid = || Error::new(Code::InvalidNumber).at(&path.text());
    let mut sum = 0.0;
    for part in given.split('+') {
        let (above, below) = part.split_once('/').unwrap_or((part, "1"));
        let number = |text: &str| float(&Node::Text(text.trim().to_string()), path);
        let (above, below) = (number(above)?, number(below)?);
        if below <= 0.0 {
            return Err(invalid());
        }
        sum += above * 12.0 / below;
    }
    Ok(sum)
}

fn unit_period(node: &Node, path: &Path<'_>) -> Result<UnitPeriod> {
    let name = text(node, path)?;
    UnitPeriod::named(name).ok_or_else(|| {
        let error = Error::new(Code::NotAnOption);
        error.with("options", "S, or D, W, M with a number such as M1").at(&path.text())
    })
}
