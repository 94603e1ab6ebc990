//! The rules of pricing: everything about a schedule that the borrower does not choose.

use alloc::vec::Vec;

use super::balloon::share;
use super::{
    Balloon, BulletInterest, BulletRows, Cap, DailyRounding, Fee, FirstPeriod, FlatInterest,
    Funder, Grace, Level, RateChangeDay, Roundings, Subsidy, read_rate,
};
use crate::calendar::{DayCount, DueDates, Roll};
use crate::document::{Fields, Node, boolean, choice, list, money};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Rate, Ratio};

/// A down payment (首付), made on the day of disbursement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DownPayment {
    /// A part of the principal.
    Share(Ratio),
    /// An amount.
    Amount(Money),
}

/// How a plan is priced. The fields of the document have the same names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field's type says what it is, and its file what it means")]
pub struct Rules {
    pub rate: Rate,
    pub day_count: DayCount,
    pub us30_feb_rule: bool,
    pub due_dates: DueDates,
    pub roll: Roll,
    pub first_period: FirstPeriod,
    pub level: Level,
    pub rounding: Roundings,
    pub grace: Grace,
    pub balloon: Option<Balloon>,
    pub bullet_interest: BulletInterest,
    pub bullet_rows: BulletRows,
    pub flat_interest: FlatInterest,
    pub daily_rounding: DailyRounding,
    pub fees: Vec<Fee>,
    pub funders: Vec<Funder>,
    pub subsidy: Option<Subsidy>,
    pub down_payment: Option<DownPayment>,
    pub rate_change_day: RateChangeDay,
    pub cap: Cap,
}

impl Rules {
    /// The names of the fields that rules are read from.
    pub const FIELDS: &[&str] = &[
        "rate",
        "dayCount",
        "us30FebRule",
        "dueDates",
        "roll",
        "firstPeriod",
        "level",
        "rounding",
        "grace",
        "balloon",
        "bulletInterest",
        "bulletRows",
        "flatInterest",
        "dailyRounding",
        "fees",
        "funders",
        "subsidy",
        "downPayment",
        "rateChangeDay",
        "cap",
    ];

    /// Reads the rules from the fields of a product, or of terms without one.
    ///
    /// # Errors
    /// Those of the fields, each with its path.
    pub fn read(fields: &mut Fields<'_>) -> Result<Self> {
        Ok(Self {
            rate: fields.required("rate", read_rate)?,
            day_count: fields.required("dayCount", choice)?,
            us30_feb_rule: fields.or("us30FebRule", true, boolean)?,
            due_dates: fields.required("dueDates", DueDates::read)?,
            roll: fields.optional("roll", Roll::read)?.unwrap_or_default(),
            first_period: fields.or("firstPeriod", FirstPeriod::default(), choice)?,
            level: fields.or("level", Level::default(), Level::read)?,
            rounding: fields.or("rounding", Roundings::default(), Roundings::read)?,
            grace: fields.or("grace", Grace::default(), Grace::read)?,
            balloon: fields.optional("balloon", Balloon::read)?,
            bullet_interest: fields.or("bulletInterest", BulletInterest::default(), choice)?,
            bullet_rows: fields.or("bulletRows", BulletRows::default(), choice)?,
            flat_interest: fields.or("flatInterest", FlatInterest::default(), choice)?,
            daily_rounding: fields.or("dailyRounding", DailyRounding::default(), choice)?,
            fees: fields.or("fees", Vec::new(), list(20, Fee::read))?,
            funders: fields.or("funders", Vec::new(), Funder::read_all)?,
            subsidy: fields.optional("subsidy", Subsidy::read)?,
            down_payment: fields.optional("downPayment", read_down_payment)?,
            rate_change_day: fields.or("rateChangeDay", RateChangeDay::default(), choice)?,
            cap: fields.or("cap", Cap::default(), Cap::read)?,
        })
    }
}

fn read_down_payment(node: &Node, path: &Path<'_>) -> Result<DownPayment> {
    let mut fields = Fields::of(node, *path)?;
    let part = fields.optional("rate", share)?;
    let amount = fields.optional("amount", money)?;
    fields.finish()?;
    match (part, amount) {
        (Some(part), None) => Ok(DownPayment::Share(part)),
        (None, Some(amount)) => Ok(DownPayment::Amount(amount)),
        (None, None) => Err(Error::new(Code::MissingField).at(&path.field("rate").text())),
        (Some(_), Some(_)) => {
            let error = Error::new(Code::ConflictingFields).with("other", "amount");
            Err(error.at(&path.field("rate").text()))
        }
    }
}
