//! How often one share may submit.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::share::Share;

/// After so many submissions those are forgotten that no longer count.
const FORGET_EVERY: u32 = 1024;

/// So many a minute, and as many at once. In memory only.
pub struct Rate {
    clock: DefaultClock,
    limiter: RateLimiter<Share, HashMapStateStore<Share>, DefaultClock>,
    asked: AtomicU32,
}

impl Rate {
    /// So many a minute.
    #[must_use]
    pub fn new(a_minute: NonZeroU32) -> Self {
        let limiter = RateLimiter::hashmap(Quota::per_minute(a_minute));
        Self { clock: DefaultClock::default(), limiter, asked: AtomicU32::new(0) }
    }

    /// Counts one more.
    ///
    /// # Errors
    ///
    /// After how many seconds to ask again.
    pub fn take(&self, share: Share) -> Result<(), u64> {
        if self.asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(FORGET_EVERY) {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
        self.limiter.check_key(&share).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn each_has_a_share_of_its_own() {
        let rate = Rate::new(NonZeroU32::new(3).unwrap());
        let (one, other) = (Share::V4(Ipv4Addr::LOCALHOST), Share::V6(1));
        let taken: Vec<_> = (0..4).map(|_| rate.take(one)).collect();
        assert_eq!(taken[..3], [Ok(()), Ok(()), Ok(())]);
        // Three a minute: one in twenty seconds.
        assert!(matches!(taken[3], Err(1..=20)), "{taken:?}");
        assert_eq!(rate.take(other), Ok(()));
    }
}
