//! Log lines that somebody outside could cause without end: the first of a kind are written, the others counted.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many of a kind are written one by one ...
const EACH: u64 = 20;
/// ... in so much time.
pub const INTERVAL: Duration = Duration::from_secs(10);

/// What was seen of late, by kind.
#[derive(Default)]
pub struct Tally(Mutex<HashMap<&'static str, Seen>>);

struct Seen {
    since: Instant,
    count: u64,
}

impl Tally {
    /// Counts one more of a kind. Whether it is to be written.
    pub fn note(&self, kind: &'static str) -> bool {
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = kinds.entry(kind).or_insert_with(|| Seen { since: Instant::now(), count: 0 });
        seen.count += 1;
        seen.count <= EACH
    }

    /// Says how many were not written of the kinds whose time is over, and begins anew with them.
    pub fn tell(&self, interval: Duration) {
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kinds.retain(|kind, seen| {
            let is_over = seen.since.elapsed() >= interval;
            if is_over && seen.count > EACH {
                tracing::warn!(
                    kind,
                    count = seen.count - EACH,
                    seconds = seen.since.elapsed().as_secs(),
                    "more of a kind, not logged one by one"
                );
            }
            !is_over
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_each_kind_are_written_and_after_a_while_the_next() {
        let tally = Tally::default();
        let written = |kind| (0..100).filter(|_| tally.note(kind)).count();
        assert_eq!((written("busy"), written("busy"), written("too-slow")), (20, 0, 20));
        tally.tell(INTERVAL);
        assert_eq!(written("busy"), 0, "its time isn't over");
        tally.tell(Duration::ZERO);
        assert_eq!(written("busy"), 20);
    }
}
