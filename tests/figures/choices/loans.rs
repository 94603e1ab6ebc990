//! The rules after the disbursement: what each choice of them makes of one loan.

use super::Choice;

/// 10 000 at 3.65 % over 365 days, a yuan a day; rows of ten days, due on 25 January and 4 February.
/// Nothing is paid by 14 February.
const LATE: &str = r#"{"question":"loanState","on":"2026-02-14","loan":{"schema":1,"terms":{
    "principal":"10000","method":"interestOnly","periods":2,"disbursedOn":"2026-01-15",
    "rate":{"value":"0.0365","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
    "dueDates":{"policy":"everyNDays","n":10}}}}"#;

/// 1 200 at one per cent a month, four rows of 300, the first due on 1 February. On 16 January,
/// after 15 of 31 days, 5.81 of its 12.00 of interest has accrued.
const EARLY: &str = r#"{"question":"trial","on":"2026-01-16",
    "intent":{"kind":"amount","amount":"305.81"},"loan":{"schema":1,"terms":{
    "principal":"1200","method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
    "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
    "dueDates":{"policy":"sameDay"}}}}"#;

/// The same loan's state.
const STATE: &str = r#"{"question":"loanState","on":"2026-01-16","loan":{"schema":1,"terms":{
    "principal":"1200","method":"equalPrincipal","periods":4,"disbursedOn":"2026-01-01",
    "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
    "dueDates":{"policy":"sameDay"}}}}"#;

