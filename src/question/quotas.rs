//! The question about limits: what can be drawn now, why not more, and the ledger behind it.

use alloc::vec::Vec;

use super::done;
use crate::choice::Named;
use crate::document::{Fields, Tree};
use crate::error::Result;
use crate::quota::{Book, Drawable, DrawableTerms, Events, Ledger};

/// `{ available, largest, longestTerm, reasons, limitedBy, refusedEvents, ledger }`.
pub(super) fn quota(fields: &mut Fields<'_>) -> Result<Tree> {
    let book = Book::of_field(fields, "book");
    let events = Events::of_field(fields, "events", &book);
    let on = fields.date("on");
    let place = book.read_place(fields);
    let terms = DrawableTerms::of_field(fields, "product");
    done(fields)?;
    let ledger = Ledger::on(&book, &events, on)?;
    let drawable = Drawable::of(&ledger, place, &terms);

    let mut answer = Tree::object();
    answer.put("available", Tree::Fen(drawable.available));
    answer.put("largest", Tree::Fen(drawable.largest));
    let term = drawable.longest_term.map_or(Tree::Null, |months| Tree::Number(months.into()));
    answer.put("longestTerm", term);
    answer.put("reasons", Tree::names(&drawable.reasons));
    answer.put("limitedBy", Tree::names(&drawable.limited_by));
    let mut refused = Vec::new();
    for (id, reason) in ledger.refused() {
        let mut entry = Tree::object();
        entry.put_text("id", (*id).into());
        entry.put_name("reason", Some(reason.name()));
        refused.push(entry);
    }
    answer.put("refusedEvents", Tree::List(refused));
    let mut entries = Vec::new();
    for (index, (quota, account)) in book.quotas.iter().zip(ledger.accounts()).enumerate() {
        let mut entry = Tree::object();
        entry.put_text("id", quota.id.into());
        for (name, fen) in [
            ("preCredit", account.pre_credit.fen()),
            ("granted", account.granted.amount.fen()),
            ("temporary", account.temporary_on(on)),
            ("occupied", account.occupied),
            ("frozen", account.frozen),
            ("available", ledger.available(index)),
        ] {
            entry.put(name, Tree::Fen(fen));
        }
        entries.push(entry);
    }
    answer.put("ledger", Tree::List(entries));
    Ok(answer)
}
