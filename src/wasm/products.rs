//! Products that were read, by number, so that a slider does not read one at every step.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::string::{String, ToString};
use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::failure::or_default;
use crate::choice::{Named, joined};
use crate::document::read_compact;
use crate::error::{Code, Error, Path, Result};
use crate::product::{Method, Product, SHIPPED};
use crate::question::QUESTIONS;
use crate::quote::Column;

/// How many products are kept. Older ones are read again when they are asked for.
const KEPT: usize = 64;

struct Store {
    next: u32,
    products: VecDeque<(u32, Rc<Product>)>,
}

std::thread_local! {
    static STORE: RefCell<Store> =
        const { RefCell::new(Store { next: 1, products: VecDeque::new() }) };
}

/// Reads a product document and gives its number; 0 where it failed.
#[wasm_bindgen]
#[must_use]
pub fn load_product(document: &str) -> u32 {
    or_default(load(document))
}

fn load(document: &str) -> Result<u32> {
    let product = Product::read(&read_compact(document)?, &Path::ROOT)?;
    STORE.with_borrow_mut(|store| {
        let number = store.next;
        store.next = store.next.wrapping_add(1).max(1);
        store.products.push_back((number, Rc::new(product)));
        if store.products.len() > KEPT {
            store.products.pop_front();
        }
        Ok(number)
    })
}

/// The product of a number. 0 stands for terms without a product.
pub(super) fn find(number: u32) -> Result<Option<Rc<Product>>> {
    if number == 0 {
        return Ok(None);
    }
    STORE.with_borrow(|store| {
        let found = store.products.iter().find(|(known, _)| *known == number);
        match found {
            Some((_, product)) => Ok(Some(Rc::clone(product))),
            None => Err(Error::new(Code::UnknownProduct).with("known", number.to_string())),
        }
    })
}

/// What the package knows by itself, as one JSON text: the methods in the order of their places,
/// the columns that can be explained, the questions, and the shipped product documents.
#[wasm_bindgen]
#[must_use]
pub fn known() -> String {
    let documents: Vec<&str> = SHIPPED.iter().map(|(_, document)| *document).collect();
    [
        r#"{"methods":["#,
        &quoted(Method::NAMES),
        r#"],"columns":["#,
        &quoted(Column::NAMES),
        r#"],"questions":["#,
        &quoted(QUESTIONS),
        r#"],"products":["#,
        &joined(&documents, ","),
        "]}",
    ]
    .concat()
}

fn quoted(names: &[&str]) -> String {
    ["\"", &joined(names, "\",\""), "\""].concat()
}
