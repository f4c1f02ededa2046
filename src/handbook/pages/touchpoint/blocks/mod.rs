//! The sections that have no template of their own. Each says the key under which the author writes it, so that a
//! section of the author's can stand right after it, and so that the public handbook can leave it out.

mod access;
mod documents;
mod electronic;
mod in_person;
mod lists;
mod menu;
mod messages;
mod opening;
mod promises;
mod sections;
mod shared_by_all;

pub(super) use sections::sections;

use super::sheet::Sheet;
use crate::handbook::view::Block;

/// A section with its key; none where there is nothing to say.
type Keyed = Option<(&'static str, Block)>;

/// What comes before the steps: what the protocol is for, and what to have ready.
pub(super) fn before(sheet: &Sheet<'_, '_>) -> Vec<(&'static str, Block)> {
    shown(
        sheet,
        [
            opening::aim(sheet),
            opening::services(sheet),
            opening::roles(sheet),
            lists::checklists(sheet),
            menu::menu(sheet),
        ],
    )
}

/// What comes after the exceptions: all that helps to attend well.
pub(super) fn after_steps(sheet: &Sheet<'_, '_>) -> Vec<(&'static str, Block)> {
    shown(
        sheet,
        [
            access::help(sheet),
            shared_by_all::preferential(sheet),
            shared_by_all::hard_situations(sheet),
            access::accessibility(sheet),
            access::privacy(sheet),
            shared_by_all::texts(sheet),
            lists::prohibitions(sheet),
            messages::sms(sheet),
            messages::messages(sheet),
            electronic::networks(sheet),
            in_person::in_person(sheet),
        ],
    )
}

/// What comes after the metrics: promises, and what the document rests on.
pub(super) fn after_metrics(sheet: &Sheet<'_, '_>) -> Vec<(&'static str, Block)> {
    shown(
        sheet,
        [
            promises::commitments(sheet),
            promises::feedback(sheet),
            electronic::electronic(sheet),
            documents::definitions(sheet),
            documents::norms(sheet),
            documents::papers(sheet),
            documents::acceptances(sheet),
            documents::control(sheet),
        ],
    )
}

/// Those that this handbook shows.
fn shown<const N: usize>(sheet: &Sheet<'_, '_>, blocks: [Keyed; N]) -> Vec<(&'static str, Block)> {
    blocks
        .into_iter()
        .flatten()
        .filter(|(key, _)| is_made_of_several(key) || sheet.shows(key))
        .collect()
}

/// Whether a section is made of several keys, each of which it has looked at itself.
fn is_made_of_several(key: &str) -> bool {
    ["documento", "objetivo", "formatos"].contains(&key)
}
