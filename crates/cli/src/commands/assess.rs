//! `assess`: what the rules say of drafts and submissions.

use std::collections::BTreeMap;

use anyhow::Result;
use assessment_core::answered::{Answered, OtherForm, answer};
use assessment_core::answers::{Draft, Problem, Typed, read};
use assessment_core::consistency::{Prompt, raised};
use assessment_core::dates::iso;
use assessment_core::form::FORM;
use assessment_core::functioning::{Profile, profile};
use assessment_core::measures::{Assessment, Verdict, assess};
use assessment_core::schema::Day;
use assessment_core::submission::{Received, Refused, Submission, receive};
use clap::Args;
use litemap::LiteMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use time::Date;

use crate::day::Day as AsOf;
use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment assess`.
#[derive(Debug, Args)]
pub struct Assess {
    /// Only the verdict on each measure: a hundredth of the output
    #[arg(long)]
    brief: bool,
    #[command(flatten)]
    day: AsOf,
    #[command(flatten)]
    lines: LineArgs,
}

impl Assess {
    /// The work and its lines.
    pub fn over_lines(self) -> Result<OverLines> {
        Ok(self.lines.with(On { day: self.day.get()?, brief: self.brief }))
    }
}

/// Assesses on a day.
struct On {
    day: Date,
    brief: bool,
}

/// A draft (`form`, `answers`, `done`) or a submission (`form`, `language`, `filled_on`, `answers`, `replaces`), perhaps with a
/// number of its own that the answer repeats.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input<'a> {
    /// Anything; the answer repeats it.
    #[serde(borrow)]
    #[schemars(with = "Option<serde_json::Value>")]
    id: Option<&'a RawValue>,
    /// The edition of the form.
    #[serde(default)]
    form: String,
    /// Of a submission: the language in which it was answered.
    language: Option<String>,
    /// Of a submission: the day beside the signature.
    filled_on: Option<String>,
    /// By question. What each takes says the schema `submission`.
    #[serde(with = "assessment_core::keyed")]
    #[schemars(with = "BTreeMap<String, Typed>")]
    answers: LiteMap<String, Typed>,
    /// Of a draft: the pages gone through.
    #[serde(default)]
    done: Vec<String>,
    /// Of a submission: the keys of the attempts whose place it takes. They change nothing in what the rules say.
    #[serde(default)]
    replaces: Vec<String>,
}

/// What is answered: always of the same shape.
#[derive(Serialize, JsonSchema)]
pub struct Output<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// What stands in the way.
    problems: Vec<Problem>,
    profile: Profile,
    assessment: Assessment,
    /// Answers that rarely go together, to be looked at again. They may both be right, and forbid nothing.
    #[schemars(with = "Vec<Prompt>")]
    look_again: Vec<&'static Prompt>,
}

/// What is answered with `--brief`.
#[derive(Serialize, JsonSchema)]
pub struct Brief<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// How many problems stand in the way.
    problems: usize,
    /// By measure.
    #[schemars(with = "BTreeMap<String, Verdict>")]
    verdicts: LiteMap<&'static str, Verdict>,
}

#[derive(Serialize, JsonSchema)]
struct Head<'a> {
    /// As in the input.
    #[schemars(with = "Option<serde_json::Value>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    /// The edition of the form.
    form: &'static str,
    /// The day whose rules and figures were taken.
    #[schemars(with = "Day")]
    rules_as_of: String,
    /// Whether it could be sent as it stands.
    complete: bool,
}

/// What is said of a line, without its head.
struct Said {
    problems: Vec<Problem>,
    profile: Profile,
    assessment: Assessment,
    look_again: Vec<&'static Prompt>,
}

impl Answer for On {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input<'_> = read_json(line)?;
        let Said { problems, profile, assessment, look_again } = match (input.language, input.filled_on) {
            (Some(language), Some(filled_on)) => {
                let Input { form, answers, replaces, .. } = input;
                let submission = Submission { form, language, filled_on, answers, replaces };
                match receive(&submission, self.day) {
                    Ok(Received { application, profile, assessment, .. }) => {
                        let look_again = raised(application.answers()).collect();
                        Said { problems: Vec::new(), profile, assessment, look_again }
                    }
                    Err(Refused::Problems(problems)) => {
                        let draft = Draft { form: submission.form, answers: submission.answers, done: input.done };
                        self.so_far(&draft, problems)
                    }
                    Err(Refused::FormVersion { expected, got }) => {
                        return Err(BadLine::new("form-version", OtherForm { expected, got }.to_string()));
                    }
                    Err(Refused::FilledOn { .. }) => {
                        return Err(BadLine::new("field", "filled_on is too far from the day".into()));
                    }
                    Err(Refused::Field(name)) => {
                        return Err(BadLine::new("field", format!("{name} can't be understood")));
                    }
                }
            }
            (None, None) if !input.replaces.is_empty() => {
                return Err(BadLine::new("field", "only a submission replaces others".into()));
            }
            (None, None) => {
                let draft = Draft { form: input.form, answers: input.answers, done: input.done };
                let Answered { problems, profile, assessment, look_again, .. } =
                    answer(&draft, self.day).map_err(|other| BadLine::new("form-version", other.to_string()))?;
                Said { problems, profile, assessment, look_again }
            }
            _ => {
                return Err(BadLine::new(
                    "field",
                    "a submission has both language and filled_on, a draft neither".into(),
                ));
            }
        };
        let rules_as_of = iso(self.day);
        let head = Head { id: input.id, form: FORM.version, rules_as_of, complete: problems.is_empty() };
        if self.brief {
            let verdicts = assessment.outcomes.iter().map(|outcome| (outcome.measure.0, outcome.verdict)).collect();
            return write_json(out, &Brief { head, problems: problems.len(), verdicts });
        }
        write_json(out, &Output { head, problems, profile, assessment, look_again })
    }
}

impl On {
    /// What can be said of answers that can't be sent yet: as the widget does it, from those that are understood.
    fn so_far(&self, draft: &Draft, problems: Vec<Problem>) -> Said {
        let answers = read(&FORM, draft, self.day).answers;
        let look_again = raised(&answers).collect();
        Said { problems, profile: profile(&FORM, &answers), assessment: assess(&answers, self.day), look_again }
    }
}
