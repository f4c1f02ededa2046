//! Words that a person may not understand, as far as the entity has not explained them.

use std::collections::HashSet;
use std::ops::Range;

use super::Project;
use crate::prose::{Kind, Lexicon, acronyms, citations, fold};

/// What an entity says of its own words: those that it explains, those that it avoids, and the names of things.
#[derive(Debug)]
pub struct PlainWords {
    legalisms: Lexicon,
    jargon: Lexicon,
    avoided: Lexicon,
    names: Lexicon,
    acronyms: HashSet<String>,
}

/// A word that a person may not understand.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HardWord {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Why it is hard.
    pub kind: HardKind,
    /// What to say instead; absent when nobody says it.
    pub instead: Option<String>,
}

/// Why a word is hard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum HardKind {
    /// A legal or clerical formula.
    Legalism,
    /// A term of a trade, of computing or of management, or a foreign word.
    Jargon,
    /// The glossary names another word for it.
    Avoided,
    /// The entity added it to its list.
    Added,
    /// An acronym that nobody explains.
    Acronym,
}

impl PlainWords {
    /// The words of an entity. A word of the glossary is explained, unless it is one of those to avoid.
    pub fn new(project: &Project) -> Self {
        let glossary = project.glossary.as_deref();
        let own = project.entity.iter().filter_map(|it| it.lexicon.as_ref());
        let removed = own.clone().flat_map(|it| &it.removes);
        let removed: Vec<&str> = removed.map(|word| word.as_ref()).collect();
        let terms = || glossary.iter().flat_map(|it| &it.terms);
        let explained = terms().filter_map(|it| it.term.as_ref());
        let mut known: Vec<&str> = explained.map(|term| term.as_ref()).collect();
        known.extend(&removed);
        let avoided = terms().flat_map(|term| {
            let instead = term.term.as_ref().map(|term| term.as_ref());
            let words = term.instead_of.iter();
            words.map(move |word| (word.as_ref(), instead))
        });
        let added = own.flat_map(|it| &it.adds);
        let added = added.map(|word| (word.as_ref(), None));
        PlainWords {
            legalisms: Lexicon::of(Kind::Legalism).edited(&[], &known),
            jargon: Lexicon::of(Kind::Jargon).edited(&[], &known),
            avoided: Lexicon::new(avoided.chain(added)).edited(&[], &removed),
            names: Lexicon::new(names(project).into_iter().map(|name| (name, None))),
            acronyms: known_acronyms(project),
        }
    }

    /// The hard words of a text, in order and apart. What is part of a reference to a norm or of an official name is left
    /// out: the first is a matter of its own, and the second cannot be said otherwise.
    pub fn hard(&self, text: &str) -> Vec<HardWord> {
        let mut taken: Vec<Range<usize>> = citations(text);
        taken.extend(self.names.find(text).map(|hit| hit.range));
        let mut found: Vec<HardWord> = Vec::new();
        let lists = [
            (&self.avoided, HardKind::Avoided),
            (&self.legalisms, HardKind::Legalism),
            (&self.jargon, HardKind::Jargon),
        ];
        for (lexicon, kind) in lists {
            for hit in lexicon.find(text) {
                let instead = hit.entry.instead.clone();
                let kind = match (kind, &instead) {
                    (HardKind::Avoided, None) => HardKind::Added,
                    _ => kind,
                };
                add(&mut found, &mut taken, hit.range, kind, instead);
            }
        }
        for word in acronyms(text) {
            let is_known = self.acronyms.contains(&fold(word.text))
                || self
                    .acronyms
                    .contains(&fold(word.text.trim_end_matches('s')));
            if !is_known {
                add(&mut found, &mut taken, word.range, HardKind::Acronym, None);
            }
        }
        found.sort_by_key(|word| word.range.start);
        found
    }
}

fn add(
    found: &mut Vec<HardWord>,
    taken: &mut Vec<Range<usize>>,
    range: Range<usize>,
    kind: HardKind,
    instead: Option<String>,
) {
    let is_free = |other: &Range<usize>| range.end <= other.start || other.end <= range.start;
    if taken.iter().all(is_free) {
        taken.push(range.clone());
        found.push(HardWord {
            range,
            kind,
            instead,
        });
    }
}

/// Words that stand as they are: the names of the entity, of its services and touchpoints, of those in the directory and
/// of the other entities and procedures, and the terms that the glossary explains.
fn names(project: &Project) -> Vec<&str> {
    let mut names: Vec<&str> = vec![project.name()];
    for service in &project.services {
        let written = &service.written;
        names.push(service.name());
        let others = [
            &written.also_known_as,
            &written.other_entities,
            &written.prior_procedures,
        ];
        names.extend(others.into_iter().flatten().map(|name| name.as_ref()));
        let departments = written.departments.iter();
        let departments = departments.filter_map(|it| it.name.as_ref());
        names.extend(departments.map(|name| name.as_ref()));
    }
    names.extend(project.touchpoints.iter().map(|it| it.name()));
    let terms = project.glossary.iter().flat_map(|it| &it.terms);
    let terms = terms.filter_map(|it| it.term.as_ref());
    names.extend(terms.map(|term| term.as_ref()));
    for entry in project.common().iter().flat_map(|it| &it.directory) {
        let own = [&entry.name, &entry.entity];
        names.extend(own.into_iter().flatten().map(|name| name.as_ref()));
    }
    names
}

fn known_acronyms(project: &Project) -> HashSet<String> {
    let glossary = project.glossary.iter().flat_map(|it| &it.acronyms);
    let written = glossary.filter_map(|it| it.acronym.as_ref());
    let own = project.entity.iter().filter_map(|it| it.acronym.as_ref());
    let removed = project.entity.iter().filter_map(|it| it.lexicon.as_ref());
    let removed = removed.flat_map(|it| &it.removes);
    let all = written.chain(own).chain(removed);
    all.map(|acronym| fold(acronym.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::PlainWords;
    use crate::source::Loaded;

    fn check(text: &str, expected: &[&str]) {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "entidad.yaml",
            "formato: 1\nnombre: Caja de Subsidio Familiar OAJ\nsigla: CSF\nlexico: { agrega: [taquilla], quita: [allegar, UPZ] }\n",
        );
        loaded.sources.add(
            "glosario.yaml",
            "terminos:\n  - { termino: número, significado: El número del caso., en_vez_de: [radicado] }\n  - { termino: triage, significado: Primera revisión. }\nsiglas: [{ sigla: SUIT, significado: Sistema. }]\n",
        );
        let (project, _) = crate::model::parse(&loaded);
        let words = PlainWords::new(&project).hard(text);
        let found: Vec<&str> = words.iter().map(|it| &text[it.range.clone()]).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn what_the_entity_says_counts() {
        check("Espere el triage en la CSF.", &[]);
        check("Guarde el radicado.", &["radicado"]);
        check("Debe allegar la copia.", &[]);
        check("Debe subsanar la copia.", &["subsanar"]);
        check("Pague en la taquilla.", &["taquilla"]);
        check("Consulte el SUIT, la UPZ o la SNR.", &["SNR"]);
        check("Las SUITs y las SNRs.", &["SNRs"]);
    }

    #[test]
    fn names_and_references_are_left_out() {
        check("Vaya a la Caja de Subsidio Familiar OAJ.", &[]);
        check("Según el CONPES 3785 y la OTIC.", &["OTIC"]);
    }
}
