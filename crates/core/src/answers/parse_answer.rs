//! Parser of one raw answer by the data type of its question.

use time::Date;

use super::{Answer, Answers, ProblemKind, RawAnswer, contact};
use crate::condition::Ternary;
use crate::dates::{DatePart, NotADate, PartialDate, years_later};
use crate::decimal::DecimalError;
use crate::form::{AnswerKind, Choice, ChoiceRole, DatePrecision, DateRange, OptionId, Question, Requirement};
use crate::identity::{Egn, Lnch, NotANumber};
use crate::money::{AmountError, Currency, Money};
use crate::percent::Percent;
use crate::text::{NonEmptyText, is_blank, plain};

/// Lower bound of dates, in years before today: nobody alive was born before.
const YEARS_BACK: i32 = 130;
/// Upper bound of dates, in years after today.
const YEARS_AHEAD: i32 = 100;
/// Upper bound of amounts, against slips of the keyboard: a million a month, in the day's currency.
pub(super) const LARGEST_AMOUNT: Money = Money::minor(100_000_000, Currency::Eur);

/// Maximum length of an excerpt of the words beside an amount, in characters.
const MOST_WORDS: usize = 30;

/// Example of an amount with decimals, to show how one is written.
const EXAMPLE: i64 = 42_050;

/// Parses raw input as the answer to a question.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_answer(question: &'static Question, typed: &RawAnswer, answers: &Answers) -> Result<Answer, ProblemKind> {
    match question.kind {
        AnswerKind::Any { .. } => read_any(question, typed, answers),
        AnswerKind::Date { precision, range } => read_date(typed, precision, range, answers.today()),
        kind => {
            let RawAnswer::Text(text) = typed else { return Err(ProblemKind::WrongShape) };
            read_text(question, kind, text, answers)
        }
    }
}

fn read_text(
    question: &'static Question,
    kind: AnswerKind,
    text: &str,
    answers: &Answers,
) -> Result<Answer, ProblemKind> {
    match kind {
        AnswerKind::Text { max, lines, .. } => {
            let text = NonEmptyText::parse(text, lines).ok_or(ProblemKind::MissingText)?;
            // A name of one point or dash is none. Where nothing is required, a dash may say "nothing".
            if question.requirement == Requirement::ToSubmit && !has_letter(text.as_str()) {
                return Err(ProblemKind::MissingText);
            }
            within(text, max).map(Answer::Text)
        }
        AnswerKind::One { .. } | AnswerKind::Level { .. } => {
            offered(question, text, answers).map(|c| Answer::One(c.id))
        }
        AnswerKind::Egn => read_egn(text, answers.today()),
        AnswerKind::Lnch => Lnch::parse(text).map(Answer::Lnch).map_err(|error| match error {
            NotANumber::Digits => ProblemKind::LnchDigits,
            NotANumber::Misdigit(slip) => ProblemKind::of_digits(slip, None),
            NotANumber::Length => ProblemKind::LnchLength,
            NotANumber::Check | NotANumber::Date => ProblemKind::LnchCheck,
        }),
        AnswerKind::Email => within(contact::email(text)?, 254).map(Answer::Text),
        AnswerKind::Phone => within(contact::phone(text)?, 40).map(Answer::Text),
        AnswerKind::Percent { min, max } => match Percent::parse(text) {
            Ok(percent) if (min..=max).contains(&percent) => Ok(Answer::Percent(percent)),
            Ok(_) | Err(DecimalError::TooLarge | DecimalError::Negative) => Err(ProblemKind::PercentRange { min, max }),
            Err(DecimalError::Decimals) => Err(ProblemKind::PercentDecimals),
            Err(DecimalError::Digits(slip)) => Err(ProblemKind::of_digits(slip, None)),
            Err(DecimalError::Format | DecimalError::Groups) => Err(ProblemKind::PercentFormat),
        },
        AnswerKind::Money => parse_money(text, Currency::on(answers.today())).map(Answer::Money),
        AnswerKind::Confirm => match plain(text).as_str() {
            "yes" => Ok(Answer::Confirmed),
            _ => Err(ProblemKind::UnknownOption),
        },
        AnswerKind::Any { .. } | AnswerKind::Date { .. } => Err(ProblemKind::WrongShape),
    }
}

fn read_egn(text: &str, today: Date) -> Result<Answer, ProblemKind> {
    let egn = Egn::parse(text).map_err(|error| match error {
        NotANumber::Digits => ProblemKind::EgnDigits,
        NotANumber::Misdigit(slip) => ProblemKind::of_digits(slip, None),
        NotANumber::Length => ProblemKind::EgnLength,
        NotANumber::Date => ProblemKind::EgnDate,
        NotANumber::Check => ProblemKind::EgnCheck,
    })?;
    let first = years_later(today, -YEARS_BACK);
    if egn.birth_date() > today {
        Err(ProblemKind::EgnInFuture)
    } else if egn.birth_date() < first {
        Err(ProblemKind::EgnTooEarly { first })
    } else {
        Ok(Answer::Egn(egn))
    }
}

