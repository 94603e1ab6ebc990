//! Named choices: closed sets of options, each with the name it has in documents.

pub use crate::text::joined;
use crate::text::name_at;

/// A closed set of choices. [`crate::options!`] writes it from one list of names.
pub trait Named: Copy + PartialEq + 'static {
    /// The name of every choice; the first is the default's.
    const NAMES: &'static [&'static str];
    /// The same names in one text with commas between: what a reader compares with, and what a
    /// refusal lists. It costs the module half of what the names one by one do.
    const LIST: &'static str;
    /// Every choice, in the order of the names.
    const VALUES: &'static [Self];

    /// The place among them.
    fn place(self) -> usize;

    /// The choice at a place.
    fn at(place: usize) -> Option<Self>;

    /// The name in documents and in JavaScript.
    fn name(self) -> &'static str {
        name_at(Self::LIST, self.place())
    }
}

/// Declares an enum whose variants have names in documents. The first variant is the default.
#[macro_export]
macro_rules! options {
    ($(#[$meta:meta])* pub enum $type:ident {
        $(#[$first_doc:meta])* $first:ident = $first_name:literal,
        $($(#[$doc:meta])* $variant:ident = $name:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $type {
            $(#[$first_doc])* #[default] $first,
            $($(#[$doc])* $variant,)*
        }

        impl $crate::choice::Named for $type {
            const NAMES: &'static [&'static str] = &[$first_name, $($name,)*];
            const LIST: &'static str = concat!($first_name $(, ", ", $name)*);
            const VALUES: &'static [Self] = &[$type::$first, $($type::$variant,)*];

            #[inline]
            fn place(self) -> usize {
                self as usize
            }

            #[inline]
            fn at(place: usize) -> Option<Self> {
                match place {
                    _ if place == $type::$first as usize => Some($type::$first),
                    $(_ if place == $type::$variant as usize => Some($type::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
