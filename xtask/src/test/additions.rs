//! Tests of the recipes in `docs/adding.md`, each on a copy of the checkout: what it adds touches as many files as the
//! recipe says, and passes the tests that a forgotten step would fail. Leaving a file out shows that they do.
//!
//! A recipe names its changes and its number: "(4 files: [year.toml](../tests/additions/year.toml))". The number stands nowhere
//! else.

mod changes;
mod copy;
mod pseudo_language;
mod recipes;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{Wanted, browser};
use crate::process::{self, stopped};
use crate::project::Project;
use changes::Change;
use copy::Copy;
use recipes::Recipe;

/// Folder in which the changes are listed, and the document that counts their files.
const ADDED: &str = "tests/additions";
const RECIPES: &str = "docs/adding.md";
const POVERTY_LINE: &str = "crates/core/data/parameters/poverty-line.toml";

/// An addition and the tests that it has to pass.
struct Addition {
    /// The name of its list of changes, without the ending.
    name: &'static str,
    /// Whether everything has to compile with it, the widget too.
    compiled: bool,
    /// In the order in which they are tried: what fails soonest first.
    tests: &'static [Tests],
    /// Without this file something must fail. A run by name leaves out each file in turn.
    forgotten: &'static str,
    /// Files whose absence isn't noticed here: only a browser test misses them, or they are the new tests themselves.
    unnoticed: &'static [&'static str],
}

/// Test targets of a package, as cargo is told.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tests {
    package: &'static str,
    /// Each is one argument. All if empty.
    targets: &'static [&'static str],
}

const fn of(package: &'static str, targets: &'static [&'static str]) -> Tests {
    Tests { package, targets }
}

const ADDITIONS: &[Addition] = &[
    Addition {
        name: "year",
        compiled: false,
        tests: &[
            of("assessment-core", &["--lib", "--test=data", "--test=cases", "--test=properties"]),
            of("assessment-texts", &["--test=citations", "--test=keys"]),
        ],
        forgotten: "crates/core/data/laws.toml",
        unnoticed: &[],
    },
    Addition {
        name: "question",
        compiled: false,
        tests: &[
            of("assessment-texts", &["--test=keys"]),
            of("assessment-core", &["--lib", "--test=cases", "--test=measures", "--test=people"]),
            of("assessment-fhir", &["--lib", "--test=questionnaire"]),
        ],
        forgotten: "locales/en/form.ftl",
        unnoticed: &[],
    },
    Addition {
        name: "required-question",
        compiled: false,
        tests: &[
            of("assessment-texts", &["--test=keys"]),
            of(
                "assessment-core",
                &["--lib", "--test=cases", "--test=every_prompt", "--test=people", "--test=received"],
            ),
            of("assessment-fhir", &["--lib", "--test=questionnaire", "--test=there_and_back"]),
            of("assessment-cli", &["--test=process"]),
            of("intake", &["--test=it"]),
            of("assessment-fuzz", &["--test=replay"]),
        ],
        forgotten: "crates/core/tests/people/least.json",
        unnoticed: &[],
    },
    Addition {
        name: "section",
        compiled: false,
        tests: &[of("assessment-texts", &["--test=keys"]), of("assessment-core", &["--lib", "--test=people"])],
        forgotten: "locales/bg/form.ftl",
        unnoticed: &["tests/e2e/lib/sections.mjs"],
    },
    Addition {
        name: "measure",
        compiled: false,
        tests: &[
            of("assessment-core", &["--lib", "--test=cases", "--test=measures"]),
            of("assessment-texts", &["--test=citations", "--test=keys"]),
        ],
        forgotten: "crates/core/tests/cases/heating.toml",
        unnoticed: &[],
    },
    Addition {
        name: "kind",
        compiled: true,
        tests: &[of("assessment-core", &["--lib"])],
        forgotten: "crates/core/src/answers/parse_answer.rs",
        unnoticed: &["crates/core/src/answers/tests.rs"],
    },
    // Last, since its texts are made of those of the others too.
    Addition {
        name: "language",
        compiled: true,
        tests: &[
            of("assessment-texts", &[]),
            of("assessment-fhir", &["--lib", "--test=questionnaire"]),
            of("intake", &["--lib"]),
            of("xtask", &["--test=tidy"]),
        ],
        forgotten: "locales/ar/laws.ftl",
        unnoticed: &[],
    },
];

/// Tests each addition, or those with this in their names, these with each file left out in turn.
pub fn tests(project: &Project, wanted: &Wanted) -> Result<()> {
    let read = |name: &str| fs::read_to_string(project.root.join(name)).with_context(|| name.to_owned());
    let recipes = recipes::recipes(&read(RECIPES)?).context(RECIPES)?;
    same_names(&recipes, &recipes::names_in(&project.root.join(ADDED))?)?;
    let last_year = changes::last_year(&read(POVERTY_LINE)?).context(POVERTY_LINE)?;
    let part = wanted.tests.as_deref();
    let chosen: Vec<_> =
        ADDITIONS.iter().filter(|addition| part.is_none_or(|part| addition.name.contains(part))).collect();
    if chosen.is_empty() {
        bail!("none is called so; there are {:?}", ADDITIONS.iter().map(|addition| addition.name).collect::<Vec<_>>());
    }
    let git_dir = process::capture(project.command("git").args(["rev-parse", "--absolute-git-dir"]))?;
    let git_dir = PathBuf::from(git_dir.trim_end());
    let proof = Proof { project, copy: Copy::of(project)?, git_dir, each: part.is_some() };
    let mut faults = Vec::new();
    let mut proved = Vec::new();
    for addition in chosen {
        let counted = recipes.iter().find(|recipe| recipe.name == addition.name).map_or(0, |recipe| recipe.files);
        let list = project.root.join(ADDED).join(addition.name).with_extension("toml");
        let changes = changes::read(&project.root, &list, last_year)?;
        match proof.prove(addition, &changes, counted) {
            Ok(()) => proved.push((addition, changes)),
            Err(fault) => {
                eprintln!("{}: {fault:#}", addition.name);
                faults.push(addition.name);
            }
        }
        if stopped() {
            bail!("stopped");
        }
    }
    if !proof.each {
        let (additions, changes): (Vec<&Addition>, Vec<_>) = proved.into_iter().unzip();
        if let Err(fault) = proof.passes(&additions, &changes.concat()) {
            eprintln!("all of them at once: {fault:#}");
            faults.push("all of them at once");
        }
    }
    if !faults.is_empty() {
        bail!("not as {RECIPES} says: {}", faults.join(", "));
    }
    Ok(())
}

struct Proof<'a> {
    project: &'a Project,
    copy: Copy<'a>,
    /// The checkout's, so that the house rules find the copy's files by it.
    git_dir: PathBuf,
    /// Of each addition each file is left out in turn, not one, and it has to pass alone. Otherwise all are made at once and
    /// pass together: one compilation in the place of one each.
    each: bool,
}

