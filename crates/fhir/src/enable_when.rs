//! Translation of the form's conditions (predicates) to `enableWhen`, where FHIR can express them.
//!
//! `enableWhen` is one list, joined by "all" or by "any", of comparisons with single answers. What doesn't fit is
//! [`EnableRules::Unsaid`]: the item is then shown always and an extension carries the condition. A wrong translation would
//! be worse than none, so each is exact: met here if and only if the core says that the condition is met.

use assessment_core::condition::Condition;
use assessment_core::form::{AnswerKind, ChoiceRole, Form, OptionId, Question, QuestionId, QuestionOrigin};
use assessment_core::percent::Percent;

use crate::canonical::Canonical;
use crate::model::{EnableWhen, QuestionnaireItem};
use crate::values::coding;

/// Result of translating a condition to FHIR.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EnableRules {
    /// No condition.
    Always,
    /// All of them.
    All(Vec<EnableWhen>),
    /// At least one of them.
    Any(Vec<EnableWhen>),
    /// FHIR can't say it.
    Unsaid,
}

/// How conditions are joined to one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Junction {
    All,
    Any,
}

/// Translates a condition of a form to `enableWhen`.
pub(crate) fn enable_when(form: &Form, condition: &Condition, address: &Canonical) -> EnableRules {
    Translator { form, address }.condition(condition)
}

/// Returns the condition of a group all of whose items are conditional: the disjunction of theirs. Nothing where an
/// item is shown always, or where one list of comparisons can't say it.
pub(crate) fn together(items: &[QuestionnaireItem]) -> Option<(Vec<EnableWhen>, Option<&'static str>)> {
    let first = items.first()?;
    let alike =
        items.iter().all(|item| item.enable_when == first.enable_when && item.enable_behavior == first.enable_behavior);
    if alike {
        return (!first.enable_when.is_empty()).then(|| (first.enable_when.clone(), first.enable_behavior));
    }
    let mut parts: Vec<EnableWhen> = Vec::new();
    for item in items {
        if item.enable_when.is_empty() || (item.enable_behavior == Some("all") && item.enable_when.len() > 1) {
            return None;
        }
        for part in &item.enable_when {
            // What hangs on another question of the group is shown only where that one is.
            let inside = items.iter().any(|other| holds(other, part.question));
            if !inside && !parts.contains(part) {
                parts.push(part.clone());
            }
        }
    }
    let behavior = (parts.len() > 1).then_some("any");
    (!parts.is_empty()).then_some((parts, behavior))
}

fn holds(item: &QuestionnaireItem, link: &str) -> bool {
    item.link_id == link || item.item.iter().any(|inner| holds(inner, link))
}

struct Translator<'a> {
    form: &'a Form,
    address: &'a Canonical,
}

