//! Component: field of a question, with what all fields have in common: label, hint, error message, and the ids that
//! tie them together.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use assessment_core::answers::{Problem, RawAnswer};
use assessment_core::form::{AnswerKind, ChoiceRole, ListLength, Question, Requirement, TextLines};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::{checkbox_group, confirm_box, date_field, radio_group, select, text_area, text_field};
use crate::context::Cx;
use crate::controls::{Control, ControlKind};
use crate::html::{El, Html, Pieces, el, follow, paragraphs, pieces, styled};
use crate::key;
use crate::language::Texts;
use crate::score::is_asked_here;

/// Delay after the focus before a control gets the description that is heard by itself.
const AFTER_FOCUS: Duration = Duration::from_millis(400);

/// Props of a field: one question on a page.
#[derive(Clone)]
pub struct Field {
    /// The page.
    pub cx: Cx,
    /// The question.
    pub question: &'static Question,
    /// Whether the question is the heading of the page.
    pub is_heading: bool,
    /// What stands between the question and its hint.
    pub intros: Vec<String>,
    /// What else stands under the question, in the order in which it is read.
    pub notes: Vec<String>,
}

/// Derived signal of the errors of one question.
#[derive(Clone)]
pub struct FieldErrors {
    problems: ArcRwSignal<Vec<Problem>>,
    texts: Texts,
    question: &'static Question,
    id: Arc<str>,
}

impl FieldErrors {
    /// Reads the error, if there is one.
    pub fn problem(&self) -> Option<Problem> {
        self.problems.read().iter().find(|problem| problem.question == self.question.id.0).cloned()
    }

    /// Whether the question has an error.
    pub fn is(&self) -> bool {
        self.problem().is_some()
    }

    /// Returns `aria-describedby`: the error's id if there is one, and `others`.
    pub fn described_by(&self, others: &str) -> Option<String> {
        let ids = match (others.is_empty(), self.is()) {
            (true, false) => return None,
            (false, false) => others.into(),
            (true, true) => (*self.id).into(),
            (false, true) => format!("{} {}", self.id, others),
        };
        Some(ids)
    }
}

impl Field {
    /// Returns the id of the control, or of the first one: where a link to the question leads.
    pub fn id(&self) -> String {
        self.cx.id_of(self.question, "")
    }

    /// Returns the element id of a part of the field.
    pub fn part(&self, part: &str) -> String {
        self.cx.id_of(self.question, part)
    }

    /// Returns the raw input.
    pub fn raw(&self) -> Option<RawAnswer> {
        self.cx.app.state.raw(self.question.id)
    }

    /// Returns the raw input as one text.
    pub fn text(&self) -> String {
        match self.raw() {
            Some(RawAnswer::Text(text)) => text,
            Some(RawAnswer::List(texts)) => texts.join(" "),
            None => String::new(),
        }
    }

    /// Returns the chosen options.
    pub fn chosen(&self) -> Vec<String> {
        match self.raw() {
            Some(RawAnswer::Text(text)) => vec![text],
            Some(RawAnswer::List(texts)) => texts,
            None => Vec::new(),
        }
    }

    /// Registers the field's control with its initial value; it is read whenever anything may have been filled in.
    pub fn holds(&self, holds: ControlKind, drawn: RawAnswer) -> Rc<Control> {
        let control = Rc::new(Control::new(self.question.id, self.id(), holds, drawn));
        self.cx.app.controls.borrow_mut().push(control.clone());
        control
    }

