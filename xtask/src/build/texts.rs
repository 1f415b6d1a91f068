//! The texts of each language, compiled from the Fluent files into one small file.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// The tag and the compiled texts of each language, in the order of `assessment_texts::LANGUAGES`.
pub fn compile(project: &Project) -> Result<Vec<(String, String)>> {
    assessment_texts::LANGUAGES
        .iter()
        .map(|language| Ok((language.tag.to_owned(), one(project, language.tag)?)))
        .collect()
}

fn one(project: &Project, tag: &str) -> Result<String> {
    let folder = project.root.join("locales").join(tag);
    let mut files = Vec::new();
    for file in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = file?.path();
        // What only the server or FHIR says isn't downloaded.
        let for_browser = path.file_stem().is_none_or(|stem| stem != "intake" && stem != "fhir");
        if for_browser && path.extension().is_some_and(|extension| extension == "ftl") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read_to_string(&path).with_context(|| path.display().to_string())?));
        }
    }
    if files.is_empty() {
        bail!("no texts in {}", folder.display());
    }
    files.sort();
    let named: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assessment_texts::compile::compile(tag, &named).context("locales")
}