impl Proof<'_> {
    fn prove(&self, addition: &Addition, changes: &[Change], counted: usize) -> Result<()> {
        let files = changes::files(changes);
        println!("{}: {} files\n  {}", addition.name, files.len(), files.join("\n  "));
        if files.len() != counted {
            bail!("{} files are changed, {RECIPES} says {counted}", files.len());
        }
        for file in [addition.unnoticed, &[addition.forgotten]].concat() {
            if !files.contains(&file) {
                bail!("{file} is none of them");
            }
        }
        let noticed = files.iter().filter(|file| !addition.unnoticed.contains(file));
        for file in noticed.filter(|file| self.each || **file == addition.forgotten) {
            self.make(changes, Some(file))?;
            match self.fails(&[addition])? {
                None => bail!("without {file} the tests pass all the same: nobody notices that it was forgotten"),
                Some(why) => println!("  without {file}: {}", first_fault(&why)),
            }
        }
        if self.each { self.passes(&[addition], changes) } else { Ok(()) }
    }

    fn passes(&self, additions: &[&Addition], changes: &[Change]) -> Result<()> {
        self.make(changes, None)?;
        self.fails(additions)?.map_or(Ok(()), |why| bail!("the tests fail:\n{}", tail(&why)))
    }

    fn make(&self, changes: &[Change], without: Option<&str>) -> Result<()> {
        self.copy.renew()?;
        let mut made = changes.iter().filter(|change| without != Some(&*change.file));
        made.try_for_each(|change| change.make(&self.copy.root))
            .with_context(|| format!("a change finds its line no longer; name another in {ADDED} (README.md there)"))
    }

    /// Runs the tests of the additions; `None` if everything passes, else what was printed.
    fn fails(&self, additions: &[&Addition]) -> Result<Option<String>> {
        // The step of every recipe that no file counts for: what is made of the data is written by the generator.
        let mut generate = self.project.command("cargo");
        generate.args(["run", "--quiet", "--package", "assessment-codegen"]);
        if let Some(why) = self.copy.fails(&mut generate, &self.project.target)? {
            return Ok(Some(why));
        }
        let tests = merged(additions.iter().flat_map(|addition| addition.tests));
        let mut commands: Vec<_> =
            tests.iter().map(|(package, targets)| [&["test", "-p", *package], &targets[..]].concat()).collect();
        let compiled = additions.iter().any(|addition| addition.compiled);
        commands.extend(compiled.then(|| vec!["check", "--all-targets"]));
        for arguments in commands {
            let mut command = self.project.command("cargo");
            command.args(arguments).arg("--quiet").env("PROPTEST_CASES", "32");
            command.env("GIT_DIR", &self.git_dir).env("GIT_WORK_TREE", &self.copy.root);
            if let Some(why) = self.copy.fails(&mut command, &self.project.target)? {
                return Ok(Some(why));
            }
        }
        if compiled {
            let mut command = browser::lint_command(self.project, browser::WHOLE_WIDGET)?;
            return self.copy.fails(&mut command, &self.project.wasm_target());
        }
        Ok(None)
    }
}

