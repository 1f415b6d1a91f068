//! `cargo xtask test`: all suites, as numbered steps. All steps run even if one fails, so that one run shows
//! everything.

mod additions;
mod browser;
mod end_to_end;
mod javascript;
mod native;
mod postgres;
mod renderers;
mod screen_reader;
mod site;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::packages::{self, Need};
use crate::process::stopped;
use crate::project::Project;

/// Extent of a check: quick or whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What tells of a mistake within two minutes of a change.
    Quick,
    /// All of it.
    Whole,
}

/// Command-line selection of steps, extent and single tests.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// How much of each suite.
    pub extent: Extent,
    /// These suites alone; all if empty.
    pub only: Vec<String>,
    /// Of a suite that takes them: the tests with this in their names.
    pub tests: Option<String>,
}

/// A test suite, which `--only` selects by its name.
struct Step {
    /// What it is called after `--only`.
    name: &'static str,
    /// What it does.
    about: &'static str,
    /// Needs no browser, no database server and no optimised build.
    quick: bool,
    /// Programs from outside that it uses.
    needs: &'static [&'static [Need]],
    run: fn(&Project, &Wanted) -> Result<()>,
}

/// All steps in the order of running: what fails soonest first.
const STEPS: &[Step] = &[
    Step { name: "format", about: "format", quick: true, needs: &[], run: |project, _| native::format(project) },
    Step { name: "lints", about: "lints", quick: true, needs: &[], run: |project, _| native::lints(project) },
    Step { name: "native", about: "native tests and house rules", quick: true, needs: &[], run: native::tests },
    Step {
        name: "additions",
        about: "recipes of docs/adding.md, on a copy",
        quick: false,
        needs: &[],
        run: additions::tests,
    },
    Step { name: "widget-lints", about: "widget lints for wasm", quick: true, needs: &[], run: browser::lints },
    Step {
        name: "postgresql",
        about: "intake on postgresql",
        quick: false,
        needs: &[postgres::NEEDS],
        run: |project, _| postgres::tests(project),
    },
    Step {
        name: "javascript",
        about: "javascript package",
        quick: false,
        needs: &[browser::NEEDS],
        run: |project, _| javascript::tests(project),
    },
    Step {
        name: "renderers",
        about: "fhir renderers",
        quick: false,
        needs: &[browser::NEEDS],
        run: |project, _| renderers::tests(project),
    },
    Step {
        name: "release",
        about: "release build and its size",
        quick: false,
        needs: &[],
        run: |project, _| browser::release(project),
    },
    Step {
        name: "widget",
        about: "widget tests in the browser",
        quick: false,
        needs: &[browser::NEEDS],
        run: browser::tests,
    },
    Step {
        name: "e2e",
        about: "end to end in the browser",
        quick: false,
        needs: &[browser::NEEDS, end_to_end::NEEDS],
        run: end_to_end::tests,
    },
    Step {
        name: "screen-reader",
        about: "screen reader",
        quick: false,
        needs: &[browser::NEEDS, screen_reader::NEEDS],
        run: |project, _| screen_reader::tests(project),
    },
];

/// Result of a step.
enum Outcome {
    Passed(Duration),
    Failed(Duration, String),
    NotRun,
}

/// Runs the selected steps and reports at the end how each went.
pub fn test(project: &Project, wanted: &Wanted) -> Result<ExitCode> {
    let chosen = chosen(wanted)?;
    let start = Instant::now();
    install(project, &chosen);
    let mut outcomes = Vec::new();
    for (at, step) in chosen.iter().enumerate() {
        if stopped() {
            outcomes.push(Outcome::NotRun);
            continue;
        }
        eprintln!("\n=== [{}/{}] {}", at + 1, chosen.len(), step.about);
        let began = Instant::now();
        let result = needed(step).and_then(|()| (step.run)(project, wanted));
        let took = began.elapsed();
        outcomes.push(match result {
            Ok(()) => {
                eprintln!("=== [{}/{}] {}: passed in {}", at + 1, chosen.len(), step.about, seconds(took));
                Outcome::Passed(took)
            }
            Err(error) => {
                eprintln!(
                    "=== [{}/{}] {}: FAILED after {}: {error:#}",
                    at + 1,
                    chosen.len(),
                    step.about,
                    seconds(took)
                );
                Outcome::Failed(took, format!("{error:#}"))
            }
        });
    }
    Ok(summary(&chosen, &outcomes, start.elapsed()))
}

/// Selects the steps of this extent, or those with these names (`a,b` are two).
fn chosen(asked: &Wanted) -> Result<Vec<&'static Step>> {
    let names: Vec<&str> = asked.only.iter().flat_map(|names| names.split(',')).map(str::trim).collect();
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| format!("  {:<14} {}", step.name, step.about)).collect();
        bail!("no suite is called `{unknown}`; the suites are:\n{}", known.join("\n"));
    }
    let wanted = |step: &&Step| {
        let named = names.is_empty() || names.contains(&step.name);
        named && (step.quick || asked.extent == Extent::Whole)
    };
    let chosen: Vec<_> = STEPS.iter().filter(wanted).collect();
    if chosen.is_empty() {
        bail!("nothing of `{}` is quick; leave out --quick", names.join(", "));
    }
    if asked.tests.is_some() && chosen.iter().any(|step| !ONE_BY_ONE.contains(&step.name)) {
        bail!("tests by name are for some suites only ({}): --only SUITE -- NAME", ONE_BY_ONE.join(", "));
    }
    Ok(chosen)
}

