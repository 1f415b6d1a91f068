//! Pairs of answers that rarely go together.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::Known;
use crate::tables::{Fault, Source, constant, internal, key};

/// What stands for the question of a prompt that is made for each of several.
const EACH: &str = "$each";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    law: Spanned<String>,
    checked: Spanned<Datetime>,
    prompt: Vec<PromptEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PromptEntry {
    id: Spanned<String>,
    text: Option<Spanned<String>>,
    for_each: Option<Vec<Spanned<String>>>,
    interview: bool,
    when: Spanned<Vec<Spanned<Side>>>,
    why: Spanned<String>,
}

/// One of the things that must hold: exactly one kind of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Side {
    #[serde(default)]
    each: Vec<Spanned<String>>,
    is: Option<Vec<Spanned<String>>>,
    none_of: Option<Vec<Spanned<String>>>,
    earlier_than: Option<Spanned<String>>,
    later_than: Option<Spanned<String>>,
    years: Option<u8>,
    years_ahead: Option<u8>,
    before_age: Option<u8>,
    from_age: Option<u8>,
    below: Option<Spanned<String>>,
    share: Option<u8>,
    is_due: Option<bool>,
    amount: Option<Spanned<String>>,
    percent_below: Option<u8>,
    given: Option<bool>,
    age_below: Option<u8>,
    age_from: Option<u8>,
    birth_dates_differ: Option<bool>,
}

/// Checks the prompts and writes them as constants. A question that doesn't exist doesn't compile; that the options
/// exist is tested.
pub fn prompts(source: &Source<'_>, known: &Known<'_>) -> Result<String, Fault> {
    let entry: Entry = source.parse()?;
    let law = known.law(source, &entry.law, Some(source.date(&entry.checked)?))?;
    let mut seen = BTreeSet::new();
    let mut code = format!(
        "/// Where the questions come from.\npub const SOURCE: LawId = {law};\n\n/// All prompts.\npub static PROMPTS: \
         &[Prompt] = &[\n"
    );
    for prompt in &entry.prompt {
        key(source, &prompt.id)?;
        if !seen.insert(prompt.id.get_ref()) {
            return Err(source.fault(&prompt.id, format!("prompt {} stands twice", prompt.id.get_ref())));
        }
        if prompt.why.get_ref().split_whitespace().count() < 8 {
            return Err(source.fault(&prompt.why, "a prompt says why the answers rarely go together"));
        }
        let text = prompt.text.as_ref().unwrap_or(&prompt.id);
        key(source, text)?;
        let mut write = |id: &str, each: Option<&Spanned<String>>| -> Result<(), Fault> {
            let (clauses, questions) = clauses(source, prompt, each)?;
            writeln!(
                code,
                "    Prompt {{ id: {id:?}, text: {:?}, interview: {}, when: &[{}], look_again: &[{}] }},",
                text.get_ref(),
                prompt.interview,
                clauses.join(", "),
                questions.join(", ")
            )
            .map_err(internal)
        };
        match &prompt.for_each {
            None => write(prompt.id.get_ref(), None)?,
            Some(each) if each.is_empty() => {
                return Err(source.fault(&prompt.id, "for-each names no question"));
            }
            Some(each) => {
                for question in each {
                    key(source, question)?;
                    write(&format!("{}-{}", prompt.id.get_ref(), question.get_ref()), Some(question))?;
                }
            }
        }
    }
    code.push_str("];\n");
    Ok(code)
}

