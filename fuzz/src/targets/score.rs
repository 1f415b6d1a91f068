//! The functioning score page: what is typed there, and what is made of it.

use assessment_core::answers::{Draft, interpret};
use assessment_core::fraction::Fraction;
use assessment_core::score::{FORM, KNOWN, PERCENT, SOURCE, ScoreEntry, WORKS, degree, entered};
use assessment_core::whodas::{ItemSet, WhodasItem};

use crate::{Shape, Target, input};

pub const TARGET: Target =
    Target { name: "score", parsers: &["crates/core/src/score.rs"], shape: Shape::Text, words, mutants: 400, run };

fn words() -> Vec<String> {
    let ids = FORM.questions().flat_map(|question| {
        question.options().iter().map(|choice| choice.id.0).chain([question.id.0]).collect::<Vec<_>>()
    });
    ids.map(str::to_owned).chain(input::words(&["0", "41,5", "100", "100,01", "72.25 %", "=", "|"])).collect()
}

fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let (draft, day) = input::draft(text);
    let draft = Draft { form: FORM.version.into(), ..draft };
    let answers = interpret(&FORM, &draft, day).answers;
    let said = |id: assessment_core::form::QuestionId| draft.answers.contains_key(id.0) && answers.get(id).is_some();
    if let Some(degree) = degree(&answers) {
        assert!(said(PERCENT) && degree.percent() <= Fraction::HUNDRED);
    }
    match entered(&answers) {
        None => {}
        Some(ScoreEntry::Known(score)) => {
            assert!(said(SOURCE) && said(KNOWN) && score.value() <= Fraction::HUNDRED);
        }
        Some(ScoreEntry::Answers(given)) => {
            assert!(said(SOURCE) && said(WORKS));
            for item in WhodasItem::ALL {
                // Nothing is answered that wasn't typed, and nothing that isn't asked.
                let asked = item.block().in_set(given.set_of_items());
                assert_eq!(given.get(item).is_some(), asked && said(item.question_id()), "{}", item.code());
            }
            assert!(given.missing().len() <= ItemSet::Items36.count().get() as usize);
        }
    }
}
