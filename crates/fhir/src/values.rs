//! Conversion of one raw answer to FHIR values, and back.

use assessment_core::answers::RawAnswer;
use assessment_core::dates::PartialDate;
use assessment_core::decimal::certain;
use assessment_core::form::{AnswerKind, Choice, DatePrecision, Question};
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;
use assessment_core::text::plain;
use serde_json::value::RawValue;
use time::Date;

use crate::canonical::Canonical;
use crate::model::{Coding, Decimal, ResponseAnswer};
use crate::number::RawNumber;
use crate::typed::{as_string, is_string};

/// Context of a conversion: the form and the addresses on which its values depend.
pub(crate) struct ValueContext<'a> {
    /// The form and edition that is answered.
    pub form: &'a str,
    /// Where codes are defined.
    pub address: &'a Canonical,
    /// The day of the answers: amounts are in its currency.
    pub day: Date,
}

/// Error: why FHIR values can't be converted to an answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueError {
    /// Another kind of value than the question has, or none.
    Kind,
    /// A code of another system.
    System,
    /// Several answers to a question that takes one.
    Several,
}

/// FHIR values of raw input.
pub(crate) struct PrintedAnswers {
    pub(crate) values: Vec<ResponseAnswer>,
    /// Whether the raw input can be had again from them.
    pub(crate) are_lossless: bool,
}

/// Converts raw input to FHIR values.
pub(crate) fn print(question: &Question, typed: &RawAnswer, context: &ValueContext<'_>) -> PrintedAnswers {
    let values = expressible(question, typed, context);
    let written: Vec<_> = values.iter().collect();
    let are_lossless = !values.is_empty() && read(question, &written, context).as_ref() == Ok(typed);
    PrintedAnswers { values, are_lossless }
}

