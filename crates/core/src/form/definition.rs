//! Export of the form definition as DTOs: for portals, documentation and converters that don't link this crate.
//!
//! Everything is derived from the constants. The texts are looked up by whoever calls, because the core knows no
//! language: [`definition`] takes a function from text key to text. Start there.

use serde::{Serialize, Serializer};

use super::{
    AnswerKind, Choice, ChoiceRole, ChoiceText, DatePrecision, DateRange, Form, InputPurpose, ListLength, Page,
    Question, QuestionId, QuestionOrigin, Requirement, Section, Stage, TextLines,
};
use crate::condition::Condition;

/// Definition of a form as data: sections, pages, questions, options, conditions.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormDefinition {
    /// Names form and edition, as [`Form::version`].
    pub form: &'static str,
    /// In the order on screen.
    pub sections: Vec<SectionDefinition>,
}

/// Definition of a section as data.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionDefinition {
    /// Stable key.
    pub id: &'static str,
    /// The number printed on the official form.
    pub number: Option<u8>,
    /// `overview` or `sending`.
    pub stage: &'static str,
    /// Its title, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is said before its first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// In the order on screen.
    pub pages: Vec<PageDefinition>,
}

/// Definition of a page as data.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageDefinition {
    /// Stable key.
    pub id: &'static str,
    /// Its heading, where it has one of its own; else its question is the heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is said above its questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// In the order on screen.
    pub questions: Vec<QuestionDefinition>,
}

/// Definition of a question as data.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionDefinition {
    /// Stable key of question and answer.
    #[cfg_attr(feature = "schema", schemars(with = "QuestionId"))]
    pub id: &'static str,
    /// What is asked, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its name in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What helps to answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The kind of answer, with its limits.
    #[serde(flatten)]
    pub kind: KindDefinition,
    /// `required`, `chosen` ("Continue" asks for an option, a blank may be sent) or `optional`.
    pub need: &'static str,
    /// `official-form`, `added` or `fact-outside-the-form`.
    pub origin: &'static str,
    /// Hidden on screen except for its end.
    pub masked: bool,
    /// What a browser may fill in: `given-name`, `family-name`, `city`, `street`, `email`, `telephone`, `birth-date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<&'static str>,
    /// When it is shown; absent where it always is.
    #[serde(skip_serializing_if = "is_always")]
    pub show_when: Condition,
}

/// Data type of an answer with its limits.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum KindDefinition {
    /// Free text.
    Text {
        /// Largest number of characters.
        max_length: u16,
        /// More than one line.
        many_lines: bool,
    },
    /// Exactly one option.
    One {
        /// A long list, better chosen from a drop-down list.
        long: bool,
        /// In the order on screen.
        options: Vec<OptionDefinition>,
    },
    /// Any number of options.
    Any {
        /// In the order on screen.
        options: Vec<OptionDefinition>,
    },
    /// One of the levels of difficulty.
    Level {
        /// The area of life.
        area: &'static str,
        /// In the order on screen.
        options: Vec<OptionDefinition>,
    },
    /// A date.
    Date {
        /// A month or a year alone will do.
        partial: bool,
        /// Not after today.
        past: bool,
    },
    /// ЕГН.
    Egn,
    /// ЛНЧ.
    Lnch,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A percentage with at most two decimals.
    Percent {
        /// Smallest value, exact.
        min: crate::percent::Percent,
        /// Largest value, exact.
        max: crate::percent::Percent,
    },
    /// Money a month in the currency of the day, with at most two decimals.
    Money,
    /// A statement to be confirmed by `yes`.
    Confirm,
}

/// Definition of an option as data.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OptionDefinition {
    /// Stable key.
    pub id: &'static str,
    /// What it says, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// `plain`, `unknown` (settles nothing) or `alone` (none of the others).
    pub sense: &'static str,
    /// When it is offered; absent where it always is.
    #[serde(skip_serializing_if = "is_always")]
    pub offered_when: Condition,
}

/// Builds the export. `text` gives the text of a key in the language that is wanted, or `None` where there is none.
///
/// ```
/// use assessment_core::form::{FORM, definition::definition};
///
/// let form = definition(&FORM, &|key| (key == "s-family").then(|| "Family".into()));
/// assert_eq!(form.sections[1].title.as_deref(), Some("Family"));
/// assert_eq!(form.sections[1].pages[0].questions[0].id, "marital-status");
/// ```
#[must_use]
pub fn definition(form: &Form, text: &dyn Fn(&str) -> Option<String>) -> FormDefinition {
    FormDefinition { form: form.version, sections: form.sections.iter().map(|one| section(one, text)).collect() }
}

