//! Macro for the codes of errors with fields, declared once: the list of all and the code of each.

/// Declares the error code of each variant of an enum with fields: `CODES` in the order of declaration, and `code`. A
/// variant without a code doesn't compile.
macro_rules! error_codes {
    ($(#[$meta:meta])* $($variant:pat => $code:literal,)+) => {
        /// Error codes of all variants.
        pub const CODES: &'static [&'static str] = &[$($code),+];

        $(#[$meta])*
        #[must_use]
        pub const fn code(&self) -> &'static str {
            match self {
                $($variant => $code,)+
            }
        }
    };
}
pub(crate) use error_codes;
