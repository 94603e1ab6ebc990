//! Roundings, one place after another: at 2.4, 2.5 and 2.6 fen the four of them differ.

use super::Choice;
use crate::asked::{A_YUAN_A_DAY, FREE};

const ROUNDING: &str = "money/rounding.rs Rounding";

const INTEREST: &[&str] = &["/rows/0/interest"];
const PRINCIPAL: &[&str] = &["/rows/0/principal"];
const FEE: &[&str] = &["/rows/0/fee"];
const LENDER: &[&str] = &["/rows/0/funders/0/principal"];
const PARTS: &[&str] = &["/rows/0/principal", "/rows/1/principal", "/rows/2/principal"];

pub const CHOICES: &[Choice] = &[
    Choice {
        list: ROUNDING,
        field: "/rounding/interest",
        loan: A_YUAN_A_DAY,
        see: INTEREST,
        // One day at a ten-thousandth.
        values: &[
            ("halfUp", ON_250, &["0.03"], "2.5 fen"),
            ("halfEven", ON_250, &["0.02"], "2.5 fen"),
            ("down", ON_250, &["0.02"], "2.5 fen"),
            ("up", ON_250, &["0.03"], "2.5 fen"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/rounding/interest",
        loan: A_YUAN_A_DAY,
        see: INTEREST,
        values: &[
            ("halfUp", ON_240, &["0.02"], "2.4 fen"),
            ("halfEven", ON_240, &["0.02"], "2.4 fen"),
            ("down", ON_240, &["0.02"], "2.4 fen"),
            ("up", ON_240, &["0.03"], "2.4 fen"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/rounding/interest",
        loan: A_YUAN_A_DAY,
        see: INTEREST,
        values: &[
            ("halfUp", ON_260, &["0.03"], "2.6 fen"),
            ("halfEven", ON_260, &["0.03"], "2.6 fen"),
            ("down", ON_260, &["0.02"], "2.6 fen"),
            ("up", ON_260, &["0.03"], "2.6 fen"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/rounding/principal",
        loan: FREE,
        see: PRINCIPAL,
        values: &[
            ("halfUp", r#"{"principal":"0.05"}"#, &["0.03"], "5 fen in two rows"),
            ("halfEven", r#"{"principal":"0.05"}"#, &["0.02"], "5 fen in two rows"),
            ("down", r#"{"principal":"0.05"}"#, &["0.02"], "5 fen in two rows"),
            ("up", r#"{"principal":"0.05"}"#, &["0.03"], "5 fen in two rows"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/level/rounding",
        loan: FREE,
        see: &["/level"],
        values: &[
            ("halfUp", LEVEL, &["0.03"], "5 fen in two rows"),
            ("halfEven", LEVEL, &["0.02"], "5 fen in two rows"),
            ("down", LEVEL, &["0.02"], "5 fen in two rows"),
            ("up", LEVEL, &["0.03"], "5 fen in two rows"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/rounding/fee",
        loan: FREE,
        see: FEE,
        values: &[
            ("halfUp", FEE_OF_2_5, &["0.03"], "100 x 0.00025"),
            ("halfEven", FEE_OF_2_5, &["0.02"], "100 x 0.00025"),
            ("down", FEE_OF_2_5, &["0.02"], "100 x 0.00025"),
            ("up", FEE_OF_2_5, &["0.03"], "100 x 0.00025"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/fees/0/rounding",
        loan: FREE,
        see: FEE,
        values: &[
            ("halfUp", FEE_OF_2_5, &["0.03"], "100 x 0.00025"),
            ("halfEven", FEE_OF_2_5, &["0.02"], "100 x 0.00025"),
            ("down", FEE_OF_2_5, &["0.02"], "100 x 0.00025"),
            ("up", FEE_OF_2_5, &["0.03"], "100 x 0.00025"),
        ],
    },
    Choice {
        list: ROUNDING,
        field: "/funders/0/rounding",
        loan: FREE,
        see: LENDER,
        values: &[
            ("halfUp", HALVES, &["0.03"], "half of a row of 5 fen"),
            ("halfEven", HALVES, &["0.02"], "half of a row of 5 fen"),
            ("down", HALVES, &["0.02"], "half of a row of 5 fen"),
            ("up", HALVES, &["0.03"], "half of a row of 5 fen"),
        ],
    },
    Choice {
        list: "product/roundings.rs Remainder",
        field: "/rounding/remainder",
        loan: FREE,
        see: PARTS,
        values: &[
            ("last", THREE, &["33.33", "33.33", "33.34"], "100 - 2 x 33.33"),
            ("first", THREE, &["33.34", "33.33", "33.33"], "100 - 2 x 33.33"),
            ("carried", THREE, &["33.33", "33.34", "33.33"], "33.33, 66.67, 100.00 in all"),
        ],
    },
    Choice {
        list: "product/roundings.rs Balance",
        field: "/rounding/balance",
        loan: FREE,
        see: &["/rows/1/interest", "/rows/2/interest"],
        // 5 fen over three rows, at as much again each month.
        values: &[
            ("rounded", ALL_AGAIN, &["0.03", "0.01"], "balances of 5, 3 and 1 fen"),
            ("exact", ALL_AGAIN, &["0.03", "0.02"], "of 5, 3.333… and 1.666… fen"),
        ],
    },
    Choice {
        list: "product/roundings.rs Slices",
        field: "/rounding/slices",
        loan: A_YUAN_A_DAY,
        see: INTEREST,
        values: &[
            ("once", TWO_SLICES, &["0.01"], "0.4 + 0.4 fen"),
            ("each", TWO_SLICES, &["0.00"], "0.4 fen, twice rounded"),
        ],
    },
];

const ON_250: &str = r#"{"principal":"250","periods":1,"dueDates":{"n":1}}"#;
const ON_240: &str = r#"{"principal":"240","periods":1,"dueDates":{"n":1}}"#;
const ON_260: &str = r#"{"principal":"260","periods":1,"dueDates":{"n":1}}"#;
const LEVEL: &str = r#"{"principal":"0.05","method":"equalInstalment"}"#;
const FEE_OF_2_5: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"rate","value":"0.00025","when":"each"}]}"#;
const HALVES: &str = r#"{"principal":"0.10","funders":[
    {"name":"甲","ratio":"0.5"},{"name":"乙","ratio":"0.5"}]}"#;
const THREE: &str = r#"{"periods":3}"#;
const ALL_AGAIN: &str = r#"{"principal":"0.05","periods":3,"rate":{"value":"12"}}"#;
const TWO_SLICES: &str = r#"{"principal":"40","periods":1,"dueDates":{"n":2},
    "rateChanges":[{"from":"2026-01-16","value":"0.0365"}]}"#;
