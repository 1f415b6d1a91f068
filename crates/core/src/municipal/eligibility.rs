//! Eligibility for a municipal programme.

use serde::Serialize;
use time::Date;

use super::{Programme, ProgrammeError, ProgrammeId, ServiceId};
use crate::answers::Answers;
use crate::condition::{self, MissingInputs, Ternary};
use crate::form::options::YES;
use crate::form::questions::HAS_DECISION;
use crate::law::LawId;
use crate::measures::{ConditionStatus, Verdict};
use crate::parameters::Confidence;

/// Eligibility for a programme on a day: its conditions evaluated over the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct Eligibility {
    /// The programme.
    pub programme: ProgrammeId,
    /// What follows. Never "probably yes" as long as the municipality has to find something out, which it always has.
    pub verdict: Verdict,
    /// All must be met.
    pub conditions: Vec<EligibilityCondition>,
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
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub last_seen: Date,
}

/// Evaluated condition of a programme. Text: the key itself, `programme-c-…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ProgrammeCondition"))]
pub struct EligibilityCondition {
    /// Stable key, which is the text key as well.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ProgrammeConditionId"))]
    pub id: &'static str,
    /// Its value.
    pub state: ConditionStatus,
    /// Questions that would settle it.
    pub questions: Vec<&'static str>,
    /// Offices that find it out.
    pub offices: Vec<&'static str>,
}

/// Ids of the conditions of a programme, in the order in which they are shown.
pub(crate) const CONDITIONS: [&str; 5] = [
    "programme-c-age",
    "programme-c-residence",
    "programme-c-disability",
    "programme-c-exclusion",
    "programme-c-rules-hold",
];

/// Evaluates the rules of a programme on the day of the answers.
///
/// # Errors
///
/// [`ProgrammeError::NoRules`] for a day without rules.
pub fn eligibility(programme: &Programme, answers: &Answers) -> Result<Eligibility, ProgrammeError> {
    let today = answers.today();
    let version = programme.on(today)?;
    let municipality = || {
        let offices = vec!["municipality"];
        Ternary::Unknown(MissingInputs { offices, ..MissingInputs::default() })
    };
    let decided = condition::Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES]).evaluate(answers);
    let values = [
        version.age.evaluate(answers),
        version.residence.evaluate(answers),
        // The source says "disabled residents" without a degree: without a decision the municipality may still agree.
        if decided == Ternary::Met { Ternary::Met } else { municipality() },
        municipality(),
        if today <= version.last_seen { Ternary::Met } else { municipality() },
    ];
    let verdict = match condition::conjunction(values.iter().cloned()) {
        Ternary::Met => Verdict::ProbablyYes,
        Ternary::NotMet => Verdict::ProbablyNo,
        Ternary::Unknown(_) => Verdict::MoreInformation,
    };
    let age = answers.age().and_then(|age| u8::try_from(age).ok());
    Ok(Eligibility {
        programme: programme.id,
        verdict,
        conditions: CONDITIONS.into_iter().zip(values).map(|(id, truth)| state(id, truth)).collect(),
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

fn state(id: &'static str, truth: Ternary) -> EligibilityCondition {
    let (state, missing) = match truth {
        Ternary::Met => (ConditionStatus::Met, MissingInputs::default()),
        Ternary::NotMet => (ConditionStatus::NotMet, MissingInputs::default()),
        Ternary::Unknown(missing) => (ConditionStatus::Unknown, missing),
    };
    let questions = missing.questions.into_iter().map(|question| question.0).collect();
    EligibilityCondition { id, state, questions, offices: missing.offices }
}
