//! What part of each service is done at each touchpoint, and how few of them a person has to visit.

use super::value::ServiceId;
use super::written::{ServiceUse, Verb};
use super::{Project, Touchpoint};

/// The parts of a service for which a person comes. What is left out is done without her (to process), is the sending on
/// itself (to forward), or reaches her where she is (to follow up, to evaluate).
const IN_PERSON: [Verb; 5] = [
    Verb::Informs,
    Verb::Books,
    Verb::Receives,
    Verb::Resolves,
    Verb::Delivers,
];

impl Touchpoint {
    /// The entry of a service among those of the touchpoint.
    pub fn service_use(&self, service: &ServiceId) -> Option<&ServiceUse> {
        let mut uses = self.written.services.iter();
        uses.find(|it| it.service.as_ref().is_some_and(|id| id.value == *service))
    }

    /// What part of a service is done here: what is written, else all that belongs to the touchpoint's stages. Nothing
    /// when the service is not given here.
    pub fn does(&self, service: &ServiceId) -> Vec<Verb> {
        let Some(entry) = self.service_use(service) else {
            return Vec::new();
        };
        if !entry.does.is_empty() {
            return entry.does.iter().map(|verb| verb.value).collect();
        }
        let mut verbs = Verb::ALL.to_vec();
        verbs.retain(|verb| self.stages.contains(&verb.stage()));
        verbs
    }
}

impl Project {
    /// The fewest touchpoints at which all that the entity does in person of a service can be done, by their places in
    /// the project; the first of equals. Empty when nothing of it is.
    pub fn fewest_touchpoints(&self, service: &ServiceId) -> Vec<usize> {
        let sets: Vec<usize> = self
            .touchpoints
            .iter()
            .map(|touchpoint| set(&touchpoint.does(service)))
            .collect();
        fewest(&sets)
    }
}

fn set(verbs: &[Verb]) -> usize {
    let has = |verb: &Verb| verbs.contains(verb);
    let places = IN_PERSON.iter().enumerate().filter(|(_, verb)| has(verb));
    places.fold(0, |set, (at, _)| set | 1 << at)
}

/// The fewest sets whose union is that of all of them, by their places. Exact: for each of the few possible unions it
/// keeps the shortest list of sets that makes it.
fn fewest(sets: &[usize]) -> Vec<usize> {
    let whole = sets.iter().fold(0, |whole, set| whole | set);
    let mut best: Vec<Option<Vec<usize>>> = vec![None; whole + 1];
    best[0] = Some(Vec::new());
    for (at, set) in sets.iter().enumerate() {
        for union in 0..=whole {
            let Some(list) = best[union].clone() else {
                continue;
            };
            let wider = &mut best[union | set];
            if wider
                .as_ref()
                .is_none_or(|other| other.len() > list.len() + 1)
            {
                *wider = Some(list.into_iter().chain([at]).collect());
            }
        }
    }
    best.swap_remove(whole).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::fewest;

    #[test]
    fn the_fewest_sets_that_make_the_whole() {
        for (sets, expected) in [
            (vec![], vec![]),
            (vec![0, 0], vec![]),
            (vec![0b11, 0b1], vec![0]),
            (vec![0b01, 0b10, 0b11], vec![2]),
            (vec![0b001, 0b010, 0b100], vec![0, 1, 2]),
            (vec![0b0011, 0b0110, 0b1100], vec![0, 2]),
        ] {
            assert_eq!(fewest(&sets), expected, "{sets:?}");
        }
    }
}
