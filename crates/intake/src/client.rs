//! The client that a connection or a request counts to in rate limiting and eviction: its network prefix.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

/// The rate-limit key: an IPv4 address, or an IPv6 /64 prefix, which one household or office has. Kept in memory as long as
/// it counts.
///
/// It can't be printed: where somebody came from is neither stored nor logged.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientNetwork {
    /// An IPv4 address, also one written as IPv6.
    V4(Ipv4Addr),
    /// The first 64 bits of an IPv6 address.
    V6(u64),
}

/// The second, wider rate-limit key: an IPv6 /48 prefix, an end site's (RFC 6177). It holds 65,536 /64 networks, which would
/// else be as many clients. IPv4 has none: who has how many addresses there can't be told from them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SiteNetwork(u64);

/// Ratio of the quota of a [`SiteNetwork`] to a client's: room for many households, far below the 65,536 prefixes that
/// one site has.
pub const SITE_FACTOR: u32 = 16;

impl From<IpAddr> for ClientNetwork {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::V4(address),
            IpAddr::V6(address) => Self::V6((address.to_bits() >> 64) as u64),
        }
    }
}

impl ClientNetwork {
    /// Returns the end site's /48 prefix that contains it; `None` for IPv4.
    #[must_use]
    pub fn site(self) -> Option<SiteNetwork> {
        match self {
            Self::V4(_) => None,
            Self::V6(network) => Some(SiteNetwork(network >> 16)),
        }
    }

    /// Extracts the client that a reverse proxy names (`X-Forwarded-For`): the last address of the last such header.
    /// What stands before it may be the client's own invention.
    #[must_use]
    pub fn from_forwarded_header(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
        let value = headers.get_all(name).into_iter().next_back()?.to_str().ok()?;
        let last = value.rsplit(',').next()?.trim();
        let bare = last.trim_start_matches('[').trim_end_matches(']');
        let with_port = || last.parse().ok().map(|address: SocketAddr| address.ip());
        bare.parse().ok().or_else(with_port).map(|address: IpAddr| address.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(address: &str) -> ClientNetwork {
        address.parse::<IpAddr>().unwrap().into()
    }

    #[test]
    fn one_address_or_one_network_is_one_client() {
        assert!(client("192.0.2.7") == client("::ffff:192.0.2.7"));
        assert!(client("192.0.2.7") != client("192.0.2.8"));
        assert!(client("2001:db8:0:1::1") == client("2001:db8:0:1:ffff::2"));
        assert!(client("2001:db8:0:1::1") != client("2001:db8:0:2::1"));
        assert!(client("2001:db8:0:1::1").site() == client("2001:db8:0:2::1").site());
        assert!(client("2001:db8:0:1::1").site() != client("2001:db8:1:1::1").site());
        assert!(client("192.0.2.7").site().is_none());
    }

    #[test]
    fn what_a_client_writes_before_the_proxy_does_not_count() {
        let name = HeaderName::from_static("x-forwarded-for");
        for (values, expected) in [
            (&["198.51.100.1, 192.0.2.7"][..], Some("192.0.2.7")),
            (&["198.51.100.1", "192.0.2.7"], Some("192.0.2.7")),
            (&["192.0.2.7:4711"], Some("192.0.2.7")),
            (&["[2001:db8::1]:4711"], Some("2001:db8::2")),
            (&["[2001:db8::1]"], Some("2001:db8::2")),
            (&["2001:db8::1"], Some("2001:db8::2")),
            (&["192.0.2.7, unknown"], None),
            (&[""], None),
            (&[], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(&name, value.parse().unwrap());
            }
            assert!(ClientNetwork::from_forwarded_header(&headers, &name) == expected.map(client), "{values:?}");
        }
    }
}
