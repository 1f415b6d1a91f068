//! Lookup table of ICF categories for the items of section 12. Origin: `data/README.md`.

use assessment_core::form::{AnswerKind, Form, Question};

use crate::generated::icf::SELF;
use crate::model::Coding;

/// HL7's name for the International Classification of Functioning, Disability and Health.
const SYSTEM: &str = "http://hl7.org/fhir/sid/icf";

/// Row of the table: an item and its ICF category.
pub(crate) struct Icf {
    /// The category.
    pub code: &'static str,
    /// Its title in English.
    pub title: &'static str,
    /// Whether experts could choose another.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the list in the documentation, which a test compares"))]
    pub debatable: bool,
}

/// Looks up the ICF `Coding` of a question, if it is one of the items of section 12.
pub(crate) fn coding(form: &Form, question: &Question) -> Option<Coding> {
    let number = form.questions().filter(is_item).position(|item| item.id == question.id)?;
    let icf = SELF.get(number)?;
    Some(Coding { system: SYSTEM.into(), code: icf.code.into(), display: Some(icf.title.into()), more: None })
}

fn is_item(question: &&Question) -> bool {
    matches!(question.kind, AnswerKind::Level { .. })
}

#[cfg(test)]
mod tests {
    use assessment_core::form::FORM;

    use super::*;

    #[test]
    fn every_item_has_its_category_and_no_category_is_left_over() {
        assert_eq!(FORM.questions().filter(is_item).count(), SELF.len());
        let code = |id: &str| coding(&FORM, FORM.question(id).expect("a question")).map(|coding| coding.code);
        // Both ends and the places where the instruments count differently.
        for (id, expected) in [
            ("toilet", "d530"),
            ("speaking", "d350"),
            ("orientation", "b114"),
            ("public-transport", "d470"),
            ("housework", "d640"),
            ("family-life", "d760"),
            ("community", "d910"),
        ] {
            assert_eq!(code(id).as_deref(), Some(expected), "{id}");
        }
        assert_eq!(code("toilet-remark"), None);
        assert_eq!(code("first-name"), None);
    }

    #[test]
    fn the_documentation_names_the_debatable_ones() {
        let docs = include_str!("../../../docs/methods/fhir.md");
        for (icf, item) in SELF.iter().zip(FORM.questions().filter(is_item)).filter(|(icf, _)| icf.debatable) {
            assert!(docs.contains(&format!("`{}` {}", item.id.0, icf.code)), "{} {}", item.id.0, icf.code);
        }
    }
}
