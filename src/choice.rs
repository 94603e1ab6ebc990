//! Named choices: closed sets of options, each with the name it has in documents.

/// A closed set of choices. [`crate::options!`] writes it from one list of names.
pub trait Named: Copy + PartialEq + 'static {
    /// Every choice with its name; the first is the default.
    const ALL: &'static [(&'static str, Self)];

    /// The name in documents and in JavaScript.
    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(name, _)| name)
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
            const ALL: &'static [(&'static str, Self)] =
                &[($first_name, $type::$first), $(($name, $type::$variant),)*];
        }
    };
}
