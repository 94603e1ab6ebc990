//! Which coupon of several saves most on these terms (最优券), and why the others do not apply.

use alloc::vec::Vec;

use super::Reasons;
use super::reason::reasons;
use crate::error::Result;
use crate::offer::price_with;
use crate::product::Coupon;
use crate::schedule::{Span, Terms};

/// What one coupon would do by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighed {
    /// Every reason why it does not apply; none where it does.
    pub reasons: Reasons,
    /// By how much the cost of the loan falls, in fen.
    pub saved: i64,
    /// What comes off the rows, in fen. It is not the same where the schedule is made again.
    pub discount: i64,
}

/// Weighs each coupon by itself.
///
/// # Errors
/// Those of the schedule without a coupon.
pub fn weigh(terms: &Terms<'_>, spans: &[Span], coupons: &[Coupon]) -> Result<Vec<Weighed>> {
    let before = price_with(terms, spans, &[])?.totals;
    let mut all = Vec::with_capacity(coupons.len());
    for coupon in coupons {
        let reasons = reasons(terms, spans, coupon)?;
        let mut weighed = Weighed { reasons, saved: 0, discount: 0 };
        if weighed.reasons.is_empty() {
            let after = price_with(terms, spans, core::slice::from_ref(coupon))?.totals;
            weighed.saved = before.cost - after.cost;
            weighed.discount = after.discount;
        }
        all.push(weighed);
    }
    Ok(all)
}

/// The place of the coupon that saves most; of those that save the same, the one that expires
/// first; of those, the first. None where nothing would be saved.
#[must_use]
pub fn best(coupons: &[Coupon], weighed: &[Weighed]) -> Option<usize> {
    let mut best: Option<(usize, &Coupon, i64)> = None;
    for (place, (coupon, weighed)) in coupons.iter().zip(weighed).enumerate() {
        let better = best.is_none_or(|(_, other, saved)| {
            let sooner = match (coupon.valid_to, other.valid_to) {
                (Some(one), Some(other)) => one < other,
                (one, other) => one.is_some() && other.is_none(),
            };
            weighed.saved > saved || weighed.saved == saved && sooner
        });
        if weighed.saved > 0 && better {
            best = Some((place, coupon, weighed.saved));
        }
    }
    best.map(|(place, _, _)| place)
}
