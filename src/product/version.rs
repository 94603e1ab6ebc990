//! A product: a versioned document of what is offered and how it is priced.

use alloc::{borrow::ToOwned, string::String, string::ToString};

use super::{DisclosureTerms, Limits, LocalText, Method, Rules};
use crate::calendar::CivilDate;
use crate::document::{Fields, Node, text};
use crate::error::{Code, Error, Path, Result};

/// The version of the document's shape that this build writes, and the newest that it reads.
pub const SCHEMA: i64 = 1;

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
        let schema = fields.integer("schema", i64::MIN, i64::MAX);
        if schema != SCHEMA {
            let error = Error::new(Code::UnsupportedVersion).with("version", schema.to_string());
            fields.refuse("schema", error.with("supported", SCHEMA.to_string()));
        }
        let product = Self {
            id: fields.required("id", identifier),
            version: fields.integer("version", i64::MIN, i64::MAX),
            name: fields.required("name", LocalText::read),
            published_on: fields.date("publishedOn"),
            limits: Limits::read(&mut fields),
            rules: Rules::read(&mut fields),
            disclosure: fields.optional("disclosure", DisclosureTerms::read).unwrap_or_default(),
        };
        if product.rules.balloon.is_none() && product.limits.methods.contains(&Method::Balloon) {
            fields.refuse("balloon", Error::new(Code::MissingField));
        }
        if let Some(field) = Method::unused(&product.limits.methods, &fields) {
            fields.refuse_beside(field, "methods: none of them uses it");
        }
        fields.finish(product)
    }
}

/// Lower-case letters, digits and hyphens, at most 60 of them.
fn identifier(node: &Node, path: &Path<'_>) -> Result<String> {
    let given = text(node, path)?;
    let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if given.is_empty() || given.len() > 60 || !given.bytes().all(sound) {
        let error = Error::new(Code::NotAnOption);
        return Err(error.with("options", "1 to 60 of a-z, 0-9 and -").at(&path.text()));
    }
    Ok(given.to_owned())
}
