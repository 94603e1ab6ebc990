//! What a product offers: amounts, terms, methods and rates.

use alloc::{string::String, vec::Vec};

use rust_decimal::Decimal;

use super::Method;
use crate::choice::Named;
use crate::document::{Fields, HERE};
use crate::error::{Code, Error, Result};
use crate::money::decimal::{as_written, is_up_to};
use crate::money::{Money, Rate, Ratio};
use crate::text::{digits, joined, push_digits};

/// The bounds of what can be borrowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The least principal.
    pub least: Money,
    /// The most principal.
    pub most: Money,
    /// The principal is a multiple of this.
    pub step: Money,
    /// The numbers of instalments offered, ascending.
    pub periods: Vec<u32>,
    /// The least and the most days of a daily loan.
    pub term_days: Option<(u32, u32)>,
    /// The methods offered; the first is the default.
    pub methods: Vec<Method>,
    /// The bounds of a rate that is set per borrower.
    pub rates: Option<(Decimal, Decimal)>,
}

impl Limits {
    /// The most instalments that any plan has.
    pub const MOST_PERIODS: u32 = 1200;
    /// The most days of a daily loan: ten years.
    pub const MOST_DAYS: u32 = 3660;

    /// Reads the bounds from the fields of a product.
    ///
    /// Failures are those of the fields; `empty_list` where nothing is offered; `out_of_range`.
    pub fn read(fields: &mut Fields<'_>) -> Self {
        fields.object("principal");
        let least = fields.money("least");
        let most = fields.money("most");
        let step = fields.some_money("step").unwrap_or(Money::FEN);
        fields.close();
        if most < least {
            fields.refuse_range("most", &least.text(), &Money::MAX.text());
        }
        fields.leave();
        let periods = read_periods(fields);
        let term_days = read_term_days(fields);
        let mut methods = Vec::new();
        fields.list("methods", 7);
        while fields.element() {
            methods.push(fields.choice(HERE));
        }
        let rates = read_rate_bounds(fields);
        if methods.is_empty() {
            fields.refuse("methods", nothing_offered());
        }
        if periods.is_empty() && methods.iter().any(|method| *method != Method::Daily) {
            fields.refuse("periods", nothing_offered());
        }
        if term_days.is_none() && methods.contains(&Method::Daily) {
            fields.refuse_missing("termDays");
        }
        Self { least, most, step, periods, term_days, methods, rates }
    }

    /// Checks what is asked of the product, in the order principal, method, term.
    ///
    /// # Errors
    /// The first of what these three refuse.
    pub fn check(&self, principal: Money, method: Method, term: u32) -> Result<()> {
        self.check_principal(principal)?;
        self.check_method(method)?;
        if method == Method::Daily { self.check_term_days(term) } else { self.check_periods(term) }
    }

    /// Checks an amount against the product, in the order least, most, step.
    ///
    /// # Errors
    /// `principal_below_least`, `principal_above_most`, `principal_not_on_step` with the nearest.
    pub fn check_principal(&self, principal: Money) -> Result<()> {
        if principal < self.least {
            return Err(Error::new(Code::PrincipalBelowLeast)
                .with("least", self.least.text())
                .at("principal"));
        }
        if principal > self.most {
            return Err(Error::new(Code::PrincipalAboveMost)
                .with("most", self.most.text())
                .at("principal"));
        }
        let step = self.step.fen().max(1);
        let beyond = principal.fen() % step;
        if beyond == 0 {
            return Ok(());
        }
        let below = principal.fen() - beyond;
        let above = below + step;
        let nearest = if beyond * 2 >= step && above <= self.most.fen() || below < self.least.fen()
        {
            above
        } else {
            below
        };
        Err(Error::new(Code::PrincipalNotOnStep)
            .with("step", self.step.text())
            .with("nearest", Money::from_fen(nearest)?.text())
            .at("principal"))
    }

