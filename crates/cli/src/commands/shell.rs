//! The `completions` and `man` commands: generate shell completions and manual pages.

use anyhow::{Context, Result};
use clap::Args;
use clap_complete::Shell;
use clap_mangen::Man as Page;

use super::CommandWork;

/// Command-line arguments of `assessment completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// For which shell
    #[arg(value_enum)]
    shell: Shell,
}

impl CompletionsArgs {
    /// Generates the completion script.
    pub fn work(self) -> CommandWork {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut crate::command(), "assessment", &mut text);
        CommandWork::Document(text)
    }
}

/// Command-line arguments of `assessment man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// Of which command, such as `fhir submission` [default: the program]
    #[arg(value_name = "COMMAND")]
    of: Vec<String>,
}

impl ManArgs {
    /// Renders the manual page (roff).
    pub fn work(self) -> Result<CommandWork> {
        let mut command = crate::command();
        command.build();
        let mut page = &command;
        for name in &self.of {
            page =
                page.find_subcommand(name).with_context(|| format!("there is no command {:?}", self.of.join(" ")))?;
        }
        let mut text = Vec::new();
        Page::new(page.clone()).render(&mut text)?;
        Ok(CommandWork::Document(text))
    }
}
