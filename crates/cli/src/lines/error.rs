//! The error of a line, with its code.

use assessment_core::report::{OtherForm, ReportInputError};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// Error code of a line: a stable key, in JSON and in messages. JavaScript has the same codes for the same faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineErrorCode {
    /// The line is no JSON.
    NotJson,
    /// The line is not in UTF-8.
    NotUtf8,
    /// The line is longer than any record can be.
    TooLong,
    /// The line is JSON of another shape.
    WrongShape,
    /// The line answers another edition of the form.
    FormVersion,
    /// A field beside the answers can't be understood.
    Field,
    /// The line is no `QuestionnaireResponse` of this form.
    Fhir,
    /// A fault of the program.
    Internal,
}

impl LineErrorCode {
    /// Returns the stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::NotUtf8 => "not-utf-8",
            Self::TooLong => "too-long",
            Self::WrongShape => "wrong-shape",
            Self::FormVersion => "form-version",
            Self::Field => "field",
            Self::Fhir => "fhir",
            Self::Internal => "internal",
        }
    }
}

impl Serialize for LineErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// Error of a line: a stable code with details for developers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineError {
    /// Stable key.
    #[schemars(with = "String")]
    code: LineErrorCode,
    /// What is wrong, for developers.
    detail: String,
    /// Where the line has another shape: JSON pointer (RFC 6901), empty for the whole line. Only with `wrong-shape`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<String>,
}

impl LineError {
    /// Creates an error without a place in the line.
    pub const fn new(code: LineErrorCode, detail: String) -> Self {
        Self { code, detail, pointer: None }
    }

    /// Creates the error of a line that is JSON of another shape at this JSON pointer; empty for the whole line.
    pub const fn wrong_shape(detail: String, pointer: String) -> Self {
        Self { code: LineErrorCode::WrongShape, detail, pointer: Some(pointer) }
    }

    /// Returns the stable error code.
    #[must_use]
    pub const fn code(&self) -> LineErrorCode {
        self.code
    }

    /// Returns the error message for developers.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl From<OtherForm> for LineError {
    fn from(other: OtherForm) -> Self {
        Self::new(LineErrorCode::FormVersion, other.to_string())
    }
}

impl From<ReportInputError> for LineError {
    fn from(error: ReportInputError) -> Self {
        let code = match error {
            ReportInputError::Form(_) => LineErrorCode::FormVersion,
            ReportInputError::Field(_) | ReportInputError::Half => LineErrorCode::Field,
        };
        Self::new(code, error.to_string())
    }
}
