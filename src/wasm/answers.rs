//! Everything that is answered by a document: questions by their place, and what there is to say of
//! a plan.

use wasm_bindgen::prelude::*;

use super::failure::or_default;
use super::memory::ended;
use super::{products, texts};
use crate::choice::{Named, joined};
use crate::document::{Node, Tree, read_compact};
use crate::error::{Code, Error, Result};
use crate::offer::price_on;
use crate::question::{QUESTIONS, answer_at};
use crate::quote::{Column, coupons, disclosure, explain, parts, plan_rates};
use crate::schedule::{Terms, timeline};

/// Answers a request by a place: leaves the answer as JSON and gives `true`. First stand the
/// questions. After them, of a plan with these terms, a product by number and a period: its rates,
/// its cost table, the names of its parts, what each coupon of the terms would do by itself, and
/// how the cell of the period came about, by the place of its column.
#[wasm_bindgen]
#[must_use]
pub fn ask(place: u32, request: &str, product: u32, period: u32) -> bool {
    let answered = or_default(read_compact(request).and_then(|node| {
        let place = place as usize;
        let answer = match place.checked_sub(QUESTIONS.len()) {
            None => answer_at(place, &node)?,
            Some(what) => of_plan(what, &node, product, period)?,
        };
        texts::leave(answer.json_bytes());
        Ok(true)
    }));
    ended();
    answered
}

/// The place of what coupons would do; the columns follow.
const COUPONS: usize = 3;

fn of_plan(what: usize, terms: &Node, product: u32, period: u32) -> Result<Tree> {
    let product = products::find(product)?;
    let terms = &Terms::read(terms, product.as_deref())?;
    let spans = timeline(terms)?;
    if what == COUPONS {
        return coupons(terms, &spans);
    }
    let plan = price_on(terms, &spans)?;
    match what {
        0 => plan_rates(terms, &plan)?.answer(),
        1 => disclosure(terms, &plan),
        2 => Ok(parts(terms)),
        _ => {
            let Some(column) = Column::VALUES.get(what - COUPONS - 1).copied() else {
                let names = joined(Column::NAMES, ", ");
                return Err(Error::new(Code::NotAnOption).with("options", names).at("column"));
            };
            explain(terms, &spans, &plan, period, column)
        }
    }
}
