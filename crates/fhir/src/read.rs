//! Parser of `QuestionnaireResponse` into a submission: one of ours, or one that another program made of our
//! `Questionnaire`.

mod why;

use std::collections::BTreeMap;

use assessment_core::answers::RawAnswer;
use assessment_core::form::FORM;
use assessment_core::serde_util::strict_objects::Objects;
use assessment_core::submission::{Refused, Submission, are_valid_keys, receive};
use assessment_texts::Language;
use litemap::LiteMap;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use time::Date;

use crate::canonical::Canonical;
use crate::model::{Extension, ExtensionValue, Identifier, QuestionnaireResponse, ResponseAnswer, ResponseItem};
use crate::questionnaire::{is_display, is_group};
use crate::response::{AS_TYPED, COMPLETED, OTHER_ANSWER, REPLACES, RESOURCE, SENDER_ID, day, is_language};
use crate::typed::read as read_exactly;
use crate::values::{ValueContext, ValueError, print, read as read_values, same};

pub use why::ReadError;

/// The `status` of a response that nobody has said to be finished.
const IN_PROGRESS: &str = "in-progress";

/// Default values for elements that a response leaves out. R4 lets a program leave out language and day, and some do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// The language in which the form was shown: that of the `Questionnaire` itself, which is the first of the project's.
    pub language: String,
    /// The day on which it was answered, `YYYY-MM-DD`; without one a response must say it.
    pub authored: Option<String>,
    /// Whether one that is `in-progress` is read although answers are missing or wrong.
    pub unfinished: bool,
}

impl Default for Defaults {
    fn default() -> Self {
        let language = Language::FIRST.tag;
        Self { language: language.into(), authored: None, unfinished: false }
    }
}

/// Result of parsing: the submission with the sender's key.
#[derive(Clone, Debug)]
pub struct ReadSubmission {
    /// The sender's own key, as JSON: `QuestionnaireResponse.identifier`.
    pub id: Option<Box<RawValue>>,
    /// The submission.
    pub submission: Submission,
}

/// Parses a `QuestionnaireResponse` into a submission; it must say its language or be in that of our form, and its day.
///
/// # Errors
///
/// See [`ReadError`].
pub fn submission(json: &str, address: &Canonical) -> Result<Submission, ReadError> {
    read(json, address, &Defaults::default()).map(|read| read.submission)
}

/// Parses a `QuestionnaireResponse` into a submission and the sender's key, with defaults. Who it is about (`subject`)
/// and who wrote it are passed over.
///
/// One that is `in-progress` is a submission if nothing is missing or wrong in it: some programs never say that it is
/// finished, and the declaration at its end says as much. Otherwise the person may still be at it.
///
/// # Errors
///
/// See [`ReadError`]. Whether the answers are right is said by [`assessment_core::submission::receive`].
pub fn read(json: &str, address: &Canonical, defaults: &Defaults) -> Result<ReadSubmission, ReadError> {
    let shape = |error: serde_json::Error| ReadError::Shape(error.to_string());
    // First of all, so that a patient's record isn't told that it lacks a response's fields.
    let elements: BTreeMap<String, Element> = serde_json::from_str(json).map_err(shape)?;
    if !matches!(elements.get("resourceType"), Some(Element::Text(kind)) if kind == RESOURCE) {
        return Err(ReadError::ResourceType);
    }
    // A misspelt `item` would be a response without answers.
    let is_known = |name: &&String| ELEMENTS.contains(&name.strip_prefix('_').unwrap_or(name));
    if let Some(unknown) = elements.keys().find(|name| !is_known(name)) {
        return Err(ReadError::UnknownElement(unknown.clone()));
    }
    let mut reader = serde_json::Deserializer::from_str(json);
    let response = QuestionnaireResponse::deserialize(Objects(&mut reader)).map_err(shape)?;
    if response.modifier_extension.is_some() || response.implicit_rules.is_some() {
        return Err(ReadError::Modifier);
    }
    let in_progress = response.status == IN_PROGRESS;
    if !in_progress && ![COMPLETED, "amended"].contains(&response.status.as_str()) {
        return Err(ReadError::Status(response.status));
    }
    let form =
        response.questionnaire.as_deref().and_then(|form| address.form_of(form)).ok_or(ReadError::Questionnaire)?;
    let language = response.language.as_ref().unwrap_or(&defaults.language);
    let language = Some(language.clone()).filter(|tag| is_language(tag)).ok_or(ReadError::Field("language"))?;
    let authored = response.authored.as_ref().or(defaults.authored.as_ref()).ok_or(ReadError::Field("authored"))?;
    // Another program may give the moment; the day is what stands beside the signature.
    let filled_on = authored.split_once('T').map_or(authored.as_str(), |(day, _)| day).to_owned();
    let on = day(&filled_on).ok_or(ReadError::Field("authored"))?;
    let context = ValueContext { form: &form, address, day: on };
    let mut answers = LiteMap::new_vec();
    for extension in response.extension.iter().filter(|one| one.url == address.extension(OTHER_ANSWER)) {
        let (id, typed): (String, RawAnswer) = text_of(extension)
            .and_then(|text| serde_json::from_str(text).ok())
            .ok_or_else(|| ReadError::Shape(OTHER_ANSWER.into()))?;
        keep(&mut answers, id, typed)?;
    }
    collect(&response.item, &context, &mut answers)?;
    let id = response.identifier.as_ref().map(|identifier| sender_id(identifier, address)).transpose()?.flatten();
    let of_replaced = response.extension.iter().filter(|one| one.url == address.extension(REPLACES));
    let replaces = of_replaced.map(|one| text_of(one).map(str::to_owned)).collect::<Option<Vec<_>>>();
    let replaces = replaces.filter(|keys| are_valid_keys(keys)).ok_or(ReadError::Field(REPLACES))?;
    let submission = Submission { form, language, filled_on, answers, replaces };
    if in_progress && !defaults.unfinished {
        finished(&submission, on)?;
    }
    Ok(ReadSubmission { id, submission })
}

