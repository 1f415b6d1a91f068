//! `schema`: what lines and documents look like, for programs that write or read them. Made from the types.

use anyhow::Result;
use assessment_core::form::definition::FormDefinition;
use assessment_core::schema::{
    hours_input, hours_output, read, status_input, status_output, submission, whodas_input, whodas_output, written,
};
use clap::{Args, ValueEnum};

use super::{Work, assess};
use crate::lines::Instead;

/// `assessment schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of what
    #[arg(value_enum)]
    of: Of,
}

/// What has a schema. FHIR has its own, by HL7.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// A submission, as the widget sends it, question by question
    Submission,
    /// A line for `assess`
    AssessInput,
    /// A line from `assess`
    AssessOutput,
    /// A line from `assess --brief`
    AssessBrief,
    /// A line for `whodas`
    WhodasInput,
    /// A line from `whodas`
    WhodasOutput,
    /// A line for `status`
    StatusInput,
    /// A line from `status`
    StatusOutput,
    /// A line for `hours`
    HoursInput,
    /// A line from `hours`
    HoursOutput,
    /// What `form` prints
    Form,
    /// What stands in place of an answer that could not be given
    BadLine,
}

impl Schema {
    /// The document.
    pub fn work(self) -> Result<Work> {
        Work::document(&match self.of {
            Of::Submission => submission(),
            Of::AssessInput => read::<assess::Input<'_>>(),
            Of::AssessOutput => written::<assess::Output<'_>>(),
            Of::AssessBrief => written::<assess::Brief<'_>>(),
            Of::WhodasInput => whodas_input(),
            Of::WhodasOutput => whodas_output(),
            Of::StatusInput => status_input(),
            Of::StatusOutput => status_output(),
            Of::HoursInput => hours_input(),
            Of::HoursOutput => hours_output(),
            Of::Form => written::<FormDefinition>(),
            Of::BadLine => written::<Instead<'_>>(),
        })
    }
}
