//! Questions about one formula: interest on a balance, the spreadsheets' functions, a rounding.

use alloc::string::{String, ToString};
use alloc::vec;

use super::rates::float;
use crate::calendar::{DayCount, DayCountContext};
use crate::document::{Fields, Node, Tree};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Exact, Money, Ratio, Rounding};
use crate::product::{Limits, read_rate};
use crate::rate::Solution;
use crate::rate::tvm::{self, Timing};
use rust_decimal::Decimal;

/// Interest on a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestAnswer {
    /// In yuan.
    pub interest: String,
    /// In fen.
    pub interest_fen: i64,
    /// Before rounding, in yuan, to ten decimals.
    pub exact: String,
}

impl From<InterestAnswer> for Tree {
    fn from(it: InterestAnswer) -> Self {
        Tree::Map(vec![
            ("interest", it.interest.into()),
            ("interestFen", it.interest_fen.into()),
            ("exact", it.exact.into()),
        ])
    }
}

/// A spreadsheet function's value.
#[derive(Debug, Clone, PartialEq)]
pub struct TvmAnswer {
    /// The value; none where there is no solution.
    pub value: Option<f64>,
    /// `value`, `noRoot` or `severalRoots`.
    pub result: &'static str,
}

impl From<TvmAnswer> for Tree {
    fn from(it: TvmAnswer) -> Self {
        Tree::Map(vec![("value", it.value.into()), ("result", it.result.into())])
    }
}

pub(super) fn interest(request: &Node) -> Result<InterestAnswer> {
    let mut fields = Fields::of(request, Path::ROOT);
    let principal = fields.money_or_zero("principal");
    let rate = fields.required("rate", read_rate);
    let days = fields.some_count("days", 1, Limits::MOST_DAYS);
    let from = fields.some_date("from");
    let to = fields.some_date("to");
    let convention: Option<DayCount> = fields.some_choice("dayCount");
    let us30_feb_rule = fields.flag("us30FebRule", true);
    let rounding = fields.some_choice("rounding").unwrap_or_default();
    fields.finish(())?;
    let part = match (days, from, to) {
        (Some(days), None, None) => Ratio::new(u64::from(days), u64::from(rate.year_days())),
        (None, Some(from), Some(to)) if to < from => {
            return Err(Error::new(Code::DateOrder).with("rule", "not before from").at("to"));
        }
        (None, Some(from), Some(to)) => match convention {
            Some(convention) => {
                let context = DayCountContext { us30_feb_rule, ..DayCountContext::default() };
                convention.year_fraction(from, to, &context)?
            }
            None => {
                let days = u64::try_from(from.days_until(to)).unwrap_or(0);
                Ratio::new(days, u64::from(rate.year_days()))
            }
        },
        (Some(_), _, _) => {
            return Err(Error::new(Code::ConflictingFields)
                .with("other", "from and to")
                .at("days"));
        }
        (None, None, _) => return Err(Error::new(Code::MissingField).at("from")),
        (None, Some(_), None) => return Err(Error::new(Code::MissingField).at("to")),
    };
    let factor = rate.annual().times(part)?;
    let interest = Money::from_fen(factor.of(principal.fen(), rounding))?;
    let exact = Exact::part(principal.fen(), factor).yuan()?;
    Ok(InterestAnswer {
        interest: interest.to_string(),
        interest_fen: interest.fen(),
        exact: exact.to_string(),
    })
}