/// Merges the targets by package, in the order in which each is first named.
fn merged<'a>(tests: impl Iterator<Item = &'a Tests>) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for Tests { package, targets } in tests {
        match all.iter_mut().find(|(known, _)| known == package) {
            None => all.push((package, targets.to_vec())),
            // All already.
            Some((_, known)) if known.is_empty() => {}
            Some((_, known)) if targets.is_empty() => known.clear(),
            Some((_, known)) => {
                known.extend(targets.iter().filter(|target| !known.contains(target)).collect::<Vec<_>>())
            }
        }
    }
    all
}

/// Extracts the line of a log that says what is wrong.
fn first_fault(log: &str) -> &str {
    let tells = |line: &&str| line.starts_with("error") || line.contains("panicked at") || line.contains(".toml:");
    log.lines().find(tells).unwrap_or("the tests fail")
}

fn tail(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(60)..].join("\n")
}

/// Checks that the same lists of changes are in the document, in the folder and in the list here.
fn same_names(recipes: &[Recipe], lists: &BTreeSet<String>) -> Result<()> {
    let documented: BTreeSet<_> = recipes.iter().map(|recipe| recipe.name.clone()).collect();
    let tested: BTreeSet<_> = ADDITIONS.iter().map(|addition| addition.name.to_owned()).collect();
    if documented != *lists || tested != *lists {
        bail!("in {ADDED} {lists:?}, in {RECIPES} {documented:?}, in the list of what they pass {tested:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_addition_without_a_recipe_or_without_tests_is_refused() {
        let recipe = |name: &str| Recipe { name: name.to_owned(), files: 1 };
        let all: Vec<_> = ADDITIONS.iter().map(|addition| recipe(addition.name)).collect();
        let lists: BTreeSet<_> = all.iter().map(|recipe| recipe.name.clone()).collect();
        assert!(same_names(&all, &lists).is_ok());
        assert!(same_names(&all[1..], &lists).is_err());
        let more = lists.iter().cloned().chain(["more".to_owned()]).collect();
        assert!(same_names(&all, &more).is_err());
    }

    #[test]
    fn a_package_is_tested_once_with_all_its_targets() {
        let tests = [of("a", &["--lib"]), of("b", &[]), of("a", &["--test=x", "--lib"]), of("b", &["--lib"])];
        assert_eq!(merged(tests.iter()), [("a", vec!["--lib", "--test=x"]), ("b", vec![])]);
        assert_eq!(merged([of("a", &["--lib"]), of("a", &[])].iter()), [("a", vec![])]);
    }

    #[test]
    fn what_is_wrong_is_found_in_a_log() {
        assert_eq!(first_fault("  Compiling a\nerror: no\nmore\n"), "error: no");
        assert_eq!(first_fault("nothing"), "the tests fail");
    }
}
