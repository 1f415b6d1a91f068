//! Parser of the recipes in the document of additions.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A recipe's name and the number of files that it claims.
#[derive(Debug, PartialEq, Eq)]
pub struct Recipe {
    pub name: String,
    pub files: usize,
}

/// Parses the recipes that name a list of changes: "(4 files: [year.toml](../tests/additions/year.toml))".
pub fn recipes(document: &str) -> Result<Vec<Recipe>> {
    let mut recipes = Vec::new();
    for (at, line) in document.lines().enumerate() {
        let Some((before, after)) = line.split_once(" files: [") else { continue };
        let Some((_, rest)) = after.split_once("](../tests/additions/") else { continue };
        let name = rest.split(".toml)").next().unwrap_or_default().to_owned();
        let number = before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let files = number.parse().with_context(|| format!("line {}: how many files?", at + 1))?;
        recipes.push(Recipe { name, files });
    }
    Ok(recipes)
}

/// Lists the names of the lists of changes in a folder.
pub fn names_in(folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "toml") {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_says_its_changes_and_their_number() {
        let document = "## A year\n\n(4 files: [year.toml](../tests/additions/year.toml))\n\n12 files: [x](y.md)\n";
        assert_eq!(recipes(document).unwrap(), [Recipe { name: "year".into(), files: 4 }]);
        assert!(recipes("(some files: [a.toml](../tests/additions/a.toml))").is_err());
    }
}
