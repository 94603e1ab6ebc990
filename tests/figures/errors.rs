//! Every code that the calculator raises, with the path it names.

use fenqi::error::{Code, Path};
use fenqi::money::Money;
use fenqi::product::{Product, shipped};
use fenqi::question::answer;
use fenqi::rate::pboc::rate_from_payments;
use serde_json::{Value, json};

use super::asked::{A_YUAN_A_DAY, figure, node, patched, priced, read, refusal};

/// What is asked.
#[derive(Clone, Copy)]
pub enum Ask {
    /// Terms with their own rules: a patch over a yuan a day.
    Terms,
    /// Terms of a shipped product: a patch over 10 000 for 12 months.
    Of(&'static str),
    /// A product's document: a patch over a shipped one.
    Product(&'static str),
    /// A question by name, as it is.
    Question(&'static str),
}

use Ask::{Of, Product as Document, Question, Terms};

/// The answer to what a row asks; a refusal stands in `error`.
pub fn asked(ask: Ask, patch: &str) -> Value {
    let document = |id: &str| read(shipped(id).unwrap());
    match ask {
        Terms => priced(&patched(read(A_YUAN_A_DAY), patch)),
        Of(id) => {
            let terms = json!({
                "product": document(id), "principal": "10000", "periods": 12,
                "disbursedOn": "2026-01-31",
            });
            priced(&patched(terms, patch))
        }
        Document(id) => {
            let made = Product::read(&node(&patched(document(id), patch)), &Path::ROOT);
            made.map_or_else(|error| refusal(&error), |_| json!({}))
        }
        Question(name) => {
            let answered = answer(name, &node(&read(patch)));
            answered.map_or_else(|error| refusal(&error), |_| json!({}))
        }
    }
}

/// Code, what is asked, what is wrong with it, and the path.
const ROWS: &[(&str, Ask, &str, &str)] = &[
    ("missing_field", Terms, r#"{"principal":null}"#, "principal"),
    ("missing_field", Terms, r#"{"method":null}"#, "method"),
    ("missing_field", Terms, r#"{"periods":null}"#, "periods"),
    ("missing_field", Terms, r#"{"method":"daily","periods":null}"#, "termDays"),
    ("missing_field", Terms, r#"{"method":"balloon"}"#, "balloon"),
    ("missing_field", Terms, r#"{"method":"balloon","balloon":{}}"#, "balloon.rate"),
    ("missing_field", Terms, r#"{"downPayment":{}}"#, "downPayment.rate"),
    ("missing_field", Terms, r#"{"rate":{"yearDays":null}}"#, "rate.yearDays"),
    ("missing_field", Terms, r#"{"dueDates":{"policy":"fixedDay","n":null}}"#, "dueDates.day"),
    ("missing_field", Of("flex-12"), r#"{"periods":null}"#, "periods"),
    ("missing_field", Of("daily-credit"), r#"{"periods":null}"#, "termDays"),
    ("missing_field", Document("flex-12"), r#"{"dayCount":null}"#, "dayCount"),
    ("missing_field", Document("daily-credit"), r#"{"termDays":null}"#, "termDays"),
    ("missing_field", Document("flex-12"), r#"{"methods":["balloon"]}"#, "balloon"),
    ("unknown_field", Terms, r#"{"intrest":1}"#, "intrest"),
    ("unknown_field", Terms, r#"{"dueDates":{"day":20}}"#, "dueDates.day"),
    ("unknown_field", Terms, r#"{"rate":{"days":365}}"#, "rate.days"),
    ("unknown_field", Of("flex-12"), r#"{"intrest":1}"#, "intrest"),
    ("unknown_field", Document("flex-12"), r#"{"minFirstDays":15}"#, "minFirstDays"),
    ("wrong_type", Terms, r#"{"periods":"six"}"#, "periods"),
    ("wrong_type", Terms, r#"{"disbursedOn":20260115}"#, "disbursedOn"),
    ("wrong_type", Terms, r#"{"rate":{"value":true}}"#, "rate.value"),
    ("wrong_type", Terms, r#"{"fees":[1]}"#, "fees[0]"),
    ("not_an_option", Terms, r#"{"method":"annuity"}"#, "method"),
    ("not_an_option", Terms, r#"{"method":"equalInstalment","level":{"unit":50}}"#, "level.unit"),
    ("not_an_option", Document("flex-12"), r#"{"id":"Flex 12"}"#, "id"),
    ("not_an_option", Document("flex-12"), r#"{"methods":["daily","hourly"]}"#, "methods[1]"),
    ("not_an_option", Question("interest?"), "{}", ""),
    ("too_large", Document("flex-12"), LONG_NAME, "fees[0].name"),
    ("too_large", Question("annualRate"), MANY_PAYMENTS, "payments"),
    ("conflicting_fields", Terms, r#"{"level":{}}"#, "level"),
    ("conflicting_fields", Terms, TWO_BALLOONS, "balloon"),
    (
        "conflicting_fields",
        Terms,
        r#"{"downPayment":{"rate":"0","amount":"1"}}"#,
        "downPayment.rate",
    ),
    ("conflicting_fields", Terms, FIXED_ON_BALANCE, "fees[0].basis"),
    ("conflicting_fields", Terms, DEDUCTED_LATER, "fees[0].deducted"),
    ("conflicting_fields", Terms, UPFRONT_OF_A_ROW, "fees[0].when"),
    ("conflicting_fields", Terms, FIRST_DUE_BESIDE_DATES, "firstDue"),
    ("conflicting_fields", Terms, EXACT_WITH_CHANGES, "rounding.balance"),
    ("conflicting_fields", Terms, WORKED_HOLIDAY, "roll.makeupWorkingDays"),
    ("conflicting_fields", Document("flex-12"), r#"{"dailyRounding":"atEnd"}"#, "dailyRounding"),
    ("invalid_number", Terms, r#"{"principal":"1,000"}"#, "principal"),
    ("invalid_number", Terms, r#"{"rate":{"value":"3.65%"}}"#, "rate.value"),
    ("too_many_decimals", Terms, r#"{"principal":"1.005"}"#, "principal"),
    ("too_many_decimals", Terms, r#"{"rate":{"value":"0.00000000001"}}"#, "rate.value"),
    ("out_of_range", Terms, r#"{"periods":0}"#, "periods"),
    ("out_of_range", Terms, r#"{"periods":1201}"#, "periods"),
    ("out_of_range", Terms, r#"{"principal":"-1"}"#, "principal"),
    ("out_of_range", Terms, r#"{"rate":{"value":"101"}}"#, "rate.value"),
    ("out_of_range", Terms, r#"{"rate":{"yearDays":252}}"#, "rate.yearDays"),
    ("out_of_range", Terms, r#"{"cap":{"annual":"11"}}"#, "cap.annual"),
    ("out_of_range", Terms, r#"{"downPayment":{"amount":"10000"}}"#, "downPayment"),
    ("out_of_range", Terms, SHORT_BALLOON, "balloon.amortiseOver"),
    ("out_of_range", Terms, ALL_DEDUCTED, "fees"),
    ("out_of_range", Document("flex-12"), r#"{"principal":{"most":"1"}}"#, "principal.most"),
    (
        "out_of_range",
        Document("fixed-day-20"),
        r#"{"rateBounds":{"most":"101"}}"#,
        "rateBounds.most",
    ),
    ("out_of_range", Question("round"), r#"{"value":"1","decimals":11}"#, "decimals"),
    ("invalid_date", Terms, r#"{"disbursedOn":"2026-02-29"}"#, "disbursedOn"),
    ("invalid_date", Terms, DATES_OF_ANY_KIND, "dueDates.dates[1]"),
    (
        "invalid_time",
        Question("bankingHours"),
        r#"{"orderedAt":"2026-03-10T24:00","amount":"1"}"#,
        "orderedAt",
    ),
    ("date_order", Terms, r#"{"firstDue":"2026-01-15"}"#, "firstDue"),
    ("date_order", Terms, DATES_BACKWARDS, "dueDates.dates[1]"),
    ("date_order", Terms, r#"{"drawdowns":[{"on":"2026-01-14","amount":"1"}]}"#, "drawdowns[0].on"),
    ("date_order", Terms, r#"{"drawdowns":[{"on":"2026-02-04","amount":"1"}]}"#, "drawdowns[0].on"),
    (
        "date_order",
        Terms,
        r#"{"rateChanges":[{"from":"2026-01-15","value":"0"}]}"#,
        "rateChanges[0].from",
    ),
    ("date_order", Terms, ROLLED_TOGETHER, "roll.interestFollows"),
    ("amount_too_large", Terms, r#"{"principal":"90071992547409.92"}"#, "principal"),
    ("amount_too_large", Terms, r#"{"principal":"90071992547409.91","rate":{"value":"9"}}"#, ""),
    ("shares_not_whole", Terms, r#"{"funders":[{"name":"甲","ratio":"0.9"}]}"#, "funders"),
    ("empty_list", Terms, NO_DATES, "dueDates.dates"),
    ("empty_list", Document("flex-12"), r#"{"methods":[]}"#, "methods"),
    ("empty_list", Document("flex-12"), r#"{"periods":[]}"#, "periods"),
    ("unsupported_version", Document("flex-12"), r#"{"schema":2}"#, "schema"),
    ("principal_below_least", Of("flex-12"), r#"{"principal":"499"}"#, "principal"),
    ("principal_above_most", Of("flex-12"), r#"{"principal":"200100"}"#, "principal"),
    ("principal_not_on_step", Of("flex-12"), r#"{"principal":"10001"}"#, "principal"),
    ("term_not_offered", Of("flex-12"), r#"{"periods":5}"#, "periods"),
    ("term_not_offered", Of("daily-credit"), r#"{"periods":null,"termDays":366}"#, "termDays"),
    ("method_not_offered", Of("flex-12"), r#"{"method":"bullet"}"#, "method"),
    ("method_not_offered", Of("flex-12"), r#"{"method":"balloon"}"#, "method"),
    ("rate_not_offered", Of("fixed-day-20"), RATE_OF_A_BORROWER, "rate.value"),
    ("fixed_by_product", Of("flex-12"), r#"{"dayCount":"ACT/360"}"#, "dayCount"),
    ("fixed_by_product", Question("loanState"), RULES_BESIDE_A_PRODUCT, "loan.rules"),
    ("unknown_product_version", Question("loanState"), OTHER_VERSION, "loan.productVersion"),
    ("duplicate_event", Question("loanState"), TWO_OF_ONE_ID, "loan.events[1].id"),
    ("unknown_event", Question("loanState"), NOTHING_TO_REVERSE, "loan.events[0].event"),
    ("date_order", Question("loanState"), BEFORE_THE_LOAN, "loan.events[0].on"),
    ("out_of_range", Question("loanState"), NOTHING_PAID, "loan.events[0].amount"),
    ("out_of_range", Question("loanState"), LESS_THAN_NOTHING_PAID, "loan.events[0].amount"),
    ("unknown_field", Question("loanState"), NOT_OF_THE_KIND, "loan.events[0].part"),
    ("unsupported_version", Question("loanState"), NEWER_LOAN, "loan.schema"),
    ("conflicting_fields", Question("loanState"), DRAWN_BY_TERMS, "loan.terms.drawdowns"),
    ("out_of_range", Question("trial"), NO_SUCH_ROW, "intent.periods[1]"),
    (
        "missing_field",
        Question("loanState"),
        A_LATE_FEE_OF_NOTHING,
        "loan.rules.overdue.lateFee.rate",
    ),
    ("conflicting_fields", Question("loanState"), TWO_LATE_FEES, "loan.rules.overdue.lateFee.rate"),
    ("conflicting_fields", Terms, AGREED_BALLOON, "level.amount"),
    ("date_order", Question("loanState"), EXTENDED_TOO_LATE, "loan.events.period"),
    ("date_order", Question("loanState"), DUE_BEFORE_ITS_START, "loan.events.dueDate"),
    ("date_order", Question("loanState"), AGED_BACKWARDS, "loan.events.firstDue"),
    ("conflicting_fields", Question("loanState"), A_CHARGE_OF_TWO_PLACES, "loan.events[0].dueDate"),
    ("unknown_field", Question("loanState"), A_PERIOD_OF_A_PAYMENT, "loan.events[0].period"),
    ("rate_cap_exceeded", Terms, r#"{"cap":{"annual":"0.03","blocks":true}}"#, ""),
    ("coupon_not_applicable", Terms, A_DAY_LATE, "coupons[0]"),
    ("coupon_not_applicable", Of("flex-12"), A_DAY_LATE, "coupons[0]"),
    ("coupon_used_twice", Terms, TWICE, "coupons[1]"),
    ("conflicting_fields", Terms, r#"{"subsidyUsed":"1"}"#, "subsidyUsed"),
    ("conflicting_fields", Terms, A_SHARE_OF_A_SHARE, "subsidy.mostShare"),
    ("instalment_below_interest", Terms, STEEP, ""),
    ("balloon_too_large", Terms, r#"{"method":"balloon","balloon":{"amount":"10000"}}"#, "balloon"),
    (
        "nothing_to_repay",
        Terms,
        r#"{"method":"equalPrincipal","grace":{"principal":2}}"#,
        "grace.principal",
    ),
];

/// A loan of 100 over two months, and what is put to it.
macro_rules! loan {
    ($more:literal) => {
        loan!($more, "")
    };
    ($more:literal, $asked:literal) => {
        concat!(
            r#"{"loan":{"schema":1,"terms":{"principal":"100","method":"equalPrincipal","periods":2,
                "rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly",
                "disbursedOn":"2026-01-31","dueDates":{"policy":"sameDay"}}"#,
            $more,
            "}",
            $asked,
            "}"
        )
    };
}

const RULES_BESIDE_A_PRODUCT: &str = r#"{"loan":{"schema":1,"rules":{},"terms":{"principal":"1000",
    "periods":3,"disbursedOn":"2026-01-31"},"product":{"schema":1,"id":"a","version":1,
    "name":{"zh-CN":"a","en":"a"},"publishedOn":"2026-01-01","principal":{"least":"1","most":"9000"},
    "periods":[3],"methods":["equalPrincipal"],"dayCount":"monthly","dueDates":{"policy":"sameDay"},
    "rate":{"value":"0.12","unit":"annual","yearDays":360}}}}"#;
const OTHER_VERSION: &str = r#"{"loan":{"schema":1,"productVersion":2,"terms":{"principal":"1000",
    "periods":3,"disbursedOn":"2026-01-31"},"product":{"schema":1,"id":"a","version":1,
    "name":{"zh-CN":"a","en":"a"},"publishedOn":"2026-01-01","principal":{"least":"1","most":"9000"},
    "periods":[3],"methods":["equalPrincipal"],"dayCount":"monthly","dueDates":{"policy":"sameDay"},
    "rate":{"value":"0.12","unit":"annual","yearDays":360}}}}"#;
const TWO_OF_ONE_ID: &str = loan!(
    r#","events":[{"id":"a","on":"2026-02-01","kind":"repaid","amount":"1"},
    {"id":"a","on":"2026-02-02","kind":"repaid","amount":"1"}]"#
);
const NOTHING_TO_REVERSE: &str =
    loan!(r#","events":[{"id":"a","on":"2026-02-01","kind":"reversed","event":"a"}]"#);
const BEFORE_THE_LOAN: &str =
    loan!(r#","events":[{"id":"a","on":"2026-01-30","kind":"repaid","amount":"1"}]"#);
const NOTHING_PAID: &str =
    loan!(r#","events":[{"id":"a","on":"2026-02-01","kind":"repaid","amount":"0"}]"#);
const LESS_THAN_NOTHING_PAID: &str =
    loan!(r#","events":[{"id":"a","on":"2026-02-01","kind":"repaid","amount":"-1"}]"#);
const NOT_OF_THE_KIND: &str =
    loan!(r#","events":[{"id":"a","on":"2026-02-01","kind":"repaid","amount":"1","part":"fee"}]"#);
const NEWER_LOAN: &str = r#"{"loan":{"schema":2,"terms":{}}}"#;
const DRAWN_BY_TERMS: &str = r#"{"loan":{"schema":1,"terms":{"principal":"100","periods":2,
    "method":"equalPrincipal","rate":{"value":"0.12","unit":"annual","yearDays":360},
    "dayCount":"monthly","disbursedOn":"2026-01-31","dueDates":{"policy":"sameDay"},
    "drawdowns":[{"on":"2026-02-10","amount":"1"}]}}}"#;
const NO_SUCH_ROW: &str =
    loan!("", r#","on":"2026-02-01","intent":{"kind":"periods","periods":[2,3]}"#);

const A_LATE_FEE_OF_NOTHING: &str = loan!(r#","rules":{"overdue":{"lateFee":{}}}"#);
const TWO_LATE_FEES: &str =
    loan!(r#","rules":{"overdue":{"lateFee":{"rate":"0.01","amount":"5"}}}"#);
const AGREED_BALLOON: &str =
    r#"{"method":"balloon","balloon":{"rate":"0.1"},"level":{"amount":"100"}}"#;
const EXTENDED_TOO_LATE: &str =
    loan!(r#","events":[{"id":"a","on":"2026-03-01","kind":"extended","periods":1,"period":1}]"#);
const DUE_BEFORE_ITS_START: &str = loan!(
    r#","events":[{"id":"a","on":"2026-02-01","kind":"dueDateChanged","period":2,
    "dueDate":"2026-02-28"}]"#
);
const AGED_BACKWARDS: &str = loan!(
    r#","events":[{"id":"a","on":"2026-03-10","kind":"reAged","periods":2,
    "firstDue":"2026-03-10"}]"#
);
const A_CHARGE_OF_TWO_PLACES: &str = loan!(
    r#","events":[{"id":"a","on":"2026-02-01","kind":"charge","amount":"1","part":"fee",
    "period":1,"dueDate":"2026-02-10"}]"#
);
const A_PERIOD_OF_A_PAYMENT: &str =
    loan!(r#","events":[{"id":"a","on":"2026-02-01","kind":"repaid","amount":"1","period":1}]"#);

const LONG_NAME: &str = r#"{"fees":[{
    "name":"费费费费费费费费费费费费费费费费费费费费费","party":"platform","basis":"fixed","value":"1",
    "when":"each"}]}"#;
const TWO_BALLOONS: &str = r#"{"method":"balloon","balloon":{"rate":"0.1","amount":"1"}}"#;
const FIXED_ON_BALANCE: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"fixed","on":"balance","value":"1","when":"each"}]}"#;
const DEDUCTED_LATER: &str = r#"{"fees":[{
    "name":"费","party":"platform","basis":"fixed","value":"1","when":"last","deducted":true}]}"#;
const UPFRONT_OF_A_ROW: &str = r#"{"fees":[{"name":"费","party":"platform","basis":"rate",
    "on":"instalment","value":"0.1","when":"upfront"}]}"#;
const ALL_DEDUCTED: &str = r#"{"fees":[{"name":"费","party":"platform","basis":"fixed",
    "value":"10000.01","when":"upfront","deducted":true}]}"#;
const FIRST_DUE_BESIDE_DATES: &str = r#"{"firstDue":"2026-02-01",
    "dueDates":{"policy":"explicit","n":null,"dates":["2026-02-01","2026-03-01"]}}"#;
const DATES_OF_ANY_KIND: &str =
    r#"{"dueDates":{"policy":"explicit","n":null,"dates":["2026-02-01","1 March"]}}"#;
const DATES_BACKWARDS: &str =
    r#"{"dueDates":{"policy":"explicit","n":null,"dates":["2026-02-01","2026-01-31"]}}"#;
const NO_DATES: &str = r#"{"dueDates":{"policy":"explicit","n":null,"dates":[]}}"#;
const EXACT_WITH_CHANGES: &str = r#"{"method":"equalPrincipal","rounding":{"balance":"exact"},
    "rateChanges":[{"from":"2026-01-20","value":"0.1"}]}"#;
const WORKED_HOLIDAY: &str = r#"{"roll":{"rule":"following","holidays":["2026-10-10"],
    "makeupWorkingDays":["2026-10-10"]}}"#;
const SHORT_BALLOON: &str = r#"{"method":"balloon","balloon":{"amortiseOver":2}}"#;
// Every day over a weekend: Saturday's and Sunday's rows would both end on Monday.
const ROLLED_TOGETHER: &str = r#"{"periods":4,"dueDates":{"n":1},
    "roll":{"rule":"following","interestFollows":true}}"#;
const RATE_OF_A_BORROWER: &str = r#"{"rate":{"value":"0.9","unit":"daily","yearDays":365}}"#;
const STEEP: &str = r#"{"method":"equalInstalment","periods":12,"rate":{"value":"12"},
    "firstDue":"2026-03-15"}"#;
const MANY_PAYMENTS: &str = r#"{"method":"pboc","received":"1","payments":"many"}"#;

const A_DAY_LATE: &str = r#"{"coupons":[{"kind":"interestFree","days":7,"validTo":"2026-01-14"}]}"#;
const TWICE: &str = r#"{"coupons":[
    {"id":"a","kind":"interestFree","days":7,"stacking":"any"},
    {"id":"a","kind":"amountOff","amount":"1","stacking":"any"}]}"#;
const A_SHARE_OF_A_SHARE: &str =
    r#"{"subsidy":{"payer":"public","kind":"share","value":"1","mostShare":"0.5"}}"#;

/// Codes that no document can bring about here.
const NOT_RAISED: &[(&str, &str)] = &[
    ("unreadable", "a getter or a proxy that throws: tests/node/errors.test.mjs"),
    ("unknown_product", "ids are looked up beside the module: tests/node/errors.test.mjs"),
    ("payment_too_low", "an answer of the question, and an error of the function alone: below"),
    ("not_ready", "a host that has not awaited init(): tests/consumers"),
    ("load_failed", "a host that cannot load the module: tests/consumers"),
    ("load_blocked", "a content security policy"),
    ("wasm_unsupported", "a host without WebAssembly"),
    ("internal", "a defect: tests/properties look for one"),
];

#[test]
fn each_row_raises_its_code_at_its_path() {
    let mut wrong = Vec::new();
    for (code, ask, patch, path) in ROWS {
        let many;
        let patch = if *patch == MANY_PAYMENTS {
            let payments = vec!["\"1\""; 10_001].join(",");
            many = MANY_PAYMENTS.replace("\"many\"", &format!("[{payments}]"));
            &many
        } else {
            *patch
        };
        let got = asked(*ask, patch);
        let got = (figure(&got, "/error/code"), figure(&got, "/error/path"));
        if got != ((*code).to_owned(), (*path).to_owned()) {
            wrong.push(format!(
                "{code} at {path:?}: {got:?} for {}",
                &patch[..patch.len().min(200)]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_rows_are_made_from_is_sound() {
    for (ask, patch) in [
        (Terms, "{}"),
        (Of("flex-12"), "{}"),
        (Of("fixed-day-20"), "{}"),
        (Of("daily-credit"), r#"{"periods":null,"termDays":30}"#),
        (Document("flex-12"), "{}"),
        (Document("fixed-day-20"), "{}"),
        (Document("daily-credit"), "{}"),
        (Question("round"), r#"{"value":"1","decimals":2}"#),
    ] {
        assert_eq!(asked(ask, patch).get("error"), None, "{patch}");
    }
}

#[test]
fn every_code_has_a_row_or_a_reason() {
    for code in Code::ALL {
        let raised = ROWS.iter().any(|(name, ..)| *name == code.name());
        let reason = NOT_RAISED.iter().any(|(name, why)| *name == code.name() && !why.is_empty());
        assert!(raised != reason, "{}", code.name());
    }
    for (name, ..) in ROWS {
        assert!(Code::ALL.iter().any(|code| code.name() == *name), "{name}");
    }
}

/// 1 000 in twelve payments of 83.33 repays 999.96.
#[test]
fn payments_that_repay_too_little() {
    let yuan = |text: &str| Money::parse(text).unwrap();
    let error = rate_from_payments(yuan("1000"), yuan("83.33"), 12).unwrap_err();
    assert_eq!(error.code(), Code::PaymentTooLow);
    assert!(rate_from_payments(yuan("1000"), yuan("83.34"), 12).is_ok());
}
