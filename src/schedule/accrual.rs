//! The interest of each row in turn (计息), rounded where and how the rules say.

use super::timeline::Span;
use crate::error::Result;
use crate::money::{Exact, Money, Rounding};
use crate::product::{Grace, InterestMode, Remainder, Roundings, Slices};

/// Works out one row's interest after another. It carries what cumulative rounding must remember.
#[derive(Debug)]
pub(super) struct Accrual {
    rounding: Rounding,
    each_slice: bool,
    carried: Option<Carried>,
    forgiven: usize,
}

/// What cumulative rounding remembers: the exact sum, and what the rows before have asked for.
#[derive(Debug)]
struct Carried {
    exact: Exact,
    asked: i64,
}

impl Accrual {
    pub(super) fn new(roundings: &Roundings, grace: &Grace) -> Self {
        let carried = (roundings.remainder == Remainder::Carried)
            .then_some(Carried { exact: Exact::ZERO, asked: 0 });
        let forgiven =
            if grace.mode == InterestMode::Forgive { grace.interest as usize } else { 0 };
        Self {
            rounding: roundings.interest,
            each_slice: roundings.slices == Slices::Each,
            carried,
            forgiven,
        }
    }

    /// The interest of a row on what was owed before it. Rows whose interest is forgiven bear none.
    #[inline(never)]
    pub(super) fn of(&mut self, index: usize, span: &Span, opening: i64) -> Result<i64> {
        // Where nothing was owed, what is drawn inside the row still bears interest.
        if index < self.forgiven || (opening <= 0 && span.slices.is_empty()) {
            return Ok(0);
        }
        if let Some(carried) = &mut self.carried {
            let exact = exact_interest(span, opening)?;
            carried.exact = carried.exact.plus(exact)?;
            let interest = carried.exact.rounded(self.rounding) - carried.asked;
            carried.asked += interest;
            return Ok(interest);
        }
        let interest = if span.slices.is_empty() {
            span.factor.of(opening, self.rounding)
        } else if self.each_slice {
            let (mut owed, mut sum) = (opening, 0);
            for slice in &span.slices {
                owed += slice.drawn;
                sum += slice.factor.of(owed, self.rounding);
            }
            sum
        } else {
            exact_interest(span, opening)?.rounded(self.rounding)
        };
        Ok(Money::from_fen(interest)?.fen())
    }
}

/// The interest of a period before rounding.
fn exact_interest(span: &Span, opening: i64) -> Result<Exact> {
    if span.slices.is_empty() {
        return Ok(Exact::part(opening, span.factor));
    }
    let (mut owed, mut sum) = (opening, Exact::ZERO);
    for slice in &span.slices {
        owed += slice.drawn;
        sum = sum.plus(Exact::part(owed, slice.factor))?;
    }
    Ok(sum)
}
