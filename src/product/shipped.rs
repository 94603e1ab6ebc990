//! The example products that ship with the package, as the documents they are.

/// A document without its line breaks and indents: a tenth fewer bytes of the module.
macro_rules! dense {
    ($file:literal) => {{
        const TEXT: &[u8] = include_bytes!($file);
        const LENGTH: usize = squeeze::<0>(TEXT).1;
        const DENSE: [u8; LENGTH] = squeeze::<LENGTH>(TEXT).0;
        match core::str::from_utf8(&DENSE) {
            Ok(text) => text,
            Err(_) => "",
        }
    }};
}

/// Text without line breaks and what indents the lines, as far as it has room, and how long it is.
#[allow(clippy::indexing_slicing, reason = "it runs while the crate is compiled")]
const fn squeeze<const N: usize>(text: &[u8]) -> ([u8; N], usize) {
    let (mut dense, mut length, mut indent, mut at) = ([0; N], 0, true, 0);
    while at < text.len() {
        let byte = text[at];
        indent = byte == b'\n' || (indent && byte == b' ');
        if !indent {
            if length < N {
                dense[length] = byte;
            }
            length += 1;
        }
        at += 1;
    }
    (dense, length)
}

/// Each product's id and its JSON document. They show what a document can say; a platform
/// brings its own.
pub const SHIPPED: &[(&str, &str)] = &[
    ("flex-12", dense!("shipped/flex-12.json")),
    ("fixed-day-20", dense!("shipped/fixed-day-20.json")),
    ("bank-level", dense!("shipped/bank-level.json")),
    ("bank-principal", dense!("shipped/bank-principal.json")),
    ("quarterly-interest", dense!("shipped/quarterly-interest.json")),
    ("bullet-6", dense!("shipped/bullet-6.json")),
    ("flat-purchase", dense!("shipped/flat-purchase.json")),
    ("daily-credit", dense!("shipped/daily-credit.json")),
    ("joint-guaranteed", dense!("shipped/joint-guaranteed.json")),
];

/// The document of a shipped product.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == id).map(|(_, document)| *document)
}
