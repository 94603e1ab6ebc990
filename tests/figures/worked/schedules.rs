//! Days, rows and balances.

use super::Ask::{Loan, Question};
use super::{USUAL, Worked};
use crate::asked::A_YUAN_A_DAY;

pub const WORKED: &[Worked] = &[
    Worked {
        what: "a day of 10 000 at 9.125 %",
        source: "daily = annual / yearDays, never rounded on the way",
        ask: Question(
            "interest",
            r#"{"principal":"10000","days":1,
                "rate":{"value":"0.09125","unit":"annual","yearDays":365}}"#,
        ),
        figures: &[("/interest", "2.50", "10 000 x 0.09125/365 = 10 000 x 0.00025")],
    },
    Worked {
        what: "the same over 360",
        source: "the year basis is stated and never guessed",
        ask: Question(
            "interest",
            r#"{"principal":"10000","days":1,
                "rate":{"value":"0.09125","unit":"annual","yearDays":360}}"#,
        ),
        figures: &[("/interest", "2.53", "10 000 x 0.09125/360 = 2.5347…")],
    },
    Worked {
        what: "100 yuan at 0.025 % a day, drawn on 10 May, due on the 20th",
        source: "the article 从借呗借了100元: three months of 33.93",
        ask: Loan(
            USUAL,
            r#"{"principal":"100","periods":3,"disbursedOn":"2022-05-10","dayCount":"ACT/365F",
                "rate":{"value":"0.00025","unit":"daily"},"level":{"by":"exactDays"},
                "dueDates":{"policy":"fixedDay","day":20,"minFirstDays":15}}"#,
        ),
        figures: &[
            ("/rows/0/days", "41", "20 May is 10 days on, too near: 21 + 20 days"),
            ("/rows/0/interest", "1.03", "100 x 41 x 0.00025 = 1.025"),
            ("/rows/0/total", "33.93", "33.9297… solved on 41, 30 and 31 days"),
            ("/rows/1/interest", "0.50", "67.10 x 30 x 0.00025 = 0.503…"),
            ("/rows/1/total", "33.93", "the same"),
            ("/rows/2/principal", "33.67", "100 - 32.90 - 33.43"),
            ("/rows/2/total", "33.93", "33.67 + 33.67 x 31 x 0.00025 = 33.67 + 0.26"),
        ],
    },
    Worked {
        what: "month-end memory",
        source: "each due date is placed anew from the day of disbursement",
        ask: Loan(USUAL, r#"{"disbursedOn":"2027-12-31","periods":4}"#),
        figures: &[
            ("/rows/0/dueDate", "2028-01-31", "the 31st"),
            ("/rows/1/dueDate", "2028-02-29", "February of a leap year has no 31st"),
            ("/rows/2/dueDate", "2028-03-31", "and does not drag March along"),
            ("/rows/3/dueDate", "2028-04-30", "April has 30 days"),
        ],
    },
    Worked {
        what: "a first period of 15 days",
        source: "unit test of an open Chinese calculator: 1 February, first due on the 16th",
        ask: Loan(TENTH, ""),
        figures: &[
            ("/level", "879.16", "10 000 m/(1 - (1+m)^-12), m = 0.1/12: 879.1589…"),
            ("/rows/0/interest", "41.10", "10 000 x 0.1 x 15/365 = 41.0959"),
            ("/rows/0/principal", "838.06", "879.16 - 41.10"),
        ],
    },
    Worked {
        what: "a first period of 24 days",
        source: "the same test: 20 February, due on 16 March",
        ask: Loan(TENTH, r#"{"disbursedOn":"2025-02-20"}"#),
        figures: &[
            ("/rows/0/dueDate", "2025-03-16", "the first 16th after 20 February"),
            ("/rows/0/interest", "65.75", "10 000 x 0.1 x 24/365 = 65.7534"),
        ],
    },
    Worked {
        what: "level instalments",
        source: "等额本息: A = P m/(1 - (1+m)^-n)",
        ask: Loan(USUAL, ""),
        figures: &[
            ("/level", "900.70", "900.6967…"),
            ("/rows/0/interest", "121.67", "10 000 x 0.146/12"),
            ("/rows/0/principal", "779.03", "900.70 - 121.67"),
            ("/rows/1/interest", "112.19", "9 220.97 m"),
            ("/rows/11/total", "900.66", "what is left, and its interest"),
            ("/totals/interest", "808.36", "11 x 900.70 + 900.66 - 10 000"),
            ("/annualRate/simplePct", "14.60", "12 m"),
            ("/annualRate/compoundPct", "15.62", "(1 + m)^12 - 1 = 0.15617…"),
        ],
    },
    Worked {
        what: "thirty years of level instalments",
        source: "a bank's published calculator: 1 712 127.64 in all",
        ask: Loan(USUAL, r#"{"principal":"1150000","periods":360,"rate":{"value":"0.0285"}}"#),
        figures: &[
            ("/level", "4755.91", "1 150 000 m/(1 - (1+m)^-360), m = 0.0285/12"),
            ("/rows/359/total", "4755.95", "4 744.68 + 11.27"),
            ("/totals/total", "1712127.64", "359 x 4 755.91 + 4 755.95"),
        ],
    },
    Worked {
        what: "thirty years of equal principal, balances in fen",
        source: "the same: each balance less 3 194.44",
        ask: Loan(THIRTY_YEARS, ""),
        figures: &[("/totals/interest", "492991.29", "360 rows, each rounded half up")],
    },
    Worked {
        what: "thirty years of equal principal, balances unrounded",
        source: "the same calculator: 492 990.65",
        ask: Loan(THIRTY_YEARS, r#"{"rounding":{"balance":"exact"}}"#),
        figures: &[("/totals/interest", "492990.65", "1 150 000 (361 - k)/360 m, each rounded")],
    },
    Worked {
        what: "equal principal",
        source: "等额本金: P/n, and interest on the balance",
        ask: Loan(
            USUAL,
            r#"{"principal":"120000","method":"equalPrincipal","rate":{"value":"0.06"}}"#,
        ),
        figures: &[
            ("/rows/0/total", "10600.00", "10 000 + 120 000 x 0.005"),
            ("/rows/11/total", "10050.00", "10 000 + 10 000 x 0.005"),
            ("/totals/interest", "3900.00", "50 x (12 + 11 + … + 1)"),
        ],
    },
    Worked {
        what: "interest only",
        source: "先息后本",
        ask: Loan(
            USUAL,
            r#"{"principal":"1000000","method":"interestOnly","periods":360,
                "rate":{"value":"0.036"}}"#,
        ),
        figures: &[
            ("/rows/0/total", "3000.00", "1 000 000 x 0.003"),
            ("/rows/359/total", "1003000.00", "and the principal"),
            ("/totals/interest", "1080000.00", "360 x 3 000"),
        ],
    },
    Worked {
        what: "flat",
        source: "等本等息: interest on the whole principal in every row",
        ask: Loan(
            USUAL,
            r#"{"principal":"22200","method":"flat","periods":18,"rate":{"value":"0.1"}}"#,
        ),
        figures: &[
            ("/rows/17/interest", "185.00", "22 200 x 0.1/12"),
            ("/rows/0/principal", "1233.33", "22 200/18 = 1 233.333…"),
            ("/rows/17/principal", "1233.39", "22 200 - 17 x 1 233.33"),
        ],
    },
    Worked {
        what: "a bullet with simple interest",
        source: "一次性还本付息",
        ask: Loan(
            USUAL,
            r#"{"method":"bullet","periods":6,"rate":{"value":"0.048"},"dayCount":"ACT/365F"}"#,
        ),
        figures: &[
            ("/rows/0/days", "181", "31 January to 31 July 2026"),
            ("/rows/0/interest", "238.03", "10 000 x 0.048 x 181/365 = 238.0274"),
            ("/count", "1", "one row"),
        ],
    },
    Worked {
        what: "a balloon with the last instalment",
        source: "气球贷: A = (P (1+m)^4 - B)/sum of (1+m)^k",
        ask: Loan(USUAL, r#"{"method":"balloon","periods":4,"balloon":{"amount":"3000"}}"#),
        figures: &[
            ("/level", "1840.05", "1 840.0510…"),
            ("/rows/3/total", "4840.06", "4 781.88 + 58.18"),
        ],
    },
    Worked {
        what: "a balloon alone in the last row",
        source: "three instalments leave 3 000/(1+m)",
        ask: Loan(
            USUAL,
            r#"{"method":"balloon","periods":4,"balloon":{"rate":"0.3","placement":"alone"}}"#,
        ),
        figures: &[
            ("/level", "2438.72", "2 438.7153…"),
            ("/rows/3/total", "2999.99", "2 963.93 + 36.06"),
        ],
    },
    Worked {
        what: "a balloon as a loan of twelve rows leaves it",
        source: "four rows of its instalment, and the rest",
        ask: Loan(USUAL, r#"{"method":"balloon","periods":4,"balloon":{"amortiseOver":12}}"#),
        figures: &[
            ("/level", "900.70", "of twelve rows"),
            ("/rows/3/total", "7727.23", "7 634.35 + 92.88"),
        ],
    },
    Worked {
        what: "grace on principal",
        source: "宽限: interest goes on, the level is over the rows that are left",
        ask: Loan(USUAL, r#"{"periods":4,"grace":{"principal":2}}"#),
        figures: &[
            ("/rows/0/total", "121.67", "10 000 m"),
            ("/rows/1/principal", "0.00", "in grace"),
            ("/rows/2/total", "5091.43", "10 000 m/(1 - (1+m)^-2)"),
            ("/rows/3/total", "5091.44", "5 030.24 + 61.20"),
        ],
    },
    Worked {
        what: "the first rows free of interest",
        source: "免息期",
        ask: Loan(A_YUAN_A_DAY, r#"{"periods":3,"grace":{"interest":2,"interestMode":"forgive"}}"#),
        figures: &[
            ("/rows/1/interest", "0.00", "free"),
            ("/rows/2/interest", "10.00", "ten days"),
            ("/totals/interest", "10.00", "never asked for later"),
        ],
    },
    Worked {
        what: "two drawdowns",
        source: "分次提款: interest from the day the money leaves",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"drawdowns":[{"on":"2026-01-20","amount":"10000"},
                {"on":"2026-01-25","amount":"10000"}]}"#,
        ),
        figures: &[
            ("/rows/0/interest", "15.00", "five days of 10 000, five of 20 000"),
            ("/rows/1/interest", "30.00", "drawn on the due day: from the next row on, 30 000"),
            ("/rows/1/principal", "30000.00", "all three"),
            ("/totals/received", "30000.00", "all three"),
        ],
    },
    Worked {
        what: "a new rate inside a row",
        source: "利率调整",
        ask: Loan(A_YUAN_A_DAY, r#"{"rateChanges":[{"from":"2026-01-21","value":"0.073"}]}"#),
        figures: &[
            ("/rows/0/interest", "14.00", "six days at 1.00, four at 2.00"),
            ("/rows/1/interest", "20.00", "ten at 2.00"),
        ],
    },
    Worked {
        what: "cumulative rounding of interest",
        source: "remainder carried: each row asks for what the sum has grown by",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"principal":"40","periods":5,"dueDates":{"n":1},"rounding":{"remainder":"carried"}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "0.00", "0.4 fen"),
            ("/rows/1/interest", "0.01", "0.8"),
            ("/rows/2/interest", "0.00", "1.2"),
            ("/rows/3/interest", "0.01", "1.6"),
            ("/rows/4/interest", "0.00", "2.0"),
        ],
    },
    Worked {
        what: "the fen that are left over on the first principal",
        source: "尾差放首期: the last row nearest to the level",
        ask: Loan(USUAL, r#"{"principal":"1800","periods":24,"rounding":{"remainder":"first"}}"#),
        figures: &[
            ("/level", "86.93", "86.9343…"),
            (
                "/rows/0/total",
                "87.03",
                "0.10 more; 0.09 leaves 86.96 for the last row, 0.11 leaves 86.91",
            ),
            ("/rows/23/total", "86.92", "a fen from the level"),
        ],
    },
    Worked {
        what: "National Day of 2026",
        source: "节假日顺延: 1 to 7 October closed, Saturday the 10th worked",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"disbursedOn":"2026-09-03","dueDates":{"policy":"sameDay","n":null},
                "roll":{"rule":"following","interestFollows":true,"makeupWorkingDays":["2026-10-10"],
                "holidays":["2026-10-01","2026-10-02","2026-10-05","2026-10-06","2026-10-07"]}}"#,
        ),
        figures: &[
            ("/rows/0/dueDate", "2026-10-08", "Saturday the 3rd, then holidays to Wednesday"),
            ("/rows/0/interest", "35.00", "3 September to 8 October"),
            ("/rows/1/interest", "26.00", "8 October to 3 November"),
        ],
    },
];

/// 10 000 at 10 %, due on the 16th.
const TENTH: &str = r#"{
    "principal": "10000", "method": "equalInstalment", "periods": 12, "disbursedOn": "2025-02-01",
    "rate": {"value": "0.1", "unit": "annual", "yearDays": 365}, "dayCount": "monthly",
    "dueDates": {"policy": "fixedDay", "day": 16}
}"#;
const THIRTY_YEARS: &str = r#"{
    "principal": "1150000", "method": "equalPrincipal", "periods": 360,
    "disbursedOn": "2026-01-31", "dayCount": "monthly", "dueDates": {"policy": "sameDay"},
    "rate": {"value": "0.0285", "unit": "annual", "yearDays": 360}
}"#;
