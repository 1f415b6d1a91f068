//! Form section of the declaration: what is signed just before sending, after everything has been read.

use super::options::YES;
use super::*;
use crate::condition::Condition;

define! {
    /// Whether the answers outside the official form may travel with it.
    SHARE_FACTS = Question::new("share-facts", YES_NO).added().required_to_submit().when(Condition::AnyFactAnswered);
    /// Who helped to fill in; the printed form doesn't ask, the interview does.
    FILLED_WITH_HELP = Question::new("filled-with-help", line(120)).added();
    /// Who signs; asked only where there is a legal representative.
    SIGNED_BY with signed_by { PERSON = "person", REPRESENTATIVE = "representative" } =
        Question::new("signed-by", one_of(signed_by::ALL)).required_to_submit().when(personal::HAS_A_REPRESENTATIVE);
    /// First and family name in place of a signature.
    SIGNATURE_NAME = Question::new("signature-name", line(120)).required_to_submit().offers(&[
        Offer {
            when: Condition::FirstAnsweredIs(&[ids::SIGNED_BY], &[signed_by::REPRESENTATIVE]),
            parts: &[personal::ids::REPRESENTATIVE_FIRST_NAME, personal::ids::REPRESENTATIVE_FAMILY_NAME],
        },
        Offer { when: Condition::Always, parts: &[personal::ids::FIRST_NAME, personal::ids::FAMILY] },
    ]);
    /// "I am aware of my criminal and civil liability for providing untrue information."
    DECLARATION = Question::new("declaration", AnswerKind::Confirm).required_to_submit();
}

/// Condition that the person consents to the facts travelling.
pub const SHARES_FACTS: Condition = Condition::FirstAnsweredIs(&[ids::SHARE_FACTS], &[YES]);

/// Form section of declaration and signature.
pub(super) static SECTION: Section = Section {
    id: "declaration",
    number: None,
    stage: Stage::Sending,
    pages: &[Page {
        id: "declaration",
        questions: &[&SHARE_FACTS, &FILLED_WITH_HELP, &SIGNED_BY, &SIGNATURE_NAME, &DECLARATION],
    }],
};
