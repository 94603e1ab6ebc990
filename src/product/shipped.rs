//! The example products that ship with the package, as the documents they are.

/// Each product's id and its JSON document. They show what a document can say; a platform
/// brings its own.
pub const SHIPPED: &[(&str, &str)] = &[
    ("flex-12", include_str!("shipped/flex-12.json")),
    ("fixed-day-20", include_str!("shipped/fixed-day-20.json")),
    ("bank-level", include_str!("shipped/bank-level.json")),
    ("bank-principal", include_str!("shipped/bank-principal.json")),
    ("quarterly-interest", include_str!("shipped/quarterly-interest.json")),
    ("bullet-6", include_str!("shipped/bullet-6.json")),
    ("flat-purchase", include_str!("shipped/flat-purchase.json")),
    ("daily-credit", include_str!("shipped/daily-credit.json")),
    ("joint-guaranteed", include_str!("shipped/joint-guaranteed.json")),
];

/// The document of a shipped product.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == id).map(|(_, document)| *document)
}
