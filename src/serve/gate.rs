use std::net::{IpAddr, SocketAddr};

use super::answer::Answer;
use crate::locale::Locale;
use crate::said;

/// Decides which requests are looked at.
///
/// A page of another site could have a name of its own lead to this machine and then read the handbook of an entity (DNS
/// rebinding): its requests carry that name in `Host`, and are refused.
pub(super) struct Gate {
    /// The name or address that it listens on.
    host: String,
    port: u16,
    /// Whether it listens on every address of the machine. Then any address will do, since an address is no name that
    /// somebody else could give to this machine.
    is_everywhere: bool,
    locale: Locale,
}

impl Gate {
    pub(super) fn new(host: &str, address: SocketAddr, locale: Locale) -> Self {
        Gate {
            host: host.to_ascii_lowercase(),
            port: address.port(),
            is_everywhere: address.ip().is_unspecified(),
            locale,
        }
    }

    /// The address to open in a browser on this machine.
    pub(super) fn url(&self) -> String {
        let host = match self.host.as_str() {
            _ if self.is_everywhere => "127.0.0.1".to_owned(),
            host if host.contains(':') && !host.starts_with('[') => format!("[{host}]"),
            host => host.to_owned(),
        };
        format!("http://{host}:{}/", self.port)
    }

    /// Lets a request pass, or says why not.
    pub(super) fn admit(&self, method: &str, host: Option<&str>) -> Result<(), Answer> {
        if !host.is_some_and(|host| self.is_own(host)) {
            let text = said!(
                "Este servidor solo atiende en su propia dirección: {}\n", self.url();
                "This server only answers at its own address: {}\n", self.url()
            );
            return Err(Answer::refusal(403, text.get(self.locale)));
        }
        if !matches!(method, "GET" | "HEAD") {
            let text =
                said!("Este servidor solo muestra páginas.\n"; "This server only shows pages.\n");
            return Err(Answer::refusal(405, text.get(self.locale)));
        }
        Ok(())
    }

    /// Whether `Host` says this server: its own name or a name of this machine, and its port.
    fn is_own(&self, header: &str) -> bool {
        let header = header.to_ascii_lowercase();
        let (name, port) = match header.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port),
            _ => (header.as_str(), "80"),
        };
        if port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) {
            return false;
        }
        if port.parse() != Ok(self.port) {
            return false;
        }
        let bare = |name: &str| {
            let inner = name.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
            inner.unwrap_or(name).to_owned()
        };
        matches!(name, "localhost" | "127.0.0.1" | "[::1]")
            || bare(name) == bare(&self.host)
            || (self.is_everywhere && bare(name).parse::<IpAddr>().is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Gate;
    use crate::locale::Locale;

    /// The status with which a request is refused; 0 when it passes.
    fn status(on: &str, method: &str, host: Option<&str>) -> u16 {
        let address = if on.contains(':') {
            format!("[{on}]:4700")
        } else {
            format!("{on}:4700").replace("oficina", "10.0.0.5")
        };
        let gate = Gate::new(on, address.parse().expect("an address"), Locale::Es);
        let refused = gate.admit(method, host).err();
        refused.map_or(0, |answer| answer.status)
    }

    #[test]
    fn only_its_own_address_is_answered() {
        for (host, expected) in [
            (Some("127.0.0.1:4700"), 0),
            (Some("localhost:4700"), 0),
            (Some("LOCALHOST:4700"), 0),
            (Some("[::1]:4700"), 0),
            (None, 403),
            (Some(""), 403),
            (Some("127.0.0.1"), 403),
            (Some("127.0.0.1:"), 403),
            (Some("127.0.0.1:80"), 403),
            (Some("127.0.0.1:+4700"), 403),
            (Some("localhost.:4700"), 403),
            (Some("localhost.evil.example:4700"), 403),
            (Some("evil.example:4700"), 403),
            (Some("10.0.0.5:4700"), 403),
            (Some("evil.example:4700@127.0.0.1:4700"), 403),
        ] {
            assert_eq!(status("127.0.0.1", "GET", host), expected, "{host:?}");
        }
    }

    #[test]
    fn the_host_that_was_given_is_answered() {
        assert_eq!(status("oficina", "GET", Some("oficina:4700")), 0);
        assert_eq!(status("oficina", "GET", Some("10.0.0.5:4700")), 403);
        assert_eq!(status("::1", "GET", Some("[::1]:4700")), 0);
        assert_eq!(status("fe80::1", "GET", Some("[fe80::1]:4700")), 0);
        // Everywhere: any address, and no name but those of this machine.
        assert_eq!(status("0.0.0.0", "GET", Some("192.168.1.20:4700")), 0);
        assert_eq!(status("0.0.0.0", "GET", Some("evil.example:4700")), 403);
    }

    #[test]
    fn only_reading_is_answered() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"] {
            assert_eq!(status("127.0.0.1", method, Some("localhost:4700")), 405);
        }
        assert_eq!(status("127.0.0.1", "HEAD", Some("localhost:4700")), 0);
    }

    #[test]
    fn the_address_to_open() {
        let url = |host: &str, address: &str| {
            Gate::new(host, address.parse().expect("an address"), Locale::Es).url()
        };
        assert_eq!(url("127.0.0.1", "127.0.0.1:4700"), "http://127.0.0.1:4700/");
        assert_eq!(url("0.0.0.0", "0.0.0.0:80"), "http://127.0.0.1:80/");
        assert_eq!(url("::1", "[::1]:4700"), "http://[::1]:4700/");
    }
}
