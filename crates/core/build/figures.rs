//! Figures by date.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Citable, Day, Fault, Source, constant, internal, key, number};

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

#[derive(Deserialize)]
#[serde(untagged)]
enum End {
    Day(Datetime),
    Word(String),
}

/// Checks one figure and writes it as a constant.
///
/// Gives the figure's key and the code.
pub fn parameter(
    source: &Source<'_>,
    laws: &BTreeMap<String, Citable>,
    known: &mut BTreeSet<String>,
) -> Result<String, Fault> {
    let entry: ParameterEntry = source.parse()?;
    let id = entry.id.get_ref();
    key(source, &entry.id)?;
    let stem = source.file.rsplit(['/', '\\']).next().unwrap_or("").trim_end_matches(".toml");
    if stem != id {
        return Err(source.fault(&entry.id, format!("the file of {id} is called {id}.toml")));
    }
    if !known.insert(id.clone()) {
        return Err(source.fault(&entry.id, format!("figure {id} stands twice")));
    }
    if entry.note.get_ref().trim().is_empty() {
        return Err(source.fault(&entry.note, "a note says what the figure is"));
    }
    let unit = Unit::of(source, &entry.unit)?;
    let subject = subject(source, &entry.subject)?;
    if entry.value.is_empty() {
        return Err(source.fault(&entry.id, "a figure has at least one value"));
    }
    let mut values = String::new();
    let mut figures = BTreeSet::new();
    let mut last: Option<Option<Day>> = None;
    for value in &entry.value {
        let (from, to) = period(source, value, last)?;
        last = Some(to);
        let law = value.law.get_ref();
        let cited = laws.get(law).ok_or_else(|| source.fault(&value.law, format!("unknown law: {law}")))?;
        if from < cited.from {
            let what = format!("law {law} is in force from {} only, the value from {from}", cited.from);
            return Err(source.fault(&value.law, what));
        }
        let figure = figure(source, value, unit, &entry.unit)?;
        let confidence = confidence(source, value, *cited)?;
        writeln!(
            values,
            "        DatedValue {{ from: {}, to: {}, figure: {figure}, law: crate::law::{}, confidence: \
             Confidence::{confidence}, checked: {}, published: &{:?} }},",
            from.code(),
            to.map_or_else(|| "None".into(), |to| format!("Some({})", to.code())),
            constant(law),
            source.date(&value.checked)?.code(),
            published(source, value, unit)?,
        )
        .map_err(internal)?;
        figures.insert(figure);
    }
    let (name, note) = (constant(id), entry.note.get_ref());
    let mut code = format!(
        "/// {note}\npub static {name}: Parameter = Parameter {{\n    id: {id:?},\n    unit: Unit::{},\n    subject: \
         Subject::{subject},\n    values: &[\n{values}    ],\n}};\n",
        unit.name
    );
    if let Some(fixed) = entry.fixed.as_ref().filter(|fixed| *fixed.get_ref()) {
        code.push_str(&fixed_constant(source, fixed, &name, note, unit, &figures)?);
    }
    Ok(code)
}

