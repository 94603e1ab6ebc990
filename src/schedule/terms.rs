//! What a borrower asks for: amount, method, term and date, with the rules that price it.

use alloc::{borrow::Cow, vec::Vec};

use crate::calendar::CivilDate;
use crate::choice::Named;
use crate::document::{Fields, HERE, Node};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Rate};
use crate::product::{DownPayment, Limits, Method, Product, Rules, check_rate, read_some_rate};

/// Money that leaves later than the first disbursement (分次提款).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawdown {
    /// The day it leaves.
    pub on: CivilDate,
    /// How much.
    pub amount: Money,
}

/// A new rate from a date on (利率调整), in the unit of the loan's rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateChange {
    /// The date, as the rules' `rateChangeDay` reads it.
    pub from: CivilDate,
    /// The new rate.
    pub rate: Rate,
}

/// Terms that have been checked: whatever is made from them can be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms<'a> {
    pub(crate) product: Option<&'a Product>,
    pub(crate) rules: Cow<'a, Rules>,
    /// The rules' rate, or the borrower's own where the product lets it vary.
    pub(crate) rate: Rate,
    /// What is financed: the amount asked for less the down payment.
    pub(crate) principal: i64,
    pub(crate) down_payment: i64,
    pub(crate) method: Method,
    /// The number of instalments; the due dates of a bullet are counted by it too.
    pub(crate) periods: u32,
    pub(crate) term_days: u32,
    pub(crate) disbursed_on: CivilDate,
    pub(crate) first_due: Option<CivilDate>,
    pub(crate) drawdowns: Vec<Drawdown>,
    pub(crate) rate_changes: Vec<RateChange>,
}

impl<'a> Terms<'a> {
    /// The terms of a product, in the few values that a slider changes.
    ///
    /// # Errors
    /// What the product refuses, in the order principal, method, term.
    pub fn of_product(
        product: &'a Product,
        principal: Money,
        method: Option<Method>,
        term: u32,
        disbursed_on: CivilDate,
    ) -> Result<Self> {
        let limits = &product.limits;
        let method = match (method, limits.methods.first()) {
            (Some(method), _) | (None, Some(&method)) => method,
            (None, None) => return Err(Error::new(Code::MissingField).at("method")),
        };
        limits.check(principal, method, term)?;
        let daily = method == Method::Daily;
        let (periods, term_days) = if daily { (1, term) } else { (term, 0) };
        let down_payment = down_payment(&product.rules, principal)?;
        Ok(Self {
            product: Some(product),
            rules: Cow::Borrowed(&product.rules),
            rate: product.rules.rate,
            principal: principal.fen() - down_payment,
            down_payment,
            method,
            periods,
            term_days,
            disbursed_on,
            first_due: None,
            drawdowns: Vec::new(),
            rate_changes: Vec::new(),
        })
    }

