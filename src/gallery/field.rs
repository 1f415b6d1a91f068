//! Examples of a field, with all that may stand around its controls, and the component that fits the data type of its
//! answer.

use assessment_core::form::questions::{
    BIRTH_DATE, DECLARATION, DISTRICT, ECONOMIC_STATUS, EMAIL, IDENTIFIER_KIND, PERSONAL_INCOME, TOILET, TOILET_REMARK,
};

use super::{Example, Gallery, example};
use crate::components::field::{Field, error_text, field};
use crate::html::{pieces, styled};
use crate::key;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery.page();
    let wrong = gallery.page().continued(TOILET);
    let (above, heading) = wrong.heading_field(TOILET);
    let intros = vec![page.cx.t(key::START_WHAT)];
    let notes = vec![page.cx.t(key::FUNCTIONING_NOTE)];
    let around = Field { intros, notes, ..heading };
    let message = error_text(&page.cx.t(key::ERROR_WORD), page.cx.t(key::CHOOSE_ONE));
    let mut all = vec![
        example("Introduction, hint, note and problem", pieces().then(above).then(field(&around))),
        example("A problem, with the word that only is heard", styled("p", "sa-problem").child(message)),
    ];
    let kinds = [
        ("One of several", IDENTIFIER_KIND),
        ("One of many", DISTRICT),
        ("Any number", ECONOMIC_STATUS),
        ("A date", BIRTH_DATE),
        ("A statement", DECLARATION),
        ("Several lines", TOILET_REMARK),
        ("One line", EMAIL),
        ("Money", PERSONAL_INCOME),
    ];
    all.extend(kinds.map(|(caption, id)| example(caption, field(&page.field(id)))));
    all
}
