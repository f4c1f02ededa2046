use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use crate::diagnostic::Failure;
use crate::locale::Said;
use crate::said;

/// The first port that is tried when none was asked for.
pub const DEFAULT_PORT: u16 = 4700;
/// How many ports are tried from there on.
const TRIED: u16 = 50;

const CANNOT_LISTEN: Said = Said::new("no se pudo atender en", "could not listen on");

/// Listens on a port: the one that was asked for, else the first free one from [`DEFAULT_PORT`] on.
pub(super) fn bind(host: &str, asked: Option<u16>) -> Result<TcpListener, Failure> {
    let name = host.trim_start_matches('[').trim_end_matches(']');
    let Some(port) = asked else {
        for port in DEFAULT_PORT..DEFAULT_PORT + TRIED {
            match TcpListener::bind((name, port)) {
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => {
                    return Err(Failure::new(CANNOT_LISTEN, Path::new(host), &error));
                }
                Ok(listener) => return Ok(listener),
            }
        }
        let last = DEFAULT_PORT + TRIED - 1;
        return Err(Failure::because(
            CANNOT_LISTEN,
            Path::new(host),
            said!(
                "los puertos del {DEFAULT_PORT} al {last} están ocupados; pida otro con --puerto";
                "the ports from {DEFAULT_PORT} to {last} are taken; ask for another with --puerto"
            ),
        ));
    };
    TcpListener::bind((name, port)).map_err(|error| {
        let place = format!("{host}:{port}");
        if error.kind() == ErrorKind::AddrInUse {
            Failure::because(
                CANNOT_LISTEN,
                Path::new(&place),
                said!(
                    "otro programa usa ese puerto; pida otro, o ninguno para el primero libre";
                    "another program uses that port; ask for another, or for none to get the first free one"
                ),
            )
        } else {
            Failure::new(CANNOT_LISTEN, Path::new(&place), &error)
        }
    })
}

/// Where it listens.
pub(super) fn address(listener: &TcpListener, host: &str) -> Result<SocketAddr, Failure> {
    listener
        .local_addr()
        .map_err(|error| Failure::new(CANNOT_LISTEN, Path::new(host), &error))
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT_PORT, bind};
    use crate::locale::Locale;

    #[test]
    fn a_port_that_was_asked_for_and_is_taken_is_a_failure_that_says_so() {
        let first = bind("127.0.0.1", Some(0)).expect("any free port");
        let taken = first.local_addr().expect("it listens").port();
        let failure = bind("127.0.0.1", Some(taken)).expect_err("it is taken");
        let said = failure.say(Locale::Es);
        assert!(said.contains("otro programa usa ese puerto"), "{said}");
    }

    #[test]
    fn without_one_the_next_free_one_is_taken() {
        let first = bind("127.0.0.1", None).expect("a free port");
        let second = bind("127.0.0.1", None).expect("another free port");
        let ports = [first, second].map(|it| it.local_addr().expect("it listens").port());
        assert!(ports[0] >= DEFAULT_PORT && ports[1] > ports[0], "{ports:?}");
    }
}
