//! Why a coupon does not apply (不可用原因): stable words, all of them and in one order.

use alloc::vec::Vec;

use super::resolved::{makes_again, points_off};
use crate::choice::{Named, joined};
use crate::error::{Code, Error, Result};
use crate::options;
use crate::product::{Coupon, CouponKind, Stacking};
use crate::schedule::{Span, Terms};
use crate::text::digits;

options! {
    /// A reason, in the order in which they are named.
    pub enum Reason {
        /// The loan is disbursed before the first day of validity.
        NotYetValid = "notYetValid",
        /// It is disbursed after the last.
        Expired = "expired",
        /// The principal is below the least amount.
        BelowLeastAmount = "belowLeastAmount",
        /// There are fewer instalments or days than the least term.
        BelowLeastTerm = "belowLeastTerm",
        /// The method is not among those it is for.
        MethodNotAllowed = "methodNotAllowed",
        /// The rate of the loan is not above the rate that would replace it.
        RateNotLower = "rateNotLower",
        /// It does not stand beside another of the coupons.
        NotStackable = "notStackable",
    }
}

/// Several reasons, a bit at the place of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reasons(u8);

impl Reasons {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Their names, in order.
    #[must_use]
    #[inline(never)]
    pub fn names(self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for reason in Reason::VALUES {
            if self.0 >> reason.place() & 1 == 1 {
                names.push(reason.name());
            }
        }
        names
    }
}

/// Every reason why a coupon does not apply to these terms; none where it does.
#[inline(never)]
pub(super) fn reasons(terms: &Terms<'_>, spans: &[Span], coupon: &Coupon) -> Result<Reasons> {
    let on = terms.disbursed_on;
    let days = spans.last().map_or(0, |last| on.days_until(last.end));
    let short = coupon.least_periods.is_some_and(|least| terms.periods < least)
        || coupon.least_days.is_some_and(|least| i64::from(days) < i64::from(least));
    let mut lower = false;
    for span in spans {
        lower |= !points_off(coupon.off, span.annual)?.is_zero();
    }
    let holds = [
        coupon.valid_from.is_some_and(|from| on < from),
        coupon.valid_to.is_some_and(|to| on > to),
        coupon.least_amount.is_some_and(|least| terms.principal_fen() < least.fen()),
        short,
        !coupon.is_for(terms.method()),
        coupon.kind == CouponKind::RateDiscount && !lower,
    ];
    let mut reasons = Reasons(0);
    for (place, holds) in holds.iter().enumerate() {
        reasons.0 |= u8::from(*holds) << place;
    }
    Ok(reasons)
}

/// Whether two coupons stand beside each other. A schedule is made again once.
fn stack(terms: &Terms<'_>, one: &Coupon, other: &Coupon) -> bool {
    let allows = |coupon: &Coupon| match coupon.stacking {
        Stacking::Alone => false,
        Stacking::OtherKinds => one.kind != other.kind,
        Stacking::Any => true,
    };
    allows(one) && allows(other) && !(makes_again(terms, one) && makes_again(terms, other))
}

/// Refuses the first coupon that does not apply, by itself or beside those before it.
///
/// # Errors
/// `coupon_not_applicable`, `coupon_used_twice`.
#[inline(never)]
pub(super) fn refuse(terms: &Terms<'_>, spans: &[Span], coupons: &[Coupon]) -> Result<()> {
    for (place, coupon) in coupons.iter().enumerate() {
        let mut reasons = reasons(terms, spans, coupon)?;
        for before in coupons.iter().take(place) {
            if coupon.id.is_some() && coupon.id == before.id {
                return Err(at(place, Error::new(Code::CouponUsedTwice)));
            }
            if !stack(terms, before, coupon) {
                reasons.0 |= 1 << Reason::NotStackable.place();
            }
        }
        if !reasons.is_empty() {
            let error = Error::new(Code::CouponNotApplicable);
            return Err(at(place, error.with("reasons", joined(&reasons.names(), ", "))));
        }
    }
    Ok(())
}

#[cold]
#[inline(never)]
fn at(place: usize, error: Error) -> Error {
    error.at(&joined(&["coupons[", &digits(place as i64), "]"], ""))
}
