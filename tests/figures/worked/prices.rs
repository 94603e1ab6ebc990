//! What a loan costs: fees, subsidies, lenders, annual rates, the cap.

use super::Ask::{Loan, Question};
use super::{USUAL, Worked};
use crate::asked::A_YUAN_A_DAY;

pub const WORKED: &[Worked] = &[
    Worked {
        what: "100 000 lent, 1 000 at once, twelve payments of 8 833.30",
        source: "PBOC announcement 2021 No. 3, annex",
        ask: Question("annualRate", PBOC),
        figures: &[
            ("/simplePct", "12.80", "12 x 1.06698 %: 99 000 = sum of 8 833.30/(1+i)^k"),
            ("/compoundPct", "13.58", "1.0106698^12 - 1"),
        ],
    },
    Worked {
        what: "a down payment",
        source: "首付: the rest is financed",
        ask: Loan(A_YUAN_A_DAY, r#"{"downPayment":{"rate":"0.2"}}"#),
        figures: &[
            ("/totals/downPayment", "2000.00", "10 000 x 0.2"),
            ("/rows/0/interest", "8.00", "ten days of 8 000"),
            ("/rows/1/principal", "8000.00", "10 000 - 2 000"),
        ],
    },
    Worked {
        what: "a guarantor's yearly fee",
        source: "担保费, by calendar days over the year's",
        ask: Loan(
            USUAL,
            r#"{"principal":"12500","method":"interestOnly","disbursedOn":"2026-03-31",
                "dueDates":{"policy":"everyNDays","n":31},"rate":{"value":"0","yearDays":360},
                "fees":[{"name":"担保费","party":"guarantor","basis":"rate","value":"0.03",
                "on":"balance","per":"year","when":"each"}]}"#,
        ),
        figures: &[
            ("/rows/0/guaranteeFee", "32.29", "12 500 x 0.03 x 31/360 = 32.2917"),
            ("/rows/0/total", "32.29", "no interest"),
        ],
    },
    Worked {
        what: "an upfront fee, deducted",
        source: "the borrower's own flows: less is received, as much is owed",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"periods":1,"dueDates":{"n":365},"fees":[{"name":"服务费","party":"platform",
                "basis":"rate","value":"0.01","when":"upfront","deducted":true}]}"#,
        ),
        figures: &[
            ("/totals/received", "9900.00", "10 000 - 100"),
            ("/totals/cost", "465.00", "365 + 100"),
            ("/annualRate/compoundPct", "4.70", "10 365/9 900 - 1 = 0.046969…"),
        ],
    },
    Worked {
        what: "points of a subsidy, up to a cap",
        source: "贴息, interest rounded up",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"principal":"171100","rate":{"value":"0.0365","yearDays":360},"periods":4,
                "dayCount":"ACT/360","dueDates":{"n":26},"rounding":{"interest":"up"},
                "subsidy":{"payer":"public","kind":"points","value":"0.01","cap":"300"}}"#,
        ),
        figures: &[
            ("/rows/0/subsidy", "123.58", "171 100 x 0.01 x 26/360 = 123.5722…"),
            ("/rows/2/subsidy", "52.84", "300 - 2 x 123.58"),
            ("/rows/3/subsidy", "0.00", "nothing is left"),
            ("/rows/0/total", "327.46", "451.04 - 123.58; 171 100 x 0.0365 x 26/360 = 451.0386…"),
        ],
    },
    Worked {
        what: "a joint loan",
        source: "联合贷: 70 to 30, the last lender takes what the others leave",
        ask: Loan(
            USUAL,
            r#"{"funders":[{"name":"甲","ratio":"0.7"},{"name":"乙","ratio":"0.3"}]}"#,
        ),
        figures: &[
            ("/rows/0/funders/0/principal", "545.32", "779.03 x 0.7 = 545.321"),
            ("/rows/0/funders/1/principal", "233.71", "779.03 - 545.32"),
            ("/rows/0/funders/0/interest", "85.17", "121.67 x 0.7 = 85.169"),
            ("/rows/0/funders/1/interest", "36.50", "121.67 - 85.17"),
            ("/rows/1/funders/0/principal", "551.96", "(779.03 + 788.51) x 0.7 - 545.32"),
        ],
    },
    Worked {
        what: "the rate of quarters",
        source: "PBOC: twelve times the rate of a month also for quarters",
        ask: Loan(
            USUAL,
            r#"{"method":"interestOnly","periods":4,"rate":{"value":"0.12"},
                "dueDates":{"policy":"quarterly"}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "300.00", "10 000 x 0.12 x 3/12"),
            ("/annualRate/simplePct", "11.88", "12 x (1.03^(1/3) - 1) = 0.118819…"),
            ("/annualRate/compoundPct", "12.55", "1.03^4 - 1 = 0.125508…"),
            ("/annualRate/periodsPerYear", "4", "12/3"),
        ],
    },
    Worked {
        what: "the rate of weeks",
        source: "PBOC: weeks come 52/n times a year",
        ask: Loan(A_YUAN_A_DAY, r#"{"dueDates":{"policy":"everyNWeeks","n":2}}"#),
        figures: &[
            ("/rows/0/interest", "14.00", "fourteen days"),
            ("/annualRate/periodsPerYear", "26", "52/2"),
            ("/annualRate/simplePct", "3.64", "26 x 0.0014"),
            ("/annualRate/compoundPct", "3.70", "1.0014^26 - 1 = 0.037043…"),
        ],
    },
    Worked {
        what: "at the cap",
        source: "24 % all in: at most, so 24 % itself is not over",
        ask: Loan(AT_THE_CAP, ""),
        figures: &[
            ("/annualRate/compoundPct", "24.00", "2 400 on 10 000 after a year"),
            ("/annualRate/overCap", "false", "24 % is not above 24 %"),
        ],
    },
    Worked {
        what: "a fen above the cap",
        source: "the same",
        ask: Loan(
            AT_THE_CAP,
            r#"{"fees":[{"name":"费","party":"platform","basis":"fixed","value":"0.01","when":"last"}]}"#,
        ),
        figures: &[
            (
                "/annualRate/compoundPct",
                "24.01",
                "24.0001 %, shown on the side of the cap it is on",
            ),
            ("/annualRate/overCap", "true", "2 400.01 on 10 000"),
        ],
    },
    Worked {
        what: "zero interest",
        source: "a rate of zero costs nothing",
        ask: Loan(USUAL, r#"{"rate":{"value":"0"}}"#),
        figures: &[
            ("/level", "833.33", "10 000/12"),
            ("/rows/11/total", "833.37", "10 000 - 11 x 833.33"),
            ("/totals/interest", "0.00", "none"),
            ("/annualRate/compoundPct", "0.00", "none"),
        ],
    },
];

const PBOC: &str = r#"{"method":"pboc","received":"99000","payments":[
    "8833.30","8833.30","8833.30","8833.30","8833.30","8833.30",
    "8833.30","8833.30","8833.30","8833.30","8833.30","8833.30"]}"#;
const AT_THE_CAP: &str = r#"{
    "principal": "10000", "method": "interestOnly", "periods": 1, "disbursedOn": "2026-01-31",
    "rate": {"value": "0.24", "unit": "annual", "yearDays": 365}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay", "everyMonths": 12}
}"#;
