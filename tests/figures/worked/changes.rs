//! Loans whose plan is changed after the disbursement: what is late, more money, other due dates.

use super::Ask::{Loan, Question};
use super::Worked;
use crate::asked::FREE;

pub const WORKED: &[Worked] = &[
    Worked {
        what: "the first of six is paid four days late, and bears on",
        source: "Apache Fineract, LoanRepayment.feature:654: 43.75 and 866.61",
        ask: Question(
            "loanState",
            r#"{"on":"2022-12-05","loan":{"schema":1,"terms":{"principal":"5000",
                "method":"equalInstalment","periods":6,"disbursedOn":"2022-11-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"},"level":{"by":"thirtyDays","unit":100}},
                "rules":{"overdue":{"multiplier":"0","interest":"goesOn"}},"events":[
                {"id":"1","on":"2022-12-05","kind":"repaid","amount":"862"}]}}"#,
        ),
        figures: &[
            ("/rows/0/principal", "812.68", "862 - 5 000 x 0.12 x 30/365 = 862 - 49.32"),
            ("/rows/1/interest", "43.75", "5 000 x 0.12 x 4/365 + 4 187.32 x 0.12 x 27/365"),
            ("/rows/1/principal", "818.25", "862 - 43.75"),
            ("/rows/5/open", "866.61", "the last row takes what that leaves: 858.15 + 8.46"),
        ],
    },
    Worked {
        what: "three rows late, and their interest bears as well, in the fourth alone",
        source: "Apache Fineract, LoanRepayment.feature:582: 28.43",
        ask: Question(
            "loanState",
            r#"{"on":"2022-12-04","loan":{"schema":1,"terms":{"principal":"5000",
                "method":"equalInstalment","periods":6,"disbursedOn":"2022-09-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"},"level":{"by":"thirtyDays","unit":100}},
                "rules":{"overdue":{"multiplier":"0","base":"principalAndInterest",
                  "interest":"goesOnInPeriod"}}}}"#,
        ),
        figures: &[
            ("/rows/2/interest", "33.22", "3 368.00 x 0.12 x 30/365, as it was planned"),
            (
                "/rows/3/interest",
                "28.43",
                "(2 539.22 + 3 x 862) x 0.12 x 3/365 + 2 539.22 x 0.12 x 28/365 = 5.06 + 23.37",
            ),
        ],
    },
    Worked {
        what: "1 500 paid into a row of 862 before it is due",
        source: "Apache Fineract, LoanRepayment.feature:774: 47.34, then rows of 721",
        ask: Question(
            "loanState",
            r#"{"on":"2022-11-27","loan":{"schema":1,"terms":{"principal":"5000",
                "method":"equalInstalment","periods":6,"disbursedOn":"2022-11-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"},"level":{"by":"thirtyDays","unit":100}},
                "rules":{"prepayment":{"currentRow":"payFirst","paysFirst":"principal",
                  "residualInterest":"recomputed"}},"events":[
                {"id":"1","on":"2022-11-27","kind":"repaid","amount":"1500"}]}}"#,
        ),
        figures: &[
            ("/rows/0/paid/principal", "1500.00", "all of it"),
            ("/rows/0/interest", "47.34", "5 000 x 0.12 x 26/365 + 3 500 x 0.12 x 4/365"),
            ("/rows/1/principal", "685.33", "721 - 3 500 x 0.12 x 31/365 = 721 - 35.67"),
            ("/rows/5/open", "721.43", "714.38 + 7.05"),
        ],
    },
    Worked {
        what: "200 paid into that row: it keeps its instalment",
        source: "Apache Fineract, LoanRepayment.feature:702: 49.05",
        ask: Question(
            "loanState",
            r#"{"on":"2022-11-27","loan":{"schema":1,"terms":{"principal":"5000",
                "method":"equalInstalment","periods":6,"disbursedOn":"2022-11-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"},"level":{"by":"thirtyDays","unit":100}},
                "rules":{"prepayment":{"currentRow":"payFirst","paysFirst":"principal",
                  "residualInterest":"recomputed"}},"events":[
                {"id":"1","on":"2022-11-27","kind":"repaid","amount":"200"}]}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "49.05", "5 000 x 0.12 x 26/365 + 4 800 x 0.12 x 4/365"),
            ("/rows/0/principal", "812.95", "862 - 49.05"),
            ("/rows/0/open", "662.00", "862 - 200"),
            ("/rows/5/open", "865.21", "856.76 + 8.45"),
        ],
    },
    Worked {
        what: "a loan that is drawn in parts, at the instalment of the whole",
        source: "Apache Fineract, LoanRepayment.feature:1131: 1 725, the last 1 582.39",
        ask: Question(
            "loanState",
            r#"{"on":"2023-03-01","loan":{"schema":1,"terms":{"principal":"5000",
                "method":"equalInstalment","periods":6,"disbursedOn":"2022-11-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"},"level":{"amount":"1725"}},"events":[
                {"id":"1","on":"2022-12-01","kind":"repaid","amount":"1725"},
                {"id":"2","on":"2023-01-01","kind":"drawdown","amount":"3000","period":2},
                {"id":"3","on":"2023-01-01","kind":"repaid","amount":"1725"},
                {"id":"4","on":"2023-02-01","kind":"repaid","amount":"1725"},
                {"id":"5","on":"2023-03-01","kind":"drawdown","amount":"2000"},
                {"id":"6","on":"2023-03-01","kind":"repaid","amount":"1725"}]}}"#,
        ),
        figures: &[
            ("/rows/2/interest", "46.33", "(3 325 - 1 691.75 + 3 000) x 0.01"),
            ("/rows/4/principal", "1692.41", "1 725 - 3 259.13 x 0.01"),
            ("/rows/5/open", "1582.39", "1 566.72 + 15.67"),
        ],
    },
    Worked {
        what: "a late fee of 1.5 % of principal and interest",
        source: "Apache Fineract, LoanCharge.feature:672: 15.45 in each row",
        ask: Question(
            "loanState",
            r#"{"on":"2023-03-02","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"flat","periods":3,"disbursedOn":"2023-01-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"}},
                "rules":{"overdue":{"multiplier":"0","base":"principalAndInterest",
                  "lateFee":{"rate":"0.015"}}}}}"#,
        ),
        figures: &[
            ("/rows/0/penalty", "15.45", "(1 000 + 30) x 0.015, once"),
            ("/rows/1/penalty", "15.45", "the same, a day late"),
            ("/rows/2/penalty", "0.00", "not due yet"),
        ],
    },
    Worked {
        what: "a late fee of an amount",
        source: "DOMAIN: late fee, a charge beside penalty interest",
        ask: Question(
            "loanState",
            r#"{"on":"2023-02-03","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"flat","periods":3,"disbursedOn":"2023-01-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"}},
                "rules":{"overdue":{"lateFee":{"amount":"20"}}}}}"#,
        ),
        figures: &[("/rows/0/penalty", "21.00", "20 + 1 000 x 0.12/360 x 1.5 x 2 days")],
    },
    Worked {
        what: "flat rows in whole yuan",
        source: "Apache Fineract, LoanRepayment.feature:3131: 328, the last 328.50",
        ask: Loan(
            FREE,
            r#"{"principal":"1250","method":"flat","periods":4,"flatInterest":"totalSplit",
                "rate":{"value":"0.15"},
                "rounding":{"interest":"halfEven","principal":"halfEven","unit":100}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "15.62", "62.50/4, half to even"),
            ("/rows/0/principal", "312.38", "312 + 16 - 15.62"),
            ("/rows/3/principal", "312.86", "1 250 - 3 x 312.38"),
            ("/rows/3/total", "328.50", "312.86 + 62.50 - 3 x 15.62"),
        ],
    },
    Worked {
        what: "the second row is due a fortnight later, and the third follows it",
        source: "Apache Fineract, LoanReschedule.feature:127: 15 September and 15 October",
        ask: Question(
            "loanState",
            r#"{"on":"2023-07-05","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2023-07-01",
                "rate":{"value":"0.0365","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2023-07-05","kind":"dueDateChanged","period":2,
                 "dueDate":"2023-09-15"}]}}"#,
        ),
        figures: &[
            ("/rows/0/dueDate", "2023-08-01", "before the row that is named"),
            ("/rows/1/dueDate", "2023-09-15", "as agreed"),
            ("/rows/1/interest", "9.00", "2 000 x 0.0001 x 45 days"),
            ("/rows/2/dueDate", "2023-10-15", "a month later"),
            ("/rows/2/interest", "3.00", "1 000 x 0.0001 x 30 days"),
        ],
    },
    Worked {
        what: "rows are added after due dates have moved",
        source: "DOMAIN: extension",
        ask: Question(
            "loanState",
            r#"{"on":"2023-07-06","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2023-07-01",
                "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2023-07-05","kind":"dueDateChanged","period":2,
                 "dueDate":"2023-09-15"},
                {"id":"2","on":"2023-07-06","kind":"extended","periods":2,"period":2}]}}"#,
        ),
        figures: &[
            ("/rows/0/principal", "1000.00", "before the row that is named"),
            ("/rows/1/principal", "500.00", "2 000 over four rows"),
            ("/rows/4/dueDate", "2023-12-15", "the 15th of the fifth month"),
            ("/rows/4/period", "5.0", "counted on"),
        ],
    },
    Worked {
        what: "two rows more for a flat loan, from its second row on",
        source: "等本等息: interest on the whole principal in every row",
        ask: Question(
            "loanState",
            r#"{"on":"2023-07-05","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"flat","periods":3,"disbursedOn":"2023-07-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2023-07-05","kind":"extended","periods":2,"period":2,
                 "rate":"0.06"}]}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "30.00", "3 000 x 0.01"),
            ("/rows/1/interest", "15.00", "3 000 x 0.005"),
            ("/rows/4/interest", "15.00", "3 000 x 0.005, in a row that was added"),
            ("/rows/4/principal", "500.00", "2 000 over four rows"),
        ],
    },
    Worked {
        what: "a new rate from the second row of a flat loan on",
        source: "Apache Fineract, LoanReschedule.feature:259: 15.00",
        ask: Question(
            "loanState",
            r#"{"on":"2023-07-05","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"flat","periods":3,"disbursedOn":"2023-07-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2023-07-05","kind":"rateChanged","rate":"0.06","period":2}]}}"#,
        ),
        figures: &[
            ("/rows/0/interest", "30.00", "3 000 x 0.01"),
            ("/rows/1/interest", "15.00", "3 000 x 0.005"),
        ],
    },
    Worked {
        what: "a quarter down of what is lent, and of what is lent more",
        source: "Apache Fineract, LoanReschedule.feature:316: 250, 100, then rows of 210",
        ask: Question(
            "loanState",
            r#"{"on":"2023-10-11","loan":{"schema":1,"terms":{"principal":"1000",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2023-10-01",
                "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"everyNDays","n":15},
                "downPayment":{"rate":"0.25","ownRow":true}},"events":[
                {"id":"1","on":"2023-10-01","kind":"deducted","amount":"250"},
                {"id":"2","on":"2023-10-10","kind":"drawdown","amount":"400"},
                {"id":"3","on":"2023-10-10","kind":"deducted","amount":"100"},
                {"id":"4","on":"2023-10-11","kind":"extended","periods":2}]}}"#,
        ),
        figures: &[
            ("/drawn", "1400.00", "1 000 + 400"),
            ("/rows/0/paid/principal", "250.00", "1 000 x 0.25"),
            ("/rows/1/dueDate", "2023-10-10", "the day of the drawdown"),
            ("/rows/1/paid/principal", "100.00", "400 x 0.25"),
            ("/rows/2/principal", "210.00", "1 050 over five rows"),
            ("/rows/6/period", "5.0", "down payments are not counted"),
        ],
    },
    Worked {
        what: "what is owed is laid anew from a day, with due dates of its own",
        source: "Apache Fineract, LoanReAging.feature:5: six rows of 125 from 1 March",
        ask: Question(
            "loanState",
            r#"{"on":"2024-02-20","loan":{"schema":1,"terms":{"principal":"750",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2024-01-01",
                "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"everyNDays","n":15}},"events":[
                {"id":"1","on":"2024-02-20","kind":"reAged","periods":6,"firstDue":"2024-03-01",
                 "dueDates":{"policy":"sameDay"}}]}}"#,
        ),
        figures: &[
            ("/rows/3/dueDate", "2024-03-01", "the first"),
            ("/rows/3/principal", "125.00", "750 over six rows"),
            ("/rows/8/dueDate", "2024-08-01", "the sixth"),
        ],
    },
    Worked {
        what: "a row repays no principal, and a row is added",
        source: "Apache Fineract, LoanReschedule.feature:193: 1 000, nothing, 1 000, 1 000",
        ask: Question(
            "loanState",
            r#"{"on":"2023-07-05","loan":{"schema":1,"terms":{"principal":"3000",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2023-07-01",
                "rate":{"value":"0.12","unit":"annual","yearDays":365},"dayCount":"monthly",
                "dueDates":{"policy":"sameDay"}},"events":[
                {"id":"1","on":"2023-07-05","kind":"extended","periods":1,"grace":1,
                 "period":2}]}}"#,
        ),
        figures: &[
            ("/rows/1/principal", "0.00", "in grace"),
            ("/rows/1/interest", "20.00", "2 000 x 0.01, which it goes on to ask for"),
            ("/rows/2/principal", "1000.00", "2 000 over two rows"),
            ("/rows/3/principal", "1000.00", "in the row that was added"),
        ],
    },
    Worked {
        what: "a charge that is due after the last row is a row of its own",
        source: "Apache Fineract, LoanReschedule.feature:603: it stays where due dates move",
        ask: Question(
            "loanState",
            r#"{"on":"2023-10-05","loan":{"schema":1,"terms":{"principal":"750",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2023-10-01",
                "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"everyNDays","n":15}},"events":[
                {"id":"1","on":"2023-10-01","kind":"charge","amount":"20","part":"penalty",
                 "dueDate":"2023-12-17"},
                {"id":"2","on":"2023-10-05","kind":"dueDateChanged","dueDate":"2023-10-31",
                 "period":1}]}}"#,
        ),
        figures: &[
            ("/rows/0/dueDate", "2023-10-31", "as agreed"),
            ("/rows/2/dueDate", "2023-11-30", "30 days later"),
            ("/rows/3/dueDate", "2023-12-17", "the charge's own"),
            ("/rows/3/penalty", "20.00", "the charge"),
        ],
    },
    Worked {
        what: "a charge that is due before its row comes first of what is not",
        source: "Apache Fineract, LoanRepayment.feature:1194: 50.00 of penalty",
        ask: Question(
            "trial",
            r#"{"on":"2023-01-21","intent":{"kind":"amount","amount":"50"},"loan":{"schema":1,
                "terms":{"principal":"1000","method":"equalPrincipal","periods":1,
                  "disbursedOn":"2023-01-01","dueDates":{"policy":"sameDay"},
                  "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"monthly"},
                "rules":{"prepayment":{"beyondDue":"inAdvance"},"allocation":{"matrix":[
                  "overdue.penalty","overdue.compoundInterest","overdue.fee","overdue.interest",
                  "overdue.principal","due.penalty","due.compoundInterest","due.fee",
                  "due.interest","due.principal","inAdvance.principal","inAdvance.penalty",
                  "inAdvance.compoundInterest","inAdvance.fee","inAdvance.interest"]}},
                "events":[{"id":"1","on":"2023-01-15","kind":"charge","amount":"50",
                  "part":"penalty","dueDate":"2023-01-20"}]}}"#,
        ),
        figures: &[
            ("/allocation/0/penalty", "50.00", "due since the 20th"),
            ("/allocation/0/principal", "0.00", "first of what is in advance"),
        ],
    },
    Worked {
        what: "a payment in advance that takes the last row first",
        source: "Apache Fineract, Loan.feature:4091: 15.00 and 20.00",
        ask: Question(
            "trial",
            r#"{"on":"2023-09-16","intent":{"kind":"amount","amount":"35",
                "inAdvance":"last"},"loan":{"schema":1,
                "terms":{"principal":"500","method":"equalPrincipal","periods":2,
                  "disbursedOn":"2023-09-16","dueDates":{"policy":"everyNDays","n":15},
                  "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"monthly"},
                "rules":{"prepayment":{"beyondDue":"inAdvance"}},
                "events":[{"id":"1","on":"2023-09-16","kind":"charge","amount":"20",
                  "part":"penalty","dueDate":"2023-10-17"}]}}"#,
        ),
        figures: &[
            ("/allocation/1/penalty", "20.00", "the charge is the last"),
            ("/allocation/0/period", "2.0", "then the row before it"),
            ("/allocation/0/principal", "15.00", "35 - 20"),
        ],
    },
    Worked {
        what: "a payment in advance that each row has its part of",
        source: "Apache Fineract, Loan.feature:4547: 10.00 each",
        ask: Question(
            "trial",
            r#"{"on":"2023-09-16","intent":{"kind":"amount","amount":"400",
                "inAdvance":"evenly"},"loan":{"schema":1,
                "terms":{"principal":"500","method":"equalPrincipal","periods":2,
                  "disbursedOn":"2023-09-16","dueDates":{"policy":"everyNDays","n":15},
                  "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"monthly"},
                "rules":{"prepayment":{"beyondDue":"inAdvance"}},
                "events":[{"id":"1","on":"2023-09-16","kind":"charge","amount":"20",
                  "part":"penalty","dueDate":"2023-10-17"}]}}"#,
        ),
        figures: &[
            (
                "/allocation/0/principal",
                "246.67",
                "400/3, and 113.34 that the charge has no need of",
            ),
            ("/allocation/1/principal", "133.33", "266.67/2, rounded down"),
            ("/allocation/2/penalty", "20.00", "133.34 is more than it needs"),
        ],
    },
    Worked {
        what: "only the principal that was due joins the rows to come",
        source: "Apache Fineract, LoanReAmortization.feature:152: 187 and 188, 10 stay",
        ask: Question(
            "loanState",
            r#"{"on":"2024-01-25","loan":{"schema":1,"terms":{"principal":"375",
                "method":"equalPrincipal","periods":3,"disbursedOn":"2024-01-01",
                "rate":{"value":"0","unit":"annual","yearDays":365},"dayCount":"ACT/365F",
                "dueDates":{"policy":"everyNDays","n":15},
                "rounding":{"interest":"halfEven","unit":100}},"events":[
                {"id":"1","on":"2024-01-16","kind":"charge","amount":"10","part":"penalty"},
                {"id":"2","on":"2024-01-25","kind":"reAmortised","principalOnly":true}]}}"#,
        ),
        figures: &[
            ("/rows/0/principal", "0.00", "its 125 are shared"),
            ("/rows/0/open", "10.00", "the charge stays"),
            ("/rows/1/principal", "187.00", "125 + 62.5, half to even"),
            ("/rows/2/principal", "188.00", "125 + 63"),
        ],
    },
];
