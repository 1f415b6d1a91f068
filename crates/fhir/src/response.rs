//! A submission as a `QuestionnaireResponse`, and back: what is read from what was written is the same submission,
//! character for character.

use core::fmt;
use std::collections::BTreeMap;

use assessment_core::answers::Typed;
use assessment_core::dates;
use assessment_core::form::{FORM, Question};
use assessment_core::submission::{Submission, are_replaced};
use litemap::LiteMap;
use serde::Deserialize;
use serde::de::IgnoredAny;
use time::Date;

use crate::canonical::{Canonical, edition};
use crate::model::{Extension, ExtensionValue, QuestionnaireResponse, ResponseAnswer, ResponseItem};
use crate::questionnaire::{page_link, section_link};
use crate::typed::{exactly, read as read_exactly};
use crate::values::{Context, Wrong, print, read};

/// On an item: what was typed, where the values don't say it exactly.
pub(crate) const AS_TYPED: &str = "as-typed";
/// On the response: an answer to a question that this edition of the form doesn't have.
pub(crate) const OTHER_ANSWER: &str = "other-answer";
/// On the response: the key of an earlier attempt whose place it takes.
pub(crate) const REPLACES: &str = "replaces";

const RESOURCE: &str = "QuestionnaireResponse";
/// What a submission is; an amended one is read as well.
const COMPLETED: &str = "completed";

/// A field of a submission that FHIR has no way to say: its name. The intake refuses such submissions too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSaid(pub &'static str);

impl fmt::Display for NotSaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not of the form in which it travels", self.0)
    }
}

impl core::error::Error for NotSaid {}

/// Why a text is not read as a submission. Where an item is at fault, its `linkId` is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Not JSON, or not of the shape of the resource: what the parser says.
    Shape(String),
    /// Another type of resource.
    ResourceType,
    /// Not `completed` or `amended`.
    Status(String),
    /// An element that could change the meaning of the others: `modifierExtension`, `implicitRules`.
    Modifier,
    /// No form of ours, or one below another address.
    Questionnaire,
    /// No language in `language`, or no day in `authored`.
    Field(&'static str),
    /// R4 has no such element.
    UnknownElement(String),
    /// The form has no such item.
    UnknownItem(String),
    /// An item stands twice.
    Twice(String),
    /// A value of another kind than the question takes, or several where it takes one.
    Value(String),
    /// A code of another system.
    System(String),
    /// What was typed and the value beside it don't agree.
    Contradiction(String),
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(error) => write!(f, "not a {RESOURCE}: {error}"),
            Self::ResourceType => write!(f, "not a {RESOURCE}"),
            Self::Status(status) => write!(f, "status is {status:?}, not {COMPLETED:?}"),
            Self::Modifier => f.write_str("modifierExtension and implicitRules are not understood"),
            Self::Questionnaire => f.write_str("questionnaire names no edition of this form below the address"),
            Self::Field(name) => write!(f, "{name} is missing or not of the expected form"),
            Self::UnknownElement(name) => write!(f, "a {RESOURCE} has no element {name:?}"),
            Self::UnknownItem(link) => write!(f, "the form has no item {link:?}"),
            Self::Twice(link) => write!(f, "the item {link:?} stands twice"),
            Self::Value(link) => write!(f, "the item {link:?} has a value of another kind, or too many"),
            Self::System(link) => write!(f, "the item {link:?} has a code of another system"),
            Self::Contradiction(link) => write!(f, "the item {link:?} has a value that is not what was typed"),
        }
    }
}

impl core::error::Error for NotRead {}

