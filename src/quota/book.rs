//! The book of limits (额度账簿): each with its grant and its validity, and the pools between them.
//!
//! A grant without dates is valid always. A limit with neither grant nor pre-credit may stand in
//! the book: an event may grant it later. Worked: `{ granted: "5000.00", validFrom: "2026-01-01",
//! validTo: "2026-12-31" }` counts on 31 December and no more on 1 January.
//!
//! What is taken of a limit is not here but in the ledger.

use alloc::vec::Vec;

use crate::calendar::CivilDate;
use crate::document::Fields;
use crate::error::{Code, Error};
use crate::money::Money;

/// The most limits, and the most pools, of one borrower.
const MOST: usize = 100;

/// An amount with its validity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// The amount; zero where there is none.
    pub amount: Money,
    /// The first day on which it counts.
    pub valid_from: CivilDate,
    /// The last day on which it counts.
    pub valid_to: CivilDate,
}

impl Grant {
    /// Reads an amount by its name, and `validFrom` and `validTo` beside it.
    pub(super) fn of(fields: &mut Fields<'_>, amount: &'static str, required: bool) -> Self {
        let given = if required {
            Some(fields.money_or_zero(amount))
        } else {
            fields.some_money_or_zero(amount)
        };
        let (from, to) = (fields.some_date("validFrom"), fields.some_date("validTo"));
        let valid_from = from.unwrap_or(CivilDate::MIN);
        let valid_to = to.unwrap_or(CivilDate::MAX);
        if given.is_none() && (from.is_some() || to.is_some()) {
            fields.refuse_missing(amount);
        }
        if valid_to < valid_from {
            let error = Error::new(Code::DateOrder).with("rule", "not before validFrom");
            fields.refuse("validTo", error);
        }
        Self { amount: given.unwrap_or_default(), valid_from, valid_to }
    }

    /// Nothing.
    const NONE: Grant =
        Grant { amount: Money::ZERO, valid_from: CivilDate::MIN, valid_to: CivilDate::MAX };

    /// Whether a day lies in its validity, ends included.
    #[must_use]
    pub fn is_valid(self, on: CivilDate) -> bool {
        self.valid_from <= on && on <= self.valid_to
    }
}

/// One limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota<'a> {
    /// Its name in events.
    pub id: &'a str,
    /// Whether repaid principal can be drawn again.
    pub revolving: bool,
    /// What is held out before the borrower has applied; never drawable.
    pub pre_credit: Money,
    /// What is granted.
    pub granted: Grant,
    /// What is granted on top for a while.
    pub temporary: Grant,
    /// The place of its pool in the book.
    pub pool: Option<usize>,
}

/// What several limits take together at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool<'a> {
    /// Its name in limits.
    pub id: &'a str,
    /// The cap.
    pub limit: Money,
}

/// All limits of a borrower.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book<'a> {
    /// The limits, in the order given.
    pub quotas: Vec<Quota<'a>>,
    /// The pools.
    pub pools: Vec<Pool<'a>>,
}

impl<'a> Book<'a> {
    /// Reads `{ quotas, pools }` from a field.
    ///
    /// Failures are those of the fields; `not_an_option` for a pool that the book does not have, and
    /// `conflicting_fields` where two have one id.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'a>, name: &'static str) -> Self {
        let mut book = Self::default();
        fields.object(name);
        // The pools come first, since a limit names its own.
        fields.some_list("pools", MOST);
        while fields.element() {
            let id = new_id(fields, |id| book.pool(id).is_some());
            let limit = fields.money_or_zero("limit");
            book.pools.push(Pool { id, limit });
        }
        fields.list("quotas", MOST);
        while fields.element() {
            let quota = book.read_quota(fields);
            book.quotas.push(quota);
        }
        fields.leave();
        book
    }

    fn read_quota(&self, fields: &mut Fields<'a>) -> Quota<'a> {
        let id = new_id(fields, |id| self.quota(id).is_some());
        let revolving = fields.flag("revolving", true);
        let pre_credit = fields.some_money_or_zero("preCredit").unwrap_or_default();
        let granted = Grant::of(fields, "granted", false);
        let mut temporary = Grant::NONE;
        if fields.some_object("temporary") {
            temporary = Grant::of(fields, "amount", true);
            fields.leave();
        }
        let pool = fields.some_text("pool").and_then(|id| {
            let place = self.pool(id);
            if place.is_none() {
                fields.refuse_option("pool", "the ids of book.pools");
            }
            place
        });
        Quota { id, revolving, pre_credit, granted, temporary, pool }
    }

    /// The place of a limit.
    #[must_use]
    pub fn quota(&self, id: &str) -> Option<usize> {
        self.quotas.iter().position(|quota| quota.id == id)
    }

    fn pool(&self, id: &str) -> Option<usize> {
        self.pools.iter().position(|pool| pool.id == id)
    }

    /// Reads the id of a limit of the book, and gives its place; 0 after a refusal.
    #[must_use]
    pub fn read_place(&self, fields: &mut Fields<'_>) -> usize {
        let id = fields.text("quota");
        self.quota(id).unwrap_or_else(|| {
            fields.refuse_option("quota", "the ids of book.quotas");
            0
        })
    }
}

/// Reads an id that none before has.
fn new_id<'a>(fields: &mut Fields<'a>, taken: impl Fn(&str) -> bool) -> &'a str {
    let id = fields.text("id");
    if taken(id) {
        fields.refuse_beside("id", "another of the same id");
    }
    id
}
