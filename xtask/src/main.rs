//! The project's own commands: `cargo xtask build`, `package`, `serve`, `test`, `generate`, `fuzz`, `bench` and `mutants`.
//!
//! **Must not know** the product's rules.
//!
//! Each command needs only cargo and a package registry to begin with; what it needs beyond that it fetches, or says
//! what to install.

mod bench;
mod build;
mod checkout;
mod fuzz;
mod generate;
mod mutants;
mod node;
mod package;
mod packages;
mod process;
mod project;
mod serve;
mod test;
mod toolchain;

use std::process::ExitCode;

use anyhow::{Result, bail};

use build::BuildProfile;
use project::Project;

const USAGE: &str = "\
cargo xtask COMMAND

  build [--dev|--gallery]       the widget's files into pkg/dist, with a table of their sizes
                                (--dev: quick, unoptimised, not compressed, no budget; --gallery: the same into
                                target/gallery, with every component and its examples in the place of the form)
  package [--dev]               the core for JavaScript as an npm package in pkg/npm (needs Node.js)
  serve [--dev|--gallery] [--port N]
                                builds everything, starts the intake on 127.0.0.1 with SQLite, prints the address
  test  [--quick] [--only SUITE]... [-- NAME]
                                all checks; --quick: what tells of a mistake soonest, without browsers and database
                                servers; --only: this suite alone, or these (a name that isn't one lists them all);
                                with `--only widget` or `--only e2e`, NAME: only the tests with this in their names; with
                                `--only additions`: those additions, each of their files left out in turn
  generate                      code that is made of data and checked in: laws, figures, places, message keys of the texts
  fuzz  [TARGET] [--seconds N]  looks for inputs that break a parser, by coverage (fuzz/README.md); 60 s a target
  bench [--tenth|--quick]       the core measured beside a Python baseline (with Python 3), a million applications, and
                                the criterion benches: half an hour on a quiet machine (--tenth: a tenth of the records,
                                no criterion; --quick: whether it runs, its figures are of no use)
  mutants [FILE...]             mutation testing of the core, or of these of its files (docs/mutation-testing.md;
                                needs cargo-mutants)

Environment:
  WASM_ROUTE=auto|rustup|system   where the WASM standard library comes from (see xtask/src/toolchain.rs)
";

fn main() -> ExitCode {
    process::listen_for_stop();
    match run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<ExitCode> {
    let mut arguments = Arguments(arguments);
    let command = if arguments.0.is_empty() { String::new() } else { arguments.0.remove(0) };
    match command.as_str() {
        "build" => {
            let profile = arguments.profile();
            arguments.none_left()?;
            build::build(&Project::find()?, profile)?.within_budget()?;
            Ok(ExitCode::SUCCESS)
        }
        "package" => {
            let profile = if arguments.flag("--dev") { BuildProfile::Dev } else { BuildProfile::Release };
            arguments.none_left()?;
            package::package(&Project::find()?, profile)?;
            Ok(ExitCode::SUCCESS)
        }
        "serve" => {
            let profile = arguments.profile();
            let port = arguments.value("--port")?.map(|port| port.parse()).transpose()?;
            arguments.none_left()?;
            serve::serve(&Project::find()?, profile, port)?;
            Ok(ExitCode::SUCCESS)
        }
        "test" => {
            let tests = arguments.value("--")?;
            let extent = if arguments.flag("--quick") { test::Extent::Quick } else { test::Extent::Whole };
            let only = arguments.values("--only")?;
            arguments.none_left()?;
            test::test(&Project::find()?, &test::Wanted { extent, only, tests })
        }
        "generate" => {
            arguments.none_left()?;
            generate::generate(&Project::find()?)?;
            Ok(ExitCode::SUCCESS)
        }
        "fuzz" => {
            let seconds = arguments.value("--seconds")?.map_or(Ok(60), |seconds| seconds.parse())?;
            let target = arguments.word();
            arguments.none_left()?;
            fuzz::fuzz(&Project::find()?, target.as_deref(), seconds)?;
            Ok(ExitCode::SUCCESS)
        }
        "bench" => {
            let (tenth, quick) = (arguments.flag("--tenth"), arguments.flag("--quick"));
            arguments.none_left()?;
            let workload = match (tenth, quick) {
                (_, true) => bench::Workload::QUICK,
                (true, false) => bench::Workload::TENTH,
                (false, false) => bench::Workload::WHOLE,
            };
            bench::bench(&Project::find()?, workload)?;
            Ok(ExitCode::SUCCESS)
        }
        "mutants" => {
            let files: Vec<String> = std::iter::from_fn(|| arguments.word()).collect();
            arguments.none_left()?;
            mutants::mutants(&Project::find()?, &files)?;
            Ok(ExitCode::SUCCESS)
        }
        "" | "help" | "-h" | "--help" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("no command `{other}`\n\n{USAGE}"),
    }
}

/// Command-line arguments after the command's name.
struct Arguments(Vec<String>);

impl Arguments {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() < before
    }

    /// Parses the build profile of the widget.
    fn profile(&mut self) -> BuildProfile {
        match (self.flag("--gallery"), self.flag("--dev")) {
            (true, _) => BuildProfile::Gallery,
            (false, true) => BuildProfile::Dev,
            (false, false) => BuildProfile::Release,
        }
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|argument| argument == name) else { return Ok(None) };
        if at + 1 >= self.0.len() {
            bail!("{name} needs a value");
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// Parses the values of several flags of this name.
    fn values(&mut self, name: &str) -> Result<Vec<String>> {
        std::iter::from_fn(|| self.value(name).transpose()).collect()
    }

    /// Returns the first positional argument.
    fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|argument| !argument.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    fn none_left(&self) -> Result<()> {
        match self.0.first() {
            Some(unknown) => bail!("unknown argument `{unknown}`\n\n{USAGE}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    #[test]
    fn a_flag_may_be_given_several_times() {
        let mut arguments = Arguments(["--only", "e2e", "--quick", "--only", "format"].map(str::to_owned).to_vec());
        assert_eq!(arguments.values("--only").unwrap(), ["e2e", "format"]);
        assert_eq!(arguments.0, ["--quick"]);
        let mut arguments = Arguments(vec!["--only".to_owned()]);
        assert!(arguments.values("--only").is_err());
    }
}