/// The submission as a FHIR R4 `QuestionnaireResponse`.
///
/// The answers become values as the core understands them; where a value doesn't say exactly what was typed, an
/// extension does. Nothing is checked against the rules of the form: that is [`assessment_core::submission::receive`].
///
/// # Errors
///
/// [`NotSaid`] where form, language, day or the attempts replaced are not of the form in which they travel.
pub fn response(submission: &Submission, address: &Canonical) -> Result<QuestionnaireResponse, NotSaid> {
    let (name, version) = edition(&submission.form).ok_or(NotSaid("form"))?;
    let day = day(&submission.filled_on).ok_or(NotSaid("filled_on"))?;
    if !is_language(&submission.language) {
        return Err(NotSaid("language"));
    }
    if !are_replaced(&submission.replaces) {
        return Err(NotSaid("replaces"));
    }
    let context = Context { form: &submission.form, address, day };
    let replaced = submission.replaces.iter().map(|key| text_extension(address, REPLACES, key.clone()));
    let other = submission.answers.iter().filter(|(id, _)| FORM.question(id).is_none());
    Ok(QuestionnaireResponse {
        resource_type: RESOURCE.into(),
        language: Some(submission.language.clone()),
        extension: other
            .filter_map(|(id, typed)| Some(text_extension(address, OTHER_ANSWER, exactly(&(id, typed))?)))
            .chain(replaced)
            .collect(),
        questionnaire: Some([&address.questionnaire(name), "|", version].concat()),
        status: COMPLETED.into(),
        authored: Some(submission.filled_on.clone()),
        item: sections(submission, &context),
        modifier_extension: None,
        implicit_rules: None,
    })
}

/// The sections and pages that have answers, as groups.
fn sections(submission: &Submission, context: &Context<'_>) -> Vec<ResponseItem> {
    let group = |link_id: String, item: Vec<ResponseItem>| {
        (!item.is_empty()).then(|| ResponseItem { link_id, item, ..ResponseItem::default() })
    };
    let answers = |question: &&'static Question| {
        submission.answers.get(question.id.0).map(|typed| item(question, typed, context))
    };
    FORM.sections
        .iter()
        .filter_map(|section| {
            let pages = section
                .pages
                .iter()
                .filter_map(|page| group(page_link(page), page.questions.iter().filter_map(answers).collect()));
            group(section_link(section), pages.collect())
        })
        .collect()
}

fn item(question: &Question, typed: &Typed, context: &Context<'_>) -> ResponseItem {
    let (answer, exact) = print(question, typed, context);
    let as_typed = if exact { None } else { exactly(typed) };
    ResponseItem {
        extension: as_typed.map(|text| text_extension(context.address, AS_TYPED, text)).into_iter().collect(),
        link_id: question.id.0.into(),
        answer,
        ..ResponseItem::default()
    }
}

fn text_extension(address: &Canonical, name: &str, text: String) -> Extension {
    let value = Some(ExtensionValue::ValueString(text));
    Extension { url: address.extension(name), extension: Vec::new(), value }
}

/// The submission that a `QuestionnaireResponse` holds: ours or that of another program that filled in our
/// `Questionnaire`. Who it is about (`subject`), who wrote it and its own number are passed over.
///
/// # Errors
///
/// See [`NotRead`]. Whether the answers are right is said by [`assessment_core::submission::receive`].
pub fn submission(json: &str, address: &Canonical) -> Result<Submission, NotRead> {
    let shape = |error: serde_json::Error| NotRead::Shape(error.to_string());
    // First of all, so that a patient's record isn't told that it lacks a response's fields.
    let elements: BTreeMap<String, Element> = serde_json::from_str(json).map_err(shape)?;
    if !matches!(elements.get("resourceType"), Some(Element::Text(kind)) if kind == RESOURCE) {
        return Err(NotRead::ResourceType);
    }
    // A misspelt `item` would be a response without answers.
    let is_known = |name: &&String| ELEMENTS.contains(&name.strip_prefix('_').unwrap_or(name));
    if let Some(unknown) = elements.keys().find(|name| !is_known(name)) {
        return Err(NotRead::UnknownElement(unknown.clone()));
    }
    let response: QuestionnaireResponse = serde_json::from_str(json).map_err(shape)?;
    if response.modifier_extension.is_some() || response.implicit_rules.is_some() {
        return Err(NotRead::Modifier);
    }
    if ![COMPLETED, "amended"].contains(&response.status.as_str()) {
        return Err(NotRead::Status(response.status));
    }
    let form =
        response.questionnaire.as_deref().and_then(|form| address.form_of(form)).ok_or(NotRead::Questionnaire)?;
    let language = response.language.filter(|tag| is_language(tag)).ok_or(NotRead::Field("language"))?;
    let authored = response.authored.ok_or(NotRead::Field("authored"))?;
    // Another program may give the moment; the day is what stands beside the signature.
    let filled_on = authored.split_once('T').map_or(authored.as_str(), |(day, _)| day).to_owned();
    let context = Context { form: &form, address, day: day(&filled_on).ok_or(NotRead::Field("authored"))? };
    let mut answers = LiteMap::new_vec();
    for extension in response.extension.iter().filter(|one| one.url == address.extension(OTHER_ANSWER)) {
        let (id, typed): (String, Typed) = text_of(extension)
            .and_then(|text| serde_json::from_str(text).ok())
            .ok_or_else(|| NotRead::Shape(OTHER_ANSWER.into()))?;
        keep(&mut answers, id, typed)?;
    }
    collect(&response.item, &context, &mut answers)?;
    let of_replaced = response.extension.iter().filter(|one| one.url == address.extension(REPLACES));
    let replaces = of_replaced.map(|one| text_of(one).map(str::to_owned)).collect::<Option<Vec<_>>>();
    let replaces = replaces.filter(|keys| are_replaced(keys)).ok_or(NotRead::Field(REPLACES))?;
    Ok(Submission { form, language, filled_on, answers, replaces })
}

