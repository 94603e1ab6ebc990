//! Figures of whole loans and single questions, each with its arithmetic and whose rule it is.

mod changes;
mod discounts;
mod loans;
mod prices;
mod schedules;

use fenqi::question::answer;
use serde_json::Value;

use super::asked::{figure, node, patched, priced, read, refusal};

/// What is asked.
enum Ask {
    /// A patch over a loan.
    Loan(&'static str, &'static str),
    /// A question by name.
    Question(&'static str, &'static str),
}

use Ask::{Loan, Question};

struct Worked {
    what: &'static str,
    source: &'static str,
    ask: Ask,
    /// The place, the figure, and how it comes about.
    figures: &'static [(&'static str, &'static str, &'static str)],
}

/// 10 000 at 14.6 % over twelve months: m = 0.146/12.
const USUAL: &str = r#"{
    "principal": "10000", "method": "equalInstalment", "periods": 12, "disbursedOn": "2026-01-31",
    "rate": {"value": "0.146", "unit": "annual", "yearDays": 365}, "dayCount": "monthly",
    "dueDates": {"policy": "sameDay"}
}"#;

#[test]
fn every_figure_is_met() {
    let mut wrong = Vec::new();
    let all =
        [schedules::WORKED, prices::WORKED, loans::WORKED, changes::WORKED, discounts::WORKED];
    for Worked { what, source, ask, figures } in all.into_iter().flatten() {
        assert!(!figures.is_empty() && !source.is_empty(), "{what}");
        let got = match ask {
            Loan(loan, patch) => priced(&patched(read(loan), patch)),
            Question(name, request) => match answer(name, &node(&read(request))) {
                Ok(tree) => serde_json::to_value(tree).unwrap(),
                Err(error) => refusal(&error),
            },
        };
        for (place, worked, how) in *figures {
            let figure = figure(&got, place);
            if figure != *worked {
                let error = got.get("error").map(Value::to_string).unwrap_or_default();
                wrong.push(format!("{what}: {place} {figure} {error}, worked {worked}: {how}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
