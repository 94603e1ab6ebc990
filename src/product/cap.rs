//! The cap on the all-in annual rate (综合融资成本上限), 24 % unless the product says otherwise.

use rust_decimal::Decimal;

use crate::document::Fields;
use crate::money::decimal::is_up_to;

/// A cap, what it is tested on, and what happens above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// The annual rate that may not be passed, a fraction.
    pub annual: Decimal,
    /// Whether the simple rate is tested as well as the compound one.
    pub simple_too: bool,
    /// Whether a plan above it is refused; otherwise it is only flagged.
    pub blocks: bool,
}

impl Default for Cap {
    fn default() -> Self {
        Self { annual: Decimal::new(24, 2), simple_too: false, blocks: false }
    }
}

impl Cap {
    /// Reads a cap of a field that may be absent.
    ///
    /// Failures are those of the fields; `out_of_range` for a cap below 0 or above 10.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let cap = Self {
            annual: fields.decimal("annual"),
            simple_too: fields.flag("simpleToo", false),
            blocks: fields.flag("blocks", false),
        };
        fields.close();
        if !is_up_to(cap.annual, 10) {
            fields.refuse_range("annual", "0", "10");
        }
        fields.leave();
        cap
    }
}
