//! List of mutants, parsed from cargo-mutants' output.

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Kind of a mutation, in the words of cargo-mutants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

/// A mutant: one change of the source.
#[derive(Clone, Debug)]
pub struct Mutant {
    pub genre: Genre,
    /// The file, from the checkout.
    pub file: String,
    /// Line and column of what is replaced, from 1.
    pub start: (usize, usize),
    pub replacement: String,
    /// What cargo-mutants calls it, with file, line and column.
    pub name: String,
}

/// Parses the output of `cargo mutants --list --json`.
pub fn read(json: &str) -> Result<Vec<Mutant>> {
    let list: Vec<Value> = serde_json::from_str(json).context("the list of cargo-mutants")?;
    list.iter().map(|one| mutant(one).with_context(|| format!("a mutant in an unknown form: {one}"))).collect()
}

fn mutant(one: &Value) -> Result<Mutant> {
    let text = |name: &str| one[name].as_str().map(str::to_owned).with_context(|| name.to_owned());
    let number = |name: &str| {
        let number = one["span"]["start"][name].as_u64().with_context(|| name.to_owned())?;
        usize::try_from(number).context("a number")
    };
    let genre = match text("genre")?.as_str() {
        "FnValue" => Genre::FnValue,
        "BinaryOperator" => Genre::BinaryOperator,
        "UnaryOperator" => Genre::UnaryOperator,
        "MatchArm" => Genre::MatchArm,
        "MatchArmGuard" => Genre::MatchArmGuard,
        "StructField" => Genre::StructField,
        other => bail!("a kind of change that is not known here: {other}"),
    };
    Ok(Mutant {
        genre,
        file: text("file")?,
        start: (number("line")?, number("column")?),
        replacement: text("replacement")?,
        name: text("name")?,
    })
}
