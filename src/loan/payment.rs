//! A payment applied (入账冲销): what is due first, then a prepayment, and the rest by its name.
//!
//! What is owed is fixed before the payment starts. Never more is applied than was paid: principal,
//! interest, charges, prepaid principal and excess sum to the amount; a prepayment fee comes on top
//! of it, or out of it where the product says so.

use alloc::vec::Vec;

use super::event::{Intent, IntentKind};
use super::row::LoanRow;
use super::state::State;
use crate::choice::Named;
use crate::error::{Error, Result};
use crate::product::{
    BeyondDue, Blocks, ChosenInterest, Closed, Direction, InAdvance, Lateness, Part, PaysFirst,
    SettledRows, Strategy, WhenOverdue,
};

/// Why an intent is refused, in stable words.
pub type Refusal = &'static str;

impl State<'_> {
    /// What an intent asks for, and what it becomes: chosen rows to the day are a prepayment.
    ///
    /// # Errors
    /// `out_of_range` for a row that does not exist.
    pub(super) fn asked(&self, intent: &Intent, amount: Option<i64>) -> Result<(Intent, i64)> {
        let mut intent = intent.clone();
        let rules = &self.servicing.prepayment;
        let fen = match intent.kind {
            IntentKind::Amount => amount.unwrap_or(0),
            IntentKind::DueNow => self.due(),
            IntentKind::Overdue => self.overdue(),
            IntentKind::Settle => self.in_full()?,
            IntentKind::Periods => {
                let known = |period: &u32| self.rows.iter().any(|row| row.period == *period);
                if let Some(place) = intent.periods.iter().position(|period| !known(period)) {
                    let mut path = alloc::string::String::from("periods");
                    crate::error::add_index(&mut path, place);
                    let last = self.rows.last().map_or(0, |row| row.period);
                    let most = crate::text::digits(last.into());
                    return Err(Error::out_of_range("1", &most).at(&path));
                }
                let chosen = |row: &LoanRow| intent.periods.contains(&row.period);
                if rules.chosen_interest == ChosenInterest::ToDay {
                    let fen = self.sum(0, &|row| match () {
                        () if !chosen(row) => 0,
                        () if row.matured(self.on) => row.open(),
                        () => row.unpaid(),
                    });
                    let fen = fen.saturating_add(self.accrued_interest()?);
                    intent.kind = IntentKind::Amount;
                    intent.strategy = Some(Strategy::NextInstalments);
                    fen
                } else {
                    self.open_where(&chosen)
                }
            }
        };
        Ok((intent, fen))
    }

    /// Why a payment is refused; empty where it is not.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn refusals(&self, intent: &Intent, amount: i64) -> Result<Vec<Refusal>> {
        let mut reasons = Vec::new();
        if !self.is_open() {
            reasons.push("settled");
            return Ok(reasons);
        }
        if self.is_closed(Blocks::Any) {
            reasons.push("repaymentForbidden");
        }
        match intent.kind {
            IntentKind::DueNow if amount == 0 => reasons.push("nothingDue"),
            IntentKind::Overdue if amount == 0 => reasons.push("nothingOverdue"),
            IntentKind::DueNow | IntentKind::Overdue => {}
            IntentKind::Periods | IntentKind::Amount | IntentKind::Settle => {
                let chosen = intent.kind == IntentKind::Periods;
                if chosen || !intent.periods.is_empty() {
                    self.period_refusals(&intent.periods, &mut reasons);
                }
                if !chosen {
                    self.prepayment_refusals(intent, amount, &mut reasons)?;
                }
            }
        }
        Ok(reasons)
    }

    /// Why chosen rows cannot be paid, also where they are paid to the day as an amount.
    fn period_refusals(&self, periods: &[u32], reasons: &mut Vec<Refusal>) {
        let chosen = |row: &LoanRow| periods.contains(&row.period);
        let first_left = self.rows.iter().position(|row| row.open() > 0 && !chosen(row));
        let last = self.rows.iter().rposition(|row| row.open() > 0 && chosen(row));
        match last {
            None => reasons.push("nothingDue"),
            Some(last) if first_left.is_some_and(|first| first < last) => {
                reasons.push("olderPeriodsFirst");
            }
            Some(_) => {}
        }
        let early = |row: &LoanRow| row.open() > 0 && chosen(row) && !self.payable(row);
        if self.rows.iter().any(early) {
            reasons.push("notPayableYet");
        }
    }

    /// Whether a row can be paid on the day as it is scheduled.
    fn payable(&self, row: &LoanRow) -> bool {
        self.servicing.payable_from(row.due).is_none_or(|from| from <= self.on)
    }

    /// Whether payments are not taken on the day, all or those of what is not due.
    fn is_closed(&self, blocks: Blocks) -> bool {
        let to_come = |row: &&LoanRow| row.due > self.on && row.open() > 0;
        let due = self.rows.iter().find(to_come).map(|row| row.due);
        let holds = |it: &Closed| it.blocks == blocks && it.holds(self.on, due);
        self.servicing.closed.iter().any(holds)
    }

    /// Why what a payment is more than what is due cannot be prepaid.
    fn prepayment_refusals(
        &self,
        intent: &Intent,
        amount: i64,
        reasons: &mut Vec<Refusal>,
    ) -> Result<()> {
        let rules = &self.servicing.prepayment;
        let settles = intent.kind == IntentKind::Settle;
        let matured = self.open_matured();
        let early = amount - matured;
        if early <= 0 || self.current().is_none() {
            return Ok(());
        }
        if !settles && rules.beyond_due != BeyondDue::Prepay {
            return Ok(());
        }
        if rules.when_overdue == WhenOverdue::Refuse && self.overdue() > 0 {
            reasons.push("overdue");
        }
        if self.loan.terms.disbursed_on.days_until(self.on) < i32::from(rules.lock_in_days) {
            reasons.push("lockIn");
        }
        if self.is_closed(Blocks::Prepayment) {
            reasons.push("prepaymentForbidden");
        }
        if !settles && early < rules.least && !self.covers(amount)? {
            reasons.push("belowLeastAmount");
        }
        Ok(())
    }

    /// What settles the loan, in fen: what is asked for, and the prepayment fee beside it.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn payoff(&self) -> Result<(i64, i64)> {
        let early = self.current().map_or(0, |current| self.unpaid_from(current));
        let prepaid = |place| self.coupon_ends(place).filter(|_| early > 0);
        if (0..self.coupons()).find_map(prepaid).is_some() {
            let mut after = self.copy();
            after.lose_by_prepayment()?;
            return after.payoff();
        }
        let mut sum = 0i64;
        for (index, row) in self.rows.iter().enumerate() {
            let open = self.payoff_of(index)?.less(&row.paid).sum();
            sum = sum.saturating_add(open);
        }
        Ok((sum, self.prepayment_fee(early)))
    }

    /// All that settles the loan, the fee included, in fen (结清金额).
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn settlement(&self) -> Result<i64> {
        let (sum, fee) = self.payoff()?;
        Ok(sum.saturating_add(fee))
    }

    /// The amount that is enough for everything: what is asked for, and a fee that is taken out of
    /// it.
    fn in_full(&self) -> Result<i64> {
        let (sum, fee) = self.payoff()?;
        let inside = if self.servicing.prepayment.fee.inside { fee } else { 0 };
        Ok(sum.saturating_add(inside))
    }

    /// Whether an amount is enough for everything.
    fn covers(&self, amount: i64) -> Result<bool> {
        Ok(amount >= self.in_full()?)
    }

    /// The fee on prepaid principal.
    fn prepayment_fee(&self, principal: i64) -> i64 {
        let fee = &self.servicing.prepayment.fee;
        let passed = self.sum(0, &|row| i64::from(row.due <= self.on && !row.removed));
        if principal <= 0 || fee.waived_after.is_some_and(|after| passed >= after.into()) {
            return 0;
        }
        fee.fixed + fee.rate.of(principal, self.terms.rules().rounding.fee)
    }

    /// Applies a payment. What cannot be used stays as excess.
    ///
    /// # Errors
    /// Those of laying the rest of the plan anew.
    pub(super) fn pay(&mut self, amount: i64, intent: &Intent) -> Result<()> {
        let overdue = self.servicing.overdue;
        let on = self.on;
        let left = match intent.kind {
            IntentKind::DueNow => self.allocate(amount, InAdvance::Next, &|row| row.due <= on),
            IntentKind::Overdue => {
                self.allocate(amount, InAdvance::Next, &|row| row.is_overdue(on, &overdue))
            }
            IntentKind::Periods => {
                self.freeze_current()?;
                self.allocate(amount, InAdvance::Next, &|row| intent.periods.contains(&row.period))
            }
            IntentKind::Amount | IntentKind::Settle => {
                let matured = self.open_matured();
                let prepays = self.servicing.prepayment.beyond_due == BeyondDue::Prepay;
                let settle = intent.kind == IntentKind::Settle;
                let settles = prepays || settle;
                let only_due = amount <= matured && !settle;
                if only_due || !self.refusals(intent, amount)?.is_empty() {
                    self.allocate(amount, InAdvance::Next, &|row| row.matured(on))
                } else if settles && self.covers(amount)? {
                    self.settle(amount)?
                } else {
                    let left = self.allocate(amount, InAdvance::Next, &|row| row.matured(on));
                    self.beyond(left, intent)?
                }
            }
        };
        self.excess = self.excess.saturating_add(left);
        Ok(())
    }

    fn freeze_current(&mut self) -> Result<()> {
        self.current().map_or(Ok(()), |current| self.freeze(current))
    }

    /// Pays everything; gives what is left of the amount.
    fn settle(&mut self, amount: i64) -> Result<i64> {
        let (sum, fee) = self.payoff()?;
        let inside = self.servicing.prepayment.fee.inside;
        let fee = if inside { fee.min(amount - sum) } else { fee };
        if self.current().is_some_and(|current| self.unpaid_from(current) > 0) {
            self.lose_by_prepayment()?;
        }
        for index in 0..self.rows.len() {
            let asked = self.payoff_of(index)?;
            if let Some(row) = self.rows.get_mut(index) {
                (row.owed, row.paid) = (asked, asked);
            }
        }
        if self.servicing.prepayment.settled_rows == SettledRows::KeepInstalment {
            self.settle_by_instalments();
        }
        self.prepayment_fees += fee;
        Ok(amount - sum - if inside { fee } else { 0 })
    }

    /// Puts the principal that was settled into the rows to come as instalments would repay it.
    fn settle_by_instalments(&mut self) {
        let (Some(level), Some(current)) = (self.level, self.current()) else { return };
        let mut left = self.sum(current, &|row| row.paid.of(Part::Principal));
        let last = self.end_of_rows().saturating_sub(1);
        for (place, row) in self.rows.iter_mut().enumerate().skip(current) {
            let own = (level - row.paid.of(Part::Interest)).clamp(0, left);
            let own = if place == last { left } else { own };
            row.owed.set(Part::Principal, own);
            row.paid.set(Part::Principal, own);
            left -= own;
        }
    }

    /// Uses what is more than what is due.
    fn beyond(&mut self, amount: i64, intent: &Intent) -> Result<i64> {
        let rules = self.servicing.prepayment;
        if rules.beyond_due == BeyondDue::InAdvance {
            self.freeze_current()?;
            let order = intent.in_advance.unwrap_or(rules.in_advance);
            let (servicing, on) = (self.servicing, self.on);
            let payable = |row: &LoanRow| servicing.payable_from(row.due).is_none_or(|it| it <= on);
            return Ok(self.allocate(amount, order, &payable));
        }
        let Some(current) = self.current().filter(|_| rules.beyond_due == BeyondDue::Prepay) else {
            return Ok(amount);
        };
        let interest = match rules.pays_first {
            PaysFirst::Interest => self.accrued(current)? - self.paid_interest(current),
            PaysFirst::Principal => 0,
        };
        let interest = interest.clamp(0, amount);
        if let Some(row) = self.rows.get_mut(current) {
            row.paid.add(Part::Interest, interest);
        }
        let all = self.unpaid_from(current);
        let left = amount - interest;
        let mut fee = self.prepayment_fee(left.min(all));
        let mut principal = left.min(all);
        if rules.fee.inside {
            // So much of the rest is the fee that the two of them make up the rest.
            let rate = rules.fee.rate;
            let both = rate.numerator().saturating_add(rate.denominator());
            let part = crate::money::Ratio::new(rate.numerator(), both);
            if fee > 0 {
                let rounding = self.terms.rules().rounding.fee;
                fee = (rules.fee.fixed + part.of(left - rules.fee.fixed.min(left), rounding))
                    .min(left);
            }
            principal = (left - fee).min(all);
        }
        if principal == 0 {
            return Ok(left);
        }
        let rest = left - principal - if rules.fee.inside { fee } else { 0 };
        self.prepayment_fees += fee;
        let strategy = intent.strategy.unwrap_or(rules.strategy);
        self.prepaying = true;
        self.prepay(current, principal, strategy)?;
        self.prepaying = false;
        self.lose_by_prepayment()?;
        if rest > 0 {
            // The whole principal is repaid; what is left of the row's interest and fees is next.
            let period = self.rows.get(current).map(|row| row.period);
            return Ok(self.allocate(rest, InAdvance::Next, &|row| Some(row.period) == period));
        }
        Ok(rest)
    }

    /// Applies an amount to some rows in the product's order; gives what is left of it. Of the rows that
    /// are not due, those come first that the order says.
    fn allocate(&mut self, amount: i64, order: InAdvance, which: &dyn Fn(&LoanRow) -> bool) -> i64 {
        let servicing = self.servicing;
        let (cells, direction) = (&servicing.allocation.cells, servicing.allocation.direction);
        let on = self.on;
        let lateness = |row: &LoanRow| match () {
            () if row.is_overdue(on, &servicing.overdue) => Lateness::Overdue,
            () if row.due <= on => Lateness::Due,
            () => Lateness::InAdvance,
        };
        // Most rows are told by their day alone.
        let open = |row: &LoanRow| which(row) && row.open() > 0;
        let mut late = Vec::new();
        let mut places = Vec::new();
        for (place, row) in self.rows.iter().enumerate() {
            if open(row) {
                places.push(place);
                late.push(lateness(row));
            }
        }
        if order == InAdvance::Last {
            let early = late.iter().position(|late| *late == Lateness::InAdvance);
            if let Some(early) = early.and_then(|early| places.get_mut(early..)) {
                early.reverse();
            }
        }
        let mut left = amount;
        let mut pay = |place: usize, late: Lateness, cell: &crate::product::Cell, most: i64| {
            let (group, part) = *cell;
            let Some(row) = self.rows.get_mut(place) else { return 0 };
            let mut open = row.open_part(part);
            if group.is_some_and(|group| group != late) {
                // A charge may be due before its row is.
                if (group, late) != (Some(Lateness::Due), Lateness::InAdvance) {
                    return 0;
                }
                let mut due = 0;
                for charge in &self.charges {
                    if (charge.period, charge.part) == (row.period, part) && charge.due <= on {
                        due += charge.fen;
                    }
                }
                open = open.min(due - row.paid.of(part));
            }
            let fen = open.clamp(0, left.min(most));
            row.paid.add(part, fen);
            left -= fen;
            fen
        };
        if order == InAdvance::Evenly {
            // What a row does not need is for those after it.
            let mut shared = amount;
            for (index, (place, late)) in places.iter().zip(&late).enumerate() {
                let mut share = shared / i64::try_from(places.len() - index).unwrap_or(1);
                for cell in cells {
                    let fen = pay(*place, *late, cell, share);
                    (share, shared) = (share - fen, shared - fen);
                }
            }
        }
        if direction == Direction::ByPart {
            for cell in cells {
                for (place, late) in places.iter().zip(&late) {
                    pay(*place, *late, cell, i64::MAX);
                }
            }
        } else {
            // A matrix clears the rows of one lateness before those of the next.
            let mut seen = 0u8;
            for (group, _) in cells {
                let bit = group.map_or(8, |late| 1 << late.place());
                if seen & bit != 0 {
                    continue;
                }
                seen |= bit;
                for (place, late) in places.iter().zip(&late) {
                    for cell in cells.iter().filter(|cell| cell.0 == *group) {
                        pay(*place, *late, cell, i64::MAX);
                    }
                }
            }
        }
        left
    }
}
