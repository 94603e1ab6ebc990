//! Tables of every convention with their sources, and what must hold for all dates.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]

use std::{format, vec::Vec};

use super::*;
use crate::calendar::{MonthEnd, testing::date};
use crate::choice::Named;
use proptest::prelude::*;

const ALL: [DayCount; 12] = [
    DayCount::Thirty360Us,
    DayCount::ThirtyE360,
    DayCount::Thirty360Isda,
    DayCount::Thirty365,
    DayCount::Act360,
    DayCount::Act364,
    DayCount::Act365F,
    DayCount::ActActIsda,
    DayCount::ActActIsma,
    DayCount::ActActAfb,
    DayCount::ActActYearOfEnd,
    DayCount::Monthly,
];

fn with_feb_rule(us30_feb_rule: bool) -> DayCountContext {
    DayCountContext { us30_feb_rule, ..DayCountContext::default() }
}

#[test]
fn every_convention_has_its_document_name() {
    let names: Vec<&str> = DayCount::NAMES.to_vec();
    assert_eq!(
        names,
        [
            "30/360US",
            "30E/360",
            "30/360-ISDA",
            "30/365",
            "ACT/360",
            "ACT/364",
            "ACT/365F",
            "ACT/ACT-ISDA",
            "ACT/ACT-ISMA",
            "ACT/ACT-AFB",
            "ACT/ACT-yearOfEnd",
            "monthly"
        ]
    );
    assert_eq!(ALL.len(), names.len());
}

/// ISDA's table of 30/360 conventions (2008-12-22): bond basis, Eurobond basis, and the US rule
/// with February, as QuantLib's `testThirty360_*` have them.
#[test]
fn thirty_day_months() {
    // from, to, without the February rule, with it, 30E/360.
    for (from, to, plain, february, european) in [
        ("2006-08-20", "2007-02-20", 180, 180, 180),
        // 31 August is a 30th at the start; 28 February stays: 6 x 30 - 2.
        ("2006-08-31", "2007-02-28", 178, 178, 178),
        // From the 28th: to the 31st is 6 x 30 + 3, to a 30th + 2, and from a 30th 180.
        ("2007-02-28", "2007-08-31", 183, 180, 182),
        ("2008-02-29", "2008-08-31", 182, 180, 181),
        ("2007-08-31", "2008-02-29", 179, 179, 179),
        ("2006-01-31", "2006-02-28", 28, 28, 28),
        ("2006-02-28", "2006-03-03", 5, 3, 5),
        ("2006-02-14", "2006-02-28", 14, 14, 14),
        ("2006-09-30", "2006-10-31", 30, 30, 30),
        ("2006-10-31", "2006-11-28", 28, 28, 28),
        ("2008-02-28", "2008-08-31", 183, 183, 182), // no end of February in 2008
        ("2007-02-26", "2008-02-29", 363, 363, 363),
        // Both at the end of February: 30th to 30th.
        ("2008-02-29", "2009-02-28", 359, 360, 359),
        ("2008-02-28", "2008-03-31", 33, 33, 32),
    ] {
        let (from, to) = (date(from), date(to));
        let us = DayCount::Thirty360Us;
        assert_eq!(us.days(from, to, &with_feb_rule(false)), plain, "US {from} {to}");
        assert_eq!(us.days(from, to, &with_feb_rule(true)), february, "US+Feb {from} {to}");
        let e = DayCount::ThirtyE360.days(from, to, &with_feb_rule(true));
        assert_eq!(e, european, "30E {from} {to}");
    }
}

#[test]
fn isda_keeps_the_end_of_february_on_which_the_loan_ends() {
    let (from, to) = (date("2011-08-31"), date("2012-02-29"));
    let of = |termination| {
        let context = DayCountContext { termination, ..DayCountContext::default() };
        DayCount::Thirty360Isda.days(from, to, &context)
    };
    assert_eq!(of(None), 180); // 30 August to a 30 February
    assert_eq!(of(Some(to)), 179); // to the 29th
    assert_eq!(of(Some(date("2012-08-31"))), 180);
}

