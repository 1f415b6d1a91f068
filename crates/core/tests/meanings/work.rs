//! What answers mean for work, pensions and money.

use super::meaning::{
    Age, BUSY, CERTIFIED, EARNS, EVER, FAMILY_EARNS, Is, JOB, LASTING, Meaning, NO, NO_JOB, OLD_ENOUGH_TO_WORK,
    WANTS_WORK, WORKED, YES,
};

pub const MEANINGS: &[Meaning] = &[
    // Work.
    (
        "economic-status",
        "employed-full-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["full"]), Is("communicates", YES)],
    ),
    (
        "economic-status",
        "employed-part-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["part"])],
    ),
    (
        "economic-status",
        "childhood-employed-full-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["full"]), Is("communicates", YES)],
    ),
    (
        "economic-status",
        "childhood-employed-part-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["part"])],
    ),
    (
        "economic-status",
        "unemployed-registered",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("registered", YES), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    (
        "economic-status",
        "unemployed-not-registered",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("registered", NO), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    (
        "economic-status",
        "childhood-unemployed",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    ("economic-status", "childhood-never-employed", &[Is("ever-worked", NO), Is("busy-or-not", NO)]),
    ("economic-status", "student", &[BUSY, Age(5, EVER)]),
    ("economic-status", "left-employment", &[CERTIFIED, WORKED, Is("at-certification", &["left"]), OLD_ENOUGH_TO_WORK]),
    (
        "economic-status",
        "continued-working",
        &[CERTIFIED, WORKED, Is("at-certification", &["stayed"]), OLD_ENOUGH_TO_WORK],
    ),
    ("economic-status", "not-worked-before", &[CERTIFIED, Is("at-certification", &["no-job"])]),
    ("economic-status", "retired-old-age", &[WORKED, EARNS, FAMILY_EARNS, Is("old-age-pension", YES), Age(35, EVER)]),
    (
        "economic-status",
        "retired-disability",
        &[LASTING, EARNS, FAMILY_EARNS, Is("disability-pension", YES), Age(16, EVER)],
    ),
    ("fact-working", "yes", &[Is("busy-or-not", YES), Age(5, EVER)]),
    ("fact-working", "no", &[Is("works-or-studies", NO)]),
    ("left-employment", "yes", &[CERTIFIED, WORKED, Is("at-certification", &["left"]), OLD_ENOUGH_TO_WORK]),
    ("left-employment", "no", &[Is("at-certification", &["stayed", "no-job"])]),
    ("leaving-reasons", "does-not-want", &[Is("wants-work", NO)]),
    ("leaving-reasons", "part-time-only", &[WANTS_WORK]),
    ("leaving-reasons", "close-to-home", &[WANTS_WORK]),
    ("leaving-reasons", "not-able", &[]),
    ("looking-for-work", "yes", &[WANTS_WORK, OLD_ENOUGH_TO_WORK]),
    ("looking-for-work", "no", &[Is("seeks", NO)]),
    ("future-work", "yes", &[Is("would-work", YES)]),
    ("future-work", "no", &[Is("wants-work", NO), Is("would-work", NO)]),
    ("future-work", "depends", &[]),
    ("life-plans", "job", &[WANTS_WORK]),
    ("life-plans", "skills", &[WANTS_WORK]),
    ("life-plans", "retirement", &[]),
    ("request-employment", "yes", &[WANTS_WORK]),
    // Pensions: the whole answer is one kind.
    ("fact-pension", "general-illness", &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)]),
    (
        "fact-pension",
        "work-accident",
        &[LASTING, WORKED, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)],
    ),
    (
        "fact-pension",
        "social-disability",
        &[Is("decision", &["71", "over-90"]), EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)],
    ),
    (
        "fact-pension",
        "military",
        &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Is("veteran", YES), Age(16, EVER)],
    ),
    ("fact-pension", "civil", &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)]),
    ("fact-pension", "survivor", &[EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Is("disability-pension", NO)]),
    ("fact-pension", "old-age", &[WORKED, EARNS, FAMILY_EARNS, Is("disability-pension", NO), Age(35, EVER)]),
    ("fact-pension", "none", &[Is("old-age-pension", NO), Is("disability-pension", NO)]),
    // Money.
    ("personal-income", "0", &[Is("own-income", NO)]),
    ("personal-income", "500", &[FAMILY_EARNS]),
    ("family-income", "0", &[Is("family-income", NO)]),
    ("family-income", "600", &[Is("members-earn", YES)]),
    ("fact-income-per-member", "0", &[Is("family-income", NO), Is("members-earn", NO)]),
    ("fact-income-per-member", "300", &[FAMILY_EARNS]),
];
