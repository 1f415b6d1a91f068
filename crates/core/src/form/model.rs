//! Data model of form definitions: sections, pages, questions and options. The form itself stands in the sibling
//! modules, one file a section.
//!
//! Everything here is plain data in constants: rendering, validation, check-answers, printing, JSON Schema and
//! the server's checks all read the same values. No text stands here, only stable keys for texts.

use crate::condition::Condition;
pub use crate::dates::DatePrecision;
use crate::keyed_enum::keyed_enum;
use crate::percent::Percent;

/// Stable id of a question, a newtype: kebab-case, never renumbered, never reused. It names the answer in drafts,
/// submissions and text files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub &'static str);

/// Stable id of an option of a question, a newtype.
///
/// It is read everywhere and made only here, of a [`Choice`]: whoever names an option takes its constant, from the module of
/// its question in [`super::questions`], or from [`super::options`] where several questions share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct OptionId(pub &'static str);

/// Definition of a form with its edition and sections.
#[derive(Debug)]
pub struct Form {
    /// Names form and edition; a submission says which one it answers.
    pub version: &'static str,
    /// In the order on screen.
    pub sections: &'static [&'static Section],
}

/// Section of a form, a row of the overview.
#[derive(Debug)]
pub struct Section {
    /// Stable key; texts: `s-<id>`, `s-<id>.intro`.
    pub id: &'static str,
    /// The number printed on the official form; `None` for a part that is not of the official form.
    pub number: Option<u8>,
    /// When in the journey it is filled.
    pub stage: Stage,
    /// In the order on screen.
    pub pages: &'static [Page],
}

/// Stage of the journey in which a section is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// From the overview, in any order.
    Overview,
    /// On the last page, just before sending: what one signs after having read everything.
    Sending,
}

/// Page of a form: one question or one small group shown together.
///
/// A page with one question has that question as its heading; a page with several has the text `p-<id>` as heading
/// and optionally `p-<id>.intro`.
#[derive(Debug)]
pub struct Page {
    /// Stable key, unique in the form.
    pub id: &'static str,
    /// In the order on screen.
    pub questions: &'static [&'static Question],
}

/// Question (field) of a form, with its answer type and visibility condition.
#[derive(Debug)]
pub struct Question {
    /// Stable key of question and answer.
    pub id: QuestionId,
    /// What kind of answer it takes, with its limits.
    pub kind: AnswerKind,
    /// How much an answer is needed.
    pub requirement: Requirement,
    /// Shown, checked and sent only when this is met.
    pub show_when: Condition,
    /// Whether the printed form has it.
    pub origin: QuestionOrigin,
    /// Text keys are `q-<label>`, `.hint`, `.why`; the question's own id unless several questions share one text.
    pub label: &'static str,
    /// A remark on the question before it on its page: where none is made, nothing is missing.
    pub is_remark: bool,
    /// Hidden on screen except for its end (identifiers).
    pub masked: bool,
    /// What it asks of the person who fills in, so that a browser may know the answer.
    pub purpose: InputPurpose,
    /// Other answers that are probably the answer to this one too: nobody types twice what stands there already.
    pub offers: &'static [Offer],
}

/// Rule of a suggested value: other answers that together may be the answer to a question (WCAG 3.3.7). Offered, never
/// filled in unasked.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// When they are.
    pub when: Condition,
    /// In the order in which they are put together. Without one of them there is nothing to offer.
    pub parts: &'static [QuestionId],
}

/// Requirement of an answer: optional, or mandatory to continue or to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// Without it the application can't be sent.
    ToSubmit,
    /// "Continue" asks for one of the options (one of them lets the person pass); a blank may still be sent.
    ToContinue,
    /// May stay blank.
    Optional,
}

/// Provenance of a question: the official form, added, or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionOrigin {
    /// The official form.
    Form,
    /// Ours, needed to route or to understand an official one (kind of identifier, end of the decision ...).
    Added,
    /// Ours: a fact that support measures need. Never part of the official form; sent only with consent.
    Fact,
}