/// Fractions that no other table here has.
#[test]
fn fractions() {
    let plain = DayCountContext::default();
    for (convention, from, to, numerator, denominator) in [
        (DayCount::Act360, "2026-01-31", "2026-02-28", 28, 360),
        (DayCount::Act364, "2024-01-01", "2024-01-08", 7, 364),
        (DayCount::Act365F, "2024-01-01", "2025-01-01", 366, 365),
        (DayCount::Thirty365, "2011-06-17", "2012-12-30", 553, 365),
        // One on each side of the year's turn: Fineract's 101.81 and ISDA's 101.82.
        (DayCount::ActActIsda, "2023-12-12", "2024-01-12", 20 * 366 + 11 * 365, 365 * 366),
        (DayCount::ActActYearOfEnd, "2023-12-12", "2024-01-12", 19 * 366 + 12 * 365, 365 * 366),
        // The day from 31 December to 1 January is one of the old year, or of the new.
        (DayCount::ActActIsda, "2023-12-31", "2024-01-01", 1, 365),
        (DayCount::ActActYearOfEnd, "2023-12-31", "2024-01-01", 1, 366),
        (DayCount::ActActYearOfEnd, "2024-12-31", "2025-01-01", 1, 365),
        (DayCount::ActActYearOfEnd, "2023-12-30", "2023-12-31", 1, 365),
        // Four years hold one of 366.
        (DayCount::ActActIsda, "2001-03-01", "2005-03-01", 4, 1),
        // AFB: a year back from 28 February 2005 is 29 February 2004, then 2003-03-01 to there
        // is 365 days without a 29 February before its end.
        (DayCount::ActActAfb, "2004-02-29", "2005-02-28", 1, 1),
        (DayCount::ActActAfb, "2003-03-01", "2005-02-28", 365 + 365, 365),
        (DayCount::ActActAfb, "2004-02-28", "2004-03-01", 2, 366),
        // 28 February 2004 is counted back to the 29th of 2000, and 28 February stays before it.
        (DayCount::ActActAfb, "2000-02-29", "2004-02-28", 4, 1),
        (DayCount::Monthly, "2024-01-10", "2024-02-10", 1, 12),
        (DayCount::Monthly, "2024-01-31", "2024-02-29", 1, 12),
        (DayCount::Monthly, "2024-01-10", "2025-01-10", 1, 1),
        (DayCount::Monthly, "2024-01-15", "2024-02-01", 17, 12 * 31),
        (DayCount::Monthly, "2024-01-15", "2024-03-01", 29 + 15, 12 * 29),
        // Nothing at all.
        (DayCount::ActActIsma, "2024-01-15", "2024-01-15", 0, 1),
        (DayCount::Thirty360Isda, "2023-02-28", "2023-02-28", 0, 1),
    ] {
        let got = convention.fraction(date(from), date(to), &plain).unwrap();
        let wanted = Fraction::new(numerator, denominator);
        assert_eq!(got, wanted, "{} {from} {to}: {got:?}", convention.name());
    }
}

#[test]
fn monthly_remembers_the_due_day() {
    let context = DayCountContext { due_day: Some(31), ..DayCountContext::default() };
    let (from, to) = (date("2025-02-28"), date("2025-03-31"));
    assert_eq!(DayCount::Monthly.fraction(from, to, &context).unwrap(), Fraction::new(1, 12));
    // Without it the 28th is a 28th: a month and 3 of 31 days.
    let plain = DayCount::Monthly.fraction(from, to, &DayCountContext::default()).unwrap();
    assert_eq!(plain, Fraction::new(31 + 3, 12 * 31));
}

/// ICMA: a long and a short first period, a long last one, and periods of other lengths.
#[test]
fn isma_periods() {
    let months = |n| Some(Frequency::Months(n));
    for (from, to, reference, frequency, numerator, denominator) in [
        // A long first period: 153 of 184 days, and a half year (QuantLib).
        ("2002-08-15", "2003-07-15", Some(("2003-01-15", "2003-07-15")), None, 153 + 184, 184 * 2),
        // The same to the short last period: 152 of 182 days.
        ("2000-01-30", "2000-06-30", Some(("2000-01-30", "2000-07-30")), None, 152, 182 * 2),
        // Monthly, 28 and 31 days alike.
        ("2025-02-15", "2025-03-15", Some(("2025-02-15", "2025-03-15")), months(1), 1, 12),
        // 10 of the 28 days from 15 February, a whole month, and 5 of the 30 to 15 May.
        (
            "2025-03-05",
            "2025-04-20",
            Some(("2025-03-15", "2025-04-15")),
            months(1),
            10 * 30 + 28 * 30 + 5 * 28,
            12 * 28 * 30,
        ),
        // A week is 1/52 and seven days are 7/365.
        ("2025-03-05", "2025-03-12", None, Some(Frequency::Weeks(1)), 1, 52),
        ("2025-03-05", "2025-03-12", None, Some(Frequency::Days(7)), 7, 365),
        // Two weeks with no reference and no frequency are nearest to no month at all.
        ("2025-03-05", "2025-03-19", None, None, 14, 365),
    ] {
        let reference = reference.map(|(start, end)| (date(start), date(end)));
        let context = DayCountContext { reference, frequency, ..DayCountContext::default() };
        let got = DayCount::ActActIsma.fraction(date(from), date(to), &context).unwrap();
        assert_eq!(got, Fraction::new(numerator, denominator), "{from} {to}: {got:?}");
    }
}