    /// Returns an event handler that reads its controls.
    pub fn touched(&self, control: &Rc<Control>) -> impl Fn() + 'static {
        let (app, control) = (self.cx.app.clone(), control.clone());
        move || app.touched(&control)
    }

    /// Returns the derived signal of its errors.
    pub fn wrong(&self) -> FieldErrors {
        FieldErrors {
            problems: self.cx.app.state.problems.clone(),
            texts: self.cx.texts.clone(),
            question: self.question,
            id: self.part("-problem").into(),
        }
    }

    /// Returns the text of the hint. A brief one, where what the other says stands in a list on the page.
    fn hint(&self) -> Option<String> {
        let texts = &self.cx.texts;
        // The list comes with the further texts.
        let brief = texts.question_part(self.question, ".brief").filter(|_| self.cx.app.further().is_some());
        brief.or_else(|| texts.question_part(self.question, ".hint"))
    }

    /// Returns the hint's id, if there is a hint.
    pub fn hint_id(&self) -> String {
        self.hint().map_or_else(String::new, |_| self.part("-hint"))
    }

    /// Returns the ids of what must be known to answer: the hint, and that an answer is needed. It stands above the
    /// control too, so nothing longer is heard with it: no introduction, no reason.
    pub fn words_ids(&self) -> String {
        let hint = self.hint_id();
        let need = self.needed().map_or_else(String::new, |_| self.part("-need"));
        [hint.as_str(), need.as_str()].join(" ").trim().to_owned()
    }

    /// Sets the description of the first control of a group from the words above it, for those who come to it by Tab:
    /// they have passed over them. Those who read line by line have just heard them. The description comes a moment
    /// after the focus: given before, it is said twice (heard with Orca and Chromium), as part of the control and as a
    /// description that has changed. While something is wrong, only that is said.
    pub fn describe_first(&self, control: El) -> El {
        let described = ArcRwSignal::new(false);
        let (wrong, words, is_described) = (self.wrong(), self.words_ids(), described.clone());
        let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
        let (app, coming, gone) = (self.cx.app.clone(), described.clone(), waiting.clone());
        let enter = move |_| {
            let coming = coming.clone();
            if app.state.by_tab.get() {
                waiting.set(set_timeout_with_handle(move || coming.set(true), AFTER_FOCUS).ok());
            }
        };
        let leave = move |_| {
            if let Some(waiting) = gone.take() {
                waiting.clear();
            }
            described.set(false);
        };
        let text = move || match (wrong.is(), is_described.get() && !words.is_empty()) {
            (true, _) => wrong.described_by(""),
            (false, true) => Some(words.clone()),
            (false, false) => None,
        };
        control.follow("aria-describedby", text).on("focus", enter).on("blur", leave)
    }

    /// Returns the mark of a mandatory answer, where the label doesn't say it.
    fn needed(&self) -> Option<String> {
        match (self.question.requirement, self.question.kind) {
            // Where none of the four levels fits there is a way out, and it is named before one looks for it.
            (Requirement::ToContinue, AnswerKind::Level { .. }) => {
                let apart = self.question.options().iter().find(|choice| choice.role != ChoiceRole::Regular)?;
                let option = self.cx.texts.option(self.question, apart);
                Some(self.cx.texts.fill(key::ChooseLevel { option: option.into() }))
            }
            (Requirement::ToContinue, _) => Some(self.cx.t(key::CHOOSE_ONE)),
            (Requirement::ToSubmit, _) if self.is_heading => Some(self.cx.t(key::REQUIRED_QUESTION)),
            _ => None,
        }
    }

    fn further_words(&self) -> Vec<String> {
        let mut words: Vec<String> = self.cx.texts.question_part(self.question, ".why").into_iter().collect();
        words.extend(self.notes.iter().cloned());
        words
    }

    /// Returns the label text: the question, with a word where an answer is mandatory.
    pub fn label_text(&self) -> String {
        let texts = &self.cx.texts;
        let own = self.cx.app.state.score.label(self.question, texts);
        let text = own.unwrap_or_else(|| texts.question(self.question));
        if self.is_heading || self.question.requirement != Requirement::ToSubmit {
            return text;
        }
        format!("{} {}", text, self.cx.t(key::REQUIRED))
    }

    /// Builds hint, reason, notes and error message, in the order in which they are read.
    pub fn below_words(&self) -> Pieces {
        let hint = self.hint();
        let hint = hint.map(|hint| styled("p", "sa-hint").attr("id", self.part("-hint")).child(hint));
        let need = self.needed().map(|text| styled("p", "sa-note").attr("id", self.part("-need")).child(text));
        let wrong = self.wrong();
        let word = self.cx.t(key::ERROR_WORD);
        let problem = follow(move || {
            let text = wrong.texts.problem(&wrong.problem()?);
            Some(styled("p", "sa-problem").attr("id", &*wrong.id).child(error_text(&word, text)))
        });
        pieces()
            .then(paragraphs("", self.intros.clone()))
            .then(hint)
            .then(paragraphs("sa-note", self.further_words()))
            .then(need)
            .then(problem)
    }

    /// Builds the container of the question, marked while something is wrong with it.
    pub fn around(&self) -> El {
        let wrong = self.wrong();
        let class = move || Some(if wrong.is() { "sa-field sa-field--wrong" } else { "sa-field" }.into());
        el("div").follow("class", class)
    }

    /// Sets the attributes that every control needs: its id, `aria-describedby`, and whether it is invalid.
    pub fn control(&self, control: El, described_by: String) -> El {
        let (wrong, invalid) = (self.wrong(), self.wrong());
        control
            .attr("id", self.id())
            .follow("aria-describedby", move || wrong.described_by(&described_by))
            .follow("aria-invalid", move || invalid.is().then(|| "true".into()))
    }
}

/// Builds an error message with a visually hidden word before it: others see it by colour and place.
pub fn error_text(word: &str, text: String) -> Pieces {
    pieces().then(styled("span", "sa-hidden").child(format!("{word} "))).then(text)
}

/// Component: the field of a question, by the data type of its answer.
pub fn field(field: &Field) -> Html {
    match field.question.kind {
        AnswerKind::One { length: ListLength::Long, .. } if !is_asked_here(&field.cx.app, field.question) => {
            select::select(field)
        }
        AnswerKind::One { .. } | AnswerKind::Level { .. } => radio_group::radio_group(field),
        AnswerKind::Any { .. } => checkbox_group::checkbox_group(field),
        AnswerKind::Date { .. } => date_field::date_field(field),
        AnswerKind::Confirm => confirm_box::confirm_box(field),
        AnswerKind::Text { max, lines: TextLines::Many, .. } => text_area::text_area(field, max),
        AnswerKind::Text { .. }
        | AnswerKind::Egn
        | AnswerKind::Lnch
        | AnswerKind::Email
        | AnswerKind::Phone
        | AnswerKind::Percent { .. }
        | AnswerKind::Money => text_field::text_field(field),
    }
}
