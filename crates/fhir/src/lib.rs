//! The self-assessment in HL7 FHIR R4 (4.0.1): the form as a `Questionnaire`, a submission as a `QuestionnaireResponse`,
//! and back; and definitions of all that they use of our own.
//!
//! **Must not know** a question by its name, a network or a patient.
//!
//! Everything is derived from the core's form and from the texts; no question stands here. What FHIR can't say stands in
//! extensions of ours, listed in `docs/methods/fhir.md`. It is *not* a FHIR server, and it identifies no patient: the
//! person's name and number are answers like all others.
//!
//! Start with [`questionnaire`], [`response`] and [`submission`]; a server is told all of it by [`definitions`].
//!
//! ```
//! use assessment_core::submission::Submission;
//! use assessment_fhir::{Canonical, response, submission};
//!
//! let sent: Submission = serde_json::from_str(
//!     r#"{ "form": "annex-2/1", "language": "bg", "filled_on": "2026-11-22", "answers": { "toilet": "severe" } }"#,
//! )?;
//! let address = Canonical::default();
//! let fhir = serde_json::to_string(&response(&sent, &address)?)?;
//! assert_eq!(submission(&fhir, &address)?, sent);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod canonical;
mod definitions;
mod enable_when;
#[rustfmt::skip]
mod generated;
mod icf;
mod item;
#[rustfmt::skip]
mod key;
mod model;
mod number;
mod questionnaire;
mod read;
mod response;
mod typed;
mod values;

pub use canonical::{Canonical, CanonicalError};
pub use definitions::{
    Binding, Bundle, CodeSystem, Compose, Concept, Designation, Differential, ElementDefinition, ElementType, Entry,
    ExtensionContext, Head, Include, Resource, StructureDefinition, ValueSet, ValueSetConcept, definitions,
};
pub use model::{
    AnswerOption, CodeableConcept, Coding, Decimal, EnableWhen, Extension, ExtensionValue, Identifier,
    PrimitiveElement, Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseAnswer, ResponseItem,
};
pub use questionnaire::{questionnaire, questionnaire_in};
pub use read::{Defaults, ReadError, ReadSubmission, read, submission};
pub use response::{UnsupportedField, identifier, response};
