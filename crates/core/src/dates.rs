//! Calendar dates: as typed, partly known, and what the rules count from them.

use core::fmt;

/// A day of the calendar, so that whoever uses this crate needs no other for the type.
pub use time::Date;
use time::Month;

use crate::text::{Misdigit, as_latin, misdigit, plain, small};

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

/// Why typed parts are not a date. The parts named are those to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// These parts are missing.
    Incomplete(Vec<DatePart>),
    /// These parts are no numbers (or the name of a month).
    NotANumber(Vec<DatePart>),
    /// A part with a letter for a digit, or with digits of another script.
    Misdigit(DatePart, Misdigit),
    /// A year without four digits: of which century?
    ShortYear,
    /// No month has so many days, no year so many months.
    OutOfRange(Vec<DatePart>),
    /// There is no such day in that month, such as 29 February 1900.
    DoesNotExist(Vec<DatePart>),
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
        let missing = parts(
            [day.is_empty() && whole, month.is_empty() && (whole || !day.is_empty()), year.is_empty()].into_iter(),
        );
        if !missing.is_empty() {
            return Err(NotADate::Incomplete(missing));
        }
        let day = (!day.is_empty()).then(|| number(&day).ok_or_else(|| wrong(DatePart::Day, &day))).transpose();
        let month =
            (!month.is_empty()).then(|| month_number(&month).ok_or_else(|| wrong(DatePart::Month, &month))).transpose();
        let four_digits = year.len() == 4 && !year.starts_with('0');
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

/// The parts that are so, in their order.
fn parts(are: impl Iterator<Item = bool>) -> Vec<DatePart> {
    DatePart::ALL.into_iter().zip(are).filter(|(_, is)| *is).map(|(part, _)| part).collect()
}

/// What is wrong with a part that is no number.
fn wrong(part: DatePart, text: &str) -> NotADate {
    match misdigit(text, |_| false) {
        Some(slip) => NotADate::Misdigit(part, slip),
        None => NotADate::NotANumber(vec![part]),
    }
}

/// The slip that can be named most exactly; else all parts that are no numbers.
fn all_wrong(found: [Option<NotADate>; 3]) -> NotADate {
    let are = parts(found.iter().map(Option::is_some));
    let slip = found.into_iter().flatten().find(|error| matches!(error, NotADate::Misdigit(..)));
    slip.unwrap_or(NotADate::NotANumber(are))
}

/// The parts, tidied. A whole date in the first field ("01.02.1980", "1980-02-01") counts as if it stood in three.
fn in_three(day: &str, month: &str, year: &str) -> (String, String, String) {
    let (first, month, year) = (tidy(day), tidy(month), tidy(year));
    if month.is_empty() && year.is_empty() {
        let parts: Vec<_> = plain(day).split(['.', '/', '-', ' ']).map(tidy).filter(|part| !part.is_empty()).collect();
        let is_year = |part: &str| part.chars().count() == 4;
        match parts.as_slice() {
            [year, month, day] if is_year(year) => return (day.clone(), month.clone(), year.clone()),
            [day, month, year] | [day, month, year, _] if is_year(year) => {
                return (day.clone(), month.clone(), year.clone());
            }
            _ => {}
        }
    }
    (first, month, year)
}

/// In small letters, without blanks, signs and a trailing "г.", "год." or "година".
fn tidy(text: &str) -> String {
    // Letters and digits of every script are kept, so that what isn't understood is not taken for missing.
    let is_kept = |c: &char| c.is_ascii_alphanumeric() || (*c >= '\u{370}' && !matches!(c, '\u{2000}'..='\u{206f}'));
    let kept: String = plain(text).chars().filter(is_kept).map(small).collect();
    let year = ["година", "год", "г"].iter().find_map(|word| kept.strip_suffix(word));
    match year {
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) => digits.into(),
        _ => kept,
    }
}

/// A number of any length: too large a one is not a slip of another kind.
fn number(text: &str) -> Option<i32> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(i32::MAX))
}

/// A month as a number, in Roman figures, or by a beginning of its Bulgarian or English name that is unmistakable.
fn month_number(text: &str) -> Option<i32> {
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
        return Some(month);
    }
    // A Bulgarian keyboard has Х and І; Unicode has figures of one character.
    let figures: String = text.chars().map(latin_figure).collect();
    let sign = text.chars().next().filter(|_| text.chars().count() == 1).map(|c| u32::from(c) & !0x10);
    let by_sign = sign.and_then(|sign| sign.checked_sub(0x2160)).and_then(|at| usize::try_from(at).ok());
    // A letter of the other alphabet in a name is seen by nobody.
    let seen = |text: &str| text.chars().map(as_latin).collect::<String>();
    let text = seen(text);
    let by_name = || {
        NAMES
            .iter()
            .position(|(roman, bg, en)| figures == *roman || text.starts_with(&seen(bg)) || text.starts_with(en))
    };
    let at = by_sign.filter(|at| *at < NAMES.len()).or_else(by_name)?;
    i32::try_from(at + 1).ok()
}

