//! Examples of the progress caption.

use assessment_core::form::QuestionId;
use assessment_core::form::questions::{DECLARATION, FIRST_NAME, TOILET};

use super::{Example, Gallery, example};
use crate::components::progress::progress;
use crate::html::Html;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let on = |id: QuestionId| -> Html {
        let page = gallery.page();
        let (section, of) = page.place(id);
        progress(&page.cx, section, of, &page.cx.app.state.interpretation().answers)
    };
    vec![
        example("Which question of how many, where that stays true", on(TOILET)),
        example("Which page, where answers bring others", on(FIRST_NAME)),
        example("A section outside of the numbered parts", on(DECLARATION)),
    ]
}
