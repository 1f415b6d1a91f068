//! Examples of the footer.

use leptos::prelude::*;

use super::{Example, Gallery, example};
use crate::answer_location::{AnswerLocation, AnswerPlace, SendProgress};
use crate::client::Receipt;
use crate::components::footer::footer;
use crate::html::Html;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let at = |place, sent| -> Html {
        let page = gallery.page();
        let state = &page.cx.app.state;
        state.outdated.set(Some(Receipt { reference: "AB12-CD34-EF56".into(), ..Receipt::default() }));
        state.answer_location.set(AnswerLocation { place, sent });
        footer(&page.cx)
    };
    vec![
        example("Kept in the tab, not sent", at(AnswerPlace::Tab, SendProgress::Not)),
        example("Nowhere but in the page", at(AnswerPlace::Page, SendProgress::Not)),
        example("On its way, the browser keeps no more", at(AnswerPlace::PageSinceFull, SendProgress::Now)),
        example("Perhaps received", at(AnswerPlace::Tab, SendProgress::Perhaps)),
        example("Received as it was before", at(AnswerPlace::Tab, SendProgress::Before)),
        example("Received", at(AnswerPlace::Agency, SendProgress::All)),
    ]
}