/// The elements of a `QuestionnaireResponse` in R4. Those that aren't read here say nothing about the answers.
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

/// What stands in an element, as far as it matters for what the resource is.
#[derive(Deserialize)]
#[serde(untagged)]
enum Element {
    Text(String),
    Other(IgnoredAny),
}

/// The answers of items, groups opened.
fn collect(items: &[ResponseItem], context: &Context<'_>, answers: &mut LiteMap<String, Typed>) -> Result<(), NotRead> {
    for item in items {
        let link = || item.link_id.clone();
        let Some(question) = FORM.question(&item.link_id) else {
            if !is_group(&item.link_id) || !item.answer.is_empty() {
                return Err(NotRead::UnknownItem(link()));
            }
            collect(&item.item, context, answers)?;
            continue;
        };
        if !item.item.is_empty() {
            return Err(NotRead::UnknownItem(link()));
        }
        let as_typed = item.extension.iter().find(|one| one.url == context.address.extension(AS_TYPED));
        let typed = match as_typed {
            Some(extension) => {
                let typed = text_of(extension).and_then(read_exactly).ok_or_else(|| NotRead::Value(link()))?;
                let (expected, _) = print(question, &typed, context);
                if !same(&expected, &item.answer) {
                    return Err(NotRead::Contradiction(link()));
                }
                typed
            }
            // Another program may leave an item without an answer.
            None if item.answer.is_empty() => continue,
            None => read(question, &item.answer, context).map_err(|wrong| match wrong {
                Wrong::Kind | Wrong::Several => NotRead::Value(link()),
                Wrong::System => NotRead::System(link()),
            })?,
        };
        keep(answers, link(), typed)?;
    }
    Ok(())
}

fn keep(answers: &mut LiteMap<String, Typed>, id: String, typed: Typed) -> Result<(), NotRead> {
    if answers.contains_key(&id) {
        return Err(NotRead::Twice(id));
    }
    answers.insert(id, typed);
    Ok(())
}

fn is_group(link: &str) -> bool {
    FORM.sections
        .iter()
        .any(|section| section_link(section) == link || section.pages.iter().any(|page| page_link(page) == link))
}

/// The same values; what is shown beside a code doesn't matter.
fn same(ours: &[ResponseAnswer], theirs: &[ResponseAnswer]) -> bool {
    let written = |answers: &[ResponseAnswer]| {
        let mut answers = answers.to_vec();
        for coding in answers.iter_mut().filter_map(|answer| answer.value_coding.as_mut()) {
            (coding.display, coding.more) = (None, None);
        }
        serde_json::to_string(&answers).ok()
    };
    written(ours) == written(theirs)
}

fn text_of(extension: &Extension) -> Option<&str> {
    match &extension.value {
        Some(ExtensionValue::ValueString(text)) => Some(text),
        _ => None,
    }
}

fn day(text: &str) -> Option<Date> {
    dates::from_iso(text).filter(|day| dates::iso(*day) == text)
}

/// As the core takes it: letters, digits and hyphens.
fn is_language(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
