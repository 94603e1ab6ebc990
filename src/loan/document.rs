//! A loan as it is kept (借据): its terms, the rules it was made with, and what happened since.
//!
//! `{ schema: 1, product, terms, events }`, or `rules` in the place of a product. The product stands
//! in the loan as the document it was when the loan was made, so that an old loan keeps the old
//! rules; `productVersion` beside it must be its version. Events come in the order of their days,
//! whatever their order in the list; of one day they come in the order of the list. A field that
//! nobody knows is an error with its path.

use alloc::{borrow::Cow, vec::Vec};

use super::event::{Event, EventKind};
use crate::calendar::CivilDate;
use crate::document::{Fields, HERE, Node};
use crate::error::{Code, Error, Path, Result};
use crate::product::{Product, SCHEMA, Servicing};
use crate::schedule::Terms;
use crate::text::digits;

/// The most events that a loan is read with.
pub const MOST_EVENTS: usize = 20_000;

/// A loan that has been read.
#[derive(Debug, Clone)]
pub struct Loan<'a> {
    /// What was agreed.
    pub terms: Terms<'a>,
    /// How it goes on after the disbursement.
    pub servicing: Cow<'a, Servicing>,
    /// What happened, as it was listed.
    pub events: Vec<Event>,
    /// The places of the events that were not reversed, in the order in which they count.
    order: Vec<usize>,
}

/// The product inside a loan document, where there is one.
///
/// # Errors
/// Those of the product's fields; `unknown_product_version` where the loan names another version.
pub fn product_of(loan: &Node, path: &Path<'_>) -> Result<Option<Product>> {
    let given = |name| loan.get(name).filter(|node| !matches!(node, Node::Null));
    let Some(node) = given("product") else { return Ok(None) };
    let product = Product::read(node, &path.field("product"))?;
    if let Some(Node::Integer(version)) = given("productVersion")
        && *version != product.version
    {
        return Err(Error::new(Code::UnknownProductVersion)
            .with("version", digits(*version))
            .with("known", digits(product.version))
            .at(&path.field("productVersion").text()));
    }
    Ok(Some(product))
}

impl<'a> Loan<'a> {
    /// Reads a loan document with the product that [`product_of`] found in it.
    ///
    /// # Errors
    /// Those of the fields, each with its path; `date_order` for an event before the disbursement;
    /// `duplicate_event`; `unknown_event` where one is reversed that is not there.
    pub fn read(node: &Node, path: &Path<'_>, product: Option<&'a Product>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let schema = fields.integer("schema", i64::MIN, i64::MAX);
        if schema != SCHEMA {
            let error = Error::new(Code::UnsupportedVersion).with("version", digits(schema));
            fields.refuse("schema", error.with("supported", digits(SCHEMA)));
        }
        fields.take("product", false);
        fields.some_integer("productVersion", i64::MIN, i64::MAX);
        let nothing = Node::Null;
        let terms = Terms::read(fields.take("terms", true).unwrap_or(&nothing), product);
        let terms = fields.kept("terms", terms);
        let servicing = match product {
            Some(product) => {
                if fields.has("rules") {
                    fields.refuse("rules", Error::new(Code::FixedByProduct));
                }
                Cow::Borrowed(&product.servicing)
            }
            None if fields.some_object("rules") => {
                let servicing = Servicing::read(&mut fields);
                fields.leave();
                Cow::Owned(servicing)
            }
            None => Cow::Owned(Servicing::default()),
        };
        fields.so_far()?;
        let Some(terms) = terms else { return Err(Error::new(Code::MissingField).at("terms")) };
        let given = [terms.drawdowns.len(), terms.rate_changes.len()].iter().position(|n| *n > 0);
        if let Some(place) = given {
            let name = if place == 0 { "drawdowns" } else { "rateChanges" };
            let error = Error::new(Code::ConflictingFields);
            fields.refuse("terms", error.with("other", "events, which say it").at(name));
        }
        let mut events = Vec::new();
        fields.some_list("events", MOST_EVENTS);
        while fields.element() {
            let event = Event::read(&mut fields, terms.rate);
            if event.on < terms.disbursed_on {
                let rule = "not before the disbursement";
                fields.refuse("on", Error::new(Code::DateOrder).with("rule", rule));
            }
            events.push(event);
        }
        let order = fields.kept(HERE, in_order(&events)).unwrap_or_default();
        fields.finish(Self { terms, servicing, events, order })
    }

    /// The event at a place of their order, none after the last.
    #[must_use]
    pub fn event(&self, place: usize) -> Option<&Event> {
        self.events.get(*self.order.get(place)?)
    }

    /// The day of the last event, or of the disbursement.
    #[must_use]
    pub fn last_day(&self) -> CivilDate {
        let last = self.order.len().checked_sub(1);
        last.and_then(|last| self.event(last)).map_or(self.terms.disbursed_on, |event| event.on)
    }

    /// The same loan with one event more, after all others of its day.
    ///
    /// # Errors
    /// As [`Loan::read`].
    pub fn with(mut self, event: Event) -> Result<Self> {
        self.events.push(event);
        self.order = in_order(&self.events)?;
        Ok(self)
    }
}

/// The places of the events by day, without those that were reversed and without the reversals.
fn in_order(events: &[Event]) -> Result<Vec<usize>> {
    // The places of the events by their ids, so that ten thousand events are no slower each.
    let mut by_id: Vec<usize> = Vec::with_capacity(events.len());
    for (place, event) in events.iter().enumerate() {
        let at = place_of(events, &by_id, &event.id);
        if named(events, &by_id, at, &event.id).is_some() {
            return Err(refused(Code::DuplicateEvent, &event.id, place, "id"));
        }
        // Both searches give a place within their list, or the one just behind it.
        by_id.insert(at, place);
    }
    let mut gone = alloc::vec![false; events.len()];
    for (place, event) in events.iter().enumerate() {
        if event.kind != EventKind::Reversed {
            continue;
        }
        let at = place_of(events, &by_id, &event.of);
        let of = named(events, &by_id, at, &event.of);
        let stands = of.and_then(|of| events.get(of)).is_some_and(|of| of.kind != event.kind);
        if !stands {
            return Err(refused(Code::UnknownEvent, &event.of, place, "event"));
        }
        for place in [Some(place), of].into_iter().flatten() {
            if let Some(gone) = gone.get_mut(place) {
                *gone = true;
            }
        }
    }
    let mut order: Vec<usize> = Vec::with_capacity(events.len());
    for (place, event) in events.iter().enumerate() {
        if gone.get(place) == Some(&false) {
            let later = |other: &usize| events.get(*other).is_some_and(|it| it.on <= event.on);
            order.insert(order.partition_point(later), place);
        }
    }
    Ok(order)
}

/// Where an id stands, or would stand, among places in the order of their ids.
fn place_of(events: &[Event], by_id: &[usize], id: &str) -> usize {
    by_id.partition_point(|place| events.get(*place).is_some_and(|event| *event.id < *id))
}

/// The event at such a place, where it has the id.
fn named(events: &[Event], by_id: &[usize], at: usize, id: &str) -> Option<usize> {
    let place = *by_id.get(at)?;
    (events.get(place)?.id == id).then_some(place)
}

#[cold]
#[inline(never)]
fn refused(code: Code, id: &str, place: usize, field: &str) -> Error {
    let path = Path::ROOT.field("events");
    Error::new(code).with("id", id).at(&path.index(place).field(field).text())
}
