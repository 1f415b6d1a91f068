//! Conversion of one question to a `Questionnaire.item`.

use assessment_core::condition::Condition;
use assessment_core::form::{
    AnswerKind, Choice, ChoiceRole, DatePrecision, Form, ListLength, Question, QuestionOrigin, Requirement, TextLines,
};
use assessment_core::money::Currency;
use assessment_texts::Catalogue;
use time::Date;

use crate::canonical::Canonical;
use crate::enable_when::{EnableRules, enable_when, number};
use crate::key::family;
use crate::model::{
    AnswerOption, CodeableConcept, Coding, Extension, ExtensionValue, PrimitiveElement, QuestionnaireItem,
};
use crate::values::coding;
use crate::{icf, typed};

/// Base URL of HL7's own extensions.
const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/questionnaire-item-control";
const DISPLAY_CATEGORY: &str = "http://hl7.org/fhir/questionnaire-display-category";
const ISO_4217: &str = "urn:iso:std:iso:4217";
const UCUM: &str = "http://unitsofmeasure.org";

/// Name of the extension with an item's condition as JSON, where FHIR can't express it.
pub(crate) const SHOWN_WHEN: &str = "shown-when";
/// Name of the extension with an option's condition as JSON; FHIR R4 has none for options.
pub(crate) const OFFERED_WHEN: &str = "offered-when";
/// Name of the extension with a question's origin: `added`, `fact-outside-the-form`.
pub(crate) const ORIGIN: &str = "origin";

const WHY: &str = ".why";
/// Suffixes of the `linkId` of display items beside a question: its hint and further texts.
pub(crate) const QUESTION_TEXTS: [&str; 2] = [".hint", WHY];

/// Builder of items: the form, its base URL and the languages.
pub(crate) struct ItemBuilder<'a> {
    /// The form.
    pub form: &'a Form,
    /// The addresses.
    pub address: &'a Canonical,
    /// The languages, the base language first.
    pub texts: &'a [&'static Catalogue],
    /// The day whose currency amounts are in.
    pub day: Date,
}

