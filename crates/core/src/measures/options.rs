//! Compile-time check of a measure: whatever it hangs on an answer names only options which the question has.

use super::model::{Deadline, Measure, MeasureVersion, Note, Paper};
use super::outcome_parts::amounts;
use crate::condition::options::assert_offered;
use crate::form::Form;

impl Measure {
    /// Asserts at compile time that the measure names only options that their question has on this form: in its rules,
    /// amounts, papers, deadlines and notes, and in its renewal.
    pub const fn assert_options(&self, form: &Form) {
        let mut at = 0;
        while at < self.versions.len() {
            version(&self.versions[at], form);
            at += 1;
        }
    }
}

const fn version(version: &MeasureVersion, form: &Form) {
    let mut at = 0;
    while at < version.rules.len() {
        version.rules[at].when.assert_options(form);
        at += 1;
    }
    let amounts = amounts(&version.amounts);
    let mut at = 0;
    while at < amounts.len() {
        amounts[at].when.condition().assert_options(form);
        at += 1;
    }
    if let Some(again) = &version.again {
        assert_offered(form, again.ever, &[again.never]);
    }
    notes(version.durations, form);
    notes(version.apply, form);
    let mut list = 0;
    while list < version.notes.len() {
        notes(version.notes[list], form);
        list += 1;
    }
    let mut list = 0;
    while list < version.papers.len() {
        papers(version.papers[list], form);
        list += 1;
    }
    let mut list = 0;
    while list < version.deadlines.len() {
        deadlines(version.deadlines[list], form);
        list += 1;
    }
}

const fn notes(notes: &[Note], form: &Form) {
    let mut at = 0;
    while at < notes.len() {
        notes[at].when.condition().assert_options(form);
        at += 1;
    }
}

const fn papers(papers: &[Paper], form: &Form) {
    let mut at = 0;
    while at < papers.len() {
        papers[at].when.condition().assert_options(form);
        at += 1;
    }
}

const fn deadlines(deadlines: &[Deadline], form: &Form) {
    let mut at = 0;
    while at < deadlines.len() {
        deadlines[at].when.condition().assert_options(form);
        at += 1;
    }
}

#[cfg(test)]
mod tests;
