//! Calendar dates: parsing of typed ones, partial dates, and arithmetic of age.

use core::fmt;

/// A day of the calendar, so that whoever uses this crate needs no other for the type.
pub use time::Date;
use time::Month;

use crate::keyed_enum::keyed_enum;
use crate::lexicon::{month_beginnings, year_words};
use crate::text::{Misdigit, as_latin, is_quote_or_bracket, misdigit, plain, small};

/// Partial date, of which the day, or the day and the month, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// Required precision of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePrecision {
    /// Day, month and year.
    Day,
    /// A year or a month and a year will do.
    YearOrMore,
}

keyed_enum! {
    /// Component of a date that a person types. Text: `date-part-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum DatePart {
        /// Day of the month.
        Day => "day",
        /// Month.
        Month => "month",
        /// Year.
        Year => "year",
    }
}

/// Parse error: why typed parts are not a date. The parts named are those to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// These parts are missing.
    Incomplete(Vec<DatePart>),
    /// These parts are no numbers (or the name of a month).
    NotANumber(Vec<DatePart>),
    /// These parts have digits, but with signs or blanks between or beside them that may mean anything: "1-2", "19 80".
    Signs(Vec<DatePart>),
    /// A part with a letter or sign for a digit, or with digits of another script.
    Misdigit(DatePart, Misdigit),
    /// A year without four digits: of which century?
    ShortYear,
    /// No month has so many days, no year so many months.
    OutOfRange(Vec<DatePart>),
    /// There is no such day in that month, such as 29 February 1900.
    DoesNotExist(Vec<DatePart>),
}

