//! DTOs of the FHIR R4 types that are used here. Names and order as in the specification; what is never written is left
//! out. For the specification itself see <https://hl7.org/fhir/R4/questionnaire.html>.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A decimal with its written digits (lexical form): their number counts in FHIR.
pub type Decimal = Box<RawValue>;

/// DTO of a FHIR `Questionnaire`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Questionnaire {
    pub resource_type: &'static str,
    pub id: String,
    pub language: String,
    pub url: String,
    pub version: String,
    pub name: String,
    pub title: String,
    #[serde(rename = "_title")]
    pub title_more: PrimitiveElement,
    pub status: &'static str,
    pub experimental: bool,
    pub subject_type: [&'static str; 1],
    pub description: String,
    #[serde(rename = "_description")]
    pub description_more: PrimitiveElement,
    pub copyright: String,
    #[serde(rename = "_copyright")]
    pub copyright_more: PrimitiveElement,
    pub item: Vec<QuestionnaireItem>,
}

/// DTO of `Questionnaire.item`: a section, a page, a question, or a text for display.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct QuestionnaireItem {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    pub link_id: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(rename = "_text", skip_serializing_if = "PrimitiveElement::is_empty")]
    pub text_more: PrimitiveElement,
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enable_when: Vec<EnableWhen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_behavior: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answer_option: Vec<AnswerOption>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<QuestionnaireItem>,
}

/// DTO of `Questionnaire.item.answerOption`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct AnswerOption {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    pub value_coding: Coding,
}

/// DTO of `Questionnaire.item.enableWhen`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct EnableWhen {
    pub question: &'static str,
    pub operator: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_boolean: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_decimal: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_coding: Option<Coding>,
}

/// DTO of a FHIR `Coding`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Coding {
    #[serde(default)]
    pub system: String,
    #[serde(default)]
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
    #[serde(rename = "_display", default, skip_serializing_if = "Option::is_none")]
    pub more: Option<PrimitiveElement>,
}

/// DTO of a FHIR `CodeableConcept` with codings only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct CodeableConcept {
    pub coding: Vec<Coding>,
}

/// Companion (`_name`) of a primitive element: its extensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct PrimitiveElement {
    #[serde(default)]
    pub extension: Vec<Extension>,
}

impl PrimitiveElement {
    /// Whether the element has no extension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.extension.is_empty()
    }
}

/// DTO of a FHIR `Extension`: a value, or nested extensions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Extension {
    pub url: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    #[serde(flatten, default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ExtensionValue>,
}

/// The types of `Extension.value[x]` that are used here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub enum ExtensionValue {
    ValueBoolean(bool),
    ValueCode(String),
    ValueCodeableConcept(CodeableConcept),
    ValueCoding(Coding),
    ValueDecimal(serde_json::Number),
    ValueInteger(u32),
    ValueString(String),
}

/// DTO of a FHIR `QuestionnaireResponse`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct QuestionnaireResponse {
    pub resource_type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Identifier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questionnaire: Option<String>,
    pub status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authored: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
    /// Seen, so that it can be refused: it may turn the meaning of everything round.
    #[serde(default, skip_serializing)]
    pub(crate) modifier_extension: Option<IgnoredAny>,
    /// Likewise.
    #[serde(default, skip_serializing)]
    pub(crate) implicit_rules: Option<IgnoredAny>,
}

/// DTO of a FHIR `Identifier`; its system, period and assigner are of no meaning here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Identifier {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// DTO of `QuestionnaireResponse.item`. An element that R4 doesn't have is refused, never passed over.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ResponseItem {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    pub link_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answer: Vec<ResponseAnswer>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
    /// Seen, so that it can be refused.
    #[serde(default, skip_serializing)]
    pub(crate) modifier_extension: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "id", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) id: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "definition", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) definition: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "_linkId", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) link_id_more: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "_text", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) text_more: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "_definition", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) definition_more: Option<IgnoredAny>,
}

/// DTO of `QuestionnaireResponse.item.answer`, with all types of `value[x]` that R4 has; those that no question of the
/// form takes are seen and not understood.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ResponseAnswer {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_boolean: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_decimal: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_integer: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_string: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_coding: Option<Coding>,
    /// What is answered within an answer; the form has nothing there but texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
    /// Seen, so that it can be refused.
    #[serde(default, skip_serializing)]
    pub(crate) modifier_extension: Option<IgnoredAny>,
    /// A value of a kind that no question of the form takes.
    #[serde(
        default,
        alias = "valueDateTime",
        alias = "valueTime",
        alias = "valueUri",
        alias = "valueAttachment",
        alias = "valueQuantity",
        rename = "valueReference",
        skip_serializing
    )]
    pub(crate) value_other: Option<IgnoredAny>,
    /// What stands beside a value, or says why there is none.
    #[serde(
        default,
        alias = "_valueBoolean",
        alias = "_valueDecimal",
        alias = "_valueInteger",
        alias = "_valueDate",
        alias = "_valueDateTime",
        alias = "_valueTime",
        alias = "_valueUri",
        rename = "_valueString",
        skip_serializing
    )]
    pub(crate) value_more: Option<IgnoredAny>,
    /// Of no meaning here.
    #[serde(default, rename = "id", skip_serializing)]
    #[expect(dead_code, reason = "named so that it is not refused")]
    pub(crate) id: Option<IgnoredAny>,
}

impl ResponseAnswer {
    /// Whether the answer has no value, but only what may stand beside one, such as a reason for its absence
    /// (`data-absent-reason`).
    pub(crate) fn is_absent(&self) -> bool {
        let has_value = self.value_boolean.is_some()
            || self.value_decimal.is_some()
            || self.value_integer.is_some()
            || self.value_date.is_some()
            || self.value_string.is_some()
            || self.value_coding.is_some()
            || self.value_other.is_some();
        !has_value && (self.value_more.is_some() || !self.extension.is_empty())
    }
}
