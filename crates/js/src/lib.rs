//! The core for JavaScript. Each function takes and gives plain objects of the shapes that the command line takes and gives
//! as lines; their types stand in the package's one declaration file, which is made from the core's JSON Schemas.
//! How to use it: `docs/javascript.md`.
//!
//! **Must not know** rules, a text or the clock.
//!
//! What is wrong with an *answer* is part of what comes back, as everywhere in the core. What can't be understood at all is
//! thrown ([`Thrown`]), with a stable code.
//!
//! Nothing here decides anything: this crate reads, calls and writes.

mod needs;
mod read;
mod thrown;

use assessment_core::answers::Problem;
use assessment_core::consistency::Raised;
use assessment_core::dates::{Date, from_iso};
use assessment_core::form::FORM;
use assessment_core::form::definition::definition;
use assessment_core::hours::{HoursError, HoursRequest, METHOD, estimate};
use assessment_core::id::Id;
use assessment_core::instrument::INSTRUMENT;
use assessment_core::measures::named_figures;
use assessment_core::report::{self, DraftReport, OtherForm, ReportInput, ReportInputError, report_on_input};
use assessment_core::{status, whodas};
use js_sys::{Object, Reflect};
use litemap::LiteMap;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use read::read;
use thrown::{Code, Thrown};

type JsResult = Result<JsValue, JsValue>;

/// DTO of the versions with which this package computes.
#[derive(Serialize)]
struct Versions {
    package: &'static str,
    form: &'static str,
    whodas: &'static str,
    hours: &'static str,
    instrument: &'static str,
}

/// Returns the versions of the package, of the form, of the scoring rules of WHODAS and of the method of hours.
///
/// # Errors
///
/// None that is known.
#[wasm_bindgen]
pub fn versions() -> JsResult {
    write(&Versions {
        package: env!("CARGO_PKG_VERSION"),
        form: FORM.version,
        whodas: whodas::SCORING_VERSION,
        hours: METHOD.id,
        instrument: INSTRUMENT.id,
    })
}

/// Returns the form definition as data: sections, pages, questions, options, conditions; with the texts that are given
/// by key.
///
/// # Errors
///
/// `wrong-shape` if the texts are no object of texts.
#[wasm_bindgen]
pub fn form(texts: JsValue) -> JsResult {
    let texts: TextsByKey = read(texts)?;
    write(&definition(&FORM, &|key| texts.get(key)))
}

/// Returns all parameters in force on a day, each with its source, confidence and date of its last check; with the
/// texts that are given by key.
///
/// # Errors
///
/// `day`; `wrong-shape` if the texts are no object of texts.
#[wasm_bindgen]
pub fn figures(day: JsValue, texts: JsValue) -> JsResult {
    let texts: TextsByKey = read(texts)?;
    write(&named_figures(read_day(&day)?, &|key| texts.get(key)))
}

/// Argument: message catalogue, texts by key.
#[derive(Deserialize)]
struct TextsByKey(Option<LiteMap<String, String>>);

impl TextsByKey {
    fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref().and_then(|texts| texts.get(key)).cloned()
    }
}

/// DTO of a validation's result: the problems, without the rest of [`DraftReport`].
#[derive(Serialize)]
struct Validated {
    form: &'static str,
    rules_as_of: String,
    complete: bool,
    problems: Vec<Problem>,
    look_again: Vec<Raised>,
}

/// Validates a draft or a submission on a day and returns what stands in the way of sending it.
///
/// # Errors
///
/// See [`Code`].
#[wasm_bindgen]
pub fn validate(given: JsValue, day: JsValue) -> JsResult {
    let id = sender_id(&given);
    let DraftReport { form, rules_as_of, complete, problems, look_again, .. } = answered(given, day)?;
    let rules_as_of = assessment_core::dates::iso(rules_as_of);
    with_id(id, write(&Validated { form, rules_as_of, complete, problems, look_again })?)
}

/// Assesses a draft or a submission on a day: problems, profile, measures.
///
/// # Errors
///
/// See [`Code`].
#[wasm_bindgen]
pub fn assess(given: JsValue, day: JsValue) -> JsResult {
    let id = sender_id(&given);
    with_id(id, write(&answered(given, day)?)?)
}

