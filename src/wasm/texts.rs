//! The one text that waits for the host: an answer, or the failure of the last call.

use std::cell::Cell;
use std::vec::Vec;

use wasm_bindgen::prelude::*;

std::thread_local! {
    static WAITING: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    /// Its address and its bytes.
    static PLACE: Cell<(u32, u32)> = const { Cell::new((0, 0)) };
}

/// Leaves a text for the host.
#[inline(never)]
pub(super) fn leave(text: Vec<u8>) {
    // The module's memory is counted by 32 bits.
    let number = |number: usize| u32::try_from(number).unwrap_or(0);
    PLACE.set((number(text.as_ptr() as usize), number(text.len())));
    // To replace makes less code than to set, here and in the rooms beside.
    drop(WAITING.replace(text));
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
