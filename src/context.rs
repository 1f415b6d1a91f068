//! Render context of every view.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_core::form::Question;
use assessment_texts::Key;

use crate::app::App;
use crate::html::{El, text_points};
use crate::language::Texts;

/// Render context: the controller, the texts of the root, and the id prefix of the page.
#[derive(Clone)]
pub struct Cx {
    /// The element.
    pub app: Rc<App>,
    /// The texts.
    pub texts: Texts,
    /// The acts that were named so far on the page, or on a card of it: said in short from then on. Pages are drawn in
    /// the order in which they are read.
    pub cited: Rc<RefCell<Vec<&'static str>>>,
    prefix: Rc<str>,
}

impl Cx {
    /// Creates a context for one root or page.
    pub fn new(app: Rc<App>, texts: Texts, prefix: String) -> Self {
        Self { app, texts, cited: Rc::default(), prefix: prefix.into() }
    }

    /// Looks up a text.
    pub fn t(&self, key: Key) -> String {
        self.texts.text(key)
    }

    /// Builds a list of texts.
    pub fn list(&self, keys: &[Key]) -> El {
        text_points(keys.iter().map(|key| self.t(*key)).collect())
    }

    /// Builds an id inside the page.
    pub fn id(&self, name: &str) -> String {
        format!("{}-{}", self.prefix, name)
    }

    /// Builds an id of a question's field or of a part of it.
    pub fn id_of(&self, question: &Question, part: &str) -> String {
        format!("{}-{}{}", self.prefix, question.id.0, part)
    }
}