fn section(section: &Section, text: &dyn Fn(&str) -> Option<String>) -> SectionDefinition {
    SectionDefinition {
        id: section.id,
        number: section.number,
        stage: match section.stage {
            Stage::Overview => "overview",
            Stage::Sending => "sending",
        },
        title: text(&section.text_key("")),
        intro: text(&section.text_key(".intro")),
        pages: section.pages.iter().map(|one| page(one, text)).collect(),
    }
}

fn page(page: &Page, text: &dyn Fn(&str) -> Option<String>) -> PageDefinition {
    PageDefinition {
        id: page.id,
        title: text(&page.text_key("")),
        intro: text(&page.text_key(".intro")),
        questions: page.questions.iter().map(|one| question(one, text)).collect(),
    }
}

fn question(question: &Question, text: &dyn Fn(&str) -> Option<String>) -> QuestionDefinition {
    let options = || question.options().iter().map(|choice| option(question, choice, text)).collect();
    QuestionDefinition {
        id: question.id.0,
        text: text(&question.text_key("")),
        short: text(&question.text_key(".short")),
        hint: text(&question.text_key(".hint")),
        why: text(&question.text_key(".why")),
        purpose: purpose(question.purpose),
        kind: match question.kind {
            AnswerKind::Text { max, lines } => {
                KindDefinition::Text { max_length: max, many_lines: lines == TextLines::Many }
            }
            AnswerKind::One { length, .. } => {
                KindDefinition::One { long: length == ListLength::Long, options: options() }
            }
            AnswerKind::Any { .. } => KindDefinition::Any { options: options() },
            AnswerKind::Level { area } => KindDefinition::Level { area: area.id(), options: options() },
            AnswerKind::Date { precision, range } => {
                KindDefinition::Date { partial: precision == DatePrecision::YearOrMore, past: range == DateRange::Past }
            }
            AnswerKind::Egn => KindDefinition::Egn,
            AnswerKind::Lnch => KindDefinition::Lnch,
            AnswerKind::Email => KindDefinition::Email,
            AnswerKind::Phone => KindDefinition::Phone,
            AnswerKind::Percent { min, max } => KindDefinition::Percent { min, max },
            AnswerKind::Money => KindDefinition::Money,
            AnswerKind::Confirm => KindDefinition::Confirm,
        },
        need: match question.requirement {
            Requirement::ToSubmit => "required",
            Requirement::ToContinue => "chosen",
            Requirement::Optional => "optional",
        },
        origin: question.origin.id(),
        masked: question.masked,
        show_when: question.show_when,
    }
}

const fn purpose(purpose: InputPurpose) -> Option<&'static str> {
    Some(match purpose {
        InputPurpose::Other => return None,
        InputPurpose::GivenName => "given-name",
        InputPurpose::AdditionalName => "additional-name",
        InputPurpose::FamilyName => "family-name",
        InputPurpose::City => "city",
        InputPurpose::Street => "street",
        InputPurpose::Email => "email",
        InputPurpose::Landline => "landline",
        InputPurpose::Telephone => "telephone",
        InputPurpose::BirthDate => "birth-date",
    })
}

fn option(question: &Question, choice: &Choice, text: &dyn Fn(&str) -> Option<String>) -> OptionDefinition {
    OptionDefinition {
        id: choice.id.0,
        text: text(&question.option_key(choice)),
        sense: match choice.role {
            ChoiceRole::Regular => "plain",
            ChoiceRole::NonCommittal => "unknown",
            ChoiceRole::Exclusive => "alone",
        },
        offered_when: choice.when,
    }
}

const fn is_always(condition: &Condition) -> bool {
    matches!(condition, Condition::Always)
}

impl Section {
    /// Returns the key of one of its texts: the title (``""``) or `.intro`.
    #[must_use]
    pub fn text_key(&self, part: &str) -> String {
        format!("s-{}{}", self.id, part)
    }
}

impl Page {
    /// Returns the key of one of its texts: the heading (``""``) or `.intro`.
    #[must_use]
    pub fn text_key(&self, part: &str) -> String {
        format!("p-{}{}", self.id, part)
    }
}

impl Question {
    /// Returns the key of one of its texts: the question itself (``""``), `.short`, `.hint` or `.why`.
    #[must_use]
    pub fn text_key(&self, part: &str) -> String {
        format!("q-{}{}", self.label, part)
    }

    /// Returns the text key of one of its options.
    #[must_use]
    pub fn option_key(&self, choice: &Choice) -> String {
        match choice.text {
            ChoiceText::Own => format!("o-{}-{}", self.label, choice.id.0),
            ChoiceText::Shared => format!("o-{}", choice.id.0),
            ChoiceText::Place => format!("place-{}", choice.id.0),
        }
    }
}

impl QuestionOrigin {
    /// Returns the stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Form => "official-form",
            Self::Added => "added",
            Self::Fact => "fact-outside-the-form",
        }
    }
}

impl Serialize for QuestionId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

#[cfg(test)]
mod tests;
