//! Limits: what can be drawn, each reason why nothing can, each refusal of an event.
//!
//! One limit of 10 000 for 2026 and another of 5 000 without dates share a pool of 12 000. The product
//! lends 550 to 50 000 in steps of 500, for 3, 6 or 12 months.

use fenqi::choice::Named;
use fenqi::question::answer;
use fenqi::quota::{Bound, EventKind, Reason, StepFrom};
use serde_json::{Value, json};

use super::asked::{figure, node, patched, read, refusal};

const USUAL: &str = r#"{
    "book": {
        "quotas": [
            {"id": "a", "granted": "10000", "validFrom": "2026-01-01", "validTo": "2026-12-31",
             "pool": "p"},
            {"id": "b", "revolving": false, "granted": "5000", "pool": "p"}
        ],
        "pools": [{"id": "p", "limit": "12000"}]
    },
    "events": [], "on": "2026-03-18", "quota": "a",
    "product": {"least": "550", "step": "500", "most": "50000", "terms": [3, 6, 12]}
}"#;

/// Events by day, limit, kind and what is particular to them, with ids e0, e1 and so on.
fn events(rows: &[(&str, &str, &str, &str)]) -> Value {
    let event = |(index, (on, quota, kind, more)): (usize, &(&str, &str, &str, &str))| {
        let usual = json!({"id": format!("e{index}"), "on": on, "quota": quota, "kind": kind});
        patched(usual, more)
    };
    rows.iter().enumerate().map(event).collect()
}

fn asked(patch: &str, rows: &[(&str, &str, &str, &str)]) -> Value {
    let mut request = patched(read(USUAL), patch);
    if !rows.is_empty() {
        request["events"] = events(rows);
    }
    match answer("quota", &node(&request)) {
        Ok(tree) => serde_json::to_value(tree).unwrap(),
        Err(error) => refusal(&error),
    }
}

/// A patch, and what is expected of `available`, `largest`, `longestTerm`, `reasons`, `limitedBy`.
type Row = (&'static str, [&'static str; 5], &'static str);

