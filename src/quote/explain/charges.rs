//! Fees, each rounded by itself, and what somebody else pays of the interest.

use alloc::{borrow::ToOwned, vec::Vec};

use super::Cell;
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Exact, Ratio};
use crate::offer::{stretches, subsidy_cap, subsidy_of_rate};
use crate::product::{Effect, FeeBase, FeeValue, FeeWhen, Party, SubsidyKind};

impl Cell<'_> {
    pub(super) fn fees(&mut self, guarantor: bool) {
        let (rules, it, index) = (self.rules, &self.row.instalment, self.index);
        let last = self.plan.rows.len() - 1;
        let mut due = Vec::new();
        for (fee, column) in rules.fees.iter().zip(&self.plan.fees) {
            let now = match fee.when {
                FeeWhen::Each => true,
                FeeWhen::First => index == 0,
                FeeWhen::Last => index == last,
                FeeWhen::Upfront => continue,
            };
            if (fee.party == Party::Guarantor) == guarantor {
                due.push((fee, now, column.amounts.get(index).copied().unwrap_or(0)));
            }
        }
        let charged = due.iter().filter(|(_, now, _)| *now).count();
        for (fee, now, amount) in due {
            self.step_fen(&fee.name, amount);
            if !now {
                continue;
            }
            let (base, share, yearly) = match fee.value {
                FeeValue::Fixed(amount) => (amount.fen(), None, false),
                FeeValue::Share(share, on) => (self.base(on), Some(share), false),
                FeeValue::YearlyShare(share, on) => (self.base(on), Some(share), true),
            };
            self.plus();
            self.write_fen(base);
            self.sum = Exact::ZERO;
            let (mut part, mut share_of) = (Ratio::ONE, Ratio::ONE);
            if let Some(share) = share {
                self.write(" × ");
                self.write_share(share, 18);
                share_of = share;
            }
            if yearly {
                let days = u64::try_from(it.days).unwrap_or(0);
                let year = u64::from(self.terms.rate.year_days());
                self.write(" × ");
                self.write_over(days, year);
                part = Ratio::new(days, year);
            }
            self.sum_product(base, share_of, part);
            let rounding = fee.rounding.unwrap_or(rules.rounding.fee);
            self.set(0, rounding);
            if charged > 1 {
                let exact = self.summed_yuan();
                self.step("exact", exact);
                self.step("rounding", rounding.name().to_owned());
            }
        }
        if charged != 1 {
            // Several are rounded each by itself, so that their sum has no rounding to name.
            self.exact = None;
            self.rounding = None;
        }
        if charged == 0 {
            self.write_fen(0);
        }
        self.rule("fees", "");
    }

    /// What a fee is a part of.
    fn base(&self, on: FeeBase) -> i64 {
        let it = &self.row.instalment;
        match on {
            FeeBase::Principal => self.terms.principal_fen(),
            FeeBase::Balance => it.opening,
            FeeBase::Instalment => it.principal + it.interest,
        }
    }

    /// The interest of the row less what stays of it.
    #[inline(never)]
    pub(super) fn discount(&mut self) {
        let (terms, of) = (self.terms, self.row.instalment.interest);
        if terms.coupons().is_empty() {
            return self.plain("coupon:none", "");
        }
        let stays = of - self.row.discount;
        for coupon in terms.coupons() {
            self.rule("coupon:", coupon.kind.name());
        }
        self.step_fen("interest", of);
        self.step_fen("stays", stays);
        self.difference(of, stays);
    }

    /// The interest of a row that was made again: what it asks for, and what came off.
    #[inline(never)]
    pub(super) fn again(&mut self) {
        let row = self.row;
        self.rule("coupon.effect:", Effect::Resolve.name());
        self.difference(row.instalment.interest - row.discount, -row.discount);
    }

    #[inline(never)]
    pub(super) fn subsidy(&mut self) -> Result<()> {
        let (rules, it) = (self.rules, &self.row.instalment);
        let Some(subsidy) = rules.subsidy else {
            self.plain("subsidy:none", "");
            return Ok(());
        };
        self.step_fen("interest", it.interest);
        self.step("payer", subsidy.payer.name().to_owned());
        let annual = self.span.annual;
        self.step_share("value", subsidy_of_rate(&subsidy, annual)?);
        let mut left = i64::MAX;
        if let Some(cap) = subsidy.cap {
            let before: i64 = self.plan.rows.iter().take(self.index).map(|row| row.subsidy).sum();
            left = subsidy_cap(self.terms, &subsidy) - before;
            self.step_fen("cap", cap.fen());
            self.step_fen("capLeft", left);
        }
        self.rule("subsidy.kind:", subsidy.kind.name());
        if subsidy.periods.is_some_and(|periods| self.index >= periods as usize) {
            self.plain("subsidy.periods", "");
            return Ok(());
        }
        if subsidy.kind == SubsidyKind::Share {
            self.write_fen(it.interest);
            self.write(" × ");
            self.write_share(subsidy.value, 18);
            self.sum(it.interest, subsidy.value);
        } else if it.interest == 0 {
            self.plain("interest", "");
            return Ok(());
        } else {
            let rows = &self.plan.rows;
            let openings: Vec<i64> = rows.iter().map(|row| row.instalment.opening).collect();
            for it in stretches(self.terms, self.spans, self.index, &openings)? {
                self.plus();
                let points = subsidy_of_rate(&subsidy, it.annual)?;
                self.whole_product(it.owed, points, it.part);
                self.sum_product(it.owed, points, it.part);
            }
        }
        self.set(0, rules.rounding.interest);
        if !self.holds() {
            self.rounding = None;
            if self.fen == left {
                self.difference(left, 0);
                self.rule("subsidy.cap", "");
            } else {
                // No more than the row asks for, which is less where a coupon takes something off
                // or unpaid interest joins the balance.
                self.difference(it.interest, (-it.principal).max(0) + self.row.discount);
                self.rule("interest", "");
            }
        }
        Ok(())
    }
}