impl PartialDate {
    /// Creates a date of which all parts are known.
    #[must_use]
    pub fn whole(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month().into()), day: Some(date.day()) }
    }

    /// Parses ISO 8601 (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), and nothing that people type in its place: what travels has
    /// one way to be written.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|part| digits(part, 4))?;
        let month = parts.next();
        let day = parts.next();
        if parts.next().is_some() || [month, day].into_iter().flatten().any(|part| !digits(part, 2)) {
            return None;
        }
        Self::from_parts(day.unwrap_or(""), month.unwrap_or(""), year, DatePrecision::YearOrMore).ok()
    }

    /// Parses what a person typed into three fields: one-digit days, spaces, a trailing "г.", month names and Roman
    /// months are understood, a whole number as a column of decimals has it ("5.0"), and a whole date in the first
    /// field. [`DatePrecision`] says which of them must be there.
    ///
    /// Each part is one number or one name. Digits are never joined over what stands between them.
    ///
    /// # Errors
    ///
    /// Says which parts are missing, before it says that a part or the date is wrong.
    pub fn from_parts(day: &str, month: &str, year: &str, precision: DatePrecision) -> Result<Self, NotADate> {
        let whole = precision == DatePrecision::Day;
        let [day, month, year] = in_three(day, month, year);
        let missing = parts(
            [day.is_empty() && whole, month.is_empty() && (whole || !day.is_empty()), year.is_empty()].into_iter(),
        );
        if !missing.is_empty() {
            return Err(NotADate::Incomplete(missing));
        }
        let day = (!day.is_empty()).then(|| number(&day).ok_or_else(|| wrong(DatePart::Day, &day))).transpose();
        let month =
            (!month.is_empty()).then(|| month_number(&month).ok_or_else(|| wrong(DatePart::Month, &month))).transpose();
        let four_digits = digits(&year).is_some_and(|year| year.len() == 4 && !year.starts_with('0'));
        let year = number(&year).ok_or_else(|| wrong(DatePart::Year, &year));
        let (day, month, year) = match (day, month, year) {
            (Ok(day), Ok(month), Ok(year)) => (day, month, year),
            (day, month, year) => return Err(all_wrong([day.err(), month.err(), year.err()])),
        };
        let possible =
            [day.is_none_or(|day| (1..=31).contains(&day)), month.is_none_or(|month| (1..=12).contains(&month))];
        let impossible = parts(possible.map(|is| !is).into_iter());
        if !impossible.is_empty() {
            return Err(NotADate::OutOfRange(impossible));
        }
        if !four_digits {
            return Err(NotADate::ShortYear);
        }
        let small = |number: Option<i32>| number.and_then(|number| u8::try_from(number).ok());
        let (day, month) = (small(day), small(month));
        if let Some(length) = month.and_then(|month| Month::try_from(month).ok()).map(|month| month.length(year))
            && day.is_some_and(|day| day > length)
        {
            // Only of 29 February can the year be what is wrong.
            let is_leap_day = (day, month) == (Some(29), Some(2));
            return Err(NotADate::DoesNotExist(parts([true, true, is_leap_day].into_iter())));
        }
        Ok(Self { year, month, day })
    }

    /// Returns the first day that it can mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        let month = self.month.and_then(|month| Month::try_from(month).ok()).unwrap_or(Month::January);
        Date::from_calendar_date(self.year, month, self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// Returns the last day that it can mean.
    #[must_use]
    pub fn latest(self) -> Date {
        let month = self.month.and_then(|month| Month::try_from(month).ok()).unwrap_or(Month::December);
        let day = self.day.unwrap_or_else(|| month.length(self.year));
        Date::from_calendar_date(self.year, month, day).unwrap_or(Date::MAX)
    }

    /// Returns the date, if its day is known.
    #[must_use]
    pub fn exact(self) -> Option<Date> {
        (self.month.is_some() && self.day.is_some()).then(|| self.earliest())
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Returns the month from 1, if it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// Returns the day from 1, if it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

impl fmt::Display for PartialDate {
    /// Formats as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// Formats a date as `YYYY-MM-DD`.
#[must_use]
pub fn iso(date: Date) -> String {
    PartialDate::whole(date).to_string()
}

/// Parses `YYYY-MM-DD`; `None` for anything else and for days that no calendar has.
///
/// ```
/// use assessment_core::dates::{from_iso, iso};
///
/// assert_eq!(from_iso("2028-02-29").map(iso).as_deref(), Some("2028-02-29"));
/// assert_eq!(from_iso("2026-02-29"), None);
/// ```
#[must_use]
pub fn from_iso(text: &str) -> Option<Date> {
    PartialDate::from_iso(text).and_then(PartialDate::exact)
}

/// Returns the age in whole years on a day. Whoever is born on 29 February is a year older on 1 March of a common year.
#[must_use]
pub fn age(birth: Date, on: Date) -> i32 {
    let passed = (u8::from(on.month()), on.day()) >= (u8::from(birth.month()), birth.day());
    on.year() - birth.year() - i32::from(!passed)
}

/// Adds years to a date; 29 February becomes 1 March in a common year.
#[must_use]
pub fn years_later(date: Date, years: i32) -> Date {
    date.replace_year(date.year() + years)
        .unwrap_or_else(|_| Date::from_calendar_date(date.year() + years, Month::March, 1).unwrap_or(Date::MAX))
}

/// Lists the parts for which the flag is set, in their order.
fn parts(are: impl Iterator<Item = bool>) -> Vec<DatePart> {
    DatePart::ALL.into_iter().zip(are).filter(|(_, is)| *is).map(|(part, _)| part).collect()
}

/// Returns the error of a part that is no number.
fn wrong(part: DatePart, text: &str) -> NotADate {
    let is_letter = |c: char| c.is_ascii_alphabetic() || is_beyond_signs(c);
    match misdigit(text, |_| false) {
        Some(slip) => NotADate::Misdigit(part, slip),
        None if text.contains(|c: char| c.is_ascii_digit()) && !text.contains(is_letter) => NotADate::Signs(vec![part]),
        None => NotADate::NotANumber(vec![part]),
    }
}

/// Combines the errors of the parts: the slip that can be named most exactly; else all parts that are no numbers.
fn all_wrong(found: [Option<NotADate>; 3]) -> NotADate {
    let are = parts(found.iter().map(Option::is_some));
    let are_signs = found.iter().flatten().all(|error| matches!(error, NotADate::Signs(_)));
    let slip = found.into_iter().flatten().find(|error| matches!(error, NotADate::Misdigit(..)));
    slip.unwrap_or(if are_signs { NotADate::Signs(are) } else { NotADate::NotANumber(are) })
}

/// Splits a whole date in the first field ("01.02.1980", "1980-02-01") into three; other parts stay as they were typed.
fn in_three(day: &str, month: &str, year: &str) -> [String; 3] {
    let typed = [day, month, year].map(bare);
    let [first, month, year] = &typed;
    // A sign before the first part is no separator: "-5.3.1980".
    if month.is_empty() && year.is_empty() && !first.starts_with(SEPARATORS) {
        let parts: Vec<_> = first.split(SEPARATORS).map(bare).filter(|part| !part.is_empty()).collect();
        let is_year = |part: &str| part.chars().count() == 4 && part.contains(char::is_numeric);
        match parts.as_slice() {
            [year, month, day] if is_year(year) => return [day.clone(), month.clone(), year.clone()],
            [day, month, year] if is_year(year) => return [day.clone(), month.clone(), year.clone()],
            [day, month, year, word] if is_year(year) && !word.contains(char::is_numeric) => {
                return [day.clone(), month.clone(), year.clone()];
            }
            _ => {}
        }
    }
    typed
}

/// Separators between the parts of a date in one field.
const SEPARATORS: [char; 4] = ['.', '/', '-', ' '];

/// Whether the character is beyond the keyboard, and not one of the signs that are set with its letters.
fn is_beyond_signs(c: char) -> bool {
    c >= '\u{c0}' && !('\u{2000}'..='\u{206f}').contains(&c)
}

/// Normalizes a part: in small letters, without what people write around it: blanks, quotes, a point, or the word "year"
/// behind it.
/// What stands between its characters stays. Empty where nothing but signs was typed.
fn bare(text: &str) -> String {
    // Letters and digits of every script are something, so that what isn't understood is not taken for missing.
    let is_something = |c: char| c.is_ascii_alphanumeric() || c == '|' || c.is_numeric() || is_beyond_signs(c);
    // Before a number a sign may change its value, behind it only some do.
    let opens = |c: char| matches!(c, ' ' | '/') || (is_quote_or_bracket(c) && c != '<' && c != '>');
    let closes = |c: char| opens(c) || matches!(c, '.' | ',' | ';' | ':' | '-');
    let text: String = plain(text).chars().map(small).collect();
    if !text.contains(is_something) {
        return String::new();
    }
    let text = text.trim_start_matches(opens).trim_end_matches(closes);
    // The longest word leaves the least.
    let year = year_words().filter_map(|word| text.strip_suffix(word)).min_by_key(|rest| rest.len());
    match year.map(|year| year.trim_end_matches(closes)) {
        Some(year) if year.is_empty() || year.contains(|c: char| c.is_ascii_digit()) => year.into(),
        _ => text.into(),
    }
}

/// Extracts the digits of a whole number, also of one with the decimals that a column of numbers with gaps gives it:
/// "5.0", "5,00". Three zeros would be thousands.
fn digits(text: &str) -> Option<&str> {
    let whole = text.split_once(['.', ',']).filter(|(_, decimals)| matches!(*decimals, "0" | "00"));
    let digits = whole.map_or(text, |(whole, _)| whole);
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// Parses a number of any length: too large a one is not a slip of another kind.
fn number(text: &str) -> Option<i32> {
    digits(text).map(|digits| digits.parse().unwrap_or(i32::MAX))
}

/// Parses a month as a number, in Roman numerals, or by a beginning of its name that is unmistakable, in any language.
fn month_number(text: &str) -> Option<i32> {
    if let Some(month) = number(text) {
        return Some(month);
    }
    let figures = figures(text);
    // A letter of the other alphabet in a name is seen by nobody.
    let seen = |text: &str| text.chars().map(as_latin).collect::<String>();
    let text = seen(text);
    let by_name = || {
        let is_in = |at: &usize| month_beginnings(*at).any(|begin| text.contains(&seen(begin)));
        let mut named = (0..ROMAN.len()).filter(is_in);
        // "март/април" and "март 5" say more than a month.
        let only = named.next().filter(|_| named.next().is_none() && !text.contains(char::is_numeric));
        only.filter(|at| month_beginnings(*at).any(|begin| text.starts_with(&seen(begin))))
    };
    let at = ROMAN.iter().position(|roman| figures == *roman).or_else(by_name)?;
    i32::try_from(at + 1).ok()
}

/// Lookup table of the months in Roman numerals.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Transliterates Roman numerals to Latin letters: a Bulgarian keyboard has Х and І, and Unicode has numerals of one
/// character each.
fn figures(text: &str) -> String {
    let mut figures = String::with_capacity(text.len());
    for c in text.chars() {
        let at = (u32::from(c) & !0x10).checked_sub(0x2160).and_then(|at| usize::try_from(at).ok());
        match at.and_then(|at| ROMAN.get(at)) {
            Some(roman) => figures.push_str(roman),
            None => figures.push(latin_figure(c)),
        }
    }
    figures
}

/// Maps a Cyrillic letter to the Latin one that looks like it (homoglyph), in Roman numerals.
fn latin_figure(c: char) -> char {
    match c {
        '\u{4cf}' => 'i',
        '\u{475}' => 'v',
        c => as_latin(c),
    }
}

#[cfg(test)]
mod tests;