const ROWS: &[Row] = &[
    ("{}", ["10000.00", "10000.00", "12.0", "[]", r#"["limit"]"#], "20 x 500"),
    (
        r#"{"product":{"stepFrom":"least"}}"#,
        ["10000.00", "9550.00", "12.0", "[]", r#"["limit"]"#],
        "550 + 18 x 500",
    ),
    (
        r#"{"product":{"step":null,"most":"777.77"}}"#,
        ["10000.00", "777.77", "12.0", "[]", r#"["most"]"#],
        "without a step to the fen",
    ),
    (
        r#"{"book":{"pools":[{"id":"p","limit":"999.99"}]}}"#,
        ["999.99", "0.00", "", r#"["belowLeast"]"#, "[]"],
        "500 is below 550, and the next multiple above 999.99",
    ),
    (
        r#"{"book":{"pools":[{"id":"p","limit":"999.99"}]},"product":{"stepFrom":"least"}}"#,
        ["999.99", "550.00", "12.0", "[]", r#"["pool"]"#],
        "550 itself",
    ),
    (
        r#"{"product":{"matureWithinValidity":true}}"#,
        ["10000.00", "10000.00", "6.0", "[]", r#"["limit"]"#],
        "18 September is inside, 18 March 2027 is not",
    ),
    (
        r#"{"on":"2026-09-30","product":{"matureWithinValidity":true}}"#,
        ["10000.00", "10000.00", "3.0", "[]", r#"["limit"]"#],
        "30 December is inside",
    ),
    (
        r#"{"on":"2026-10-31","product":{"matureWithinValidity":true,"terms":[4,2]}}"#,
        ["10000.00", "10000.00", "2.0", "[]", r#"["limit"]"#],
        "two months after the 31st are 31 December, the last day",
    ),
    (
        r#"{"on":"2026-10-01","product":{"matureWithinValidity":true}}"#,
        ["10000.00", "0.00", "", r#"["noTermInValidity"]"#, "[]"],
        "three months end on 1 January",
    ),
    (
        r#"{"on":"2026-10-01","product":{"matureWithinValidity":true,"least":"10001"}}"#,
        ["10000.00", "0.00", "", r#"["belowLeast","noTermInValidity"]"#, "[]"],
        "both",
    ),
    (
        r#"{"on":"2026-12-31"}"#,
        ["10000.00", "10000.00", "12.0", "[]", r#"["limit"]"#],
        "the last day counts",
    ),
    (r#"{"on":"2027-01-01"}"#, ["0.00", "0.00", "", r#"["expired"]"#, "[]"], "the day after"),
    (r#"{"on":"2025-12-31"}"#, ["0.00", "0.00", "", r#"["notYetValid"]"#, "[]"], "the day before"),
    (
        r#"{"book":{"quotas":[{"id":"a"}],"pools":[]}}"#,
        ["0.00", "0.00", "", r#"["notGranted"]"#, "[]"],
        "nothing at all",
    ),
    (
        r#"{"book":{"quotas":[{"id":"a","preCredit":"20000"}],"pools":[]}}"#,
        ["0.00", "0.00", "", r#"["preCreditOnly"]"#, "[]"],
        "shown and never drawable",
    ),
    (
        r#"{"book":{"quotas":[{"id":"a","granted":"1000","temporary":
            {"amount":"500","validFrom":"2026-03-18","validTo":"2026-03-18"}}]}}"#,
        ["1500.00", "1500.00", "12.0", "[]", r#"["limit"]"#],
        "1 000 + 500 on its one day",
    ),
    (
        r#"{"book":{"quotas":[{"id":"a","granted":"1000","temporary":
            {"amount":"500","validTo":"2026-03-17"}}]}}"#,
        ["1000.00", "1000.00", "12.0", "[]", r#"["limit"]"#],
        "it ended the day before",
    ),
];

#[test]
fn what_can_be_drawn() {
    for (patch, expected, why) in ROWS {
        let got = asked(patch, &[]);
        let names = ["/available", "/largest", "/longestTerm", "/reasons", "/limitedBy"];
        assert_eq!(names.map(|name| figure(&got, name)), *expected, "{patch}: {why} {got}");
    }
}

const ORDER: &str = r#"{"order":"o1","amount":"3000"}"#;
const ONE: &str = r#"{"amount":"0.01"}"#;
const SOME: &str = r#"{"order":"o1","amount":"1000"}"#;
const ALL: &str = r#"{"order":"o1"}"#;

/// Events; what is refused and why; what is available of both limits.
type Told = (
    &'static [(&'static str, &'static str, &'static str, &'static str)],
    &'static [(&'static str, &'static str)],
    [&'static str; 2],
);

const TOLD: &[Told] = &[
    (&[("2026-02-01", "a", "occupied", ORDER)], &[], ["7000.00", "5000.00"]),
    // 10 000 - 3 000 + 1 000.
    (
        &[("2026-02-01", "a", "occupied", ORDER), ("2026-02-02", "a", "principalRepaid", SOME)],
        &[],
        ["8000.00", "5000.00"],
    ),
    // Not revolving: repaid principal does not come back, a release does.
    (
        &[("2026-02-01", "b", "occupied", ORDER), ("2026-02-02", "b", "principalRepaid", SOME)],
        &[],
        ["9000.00", "2000.00"],
    ),
    (
        &[("2026-02-01", "b", "occupied", ORDER), ("2026-02-02", "b", "released", ALL)],
        &[],
        ["10000.00", "5000.00"],
    ),
    // What is released is what is open: 2 000 of 3 000 after 1 000 was repaid.
    (
        &[
            ("2026-02-01", "b", "occupied", ORDER),
            ("2026-02-02", "b", "principalRepaid", SOME),
            ("2026-02-03", "b", "released", ALL),
        ],
        &[],
        ["10000.00", "4000.00"],
    ),
    // The pool: 12 000 - 8 000.
    (
        &[("2026-02-01", "a", "occupied", r#"{"order":"o1","amount":"8000"}"#)],
        &[],
        ["2000.00", "4000.00"],
    ),
    (
        &[
            ("2026-02-01", "a", "occupied", r#"{"order":"o1","amount":"8000"}"#),
            ("2026-02-01", "b", "occupied", r#"{"order":"o2","amount":"4000.01"}"#),
        ],
        &[("e1", "aboveAvailable")],
        ["2000.00", "4000.00"],
    ),
    // A late event takes its place: the release of 1 February frees what 2 February orders.
    (
        &[
            ("2026-01-31", "a", "occupied", r#"{"order":"o1","amount":"10000"}"#),
            ("2026-02-02", "a", "occupied", r#"{"order":"o2","amount":"10000"}"#),
            ("2026-02-01", "a", "released", ALL),
        ],
        &[],
        ["0.00", "2000.00"],
    ),
    // Of one day the order given counts.
    (
        &[
            ("2026-02-01", "a", "occupied", r#"{"order":"o2","amount":"10000.01"}"#),
            ("2026-02-01", "a", "granted", r#"{"amount":"11000"}"#),
        ],
        &[("e0", "aboveAvailable")],
        ["11000.00", "5000.00"],
    ),
    // After the day that is asked for nothing counts yet.
    (&[("2026-03-19", "a", "occupied", ORDER)], &[], ["10000.00", "5000.00"]),
    (&[("2025-12-31", "a", "occupied", ORDER)], &[("e0", "notYetValid")], ["10000.00", "5000.00"]),
    (
        &[
            ("2026-02-01", "a", "granted", r#"{"amount":"10000","validTo":"2026-02-01"}"#),
            ("2026-02-01", "a", "occupied", ORDER),
            ("2026-02-02", "a", "occupied", r#"{"order":"o2","amount":"0.01"}"#),
        ],
        &[("e2", "expired")],
        ["0.00", "5000.00"],
    ),
    (
        &[
            ("2026-02-01", "a", "granted", r#"{"amount":"0"}"#),
            ("2026-02-01", "a", "occupied", ORDER),
            ("2026-02-01", "a", "preCredit", r#"{"amount":"20000"}"#),
            ("2026-02-01", "a", "occupied", ORDER),
        ],
        &[("e1", "notGranted"), ("e3", "preCreditOnly")],
        ["0.00", "5000.00"],
    ),
    (
        &[("2026-02-01", "a", "occupied", ORDER), ("2026-02-02", "b", "occupied", ORDER)],
        &[("e1", "orderExists")],
        ["7000.00", "5000.00"],
    ),
    // Of another limit; of none; of one that has nothing open.
    (
        &[
            ("2026-02-01", "a", "occupied", ORDER),
            ("2026-02-02", "b", "released", ALL),
            ("2026-02-02", "a", "principalRepaid", r#"{"order":"o9","amount":"1"}"#),
            ("2026-02-02", "a", "released", ALL),
            ("2026-02-02", "a", "released", ALL),
        ],
        &[("e1", "noOpenOrder"), ("e2", "noOpenOrder"), ("e4", "noOpenOrder")],
        ["10000.00", "5000.00"],
    ),
    (
        &[
            ("2026-02-01", "a", "occupied", ORDER),
            ("2026-02-02", "a", "principalRepaid", r#"{"order":"o1","amount":"3000.01"}"#),
        ],
        &[("e1", "aboveOpen")],
        ["7000.00", "5000.00"],
    ),
    // Frozen beyond the limit is nothing available, and the pool has less for the other.
    (&[("2026-02-01", "a", "frozen", r#"{"amount":"11000"}"#)], &[], ["0.00", "1000.00"]),
    (
        &[
            ("2026-02-01", "a", "frozen", r#"{"amount":"11000"}"#),
            ("2026-02-02", "a", "unfrozen", r#"{"amount":"10999.99"}"#),
            ("2026-02-02", "a", "unfrozen", ONE),
            ("2026-02-02", "a", "unfrozen", ONE),
        ],
        &[("e3", "aboveFrozen")],
        ["10000.00", "5000.00"],
    ),
    (
        &[("2026-02-01", "a", "temporary", r#"{"amount":"500","validTo":"2026-03-18"}"#)],
        &[],
        ["10500.00", "5000.00"],
    ),
];

#[test]
fn what_events_do() {
    for (rows, refused, available) in TOLD {
        let got = asked("{}", rows);
        let entry = |(id, reason): &(&str, &str)| json!({"id": id, "reason": reason});
        let refused: Value = refused.iter().map(entry).collect();
        assert_eq!(got["refusedEvents"], refused, "{rows:?}");
        let names = ["/ledger/0/available", "/ledger/1/available"];
        assert_eq!(names.map(|name| figure(&got, name)), *available, "{rows:?}");
        assert_eq!(got["available"], got["ledger"][0]["available"]);
    }
}

#[test]
fn every_reason_and_kind_has_a_row() {
    let rows: String = ROWS.iter().map(|row| format!("{row:?}")).collect();
    let told: String = TOLD.iter().map(|row| format!("{row:?}")).collect();
    for name in Reason::NAMES.iter().chain(EventKind::NAMES) {
        assert!(rows.contains(name) || told.contains(&format!("\"{name}\"")), "{name}");
    }
    for name in Bound::NAMES.iter().chain(StepFrom::NAMES).filter(|name| **name != "zero") {
        assert!(rows.contains(name), "{name}");
    }
}

#[test]
fn what_is_refused() {
    for (patch, code, path) in [
        (r#"{"quota":"c"}"#, "not_an_option", "quota"),
        (r#"{"book":{"quotas":[{"id":"a","pool":"q"}]}}"#, "not_an_option", "book.quotas[0].pool"),
        (
            r#"{"book":{"quotas":[{"id":"a"},{"id":"a"}]}}"#,
            "conflicting_fields",
            "book.quotas[1].id",
        ),
        (
            r#"{"book":{"quotas":[{"id":"a","validTo":"2026-01-01"}]}}"#,
            "missing_field",
            "book.quotas[0].granted",
        ),
        (
            r#"{"book":{"quotas":[{"id":"a","granted":"1","validFrom":"2026-01-02",
                "validTo":"2026-01-01"}]}}"#,
            "date_order",
            "book.quotas[0].validTo",
        ),
        (
            r#"{"book":{"quotas":[{"id":"a","granted":"-1"}]}}"#,
            "out_of_range",
            "book.quotas[0].granted",
        ),
        (
            r#"{"events":[{"id":"e","on":"2026-02-01","quota":"c"}]}"#,
            "not_an_option",
            "events[0].quota",
        ),
        (
            r#"{"events":[{"id":"e","on":"2026-02-01","quota":"a","kind":"released","order":"o",
                "amount":"1"}]}"#,
            "unknown_field",
            "events[0].amount",
        ),
        (
            r#"{"events":[{"id":"e","on":"2026-02-01","quota":"a","kind":"occupied","order":"o",
                "amount":"0"}]}"#,
            "out_of_range",
            "events[0].amount",
        ),
        (
            r#"{"events":[
                {"id":"e","on":"2026-02-01","quota":"a","kind":"frozen","amount":"90071992547409.91"},
                {"id":"f","on":"2026-02-01","quota":"a","kind":"frozen","amount":"0.01"}]}"#,
            "amount_too_large",
            "events[1]",
        ),
        (r#"{"product":{"most":"549.99"}}"#, "out_of_range", "product.most"),
        (r#"{"product":{"terms":[]}}"#, "empty_list", "product.terms"),
        (r#"{"product":{"step":"0"}}"#, "out_of_range", "product.step"),
    ] {
        let got = asked(patch, &[]);
        let got = (figure(&got, "/error/code"), figure(&got, "/error/path"));
        assert_eq!(got, (code.to_owned(), path.to_owned()), "{patch}");
    }
}
