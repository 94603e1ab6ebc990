//! Loans after their disbursement: trials and states, with what other systems print for them.

use super::Ask::Question;
use super::Worked;

pub const WORKED: &[Worked] = &[
    Worked {
        what: "10.00 paid before the due date of 8.91",
        source: "放心借's example: 7.86 of principal and 1.05 of interest are due, 0.58 has accrued",
        ask: Question(
            "trial",
            r#"{"on":"2026-01-01","intent":{"kind":"amount","amount":"10.00"},"loan":{"schema":1,
                "terms":{"principal":"100","method":"equalInstalment","periods":12,
                  "rate":{"value":"0.126","unit":"annual","yearDays":360},"dayCount":"monthly",
                  "disbursedOn":"2025-12-15","dueDates":{"policy":"sameDay"}},
                "rules":{"prepayment":{"strategy":"nextInstalments"}}}}"#,
        ),
        figures: &[
            ("/after/rows/0/principal", "7.86", "100 x m/(1 - (1+m)^-12) - 1.05 at m = 1.05 %"),
            ("/after/rows/0/interest", "1.05", "100 x 0.126/12, as it was scheduled"),
            ("/allocation/0/interest", "0.58", "1.05 x 17/31 = 0.5758…"),
            ("/allocation/0/principal", "7.86", "of the 9.42 that are left"),
            ("/allocation/1/principal", "1.56", "9.42 - 7.86"),
            ("/after/rows/0/open", "0.47", "1.05 - 0.58"),
        ],
    },
    Worked {
        what: "the same, where the row's interest is worked out again",
        source: "DOMAIN: residualInterest",
        ask: Question(
            "trial",
            r#"{"on":"2026-01-01","intent":{"kind":"amount","amount":"10.00"},"loan":{"schema":1,
                "terms":{"principal":"100","method":"equalInstalment","periods":12,
                  "rate":{"value":"0.126","unit":"annual","yearDays":360},"dayCount":"monthly",
                  "disbursedOn":"2025-12-15","dueDates":{"policy":"sameDay"}},
                "rules":{"prepayment":{"strategy":"nextInstalments",
                  "residualInterest":"recomputed"}}}}"#,
        ),
        figures: &[
            ("/after/rows/0/interest", "1.01", "0.58 + 90.58 x 0.0105 x 14/31 = 0.58 + 0.4295…"),
            ("/after/rows/0/open", "0.43", "1.01 - 0.58"),
        ],
    },
    Worked {
        what: "200 000 of 1 000 000 with the twelfth instalment, smaller instalments",
        source: "china_samples: 3895.2162 a month, 146 244.52 saved, both unrounded",
        ask: Question(
            "trial",
            r#"{"on":"2026-01-01",
                "intent":{"kind":"amount","amount":"200000","strategy":"reduceInstalment"},
                "loan":{"schema":1,"terms":{"principal":"1000000","method":"equalInstalment",
                  "periods":360,"rate":{"value":"0.042","unit":"annual","yearDays":360},
                  "dayCount":"monthly","disbursedOn":"2025-01-01",
                  "dueDates":{"policy":"sameDay"}},"events":[
                  {"id":"1","on":"2026-01-01","kind":"repaid","amount":"58682.04",
                   "intent":{"kind":"dueNow"}}],
                  "rules":{"overdue":{"multiplier":"0"}}}}"#,
        ),
        figures: &[
            ("/prepaidPrincipal", "200000.00", "all of it: the day is a due date"),
            ("/after/rows/12/open", "3895.22", "782 993.05 over 348 months at 0.35 %"),
            ("/interestSaved", "146246.36", "146 244.52 where no row is rounded to the fen"),
        ],
    },
    Worked {
        what: "the same, a shorter term in level instalments",
        source: "china_samples: 236 months, 350 096.35 saved, both unrounded",
        ask: Question(
            "trial",
            r#"{"on":"2026-01-01",
                "intent":{"kind":"amount","amount":"200000","strategy":"shortenTerm"},
                "loan":{"schema":1,"terms":{"principal":"1000000","method":"equalInstalment",
                  "periods":360,"rate":{"value":"0.042","unit":"annual","yearDays":360},
                  "dayCount":"monthly","disbursedOn":"2025-01-01",
                  "dueDates":{"policy":"sameDay"}},"events":[
                  {"id":"1","on":"2026-01-01","kind":"repaid","amount":"58682.04",
                   "intent":{"kind":"dueNow"}}],
                  "rules":{"overdue":{"multiplier":"0"},
                    "prepayment":{"shortenRule":"relevel"}}}}"#,
        ),
        figures: &[
            ("/after/rows/247/status", "notDue", "12 + 236 rows"),
            ("/after/rows/248/status", "removed", "and none after"),
            ("/after/rows/12/open", "4880.01", "782 993.05 over 236 months at 0.35 %"),
            ("/interestSaved", "350096.46", "350 096.35 where no row is rounded to the fen"),
        ],
    },
    Worked {
        what: "2 000 instead of 862, the term shorter",
        source: "Apache Fineract, LoanRepayment.feature RP11: interest 127.48 in 5 rows",
        ask: Question(
            "loanState",
            r#"{"loan":{"schema":1,"terms":{"principal":"5000","method":"equalInstalment",
                "periods":6,"rate":{"value":"0.12","unit":"annual","yearDays":365},
                "dayCount":"ACT/365F","disbursedOn":"2022-11-01","dueDates":{"policy":"sameDay"},
                "level":{"by":"exactDays","rounding":"down","unit":100}},
                "rules":{"prepayment":{"strategy":"shortenTerm"}},"events":[
                {"id":"1","on":"2022-12-01","kind":"repaid","amount":"1000"},
                {"id":"2","on":"2023-01-01","kind":"repaid","amount":"2000"}]}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "49.32", "5000 x 0.12 x 30/365"),
            ("/rows/1/interest", "41.27", "4049.32 x 0.12 x 31/365"),
            ("/rows/2/interest", "21.31", "2090.59 x 0.12 x 31/365"),
            ("/rows/3/interest", "11.51", "1249.90 x 0.12 x 28/365; the five sum to 127.48"),
            ("/rows/4/interest", "4.07", "399.41 x 0.12 x 31/365"),
            ("/rows/4/principal", "399.41", "the last and smaller one"),
            ("/rows/5/status", "removed", "a row less"),
        ],
    },
    Worked {
        what: "the same loan, smaller instalments",
        source: "Apache Fineract, LoanRepayment.feature RP12: interest 142.38 in 6 rows",
        ask: Question(
            "loanState",
            r#"{"loan":{"schema":1,"terms":{"principal":"5000","method":"equalInstalment",
                "periods":6,"rate":{"value":"0.12","unit":"annual","yearDays":365},
                "dayCount":"ACT/365F","disbursedOn":"2022-11-01","dueDates":{"policy":"sameDay"},
                "level":{"by":"exactDays","rounding":"halfUp","unit":100}},"events":[
                {"id":"1","on":"2022-12-01","kind":"repaid","amount":"1000"},
                {"id":"2","on":"2023-01-01","kind":"repaid","amount":"2000"}]}}"#,
        ),
        figures: &[
            ("/rows/2/interest", "21.31", "2090.59 x 0.12 x 31/365"),
            ("/rows/2/open", "536.00", "2090.59 over 31, 28, 31 and 30 days, to the yuan"),
            ("/rows/3/interest", "14.51", "1575.90 x 0.12 x 28/365"),
            ("/rows/4/interest", "10.75", "1054.41 x 0.12 x 31/365"),
            ("/rows/5/interest", "5.22", "529.16 x 0.12 x 30/365; the six sum to 142.38"),
        ],
    },
    Worked {
        what: "the same loan, the next instalments early",
        source: "Apache Fineract, LoanRepayment.feature RP13: interest 156.56 in 6 rows",
        ask: Question(
            "loanState",
            r#"{"loan":{"schema":1,"terms":{"principal":"5000","method":"equalInstalment",
                "periods":6,"rate":{"value":"0.12","unit":"annual","yearDays":365},
                "dayCount":"ACT/365F","disbursedOn":"2022-11-01","dueDates":{"policy":"sameDay"},
                "level":{"by":"exactDays","rounding":"down","unit":100}},"rules":{"prepayment":{
                "strategy":"nextInstalments","nextRule":"keepInstalment"}},"events":[
                {"id":"1","on":"2022-12-01","kind":"repaid","amount":"1000"},
                {"id":"2","on":"2023-01-01","kind":"repaid","amount":"2000"}]}}"#,
        ),
        figures: &[
            ("/rows/2/open", "21.31", "its principal of 840.69 is paid: only interest is left"),
            ("/rows/3/interest", "19.24", "2090.59 x 0.12 x 28/365"),
            ("/rows/3/open", "426.69", "862.00 less the 435.31 that were left over"),
            ("/rows/4/interest", "17.15", "1683.14 x 0.12 x 31/365"),
            ("/rows/5/interest", "8.27", "838.29 x 0.12 x 30/365; the six sum to 156.56"),
            ("/rows/5/open", "846.56", "838.29 + 8.27"),
        ],
    },
    Worked {
        what: "a payoff on the fifteenth, interest to the day",
        source: "Apache Fineract, Loan.feature:5539: 83.81",
        ask: Question(
            "loanState",
            r#"{"on":"2024-02-15","loan":{"schema":1,"terms":{"principal":"100",
                "method":"equalInstalment","periods":6,
                "rate":{"value":"0.07","unit":"annual","yearDays":360},"dayCount":"monthly",
                "disbursedOn":"2024-01-01","dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2024-02-01","kind":"repaid","amount":"17.01"}]}}"#,
        ),
        figures: &[
            ("/balance", "83.57", "100 - (17.01 - 0.58)"),
            ("/accruedInterest", "0.24", "83.57 x 0.07/12 x 14/29 = 0.2353…"),
            ("/settlement", "83.81", "83.57 + 0.24"),
        ],
    },
    Worked {
        what: "the same payoff, interest to the end of the period",
        source: "Apache Fineract, Loan.feature:5598: 84.06",
        ask: Question(
            "trial",
            r#"{"on":"2024-02-15","intent":{"kind":"settle"},"loan":{"schema":1,"terms":{
                "principal":"100","method":"equalInstalment","periods":6,
                "rate":{"value":"0.07","unit":"annual","yearDays":360},"dayCount":"monthly",
                "disbursedOn":"2024-01-01","dueDates":{"policy":"sameDay"}},
                "rules":{"prepayment":{"payoffInterest":"toPeriodEnd"}},"events":[
                {"id":"1","on":"2024-02-01","kind":"repaid","amount":"17.01"}]}}"#,
        ),
        figures: &[
            ("/amount", "84.06", "83.57 + 0.49"),
            ("/allocation/0/interest", "0.49", "83.57 x 0.07/12 = 0.4875"),
            ("/after/settledOn", "2024-02-15", "nothing is open any more"),
            ("/after/settlement", "0.00", "and nothing is asked for"),
        ],
    },
    Worked {
        what: "forty days late",
        source: "loan-0053 of the independent model",
        ask: Question(
            "loanState",
            r#"{"on":"2027-06-20","loan":{"schema":1,"terms":{"principal":"145700",
                "method":"bullet","periods":1,
                "rate":{"value":"0.15333","unit":"annual","yearDays":360},"dayCount":"30E/360",
                "disbursedOn":"2027-04-11","dueDates":{"policy":"sameDay"}},
                "rules":{"overdue":{"graceDays":5}}}}"#,
        ),
        figures: &[
            ("/rows/0/penalty", "3723.36", "145 700 x 0.15333/360 x 1.5 x 40"),
            ("/rows/0/status", "overdue", "past the due date and five days"),
            ("/overdue", "151285.04", "145 700 + 1 861.68 + 3 723.36"),
        ],
    },
];
