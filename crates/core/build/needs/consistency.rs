//! Pairs of answers that rarely go together.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::Known;
use crate::tables::{Fault, Source, constant, internal, key};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    law: Spanned<String>,
    checked: Spanned<Datetime>,
    prompt: Vec<PromptEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromptEntry {
    id: Spanned<String>,
    interview: bool,
    when: Spanned<Vec<Side>>,
    why: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    each: Spanned<Vec<Spanned<String>>>,
    is: Spanned<Vec<Spanned<String>>>,
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
        let (mut conditions, mut questions) = (Vec::new(), Vec::new());
        for side in prompt.when.get_ref() {
            if side.each.get_ref().is_empty() || side.is.get_ref().is_empty() {
                return Err(source.fault(&side.each, "questions and options are needed"));
            }
            for option in side.is.get_ref() {
                key(source, option)?;
            }
            let options: Vec<_> = side.is.get_ref().iter().map(|o| format!("OptionId({:?})", o.get_ref())).collect();
            for question in side.each.get_ref() {
                key(source, question)?;
                let path = format!("questions::{}", constant(question.get_ref()));
                if questions.contains(&path) {
                    return Err(source.fault(question, format!("{} stands twice", question.get_ref())));
                }
                conditions.push(format!("Condition::Is(&[{path}], &[{}])", options.join(", ")));
                questions.push(path);
            }
        }
        if prompt.when.get_ref().len() < 2 {
            return Err(source.fault(&prompt.when, "a prompt compares at least two answers"));
        }
        writeln!(
            code,
            "    Prompt {{ id: {:?}, interview: {}, when: Condition::All(&[{}]), look_again: &[{}] }},",
            prompt.id.get_ref(),
            prompt.interview,
            conditions.join(", "),
            questions.join(", ")
        )
        .map_err(internal)?;
    }
    code.push_str("];\n");
    Ok(code)
}
