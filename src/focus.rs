//! Focus management: where the focus goes, and what is scrolled into view. Only things inside the element's own root
//! are touched.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::may_fail::may_fail;

/// Focuses a control, which takes focus by itself.
pub fn control(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    // What is wrong stands right above the controls, and is to be seen with them.
    let field = element.closest(".sa-adding-field, .sa-field").ok().flatten();
    let problem = field.and_then(|field| field.query_selector(".sa-problem").ok().flatten());
    problem.as_ref().unwrap_or(element).scroll_into_view_with_bool(true);
    quietly(element);
}

/// Focuses an element without scrolling.
pub fn quietly(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    may_fail(element.focus_with_options(&options));
}

/// Focuses a heading or a box (temporary `tabindex`). It takes no focus by itself, and none any more once the person
/// has moved on.
pub fn text(element: &Element) {
    may_fail(element.set_attribute("tabindex", "-1"));
    quietly(element);
    let gone = element.clone();
    let remove = Closure::once_into_js(move || {
        may_fail(gone.remove_attribute("tabindex"));
    });
    may_fail(element.add_event_listener_with_callback("blur", remove.unchecked_ref()));
}

/// Scrolls the top of the element into view, if it is off screen.
pub fn reveal(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    if top < 0.0 || top > height {
        element.scroll_into_view_with_bool(true);
    }
}
