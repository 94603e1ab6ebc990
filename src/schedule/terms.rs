//! What a borrower asks for: amount, method, term and date, with the rules that price it.

use alloc::{borrow::Cow, string::String, vec::Vec};

use crate::calendar::{CivilDate, DueDates};
use crate::choice::Named;
use crate::document::{Fields, HERE, Node};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Rate, Ratio};
use crate::product::{
    Coupon, DownPayment, DownPaymentSize, Grace, Limits, Method, Product, Rules, check_rate,
    read_some_rate,
};
use crate::text::{joined, push_digits};

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
    /// Other due dates than the rules', where a plan was laid by others.
    pub(crate) dates: Option<&'a DueDates>,
    pub(crate) method: Method,
    /// The number of instalments; the due dates of a bullet are counted by it too.
    pub(crate) periods: u32,
    pub(crate) term_days: u32,
    pub(crate) disbursed_on: CivilDate,
    pub(crate) first_due: Option<CivilDate>,
    /// The rules' grace, or what is left of it where the rest of a plan is laid anew.
    pub(crate) grace: Grace,
    pub(crate) drawdowns: Vec<Drawdown>,
    pub(crate) rate_changes: Vec<RateChange>,
    pub(crate) coupons: Vec<Coupon>,
    /// What the borrower has had of the subsidy's cap before, in fen.
    pub(crate) subsidy_used: i64,
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
        let rules = Cow::Borrowed(&product.rules);
        let mut terms = Self::plain(Some(product), rules, method, term, disbursed_on);
        terms.finance(principal)?;
        Ok(terms)
    }

    /// Terms without anything that may be absent. Nothing is financed yet.
    #[inline(never)]
    fn plain(
        product: Option<&'a Product>,
        rules: Cow<'a, Rules>,
        method: Method,
        term: u32,
        disbursed_on: CivilDate,
    ) -> Self {
        let daily = method == Method::Daily;
        Self {
            product,
            rate: rules.rate,
            grace: rules.grace,
            rules,
            principal: 0,
            down_payment: 0,
            dates: None,
            method,
            periods: if daily { 1 } else { term },
            term_days: if daily { term } else { 0 },
            disbursed_on,
            first_due: None,
            drawdowns: Vec::new(),
            rate_changes: Vec::new(),
            coupons: Vec::new(),
            subsidy_used: 0,
        }
    }

    /// Finances what is asked for less the down payment.
    #[inline(never)]
    fn finance(&mut self, principal: Money) -> Result<()> {
        self.down_payment = down_payment(&self.rules, principal)?;
        self.principal = principal.fen() - self.down_payment;
        Ok(())
    }

    /// The policy of the due dates.
    pub(crate) fn due_dates(&self) -> &DueDates {
        self.dates.unwrap_or(&self.rules.due_dates)
    }

    /// What of an amount that is lent is due in a row of its own on the day that it leaves, in fen:
    /// of a drawdown a part, since an amount was asked for once.
    pub(crate) fn down_payment_row(&self, drawn: Option<i64>) -> i64 {
        match (self.rules.down_payment.filter(|down| down.own_row), drawn) {
            (Some(_), None) => self.down_payment,
            (Some(DownPayment { size: DownPaymentSize::Share(share), .. }), Some(fen)) => {
                part_down(&self.rules, share, fen)
            }
            _ => 0,
        }
    }

    /// The same terms, with the rules borrowed and without later changes.
    #[inline(never)]
    pub(crate) fn alike(&self) -> Terms<'_> {
        let rules = Cow::Borrowed(&*self.rules);
        let term = if self.method == Method::Daily { self.term_days } else { self.periods };
        let mut terms = Terms::plain(self.product, rules, self.method, term, self.disbursed_on);
        terms.rate = self.rate;
        terms.principal = self.principal;
        terms.down_payment = self.down_payment;
        terms.first_due = self.first_due;
        terms.dates = self.dates;
        terms.grace = self.grace;
        terms
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
        let offered = product.and_then(|product| product.limits.methods.first()).copied();
        let method = method.or(offered).unwrap_or_else(|| {
            fields.refuse_missing("method");
            Method::default()
        });
        let daily = method == Method::Daily;
        let (rules, rate) = if let Some(product) = product {
            for field in Rules::FIELDS {
                let per_borrower = *field == "rate" && product.limits.rates.is_some();
                if fields.has(field) && !per_borrower {
                    fields.refuse(field, Error::new(Code::FixedByProduct));
                }
            }
            (Cow::Borrowed(&product.rules), read_some_rate(&mut fields, "rate"))
        } else {
            (Cow::Owned(Rules::read(&mut fields)), None)
        };
        let term = if daily { term_days } else { periods };
        if term.is_none() {
            fields.refuse_missing(if daily { "termDays" } else { "periods" });
        }
        let term = term.unwrap_or(1);
        let mut terms = Self::plain(product, rules, method, term, disbursed_on);
        terms.first_due = first_due;
        if let Some(rate) = rate {
            terms.rate = rate;
        }
        terms.read_changes(&mut fields);
        terms.coupons = Coupon::read_all(&mut fields, "coupons", terms.rate);
        if let Some(used) = fields.some_money_or_zero("subsidyUsed") {
            terms.subsidy_used = used.fen();
            if terms.rules.subsidy.is_none_or(|subsidy| subsidy.cap.is_none()) {
                fields.refuse_beside("subsidyUsed", "rules without subsidy.cap");
            }
        }
        let other_count = daily && periods.is_some_and(|periods| periods != 1);
        fields.close();
        terms.check(&mut fields);
        let unused = Method::unused(&[method], &fields);
        if let Some(field) = if other_count { Some("periods") } else { unused } {
            fields.refuse_beside(field, &joined(&["the method ", method.name()], ""));
        }
        if let Some(product) = product {
            let checked = product.limits.check(principal, method, term);
            fields.kept(HERE, checked);
            if let (Some(rate), Some(bounds)) = (rate, product.limits.rates) {
                let checked = check_rate(bounds, product.rules.rate, rate);
                fields.kept(HERE, checked);
            }
        }
        // Only now, so that an error names the place in the list as it was given.
        terms.order_changes();
        let financed = terms.finance(principal);
        fields.kept(HERE, financed);
        fields.finish(terms)
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
    fn check(&self, fields: &mut Fields<'_>) {
        const AFTER: &str = "after the disbursement";
        if self.first_due.is_some_and(|first| first <= self.disbursed_on) {
            fields.refuse("firstDue", Error::new(Code::DateOrder).with("rule", AFTER));
        }
        let early = |drawdown: &Drawdown| drawdown.on < self.disbursed_on;
        if let Some(index) = self.drawdowns.iter().position(early) {
            let rule = "not before the disbursement";
            fields.refuse(HERE, out_of_order("drawdowns[", index, "].on", rule));
        }
        let early = |change: &RateChange| change.from <= self.disbursed_on;
        if let Some(index) = self.rate_changes.iter().position(early) {
            fields.refuse(HERE, out_of_order("rateChanges[", index, "].from", AFTER));
        }
        if self.product.is_none() && self.method == Method::Balloon && self.rules.balloon.is_none()
        {
            fields.refuse_missing("balloon");
        }
    }

    /// Puts the new rates in the order of their dates; of one date, in the order given.
    fn order_changes(&mut self) {
        let mut ordered: Vec<RateChange> = Vec::new();
        for change in &self.rate_changes {
            // A search gives a place within the list, or the one just behind it.
            let place = ordered.partition_point(|before| before.from <= change.from);
            ordered.insert(place, *change);
        }
        self.rate_changes = ordered;
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

    /// The coupons that are used with it.
    #[must_use]
    pub fn coupons(&self) -> &[Coupon] {
        &self.coupons
    }

    /// The product that it was asked of.
    #[must_use]
    pub fn product(&self) -> Option<&'a Product> {
        self.product
    }
}

#[cold]
#[inline(never)]
fn out_of_order(list: &str, index: usize, field: &str, rule: &str) -> Error {
    let mut path = String::from(list);
    push_digits(&mut path, index as u64);
    path.push_str(field);
    Error::new(Code::DateOrder).with("rule", rule).at(&path)
}

/// A part of an amount, as the rules round it.
fn part_down(rules: &Rules, share: Ratio, fen: i64) -> i64 {
    rules.rounding.whole(share.of(fen, rules.rounding.principal))
}

fn down_payment(rules: &Rules, principal: Money) -> Result<i64> {
    let fen = match rules.down_payment.map(|down| down.size) {
        None => return Ok(0),
        Some(DownPaymentSize::Share(share)) => part_down(rules, share, principal.fen()),
        Some(DownPaymentSize::Amount(amount)) => amount.fen(),
    };
    if fen < principal.fen() {
        return Ok(fen);
    }
    let error = Error::new(Code::OutOfRange).with("min", "0.00");
    let most = Money::from_fen(principal.fen() - 1)?;
    Err(error.with("max", most.text()).at("downPayment"))
}