pub const CHOICES: &[Choice] = &[
    Choice {
        list: "product/overdue.rs OverdueFrom",
        field: "/loan/rules/overdue/from",
        loan: LATE,
        see: &["/rows/1/penalty"],
        values: &[
            ("dueDate", THREE_DAYS, &["15.00"], "ten days of 1.50"),
            ("graceEnd", THREE_DAYS, &["10.50"], "seven days of 1.50"),
        ],
    },
    Choice {
        list: "product/overdue.rs OverdueBase",
        field: "/loan/rules/overdue/base",
        loan: LATE,
        see: &["/rows/0/penalty"],
        values: &[
            ("principal", "", &["0.00"], "the row has none"),
            ("principalAndInterest", "", &["0.03"], "10.00 x 0.0001 x 1.5 x 20 days"),
        ],
    },
    Choice {
        list: "product/overdue.rs OverdueRounding",
        field: "/loan/rules/overdue/rounding",
        loan: LATE,
        see: &["/rows/0/penalty"],
        values: &[
            ("cumulative", WITH_INTEREST, &["0.03"], "10.00 x 0.0001 x 1.5 x 20 days"),
            ("daily", WITH_INTEREST, &["0.00"], "20 times 0.0015, each of them nothing"),
        ],
    },
    Choice {
        list: "flag compound",
        field: "/loan/rules/overdue/compound",
        loan: LATE,
        see: &["/rows/0/compoundInterest"],
        values: &[
            ("false", "", &["0.00"], "none"),
            ("true", "", &["0.03"], "10.00 x 0.0001 x 1.5 x 20 days"),
        ],
    },
    Choice {
        list: "flag adds",
        field: "/loan/rules/overdue/adds",
        loan: LATE,
        see: &["/rows/1/penalty"],
        values: &[
            ("false", "", &["15.00"], "1.5 times a yuan a day"),
            ("true", "", &["25.00"], "and the yuan a day"),
        ],
    },
    Choice {
        list: "product/overdue.rs LateInterest",
        field: "/loan/rules/overdue/interest",
        loan: STATE,
        see: &["/rows/1/interest", "/rows/2/interest"],
        values: &[
            ("stops", TWO_LATE, &["9.00", "6.00"], "900 x 0.01, 600 x 0.01, as they were planned"),
            (
                "goesOn",
                TWO_LATE,
                &["12.00", "8.71"],
                "1 200 x 0.01; 1 200 x 0.01 x 14/31 + 600 x 0.01 x 17/31 = 5.42 + 3.29",
            ),
            ("goesOnInPeriod", TWO_LATE, &["9.00", "8.71"], "the day lies in the third row"),
        ],
    },
    Choice {
        list: "flag ownRow",
        field: "/loan/terms/downPayment/ownRow",
        loan: STATE,
        see: &["/rows/0/dueDate", "/rows/0/principal", "/balance"],
        values: &[
            ("false", A_QUARTER, &["2026-02-01", "225.00", "900.00"], "900 is lent, in four rows"),
            (
                "true",
                A_QUARTER,
                &["2026-01-01", "300.00", "1200.00"],
                "1 200 is lent, and 300 due at once",
            ),
        ],
    },
    Choice {
        list: "product/allocation.rs Direction",
        field: "/loan/rules/allocation/direction",
        loan: LATE,
        see: &["/rows/0/paid/interest", "/rows/1/paid/penalty"],
        values: &[
            ("byInstalment", PAID_15, &["10.00", "5.00"], "the older row with all it asks for"),
            ("byPart", PAID_15, &["0.00", "15.00"], "penalties of all rows are first"),
        ],
    },
    Choice {
        list: "product/prepayment.rs Strategy",
        field: "/loan/rules/prepayment/strategy",
        loan: EARLY,
        see: &["/after/rows/0/principal", "/after/rows/0/paid/principal", LAST, LAST_PAID],
        values: &[
            ("reduceInstalment", "", &["225.00", "0.00", "225.00", "0.00"], "900 over four rows"),
            ("shortenTerm", "", &["300.00", "0.00", "0.00", "0.00"], "900 in three rows of 300"),
            ("nextInstalments", "", &["300.00", "300.00", "300.00", "0.00"], "the next is paid"),
            ("lastInstalments", "", &["300.00", "0.00", "300.00", "300.00"], "the last is paid"),
        ],
    },
    Choice {
        list: "product/prepayment.rs CurrentRow",
        field: "/loan/rules/prepayment/currentRow",
        loan: EARLY,
        see: &["/after/rows/0/principal", LAST],
        values: &[
            ("reamortise", "", &["225.00", "225.00"], "900 over four rows"),
            ("keepPrincipal", "", &["300.00", "200.00"], "600 over the three rows after it"),
            ("payFirst", "", &["300.00", "300.00"], "the row is paid, and the others stay"),
        ],
    },
    Choice {
        list: "product/prepayment.rs PaysFirst",
        field: "/loan/rules/prepayment/paysFirst",
        loan: EARLY,
        see: &["/allocation/0/interest", "/prepaidPrincipal"],
        values: &[
            ("interest", "", &["5.81", "300.00"], "the 5.81 that have accrued, then 300.00"),
            ("principal", "", &["", "305.81"], "all of it, into no row"),
        ],
    },
    Choice {
        list: "product/prepayment.rs SettledRows",
        field: "/loan/rules/prepayment/settledRows",
        loan: STATE,
        see: &["/rows/0/principal", "/rows/1/principal", "/rows/3/principal"],
        values: &[
            (
                "keepPrincipal",
                SETTLED,
                &["295.54", "298.50", "304.48"],
                "the plan's own: 307.54 - 12.00, 307.54 - 9.04, and the last",
            ),
            (
                "keepInstalment",
                SETTLED,
                &["301.73", "307.54", "283.19"],
                "307.54 - 5.81, 307.54 twice, and what is left of 1 200",
            ),
        ],
    },
    Choice {
        list: "product/prepayment.rs ResidualInterest",
        field: "/loan/rules/prepayment/residualInterest",
        loan: EARLY,
        see: &["/after/rows/0/interest"],
        values: &[
            ("asScheduled", "", &["12.00"], "1 200 x 0.01, whatever was prepaid"),
            ("recomputed", "", &["10.46"], "5.81 + 900 x 0.01 x 16/31 = 5.81 + 4.645…"),
        ],
    },
    Choice {
        list: "product/prepayment.rs ShortenRule",
        field: "/loan/rules/prepayment/shortenRule",
        loan: EARLY,
        see: &["/after/rows/0/principal", "/after/rows/2/principal", LAST],
        values: &[
            ("keepInstalment", SHORTER, &["300.00", "200.00", "0.00"], "300, 300 and 200"),
            ("relevel", SHORTER, &["266.67", "266.66", "0.00"], "800 over three rows"),
        ],
    },
    Choice {
        list: "product/prepayment.rs NextRule",
        field: "/loan/rules/prepayment/nextRule",
        loan: EARLY,
        see: &["/after/rows/1/interest", "/after/rows/1/principal", "/after/rows/1/open"],
        values: &[
            (
                "keepPrincipal",
                NEXT,
                &["6.04", "298.50", "6.04"],
                "604.46 x 0.01; its principal is paid: 307.54 - 904.46 x 0.01",
            ),
            (
                "keepInstalment",
                NEXT,
                &["6.04", "301.50", "7.54"],
                "307.54 - 6.04, of which 300.00 is paid",
            ),
        ],
    },
    Choice {
        list: "product/prepayment.rs PayoffInterest",
        field: "/loan/rules/prepayment/payoffInterest",
        loan: STATE,
        see: &["/settlement"],
        values: &[
            ("toDay", "", &["1205.81"], "1 200 x 0.01 x 15/31"),
            ("toPeriodEnd", "", &["1212.00"], "1 200 x 0.01"),
        ],
    },
    Choice {
        list: "product/prepayment.rs SettleFees",
        field: "/loan/rules/prepayment/settleFees",
        loan: STATE,
        see: &["/settlement"],
        values: &[
            ("currentOnly", A_FEE, &["1206.81"], "one of four fees of 1.00"),
            ("none", A_FEE, &["1205.81"], "none of them"),
            ("all", A_FEE, &["1209.81"], "all of them"),
        ],
    },
    Choice {
        list: "product/prepayment.rs BeyondDue",
        field: "/loan/rules/prepayment/beyondDue",
        loan: STATE,
        see: &["/balance", "/excess"],
        values: &[
            ("prepay", PAID_400, &["805.81", "0.00"], "1 200 - (400 - 5.81)"),
            ("excess", PAID_400, &["1200.00", "400.00"], "nothing is due"),
            ("inAdvance", PAID_400, &["821.00", "0.00"], "400 - 12.00 - 9.00 is principal"),
        ],
    },
    Choice {
        list: "product/prepayment.rs InAdvance",
        field: "/loan/rules/prepayment/inAdvance",
        loan: STATE,
        see: &["/rows/0/paid/principal", "/rows/1/paid/principal", "/rows/3/paid/principal"],
        values: &[
            ("next", ADVANCED, &["300.00", "79.00", "0.00"], "312, then 9 and 79 of 309"),
            ("last", ADVANCED, &["0.00", "0.00", "300.00"], "303, then 6 and 91 of 306"),
            ("evenly", ADVANCED, &["88.00", "91.00", "97.00"], "100 each, interest first"),
        ],
    },
    Choice {
        list: "product/prepayment.rs WhenOverdue",
        field: "/loan/rules/prepayment/whenOverdue",
        loan: STATE,
        see: &["/prepaidPrincipal", "/excess"],
        values: &[
            (
                "payDueFirst",
                PAID_LATE,
                &["183.76", "0.00"],
                "500 - 313.35 with a penalty of 1.35, - 900 x 0.01 x 9/28 = 2.89",
            ),
            ("refuse", PAID_LATE, &["0.00", "186.65"], "500 - 313.35 cannot be prepaid"),
        ],
    },
    Choice {
        list: "product/prepayment.rs ChosenInterest",
        field: "/loan/rules/prepayment/chosenInterest",
        loan: EARLY,
        see: &["/amount"],
        values: &[
            ("scheduled", TWO_ROWS, &["621.00"], "312 + 309"),
            ("toDay", TWO_ROWS, &["605.81"], "5.81 + 600"),
        ],
    },
    Choice {
        list: "product/prepayment.rs RefundFrom",
        field: "/loan/rules/prepayment/refundFrom",
        loan: STATE,
        see: &["/rows/0/principal", "/rows/3/paid/principal"],
        values: &[
            ("lastRows", REFUND, &["300.00", "300.00"], "the last row is done"),
            ("evenly", REFUND, &["225.00", "0.00"], "900 over four rows"),
        ],
    },
    Choice {
        list: "product/prepayment.rs PrepaymentFeeKind",
        field: "/loan/rules/prepayment/fee/kind",
        loan: EARLY,
        see: &["/prepaymentFee", "/prepaidPrincipal"],
        values: &[
            ("none", "", &["0.00", "300.00"], "none"),
            ("rate", TWO_PER_CENT, &["6.00", "300.00"], "300 x 0.02, on top"),
            ("fixed", FIVE, &["5.00", "300.00"], "5.00, on top"),
        ],
    },
    Choice {
        list: "flag inside",
        field: "/loan/rules/prepayment/fee/inside",
        loan: EARLY,
        see: &["/prepaymentFee", "/prepaidPrincipal"],
        values: &[
            ("false", RATED, &["6.00", "300.00"], "300 x 0.02, on top"),
            ("true", RATED, &["5.88", "294.12"], "300 x 0.02/1.02 out of the 300"),
        ],
    },
    Choice {
        list: "product/closed.rs Blocks",
        field: "/loan/rules/closed/0/blocks",
        loan: EARLY,
        see: &["/refused/0"],
        values: &[
            ("prepayment", MID_MONTH, &["prepaymentForbidden"], "nothing is due on the 16th"),
            ("any", MID_MONTH, &["repaymentForbidden"], "the 16th is between the two days"),
        ],
    },
    Choice {
        list: "product/closed.rs Blocks",
        field: "/loan/rules/closed/0/blocks",
        loan: EARLY,
        see: &["/refused/0", "/amount"],
        values: &[
            ("prepayment", DUE_IN_WINDOW, &["", "312.00"], "what is due is no prepayment"),
            ("any", DUE_IN_WINDOW, &["repaymentForbidden", ""], "from the 28th to the 2nd"),
        ],
    },
    Choice {
        list: "product/method.rs AccrualInPeriod",
        field: "/loan/terms/accrualInPeriod",
        loan: STATE,
        see: &["/accruedInterest"],
        values: &[
            ("proRata", "", &["5.81"], "12.00 x 15/31"),
            ("dailyRate", "", &["6.00"], "1 200 x 0.12/360 x 15"),
        ],
    },
];

