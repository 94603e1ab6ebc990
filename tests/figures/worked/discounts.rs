//! Coupons of loans that run: what is off by a day, and what a prepayment leaves of it.

use super::Ask::Question;
use super::Worked;

pub const WORKED: &[Worked] = &[
    Worked {
        what: "settling inside the days that are free, and after them",
        source: "docs/coupons.md: a discount of free days comes off on these days",
        ask: Question(
            "loanState",
            r#"{"on":"2026-01-06","loan":{"schema":1,"terms":{"principal":"10000",
                "method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
                "rate":{"value":"0.00025","unit":"daily","yearDays":360},"dayCount":"ACT/360",
                "dueDates":{"policy":"everyNDays","n":30},
                "coupons":[{"kind":"interestFree","days":7}]}}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "57.50", "2.50 x 30 - 2.50 x 7"),
            ("/rows/0/discount", "17.50", "2.50 x 7"),
            ("/accruedInterest", "0.00", "five days, all of them free"),
            ("/settlement", "10000.00", "the principal alone"),
        ],
    },
    Worked {
        what: "the same loan on the eleventh day",
        source: "docs/coupons.md: a discount of free days comes off on these days",
        ask: Question(
            "loanState",
            r#"{"on":"2026-01-11","loan":{"schema":1,"terms":{"principal":"10000",
                "method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
                "rate":{"value":"0.00025","unit":"daily","yearDays":360},"dayCount":"ACT/360",
                "dueDates":{"policy":"everyNDays","n":30},
                "coupons":[{"kind":"interestFree","days":7}]}}}"#,
        ),
        figures: &[("/accruedInterest", "7.50", "three days of 2.50")],
    },
    Worked {
        what: "a settlement where the coupon is taken back",
        source: "docs/coupons.md: onPrepayment",
        ask: Question(
            "trial",
            r#"{"on":"2026-02-16","intent":{"kind":"settle"},"loan":{"schema":1,"terms":{
                "principal":"1200","method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"},"coupons":[
                {"kind":"rateDiscount","factor":"0.5","onPrepayment":"takeBack"}]},"events":[
                {"id":"1","on":"2026-02-01","kind":"repaid","amount":"306"}]}}"#,
        ),
        figures: &[
            ("/amount", "910.82", "900.00, 9.00 x 15/28 = 4.82, and 6.00 of the first row"),
            ("/allocation/0/interest", "10.82", "4.82 + 6.00"),
            ("/after/coupons/0", "takenBack", "it is used up"),
        ],
    },
    Worked {
        what: "a prepayment inside a period, the rest of the discount lost",
        source: "docs/coupons.md: onPrepayment",
        ask: Question(
            "trial",
            r#"{"on":"2026-02-16","intent":{"kind":"amount","amount":"302.41"},"loan":{"schema":1,
                "terms":{"principal":"1200","method":"equalPrincipal","periods":4,
                "disbursedOn":"2026-01-01","rate":{"value":"0.12","unit":"annual","yearDays":360},
                "dayCount":"monthly","dueDates":{"policy":"sameDay"},"coupons":[
                {"kind":"rateDiscount","factor":"0.5","onPrepayment":"lose"}]},"events":[
                {"id":"1","on":"2026-02-01","kind":"repaid","amount":"306"}]}}"#,
        ),
        figures: &[
            ("/allocation/0/interest", "2.41", "half of 9.00 x 15/28 = 4.82"),
            ("/prepaidPrincipal", "300.00", "302.41 - 2.41"),
            ("/after/rows/1/interest", "6.59", "9.00 as it was planned, less 2.41"),
            ("/after/rows/1/discount", "2.41", "what has come off stays off"),
            ("/after/rows/2/interest", "4.00", "400 x 0.01"),
        ],
    },
    Worked {
        what: "an amount off, worked out again: what rows can no longer take goes to the next",
        source: "docs/coupons.md: onPrepayment",
        ask: Question(
            "trial",
            r#"{"on":"2026-02-01","intent":{"kind":"amount","amount":"612"},"loan":{"schema":1,
                "terms":{"principal":"1200","method":"equalPrincipal","periods":4,
                "disbursedOn":"2026-01-01","rate":{"value":"0.12","unit":"annual","yearDays":360},
                "dayCount":"monthly","dueDates":{"policy":"sameDay"},"coupons":[
                {"kind":"amountOff","amount":"16","placement":"lastRows",
                 "onPrepayment":"again"}]}}}"#,
        ),
        figures: &[
            ("/after/rows/0/discount", "0.00", "16.00 are 3.00, 6.00 and 7.00 from the last back"),
            (
                "/after/rows/1/interest",
                "0.00",
                "600 is left and bears 6.00, 4.00 and 2.00, all off",
            ),
            ("/after/rows/1/discount", "6.00", "as much as the row bears"),
            ("/after/rows/2/interest", "0.00", "4.00 of the 10.00 that are left"),
        ],
    },
    Worked {
        what: "a lower level, agreed with a coupon, is the level of the rows after a prepayment",
        source: "docs/coupons.md: effect resolve",
        ask: Question(
            "trial",
            r#"{"on":"2026-02-15","intent":{"kind":"amount","amount":"753.75"},"loan":{"schema":1,
                "terms":{"principal":"1000","method":"equalInstalment","periods":2,
                "disbursedOn":"2026-01-15","rate":{"value":"0.01","unit":"monthly","yearDays":360},
                "dayCount":"monthly","dueDates":{"policy":"sameDay"},"coupons":[
                {"kind":"rateDiscount","factor":"0.5","effect":"resolve",
                 "onPrepayment":"again"}]}}}"#,
        ),
        figures: &[
            ("/allocation/0/principal", "498.75", "503.75 - 1 000 x 0.005"),
            ("/prepaidPrincipal", "250.00", "753.75 - 503.75"),
            ("/after/rows/1/principal", "251.25", "501.25 - 250.00"),
            (
                "/after/rows/1/interest",
                "1.26",
                "251.25 x 0.01 - 251.25 x 0.005: 2.51 - 1.26 = 1.25…",
            ),
        ],
    },
];
