//! Generator of the parameters by date.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::code::{self, Imports, constant, day, docs, ident, number};
use crate::fault::Source;
use crate::laws::{Citable, Laws, is_number};
use crate::period::{End, Follows, ValidityPeriod};
use crate::vocabulary::{Confidence, Subject, Unit};
use crate::words;

pub(crate) const IMPORTS: Imports = &[
    ("crate::law", &["day"]),
    ("crate::money", &["Currency", "Money"]),
    ("crate::parameters", &["AnyParameter", "Confidence", "DatedValue", "Hundredths", "Parameter", "Subject", "Unit"]),
    ("crate::percent", &["Percent"]),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterEntry {
    id: Spanned<String>,
    unit: Spanned<String>,
    /// What it is listed under.
    subject: Spanned<String>,
    note: Spanned<String>,
    /// The figure is the same in all values, so that a condition can name it as a constant.
    #[serde(default)]
    fixed: Option<Spanned<bool>>,
    value: Vec<ValueEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ValueEntry {
    from: Spanned<Datetime>,
    to: Spanned<End>,
    amount: Option<Spanned<String>>,
    currency: Option<Spanned<String>>,
    figure: Option<Spanned<String>>,
    law: Spanned<String>,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    /// How it was inferred, where it was.
    inferred: Option<Spanned<String>>,
    #[serde(default)]
    after_gap: Option<Spanned<bool>>,
    /// Figures whose product with this one was seen published: of a base that others are shares or multiples of.
    #[serde(default)]
    published: Vec<Spanned<String>>,
}

/// Validates a parameter and generates its constant. Its key is added to those that are known.
#[must_use]
pub fn parameter(source: &Source<'_>, laws: &Laws, known: &mut BTreeSet<String>) -> TokenStream {
    let Some(entry) = source.parse::<ParameterEntry>() else { return quote!() };
    let id = entry.id.get_ref();
    source.key(&entry.id);
    let stem = source.file.rsplit(['/', '\\']).next().unwrap_or("").trim_end_matches(".toml");
    if stem != id {
        source.report(&entry.id, format!("the file of {id} is called {id}.toml"));
    }
    if !known.insert(id.clone()) {
        source.report(&entry.id, format!("figure {id} stands twice"));
    }
    source.says(&entry.note, "a note says what the figure is");
    let unit = Unit::ALL.into_iter().find(|unit| unit.id() == entry.unit.get_ref());
    if unit.is_none() {
        source.report(&entry.unit, format!("unknown unit: {}", entry.unit.get_ref()));
    }
    let subject = Subject::ALL.into_iter().find(|subject| subject.id() == entry.subject.get_ref());
    if subject.is_none() {
        source.report(&entry.subject, format!("unknown subject: {}", entry.subject.get_ref()));
    }
    if entry.value.is_empty() {
        source.report(&entry.id, "a figure has at least one value");
    }
    let (mut values, mut figures, mut last) = (Vec::new(), Vec::new(), None);
    for value in &entry.value {
        let period = period(source, value, last.as_ref());
        last = period.or(last);
        let figure = unit.map(|unit| figure(source, value, unit, &entry.unit)).unwrap_or_default();
        values.push(self::value(source, value, laws, period, unit, &figure));
        figures.push(figure);
    }
    let (name, note) = (constant(id), docs(entry.note.get_ref()));
    let figure_type = unit.map(|unit| Shape::of(unit).figure_type());
    let unit_name = unit.map(|unit| ident(&format!("{unit:?}")));
    let subject = subject.map(|subject| ident(&format!("{subject:?}")));
    let fixed = entry.fixed.as_ref().filter(|fixed| *fixed.get_ref());
    let fixed = fixed.map(|fixed| fixed_constant(source, fixed, id, &note, unit, &figures));
    quote! {
        #note
        pub static #name: Parameter<#figure_type> = Parameter {
            id: #id,
            unit: Unit::#unit_name,
            subject: Subject::#subject,
            values: &[#(#values),*],
        };
        #fixed
    }
}

fn value(
    source: &Source<'_>,
    value: &ValueEntry,
    laws: &Laws,
    period: Option<ValidityPeriod>,
    unit: Option<Unit>,
    figure: &TokenStream,
) -> TokenStream {
    let law = value.law.get_ref();
    let cited = laws.get(law);
    if cited.is_none() && laws.is_known() {
        source.report(&value.law, format!("unknown law: {law}"));
    }
    if let (Some(cited), Some(period)) = (cited, period)
        && period.from < cited.from
    {
        let what = format!("law {law} is in force from {} only, the value from {}", cited.from, period.from);
        source.report(&value.law, what);
    }
    let confidence = confidence(source, value, cited).map(|confidence| ident(&format!("{confidence:?}")));
    let published = published(source, value, unit);
    let checked = source.date(&value.checked).map(day);
    let (law, [from, to]) = (constant(law), ValidityPeriod::code(period));
    quote! {
        DatedValue {
            from: #from,
            to: #to,
            figure: #figure,
            law: crate::law::#law,
            confidence: Confidence::#confidence,
            checked: #checked,
            published: &[#(#published),*],
        }
    }
}

/// Validates the provenance grade of a value. What is confirmed was read where it is cited; what is not names who tells
/// of it, or how it follows.
fn confidence(source: &Source<'_>, value: &ValueEntry, cited: Option<Citable>) -> Option<Confidence> {
    let confidence = words::confidence(source, &value.confidence)?;
    let fault = match (confidence, &value.inferred, cited.and_then(|cited| cited.was_read)) {
        (Confidence::Confirmed, None, Some(false)) => {
            Some("what is confirmed was read itself, not told of by somebody else")
        }
        (Confidence::Secondary, None, Some(true)) => {
            Some("what is secondary names who tells of it: a law with `read-in`, or a report")
        }
        (Confidence::Confirmed | Confidence::Secondary, None, _) => None,
        (Confidence::Inferred, Some(how), _) if how.get_ref().split_whitespace().count() >= 5 => None,
        (Confidence::Inferred, _, _) => Some("what is inferred says how, in `inferred`"),
        (Confidence::Confirmed | Confidence::Secondary, Some(_), _) => Some("only what is inferred has `inferred`"),
    };
    if let Some(what) = fault {
        source.report(&value.confidence, what);
    }
    Some(confidence)
}

/// Validates the keys of the parameters whose product with this value was seen published.
fn published<'a>(source: &Source<'_>, value: &'a ValueEntry, unit: Option<Unit>) -> Vec<&'a String> {
    for id in &value.published {
        source.key(id);
        if unit.is_some_and(|unit| Shape::of(unit) != Shape::Money) {
            source.report(id, "only an amount of money has published shares and multiples");
        }
    }
    value.published.iter().map(Spanned::get_ref).collect()
}

/// Validates the validity period of a value, in order and without undeclared gaps.
fn period(source: &Source<'_>, value: &ValueEntry, before: Option<&ValidityPeriod>) -> Option<ValidityPeriod> {
    let period = ValidityPeriod::read(source, &value.from, &value.to)?;
    let declared = value.after_gap.as_ref().filter(|gap| *gap.get_ref());
    let from = period.from;
    match (period.follows(before), declared) {
        (Follows::First, Some(gap)) => source.report(gap, "nothing stands before the first value"),
        (Follows::AtOnce, Some(gap)) => source.report(gap, "there is no gap before this value"),
        (Follows::AfterOpen, _) => source.report(&value.from, "the value before is open: one of the two must end"),
        (Follows::Overlapping(end), _) => {
            source.report(&value.from, format!("overlaps with the value before, which ends on {end}"));
        }
        (Follows::AfterGap(end), None) => {
            let what = format!("no figure between {end} and {from}: say `after-gap = true` if that is meant");
            source.report(&value.from, what);
        }
        (Follows::First | Follows::AtOnce, None) | (Follows::AfterGap(_), Some(_)) => {}
    }
    Some(period)
}

/// Generates the figure's constant expression.
fn figure(source: &Source<'_>, value: &ValueEntry, unit: Unit, at: &Spanned<String>) -> TokenStream {
    if Shape::of(unit) == Shape::Money {
        return money(source, value);
    }
    if let Some(money) = value.amount.as_ref().or(value.currency.as_ref()) {
        source.report(money, "only an amount of money has `amount` and `currency`");
    }
    let Some(text) = &value.figure else {
        source.report(at, format!("a figure in {} has `figure`", at.get_ref()));
        return quote!();
    };
    let whole = || is_number(text.get_ref()).then(|| text.get_ref().parse::<u32>().ok()).flatten();
    let hundredths = || match decimals(text.get_ref()) {
        Some((whole, [tens, ones])) => Some(whole * 100 + u64::from(tens) * 10 + u64::from(ones)),
        None => whole().map(|whole| u64::from(whole) * 100),
    };
    let bad = |what: &str| {
        source.report(text, format!("{what}, not {:?}", text.get_ref()));
        quote!()
    };
    match Shape::of(unit) {
        Shape::Percent => match hundredths() {
            Some(value) if value <= 10_000 => {
                let value = number(value);
                quote!(Percent::hundredths(#value))
            }
            _ => bad("a percentage from 0 to 100 with no or two decimals"),
        },
        Shape::Hundredths => match hundredths().and_then(|value| u16::try_from(value).ok()) {
            Some(value) => {
                let value = number(value);
                quote!(Hundredths(#value))
            }
            None => bad("a number up to 655.35 with no or two decimals"),
        },
        Shape::Whole | Shape::Money => match whole().map(u16::try_from) {
            Some(Ok(value)) => {
                let value = number(value);
                quote!(#value)
            }
            Some(Err(_)) => bad("a whole number up to 65535"),
            None => bad("a whole number"),
        },
    }
}

fn money(source: &Source<'_>, value: &ValueEntry) -> TokenStream {
    if let Some(figure) = &value.figure {
        source.report(figure, "an amount of money has `amount`, not `figure`");
    }
    let (Some(amount), Some(currency)) = (&value.amount, &value.currency) else {
        source.report(&value.from, "an amount of money has `amount` and `currency`");
        return quote!();
    };
    let currency = match currency.get_ref().as_str() {
        "BGN" => quote!(Bgn),
        "EUR" => quote!(Eur),
        other => {
            source.report(currency, format!("unknown currency: {other}"));
            quote!()
        }
    };
    let Some((whole, [tens, ones])) = decimals(amount.get_ref()) else {
        source.report(amount, "an amount is written with two decimals, such as \"390.63\"");
        return quote!();
    };
    let minor: Literal = number(whole * 100 + u64::from(tens) * 10 + u64::from(ones));
    quote!(Money::minor(#minor, Currency::#currency))
}

/// Generates the constant by which conditions name a figure that never differs.
fn fixed_constant(
    source: &Source<'_>,
    fixed: &Spanned<bool>,
    id: &str,
    note: &TokenStream,
    unit: Option<Unit>,
    figures: &[TokenStream],
) -> TokenStream {
    let figure = figures.first();
    if figures.iter().any(|other| Some(other.to_string()) != figure.map(ToString::to_string)) {
        let what =
            "a fixed figure is the same in all values; where the law changed, each version of the rule has its own";
        source.report(fixed, what);
    }
    let kind = match unit.map(|unit| (Shape::of(unit), unit)) {
        Some((Shape::Percent, _)) => quote!(Percent),
        Some((_, Unit::Age)) => quote!(u8),
        Some(_) => {
            source.report(fixed, "only percentages and ages stand in conditions as constants");
            quote!()
        }
        None => quote!(),
    };
    let name = code::constant(&format!("{id}-fixed"));
    quote!(#note pub const #name: #kind = #figure;)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Money,
    Percent,
    Whole,
    Hundredths,
}

impl Shape {
    const fn of(unit: Unit) -> Self {
        match unit {
            Unit::MoneyPerMonth | Unit::Money => Self::Money,
            Unit::Percent | Unit::PercentOfPovertyLine => Self::Percent,
            Unit::Kilowatts => Self::Hundredths,
            Unit::TimesPovertyLine
            | Unit::Age
            | Unit::Years
            | Unit::Months
            | Unit::Days
            | Unit::WorkingDays
            | Unit::HoursPerMonth
            | Unit::CubicCentimetres
            | Unit::HorsePower => Self::Whole,
        }
    }

    /// Returns the type of such figures in the core.
    fn figure_type(self) -> TokenStream {
        match self {
            Self::Money => quote!(Money),
            Self::Percent => quote!(Percent),
            Self::Whole => quote!(u16),
            Self::Hundredths => quote!(Hundredths),
        }
    }
}

/// Parses a number with exactly two decimals.
fn decimals(text: &str) -> Option<(u64, [u8; 2])> {
    let (whole, rest) = text.split_once('.')?;
    let [tens, ones] = <[u8; 2]>::try_from(rest.as_bytes()).ok()?;
    (is_number(whole) && is_number(rest)).then_some(())?;
    Some((whole.parse().ok()?, [tens - b'0', ones - b'0']))
}
