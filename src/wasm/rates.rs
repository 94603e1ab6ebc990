//! The rate of plain flows, by numbers alone: what a page asks for at every step of a slider.
//!
//! The host lays the flows into the module's memory, each as a day or the number of its period, and
//! an amount. Where they have one rate, its figures stand there afterwards. For everything else the
//! host asks again by a document, which has all answers and all refusals.

use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::memory::{Kept, ended, keep};
use crate::quote::root_figures;
use crate::rate::{DEFAULT_CAP, Flows, solve};

std::thread_local! {
    static FLOWS: Kept<Vec<(f64, f64)>> = const { Kept::new(Vec::new()) };
}

/// The address of room for so many flows.
#[wasm_bindgen]
#[must_use]
pub fn flow_room(count: u32) -> u32 {
    let mut flows = FLOWS.with(Kept::take);
    let count = count as usize;
    if flows.capacity() < count {
        flows = Vec::with_capacity(count.next_power_of_two());
        keep();
    }
    flows.resize(count, (0.0, 0.0));
    let address = flows.as_ptr() as usize;
    FLOWS.with(|kept| kept.put(flows));
    u32::try_from(address).unwrap_or(0)
}

/// Finds the rate of the flows: by days, of which 365 make its unit, or by whole periods. Leaves
/// its ten decimals and its per cent in hundredths, as whole numbers, in the place of the first.
#[wasm_bindgen]
#[must_use]
pub fn quick_rate(dated: bool) -> bool {
    let flows = FLOWS.with(Kept::take);
    let place = flows.as_ptr();
    let found = rate_of(flows, dated).is_some_and(|(timed, found)| {
        // Only a list that lies where the host has laid it is kept.
        if timed.as_ptr() == place {
            FLOWS.with(|kept| kept.put(timed));
        }
        found
    });
    ended();
    found
}

/// The list, with the figures in its first place where they were found.
fn rate_of(flows: Vec<(f64, f64)>, dated: bool) -> Option<(Vec<(f64, f64)>, bool)> {
    let flows = Flows::of(flows, if dated { 1.0 / 365.0 } else { 1.0 }).ok()?;
    let figures = root_figures(&solve(&flows), DEFAULT_CAP);
    let mut timed = flows.into_timed();
    let first = timed.first_mut();
    let found = first.zip(figures).map(|(first, figures)| *first = figures).is_some();
    Some((timed, found))
}
