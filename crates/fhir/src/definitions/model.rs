//! DTOs of the FHIR R4 resources that definitions are made of. Names and order as in the specification, as in
//! [`crate::model`].

use serde::Serialize;

use crate::model::{PrimitiveElement, Questionnaire};

/// DTO of a FHIR `Bundle` of the type `collection`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Bundle {
    pub resource_type: &'static str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub entry: Vec<Entry>,
}

/// DTO of `Bundle.entry`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Entry {
    pub full_url: String,
    pub resource: Resource,
}

/// Resource of an entry: one of the types that we publish.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub enum Resource {
    Questionnaire(Box<Questionnaire>),
    CodeSystem(CodeSystem),
    ValueSet(ValueSet),
    StructureDefinition(StructureDefinition),
}

/// Metadata elements that all three kinds of definitions begin with.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Head {
    pub resource_type: &'static str,
    pub id: String,
    pub language: String,
    pub url: String,
    pub version: String,
    pub name: String,
    pub title: String,
    #[serde(rename = "_title", skip_serializing_if = "PrimitiveElement::is_empty")]
    pub title_more: PrimitiveElement,
    pub status: &'static str,
    pub experimental: bool,
}

/// DTO of a FHIR `CodeSystem`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct CodeSystem {
    #[serde(flatten)]
    pub head: Head,
    pub case_sensitive: bool,
    pub content: &'static str,
    pub count: usize,
    pub concept: Vec<Concept>,
}

/// DTO of `CodeSystem.concept`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Concept {
    pub code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub designation: Vec<Designation>,
}

/// DTO of `CodeSystem.concept.designation`: the display in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Designation {
    pub language: &'static str,
    pub value: String,
}

/// DTO of a FHIR `ValueSet`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ValueSet {
    #[serde(flatten)]
    pub head: Head,
    pub compose: Compose,
}

/// DTO of `ValueSet.compose`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Compose {
    pub include: Vec<Include>,
}

/// DTO of `ValueSet.compose.include`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Include {
    pub system: String,
    pub concept: Vec<ValueSetConcept>,
}

/// DTO of `ValueSet.compose.include.concept`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ValueSetConcept {
    pub code: String,
}

/// DTO of a FHIR `StructureDefinition` of an extension that holds a string.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct StructureDefinition {
    #[serde(flatten)]
    pub head: Head,
    pub description: String,
    #[serde(rename = "_description", skip_serializing_if = "PrimitiveElement::is_empty")]
    pub description_more: PrimitiveElement,
    pub fhir_version: &'static str,
    pub kind: &'static str,
    #[serde(rename = "abstract")]
    pub is_abstract: bool,
    pub context: [ExtensionContext; 1],
    #[serde(rename = "type")]
    pub of: &'static str,
    pub base_definition: &'static str,
    pub derivation: &'static str,
    pub differential: Differential,
}

/// DTO of `StructureDefinition.context`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ExtensionContext {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub expression: &'static str,
}

/// DTO of `StructureDefinition.differential`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Differential {
    pub element: Vec<ElementDefinition>,
}

/// DTO of a FHIR `ElementDefinition`.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ElementDefinition {
    pub id: &'static str,
    pub path: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<&'static str>,
    #[serde(rename = "type", skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<ElementType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
}

/// DTO of `ElementDefinition.type`.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct ElementType {
    pub code: &'static str,
}

/// DTO of `ElementDefinition.binding`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the specification")]
pub struct Binding {
    pub strength: &'static str,
    pub value_set: String,
}
