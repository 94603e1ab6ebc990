//! The rate of plain flows, by numbers alone: what a page asks for at every step of a slider.
//!
//! The host lays the flows into the module's memory, each as a day or the number of its period, and
//! an amount. Where they have one rate, its figures stand there afterwards. For everything else the
//! host asks again by a document, which has all answers and all refusals.

use std::cell::Cell;
use std::vec::Vec;

use wasm_bindgen::prelude::*;

use crate::quote::root_figures;
use crate::rate::{DEFAULT_CAP, Flows, solve};

std::thread_local! {
    static FLOWS: Cell<Vec<(f64, f64)>> = const { Cell::new(Vec::new()) };
}

/// The address of room for so many flows.
#[wasm_bindgen]
#[must_use]
pub fn flow_room(count: u32) -> u32 {
    let mut flows = FLOWS.take();
    flows.resize(count as usize, (0.0, 0.0));
    let address = flows.as_ptr() as usize;
    drop(FLOWS.replace(flows));
    u32::try_from(address).unwrap_or(0)
}

/// Finds the rate of the flows: by days, of which 365 make its unit, or by whole periods. Leaves
/// its ten decimals and its per cent in hundredths, as whole numbers, in the place of the first.
#[wasm_bindgen]
#[must_use]
pub fn quick_rate(dated: bool) -> bool {
    let Ok(flows) = Flows::of(FLOWS.take(), if dated { 1.0 / 365.0 } else { 1.0 }) else {
        return false;
    };
    let figures = root_figures(&solve(&flows), DEFAULT_CAP);
    let mut timed = flows.into_timed();
    let found = match (figures, timed.first_mut()) {
        (Some(figures), Some(first)) => {
            *first = figures;
            true
        }
        _ => false,
    };
    drop(FLOWS.replace(timed));
    found
}
