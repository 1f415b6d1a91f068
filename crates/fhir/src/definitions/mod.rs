//! Conformance resources of what form and responses use of our own: code systems of the options, a value set for each
//! question, and the extensions. With the form itself, everything that a FHIR server needs to know before it takes a
//! response.

mod codes;
mod extensions;
mod model;

use assessment_core::form::FORM;
use time::Date;

pub use model::{
    Binding, Bundle, CodeSystem, Compose, Concept, Designation, Differential, ElementDefinition, ElementType, Entry,
    ExtensionContext, Head, Include, Resource, StructureDefinition, ValueSet, ValueSetConcept,
};

use crate::canonical::{Canonical, edition};
use crate::item::ItemBuilder;
use crate::questionnaire::{questionnaire, with_maker};

/// Builds the `Bundle` (type `collection`) of the form and the definitions of everything in it and in its responses
/// that is ours. Every address below `address` that any of them names is that of an entry.
///
/// ```
/// use assessment_fhir::{Canonical, Resource, definitions};
///
/// let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
/// let bundle = definitions(&Canonical::new("https://agency.example/fhir")?, day);
/// let toilet = bundle.entry.iter().find(|entry| entry.full_url.ends_with("/CodeSystem/annex-2-toilet"));
/// let Some(Resource::CodeSystem(levels)) = toilet.map(|entry| &entry.resource) else { panic!("its levels") };
/// let codes: Vec<_> = levels.concept.iter().map(|concept| concept.code.as_str()).collect();
/// assert_eq!(codes, ["none", "moderate", "severe", "very-severe"]);
/// # Ok::<(), assessment_fhir::CanonicalError>(())
/// ```
#[must_use]
pub fn definitions(address: &Canonical, day: Date) -> Bundle {
    let form = questionnaire(address, day);
    let form = Entry { full_url: form.url.clone(), resource: Resource::Questionnaire(Box::new(form)) };
    let others = with_maker(address, day, None, |maker| {
        let codes = codes::systems(maker).into_iter().map(|one| (one.head.url.clone(), Resource::CodeSystem(one)));
        let sets = codes::sets(maker).into_iter().map(|one| (one.head.url.clone(), Resource::ValueSet(one)));
        let own = extensions::all(maker).into_iter();
        let own = own.map(|one| (one.head.url.clone(), Resource::StructureDefinition(one)));
        codes.chain(sets).chain(own).map(|(full_url, resource)| Entry { full_url, resource }).collect::<Vec<_>>()
    });
    Bundle { resource_type: "Bundle", kind: "collection", entry: [form].into_iter().chain(others).collect() }
}

/// Builds the metadata elements with which a definition begins. Its address is that of its kind and `id`.
fn head(maker: &ItemBuilder<'_>, resource_type: &'static str, id: &str, title_key: &str) -> Head {
    let (title, title_more) = maker.text(title_key);
    let version = edition(FORM.version).map_or("", |edition| edition.version);
    Head {
        resource_type,
        id: id.into(),
        language: maker.language().into(),
        url: maker.address.definition(resource_type, id),
        version: version.into(),
        name: id.split(['-', '.']).map(capital).collect(),
        title: title.unwrap_or_default(),
        title_more,
        status: "draft",
        experimental: maker.address.is_placeholder(),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use assessment_texts::{LANGUAGES, native};

    use super::*;

    #[test]
    fn each_of_our_own_codes_has_its_texts_and_no_text_is_without_one() {
        let extensions =
            extensions::ALL.iter().flat_map(|own| ["", ".definition"].map(|part| format!("{}{part}", own.name)));
        let extensions: BTreeSet<String> = extensions.collect();
        let origins: BTreeSet<String> = codes::ORIGINS.iter().map(|origin| origin.id().to_owned()).collect();
        for language in LANGUAGES {
            let with = |prefix: &str| -> BTreeSet<String> {
                let keys = native::catalogue(language).keys();
                keys.filter_map(|key| key.strip_prefix(prefix)).map(String::from).collect()
            };
            assert_eq!(with("fhir-extension-"), extensions, "{}", language.tag);
            assert_eq!(with("fhir-origin-"), origins, "{}", language.tag);
            let labels: BTreeSet<String> = FORM.questions().map(|question| question.label.to_owned()).collect();
            assert!(with("fhir-hint-").is_subset(&labels), "{}", language.tag);
        }
    }
}
