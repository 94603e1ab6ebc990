//! Products that were read, by number, so that a slider does not read one at every step.

use std::cell::Cell;
use std::rc::Rc;
use std::string::String;
use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::failure::or_default;
use super::memory::{Kept, ended, keep};
use super::texts;
use crate::choice::{Named, joined};
use crate::document::read_compact;
use crate::error::{Code, Error, Path, Result};
use crate::product::{Method, Product, SHIPPED};
use crate::question::QUESTIONS;
use crate::quote::Column;
use crate::text::digits;

/// How many products are kept. Older ones are read again when they are asked for.
const KEPT: usize = 64;

std::thread_local! {
    /// The products by number, the oldest first.
    static STORE: Kept<Vec<(u32, Rc<Product>)>> = const { Kept::new(Vec::new()) };
    /// The number that was given last.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Reads a product document and gives its number; 0 where it failed.
#[wasm_bindgen]
#[must_use]
pub fn load_product(document: &str) -> u32 {
    let number = or_default(load(document));
    ended();
    number
}

fn load(document: &str) -> Result<u32> {
    let product = Product::read(&read_compact(document)?, &Path::ROOT)?;
    let number = LAST.get().wrapping_add(1).max(1);
    LAST.set(number);
    let mut store = STORE.with(Kept::take);
    // A full store has a first product.
    if store.len() >= KEPT {
        store.remove(0);
    }
    store.push((number, Rc::new(product)));
    STORE.with(|kept| kept.put(store));
    keep();
    Ok(number)
}

/// The product of a number. 0 stands for terms without a product.
pub(super) fn find(number: u32) -> Result<Option<Rc<Product>>> {
    if number == 0 {
        return Ok(None);
    }
    let store = STORE.with(Kept::take);
    let found = store.iter().find(|(known, _)| *known == number);
    let found = found.map(|(_, product)| Rc::clone(product));
    STORE.with(|kept| kept.put(store));
    let unknown = || Error::new(Code::UnknownProduct).with("known", digits(number.into()));
    found.map(Some).ok_or_else(unknown)
}

/// Leaves what the package knows by itself, as one JSON text: the methods in the order of their places,
/// the columns that can be explained, the questions, and the shipped product documents.
#[wasm_bindgen]
pub fn known() {
    let documents: Vec<&str> = SHIPPED.iter().map(|(_, document)| *document).collect();
    texts::leave(
        joined(
            &[
                r#"{"methods":["#,
                &quoted(Method::NAMES),
                r#"],"columns":["#,
                &quoted(Column::NAMES),
                r#"],"questions":["#,
                &quoted(QUESTIONS),
                r#"],"products":["#,
                &joined(&documents, ","),
                "]}",
            ],
            "",
        )
        .into_bytes(),
    );
    ended();
}

fn quoted(names: &[&str]) -> String {
    joined(&["\"", &joined(names, "\",\""), "\""], "")
}
