//! Definitions (`StructureDefinition`) of our extensions: what each holds and where it stands.

use super::codes::QUESTION_ORIGIN;
use super::head;
use super::model::{Binding, Differential, ElementDefinition, ElementType, ExtensionContext, StructureDefinition};
use crate::item::{ItemBuilder, OFFERED_WHEN, ORIGIN, SHOWN_WHEN};
use crate::key::family;
use crate::response::{AS_TYPED, OTHER_ANSWER, REPLACES, SENDER_ID};

/// Specification of an extension of ours. Texts: `fhir-extension-<name>`, `.definition`. All hold a string.
pub(super) struct OwnExtension {
    pub(super) name: &'static str,
    /// The element that it stands on.
    on: &'static str,
    /// How many of them at most.
    max: &'static str,
}

pub(super) const ALL: [OwnExtension; 7] = [
    OwnExtension { name: AS_TYPED, on: "QuestionnaireResponse.item", max: "1" },
    OwnExtension { name: OTHER_ANSWER, on: "QuestionnaireResponse", max: "*" },
    OwnExtension { name: SENDER_ID, on: "QuestionnaireResponse.identifier", max: "1" },
    OwnExtension { name: REPLACES, on: "QuestionnaireResponse", max: "16" },
    OwnExtension { name: SHOWN_WHEN, on: "Questionnaire.item", max: "1" },
    OwnExtension { name: OFFERED_WHEN, on: "Questionnaire.item.answerOption", max: "1" },
    OwnExtension { name: ORIGIN, on: "Questionnaire.item", max: "1" },
];

/// Builds the definitions of all extensions.
pub(super) fn all(maker: &ItemBuilder<'_>) -> Vec<StructureDefinition> {
    ALL.iter().map(|own| definition(maker, own)).collect()
}

fn definition(maker: &ItemBuilder<'_>, own: &OwnExtension) -> StructureDefinition {
    let key = |part| family::FHIR_EXTENSION.key(&[own.name, part]);
    let head = head(maker, "StructureDefinition", own.name, key("").id());
    let (description, description_more) = maker.text(key(".definition").id());
    let description = description.unwrap_or_default();
    let value_set = maker.address.definition("ValueSet", QUESTION_ORIGIN);
    let element = vec![
        ElementDefinition {
            short: Some(head.title.clone()),
            definition: Some(description.clone()),
            min: Some(0),
            max: Some(own.max),
            ..at("Extension")
        },
        ElementDefinition { max: Some("0"), ..at("Extension.extension") },
        ElementDefinition { fixed_uri: Some(head.url.clone()), ..at("Extension.url") },
        ElementDefinition {
            min: Some(1),
            of: vec![ElementType { code: "string" }],
            binding: (own.name == ORIGIN).then_some(Binding { strength: "required", value_set }),
            ..at("Extension.value[x]")
        },
    ];
    StructureDefinition {
        head,
        description,
        description_more,
        fhir_version: "4.0.1",
        kind: "complex-type",
        is_abstract: false,
        context: [ExtensionContext { kind: "element", expression: own.on }],
        of: "Extension",
        base_definition: "http://hl7.org/fhir/StructureDefinition/Extension",
        derivation: "constraint",
        differential: Differential { element },
    }
}

fn at(path: &'static str) -> ElementDefinition {
    ElementDefinition { id: path, path, ..ElementDefinition::default() }
}
