//! Facts that a text states besides telling them where they belong: contacts, opening hours, prices. Whether they are those
//! of the entity.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::value::{Money, Schedule};
use super::{CitizenText, Project, Touchpoint};
use crate::prose::{self, Contact, ContactKind, Folded};

/// What begins the days of some opening hours.
const DAYS: [&str; 11] = [
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
    "todos los dias",
    "dias habiles",
    "festivos",
    "permanente",
];

/// What announces that a sentence states the hours of the very touchpoint.
const CUES: [&str; 6] = [
    "atendemos",
    "abrimos",
    "nuestro horario",
    "horario de atencion",
    "estamos abiertos",
    "atiende de",
];

/// Telephones are compared by their last digits, when both have as many.
const LOCAL: usize = 7;

/// Opening hours that a text states, and where in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SaidHours {
    /// The hours.
    pub schedule: Schedule,
    /// Their bytes in the text.
    pub range: Range<usize>,
}

/// The opening hours that a text states of the touchpoint that speaks, if it does.
pub fn said_hours(text: &str) -> Option<SaidHours> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let folded = Folded::new(&text[sentence.range.clone()]);
        let words = folded.as_str();
        if !CUES.iter().any(|cue| words.contains(cue)) {
            return None;
        }
        let start = DAYS.iter().filter_map(|day| words.find(day)).min()?;
        let ends = words
            .match_indices([' ', '.', ',', ';', ')'])
            .map(|(at, _)| at);
        let ends: Vec<usize> = ends.chain([words.len()]).filter(|at| *at > start).collect();
        // The longest that can be read: the hours may be followed by more.
        ends.into_iter().rev().find_map(|end| {
            let part = words[start..end].trim_end_matches(['.', ',']);
            let schedule = Schedule::parse(part).ok()?;
            let range = folded.range(start..start + part.len());
            let at = sentence.range.start;
            Some(SaidHours {
                schedule,
                range: at + range.start..at + range.end,
            })
        })
    })
}

/// The contacts that are facts of the entity: of a touchpoint, of the directory, of the manifest or of what is published.
#[derive(Debug, Default)]
pub struct KnownContacts {
    telephones: HashSet<String>,
    /// The whole digits of the telephones, by the last of them.
    by_last_digits: HashMap<String, Vec<String>>,
    mails: HashSet<String>,
    hosts: HashSet<String>,
}

impl KnownContacts {
    /// Gathers them once, since a text may be compared with those of a thousand touchpoints.
    pub fn new(project: &Project) -> Self {
        let keys = |text: &str, kind: ContactKind| -> Vec<String> {
            let found = prose::contacts(text).into_iter();
            let found = found.filter(|it| it.kind == kind);
            found.map(|it| it.key()).collect()
        };
        let mut known = KnownContacts::default();
        for text in project.telephones() {
            known.telephones.extend(keys(text, ContactKind::Telephone));
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if let Some(last) = last_digits(&digits) {
                let same = known.by_last_digits.entry(last.to_owned()).or_default();
                same.push(digits);
            }
        }
        for text in project.mails() {
            known.mails.extend(keys(text, ContactKind::Mail));
        }
        for text in project.addresses() {
            known.hosts.extend(keys(text, ContactKind::Web));
        }
        known
    }

    /// Whether a contact is one of them. An address of the web is when its host is; a telephone, when one is the end of
    /// the other and both are long enough.
    pub fn has(&self, contact: &Contact<'_>) -> bool {
        let key = contact.key();
        match contact.kind {
            ContactKind::Telephone => {
                let same = last_digits(&key).and_then(|last| self.by_last_digits.get(last));
                let ends_so = |digits: &String| digits.ends_with(&key) || key.ends_with(digits);
                self.telephones.contains(&key) || same.is_some_and(|same| same.iter().any(ends_so))
            }
            ContactKind::Mail => self.mails.contains(&key),
            ContactKind::Web => self.hosts.contains(&key),
        }
    }
}

fn last_digits(digits: &str) -> Option<&str> {
    digits.get(digits.len().checked_sub(LOCAL)?..)
}

impl Project {
    fn telephones(&self) -> impl Iterator<Item = &str> {
        let own = self
            .touchpoints
            .iter()
            .flat_map(|it| &it.written.telephones);
        let directory = self.common.iter().flat_map(|it| &it.directory);
        own.chain(directory.filter_map(|it| it.telephone.as_ref()))
            .map(|text| text.value.as_ref())
    }

    fn mails(&self) -> impl Iterator<Item = &str> {
        let own = self
            .touchpoints
            .iter()
            .filter_map(|it| it.written.email.as_ref());
        let directory = self.common.iter().flat_map(|it| &it.directory);
        own.chain(directory.filter_map(|it| it.email.as_ref()))
            .map(|text| text.value.as_ref())
    }

