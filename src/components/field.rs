//! What all fields have in common: the question's words, its hint, its problem, and the ids that tie them together.

use std::rc::Rc;
use std::sync::Arc;

use assessment_core::answers::{Problem, Typed};
use assessment_core::form::{Kind, Lines, ListLength, Need, Question};
use leptos::prelude::*;

use super::{checkbox_group, confirm_box, date_field, radio_group, select, text_area, text_field};
use crate::context::Cx;
use crate::controls::{Control, Holds};
use crate::html::{El, Html, Pieces, el, follow, paragraphs, pieces, styled};
use crate::language::Texts;
use crate::score::is_asked_here;

/// One question on a page.
#[derive(Clone)]
pub struct Field {
    /// The page.
    pub cx: Cx,
    /// The question.
    pub question: &'static Question,
    /// Whether the question is the heading of the page.
    pub is_heading: bool,
    /// The id of what stands above all fields of the page, where this is the first.
    pub above: String,
    /// What stands between the question and its hint.
    pub intros: Vec<String>,
    /// What else stands under the question, in the order in which it is read.
    pub notes: Vec<String>,
}

/// What is wrong with one question, followed as it changes.
#[derive(Clone)]
pub struct Wrong {
    problems: ArcRwSignal<Vec<Problem>>,
    texts: Texts,
    question: &'static Question,
    id: Arc<str>,
}

impl Wrong {
    /// The problem, if there is one.
    pub fn problem(&self) -> Option<Problem> {
        self.problems.read().iter().find(|problem| problem.question == self.question.id.0).cloned()
    }

    /// Whether there is one.
    pub fn is(&self) -> bool {
        self.problem().is_some()
    }

    /// The ids that describe a control: `others`, and the problem's if there is one.
    pub fn described_by(&self, others: &str) -> Option<String> {
        let ids = match (others.is_empty(), self.is()) {
            (true, false) => return None,
            (false, false) => others.into(),
            (true, true) => (*self.id).into(),
            (false, true) => [&self.id, " ", others].concat(),
        };
        Some(ids)
    }
}

impl Field {
    /// The id of the control, or of the first one: where a link to the question leads.
    pub fn id(&self) -> String {
        self.cx.id_of(self.question, "")
    }

    /// The id of a part.
    pub fn part(&self, part: &str) -> String {
        self.cx.id_of(self.question, part)
    }

    /// What stands in the field.
    pub fn typed(&self) -> Option<Typed> {
        self.cx.app.state.typed(self.question.id)
    }

    /// The one text that stands in the field.
    pub fn text(&self) -> String {
        match self.typed() {
            Some(Typed::Text(text)) => text,
            Some(Typed::Many(texts)) => texts.join(" "),
            None => String::new(),
        }
    }

    /// The chosen options.
    pub fn chosen(&self) -> Vec<String> {
        match self.typed() {
            Some(Typed::Text(text)) => vec![text],
            Some(Typed::Many(texts)) => texts,
            None => Vec::new(),
        }
    }

    /// Its controls, as they are drawn; read whenever anything may have been filled in.
    pub fn holds(&self, holds: Holds, drawn: Typed) -> Rc<Control> {
        let control = Rc::new(Control::new(self.question.id, self.id(), holds, drawn));
        self.cx.app.controls.borrow_mut().push(control.clone());
        control
    }

