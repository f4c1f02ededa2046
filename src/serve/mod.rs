//! The handbook while it is being written: pages from memory, made again when a file of the repository is saved, with what
//! is wrong told on the page where it is wrong.
//!
//! ```text
//! watcher ─┐                    ┌─▶ answers to the browser
//!          ├─▶ desk: State ─▶ Handbook
//! browser ─┘                    └─▶ signal: there is something new
//! ```
//!
//! One thread, the desk, has the state and takes one message at a time, so that nothing is locked and no answer is older
//! than the last save. Nothing here writes to a disk, reads one but through `Disk`, or prints: [`Told`] goes to the caller.

mod answer;
mod desk;
mod findings;
mod gate;
mod http;
mod pages;
mod port;
mod state;
mod watch;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use jiff::civil::Date;

use self::desk::{Desk, Message};
use self::gate::Gate;
use self::state::State;
use crate::diagnostic::{Diagnostic, Failure};
use crate::locale::{Locale, Said};
use crate::model::Project;
use crate::report::Counts;
use crate::source::{Disk, load};

pub use port::DEFAULT_PORT;

/// What is served, and where.
pub struct Options {
    /// The folder of the repository, without links.
    pub root: PathBuf,
    /// The name or address to listen on: `127.0.0.1` unless somebody else is to see it.
    pub host: String,
    /// The port that was asked for: 0 for any free one. With none, the first free one from [`DEFAULT_PORT`] on.
    pub port: Option<u16>,
    /// The language asked for by whoever runs it; that of the entity where none was.
    pub locale: Option<Locale>,
}

/// What there is to tell whoever runs the server.
pub enum Told {
    /// Pages can be asked for.
    Ready {
        /// Where it listens.
        address: SocketAddr,
        /// The address to open.
        url: String,
        /// The entity.
        entity: String,
        /// What is wrong at the beginning.
        counts: Counts,
        /// How many files could not be read whole.
        broken: usize,
    },
    /// Something was saved, and the pages are those of now.
    Renewed {
        /// The files that are new, changed or gone, by path.
        changed: Vec<String>,
        /// How long it took from the moment at which the disk was quiet.
        took: Duration,
        /// What is wrong now.
        counts: Counts,
        /// How many files could not be read whole: pages show what they said before.
        broken: usize,
    },
}

const CANNOT_READ: Said = Said::new("no se pudo leer", "could not read");

/// Serves until somebody stops it. `today` is asked at each renewal, since a server outlives the day; `furnish` adds to a
/// project what is no text, such as the entity's logo, or says why it is no good.
///
/// # Errors
/// The port is taken, or the folder cannot be read, watched, or has gone.
pub fn run(
    disk: &dyn Disk,
    options: &Options,
    today: &(dyn Fn() -> Date + Sync),
    furnish: &(dyn Fn(&mut Project, &mut Vec<Diagnostic>) + Sync),
    tell: &(dyn Fn(&Told) + Sync),
) -> Result<(), Failure> {
    let root = &options.root;
    let listener = port::bind(&options.host, options.port)?;
    let address = port::address(&listener, &options.host)?;
    let (server, bell) = http::Server::new(listener, &options.host)?;
    let (inbox, messages) = mpsc::channel();
    // Before the first reading: what is saved during it is not missed.
    let _watcher = watch::watch(root, inbox.clone())?;
    let read = || load(disk, root).map_err(|error| Failure::new(CANNOT_READ, root, &error));
    let state = State::new(read()?, today(), options.locale, furnish);
    let gate = Gate::new(&options.host, address, state.locale());
    tell(&Told::Ready {
        address,
        url: gate.url(),
        entity: state.project().name().to_owned(),
        counts: state.counts(),
        broken: state.broken(),
    });
    std::thread::scope(|scope| {
        let stop = inbox.clone();
        let desk = Desk {
            messages,
            bell,
            read: &read,
            today,
            tell,
        };
        scope.spawn(move || desk.run(state));
        let end = server.run(gate, inbox);
        // It may have gone by itself, when the folder went away.
        let _ = stop.send(Message::Stop);
        end
    })
}
