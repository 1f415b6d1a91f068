use super::*;
use crate::form::{FORM, QuestionId};

const FIRST: Choice = Choice::new("one");
const CHOICES: &[Choice] = &[
    FIRST,
    Choice::new("two").shared().non_committal(),
    Choice { when: Condition::Answered(QuestionId("few")), ..Choice::new("three").exclusive() },
];
const WORD: Question = Question::new("word", AnswerKind::Text { max: 10, lines: TextLines::One });
const STORY: Question = Question::new("story", AnswerKind::Text { max: 2000, lines: TextLines::Many }).labelled("tale");
const FEW: Question =
    Question::new("few", AnswerKind::One { options: CHOICES, length: ListLength::Short }).required_to_submit();
const MANY: Question = Question::new("many", AnswerKind::One { options: CHOICES, length: ListLength::Long }).masked();
const BORN: Question =
    Question::new("born", AnswerKind::Date { precision: DatePrecision::Day, range: DateRange::Past })
        .purpose(InputPurpose::BirthDate);
const ENDS: Question =
    Question::new("ends", AnswerKind::Date { precision: DatePrecision::YearOrMore, range: DateRange::Any })
        .when(Condition::FirstAnsweredIs(&[QuestionId("few")], &[FIRST.id]));
static SECTION: Section = Section {
    id: "part",
    number: Some(3),
    stage: Stage::Sending,
    pages: &[Page { id: "page", questions: &[&WORD, &STORY, &FEW, &MANY, &BORN, &ENDS] }],
};
static FORM_OF_ALL: Form = Form { version: "test/1", sections: &[&SECTION] };

fn written() -> FormDefinition {
    definition(&FORM_OF_ALL, &|key| Some(format!("<{key}>")))
}

#[test]
fn each_kind_is_written_with_what_makes_it_different() {
    let form = written();
    let [word, story, few, many, born, ends] = form.sections[0].pages[0].questions.as_slice() else {
        panic!("six questions")
    };
    assert!(matches!(word.kind, KindDefinition::Text { max_length: 10, many_lines: false }));
    assert!(matches!(story.kind, KindDefinition::Text { max_length: 2000, many_lines: true }));
    assert!(matches!(few.kind, KindDefinition::One { long: false, .. }));
    assert!(matches!(many.kind, KindDefinition::One { long: true, .. }));
    assert!(matches!(born.kind, KindDefinition::Date { partial: false, past: true }));
    assert!(matches!(ends.kind, KindDefinition::Date { partial: true, past: false }));
    assert_eq!((word.need, few.need, many.masked, born.purpose), ("optional", "required", true, Some("birth-date")));
}

#[test]
fn texts_are_asked_for_by_the_keys_of_the_locale_files() {
    let form = written();
    let section = &form.sections[0];
    let texts = |texts: [&Option<String>; 2]| texts.map(|text| text.clone().unwrap_or_default());
    assert_eq!(texts([&section.title, &section.intro]), ["<s-part>", "<s-part.intro>"]);
    assert_eq!(texts([&section.pages[0].title, &section.pages[0].intro]), ["<p-page>", "<p-page.intro>"]);
    let [_, story, few, ..] = section.pages[0].questions.as_slice() else { panic!("six questions") };
    assert_eq!(texts([&story.text, &story.short]), ["<q-tale>", "<q-tale.short>"]);
    assert_eq!(texts([&story.hint, &story.why]), ["<q-tale.hint>", "<q-tale.why>"]);
    let KindDefinition::One { options, .. } = &few.kind else { panic!("a choice") };
    let said: Vec<_> = options.iter().map(|option| option.text.clone().unwrap_or_default()).collect();
    assert_eq!(said, ["<o-few-one>", "<o-two>", "<o-few-three>"]);
    let place = Choice { text: ChoiceText::Place, ..Choice::new("lov18") };
    assert_eq!(FEW.option_key(&place), "place-lov18");
}

#[test]
fn what_is_always_so_is_not_written() {
    let few = serde_json::to_value(&written().sections[0].pages[0].questions[2]).expect("JSON");
    let text = few.to_string();
    assert!(few.get("show_when").is_none() && few.get("show-when").is_none(), "{text}");
    assert_eq!(text.matches("offered_when").count() + text.matches("offered-when").count(), 1, "{text}");
    let ends = serde_json::to_value(&written().sections[0].pages[0].questions[5]).expect("JSON");
    assert!(ends.to_string().contains(r#"{"is":{"options":["one"],"questions":["few"]}}"#), "{ends}");
}

#[test]
fn every_question_stands_on_its_page() {
    for (id, page) in [("egn", "identifier"), ("toilet", "toilet"), ("declaration", "declaration")] {
        let question = FORM.question(id).expect(id);
        let found = FORM.page_of(question.id).expect(id);
        assert!(found.questions.iter().any(|other| other.id == question.id), "{id} on {page}");
        assert_eq!(FORM.page(found.id).map(|(_, page)| page.id), Some(found.id));
    }
    for question in FORM.questions() {
        let page = FORM.page_of(question.id).expect("a page");
        assert!(page.questions.iter().any(|other| other.id == question.id), "{:?}", question.id);
    }
    assert!(FORM.page_of(QuestionId("nowhere")).is_none());
}
