//! Virtual DOM: tags, attributes and children as values of one type.
//!
//! `view!` makes a type of its own for every piece of a page, each with its own copy of the code that draws, redraws
//! and removes it. Measured, that was a third of the download. Here there is one such type, [`Html`], which Leptos
//! mounts as a view (`mounted.rs`); what follows a signal is one of Leptos' render effects.

use std::rc::Rc;

use leptos::ev::Event;

/// Node of the virtual DOM, type-erased.
pub enum Html {
    /// An element.
    Element(El),
    /// A text.
    Text(String),
    /// Pieces one after the other.
    Many(Vec<Html>),
    /// A single element that follows what it reads, and may be absent.
    Follow(Box<dyn FnMut() -> Option<El>>),
}

/// Element builder, boxed. Behind a pointer, because it is handed on from call to call while it is made.
pub struct El(pub(crate) Box<Parts>);

/// Tag, attributes and children of an element.
pub struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Html>,
}

/// Attribute of an element, or an event listener.
pub enum Attribute {
    /// A value that stays.
    Fixed(&'static str, String),
    /// A value that follows what it reads.
    Follow(&'static str, Box<dyn FnMut() -> Option<String>>),
    /// What happens on an event.
    On(&'static str, Box<dyn FnMut(Event)>),
    /// A text inside that follows what it reads.
    Text(Box<dyn FnMut() -> String>),
}

/// Creates an element with this tag.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// Creates an element with tag and class.
pub fn styled(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

/// Creates a disclosure (`details`), which stays as it was left when its page is drawn anew: by its mark, one of its
/// kind on the page.
pub fn fold(class: &'static str, mark: &str) -> El {
    styled("details", class).attr("data-fold", mark)
}

impl El {
    /// Adds an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.add(Attribute::Fixed(name, value.into()))
    }

    /// Adds an attribute, if there is a value for it.
    pub fn maybe<T: Into<String>>(self, name: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds a boolean attribute, if set.
    #[expect(clippy::fn_params_excessive_bools, reason = "a setter: the name before it says what is set")]
    pub fn flag(self, name: &'static str, is: bool) -> Self {
        self.maybe(name, is.then_some(""))
    }

    /// Adds a reactive attribute, which follows the signals it reads.
    pub fn follow(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.add(Attribute::Follow(name, Box::new(value)))
    }

    /// Adds a reactive text, which follows the signals it reads, and nothing else inside: whatever else has come in
    /// there meanwhile, a translator's elements for example, goes with the text before.
    pub fn text(self, text: impl FnMut() -> String + 'static) -> Self {
        self.add(Attribute::Text(Box::new(text)))
    }

    /// Adds an event listener.
    pub fn on(self, name: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.add(Attribute::On(name, Box::new(act)))
    }

    /// Adds listeners of `input` and `change`: some who fill in a field fire one of the two events only.
    pub fn entered(self, act: impl Fn() + 'static) -> Self {
        let act = Rc::new(act);
        let again = act.clone();
        self.on("input", move |_| act()).on("change", move |_| again())
    }

    /// Adds a click listener that prevents the default action of a link or form.
    pub fn press(self, act: impl Fn() + 'static) -> Self {
        self.instead("click", Box::new(act))
    }

    /// Adds an event listener that prevents the browser's default action.
    pub fn instead(self, name: &'static str, act: Box<dyn Fn()>) -> Self {
        self.on(name, move |event| {
            event.prevent_default();
            act();
        })
    }

    /// Adds a child.
    pub fn child(mut self, piece: impl Piece) -> Self {
        piece.add_to(&mut self.0.children);
        self
    }

    fn add(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}

/// Conversion to children of an element.
pub trait Piece {
    /// Appends itself to the children.
    fn add_to(self, pieces: &mut Vec<Html>);
}

impl Piece for Html {
    fn add_to(self, pieces: &mut Vec<Html>) {
        pieces.push(self);
    }
}

impl Piece for El {
    fn add_to(self, pieces: &mut Vec<Html>) {
        pieces.push(Html::Element(self));
    }
}

impl Piece for String {
    fn add_to(self, pieces: &mut Vec<Html>) {
        pieces.push(Html::Text(self));
    }
}

impl Piece for &str {
    fn add_to(self, pieces: &mut Vec<Html>) {
        self.to_owned().add_to(pieces);
    }
}

impl<T: Piece> Piece for Option<T> {
    fn add_to(self, pieces: &mut Vec<Html>) {
        if let Some(piece) = self {
            piece.add_to(pieces);
        }
    }
}

impl<T: Piece> Piece for Vec<T> {
    fn add_to(self, pieces: &mut Vec<Html>) {
        for piece in self {
            piece.add_to(pieces);
        }
    }
}

/// Fragment: several nodes one after the other.
#[derive(Default)]
pub struct Pieces(Vec<Html>);

/// Creates an empty fragment.
pub fn pieces() -> Pieces {
    Pieces::default()
}

impl Pieces {
    /// Appends a node.
    pub fn then(mut self, piece: impl Piece) -> Self {
        piece.add_to(&mut self.0);
        self
    }
}

impl From<Pieces> for Html {
    fn from(pieces: Pieces) -> Self {
        Self::Many(pieces.0)
    }
}

impl Piece for Pieces {
    fn add_to(self, pieces: &mut Vec<Html>) {
        pieces.extend(self.0);
    }
}

impl From<El> for Html {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

/// Creates a reactive node, which follows the signals it reads, and may be absent.
pub fn follow(part: impl FnMut() -> Option<El> + 'static) -> Html {
    Html::Follow(Box::new(part))
}

/// Builds paragraphs from texts.
pub fn paragraphs(class: &'static str, texts: Vec<String>) -> Vec<El> {
    texts.into_iter().map(|text| styled("p", class).child(text)).collect()
}

/// Builds an unordered list (`ul`) of these items.
pub fn points(points: Vec<Pieces>) -> El {
    let mut list = styled("ul", "sa-list");
    for point in points {
        list = list.child(el("li").child(point));
    }
    list
}

/// Builds an unordered list (`ul`) of items that are single texts.
pub fn text_points(texts: Vec<String>) -> El {
    let mut list = styled("ul", "sa-list");
    for text in texts {
        list = list.child(el("li").child(text));
    }
    list
}
