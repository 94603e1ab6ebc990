//! When interest runs and when a row is due.

use super::Choice;
use crate::asked::A_YUAN_A_DAY;

/// 10 000 at 12 % over 360: 1 200 a year, 3.333… a day.
const AT_12: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 1, "disbursedOn": "2023-08-31",
    "rate": {"value": "0.12", "unit": "annual", "yearDays": 360}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay", "everyMonths": 6}
}"#;

/// The same over a first period of 41 days, 10 May to 20 June.
const ODD: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 1, "disbursedOn": "2022-05-10",
    "rate": {"value": "0.12", "unit": "annual", "yearDays": 360}, "dayCount": "monthly",
    "dueDates": {"policy": "fixedDay", "day": 20, "minFirstDays": 15}
}"#;

/// A yuan a day by months.
const MONTHLY: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 2, "disbursedOn": "2026-01-15",
    "rate": {"value": "0.0365", "unit": "annual", "yearDays": 365}, "dayCount": "ACT/365F",
    "dueDates": {"policy": "sameDay"}
}"#;

/// A yuan a day, due at the end of May 2026, a Sunday.
const ON_A_SUNDAY: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 1, "disbursedOn": "2026-04-30",
    "rate": {"value": "0.0365", "unit": "annual", "yearDays": 365}, "dayCount": "ACT/365F",
    "dueDates": {"policy": "lastDayOfMonth"}, "roll": {"rule": "following", "interestFollows": true}
}"#;

const ROWS: &[&str] = &["/rows/0/interest", "/rows/1/interest"];
const FIRST: &[&str] = &["/rows/0/interest"];
const DATE: &[&str] = &["/rows/0/dueDate", "/rows/0/interest"];
const DAY_COUNT: &str = "calendar/day_count/mod.rs DayCount";

