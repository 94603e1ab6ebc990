//! The rate of plain flows, by numbers alone: what a page asks for at every step of a slider.
//!
//! The host lays the flows into the buffer, each as a date `yyyymmdd` or the number of its period,
//! and an amount. Where they have one rate, its figures stand there afterwards. For
//! everything else the host asks again by a document, which has all answers and all refusals.

use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::buffer;
use crate::calendar::CivilDate;
use crate::error::Result;
use crate::quote::root_figures;
use crate::rate::{DEFAULT_CAP, Flows, solve};

/// The address of a buffer for so many numbers.
#[wasm_bindgen]
#[must_use]
pub fn flow_buffer(length: u32) -> u32 {
    buffer::keep(buffer::take(length as usize))
}

/// Finds the rate of so many flows in the buffer: by dates, or by whole periods. Leaves there its
/// ten decimals and its per cent in hundredths, as whole numbers.
#[wasm_bindgen]
#[must_use]
pub fn quick_rate(count: u32, dated: bool) -> bool {
    let mut numbers = buffer::take(2 * count as usize);
    let given = numbers.get(..2 * count as usize).unwrap_or_default();
    let solution = flows(given, dated).map(|flows| solve(&flows));
    let figures = solution.ok().and_then(|solution| root_figures(&solution, DEFAULT_CAP));
    let mut found = false;
    if let (Some((rate, per_cent)), [first, second, ..]) = (figures, numbers.as_mut_slice()) {
        (*first, *second) = (rate, per_cent);
        found = true;
    }
    buffer::keep(numbers);
    found
}

/// A rate by dates is one by days, of which 365 make its unit.
fn flows(given: &[f64], dated: bool) -> Result<Flows> {
    let mut timed = Vec::with_capacity(given.len() / 2);
    for flow in given.chunks_exact(2) {
        if let [mut time, amount] = *flow {
            if dated {
                #[expect(clippy::cast_possible_truncation, reason = "the host sends eight digits")]
                let date = CivilDate::from_packed(time as i32)?;
                time = date.number().into();
            }
            timed.push((time, amount));
        }
    }
    Flows::of(timed, if dated { 1.0 / 365.0 } else { 1.0 })
}
