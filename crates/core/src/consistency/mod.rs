//! Consistency checks (soft validation): pairs of answers that rarely go together, as data with their grounds
//! (`data/needs/consistency.toml`).
//!
//! A prompt asks. It never forbids, never changes an answer, and is no finding: both answers may be right. It is raised
//! only if every one of its answers was given; "I can't judge" and blanks raise nothing.
//!
//! ```
//! use assessment_core::answers::{Answer, Answers};
//! use assessment_core::consistency::raised;
//! use assessment_core::dates::from_iso;
//! use assessment_core::form::questions::{MOVING_OUTDOORS, PUBLIC_TRANSPORT};
//! use assessment_core::functioning::level;
//!
//! let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
//! answers.insert(MOVING_OUTDOORS, Answer::One(level::VERY_SEVERE));
//! assert_eq!(raised(&answers).count(), 0);
//! answers.insert(PUBLIC_TRANSPORT, Answer::One(level::NONE));
//! let prompt = raised(&answers).next().expect("one prompt");
//! assert_eq!(prompt.text_key(), "prompt-outdoors-transport");
//! assert_eq!(prompt.look_again, [MOVING_OUTDOORS, PUBLIC_TRANSPORT]);
//! ```

mod clause;

use core::ops::Deref;

use serde::ser::{Serialize, SerializeStruct, Serializer};

pub use self::clause::Clause;
use crate::answers::Answers;
use crate::condition::{Ternary, conjunction};
use crate::form::{FORM, QuestionId};
pub use crate::generated::prompts::*;
use crate::journey::opens;
use crate::measures::TextKey;

/// A consistency check: answers that rarely go together.
#[derive(Debug)]
pub struct Prompt {
    /// Stable key.
    pub id: &'static str,
    /// What its text is called: `prompt-<text>`. Several prompts may share one.
    pub text: &'static str,
    /// Whether the social worker should come back to it in the interview.
    pub interview: bool,
    /// What must all hold.
    pub when: &'static [Clause],
    /// The questions to look at again, in the order of the data.
    pub look_again: &'static [QuestionId],
}

impl Prompt {
    /// Returns the text key of the message that asks the person to look again.
    #[must_use]
    pub fn text_key(&self) -> String {
        format!("prompt-{}", self.text)
    }

    /// Evaluates the check; unknown while one of the answers is open.
    #[must_use]
    pub fn state(&self, answers: &Answers) -> Ternary {
        conjunction(self.when.iter().map(|clause| clause.evaluate(answers)))
    }
}

/// A consistency check that fired, with the questions that it is about as they stand.
#[derive(Clone, Debug)]
pub struct Raised {
    /// The prompt.
    pub prompt: &'static Prompt,
    /// The questions to look at again: the prompt's own, and those that speak against a support that is received.
    pub look_again: Vec<QuestionId>,
}

impl Deref for Raised {
    type Target = Prompt;

    fn deref(&self) -> &Prompt {
        self.prompt
    }
}

impl Raised {
    fn new(prompt: &'static Prompt, answers: &Answers) -> Option<Self> {
        if prompt.state(answers) != Ternary::Met {
            return None;
        }
        let mut look_again = prompt.look_again.to_vec();
        for clause in prompt.when {
            if let Clause::NotDue(support) = *clause {
                look_again.extend(clause::against(support, answers));
            }
        }
        Some(Self { prompt, look_again })
    }

    /// Iterates over those of the questions to look at again whose page can be opened as the answers stand: the birth
    /// date stands in one of two places, and a fact that is no longer asked still holds the answer that is compared.
    pub fn reachable(&self, answers: &Answers) -> impl Iterator<Item = QuestionId> {
        let opens = |id: &QuestionId| answers.form().question(id.0).is_some_and(|question| opens(question, answers));
        self.look_again.iter().copied().filter(opens)
    }
}

/// Evaluates all checks and iterates over those that fire, in the order of the data. A fact that was answered counts
/// where it is no longer asked too, as it does for the measures.
pub fn raised(answers: &Answers) -> impl Iterator<Item = Raised> {
    let answers = answers.with_aside();
    PROMPTS.iter().filter_map(move |prompt| Raised::new(prompt, &answers))
}

/// Iterates over those that are marked for the social worker's interview.
pub fn for_interview(answers: &Answers) -> impl Iterator<Item = Raised> {
    raised(answers).filter(|raised| raised.interview)
}

/// Returns the checks that newly fire between two sets of answers, also over other questions than before, where they
/// read one of these: what is said right after those were answered.
#[must_use]
pub fn newly_raised(before: &Answers, now: &Answers, answered: &[QuestionId]) -> Vec<Raised> {
    let looks_at_them = |raised: &Raised| raised.look_again.iter().any(|id| answered.contains(id));
    not_among(raised(before), raised(now)).filter(looks_at_them).collect()
}

/// Filters out the checks that fired before over the same questions.
pub fn not_among(
    before: impl IntoIterator<Item = Raised>,
    now: impl IntoIterator<Item = Raised>,
) -> impl Iterator<Item = Raised> {
    let before: Vec<_> = before.into_iter().collect();
    let is_known = move |raised: &Raised| {
        let same = before.iter().find(|known| core::ptr::eq(known.prompt, raised.prompt));
        same.is_some_and(|known| raised.look_again.iter().all(|id| known.look_again.contains(id)))
    };
    now.into_iter().filter(move |raised| !is_known(raised))
}

/// Lists all text keys of the checks, with the title and the note that stand above them.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut own: Vec<_> = PROMPTS.iter().map(Prompt::text_key).collect();
    own.sort_unstable();
    own.dedup();
    let around = ["title", "note", "interview", "new", "unsent", "not-asked"];
    around.into_iter().map(|key| format!("consistency-{key}")).chain(own).map(|key| TextKey::new(key, &[])).collect()
}

/// `{"id", "text", "look-again", "interview"}`: codes, no words.
impl Serialize for Raised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut prompt = serializer.serialize_struct("Prompt", 4)?;
        prompt.serialize_field("id", self.id)?;
        prompt.serialize_field("text", &self.text_key())?;
        let questions: Vec<&str> = self.look_again.iter().map(|question| question.0).collect();
        prompt.serialize_field("look-again", &questions)?;
        prompt.serialize_field("interview", &self.interview)?;
        prompt.end()
    }
}

// No prompt names an option of another question.
const _: () = {
    let mut prompt = 0;
    while prompt < PROMPTS.len() {
        let clauses = PROMPTS[prompt].when;
        let mut at = 0;
        while at < clauses.len() {
            if let Clause::Given(condition) = &clauses[at] {
                condition.assert_options(&FORM);
            }
            at += 1;
        }
        prompt += 1;
    }
};

#[cfg(test)]
mod tests;