fn answered(given: JsValue, day: JsValue) -> Result<DraftReport, JsValue> {
    let given: ReportInput<IgnoredAny> = read(given)?;
    let held = given.holds().map_err(not_given)?;
    Ok(report_on_input(held, read_day(&day)?).map_err(not_given)?)
}

/// Reads the sender's own key: any value, so it is handed back as it came.
fn sender_id(given: &JsValue) -> Option<JsValue> {
    let id = Reflect::get(given, &JsValue::from("id")).ok()?;
    (!id.is_undefined() && !id.is_null()).then_some(id)
}

/// Adds the sender's key as the result's first member, as the command line writes it.
fn with_id(id: Option<JsValue>, answer: JsValue) -> JsResult {
    let Some(id) = id else { return Ok(answer) };
    let named = Object::new();
    Reflect::set(&named, &JsValue::from("id"), &id)?;
    Ok(Object::assign(&named, answer.unchecked_ref()).into())
}

fn not_given(why: ReportInputError) -> Thrown {
    match &why {
        ReportInputError::Form(_) => Thrown::new(Code::FormVersion, &why.to_string()),
        ReportInputError::Field(_) | ReportInputError::Half => Thrown::new(Code::Field, &why.to_string()),
    }
}

/// Parses the reference date, which is mandatory: the core knows no clock, and neither does this package, so that the
/// same draft gives the same answer tomorrow.
fn read_day(day: &JsValue) -> Result<Date, Thrown> {
    let day = day.as_string().and_then(|day| from_iso(&day));
    day.ok_or_else(|| Thrown::new(Code::Day, "a day is a text of the form YYYY-MM-DD"))
}

fn other_form(other: OtherForm) -> Thrown {
    Thrown::new(Code::FormVersion, &other.to_string())
}

/// Computes the scores of WHODAS 2.0.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn whodas(input: JsValue) -> JsResult {
    write(&whodas::score_input(&read(input)?))
}

/// Computes the scores of WHODAS 2.0 and names the scoring rules applied. A function of its own, so that a list can be
/// mapped with either.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen(js_name = whodasWithRules)]
pub fn whodas_with_rules(input: JsValue) -> JsResult {
    write(&whodas::score_input_with_rules(&read(input)?))
}

/// Computes the scores of WHODAS 2.0 with options: rules named, an agency's own calibration tables, its severity
/// groups.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen(js_name = whodasWith)]
pub fn whodas_with(input: JsValue, extras: JsValue) -> JsResult {
    write(&whodas::score_input_with(&read(input)?, &read(extras)?))
}

/// Simulates options B and C of a reform of status assessment.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn status(input: JsValue) -> JsResult {
    write(&status::simulate_input(&read(input)?))
}

/// Simulates the reform options for two scores and explains them by the rules of a day, with what the pilot counted.
///
/// # Errors
///
/// `wrong-shape`, `day`.
#[wasm_bindgen(js_name = explainStatus)]
pub fn status_report(input: JsValue, day: JsValue) -> JsResult {
    write(&report::status_report(&read(input)?, read_day(&day)?))
}

/// DTO of a result without an estimate, with its reason.
#[derive(Serialize)]
struct NoEstimate {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    #[serde(flatten)]
    error: HoursError,
}

/// Estimates the hours of personal assistance by the method of 2019.
///
/// # Errors
///
/// `wrong-shape`.
#[wasm_bindgen]
pub fn hours(input: JsValue) -> JsResult {
    let request: HoursRequest = read(input)?;
    match estimate(&request) {
        Ok(estimate) => write(&estimate),
        Err(error) => write(&NoEstimate { id: request.id, error }),
    }
}

/// Serializes a result as JSON would be: plain objects also for maps and flattened structs, `null` for what isn't
/// there.
fn write(answer: &impl Serialize) -> JsResult {
    let written = answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    Ok(written.map_err(|error| Thrown::new(Code::Internal, &error.to_string()))?)
}
