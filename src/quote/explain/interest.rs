//! Interest: what the row bears by itself, what cumulative rounding carries into it, and what a
//! grace defers to it.

use alloc::string::ToString;

use super::{Cell, over, share, yuan};
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Exact, Fine, Ratio, decimal};
use crate::product::{
    Balance, BulletInterest, DailyRounding, FirstPeriod, FlatInterest, InterestMode, Method,
    Remainder, Slices,
};
use crate::schedule::{Basis, capitalised_growth, exact_interest, own_interests, whole_parts};

impl Cell<'_> {
    pub(super) fn interest(&mut self) -> Result<()> {
        let (grace, index) = (self.rules.grace, self.index);
        let held = grace.interest as usize;
        let defers = grace.mode == InterestMode::Defer && held > 0 && self.has_grace();
        // All rows may be in grace: then the last one asks for everything.
        let target = held.min(self.plan.rows.len() - 1);
        if self.has_grace() && index < held && !(defers && index == target) {
            self.plain("");
            self.rule("grace.interestMode:", grace.mode.name());
            return Ok(());
        }
        let own = own_interests(self.terms, self.spans, &self.plan.rows, &self.inside)?;
        let before: i64 = own.iter().take(index).sum();
        let deferred = if defers && index == target { before } else { 0 };
        let rounded = own.get(index).copied().unwrap_or(0);
        self.rounding = Some(self.rules.rounding.interest);
        let exact_balance = self.inside.get(index).copied();
        match (self.terms.method(), exact_balance) {
            (Method::Bullet, _) => return self.bullet_interest(),
            (Method::Daily, _) if self.rules.daily_rounding == DailyRounding::EachDay => {
                return self.each_day();
            }
            (Method::Flat, _) if self.rules.flat_interest == FlatInterest::TotalSplit => {
                self.flat_split(before, rounded)?;
            }
            (_, Some(inside)) => {
                let part = over(self.span.fraction.numerator(), self.span.fraction.denominator());
                let owed = decimal::text(inside.owed.to_decimal(8, 2)?);
                self.step_product(owed, self.days(), self.span.annual, part)?;
                self.exact = Some(inside.interest);
                self.rule_of_time();
                self.rule("rounding.balance:", Balance::Exact.name());
            }
            _ => {
                self.own(rounded)?;
                if self.carries() {
                    self.carry(before)?;
                }
            }
        }
        if defers && index == target {
            self.rule("grace.interestMode:", grace.mode.name());
            self.step("deferredPeriods", target.to_string());
            self.step_fen("deferredInterest", deferred);
            if let Some(exact) = self.exact {
                self.exact = Some(exact.plus(Fine::whole(deferred))?);
                self.add(" + ", &[&yuan(deferred)]);
            }
        }
        if !self.holds() || self.exact.is_none() && deferred != 0 {
            let carried = if self.carries() { before } else { 0 };
            // What was rounded is shown rounded: the sum of both is not rounded again.
            self.difference(rounded + carried, carried - deferred);
        }
        Ok(())
    }

    fn days(&self) -> i32 {
        self.row.instalment.days
    }

    fn carries(&self) -> bool {
        self.rules.rounding.remainder == Remainder::Carried
            && self.terms.method() != Method::Flat
            && self.has_grace()
            && self.inside.is_empty()
    }

    /// What the balances of the row bear in it.
    fn own(&mut self, rounded: i64) -> Result<()> {
        let span = self.span;
        let flat = self.terms.method() == Method::Flat;
        let base = if flat { self.terms.principal_fen() } else { self.row.instalment.opening };
        let mut exact = Exact::part(base, span.factor);
        if span.slices.is_empty() {
            let part = over(span.fraction.numerator(), span.fraction.denominator());
            self.step_product(yuan(base), self.days(), span.annual, part)?;
        } else {
            exact = exact_interest(span, base)?;
            let (mut owed, mut formula) = (base, alloc::string::String::new());
            for slice in &span.slices {
                owed += slice.drawn;
                let part = over(slice.part.numerator(), slice.part.denominator());
                self.step_product(yuan(owed), slice.days, slice.annual, part)?;
                if !formula.is_empty() {
                    formula.push_str(" + ");
                }
                let factor = decimal::text(slice.factor.to_decimal(12)?);
                formula.push_str(&[yuan(owed).as_str(), " × ", &factor].concat());
            }
            if span.slices.len() > 1 {
                self.formula = formula;
            }
        }
        self.exact = Some(exact.fine()?);
        self.rule_of_time();
        if !span.slices.is_empty() && self.rules.rounding.slices == Slices::Each && !self.carries()
        {
            // Each term of the formula is rounded by itself, and they sum to this.
            self.exact = Some(Fine::whole(rounded));
            self.rule("rounding.slices:", Slices::Each.name());
        }
        Ok(())
    }

    /// What the rows before have lost by rounding, or gained.
    fn carry(&mut self, asked: i64) -> Result<()> {
        let forgiven = match self.rules.grace.mode {
            InterestMode::Forgive => self.rules.grace.interest as usize,
            InterestMode::Defer => 0,
        };
        let mut sum = Exact::ZERO;
        let rows = self.spans.iter().zip(&self.plan.rows).take(self.index);
        for (span, row) in rows.skip(forgiven) {
            sum = sum.plus(exact_interest(span, row.instalment.opening)?)?;
        }
        let carried = sum.fine()?.minus(Fine::whole(asked))?;
        if let Some(exact) = self.exact {
            self.exact = Some(exact.plus(carried)?);
        }
        let carried = carried.to_decimal(8, 2)?;
        let size = decimal::text(carried.abs());
        self.rule("rounding.remainder:", Remainder::Carried.name());
        if carried.is_zero() {
            return Ok(());
        }
        let negative = carried.is_sign_negative();
        self.add(if negative { " − " } else { " + " }, &[&size]);
        self.step("carried", [if negative { "-" } else { "" }, &size].concat());
        Ok(())
    }

    fn rule_of_time(&mut self) {
        let first = self.rules.first_period;
        if self.span.basis == Basis::DayCount {
            return self.rule("dayCount:", self.rules.day_count.name());
        }
        self.rule("firstPeriod:", first.name());
        if first == FirstPeriod::default() {
            self.rule.push_str(" (");
            self.rule.push_str(self.span.basis.name());
            self.rule.push(')');
        }
    }

    /// Each day's interest is rounded, and every day asks for the same.
    fn each_day(&mut self) -> Result<()> {
        let (rounding, principal) = (self.rules.rounding.interest, self.terms.principal_fen());
        let a_day = self.terms.rate.daily()?;
        let part = over(1, self.terms.rate.year_days().into());
        self.step_product(yuan(principal), self.days(), self.span.annual, part)?;
        let exact = Exact::part(principal, a_day).yuan()?;
        self.step("dailyInterestExact", decimal::text(exact));
        self.step_fen("dailyInterest", a_day.of(principal, rounding));
        self.formula =
            [&yuan(a_day.of(principal, rounding)), " × ", self.days().to_string().as_str()]
                .concat();
        self.rule("dailyRounding:", self.rules.daily_rounding.name());
        Ok(())
    }

    fn bullet_interest(&mut self) -> Result<()> {
        if self.plan.rows.len() != self.index + 1 {
            self.rounding = None;
            self.plain("bulletRows:everyPeriod");
            return Ok(());
        }
        let (rules, principal) = (self.rules, self.terms.principal_fen());
        let annual = self.terms.rate.annual();
        self.step_fen("principal", principal);
        self.step("days", self.days().to_string());
        let rate = share(annual)?;
        self.step("annualRate", rate.clone());
        self.step("periods", self.spans.len().to_string());
        if rules.bullet_interest == BulletInterest::Capitalised {
            let growth = capitalised_growth(self.spans)?;
            let shown = decimal::text(growth.to_decimal(18, 0)?);
            self.add("", &[&yuan(principal), " × ", &shown]);
            self.step("growth", shown);
            self.exact = Some(Fine::whole(principal).times(growth)?);
        } else {
            let (mut exact, mut sum) = (Exact::ZERO, Some(Ratio::ZERO));
            for part in whole_parts(self.terms, self.spans)? {
                exact = exact.plus(Exact::part(principal, annual.times(part)?))?;
                sum = sum.and_then(|sum| sum.plus(part).ok());
                let part = over(part.numerator(), part.denominator());
                self.add(" + ", &[&yuan(principal), " × ", &rate, " × ", &part]);
            }
            // Periods of very many lengths have no common denominator, and stay one by one.
            if let Some(sum) = sum {
                let whole = over(sum.numerator(), sum.denominator());
                self.formula = [&yuan(principal), " × ", &rate, " × ", &whole].concat();
                self.step("fraction", whole);
            }
            self.exact = Some(exact.fine()?);
        }
        self.rule("bulletInterest:", rules.bullet_interest.name());
        self.rule("dayCount:", rules.day_count.name());
        Ok(())
    }

    /// The interest of the whole term, split over the rows.
    fn flat_split(&mut self, before: i64, rounded: i64) -> Result<()> {
        let (rounding, principal) = (self.rules.rounding.interest, self.terms.principal_fen());
        let mut exact = Exact::ZERO;
        for span in self.spans {
            exact = exact.plus(Exact::part(principal, span.factor))?;
        }
        let whole = exact.rounded(rounding);
        self.step_fen("principal", principal);
        self.step("wholeInterestExact", decimal::text(exact.yuan()?));
        self.step_fen("wholeInterest", whole);
        self.step("rows", self.spans.len().to_string());
        self.rule("flatInterest:", self.rules.flat_interest.name());
        // A grace may add to this part what it deferred.
        let cell = core::mem::replace(&mut self.fen, rounded);
        self.divided(whole, self.spans.len(), self.index + 1, before, rounding)?;
        self.fen = cell;
        if self.exact.is_none() {
            self.rounding = None;
        }
        Ok(())
    }
}
