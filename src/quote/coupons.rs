//! What each coupon of the terms would do by itself, and which is best (选券).

use alloc::vec::Vec;

use super::annual_rate::text_or_null;
use crate::document::Tree;
use crate::error::Result;
use crate::offer::coupon::{best, weigh};
use crate::schedule::{Span, Terms};

/// Weighs the coupons of the terms:
///
/// ```text
/// coupons    { id, applies, reasons, saved, savedFen } of each, in order; amounts are null where
///            it does not apply
/// best       the place of the one that saves most; null where none saves anything
/// ```
///
/// # Errors
/// Those of the schedule without a coupon.
pub fn coupons(terms: &Terms<'_>, spans: &[Span]) -> Result<Tree> {
    let weighed = weigh(terms, spans, terms.coupons())?;
    let mut all = Vec::new();
    for (coupon, weighed) in terms.coupons().iter().zip(&weighed) {
        let applies = weighed.reasons.is_empty();
        let mut reasons = Vec::new();
        for name in weighed.reasons.names() {
            reasons.push(Tree::Name(name));
        }
        let mut answer = Tree::object();
        answer.put("id", text_or_null(coupon.id.clone()));
        answer.put_flag("applies", applies);
        answer.put("reasons", Tree::List(reasons));
        answer.put("saved", if applies { Tree::Fen(weighed.saved) } else { Tree::Null });
        if applies {
            answer.put_whole("savedFen", weighed.saved);
        } else {
            answer.put("savedFen", Tree::Null);
        }
        all.push(answer);
    }
    let mut answer = Tree::object();
    answer.put("coupons", Tree::List(all));
    match best(terms.coupons(), &weighed) {
        Some(place) => answer.put_whole("best", place as i64),
        None => answer.put("best", Tree::Null),
    }
    Ok(answer)
}
