//! The rules of the guide, one folder for each of its chapters.

mod attention;
mod before;
mod building;
mod general;
mod knowledge;
mod touchpoints;

use super::Rule;

/// The rules of each chapter, in the order of the guide.
pub(super) fn chapters() -> [&'static [&'static Rule]; 6] {
    [
        touchpoints::RULES,
        knowledge::RULES,
        general::RULES,
        before::RULES,
        attention::RULES,
        building::RULES,
    ]
}