/// The clauses of a prompt as code, and the questions that they look at, each once.
fn clauses(
    source: &Source<'_>,
    prompt: &PromptEntry,
    each: Option<&Spanned<String>>,
) -> Result<(Vec<String>, Vec<String>), Fault> {
    let (mut clauses, mut questions) = (Vec::new(), Vec::new());
    // A support and what its rules look at.
    let mut compares_by_itself = false;
    let mut look = |path: &str| {
        if !questions.iter().any(|known| known == path) {
            questions.push(path.to_owned());
        }
    };
    for side in prompt.when.get_ref() {
        let of = side.get_ref();
        // The age is known from either.
        let age = ["questions::EGN", "questions::BIRTH_DATE"];
        let mut about_age = |clause: String| {
            age.iter().for_each(|path| look(path));
            clauses.push(clause);
        };
        match of {
            Side { age_below: Some(years), each, .. } if each.is_empty() => {
                about_age(format!("Clause::Given(Condition::AgeBelow({years}))"));
                continue;
            }
            Side { age_from: Some(years), each, .. } if each.is_empty() => {
                about_age(format!("Clause::Given(Condition::AgeAtLeast({years}))"));
                continue;
            }
            Side { birth_dates_differ: Some(true), each, .. } if each.is_empty() => {
                look("questions::EGN");
                look("questions::IDENTIFIER_KIND");
                clauses.push("Clause::BirthDatesDiffer".into());
                continue;
            }
            Side { each, .. } if each.is_empty() => {
                return Err(source.fault(side, "questions and options are needed"));
            }
            _ => {}
        }
        for question in &of.each {
            let path = path(source, question, each)?;
            look(&path);
            let clause = match of {
                Side { is: Some(options), .. } if !options.is_empty() => {
                    format!("Clause::Given(Condition::FirstAnsweredIs(&[{path}], &[{}]))", ids(source, options)?)
                }
                Side { none_of: Some(options), .. } if !options.is_empty() => {
                    format!(
                        "Clause::Given(Condition::Not(&Condition::FirstAnsweredIs(&[{path}], &[{}])))",
                        ids(source, options)?
                    )
                }
                Side { earlier_than: Some(other), .. } => {
                    let other = self::path(source, other, each)?;
                    look(&other);
                    format!("Clause::DateBefore({path}, {other})")
                }
                Side { later_than: Some(other), years: Some(years), .. } => {
                    let other = self::path(source, other, each)?;
                    look(&other);
                    format!("Clause::DateYearsAfter({path}, {other}, {years})")
                }
                Side { years_ahead: Some(years), .. } => format!("Clause::DateYearsAhead({path}, {years})"),
                Side { is_due: Some(false), .. } => {
                    compares_by_itself = true;
                    format!("Clause::NotDue({path})")
                }
                Side { before_age: Some(years), .. } => {
                    age.iter().for_each(|path| look(path));
                    format!("Clause::DateBeforeAge({path}, {years})")
                }
                Side { from_age: Some(years), .. } => {
                    age.iter().for_each(|path| look(path));
                    format!("Clause::DateFromAge({path}, {years})")
                }
                Side { below: Some(other), .. } => {
                    let other = self::path(source, other, each)?;
                    look(&other);
                    format!("Clause::AmountBelow({path}, {other}, {})", of.share.unwrap_or(100))
                }
                Side { amount: Some(amount), .. } if amount.get_ref() == "0" => format!("Clause::NoAmount({path})"),
                Side { amount: Some(amount), .. } => {
                    return Err(source.fault(amount, "only the amount \"0\" means the same in every currency"));
                }
                Side { percent_below: Some(limit), .. } => {
                    format!("Clause::Given(Condition::PercentBelow({path}, Percent::whole({limit})))")
                }
                Side { given: Some(true), .. } => format!("Clause::Given(Condition::Answered({path}))"),
                Side { given: Some(false), .. } => format!("Clause::Blank({path})"),
                _ => return Err(source.fault(side, "questions and options are needed")),
            };
            if clauses.contains(&clause) {
                return Err(source.fault(question, format!("{} stands twice", question.get_ref())));
            }
            clauses.push(clause);
        }
    }
    // One clause may compare two answers by itself.
    if clauses.len() < 2 && questions.len() < 2 && !compares_by_itself {
        return Err(source.fault(&prompt.when, "a prompt compares at least two answers"));
    }
    Ok((clauses, questions))
}

/// The constant of a question, or of the one for which the prompt is made.
fn path(source: &Source<'_>, question: &Spanned<String>, each: Option<&Spanned<String>>) -> Result<String, Fault> {
    let question = match each {
        Some(each) if question.get_ref() == EACH => each,
        _ => question,
    };
    key(source, question)?;
    Ok(format!("questions::{}", constant(question.get_ref())))
}

fn ids(source: &Source<'_>, options: &[Spanned<String>]) -> Result<String, Fault> {
    options.iter().try_for_each(|option| key(source, option))?;
    let ids: Vec<_> = options.iter().map(|option| format!("OptionId({:?})", option.get_ref())).collect();
    Ok(ids.join(", "))
}
