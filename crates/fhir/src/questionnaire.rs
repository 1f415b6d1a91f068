//! Export of the form as a FHIR `Questionnaire`.

use assessment_core::form::{FORM, Page, Section};
use assessment_texts::{LANGUAGES, Language, native};
use time::Date;

use crate::canonical::{Canonical, FormEdition, edition};
use crate::enable_when::together;
use crate::item::{ItemBuilder, QUESTION_TEXTS};
use crate::key;
use crate::model::{Questionnaire, QuestionnaireItem};

/// Builds the form as a FHIR R4 `Questionnaire`: the first language of the list as base language, the others as
/// translations.
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
    with_maker(address, day, None, form)
}

/// Builds the same `Questionnaire` in another base language, for programs that ignore translations: only texts change
/// places. It is the same form, at the same address and with the same codes.
///
/// ```
/// use assessment_fhir::{Canonical, questionnaire, questionnaire_in};
///
/// let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
/// let english = assessment_texts::Language::find("en").expect("a language");
/// let form = questionnaire_in(&Canonical::default(), day, english);
/// assert_eq!((form.language.as_str(), form.url), ("en", questionnaire(&Canonical::default(), day).url));
/// ```
#[must_use]
pub fn questionnaire_in(address: &Canonical, day: Date, language: &'static Language) -> Questionnaire {
    with_maker(address, day, Some(language), form)
}

/// Calls a function with the builder for all languages, the one that is asked for first.
pub(crate) fn with_maker<T>(
    address: &Canonical,
    day: Date,
    language: Option<&'static Language>,
    make: impl FnOnce(&ItemBuilder<'_>) -> T,
) -> T {
    let asked_for = |one: &&Language| language.is_some_and(|language| language.tag == one.tag);
    let (first, others): (Vec<_>, Vec<_>) = LANGUAGES.iter().partition(asked_for);
    let texts: Vec<_> = first.into_iter().chain(others).map(native::catalogue).collect();
    make(&ItemBuilder { form: &FORM, address, texts: &texts, day })
}

fn form(maker: &ItemBuilder<'_>) -> Questionnaire {
    let text = |key: &str| {
        let (text, more) = maker.text(key);
        (text.unwrap_or_default(), more)
    };
    let FormEdition { name, version } =
        edition(FORM.version).unwrap_or(FormEdition { name: FORM.version, version: "" });
    let (title, title_more) = text(key::START_TITLE.id());
    let (description, description_more) = text(key::FHIR_DESCRIPTION.id());
    let (copyright, copyright_more) = text(key::FHIR_COPYRIGHT.id());
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

fn section(maker: &ItemBuilder<'_>, section: &Section) -> QuestionnaireItem {
    let pages = section.pages.iter().map(|one| page(maker, one)).collect();
    let number = section.number.map(|number| format!("{number}."));
    QuestionnaireItem { prefix: number, ..group(maker, section_link(section), |part| section.text_key(part), pages) }
}

fn page(maker: &ItemBuilder<'_>, page: &Page) -> QuestionnaireItem {
    let questions = page.questions.iter().map(|question| maker.question(question)).collect();
    group(maker, page_link(page), |part| page.text_key(part), questions)
}

/// Builds a group item (section or page). A group with nothing to show is not shown: programs would show its heading.
fn group(
    maker: &ItemBuilder<'_>,
    link_id: String,
    key: impl Fn(&str) -> String,
    inner: Vec<QuestionnaireItem>,
) -> QuestionnaireItem {
    let (text, text_more) = maker.text(&key(""));
    let intro = maker.display(&format!("{link_id}{INTRO}"), &key(INTRO), None);
    let (enable_when, enable_behavior) = together(&inner).unwrap_or_default();
    let item = intro.into_iter().chain(inner).collect();
    QuestionnaireItem {
        link_id,
        text,
        text_more,
        kind: "group",
        enable_when,
        enable_behavior,
        item,
        ..QuestionnaireItem::default()
    }
}

/// Returns the `linkId` of a section. Questions keep their own keys, which pages may share; so groups are told apart by
/// a word.
pub(crate) fn section_link(section: &Section) -> String {
    format!("section.{}", section.id)
}

/// Returns the `linkId` of a page.
pub(crate) fn page_link(page: &Page) -> String {
    format!("page.{}", page.id)
}

/// Suffix of the introduction's `linkId`: the text that may stand before the questions of a section or a page.
const INTRO: &str = ".intro";

/// Whether an item of this `linkId` is a display item, which has no answer.
pub(crate) fn is_display(link: &str) -> bool {
    let of_question = |part| link.strip_suffix(part).is_some_and(|id| FORM.question(id).is_some());
    QUESTION_TEXTS.into_iter().any(of_question) || link.strip_suffix(INTRO).is_some_and(is_group)
}

/// Whether an item of this `linkId` is a group: a section or a page.
pub(crate) fn is_group(link: &str) -> bool {
    FORM.sections
        .iter()
        .any(|section| section_link(section) == link || section.pages.iter().any(|page| page_link(page) == link))
}
