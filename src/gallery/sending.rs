//! Examples of the notes of a submission in flight, and of one that is outdated.

use leptos::prelude::*;

use super::{Example, Gallery, example};
use crate::answer_location::{AnswerLocation, AnswerPlace, SendProgress};
use crate::client::Receipt;
use crate::components::link::anchor;
use crate::components::sending::{note, outdated, sender};
use crate::key;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let going = gallery.page();
    going.cx.app.state.sending.set(true);
    let still = gallery.page();
    still.cx.app.state.sending.set(true);
    still.cx.app.state.sending_still.set(true);
    let at_rest = gallery.page();
    let button =
        |page: &super::page::ExamplePage| sender(&page.cx, anchor("sa-button", || {})).child(page.cx.t(key::SEND_DO));
    let before = gallery.page();
    let state = &before.cx.app.state;
    state.outdated.set(Some(Receipt { reference: "AB12-CD34-EF56".into(), ..Receipt::default() }));
    state.answer_location.set(AnswerLocation { place: AnswerPlace::Tab, sent: SendProgress::Before });
    vec![
        example("The button that sends", button(&at_rest)),
        example("While something is on its way it does nothing", button(&going)),
        example("That it is on its way", note(&going.cx)),
        example("That it still is", note(&still.cx)),
        example("Received as it was before the last changes", outdated(&before.cx)),
    ]
}
