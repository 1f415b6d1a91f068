//! Component: date input of three text fields for day, month and year. No calendar to click through, no jumping from
//! field to field.

use std::rc::Rc;

use assessment_core::answers::RawAnswer;
use assessment_core::dates::DatePart;
use assessment_core::form::InputPurpose;

use super::field::Field;
use super::fieldset::{GroupOf, fieldset};
use crate::controls::{Control, ControlKind};
use crate::html::{Html, styled};
use crate::key;
use crate::state::{date_parts, part_at_fault};

/// Returns the `autocomplete` token of a part.
const fn autofill(purpose: InputPurpose, part: DatePart) -> &'static str {
    match (purpose, part) {
        (InputPurpose::BirthDate, DatePart::Day) => "bday-day",
        (InputPurpose::BirthDate, DatePart::Month) => "bday-month",
        (InputPurpose::BirthDate, DatePart::Year) => "bday-year",
        _ => "off",
    }
}

/// Returns the id of a part's field. The first has the question's own, where a link to the question leads.
pub fn part_id(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => "",
        DatePart::Month => "-month",
        DatePart::Year => "-year",
    }
}

/// Component: the three fields under one question.
pub fn date_field(field: &Field) -> Html {
    let values = date_parts(field.raw());
    let control = field.holds(ControlKind::Date, RawAnswer::List(values.clone().into()));
    let parts = DatePart::ALL.into_iter().zip(values);
    let inputs: Vec<Html> = parts.map(|(part, value)| input(field, &control, part, value)).collect();
    fieldset(field, GroupOf::Lines, styled("div", "sa-date").child(inputs))
}

fn input(field: &Field, control: &Rc<Control>, part: DatePart, value: String) -> Html {
    let id = field.part(part_id(part));
    let label = field.cx.t(match part {
        DatePart::Day => key::DATE_DAY,
        DatePart::Month => key::DATE_MONTH,
        DatePart::Year => key::DATE_YEAR,
    });
    let class = if part == DatePart::Year { "sa-input sa-input--year" } else { "sa-input sa-input--day" };
    let (wrong, invalid) = (field.wrong(), field.wrong());
    // The first field has the example with it; the part to which the summary's link leads says what is wrong.
    let words = if part == DatePart::Day { field.words_ids() } else { String::new() };
    let described = move || {
        let at_fault = wrong.problem().is_some_and(|problem| part_at_fault(&problem) == part);
        if at_fault { wrong.described_by(&words) } else { (!words.is_empty()).then(|| words.clone()) }
    };
    let is_at_fault = move || invalid.problem()?.kind.date_parts().contains(&part).then(|| "true".into());
    let input = styled("input", class)
        .attr("type", "text")
        .attr("id", id.as_str())
        .attr("inputmode", "numeric")
        .attr("autocomplete", autofill(field.question.purpose, part))
        .attr("value", value)
        .follow("aria-describedby", described)
        .follow("aria-invalid", is_at_fault)
        .entered(field.touched(control));
    let label = styled("label", "sa-date__label").attr("for", id).child(label);
    styled("div", "sa-date__part").child(label).child(input).into()
}
