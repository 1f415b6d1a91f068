//! Texts of the core's definitions by key, for export and display: question names and messages of validation errors,
//! the same in the widget, on the server and in print.

use std::cell::RefCell;
use std::collections::BTreeMap;

use assessment_core::answers::Problem;
use assessment_core::consistency;
use assessment_core::form::definition::definition;
use assessment_core::form::{FORM, Question};
use assessment_core::{instrument, law, parameters};

use crate::catalogue::{Catalogue, TextArgument};
use crate::key::{self, family};

impl Catalogue {
    /// Exports the texts of the form, of the social worker's instrument, of the prompts and of the list of figures by
    /// key, their placeholders as they stand: those that are asked for, for whoever writes them out elsewhere.
    #[must_use]
    pub fn written_out(&self) -> BTreeMap<String, String> {
        let texts = RefCell::new(BTreeMap::new());
        let text = |key: &str| {
            let text = self.maybe(key)?;
            texts.borrow_mut().insert(key.to_owned(), text.clone());
            Some(text)
        };
        // What they write is of no interest here, only what they ask for.
        let _ = definition(&FORM, &text);
        let _ = instrument::definition(&text);
        for key in consistency::texts() {
            text(&key.key);
        }
        for law in law::ALL {
            let _ = law.cited(&|key, _| text(key));
        }
        text("figure-title");
        for parameter in parameters::ALL {
            text(family::FIGURE.key(&[parameter.id()]).id());
            text(family::FIGURES.key(&[parameter.subject().id()]).id());
        }
        texts.into_inner()
    }

    /// Looks up an optional text, which not everything of its kind has.
    #[must_use]
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.get(key).is_some().then(|| self.fill_named(key, &[]))
    }

    /// Returns the name of a question in lists and problems. A text that several questions share is told apart by the
    /// first question of their page.
    #[must_use]
    pub fn question_name(&self, question: &Question) -> String {
        let name =
            self.some(family::Q, &[question.label, ".short"]).unwrap_or_else(|| self.of(family::Q, &[question.label]));
        if question.label == question.id.0 {
            return name;
        }
        match FORM.page_of(question.id).and_then(|page| page.questions.first()) {
            Some(first) if first.id != question.id => {
                self.fill(key::SharedShort { question: self.question_name(first).into(), part: name.into() })
            }
            _ => name,
        }
    }

    /// Formats the message of a validation error: in words for this question where some are written, else in those for
    /// the kind.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> String {
        self.problem_of(problem, FORM.question(&problem.question))
    }

    /// Formats the message of a validation error whose question may stand on another form.
    #[must_use]
    pub fn problem_of(&self, problem: &Problem, question: Option<&Question>) -> String {
        let general = family::PROBLEM.key(&[problem.kind.code()]);
        let own = family::PROBLEM.key(&[problem.kind.code(), "-", &problem.question]);
        // An unknown question is named as the sender named it.
        let name = question.map_or_else(|| problem.question.clone(), |question| self.question_name(question));
        let mut values = vec![("question", TextArgument::from(name))];
        for (limit, arg) in problem.kind.args() {
            values.push((limit, self.arg(&arg).into()));
        }
        self.fill_of(if self.get(own.id()).is_some() { &own } else { &general }, &values)
    }
}
