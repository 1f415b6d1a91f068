//! The error type of the package: an `Error` with a stable `code`.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// Error code: why nothing is computed. The command line has the same codes for the same faults, `day` apart, which it
/// refuses as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The argument is not what the function takes.
    WrongShape,
    /// The day is not one.
    Day,
    /// What was handed in answers another edition of the form.
    FormVersion,
    /// A field beside the answers can't be understood.
    Field,
    /// A fault of this package.
    Internal,
}

impl Code {
    /// Returns the stable code.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WrongShape => "wrong-shape",
            Self::Day => "day",
            Self::FormVersion => "form-version",
            Self::Field => "field",
            Self::Internal => "internal",
        }
    }
}

/// The JavaScript `Error` that is thrown: `name` is `AssessmentError`, `code` is stable, `message` is for developers. Where the
/// argument has another shape, `pointer` is a JSON pointer (RFC 6901) into it.
#[derive(Debug)]
pub struct Thrown(Error);

impl Thrown {
    /// Creates an error with a message for developers.
    #[must_use]
    pub fn new(code: Code, message: &str) -> Self {
        let error = Error::new(message);
        error.set_name("AssessmentError");
        let thrown = Self(error);
        thrown.set("code", code.id());
        thrown
    }

    /// Creates the error of an argument that is not what the function takes, at this JSON pointer; empty for the whole
    /// of it.
    #[must_use]
    pub fn wrong_shape(message: &str, pointer: &str) -> Self {
        let place = if pointer.is_empty() { String::new() } else { format!(" at {pointer}") };
        let thrown = Self::new(Code::WrongShape, &format!("{message}{place}"));
        thrown.set("pointer", pointer);
        thrown
    }

    fn set(&self, member: &str, text: &str) {
        // A new object takes any member.
        let _ = Reflect::set(&self.0, &JsValue::from(member), &JsValue::from(text));
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> Self {
        thrown.0.into()
    }
}
