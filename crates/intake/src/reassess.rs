//! `intake assess`: recomputes what the rules said at receipt from what is stored.
//!
//! A row has the answers, the day and the edition of the rules; with these the core says the same as then. The row's hash
//! shows that it is the same.

use std::io::Write;

use anyhow::{Context, bail};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::assess::{RULES_EDITION, Rejection, Sha256Hex, reassess};
use crate::config::Database;
use crate::store::{self, StoredSubmission};

/// Page size of the pagination, in rows.
const PAGE: u32 = 200;

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
    problem: Option<String>,
}

/// Recomputes the submission with this reference number, or all, and writes a line for each. Returns whether all are as
/// they were at receipt.
pub async fn run(database: &Database, reference: Option<&str>, out: &mut impl Write) -> anyhow::Result<bool> {
    let store = store::open(database).await?;
    let mut all_same = true;
    let mut last = String::new();
    loop {
        let rows = store.list(reference, &last, PAGE).await.context("cannot read the submissions")?;
        let Some(end) = rows.last().map(|row| row.reference.clone()) else { break };
        last = end;
        for row in &rows {
            all_same &= write(row, out)?;
        }
    }
    if let (Some(reference), true) = (reference, last.is_empty()) {
        bail!("there is no submission with the reference number {reference}");
    }
    out.flush()?;
    store.close().await;
    Ok(all_same)
}

fn write(row: &StoredSubmission, out: &mut impl Write) -> anyhow::Result<bool> {
    let (found, problem) = match &row.assessment {
        Some(stored) => (Some(stored.clone()), None),
        None => match recompute(row) {
            Ok(found) => (Some(found), None),
            Err(problem) => (None, Some(problem)),
        },
    };
    let is_stored = row.assessment.is_some();
    let same = |found: &String| {
        is_stored || row.assessment_sha256.as_deref() == Some(Sha256Hex::of(found.as_bytes()).0.as_str())
    };
    let as_at_receipt = found.as_ref().is_some_and(same);
    let line = Line {
        reference: &row.reference,
        assessed_on: &row.assessed_on,
        rules_edition: row.rules_edition.as_deref(),
        as_at_receipt,
        found: found.as_deref().map(serde_json::from_str).transpose().context("a stored assessment is no JSON")?,
        problem,
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")?;
    Ok(as_at_receipt)
}

fn recompute(row: &StoredSubmission) -> Result<String, String> {
    let day = assessment_core::dates::from_iso(&row.assessed_on).ok_or("the day can't be understood")?;
    reassess(&row.application, day).map_err(|rejection| {
        let edition = row.rules_edition.as_deref().unwrap_or("unknown");
        let why = match rejection {
            Rejection::FormVersion { got, .. } => format!("it answers the form {got}"),
            _ => "the rules don't take it".to_owned(),
        };
        format!("{why}: its rules are of the edition {edition}, this program's of {RULES_EDITION}")
    })
}
