//! Plans: by the few numbers that a slider changes, or by a document of terms.

use wasm_bindgen::prelude::*;

use super::failure::{or_default, or_undefined};
use super::{buffer, documents, products};
use crate::calendar::CivilDate;
use crate::choice::{Named, joined};
use crate::document::read_compact;
use crate::error::{Code, Error, Result};
use crate::money::Money;
use crate::offer::price_on;
use crate::product::Method;
use crate::quote::{Column, disclosure, explain, parts, plan, plan_rates};
use crate::schedule::{Terms, timeline};

/// The plan of a product for an amount in fen, a method by its place (-1 for the product's
/// first), a term in instalments or days, and a disbursement date as `yyyymmdd`. Gives the address
/// of the buffer, or 0.
#[wasm_bindgen]
#[must_use]
pub fn quick_plan(product: u32, principal: f64, method: i32, term: u32, disbursed_on: i32) -> u32 {
    or_default(quick(product, principal, method, term, disbursed_on))
}

fn quick(number: u32, principal: f64, method: i32, term: u32, disbursed_on: i32) -> Result<u32> {
    let Some(product) = products::find(number)? else {
        return Err(Error::new(Code::MissingField).at("product"));
    };
    #[expect(clippy::cast_possible_truncation, reason = "the caller sends a whole number")]
    let principal = Money::from_fen(principal as i64)?;
    let method = usize::try_from(method).ok().and_then(|place| Method::VALUES.get(place)).copied();
    let (year, month_day) = (disbursed_on / 10_000, (disbursed_on % 10_000).unsigned_abs());
    let date = CivilDate::new(year, month_day / 100, month_day % 100);
    let date = date.map_err(|error| error.at("disbursedOn"))?;
    let terms = Terms::of_product(&product, principal, method, term, date)?;
    Ok(buffer::write(&plan(&terms)?))
}

/// The plan of a document of terms, with a product by number or 0. Gives the address of the
/// buffer, or 0.
#[wasm_bindgen]
#[must_use]
pub fn document_plan(product: u32, terms: &str) -> u32 {
    or_default(with_terms(product, terms, |terms| Ok(buffer::write(&plan(terms)?))))
}

/// What else there is to say of a plan: its rates (0), its cost table (1), the names of its parts
/// (2), or how the cell of a row in a column came about (3 and above, by the column's place).
#[wasm_bindgen]
#[must_use]
pub fn about_plan(product: u32, terms: &str, what: u32, period: u32) -> JsValue {
    or_undefined(with_terms(product, terms, |terms| {
        let spans = timeline(terms)?;
        let plan = price_on(terms, &spans)?;
        let answer = match what {
            0 => plan_rates(terms, &plan)?.answer()?,
            1 => disclosure(terms, &plan)?,
            2 => parts(terms),
            _ => {
                let place = usize::try_from(what - 3).unwrap_or(usize::MAX);
                let Some(column) = Column::VALUES.get(place).copied() else {
                    let names = joined(Column::NAMES, ", ");
                    return Err(Error::new(Code::NotAnOption).with("options", names).at("column"));
                };
                explain(terms, &spans, &plan, period, column)?
            }
        };
        documents::to_js(&answer)
    }))
}

fn with_terms<T>(
    number: u32,
    terms: &str,
    answer: impl FnOnce(&Terms<'_>) -> Result<T>,
) -> Result<T> {
    let product = products::find(number)?;
    let node = read_compact(terms)?;
    answer(&Terms::read(&node, product.as_deref())?)
}
