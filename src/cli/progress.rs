use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::console::Console;

/// Tells a person who waits what is being done, once it has taken more than a second. Nobody is told when nobody watches.
pub(super) struct Progress {
    phases: Option<Sender<String>>,
    speaker: Option<JoinHandle<()>>,
}

/// How long one waits without a word.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    pub(super) fn new(console: &Console) -> Self {
        if !console.is_watched() {
            return Progress {
                phases: None,
                speaker: None,
            };
        }
        let (phases, heard) = channel::<String>();
        let speaker = std::thread::spawn(move || {
            let mut phase = String::new();
            let mut patience = PATIENCE;
            loop {
                match heard.recv_timeout(patience) {
                    Ok(next) => phase = next,
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => {
                        if !phase.is_empty() {
                            let _ = std::io::Write::write_all(
                                &mut std::io::stderr(),
                                format!("{phase}\n").as_bytes(),
                            );
                            phase.clear();
                        }
                        // From here on each phase is told as it comes.
                        patience = Duration::from_millis(100);
                    }
                }
            }
        });
        Progress {
            phases: Some(phases),
            speaker: Some(speaker),
        }
    }

    /// Says what is being done now.
    pub(super) fn phase(&self, text: String) {
        if let Some(phases) = &self.phases {
            // The speaker only goes away with us.
            let _ = phases.send(text);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.phases.take();
        if let Some(speaker) = self.speaker.take() {
            // A speaker that failed to write has nothing more to say.
            let _ = speaker.join();
        }
    }
}