    fn addresses(&self) -> impl Iterator<Item = &str> {
        let entity = self.entity.iter().flat_map(|it| {
            let handbook = it.handbook.as_ref().and_then(|it| it.url.as_ref());
            [it.website.as_ref(), it.digital_office.as_ref(), handbook]
        });
        let touchpoints = self.touchpoints.iter().flat_map(|it| {
            let privacy = it.written.privacy.as_ref();
            let terms = privacy.and_then(|it| it.terms.as_ref());
            let policy = privacy.and_then(|it| it.policy.as_ref());
            let help = it.written.help.iter().map(|help| help.url.as_ref());
            help.chain([it.written.url.as_ref(), terms, policy])
        });
        let common = self.common.iter().flat_map(|it| {
            let privacy = it.privacy.as_ref().map(|common| &common.entry);
            let terms = privacy.and_then(|it| it.terms.as_ref());
            let policy = privacy.and_then(|it| it.policy.as_ref());
            let rights = it.rights.as_ref().and_then(|it| it.url.as_ref());
            let directory = it.directory.iter().map(|entry| entry.url.as_ref());
            directory.chain([terms, policy, rights])
        });
        let published = self.publications.iter().flat_map(|it| &it.list);
        let published = published.map(|it| it.url.as_ref());
        entity
            .chain(touchpoints)
            .chain(common)
            .chain(published)
            .flatten()
            .map(|url| &*url.value)
    }

    /// What the services of a touchpoint cost there, in whole units of the currency. None when it is not known of all of
    /// them, or the touchpoint gives none.
    pub fn prices_at(&self, touchpoint: &Touchpoint) -> Option<Vec<u64>> {
        let uses = &touchpoint.written.services;
        let prices: Option<Vec<u64>> = uses
            .iter()
            .map(|entry| {
                let service = self.service(&entry.service.as_ref()?.value)?;
                let cost = entry.cost.as_ref().or(service.written.cost.as_ref())?;
                match &cost.value.as_ref()?.value {
                    Money::Free => Some(0),
                    Money::Amount { amount, .. } => prose::amount(amount),
                    Money::Text(_) => None,
                }
            })
            .collect();
        prices.filter(|prices| !prices.is_empty())
    }
}

impl Touchpoint {
    /// The texts of its file in which a fact may be repeated: what the person hears or reads, and what those who attend are
    /// told to do, say or offer.
    pub fn texts_with_facts(&self) -> Vec<CitizenText<'_>> {
        let written = &self.written;
        let steps = written.steps.iter();
        let guidelines = steps
            .flat_map(|step| &step.guidelines)
            .filter_map(|it| it.text.as_ref());
        let solutions = written
            .exceptions
            .iter()
            .filter_map(|it| it.solution.as_ref());
        let access = written
            .accessibility
            .iter()
            .filter_map(|it| it.solution.as_ref());
        let more = guidelines.chain(solutions).chain(access);
        let mut texts = self.citizen_texts();
        texts.extend(more.map(|text| CitizenText {
            text: text.value.as_ref(),
            span: text.span,
        }));
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::{KnownContacts, said_hours};
    use crate::locale::Locale;
    use crate::model::Project;
    use crate::prose;
    use crate::source::Loaded;

    #[test]
    fn hours_in_a_text() {
        for (text, expected) in [
            ("Gracias por venir.", None),
            ("Lo esperamos el lunes a las 8:00.", None),
            (
                "Atendemos de lunes a viernes, de 8:00 a 17:00, en la plaza.",
                Some("lunes a viernes, 8:00 a 17:00"),
            ),
            (
                "Hola. Nuestro horario es todos los días de 6:00 a 18:00.",
                Some("todos los días, 6:00 a 18:00"),
            ),
            ("Atendemos cuando podemos.", None),
        ] {
            let found = said_hours(text).map(|said| said.schedule.say(Locale::Es));
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        let text = "Hola. Atendemos de lunes a viernes, 8:00 a 17:00. Adiós.";
        let said = said_hours(text).expect("it says so");
        assert_eq!(&text[said.range], "lunes a viernes, 8:00 a 17:00");
    }

    #[test]
    fn contacts_of_the_entity() {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "entidad.yaml",
            "formato: 1\nnombre: E\nsitio_web: https://www.entidad.example\n",
        );
        loaded.sources.add(
            "protocolos/p.yaml",
            "nombre: P\ntipo: ventanilla\ntelefono: [(57+602) 555 0140, extensión 201]\ncorreo: a@entidad.example\netapas: { atencion: Pide algo aquí. }\npasos: [{ nombre: Pedir }]\n",
        );
        let project: Project = crate::model::parse(&loaded).0;
        let known = KnownContacts::new(&project);
        for (text, expected) in [
            ("Llame al 602 555 0140", true),
            ("Llame al 555 0140", true),
            ("Llame al 602 555 0199", false),
            ("Entre a entidad.example/pagos", true),
            ("Entre a https://otra.example", false),
            ("Escriba a A@entidad.example", true),
            ("Escriba a b@entidad.example", false),
        ] {
            let found = prose::contacts(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(known.has(&found[0]), expected, "{text}");
        }
    }
}
