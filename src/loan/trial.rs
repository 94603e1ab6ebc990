//! A repayment trial (还款试算): what a payment on a day would do, and the plan that follows.
//!
//! It folds the loan's events up to the day and then the payment, by the very fold that books it.
//! Worked: 100 at 7 % over six months, the first instalment paid: on the fifteenth of the second
//! month 83.81 settles it to the day, and 84.06 to the end of the period.

use alloc::vec::Vec;

use super::event::Intent;
use super::payment::Refusal;
use super::row::Parts;
use super::state::State;
use crate::calendar::CivilDate;
use crate::error::Result;

/// What a payment would do.
#[derive(Debug)]
pub struct Trial<'l> {
    /// What it is for, as it would be booked.
    pub intent: Intent,
    /// The amount, in fen.
    pub amount: i64,
    /// Why it is refused; empty where it is not.
    pub refused: Vec<Refusal>,
    /// What is paid of each row, by number; rows of which nothing is paid are left out.
    pub allocation: Vec<(u32, Parts)>,
    /// Principal that is prepaid into no row, in fen.
    pub prepaid_principal: i64,
    /// The fee, in fen.
    pub fee: i64,
    /// What cannot be used, in fen.
    pub excess: i64,
    /// By how much less interest all rows ask for, in fen.
    pub interest_saved: i64,
    /// The day on which the interest saved by then has made up for the fee.
    pub breaks_even_on: Option<CivilDate>,
    /// The loan afterwards; as it was where the payment is refused.
    pub after: State<'l>,
}

impl Trial<'_> {
    /// What is applied in all, in fen.
    #[must_use]
    pub fn applied(&self) -> i64 {
        self.allocation.iter().map(|(_, parts)| parts.sum()).sum::<i64>() + self.prepaid_principal
    }
}

impl<'l> State<'l> {
    /// Tries a payment on the state's day. An amount is needed where the intent is one.
    ///
    /// # Errors
    /// `out_of_range` for a row that does not exist; those of laying the plan anew.
    pub fn try_payment(&self, intent: &Intent, amount: Option<i64>) -> Result<Trial<'l>> {
        let (intent, amount) = self.asked(intent, amount)?;
        let refused = self.refusals(&intent, amount)?;
        let mut after = self.copy();
        let mut allocation = Vec::new();
        if refused.is_empty() {
            after.pay(amount, &intent)?;
            after.advance(self.on)?;
            after.check()?;
            for (row, before) in after.rows.iter().zip(&self.rows) {
                if row.paid != before.paid {
                    allocation.push((row.period, row.paid.less(&before.paid)));
                }
            }
        }
        let fee = after.prepayment_fees - self.prepayment_fees;
        Ok(Trial {
            intent,
            amount,
            refused,
            allocation,
            prepaid_principal: after.prepaid_principal - self.prepaid_principal,
            fee,
            excess: after.excess - self.excess,
            interest_saved: self.interest() - after.interest(),
            breaks_even_on: breaks_even(self, &after, fee),
            after,
        })
    }
}

/// The first due date by which as much interest is saved as the fee is; the day itself without one.
fn breaks_even(before: &State<'_>, after: &State<'_>, fee: i64) -> Option<CivilDate> {
    use crate::product::Part;
    if fee == 0 {
        return Some(before.on);
    }
    let mut saved = 0;
    for (old, new) in before.rows.iter().zip(&after.rows) {
        saved += old.owed.of(Part::Interest) - new.owed.of(Part::Interest);
        if saved >= fee {
            return Some(old.due.max(before.on));
        }
    }
    None
}
