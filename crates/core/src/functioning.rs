//! The functioning profile, a view model of the 19 items of section 12 by area of life.
//!
//! A profile lists levels and counts them. It is never a sum, a mean, a score or a degree: the items are not
//! comparable with each other, and no source gives a rule that adds them up.

use serde::Serialize;

use crate::answers::{Answer, Answers};
use crate::form::{AnswerKind, Choice, LifeArea, QuestionId, define_options};
use crate::keyed_enum::keyed_enum;

define_options! {
    /// Ids of the options of every item.
    level {
        NONE = "none",
        MODERATE = "moderate",
        SEVERE = "severe",
        VERY_SEVERE = "very-severe",
        CANNOT_SAY = "cannot-say".shared().non_committal(),
    }
}

/// Options of every item: four levels in order, and "I can't judge".
pub const LEVELS: &[Choice] = level::ALL;

keyed_enum! {
    /// Level of difficulty, an ordinal scale. Levels of different items are not comparable. Text: `level-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        /// No problem.
        None => "none",
        /// Moderate problem.
        Moderate => "moderate",
        /// Severe problem.
        Severe => "severe",
        /// Very severe or total problem.
        VerySevere => "very-severe",
    }
}

impl Level {
    /// Looks up the level with this key.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// Answer to one item: a level, "I can't judge", or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemAnswer {
    /// One of the four levels.
    Level(Level),
    /// "I can't judge".
    CannotSay,
    /// Nothing.
    Unanswered,
}

/// An item of the profile with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileItem {
    /// The question.
    pub question: QuestionId,
    /// What was said to it.
    pub said: ItemAnswer,
}

/// An area of life with its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaProfile {
    /// The area.
    pub area: LifeArea,
    /// Its items in the order of the form.
    pub items: Vec<ProfileItem>,
}

/// View model of the functioning profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The five areas in the order of the form.
    pub areas: Vec<AreaProfile>,
}

/// Computes the profile from the answers.
///
/// ```
/// use assessment_core::answers::{Answer, Answers};
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::{LifeArea, questions::{DRESSING, TOILET}};
/// use assessment_core::functioning::{Level, level, profile};
///
/// let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
/// answers.insert(TOILET, Answer::One(level::SEVERE));
/// answers.insert(DRESSING, Answer::One(level::CANNOT_SAY));
/// let profile = profile(&answers);
/// let self_care = &profile.areas[0];
/// assert_eq!((self_care.area, self_care.items.len()), (LifeArea::SelfCare, 5));
/// // "I can't judge" and blanks have no level; they are counted apart, and nothing is added up.
/// assert_eq!((self_care.count(Level::Severe), self_care.without_level()), (1, 4));
/// ```
#[must_use]
pub fn profile(answers: &Answers) -> Profile {
    let items = |area: LifeArea| {
        let questions = answers.form().questions();
        questions
            .filter(move |question| matches!(question.kind, AnswerKind::Level { area: of } if of == area))
            .map(|question| ProfileItem { question: question.id, said: said(answers.get(question.id)) })
            .collect()
    };
    Profile { areas: LifeArea::ALL.into_iter().map(|area| AreaProfile { area, items: items(area) }).collect() }
}

fn said(answer: Option<&Answer>) -> ItemAnswer {
    match answer {
        Some(Answer::One(option)) => Level::from_id(option.0).map_or(ItemAnswer::CannotSay, ItemAnswer::Level),
        _ => ItemAnswer::Unanswered,
    }
}

impl AreaProfile {
    /// Counts the items at a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.items.iter().filter(|item| item.said == ItemAnswer::Level(level)).count()
    }

    /// Counts the items that have no level.
    #[must_use]
    pub fn without_level(&self) -> usize {
        self.items.iter().filter(|item| !matches!(item.said, ItemAnswer::Level(_))).count()
    }
}

impl Serialize for Profile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.areas)
    }
}

impl Serialize for AreaProfile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut area = serializer.serialize_struct("AreaProfile", 2)?;
        area.serialize_field("area", self.area.id())?;
        area.serialize_field("items", &self.items)?;
        area.end()
    }
}

impl Serialize for ProfileItem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let said = match self.said {
            ItemAnswer::Level(level) => level.id(),
            ItemAnswer::CannotSay => "cannot-say",
            ItemAnswer::Unanswered => "unanswered",
        };
        let mut item = serializer.serialize_struct("ProfileItem", 2)?;
        item.serialize_field("question", self.question.0)?;
        item.serialize_field("said", said)?;
        item.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::questions;

    #[test]
    fn lists_every_item_once_and_counts_by_level() {
        let mut answers = Answers::none(crate::dates::from_iso("2026-11-22").expect("date"));
        answers.insert(questions::TOILET, Answer::One(level::NONE));
        answers.insert(questions::DRESSING, Answer::One(level::VERY_SEVERE));
        answers.insert(questions::EATING, Answer::One(level::CANNOT_SAY));
        let profile = profile(&answers);
        let sizes: Vec<_> = profile.areas.iter().map(|area| area.items.len()).collect();
        assert_eq!(sizes, [5, 2, 3, 6, 3]);
        let care = &profile.areas[0];
        assert_eq!(care.count(Level::VerySevere), 1);
        assert_eq!(care.count(Level::None), 1);
        assert_eq!(care.count(Level::Severe), 0);
        assert_eq!(care.without_level(), 3);
        assert_eq!(care.items[2].said, ItemAnswer::CannotSay);
        assert_eq!(profile.areas[4].without_level(), 3);
    }
}
