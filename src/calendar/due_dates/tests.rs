//! Series of every policy with their sources, refusals, and what must hold for all of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]

use std::{
    string::{String, ToString},
    vec::Vec,
};

use super::*;
use crate::calendar::{Calendar, Roll, RollRule, testing::date};
use proptest::prelude::*;

/// A policy out of JSON.
fn policy(json: &str) -> Result<DueDates> {
    let node: Node = serde_json::from_str(json).unwrap();
    DueDates::read(&node, &Path::ROOT.field("dueDates"))
}

fn dues(json: &str, disbursed: &str, first: Option<&str>, periods: u32) -> Vec<String> {
    let policy = policy(json).unwrap();
    let series = policy.series(date(disbursed), first.map(date)).unwrap();
    let periods = series.periods(periods, &Roll::default()).unwrap();
    periods.iter().map(|period| period.due().to_string()).collect()
}

#[test]
fn first_due_dates_of_each_policy() {
    for (json, disbursed, expected) in [
        // sameDay, with month-end memory: Fineract LoanMonthEndDueDateStrategy UC5, UC1, UC7.
        (r#"{"policy":"sameDay"}"#, "2025-01-31", ["2025-02-28", "2025-03-31", "2025-04-30"]),
        (
            r#"{"policy":"sameDay","monthEnd":"firstOfNext"}"#,
            "2025-01-31",
            ["2025-03-01", "2025-03-31", "2025-05-01"],
        ),
        (
            r#"{"policy":"sameDay","monthEnd":"firstOfNext"}"#,
            "2025-01-30",
            ["2025-03-01", "2025-03-30", "2025-04-30"],
        ),
        (
            r#"{"policy":"sameDay","everyMonths":6}"#,
            "2021-08-31",
            ["2022-02-28", "2022-08-31", "2023-02-28"],
        ),
        (
            r#"{"policy":"sameDay","everyMonths":12}"#,
            "2024-02-29",
            ["2025-02-28", "2026-02-28", "2027-02-28"], // and 2028-02-29
        ),
        // fixedDay: 25 February would be 27 days.
        (
            r#"{"policy":"fixedDay","day":25,"minFirstDays":30}"#,
            "2025-01-29",
            ["2025-03-25", "2025-04-25", "2025-05-25"],
        ),
        // Exactly 30 days: enough for atLeast, not for moreThan.
        (
            r#"{"policy":"fixedDay","day":28,"minFirstDays":30}"#,
            "2025-01-29",
            ["2025-02-28", "2025-03-28", "2025-04-28"],
        ),
        (
            r#"{"policy":"fixedDay","day":28,"minFirstDays":30,"minFirstRule":"moreThan"}"#,
            "2025-01-29",
            ["2025-03-28", "2025-04-28", "2025-05-28"],
        ),
        // A due day equal to the disbursement day is the next month's; also after clamping.
        (
            r#"{"policy":"fixedDay","day":20}"#,
            "2026-05-20",
            ["2026-06-20", "2026-07-20", "2026-08-20"],
        ),
        (
            r#"{"policy":"fixedDay","day":30}"#,
            "2026-02-28",
            ["2026-03-30", "2026-04-30", "2026-05-30"],
        ),
        (
            r#"{"policy":"fixedDay","day":31}"#,
            "2026-01-30",
            ["2026-01-31", "2026-02-28", "2026-03-31"],
        ),
        // Moved on once would still be 29 days, so it moves again: least is least.
        (
            r#"{"policy":"fixedDay","day":31,"minFirstDays":30}"#,
            "2025-01-30",
            ["2025-03-31", "2025-04-30", "2025-05-31"],
        ),
        // Two-monthly on a fixed day: the first such day is 20 January, and a month after it.
        (
            r#"{"policy":"fixedDay","day":20,"everyMonths":2}"#,
            "2026-01-05",
            ["2026-02-20", "2026-04-20", "2026-06-20"],
        ),
        (
            r#"{"policy":"fixedDay","day":20,"everyMonths":6}"#,
            "2026-01-25",
            ["2026-07-20", "2027-01-20", "2027-07-20"],
        ),
        (
            r#"{"policy":"lastDayOfMonth","minFirstDays":7}"#,
            "2025-09-24", // 30 September would be 6 days
            ["2025-10-31", "2025-11-30", "2025-12-31"],
        ),
        (
            r#"{"policy":"lastDayOfMonth"}"#,
            "2023-12-31",
            ["2024-01-31", "2024-02-29", "2024-03-31"],
        ),
        (r#"{"policy":"quarterly"}"#, "2027-11-30", ["2028-02-29", "2028-05-30", "2028-08-30"]),
        (
            r#"{"policy":"quarterly","anchor":"calendarQuarter","day":21}"#,
            "2025-04-11",
            ["2025-06-21", "2025-09-21", "2025-12-21"],
        ),
        (
            r#"{"policy":"quarterly","anchor":"calendarQuarter","day":21}"#,
            "2025-06-21",
            ["2025-09-21", "2025-12-21", "2026-03-21"],
        ),
        (
            r#"{"policy":"quarterly","anchor":"calendarQuarter","day":21}"#,
            "2025-12-22",
            ["2026-03-21", "2026-06-21", "2026-09-21"],
        ),
        (
            r#"{"policy":"quarterly","anchor":"calendarQuarter","day":31,"minFirstDays":15}"#,
            "2025-06-20",
            ["2025-09-30", "2025-12-31", "2026-03-31"],
        ),
        (
            r#"{"policy":"everyNDays","n":30}"#,
            "2026-12-29",
            ["2027-01-28", "2027-02-27", "2027-03-29"],
        ),
        (
            r#"{"policy":"everyNWeeks","n":4}"#,
            "2024-02-01",
            ["2024-02-29", "2024-03-28", "2024-04-25"],
        ),
        (
            r#"{"policy":"explicit","dates":["2026-02-03","2026-02-17","2026-05-01"]}"#,
            "2026-02-01",
            ["2026-02-03", "2026-02-17", "2026-05-01"],
        ),
    ] {
        assert_eq!(dues(json, disbursed, None, 3), expected, "{json} {disbursed}");
    }
}

#[test]
fn a_first_due_date_that_is_given() {
    for (json, first, expected) in [
        // The same day from it on, and memory of the 31st (Chinese test suite, `periodDate`).
        (r#"{"policy":"sameDay"}"#, "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (r#"{"policy":"sameDay"}"#, "2026-02-15", ["2026-02-15", "2026-03-15", "2026-04-15"]),
        // A 28 February that stands for the policy's 31st stays one.
        (
            r#"{"policy":"fixedDay","day":31}"#,
            "2026-02-28",
            ["2026-02-28", "2026-03-31", "2026-04-30"],
        ),
        (
            r#"{"policy":"lastDayOfMonth"}"#,
            "2026-02-28",
            ["2026-02-28", "2026-03-31", "2026-04-30"],
        ),
        // One that is not the policy's day brings its own.
        (
            r#"{"policy":"fixedDay","day":10}"#,
            "2026-02-28",
            ["2026-02-28", "2026-03-28", "2026-04-28"],
        ),
        // 1 March that stands for 31 February.
        (
            r#"{"policy":"fixedDay","day":31,"monthEnd":"firstOfNext"}"#,
            "2026-03-01",
            ["2026-03-01", "2026-03-31", "2026-05-01"],
        ),
        (r#"{"policy":"quarterly"}"#, "2026-02-20", ["2026-02-20", "2026-05-20", "2026-08-20"]),
        (
            r#"{"policy":"everyNWeeks","n":2}"#,
            "2026-01-10",
            ["2026-01-10", "2026-01-24", "2026-02-07"],
        ),
    ] {
        assert_eq!(dues(json, "2026-01-01", Some(first), 3), expected, "{json} {first}");
    }
}

#[test]
fn refusals_name_their_field() {
    for (json, code, path) in [
        (r#"{}"#, Code::MissingField, "dueDates.policy"),
        (r#"{"policy":"monthly"}"#, Code::NotAnOption, "dueDates.policy"),
        (r#"{"policy":"fixedDay"}"#, Code::MissingField, "dueDates.day"),
        (r#"{"policy":"fixedDay","day":32}"#, Code::OutOfRange, "dueDates.day"),
        (r#"{"policy":"fixedDay","day":0}"#, Code::OutOfRange, "dueDates.day"),
        (r#"{"policy":"fixedDay","day":1.5}"#, Code::WrongType, "dueDates.day"),
        (r#"{"policy":"sameDay","day":3}"#, Code::UnknownField, "dueDates.day"),
        (r#"{"policy":"sameDay","everyMonths":0}"#, Code::OutOfRange, "dueDates.everyMonths"),
        (r#"{"policy":"sameDay","everyMonths":121}"#, Code::OutOfRange, "dueDates.everyMonths"),
        (r#"{"policy":"everyNDays","n":-1}"#, Code::OutOfRange, "dueDates.n"),
        (r#"{"policy":"everyNDays","n":9007199254740991}"#, Code::OutOfRange, "dueDates.n"),
        (
            r#"{"policy":"quarterly","anchor":"calendarQuarter"}"#,
            Code::MissingField,
            "dueDates.day",
        ),
        (r#"{"policy":"explicit","dates":[]}"#, Code::EmptyList, "dueDates.dates"),
        (
            r#"{"policy":"explicit","dates":["2026-02-03","2026-02-03"]}"#,
            Code::DateOrder,
            "dueDates.dates[1]",
        ),
        (
            r#"{"policy":"explicit","dates":["2026-02-03","2026-02-30"]}"#,
            Code::InvalidDate,
            "dueDates.dates[1]",
        ),
    ] {
        let error = policy(json).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{json}");
    }
}

#[test]
fn a_series_refuses_what_it_cannot_give() {
    let monthly = DueDates::default();
    let on = date("2026-03-01");
    for first in ["2026-03-01", "2026-02-28"] {
        let error = monthly.series(on, Some(date(first))).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::DateOrder, "firstDue"));
    }
    let given = policy(r#"{"policy":"explicit","dates":["2026-02-03","2026-04-03"]}"#).unwrap();
    let error = given.series(on, None).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::DateOrder, "dueDates.dates[0]"));
    let error = given.series(date("2026-01-01"), Some(on)).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::ConflictingFields, "firstDue"));

    let none = Roll::default();
    let series = given.series(date("2026-01-01"), None).unwrap();
    assert_eq!(series.periods(2, &none).unwrap().len(), 2);
    for periods in [0, 3, u32::MAX] {
        let error = series.periods(periods, &none).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::OutOfRange, "periods"), "{periods}");
    }
    let series = monthly.series(on, None).unwrap();
    assert_eq!(series.periods(1_200, &none).unwrap().len(), 1_200);
    assert_eq!(series.periods(1_201, &none).unwrap_err().path(), "periods");
    // 2199 is the end of the calendar.
    let late = monthly.series(date("2199-11-30"), None).unwrap();
    assert_eq!(late.due(1).unwrap(), date("2199-12-30"));
    assert_eq!(late.due(2).unwrap_err().code(), Code::OutOfRange);
    let years = policy(r#"{"policy":"everyNDays","n":3660}"#).unwrap();
    let years = years.series(on, None).unwrap();
    assert_eq!(years.periods(1_200, &none).unwrap_err().code(), Code::OutOfRange);
    assert_eq!(period_of_days(on, 0, &none).unwrap_err().path(), "termDays");
    assert_eq!(period_of_days(on, i32::MAX, &none).unwrap_err().code(), Code::OutOfRange);
}

#[test]
fn regular_periods_and_their_reference() {
    let fixed = policy(r#"{"policy":"fixedDay","day":20}"#).unwrap();
    let series = fixed.series(date("2026-05-10"), None).unwrap();
    let reference = (date("2026-04-20"), date("2026-05-20"));
    assert_eq!(series.first_reference().unwrap(), Some(reference));
    let rows = series.periods(2, &Roll::default()).unwrap();
    assert_eq!([rows[0].is_regular(), rows[1].is_regular()], [false, true]);
    // Drawn on a due day: regular from the start. 28 February is the 30th of its month.
    for (day, drawn) in [(20, "2026-05-20"), (30, "2026-02-28")] {
        let json = std::format!(r#"{{"policy":"fixedDay","day":{day}}}"#);
        let fixed = policy(&json).unwrap();
        let rows = fixed.series(date(drawn), None).unwrap().periods(1, &Roll::default()).unwrap();
        assert!(rows[0].is_regular(), "{drawn}");
    }
    let same = DueDates::default();
    let series = same.series(date("2026-01-31"), None).unwrap();
    assert!(series.periods(1, &Roll::default()).unwrap()[0].is_regular());
    let whole = series.whole_term(3, &Roll::default()).unwrap();
    assert_eq!((whole.due(), whole.days(), whole.is_regular()), (date("2026-04-30"), 89, false));
}

/// The State Council's days of 2026 that the model's vectors carry.
fn china_2026() -> Calendar {
    let dates = |texts: &[&str]| texts.iter().map(|text| date(text)).collect();
    Calendar::new(
        dates(&["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
        dates(&["2026-10-10"]),
    )
    .unwrap()
}

#[test]
fn rolled_dates_leave_the_interest_days_unless_told() {
    let same = DueDates::default();
    let series = same.series(date("2026-09-03"), None).unwrap();
    for (follows, first, second) in [
        // Saturday 3 October rolls over the holidays to Thursday the 8th.
        (false, ("2026-09-03", "2026-10-08", 30), ("2026-10-03", "2026-11-03", 31)),
        (true, ("2026-09-03", "2026-10-08", 35), ("2026-10-08", "2026-11-03", 26)),
    ] {
        let roll = Roll::new(RollRule::Following, follows, china_2026());
        let rows = series.periods(2, &roll).unwrap();
        for (row, (start, due, days)) in rows.iter().zip([first, second]) {
            assert_eq!((row.start(), row.due(), row.days()), (date(start), date(due), days));
        }
        assert_eq!(rows[0].nominal_due(), date("2026-10-03"));
    }
}

#[test]
fn a_rolled_date_stays_after_the_start_of_its_period() {
    // Every day from Thursday 5 November 2026; each due date with the start of its period.
    let daily = policy(r#"{"policy":"everyNDays","n":1}"#).unwrap();
    let series = daily.series(date("2026-11-05"), None).unwrap();
    let roll = Roll::new(RollRule::Preceding, false, Calendar::default());
    let rows = series.periods(4, &roll).unwrap();
    // Friday the 6th is where the periods of Saturday and Sunday begin or began: Monday, then.
    let dues = ["2026-11-06", "2026-11-09", "2026-11-09", "2026-11-09"];
    for (row, (start, due)) in rows
        .iter()
        .zip(["2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"].into_iter().zip(dues))
    {
        assert_eq!((row.start(), row.due(), row.days()), (date(start), date(due), 1));
    }
    // Where interest follows, Sunday's period would begin and end on Monday.
    let follows = |rule| Roll::new(rule, true, Calendar::default());
    for rule in [RollRule::Following, RollRule::ModifiedFollowing, RollRule::Preceding] {
        assert_eq!(series.periods(2, &follows(rule)).unwrap()[1].days(), 3);
        let error = series.periods(3, &follows(rule)).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::DateOrder, "roll.interestFollows"));
    }
    // Every week over a holiday of a week: 1 October rolls to the 8th, the next one's own date.
    let weekly = policy(r#"{"policy":"everyNWeeks","n":1}"#).unwrap();
    let series = weekly.series(date("2026-09-24"), None).unwrap();
    let roll = Roll::new(RollRule::Following, false, china_2026());
    let rows = series.periods(2, &roll).unwrap();
    assert_eq!((rows[0].due(), rows[1].due()), (date("2026-10-08"), date("2026-10-08")));
    let roll = Roll::new(RollRule::Following, true, china_2026());
    assert_eq!(series.periods(2, &roll).unwrap_err().code(), Code::DateOrder);
}

fn any_policy() -> impl Strategy<Value = String> {
    let least = (0..60, prop_oneof![Just("atLeast"), Just("moreThan")]);
    let end = prop_oneof![Just("clamp"), Just("firstOfNext")];
    prop_oneof![
        (1..13, end.clone()).prop_map(|(n, end)| std::format!(
            r#"{{"policy":"sameDay","everyMonths":{n},"monthEnd":"{end}"}}"#
        )),
        (1..32, 1..13, least.clone(), end).prop_map(|(day, n, (min, rule), end)| std::format!(
            r#"{{"policy":"fixedDay","day":{day},"everyMonths":{n},"minFirstDays":{min},
                "minFirstRule":"{rule}","monthEnd":"{end}"}}"#
        )),
        least.clone().prop_map(|(min, rule)| std::format!(
            r#"{{"policy":"lastDayOfMonth","minFirstDays":{min},"minFirstRule":"{rule}"}}"#
        )),
        (1..32, least).prop_map(|(day, (min, rule))| std::format!(
            r#"{{"policy":"quarterly","anchor":"calendarQuarter","day":{day},
                "minFirstDays":{min},"minFirstRule":"{rule}"}}"#
        )),
        (1..100).prop_map(|n| std::format!(r#"{{"policy":"everyNDays","n":{n}}}"#)),
        (1..10).prop_map(|n| std::format!(r#"{{"policy":"everyNWeeks","n":{n}}}"#)),
    ]
}

fn any_roll() -> impl Strategy<Value = (RollRule, bool)> {
    let rule = prop_oneof![
        Just(RollRule::None),
        Just(RollRule::Following),
        Just(RollRule::ModifiedFollowing),
        Just(RollRule::Preceding),
    ];
    (rule, any::<bool>())
}

proptest! {
    #[test]
    fn dates_increase_and_days_sum_to_the_term(
        json in any_policy(),
        drawn in date("2000-01-01").number()..date("2100-01-01").number(),
        (rule, follows) in any_roll(),
    ) {
        let drawn = CivilDate::from_number(drawn).unwrap();
        let policy = policy(&json).unwrap();
        let series = policy.series(drawn, None).unwrap();
        let roll = Roll::new(rule, follows, china_2026());
        let rows = match series.periods(40, &roll) {
            Ok(rows) => rows,
            Err(error) => {
                // Only due dates a few days apart can roll together.
                prop_assert!(follows && json.contains("everyN"), "{} {}", json, error);
                prop_assert_eq!(error.code(), Code::DateOrder);
                return Ok(());
            }
        };
        let mut start = drawn;
        let mut shown = drawn;
        for (index, row) in rows.iter().enumerate() {
            prop_assert_eq!(row.start(), start);
            prop_assert_eq!(row.nominal_due(), series.due(index as u32 + 1).unwrap());
            prop_assert!(row.due() > row.start() && row.due() >= shown, "{} {}", json, drawn);
            prop_assert!(row.days() > 0, "{} {}", json, drawn);
            prop_assert!(rule == RollRule::None || roll.calendar().is_working_day(row.due()));
            let end = if follows { row.due() } else { row.nominal_due() };
            prop_assert_eq!(row.end(), end);
            prop_assert_eq!(series.due_by(row.nominal_due(), 40).unwrap(), index as u32 + 1);
            let eve = row.nominal_due().plus_days(-1).unwrap();
            prop_assert_eq!(series.due_by(eve, 40).unwrap(), index as u32);
            start = row.end();
            shown = row.due();
        }
        for pair in rows.windows(2) {
            prop_assert!(pair[0].nominal_due() < pair[1].nominal_due(), "{} {}", json, drawn);
        }
        let days: i32 = rows.iter().map(Period::days).sum();
        prop_assert_eq!(days, drawn.days_until(start));
        // Only against its own start can a due date not roll back.
        let last = series.whole_term(40, &roll).unwrap().due();
        prop_assert!(rows[39].due() == last || rows[39].days() < 10, "{} {}", json, drawn);
    }

    #[test]
    fn month_end_memory_never_drifts(day in 28..32u32, months in 1..400) {
        let drawn = CivilDate::new(2027, 1, day).unwrap();
        let policy = DueDates::default();
        let series = policy.series(drawn, None).unwrap();
        let due = series.due(months as u32).unwrap();
        prop_assert!(u32::from(due.day()) == day || (due.is_month_end() && u32::from(due.day()) < day));
    }

    #[test]
    fn the_least_first_period_is_kept(
        day in 1..32,
        least in 0..367i32,
        drawn in date("2000-01-01").number()..date("2100-01-01").number(),
    ) {
        let json = std::format!(r#"{{"policy":"fixedDay","day":{day},"minFirstDays":{least}}}"#);
        let policy = policy(&json).unwrap();
        let drawn = CivilDate::from_number(drawn).unwrap();
        let series = policy.series(drawn, None).unwrap();
        let first = series.due(1).unwrap();
        prop_assert!(drawn.days_until(first) >= least.max(1));
        // And no longer than needed: the due date before would have been too early.
        let (before, _) = series.first_reference().unwrap().unwrap();
        prop_assert!(drawn.days_until(before) < least.max(1));
    }
}
