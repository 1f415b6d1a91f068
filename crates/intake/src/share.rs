//! Whose share of the server a connection or a request counts to.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

/// One address, or in IPv6 the network of 64 bits that one household or office has. Kept in memory as long as it counts.
///
/// It can't be printed: where somebody came from is neither stored nor logged.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Share {
    /// An IPv4 address, also one written as IPv6.
    V4(Ipv4Addr),
    /// The first 64 bits of an IPv6 address.
    V6(u64),
}

/// The network of 48 bits that one provider or customer may have: 65,536 of the smaller ones, which would be as many shares.
/// IPv4 has none: who has how many addresses there can't be told from them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wider(u64);

/// So many times a share is what a [`Wider`] one has: many households, and far fewer than it could pretend to be.
pub const WIDER: u32 = 16;

impl From<IpAddr> for Share {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::V4(address),
            IpAddr::V6(address) => Self::V6((address.to_bits() >> 64) as u64),
        }
    }
}

impl Share {
    /// The wider network it is in.
    #[must_use]
    pub fn wider(self) -> Option<Wider> {
        match self {
            Self::V4(_) => None,
            Self::V6(network) => Some(Wider(network >> 16)),
        }
    }

    /// The one that a proxy names: the last address of the last such header. What stands before it may be the client's own.
    #[must_use]
    pub fn named(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
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

    fn share(address: &str) -> Share {
        address.parse::<IpAddr>().unwrap().into()
    }

    #[test]
    fn one_address_or_one_network_is_one_share() {
        assert!(share("192.0.2.7") == share("::ffff:192.0.2.7"));
        assert!(share("192.0.2.7") != share("192.0.2.8"));
        assert!(share("2001:db8:0:1::1") == share("2001:db8:0:1:ffff::2"));
        assert!(share("2001:db8:0:1::1") != share("2001:db8:0:2::1"));
        assert!(share("2001:db8:0:1::1").wider() == share("2001:db8:0:2::1").wider());
        assert!(share("2001:db8:0:1::1").wider() != share("2001:db8:1:1::1").wider());
        assert!(share("192.0.2.7").wider().is_none());
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
            assert!(Share::named(&headers, &name) == expected.map(share), "{values:?}");
        }
    }
}
