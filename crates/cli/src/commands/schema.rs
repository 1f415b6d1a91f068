//! The `schema` command: prints the JSON Schemas of inputs and outputs, for programs that write or read them. Made from
//! the types.

use anyhow::Result;
use assessment_core::form::definition::FormDefinition;
use assessment_core::measures::NamedFigures;
use assessment_core::schema::{
    assess_input, degrees_output, eligibility_input, eligibility_output, hours_input, hours_output, instrument,
    licensed_texts, of_serialized, overview_output, prefill_input, prefill_output, published, ranking_input,
    ranking_output, rasch_table, record_input, roster_input, roster_output, status_explained, status_input,
    status_output, submission, whodas_extras, whodas_input, whodas_output,
};
use clap::{Args, ValueEnum};

use super::{CommandWork, assess};
use crate::lines::ErrorLine;

/// Command-line arguments of `assessment schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of what
    #[arg(value_enum)]
    of: Of,
}

/// The inputs and outputs that have a JSON Schema. FHIR has its own, by HL7.
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
    /// What may be asked for beside the scores, from JavaScript
    WhodasExtras,
    /// A calibration table of WHODAS, for `whodas --table`
    RaschTable,
    /// The questions of WHODAS in their holder's words, for the widget
    LicensedTexts,
    /// A line for `status`
    StatusInput,
    /// A line from `status`
    StatusOutput,
    /// A line from `status --explain`
    StatusExplained,
    /// A line for `hours`
    HoursInput,
    /// A line from `hours`
    HoursOutput,
    /// A line for `instrument overview`
    InstrumentOverviewInput,
    /// A line from `instrument overview`
    InstrumentOverviewOutput,
    /// A line for `instrument prefill`
    InstrumentPrefillInput,
    /// A line from `instrument prefill`
    InstrumentPrefillOutput,
    /// What `instrument degrees` prints
    InstrumentDegrees,
    /// What `instrument form` prints
    Instrument,
    /// A line for `programme eligibility`
    ProgrammeEligibilityInput,
    /// A line from `programme eligibility`
    ProgrammeEligibilityOutput,
    /// A line for `programme roster`
    ProgrammeRosterInput,
    /// A line from `programme roster`
    ProgrammeRosterOutput,
    /// A line for `programme ranking`
    ProgrammeRankingInput,
    /// A line from `programme ranking`
    ProgrammeRankingOutput,
    /// What `form` prints
    Form,
    /// What `figures` prints
    Figures,
    /// What stands in place of an answer that could not be given
    BadLine,
}

impl SchemaArgs {
    /// Generates the JSON Schema document.
    pub fn work(self) -> Result<CommandWork> {
        let schema = match self.of {
            Of::Submission => submission(),
            Of::AssessInput => assess_input(),
            Of::AssessOutput => of_serialized::<assess::Output<'_>>(),
            Of::AssessBrief => of_serialized::<assess::Brief<'_>>(),
            Of::WhodasInput => whodas_input(),
            Of::WhodasOutput => whodas_output(),
            Of::WhodasExtras => whodas_extras(),
            Of::RaschTable => rasch_table(),
            Of::LicensedTexts => licensed_texts(),
            Of::StatusInput => status_input(),
            Of::StatusOutput => status_output(),
            Of::StatusExplained => status_explained(),
            Of::HoursInput => hours_input(),
            Of::HoursOutput => hours_output(),
            Of::InstrumentOverviewInput => record_input(),
            Of::InstrumentOverviewOutput => overview_output(),
            Of::InstrumentPrefillInput => prefill_input(),
            Of::InstrumentPrefillOutput => prefill_output(),
            Of::InstrumentDegrees => degrees_output(),
            Of::Instrument => instrument(),
            Of::ProgrammeEligibilityInput => eligibility_input(),
            Of::ProgrammeEligibilityOutput => eligibility_output(),
            Of::ProgrammeRosterInput => roster_input(),
            Of::ProgrammeRosterOutput => roster_output(),
            Of::ProgrammeRankingInput => ranking_input(),
            Of::ProgrammeRankingOutput => ranking_output(),
            Of::Form => of_serialized::<FormDefinition>(),
            Of::Figures => of_serialized::<NamedFigures>(),
            Of::BadLine => of_serialized::<ErrorLine<'_>>(),
        };
        let name = self.of.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        let own = schema["title"].as_str().map(str::to_owned);
        let title = self.of.title().map(str::to_owned).or(own).unwrap_or_default();
        CommandWork::document(&published(&name, &title, schema))
    }
}

impl Of {
    /// Returns the schema's title, where the schema was derived from a type, whose name says little.
    const fn title(self) -> Option<&'static str> {
        Some(match self {
            Self::AssessInput => "A draft or a submission, to be assessed",
            Self::AssessOutput => "What the rules say of a draft or a submission",
            Self::AssessBrief => "The verdict on each measure",
            Self::StatusExplained => "Both options of a status assessment for one person, explained",
            Self::Form => "The form: sections, pages, questions, options, conditions",
            Self::BadLine => "Why a line has no answer",
            Self::Figures => "All figures of the rules on a day, with their sources",
            _ => return None,
        })
    }
}