pub(super) fn tvm(request: &Node) -> Result<TvmAnswer> {
    let mut fields = Fields::of(request, Path::ROOT);
    let function = fields.text("fn");
    let mut number = |name: &'static str| fields.optional(name, float);
    let (rate, nper, pmt) = (number("rate"), number("nper"), number("pmt"));
    let (pv, fv, per) = (number("pv"), number("fv"), number("per"));
    let (start, end) = (number("start"), number("end"));
    let when = match fields.some_integer("when", i64::MIN, i64::MAX) {
        None | Some(0) => Timing::End,
        Some(1) => Timing::Begin,
        Some(_) => {
            fields.refuse("when", Error::new(Code::NotAnOption).with("options", "0, 1"));
            Timing::End
        }
    };
    fields.finish(())?;
    let need = |value: Option<f64>, name: &str| {
        value.ok_or_else(|| Error::new(Code::MissingField).at(name))
    };
    let or_zero = |value: Option<f64>| value.unwrap_or(0.0);
    let count = |value: Option<f64>, name: &str| whole(need(value, name)?, name);
    let value = match function {
        "rate" => {
            let count = count(nper, "nper")?;
            let found = tvm::rate(count, need(pmt, "pmt")?, need(pv, "pv")?, or_zero(fv), when);
            let result = match found {
                Solution::SeveralRoots { .. } | Solution::Undecided { .. } => "severalRoots",
                Solution::Root(_) => "value",
                Solution::NoRoot(_) => "noRoot",
            };
            return Ok(TvmAnswer { value: found.chosen(), result });
        }
        "pv" => {
            let nper = need(nper, "nper")?;
            tvm::pv(need(rate, "rate")?, nper, need(pmt, "pmt")?, or_zero(fv), when)
        }
        "fv" => {
            let nper = need(nper, "nper")?;
            tvm::fv(need(rate, "rate")?, nper, need(pmt, "pmt")?, or_zero(pv), when)
        }
        "pmt" => {
            let nper = need(nper, "nper")?;
            tvm::pmt(need(rate, "rate")?, nper, need(pv, "pv")?, or_zero(fv), when)
        }
        "nper" => {
            let pmt = need(pmt, "pmt")?;
            tvm::nper(need(rate, "rate")?, pmt, need(pv, "pv")?, or_zero(fv), when)
        }
        "ipmt" | "ppmt" => {
            let part = if function == "ipmt" { tvm::ipmt } else { tvm::ppmt };
            let (per, nper) = (count(per, "per")?, need(nper, "nper")?);
            part(need(rate, "rate")?, per, nper, need(pv, "pv")?, or_zero(fv), when)
        }
        "cumipmt" | "cumprinc" => {
            let sum = if function == "cumipmt" { tvm::cumipmt } else { tvm::cumprinc };
            let (start, end) = (count(start, "start")?, count(end, "end")?);
            sum(need(rate, "rate")?, count(nper, "nper")?, need(pv, "pv")?, start, end, when)
        }
        _ => {
            let options = "pv, fv, pmt, ipmt, ppmt, nper, rate, cumipmt, cumprinc";
            return Err(Error::new(Code::NotAnOption).with("options", options).at("fn"));
        }
    };
    Ok(TvmAnswer { value, result: if value.is_some() { "value" } else { "noRoot" } })
}

/// A number of periods.
fn whole(value: f64, name: &str) -> Result<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
    let count = value as u32;
    #[expect(clippy::float_cmp, reason = "a whole number is equal to itself")]
    let exact = f64::from(count) == value;
    if exact {
        return Ok(count);
    }
    let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "4294967295");
    Err(error.at(name))
}

pub(super) fn round(request: &Node) -> Result<String> {
    let mut fields = Fields::of(request, Path::ROOT);
    let value = fields.decimal("value");
    let decimals = fields.integer("decimals", i64::MIN, i64::MAX);
    let rounding: Rounding = fields.some_choice("rounding").unwrap_or_default();
    fields.finish(())?;
    let Some(places) = u32::try_from(decimals).ok().filter(|places| *places <= 10) else {
        let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "10");
        return Err(error.at("decimals"));
    };
    if places >= value.scale() {
        return Ok(value.to_string());
    }
    let divisor = 10u128.pow(value.scale() - places);
    let rounded = rounding.divide(value.mantissa(), divisor);
    Ok(Decimal::new(rounded, places).to_string())
}
