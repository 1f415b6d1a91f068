//! A date: day, month and year typed into three fields. No calendar to click through, no jumping from field to field.

use std::rc::Rc;

use assessment_core::answers::RawAnswer;
use assessment_core::dates::DatePart;
use assessment_core::form::InputPurpose;

use super::field::Field;
use super::fieldset::fieldset;
use crate::controls::{Control, ControlKind};
use crate::html::{Html, styled};
use crate::key;
use crate::state::{date_parts, part_at_fault};

/// What a browser may fill in, when it is the person's own birth date.
const BIRTHDAY: [&str; 3] = ["bday-day", "bday-month", "bday-year"];

/// The id of a part's field. The first has the question's own, where a link to the question leads.
pub fn part_id(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => "",
        DatePart::Month => "-month",
        DatePart::Year => "-year",
    }
}

/// The three fields under one question.
pub fn date_field(field: &Field) -> Html {
    let values = date_parts(field.typed());
    let control = field.holds(ControlKind::Date, RawAnswer::List(values.clone().into()));
    let own = field.question.purpose == InputPurpose::BirthDate;
    let parts = DatePart::ALL.into_iter().zip(values).enumerate();
    let inputs: Vec<Html> = parts
        .map(|(at, (part, value))| {
            let fill = BIRTHDAY.get(at).copied().filter(|_| own).unwrap_or("off");
            input(field, &control, at, part, value, fill)
        })
        .collect();
    fieldset(field, Some("group"), styled("div", "sa-date").child(inputs))
}

fn input(field: &Field, control: &Rc<Control>, at: usize, part: DatePart, value: String, fill: &'static str) -> Html {
    let id = field.part(part_id(part));
    let label =
        [key::DATE_DAY, key::DATE_MONTH, key::DATE_YEAR].get(at).map_or_else(String::new, |key| field.cx.t(*key));
    let class = if part == DatePart::Year { "sa-input sa-input--year" } else { "sa-input sa-input--day" };
    let (wrong, invalid) = (field.wrong(), field.wrong());
    // The first field has the example with it; the part to which the summary's link leads says what is wrong.
    let words = if at == 0 { field.words_ids() } else { String::new() };
    let described = move || {
        let at_fault = wrong.problem().is_some_and(|problem| part_at_fault(&problem) == part);
        if at_fault { wrong.described_by(&words) } else { (!words.is_empty()).then(|| words.clone()) }
    };
    let is_at_fault = move || invalid.problem()?.kind.date_parts().contains(&part).then(|| "true".into());
    let input = styled("input", class)
        .attr("type", "text")
        .attr("id", id.as_str())
        .attr("inputmode", "numeric")
        .attr("autocomplete", fill)
        .attr("value", value)
        .follow("aria-describedby", described)
        .follow("aria-invalid", is_at_fault)
        .entered(field.touched(control));
    let label = styled("label", "sa-date__label").attr("for", id).child(label);
    styled("div", "sa-date__part").child(label).child(input).into()
}
