//! A loan on a day (贷款状态): its rows, and the sums that no row holds.
//!
//! State is the fold of the events up to a day: each is applied to the state before it, in one pass,
//! whatever it is. A trial is the same fold with one payment more, so that a trial and the booking
//! that follows cannot differ.

use alloc::vec::Vec;

use super::document::Loan;
use super::lay::by_how_much;
use super::row::{LoanRow, Parts};
use crate::calendar::{CivilDate, Fraction};
use crate::error::{Code, Error, Result};
use crate::money::{Money, Ratio, Rounding};
use crate::offer::{Row, fees_on_balance, price_on};
use crate::product::{Grace, LateInterest, Method, Part, Servicing};
use crate::schedule::{Span, Terms, schedule, timeline};

/// A charge with a due date of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct DatedCharge {
    pub period: u32,
    pub part: Part,
    pub due: CivilDate,
    pub fen: i64,
}

/// A loan on a day.
#[derive(Debug)]
pub struct State<'l> {
    /// The terms; what is laid anew is laid by them.
    pub(super) terms: Terms<'l>,
    /// The loan as it was agreed.
    pub(super) loan: &'l Loan<'l>,
    pub(super) servicing: &'l Servicing,
    /// The periods of the rows, one for each.
    pub(super) spans: Vec<Span>,
    /// For each coupon of the terms what has become of it, and then, for each row by its number,
    /// what each coupon takes off it, in fen.
    pub(super) discounts: Vec<i64>,
    /// Whether what lays rows anew is a prepayment.
    pub(super) prepaying: bool,
    /// The charges that have due dates of their own.
    pub(super) charges: Vec<DatedCharge>,
    /// The grace as it was agreed; that of the terms is what is left of it.
    pub(super) grace: Grace,
    /// The level that was agreed last, in fen, where the method has one.
    pub(super) level: Option<i64>,
    /// The day.
    pub on: CivilDate,
    /// The rows, those included that are settled or were done without.
    pub rows: Vec<LoanRow>,
    /// All that was lent, in fen.
    pub drawn: i64,
    /// Money that came and that nothing was owed for, in fen.
    pub excess: i64,
    /// Principal that was prepaid into no row, in fen.
    pub prepaid_principal: i64,
    /// Fees for prepayments, in fen.
    pub prepayment_fees: i64,
    /// What a guarantor paid the funder, in fen: so much is owed to the guarantor now.
    pub compensated: i64,
    /// The day on which nothing was open any more.
    pub settled_on: Option<CivilDate>,
}

