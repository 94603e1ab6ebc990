//! Principal: the level less the interest, a part of what is divided, or all that is left.

use alloc::string::ToString;

use super::{Cell, yuan};
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Fine, decimal};
use crate::product::{Balance, Method, Remainder};
use crate::schedule::{dividing, level_of, own_interests};

impl Cell<'_> {
    pub(super) fn principal(&mut self) -> Result<()> {
        let (it, index, method) = (&self.row.instalment, self.index, self.terms.method());
        let remainder = self.rules.rounding.remainder;
        self.step_fen("balance", it.opening);
        if it.drawn > 0 {
            self.step_fen("drawn", it.drawn);
        }
        if index + 1 == self.plan.rows.len() {
            self.difference(it.opening, -it.drawn);
            self.rule("rounding.remainder:", remainder.name());
            return Ok(());
        }
        let level = matches!(method, Method::EqualInstalment | Method::Balloon);
        let divides = matches!(method, Method::EqualPrincipal | Method::Flat);
        let own_row = usize::from(self.spans.first().is_some_and(|span| span.period == 0));
        if it.period == 0 {
            // The odd days have a row of their own.
            self.plain("firstPeriod:ownRow");
            return Ok(());
        }
        if self.has_grace() && index < self.rules.grace.principal as usize + own_row {
            self.plain("grace.principal");
            return Ok(());
        }
        if !level && !divides {
            self.plain("method:");
            self.rule.push_str(method.name());
            return Ok(());
        }
        if let Some(inside) = self.inside.get(index).copied() {
            return self.exact_principal(inside.principal, inside.interest, level);
        }
        if level {
            return self.level_principal();
        }
        let (amount, from) = dividing(self.terms, self.spans, &self.plan.rows, index)?;
        let given = self.plan.rows.iter().take(index).skip(from);
        let before = given.map(|row| row.instalment.principal).sum();
        let rows = self.spans.len() - from;
        self.step_fen("principal", amount);
        self.step("rows", rows.to_string());
        self.divided(amount, rows, index - from + 1, before, self.rules.rounding.principal)
    }

    /// What the level leaves after the interest that the row bears, whenever that is asked for.
    fn level_principal(&mut self) -> Result<()> {
        let (rules, index, it) = (self.rules, self.index, &self.row.instalment);
        let level = level_of(self.terms, self.spans, &self.plan.rows, index)?;
        let own = own_interests(self.terms, self.spans, &self.plan.rows, &self.inside)?;
        let interest = own.get(index).copied().unwrap_or(0);
        self.step_fen("level", level);
        self.step_fen("interest", interest);
        self.rule("level.by:", rules.level.by.name());
        self.rule("level.unit:", &rules.level.unit_fen.to_string());
        self.difference(level, interest);
        let over = it.principal - (level - interest);
        if over == 0 {
            return Ok(());
        }
        let outstanding = it.opening + self.span.drawn();
        if it.principal == outstanding {
            // The level is more than what is owed.
            self.difference(it.opening, -self.span.drawn());
            self.rule("balance", "");
        } else if it.principal == 0 && interest > level {
            self.plain("grace.interestMode:");
            self.rule.push_str(rules.grace.mode.name());
        } else if rules.rounding.remainder == Remainder::First {
            self.step_fen("remainder", over);
            self.add(if over < 0 { " − " } else { " + " }, &[&yuan(over.abs())]);
            self.rule("rounding.remainder:", Remainder::First.name());
        }
        Ok(())
    }

    /// A part that is not rounded inside.
    fn exact_principal(&mut self, part: Fine, interest: Fine, level: bool) -> Result<()> {
        let in_yuan = |fen: Fine| fen.to_decimal(8, 2).map(decimal::text);
        self.rounding = Some(self.rules.rounding.principal);
        self.exact = Some(part);
        if level {
            let (interest_text, level) = (in_yuan(interest)?, in_yuan(part.plus(interest)?)?);
            self.add("", &[&level, " − ", &interest_text]);
            self.step("level", level);
            self.step("interest", interest_text);
        } else {
            let rows = self.spans.len() - dividing(self.terms, self.spans, &self.plan.rows, 0)?.1;
            self.step_fen("principal", self.terms.principal_fen());
            let rows = rows.to_string();
            self.add("", &[&yuan(self.terms.principal_fen()), " ÷ ", &rows]);
            self.step("rows", rows);
        }
        self.rule("rounding.balance:", Balance::Exact.name());
        if !self.holds() {
            // Rows before were rounded up, and less is left than that.
            self.difference(self.row.instalment.opening, 0);
            self.rounding = None;
        }
        Ok(())
    }
}
