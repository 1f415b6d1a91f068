//! The connection limit with eviction: all open connections, and which of them is closed where there is room for no more.
//!
//! The victim is the least recently active of the client with the most. `tower` has no such part: it sees requests, and a silent
//! connection has none.
//!
//! A silent connection costs its owner nothing, so it may cost the others nothing either: a newcomer always gets in, and the
//! connection that goes is the one that has been still the longest, of those who hold the most.

use std::collections::HashMap;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::Notify;

use crate::client::{ClientNetwork, SITE_FACTOR};

/// The table of open connections.
pub struct Connections {
    limit: usize,
    epoch: Instant,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    by_number: HashMap<u64, Arc<Connection>>,
}

/// Eviction state of one open connection: its client, last activity and guards.
pub struct Connection {
    client: ClientNetwork,
    epoch: Instant,
    /// When a byte last went either way, in milliseconds since `epoch`.
    last_activity: AtomicU64,
    /// How many [`EvictionGuard`]s protect it.
    guards: AtomicUsize,
    evicted: Notify,
}

/// A connection's slot in the table (RAII): given back when dropped.
pub struct Slot {
    connections: Arc<Connections>,
    number: u64,
    connection: Arc<Connection>,
}

/// Protects a connection from eviction, as long as it lives (RAII).
pub struct EvictionGuard(Arc<Connection>);

impl Connections {
    /// Creates an empty table with this capacity.
    #[must_use]
    pub fn new(limit: usize) -> Arc<Self> {
        Arc::new(Self { limit, epoch: Instant::now(), open: Mutex::default() })
    }

    /// Takes a slot for a new connection, evicting another where the table is full. Nothing where all are protected.
    pub fn insert(self: &Arc<Self>, client: ClientNetwork) -> Option<Slot> {
        let mut open = self.open();
        if open.by_number.len() >= self.limit && !open.evict_one() {
            return None;
        }
        let last_activity = AtomicU64::new(since(self.epoch));
        let (guards, evicted) = (AtomicUsize::new(0), Notify::new());
        let connection = Arc::new(Connection { client, epoch: self.epoch, last_activity, guards, evicted });
        let number = open.next;
        open.next = number.wrapping_add(1);
        open.by_number.insert(number, connection.clone());
        Some(Slot { connections: self.clone(), number, connection })
    }

    /// Evicts one connection, for want of file descriptors. Returns whether there was one.
    pub fn evict_one(&self) -> bool {
        self.open().evict_one()
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // Nothing that holds it can be left half done.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn evict_one(&mut self) -> bool {
        let (mut by_client, mut by_site) = (HashMap::<_, u32>::new(), HashMap::<_, u32>::new());
        for connection in self.by_number.values() {
            *by_client.entry(connection.client).or_default() += 1;
            if let Some(network) = connection.client.site() {
                *by_site.entry(network).or_default() += 1;
            }
        }
        // A site counts like one client that holds so much less: what it holds beyond that it holds as a crowd.
        let held = |client: ClientNetwork| {
            let of_site = client.site().and_then(|network| by_site.get(&network)).map_or(0, |held| held / SITE_FACTOR);
            by_client.get(&client).copied().unwrap_or_default().max(of_site)
        };
        let unprotected =
            self.by_number.iter().filter(|(_, connection)| connection.guards.load(Ordering::Relaxed) == 0);
        let victim = unprotected.max_by_key(|(_, connection)| {
            let idle = u64::MAX - connection.last_activity.load(Ordering::Relaxed);
            (held(connection.client), idle)
        });
        let Some(number) = victim.map(|(number, _)| *number) else { return false };
        if let Some(connection) = self.by_number.remove(&number) {
            connection.evicted.notify_one();
        }
        true
    }
}

impl Slot {
    /// Returns the connection that has the slot.
    #[must_use]
    pub fn connection(&self) -> &Arc<Connection> {
        &self.connection
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.connections.open().by_number.remove(&self.number);
    }
}

