//! Component: text area, several lines of text with a limit. The limit is told beforehand; one may type past it and is
//! told on "continue".

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use assessment_core::answers::RawAnswer;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::field::Field;
use super::text_field::labelled;
use crate::controls::ControlKind;
use crate::html::{Html, styled};
use crate::key;
use crate::state::characters_left;

/// Debounce interval of the count, which is said when typing pauses.
const PAUSE: Duration = Duration::from_secs(1);

/// Component: the text area with its label, limit and count.
pub fn text_area(field: &Field, max: u16) -> Html {
    let text = field.text();
    let left = ArcRwSignal::new(characters_left(max, &text));
    let limit = field.cx.texts.fill(key::TextLimit { max: usize::from(max).into() });
    let limit_id = field.part("-limit");
    let described = format!("{} {}", field.words_ids().as_str(), limit_id).trim_start().to_owned();
    // As the browser holds it: each line ends with one character.
    let control = field.holds(ControlKind::Text, RawAnswer::Text(text.replace("\r\n", "\n").replace('\r', "\n")));
    let (of, touched) = (field.clone(), field.touched(&control));
    let (count, texts) = (left.clone(), field.cx.texts.clone());
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    let typed = move || {
        touched();
        let now = characters_left(max, &control.text());
        // Whoever leaves the area has heard it: `change` brings nothing new then.
        if now == left.get_untracked() {
            return;
        }
        left.set(now);
        if let Some(before) = waiting.take() {
            before.clear();
        }
        let app = of.cx.app.clone();
        match left.get_untracked().map(|left| words(&of.cx.texts, left)) {
            Some(words) => waiting.set(set_timeout_with_handle(move || app.announce_text(words), PAUSE).ok()),
            // The count that was said is no longer so.
            None => app.clear_announcement(),
        }
    };
    let area = field.control(styled("textarea", "sa-area"), described).attr("rows", "4").entered(typed).child(text);
    let limit = styled("p", "sa-limit").attr("id", limit_id).child(limit);
    let count = styled("p", "sa-count")
        .attr("aria-hidden", "true")
        .text(move || count.get().map(|left| words(&texts, left)).unwrap_or_default());
    labelled(field, vec![area, limit, count])
}

fn words(texts: &crate::language::Texts, left: isize) -> String {
    let count = left.unsigned_abs().into();
    if left < 0 { texts.fill(key::TextTooLong { count }) } else { texts.fill(key::TextLeft { count }) }
}