impl Translator<'_> {
    fn condition(&self, condition: &Condition) -> EnableRules {
        match *condition {
            Condition::Always => EnableRules::Always,
            // With several questions the first settled one decides, which needs a condition inside a condition.
            Condition::FirstAnsweredIs(&[question], options) | Condition::SelectedAny(question, options) => {
                self.is(question, options)
            }
            Condition::Answered(question) => self.answered(question),
            Condition::PercentAtLeast(question, limit) => percent(question, ">=", limit),
            Condition::PercentOver(question, limit) => percent(question, ">", limit),
            Condition::PercentBelow(question, limit) => percent(question, "<", limit),
            Condition::AnyFactAnswered => any(self
                .form
                .questions()
                .filter(|question| question.origin == QuestionOrigin::Fact)
                .map(|fact| exists(fact.id))),
            Condition::All(conditions) => self.joined(conditions, Junction::All),
            Condition::AnyOf(conditions) => self.joined(conditions, Junction::Any),
            Condition::Not(&condition) => self.not(condition),
            // Ages, figures by date, what offices find out and what measures need: no answer to compare with.
            Condition::FirstAnsweredIs(..)
            | Condition::Past(_)
            | Condition::AgeAtLeast(_)
            | Condition::AgeBelow(_)
            | Condition::NotAbove(..)
            | Condition::YearsPassed { .. }
            | Condition::NotThisYear { .. }
            | Condition::AssessedBy(_)
            | Condition::MeasureDependsOn(_) => EnableRules::Unsaid,
        }
    }

    fn is(&self, question: QuestionId, options: &[OptionId]) -> EnableRules {
        let Some(question) = self.form.question(question.0) else { return EnableRules::Unsaid };
        // Beside "I don't know" nothing is settled, and such an option never makes a condition met.
        any(options.iter().filter_map(|option| self.equals(question, option)))
    }

    fn equals(&self, question: &Question, option: &OptionId) -> Option<EnableWhen> {
        let choice = question.option(option.0).filter(|choice| choice.role != ChoiceRole::NonCommittal)?;
        let code = coding(question, choice, self.form.version, self.address);
        Some(EnableWhen { answer_coding: Some(code), ..comparison(question.id, "=") })
    }

    fn answered(&self, id: QuestionId) -> EnableRules {
        let Some(question) = self.form.question(id.0) else { return EnableRules::Unsaid };
        let settling: Vec<_> = question
            .options()
            .iter()
            .filter(|choice| choice.role != ChoiceRole::NonCommittal)
            .map(|choice| choice.id)
            .collect();
        if settling.len() == question.options().len() { any([exists(id)]) } else { self.is(id, &settling) }
    }

    /// Translates a negation: met when the condition is determinate and not met.
    fn not(&self, condition: Condition) -> EnableRules {
        match condition {
            Condition::FirstAnsweredIs(&[id], options) => {
                // "Not this option" must not be met by a blank, which `!=` would leave to each program.
                let Some(question) = self.form.question(id.0) else { return EnableRules::Unsaid };
                if matches!(question.kind, AnswerKind::Any { .. }) {
                    return EnableRules::Unsaid;
                }
                let others = question.options().iter().filter(|choice| !options.contains(&choice.id));
                any(others.filter_map(|choice| self.equals(question, &choice.id)))
            }
            Condition::PercentAtLeast(question, limit) => percent(question, "<", limit),
            Condition::PercentOver(question, limit) => percent(question, "<=", limit),
            Condition::PercentBelow(question, limit) => percent(question, ">=", limit),
            Condition::Not(&condition) => self.condition(&condition),
            _ => EnableRules::Unsaid,
        }
    }

    /// Translates a conjunction or disjunction of conditions that are single comparisons or are joined the same way.
    fn joined(&self, conditions: &[Condition], by: Junction) -> EnableRules {
        let mut parts = Vec::new();
        for condition in conditions {
            match self.condition(condition) {
                EnableRules::Always if by == Junction::All => {}
                EnableRules::All(more) if by == Junction::All || more.len() == 1 => parts.extend(more),
                EnableRules::Any(more) if by == Junction::Any || more.len() == 1 => parts.extend(more),
                _ => return EnableRules::Unsaid,
            }
        }
        match by {
            Junction::All if parts.is_empty() => EnableRules::Always,
            Junction::Any if parts.is_empty() => EnableRules::Unsaid,
            Junction::All => EnableRules::All(parts),
            Junction::Any => EnableRules::Any(parts),
        }
    }
}

/// Joins comparisons by "any"; the empty disjunction can't be met, which FHIR can't express.
fn any(parts: impl IntoIterator<Item = EnableWhen>) -> EnableRules {
    let parts: Vec<_> = parts.into_iter().collect();
    if parts.is_empty() { EnableRules::Unsaid } else { EnableRules::Any(parts) }
}

fn comparison(question: QuestionId, operator: &'static str) -> EnableWhen {
    EnableWhen { question: question.0, operator, answer_boolean: None, answer_decimal: None, answer_coding: None }
}

fn exists(question: QuestionId) -> EnableWhen {
    EnableWhen { answer_boolean: Some(true), ..comparison(question, "exists") }
}

fn percent(question: QuestionId, operator: &'static str, limit: Percent) -> EnableRules {
    match number(limit) {
        Some(limit) => any([EnableWhen { answer_decimal: Some(limit), ..comparison(question, operator) }]),
        None => EnableRules::Unsaid,
    }
}

