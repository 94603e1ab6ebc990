//! Repayment methods (还款方式), and the choices that belong to one of them.

use crate::document::Fields;
use crate::options;

options! {
    /// How principal and interest are spread over the instalments.
    pub enum Method {
        /// 等额本息: every instalment is the same.
        EqualInstalment = "equalInstalment",
        /// 等额本金: every instalment repays the same principal.
        EqualPrincipal = "equalPrincipal",
        /// 先息后本: interest in every instalment, the principal with the last.
        InterestOnly = "interestOnly",
        /// 一次性还本付息: principal and all interest at the end.
        Bullet = "bullet",
        /// 等本等息: equal principal, and interest on the whole principal in every instalment.
        Flat = "flat",
        /// 随借随还(按日计息): a number of days, interest by the day.
        Daily = "daily",
        /// 气球贷: level instalments and a large last payment.
        Balloon = "balloon",
    }
}

/// The fields that not every method uses, and which do. Elsewhere such a field would stand for
/// nothing, and hide a mistake. Not here: `rounding`, whose places a method has or has not;
/// `firstPeriod`, since a daily loan's only period is never odd; `periods`, which may say 1 of it.
const OF_SOME: &[(&str, &[Method])] = {
    use Method::{Balloon, Bullet, Daily, EqualInstalment, EqualPrincipal, Flat, InterestOnly};
    const CHANGING: &[Method] = &[EqualInstalment, EqualPrincipal, InterestOnly, Balloon];
    &[
        ("termDays", &[Daily]),
        ("firstDue", &[EqualInstalment, EqualPrincipal, InterestOnly, Bullet, Flat, Balloon]),
        ("level", &[EqualInstalment, Balloon]),
        ("grace", &[EqualInstalment, EqualPrincipal, InterestOnly, Flat, Balloon]),
        ("balloon", &[Balloon]),
        ("bulletInterest", &[Bullet]),
        ("bulletRows", &[Bullet]),
        ("flatInterest", &[Flat]),
        ("dailyRounding", &[Daily]),
        ("drawdowns", CHANGING),
        ("rateChanges", CHANGING),
        ("rateChangeDay", CHANGING),
    ]
};

impl Method {
    /// The first of the fields that are there and that none of some methods uses.
    #[inline(never)]
    pub(crate) fn unused(methods: &[Method], fields: &Fields<'_>) -> Option<&'static str> {
        let used = |by: &[Method]| methods.iter().any(|method| by.contains(method));
        let found = OF_SOME.iter().find(|(field, by)| fields.has(field) && !used(by));
        found.map(|(field, _)| *field)
    }
}

options! {
    /// What a first period of odd length bears.
    pub enum FirstPeriod {
        /// All of it at the daily rate.
        Days = "days",
        /// One whole period, however long it is.
        FullPeriod = "fullPeriod",
        /// Its whole months as months, and the days left over at the daily rate.
        MonthPlusDays = "monthPlusDays",
        /// A part of a regular period, by calendar days.
        ProRata = "proRata",
        /// Its days as a row of their own that asks for interest only, before row 1.
        OwnRow = "ownRow",
    }
}

options! {
    /// Whether a bullet's interest bears interest itself.
    pub enum BulletInterest {
        /// On the principal alone.
        Simple = "simple",
        /// Added to the principal at the end of each period.
        Capitalised = "capitalised",
    }
}

options! {
    /// How many rows a bullet loan shows.
    pub enum BulletRows {
        /// One row, at the end.
        One = "one",
        /// A row each period, empty but for the last.
        EveryPeriod = "everyPeriod",
    }
}

options! {
    /// How flat interest is worked out.
    pub enum FlatInterest {
        /// Each row's interest is rounded by itself.
        PerRow = "perRow",
        /// The whole interest is rounded once and split over the rows.
        TotalSplit = "totalSplit",
    }
}

options! {
    /// When daily interest is rounded.
    pub enum DailyRounding {
        /// Once, at the end.
        AtEnd = "atEnd",
        /// Each day's interest by itself.
        EachDay = "eachDay",
    }
}

options! {
    /// Which rate a day bears on which a new rate begins.
    pub enum RateChangeDay {
        /// The rate of the day's beginning: the date is the first day at the new rate.
        Start = "start",
        /// The rate of the day's end: the day before the date is the first at the new rate.
        End = "end",
    }
}

options! {
    /// What has accrued inside a period under the monthly day count, for a payment in between.
    pub enum AccrualInPeriod {
        /// The days' part of the period: 1.05 for 31 days gives 0.58 for 17.
        ProRata = "proRata",
        /// The daily rate.
        DailyRate = "dailyRate",
    }
}