const MID_MONTH: &str = r#"{"loan":{"rules":{"closed":[{"fromDay":15,"toDay":16}]}}}"#;
const DUE_IN_WINDOW: &str = r#"{"on":"2026-02-01","intent":{"kind":"dueNow","amount":null},
    "loan":{"rules":{"closed":[{"fromDay":28,"toDay":2}]}}}"#;
const TWO_LATE: &str = r#"{"on":"2026-03-15"}"#;
const A_QUARTER: &str = r#"{"loan":{"terms":{"downPayment":{"rate":"0.25"}}}}"#;
const SETTLED: &str = r#"{"loan":{"terms":{"method":"equalInstalment"},"events":[{"id":"a",
    "on":"2026-01-16","kind":"repaid","amount":"1205.81","intent":{"kind":"settle"}}]}}"#;

const LAST: &str = "/after/rows/3/principal";
const LAST_PAID: &str = "/after/rows/3/paid/principal";

const THREE_DAYS: &str = r#"{"loan":{"rules":{"overdue":{"graceDays":3}}}}"#;
const WITH_INTEREST: &str = r#"{"loan":{"rules":{"overdue":{"base":"principalAndInterest"}}}}"#;
const PAID_15: &str =
    r#"{"loan":{"events":[{"id":"a","on":"2026-02-14","kind":"repaid","amount":"15.00"}]}}"#;
