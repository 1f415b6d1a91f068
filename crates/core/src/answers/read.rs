//! Reads one typed answer by the kind of its question.

use time::Date;

use super::{Answer, Answers, ProblemKind, Typed};
use crate::condition::Truth;
use crate::dates::{NotADate, PartialDate, years_later};
use crate::form::{Choice, DateRange, Kind, Lines, OptionId, Precision, Question, Sense};
use crate::identity::{Egn, Lnch, NotANumber};
use crate::money::{Currency, Money};
use crate::percent::{Percent, PercentError};

/// How far back dates may lie, in years: nobody alive was born before.
const YEARS_BACK: i32 = 130;
/// How far ahead dates may lie, in years.
const YEARS_AHEAD: i32 = 100;
/// A limit against slips of the keyboard: a million a month, in the day's currency.
pub(super) const LARGEST_AMOUNT: Money = Money::minor(100_000_000, Currency::Eur);

/// An amount with decimals, to show how one is written.
const EXAMPLE: i64 = 42_050;

/// Reads what was typed as the answer to a question.
///
/// # Errors
///
/// What is wrong with it.
pub fn read_one(question: &'static Question, typed: &Typed, answers: &Answers) -> Result<Answer, ProblemKind> {
    match question.kind {
        Kind::Any { .. } => read_any(question, typed, answers),
        Kind::Date { precision, range } => read_date(typed, precision, range, answers.today()),
        kind => {
            let Typed::Text(text) = typed else { return Err(ProblemKind::WrongShape) };
            read_text(question, kind, text, answers)
        }
    }
}

fn read_text(question: &'static Question, kind: Kind, text: &str, answers: &Answers) -> Result<Answer, ProblemKind> {
    match kind {
        Kind::Text { max, lines, .. } => {
            let text = plain_text(text, lines);
            within(&text, max)?;
            Ok(Answer::Text(text))
        }
        Kind::One { .. } | Kind::Level { .. } => offered(question, text.trim(), answers).map(|c| Answer::One(c.id)),
        Kind::Egn => match Egn::parse(text) {
            Ok(egn) if egn.birth_date() > answers.today() => Err(ProblemKind::EgnInFuture),
            Ok(egn) => Ok(Answer::Egn(egn)),
            Err(NotANumber::Digits) => Err(ProblemKind::EgnDigits),
            Err(NotANumber::Length) => Err(ProblemKind::EgnLength),
            Err(NotANumber::Date) => Err(ProblemKind::EgnDate),
            Err(NotANumber::Check) => Err(ProblemKind::EgnCheck),
        },
        Kind::Lnch => match Lnch::parse(text) {
            Ok(lnch) => Ok(Answer::Lnch(lnch)),
            Err(NotANumber::Digits) => Err(ProblemKind::LnchDigits),
            Err(NotANumber::Length) => Err(ProblemKind::LnchLength),
            Err(NotANumber::Check | NotANumber::Date) => Err(ProblemKind::LnchCheck),
        },
        Kind::Email => {
            let text = plain_text(text, Lines::One);
            within(&text, 254)?;
            if is_email(&text) { Ok(Answer::Text(text)) } else { Err(ProblemKind::EmailFormat) }
        }
        Kind::Phone => {
            let text = plain_text(text, Lines::One);
            within(&text, 40)?;
            // Unusual numbers are accepted, with a word beside them too: only what can't be dialled is sent back.
            let digits = text.chars().filter(char::is_ascii_digit).count();
            if digits >= 5 { Ok(Answer::Text(text)) } else { Err(ProblemKind::PhoneFormat) }
        }
        Kind::Percent { min, max } => match Percent::parse(text) {
            Ok(percent) if (min..=max).contains(&percent) => Ok(Answer::Percent(percent)),
            Ok(_) | Err(PercentError::TooLarge) => Err(ProblemKind::PercentRange { min, max }),
            Err(PercentError::Decimals) => Err(ProblemKind::PercentDecimals),
            Err(PercentError::Format) => Err(ProblemKind::PercentFormat),
        },
        Kind::Money => read_money(text, answers.today()),
        Kind::Confirm => match text {
            "yes" => Ok(Answer::Confirmed),
            _ => Err(ProblemKind::UnknownOption),
        },
        Kind::Any { .. } | Kind::Date { .. } => Err(ProblemKind::WrongShape),
    }
}

