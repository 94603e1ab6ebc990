//! The table of card numbers' first digits (发卡行标识, 卡BIN): who issues a card, as far as is known.
//!
//! No official table is published, and issuers add beginnings every year; so the table is a document
//! with a version, outside of the module, that a page may replace. The longest beginning that fits
//! wins. Worked: in a table with 622 and 622848, the number 622848… is of the second.
//!
//! ```json
//! { "schema": 1, "version": "2026-11-22", "source": "…", "banks": [
//!   { "code": "ABC", "name": { "zh-CN": "中国农业银行", "en": "Agricultural Bank of China" },
//!     "cards": [{ "type": "debit", "length": 19, "bins": ["622848"] }] }] }
//! ```

use alloc::{borrow::ToOwned, string::String};

use crate::document::{Fields, HERE};
use crate::error::{Code, Error};
use crate::options;
use crate::product::LocalText;
use crate::text::digits;

/// The one version of the table's form that is read.
const SCHEMA: i64 = 1;

options! {
    /// What kind of card it is.
    pub enum CardType {
        /// 借记卡.
        Debit = "debit",
        /// 贷记卡.
        Credit = "credit",
        /// 准贷记卡.
        SemiCredit = "semiCredit",
        /// 预付费卡.
        Prepaid = "prepaid",
    }
}

/// Who issues a card, by the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The bank's short name.
    pub code: String,
    /// The bank's name.
    pub name: LocalText,
    /// The kind of card.
    pub card_type: CardType,
    /// How many digits such cards have.
    pub length: usize,
}

/// Looks a number up in the table of a field: `None` without a table, `Some(None)` where it has no
/// such beginning.
///
/// Failures are those of the fields; `unsupported_version` for another form of table.
#[must_use]
pub fn issuer_of_field(
    fields: &mut Fields<'_>,
    name: &'static str,
    number: &[u8],
) -> Option<Option<Issuer>> {
    if !fields.some_object(name) {
        return None;
    }
    let schema = fields.integer("schema", i64::MIN, i64::MAX);
    if schema != SCHEMA {
        let error = Error::new(Code::UnsupportedVersion).with("version", digits(schema));
        fields.refuse("schema", error.with("supported", digits(SCHEMA)));
    }
    fields.text("version");
    fields.text("source");
    let (mut found, mut longest) = (None, 0);
    fields.list("banks", 1_000);
    while fields.element() {
        let code = fields.text("code");
        let bank = LocalText::read(fields, "name");
        fields.list("cards", 1_000);
        while fields.element() {
            let card_type: CardType = fields.choice("type");
            let length = fields.count("length", 13, 19) as usize;
            fields.list("bins", 5_000);
            while fields.element() {
                let bin = fields.text(HERE).as_bytes();
                if bin.len() > longest && number.starts_with(bin) {
                    longest = bin.len();
                    let (code, name) = (code.to_owned(), bank.clone());
                    found = Some(Issuer { code, name, card_type, length });
                }
            }
        }
    }
    fields.leave();
    Some(found)
}
