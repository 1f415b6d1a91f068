//! Deserialize and serialize helpers for `#[serde(with = ...)]`: what JSON of tables and scripts holds, read leniently where only
//! one thing can be meant, and refused where serde's own readers would guess.

pub mod iso_date;
pub(crate) mod lenient_bool;
pub(crate) mod lenient_integer;
pub(crate) mod null_as_default;
pub mod strict_objects;
pub mod unique_map;