/// Data type of an answer, with its limits.
#[derive(Clone, Copy, Debug)]
pub enum AnswerKind {
    /// Free text of at most `max` characters.
    Text {
        /// Largest number of characters.
        max: u16,
        /// One line or several.
        lines: TextLines,
    },
    /// Exactly one of the options.
    One {
        /// In the order on screen.
        options: &'static [Choice],
        /// Few options or a long list.
        length: ListLength,
    },
    /// Any number of the options.
    Any {
        /// In the order on screen.
        options: &'static [Choice],
    },
    /// One of the four levels of difficulty, or "can't judge". Only these enter the functioning profile.
    Level {
        /// The area of life in the profile.
        area: LifeArea,
    },
    /// A date.
    Date {
        /// Whether a month or a year alone will do.
        precision: DatePrecision,
        /// Which side of today.
        range: DateRange,
    },
    /// ЕГН, with its check digit and date.
    Egn,
    /// ЛНЧ, with its check digit.
    Lnch,
    /// An e-mail address.
    Email,
    /// A telephone number; unusual ones are accepted.
    Phone,
    /// A percentage with at most two decimals.
    Percent {
        /// Smallest value.
        min: Percent,
        /// Largest value.
        max: Percent,
    },
    /// An amount of money a month, in the currency of the day.
    Money,
    /// A statement to be confirmed.
    Confirm,
}

/// Number of lines of a text field: one or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLines {
    /// One line.
    One,
    /// Several lines.
    Many,
}

/// Presentation of a list of options: short lists are shown whole; long ones are chosen from a drop-down list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListLength {
    /// All options visible.
    Short,
    /// A drop-down list.
    Long,
}

/// Input purpose of a field, in the sense of WCAG 1.3.5 (identify input purpose).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputPurpose {
    /// Nothing a browser would know, or not about the person who fills in.
    Other,
    /// First name.
    GivenName,
    /// The name between the two: the patronymic.
    AdditionalName,
    /// Family name.
    FamilyName,
    /// Settlement of the address.
    City,
    /// Street of the address.
    Street,
    /// E-mail address.
    Email,
    /// Telephone number at home.
    Landline,
    /// Telephone number on which the person is reached first.
    Telephone,
    /// Birth date.
    BirthDate,
}

/// Accepted range of a date, relative to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRange {
    /// Today or before, not more than 130 years ago.
    Past,
    /// From 130 years ago to 100 years ahead.
    Any,
}

/// Option of a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Stable key.
    pub id: OptionId,
    /// Offered only when this is met.
    pub when: Condition,
    /// What choosing it says.
    pub role: ChoiceRole,
    /// Text key: `o-<text>`.
    pub text: ChoiceText,
}

/// Source of an option's text: its own, or one that questions share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceText {
    /// `o-<question label>-<option>`.
    Own,
    /// `o-<option>`: the same words wherever it stands (yes, no, not sure).
    Shared,
    /// `place-<option>`: names of places, from the data of the National Statistical Institute.
    Place,
}

/// Behaviour of an option when it is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceRole {
    /// What its text says.
    Regular,
    /// "I don't know", "I would rather not say": answers the page, but settles nothing.
    NonCommittal,
    /// "None of these": can't stand beside another option.
    Exclusive,
}

keyed_enum! {
    /// Area of life of section 12 of the form. Text: `area-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LifeArea {
        /// Self-care.
        SelfCare => "self-care",
        /// Communicating.
        Communicating => "communicating",
        /// Mobility.
        Mobility => "mobility",
        /// Instrumental activities of daily living.
        DailyLiving => "daily-living",
        /// Social participation.
        SocialParticipation => "social-participation",
    }
}

impl Question {
    /// Creates a question of the official form, optional and always shown, with the texts `q-<id>` (builder).
    #[must_use]
    pub const fn new(id: &'static str, kind: AnswerKind) -> Self {
        Self {
            id: QuestionId(id),
            kind,
            requirement: Requirement::Optional,
            show_when: Condition::Always,
            origin: QuestionOrigin::Form,
            label: id,
            is_remark: false,
            masked: false,
            purpose: InputPurpose::Other,
            offers: &[],
        }
    }

