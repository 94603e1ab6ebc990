//! The ledger of limits (额度台账) on a day: a fold of the events up to it.
//!
//! An event that cannot be is refused with its reason and changes nothing: an order of more than is
//! available on its day, a release of an order that nobody placed, more repaid than is open. An
//! order that was refused stays refused whatever comes later on its day. A freeze is always
//! accepted, even above what is left.
//!
//! Worked: 1 350.00 granted, 400.00 ordered, 4 700.00 frozen: nothing is available, not a negative
//! amount, and the next order of 100.00 is refused.

use alloc::vec::Vec;

use super::book::{Book, Grant, Quota};
use super::event::{Change, Events};
use crate::calendar::CivilDate;
use crate::error::{Code, Error, Path, Result};
use crate::money::Money;
use crate::options;

options! {
    /// Why nothing can be drawn, or why an event was refused.
    pub enum Reason {
        /// There is a pre-credit and no grant.
        PreCreditOnly = "preCreditOnly",
        /// Nothing is granted.
        NotGranted = "notGranted",
        /// The grant counts from a later day.
        NotYetValid = "notYetValid",
        /// The grant has ended.
        Expired = "expired",
        /// Less is available than the product's least amount.
        BelowLeast = "belowLeast",
        /// Each term would end after the grant.
        NoTermInValidity = "noTermInValidity",
        /// More is ordered than is available.
        AboveAvailable = "aboveAvailable",
        /// There is such an order already.
        OrderExists = "orderExists",
        /// This limit has no such order, or none with anything open.
        NoOpenOrder = "noOpenOrder",
        /// More is repaid than is open of the order.
        AboveOpen = "aboveOpen",
        /// More is set free than is frozen.
        AboveFrozen = "aboveFrozen",
    }
}

/// What stands of one limit, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// What is held out.
    pub pre_credit: Money,
    /// What is granted.
    pub granted: Grant,
    /// What is granted on top.
    pub temporary: Grant,
    /// What orders have taken and not given back, in fen.
    pub occupied: i64,
    /// What is frozen, in fen.
    pub frozen: i64,
}

impl Account {
    /// Why nothing of it counts on a day, where nothing does.
    #[must_use]
    pub fn closed(&self, on: CivilDate) -> Option<Reason> {
        if self.granted.amount == Money::ZERO {
            let held_out = self.pre_credit > Money::ZERO;
            Some(if held_out { Reason::PreCreditOnly } else { Reason::NotGranted })
        } else if on < self.granted.valid_from {
            Some(Reason::NotYetValid)
        } else if on > self.granted.valid_to {
            Some(Reason::Expired)
        } else {
            None
        }
    }

    /// The temporary limit that counts on a day, in fen.
    #[must_use]
    pub fn temporary_on(&self, on: CivilDate) -> i64 {
        if self.temporary.is_valid(on) { self.temporary.amount.fen() } else { 0 }
    }

    /// What the limit leaves by itself, in fen; negative where more is taken than it has.
    #[must_use]
    pub fn left(&self, on: CivilDate) -> i64 {
        self.granted.amount.fen() + self.temporary_on(on) - self.occupied - self.frozen
    }
}

/// An order and what is open of it, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Order<'a> {
    id: &'a str,
    quota: usize,
    open: i64,
}

/// What stands of all limits on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger<'b, 'a> {
    book: &'b Book<'a>,
    on: CivilDate,
    accounts: Vec<Account>,
    /// In the order of their ids.
    orders: Vec<Order<'a>>,
    refused: Vec<(&'a str, Reason)>,
}

