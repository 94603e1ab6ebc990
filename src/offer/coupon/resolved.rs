//! A lower rate that makes the schedule again (利率折扣, 重新计算月供).
//!
//! Only level rows hang on the rate. Everywhere else principal stays as it was, and to make the
//! schedule again is to take the difference of two interests.

use alloc::vec::Vec;

use crate::error::Result;
use crate::money::Ratio;
use crate::product::{Coupon, Effect, Method, Off};
use crate::schedule::{Span, Terms};

/// Whether the rows are made again.
pub(super) fn makes_again(terms: &Terms<'_>, coupon: &Coupon) -> bool {
    let level = matches!(terms.method(), Method::EqualInstalment | Method::Balloon);
    coupon.effect == Effect::Resolve && level
}

/// The coupon of the terms that makes the rows again.
pub(crate) fn again<'t>(terms: &'t Terms<'_>) -> Option<&'t Coupon> {
    terms.coupons().iter().find(|coupon| makes_again(terms, coupon))
}

/// What comes off an annual rate.
#[inline(never)]
pub(super) fn points_off(off: Off, annual: Ratio) -> Result<Ratio> {
    match off {
        Off::Factor(factor) => annual.less(annual.times(factor)?),
        Off::Instead(instead) => annual.less(instead),
        Off::Interest | Off::Amount(..) => Ok(annual),
    }
}

/// The same periods at the lower rates; so many rows went before them.
#[inline(never)]
pub(crate) fn lower(spans: &[Span], coupon: &Coupon, gone: u32) -> Result<Vec<Span>> {
    let mut lower = spans.to_vec();
    let count = coupon.periods.map_or(spans.len(), |all| all.saturating_sub(gone) as usize);
    for span in lower.iter_mut().take(count) {
        let mut sum = Ratio::ZERO;
        for slice in &mut span.slices {
            slice.factor = lessen(&mut slice.annual, slice.part, coupon.off)?;
            sum = sum.plus(slice.factor)?;
        }
        span.factor = lessen(&mut span.annual, span.fraction.ratio(), coupon.off)?;
        if !span.slices.is_empty() {
            span.factor = sum;
        }
    }
    Ok(lower)
}

/// Lowers a rate, and gives what a unit of balance bears at it in a part of a year.
#[inline(never)]
fn lessen(annual: &mut Ratio, part: Ratio, off: Off) -> Result<Ratio> {
    *annual = annual.less(points_off(off, *annual)?)?;
    annual.times(part)
}