impl Connection {
    /// Returns the client that the connection counts to.
    #[must_use]
    pub fn client(&self) -> ClientNetwork {
        self.client
    }

    /// Resolves when the connection is evicted.
    pub async fn evicted(&self) {
        self.evicted.notified().await;
    }

    /// Protects the connection from eviction for as long as the guard lives: what is being worked on isn't evicted.
    #[must_use]
    pub fn protect(self: &Arc<Self>) -> EvictionGuard {
        self.guards.fetch_add(1, Ordering::Relaxed);
        EvictionGuard(self.clone())
    }

    fn touch(&self) {
        self.last_activity.store(since(self.epoch), Ordering::Relaxed);
    }
}

impl Drop for EvictionGuard {
    fn drop(&mut self) {
        self.0.guards.fetch_sub(1, Ordering::Relaxed);
    }
}

fn since(epoch: Instant) -> u64 {
    u64::try_from(epoch.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// A TCP stream that records its connection's last activity.
pub struct TrackedStream {
    stream: TcpStream,
    connection: Arc<Connection>,
}

impl TrackedStream {
    /// Wraps the stream of a connection.
    #[must_use]
    pub fn new(stream: TcpStream, connection: Arc<Connection>) -> Self {
        Self { stream, connection }
    }

    fn record(&self, moved: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if matches!(moved, Poll::Ready(Ok(bytes)) if bytes > 0) {
            self.connection.touch();
        }
        moved
    }
}

impl AsyncRead for TrackedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.connection.touch();
        }
        read
    }
}

impl AsyncWrite for TrackedStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.record(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.record(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn client(last: u8) -> ClientNetwork {
        ClientNetwork::V4(Ipv4Addr::new(127, 0, 0, last))
    }

    fn is_open(slot: &Slot) -> bool {
        slot.connections.open().by_number.contains_key(&slot.number)
    }

    #[test]
    fn the_least_recently_active_of_those_who_hold_the_most_is_evicted_first() {
        let connections = Connections::new(4);
        let [one, two] = [1, 1].map(|last| connections.insert(client(last)).unwrap());
        let [three, four] = [2, 3].map(|last| connections.insert(client(last)).unwrap());
        for (slot, moved) in [(&one, 30), (&two, 20), (&three, 10), (&four, 40)] {
            slot.connection.last_activity.store(moved, Ordering::Relaxed);
        }
        let five = connections.insert(client(4)).unwrap();
        assert_eq!([&one, &two, &three, &four, &five].map(is_open), [true, false, true, true, true]);
        five.connection.last_activity.store(50, Ordering::Relaxed);
        // All hold one now: the stillest.
        let _six = connections.insert(client(5)).unwrap();
        assert_eq!([&one, &three, &four, &five].map(is_open), [true, false, true, true]);
    }

    #[test]
    fn what_is_worked_on_stays_and_a_slot_given_back_is_free() {
        let connections = Connections::new(2);
        let [one, two] = [1, 1].map(|last| connections.insert(client(last)).unwrap());
        let holds = [one.connection.protect(), two.connection.protect()];
        assert!(connections.insert(client(2)).is_none());
        drop(two);
        let three = connections.insert(client(2)).unwrap();
        drop(holds);
        let _four = connections.insert(client(3)).unwrap();
        assert!(!is_open(&one) || !is_open(&three));
    }

    #[test]
    fn many_networks_of_a_site_hold_what_the_site_holds() {
        let connections = Connections::new(41);
        let honest = connections.insert(client(1)).unwrap();
        let crowd: Vec<_> = (0..40).map(|network| connections.insert(ClientNetwork::V6(network)).unwrap()).collect();
        // The honest one has been still longer than any of them.
        crowd.iter().for_each(|slot| slot.connection.last_activity.store(1_000_000, Ordering::Relaxed));
        let _newcomer = connections.insert(client(2)).unwrap();
        assert!(is_open(&honest));
        assert_eq!(crowd.iter().filter(|slot| is_open(slot)).count(), 39);
    }
}
