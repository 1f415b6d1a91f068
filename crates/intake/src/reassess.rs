//! `intake assess`: recomputes what the rules said at receipt from what is stored.
//!
//! A row has the answers, the day and the edition of the rules; with these the core says the same as then. The row's hash
//! shows that it is the same.

use std::io::Write;

use anyhow::Context;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::assess::{RULES_EDITION, Rejection, Sha256Hex, reassess};
use crate::config::Database;
use crate::store::{self, AssessmentRecord, Store, StoredSubmission};

/// Page size of the pagination, in rows.
const PAGE: u32 = 200;

const UNREADABLE: &str = "cannot read the submissions";

/// DTO of one output line.
#[derive(Serialize)]
struct Line<'a> {
    reference: &'a str,
    assessed_on: &'a str,
    /// The edition of the rules at receipt; none in rows whose assessment was stored.
    rules_edition: Option<&'a str>,
    /// Whether it is, letter by letter, what the server found at receipt.
    as_at_receipt: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'a str>,
}

/// Recomputes the submission with this reference number, or all, and writes a line for each. Returns whether all are as
/// they were at receipt.
pub async fn run(database: &Database, reference: Option<&str>, out: &mut impl Write) -> anyhow::Result<bool> {
    let store = store::open(database).await?;
    let all_same = match reference {
        Some(reference) => {
            let row = store.find(reference).await.context(UNREADABLE)?;
            write(&row.with_context(|| format!("there is no submission with the reference number {reference}"))?, out)?
        }
        None => write_all(&*store, out).await?,
    };
    out.flush()?;
    store.close().await;
    Ok(all_same)
}

async fn write_all(store: &dyn Store, out: &mut impl Write) -> anyhow::Result<bool> {
    let mut all_same = true;
    let mut last = String::new();
    loop {
        let rows = store.list(&last, PAGE).await.context(UNREADABLE)?;
        let Some(end) = rows.last() else { return Ok(all_same) };
        last.clone_from(&end.reference.0);
        for row in &rows {
            all_same &= write(row, out)?;
        }
    }
}

fn write(row: &StoredSubmission, out: &mut impl Write) -> anyhow::Result<bool> {
    let (edition, found, as_at_receipt) = match &row.assessment {
        AssessmentRecord::Stored(stored) => (None, Ok(stored.clone()), true),
        AssessmentRecord::Recomputed { rules_edition, sha256 } => {
            let edition = rules_edition.as_deref();
            let found = recompute(row, edition.unwrap_or("unknown"));
            let is_same = found.as_ref().is_ok_and(|found| sha256.as_ref() == Some(&Sha256Hex::of(found.as_bytes())));
            (edition, found, is_same)
        }
    };
    let (found, problem) = (found.as_deref().ok(), found.as_ref().err());
    let line = Line {
        reference: &row.reference.0,
        assessed_on: &row.assessed_on,
        rules_edition: edition,
        as_at_receipt,
        found: found.map(serde_json::from_str).transpose().context("a stored assessment is no JSON")?,
        problem: problem.map(String::as_str),
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")?;
    Ok(as_at_receipt)
}

fn recompute(row: &StoredSubmission, edition: &str) -> Result<String, String> {
    let day = assessment_core::dates::from_iso(&row.assessed_on).ok_or("the day can't be understood")?;
    reassess(&row.application.0, day).map_err(|rejection| {
        let why = match rejection {
            Rejection::FormVersion { got, .. } => format!("it answers the form {got}"),
            _ => "the rules don't take it".to_owned(),
        };
        format!("{why}: its rules are of the edition {edition}, this program's of {RULES_EDITION}")
    })
}