fn read_any(question: &'static Question, typed: &RawAnswer, answers: &Answers) -> Result<Answer, ProblemKind> {
    let RawAnswer::List(texts) = typed else { return Err(ProblemKind::WrongShape) };
    let mut options: Vec<OptionId> = Vec::new();
    let mut lone = false;
    for text in texts.iter().filter(|text| !is_blank(text)) {
        let choice = offered(question, text, answers)?;
        lone |= choice.role != ChoiceRole::Regular;
        if let Err(at) = options.binary_search(&choice.id) {
            options.insert(at, choice.id);
        }
    }
    if lone && options.len() > 1 {
        return Err(ProblemKind::OptionsConflict);
    }
    Ok(Answer::Any(options))
}

/// Looks up the option, if the question has it and it is offered with these answers.
fn offered(question: &'static Question, id: &str, answers: &Answers) -> Result<&'static Choice, ProblemKind> {
    question
        .option(&plain(id))
        .filter(|choice| matches!(choice.when.evaluate(answers), Ternary::Met))
        .ok_or(ProblemKind::UnknownOption)
}

fn read_date(
    typed: &RawAnswer,
    precision: DatePrecision,
    range: DateRange,
    today: Date,
) -> Result<Answer, ProblemKind> {
    let whole = precision == DatePrecision::Day;
    let date = match typed {
        RawAnswer::Text(text) => match PartialDate::from_iso(&plain(text)) {
            Some(date) if whole && date.exact().is_none() => Err(not_a_date()),
            Some(date) => Ok(date),
            None => Err(not_a_date()),
        },
        RawAnswer::List(parts) => {
            let [day, month, year] = parts.as_slice() else { return Err(ProblemKind::WrongShape) };
            PartialDate::from_parts(day, month, year, precision).map_err(|error| match error {
                NotADate::Incomplete(parts) => ProblemKind::DateIncomplete { parts },
                NotADate::NotANumber(parts) => ProblemKind::DateNotADate { parts },
                NotADate::Signs(parts) => ProblemKind::DateSigns { parts },
                NotADate::Misdigit(part, slip) => ProblemKind::of_digits(slip, Some(part)),
                NotADate::ShortYear => ProblemKind::DateShortYear,
                NotADate::OutOfRange(parts) => ProblemKind::DateOutOfRange { parts },
                NotADate::DoesNotExist(parts) => ProblemKind::DateDoesNotExist { parts },
            })
        }
    }?;
    let first = years_later(today, -YEARS_BACK);
    let last = years_later(today, YEARS_AHEAD);
    if range == DateRange::Past && date.earliest() > today {
        Err(ProblemKind::DateInFuture { part: part_after(date, today) })
    } else if date.latest() < first {
        Err(ProblemKind::DateTooEarly { first })
    } else if date.earliest() > last {
        Err(ProblemKind::DateTooLate { last })
    } else {
        Ok(Answer::Date(date))
    }
}

fn not_a_date() -> ProblemKind {
    ProblemKind::DateNotADate { parts: DatePart::ALL.to_vec() }
}

/// Returns the part by which a date lies after a day.
fn part_after(date: PartialDate, day: Date) -> DatePart {
    let first = date.earliest();
    if first.year() > day.year() {
        DatePart::Year
    } else if first.month() != day.month() {
        DatePart::Month
    } else {
        DatePart::Day
    }
}

/// Whether a letter or digit of any script stands in the text: all that is no sign, mark or picture. (Unicode's own
/// table would weigh in the download.)
fn has_letter(text: &str) -> bool {
    let is_sign =
        |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..);
    text.chars().any(|c| c.is_ascii_alphanumeric() || (c >= '\u{c0}' && !is_sign(c)))
}

/// Parses an amount in a currency.
pub(crate) fn parse_money(text: &str, currency: Currency) -> Result<Money, ProblemKind> {
    let max = Money::minor(LARGEST_AMOUNT.in_minor(), currency);
    let example = Money::minor(EXAMPLE, currency);
    let money = Money::parse(text, currency).map_err(|error| match error {
        AmountError::Number(DecimalError::TooLarge) => ProblemKind::AmountRange { max },
        AmountError::Number(DecimalError::Decimals) => ProblemKind::AmountDecimals,
        AmountError::Number(DecimalError::Negative) => ProblemKind::AmountNegative,
        AmountError::Number(DecimalError::Groups) => ProblemKind::AmountGroups { example },
        AmountError::Number(DecimalError::Digits(slip)) => ProblemKind::of_digits(slip, None),
        AmountError::Number(DecimalError::Format) => match words_beside(text) {
            Some(words) => ProblemKind::AmountWords { words, example },
            None => ProblemKind::AmountFormat { example },
        },
        AmountError::Ambiguous { mark, thousands } => ProblemKind::AmountAmbiguous { mark, thousands },
        AmountError::OtherCurrency(typed) => ProblemKind::AmountCurrency { typed, same: typed.in_other_currency() },
    })?;
    if money.in_minor() <= max.in_minor() { Ok(money) } else { Err(ProblemKind::AmountRange { max }) }
}

/// Extracts the words beside the digits, where there are any: "380 dollars" isn't helped by "in numbers".
fn words_beside(text: &str) -> Option<String> {
    let text = plain(text);
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ',' | '\'' | '+' | '-');
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = text.split(is_of_number).filter(|word| !word.is_empty()).collect();
    let words: String = words.join(" ").chars().take(MOST_WORDS).collect();
    (!words.is_empty()).then_some(words)
}

fn within(text: NonEmptyText, max: u16) -> Result<NonEmptyText, ProblemKind> {
    let actual = text.as_str().chars().count();
    if actual > usize::from(max) { Err(ProblemKind::TooLong { max, actual }) } else { Ok(text) }
}
