//! Component: text field, one line of text, whatever it holds: names, numbers, amounts, addresses.

use assessment_core::answers::RawAnswer;
use assessment_core::form::{AnswerKind, InputPurpose, Question};
use assessment_core::money::Currency;
use leptos::prelude::Track as _;

use super::adding_up;
use super::field::Field;
use super::heading::question_heading;
use super::link::anchor;
use crate::context::Cx;
use crate::controls::ControlKind;
use crate::html::{El, Html, Piece, pieces, styled};
use crate::key;

/// Attributes of a text input: how the browser is to treat the line.
struct LineInput {
    /// The keyboard on a phone.
    mode: &'static str,
    /// The width that the expected answer needs.
    width: &'static str,
    /// What stands behind the line.
    unit: Option<String>,
}

fn manner(cx: &Cx, question: &Question) -> LineInput {
    let manner = |mode, width| LineInput { mode, width, unit: None };
    match question.kind {
        AnswerKind::Egn | AnswerKind::Lnch => manner("numeric", "sa-input sa-input--number"),
        AnswerKind::Email => manner("email", "sa-input"),
        AnswerKind::Phone => manner("tel", "sa-input sa-input--number"),
        AnswerKind::Percent { .. } => {
            let unit = cx.texts.question_part(question, ".unit");
            let unit = unit.unwrap_or_else(|| cx.texts.as_percent(""));
            LineInput { unit: Some(unit), ..manner("decimal", "sa-input sa-input--short") }
        }
        AnswerKind::Money => {
            let unit = cx.texts.in_currency("", Currency::on(cx.app.state.today.get()));
            LineInput { unit: Some(unit), ..manner("decimal", "sa-input sa-input--short") }
        }
        AnswerKind::Text { max, .. } if max <= 20 => manner("text", "sa-input sa-input--short"),
        _ => manner("text", "sa-input"),
    }
}

/// Returns the `autocomplete` token of an input purpose.
const fn autofill(purpose: InputPurpose) -> &'static str {
    match purpose {
        InputPurpose::Other => "off",
        InputPurpose::GivenName => "given-name",
        InputPurpose::AdditionalName => "additional-name",
        InputPurpose::FamilyName => "family-name",
        InputPurpose::City => "address-level2",
        InputPurpose::Street => "address-line1",
        InputPurpose::Email => "email",
        InputPurpose::Landline => "tel",
        InputPurpose::Telephone => "tel",
        InputPurpose::BirthDate => "bday",
    }
}

/// Component: the text field with its label.
pub fn text_field(field: &Field) -> Html {
    let LineInput { mode, width, unit } = manner(&field.cx, field.question);
    let text = field.text();
    // As the browser holds it: a line has no ends of lines.
    let control = field.holds(ControlKind::Text, RawAnswer::Text(text.replace(['\r', '\n'], "")));
    let input = field
        .control(styled("input", width), field.words_ids())
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", autofill(field.question.purpose))
        .attr("spellcheck", "false")
        .attr("value", text)
        .entered(field.touched(&control));
    let unit = unit.map(|unit| styled("span", "sa-unit").attr("aria-hidden", "true").child(unit));
    let line = styled("div", "sa-line").child(input).child(unit);
    if field.question.id == adding_up::QUESTION {
        // Its words come with the further texts, and the page is drawn again then.
        let help = field.cx.app.further().map(|_| adding_up::adding_up(field));
        // The lists have come between the question and its line: what the line is for stands beside it once more.
        let name = field.cx.texts.question_name(field.question);
        let again = styled("p", "sa-label").attr("aria-hidden", "true").child(name);
        return labelled(field, pieces().then(adding_up::what_counts(&field.cx)).then(again).then(line).then(help));
    }
    labelled(field, pieces().then(line).then(offer(field)))
}

/// Builds the button that takes over a suggested value from other answers. It follows them: they may stand on the same
/// page. It stays the same element meanwhile, so that it never loses the focus.
fn offer(field: &Field) -> Option<El> {
    if field.question.offers.is_empty() {
        return None;
    }
    let (app, question) = (field.cx.app.clone(), field.question);
    let offered = move || app.state.interpretation().answers.offer(question);
    let (app, texts, shown) = (field.cx.app.clone(), field.cx.texts.clone(), offered.clone());
    let words = move || {
        app.state.written.track();
        shown().map_or_else(String::new, |text| texts.fill(key::OfferUse { text: text.into() }))
    };
    let (app, id, taken) = (field.cx.app.clone(), field.id(), offered.clone());
    let take = move || {
        if let Some(text) = taken() {
            app.put_in(&id, &text);
            app.save();
        }
    };
    let app = field.cx.app.clone();
    let absent = move || {
        app.state.written.track();
        offered().is_none().then(String::new)
    };
    let button = anchor("sa-button sa-button--plain", take).text(words);
    Some(styled("p", "sa-offer").follow("hidden", absent).child(button))
}

/// Component: a control under its label.
pub fn labelled(field: &Field, control: impl Piece) -> Html {
    let text = field.label_text();
    let label = styled("label", "sa-label").attr("for", field.id()).child(text);
    let label = if field.is_heading { question_heading(&field.cx, label) } else { label };
    field.around().child(label).child(field.below_words()).child(control).into()
}
