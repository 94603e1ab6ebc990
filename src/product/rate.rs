//! Reading a rate (利率) from a document.

use crate::document::{Fields, HERE};
use crate::money::Rate;

/// Reads `{ value, unit, yearDays }` of a field that must be there.
///
/// Failures are those of the fields, and of [`Rate::new`].
pub fn read_rate(fields: &mut Fields<'_>, name: &'static str) -> Rate {
    fields.object(name);
    read(fields)
}

/// The same for a field that may be absent.
pub fn read_some_rate(fields: &mut Fields<'_>, name: &'static str) -> Option<Rate> {
    fields.some_object(name).then(|| read(fields))
}

#[inline(never)]
fn read(fields: &mut Fields<'_>) -> Rate {
    let value = fields.decimal("value");
    let unit = fields.choice("unit");
    let year_days = fields.integer("yearDays", i64::MIN, i64::MAX);
    fields.close();
    let rate = Rate::new(value, unit, u16::try_from(year_days).unwrap_or(0));
    let rate = fields.kept(HERE, rate).unwrap_or_default();
    fields.leave();
    rate
}