impl<'l> State<'l> {
    /// The loan on the day of its disbursement, before any event.
    ///
    /// # Errors
    /// Those of the schedule; `conflicting_fields` for a plan that adds interest to the balance.
    pub fn disbursed(loan: &'l Loan<'l>) -> Result<State<'l>> {
        let terms = loan.terms.alike();
        // The first plan is priced with everything that was agreed, coupons among it.
        let mut spans = timeline(&loan.terms)?;
        let mut plan = price_on(&loan.terms, &spans)?;
        if !loan.terms.coupons.is_empty() && plan.level.is_none() {
            // Instalments are no longer level with a discount; what was agreed is.
            plan.level = schedule(&terms, &spans)?.level;
        }
        if terms.method == Method::Bullet {
            (spans, plan.rows) = (one_span(spans)?, one_row(plan.rows));
        }
        let mut rows = Vec::with_capacity(spans.len() + 1);
        for (row, span) in plan.rows.iter().zip(&spans) {
            if row.instalment.principal < 0 {
                let error = Error::new(Code::ConflictingFields);
                return Err(error.with("other", "negative amortisation").at("events"));
            }
            rows.push(loan_row(&terms, row, span)?);
        }
        let down = loan.terms.down_payment_row(None);
        let mut state = State {
            loan,
            on: terms.disbursed_on,
            drawn: terms.principal + down,
            terms,
            servicing: &loan.servicing,
            spans,
            discounts: Vec::new(),
            prepaying: false,
            charges: Vec::new(),
            grace: loan.terms.grace,
            level: plan.level,
            rows,
            excess: 0,
            prepaid_principal: 0,
            prepayment_fees: 0,
            compensated: 0,
            settled_on: None,
        };
        state.note_discounts(plan.rows)?;
        state.ask_down_payment(0, down);
        Ok(state)
    }

    /// Puts a down payment before a row, due on the day.
    pub(super) fn ask_down_payment(&mut self, place: usize, fen: i64) {
        let Some(mut span) = self.spans.get(place).filter(|_| fen > 0).cloned() else { return };
        (span.start, span.end, span.due) = (self.on, self.on, self.on);
        (span.period, span.fraction, span.factor) = (0, Fraction::ZERO, Ratio::ZERO);
        let mut owed = Parts::default();
        owed.set(Part::Principal, fen);
        self.put_row(place, LoanRow::new(0, &span, owed), span);
    }

    /// Puts a row and its period at a place, or behind the last. Only here do the two lists grow, so
    /// that each row keeps its period.
    pub(super) fn put_row(&mut self, place: usize, row: LoanRow, span: Span) {
        // No place is past the end of the shorter list, so that neither list refuses it.
        let place = place.min(self.rows.len()).min(self.spans.len());
        self.rows.insert(place, row);
        self.spans.insert(place, span);
    }

    /// The loan on a day: every event up to it has happened.
    ///
    /// ```
    /// use fenqi::error::Path;
    /// use fenqi::loan::{Loan, State};
    /// let document: fenqi::Node = serde_json::from_value(serde_json::json!({
    ///     "schema": 1,
    ///     "terms": {
    ///         "principal": "10000.00", "method": "equalPrincipal", "periods": 12,
    ///         "rate": { "value": "0.09125", "unit": "annual", "yearDays": 365 },
    ///         "dayCount": "ACT/365F", "disbursedOn": "2026-01-31",
    ///         "dueDates": { "policy": "sameDay" },
    ///     },
    ///     "events": [
    ///         { "id": "p1", "on": "2026-02-28", "kind": "repaid", "amount": "903.33" },
    ///     ],
    /// })).unwrap();
    /// let loan = Loan::read(&document, &Path::ROOT, None).unwrap();
    /// let state = State::of(&loan, loan.last_day()).unwrap();
    /// assert_eq!(state.rows[0].open(), 0); // 833.33 and 10 000 x 0.025 % x 28 = 70.00
    /// assert_eq!(state.balance(), 916_667);
    /// ```
    ///
    /// # Errors
    /// `date_order` for a day before the disbursement; those of the events.
    pub fn of(loan: &'l Loan<'l>, on: CivilDate) -> Result<State<'l>> {
        if on < loan.terms.disbursed_on {
            let error = Error::new(Code::DateOrder).with("rule", "not before the disbursement");
            return Err(error.at("on"));
        }
        let mut state = State::disbursed(loan)?;
        let mut place = 0;
        while let Some(event) = loan.event(place).filter(|event| event.on <= on) {
            state.apply(event)?;
            place += 1;
        }
        state.advance(on)?;
        state.check()?;
        Ok(state)
    }

    /// The same state once more. Only the terms are borrowed anew.
    pub(super) fn copy(&self) -> State<'l> {
        let mut terms = self.loan.terms.alike();
        terms.method = self.terms.method;
        terms.periods = self.terms.periods;
        terms.disbursed_on = self.terms.disbursed_on;
        (terms.first_due, terms.dates) = (self.terms.first_due, self.terms.dates);
        State {
            terms,
            servicing: self.servicing,
            loan: self.loan,
            spans: self.spans.clone(),
            discounts: self.discounts.clone(),
            prepaying: false,
            charges: self.charges.clone(),
            grace: self.grace,
            level: self.level,
            on: self.on,
            rows: self.rows.clone(),
            drawn: self.drawn,
            excess: self.excess,
            prepaid_principal: self.prepaid_principal,
            prepayment_fees: self.prepayment_fees,
            compensated: self.compensated,
            settled_on: self.settled_on,
        }
    }

    /// Lets time pass up to a day: what is overdue bears.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn advance(&mut self, on: CivilDate) -> Result<()> {
        self.lose_overdue(on);
        if self.servicing.overdue.interest != LateInterest::Stops {
            self.bear_on(on)?;
        }
        let (year, rounding) = (self.terms.rate.year_days(), self.rounding());
        for row in &mut self.rows {
            if row.due < on && row.open() > 0 {
                row.accrue_late(on, year, rounding, &self.servicing.overdue)?;
            }
        }
        self.on = on;
        self.settled_on = match self.settled_on {
            _ if self.is_open() => None,
            None => Some(on),
            day => day,
        };
        Ok(())
    }

    /// How interest is rounded.
    pub(super) fn rounding(&self) -> Rounding {
        self.terms.rules().rounding.interest
    }

    /// The sum of something over the rows from one on.
    #[inline(never)]
    pub(super) fn sum(&self, from: usize, of: &dyn Fn(&LoanRow) -> i64) -> i64 {
        let mut sum = 0i64;
        for row in self.rows.get(from..).unwrap_or_default() {
            sum = sum.saturating_add(of(row));
        }
        sum
    }

    /// The principal that is owed, in fen.
    #[must_use]
    pub fn balance(&self) -> i64 {
        self.unpaid_from(0)
    }

    /// All that is open in the rows, in fen.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.sum(0, &LoanRow::open)
    }

    /// Whether anything is open.
    pub(super) fn is_open(&self) -> bool {
        self.rows.iter().rev().any(|row| row.open() > 0)
    }

    /// The unpaid principal of a row and those after it.
    pub(super) fn unpaid_from(&self, index: usize) -> i64 {
        self.sum(index, &LoanRow::unpaid)
    }

    /// The first row that is not due yet: the one that the day lies in, or that begins on it.
    pub(super) fn current(&self) -> Option<usize> {
        self.rows.iter().position(|row| !row.removed && !row.beyond && !row.matured(self.on))
    }

    /// What is open in the rows that are due, in fen.
    #[must_use]
    pub fn due(&self) -> i64 {
        self.open_where(&|row| row.due <= self.on)
    }

    /// What is open in the rows that bear no more, in fen: each payment asks for it.
    pub(super) fn open_matured(&self) -> i64 {
        let mut sum = 0i64;
        for row in &self.rows {
            if row.matured(self.on) {
                sum = sum.saturating_add(row.open());
            }
        }
        sum
    }

    /// What is open in the rows that are overdue, in fen.
    #[must_use]
    pub fn overdue(&self) -> i64 {
        self.open_where(&|row| row.is_overdue(self.on, &self.servicing.overdue))
    }

    /// What is open in some rows.
    #[inline(never)]
    pub(super) fn open_where(&self, which: &dyn Fn(&LoanRow) -> bool) -> i64 {
        self.sum(0, &|row| if which(row) { row.open() } else { 0 })
    }

    /// All interest that the rows ask for, in fen.
    #[must_use]
    pub fn interest(&self) -> i64 {
        self.sum(0, &|row| row.owed.of(Part::Interest))
    }

    /// Refuses a state whose sums cannot be carried.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn check(&self) -> Result<()> {
        let sum = self.sum(0, &|row| row.owed.sum());
        Money::from_fen(sum.saturating_add(self.excess)).map(|_| ())
    }
}