/// The Latin letter that looks like a Cyrillic one, in Roman figures.
fn latin_figure(c: char) -> char {
    match c {
        '\u{4cf}' => 'i',
        '\u{475}' => 'v',
        c => as_latin(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Result<String, NotADate> {
        PartialDate::from_parts(day, month, year, true).map(|date| date.to_string())
    }

    #[test]
    fn a_month_is_read_as_it_looks() {
        for may in ["май", "МАЙ", "маи\u{306}", "м\u{61}й", "\u{6d}ай", "may", "m\u{430}y"] {
            assert_eq!(typed("5", may, "1980").as_deref(), Ok("1980-05-05"), "{may}");
        }
    }

    #[test]
    fn dates_as_people_type_them() {
        for (day, month, year) in [
            ("31", "3", "1980"),
            (" 31", "03", "1980 г."),
            ("31", "март", "1980г."),
            ("31", "м\u{61}рт", "1980"),
            ("31", "III", "1980"),
            ("31", "03.", "1980"),
            ("31", "March", "1980"),
            ("31.03.1980", "", ""),
            ("31.3.1980 г.", "", ""),
            ("31/3/1980", " ", ""),
            ("1980-03-31", "", ""),
            ("31 март 1980", "", ""),
            ("31 март 1980 година", "", ""),
            ("\u{202d}31\u{202c}", "\u{2066}3\u{2069}", "1980\u{fe0d}"),
            ("31\u{2013}3\u{2011}1980", "", ""),
            ("31.\u{a0}03.\u{2009}1980", "\u{200b}", "\u{2800}"),
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
    fn months_in_roman_figures_of_either_alphabet() {
        for (month, number) in [
            ("X", 10),
            ("Х", 10),
            ("х", 10),
            ("ХІ", 11),
            ("ХI", 11),
            ("XІІ", 12),
            ("І", 1),
            ("ІІІ", 3),
            ("ІV", 4),
            ("V", 5),
            ("VІІІ", 8),
            ("ІХ", 9),
            ("Ⅻ", 12),
            ("ⅳ", 4),
            ("Ⅰ", 1),
        ] {
            assert_eq!(typed("5", month, "1980"), Ok(format!("1980-{number:02}-05")), "{month}");
        }
        assert_eq!(typed("5", "ХХ", "1980"), Err(NotADate::NotANumber(vec![DatePart::Month])));
    }

    #[test]
    fn dates_that_are_none() {
        use DatePart::{Day, Month, Year};
        assert_eq!(typed("", "3", ""), Err(NotADate::Incomplete(vec![Day, Year])));
        assert_eq!(typed("", "", ""), Err(NotADate::Incomplete(vec![Day, Month, Year])));
        assert_eq!(typed("29", "2", "1900"), Err(NotADate::DoesNotExist(vec![Day, Month, Year])));
        assert_eq!(typed("30", "2", "1980"), Err(NotADate::DoesNotExist(vec![Day, Month])));
        assert_eq!(typed("31", "4", "1980"), Err(NotADate::DoesNotExist(vec![Day, Month])));
        assert_eq!(typed("29", "2", "2000").as_deref(), Ok("2000-02-29"));
        assert_eq!(typed("0", "1", "2000"), Err(NotADate::OutOfRange(vec![Day])));
        assert_eq!(typed("32", "1", "2000"), Err(NotADate::OutOfRange(vec![Day])));
        assert_eq!(typed("31", "13", "1980"), Err(NotADate::OutOfRange(vec![Month])));
        assert_eq!(typed("31", "0", "1980"), Err(NotADate::OutOfRange(vec![Month])));
        assert_eq!(typed("45", "13", "80"), Err(NotADate::OutOfRange(vec![Day, Month])));
        assert_eq!(typed("310", "3333333333333", "1980"), Err(NotADate::OutOfRange(vec![Day, Month])));
        assert_eq!(typed("1", "x1", "2000"), Err(NotADate::NotANumber(vec![Month])));
        assert_eq!(typed("първи", "1", "няма"), Err(NotADate::NotANumber(vec![Day, Year])));
        for year in ["80", "198", "080", "0980", "19800", "0", "99999999999"] {
            assert_eq!(typed("1", "1", year), Err(NotADate::ShortYear), "{year}");
        }
        assert_eq!(typed("00001", "1", "1980").as_deref(), Ok("1980-01-01"));
        let letter = |part, letter, digit| Err(NotADate::Misdigit(part, Misdigit::Letter { letter, digit }));
        assert_eq!(typed("1О", "1", "1980"), letter(Day, 'о', '0'));
        assert_eq!(typed("x", "1", "198О"), letter(Year, 'о', '0'));
        let other = |part| Err(NotADate::Misdigit(part, Misdigit::OtherDigits));
        assert_eq!(typed("٥", "٣", "٢٠٢٤"), other(Day));
        assert_eq!(typed("5", "３", "2024"), other(Month));
        assert_eq!(typed("٥.٣.٢٠٢٤", "", ""), other(Day));
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
