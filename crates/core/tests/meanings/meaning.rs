//! The vocabulary of meanings: what must be so in the life of whoever gave an answer, and when two such things exclude each
//! other.

/// What is so: one of these values of something, or an age from the first to the second.
#[derive(Clone, Copy)]
pub enum So {
    Is(&'static str, &'static [&'static str]),
    Age(i32, i32),
}

pub use So::{Age, Is};

/// A question, one of its answers, and what is so for whoever gave it.
pub type Meaning = (&'static str, &'static str, &'static [So]);

pub const EVER: i32 = 200;
pub const YES: &[&str] = &["yes"];
pub const NO: &[&str] = &["no"];

pub const DECIDED: So = Is("decision", &["lkk", "under-50", "50", "71", "over-90"]);
pub const CERTIFIED: So = Is("decision", &["under-50", "50", "71", "over-90"]);
pub const LASTING: So = Is("decision", &["50", "71", "over-90"]);
pub const AT_HOME: So = Is("place", &["alone", "spouse", "others"]);
pub const IN_CARE: So = Is("place", &["institution"]);
pub const COUPLE: So = Is("couple", YES);
pub const NO_COUPLE: So = Is("couple", NO);
pub const EARNS: So = Is("own-income", YES);
pub const FAMILY_EARNS: So = Is("family-income", YES);
pub const BUSY: So = Is("works-or-studies", YES);
pub const JOB: So = Is("job", YES);
pub const NO_JOB: So = Is("job", NO);
pub const WORKED: So = Is("ever-worked", YES);
pub const WANTS_WORK: So = Is("wants-work", YES);
pub const OLD_ENOUGH_TO_WORK: So = Age(15, EVER);
pub const MOVES: So = Is("moves", YES);
pub const FINDS: So = Is("finds-the-way", YES);
pub const RESIDENT: So = Is("residence", YES);

/// Whether two lives leave nothing possible together.
pub fn exclude(one: &[So], other: &[So]) -> bool {
    one.iter().any(|one| {
        other.iter().any(|other| match (*one, *other) {
            (Is(what, values), Is(same, allowed)) => what == same && !values.iter().any(|v| allowed.contains(v)),
            (Age(from, to), Age(least, most)) => to < least || most < from,
            _ => false,
        })
    })
}