impl<'b, 'a> Ledger<'b, 'a> {
    /// Folds the events up to a day, that day included.
    ///
    /// # Errors
    /// `amount_too_large` where what is frozen passes what is carried.
    pub fn on(book: &'b Book<'a>, events: &Events<'a>, on: CivilDate) -> Result<Self> {
        let (accounts, orders, refused) = (Vec::new(), Vec::new(), Vec::new());
        let mut ledger = Self { book, on: CivilDate::MIN, accounts, orders, refused };
        for Quota { pre_credit, granted, temporary, .. } in &book.quotas {
            let (pre_credit, granted, temporary) = (*pre_credit, *granted, *temporary);
            let account = Account { pre_credit, granted, temporary, occupied: 0, frozen: 0 };
            ledger.accounts.push(account);
        }
        for (place, event) in events.in_order() {
            if event.on > on {
                break;
            }
            ledger.on = event.on;
            if let Some(reason) = ledger.apply(event.quota, event.change) {
                ledger.refused.push((event.id, reason));
            }
            let frozen = ledger.accounts.get(event.quota).map_or(0, |account| account.frozen);
            if !Money::holds(frozen) {
                let path = Path::ROOT.field("events");
                return Err(Error::new(Code::AmountTooLarge).at(&path.index(place).text()));
            }
        }
        ledger.on = on;
        Ok(ledger)
    }

    /// Applies a change, or says why it cannot be.
    fn apply(&mut self, quota: usize, change: Change<'a>) -> Option<Reason> {
        let available = self.available(quota);
        let revolving = self.book.quotas.get(quota)?.revolving;
        let account = self.accounts.get_mut(quota)?;
        let order = match change {
            Change::Occupied(id, _) | Change::Released(id) | Change::PrincipalRepaid(id, _) => id,
            _ => "",
        };
        let place = self.orders.binary_search_by(|known| known.id.cmp(order));
        match change {
            Change::Occupied(id, amount) => {
                let Err(place) = place else { return Some(Reason::OrderExists) };
                if amount.fen() > available {
                    return Some(account.closed(self.on).unwrap_or(Reason::AboveAvailable));
                }
                account.occupied += amount.fen();
                // The search that found no order gave this place, and nothing was added since.
                self.orders.insert(place, Order { id, quota, open: amount.fen() });
            }
            Change::Released(_) | Change::PrincipalRepaid(..) => {
                let order = place.ok().and_then(|place| self.orders.get_mut(place));
                let open = order.filter(|order| order.quota == quota && order.open > 0);
                let Some(order) = open else { return Some(Reason::NoOpenOrder) };
                let (back, restored) = match change {
                    Change::PrincipalRepaid(_, amount) => (amount.fen(), revolving),
                    _ => (order.open, true),
                };
                if back > order.open {
                    return Some(Reason::AboveOpen);
                }
                order.open -= back;
                if restored {
                    account.occupied -= back;
                }
            }
            Change::Frozen(amount) => account.frozen += amount.fen(),
            Change::Unfrozen(amount) if amount.fen() > account.frozen => {
                return Some(Reason::AboveFrozen);
            }
            Change::Unfrozen(amount) => account.frozen -= amount.fen(),
            Change::Granted(grant) => account.granted = grant,
            Change::Temporary(grant) => account.temporary = grant,
            Change::PreCredit(amount) => account.pre_credit = amount,
        }
        None
    }

    /// What stands of each limit, in the order of the book.
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The day.
    #[must_use]
    pub fn date(&self) -> CivilDate {
        self.on
    }

    /// The events that were refused, in the order in which they counted, each with its reason.
    #[must_use]
    pub fn refused(&self) -> &[(&'a str, Reason)] {
        &self.refused
    }

    /// What a limit's pool leaves, in fen; none where it has no pool.
    #[must_use]
    pub fn pool_left(&self, quota: usize) -> Option<i64> {
        let pool = self.book.quotas.get(quota)?.pool?;
        let mut left = self.book.pools.get(pool)?.limit.fen();
        for (member, account) in self.book.quotas.iter().zip(&self.accounts) {
            if member.pool == Some(pool) {
                left -= account.occupied + account.frozen;
            }
        }
        Some(left)
    }

    /// What can be drawn of a limit, in fen and never negative, whatever a product allows.
    #[must_use]
    pub fn available(&self, quota: usize) -> i64 {
        let Some(account) = self.accounts.get(quota) else { return 0 };
        if account.closed(self.on).is_some() {
            return 0;
        }
        let left = account.left(self.on);
        self.pool_left(quota).map_or(left, |pool| left.min(pool)).max(0)
    }
}
