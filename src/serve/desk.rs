use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::Told;
use super::answer::Answer;
use super::http::Bell;
use super::pages::Pages;
use super::state::State;
use crate::diagnostic::Failure;
use crate::source::Loaded;

/// What the desk is asked to do.
pub(super) enum Message {
    /// Answer a request.
    Ask(Question),
    /// Look at the files: something may have changed.
    Changed,
    /// Go home.
    Stop,
}

/// A request, and where the answer goes.
pub(super) struct Question {
    /// The path that was asked for, without the slash it begins with.
    pub(super) path: String,
    /// Takes the answer.
    pub(super) reply: Box<dyn FnOnce(Answer) + Send>,
}

/// That there is something new, as browsers are told.
#[derive(Clone, Debug, Default)]
pub(super) struct Signal {
    /// Names what the pages are made of; another one means that they have changed.
    pub(super) version: String,
    /// The page of the one protocol that changed, when it was one.
    pub(super) page: Option<String>,
}

/// The one who has the state: takes a message at a time, in order.
pub(super) struct Desk<'d> {
    pub(super) messages: Receiver<Message>,
    pub(super) bell: Bell,
    pub(super) read: &'d (dyn Fn() -> Result<Loaded, Failure> + Sync),
    pub(super) today: &'d (dyn Fn() -> Date + Sync),
    pub(super) tell: &'d (dyn Fn(&Told) + Sync),
}

/// How long the disk must be quiet: an editor saves in several strokes.
const QUIET: Duration = Duration::from_millis(20);
/// How long one waits for it: a disk that never rests must not hold the pages back.
const PATIENCE: Duration = Duration::from_millis(300);

/// Something was saved, and whoever has asked since is to be answered with it.
struct Saved {
    start: Instant,
    loaded: Loaded,
    changed: Vec<String>,
    waiting: Vec<Question>,
}

impl Desk<'_> {
    /// Answers until it is told to stop, or the folder goes away.
    pub(super) fn run(self, mut state: State<'_>) {
        self.bell.ring(state.signal());
        let mut waiting = Vec::new();
        loop {
            let pages = Pages::new(&state);
            answer(&pages, &mut waiting);
            let saved = match self.attend(&state, &pages) {
                Ok(Some(saved)) => saved,
                Ok(None) => return,
                Err(failure) => return self.bell.fail(failure),
            };
            drop(pages);
            state = state.next(saved.loaded, (self.today)(), &saved.changed);
            waiting = saved.waiting;
            (self.tell)(&Told::Renewed {
                changed: saved.changed,
                took: saved.start.elapsed(),
                counts: state.counts(),
                broken: state.broken(),
            });
            self.bell.ring(state.signal());
        }
    }

    /// Answers until something is saved that differs from what the pages are made of; none when it is time to stop.
    fn attend(&self, state: &State, pages: &Pages<'_>) -> Result<Option<Saved>, Failure> {
        loop {
            match self.messages.recv() {
                Ok(Message::Ask(question)) => {
                    answer(pages, &mut vec![question]);
                    continue;
                }
                Ok(Message::Changed) => {}
                Ok(Message::Stop) | Err(_) => return Ok(None),
            }
            let mut waiting = Vec::new();
            if !self.settles(&mut waiting) {
                return Ok(None);
            }
            let start = Instant::now();
            let loaded = (self.read)()?;
            let changed = state.differences(&loaded);
            if !changed.is_empty() {
                return Ok(Some(Saved {
                    start,
                    loaded,
                    changed,
                    waiting,
                }));
            }
            answer(pages, &mut waiting);
        }
    }

    /// Waits until the disk is quiet, and keeps the questions that come meanwhile. False when it is time to stop.
    fn settles(&self, waiting: &mut Vec<Question>) -> bool {
        let start = Instant::now();
        loop {
            match self.messages.recv_timeout(QUIET) {
                Ok(Message::Ask(question)) => waiting.push(question),
                Ok(Message::Changed) if start.elapsed() < PATIENCE => {}
                Ok(Message::Changed) | Err(RecvTimeoutError::Timeout) => return true,
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }
}

fn answer(pages: &Pages<'_>, questions: &mut Vec<Question>) {
    for question in questions.drain(..) {
        (question.reply)(pages.answer(&question.path));
    }
}
