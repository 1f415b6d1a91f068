//! `schema`: what lines and documents look like, for programs that write or read them.

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::print;
use crate::lines::End;

/// `assessment schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of what
    #[arg(value_enum)]
    of: Of,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// A submission, as the widget sends it
    Submission,
}

impl Schema {
    /// Prints it.
    pub fn run(self) -> Result<End> {
        print(&match self.of {
            Of::Submission => assessment_core::schema::submission(),
        })
    }
}
