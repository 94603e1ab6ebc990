//! The rules of pricing: everything about a schedule that the borrower does not choose.

use alloc::vec::Vec;

use super::{
    AccrualInPeriod, Balloon, BulletInterest, BulletRows, Cap, DailyRounding, Fee, FirstPeriod,
    FlatInterest, Funder, Grace, Level, RateChangeDay, Roundings, Subsidy, read_rate,
};
use crate::calendar::{DayCount, DueDates, Roll};
use crate::document::Fields;
use crate::money::{Money, Rate, Ratio};

/// How large a down payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DownPaymentSize {
    /// A part of the principal.
    Share(Ratio),
    /// An amount.
    Amount(Money),
}

/// A down payment (首付), made on the day of disbursement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownPayment {
    /// How large it is.
    pub size: DownPaymentSize,
    /// Whether it is lent too, and due in a row of its own on the day that the money leaves; so is
    /// that of each drawdown, where it is a part.
    pub own_row: bool,
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
    pub accrual_in_period: AccrualInPeriod,
    pub cap: Cap,
}

impl Rules {
    /// The names of the fields that rules are read from, in the order in which they are read.
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
        "accrualInPeriod",
        "cap",
    ];

    /// Reads the rules from the fields of a product, or of terms without one.
    ///
    /// Failures are those of the fields, each with its path.
    pub fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            rate: read_rate(fields, "rate"),
            day_count: fields.choice("dayCount"),
            us30_feb_rule: fields.flag("us30FebRule", true),
            due_dates: DueDates::of_field(fields, "dueDates"),
            roll: Roll::of_field(fields, "roll"),
            first_period: fields.choice_or("firstPeriod", FirstPeriod::Days),
            level: Level::read(fields, "level"),
            rounding: Roundings::read(fields, "rounding"),
            grace: Grace::read(fields, "grace"),
            balloon: Balloon::read(fields, "balloon"),
            bullet_interest: fields.choice_or("bulletInterest", BulletInterest::Simple),
            bullet_rows: fields.choice_or("bulletRows", BulletRows::One),
            flat_interest: fields.choice_or("flatInterest", FlatInterest::PerRow),
            daily_rounding: fields.choice_or("dailyRounding", DailyRounding::AtEnd),
            fees: Fee::read_all(fields, "fees"),
            funders: Funder::read_all(fields, "funders"),
            subsidy: Subsidy::read(fields, "subsidy"),
            down_payment: read_down_payment(fields),
            rate_change_day: fields.choice_or("rateChangeDay", RateChangeDay::Start),
            accrual_in_period: fields.choice_or("accrualInPeriod", AccrualInPeriod::ProRata),
            cap: Cap::read(fields, "cap"),
        }
    }
}

fn read_down_payment(fields: &mut Fields<'_>) -> Option<DownPayment> {
    if !fields.some_object("downPayment") {
        return None;
    }
    let part = fields.some_share("rate");
    let amount = fields.some_money("amount");
    let own_row = fields.flag("ownRow", false);
    fields.close();
    let size = match (part, amount) {
        (Some(part), None) => Some(DownPaymentSize::Share(part)),
        (None, Some(amount)) => Some(DownPaymentSize::Amount(amount)),
        (None, None) => {
            fields.refuse_missing("rate");
            None
        }
        (Some(_), Some(_)) => {
            fields.refuse_beside("rate", "amount");
            None
        }
    };
    fields.leave();
    size.map(|size| DownPayment { size, own_row })
}