    /// What is to be done when something happened to its controls.
    pub fn touched(&self, control: &Rc<Control>) -> impl Fn() + 'static {
        let (app, control) = (self.cx.app.clone(), control.clone());
        move || app.touched(&control)
    }

    /// Follows what is wrong.
    pub fn wrong(&self) -> Wrong {
        Wrong {
            problems: self.cx.app.state.problems.clone(),
            texts: self.cx.texts.clone(),
            question: self.question,
            id: self.part("-problem").into(),
        }
    }

    /// The hint's id, if there is a hint.
    pub fn hint_id(&self) -> String {
        let hint = self.cx.texts.question_part(self.question, ".hint");
        hint.map_or_else(String::new, |_| self.part("-hint"))
    }

    /// The ids of all words that belong to the question: who goes from field to field hears them with the first.
    pub fn words_ids(&self) -> String {
        let mut ids = self.above.clone();
        for (is, part) in [
            (!self.intros.is_empty(), "-intro"),
            (!self.hint_id().is_empty(), "-hint"),
            (!self.further_words().is_empty(), "-notes"),
        ] {
            if is {
                if !ids.is_empty() {
                    ids.push(' ');
                }
                ids.push_str(&self.part(part));
            }
        }
        ids
    }

    fn further_words(&self) -> Vec<String> {
        let mut words: Vec<String> = self.cx.texts.question_part(self.question, ".why").into_iter().collect();
        words.extend(self.notes.iter().cloned());
        words
    }

    /// The question in its label, with a word where an answer is needed.
    pub fn label_text(&self) -> String {
        let texts = &self.cx.texts;
        let own = self.cx.app.state.score.label(self.question, texts);
        let text = own.unwrap_or_else(|| texts.question(self.question));
        if self.is_heading || self.question.need != Need::Required {
            return text;
        }
        [&text, " ", &self.cx.t("required")].concat()
    }

    /// Hint, reason, notes and problem, in the order in which they are read.
    pub fn below_words(&self) -> Pieces {
        let texts = &self.cx.texts;
        let hint = texts.question_part(self.question, ".hint");
        let hint = hint.map(|hint| styled("p", "sa-hint").attr("id", self.part("-hint")).child(hint));
        let block = |part: &str, class, texts: Vec<String>| {
            (!texts.is_empty()).then(|| el("div").attr("id", self.part(part)).child(paragraphs(class, texts)))
        };
        let wrong = self.wrong();
        let word = self.cx.t("error-word");
        let problem = follow(move || {
            let text = wrong.texts.problem(&wrong.problem()?);
            Some(styled("p", "sa-problem").attr("id", &*wrong.id).child(error_text(&word, text)))
        });
        pieces()
            .then(block("-intro", "", self.intros.clone()))
            .then(hint)
            .then(block("-notes", "sa-note", self.further_words()))
            .then(problem)
    }

    /// The box around the question, marked while something is wrong with it.
    pub fn around(&self) -> El {
        let wrong = self.wrong();
        let class = move || Some(if wrong.is() { "sa-field sa-field--wrong" } else { "sa-field" }.into());
        el("div").follow("class", class)
    }

    /// What every control needs: its id, what describes it, and whether it is wrong.
    pub fn control(&self, control: El, described_by: String) -> El {
        let (wrong, invalid) = (self.wrong(), self.wrong());
        control
            .attr("id", self.id())
            .follow("aria-describedby", move || wrong.described_by(&described_by))
            .follow("aria-invalid", move || invalid.is().then(|| "true".into()))
    }
}

/// A message with the word before it that only readers need: others see it by colour and place.
pub fn error_text(word: &str, text: String) -> Pieces {
    pieces().then(styled("span", "sa-hidden").child([word, " "].concat())).then(text)
}

/// The field of a question, by the kind of its answer.
pub fn field(field: &Field) -> Html {
    match field.question.kind {
        Kind::One { length: ListLength::Long, .. } if !is_asked_here(&field.cx.app, field.question) => {
            select::select(field)
        }
        Kind::One { .. } | Kind::Level { .. } => radio_group::radio_group(field),
        Kind::Any { .. } => checkbox_group::checkbox_group(field),
        Kind::Date { .. } => date_field::date_field(field),
        Kind::Confirm => confirm_box::confirm_box(field),
        Kind::Text { max, lines: Lines::Many, .. } => text_area::text_area(field, max),
        Kind::Text { .. } | Kind::Egn | Kind::Lnch | Kind::Email | Kind::Phone | Kind::Percent { .. } | Kind::Money => {
            text_field::text_field(field)
        }
    }
}
