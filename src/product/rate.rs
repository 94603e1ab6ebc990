//! Reading a rate (利率) from a document.

use crate::document::{Fields, Node};
use crate::error::{Path, Result};
use crate::money::Rate;

/// Reads `{ value, unit, yearDays }`.
///
/// # Errors
/// Those of the fields, and of [`Rate::new`].
pub fn read_rate(node: &Node, path: &Path<'_>) -> Result<Rate> {
    let mut fields = Fields::of(node, *path);
    let value = fields.decimal("value");
    let unit = fields.choice("unit");
    let year_days = fields.integer("yearDays", i64::MIN, i64::MAX);
    fields.finish(())?;
    Rate::new(value, unit, u16::try_from(year_days).unwrap_or(0)).map_err(|e| e.at(&path.text()))
}