/// How sure it is. What is confirmed was read where it is cited; what is not names who tells of it, or how it follows.
fn confidence(source: &Source<'_>, value: &ValueEntry, cited: Citable) -> Result<&'static str, Fault> {
    let (name, fault) = match (value.confidence.get_ref().as_str(), &value.inferred, cited.was_read) {
        ("confirmed", None, true) => ("Confirmed", None),
        ("confirmed", None, false) => ("", Some("what is confirmed was read itself, not told of by somebody else")),
        ("secondary", None, false) => ("Secondary", None),
        ("secondary", None, true) => {
            ("", Some("what is secondary names who tells of it: a law with `read-in`, or a report"))
        }
        ("inferred", Some(how), _) if how.get_ref().split_whitespace().count() >= 5 => ("Inferred", None),
        ("inferred", _, _) => ("", Some("what is inferred says how, in `inferred`")),
        ("confirmed" | "secondary", Some(_), _) => ("", Some("only what is inferred has `inferred`")),
        (other, _, _) => return Err(source.fault(&value.confidence, format!("unknown confidence: {other}"))),
    };
    fault.map_or(Ok(name), |what| Err(source.fault(&value.confidence, what)))
}

/// The subject under which it is listed.
fn subject(source: &Source<'_>, subject: &Spanned<String>) -> Result<&'static str, Fault> {
    Ok(match subject.get_ref().as_str() {
        "income" => "Income",
        "support" => "Support",
        "assistance" => "Assistance",
        "aids" => "Aids",
        "travel" => "Travel",
        "services" => "Services",
        "disability" => "Disability",
        "application" => "Application",
        other => return Err(source.fault(subject, format!("unknown subject: {other}"))),
    })
}

/// Keys of the figures whose product with this value was seen published.
fn published<'a>(source: &Source<'_>, value: &'a ValueEntry, unit: Unit) -> Result<Vec<&'a str>, Fault> {
    for id in &value.published {
        key(source, id)?;
        if unit.shape != Shape::Money {
            return Err(source.fault(id, "only an amount of money has published shares and multiples"));
        }
    }
    Ok(value.published.iter().map(|id| id.get_ref().as_str()).collect())
}

/// From and to of a value, in order and without undeclared gaps.
fn period(source: &Source<'_>, value: &ValueEntry, last: Option<Option<Day>>) -> Result<(Day, Option<Day>), Fault> {
    let from = source.date(&value.from)?;
    let to = match value.to.get_ref() {
        End::Word(word) if word == "open" => None,
        End::Word(word) => return Err(source.fault(&value.to, format!("a date or \"open\", not {word:?}"))),
        End::Day(date) => Some(source.date(&Spanned::new(value.to.span(), *date))?),
    };
    if to.is_some_and(|to| to < from) {
        return Err(source.fault(&value.to, "the end lies before the beginning"));
    }
    let declared = value.after_gap.as_ref().filter(|gap| *gap.get_ref());
    match last {
        None => {
            if let Some(gap) = declared {
                return Err(source.fault(gap, "nothing stands before the first value"));
            }
        }
        Some(None) => return Err(source.fault(&value.from, "the value before is open: one of the two must end")),
        Some(Some(end)) if from <= end => {
            return Err(source.fault(&value.from, format!("overlaps with the value before, which ends on {end}")));
        }
        Some(Some(end)) => {
            let gap = from != end.next();
            if gap && declared.is_none() {
                let what = format!("no figure between {end} and {from}: say `after-gap = true` if that is meant");
                return Err(source.fault(&value.from, what));
            }
            if let Some(declared) = declared.filter(|_| !gap) {
                return Err(source.fault(declared, "there is no gap before this value"));
            }
        }
    }
    Ok((from, to))
}

/// The figure as code.
fn figure(source: &Source<'_>, value: &ValueEntry, unit: Unit, at: &Spanned<String>) -> Result<String, Fault> {
    if unit.shape == Shape::Money {
        let (Some(amount), Some(currency)) = (&value.amount, &value.currency) else {
            return Err(source.fault(&value.from, "an amount of money has `amount` and `currency`"));
        };
        if let Some(figure) = &value.figure {
            return Err(source.fault(figure, "an amount of money has `amount`, not `figure`"));
        }
        let currency = match currency.get_ref().as_str() {
            "BGN" => "Bgn",
            "EUR" => "Eur",
            other => return Err(source.fault(currency, format!("unknown currency: {other}"))),
        };
        let Some((whole, [tens, ones])) = decimals(amount.get_ref()) else {
            return Err(source.fault(amount, "an amount is written with two decimals, such as \"390.63\""));
        };
        let minor = whole * 100 + u64::from(tens) * 10 + u64::from(ones);
        return Ok(format!("Figure::Money(Money::minor({minor}, Currency::{currency}))"));
    }
    let Some(text) = &value.figure else {
        return Err(source.fault(at, format!("a figure in {} has `figure`", at.get_ref())));
    };
    if let Some(money) = value.amount.as_ref().or(value.currency.as_ref()) {
        return Err(source.fault(money, "only an amount of money has `amount` and `currency`"));
    }
    let whole = || number(text.get_ref()).then(|| text.get_ref().parse::<u32>().ok()).flatten();
    let hundredths = || match decimals(text.get_ref()) {
        Some((whole, [tens, ones])) => Some(whole * 100 + u64::from(tens) * 10 + u64::from(ones)),
        None => whole().map(|whole| u64::from(whole) * 100),
    };
    let bad = |what: &str| source.fault(text, format!("{what}, not {:?}", text.get_ref()));
    match unit.shape {
        Shape::Percent => match hundredths() {
            Some(value) if value <= 10_000 => Ok(format!("Figure::Percent(Percent::hundredths({value}))")),
            _ => Err(bad("a percentage from 0 to 100 with no or two decimals")),
        },
        Shape::Hundredths => match hundredths().and_then(|value| u32::try_from(value).ok()) {
            Some(value) => Ok(format!("Figure::Hundredths({value})")),
            None => Err(bad("a number with no or two decimals")),
        },
        Shape::Whole | Shape::Money => match whole() {
            Some(value) => Ok(format!("Figure::Count({value})")),
            None => Err(bad("a whole number")),
        },
    }
}

/// The constant by which conditions name a figure that never differs.
fn fixed_constant(
    source: &Source<'_>,
    fixed: &Spanned<bool>,
    name: &str,
    note: &str,
    unit: Unit,
    figures: &BTreeSet<String>,
) -> Result<String, Fault> {
    let mut figures = figures.iter();
    let (Some(figure), None) = (figures.next(), figures.next()) else {
        let what =
            "a fixed figure is the same in all values; where the law changed, each version of the rule has its own";
        return Err(source.fault(fixed, what));
    };
    let inner = figure.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or("");
    let kind = match (unit.shape, unit.name) {
        (Shape::Percent, _) => "Percent",
        (Shape::Whole, "Age") => "u8",
        _ => return Err(source.fault(fixed, "only percentages and ages stand in conditions as constants")),
    };
    Ok(format!("/// {note}\npub const {name}_FIXED: {kind} = {inner};\n"))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Money,
    Percent,
    Whole,
    Hundredths,
}

#[derive(Clone, Copy)]
struct Unit {
    name: &'static str,
    shape: Shape,
}

impl Unit {
    fn of(source: &Source<'_>, unit: &Spanned<String>) -> Result<Self, Fault> {
        let (name, shape) = match unit.get_ref().as_str() {
            "money-per-month" => ("MoneyPerMonth", Shape::Money),
            "money" => ("Money", Shape::Money),
            "percent" => ("Percent", Shape::Percent),
            "percent-of-poverty-line" => ("PercentOfPovertyLine", Shape::Percent),
            "times-poverty-line" => ("TimesPovertyLine", Shape::Whole),
            "age" => ("Age", Shape::Whole),
            "years" => ("Years", Shape::Whole),
            "months" => ("Months", Shape::Whole),
            "days" => ("Days", Shape::Whole),
            "working-days" => ("WorkingDays", Shape::Whole),
            "hours-per-month" => ("HoursPerMonth", Shape::Whole),
            "cubic-centimetres" => ("CubicCentimetres", Shape::Whole),
            "horse-power" => ("HorsePower", Shape::Whole),
            "kilowatts" => ("Kilowatts", Shape::Hundredths),
            other => return Err(source.fault(unit, format!("unknown unit: {other}"))),
        };
        Ok(Self { name, shape })
    }
}

/// A number with exactly two decimals.
fn decimals(text: &str) -> Option<(u64, [u8; 2])> {
    let (whole, rest) = text.split_once('.')?;
    let [tens, ones] = <[u8; 2]>::try_from(rest.as_bytes()).ok()?;
    (number(whole) && number(rest)).then_some(())?;
    Some((whole.parse().ok()?, [tens - b'0', ones - b'0']))
}
