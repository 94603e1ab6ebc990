//! Worked explanations: one figure of each kind that is easily told wrong.

use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::quote::{Column, explain};

use super::cases::{Verdict, same};

/// Terms, period, column; formula, exact, rounding, rule.
type Worked = (
    &'static str,
    u32,
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
);

/// One worked figure of each kind that is easily told wrong.
#[test]
fn worked_explanations() -> Verdict {
    let base = r#""principal":"1000.00","disbursedOn":"2026-01-31","rate":{"value":"0.12","unit":"annual","yearDays":360},"dayCount":"monthly","dueDates":{"policy":"sameDay"}"#;
    let rows: &[Worked] = &[
        // 1000 × 1 % = 10.00; 669.98 left at a level of 340.02 is 6.6998, 6.70.
        (
            r#""method":"equalInstalment","periods":3"#,
            2,
            "interest",
            "669.98 × 0.12 × 1/12",
            "6.6998",
            Some("halfUp"),
            "dayCount:monthly",
        ),
        (
            r#""method":"equalInstalment","periods":3"#,
            2,
            "principal",
            "340.02 − 6.70",
            "333.32",
            None,
            "level.by:annuity, level.unit:1",
        ),
        // Two rows of grace bear 10.00 each, and the third asks for all three.
        (
            r#""method":"interestOnly","periods":4,"grace":{"interest":2,"interestMode":"defer"}"#,
            3,
            "interest",
            "1000.00 × 0.12 × 1/12 + 20.00",
            "30",
            Some("halfUp"),
            "dayCount:monthly, grace.interestMode:defer",
        ),
        // 1000 / 3 with the fen first: 1000.00 − 333.33 × 2.
        (
            r#""method":"equalPrincipal","periods":3,"rounding":{"remainder":"first"}"#,
            1,
            "principal",
            "1000.00 − 333.33 × 2",
            "333.34",
            None,
            "rounding.remainder:first",
        ),
        // Carried: 2000/3 − 333.33 = 333.336666…
        (
            r#""method":"equalPrincipal","periods":3,"rounding":{"remainder":"carried"}"#,
            2,
            "principal",
            "1000.00 × 2/3 − 333.33",
            "333.3366666667",
            Some("halfUp"),
            "rounding.remainder:carried",
        ),
        (
            r#""method":"bullet","periods":3"#,
            1,
            "interest",
            "1000.00 × 0.12 × 1/4",
            "30",
            Some("halfUp"),
            "bulletInterest:simple, dayCount:monthly",
        ),
        // A cap of 12.00 less the 10.00 of the first row leaves 2.00.
        (
            r#""method":"interestOnly","periods":3,"subsidy":{"payer":"platform","kind":"share","value":"1","cap":"12.00"}"#,
            2,
            "subsidy",
            "2.00",
            "2.00",
            None,
            "subsidy.kind:share, subsidy.cap",
        ),
    ];
    for (own, period, column, formula, exact, rounding, rule) in rows {
        let node: Node = serde_json::from_str(&format!("{{{base},{own}}}")).unwrap();
        let terms = fenqi::Terms::read(&node, None).map_err(|error| error.to_string())?;
        let spans = fenqi::schedule::timeline(&terms).unwrap();
        let plan = fenqi::offer::price_on(&terms, &spans).unwrap();
        let column = Column::VALUES.iter().find(|known| known.name() == *column).unwrap();
        let answer = explain(&terms, &spans, &plan, *period, *column).unwrap();
        same("formula", answer.text("formula"), Some(*formula))?;
        same("exact", answer.text("exact"), Some(*exact))?;
        same("rounding", answer.text("rounding"), *rounding)?;
        same("rule", answer.text("rule"), Some(*rule))?;
    }
    Ok(())
}