    /// Reads terms from a document: those of a product, or with all the rules in them.
    ///
    /// # Errors
    /// Those of the fields, each with its path; what the product refuses.
    pub fn read(node: &Node, product: Option<&'a Product>) -> Result<Self> {
        let mut fields = Fields::of(node, Path::ROOT);
        let principal = fields.money_or_zero("principal");
        let method = fields.some_choice("method");
        let periods = fields.some_count("periods", 1, Limits::MOST_PERIODS);
        let term_days = fields.some_count("termDays", 1, Limits::MOST_DAYS);
        let disbursed_on = fields.date("disbursedOn");
        let first_due = fields.some_date("firstDue");
        fields.so_far()?;
        let missing = |field: &str| Error::new(Code::MissingField).at(field);
        let offered = product.and_then(|product| product.limits.methods.first()).copied();
        let method = method.or(offered).ok_or_else(|| missing("method"))?;
        let daily = method == Method::Daily;
        let (rules, rate) = if let Some(product) = product {
            for field in Rules::FIELDS {
                let per_borrower = *field == "rate" && product.limits.rates.is_some();
                if fields.has(field) && !per_borrower {
                    return Err(Error::new(Code::FixedByProduct).at(field));
                }
            }
            let rate = read_some_rate(&mut fields, "rate");
            (Cow::Borrowed(&product.rules), rate)
        } else {
            (Cow::Owned(Rules::read(&mut fields)), None)
        };
        fields.so_far()?;
        if daily && term_days.is_none() {
            return Err(missing("termDays"));
        }
        if !daily && periods.is_none() {
            return Err(missing("periods"));
        }
        let mut terms = Self {
            product,
            rate: rate.unwrap_or(rules.rate),
            principal: principal.fen(),
            down_payment: 0,
            method,
            periods: if daily { 1 } else { periods.unwrap_or(1) },
            term_days: if daily { term_days.unwrap_or(0) } else { 0 },
            disbursed_on,
            first_due,
            drawdowns: Vec::new(),
            rate_changes: Vec::new(),
            rules,
        };
        terms.read_changes(&mut fields);
        let mut unused = Method::unused(&[method], &fields);
        if daily && periods.is_some_and(|periods| periods != 1) {
            unused = Some("periods");
        }
        let mut terms = fields.finish(terms)?;
        terms.check()?;
        if let Some(field) = unused {
            let other = ["the method ", method.name()].concat();
            return Err(Error::new(Code::ConflictingFields).with("other", other).at(field));
        }
        // Only now, so that an error names the place in the list as it was given.
        terms.rate_changes.sort_by_key(|change| change.from);
        if let Some(product) = product {
            let term = if daily { terms.term_days } else { terms.periods };
            product.limits.check(principal, method, term)?;
            if let (Some(rate), Some(bounds)) = (rate, product.limits.rates) {
                check_rate(bounds, product.rules.rate, rate)?;
            }
        }
        terms.down_payment = down_payment(&terms.rules, principal)?;
        terms.principal -= terms.down_payment;
        Ok(terms)
    }

    fn read_changes(&mut self, fields: &mut Fields<'_>) {
        fields.some_list("drawdowns", 100);
        while fields.element() {
            let on = fields.date("on");
            self.drawdowns.push(Drawdown { on, amount: fields.money("amount") });
        }
        let base = self.rate;
        fields.some_list("rateChanges", 100);
        while fields.element() {
            let from = fields.date("from");
            let value = fields.decimal("value");
            fields.close();
            let rate = Rate::new(value, base.unit(), base.year_days());
            let rate = fields.kept(HERE, rate).unwrap_or_default();
            self.rate_changes.push(RateChange { from, rate });
        }
    }

    /// Checks what only shows when the fields are seen together.
    fn check(&self) -> Result<()> {
        let after = |date: CivilDate, path: &str| {
            if date > self.disbursed_on {
                return Ok(());
            }
            Err(Error::new(Code::DateOrder).with("rule", "after the disbursement").at(path))
        };
        if let Some(first_due) = self.first_due {
            after(first_due, "firstDue")?;
        }
        for (index, drawdown) in self.drawdowns.iter().enumerate() {
            if drawdown.on < self.disbursed_on {
                let path = Path::ROOT.field("drawdowns");
                let error = Error::new(Code::DateOrder).with("rule", "not before the disbursement");
                return Err(error.at(&path.index(index).field("on").text()));
            }
        }
        for (index, change) in self.rate_changes.iter().enumerate() {
            let path = Path::ROOT.field("rateChanges");
            after(change.from, &path.index(index).field("from").text())?;
        }
        if self.product.is_none() && self.method == Method::Balloon && self.rules.balloon.is_none()
        {
            return Err(Error::new(Code::MissingField).at("balloon"));
        }
        Ok(())
    }

    /// The principal that is financed, in fen.
    #[must_use]
    pub fn principal_fen(&self) -> i64 {
        self.principal
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The rules that price it.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The product that it was asked of.
    #[must_use]
    pub fn product(&self) -> Option<&'a Product> {
        self.product
    }
}

fn down_payment(rules: &Rules, principal: Money) -> Result<i64> {
    let fen = match rules.down_payment {
        None => return Ok(0),
        Some(DownPayment::Share(share)) => share.of(principal.fen(), rules.rounding.principal),
        Some(DownPayment::Amount(amount)) => amount.fen(),
    };
    if fen < principal.fen() {
        return Ok(fen);
    }
    let error = Error::new(Code::OutOfRange).with("min", "0.00");
    let most = Money::from_fen(principal.fen() - 1)?;
    Err(error.with("max", alloc::string::ToString::to_string(&most)).at("downPayment"))
}
