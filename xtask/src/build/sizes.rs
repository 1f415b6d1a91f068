//! Report of the shipped sizes, and the budget for what everybody loads first.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::compress::Compressed;
use super::{File, Load};

/// Budget of the first load in bytes, as Brotli, before a person can begin: page, scripts, WASM, style sheet, one
/// language.
const FIRST_LOAD: usize = 199_000;

/// Table of sizes, with the first load's total.
#[must_use = "a build over the budget is to be refused"]
pub struct Sizes {
    pub table: String,
    first_load: usize,
}

impl Sizes {
    /// Computes the table.
    pub(super) fn of(files: &[File], compressed: &[Compressed]) -> Sizes {
        let mut rows = vec![["".to_owned(), "raw kB".into(), "gzip".into(), "brotli".into()]];
        let mut total = [0; 3];
        for (file, small) in files.iter().zip(compressed) {
            let sizes = [file.content.len(), small.gzip.len(), small.brotli.len()];
            let mark = if file.load == Load::First { "" } else { " (later)" };
            rows.push([format!("{}{mark}", file.path), kb(sizes[0]), kb(sizes[1]), kb(sizes[2])]);
            if file.load == Load::First {
                for (sum, size) in total.iter_mut().zip(sizes) {
                    *sum += size;
                }
            }
        }
        rows.push(["first load".into(), kb(total[0]), kb(total[1]), kb(total[2])]);
        rows.push([
            format!("budget {}", kb(FIRST_LOAD)),
            "".into(),
            "".into(),
            kb(FIRST_LOAD - total[2].min(FIRST_LOAD)) + " left",
        ]);
        let width = rows.iter().map(|row| row[0].chars().count()).max().unwrap_or(0);
        let mut table = String::new();
        for [name, raw, gzip, brotli] in rows {
            // Writing into a String cannot fail.
            let _ = writeln!(table, "{name:width$} {raw:>8} {gzip:>8} {brotli:>8}");
        }
        Sizes { table, first_load: total[2] }
    }

    /// Checks the first load against the budget.
    pub fn within_budget(&self) -> Result<()> {
        if self.first_load > FIRST_LOAD {
            bail!(
                "the first load is {} kB brotli, {} kB over the budget of {} kB",
                kb(self.first_load),
                kb(self.first_load - FIRST_LOAD),
                kb(FIRST_LOAD)
            );
        }
        Ok(())
    }
}

/// Formats a size in kilobytes of 1000 bytes.
fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(brotli: usize, load: Load) -> (File, Compressed) {
        let path = "assets/x.wasm".to_owned();
        let file = File { path: path.clone(), content: vec![0; 300_000], load };
        (file, Compressed { path, brotli: vec![0; brotli], gzip: vec![0; 200_000] })
    }

    fn of(files: Vec<(File, Compressed)>) -> Sizes {
        let (files, compressed): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        Sizes::of(&files, &compressed)
    }

    #[test]
    fn the_budget_holds_on_both_sides_of_its_line() {
        assert!(
            of(vec![measured(100_000, Load::First), measured(FIRST_LOAD - 100_000, Load::First)])
                .within_budget()
                .is_ok()
        );
        let over = of(vec![measured(100_000, Load::First), measured(FIRST_LOAD - 99_999, Load::First)]);
        let message = over.within_budget().unwrap_err().to_string();
        assert!(message.contains("0.0 kB over the budget"), "{message}");
    }

    #[test]
    fn what_is_loaded_later_does_not_count() {
        let sizes = of(vec![measured(FIRST_LOAD, Load::First), measured(90_000, Load::Later)]);
        assert!(sizes.within_budget().is_ok());
        assert!(sizes.table.contains("(later)"), "{}", sizes.table);
    }
}
