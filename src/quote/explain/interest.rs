//! Interest: what the row bears by itself, what cumulative rounding carries into it, and what a
//! grace defers to it.

use super::Cell;
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Exact, Fine, Ratio, decimal, yuan};
use crate::product::{
    Balance, BulletInterest, DailyRounding, FirstPeriod, FlatInterest, InterestMode, Method,
    Remainder, Slices,
};
use crate::schedule::{Basis, capitalised_growth, whole_parts};

impl Cell<'_> {
    #[inline(never)]
    pub(super) fn interest(&mut self) -> Result<()> {
        let (grace, index, method) = (self.rules.grace, self.index, self.terms.method());
        let held = grace.interest as usize;
        // All rows may be in grace: then the last one asks for everything.
        let target = held.min(self.plan.rows.len() - 1);
        let defers =
            grace.mode == InterestMode::Defer && held > 0 && self.has_grace() && index == target;
        if self.has_grace() && index < held && !defers {
            self.plain("grace.interestMode:", grace.mode.name());
            return Ok(());
        }
        let rounding = self.rules.rounding.interest;
        self.rounding = Some(rounding);
        if method == Method::Bullet {
            return self.bullet_interest();
        }
        let own = self.own_interests();
        let before: i64 = own.iter().take(index).sum();
        let deferred = if defers { before } else { 0 };
        let rounded = own.get(index).copied().unwrap_or(0);
        let carried = if self.carries() { before } else { 0 };
        if method == Method::Daily && self.rules.daily_rounding == DailyRounding::EachDay {
            self.each_day()?;
            return Ok(());
        } else if method == Method::Flat && self.rules.flat_interest == FlatInterest::TotalSplit {
            self.flat_split(before, rounded);
        } else if let Some(inside) = self.inside.get(index).copied() {
            let (annual, part) = (self.span.annual, self.span.fraction);
            let owed = self.yuan(inside.owed);
            self.product(&owed, self.days(), annual, part.numerator(), part.denominator());
            self.rule_of_time();
            self.rule("rounding.balance:", Balance::Exact.name());
            self.exact = Some(inside.interest.plus(Fine::whole(deferred))?);
        } else {
            self.own(rounded, carried, deferred)?;
        }
        if defers {
            self.rule("grace.interestMode:", grace.mode.name());
            self.step_count("deferredPeriods", target as i64);
            self.step_fen("deferredInterest", deferred);
            self.plus_fen(deferred);
        }
        if !self.holds() || self.exact.is_none() && deferred != 0 {
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

    /// What bears interest, for how long, at which rate; and the three as a product.
    #[inline(never)]
    fn product(&mut self, owed: &str, days: i32, annual: Ratio, part: u64, of: u64) {
        self.write(owed);
        self.write(" × ");
        self.write_share(annual, 18);
        self.write(" × ");
        self.write_over(part, of);
        self.step("balance", owed.into());
        self.step_count("days", days.into());
        self.step_share("annualRate", annual);
        self.step_over("fraction", part, of);
    }

    /// Sums what a row's balances bear in it.
    #[inline(never)]
    fn sum_row(&mut self, index: usize) {
        let (Some(span), Some(row)) = (self.spans.get(index), self.plan.rows.get(index)) else {
            return;
        };
        let mut owed = row.instalment.opening;
        if self.terms.method() == Method::Flat {
            owed = self.terms.principal_fen();
        }
        if span.slices.is_empty() {
            self.sum(owed, span.factor);
        }
        for slice in &span.slices {
            owed += slice.drawn;
            self.sum(owed, slice.factor);
        }
    }

    /// What the balances of the row bear in it, and what the rows before have lost by rounding,
    /// or gained.
    #[inline(never)]
    fn own(&mut self, rounded: i64, asked: i64, deferred: i64) -> Result<()> {
        let span = self.span;
        let flat = self.terms.method() == Method::Flat;
        let mut owed = if flat { self.terms.principal_fen() } else { self.row.instalment.opening };
        if span.slices.is_empty() {
            let part = span.fraction;
            let (days, annual) = (self.days(), span.annual);
            self.product(&yuan(owed), days, annual, part.numerator(), part.denominator());
        }
        for slice in &span.slices {
            owed += slice.drawn;
            let part = slice.part;
            let (days, annual) = (slice.days, slice.annual);
            let before = self.formula.len();
            self.product(&yuan(owed), days, annual, part.numerator(), part.denominator());
            if span.slices.len() > 1 {
                // Several products stand by their factors, to twelve decimals.
                self.formula.truncate(before);
                self.plus();
                self.write_fen(owed);
                self.write(" × ");
                self.write_share(slice.factor, 12);
            }
        }
        self.rule_of_time();
        if self.carries() {
            let forgiven = match self.rules.grace.mode {
                InterestMode::Forgive => self.rules.grace.interest as usize,
                InterestMode::Defer => 0,
            };
            for before in forgiven..self.index {
                self.sum_row(before);
            }
            let carried = self.summed().minus(Fine::whole(asked))?;
            self.rule("rounding.remainder:", Remainder::Carried.name());
            let text = self.yuan(carried);
            let size = text.strip_prefix('-').unwrap_or(&text);
            if size != "0" {
                self.write(if size.len() < text.len() { " − " } else { " + " });
                self.write(size);
                self.step("carried", text);
            }
        } else if !span.slices.is_empty() && self.rules.rounding.slices == Slices::Each {
            // Each term of the formula is rounded by itself, and they sum to this.
            self.rule("rounding.slices:", Slices::Each.name());
            self.set(rounded + deferred, self.rules.rounding.interest);
            return Ok(());
        }
        self.sum_row(self.index);
        self.set(deferred - asked, self.rules.rounding.interest);
        Ok(())
    }

    fn rule_of_time(&mut self) {
        let (first, basis) = (self.rules.first_period, self.span.basis);
        if basis == Basis::DayCount {
            return self.rule("dayCount:", self.rules.day_count.name());
        }
        self.rule("firstPeriod:", first.name());
        if first == FirstPeriod::default() {
            for text in [" (", basis.name(), ")"] {
                self.rule.push_str(text);
            }
        }
    }

    /// Each day's interest is rounded, and every day asks for the same.
    #[inline(never)]
    fn each_day(&mut self) -> Result<()> {
        let (rounding, principal) = (self.rules.rounding.interest, self.terms.principal_fen());
        let daily = self.terms.rate.daily()?;
        let (days, annual) = (self.days(), self.span.annual);
        self.product(&yuan(principal), days, annual, 1, self.terms.rate.year_days().into());
        let exact = Exact::part(principal, daily).yuan()?;
        self.step("dailyInterestExact", decimal::text(exact));
        let a_day = daily.of(principal, rounding);
        self.step_fen("dailyInterest", a_day);
        self.formula = yuan(a_day);
        self.write(" × ");
        self.write_count(days.into());
        self.rule("dailyRounding:", self.rules.daily_rounding.name());
        Ok(())
    }

    #[inline(never)]
    fn bullet_interest(&mut self) -> Result<()> {
        if self.plan.rows.len() != self.index + 1 {
            self.rounding = None;
            self.plain("bulletRows:everyPeriod", "");
            return Ok(());
        }
        let (rules, principal) = (self.rules, self.terms.principal_fen());
        let annual = self.terms.rate.annual();
        self.step_fen("principal", principal);
        self.step_count("days", self.days().into());
        self.step_share("annualRate", annual);
        self.step_count("periods", self.spans.len() as i64);
        if rules.bullet_interest == BulletInterest::Capitalised {
            let growth = capitalised_growth(self.spans)?;
            let shown = decimal::text(growth.to_decimal(18, 0)?);
            self.write_fen(principal);
            self.write(" × ");
            self.write(&shown);
            self.step("growth", shown);
            self.exact = Some(Fine::whole(principal).times(growth)?);
        } else {
            let mut whole = Some(Ratio::ZERO);
            for part in whole_parts(self.terms, self.spans)? {
                self.sum_product(principal, annual, part);
                whole = whole.and_then(|sum| sum.plus(part).ok());
                self.plus();
                self.whole_product(principal, annual, part);
            }
            // Periods of very many lengths have no common denominator, and stay one by one.
            if let Some(whole) = whole {
                self.formula.clear();
                self.whole_product(principal, annual, whole);
                self.step_over("fraction", whole.numerator(), whole.denominator());
            }
            self.set(0, rules.rounding.interest);
        }
        self.rule("bulletInterest:", rules.bullet_interest.name());
        self.rule("dayCount:", rules.day_count.name());
        Ok(())
    }

    /// An amount at a share over a part of a year.
    #[inline(never)]
    pub(super) fn whole_product(&mut self, fen: i64, share: Ratio, part: Ratio) {
        self.write_fen(fen);
        self.write(" × ");
        self.write_share(share, 18);
        self.write(" × ");
        self.write_over(part.numerator(), part.denominator());
    }

    /// The interest of the whole term, split over the rows.
    #[inline(never)]
    fn flat_split(&mut self, before: i64, rounded: i64) {
        let (rounding, principal) = (self.rules.rounding.interest, self.terms.principal_fen());
        for span in self.spans {
            self.sum(principal, span.factor);
        }
        let whole = self.sum.rounded(rounding);
        let exact = self.summed_yuan();
        self.sum = Exact::ZERO;
        self.step_fen("principal", principal);
        self.step("wholeInterestExact", exact);
        self.step_fen("wholeInterest", whole);
        self.step_count("rows", self.spans.len() as i64);
        self.rule("flatInterest:", self.rules.flat_interest.name());
        // A grace may add to this part what it deferred.
        let deferred = core::mem::replace(&mut self.fen, rounded) - rounded;
        self.divided(whole, self.spans.len(), self.index + 1, before, rounding);
        self.fen += deferred;
        match self.exact {
            None => self.rounding = None,
            Some(exact) => self.exact = exact.plus(Fine::whole(deferred)).ok(),
        }
    }
}
