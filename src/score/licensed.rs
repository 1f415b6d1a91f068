//! The questions in the World Health Organization's words: loaded from a file of the institution that has the licence,
//! and only if the file is the one whose hash the page names.

use std::rc::Rc;

use assessment_core::whodas::LicensedTexts;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::app::{App, later};
use crate::client;
use crate::json::{member, parse, text};
use crate::root::Focus;
use crate::screen::{From, Screen};

/// Loads the file that the element's attributes name: address in `whodas-items`, hash in `whodas-integrity`.
pub fn load(app: &Rc<App>) {
    let named = |name: &str| app.element.get_attribute(name).filter(|value| !value.trim().is_empty());
    let Some(address) = named("whodas-items") else { return };
    let Some(integrity) = named("whodas-integrity") else {
        web_sys::console::error_1(&"saa-self-assessment: whodas-items needs whodas-integrity".into());
        return;
    };
    if app.state.score.licensed.borrow().is_some() {
        return;
    }
    let app = app.clone();
    later(Box::pin(async move {
        match client::pinned(&address, &integrity).await.as_deref().map(read) {
            Some(Ok(texts)) => {
                *app.state.score.licensed.borrow_mut() = Some(texts);
                let is_shown = matches!(app.state.screen.get(), Screen::Question(_, _, From::Score(_)));
                let is_idle = app.mounted.borrow().as_ref().is_some_and(|mounted| mounted.root.is_idle());
                if is_shown && is_idle {
                    app.show(Focus::Nowhere);
                }
            }
            Some(Err(error)) => {
                web_sys::console::error_2(&"saa-self-assessment: whodas-items:".into(), &error.into());
            }
            // Why is in the console already: the browser says it.
            None => {}
        }
    }));
}

/// The texts of the file, or why it can't be used, in words for whoever sets it up.
fn read(file: &str) -> Result<LicensedTexts, String> {
    let json = parse(file).ok_or("not JSON")?;
    let languages = entries(&member(&json, "languages")).into_iter().map(|(language, items)| {
        let items = entries(&items).into_iter().map(|(code, text)| (code, text.as_string().unwrap_or_default()));
        (language, items.collect())
    });
    LicensedTexts::new(text(&json, "licence"), languages).map_err(|error| error.to_string())
}

fn entries(of: &JsValue) -> Vec<(String, JsValue)> {
    let Some(object) = of.dyn_ref::<Object>() else { return Vec::new() };
    let pair = |entry: JsValue| {
        let entry = entry.dyn_into::<Array>().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1)))
    };
    Object::entries(object).iter().filter_map(pair).collect()
}
