//! Questions about one formula: interest on a balance, the spreadsheets' functions, a rounding.

use super::dates::before_from;
use super::done;
use super::rates::number;
use crate::calendar::{DayCount, DayCountContext};
use crate::document::{Fields, Tree};
use crate::error::{Code, Error, Result};
use crate::money::{Exact, Money, Ratio, Rounding, decimal};
use crate::product::{Limits, read_rate};
use crate::rate::Solution;
use crate::rate::tvm::{self, Timing};
use crate::text;

/// `{ interest, interestFen, exact }`: interest on a balance, and what it was before rounding, to
/// ten decimals of a yuan.
pub(super) fn interest(fields: &mut Fields<'_>) -> Result<Tree> {
    let principal = fields.money_or_zero("principal");
    let rate = read_rate(fields, "rate");
    let days = fields.some_count("days", 1, Limits::MOST_DAYS);
    let from = fields.some_date("from");
    let to = fields.some_date("to");
    let convention: Option<DayCount> = fields.some_choice("dayCount");
    let us30_feb_rule = fields.flag("us30FebRule", true);
    let rounding = fields.some_choice("rounding").unwrap_or_default();
    done(fields)?;
    let part = match (days, from, to) {
        (Some(days), None, None) => Ratio::new(u64::from(days), u64::from(rate.year_days())),
        (None, Some(from), Some(to)) if to < from => {
            return Err(before_from());
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
    let interest = Money::from_fen(factor.of(principal.fen(), rounding))?.fen();
    let exact = Exact::part(principal.fen(), factor).yuan()?;
    let mut answer = Tree::object();
    answer.put("interest", Tree::Fen(interest));
    answer.put_whole("interestFen", interest);
    answer.put_text("exact", decimal::text(exact));
    Ok(answer)
}

/// What a spreadsheet function is given, by the places of [`GIVEN`]. It keeps the first thing that
/// is missing, and stands in for it.
struct Given {
    values: [Option<f64>; GIVEN.len()],
    failed: Option<Error>,
}

const GIVEN: [&str; 8] = ["rate", "nper", "pmt", "pv", "fv", "per", "start", "end"];
const RATE: usize = 0;
const NPER: usize = 1;
const PMT: usize = 2;
const PV: usize = 3;
const FV: usize = 4;
const PER: usize = 5;
const START: usize = 6;
const END: usize = 7;

impl Given {
    fn or_zero(&self, place: usize) -> f64 {
        self.values.get(place).copied().flatten().unwrap_or(0.0)
    }

    #[inline(never)]
    fn need(&mut self, place: usize) -> f64 {
        let given = self.values.get(place).copied().flatten();
        if given.is_none() {
            self.refuse(place, Error::new(Code::MissingField));
        }
        given.unwrap_or(0.0)
    }

    /// A number of periods.
    #[inline(never)]
    fn count(&mut self, place: usize) -> u32 {
        let value = self.need(place);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
        let count = value as u32;
        #[expect(clippy::float_cmp, reason = "a whole number is equal to itself")]
        if f64::from(count) != value {
            let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "4294967295");
            self.refuse(place, error);
        }
        count
    }

    #[cold]
    #[inline(never)]
    fn refuse(&mut self, place: usize, error: Error) {
        if self.failed.is_none() {
            self.failed = Some(error.at(GIVEN.get(place).copied().unwrap_or("")));
        }
    }
}

/// `{ value, result }`: a spreadsheet function's value, null where the result is `noRoot`.
pub(super) fn tvm(fields: &mut Fields<'_>) -> Result<Tree> {
    let function = fields.text("fn");
    let mut given = Given { values: GIVEN.map(|name| number(fields, name)), failed: None };
    let when = match fields.some_integer("when", i64::MIN, i64::MAX) {
        None | Some(0) => Timing::End,
        Some(1) => Timing::Begin,
        Some(_) => {
            fields.refuse("when", Error::new(Code::NotAnOption).with("options", "0, 1"));
            Timing::End
        }
    };
    done(fields)?;
    let (mut result, fv) = ("value", given.or_zero(FV));
    let value = match function {
        "rate" => {
            let count = given.count(NPER);
            let (pmt, pv) = (given.need(PMT), given.need(PV));
            let found = tvm::rate(count, pmt, pv, fv, when);
            if let Solution::SeveralRoots { .. } | Solution::Undecided { .. } = found {
                result = "severalRoots";
            }
            found.chosen()
        }
        "pv" | "fv" => {
            let (nper, rate, pmt) = (given.need(NPER), given.need(RATE), given.need(PMT));
            match function {
                "pv" => tvm::pv(rate, nper, pmt, fv, when),
                _ => tvm::fv(rate, nper, pmt, given.or_zero(PV), when),
            }
        }
        "pmt" => {
            let (nper, rate, pv) = (given.need(NPER), given.need(RATE), given.need(PV));
            tvm::pmt(rate, nper, pv, fv, when)
        }
        "nper" => {
            let (pmt, rate, pv) = (given.need(PMT), given.need(RATE), given.need(PV));
            tvm::nper(rate, pmt, pv, fv, when)
        }
        "ipmt" | "ppmt" => {
            let part = if function == "ipmt" { tvm::ipmt } else { tvm::ppmt };
            let (per, nper) = (given.count(PER), given.need(NPER));
            part(given.need(RATE), per, nper, given.need(PV), fv, when)
        }
        "cumipmt" | "cumprinc" => {
            let sum = if function == "cumipmt" { tvm::cumipmt } else { tvm::cumprinc };
            let (start, end) = (given.count(START), given.count(END));
            let (rate, nper) = (given.need(RATE), given.count(NPER));
            sum(rate, nper, given.need(PV), start, end, when)
        }
        _ => {
            let options = "pv, fv, pmt, ipmt, ppmt, nper, rate, cumipmt, cumprinc";
            return Err(Error::new(Code::NotAnOption).with("options", options).at("fn"));
        }
    };
    if let Some(error) = given.failed {
        return Err(error);
    }
    if value.is_none() && result == "value" {
        result = "noRoot";
    }
    let mut answer = Tree::object();
    answer.put("value", value.map_or(Tree::Null, Tree::Number));
    answer.put_name("result", Some(result));
    Ok(answer)
}

/// A decimal rounded by a named rounding, as text.
pub(super) fn round(fields: &mut Fields<'_>) -> Result<Tree> {
    let value = fields.decimal("value");
    let decimals = fields.integer("decimals", i64::MIN, i64::MAX);
    let rounding: Rounding = fields.some_choice("rounding").unwrap_or_default();
    done(fields)?;
    let Some(places) = u32::try_from(decimals).ok().filter(|places| *places <= 10) else {
        let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "10");
        return Err(error.at("decimals"));
    };
    if places >= value.scale() {
        return Ok(Tree::Text(decimal::as_written(value)));
    }
    // A decimal has at most 28 places, and 10^38 still fits.
    let divisor = 10u128.pow(value.scale() - places);
    let rounded = rounding.divide(value.mantissa(), divisor);
    Ok(Tree::Text(text::decimals(rounded < 0, rounded.unsigned_abs().into(), places as usize)))
}
