//! The calculator's answers about a plan: its annual rates, its cost table, and how each cell of
//! it came about.
//!
//! Everything here is worked out anew from the terms. Nothing is remembered between calls, so an
//! explanation can never speak of another plan than the one that is shown.

mod annual_rate;
mod coupons;
mod disclosure;
mod explain;
mod figures;
mod parts;

pub(crate) use annual_rate::put_rate;
pub use annual_rate::{PlanRates, plan_rates, rate_answer, root_figures, to_f64};
pub use coupons::coupons;
pub use disclosure::disclosure;
pub use explain::{Column, explain};
pub use figures::{hundredths_text, rate_text};
pub use parts::parts;

use crate::error::{Code, Error, Result};
use crate::offer::{Plan, price_on};
use crate::product::Cap;
use crate::schedule::{Span, Terms, timeline};
use crate::text::joined;

/// Makes a plan as [`price`](crate::offer::price) does, and refuses it where the product blocks plans over its cap.
///
/// # Errors
/// Those of [`price`](crate::offer::price); `rate_cap_exceeded`.
pub fn plan(terms: &Terms<'_>) -> Result<Plan> {
    plan_on(terms, &timeline(terms)?)
}

/// The same on a timeline that is at hand.
///
/// # Errors
/// As [`plan`].
pub fn plan_on(terms: &Terms<'_>, spans: &[Span]) -> Result<Plan> {
    let plan = price_on(terms, spans)?;
    let cap: Cap = terms.rules().cap;
    if cap.blocks {
        let rates = plan_rates(terms, &plan)?;
        if rates.over_cap {
            return Err(Error::new(Code::RateCapExceeded)
                .with("rate", joined(&[&rates.shown_rate(), "%"], ""))
                .with("cap", rates.cap_percent()));
        }
    }
    Ok(plan)
}
