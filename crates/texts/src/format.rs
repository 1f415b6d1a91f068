//! Locale-dependent formatting of numbers, money, percentages and dates. The patterns are texts (`format-...`).

use assessment_core::answers::Arg;
use assessment_core::dates::PartialDate;
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;
use time::Date;

use crate::catalogue::{Catalogue, TextArgument};
use crate::key::{self, family};

impl Catalogue {
    /// Formats an amount with its currency: „390,63 евро“.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        self.in_currency(&self.decimal(&money.to_string()), money.currency())
    }

    /// Adds the currency's sign to a formatted amount: where it is entered, the sign alone.
    #[must_use]
    pub fn in_currency(&self, amount: &str, currency: Currency) -> String {
        match currency {
            Currency::Eur => self.fill(key::FormatEur { amount: amount.into() }),
            Currency::Bgn => self.fill(key::FormatBgn { amount: amount.into() }),
        }
    }

    /// Formats a percentage: „70,99%“.
    #[must_use]
    pub fn percent(&self, percent: Percent) -> String {
        self.as_percent(&self.decimal(&percent.to_string()))
    }

    /// Adds the percent sign to a formatted number: where it is entered, the sign alone.
    #[must_use]
    pub fn as_percent(&self, value: &str) -> String {
        self.fill(key::FormatPercent { value: value.into() })
    }

    /// Formats a date: „22.11.2026 г.“.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.partial_date(PartialDate::whole(date))
    }

    /// Formats a period as a key's ending with its placeholder values. A whole year is named as one.
    #[must_use]
    pub fn period(&self, from: Date, to: Date) -> (&'static str, Vec<(&'static str, TextArgument<'static>)>) {
        let ends_a_year = to.next_day().is_some_and(|next| next.ordinal() == 1);
        if from.ordinal() == 1 && from.year() == to.year() && ends_a_year {
            let year = self.fill(key::FormatYear { year: from.year().to_string().into() });
            return (".year", vec![("year", year.into())]);
        }
        ("", vec![("from", self.date(from).into()), ("to", self.date(to).into())])
    }

    /// Formats a partial date: a day, a month or a year, as far as it is known.
    #[must_use]
    pub fn partial_date(&self, date: PartialDate) -> String {
        let year = TextArgument::from(date.year().to_string());
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => self.fill(key::FormatDate {
                day: day.to_string().into(),
                day2: two_digits(day).into(),
                month2: two_digits(month).into(),
                month: self.month(month).into(),
                year,
            }),
            (Some(month), None) => self.fill(key::FormatMonth { month: self.month(month).into(), year }),
            _ => self.fill(key::FormatYear { year }),
        }
    }

    /// Formats a limit of a validation error.
    #[must_use]
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Count(count) => self.decimal(&count.to_string()),
            Arg::Date(date) => self.date(*date),
            Arg::Percent(percent) => self.percent(*percent),
            Arg::Money(money) => self.money(*money),
            Arg::Text(text) => text.clone(),
            Arg::Parts(parts) => self.list(parts.iter().map(|part| self.of(family::DATE_PART, &[part.id()])).collect()),
        }
    }

    /// Joins the items of an enumeration, the last one by "and".
    #[must_use]
    pub fn list(&self, mut things: Vec<String>) -> String {
        let Some(last) = things.pop() else { return String::new() };
        if things.is_empty() {
            return last;
        }
        self.fill(key::FormatList { first: things.join(", ").into(), last: last.into() })
    }

    /// Formats a plain decimal number (digits and at most one point) with the language's separators.
    #[must_use]
    pub fn decimal(&self, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut written = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && whole.len() > 4 && (whole.len() - at) % 3 == 0 {
                written.push(self.language().group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push(self.language().decimal);
            written.push_str(fraction);
        }
        written
    }

    fn month(&self, month: u8) -> String {
        self.of(family::MONTH, &[&month.to_string()])
    }
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { format!("0{digits}") } else { digits }
}
