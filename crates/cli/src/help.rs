//! Additions to the generated help and version texts: examples and exit codes, and the editions of form and rules.

use assessment_core::dates::iso;
use assessment_core::form::FORM;
use assessment_core::hours::METHOD;
use assessment_core::instrument::INSTRUMENT;
use assessment_core::parameters::POVERTY_LINE;
use assessment_core::whodas::SCORING_VERSION;
use clap::Command;

/// Usage examples by command.
const EXAMPLES: [(&str, &str); 20] = [
    ("assess", "assessment assess --as-of 2026-11-22 drafts.jsonl --output answers.jsonl"),
    ("whodas", "assessment whodas --about --groups persons.jsonl"),
    ("status", "assessment status --explain --as-of 2026-11-22 scores.jsonl"),
    ("hours", "assessment hours totals.jsonl --output hours.jsonl"),
    ("instrument overview", "assessment instrument overview records.jsonl"),
    ("instrument prefill", "assessment instrument prefill drafts.jsonl"),
    ("instrument degrees", "assessment instrument degrees --as-of 2026-11-22"),
    ("instrument form", "assessment instrument form --language en > instrument.json"),
    ("programme eligibility", "assessment programme eligibility drafts.jsonl"),
    ("programme roster", "assessment programme roster rosters.jsonl"),
    ("programme ranking", "assessment programme ranking years.jsonl"),
    ("form", "assessment form --language en > form.json"),
    ("figures", "assessment figures --as-of 2026-11-22 > figures.json"),
    ("schema", "assessment schema assess-input > assess-input.json"),
    ("fhir questionnaire", "assessment fhir questionnaire --base https://agency.example/fhir > questionnaire.json"),
    ("fhir definitions", "assessment fhir definitions --base https://agency.example/fhir > bundle.json"),
    ("fhir response", "assessment fhir response submissions.jsonl > responses.jsonl"),
    ("fhir submission", "assessment fhir submission responses.jsonl --authored 2026-11-22 > submissions.jsonl"),
    ("completions", "assessment completions bash > ~/.local/share/bash-completion/completions/assessment"),
    ("man", "assessment man assess | man -l -"),
];

const EXIT_CODES: &str = "Exit codes:
  0  every line was answered, or the document was printed
  1  some lines had no answer; an error object stands in the place of each
  2  the program could not run: arguments, files, an input that is no JSON lines, --max-errors";

/// Adds the example and the exit codes to the help of a command and, recursively, of its subcommands.
pub fn explained(command: Command, path: &str) -> Command {
    let example = EXAMPLES.iter().find(|(name, _)| *name == path).map(|(_, example)| *example);
    let examples = match example {
        Some(example) => format!("Example:\n  {example}\n\n"),
        None => String::new(),
    };
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let mut command = command.after_help(format!("{examples}{EXIT_CODES}"));
    for name in names {
        let below = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(name, |command| explained(command, &below));
    }
    command
}

/// Returns the version text: the package's own version, and the editions with which it computes.
pub fn version() -> String {
    // The figure on which most others hang.
    let figures = POVERTY_LINE.values.iter().max_by_key(|value| value.from).map(|value| {
        let until = value.to.map_or_else(|| "further notice".into(), iso);
        format!("until {until}, last checked {}", iso(value.checked))
    });
    format!(
        "{}\nform {}\nfigures {}\nwhodas {SCORING_VERSION}\nhours {}\ninstrument {}",
        env!("CARGO_PKG_VERSION"),
        FORM.version,
        figures.unwrap_or_default(),
        METHOD.id,
        INSTRUMENT.id,
    )
}
