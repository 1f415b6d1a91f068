//! Examples of the fieldset.

use assessment_core::form::questions::{HAS_REPRESENTATIVE, MARITAL_STATUS};

use super::{Example, Gallery, example};
use crate::components::fieldset::{GroupOf, fieldset};
use crate::html::{pieces, styled};

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let controls = |label: &str| {
        let input = styled("input", "sa-input").attr("type", "text").attr("aria-label", label);
        styled("div", "sa-line").attr("lang", "en").child(input)
    };
    let empty = gallery.page();
    let wrong = gallery.page().continued(HAS_REPRESENTATIVE);
    let (above, heading) = empty.heading_field(HAS_REPRESENTATIVE);
    vec![
        example(
            "Below the heading of its page",
            fieldset(&empty.field(MARITAL_STATUS), GroupOf::Options, controls("one")),
        ),
        example(
            "Lines of text: a group by its role too",
            fieldset(&empty.field(MARITAL_STATUS), GroupOf::Lines, controls("two")),
        ),
        example("Something is wrong", fieldset(&wrong.field(HAS_REPRESENTATIVE), GroupOf::Options, controls("three"))),
        example(
            "As the heading of its page",
            pieces().then(above).then(fieldset(&heading, GroupOf::Options, controls("four"))),
        ),
    ]
}
