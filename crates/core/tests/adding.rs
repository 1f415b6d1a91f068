//! Proves what `docs/adding.md` says: a question or a section is added by its definition alone, and everything that
//! is derived from the form follows.

use assessment_core::answers::{Draft, Typed, parse, read};
use assessment_core::condition::Condition;
use assessment_core::dates::from_iso;
use assessment_core::form::{
    Choice, FORM, Form, Kind, Lines, ListLength, OptionId, Page, Question, QuestionId, Section, Stage,
};
use assessment_core::journey::{self, SectionState};

const PET: Question = Question::new(
    "pet",
    Kind::One { options: &[Choice::new("dog"), Choice::new("none").alone()], length: ListLength::Short },
)
.required();
const PET_NAME: Question = Question::new("pet-name", Kind::Text { max: 10, lines: Lines::One })
    .required()
    .when(Condition::Is(&[QuestionId("pet")], &[OptionId("dog")]));

/// The new section: this is all that is written.
static PETS: Section = Section {
    id: "pets",
    number: None,
    stage: Stage::Overview,
    pages: &[Page { id: "pet", questions: &[&PET] }, Page { id: "pet-name", questions: &[&PET_NAME] }],
};

fn form() -> Form {
    let mut sections = FORM.sections.to_vec();
    sections.insert(2, &PETS);
    Form { version: "test/1", sections: Vec::leak(sections) }
}

fn draft(answers: &[(&str, &str)]) -> Draft {
    let answers = answers.iter().map(|(id, text)| ((*id).to_owned(), Typed::Text((*text).to_owned()))).collect();
    Draft { answers, ..Draft::default() }
}

#[test]
fn a_new_section_is_shown_checked_and_counted_without_another_line() {
    let form = form();
    let today = from_iso("2026-11-22").expect("a date");
    let codes = |answers: &[(&str, &str)]| -> Vec<String> {
        let (_, problems) = parse(&form, &draft(answers), today);
        problems.iter().filter(|p| p.question.starts_with("pet")).map(|p| p.kind.code().to_owned()).collect()
    };
    assert_eq!(codes(&[]), ["choose-one"]);
    assert_eq!(codes(&[("pet", "cat")]), ["unknown-option"]);
    assert_eq!(codes(&[("pet", "dog")]), ["missing-text"]);
    assert_eq!(codes(&[("pet", "dog"), ("pet-name", "a name too long")]), ["too-long"]);
    assert_eq!(codes(&[("pet", "none"), ("pet-name", "hidden, so it counts for nothing")]), Vec::<String>::new());

    assert!(journey::overview(&form).any(|section| section.id == "pets"));
    let mut draft = draft(&[("pet", "dog"), ("pet-name", "Шаро")]);
    let reading = read(&form, &draft, today);
    assert_eq!(journey::state(&PETS, &draft, &reading), SectionState::Started);
    assert_eq!(journey::next(&PETS, &PETS.pages[0], &reading.answers).map(|page| page.id), Some("pet-name"));
    draft.done = ["pet".to_owned(), "pet-name".to_owned()].into();
    assert_eq!(journey::state(&PETS, &draft, &reading), SectionState::Done);
    assert_eq!(journey::progress(&form, &draft, &reading).0, 1);
}
