//! How principal and interest are spread over the rows.

use super::Choice;
use crate::asked::{A_YUAN_A_DAY, FREE};

/// 1 200 at 1 % a month over three months.
const MONTHS: &str = r#"{
    "principal": "1200", "periods": 3, "disbursedOn": "2026-01-31", "dayCount": "monthly",
    "rate": {"value": "0.12", "unit": "annual", "yearDays": 360}, "dueDates": {"policy": "sameDay"}
}"#;

/// 100 at 0.025 % a day for 41, 30 and 31 days.
const ARTICLE: &str = r#"{
    "principal": "100", "method": "equalInstalment", "periods": 3, "disbursedOn": "2022-05-10",
    "rate": {"value": "0.00025", "unit": "daily", "yearDays": 365}, "dayCount": "ACT/365F",
    "dueDates": {"policy": "fixedDay", "day": 20, "minFirstDays": 15}
}"#;

/// 10 % a month, the first period of 60 days.
const STEEP: &str = r#"{
    "principal": "1000", "method": "equalInstalment", "periods": 12, "disbursedOn": "2026-01-01",
    "firstDue": "2026-03-02", "dayCount": "ACT/360", "dueDates": {"policy": "sameDay"},
    "rate": {"value": "1.2", "unit": "annual", "yearDays": 360}
}"#;

/// 4 000 at 23.99 % by months.
const BULLET: &str = r#"{
    "principal": "4000", "method": "bullet", "periods": 3, "disbursedOn": "2026-01-31",
    "rate": {"value": "0.2399", "unit": "annual", "yearDays": 360}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay"}
}"#;

const FIRST_AND_ALL: &[&str] = &["/rows/0/total", "/totals/interest"];

