//! Form section 6: income. Two monthly amounts as printed; no income test is computed from them, the data do not
//! suffice.

use super::*;

define! {
    /// Personal income a month.
    PERSONAL_INCOME = Question::new("personal-income", AnswerKind::Money);
    /// Estimate of the whole family's income a month, the personal one included.
    FAMILY_INCOME = Question::new("family-income", AnswerKind::Money);
}

/// Definition of form section 6, income.
pub(super) static SECTION: Section = Section {
    id: "income",
    number: Some(6),
    stage: Stage::Overview,
    pages: &[Page { id: "income", questions: &[&PERSONAL_INCOME, &FAMILY_INCOME] }],
};
