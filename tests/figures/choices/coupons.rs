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
    // 1 200 over four rows at 1 % a month: 12.00, 9.00, 6.00 and 3.00 of interest, half of it off.
    Choice {
        list: "product/coupon.rs OnPrepayment",
        field: "/loan/terms/coupons/0/onPrepayment",
        loan: LENT,
        see: &["/rows/1/interest", "/rows/2/interest", "/rows/2/discount", "/coupons/0"],
        values: &[
            (
                "keep",
                PREPAID,
                &["1.50", "1.00", "3.00", "inUse"],
                "600 is left, which bears 6.00, 4.00 and 2.00: less 4.50, 3.00 and 1.50",
            ),
            ("again", PREPAID, &["3.00", "2.00", "2.00", "inUse"], "half of 6.00 and of 4.00"),
            ("lose", PREPAID, &["6.00", "4.00", "0.00", "lost"], "nothing comes off any more"),
            (
                "takeBack",
                PREPAID,
                &["12.00", "4.00", "0.00", "takenBack"],
                "6.00, and the 6.00 that came off the first row",
            ),
        ],
    },
    Choice {
        list: "product/coupon.rs OnOverdue",
        field: "/loan/terms/coupons/0/onOverdue",
        loan: LENT,
        see: &["/rows/0/interest", "/rows/1/interest", "/rows/2/interest", "/coupons/0"],
        values: &[
            ("keep", LATE, &["6.00", "4.50", "3.00", "inUse"], "half of each"),
            ("loseRow", LATE, &["6.00", "9.00", "3.00", "inUse"], "the second row is overdue"),
            ("lose", LATE, &["6.00", "9.00", "6.00", "lost"], "and all rows after it lose theirs"),
            (
                "takeBack",
                LATE,
                &["6.00", "15.00", "6.00", "takenBack"],
                "9.00, and the 6.00 that came off the first row",
            ),
        ],
    },
    Choice {
        list: "product/coupon.rs OnRefund",
        field: "/loan/terms/coupons/0/onRefund",
        loan: LENT,
        see: &["/rows/1/interest", "/settlement", "/coupons/0"],
        values: &[
            (
                "keep",
                GIVEN_BACK,
                &["4.50", "2.41", "inUse"],
                "9.00 x 15/28 = 4.82 has accrued, 4.50 x 15/28 = 2.41 of it is off",
            ),
            ("return", GIVEN_BACK, &["4.50", "2.41", "returned"], "and it can be used again"),
            (
                "takeBack",
                GIVEN_BACK,
                &["15.00", "10.82", "takenBack"],
                "9.00 + 6.00; 4.82 and the 6.00 that came off the first row",
            ),
        ],
    },
];

const LENT: &str = r#"{"question":"loanState","loan":{"schema":1,"terms":{
    "principal":"1200","method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
    "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
    "dueDates":{"policy":"sameDay"},"coupons":[{"kind":"rateDiscount","factor":"0.5"}]}}}"#;
const PREPAID: &str = r#"{"on":"2026-02-01","loan":{"events":[
    {"id":"1","on":"2026-02-01","kind":"repaid","amount":"606"}]}}"#;
const LATE: &str = r#"{"on":"2026-03-10","loan":{"events":[
    {"id":"1","on":"2026-02-01","kind":"repaid","amount":"306"}]}}"#;
const GIVEN_BACK: &str = r#"{"on":"2026-02-16","loan":{"events":[
    {"id":"1","on":"2026-02-01","kind":"repaid","amount":"306"},
    {"id":"2","on":"2026-02-16","kind":"refunded","amount":"900"}]}}"#;

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
