//! What happens to limits: orders, releases, repayments, freezes, new grants.
//!
//! Events count on their day, those of one day in the order given, and a late one takes its place:
//! the order of arrival makes no difference otherwise. Worked: a release of 2 February that arrives
//! in April is read before an order of 3 February that arrived in February.

use alloc::vec::Vec;

use super::book::{Book, Grant};
use crate::calendar::CivilDate;
use crate::document::Fields;
use crate::money::Money;
use crate::options;

/// The most events that are read.
const MOST: usize = 10_000;

options! {
    /// The kinds of events.
    pub enum EventKind {
        /// An order takes its amount (占用).
        Occupied = "occupied",
        /// An order has failed, and gives back what is open of it (释放).
        Released = "released",
        /// Principal of an order is repaid (恢复).
        PrincipalRepaid = "principalRepaid",
        /// An amount is frozen (冻结).
        Frozen = "frozen",
        /// A frozen amount is free again (解冻).
        Unfrozen = "unfrozen",
        /// The limit is granted, raised or cut (授信, 调额).
        Granted = "granted",
        /// A temporary limit is given (临时额度).
        Temporary = "temporary",
        /// A pre-credit is held out (预授信).
        PreCredit = "preCredit",
    }
}

/// What an event does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'a> {
    /// An order takes an amount.
    Occupied(&'a str, Money),
    /// An order gives back what is open of it.
    Released(&'a str),
    /// Principal of an order is repaid.
    PrincipalRepaid(&'a str, Money),
    /// An amount is frozen.
    Frozen(Money),
    /// An amount is free again.
    Unfrozen(Money),
    /// The grant from now on.
    Granted(Grant),
    /// The temporary limit from now on.
    Temporary(Grant),
    /// The pre-credit from now on.
    PreCredit(Money),
}

/// A change of one limit on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// Its name among those that are refused.
    pub id: &'a str,
    /// The day.
    pub on: CivilDate,
    /// The place of the limit in its book.
    pub quota: usize,
    /// What it does.
    pub change: Change<'a>,
}

/// Events and the order in which they count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Events<'a> {
    given: Vec<Event<'a>>,
    /// Places in `given`, by day; moving these is cheaper than moving events.
    order: Vec<usize>,
}

impl<'a> Events<'a> {
    /// Puts an event behind those of its day and before.
    pub fn add(&mut self, event: Event<'a>) {
        let given = &self.given;
        let later = |place: &usize| given.get(*place).is_none_or(|earlier| earlier.on <= event.on);
        let place = self.order.partition_point(later);
        // A search gives a place within the list, or the one just behind it.
        self.order.insert(place, self.given.len());
        self.given.push(event);
    }

    /// The events with their places in the list given, in the order in which they count.
    pub fn in_order(&self) -> impl Iterator<Item = (usize, &Event<'a>)> {
        self.order.iter().filter_map(|place| Some((*place, self.given.get(*place)?)))
    }

    /// Reads a list of `{ id, on, quota, kind, order, amount, validFrom, validTo }`, of which each
    /// kind has its own fields.
    ///
    /// Failures are those of the fields; `not_an_option` for a limit that the book does not have.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'a>, name: &'static str, book: &Book<'a>) -> Self {
        let mut events = Self::default();
        fields.some_list(name, MOST);
        while fields.element() {
            let id = fields.text("id");
            let on = fields.date("on");
            let quota = book.read_place(fields);
            let change = read_change(fields);
            events.add(Event { id, on, quota, change });
        }
        events
    }
}

fn read_change<'a>(fields: &mut Fields<'a>) -> Change<'a> {
    let kind: EventKind = fields.choice("kind");
    let order = match kind {
        EventKind::Occupied | EventKind::Released | EventKind::PrincipalRepaid => {
            fields.text("order")
        }
        _ => "",
    };
    let amount = match kind {
        EventKind::Released | EventKind::Granted | EventKind::Temporary => Money::ZERO,
        EventKind::PreCredit => fields.money_or_zero("amount"),
        _ => fields.money("amount"),
    };
    match kind {
        EventKind::Occupied => Change::Occupied(order, amount),
        EventKind::Released => Change::Released(order),
        EventKind::PrincipalRepaid => Change::PrincipalRepaid(order, amount),
        EventKind::Frozen => Change::Frozen(amount),
        EventKind::Unfrozen => Change::Unfrozen(amount),
        EventKind::Granted => Change::Granted(Grant::of(fields, "amount", true)),
        EventKind::Temporary => Change::Temporary(Grant::of(fields, "amount", true)),
        EventKind::PreCredit => Change::PreCredit(amount),
    }
}
