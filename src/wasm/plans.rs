//! Plans: by the few numbers that a slider changes, or by a document of terms.

use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::days::date_of;
use super::failure::or_default;
use super::memory::{Kept, ended, keep};
use super::{buffer, products};
use crate::choice::Named;
use crate::document::read_compact;
use crate::error::{Code, Error, Result};
use crate::money::Money;
use crate::product::Method;
use crate::quote::{plan, plan_on};
use crate::schedule::{Span, Terms, timeline};

/// The periods of the quick plan before, by what they hang on: product, method, term and date. A
/// slider for the amount leaves them as they are.
#[derive(Default)]
struct Recent {
    of: [u32; 4],
    spans: Vec<Span>,
}

std::thread_local! {
    static RECENT: Kept<Recent> = const { Kept::new(Recent { of: [0; 4], spans: Vec::new() }) };
}

/// The plan of a product for an amount in fen, a method by its place (-1 for the product's
/// first), a term in instalments or days, and a disbursement date by its day. Gives the address
/// of the buffer, or 0.
#[wasm_bindgen]
#[must_use]
pub fn quick_plan(product: u32, principal: f64, method: i32, term: u32, disbursed_on: i32) -> u32 {
    let address = or_default(quick(product, principal, method, term, disbursed_on));
    ended();
    address
}

fn quick(number: u32, principal: f64, method: i32, term: u32, disbursed_on: i32) -> Result<u32> {
    let Some(product) = products::find(number)? else {
        return Err(Error::new(Code::MissingField).at("product"));
    };
    #[expect(clippy::cast_possible_truncation, reason = "the caller sends a whole number")]
    let principal = Money::from_fen(principal as i64)?;
    let method = usize::try_from(method).ok().and_then(|place| Method::VALUES.get(place)).copied();
    let date = date_of(disbursed_on)?;
    let terms = Terms::of_product(&product, principal, method, term, date)?;
    // A method and a date by their places are one number each, and no product has the number 0.
    let of = [number, terms.method as u32, term, disbursed_on.unsigned_abs()];
    let mut recent = RECENT.with(Kept::take);
    if recent.of != of {
        recent = Recent { of, spans: timeline(&terms)? };
        keep();
    }
    let plan = plan_on(&terms, &recent.spans);
    RECENT.with(|kept| kept.put(recent));
    Ok(buffer::write(&plan?))
}

/// The plan of a document of terms, with a product by number or 0. Gives the address of the
/// buffer, or 0.
#[wasm_bindgen]
#[must_use]
pub fn document_plan(product: u32, terms: &str) -> u32 {
    let address = or_default(of_document(product, terms));
    ended();
    address
}

fn of_document(number: u32, terms: &str) -> Result<u32> {
    let product = products::find(number)?;
    let node = read_compact(terms)?;
    Ok(buffer::write(&plan(&Terms::read(&node, product.as_deref())?)?))
}
