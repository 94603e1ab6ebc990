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
        what: "points of a subsidy, no more than half of the rate, and what is left of the cap",
        source: "interest subsidy on personal consumption loans, 2025-09-01: a cap for each person",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"periods":3,"subsidyUsed":"2990","subsidy":{"payer":"public","kind":"points",
                "value":"0.03","mostShare":"0.5","cap":"3000"}}"#,
        ),
        figures: &[
            ("/rows/0/subsidy", "5.00", "half of 3.65 % is below 3 %: 10.00 x 0.5"),
            ("/rows/1/subsidy", "5.00", "3 000 - 2 990 - 5.00 are left"),
            ("/rows/2/subsidy", "0.00", "nothing is left"),
        ],
    },
    Worked {
        what: "a coupon from 14.6 % to 9.125 %",
        source: "借呗's coupon: the rate times 0.625, over a year of 365 days",
        ask: Loan(BY_THE_DAY, r#"{"coupons":[{"kind":"rateDiscount","factor":"0.625"}]}"#),
        figures: &[
            ("/rows/0/interest", "4.00", "10 000 x 0.146/365"),
            ("/rows/0/discount", "1.50", "4.00 - 10 000 x 0.09125/365 = 4.00 - 2.50"),
            ("/rows/0/total", "10002.50", "2.50 a day"),
            ("/annualRate/simple", "0.0912500000", "365 x 0.00025"),
        ],
    },
    Worked {
        what: "the same rate by name",
        source: "a replacement rate",
        ask: Loan(
            BY_THE_DAY,
            r#"{"coupons":[{"kind":"rateDiscount","replaceRate":{"value":"0.00025","unit":"daily"}}]}"#,
        ),
        figures: &[("/rows/0/discount", "1.50", "as by the factor")],
    },
    Worked {
        what: "free days, the day of disbursement the first of them, on a part of the balance",
        source: "免息券 with a principal cap: what bears interest is the balance less the cap",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"coupons":[{"kind":"interestFree","days":12,"principalCap":"4000"}]}"#,
        ),
        figures: &[
            ("/rows/0/discount", "4.00", "ten days of 4 000"),
            ("/rows/1/discount", "0.80", "two days of 4 000"),
        ],
    },
    Worked {
        what: "no more in all than a coupon's cap, and rows after its last untouched",
        source: "利率折扣券 for the first rows",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"periods":4,"coupons":[{"kind":"rateDiscount","factor":"0.2","cap":"12","periods":3}]}"#,
        ),
        figures: &[
            ("/rows/0/discount", "8.00", "10.00 x 0.8"),
            ("/rows/1/discount", "4.00", "12.00 - 8.00"),
            ("/rows/2/discount", "0.00", "nothing is left"),
            ("/rows/3/discount", "0.00", "after the third row"),
        ],
    },
    Worked {
        what: "two coupons: half the rate, and seven free days",
        source: "叠加: each takes its share of what the one before leaves",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"coupons":[{"kind":"rateDiscount","factor":"0.5","stacking":"otherKinds"},
                {"kind":"interestFree","days":7,"stacking":"otherKinds"}]}"#,
        ),
        figures: &[
            ("/rows/0/discount", "8.50", "5.00, and 7/10 of the 5.00 left"),
            ("/rows/1/discount", "5.00", "no free day"),
        ],
    },
    Worked {
        what: "an amount off and a subsidy on what is left of the interest",
        source: "interest is never below zero",
        ask: Loan(
            A_YUAN_A_DAY,
            r#"{"coupons":[{"kind":"amountOff","amount":"8","placement":"firstRowOnly"}],
                "subsidy":{"payer":"merchant","kind":"share","value":"0.5"}}"#,
        ),
        figures: &[
            ("/rows/0/subsidy", "2.00", "5.00, of which 10.00 - 8.00 leave 2.00"),
            ("/rows/0/total", "0.00", "10.00 - 8.00 - 2.00"),
            ("/rows/1/subsidy", "5.00", "10.00 x 0.5"),
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

/// 10 000 for a day at 14.6 %.
const BY_THE_DAY: &str = r#"{
    "principal": "10000", "method": "daily", "termDays": 1, "disbursedOn": "2026-01-31",
    "rate": {"value": "0.146", "unit": "annual", "yearDays": 365}, "dayCount": "ACT/365F",
    "dueDates": {"policy": "sameDay"}
}"#;
