//! Who acts where: the lanes of a plan, as a service blueprint has them.

use super::Plan;
use crate::diagram::ChartLane;
use crate::locale::{Said, Words};
use crate::model::Project;
use crate::model::written::Actor;

/// The line of a service blueprint between what the person sees and what she does not.
const VISIBILITY: Said = Said::new("Línea de visibilidad", "Line of visibility");

/// Who acts in a plan, in the order of the lanes: first those whom the person sees.
pub fn actors(plan: &Plan<'_>) -> Vec<Actor> {
    let acts = |actor: &&Actor| plan.spots.iter().any(|spot| spot.actor == **actor);
    Actor::ALL.iter().filter(acts).copied().collect()
}

/// A lane, under the entity's own word for the person and the official.
pub fn lane(project: &Project, actor: Actor) -> ChartLane {
    let vocabulary = project.vocabulary();
    let own = match actor {
        Actor::Citizen => vocabulary.and_then(|it| it.person.as_ref()),
        Actor::Official => vocabulary.and_then(|it| it.official.as_ref()),
        Actor::System | Actor::BackOffice => None,
    };
    let label = actor.label();
    let name = own.map_or(*label.get(project.locale()), |own| own);
    ChartLane {
        id: actor.key().to_owned(),
        name: Words::of(project.locale()).capital(name),
        visible: is_seen(actor),
    }
}

/// What the line of visibility is called; nothing where all lanes are on one side of it.
pub(super) fn visibility(project: &Project, actors: &[Actor]) -> String {
    let seen = actors.iter().filter(|actor| is_seen(**actor)).count();
    if seen == 0 || seen == actors.len() {
        return String::new();
    }
    (*VISIBILITY.get(project.locale())).to_owned()
}

fn is_seen(actor: Actor) -> bool {
    actor != Actor::BackOffice
}
