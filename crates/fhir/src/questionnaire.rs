//! The form as a `Questionnaire`.

use assessment_core::form::{FORM, Page, Section};
use assessment_texts::{LANGUAGES, native};
use time::Date;

use crate::canonical::{Canonical, edition};
use crate::item::Maker;
use crate::model::{Element, Item, Questionnaire};

/// The form as a FHIR R4 `Questionnaire`: the first language of the list as its own, the others as translations.
///
/// `day` chooses the currency of amounts. The status is `draft`: the wording has to be approved by the agency, which
/// then publishes it below an address of its own; below the placeholder it is `experimental` as well.
///
/// ```
/// use assessment_fhir::{Canonical, questionnaire};
///
/// let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
/// let form = questionnaire(&Canonical::default(), day);
/// assert_eq!((form.url.as_str(), form.version.as_str()), ("https://agency.example/fhir/Questionnaire/annex-2", "1"));
/// assert_eq!(form.language, "bg");
/// ```
#[must_use]
pub fn questionnaire(address: &Canonical, day: Date) -> Questionnaire {
    with_maker(address, day, form)
}

/// Makes something of the form in all languages.
pub(crate) fn with_maker<T>(address: &Canonical, day: Date, make: impl FnOnce(&Maker<'_>) -> T) -> T {
    let texts: Vec<_> = LANGUAGES.iter().map(native::catalogue).collect();
    make(&Maker { form: &FORM, address, texts: &texts, day })
}

fn form(maker: &Maker<'_>) -> Questionnaire {
    let text = |key: &str| {
        let (text, more) = maker.text(key);
        (text.unwrap_or_default(), more)
    };
    let (name, version) = edition(FORM.version).unwrap_or((FORM.version, ""));
    let (title, title_more) = text("start-title");
    let (description, description_more) = text("fhir-description");
    let (copyright, copyright_more) = text("fhir-copyright");
    Questionnaire {
        resource_type: "Questionnaire",
        id: name.into(),
        language: maker.language().into(),
        url: maker.address.questionnaire(name),
        version: version.into(),
        name: "SelfAssessmentOfSupportNeeds".into(),
        title,
        title_more,
        status: "draft",
        experimental: maker.address.is_placeholder(),
        // The person who fills it in, or for whom it is filled in.
        subject_type: ["Patient"],
        description,
        description_more,
        copyright,
        copyright_more,
        item: FORM.sections.iter().map(|one| section(maker, one)).collect(),
    }
}

fn section(maker: &Maker<'_>, section: &Section) -> Item {
    let link = section_link(section);
    let intro = maker.display(&[&link, ".intro"].concat(), &section.text_key(".intro"), None);
    let pages = section.pages.iter().map(|one| page(maker, one));
    let number = section.number.map(|number| [&number.to_string(), "."].concat());
    let group = group(link, maker.text(&section.text_key("")), intro.into_iter().chain(pages).collect());
    Item { prefix: number, ..group }
}

fn page(maker: &Maker<'_>, page: &Page) -> Item {
    let link = page_link(page);
    let intro = maker.display(&[&link, ".intro"].concat(), &page.text_key(".intro"), None);
    let questions = page.questions.iter().map(|question| maker.question(question));
    group(link, maker.text(&page.text_key("")), intro.into_iter().chain(questions).collect())
}

fn group(link_id: String, (text, text_more): (Option<String>, Element), item: Vec<Item>) -> Item {
    Item { link_id, text, text_more, kind: "group", item, ..Item::default() }
}

/// The `linkId` of a section. Questions keep their own keys, which pages may share; so groups are told apart by a word.
pub(crate) fn section_link(section: &Section) -> String {
    ["section.", section.id].concat()
}

/// The `linkId` of a page.
pub(crate) fn page_link(page: &Page) -> String {
    ["page.", page.id].concat()
}
