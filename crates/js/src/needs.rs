//! Functions of the social worker's revised instrument and of municipal programmes.

use assessment_core::instrument::{definition, degrees as degrees_on, overview_result, prefill_result};
use assessment_core::municipal::{eligibility_result, ranking_result, roster_result};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::read::read;
use crate::{JsResult, TextsByKey, other_form, read_day, write};

/// Returns the instrument's definition as data: items, levels, who helps, how often; with the texts that are given by
/// key.
///
/// # Errors
///
/// `wrong-shape` if the texts are no object of texts.
#[wasm_bindgen]
pub fn instrument(texts: JsValue) -> JsResult {
    let texts: TextsByKey = read(texts)?;
    write(&definition(&|key| texts.get(key)))
}

/// Aggregates a record of the instrument by area.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn overview(record: JsValue) -> JsResult {
    write(&overview_result(&read(record)?))
}

/// Derives from a draft what pre-fills the instrument.
///
/// # Errors
///
/// `wrong-shape`, `form-version`.
#[wasm_bindgen]
pub fn prefill(input: JsValue) -> JsResult {
    write(&prefill_result(&read(input)?).map_err(other_form)?)
}

/// Returns the degrees of dependence with their hours of assistance in force on a day.
///
/// # Errors
///
/// `day`.
#[wasm_bindgen]
pub fn degrees(day: JsValue) -> JsResult {
    write(&degrees_on(read_day(&day)?))
}

/// Assesses the person's eligibility for a municipal programme from the answers of a draft.
///
/// # Errors
///
/// `wrong-shape`, `form-version`.
#[wasm_bindgen]
pub fn eligibility(input: JsValue) -> JsResult {
    write(&eligibility_result(&read(input)?).map_err(other_form)?)
}

/// Validates a roster of assistants and returns its conflicts.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn roster(input: JsValue) -> JsResult {
    write(&roster_result(&read(input)?))
}

/// Ranks the applicants of a municipal programme and returns the lists.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn ranking(input: JsValue) -> JsResult {
    write(&ranking_result(&read(input)?))
}
