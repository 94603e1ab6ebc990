//! A product: a versioned document of what is offered and how it is priced.

use alloc::{borrow::ToOwned, string::String};

use super::{DisclosureTerms, Limits, LocalText, Method, Rules, Servicing};
use crate::calendar::CivilDate;
use crate::document::{Fields, Node};
use crate::error::{Code, Error, Path, Result};
use crate::text::digits;

/// The version of the document's shape that this build writes, and the newest that it reads.
pub const SCHEMA: i64 = 1;

/// The largest whole number that a host's number holds.
const LAST_VERSION: i64 = 9_007_199_254_740_991;

/// A product as it was published. A loan keeps the version it was made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its stable name.
    pub id: String,
    /// The version of these rules.
    pub version: i64,
    /// What a borrower calls it.
    pub name: LocalText,
    /// The day these rules were published.
    pub published_on: CivilDate,
    /// What it offers.
    pub limits: Limits,
    /// How it is priced.
    pub rules: Rules,
    /// How it goes on after the disbursement.
    pub servicing: Servicing,
    /// What its cost table names.
    pub disclosure: DisclosureTerms,
}

impl Product {
    /// Reads a product document.
    ///
    /// # Errors
    /// `unsupported_version` for a newer shape; else those of the fields, each with its path.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        // The address of the document's schema is for editors.
        fields.take("$schema", false);
        let schema = fields.integer("schema", i64::MIN, i64::MAX);
        if schema != SCHEMA {
            let error = Error::new(Code::UnsupportedVersion).with("version", digits(schema));
            fields.refuse("schema", error.with("supported", digits(SCHEMA)));
        }
        let product = Self {
            id: identifier(&mut fields),
            version: fields.integer("version", 0, LAST_VERSION),
            name: LocalText::read(&mut fields, "name"),
            published_on: fields.date("publishedOn"),
            limits: Limits::read(&mut fields),
            rules: Rules::read(&mut fields),
            servicing: Servicing::read(&mut fields),
            disclosure: DisclosureTerms::read(&mut fields, "disclosure"),
        };
        if product.rules.balloon.is_none() && product.limits.methods.contains(&Method::Balloon) {
            fields.refuse_missing("balloon");
        }
        if let Some(field) = Method::unused(&product.limits.methods, &fields) {
            fields.refuse_beside(field, "methods: none of them uses it");
        }
        fields.finish(product)
    }
}

/// Lower-case letters, digits and hyphens, at most 60 of them.
fn identifier(fields: &mut Fields<'_>) -> String {
    let given = fields.text("id");
    let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if given.is_empty() || given.len() > 60 || !given.bytes().all(sound) {
        fields.refuse_option("id", "1 to 60 of a-z, 0-9 and -");
    }
    given.to_owned()
}
