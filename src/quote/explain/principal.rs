//! Principal: the level less the interest, a part of what is divided, or all that is left.

use super::Cell;
use crate::choice::Named;
use crate::error::Result;
use crate::money::Fine;
use crate::product::{Balance, Method, Remainder};
use crate::schedule::{dividing, level_of};

/// A multiple of more than one fen.
fn unit_name(fen: u16) -> Option<&'static str> {
    match fen {
        1 => None,
        10 => Some("10"),
        _ => Some("100"),
    }
}

impl Cell<'_> {
    #[inline(never)]
    pub(super) fn principal(&mut self) -> Result<()> {
        let (it, index, method) = (&self.row.instalment, self.index, self.terms.method());
        self.step_fen("balance", it.opening);
        if it.drawn > 0 {
            self.step_fen("drawn", it.drawn);
        }
        if index + 1 == self.plan.rows.len() {
            self.difference(it.opening, -it.drawn);
            self.rule("rounding.remainder:", self.rules.rounding.remainder.name());
            return Ok(());
        }
        let level = matches!(method, Method::EqualInstalment | Method::Balloon);
        let divides = matches!(method, Method::EqualPrincipal | Method::Flat);
        let own_row = usize::from(self.spans.first().is_some_and(|span| span.period == 0));
        if it.period == 0 {
            // The odd days have a row of their own.
            self.plain("firstPeriod:ownRow", "");
        } else if self.has_grace() && index < self.rules.grace.principal as usize + own_row {
            self.plain("grace.principal", "");
        } else if !level && !divides {
            self.plain("method:", method.name());
        } else if let Some(inside) = self.inside.get(index).copied() {
            self.exact_principal(inside.principal, inside.interest, level)?;
        } else if level {
            self.level_principal()?;
        } else if let Some(unit) = unit_name(self.rules.rounding.unit_fen) {
            self.plain("rounding.unit:", unit);
        } else {
            let (amount, from) = dividing(self.terms, self.spans, &self.plan.rows, index)?;
            let given = self.plan.rows.iter().take(index).skip(from);
            let before = given.map(|row| row.instalment.principal).sum();
            let rows = self.spans.len() - from;
            self.step_fen("principal", amount);
            self.step_count("rows", rows as i64);
            let rounding = self.rules.rounding.principal;
            self.divided(amount, rows, index - from + 1, before, rounding);
        }
        Ok(())
    }

    /// What the level leaves after the interest that the row bears, whenever that is asked for.
    #[inline(never)]
    fn level_principal(&mut self) -> Result<()> {
        let (rules, index, it) = (self.rules, self.index, &self.row.instalment);
        let level = level_of(self.terms, self.spans, &self.plan.rows, index)?;
        let interest = self.own_interests().get(index).copied().unwrap_or(0);
        self.step_fen("level", level);
        self.step_fen("interest", interest);
        self.rule("level.by:", rules.level.by.name());
        self.rule("level.unit:", unit_name(rules.level.unit_fen).unwrap_or("1"));
        self.difference(level, interest);
        let over = it.principal - (level - interest);
        let drawn = self.span.drawn();
        if over == 0 {
        } else if it.principal == it.opening + drawn {
            // The level is more than what is owed.
            self.difference(it.opening, -drawn);
            self.rule("balance", "");
        } else if it.principal == 0 && interest > level {
            self.plain("grace.interestMode:", rules.grace.mode.name());
        } else if rules.rounding.remainder == Remainder::First {
            self.step_fen("remainder", over);
            self.plus_fen(over);
            self.rule("rounding.remainder:", Remainder::First.name());
        }
        Ok(())
    }

    /// A part that is not rounded inside.
    #[inline(never)]
    fn exact_principal(&mut self, part: Fine, interest: Fine, level: bool) -> Result<()> {
        self.rounding = Some(self.rules.rounding.principal);
        self.exact = Some(part);
        if level {
            let whole = self.yuan(part.plus(interest)?);
            let interest = self.yuan(interest);
            self.write(&whole);
            self.write(" − ");
            self.write(&interest);
            self.step("level", whole);
            self.step("interest", interest);
        } else {
            let (amount, from) = dividing(self.terms, self.spans, &self.plan.rows, 0)?;
            let rows = (self.spans.len() - from) as i64;
            self.step_fen("principal", amount);
            self.step_count("rows", rows);
            self.write_fen(amount);
            self.write(" ÷ ");
            self.write_count(rows);
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