/// Converts a percentage to a JSON number: an integer where it is whole.
pub(crate) fn number(percent: Percent) -> Option<serde_json::Number> {
    percent.to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use assessment_core::form::FORM;
    use assessment_core::form::options::{NO, NOT_SURE, YES};
    use assessment_core::form::questions::{
        DECISION_PERCENT, DISTRICT, ECONOMIC_STATUS, EGN, FACT_VETERAN, HAS_DECISION, LOOKING_FOR_WORK, economic_status,
    };

    use super::*;

    const LOOKING: Condition = Condition::FirstAnsweredIs(&[LOOKING_FOR_WORK], &[YES]);
    const STUDIES: Condition = Condition::SelectedAny(ECONOMIC_STATUS, &[economic_status::STUDENT]);
    const DECIDED: Condition = Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES, NO, NOT_SURE]);

    /// The comparisons in short, behind how they are joined.
    fn said(condition: Condition) -> String {
        let short = |when: EnableWhen| {
            let value = when.answer_coding.map(|coding| coding.code);
            let value = value.or_else(|| when.answer_decimal.map(|number| number.to_string()));
            format!(" {}{}{}", when.question, when.operator, value.unwrap_or_default())
        };
        match enable_when(&FORM, &condition, &Canonical::default()) {
            EnableRules::Always => "always".into(),
            EnableRules::Unsaid => "unsaid".into(),
            EnableRules::All(parts) => parts.into_iter().map(short).fold("all".into(), |all, part| all + &part),
            EnableRules::Any(parts) => parts.into_iter().map(short).fold("any".into(), |all, part| all + &part),
        }
    }

    #[test]
    fn conditions_are_said_exactly_or_not_at_all() {
        const LIMIT: Percent = Percent::hundredths(7050);
        for (condition, expected) in [
            (Condition::Always, "always"),
            (LOOKING, "any looking-for-work=yes"),
            // "I don't know" settles nothing.
            (DECIDED, "any has-decision=yes has-decision=no"),
            (Condition::Answered(DISTRICT), "any districtexists"),
            (Condition::Answered(HAS_DECISION), "any has-decision=yes has-decision=no"),
            (Condition::FirstAnsweredIs(&[HAS_DECISION], &[NOT_SURE]), "unsaid"),
            (Condition::FirstAnsweredIs(&[HAS_DECISION, FACT_VETERAN], &[YES]), "unsaid"),
            (Condition::PercentAtLeast(DECISION_PERCENT, LIMIT), "any decision-percent>=70.5"),
            (Condition::PercentOver(DECISION_PERCENT, LIMIT), "any decision-percent>70.5"),
            (Condition::PercentBelow(DECISION_PERCENT, LIMIT), "any decision-percent<70.5"),
            (Condition::AgeAtLeast(18), "unsaid"),
            (Condition::AssessedBy("telk"), "unsaid"),
            (Condition::All(&[LOOKING, STUDIES]), "all looking-for-work=yes economic-status=student"),
            (Condition::All(&[Condition::Always, STUDIES]), "all economic-status=student"),
            (Condition::All(&[]), "always"),
            (Condition::AnyOf(&[LOOKING, STUDIES]), "any looking-for-work=yes economic-status=student"),
            // "All" of what is itself "any of several", and the other way round, needs a list within a list.
            (Condition::All(&[LOOKING, DECIDED]), "unsaid"),
            (Condition::AnyOf(&[LOOKING, Condition::All(&[LOOKING, STUDIES])]), "unsaid"),
            (Condition::AnyOf(&[LOOKING, Condition::Always]), "unsaid"),
            (Condition::AnyOf(&[LOOKING, Condition::AgeBelow(18)]), "unsaid"),
            (Condition::AnyOf(&[]), "unsaid"),
            // A blank and "I don't know" are not "not yes".
            (Condition::Not(&Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES])), "any has-decision=no"),
            (Condition::Not(&STUDIES), "unsaid"),
            (Condition::Not(&Condition::Not(&LOOKING)), "any looking-for-work=yes"),
            (Condition::Not(&Condition::PercentAtLeast(DECISION_PERCENT, LIMIT)), "any decision-percent<70.5"),
            (Condition::Not(&Condition::PercentOver(DECISION_PERCENT, LIMIT)), "any decision-percent<=70.5"),
            (Condition::Not(&Condition::PercentBelow(DECISION_PERCENT, LIMIT)), "any decision-percent>=70.5"),
            (Condition::Not(&Condition::Answered(EGN)), "unsaid"),
        ] {
            assert_eq!(said(condition), expected, "{condition:?}");
        }
    }
}
