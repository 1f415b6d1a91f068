//! The self-assessment as a custom element. `element.js` defines the tag and loads this; [`element::Instance`] is what
//! one element holds.
//!
//! **Must not know** rules: no comparison of answers, ages, dates or amounts stands here; the core is asked.

mod announce;
mod answer_location;
mod app;
mod client;
mod clock;
mod components;
mod context;
mod controls;
mod drafts;
mod element;
mod failure;
mod focus;
mod forms;
#[cfg(feature = "gallery")]
mod gallery;
mod host;
mod host_events;
mod html;
mod json;
#[rustfmt::skip]
mod key;
mod language;
mod may_fail;
mod mounted;
mod navigation;
mod page_focus;
mod root;
#[cfg(feature = "functioning-score")]
mod score;
#[cfg(not(feature = "functioning-score"))]
#[path = "score_absent.rs"]
mod score;
mod screen;
mod screens;
mod sending;
mod state;
mod tabs;
mod versioned_cell;

pub use element::{Instance, tell_where_it_panics};

// The widget lives in a browser, and so do its tests.
#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
