//! The rate limiter for submissions: GCRA (leaky bucket) by client, in memory.
//!
//! `tower::limit::RateLimit` has one bucket for all and makes requests wait; this one has a bucket for each client and refuses.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter as Governor};

use crate::client::{ClientNetwork, SITE_FACTOR, SiteNetwork};

/// Number of checks after which the buckets that are full again are dropped.
const SWEEP_EVERY: u32 = 1024;

type Keyed<K> = Governor<K, HashMapStateStore<K>, DefaultClock>;

/// Rate limiter keyed by client: so many submissions a minute, and as many in one burst.
pub struct RateLimiter {
    clock: DefaultClock,
    clients: Keyed<ClientNetwork>,
    sites: Keyed<SiteNetwork>,
    checks: AtomicU32,
}

impl RateLimiter {
    /// Creates a limiter with this quota for each client.
    #[must_use]
    pub fn new(per_minute: NonZeroU32) -> Self {
        let clients = Governor::hashmap(Quota::per_minute(per_minute));
        let more = per_minute.saturating_mul(NonZeroU32::MIN.saturating_add(SITE_FACTOR - 1));
        let sites = Governor::hashmap(Quota::per_minute(more));
        Self { clock: DefaultClock::default(), clients, sites, checks: AtomicU32::new(0) }
    }

    /// Takes one token of the client's bucket; fails with the seconds to wait.
    ///
    /// # Errors
    ///
    /// `Retry-After` in seconds, where the bucket is empty.
    pub fn check(&self, client: ClientNetwork) -> Result<(), u64> {
        if self.checks.fetch_add(1, Ordering::Relaxed).is_multiple_of(SWEEP_EVERY) {
            self.clients.retain_recent();
            self.clients.shrink_to_fit();
            self.sites.retain_recent();
            self.sites.shrink_to_fit();
        }
        let taken = self.clients.check_key(&client);
        let taken = taken.and_then(|()| client.site().map_or(Ok(()), |site| self.sites.check_key(&site)));
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
    fn each_client_has_a_bucket_of_its_own() {
        let rate = RateLimiter::new(NonZeroU32::new(3).unwrap());
        let (one, other) = (ClientNetwork::V4(Ipv4Addr::LOCALHOST), ClientNetwork::V6(1));
        let taken: Vec<_> = (0..4).map(|_| rate.check(one)).collect();
        assert_eq!(taken[..3], [Ok(()), Ok(()), Ok(())]);
        // Three a minute: one in twenty seconds.
        assert!(matches!(taken[3], Err(1..=20)), "{taken:?}");
        assert_eq!(rate.check(other), Ok(()));
    }

    #[test]
    fn a_wide_network_is_no_crowd_of_households() {
        let rate = RateLimiter::new(NonZeroU32::new(1).unwrap());
        let taken = |network: u64| rate.check(ClientNetwork::V6(network)).is_ok();
        assert_eq!((0..100).filter(|&network| taken(network)).count(), 16);
        assert!(taken(1 << 16), "the next network");
    }
}
