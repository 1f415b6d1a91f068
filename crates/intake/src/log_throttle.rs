//! Log throttling: lines that somebody outside could cause without end. The first of a kind are written, the others counted.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Number of lines of a kind that are written within an interval before suppression.
const BURST: u64 = 20;
/// Length of the throttling interval.
pub const INTERVAL: Duration = Duration::from_secs(10);

/// Log throttle: suppresses repeated lines, by kind and window of time.
#[derive(Default)]
pub struct LogThrottle(Mutex<HashMap<&'static str, Window>>);

struct Window {
    since: Instant,
    count: u64,
}

impl LogThrottle {
    /// Whether one more line of this kind is to be written; counts it either way.
    pub fn should_log(&self, kind: &'static str) -> bool {
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = kinds.entry(kind).or_insert_with(|| Window { since: Instant::now(), count: 0 });
        seen.count += 1;
        seen.count <= BURST
    }

    /// Logs the number of suppressed lines of each kind whose window is over, and begins a new window for them.
    pub fn report_suppressed(&self, interval: Duration) {
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kinds.retain(|kind, seen| {
            let is_over = seen.since.elapsed() >= interval;
            if is_over && seen.count > BURST {
                tracing::warn!(
                    kind,
                    count = seen.count - BURST,
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
        let throttle = LogThrottle::default();
        let written = |kind| (0..100).filter(|_| throttle.should_log(kind)).count();
        assert_eq!((written("busy"), written("busy"), written("too-slow")), (20, 0, 20));
        throttle.report_suppressed(INTERVAL);
        assert_eq!(written("busy"), 0, "its time isn't over");
        throttle.report_suppressed(Duration::ZERO);
        assert_eq!(written("busy"), 20);
    }
}
