//! Serializer of a submission as a `QuestionnaireResponse`, lossless: what is read from it is the same submission,
//! character for character.

use core::fmt;

use assessment_core::answers::RawAnswer;
use assessment_core::dates;
use assessment_core::form::{FORM, Question};
use assessment_core::submission::{Submission, are_valid_keys};
use serde_json::value::RawValue;
use time::Date;

use crate::canonical::{Canonical, FormEdition, edition};
use crate::model::{Extension, ExtensionValue, Identifier, QuestionnaireResponse, ResponseItem};
use crate::questionnaire::{page_link, section_link};
use crate::typed::{as_string, exactly, is_string};
use crate::values::{PrintedAnswers, ValueContext, print};

/// Name of the item's extension with the raw input, where the values don't say it exactly.
pub(crate) const AS_TYPED: &str = "as-typed";
/// Name of the response's extension with an answer to a question that this edition of the form doesn't have.
pub(crate) const OTHER_ANSWER: &str = "other-answer";
/// Name of the response's extension with the idempotency key of an earlier attempt, which this submission replaces.
pub(crate) const REPLACES: &str = "replaces";
/// Name of the identifier's extension with the sender's key as JSON, where it is no plain text.
pub(crate) const SENDER_ID: &str = "sender-id";

pub(crate) const RESOURCE: &str = "QuestionnaireResponse";
/// The `status` of a submission: it is completed.
pub(crate) const COMPLETED: &str = "completed";

/// Error: a field of a submission that FHIR can't express, by its name. The intake refuses such submissions too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnsupportedField(pub &'static str);

impl fmt::Display for UnsupportedField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not of the form in which it travels", self.0)
    }
}

impl core::error::Error for UnsupportedField {}

/// Converts a submission to a FHIR R4 `QuestionnaireResponse`.
///
/// The answers become values as the core understands them; where a value doesn't say exactly what was typed, an
/// extension does. Nothing is checked against the rules of the form: that is [`assessment_core::submission::receive`].
///
/// # Errors
///
/// [`UnsupportedField`] where form, language, day or the attempts replaced are not of the form in which they travel.
pub fn response(submission: &Submission, address: &Canonical) -> Result<QuestionnaireResponse, UnsupportedField> {
    let FormEdition { name, version } = edition(&submission.form).ok_or(UnsupportedField("form"))?;
    let day = day(&submission.filled_on).ok_or(UnsupportedField("filled_on"))?;
    if !is_language(&submission.language) {
        return Err(UnsupportedField("language"));
    }
    if !are_valid_keys(&submission.replaces) {
        return Err(UnsupportedField("replaces"));
    }
    let context = ValueContext { form: &submission.form, address, day };
    let replaced = submission.replaces.iter().map(|key| text_extension(address, REPLACES, key.clone()));
    let other = submission.answers.iter().filter(|(id, _)| FORM.question(id).is_none());
    Ok(QuestionnaireResponse {
        resource_type: RESOURCE.into(),
        language: Some(submission.language.clone()),
        extension: other
            .filter_map(|(id, typed)| Some(text_extension(address, OTHER_ANSWER, exactly(&(id, typed))?)))
            .chain(replaced)
            .collect(),
        questionnaire: Some(format!("{}|{version}", address.questionnaire(name))),
        status: COMPLETED.into(),
        authored: Some(submission.filled_on.clone()),
        item: sections(submission, &context),
        ..QuestionnaireResponse::default()
    })
}

/// Converts the sender's own key of a submission, any JSON, to `QuestionnaireResponse.identifier`. A number stands
/// there as a text; an extension keeps that it is none.
///
/// ```
/// use assessment_fhir::{Canonical, identifier};
///
/// let key = serde_json::value::RawValue::from_string("7".into())?;
/// let written = identifier(&key, &Canonical::default());
/// assert_eq!(written.value.as_deref(), Some("7"));
/// assert_eq!(written.extension.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn identifier(key: &RawValue, address: &Canonical) -> Identifier {
    let text = serde_json::from_str::<String>(key.get()).ok();
    match text {
        Some(text) if is_string(&text) => Identifier { value: Some(text), ..Identifier::default() },
        text => Identifier {
            extension: exactly(&key).map(|json| text_extension(address, SENDER_ID, json)).into_iter().collect(),
            value: as_string(text.as_deref().unwrap_or(key.get())),
        },
    }
}

/// Builds the group items of the sections and pages that have answers.
fn sections(submission: &Submission, context: &ValueContext<'_>) -> Vec<ResponseItem> {
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

fn item(question: &Question, typed: &RawAnswer, context: &ValueContext<'_>) -> ResponseItem {
    let PrintedAnswers { values: answer, are_lossless } = print(question, typed, context);
    let as_typed = if are_lossless { None } else { exactly(typed) };
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

pub(crate) fn day(text: &str) -> Option<Date> {
    dates::from_iso(text).filter(|day| dates::iso(*day) == text)
}

/// Whether a language tag has the syntax that the core accepts: letters, digits and hyphens.
pub(crate) fn is_language(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
