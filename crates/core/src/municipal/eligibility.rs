//! Whom a programme is for.

use serde::Serialize;
use time::Date;

use super::{Programme, ProgrammeError, ProgrammeId, ServiceId};
use crate::answers::Answers;
use crate::condition::{self, Missing, Truth};
use crate::form::options::YES;
use crate::form::questions::HAS_DECISION;
use crate::law::LawId;
use crate::measures::{State, Verdict};
use crate::parameters::Confidence;

/// What the answers say of a programme on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct Eligibility {
    /// The programme.
    pub programme: ProgrammeId,
    /// What follows. Never "probably yes" as long as the municipality has to find something out, which it always has.
    pub verdict: Verdict,
    /// All must be met.
    pub conditions: Vec<Condition>,
    /// Adults and children have services of their own; `None` while the age is not known.
    pub service: Option<ServiceId>,
    /// Most hours a month.
    pub hours: u32,
    /// Most assistants.
    pub assistants: u32,
    /// Most of them at work at the same time.
    pub at_once: u32,
    /// Whether income is tested.
    pub income_tested: bool,
    /// Where the rules were read.
    pub law: LawId,
    /// The source that last shows the programme at work.
    pub running: LawId,
    /// How sure the rules are.
    pub confidence: Confidence,
    /// The last day on which the source shows these rules.
    #[serde(serialize_with = "crate::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub last_seen: Date,
}

/// One condition with its value. Text: the key itself, `programme-c-…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ProgrammeCondition"))]
pub struct Condition {
    /// Stable key, which is the text key as well.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ProgrammeConditionId"))]
    pub id: &'static str,
    /// Its value.
    pub state: State,
    /// Questions that would settle it.
    pub questions: Vec<&'static str>,
    /// Offices that find it out.
    pub offices: Vec<&'static str>,
}

/// The conditions of a programme, in the order in which they are shown.
pub(crate) const CONDITIONS: [&str; 5] = [
    "programme-c-age",
    "programme-c-residence",
    "programme-c-disability",
    "programme-c-exclusion",
    "programme-c-rules-hold",
];

/// Compares the answers with the rules of a programme on the day of the answers.
///
/// # Errors
///
/// [`ProgrammeError::NoRules`] for a day without rules.
pub fn eligibility(programme: &Programme, answers: &Answers) -> Result<Eligibility, ProgrammeError> {
    let today = answers.today();
    let version = programme.on(today)?;
    let municipality = || {
        let offices = vec!["municipality"];
        Truth::Unknown(Missing { offices, ..Missing::default() })
    };
    let decided = condition::Condition::Is(&[HAS_DECISION], &[YES]).evaluate(answers);
    let truths = [
        version.age.evaluate(answers),
        version.residence.evaluate(answers),
        // The source says "disabled residents" without a degree: without a decision the municipality may still agree.
        if decided == Truth::Met { Truth::Met } else { municipality() },
        municipality(),
        if today <= version.last_seen { Truth::Met } else { municipality() },
    ];
    let verdict = match condition::all(truths.iter().cloned()) {
        Truth::Met => Verdict::ProbablyYes,
        Truth::NotMet => Verdict::ProbablyNo,
        Truth::Unknown(_) => Verdict::MoreInformation,
    };
    let age = answers.age().and_then(|age| u8::try_from(age).ok());
    Ok(Eligibility {
        programme: programme.id,
        verdict,
        conditions: CONDITIONS.into_iter().zip(truths).map(|(id, truth)| state(id, truth)).collect(),
        service: age.and_then(|age| version.service(age)).map(|service| service.id),
        hours: version.hours,
        assistants: version.assistants,
        at_once: version.at_once,
        income_tested: version.income_tested,
        law: version.law,
        running: programme.running,
        confidence: version.confidence,
        last_seen: version.last_seen,
    })
}

fn state(id: &'static str, truth: Truth) -> Condition {
    let (state, missing) = match truth {
        Truth::Met => (State::Met, Missing::default()),
        Truth::NotMet => (State::NotMet, Missing::default()),
        Truth::Unknown(missing) => (State::Unknown, missing),
    };
    let questions = missing.questions.into_iter().map(|question| question.0).collect();
    Condition { id, state, questions, offices: missing.offices }
}
