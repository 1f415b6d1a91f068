//! Calendar dates: as typed, partly known, and what the rules count from them.

use core::fmt;

/// A day of the calendar, so that whoever uses this crate needs no other for the type.
pub use time::Date;
use time::Month;

/// A date of which the day, or the day and the month, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// A part of a date that a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

impl DatePart {
    /// All parts in the order in which they are typed.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// Stable key; text: `date-part-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// Why typed parts are not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// These parts are missing.
    Incomplete(Vec<DatePart>),
    /// A part is not a number (or the name of a month).
    NotANumber,
    /// A year of two digits: of which century?
    ShortYear,
    /// There is no such day, such as 29 February 1900.
    DoesNotExist,
}

impl PartialDate {
    /// A whole date.
    #[must_use]
    pub fn whole(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month().into()), day: Some(date.day()) }
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and nothing that people type in their place: what travels has one way to be
    /// written.
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
        Self::from_parts(day.unwrap_or(""), month.unwrap_or(""), year, false).ok()
    }

    /// Reads what a person typed into three fields: one-digit days, spaces, a trailing "г.", month names and
    /// Roman months are understood, and a whole date in the first field. With `whole`, day, month and year must all be there.
    ///
    /// # Errors
    ///
    /// Says which parts are missing, before it says that a part or the date is wrong.
    pub fn from_parts(day: &str, month: &str, year: &str, whole: bool) -> Result<Self, NotADate> {
        let (day, month, year) = in_three(day, month, year);
        let missing: Vec<_> = DatePart::ALL
            .into_iter()
            .zip([day.is_empty(), month.is_empty(), year.is_empty()])
            .filter(|&(part, empty)| {
                empty && (whole || part == DatePart::Year || (part == DatePart::Month && !day.is_empty()))
            })
            .map(|(part, _)| part)
            .collect();
        if !missing.is_empty() {
            return Err(NotADate::Incomplete(missing));
        }
        let year = match number(&year) {
            Some(year) if (1000..=9999).contains(&year) => year,
            Some(0..=99) if year.len() <= 2 => return Err(NotADate::ShortYear),
            _ => return Err(NotADate::NotANumber),
        };
        let month = if month.is_empty() { None } else { Some(month_number(&month).ok_or(NotADate::NotANumber)?) };
        let day = if day.is_empty() {
            None
        } else {
            Some(number(&day).and_then(|day| u8::try_from(day).ok()).ok_or(NotADate::NotANumber)?)
        };
        if let Some(month) = month {
            let month = Month::try_from(month).map_err(|_| NotADate::DoesNotExist)?;
            Date::from_calendar_date(year, month, day.unwrap_or(1)).map_err(|_| NotADate::DoesNotExist)?;
        }
        Ok(Self { year, month, day })
    }

    /// The first day that it can mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        let month = self.month.and_then(|month| Month::try_from(month).ok()).unwrap_or(Month::January);
        Date::from_calendar_date(self.year, month, self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day that it can mean.
    #[must_use]
    pub fn latest(self) -> Date {
        let month = self.month.and_then(|month| Month::try_from(month).ok()).unwrap_or(Month::December);
        let day = self.day.unwrap_or_else(|| month.length(self.year));
        Date::from_calendar_date(self.year, month, day).unwrap_or(Date::MAX)
    }

    /// The day, if it is known.
    #[must_use]
    pub fn exact(self) -> Option<Date> {
        (self.month.is_some() && self.day.is_some()).then(|| self.earliest())
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month from 1, if it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day from 1, if it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

impl fmt::Display for PartialDate {
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// `YYYY-MM-DD`.
#[must_use]
pub fn iso(date: Date) -> String {
    PartialDate::whole(date).to_string()
}

/// Reads `YYYY-MM-DD`; `None` for anything else and for days that no calendar has.
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

/// Whole years from birth to a day. Whoever is born on 29 February is a year older on 1 March of a common year.
#[must_use]
pub fn age(birth: Date, on: Date) -> i32 {
    let passed = (u8::from(on.month()), on.day()) >= (u8::from(birth.month()), birth.day());
    on.year() - birth.year() - i32::from(!passed)
}

/// The same day some years later; 29 February becomes 1 March in a common year.
#[must_use]
pub fn years_later(date: Date, years: i32) -> Date {
    date.replace_year(date.year() + years)
        .unwrap_or_else(|_| Date::from_calendar_date(date.year() + years, Month::March, 1).unwrap_or(Date::MAX))
}

/// The parts, tidied. A whole date in the first field ("01.02.1980", "1980-02-01") counts as if it stood in three.
fn in_three(day: &str, month: &str, year: &str) -> (String, String, String) {
    let (first, month, year) = (tidy(day), tidy(month), tidy(year));
    if month.is_empty() && year.is_empty() {
        let parts: Vec<_> =
            day.split(['.', '/', '-', ' ', '\u{a0}']).map(tidy).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [year, month, day] if year.len() == 4 => return (day.clone(), month.clone(), year.clone()),
            [day, month, year] | [day, month, year, _] if year.len() == 4 => {
                return (day.clone(), month.clone(), year.clone());
            }
            _ => {}
        }
    }
    (first, month, year)
}

/// In small letters, without spaces, signs, invisible characters and a trailing "г.".
fn tidy(text: &str) -> String {
    let kept: String = text.chars().filter_map(small_letter_or_digit).collect();
    match kept.strip_suffix('г') {
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) => digits.into(),
        _ => kept,
    }
}

/// Latin and Cyrillic letters only, for the names of months: the tables of all alphabets would weigh in the download.
fn small_letter_or_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' | 'a'..='z' | '\u{430}'..='\u{44f}' => Some(c),
        'A'..='Z' | '\u{410}'..='\u{42f}' => char::from_u32(u32::from(c) + 32),
        _ => None,
    }
}