/// Checks that the submission is complete and could be sent as it stands.
fn finished(submission: &Submission, on: Date) -> Result<(), ReadError> {
    match receive(submission, on) {
        Ok(_) => Ok(()),
        Err(Refused::Problems(problems)) => {
            Err(ReadError::Unfinished(problems.into_vec().into_iter().map(|problem| problem.question).collect()))
        }
        Err(_) => Err(ReadError::Unfinished(Vec::new())),
    }
}

/// Parses the sender's key, as it was before [`crate::identifier`] wrote it, or what another program wrote there.
fn sender_id(identifier: &Identifier, address: &Canonical) -> Result<Option<Box<RawValue>>, ReadError> {
    let wrong = || ReadError::Field("identifier");
    let ours = identifier.extension.iter().find(|one| one.url == address.extension(SENDER_ID));
    if let Some(extension) = ours {
        let json = text_of(extension).ok_or_else(wrong)?;
        return RawValue::from_string(json.into()).map(Some).map_err(|_| wrong());
    }
    let Some(value) = &identifier.value else { return Ok(None) };
    serde_json::value::to_raw_value(value).map(Some).map_err(|_| wrong())
}

/// Known elements of a `QuestionnaireResponse` in R4. Those that aren't read here say nothing about the answers.
const ELEMENTS: [&str; 20] = [
    "resourceType",
    "id",
    "meta",
    "implicitRules",
    "language",
    "text",
    "contained",
    "extension",
    "modifierExtension",
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

/// JSON value of an element: a string, or anything else, which is all that matters for what the resource is.
#[derive(Deserialize)]
#[serde(untagged)]
enum Element {
    Text(String),
    Other(IgnoredAny),
}

/// Flattens the groups and collects the answers by `linkId`.
fn collect(
    items: &[ResponseItem],
    context: &ValueContext<'_>,
    answers: &mut LiteMap<String, RawAnswer>,
) -> Result<(), ReadError> {
    for item in items {
        let link = || item.link_id.clone();
        if item.modifier_extension.is_some() || item.answer.iter().any(|answer| answer.modifier_extension.is_some()) {
            return Err(ReadError::Modifier);
        }
        let Some(question) = FORM.question(&item.link_id) else {
            if shown_only(item) {
                continue;
            }
            if !is_group(&item.link_id) || !item.answer.is_empty() {
                return Err(ReadError::UnknownItem(link()));
            }
            collect(&item.item, context, answers)?;
            continue;
        };
        // Below a question of ours stand only texts; what is answered there is in the wrong place.
        let within = item.item.iter().chain(item.answer.iter().flat_map(|answer| &answer.item));
        if let Some(other) = within.filter(|one| !shown_only(one)).map(|one| one.link_id.clone()).next() {
            return Err(ReadError::Misplaced(other, link()));
        }
        // "No answer, and why not", as R4 lets a program say it.
        let given: Vec<&ResponseAnswer> = item.answer.iter().filter(|answer| !answer.is_absent()).collect();
        let as_typed = item.extension.iter().find(|one| one.url == context.address.extension(AS_TYPED));
        let typed = match as_typed {
            Some(extension) => {
                let typed = text_of(extension).and_then(read_exactly).ok_or_else(|| ReadError::Value(link()))?;
                let expected = print(question, &typed, context).values;
                if !same(&expected, &given) {
                    return Err(ReadError::Contradiction(link()));
                }
                typed
            }
            // Another program may leave an item without an answer.
            None if given.is_empty() => continue,
            None => read_values(question, &given, context).map_err(|wrong| match wrong {
                ValueError::Kind | ValueError::Several => ReadError::Value(link()),
                ValueError::System => ReadError::System(link()),
            })?,
        };
        keep(answers, link(), typed)?;
    }
    Ok(())
}

/// Whether the item repeats a text of the form, as some programs do: it carries no answer.
fn shown_only(item: &ResponseItem) -> bool {
    item.answer.is_empty() && item.item.is_empty() && is_display(&item.link_id)
}

fn keep(answers: &mut LiteMap<String, RawAnswer>, id: String, typed: RawAnswer) -> Result<(), ReadError> {
    if answers.contains_key(&id) {
        return Err(ReadError::Twice(id));
    }
    answers.insert(id, typed);
    Ok(())
}

fn text_of(extension: &Extension) -> Option<&str> {
    match &extension.value {
        Some(ExtensionValue::ValueString(text)) => Some(text),
        _ => None,
    }
}