impl ItemBuilder<'_> {
    /// Returns a text in the base language, with its translations as extensions.
    pub fn text(&self, key: &str) -> (Option<String>, PrimitiveElement) {
        let mut said = self.in_languages(key);
        let base = said.next().and_then(|(_, text)| text);
        let translations = said.filter_map(|(tag, text)| Some(translation(tag, text?)));
        (base, PrimitiveElement { extension: translations.collect() })
    }

    /// Iterates over the translations of a text, the base language first.
    pub fn in_languages(&self, key: &str) -> impl Iterator<Item = (&'static str, Option<String>)> {
        self.texts
            .iter()
            .map(move |texts| (texts.language().tag, texts.maybe(key).as_deref().and_then(typed::as_string)))
    }

    /// Returns the tag of the base language.
    pub fn language(&self) -> &'static str {
        self.texts.first().map_or("", |texts| texts.language().tag)
    }

    /// Builds a display item, if there is a text.
    pub fn display(&self, link: &str, key: &str, marked: Option<Extension>) -> Option<QuestionnaireItem> {
        let (text, text_more) = self.text(key);
        text.as_ref()?;
        let extension = marked.into_iter().collect();
        Some(QuestionnaireItem {
            link_id: link.into(),
            text,
            text_more,
            kind: "display",
            extension,
            ..QuestionnaireItem::default()
        })
    }

    /// Builds the item of a question with its hints.
    pub fn question(&self, question: &Question) -> QuestionnaireItem {
        let (text, text_more) = self.text(&question.text_key(""));
        let (enable_when, enable_behavior) = match enable_when(self.form, &question.show_when, self.address) {
            EnableRules::All(parts) => (parts, "all"),
            EnableRules::Any(parts) => (parts, "any"),
            EnableRules::Always | EnableRules::Unsaid => (Vec::new(), ""),
        };
        let unsaid = enable_when.is_empty() && !matches!(question.show_when, Condition::Always);
        let texts = QUESTION_TEXTS.map(|part| self.text_of(question, part));
        let mut item = QuestionnaireItem {
            link_id: question.id.0.into(),
            code: icf::coding(self.form, question).into_iter().collect(),
            text,
            text_more,
            kind: kind(question.kind),
            enable_behavior: (enable_when.len() > 1).then_some(enable_behavior),
            enable_when,
            required: (question.requirement == Requirement::ToSubmit).then_some(true),
            repeats: matches!(question.kind, AnswerKind::Any { .. }).then_some(true),
            max_length: max_length(question.kind),
            answer_option: question.options().iter().map(|choice| self.option(question, choice)).collect(),
            item: texts.into_iter().flatten().collect(),
            ..QuestionnaireItem::default()
        };
        item.extension = self.limits(question);
        if question.origin != QuestionOrigin::Form {
            item.extension.push(self.own(ORIGIN, question.origin.id().into()));
        }
        if unsaid {
            item.extension.extend(self.condition(SHOWN_WHEN, &question.show_when));
        }
        item
    }

    /// Builds the display item of a text beside a question. Some programs show a hint only if it says that it is one.
    fn text_of(&self, question: &Question, part: &str) -> Option<QuestionnaireItem> {
        let link = format!("{}{part}", question.id.0);
        if part == WHY {
            return self.display(&link, &question.text_key(part), Some(hl7_control("help")));
        }
        let instructions = || Some(hl7_concept("questionnaire-displayCategory", DISPLAY_CATEGORY, "instructions"));
        // How the fields of the widget are filled in says nothing, or something wrong, beside those of another program.
        let instead = family::FHIR_HINT.key(&[question.label]);
        self.display(&link, instead.id(), instructions()).or_else(|| match question.kind {
            // An example, typed into three fields.
            AnswerKind::Date { precision: DatePrecision::Day, .. } => None,
            _ => self.display(&link, &question.text_key(part), instructions()),
        })
    }

    fn option(&self, question: &Question, choice: &Choice) -> AnswerOption {
        let (display, more) = self.text(&question.option_key(choice));
        let value_coding =
            Coding { display, more: Some(more), ..coding(question, choice, self.form.version, self.address) };
        let mut extension = Vec::new();
        // Only several answers can contradict each other.
        if choice.role != ChoiceRole::Regular && matches!(question.kind, AnswerKind::Any { .. }) {
            extension.push(hl7("questionnaire-optionExclusive", ExtensionValue::ValueBoolean(true)));
        }
        if !matches!(choice.when, Condition::Always) {
            extension.extend(self.prefix(choice));
            extension.extend(self.condition(OFFERED_WHEN, &choice.when));
        }
        AnswerOption { extension, value_coding }
    }

    /// Returns the `optionPrefix` of an option that is offered for one answer only, which is that answer: two
    /// municipalities of two districts may have the same name.
    fn prefix(&self, choice: &Choice) -> Option<Extension> {
        let Condition::FirstAnsweredIs(&[question], &[option]) = choice.when else { return None };
        let question = self.form.question(question.0)?;
        let (text, _) = self.text(&question.option_key(question.option(option.0)?));
        Some(hl7("questionnaire-optionPrefix", ExtensionValue::ValueString(text?)))
    }

    /// Returns the limits of a question that are extensions of HL7's.
    fn limits(&self, question: &Question) -> Vec<Extension> {
        use ExtensionValue::{ValueCoding, ValueDecimal, ValueInteger, ValueString};
        let unit = |system: &str, code: &str| {
            let coding = Coding { system: system.into(), code: code.into(), display: None, more: None };
            hl7("questionnaire-unit", ValueCoding(coding))
        };
        let decimals = || hl7("maxDecimalPlaces", ValueInteger(2));
        let pattern = |pattern: &str| vec![hl7("regex", ValueString(pattern.into()))];
        match question.kind {
            AnswerKind::One { length: ListLength::Long, .. } => vec![hl7_control("drop-down")],
            AnswerKind::One { length: ListLength::Short, .. } | AnswerKind::Level { .. } => {
                vec![hl7_control("radio-button")]
            }
            AnswerKind::Any { .. } => vec![hl7_control("check-box")],
            AnswerKind::Percent { min, max } => {
                let bounds = [("minValue", number(min)), ("maxValue", number(max))];
                let bounds = bounds.into_iter().filter_map(|(name, value)| Some(hl7(name, ValueDecimal(value?))));
                bounds.chain([decimals(), unit(UCUM, "%")]).collect()
            }
            AnswerKind::Money => {
                vec![hl7("minValue", ValueDecimal(0.into())), decimals(), unit(ISO_4217, Currency::on(self.day).code())]
            }
            AnswerKind::Egn | AnswerKind::Lnch => pattern("[0-9]{10}"),
            // "Not after today" would need today. A date may be partial wherever it stands, which a pattern could forbid;
            // but programs hold it against what they show, in the order of their country.
            AnswerKind::Date { .. } => Vec::new(),
            AnswerKind::Text { .. } | AnswerKind::Email | AnswerKind::Phone | AnswerKind::Confirm => Vec::new(),
        }
    }

    fn condition(&self, name: &str, condition: &Condition) -> Option<Extension> {
        Some(self.own(name, serde_json::to_string(condition).ok()?))
    }

    fn own(&self, name: &str, text: String) -> Extension {
        let value = Some(ExtensionValue::ValueString(text));
        Extension { url: self.address.extension(name), extension: Vec::new(), value }
    }
}

const fn kind(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Text { lines: TextLines::Many, .. } => "text",
        AnswerKind::Text { lines: TextLines::One, .. }
        | AnswerKind::Egn
        | AnswerKind::Lnch
        | AnswerKind::Email
        | AnswerKind::Phone => "string",
        AnswerKind::One { .. } | AnswerKind::Any { .. } | AnswerKind::Level { .. } => "choice",
        AnswerKind::Date { .. } => "date",
        AnswerKind::Percent { .. } | AnswerKind::Money => "decimal",
        AnswerKind::Confirm => "boolean",
    }
}

/// Returns the minimum and maximum length of a text in characters, the same as in the JSON Schema of a submission.
const fn max_length(kind: AnswerKind) -> Option<u16> {
    match kind {
        AnswerKind::Text { max, .. } => Some(max),
        AnswerKind::Egn | AnswerKind::Lnch => Some(10),
        AnswerKind::Email => Some(254),
        AnswerKind::Phone => Some(40),
        _ => None,
    }
}

fn hl7(name: &str, value: ExtensionValue) -> Extension {
    Extension { url: format!("{HL7}{name}"), extension: Vec::new(), value: Some(value) }
}

fn hl7_control(code: &str) -> Extension {
    hl7_concept("questionnaire-itemControl", ITEM_CONTROL, code)
}

fn hl7_concept(name: &str, system: &str, code: &str) -> Extension {
    let coding = Coding { system: system.into(), code: code.into(), display: None, more: None };
    hl7(name, ExtensionValue::ValueCodeableConcept(CodeableConcept { coding: vec![coding] }))
}

fn translation(tag: &str, text: String) -> Extension {
    let part = |url: &str, value| Extension { url: url.into(), extension: Vec::new(), value: Some(value) };
    Extension {
        url: format!("{HL7}translation"),
        extension: vec![
            part("lang", ExtensionValue::ValueCode(tag.into())),
            part("content", ExtensionValue::ValueString(text)),
        ],
        value: None,
    }
}
