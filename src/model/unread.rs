use std::collections::HashSet;
use std::sync::Arc;

use super::parsed::{Document, Parsed};
use super::place::{Place, stem};
use super::value::{Id, Named};
use super::vocabulary::Kind;
use crate::source::{SourceId, Sources, Spanned};

/// The files that stand in the repository and could not be read. What they hold is not known: nobody may take it for
/// absent, or one lost bracket would be told a hundred times, in files that are right.
#[derive(Debug, Default)]
pub struct Unread {
    /// The names that they give: the stems of protocols and services.
    protocols: HashSet<String>,
    services: HashSet<String>,
    /// The others.
    shared: Vec<Place>,
    /// Those that were read, but for an entry whose id may be any.
    torn: Vec<Place>,
    /// The files that were read with mistakes mended: what they say is good for finding more mistakes of form, and not to
    /// be judged.
    mended: HashSet<SourceId>,
}

impl Unread {
    pub(super) fn new(parsed: &[Arc<Parsed>], sources: &Sources) -> Self {
        let read: HashSet<SourceId> = parsed
            .iter()
            .filter(|file| !matches!(file.document, Document::Nothing))
            .map(|file| file.source)
            .collect();
        let mut unread = Unread::default();
        for (source, file) in sources.iter() {
            if read.contains(&source) {
                continue;
            }
            let name = stem(&file.path).to_owned();
            match Place::of(&file.path) {
                Place::Stray | Place::Measurements => {}
                Place::Protocol => {
                    unread.protocols.insert(name);
                }
                Place::Service => {
                    unread.services.insert(name);
                }
                place => unread.shared.push(place),
            }
        }
        let torn = parsed.iter().filter_map(|file| torn(file));
        unread.torn.extend(torn);
        let mended = parsed.iter().filter(|file| !file.is_whole);
        unread.mended.extend(mended.map(|file| file.source));
        unread
    }

    /// Whether every file was read.
    pub fn is_empty(&self) -> bool {
        self.protocols.is_empty() && self.only_protocols()
    }

    /// Whether all that lacks are protocols: what each of the others says of itself can still be judged.
    pub fn only_protocols(&self) -> bool {
        self.services.is_empty() && self.shared.is_empty()
    }

    /// Whether a file was read with mistakes mended.
    pub fn is_mended(&self, file: SourceId) -> bool {
        self.mended.contains(&file)
    }

    /// Whether an id of this kind may well be in one of them.
    pub(super) fn may_hold(&self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Touchpoint => self.protocols.contains(id),
            Kind::Service => self.services.contains(id),
            Kind::Datum => self.lacks_of(Place::Data),
            Kind::Segment => self.lacks_of(Place::Segments),
            // The instruments of a protocol may be inherited.
            Kind::Role | Kind::Common | Kind::Instrument => self.lacks_of(Place::Common),
            Kind::Way => self.protocols.contains(id) || self.lacks_of(Place::Common),
            Kind::Step | Kind::Metric | Kind::ServiceRule | Kind::Catalogue | Kind::Own => false,
        }
    }

    fn lacks_of(&self, place: Place) -> bool {
        self.shared.contains(&place) || self.torn.contains(&place)
    }
}

/// The place of a file of which an entry that others call by its id was lost.
fn torn(file: &Parsed) -> Option<Place> {
    let is_mended = !file.is_whole;
    let (place, is_torn) = match &file.document {
        Document::Data(file) => (
            Place::Data,
            file.is_broken("datos") || is_torn(file.data.iter().map(|it| it.id.as_ref())),
        ),
        Document::Segments(file) => (
            Place::Segments,
            file.is_broken("segmentos") || is_torn(file.list.iter().map(|it| it.id.as_ref())),
        ),
        Document::Common(file) => (
            Place::Common,
            COMMON.iter().any(|key| file.is_broken(key))
                || is_torn(file.roles.iter().map(|it| it.id.as_ref()))
                || is_torn(file.directory.iter().map(|it| it.id.as_ref())),
        ),
        _ => return None,
    };
    (is_torn || is_mended).then_some(place)
}

/// Whether an entry has no id, or that of another: it may be the one that somebody names in vain.
fn is_torn<'p, N: Named + 'p>(ids: impl Iterator<Item = Option<&'p Spanned<Id<N>>>>) -> bool {
    let mut seen = HashSet::new();
    let mut ids = ids;
    ids.any(|id| id.is_none_or(|id| !seen.insert(id.as_str())))
}

/// The keys of `comunes.yaml` whose entries are called by their id.
const COMMON: [&str; 8] = [
    "frases",
    "lineamientos",
    "excepciones",
    "ayuda",
    "accesibilidad",
    "retroalimentacion",
    "roles",
    "directorio",
];
