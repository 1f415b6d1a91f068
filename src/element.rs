//! Exports to JavaScript (`wasm_bindgen`): the instance that `element.js` holds for each element on the page.

use std::hint::black_box;
use std::panic;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use assessment_core::text::compose_with;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::{App, HostBridge};

/// Handle of one element for JavaScript: its state, and its views while it is in the document.
#[wasm_bindgen]
pub struct Instance {
    app: Rc<App>,
}

#[wasm_bindgen]
impl Instance {
    /// Creates an instance. `name` tells several elements of a page apart; `home` is where the program came from;
    /// `load` gives the texts of a language as a promise; `kept` is told where the answers are, each time that may have
    /// changed.
    #[wasm_bindgen(constructor)]
    pub fn new(element: HtmlElement, name: &str, home: String, load: js_sys::Function, kept: js_sys::Function) -> Self {
        // Unicode's tables are in the browser; they are not downloaded.
        compose_with(|text| js_sys::JsString::from(text).normalize("NFC").into());
        Self { app: Rc::new(App::new(element, name, HostBridge { home, load, kept })) }
    }

    /// Returns the tag of the language in which it will begin.
    pub fn language(&self) -> String {
        self.app.language().tag.into()
    }

    /// Adds the texts of a language.
    ///
    /// # Errors
    ///
    /// If they are none.
    pub fn texts(&self, compiled: String) -> Result<(), JsError> {
        self.app.add_texts(compiled).then_some(()).ok_or_else(|| JsError::new("texts"))
    }

    /// Whether the page on which it begins needs further texts: then they are waited for.
    pub fn lacks(&self) -> bool {
        self.app.lacks_further()
    }

    /// Adds the further texts of a language, which come once the form is on the page.
    pub fn further(&self, compiled: String) {
        self.app.clone().add_further(compiled);
    }

    /// Mounts the views in an element, inside `place`. Focus stays where it is.
    ///
    /// # Errors
    ///
    /// If the texts of its language are not there.
    pub fn mount(&self, element: HtmlElement, place: HtmlElement) -> Result<(), JsError> {
        self.app.clone().mount(element, place).then_some(()).ok_or_else(|| JsError::new("mount"))
    }

    /// Unmounts the views. What was typed stays; says whether it is safe to forget this too.
    pub fn unmount(&self) -> bool {
        self.app.unmount()
    }

    /// Writes the draft to storage now.
    pub fn save(&self) {
        self.app.save();
    }

    /// Handles the change of an attribute of the element.
    pub fn attribute(&self, name: &str) {
        self.app.clone().attribute(name);
    }

    /// Returns the URL to which answers will be sent; `None` where the page names none.
    pub fn address(&self) -> Option<String> {
        self.app.submit_url()
    }
}

/// Installs the panic hook that logs the place of a fault to the console, for developers; no answer is in it.
#[wasm_bindgen(js_name = tellWhereItPanics)]
pub fn tell_where_it_panics() {
    panic::set_hook(Box::new(|info| {
        if let Some(place) = info.location() {
            let at = format!("{}:{}", place.file(), place.line());
            web_sys::console::error_2(&"saa-self-assessment:".into(), &at.into());
        }
    }));
}

/// Expected value of `MARK` as long as nothing has gone over it.
const WELL: u32 = 0x5e1f_a55e;
/// Canary value in the program's memory.
static MARK: AtomicU32 = AtomicU32::new(WELL);

/// Checks the canary: whether the memory is still this program's. Where something has gone over it, what reads it may
/// find nothing to do and say nothing; `guard.js` asks before each step.
#[wasm_bindgen(js_name = isWell)]
pub fn is_well() -> bool {
    // Nobody writes it: the compiler must not take that for granted.
    black_box(&MARK).load(Ordering::Relaxed) == WELL
}
