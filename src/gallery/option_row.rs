//! Examples of one option of a group.

use assessment_core::form::QuestionId;
use assessment_core::form::questions::{ECONOMIC_STATUS, MARITAL_STATUS};

use super::page::ExamplePage;
use super::{Example, Gallery, example};
use crate::components::option_row::{OptionControl, RowContext, option_row, or};
use crate::html::{Html, el};

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery.page();
    vec![
        example("A radio button, the first of its group", row(&page, MARITAL_STATUS, OptionControl::Radio, Chosen::No)),
        example("A checkbox, chosen", row(&page, ECONOMIC_STATUS, OptionControl::Checkbox, Chosen::Yes)),
        example("The word before an option that stands apart", or(&page.field(MARITAL_STATUS))),
    ]
}

#[derive(PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

fn row(page: &ExamplePage, id: QuestionId, control: OptionControl, chosen: Chosen) -> Html {
    let field = page.field(id);
    let choice = field.question.options().first().expect("an option");
    let row = RowContext { control, choice, is_first: true, is_chosen: chosen == Chosen::Yes };
    el("fieldset").child(el("legend").child(field.label_text())).child(option_row(&field, row, || {})).into()
}