    /// Makes the answer mandatory: without one the application can't be sent.
    #[must_use]
    pub const fn required_to_submit(mut self) -> Self {
        self.requirement = Requirement::ToSubmit;
        self
    }

    /// Makes the answer mandatory for "Continue".
    #[must_use]
    pub const fn required_to_continue(mut self) -> Self {
        self.requirement = Requirement::ToContinue;
        self
    }

    /// Sets the visibility condition of the question.
    #[must_use]
    pub const fn when(mut self, condition: Condition) -> Self {
        self.show_when = condition;
        self
    }

    /// Marks the question as no part of the official form: needed to route or understand one that is.
    #[must_use]
    pub const fn added(mut self) -> Self {
        self.origin = QuestionOrigin::Added;
        self
    }

    /// Marks the question as a fact that measures need: asked only where one depends on it, sent only with consent.
    #[must_use]
    pub const fn fact(mut self) -> Self {
        self.origin = QuestionOrigin::Fact;
        self.show_when = Condition::MeasureDependsOn(self.id);
        self
    }

    /// Sets the text key, so that the question shares the texts of another.
    #[must_use]
    pub const fn labelled(mut self, label: &'static str) -> Self {
        self.label = label;
        self
    }

    /// Marks the question as a remark on the one before it.
    #[must_use]
    pub const fn remark(mut self) -> Self {
        self.is_remark = true;
        self
    }

    /// Sets the input purpose: the question asks this of the person who fills in.
    #[must_use]
    pub const fn purpose(mut self, purpose: InputPurpose) -> Self {
        self.purpose = purpose;
        self
    }

    /// Sets the offers: these other answers may be its answer too. The first whose condition is met is offered.
    #[must_use]
    pub const fn offers(mut self, offers: &'static [Offer]) -> Self {
        self.offers = offers;
        self
    }

    /// Masks the answer on screen except for its end.
    #[must_use]
    pub const fn masked(mut self) -> Self {
        self.masked = true;
        self
    }

    /// Returns the options, where the answer type has any.
    #[must_use]
    pub const fn options(&self) -> &'static [Choice] {
        match self.kind {
            AnswerKind::One { options, .. } | AnswerKind::Any { options } => options,
            AnswerKind::Level { .. } => crate::functioning::LEVELS,
            _ => &[],
        }
    }

    /// Whether the options are places, of which there are many.
    #[must_use]
    pub fn has_places(&self) -> bool {
        self.options().iter().any(|choice| choice.text == ChoiceText::Place)
    }

    /// Looks up the option with this key.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&'static Choice> {
        self.options().iter().find(|choice| choice.id.0 == id)
    }
}

impl Choice {
    /// Creates an option with its own text (builder).
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id: OptionId(id), when: Condition::Always, role: ChoiceRole::Regular, text: ChoiceText::Own }
    }

    /// Makes the option share one text in every question.
    #[must_use]
    pub const fn shared(mut self) -> Self {
        self.text = ChoiceText::Shared;
        self
    }

    /// Makes the option non-committal: it answers the page, but determines nothing.
    #[must_use]
    pub const fn non_committal(mut self) -> Self {
        self.role = ChoiceRole::NonCommittal;
        self
    }

    /// Makes the option exclusive: it can't stand beside another.
    #[must_use]
    pub const fn exclusive(mut self) -> Self {
        self.role = ChoiceRole::Exclusive;
        self
    }
}

impl Form {
    /// Iterates over all questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> + use<> {
        self.sections.iter().flat_map(|section| section.pages).flat_map(|page| page.questions).copied()
    }

    /// Looks up the question with this key.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&'static Question> {
        self.questions().find(|question| question.id.0 == id)
    }

    /// Looks up the page with this key and its section.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<(&'static Section, &'static Page)> {
        self.sections
            .iter()
            .flat_map(|section| section.pages.iter().map(move |page| (*section, page)))
            .find(|(_, page)| page.id == id)
    }

    /// Looks up the page on which a question stands.
    #[must_use]
    pub fn page_of(&self, id: QuestionId) -> Option<&'static Page> {
        self.sections.iter().flat_map(|section| section.pages).find(|page| page.questions.iter().any(|q| q.id == id))
    }
}