pub const CHOICES: &[Choice] = &[
    Choice {
        list: "money/rate.rs RateUnit",
        field: "/rate/unit",
        loan: A_YUAN_A_DAY,
        see: FIRST,
        values: &[
            ("annual", "", &["10.00"], "10 000 x 0.0365 x 10/365"),
            ("monthly", "", &["120.00"], "10 000 x 12 x 0.0365 x 10/365"),
            ("daily", "", &["3650.00"], "10 000 x 0.0365 x 10"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: AT_12,
        see: FIRST,
        // 31 August 2023 to 29 February 2024, where the loan ends: 182 days.
        values: &[
            ("30/360US", "", &["596.67"], "1 200 x 179/360: the 31st is a 30th, the 29th stays"),
            ("30E/360", "", &["596.67"], "1 200 x 179/360"),
            ("30/360-ISDA", "", &["596.67"], "1 200 x 179/360: the loan ends on the 29th"),
            ("30/365", "", &["588.49"], "1 200 x 179/365"),
            ("ACT/360", "", &["606.67"], "1 200 x 182/360"),
            ("ACT/364", "", &["600.00"], "1 200 x 182/364"),
            ("ACT/365F", "", &["598.36"], "1 200 x 182/365"),
            ("ACT/ACT-ISDA", "", &["597.83"], "1 200 x (123/365 + 59/366): new year on 1 January"),
            ("ACT/ACT-ISMA", "", &["600.00"], "1 200 x 182/(2 x 182): its own period of two"),
            ("ACT/ACT-AFB", "", &["598.36"], "1 200 x 182/365: the last day is not counted"),
            ("ACT/ACT-yearOfEnd", "", &["597.82"], "1 200 x (122/365 + 60/366)"),
            ("monthly", "", &["600.00"], "1 200 x 6/12"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: AT_12,
        see: FIRST,
        values: &[
            ("30/360US", TWO_HALVES, &["596.67"], "1 200 x 179/360"),
            ("30/360-ISDA", TWO_HALVES, &["600.00"], "1 200 x 180/360: the loan goes on, a 30th"),
            ("30E/360", TWO_HALVES, &["596.67"], "1 200 x 179/360"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: AT_12,
        see: FIRST,
        values: &[
            ("30/360US", FROM_FEBRUARY, &["600.00"], "1 200 x 180/360: 28 February is a 30th"),
            ("30E/360", FROM_FEBRUARY, &["606.67"], "1 200 x 182/360"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: AT_12,
        see: FIRST,
        // 12 December 2023 to 12 January 2024: 31 days, 20 of them in 2023.
        values: &[
            ("30/360US", OVER_NEW_YEAR, &["100.00"], "1 200 x 30/360"),
            ("30E/360", OVER_NEW_YEAR, &["100.00"], "1 200 x 30/360"),
            ("30/360-ISDA", OVER_NEW_YEAR, &["100.00"], "1 200 x 30/360"),
            ("30/365", OVER_NEW_YEAR, &["98.63"], "1 200 x 30/365"),
            ("ACT/360", OVER_NEW_YEAR, &["103.33"], "1 200 x 31/360"),
            ("ACT/364", OVER_NEW_YEAR, &["102.20"], "1 200 x 31/364"),
            ("ACT/365F", OVER_NEW_YEAR, &["101.92"], "1 200 x 31/365"),
            ("ACT/ACT-ISDA", OVER_NEW_YEAR, &["101.82"], "1 200 x (20/365 + 11/366)"),
            ("ACT/ACT-ISMA", OVER_NEW_YEAR, &["100.00"], "1 200 x 31/(12 x 31)"),
            ("ACT/ACT-AFB", OVER_NEW_YEAR, &["101.92"], "1 200 x 31/365: no 29 February in it"),
            ("ACT/ACT-yearOfEnd", OVER_NEW_YEAR, &["101.81"], "1 200 x (19/365 + 12/366)"),
            ("monthly", OVER_NEW_YEAR, &["100.00"], "1 200 / 12"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: AT_12,
        see: FIRST,
        values: &[
            ("ACT/365F", IN_A_LEAP_YEAR, &["95.34"], "1 200 x 29/365"),
            ("ACT/ACT-AFB", IN_A_LEAP_YEAR, &["95.08"], "1 200 x 29/366: a 29 February in it"),
        ],
    },
    Choice {
        list: DAY_COUNT,
        field: "/dayCount",
        loan: ODD,
        see: FIRST,
        values: &[
            ("ACT/ACT-ISMA", "", &["133.33"], "1 200 x (31/31 + 10/30)/12: two periods' own days"),
            ("monthly", "", &["136.67"], "1 200 x 41/360: an odd period by days"),
        ],
    },
    Choice {
        list: "flag us30FebRule",
        field: "/us30FebRule",
        loan: AT_12,
        see: FIRST,
        values: &[
            ("true", US_FROM_FEBRUARY, &["600.00"], "1 200 x 180/360: 28 February is a 30th"),
            ("false", US_FROM_FEBRUARY, &["610.00"], "1 200 x 183/360: the 28th and the 31st"),
        ],
    },
    Choice {
        list: "calendar/due_dates/mod.rs PolicyName",
        field: "/dueDates/policy",
        loan: r#"{
            "principal": "10000", "method": "interestOnly", "periods": 2,
            "disbursedOn": "2026-01-15", "dayCount": "ACT/365F",
            "rate": {"value": "0.0365", "unit": "annual", "yearDays": 365}
        }"#,
        see: ROWS,
        // A yuan a day from 15 January.
        values: &[
            ("sameDay", "", &["31.00", "28.00"], "to 15 February, to 15 March"),
            ("fixedDay", r#"{"dueDates":{"day":20}}"#, &["5.00", "31.00"], "to 20 January"),
            ("lastDayOfMonth", "", &["16.00", "28.00"], "to 31 January, to 28 February"),
            ("quarterly", "", &["90.00", "91.00"], "to 15 April, to 15 July"),
            ("everyNDays", r#"{"dueDates":{"n":10}}"#, &["10.00", "10.00"], "ten days"),
            ("everyNWeeks", r#"{"dueDates":{"n":2}}"#, &["14.00", "14.00"], "two weeks"),
            (
                "explicit",
                r#"{"dueDates":{"dates":["2026-02-01","2026-04-01"]}}"#,
                &["17.00", "59.00"],
                "to 1 February, to 1 April",
            ),
        ],
    },
    Choice {
        list: "calendar/civil.rs MonthEnd",
        field: "/dueDates/monthEnd",
        loan: MONTHLY,
        see: DATE,
        values: &[
            ("clamp", ON_31, &["2026-02-28", "28.00"], "28 days to the last of February"),
            ("firstOfNext", ON_31, &["2026-03-01", "29.00"], "29 days to the first of March"),
        ],
    },
    Choice {
        list: "calendar/due_dates/mod.rs QuarterAnchor",
        field: "/dueDates/anchor",
        loan: MONTHLY,
        see: DATE,
        values: &[
            (
                "disbursement",
                r#"{"dueDates":{"policy":"quarterly"}}"#,
                &["2026-04-15", "90.00"],
                "three months from 15 January: 16 + 28 + 31 + 15 days",
            ),
            (
                "calendarQuarter",
                r#"{"dueDates":{"policy":"quarterly","day":21}}"#,
                &["2026-03-21", "65.00"],
                "to 21 March: 16 + 28 + 21 days",
            ),
        ],
    },
    Choice {
        list: "calendar/due_dates/fixed_day.rs MinFirstRule",
        field: "/dueDates/minFirstRule",
        loan: MONTHLY,
        see: DATE,
        values: &[
            ("atLeast", FIFTEEN, &["2026-02-15", "15.00"], "15 days are enough"),
            ("moreThan", FIFTEEN, &["2026-03-15", "43.00"], "15 days are not: 15 + 28"),
        ],
    },
    Choice {
        list: "calendar/business_days/roll.rs RollRule",
        field: "/roll/rule",
        loan: ON_A_SUNDAY,
        see: DATE,
        values: &[
            ("none", "", &["2026-05-31", "31.00"], "Sunday, 31 days on"),
            ("following", "", &["2026-06-01", "32.00"], "Monday, in another month"),
            ("modifiedFollowing", "", &["2026-05-29", "29.00"], "so back to Friday"),
            ("preceding", "", &["2026-05-29", "29.00"], "Friday"),
        ],
    },
    Choice {
        list: "calendar/business_days/roll.rs RollRule",
        field: "/roll/rule",
        loan: ON_A_SUNDAY,
        see: DATE,
        values: &[
            ("modifiedFollowing", MID_MONTH, &["2026-11-16", "32.00"], "Monday, in its month"),
            ("preceding", MID_MONTH, &["2026-11-13", "29.00"], "Friday"),
        ],
    },
    Choice {
        list: "flag interestFollows",
        field: "/roll/interestFollows",
        loan: ON_A_SUNDAY,
        see: DATE,
        values: &[
            ("false", "", &["2026-06-01", "31.00"], "due on Monday, interest to Sunday"),
            ("true", "", &["2026-06-01", "32.00"], "interest to Monday"),
        ],
    },
    Choice {
        list: "product/method.rs FirstPeriod",
        field: "/firstPeriod",
        loan: ODD,
        see: FIRST,
        values: &[
            ("days", "", &["136.67"], "1 200 x 41/360"),
            ("fullPeriod", "", &["100.00"], "1 200 / 12"),
            ("monthPlusDays", "", &["133.33"], "1 200 x (1/12 + 10/360)"),
            ("proRata", "", &["132.26"], "1 200 / 12 x 41/31: the period to 20 June has 31 days"),
            ("ownRow", "", &["33.33"], "1 200 x 10/360: row 0, to 20 May"),
        ],
    },
    Choice {
        list: "product/method.rs RateChangeDay",
        field: "/rateChangeDay",
        loan: A_YUAN_A_DAY,
        see: FIRST,
        values: &[
            ("start", TWICE_FROM_18, &["17.00"], "15, 16 and 17 January at 1, seven days at 2"),
            ("end", TWICE_FROM_18, &["18.00"], "15 and 16 January at 1, eight days at 2"),
        ],
    },
];

const TWO_HALVES: &str = r#"{"periods":2}"#;
const FROM_FEBRUARY: &str = r#"{"disbursedOn":"2007-02-28","dueDates":{"policy":"explicit","everyMonths":null,"dates":["2007-08-31"]}}"#;
const US_FROM_FEBRUARY: &str = r#"{"dayCount":"30/360US","disbursedOn":"2007-02-28","dueDates":{"policy":"explicit","everyMonths":null,"dates":["2007-08-31"]}}"#;
const OVER_NEW_YEAR: &str = r#"{"disbursedOn":"2023-12-12","dueDates":{"everyMonths":1}}"#;
const IN_A_LEAP_YEAR: &str = r#"{"disbursedOn":"2024-02-01","dueDates":{"everyMonths":1}}"#;
const ON_31: &str = r#"{"disbursedOn":"2026-01-31"}"#;
const FIFTEEN: &str =
    r#"{"disbursedOn":"2026-01-31","dueDates":{"policy":"fixedDay","day":15,"minFirstDays":15}}"#;
const MID_MONTH: &str = r#"{"disbursedOn":"2026-10-15","dueDates":{"policy":"fixedDay","day":15}}"#;
const TWICE_FROM_18: &str = r#"{"rateChanges":[{"from":"2026-01-18","value":"0.073"}]}"#;