/// Names of the suites that can be filtered by a test's name; the others have their own tools for that
/// (`CONTRIBUTING.md`).
const ONE_BY_ONE: &[&str] = &["additions", "widget", "e2e"];

/// Installs the dependencies of all steps before the first begins. A failure is told now, and again by each step that
/// cannot run; the others run.
fn install(project: &Project, steps: &[&Step]) {
    let needs = steps.iter().flat_map(|step| step.needs.iter().copied().flatten());
    let missing = packages::missing(needs);
    if let Err(error) = packages::install(project, &missing) {
        eprintln!("{error:#}");
    }
}

fn needed(step: &Step) -> Result<()> {
    let missing = packages::missing(step.needs.iter().copied().flatten());
    if !missing.is_empty() {
        bail!("not installed: {}", missing.join(" "));
    }
    Ok(())
}

/// Returns the path of the browser's program.
fn browser_program(name: &str) -> Result<PathBuf> {
    packages::in_path(name).into_iter().next().with_context(|| format!("{name} is not on PATH"))
}

fn summary(steps: &[&Step], outcomes: &[Outcome], took: Duration) -> ExitCode {
    println!("\n{} steps in {}", steps.len(), seconds(took));
    let mut good = true;
    for (step, outcome) in steps.iter().zip(outcomes) {
        match outcome {
            Outcome::Passed(took) => println!("  passed   {:>7}  {}", seconds(*took), step.about),
            Outcome::Failed(took, why) => println!("  FAILED   {:>7}  {}: {}", seconds(*took), step.about, why.trim()),
            Outcome::NotRun => println!("  not run           {}", step.about),
        }
        good &= matches!(outcome, Outcome::Passed(_));
    }
    println!("{}", if good { "all passed" } else { "NOT all passed" });
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f32())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(extent: Extent, only: &[&str]) -> Result<Vec<&'static str>> {
        let only: Vec<String> = only.iter().map(|name| (*name).to_owned()).collect();
        Ok(chosen(&Wanted { extent, only, tests: None })?.iter().map(|step| step.name).collect())
    }

    #[test]
    fn quick_leaves_out_what_needs_a_browser_or_a_database_server() {
        assert_eq!(names(Extent::Quick, &[]).unwrap(), ["format", "lints", "native", "widget-lints"]);
        assert_eq!(names(Extent::Whole, &[]).unwrap().len(), STEPS.len());
        assert!(STEPS.iter().all(|step| !step.quick || step.needs.is_empty()));
    }

    #[test]
    fn suites_are_chosen_by_their_names_in_their_own_order() {
        assert_eq!(names(Extent::Whole, &["screen-reader"]).unwrap(), ["screen-reader"]);
        assert_eq!(names(Extent::Whole, &["e2e", "format"]).unwrap(), ["format", "e2e"]);
        assert_eq!(names(Extent::Whole, &["e2e, format"]).unwrap(), ["format", "e2e"]);
        let none = names(Extent::Quick, &["e2e"]).unwrap_err().to_string();
        assert!(none.contains("--quick"), "{none}");
    }

    #[test]
    fn an_unknown_suite_is_refused_with_the_names_of_all() {
        for unknown in [&["screen"][..], &["format", ""], &["format,screen"]] {
            let said = names(Extent::Whole, unknown).unwrap_err().to_string();
            assert!(STEPS.iter().all(|step| said.contains(step.name) && said.contains(step.about)), "{said}");
        }
    }

    #[test]
    fn tests_by_name_are_refused_where_a_suite_does_not_take_them() {
        let with = |only: &[&str]| {
            let only = only.iter().map(|name| (*name).to_owned()).collect();
            chosen(&Wanted { extent: Extent::Whole, only, tests: Some("drafts".into()) }).map(|steps| steps.len())
        };
        assert_eq!(with(&["widget"]).unwrap(), 1);
        assert_eq!(with(&["e2e"]).unwrap(), 1);
        assert!(with(&["widget", "format"]).is_err() && with(&[]).is_err());
    }

    #[test]
    fn no_two_suites_have_one_name() {
        let names: std::collections::BTreeSet<_> = STEPS.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), STEPS.len());
    }

    #[test]
    fn one_step_that_did_not_pass_fails_the_run() {
        let steps = [&STEPS[0], &STEPS[1]];
        let passed = || Outcome::Passed(Duration::ZERO);
        let code = |outcomes: &[Outcome]| format!("{:?}", summary(&steps, outcomes, Duration::ZERO));
        assert_eq!(code(&[passed(), passed()]), format!("{:?}", ExitCode::SUCCESS));
        assert_eq!(code(&[passed(), Outcome::NotRun]), format!("{:?}", ExitCode::FAILURE));
        assert_eq!(
            code(&[Outcome::Failed(Duration::ZERO, "why".into()), passed()]),
            format!("{:?}", ExitCode::FAILURE)
        );
    }
}
