//! One line of text, whatever it holds: names, numbers, amounts, addresses.

use assessment_core::answers::Typed;
use assessment_core::form::{Kind, Purpose, Question, questions};
use assessment_core::money::Currency;
use leptos::prelude::*;

use crate::context::Cx;
use super::field::Field;

/// How the browser is to treat the line.
struct Manner {
    /// The keyboard on a phone.
    mode: &'static str,
    /// What the browser may fill in (WCAG 1.3.5): only what is about the person who fills in.
    fill: &'static str,
    /// The width that the expected answer needs.
    width: &'static str,
    /// What stands behind the line.
    unit: Option<String>,
}

fn manner(cx: &Cx, question: &Question) -> Manner {
    let manner = |mode, fill, width| Manner { mode, fill, width, unit: None };
    match question.kind {
        Kind::Egn | Kind::Lnch => manner("numeric", "off", "sa-input sa-input--number"),
        Kind::Email if question.id == questions::EMAIL => manner("email", "email", "sa-input"),
        Kind::Email => manner("email", "off", "sa-input"),
        Kind::Phone if question.id == questions::PHONE_MOBILE => manner("tel", "tel", "sa-input sa-input--number"),
        Kind::Phone => manner("tel", "off", "sa-input sa-input--number"),
        Kind::Percent { .. } => {
            let unit = cx.texts.fill("format-percent", &[("value", "".into())]);
            Manner { unit: Some(unit), ..manner("decimal", "off", "sa-input sa-input--short") }
        }
        Kind::Money => {
            let unit = match Currency::on(cx.app.state.today.get_untracked()) {
                Currency::Eur => "format-eur",
                Currency::Bgn => "format-bgn",
            };
            let unit = cx.texts.fill(unit, &[("amount", "".into())]);
            Manner { unit: Some(unit), ..manner("decimal", "off", "sa-input sa-input--short") }
        }
        Kind::Text { purpose, max, .. } => {
            let fill = match purpose {
                Purpose::Other => "off",
                Purpose::GivenName => "given-name",
                Purpose::FamilyName => "family-name",
                Purpose::City => "address-level2",
                Purpose::Street => "address-line1",
            };
            manner("text", fill, if max <= 20 { "sa-input sa-input--short" } else { "sa-input" })
        }
        _ => manner("text", "off", "sa-input"),
    }
}

/// The line with its label.
pub fn text_field(field: &Field) -> AnyView {
    let Manner { mode, fill, width, unit } = manner(&field.cx, field.question);
    let (wrong, invalid, hint, of) = (field.wrong(), field.wrong(), field.hint_id(), field.clone());
    let unit = unit.map(|unit| view! { <span class="sa-unit" aria-hidden="true">{unit}</span> }.into_any());
    let line = view! {
        <div class="sa-line">
            <input class=width type="text" id=field.id() inputmode=mode autocomplete=fill spellcheck="false"
                value=field.text() aria-describedby=move || wrong.described_by(&hint)
                aria-invalid=move || invalid.is().then_some("true")
                on:input=move |event| of.write(Typed::Text(event_target_value(&event))) />
            {unit}
        </div>
    };
    labelled(field, line.into_any())
}

/// A control under its label.
pub fn labelled(field: &Field, control: AnyView) -> AnyView {
    let text = field.cx.texts.question(field.question);
    let label = view! { <label class="sa-label" for=field.id()>{text}</label> }.into_any();
    let label = if field.is_heading { super::heading::page_heading(&field.cx, label) } else { label };
    view! {
        <div class=field.class()>
            {label}
            {field.below_words()}
            {control}
        </div>
    }
    .into_any()
}
