//! The open connections, and which of them has to go where there is room for no more.
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

use crate::share::{Share, WIDER};

/// All open connections.
pub struct Connections {
    limit: usize,
    begun: Instant,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    by_number: HashMap<u64, Arc<Connection>>,
}

/// One connection.
pub struct Connection {
    share: Share,
    begun: Instant,
    /// When a byte last went either way, in milliseconds since `begun`.
    moved: AtomicU64,
    /// How many reasons there are not to close it.
    held: AtomicUsize,
    closing: Notify,
}

/// A connection's place; given back when dropped.
pub struct Place {
    connections: Arc<Connections>,
    number: u64,
    connection: Arc<Connection>,
}

/// Keeps a connection from being closed for another's sake, as long as it lives.
pub struct Hold(Arc<Connection>);

impl Connections {
    /// None yet, and room for so many.
    #[must_use]
    pub fn new(limit: usize) -> Arc<Self> {
        Arc::new(Self { limit, begun: Instant::now(), open: Mutex::default() })
    }

    /// A place for a new connection; another has to go where there is none. Nothing where all are held.
    pub fn enter(self: &Arc<Self>, share: Share) -> Option<Place> {
        let mut open = self.open();
        if open.by_number.len() >= self.limit && !open.close_one() {
            return None;
        }
        let moved = AtomicU64::new(since(self.begun));
        let (held, closing) = (AtomicUsize::new(0), Notify::new());
        let connection = Arc::new(Connection { share, begun: self.begun, moved, held, closing });
        let number = open.next;
        open.next = number.wrapping_add(1);
        open.by_number.insert(number, connection.clone());
        Some(Place { connections: self.clone(), number, connection })
    }

    /// Closes one, for want of room elsewhere. Whether there was one.
    pub fn close_one(&self) -> bool {
        self.open().close_one()
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // Nothing that holds it can be left half done.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn close_one(&mut self) -> bool {
        let (mut shares, mut wider) = (HashMap::<_, u32>::new(), HashMap::<_, u32>::new());
        for connection in self.by_number.values() {
            *shares.entry(connection.share).or_default() += 1;
            if let Some(network) = connection.share.wider() {
                *wider.entry(network).or_default() += 1;
            }
        }
        // A wide network counts like one share that holds so much less: what it holds beyond that it holds as a crowd.
        let held = |share: Share| {
            let of_wider = share.wider().and_then(|network| wider.get(&network)).map_or(0, |held| held / WIDER);
            shares.get(&share).copied().unwrap_or_default().max(of_wider)
        };
        let free = self.by_number.iter().filter(|(_, connection)| connection.held.load(Ordering::Relaxed) == 0);
        let first_to_go = free.max_by_key(|(_, connection)| {
            let still = u64::MAX - connection.moved.load(Ordering::Relaxed);
            (held(connection.share), still)
        });
        let Some(number) = first_to_go.map(|(number, _)| *number) else { return false };
        if let Some(connection) = self.by_number.remove(&number) {
            connection.closing.notify_one();
        }
        true
    }
}

impl Place {
    /// Whose it is.
    #[must_use]
    pub fn connection(&self) -> &Arc<Connection> {
        &self.connection
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.open().by_number.remove(&self.number);
    }
}

impl Connection {
    /// Whose share it counts to.
    #[must_use]
    pub fn share(&self) -> Share {
        self.share
    }

    /// Ready when it has to go.
    pub async fn closing(&self) {
        self.closing.notified().await;
    }

    /// Holds it: what is being worked on isn't closed.
    #[must_use]
    pub fn hold(self: &Arc<Self>) -> Hold {
        self.held.fetch_add(1, Ordering::Relaxed);
        Hold(self.clone())
    }

    fn moved(&self) {
        self.moved.store(since(self.begun), Ordering::Relaxed);
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.held.fetch_sub(1, Ordering::Relaxed);
    }
}

fn since(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// A stream that says when something moves on it.
pub struct Watched {
    stream: TcpStream,
    connection: Arc<Connection>,
}

impl Watched {
    /// The stream of a connection.
    #[must_use]
    pub fn new(stream: TcpStream, connection: Arc<Connection>) -> Self {
        Self { stream, connection }
    }

    fn note(&self, moved: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if matches!(moved, Poll::Ready(Ok(bytes)) if bytes > 0) {
            self.connection.moved();
        }
        moved
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.connection.moved();
        }
        read
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.note(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.note(written)
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

    fn share(last: u8) -> Share {
        Share::V4(Ipv4Addr::new(127, 0, 0, last))
    }

    fn is_open(place: &Place) -> bool {
        place.connections.open().by_number.contains_key(&place.number)
    }

    #[test]
    fn the_stillest_of_those_who_hold_the_most_goes_first() {
        let connections = Connections::new(4);
        let [one, two] = [1, 1].map(|last| connections.enter(share(last)).unwrap());
        let [three, four] = [2, 3].map(|last| connections.enter(share(last)).unwrap());
        for (place, moved) in [(&one, 30), (&two, 20), (&three, 10), (&four, 40)] {
            place.connection.moved.store(moved, Ordering::Relaxed);
        }
        let five = connections.enter(share(4)).unwrap();
        assert_eq!([&one, &two, &three, &four, &five].map(is_open), [true, false, true, true, true]);
        five.connection.moved.store(50, Ordering::Relaxed);
        // All hold one now: the stillest.
        let _six = connections.enter(share(5)).unwrap();
        assert_eq!([&one, &three, &four, &five].map(is_open), [true, false, true, true]);
    }

    #[test]
    fn what_is_worked_on_stays_and_a_place_given_back_is_free() {
        let connections = Connections::new(2);
        let [one, two] = [1, 1].map(|last| connections.enter(share(last)).unwrap());
        let holds = [one.connection.hold(), two.connection.hold()];
        assert!(connections.enter(share(2)).is_none());
        drop(two);
        let three = connections.enter(share(2)).unwrap();
        drop(holds);
        let _four = connections.enter(share(3)).unwrap();
        assert!(!is_open(&one) || !is_open(&three));
    }

    #[test]
    fn many_small_networks_of_a_wide_one_hold_what_the_wide_one_holds() {
        let connections = Connections::new(41);
        let honest = connections.enter(share(1)).unwrap();
        let crowd: Vec<_> = (0..40).map(|network| connections.enter(Share::V6(network)).unwrap()).collect();
        // The honest one has been still longer than any of them.
        crowd.iter().for_each(|place| place.connection.moved.store(1_000_000, Ordering::Relaxed));
        let _newcomer = connections.enter(share(2)).unwrap();
        assert!(is_open(&honest));
        assert_eq!(crowd.iter().filter(|place| is_open(place)).count(), 39);
    }
}
