//! Generator of the consistency checks, pairs of answers that rarely go together.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::Known;
use crate::code::{constant, number};
use crate::fault::Source;

/// Placeholder for the question of a check that is made for each of several.
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

/// Entry of a clause: exactly one kind of it.
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

/// Validates the checks and generates them as constants. A question or an option that doesn't exist doesn't
/// compile.
#[must_use]
pub fn prompts(source: &Source<'_>, known: &Known<'_>) -> TokenStream {
    let Some(entry) = source.parse::<Entry>() else { return quote!() };
    let law = known.law(source, &entry.law, source.date(&entry.checked));
    let mut seen = BTreeSet::new();
    let mut prompts = Vec::new();
    for prompt in &entry.prompt {
        source.key(&prompt.id);
        if !seen.insert(prompt.id.get_ref()) {
            source.report(&prompt.id, format!("prompt {} stands twice", prompt.id.get_ref()));
        }
        if prompt.why.get_ref().split_whitespace().count() < 8 {
            source.report(&prompt.why, "a prompt says why the answers rarely go together");
        }
        match &prompt.for_each {
            None => prompts.push(self::prompt(source, prompt, prompt.id.get_ref(), None)),
            Some(each) if each.is_empty() => source.report(&prompt.id, "for-each names no question"),
            Some(each) => prompts.extend(each.iter().map(|question| {
                source.key(question);
                let id = format!("{}-{}", prompt.id.get_ref(), question.get_ref());
                self::prompt(source, prompt, &id, Some(question))
            })),
        }
    }
    quote! {
        /// Provenance of the questions of the checks.
        pub const SOURCE: LawId = #law;
        /// All consistency checks, in the order of the data.
        pub static PROMPTS: &[Prompt] = &[#(#prompts),*];
    }
}

fn prompt(source: &Source<'_>, prompt: &PromptEntry, id: &str, each: Option<&Spanned<String>>) -> TokenStream {
    let text = prompt.text.as_ref().unwrap_or(&prompt.id);
    source.key(text);
    let (text, interview) = (text.get_ref(), prompt.interview);
    let Clauses { clauses, questions, .. } = Clauses::of(source, prompt, each);
    let questions = questions.iter().map(|question| path(question));
    quote! {
        Prompt { id: #id, text: #text, interview: #interview, when: &[#(#clauses),*], look_again: &[#(#questions),*] }
    }
}

/// The clauses of a check as code, and the questions that they read, each once.
#[derive(Default)]
struct Clauses {
    clauses: Vec<TokenStream>,
    questions: Vec<String>,
    /// A support and what its rules look at.
    compares_by_itself: bool,
    /// One of them has a fault, so that nothing can be said of their number.
    refused: bool,
}

/// Questions from which the age is known: either of them.
const AGE: [&str; 2] = ["egn", "birth-date"];

impl Clauses {
    fn of(source: &Source<'_>, prompt: &PromptEntry, each: Option<&Spanned<String>>) -> Self {
        let mut all = Self::default();
        for side in prompt.when.get_ref() {
            all.add(source, side, each);
        }
        // One clause may compare two answers by itself.
        if all.clauses.len() < 2 && all.questions.len() < 2 && !all.compares_by_itself && !all.refused {
            source.report(&prompt.when, "a prompt compares at least two answers");
        }
        all
    }

    fn refuse(&mut self, source: &Source<'_>, side: &Spanned<Side>) {
        self.refused = true;
        source.report(side, "questions and options are needed");
    }

    fn look(&mut self, question: &str) {
        if !self.questions.iter().any(|known| known == question) {
            self.questions.push(question.to_owned());
        }
    }

    /// Adds a question that the clause reads, and returns its path.
    fn with(&mut self, source: &Source<'_>, question: &Spanned<String>, each: Option<&Spanned<String>>) -> TokenStream {
        let question = resolved(source, question, each);
        self.look(question);
        path(question)
    }

    fn add(&mut self, source: &Source<'_>, side: &Spanned<Side>, each: Option<&Spanned<String>>) {
        let of = side.get_ref();
        if of.each.is_empty() {
            match self.about_the_person(of) {
                Some(clause) => self.clauses.push(clause),
                None => self.refuse(source, side),
            }
        }
        for question in &of.each {
            let path = self.with(source, question, each);
            let Some(clause) = self.about_an_answer(source, of, &path, each) else {
                self.refuse(source, side);
                continue;
            };
            if self.clauses.iter().any(|known| known.to_string() == clause.to_string()) {
                source.report(question, format!("{} stands twice", question.get_ref()));
            }
            self.clauses.push(clause);
        }
    }

    /// Generates a clause that names no question.
    fn about_the_person(&mut self, of: &Side) -> Option<TokenStream> {
        let age = match *of {
            Side { age_below: Some(years), .. } => ("AgeBelow", years),
            Side { age_from: Some(years), .. } => ("AgeAtLeast", years),
            Side { birth_dates_differ: Some(true), .. } => {
                self.look("egn");
                self.look("identifier-kind");
                return Some(quote!(Clause::BirthDatesDiffer));
            }
            _ => return None,
        };
        AGE.iter().for_each(|question| self.look(question));
        let (condition, years) = (crate::code::ident(age.0), number(age.1));
        Some(quote!(Clause::Given(Condition::#condition(#years))))
    }

    fn about_an_answer(
        &mut self,
        source: &Source<'_>,
        of: &Side,
        path: &TokenStream,
        each: Option<&Spanned<String>>,
    ) -> Option<TokenStream> {
        Some(match of {
            Side { is: Some(options), .. } if !options.is_empty() => {
                let options = ids(source, options);
                quote!(Clause::Given(Condition::FirstAnsweredIs(&[#path], #options)))
            }
            Side { none_of: Some(options), .. } if !options.is_empty() => {
                let options = ids(source, options);
                quote!(Clause::Given(Condition::Not(&Condition::FirstAnsweredIs(&[#path], #options))))
            }
            Side { earlier_than: Some(other), .. } => {
                let other = self.with(source, other, each);
                quote!(Clause::DateBefore { date: #path, other: #other })
            }
            Side { later_than: Some(other), years: Some(years), .. } => {
                let (other, years) = (self.with(source, other, each), number(*years));
                quote!(Clause::DateYearsAfter { date: #path, other: #other, years: #years })
            }
            Side { years_ahead: Some(years), .. } => {
                let years = number(*years);
                quote!(Clause::DateYearsAhead(#path, #years))
            }
            Side { is_due: Some(false), .. } => {
                self.compares_by_itself = true;
                quote!(Clause::NotDue(#path))
            }
            Side { before_age: Some(years), .. } => {
                AGE.iter().for_each(|question| self.look(question));
                let years = number(*years);
                quote!(Clause::DateBeforeAge(#path, #years))
            }
            Side { from_age: Some(years), .. } => {
                AGE.iter().for_each(|question| self.look(question));
                let years = number(*years);
                quote!(Clause::DateFromAge(#path, #years))
            }
            Side { below: Some(other), .. } => {
                let (other, share) = (self.with(source, other, each), number(of.share.unwrap_or(100)));
                quote!(Clause::AmountBelow { amount: #path, other: #other, share: #share })
            }
            Side { amount: Some(amount), .. } => {
                if amount.get_ref() != "0" {
                    source.report(amount, "only the amount \"0\" means the same in every currency");
                }
                quote!(Clause::NoAmount(#path))
            }
            Side { percent_below: Some(limit), .. } => {
                let limit = number(*limit);
                quote!(Clause::Given(Condition::PercentBelow(#path, Percent::whole(#limit))))
            }
            Side { given: Some(true), .. } => quote!(Clause::Given(Condition::Answered(#path))),
            Side { given: Some(false), .. } => quote!(Clause::Blank(#path)),
            _ => return None,
        })
    }
}

/// Resolves a question, or the placeholder for the one for which the check is made.
fn resolved<'a>(source: &Source<'_>, question: &'a Spanned<String>, each: Option<&'a Spanned<String>>) -> &'a str {
    let question = match each {
        Some(each) if question.get_ref() == EACH => each,
        _ => question,
    };
    source.key(question);
    question.get_ref()
}

fn path(question: &str) -> TokenStream {
    let question = constant(question);
    quote!(questions::#question)
}

fn ids(source: &Source<'_>, options: &[Spanned<String>]) -> TokenStream {
    options.iter().for_each(|option| source.key(option));
    let options = options.iter().map(Spanned::get_ref);
    quote!(&[#(OptionId(#options)),*])
}