/// Converts as much of the input as FHIR can express: as the core would parse it, whether or not the core would accept
/// it.
fn expressible(question: &Question, typed: &RawAnswer, context: &ValueContext<'_>) -> Vec<ResponseAnswer> {
    match (question.kind, typed) {
        (AnswerKind::Any { .. }, RawAnswer::List(texts)) => {
            texts.iter().filter_map(|text| chosen(question, text, context)).collect()
        }
        (AnswerKind::Date { precision, .. }, typed) => date(typed, precision).into_iter().collect(),
        (_, RawAnswer::Text(text)) => one(question, text, context).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn one(question: &Question, text: &str, context: &ValueContext<'_>) -> Option<ResponseAnswer> {
    let mut answer = ResponseAnswer::default();
    match question.kind {
        AnswerKind::Text { .. } | AnswerKind::Email | AnswerKind::Phone | AnswerKind::Egn | AnswerKind::Lnch => {
            answer.value_string = if is_string(text) { Some(text.into()) } else { Some(as_string(text)?) };
        }
        AnswerKind::One { .. } | AnswerKind::Level { .. } => return chosen(question, text, context),
        AnswerKind::Percent { .. } => {
            let percent = Percent::parse(text).ok()?;
            answer.value_decimal = decimal(text).or_else(|| decimal(&percent.to_string()));
        }
        AnswerKind::Money => {
            let money = Money::parse(text, Currency::on(context.day)).ok()?;
            answer.value_decimal = decimal(text).or_else(|| decimal(&money.to_string()));
        }
        AnswerKind::Confirm => {
            answer.value_boolean = Some(match plain(text).as_str() {
                "yes" => true,
                "no" => false,
                _ => return None,
            });
        }
        AnswerKind::Any { .. } | AnswerKind::Date { .. } => return None,
    }
    Some(answer)
}

/// Returns the `Coding` of an option.
pub(crate) fn coding(question: &Question, choice: &Choice, form: &str, address: &Canonical) -> Coding {
    Coding { system: address.options(form, question, choice), code: choice.id.0.into(), display: None, more: None }
}

fn chosen(question: &Question, text: &str, context: &ValueContext<'_>) -> Option<ResponseAnswer> {
    let choice = question.option(&plain(text))?;
    let coding = coding(question, choice, context.form, context.address);
    Some(ResponseAnswer { value_coding: Some(coding), ..ResponseAnswer::default() })
}

fn date(typed: &RawAnswer, precision: DatePrecision) -> Option<ResponseAnswer> {
    let date = match typed {
        RawAnswer::Text(text) => PartialDate::from_iso(&plain(text))?,
        RawAnswer::List(parts) => {
            let [day, month, year] = parts.as_slice() else { return None };
            PartialDate::from_parts(day, month, year, precision).ok()?
        }
    };
    Some(ResponseAnswer { value_date: Some(date.to_string()), ..ResponseAnswer::default() })
}

/// Formats a plain decimal digit for digit: a number in JSON must not begin with further zeros.
fn decimal(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(whole) && digits(fraction) && (whole == "0" || !whole.starts_with('0'));
    // FHIR allows for 18 digits.
    (plain && text.len() <= 18).then(|| RawValue::from_string(text.into()).ok()).flatten()
}

/// Converts FHIR values to raw input.
///
/// # Errors
///
/// See [`ValueError`].
pub(crate) fn read(
    question: &Question,
    answers: &[&ResponseAnswer],
    context: &ValueContext<'_>,
) -> Result<RawAnswer, ValueError> {
    if let AnswerKind::Any { .. } = question.kind {
        return answers
            .iter()
            .map(|answer| code(question, answer, context))
            .collect::<Result<_, _>>()
            .map(RawAnswer::List);
    }
    let [answer] = answers else { return Err(if answers.is_empty() { ValueError::Kind } else { ValueError::Several }) };
    let text = match question.kind {
        AnswerKind::One { .. } | AnswerKind::Level { .. } => code(question, answer, context)?,
        kind => match (kind, only(answer).ok_or(ValueError::Kind)?) {
            (
                AnswerKind::Text { .. } | AnswerKind::Email | AnswerKind::Phone | AnswerKind::Egn | AnswerKind::Lnch,
                Value::String(text),
            )
            | (AnswerKind::Date { .. }, Value::Date(text)) => text.into(),
            (AnswerKind::Percent { .. }, Value::Number(number)) => number.plain(),
            (AnswerKind::Money, Value::Number(number)) => certain(number.plain()),
            (AnswerKind::Confirm, Value::Boolean(true)) => "yes".into(),
            (AnswerKind::Confirm, Value::Boolean(false)) => "no".into(),
            _ => return Err(ValueError::Kind),
        },
    };
    Ok(RawAnswer::Text(text))
}

fn code(question: &Question, answer: &ResponseAnswer, context: &ValueContext<'_>) -> Result<String, ValueError> {
    let Some(Value::Coding(system, code)) = only(answer) else { return Err(ValueError::Kind) };
    if code.is_empty() {
        return Err(ValueError::Kind);
    }
    let ours = match question.option(code) {
        Some(choice) => context.address.options(context.form, question, choice),
        // An option of another edition: the core will say that it doesn't know it.
        None => return Ok(code.into()),
    };
    if system == ours { Ok(code.into()) } else { Err(ValueError::System) }
}

/// The single value of an answer, by its type.
#[derive(PartialEq)]
enum Value<'a> {
    Boolean(bool),
    Number(RawNumber<'a>),
    Date(&'a str),
    String(&'a str),
    Coding(&'a str, &'a str),
}

fn only<'a>(answer: &'a ResponseAnswer) -> Option<Value<'a>> {
    if answer.value_other.is_some() {
        return None;
    }
    let number = |raw: &'a Decimal| -> Option<Value<'a>> { RawNumber::new(raw.get()).map(Value::Number) };
    let coding = answer.value_coding.as_ref();
    let mut values = [
        answer.value_boolean.map(Value::Boolean),
        answer.value_decimal.as_ref().and_then(number),
        answer.value_integer.as_ref().and_then(number),
        answer.value_date.as_deref().map(Value::Date),
        answer.value_string.as_deref().map(Value::String),
        coding.map(|coding| Value::Coding(&coding.system, &coding.code)),
    ]
    .into_iter()
    .flatten();
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

/// Whether two lists of values are equivalent: numbers compared by value, since most programs drop the last zeros;
/// codes without their display.
pub(crate) fn same(ours: &[ResponseAnswer], theirs: &[&ResponseAnswer]) -> bool {
    let alike = |(ours, theirs): (&ResponseAnswer, &&ResponseAnswer)| match (only(ours), only(theirs)) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => false,
    };
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(alike)
}