fn number(text: &str) -> Option<i32> {
    (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A month as a number, in Roman figures, or by a beginning of its Bulgarian or English name that is unmistakable.
fn month_number(text: &str) -> Option<u8> {
    /// The shortest unmistakable beginnings, Bulgarian then English.
    const NAMES: [(&str, &str, &str); 12] = [
        ("i", "яну", "jan"),
        ("ii", "фев", "feb"),
        ("iii", "мар", "mar"),
        ("iv", "апр", "apr"),
        ("v", "май", "may"),
        ("vi", "юни", "jun"),
        ("vii", "юли", "jul"),
        ("viii", "авг", "aug"),
        ("ix", "сеп", "sep"),
        ("x", "окт", "oct"),
        ("xi", "ное", "nov"),
        ("xii", "дек", "dec"),
    ];
    if let Some(month) = number(text) {
        return u8::try_from(month).ok();
    }
    let at = NAMES.iter().position(|(roman, bg, en)| text == *roman || text.starts_with(bg) || text.starts_with(en))?;
    u8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Result<String, NotADate> {
        PartialDate::from_parts(day, month, year, true).map(|date| date.to_string())
    }

    #[test]
    fn dates_as_people_type_them() {
        for (day, month, year) in [
            ("31", "3", "1980"),
            (" 31", "03", "1980 г."),
            ("31", "март", "1980г."),
            ("31", "III", "1980"),
            ("31", "03.", "1980"),
            ("31", "March", "1980"),
            ("31.03.1980", "", ""),
            ("31.3.1980 г.", "", ""),
            ("31/3/1980", " ", ""),
            ("1980-03-31", "", ""),
            ("31 март 1980", "", ""),
        ] {
            assert_eq!(typed(day, month, year).as_deref(), Ok("1980-03-31"), "{day} {month} {year}");
        }
    }

    #[test]
    fn months_keep_their_last_letter() {
        // Only after a year does "г" stand for a word.
        assert_eq!(typed("31", "авг", "1980").as_deref(), Ok("1980-08-31"));
    }

    #[test]
    fn dates_that_are_none() {
        use DatePart::{Day, Month, Year};
        assert_eq!(typed("", "3", ""), Err(NotADate::Incomplete(vec![Day, Year])));
        assert_eq!(typed("", "", ""), Err(NotADate::Incomplete(vec![Day, Month, Year])));
        assert_eq!(typed("29", "2", "1900"), Err(NotADate::DoesNotExist));
        assert_eq!(typed("29", "2", "2000").as_deref(), Ok("2000-02-29"));
        assert_eq!(typed("0", "1", "2000"), Err(NotADate::DoesNotExist));
        assert_eq!(typed("1", "13", "2000"), Err(NotADate::DoesNotExist));
        assert_eq!(typed("1", "x1", "2000"), Err(NotADate::NotANumber));
        assert_eq!(typed("1", "1", "80"), Err(NotADate::ShortYear));
        assert_eq!(typed("1", "1", "198"), Err(NotADate::NotANumber));
        assert_eq!(typed("1", "1", "080"), Err(NotADate::NotANumber));
        assert_eq!(typed("00001", "1", "1980"), Err(NotADate::NotANumber));
        assert_eq!(typed("1", "00001", "1980"), Err(NotADate::NotANumber));
        // Which part is the year can't be told in one field.
        assert_eq!(typed("31.3.80", "", ""), Err(NotADate::Incomplete(vec![Month, Year])));
        assert_eq!(typed("31.3", "", ""), Err(NotADate::Incomplete(vec![Month, Year])));
        assert_eq!(typed("31.03.1980", "", "1980"), Err(NotADate::Incomplete(vec![Month])));
        assert_eq!(PartialDate::from_parts("5", "", "2000", false), Err(NotADate::Incomplete(vec![Month])));
    }

    #[test]
    fn a_year_or_a_month_may_do() {
        let year = PartialDate::from_parts("", "", "2019", false).expect("a year");
        assert_eq!((iso(year.earliest()), iso(year.latest())), ("2019-01-01".into(), "2019-12-31".into()));
        let month = PartialDate::from_parts("", "2", "2020", false).expect("a month");
        assert_eq!(iso(month.latest()), "2020-02-29");
        assert_eq!(month.exact(), None);
        for odd in ["2020-2", "2020-II", "1980-|3", "2020-03-5.", "2020-02-01-", "20 20", ""] {
            assert_eq!(PartialDate::from_iso(odd), None, "{odd}");
        }
        let parts = |text: &str| PartialDate::from_iso(text).map(|date| (date.year(), date.month(), date.day()));
        assert_eq!(parts("2020-02-29"), Some((2020, Some(2), Some(29))));
        assert_eq!([parts("2020-02"), parts("2020")], [Some((2020, Some(2), None)), Some((2020, None, None))]);
        assert_eq!(PartialDate::from_iso("2020-02"), Some(month));
    }

    #[test]
    fn ages_change_on_the_birthday() {
        let age_on = |birth, on| age(from_iso(birth).expect("date"), from_iso(on).expect("date"));
        assert_eq!(age_on("2008-11-22", "2026-11-21"), 17);
        assert_eq!(age_on("2008-11-22", "2026-11-22"), 18);
        assert_eq!(age_on("2008-02-29", "2026-02-28"), 17);
        assert_eq!(age_on("2008-02-29", "2026-03-01"), 18);
        assert_eq!(iso(years_later(from_iso("2020-02-29").expect("date"), 5)), "2025-03-01");
    }
}
