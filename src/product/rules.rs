//! The rules of pricing: everything about a schedule that the borrower does not choose.

use alloc::vec::Vec;

use super::{
    Balloon, BulletInterest, BulletRows, Cap, DailyRounding, Fee, FirstPeriod, FlatInterest,
    Funder, Grace, Level, RateChangeDay, Roundings, Subsidy, read_rate,
};
use crate::calendar::{DayCount, DueDates, Roll};
use crate::document::{Fields, Node, share};
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
        "cap",
    ];

    /// Reads the rules from the fields of a product, or of terms without one.
    ///
    /// Failures are those of the fields, each with its path.
    pub fn read(fields: &mut Fields<'_>) -> Self {
        let rate = fields.required("rate", read_rate);
        let day_count = fields.choice("dayCount");
        let us30_feb_rule = fields.flag("us30FebRule", true);
        let mut rules = Self::plain(rate, day_count, fields.required("dueDates", DueDates::read));
        rules.us30_feb_rule = us30_feb_rule;
        rules.read_options(fields);
        rules
    }

    /// The rules with every option at its default.
    fn plain(rate: Rate, day_count: DayCount, due_dates: DueDates) -> Self {
        Self {
            rate,
            day_count,
            us30_feb_rule: true,
            due_dates,
            roll: Roll::default(),
            first_period: FirstPeriod::default(),
            level: Level::default(),
            rounding: Roundings::default(),
            grace: Grace::default(),
            balloon: None,
            bullet_interest: BulletInterest::default(),
            bullet_rows: BulletRows::default(),
            flat_interest: FlatInterest::default(),
            daily_rounding: DailyRounding::default(),
            fees: Vec::new(),
            funders: Vec::new(),
            subsidy: None,
            down_payment: None,
            rate_change_day: RateChangeDay::default(),
            cap: Cap::default(),
        }
    }

    fn read_options(&mut self, fields: &mut Fields<'_>) {
        fields.set("roll", &mut self.roll, Roll::read);
        fields.choose("firstPeriod", &mut self.first_period);
        fields.set("level", &mut self.level, Level::read);
        fields.set("rounding", &mut self.rounding, Roundings::read);
        fields.set("grace", &mut self.grace, Grace::read);
        self.balloon = fields.optional("balloon", Balloon::read);
        fields.choose("bulletInterest", &mut self.bullet_interest);
        fields.choose("bulletRows", &mut self.bullet_rows);
        fields.choose("flatInterest", &mut self.flat_interest);
        fields.choose("dailyRounding", &mut self.daily_rounding);
        self.fees = fields.list_or_none("fees", 20, Fee::read);
        self.funders = Funder::read_all(fields, "funders");
        self.subsidy = fields.optional("subsidy", Subsidy::read);
        self.down_payment = fields.optional("downPayment", read_down_payment);
        fields.choose("rateChangeDay", &mut self.rate_change_day);
        fields.set("cap", &mut self.cap, Cap::read);
    }
}

fn read_down_payment(node: &Node, path: &Path<'_>) -> Result<DownPayment> {
    let mut fields = Fields::of(node, *path);
    let part = fields.optional("rate", share);
    let amount = fields.some_money("amount");
    fields.close();
    let size = match (part, amount) {
        (Some(part), None) => DownPayment::Share(part),
        (None, Some(amount)) => DownPayment::Amount(amount),
        (None, None) => {
            fields.refuse("rate", Error::new(Code::MissingField));
            DownPayment::Amount(Money::ZERO)
        }
        (Some(part), Some(_)) => {
            fields.refuse_beside("rate", "amount");
            DownPayment::Share(part)
        }
    };
    fields.finish(size)
}
