//! The rules of the guide, one folder for each of its chapters.

mod attention;
mod building;
mod general;
mod touchpoints;

use super::Rule;

/// The rules of each chapter, in the order of the guide.
pub(super) fn chapters() -> [&'static [&'static Rule]; 4] {
    [
        touchpoints::RULES,
        general::RULES,
        attention::RULES,
        building::RULES,
    ]
}