    /// Checks a number of instalments.
    ///
    /// # Errors
    /// `term_not_offered` with what is offered.
    pub fn check_periods(&self, periods: u32) -> Result<()> {
        if self.periods.contains(&periods) {
            return Ok(());
        }
        let mut offered = String::new();
        for count in &self.periods {
            if !offered.is_empty() {
                offered.push_str(", ");
            }
            push_digits(&mut offered, (*count).into());
        }
        Err(Error::new(Code::TermNotOffered).with("offered", offered).at("periods"))
    }

    /// Checks a number of days.
    ///
    /// # Errors
    /// `term_not_offered` with what is offered.
    pub fn check_term_days(&self, days: u32) -> Result<()> {
        let (least, most) = self.term_days.unwrap_or((1, Self::MOST_DAYS));
        if (least..=most).contains(&days) {
            return Ok(());
        }
        let offered = joined(&[&digits(least.into()), " to ", &digits(most.into()), " days"], "");
        Err(Error::new(Code::TermNotOffered).with("offered", offered).at("termDays"))
    }

    /// Checks a method.
    ///
    /// # Errors
    /// `method_not_offered` with what is offered.
    pub fn check_method(&self, method: Method) -> Result<()> {
        if self.methods.contains(&method) {
            return Ok(());
        }
        let offered: Vec<&str> = self.methods.iter().map(|method| method.name()).collect();
        Err(Error::new(Code::MethodNotOffered).with("offered", joined(&offered, ", ")).at("method"))
    }
}

fn nothing_offered() -> Error {
    Error::new(Code::EmptyList).with("min", "1")
}

/// The numbers of instalments offered, each once and ascending.
fn read_periods(fields: &mut Fields<'_>) -> Vec<u32> {
    let mut periods = Vec::new();
    fields.list("periods", 200);
    while fields.element() {
        let count = fields.count(HERE, 1, Limits::MOST_PERIODS);
        // The place that a search gives lies within the list, or just behind it.
        if let Err(place) = periods.binary_search(&count) {
            periods.insert(place, count);
        }
    }
    periods
}

fn read_term_days(fields: &mut Fields<'_>) -> Option<(u32, u32)> {
    if !fields.some_object("termDays") {
        return None;
    }
    let least = fields.count("least", 1, Limits::MOST_DAYS);
    let most = fields.count("most", 1, Limits::MOST_DAYS);
    fields.close();
    if most < least {
        fields.refuse_range("most", &digits(least.into()), &digits(Limits::MOST_DAYS.into()));
    }
    fields.leave();
    Some((least, most))
}

fn read_rate_bounds(fields: &mut Fields<'_>) -> Option<(Decimal, Decimal)> {
    if !fields.some_object("rateBounds") {
        return None;
    }
    let least = fields.decimal("least");
    let most = fields.decimal("most");
    fields.close();
    // Read with ten decimals at most, so that both are fractions.
    let inside = |value| is_up_to(value, 100).then(|| Ratio::from_decimal(value).ok()).flatten();
    let ordered = inside(least)
        .zip(inside(most))
        .is_some_and(|(least, most)| least.is_between(Ratio::ZERO, most));
    if !ordered {
        fields.refuse_range("most", &as_written(least), "100");
    }
    fields.leave();
    Some((least, most))
}

/// Checks a rate that is set per borrower against its bounds, which are in the unit of the
/// product's own rate; a rate in another unit is compared by the year.
///
/// # Errors
/// `rate_not_offered`.
pub fn check_rate(bounds: (Decimal, Decimal), own: Rate, rate: Rate) -> Result<()> {
    let (least, most) = bounds;
    let yearly = |bound| Ok(Rate::new(bound, own.unit(), own.year_days())?.annual());
    if rate.annual().is_between(yearly(least)?, yearly(most)?) {
        return Ok(());
    }
    Err(Error::new(Code::RateNotOffered)
        .with("min", as_written(least))
        .with("max", as_written(most))
        .at("rate.value"))
}