/// A row of the loan from one of the plan.
///
/// # Errors
/// `amount_too_large`.
pub(super) fn loan_row(terms: &Terms<'_>, row: &Row, span: &Span) -> Result<LoanRow> {
    let plain = row.instalment;
    let own = plain.interest - row.subsidy;
    let mut owed = Parts::default();
    owed.set(Part::Interest, own - row.discount);
    owed.set(Part::Fee, row.fee);
    owed.set(Part::GuaranteeFee, row.guarantee_fee);
    owed.set(Part::Principal, plain.principal);
    let mut made = LoanRow::new(plain.period, span, owed);
    made.off = row.discount;
    made.fees = fees_on_balance(terms, plain.opening, plain.days)?;
    if row.subsidy != 0 {
        made.own_share = by_how_much(own, plain.interest);
    }
    Ok(made)
}

/// The one period of a bullet loan, whose due dates only count its interest.
fn one_span(spans: Vec<Span>) -> Result<Vec<Span>> {
    let (mut part, mut factor) = (Ratio::ZERO, Ratio::ZERO);
    for span in &spans {
        part = part.plus(span.fraction.ratio())?;
        factor = factor.plus(span.factor)?;
    }
    let first = spans.first().map(|span| (span.start, span.basis));
    let last = spans.into_iter().next_back();
    let (Some((start, basis)), Some(mut span)) = (first, last) else { return Ok(Vec::new()) };
    (span.period, span.start, span.basis) = (1, start, basis);
    span.fraction = Fraction::new(part.numerator(), part.denominator());
    span.factor = factor;
    Ok(alloc::vec![span])
}

/// The one row of a bullet loan: what its rows ask for together.
fn one_row(rows: Vec<Row>) -> Vec<Row> {
    let mut all: Option<Row> = None;
    for row in rows {
        let Some(sum) = &mut all else {
            all = Some(row);
            continue;
        };
        sum.instalment.interest += row.instalment.interest;
        sum.instalment.principal += row.instalment.principal;
        sum.instalment.due = row.instalment.due;
        sum.fee = sum.fee.saturating_add(row.fee);
        sum.guarantee_fee = sum.guarantee_fee.saturating_add(row.guarantee_fee);
        sum.subsidy += row.subsidy;
        sum.discount += row.discount;
    }
    all.into_iter().collect()
}
