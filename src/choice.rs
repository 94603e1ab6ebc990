//! Named choices: closed sets of options, each with the name it has in documents.

use alloc::string::String;

/// A closed set of choices. [`crate::options!`] writes it from one list of names.
pub trait Named: Copy + PartialEq + 'static {
    /// The name of every choice; the first is the default's.
    const NAMES: &'static [&'static str];
    /// Every choice, in the order of the names.
    const VALUES: &'static [Self];

    /// The place among both.
    fn place(self) -> usize;

    /// The name in documents and in JavaScript.
    fn name(self) -> &'static str {
        Self::NAMES.get(self.place()).copied().unwrap_or("")
    }
}

/// Texts one after another with something between them.
///
/// ```
/// assert_eq!(fenqi::choice::joined(&["a", "b"], ", "), "a, b");
/// ```
#[must_use]
#[inline(never)]
pub fn joined<T: AsRef<str>>(texts: &[T], between: &str) -> String {
    let mut all = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
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
            const VALUES: &'static [Self] = &[$type::$first, $($type::$variant,)*];

            fn place(self) -> usize {
                self as usize
            }
        }
    };
}
