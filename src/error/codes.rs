//! The one table of error codes. Rust, TypeScript and the docs are made from it.
//!
//! When several failures apply to one call, the first in the order of checking is given: the fields
//! in the order of the declarations (later changes of a loan after its rules), each by its shape
//! and then its value; fields that nobody knows; what only shows when fields are seen together; the
//! rules of the product; the arithmetic.
//! `tests/figures/order.rs` holds it.

use crate::text::{name_at, place_among, take_part};

/// Whose fault a failure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The caller passed something that cannot be right.
    Caller,
    /// The input is sound, but the product's rules say no.
    Policy,
    /// The host could not do its part: a file did not load, a feature is missing.
    Host,
    /// A defect in fenqi itself.
    Internal,
}

impl Fault {
    /// The name used in JavaScript and in the docs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fault::Caller => "caller",
            Fault::Policy => "policy",
            Fault::Host => "host",
            Fault::Internal => "internal",
        }
    }
}

/// Whether the same call may succeed later, and with which request id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// The same input gives the same failure.
    Never,
    /// Try again; a request keeps the id that it had.
    SameId,
}

impl Retry {
    /// The name used in JavaScript and in the docs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Retry::Never => "never",
            Retry::SameId => "sameId",
        }
    }
}

/// The sentence of a failure. A host says its own before the module is there, so that the module does
/// not carry those; a test compares the two.
#[cfg(target_arch = "wasm32")]
macro_rules! sentence {
    (Host $message:literal) => {
        ""
    };
    ($fault:ident $message:literal) => {
        $message
    };
}
#[cfg(not(target_arch = "wasm32"))]
macro_rules! sentence {
    ($fault:ident $message:literal) => {
        $message
    };
}

macro_rules! codes {
    ($($variant:ident $name:literal $fault:ident $retry:ident $message:literal,)*) => {
        /// A stable code; the message of each is its documentation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $(#[doc = $message] $variant,)* }

        // One text each, since every name and sentence by itself would need its place and length
        // in the module too. After the last comma stands a name that no code has.
        const NAMES: &str = concat!($($name, ", ",)*);
        const MESSAGES: &str = concat!($(sentence!($fault $message), "\n",)*);

        impl Code {
            /// Every code there is, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The stable name: what a program compares.
            #[must_use]
            pub fn name(self) -> &'static str {
                name_at(NAMES, self as usize)
            }

            /// The code of a name.
            #[must_use]
            pub fn named(name: &str) -> Option<Code> {
                Self::ALL.get(place_among(NAMES, name)?).copied()
            }

            /// Whose fault it is.
            #[must_use]
            pub fn fault(self) -> Fault {
                match self { $(Code::$variant => Fault::$fault,)* }
            }

            /// Whether to try again.
            #[must_use]
            pub fn retry(self) -> Retry {
                match self { $(Code::$variant => Retry::$retry,)* }
            }

            /// The English sentence, with the names of its facts in braces.
            #[must_use]
            pub fn message(self) -> &'static str {
                let mut rest = MESSAGES;
                for _ in 0..self as usize {
                    take_part(&mut rest, b'\n');
                }
                take_part(&mut rest, b'\n')
            }
        }
    };
}

codes! {
    // The shape of the input.
    MissingField "missing_field" Caller Never "this field is required",
    UnknownField "unknown_field" Caller Never "there is no such field here; known are: {known}",
    WrongType "wrong_type" Caller Never "expected {expected}, got {got}",
    NotAnOption "not_an_option" Caller Never "must be one of: {options}",
    TooLarge "too_large" Caller Never "the input is larger than {limit}",
    Unreadable "unreadable" Caller Never "reading this value failed; pass plain data",
    ConflictingFields "conflicting_fields" Caller Never "cannot stand beside {other}",
    // Values.
    InvalidNumber "invalid_number" Caller Never "must be a decimal number such as 1234.56",
    TooManyDecimals "too_many_decimals" Caller Never "must have at most {limit} decimals",
    OutOfRange "out_of_range" Caller Never "must be between {min} and {max}",
    InvalidDate "invalid_date" Caller Never "must be a date as YYYY-MM-DD that exists, from 1900-01-01 to 2199-12-31",
    InvalidTime "invalid_time" Caller Never "must be a local time as YYYY-MM-DDTHH:MM:SS, or HH:MM:SS of any day; no zone",
    DateOrder "date_order" Caller Never "must be {rule}",
    AmountTooLarge "amount_too_large" Caller Never "the amounts of this plan pass 90 071 992 547 409.91",
    SharesNotWhole "shares_not_whole" Caller Never "the shares must sum to 1, and sum to {sum}",
    EmptyList "empty_list" Caller Never "needs at least {min} entries",
    // The product's rules.
    UnknownProduct "unknown_product" Policy Never "no product has this id; known are: {known}",
    UnsupportedVersion "unsupported_version" Policy Never "documents of schema {version} cannot be read; this build reads {supported}",
    PrincipalBelowLeast "principal_below_least" Policy Never "the product lends at least {least}",
    PrincipalAboveMost "principal_above_most" Policy Never "the product lends at most {most}",
    PrincipalNotOnStep "principal_not_on_step" Policy Never "must be a multiple of {step}; the nearest is {nearest}",
    TermNotOffered "term_not_offered" Policy Never "the product offers: {offered}",
    MethodNotOffered "method_not_offered" Policy Never "the product offers: {offered}",
    RateNotOffered "rate_not_offered" Policy Never "the product's rate lies between {min} and {max}",
    FixedByProduct "fixed_by_product" Policy Never "the product fixes this; it cannot be given with the terms",
    RateCapExceeded "rate_cap_exceeded" Policy Never "the all-in annual rate is {rate}, above the cap of {cap}, and the product blocks such a plan",
    CouponNotApplicable "coupon_not_applicable" Policy Never "the coupon does not apply: {reasons}",
    CouponUsedTwice "coupon_used_twice" Policy Never "a coupon can be used once",
    UnknownProductVersion "unknown_product_version" Policy Never "the loan was made with version {version} of its product; this is version {known}",
    DuplicateEvent "duplicate_event" Caller Never "two events have the id {id}",
    UnknownEvent "unknown_event" Caller Never "no event with the id {id} can be reversed",
    // The arithmetic.
    InstalmentBelowInterest "instalment_below_interest" Policy Never "the instalment of {instalment} does not cover the interest of {interest} in period {period}",
    PaymentTooLow "payment_too_low" Caller Never "the payments do not repay the principal; at least {least} each would",
    BalloonTooLarge "balloon_too_large" Policy Never "the balloon must be smaller than the principal",
    NothingToRepay "nothing_to_repay" Policy Never "every period is inside the grace, so no principal could ever be repaid",
    // The host.
    NotReady "not_ready" Host SameId "call and await init() before this",
    LoadFailed "load_failed" Host SameId "the module could not be loaded: {reason}",
    LoadBlocked "load_blocked" Host Never "the page's content security policy forbids WebAssembly; allow 'wasm-unsafe-eval'",
    WasmUnsupported "wasm_unsupported" Host Never "this host has no WebAssembly",
    // Defects.
    Internal "internal" Internal Never "fenqi is at fault: {detail}; please report it with the input",
}