pub const CHOICES: &[Choice] = &[
    Choice {
        list: "product/method.rs Method",
        field: "/method",
        loan: MONTHS,
        see: FIRST_AND_ALL,
        values: &[
            (
                "equalInstalment",
                "",
                &["408.03", "24.08"],
                "12/(1 - 1.01^-3) = 408.0265…; 12.00 + 8.04 (803.97) + 4.04 (403.98)",
            ),
            ("equalPrincipal", "", &["412.00", "24.00"], "400 + 12; 12 + 8 + 4"),
            ("interestOnly", "", &["12.00", "36.00"], "12 three times"),
            ("bullet", "", &["1236.00", "36.00"], "1 200 + 3 x 12 in one row"),
            ("flat", "", &["412.00", "36.00"], "400 + 12 three times"),
            (
                "daily",
                r#"{"periods":null,"termDays":30}"#,
                &["1212.00", "12.00"],
                "1 200 x 0.12 x 30/360",
            ),
            (
                "balloon",
                r#"{"balloon":{"rate":"0.5"}}"#,
                &["210.01", "30.04"],
                "600 x 0.01/(1 - 1.01^-3) + 6 = 210.0133…; 12.00 + 10.02 (1 001.99) + 8.02 (802.00)",
            ),
        ],
    },
    Choice {
        list: "product/level.rs LevelBy",
        field: "/level/by",
        loan: ARTICLE,
        see: &["/level", "/rows/0/total", "/rows/2/total"],
        values: &[
            (
                "annuity",
                "",
                &["33.84", "33.84", "34.11"],
                "m = 0.09125/12: 100 m/(1 - (1+m)^-3) = 33.8415…; interest 1.03, 0.50, 0.26",
            ),
            (
                "exactDays",
                "",
                &["33.93", "33.93", "33.93"],
                "100 (1+41d)(1+30d)(1+31d)/((1+30d)(1+31d) + (1+31d) + 1), d = 0.00025: 33.9297…",
            ),
            (
                "thirtyDays",
                "",
                &["33.83", "33.83", "34.13"],
                "m = 0.00025 x 30: 100 m/(1 - (1+m)^-3) = 33.8346…; interest 1.03, 0.50, 0.26",
            ),
        ],
    },
    Choice {
        list: "level unit",
        field: "/level/unit",
        loan: FREE,
        see: &["/level", "/rows/2/total"],
        values: &[
            ("1", THIRDS, &["33.33", "33.34"], "100/3 to the fen"),
            ("10", THIRDS, &["33.30", "33.40"], "to the jiao"),
            ("100", THIRDS, &["33.00", "34.00"], "to the yuan"),
        ],
    },
    Choice {
        list: "rounding unit",
        field: "/rounding/unit",
        loan: FREE,
        see: &["/rows/0/principal", "/rows/2/principal"],
        values: &[
            ("1", PARTS, &["33.33", "33.34"], "100/3 to the fen"),
            ("10", PARTS, &["33.30", "33.40"], "to the jiao"),
            ("100", PARTS, &["33.00", "34.00"], "to the yuan"),
        ],
    },
    Choice {
        list: "flag smoothing",
        field: "/level/smoothing",
        loan: r#"{
            "principal": "1800", "method": "equalInstalment", "periods": 24,
            "disbursedOn": "2026-01-31", "dayCount": "monthly", "dueDates": {"policy": "sameDay"},
            "rate": {"value": "0.146", "unit": "annual", "yearDays": 365}
        }"#,
        see: &["/level", "/rows/23/total"],
        values: &[
            ("false", "", &["86.93", "87.08"], "86.9343… rounded; the last row is 0.15 above"),
            ("true", "", &["86.94", "86.80"], "86.93 + 0.15/24 = 86.936…; the last is 0.14 below"),
        ],
    },
    Choice {
        list: "product/level.rs NegativeAmortisation",
        field: "/level/negativeAmortisation",
        loan: STEEP,
        see: &["/error/code", "/rows/0/principal", "/rows/0/balance"],
        values: &[
            ("refuse", "", &["instalment_below_interest", "", ""], "146.76 < 1 000 x 1.2 x 60/360"),
            ("allow", "", &["", "-53.24", "1053.24"], "100/(1 - 1.1^-12) = 146.76…; less 200.00"),
        ],
    },
    Choice {
        list: "product/grace.rs InterestMode",
        field: "/grace/interestMode",
        loan: A_YUAN_A_DAY,
        see: &["/rows/0/interest", "/rows/1/interest"],
        values: &[
            ("forgive", r#"{"grace":{"interest":1}}"#, &["0.00", "10.00"], "never asked for"),
            ("defer", r#"{"grace":{"interest":1}}"#, &["0.00", "20.00"], "asked for with row 2"),
        ],
    },
    Choice {
        list: "product/balloon.rs BalloonPlacement",
        field: "/balloon/placement",
        loan: FREE,
        see: &["/rows/0/total", "/rows/3/total"],
        values: &[
            ("withLast", BALLOON, &["15.00", "55.00"], "(100 - 40)/4; 15 + 40"),
            ("alone", BALLOON, &["20.00", "40.00"], "(100 - 40)/3; 40"),
        ],
    },
    Choice {
        list: "product/method.rs BulletInterest",
        field: "/bulletInterest",
        loan: BULLET,
        see: &["/rows/0/interest"],
        values: &[
            ("simple", "", &["239.90"], "4 000 x 0.2399 x 3/12"),
            ("capitalised", "", &["244.73"], "4 000 x ((1 + 0.2399/12)^3 - 1) = 244.7279…"),
        ],
    },
    Choice {
        list: "product/method.rs BulletRows",
        field: "/bulletRows",
        loan: BULLET,
        see: &["/count", "/rows/0/total"],
        values: &[
            ("one", "", &["1", "4239.90"], "all in one row"),
            ("everyPeriod", "", &["3", "0.00"], "two empty rows before it"),
        ],
    },
    Choice {
        list: "product/method.rs FlatInterest",
        field: "/flatInterest",
        loan: r#"{
            "principal": "1000", "method": "flat", "periods": 7, "disbursedOn": "2026-01-31",
            "rate": {"value": "0.146", "unit": "annual", "yearDays": 365}, "dayCount": "monthly",
            "dueDates": {"policy": "sameDay"}
        }"#,
        see: &["/rows/0/interest", "/rows/6/interest", "/totals/interest"],
        values: &[
            ("perRow", "", &["12.17", "12.17", "85.19"], "146/12 = 12.1667 rounded seven times"),
            ("totalSplit", "", &["12.17", "12.15", "85.17"], "85.1667 rounded; 85.17 - 6 x 12.17"),
        ],
    },
    Choice {
        list: "product/method.rs DailyRounding",
        field: "/dailyRounding",
        loan: r#"{
            "principal": "1234.56", "method": "daily", "termDays": 10, "disbursedOn": "2026-01-31",
            "rate": {"value": "0.09125", "unit": "annual", "yearDays": 365}, "dayCount": "ACT/365F",
            "dueDates": {"policy": "sameDay"}
        }"#,
        see: &["/rows/0/interest"],
        values: &[
            ("atEnd", "", &["3.09"], "1 234.56 x 0.0025 = 3.0864"),
            ("eachDay", "", &["3.10"], "1 234.56 x 0.00025 = 0.30864, 0.31 ten times"),
        ],
    },
];

const PARTS: &str = r#"{"periods":3}"#;
const THIRDS: &str = r#"{"method":"equalInstalment","periods":3}"#;
const BALLOON: &str = r#"{"method":"balloon","periods":4,"balloon":{"rate":"0.4"}}"#;
