//! Elements in Leptos' builder syntax, all of one type.
//!
//! `view!` makes a type of its own for every piece of a page, each with its own copy of the code that draws, redraws
//! and removes it. Measured, that was a third of the download. Here tags, attributes and children are values.

use std::sync::{Arc, Mutex};

use leptos::ev::{Custom, Event, on};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::view::iterators::StaticVec;

/// What an attribute follows.
type Followed = Arc<Mutex<dyn FnMut() -> Option<String> + Send>>;
/// What a part of a page follows.
type FollowedView = Arc<Mutex<dyn FnMut() -> Option<AnyView> + Send>>;

/// An element being made.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element with tag and class.
pub fn styled(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

impl El {
    /// With an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.add(custom_attribute(name, value.into()).into_any_attr())
    }

    /// With an attribute, if there is a value for it.
    pub fn maybe<T: Into<String>>(self, name: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With an attribute that needs no value, if so.
    pub fn flag(self, name: &'static str, is: bool) -> Self {
        self.maybe(name, is.then_some(""))
    }

    /// With an attribute that follows what it reads.
    pub fn follow(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        let value: Followed = Arc::new(Mutex::new(value));
        self.add(custom_attribute(name, value).into_any_attr())
    }

    /// Told of an event.
    pub fn on(self, name: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.add(on(Custom::<Event>::new(name), act).into_any_attr())
    }

    /// Does something when it is pressed, instead of what a link or form would do by itself.
    pub fn press(self, act: impl Fn() + 'static) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// With more inside.
    pub fn child(mut self, piece: impl Piece) -> Self {
        piece.add_to(&mut self.children);
        self
    }

    /// As a view.
    pub fn view(self) -> AnyView {
        custom(self.tag).child(StaticVec::from(self.children)).add_any_attr(self.attributes).into_any()
    }

    fn add(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

/// What can stand inside an element.
pub trait Piece {
    /// Puts it behind the others.
    fn add_to(self, pieces: &mut Vec<AnyView>);

    /// As one view.
    fn alone(self) -> AnyView
    where
        Self: Sized,
    {
        let mut pieces = Vec::new();
        self.add_to(&mut pieces);
        StaticVec::from(pieces).into_any()
    }
}

impl Piece for AnyView {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        pieces.push(self);
    }
}

impl Piece for El {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        pieces.push(self.view());
    }
}

impl Piece for String {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        pieces.push(self.into_any());
    }
}

impl Piece for &str {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        self.to_owned().add_to(pieces);
    }
}

impl<T: Piece> Piece for Option<T> {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        if let Some(piece) = self {
            piece.add_to(pieces);
        }
    }
}

impl<T: Piece> Piece for Vec<T> {
    fn add_to(self, pieces: &mut Vec<AnyView>) {
        for piece in self {
            piece.add_to(pieces);
        }
    }
}

/// Several views one after the other.
#[derive(Default)]
pub struct Pieces(Vec<AnyView>);

/// Nothing yet.
pub fn pieces() -> Pieces {
    Pieces::default()
}

impl Pieces {
    /// And then this.
    pub fn then(mut self, piece: impl Piece) -> Self {
        piece.add_to(&mut self.0);
        self
    }

    /// As one view.
    pub fn view(self) -> AnyView {
        self.0.alone()
    }
}

/// A part that follows what it reads, and may be absent.
pub fn follow(part: impl FnMut() -> Option<AnyView> + Send + 'static) -> AnyView {
    let part: FollowedView = Arc::new(Mutex::new(part));
    part.into_any()
}

/// A text that follows what it reads.
pub fn follow_text(mut text: impl FnMut() -> Option<String> + Send + 'static) -> AnyView {
    follow(move || text().map(IntoAny::into_any))
}

/// Paragraphs.
pub fn paragraphs(class: &'static str, texts: impl IntoIterator<Item = String>) -> Vec<AnyView> {
    let mut all = Vec::new();
    for text in texts {
        all.push(styled("p", class).child(text).view());
    }
    all
}

/// A list of points.
pub fn points<T: Piece>(pieces: impl IntoIterator<Item = T>) -> AnyView {
    let mut list = styled("ul", "sa-list");
    for piece in pieces {
        list = list.child(el("li").child(piece));
    }
    list.view()
}
