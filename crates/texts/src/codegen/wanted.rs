//! Text keys that the core needs: those of the form, of the profile, of the measures, of the methods and of problems.

use std::collections::BTreeSet;

use assessment_core::answers::ProblemKind;
use assessment_core::dates::DatePart;
use assessment_core::form::{AnswerKind, ChoiceText, FORM, Form, LifeArea};
use assessment_core::functioning::Level;
use assessment_core::journey::SectionState;
use assessment_core::measures::{self, TextKey};
use assessment_core::{adding_up, consistency, hours, instrument, law, methods, municipal, score};

/// All forms: the self-assessment, and the form on which a functioning score is entered.
pub const FORMS: [&Form; 2] = [&FORM, &score::FORM];

/// Optional attributes of a message; a language has them for the same messages as the others.
pub const EXTRAS: [&str; 6] = [".hint", ".brief", ".why", ".intro", ".short", ".unit"];

/// Collects the keys that form, profile, measures and problems need.
#[must_use]
pub fn by_the_core() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut want = |key: String| {
        keys.insert(key);
    };
    for form in FORMS {
        by_a_form(form, &mut want);
    }
    FORM.questions().for_each(|question| want(format!("q-{}.short", question.label)));
    LifeArea::ALL.iter().for_each(|area| want(format!("area-{}", area.id())));
    Level::ALL.iter().for_each(|level| want(format!("level-{}", level.id())));
    adding_up::SumFault::ALL.iter().for_each(|fault| want(format!("adding-wrong-{}", fault.id())));
    for key in ["level-cannot-say", "level-unanswered"] {
        want(key.into());
    }
    SectionState::ALL.iter().for_each(|state| want(format!("state-{}", state.id())));
    ProblemKind::CODES.iter().for_each(|code| want(format!("problem-{code}")));
    (1..=12).for_each(|month| want(format!("month-{month}")));
    DatePart::ALL.iter().for_each(|part| want(format!("date-part-{}", part.id())));
    measures::text_keys().into_iter().for_each(&mut want);
    by_methods().into_iter().for_each(|text| want(text.key));
    keys
}

/// Collects the keys that a form needs.
pub fn by_a_form(form: &Form, want: &mut impl FnMut(String)) {
    for section in form.sections {
        want(format!("s-{}", section.id));
        for page in section.pages {
            let levels = page.questions.iter().any(|question| matches!(question.kind, AnswerKind::Level { .. }));
            if page.questions.len() > 1 && !levels {
                want(format!("p-{}", page.id));
            }
        }
    }
    for question in form.questions() {
        want(format!("q-{}", question.label));
        for choice in question.options() {
            want(match choice.text {
                ChoiceText::Own => format!("o-{}-{}", question.label, choice.id.0),
                ChoiceText::Shared => format!("o-{}", choice.id.0),
                ChoiceText::Place => format!("place-{}", choice.id.0),
            });
        }
    }
}

/// Collects the keys that the methods beside the form need, with the placeholders that each text may use.
#[must_use]
pub fn by_methods() -> Vec<TextKey> {
    [
        consistency::texts(),
        hours::texts(),
        instrument::texts(),
        municipal::texts(),
        law::needs::texts(),
        methods::texts(),
    ]
    .concat()
}
