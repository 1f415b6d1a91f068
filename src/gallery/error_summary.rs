//! Examples of the error summary.

use assessment_core::form::questions::{FIRST_NAME, SETTLEMENT, TOILET};

use super::page::ExamplePage;
use super::{Example, Gallery, example};
use crate::components::error_summary::error_summary;
use crate::html::Html;
use crate::screen::{ReturnTo, Screen};

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let summary = |page: &ExamplePage, screen: Screen| -> Html { error_summary(&page.cx, screen) };
    let one = gallery.page().continued(TOILET);
    let (section, page) = one.place(TOILET);
    let several = gallery.page().continued(FIRST_NAME).continued(SETTLEMENT).continued(TOILET);
    vec![
        example("One problem on this page", summary(&one, Screen::Question(section, page, ReturnTo::Overview))),
        example("Several, on other pages", summary(&several, Screen::Send)),
    ]
}
