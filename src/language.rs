//! Formatting of the form's own things: what a question, an option, an answer or a problem is called.
//!
//! A mounted root has one language for all its life, so these are plain strings. Another language is another root.

use std::sync::Arc;

use assessment_core::answers::{Answer, Problem, RawAnswer};
use assessment_core::dates::PartialDate;
use assessment_core::form::{AnswerKind, Choice, ChoiceText, FORM, Page, Question, Section};
use assessment_core::identity::masked;
use assessment_core::journey;
use assessment_core::measures::{AmountOutcome, FigureUsed, NoteOutcome};
use assessment_core::parameters::{Figure, Hundredths};
use assessment_core::percent::Percent;
use assessment_texts::{Catalogue, Family, FamilyKey, TextArgument};

use crate::forms;
use crate::key;

/// Number of trailing characters of an identifier that stay readable.
const SHOWN: usize = 4;

/// Message catalogue of the root's language, shared by its views.
#[derive(Clone)]
pub struct Texts(pub Arc<Catalogue>);

impl std::ops::Deref for Texts {
    type Target = Catalogue;

    fn deref(&self) -> &Catalogue {
        &self.0
    }
}

impl Texts {
    /// Returns the text of the question itself.
    pub fn question(&self, question: &Question) -> String {
        self.of(key::family::Q, &[question.label])
    }

    /// Returns one of the question's further texts.
    pub fn question_part(&self, question: &Question, part: &str) -> Option<String> {
        self.some(key::family::Q, &[question.label, part])
    }

    /// Returns the label of an option.
    pub fn option(&self, question: &Question, choice: &Choice) -> String {
        match choice.text {
            ChoiceText::Own => self.of(key::family::O, &[question.label, "-", choice.id.0]),
            ChoiceText::Shared => self.of(key::family::O, &[choice.id.0]),
            // Names come with the further texts.
            ChoiceText::Place => self.some(key::family::PLACE, &[choice.id.0]).unwrap_or_else(|| "…".into()),
        }
    }

    /// Formats the message of a validation error.
    pub fn problem(&self, problem: &Problem) -> String {
        self.problem_of(problem, forms::question(&problem.question))
    }

    /// Returns the heading of a page: its own, or its only question.
    pub fn page(&self, page: &Page) -> String {
        self.some(key::family::P, &[page.id])
            .or_else(|| page.questions.first().map(|question| self.question(question)))
            .unwrap_or_default()
    }

    /// Returns the title of a section.
    pub fn section(&self, section: &Section) -> String {
        self.of(key::family::S, &[section.id])
    }

    /// Formats the section's title with its place in the form, if it has one there.
    pub fn part_of_form(&self, section: &Section) -> String {
        let title = self.section(section);
        let Some(ordinal) = journey::ordinal(&FORM, section) else { return title };
        self.fill(key::ProgressPart { part: ordinal.at.into(), parts: ordinal.of.into(), title: title.into() })
    }

    /// Formats a figure as an argument of a sentence that says what it counts.
    pub fn figure(&self, figure: Figure) -> TextArgument<'static> {
        match figure {
            Figure::Money(money) => self.money(money).into(),
            Figure::Percent(percent) => self.decimal(&percent.to_string()).into(),
            Figure::Count(count) => usize::from(count).into(),
            // Without the last zeros, as a percentage.
            Figure::Hundredths(Hundredths(value)) => self.decimal(&Percent::hundredths(value).to_string()).into(),
        }
    }

    /// Formats a sentence with the figures that it names.
    pub fn figures(&self, key: &FamilyKey, figures: &[FigureUsed]) -> String {
        let values: Vec<(&str, TextArgument<'_>)> =
            figures.iter().map(|of| (of.name, self.figure(of.figure))).collect();
        self.fill_of(key, &values)
    }

    /// Formats one of the sentences about a measure.
    pub fn line(&self, family: Family, line: &NoteOutcome) -> String {
        self.figures(&family.key(&[line.id]), &line.figures)
    }

    /// Formats an amount; a share only, where the figure of the day is not known.
    pub fn amount(&self, line: &AmountOutcome) -> String {
        let ending = if line.no_figure().is_some() { ".no-figure" } else { "" };
        let count = |count: u32| TextArgument::from(usize::try_from(count).unwrap_or(usize::MAX));
        let values = [
            ("money", line.money().map(|money| self.money(money).into())),
            ("share", line.share().map(|share| self.decimal(&share.to_string()).into())),
            ("times", line.times().map(count)),
            ("hours", line.hours().map(count)),
        ];
        let mut values: Vec<(&str, TextArgument<'_>)> =
            values.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        values.extend(line.figures.iter().map(|used| (used.name, self.figure(used.figure))));
        self.fill_of(&key::family::AMOUNT.key(&[line.id, ending]), &values)
    }

    /// Formats a typed answer; several texts where there are several.
    pub fn answer(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let option = |id: &str| question.option(id).map_or_else(|| id.to_owned(), |c| self.option(question, c));
        vec![match answer {
            Answer::Text(text) if question.masked => masked(text.as_str(), SHOWN),
            Answer::Text(text) => text.as_str().to_owned(),
            Answer::One(id) => option(id.0),
            // In the order of the form, not of the keys.
            Answer::Any(ids) => {
                let chosen = question.options().iter().filter(|choice| ids.contains(&choice.id));
                return chosen.map(|choice| self.option(question, choice)).collect();
            }
            Answer::Date(date) => self.partial_date(*date),
            Answer::Egn(egn) => masked(egn.as_str(), SHOWN),
            Answer::Lnch(lnch) => masked(lnch.as_str(), SHOWN),
            Answer::Percent(percent) => self.percent(*percent),
            Answer::Money(money) => self.money(*money),
            Answer::Confirmed => self.text(key::ANSWER_CONFIRMED),
        }]
    }

    /// Formats an RFC 3339 timestamp as it was at the place named in it: date and time of day.
    pub fn moment(&self, text: &str) -> String {
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let date = PartialDate::from_iso(date).map_or_else(|| date.to_owned(), |date| self.partial_date(date));
        let time = time.get(..5).unwrap_or(time);
        self.fill(key::Moment { date: date.into(), time: time.into() })
    }

    /// Formats a timestamp, if it is one.
    pub fn known_moment(&self, text: &str) -> Option<String> {
        let (date, time) = text.split_once('T')?;
        let is_time = time.get(..5).is_some_and(|time| time.bytes().filter(u8::is_ascii_digit).count() == 4);
        (is_time && PartialDate::from_iso(date).is_some()).then(|| self.moment(text))
    }

    /// Formats raw input that could not be parsed, as it stands.
    pub fn raw_answer(&self, question: &Question, raw: &RawAnswer) -> Vec<String> {
        match raw {
            RawAnswer::Text(text) if question.masked => vec![masked(text, SHOWN)],
            // An option that is no longer offered still has a name.
            RawAnswer::Text(text) => {
                vec![question.option(text).map_or_else(|| text.clone(), |choice| self.option(question, choice))]
            }
            RawAnswer::List(texts) if matches!(question.kind, AnswerKind::Date { .. }) => vec![texts.join(" ")],
            RawAnswer::List(texts) => texts.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
