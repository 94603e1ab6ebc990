//! What a coupon takes off, where, and beside which others.

use super::Choice;
use crate::asked::A_YUAN_A_DAY;

const OFF: &[&str] = &["/rows/0/discount", "/rows/1/discount"];
const STACKED: &[&str] = &["/error/code", "/totals/discount"];
const REFUSED: &str = "coupon_not_applicable";

pub const CHOICES: &[Choice] = &[
    Choice {
        list: "product/coupon.rs CouponKind",
        field: "/coupons/0/kind",
        loan: A_YUAN_A_DAY,
        see: OFF,
        values: &[
            ("rateDiscount", r#"{"coupons":[{"factor":"0.2"}]}"#, &["8.00", "8.00"], "10.00 x 0.8"),
            ("interestFree", r#"{"coupons":[{"days":7}]}"#, &["7.00", "0.00"], "7 of 10 days"),
            ("amountOff", r#"{"coupons":[{"amount":"5"}]}"#, &["5.00", "0.00"], "5.00 off row 1"),
        ],
    },
    // 1 000 at 1 % a month over two rows is 507.51 a row, at 0.5 % it is 503.75.
    Choice {
        list: "product/coupon.rs Effect",
        field: "/coupons/0/effect",
        loan: LEVEL,
        see: &["/rows/0/principal", "/rows/0/discount", "/rows/0/total", "/totals/cost", "/level"],
        values: &[
            (
                "keepPrincipal",
                HALF,
                &["497.51", "5.00", "502.51", "7.51", ""],
                "507.51 - 10.00; 10.00 - 5.00; then 5.02 - 2.51: 15.02 - 7.51",
            ),
            (
                "resolve",
                HALF,
                &["498.75", "5.00", "503.75", "7.51", "503.75"],
                "503.75 - 5.00; then 501.25 x 0.005 = 2.506…: 5.00 + 2.51",
            ),
        ],
    },
    Choice {
        list: "product/coupon.rs DiscountRounding",
        field: "/coupons/0/discountRounding",
        loan: A_YUAN_A_DAY,
        see: OFF,
        values: &[
            ("after", ODD, &["5.00", "5.00"], "5.005 stay, 5.01; 10.01 - 5.01"),
            ("discount", ODD, &["5.01", "5.01"], "5.005 come off"),
        ],
    },
    Choice {
        list: "product/coupon.rs Placement",
        field: "/coupons/0/placement",
        loan: A_YUAN_A_DAY,
        see: OFF,
        values: &[
            ("firstRows", FIFTEEN, &["10.00", "5.00"], "10.00 of 10.00, and the rest"),
            ("lastRows", FIFTEEN, &["5.00", "10.00"], "from the last on backwards"),
            ("spread", FIFTEEN, &["7.50", "7.50"], "15.00 / 2"),
            ("firstRowOnly", FIFTEEN, &["10.00", "0.00"], "5.00 are lost"),
        ],
    },
    Choice {
        list: "product/coupon.rs Stacking",
        field: "/coupons/1/stacking",
        loan: A_YUAN_A_DAY,
        see: STACKED,
        values: &[
            ("alone", OTHER_KIND, &[REFUSED, ""], "beside none"),
            ("otherKinds", OTHER_KIND, &["", "11.00"], "7.00 free, then 4.00 off"),
            ("any", OTHER_KIND, &["", "11.00"], "7.00 free, then 4.00 off"),
        ],
    },
    Choice {
        list: "product/coupon.rs Stacking",
        field: "/coupons/1/stacking",
        loan: A_YUAN_A_DAY,
        see: STACKED,
        values: &[
            ("alone", SAME_KIND, &[REFUSED, ""], "beside none"),
            ("otherKinds", SAME_KIND, &[REFUSED, ""], "both are free days"),
            ("any", SAME_KIND, &["", "8.50"], "7.00, and half of the 3.00 left"),
        ],
    },
];

const LEVEL: &str = r#"{
    "principal": "1000", "method": "equalInstalment", "periods": 2, "disbursedOn": "2026-01-15",
    "rate": {"value": "0.01", "unit": "monthly", "yearDays": 360}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay"}
}"#;
const HALF: &str = r#"{"coupons":[{"kind":"rateDiscount","factor":"0.5"}]}"#;
const ODD: &str = r#"{"principal":"10010","coupons":[{"kind":"rateDiscount","factor":"0.5"}]}"#;
const FIFTEEN: &str = r#"{"coupons":[{"kind":"amountOff","amount":"15"}]}"#;
const OTHER_KIND: &str = r#"{"coupons":[
    {"kind":"interestFree","days":7,"stacking":"any"},{"kind":"amountOff","amount":"4"}]}"#;
const SAME_KIND: &str = r#"{"coupons":[
    {"kind":"interestFree","days":7,"stacking":"any"},{"kind":"interestFree","days":5}]}"#;
