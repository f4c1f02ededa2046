use std::ops::Deref;

use super::view::Term;
use crate::locale::{Locale, Plural, Said, Words};
use crate::model::written::{
    Attendance, Channel, Direction, Immediacy, Moment, Nature, PhraseType, Stage, State,
};

/// The words of the handbook's language, and what it calls the closed values of the format.
#[derive(Clone, Copy)]
pub(crate) struct Lexis {
    words: &'static Words,
    locale: Locale,
}

impl Deref for Lexis {
    type Target = Words;
    fn deref(&self) -> &Words {
        self.words
    }
}

impl Lexis {
    /// The words of a language.
    pub(crate) fn new(locale: Locale) -> Self {
        Lexis {
            words: Words::of(locale),
            locale,
        }
    }

    /// What a closed value is called, with a capital.
    pub(crate) fn label(self, label: Said) -> String {
        self.capital(label.get(self.locale))
    }

    /// A stage.
    pub(crate) fn stage(self, stage: Stage) -> Term {
        Term::new(stage.key(), self.label(stage.label()))
    }

    /// The state of a protocol.
    pub(crate) fn state(self, state: State) -> Term {
        let text = match state {
            State::Draft => self.state_draft,
            State::InForce => self.state_in_force,
            State::Suspended => self.state_suspended,
            State::Withdrawn => self.state_withdrawn,
        };
        Term::new(state.key(), text)
    }

    /// Which way a relation goes, before the name of the other touchpoint.
    pub(crate) fn direction(self, direction: Direction) -> Term {
        let text = match direction {
            Direction::Sends => self.direction_sends,
            Direction::Receives => self.direction_receives,
            Direction::Both => self.direction_both,
        };
        Term::new(direction.key(), text)
    }

    /// What sort of relation it is, as the touchpoint that it is told of sees it.
    pub(crate) fn nature(self, nature: Nature, direction: Direction) -> &'static str {
        match (nature, direction) {
            (Nature::Continues, Direction::Sends) => self.words.nature_continues_there,
            (Nature::Continues, Direction::Receives) => self.words.nature_continues_here,
            (Nature::Continues, Direction::Both) => self.words.nature_continues_both,
            (Nature::Moves, _) => self.words.nature_moves,
            (Nature::Informs, _) => self.words.nature_informs,
            (Nature::Consults, _) => self.words.nature_consults,
            (Nature::Notifies, _) => self.words.nature_notifies,
        }
    }

    /// How binding a phrase is, before its words.
    pub(crate) fn phrase(self, kind: PhraseType) -> &'static str {
        match kind {
            PhraseType::Literal => self.words.phrase_literal,
            PhraseType::Guide => self.words.phrase_guide,
            PhraseType::Prohibited => self.words.phrase_prohibited,
        }
    }

    /// A family of channels, for one touchpoint and for many; none is any other.
    pub(crate) fn family(self, family: Option<Channel>) -> Plural {
        match family {
            Some(Channel::InPerson) => self.family_in_person,
            Some(Channel::Printed) => self.family_printed,
            Some(Channel::Telephone) => self.family_telephone,
            Some(Channel::Audiovisual) => self.family_audiovisual,
            Some(Channel::Electronic) => self.family_electronic,
            None => self.family_other,
        }
    }

    /// Who attends.
    pub(crate) fn attended(self, attendance: Attendance) -> &'static str {
        match attendance {
            Attendance::Person => self.words.attended_person,
            Attendance::Automatic => self.words.attended_automatic,
            Attendance::Passive => self.words.attended_passive,
        }
    }

    /// Whether the answer is immediate.
    pub(crate) fn immediacy(self, immediacy: Immediacy) -> &'static str {
        match immediacy {
            Immediacy::Synchronous => self.words.immediacy_now,
            Immediacy::Asynchronous => self.words.immediacy_later,
        }
    }

    /// A moment that is written as free words: the format's name for it where it has one, else the words.
    pub(crate) fn moment_named(self, text: &str) -> String {
        match Moment::ALL.iter().find(|moment| moment.key() == text) {
            Some(moment) => self.label(moment.label()),
            None => self.capital(text),
        }
    }
}
