//! What `element.js` holds for each element on the page.

use std::panic;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::App;

/// One element: its state, and its views while it is in the document.
#[wasm_bindgen]
pub struct Instance {
    app: Rc<App>,
}

#[wasm_bindgen]
impl Instance {
    /// A new element. `name` tells several elements of a page apart; `load` gives the texts of a language as a promise.
    #[wasm_bindgen(constructor)]
    pub fn new(element: HtmlElement, name: &str, load: js_sys::Function) -> Self {
        Self { app: Rc::new(App::new(element, name, load)) }
    }

    /// The language in which it will begin.
    pub fn language(&self) -> String {
        self.app.language().tag.into()
    }

    /// Takes the texts of a language; says whether they are ones.
    pub fn texts(&self, compiled: String) -> bool {
        self.app.add_texts(compiled)
    }

    /// Takes the further texts of a language, which come once the form is on the page.
    pub fn further(&self, compiled: String) {
        self.app.clone().add_further(compiled);
    }

    /// Shows itself inside `place`. Focus stays where it is.
    pub fn mount(&self, place: HtmlElement) {
        self.app.clone().mount(place);
    }

    /// Takes its views away. What was typed stays.
    pub fn unmount(&self) {
        self.app.unmount();
    }

    /// Writes down what was typed, now.
    pub fn save(&self) {
        self.app.save();
    }

    /// An attribute of the element has changed.
    pub fn attribute(&self, name: &str) {
        self.app.clone().attribute(name);
    }

    /// Whether what was typed is kept for this tab, as things stand: storage that has filled up keeps nothing any more.
    pub fn keeps(&self) -> bool {
        self.app.keeps()
    }
}

/// Says what is called when the program meets a fault and can't go on. The place of the fault goes to the console, for
/// developers; no answer is in it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(tell: js_sys::Function) {
    panic::set_hook(Box::new(move |info| {
        if let Some(place) = info.location() {
            let at = [place.file(), ":", &place.line().to_string()].concat();
            web_sys::console::error_2(&"saa-self-assessment:".into(), &at.into());
        }
        let _ = tell.call0(&JsValue::NULL);
    }));
}