/// A day at a time: what the year-splitting conventions are defined to be.
fn by_the_day(from: CivilDate, to: CivilDate, early: i32) -> Fraction {
    let mut sum = 0;
    let mut day = from;
    while day < to {
        let year = day.plus_days(early).unwrap();
        sum += if year.in_leap_year() { 365 } else { 366 };
        day = day.plus_days(1).unwrap();
    }
    Fraction::new(sum, 365 * 366)
}

fn any_date() -> impl Strategy<Value = CivilDate> {
    (CivilDate::new(1905, 1, 1).unwrap().number()..CivilDate::new(2190, 1, 1).unwrap().number())
        .prop_map(|number| CivilDate::from_number(number).unwrap())
}

proptest! {
    #[test]
    fn years_are_split_as_if_day_by_day(from in any_date(), days in 0..3_000) {
        let to = from.plus_days(days).unwrap();
        let plain = DayCountContext::default();
        let isda = DayCount::ActActIsda.fraction(from, to, &plain).unwrap();
        prop_assert_eq!(isda, by_the_day(from, to, 0), "{} {}", from, to);
        let end = DayCount::ActActYearOfEnd.fraction(from, to, &plain).unwrap();
        prop_assert_eq!(end, by_the_day(from, to, 1), "{} {}", from, to);
    }

    #[test]
    fn calendar_days_are_additive(a in any_date(), first in 0..2_000, second in 0..2_000) {
        let b = a.plus_days(first).unwrap();
        let c = b.plus_days(second).unwrap();
        let plain = DayCountContext::default();
        for convention in [
            DayCount::Act360,
            DayCount::Act364,
            DayCount::Act365F,
            DayCount::ActActIsda,
            DayCount::ActActYearOfEnd,
        ] {
            let of = |from, to| convention.year_fraction(from, to, &plain).unwrap();
            prop_assert_eq!(of(a, b).plus(of(b, c)).unwrap(), of(a, c), "{}", convention.name());
        }
    }

    #[test]
    fn whole_months_are_thirty_days(from in any_date(), months in 1..48) {
        // No day above 28: the ends of months are where the conventions differ.
        let from = from.plus_months(0, from.day().min(27), MonthEnd::Clamp).unwrap();
        let to = from.plus_months(months, from.day(), MonthEnd::Clamp).unwrap();
        let plain = DayCountContext::default();
        for convention in [
            DayCount::Thirty360Us,
            DayCount::ThirtyE360,
            DayCount::Thirty360Isda,
            DayCount::Thirty365,
        ] {
            prop_assert_eq!(convention.days(from, to, &plain), i64::from(30 * months));
        }
        let monthly = DayCount::Monthly.fraction(from, to, &plain).unwrap();
        prop_assert_eq!(monthly, Fraction::of(months, 12));
    }

    /// A longer stretch is never a smaller part of a year, and a year is about one.
    #[test]
    fn every_convention_grows_with_time(from in any_date(), days in 0..2_000) {
        let to = from.plus_days(days).unwrap();
        let next = to.plus_days(1).unwrap();
        let context = DayCountContext {
            reference: Some((from, from.plus_months(6, from.day(), MonthEnd::Clamp).unwrap())),
            frequency: Some(Frequency::Months(6)),
            ..DayCountContext::default()
        };
        for convention in ALL {
            let of = |to| convention.fraction(from, to, &context).unwrap();
            let (now, later) = (of(to), of(next));
            let cross = |a: Fraction, b: Fraction| {
                u128::from(a.numerator()) * u128::from(b.denominator())
            };
            // 30-day months stand still on a 31st; they may step back by the three days that a
            // February ending on a 30th was given too many.
            if !format!("{convention:?}").starts_with("Thirty") {
                prop_assert!(cross(now, later) <= cross(later, now), "{}", convention.name());
            }
            let years = f64::from(days) / 365.25;
            let got = now.ratio().to_f64();
            prop_assert!((got - years).abs() < 0.03 + years * 0.015, "{}", convention.name());
        }
    }
}

#[test]
fn backwards_is_refused() {
    let (from, to) = (date("2026-02-02"), date("2026-02-01"));
    for convention in ALL {
        let error = convention.fraction(from, to, &DayCountContext::default()).unwrap_err();
        assert_eq!(error.code(), Code::DateOrder);
    }
}