const SHORTER: &str = r#"{"intent":{"amount":"405.81"},
    "loan":{"rules":{"prepayment":{"strategy":"shortenTerm"}}}}"#;
const NEXT: &str = r#"{"on":"2026-02-01","intent":{"amount":"607.54"},"loan":{
    "terms":{"method":"equalInstalment"},
    "rules":{"prepayment":{"strategy":"nextInstalments"}}}}"#;
const A_FEE: &str = r#"{"loan":{"terms":{"fees":[{"name":"费","party":"platform","basis":"fixed",
    "value":"1","when":"each"}]}}}"#;
const ADVANCED: &str = r#"{"loan":{"rules":{"prepayment":{"beyondDue":"inAdvance"}},
    "events":[{"id":"a","on":"2026-01-16","kind":"repaid","amount":"400"}]}}"#;
const PAID_400: &str =
    r#"{"loan":{"events":[{"id":"a","on":"2026-01-16","kind":"repaid","amount":"400"}]}}"#;
const PAID_LATE: &str = r#"{"on":"2026-02-10",
    "loan":{"events":[{"id":"a","on":"2026-02-10","kind":"repaid","amount":"500"}]}}"#;
const TWO_ROWS: &str = r#"{"intent":{"kind":"periods","amount":null,"periods":[1,2]}}"#;
const REFUND: &str =
    r#"{"loan":{"events":[{"id":"a","on":"2026-01-16","kind":"refunded","amount":"300"}]}}"#;
const TWO_PER_CENT: &str = r#"{"loan":{"rules":{"prepayment":{"fee":{"value":"0.02"}}}}}"#;
const FIVE: &str = r#"{"loan":{"rules":{"prepayment":{"fee":{"value":"5"}}}}}"#;
const RATED: &str = r#"{"loan":{"rules":{"prepayment":{"fee":{"kind":"rate","value":"0.02"}}}}}"#;
