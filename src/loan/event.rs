//! What happens to a loan (贷后事件), as it is kept: a day, a kind, and what the kind needs.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::calendar::{CivilDate, DueDates};
use crate::document::{Fields, HERE};
use crate::error::{Code, Error};
use crate::money::{Rate, Ratio};
use crate::options;
use crate::product::{InAdvance, Limits, Part, Strategy};

options! {
    /// What happened.
    pub enum EventKind {
        /// The borrower paid (主动还款).
        Repaid = "repaid",
        /// The bank or the platform collected (代扣).
        Deducted = "deducted",
        /// A charge was forgiven (减免).
        Waived = "waived",
        /// A charge was added.
        Charge = "charge",
        /// A new rate from this day on (利率调整).
        RateChanged = "rateChanged",
        /// More periods for what is not due yet (展期).
        Extended = "extended",
        /// All of it is due on this day (提前到期).
        Accelerated = "accelerated",
        /// The guarantor paid the funder what was due (代偿).
        Compensated = "compensated",
        /// The merchant gave back a part of the purchase (退款).
        Refunded = "refunded",
        /// What is owed is laid out anew from this day on.
        ReAged = "reAged",
        /// What was due and not paid joins the rows to come.
        ReAmortised = "reAmortised",
        /// Another event never was (冲正).
        Reversed = "reversed",
        /// More money left (支用).
        Drawdown = "drawdown",
        /// A row is due on another day, and those after it follow (变更还款日).
        DueDateChanged = "dueDateChanged",
    }
}

options! {
    /// What a payment is for.
    pub enum IntentKind {
        /// An amount: what is due first, then a prepayment.
        Amount = "amount",
        /// Everything that is due.
        DueNow = "dueNow",
        /// Everything that is overdue.
        Overdue = "overdue",
        /// Chosen rows.
        Periods = "periods",
        /// Everything (提前结清).
        Settle = "settle",
    }
}

/// What a payment is for, and how what it prepays is used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Intent {
    /// What it is for.
    pub kind: IntentKind,
    /// The rows of [`IntentKind::Periods`], by number.
    pub periods: Vec<u32>,
    /// Another strategy than the product's.
    pub strategy: Option<Strategy>,
    /// Other rows in advance than the product's.
    pub in_advance: Option<InAdvance>,
}

impl Intent {
    /// Reads an intent from the fields of the object that the reader is in; its amount as well.
    pub(crate) fn read(fields: &mut Fields<'_>) -> (Self, Option<i64>) {
        let kind = fields.choice("kind");
        let amount = match kind {
            IntentKind::Amount => Some(fields.money("amount").fen()),
            _ => None,
        };
        let mut periods = Vec::new();
        if kind == IntentKind::Periods {
            fields.list("periods", 1200);
            while fields.element() {
                periods.push(fields.count(HERE, 0, Limits::MOST_PERIODS));
            }
            if periods.is_empty() {
                fields.refuse("periods", Error::new(Code::EmptyList).with("min", "1"));
            }
        }
        let mut intent = Self { kind, periods, strategy: None, in_advance: None };
        intent.read_ways(fields);
        (intent, amount)
    }

    /// Reads in what ways a payment goes that are not the product's.
    fn read_ways(&mut self, fields: &mut Fields<'_>) {
        self.strategy = fields.some_choice("strategy");
        self.in_advance = fields.some_choice("inAdvance");
    }
}

/// An event, with only what its kind uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its name in the loan.
    pub id: String,
    /// Its day.
    pub on: CivilDate,
    /// What happened.
    pub kind: EventKind,
    /// How much, in fen.
    pub amount: i64,
    /// What a payment is for.
    pub intent: Intent,
    /// The part that is waived or charged.
    pub part: Part,
    /// The row that is waived or charged, or the first that takes part in what changes the plan.
    pub period: Option<u32>,
    /// How many periods more, or anew.
    pub periods: u32,
    /// The day that a row or a charge is due on, or the first row of a plan that is laid anew.
    pub due_on: Option<CivilDate>,
    /// The due dates after it, where they are not the loan's.
    pub due_dates: Option<DueDates>,
    /// Rows that repay no principal, before those that are added to.
    pub grace: u32,
    /// Whether only principal joins the rows to come, evenly.
    pub only_principal: bool,
    /// The new annual rate.
    pub annual: Option<Ratio>,
    /// The id of the event that is reversed.
    pub of: String,
}

impl Event {
    /// Reads the event that the reader stands on; `base` tells the unit of a new rate.
    pub(super) fn read(fields: &mut Fields<'_>, base: Rate) -> Self {
        use EventKind as Kind;
        let id = fields.text("id").to_owned();
        if id.is_empty() || id.len() > 60 {
            fields.refuse_large("id", "1 to 60 bytes");
        }
        let on = fields.date("on");
        let kind: Kind = fields.choice("kind");
        let pays = matches!(kind, Kind::Repaid | Kind::Deducted);
        let one_row = matches!(kind, Kind::Waived | Kind::Charge);
        let mut event = Self {
            id,
            on,
            kind,
            amount: 0,
            intent: Intent::default(),
            part: Part::Fee,
            period: None,
            periods: 0,
            due_on: None,
            due_dates: None,
            grace: 0,
            only_principal: false,
            annual: None,
            of: String::new(),
        };
        if pays || one_row || matches!(kind, Kind::Refunded | Kind::Drawdown) {
            event.amount = fields.money("amount").fen();
        }
        if pays && fields.some_object("intent") {
            event.intent = Intent::read(fields).0;
            fields.leave();
        } else if pays {
            event.intent.read_ways(fields);
        }
        if one_row {
            event.part = fields.choice("part");
        }
        let changes = matches!(
            kind,
            Kind::Drawdown | Kind::RateChanged | Kind::Extended | Kind::DueDateChanged
        );
        if one_row || changes {
            event.period = fields.some_count("period", 0, Limits::MOST_PERIODS);
        }
        if matches!(kind, Kind::Extended | Kind::ReAged) {
            event.periods = fields.count("periods", 1, Limits::MOST_PERIODS);
        }
        match kind {
            Kind::Charge => {
                event.due_on = fields.some_date("dueDate");
                if event.due_on.is_some() && event.period.is_some() {
                    fields.refuse_beside("dueDate", "period");
                }
            }
            Kind::Extended => event.grace = fields.some_count("grace", 1, 1200).unwrap_or(0),
            Kind::DueDateChanged => event.due_on = Some(fields.date("dueDate")),
            Kind::ReAged => {
                event.due_on = fields.some_date("firstDue");
                if fields.has("dueDates") {
                    event.due_dates = Some(DueDates::of_field(fields, "dueDates"));
                }
            }
            Kind::ReAmortised => event.only_principal = fields.flag("principalOnly", false),
            _ => {}
        }
        let may = kind == Kind::Extended && fields.take("rate", false).is_some();
        if kind == Kind::RateChanged || may {
            let value = fields.decimal("rate");
            let rate = Rate::new(value, base.unit(), base.year_days());
            event.annual = fields.kept("rate", rate).map(Rate::annual);
        }
        if kind == Kind::Reversed {
            event.of = fields.text("event").to_owned();
        }
        event
    }
}
