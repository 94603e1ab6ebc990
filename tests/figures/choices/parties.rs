//! What others than the lender take or bear, and the cap.

use super::Choice;
use crate::asked::{A_YUAN_A_DAY, FREE};

const FEES: &[&str] = &["/rows/0/fee", "/rows/1/fee", "/totals/upfront"];

pub const CHOICES: &[Choice] = &[
    Choice {
        list: "product/fee.rs Party",
        field: "/fees/0/party",
        loan: FREE,
        see: &["/rows/0/fee", "/rows/0/guaranteeFee"],
        values: &[
            ("platform", ONE_YUAN, &["1.00", "0.00"], "1.00 in the column of fees"),
            ("guarantor", ONE_YUAN, &["0.00", "1.00"], "1.00 in the guarantor's own"),
            ("funder", ONE_YUAN, &["1.00", "0.00"], "1.00 in the column of fees"),
            ("merchant", ONE_YUAN, &["1.00", "0.00"], "1.00 in the column of fees"),
            ("insurer", ONE_YUAN, &["1.00", "0.00"], "1.00 in the column of fees"),
        ],
    },
    Choice {
        list: "product/fee.rs Basis",
        field: "/fees/0/basis",
        loan: FREE,
        see: FEES,
        values: &[
            ("rate", ONE_YUAN, &["100.00", "100.00", "0.00"], "1 x 100"),
            ("fixed", ONE_YUAN, &["1.00", "1.00", "0.00"], "1.00"),
        ],
    },
    Choice {
        list: "product/fee.rs FeeBase",
        field: "/fees/0/on",
        loan: FREE,
        see: FEES,
        values: &[
            ("principal", A_TENTH, &["10.00", "10.00", "0.00"], "of 100 and 100"),
            ("balance", A_TENTH, &["10.00", "5.00", "0.00"], "of 100 and 50"),
            ("instalment", A_TENTH, &["5.00", "5.00", "0.00"], "of 50 and 50"),
        ],
    },
    Choice {
        list: "product/fee.rs Per",
        field: "/fees/0/per",
        loan: A_YUAN_A_DAY,
        see: FEES,
        values: &[
            ("time", AS_INTEREST, &["365.00", "365.00", "0.00"], "10 000 x 0.0365"),
            ("year", AS_INTEREST, &["10.00", "10.00", "0.00"], "10 000 x 0.0365 x 10/365"),
        ],
    },
    Choice {
        list: "product/fee.rs FeeWhen",
        field: "/fees/0/when",
        loan: FREE,
        see: FEES,
        values: &[
            ("each", ONE_YUAN, &["1.00", "1.00", "0.00"], "with both rows"),
            ("upfront", ONE_YUAN, &["0.00", "0.00", "1.00"], "on the day of disbursement"),
            ("first", ONE_YUAN, &["1.00", "0.00", "0.00"], "with the first row"),
            ("last", ONE_YUAN, &["0.00", "1.00", "0.00"], "with the last row"),
        ],
    },
    Choice {
        list: "flag deducted",
        field: "/fees/0/deducted",
        loan: FREE,
        see: &["/totals/received", "/totals/upfront"],
        values: &[
            ("false", UPFRONT, &["100.00", "1.00"], "paid beside the loan"),
            ("true", UPFRONT, &["99.00", "1.00"], "100 - 1"),
        ],
    },
    Choice {
        list: "product/subsidy.rs SubsidyPayer",
        field: "/subsidy/payer",
        loan: A_YUAN_A_DAY,
        see: &["/rows/0/subsidy"],
        values: &[
            ("merchant", HALF, &["5.00"], "10.00 x 0.5"),
            ("platform", HALF, &["5.00"], "10.00 x 0.5"),
            ("public", HALF, &["5.00"], "10.00 x 0.5"),
            ("funder", HALF, &["5.00"], "10.00 x 0.5"),
        ],
    },
    Choice {
        list: "product/subsidy.rs SubsidyKind",
        field: "/subsidy/kind",
        loan: A_YUAN_A_DAY,
        see: &["/rows/0/subsidy", "/rows/0/total"],
        values: &[
            ("points", A_HUNDREDTH, &["2.74", "7.26"], "10 000 x 0.01 x 10/365 = 2.739…"),
            ("share", A_HUNDREDTH, &["0.10", "9.90"], "10.00 x 0.01"),
        ],
    },
    Choice {
        list: "flag simpleToo",
        field: "/cap/simpleToo",
        loan: A_YUAN_A_DAY,
        see: &["/rows/0/interest", "/annualRate/overCap"],
        // 50 % over two years: 25 % a year simple, 1.5^(1/2) - 1 = 22.47 % compound.
        values: &[
            ("false", TWO_YEARS, &["5000.00", "false"], "22.47 % is below 24 %"),
            ("true", TWO_YEARS, &["5000.00", "true"], "25 % is not"),
        ],
    },
    Choice {
        list: "flag blocks",
        field: "/cap/blocks",
        loan: A_YUAN_A_DAY,
        see: &["/error/code", "/annualRate/overCap"],
        values: &[
            ("false", OVER_3, &["", "true"], "3.65 % is above 3 %: flagged"),
            ("true", OVER_3, &["rate_cap_exceeded", ""], "refused"),
        ],
    },
];

const ONE_YUAN: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"fixed","value":"1","when":"each"}]}"#;
const UPFRONT: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"fixed","value":"1","when":"upfront"}]}"#;
const A_TENTH: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"rate","value":"0.1","when":"each"}]}"#;
const AS_INTEREST: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"rate","value":"0.0365","when":"each"}]}"#;
const HALF: &str = r#"{"subsidy":{"kind":"share","value":"0.5"}}"#;
const A_HUNDREDTH: &str = r#"{"subsidy":{"payer":"merchant","value":"0.01"}}"#;
const TWO_YEARS: &str = r#"{"periods":1,"dueDates":{"n":730},
    "rate":{"value":"0.25"},"cap":{"annual":"0.24"}}"#;
const OVER_3: &str = r#"{"cap":{"annual":"0.03"}}"#;
