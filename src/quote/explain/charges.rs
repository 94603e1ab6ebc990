//! Fees, each rounded by itself, and what somebody else pays of the interest.

use alloc::{string::ToString, vec::Vec};

use super::{Cell, over, share, yuan};
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Exact, Ratio, decimal};
use crate::offer::stretches;
use crate::product::{Fee, FeeBase, FeeValue, FeeWhen, Party, SubsidyKind};

impl Cell<'_> {
    pub(super) fn fees(&mut self, guarantor: bool) -> Result<()> {
        let (rules, it) = (self.rules, &self.row.instalment);
        let last = self.plan.rows.len() - 1;
        let (index, plan) = (self.index, self.plan);
        let here = |fee: &Fee| {
            (fee.party == Party::Guarantor) == guarantor && fee.when != FeeWhen::Upfront
        };
        let due = |fee: &Fee| match fee.when {
            FeeWhen::First => index == 0,
            FeeWhen::Last => index == last,
            FeeWhen::Each | FeeWhen::Upfront => true,
        };
        let charged = rules.fees.iter().filter(|fee| here(fee) && due(fee)).count();
        for (fee, column) in rules.fees.iter().zip(&plan.fees) {
            if !here(fee) {
                continue;
            }
            self.step_fen(&fee.name, column.amounts.get(index).copied().unwrap_or(0));
            if !due(fee) {
                continue;
            }
            let rounding = fee.rounding.unwrap_or(rules.rounding.fee);
            let base = |on: FeeBase| match on {
                FeeBase::Principal => self.terms.principal_fen(),
                FeeBase::Balance => it.opening,
                FeeBase::Instalment => it.principal + it.interest,
            };
            let (base, factor, year) = match fee.value {
                FeeValue::Fixed(amount) => (amount.fen(), None, None),
                FeeValue::Share(share, on) => (base(on), Some(share), None),
                FeeValue::YearlyShare(share, on) => {
                    (base(on), Some(share), Some(u64::from(self.terms.rate.year_days())))
                }
            };
            let mut exact = Exact::part(base, Ratio::ONE);
            self.add(" + ", &[&yuan(base)]);
            if let Some(factor) = factor {
                self.add(" × ", &[&share(factor)?]);
                exact = Exact::part(base, factor);
                if let Some(year) = year {
                    let days = u64::try_from(it.days).unwrap_or(0);
                    self.add(" × ", &[&over(days, year)]);
                    exact = Exact::part(base, factor.times(Ratio::new(days, year))?);
                }
            }
            self.set(exact, rounding)?;
            if charged > 1 {
                self.step("exact", decimal::text(exact.yuan()?));
                self.step("rounding", rounding.name().to_string());
            }
        }
        if charged != 1 {
            // Several are rounded each by itself, so that their sum has no rounding to name.
            self.exact = None;
            self.rounding = None;
        }
        if charged == 0 {
            self.formula = yuan(0);
        }
        self.rule("fees", "");
        Ok(())
    }

    pub(super) fn subsidy(&mut self) -> Result<()> {
        let (rules, it) = (self.rules, &self.row.instalment);
        let Some(subsidy) = rules.subsidy else {
            self.plain("subsidy:none");
            return Ok(());
        };
        self.step_fen("interest", it.interest);
        self.step("payer", subsidy.payer.name().to_string());
        let value = share(subsidy.value)?;
        self.step("value", value.clone());
        let mut left = i64::MAX;
        if let Some(cap) = subsidy.cap {
            let before: i64 = self.plan.rows.iter().take(self.index).map(|row| row.subsidy).sum();
            left = cap.fen() - before;
            self.step_fen("cap", cap.fen());
            self.step_fen("capLeft", left);
        }
        self.rule("subsidy.kind:", subsidy.kind.name());
        if subsidy.periods.is_some_and(|periods| self.index >= periods as usize) {
            self.plain("subsidy.periods");
            return Ok(());
        }
        let mut exact = Exact::part(it.interest, subsidy.value);
        if subsidy.kind == SubsidyKind::Share {
            self.add("", &[&yuan(it.interest), " × ", &value]);
        } else if it.interest == 0 {
            self.plain("interest");
            return Ok(());
        } else {
            exact = Exact::ZERO;
            let openings: Vec<i64> =
                self.plan.rows.iter().map(|row| row.instalment.opening).collect();
            for (owed, part) in stretches(self.terms, self.spans, self.index, &openings)? {
                exact = exact.plus(Exact::part(owed, subsidy.value.times(part)?))?;
                let part = over(part.numerator(), part.denominator());
                self.add(" + ", &[&yuan(owed), " × ", &value, " × ", &part]);
            }
        }
        self.set(exact, rules.rounding.interest)?;
        if !self.holds() {
            self.rounding = None;
            if self.fen == left {
                self.difference(left, 0);
                self.rule("subsidy.cap", "");
            } else {
                // No more than the row asks for, which is less where unpaid interest joins the
                // balance.
                self.difference(it.interest, (-it.principal).max(0));
                self.rule("interest", "");
            }
        }
        Ok(())
    }
}
