//! Leptos view of an [`Html`] tree: drawn once, and updated by render effects until it is taken away.

use std::any::Any;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute as AnyLeptosAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Node};

use assessment_texts::{Language, Script};

use crate::html::{Attribute, El, Html};
use crate::may_fail::may_fail;

/// Resources that live as long as the nodes: effects and listeners.
type Kept = Vec<Box<dyn Any>>;

/// Leptos `Render` adapter of a page. It belongs to the browser's one thread.
pub struct View(SendWrapper<Html>, Script);

impl View {
    /// Creates the view of a page, in a language of this script.
    pub fn new(html: Html, script: Script) -> Self {
        Self(SendWrapper::new(html), script)
    }
}

/// Retained state of a rendered page.
pub struct RenderedPage {
    nodes: Vec<Node>,
    _kept: Kept,
}

/// Renders a node before `marker`, or last in `parent`.
fn draw(html: Html, parent: &Node, marker: Option<&Node>, script: Script, kept: &mut Kept) {
    let node: Node = match html {
        Html::Text(text) => match pronounced(&text, parent, script) {
            Some(marked) => marked,
            None => Rndr::create_text_node(&text).into(),
        },
        Html::Element(element) => draw_element(element, script, kept).into(),
        Html::Many(pieces) => {
            for piece in pieces {
                draw(piece, parent, marker, script, kept);
            }
            return;
        }
        Html::Follow(part) => {
            let place: Node = Rndr::create_placeholder().into();
            may_fail(parent.insert_before(&place, marker));
            kept.push(follow(part, place, script));
            return;
        }
    };
    may_fail(parent.insert_before(&node, marker));
}

/// Builds nodes for a text, with `lang` spans around what it holds of the first language: a voice of another script
/// spells Cyrillic out, letter by letter. In a page that is in Cyrillic itself, no letter tells which language it is
/// of. Options of a list and fields hold nothing but text.
fn pronounced(text: &str, parent: &Node, script: Script) -> Option<Node> {
    if script == Script::Cyrillic || matches!(parent.node_name().as_str(), "OPTION" | "TEXTAREA") {
        return None;
    }
    let mut rest = text;
    let whole = Rndr::create_element("span", None);
    while let Some((start, end)) = cyrillic(rest) {
        let (before, after) = (rest.get(..start)?, rest.get(end..)?);
        may_fail(whole.append_child(&Rndr::create_text_node(before)));
        let marked = Rndr::create_element("span", None);
        may_fail(marked.set_attribute("lang", Language::FIRST.tag));
        marked.set_text_content(rest.get(start..end));
        may_fail(whole.append_child(&marked));
        rest = after;
    }
    if rest.len() == text.len() {
        return None;
    }
    may_fail(whole.append_child(&Rndr::create_text_node(rest)));
    Some(whole.into())
}

/// Finds the first run of Cyrillic: from a letter to the last one before Latin begins again.
fn cyrillic(text: &str) -> Option<(usize, usize)> {
    let is_cyrillic = |char: char| ('\u{400}'..='\u{4ff}').contains(&char);
    let start = text.find(is_cyrillic)?;
    let stretch = text.get(start..)?;
    let stretch = stretch.get(..stretch.find(|char: char| char.is_ascii_alphabetic()).unwrap_or(stretch.len()))?;
    let (last, char) = stretch.char_indices().rev().find(|(_, char)| is_cyrillic(*char))?;
    Some((start, start + last + char.len_utf8()))
}

fn draw_element(element: El, script: Script, kept: &mut Kept) -> Element {
    let parts = element.0;
    let node = Rndr::create_element(parts.tag, None);
    for attribute in parts.attributes {
        match attribute {
            Attribute::Fixed(name, value) => {
                may_fail(node.set_attribute(name, &value));
            }
            Attribute::Follow(name, mut value) => {
                let node = node.clone();
                let effect = RenderEffect::new(move |_: Option<()>| {
                    may_fail(match value() {
                        Some(value) => node.set_attribute(name, &value),
                        None => node.remove_attribute(name),
                    });
                });
                kept.push(Box::new(effect));
            }
            Attribute::Text(mut text) => {
                let node = node.clone();
                let effect = RenderEffect::new(move |_: Option<()>| {
                    let text = text();
                    node.set_text_content(None);
                    if !text.is_empty() {
                        draw(Html::Text(text), &node, None, script, &mut Kept::new());
                    }
                });
                kept.push(Box::new(effect));
            }
            Attribute::On(name, act) => {
                let listener: Closure<dyn FnMut(Event)> = Closure::wrap(act);
                may_fail(node.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()));
                kept.push(Box::new(listener));
            }
        }
    }
    for child in parts.children {
        draw(child, &node, None, script, kept);
    }
    node
}

/// Creates the render effect that keeps a reactive part up to date, in front of its place.
fn follow(mut part: Box<dyn FnMut() -> Option<El>>, place: Node, script: Script) -> Box<dyn Any> {
    let mut now: Option<(Element, Kept)> = None;
    Box::new(RenderEffect::new(move |_: Option<()>| {
        let next = part();
        if let Some((before, _)) = now.take() {
            before.remove();
        }
        let Some(parent) = place.parent_node() else { return };
        let mut kept = Kept::new();
        now = next.map(|element| {
            let node = draw_element(element, script, &mut kept);
            may_fail(parent.insert_before(&node, Some(&place)));
            (node, kept)
        });
    }))
}

impl Render for View {
    type State = RenderedPage;

    fn build(self) -> RenderedPage {
        // Drawn inside a node of its own first, so that what follows a signal finds its parent; mounting moves the nodes.
        let holder = Rndr::create_element("div", None);
        let mut kept = Kept::new();
        draw(self.0.take(), &holder, None, self.1, &mut kept);
        let mut nodes = Vec::new();
        while let Some(node) = holder.first_child() {
            may_fail(holder.remove_child(&node));
            nodes.push(node);
        }
        RenderedPage { nodes, _kept: kept }
    }

    fn rebuild(self, state: &mut RenderedPage) {
        let next = self.build();
        if let Some((parent, first)) = state.nodes.first().and_then(|first| Some((first.parent_node()?, first))) {
            for node in &next.nodes {
                may_fail(parent.insert_before(node, Some(first)));
            }
        }
        state.unmount();
        *state = next;
    }
}

impl Mountable for RenderedPage {
    fn unmount(&mut self) {
        for node in &self.nodes {
            if let Some(parent) = node.parent_node() {
                may_fail(parent.remove_child(node));
            }
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for node in &self.nodes {
            may_fail(parent.insert_before(node, marker));
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.nodes.first() else { return false };
        let parent = first.parent_element();
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(first));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        self.nodes.iter().filter_map(|node| node.dyn_ref::<Element>().cloned()).collect()
    }
}

impl AddAnyAttr for View {
    type Output<New: AnyLeptosAttribute> = Self;

    fn add_any_attr<New: AnyLeptosAttribute>(self, _: New) -> Self {
        self
    }
}

/// There is no server that draws these pages: they are made in the browser only.
impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> RenderedPage {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests;
