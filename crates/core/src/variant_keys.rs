//! Macros for the stable keys of enums whose variants have fields, declared once: the list of all and the key of each.

/// Declares the stable key of each variant: the list of all, in the order of declaration, and the method that returns one.
/// A variant without a key doesn't compile.
macro_rules! variant_keys {
    ($list:ident, $(#[$meta:meta])* $method:ident { $($variant:pat => $key:literal,)+ }) => {
        /// Stable keys of all variants.
        pub const $list: &'static [&'static str] = &[$($key),+];

        $(#[$meta])*
        #[must_use]
        pub const fn $method(&self) -> &'static str {
            match self {
                $($variant => $key,)+
            }
        }
    };
}
pub(crate) use variant_keys;

/// Declares the error code of each variant: `CODES` and `code`.
macro_rules! error_codes {
    ($(#[$meta:meta])* $($variant:pat => $code:literal,)+) => {
        $crate::variant_keys::variant_keys!(CODES, $(#[$meta])* code { $($variant => $code,)+ });
    };
}
pub(crate) use error_codes;
