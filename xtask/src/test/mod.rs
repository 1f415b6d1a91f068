//! `cargo xtask test`: every check there is, as numbered steps. All steps run even if one fails, so that one run shows
//! everything.

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

/// One check.
struct Step {
    name: &'static str,
    /// Needs no browser, no WASM, no database server and no Leptos.
    quick: bool,
    /// Programs from outside that it uses.
    needs: &'static [&'static [Need]],
    run: fn(&Project) -> Result<()>,
}

/// In this order: what fails soonest first.
const STEPS: &[Step] = &[
    Step { name: "format", quick: true, needs: &[], run: native::format },
    Step { name: "lints", quick: true, needs: &[], run: native::lints },
    Step { name: "native tests and house rules", quick: true, needs: &[], run: native::tests },
    Step { name: "intake on postgresql", quick: false, needs: &[postgres::NEEDS], run: postgres::tests },
    Step { name: "javascript package", quick: false, needs: &[browser::NEEDS], run: javascript::tests },
    Step { name: "fhir renderers", quick: false, needs: &[browser::NEEDS], run: renderers::tests },
    Step { name: "release build and its size", quick: false, needs: &[], run: browser::release },
    Step { name: "widget lints for wasm", quick: false, needs: &[], run: browser::lints },
    Step { name: "widget tests in the browser", quick: false, needs: &[browser::NEEDS], run: browser::tests },
    Step {
        name: "end to end in the browser",
        quick: false,
        needs: &[browser::NEEDS, end_to_end::NEEDS],
        run: end_to_end::tests,
    },
    Step {
        name: "screen reader",
        quick: false,
        needs: &[browser::NEEDS, screen_reader::NEEDS],
        run: screen_reader::tests,
    },
];

/// What became of a step.
enum Outcome {
    Passed(Duration),
    Failed(Duration, String),
    NotRun,
}

/// Runs the steps that were asked for and says at the end how each went.
pub fn test(project: &Project, quick: bool, filter: Option<&str>) -> Result<ExitCode> {
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| wanted(step, quick, filter)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("no step has that in its name; the steps are: {}", names.join(", "));
    }
    let start = Instant::now();
    install(project, &chosen);
    let mut outcomes = Vec::new();
    for (at, step) in chosen.iter().enumerate() {
        if stopped() {
            outcomes.push(Outcome::NotRun);
            continue;
        }
        eprintln!("\n=== [{}/{}] {}", at + 1, chosen.len(), step.name);
        let began = Instant::now();
        let result = needed(step).and_then(|()| (step.run)(project));
        let took = began.elapsed();
        outcomes.push(match result {
            Ok(()) => {
                eprintln!("=== [{}/{}] {}: passed in {}", at + 1, chosen.len(), step.name, seconds(took));
                Outcome::Passed(took)
            }
            Err(error) => {
                eprintln!("=== [{}/{}] {}: FAILED after {}: {error:#}", at + 1, chosen.len(), step.name, seconds(took));
                Outcome::Failed(took, format!("{error:#}"))
            }
        });
    }
    Ok(summary(&chosen, &outcomes, start.elapsed()))
}

fn wanted(step: &Step, quick: bool, filter: Option<&str>) -> bool {
    (step.quick || !quick) && filter.is_none_or(|filter| step.name.contains(filter))
}

/// Installs all that the steps will need before the first begins. A failure is told now, and again by each step that
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

/// The browser's program, as a path.
fn browser_program(name: &str) -> Result<PathBuf> {
    packages::in_path(name).into_iter().next().with_context(|| format!("{name} is not on PATH"))
}

fn summary(steps: &[&Step], outcomes: &[Outcome], took: Duration) -> ExitCode {
    println!("\n{} steps in {}", steps.len(), seconds(took));
    let mut good = true;
    for (step, outcome) in steps.iter().zip(outcomes) {
        match outcome {
            Outcome::Passed(took) => println!("  passed   {:>7}  {}", seconds(*took), step.name),
            Outcome::Failed(took, why) => println!("  FAILED   {:>7}  {}: {}", seconds(*took), step.name, why.trim()),
            Outcome::NotRun => println!("  not run           {}", step.name),
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

    fn names(quick: bool, filter: Option<&str>) -> Vec<&'static str> {
        STEPS.iter().filter(|step| wanted(step, quick, filter)).map(|step| step.name).collect()
    }

    #[test]
    fn quick_leaves_out_what_needs_a_browser_wasm_or_a_database_server() {
        assert_eq!(names(true, None), ["format", "lints", "native tests and house rules"]);
        assert_eq!(names(false, None).len(), STEPS.len());
    }

    #[test]
    fn a_filter_takes_steps_by_a_part_of_their_name() {
        assert_eq!(names(false, Some("screen")), ["screen reader"]);
        assert!(names(true, Some("screen")).is_empty());
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
