use std::collections::{BTreeMap, BTreeSet};

use super::edition::Edition;
use crate::model::written::{Datum, Perceived, Recorded, State};
use crate::model::{Relation, Touchpoint};

/// What the touchpoints do with the data of the dictionary and with what they perceive, as this handbook shows it. A
/// touchpoint that was withdrawn does nothing.
pub(crate) struct Uses<'p> {
    /// The data in the order of the dictionary, with their uses by the place of the touchpoint in the project.
    pub(crate) data: Vec<(&'p Datum, BTreeMap<usize, Use>)>,
    /// What those who attend perceive of the person, and the places of the touchpoints that write it down.
    pub(crate) perceived: Vec<(Perceived, Vec<usize>)>,
}

/// What a touchpoint does with a datum.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Use {
    /// It asks the person for it.
    pub(crate) asks: bool,
    /// It sees it in the record, or gets it from another touchpoint.
    pub(crate) reads: bool,
    /// It writes it down, or asks for it and keeps it in the record.
    pub(crate) writes: bool,
    /// It passes it to another touchpoint.
    pub(crate) passes: bool,
}

impl<'p> Uses<'p> {
    /// Looks at every step and relation that the handbook shows.
    pub(crate) fn new(edition: &Edition<'p>) -> Self {
        let project = edition.project;
        let record = project.data.iter().filter_map(|file| file.record.as_ref());
        let kept: BTreeSet<&str> = record
            .flat_map(|record| &record.data)
            .map(|id| id.as_str())
            .collect();
        let mut found: BTreeMap<(&str, usize), Use> = BTreeMap::new();
        let mut perceived: Vec<(Perceived, Vec<usize>)> =
            Perceived::ALL.iter().map(|it| (*it, Vec::new())).collect();
        let touchpoints = project.touchpoints.iter().enumerate();
        for (at, touchpoint) in touchpoints.filter(|(_, it)| it.state != State::Withdrawn) {
            of_steps(edition, (at, touchpoint), &mut found, &mut perceived);
            if edition.shows(touchpoint, "expediente") {
                of_record((at, touchpoint), &kept, &mut found);
            }
        }
        for relation in &project.relations {
            of_relation(edition, relation, &mut found);
        }
        let mut by_datum: BTreeMap<&str, BTreeMap<usize, Use>> = BTreeMap::new();
        for ((id, at), it) in found {
            by_datum.entry(id).or_default().insert(at, it);
        }
        let dictionary = project.data.iter().flat_map(|file| &file.data);
        let data = dictionary.map(|datum| {
            let id = datum.id.as_ref().map_or("", |id| id.as_str());
            (datum, by_datum.remove(id).unwrap_or_default())
        });
        Uses {
            data: data.collect(),
            perceived,
        }
    }
}

fn of_steps<'p>(
    edition: &Edition<'p>,
    (at, touchpoint): (usize, &'p Touchpoint),
    found: &mut BTreeMap<(&'p str, usize), Use>,
    perceived: &mut [(Perceived, Vec<usize>)],
) {
    for step in touchpoint.steps().filter(|it| edition.shows_step(it)) {
        for asked in edition.project.asked_in(step) {
            found.entry((asked.id.as_str(), at)).or_default().asks = true;
        }
        for recorded in &step.written.records {
            let what = match &recorded.value {
                Recorded::Datum(id) => {
                    found.entry((id.as_str(), at)).or_default().writes = true;
                    continue;
                }
                Recorded::Satisfaction => Perceived::Satisfaction,
                Recorded::Interests => Perceived::Interests,
                Recorded::Worries => Perceived::Worries,
            };
            for (_, places) in perceived.iter_mut().filter(|(own, _)| *own == what) {
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
    }
}

/// Who reads the record sees all that it keeps; who writes it keeps there what it asks for.
fn of_record<'p>(
    (at, touchpoint): (usize, &Touchpoint),
    kept: &BTreeSet<&'p str>,
    found: &mut BTreeMap<(&'p str, usize), Use>,
) {
    for id in kept {
        if touchpoint.reads_record() {
            found.entry((id, at)).or_default().reads = true;
        }
        if touchpoint.writes_record()
            && let Some(it) = found.get_mut(&(*id, at))
        {
            it.writes |= it.asks;
        }
    }
}

fn of_relation<'p>(
    edition: &Edition<'p>,
    relation: &Relation,
    found: &mut BTreeMap<(&'p str, usize), Use>,
) {
    let touchpoints = &edition.project.touchpoints;
    let is_gone = |at: usize| touchpoints[at].state == State::Withdrawn;
    if is_gone(relation.from) || is_gone(relation.to) {
        return;
    }
    for (teller, entry) in &relation.declared {
        if !edition.shows(&touchpoints[*teller], "relacionados") {
            continue;
        }
        for id in &touchpoints[*teller].written.relations[*entry].information {
            let mut passes = |from: usize, to: usize| {
                found.entry((id.as_str(), from)).or_default().passes = true;
                found.entry((id.as_str(), to)).or_default().reads = true;
            };
            passes(relation.from, relation.to);
            if relation.is_mutual {
                passes(relation.to, relation.from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Use, Uses};
    use crate::handbook::edition::Edition;
    use crate::source::Loaded;

    #[test]
    fn what_touchpoints_do_with_data() {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "datos.yaml",
            "datos:\n  - { id: cedula, nombre: Cédula, tipo: documento }\n  - { id: turno, nombre: Turno, tipo: texto }\n  - { id: foto, nombre: Foto, tipo: texto }\nexpediente: { tipo: unico, datos: [cedula] }\n",
        );
        loaded.sources.add(
            "protocolos/a.yaml",
            "nombre: A\ntipo: ventanilla\netapas: { atencion: Pide. }\nexpediente: { lee: no, escribe: sí }\nrelacionados: [{ punto: b, informacion: [turno] }]\npasos: [{ nombre: Pedir, pide: [cedula], registra: [turno, preocupaciones] }]\n",
        );
        loaded.sources.add(
            "protocolos/b.yaml",
            "nombre: B\ntipo: ventanilla\netapas: { atencion: Pide. }\nexpediente: { lee: sí, escribe: no }\npasos: [{ nombre: Pedir, pide: [turno] }]\n",
        );
        let project = crate::model::parse(&loaded).0;
        let edition = Edition::new(&project, &[], date(2026, 11, 24));
        let uses = Uses::new(&edition);
        let said = |it: &Use| {
            let signs = [
                (it.asks, 'P'),
                (it.reads, 'L'),
                (it.writes, 'E'),
                (it.passes, '→'),
            ];
            signs
                .iter()
                .filter(|it| it.0)
                .map(|it| it.1)
                .collect::<String>()
        };
        let table: Vec<Vec<(usize, String)>> = uses
            .data
            .iter()
            .map(|(_, at)| at.iter().map(|(at, it)| (*at, said(it))).collect())
            .collect();
        let cell = |at: usize, text: &str| (at, text.to_owned());
        assert_eq!(
            table,
            [
                vec![cell(0, "PE"), cell(1, "L")],
                vec![cell(0, "E→"), cell(1, "PL")],
                vec![],
            ]
        );
        let seen: usize = uses.perceived.iter().map(|(_, at)| at.len()).sum();
        assert_eq!(seen, 1);
    }
}
