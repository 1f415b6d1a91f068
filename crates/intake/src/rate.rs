//! How often one share may submit.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::share::{Share, WIDER, Wider};

/// After so many submissions those are forgotten that no longer count.
const FORGET_EVERY: u32 = 1024;

type Keyed<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

/// So many a minute, and as many at once. In memory only.
pub struct Rate {
    clock: DefaultClock,
    limiter: Keyed<Share>,
    wider: Keyed<Wider>,
    asked: AtomicU32,
}

impl Rate {
    /// So many a minute.
    #[must_use]
    pub fn new(a_minute: NonZeroU32) -> Self {
        let limiter = RateLimiter::hashmap(Quota::per_minute(a_minute));
        let more = a_minute.saturating_mul(NonZeroU32::MIN.saturating_add(WIDER - 1));
        let wider = RateLimiter::hashmap(Quota::per_minute(more));
        Self { clock: DefaultClock::default(), limiter, wider, asked: AtomicU32::new(0) }
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
            self.wider.retain_recent();
            self.wider.shrink_to_fit();
        }
        let taken = self.limiter.check_key(&share);
        let taken = taken.and_then(|()| share.wider().map_or(Ok(()), |wider| self.wider.check_key(&wider)));
        taken.map_err(|until| {
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

    #[test]
    fn a_wide_network_is_no_crowd_of_households() {
        let rate = Rate::new(NonZeroU32::new(1).unwrap());
        let taken = |network: u64| rate.take(Share::V6(network)).is_ok();
        assert_eq!((0..100).filter(|&network| taken(network)).count(), 16);
        assert!(taken(1 << 16), "the next network");
    }
}