fn read_any(question: &'static Question, typed: &Typed, answers: &Answers) -> Result<Answer, ProblemKind> {
    let Typed::Many(texts) = typed else { return Err(ProblemKind::WrongShape) };
    let mut options: Vec<OptionId> = Vec::new();
    let mut lone = false;
    for text in texts {
        let choice = offered(question, text.trim(), answers)?;
        lone |= choice.sense != Sense::Plain;
        if let Err(at) = options.binary_search(&choice.id) {
            options.insert(at, choice.id);
        }
    }
    if lone && options.len() > 1 {
        return Err(ProblemKind::OptionsConflict);
    }
    Ok(Answer::Any(options))
}

/// The option, if the question has it and it is offered with these answers.
fn offered(question: &'static Question, id: &str, answers: &Answers) -> Result<&'static Choice, ProblemKind> {
    question
        .option(id)
        .filter(|choice| matches!(choice.when.evaluate(answers), Truth::Met))
        .ok_or(ProblemKind::UnknownOption)
}

fn read_date(typed: &Typed, precision: Precision, range: DateRange, today: Date) -> Result<Answer, ProblemKind> {
    let whole = precision == Precision::Day;
    let date = match typed {
        Typed::Text(text) => match PartialDate::from_iso(text.trim()) {
            Some(date) if whole && date.exact().is_none() => Err(ProblemKind::DateNotADate),
            Some(date) => Ok(date),
            None => Err(ProblemKind::DateNotADate),
        },
        Typed::Many(parts) => {
            let [day, month, year] = parts.as_slice() else { return Err(ProblemKind::WrongShape) };
            PartialDate::from_parts(day, month, year, whole).map_err(|error| match error {
                NotADate::Incomplete(parts) => ProblemKind::DateIncomplete { parts },
                NotADate::NotANumber => ProblemKind::DateNotADate,
                NotADate::ShortYear => ProblemKind::DateShortYear,
                NotADate::DoesNotExist => ProblemKind::DateDoesNotExist,
            })
        }
    }?;
    let first = years_later(today, -YEARS_BACK);
    let last = years_later(today, YEARS_AHEAD);
    if range == DateRange::Past && date.earliest() > today {
        Err(ProblemKind::DateInFuture)
    } else if date.latest() < first {
        Err(ProblemKind::DateTooEarly { first })
    } else if date.earliest() > last {
        Err(ProblemKind::DateTooLate { last })
    } else {
        Ok(Answer::Date(date))
    }
}

fn read_money(text: &str, today: Date) -> Result<Answer, ProblemKind> {
    use crate::money::AmountError;
    let currency = Currency::on(today);
    let max = Money::minor(LARGEST_AMOUNT.in_minor(), currency);
    match Money::parse(text, currency) {
        Ok(money) if money.in_minor() <= max.in_minor() => Ok(Answer::Money(money)),
        Ok(_) | Err(AmountError::TooLarge) => Err(ProblemKind::AmountRange { max }),
        Err(AmountError::Decimals) => Err(ProblemKind::AmountDecimals),
        Err(AmountError::Format) => Err(ProblemKind::AmountFormat { example: Money::minor(EXAMPLE, currency) }),
    }
}

/// Trimmed, without marks that nobody sees, with control characters as spaces; one line stays one line.
fn plain_text(text: &str, lines: Lines) -> String {
    let seen = text
        .chars()
        .filter(|c| *c != '\r' && !is_invisible(*c))
        .map(|c| if c.is_control() && !(c == '\n' && lines == Lines::Many) { ' ' } else { c });
    // At once as long as it can become: grown letter by letter, long remarks would be copied several times.
    let mut kept = String::with_capacity(text.len());
    kept.extend(seen);
    kept.trim().into()
}

/// Marks of direction and width that come along when something is pasted.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn within(text: &str, max: u16) -> Result<(), ProblemKind> {
    let actual = text.chars().count();
    if actual > usize::from(max) { Err(ProblemKind::TooLong { max, actual }) } else { Ok(()) }
}

/// Something, an @, a domain with a dot. More would turn away addresses that work.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    !local.is_empty()
        && !text.chars().any(char::is_whitespace)
        && !local.contains('@')
        && domain.split('.').count() > 1
        && domain.split('.').all(|label| !label.is_empty())
}
