//! The one text that waits for the host: an answer, or the failure of the last call.

use std::cell::Cell;
use std::mem::forget;
use std::vec::Vec;

use wasm_bindgen::prelude::*;

std::thread_local! {
    /// Its address and its bytes.
    static PLACE: Cell<(u32, u32)> = const { Cell::new((0, 0)) };
}

/// Leaves a text for the host.
#[inline(never)]
pub(super) fn leave(text: Vec<u8>) {
    // The module's memory is counted by 32 bits.
    let number = |number: usize| u32::try_from(number).unwrap_or(0);
    PLACE.set((number(text.as_ptr() as usize), number(text.len())));
    // It stays where it is, above all that is kept, until the host hands in its next argument.
    forget(text);
}

/// The address of what the last call has left: JSON of an answer, or of a failure where the call
/// gave 0 or `false`. It stays there until the next call.
#[wasm_bindgen]
#[must_use]
pub fn text_at() -> u32 {
    PLACE.get().0
}

/// How many bytes of UTF-8 it has.
#[wasm_bindgen]
#[must_use]
pub fn text_length() -> u32 {
    PLACE.get().1
}
