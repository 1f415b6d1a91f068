//! Code systems of the options, and the value sets that bind their codes to questions.

use assessment_core::form::{Choice, ChoiceText, Question, QuestionOrigin};

use super::head;
use super::model::{CodeSystem, Compose, Concept, Designation, Include, ValueSet, ValueSetConcept};
use crate::item::ItemBuilder;
use crate::key::{self, family};

/// Name of the code system for the origin of questions that are not the official form's own.
pub(super) const QUESTION_ORIGIN: &str = "question-origin";
pub(super) const ORIGINS: [QuestionOrigin; 2] = [QuestionOrigin::Added, QuestionOrigin::Fact];

/// Builds all code systems: of the options in the order of the form, and of the origin.
pub(super) fn systems(maker: &ItemBuilder<'_>) -> Vec<CodeSystem> {
    let mut systems: Vec<CodeSystem> = Vec::new();
    for (question, choice) in options(maker) {
        let id = maker.address.options_id(maker.form.version, question, choice);
        let concept = concept(maker, choice.id.0, &question.option_key(choice));
        match systems.iter_mut().find(|known| known.head.id == id) {
            Some(known) if known.concept.contains(&concept) => {}
            Some(known) => known.concept.push(concept),
            None => systems.push(system(maker, &id, &title(question, choice), vec![concept])),
        }
    }
    let origins = ORIGINS.map(|origin| concept(maker, origin.id(), family::FHIR_ORIGIN.key(&[origin.id()]).id()));
    systems.push(system(maker, QUESTION_ORIGIN, key::FHIR_CODES_ORIGIN.id(), origins.to_vec()));
    systems.iter_mut().for_each(|system| system.count = system.concept.len());
    systems
}

/// Builds a value set for each question with options, and one for the origin.
pub(super) fn sets(maker: &ItemBuilder<'_>) -> Vec<ValueSet> {
    let of_questions = maker.form.questions().filter(|question| !question.options().is_empty()).map(|question| {
        let mut include: Vec<Include> = Vec::new();
        for choice in question.options() {
            let system = maker.address.options(maker.form.version, question, choice);
            let code = ValueSetConcept { code: choice.id.0.into() };
            match include.iter_mut().find(|known| known.system == system) {
                Some(known) => known.concept.push(code),
                None => include.push(Include { system, concept: vec![code] }),
            }
        }
        let id = maker.address.answers_id(maker.form.version, question);
        ValueSet { head: head(maker, "ValueSet", &id, &question.text_key("")), compose: Compose { include } }
    });
    let origins = Include {
        system: maker.address.definition("CodeSystem", QUESTION_ORIGIN),
        concept: ORIGINS.map(|origin| ValueSetConcept { code: origin.id().into() }).to_vec(),
    };
    let origin = ValueSet {
        head: head(maker, "ValueSet", QUESTION_ORIGIN, key::FHIR_CODES_ORIGIN.id()),
        compose: Compose { include: vec![origins] },
    };
    of_questions.chain([origin]).collect()
}

fn options<'a>(maker: &ItemBuilder<'a>) -> impl Iterator<Item = (&'a Question, &'a Choice)> {
    maker.form.questions().flat_map(|question| question.options().iter().map(move |choice| (question, choice)))
}

/// Returns the text key of the title: what is asked, where the options are those of one question.
fn title(question: &Question, choice: &Choice) -> String {
    match choice.text {
        ChoiceText::Own => question.text_key(""),
        ChoiceText::Shared => key::FHIR_CODES_SHARED.id().into(),
        ChoiceText::Place => key::FHIR_CODES_PLACES.id().into(),
    }
}

fn system(maker: &ItemBuilder<'_>, id: &str, title_key: &str, concept: Vec<Concept>) -> CodeSystem {
    CodeSystem {
        head: head(maker, "CodeSystem", id, title_key),
        case_sensitive: true,
        content: "complete",
        count: 0,
        concept,
    }
}

fn concept(maker: &ItemBuilder<'_>, code: &str, key: &str) -> Concept {
    let mut said = maker.in_languages(key);
    let display = said.next().and_then(|(_, text)| text);
    let designation = said.filter_map(|(language, text)| Some(Designation { language, value: text? })).collect();
    Concept { code: code.into(), display, designation }
}
