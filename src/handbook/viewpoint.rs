use super::edition::Edition;
use super::links::{self, Address};
use super::view::Label;
use crate::model::Touchpoint;
use crate::model::value::{DatumId, Line, RoleId, ServiceId, TouchpointId, WayId};
use crate::model::written::Role;
use crate::source::Spanned;

/// The handbook as seen from one page: names of things, with the way to them from there.
///
/// An id that names nothing (which the checks report) is shown as it is written, without a link.
#[derive(Clone, Copy)]
pub(crate) struct Viewpoint<'e, 'p> {
    /// The handbook.
    pub(crate) edition: &'e Edition<'p>,
    /// The page.
    pub(crate) address: Address<'p>,
}

impl<'e, 'p> Viewpoint<'e, 'p> {
    /// A touchpoint, to its page; the page's own without a link.
    pub(crate) fn touchpoint(self, touchpoint: &Touchpoint) -> Label {
        let there = Address::Touchpoint(&touchpoint.id);
        if there == self.address {
            return Label::plain(touchpoint.name());
        }
        Label::link(touchpoint.name(), self.address.to(there))
    }

    /// A touchpoint by its id.
    pub(crate) fn touchpoint_id(self, id: &TouchpointId) -> Label {
        match self.edition.project.touchpoint(id) {
            Some(touchpoint) => self.touchpoint(touchpoint),
            None => Label::plain(id.as_str()),
        }
    }

    /// Touchpoints by their ids; `todos` is all of them.
    pub(crate) fn touchpoint_ids(self, ids: &[Spanned<TouchpointId>]) -> Vec<Label> {
        ids.iter()
            .map(|id| match id.as_str() {
                "todos" if self.edition.project.touchpoint(id).is_none() => {
                    Label::plain(self.edition.words.all_touchpoints)
                }
                _ => self.touchpoint_id(id),
            })
            .collect()
    }

    /// A service by its id, to its page; the page's own without a link.
    pub(crate) fn service(self, id: &ServiceId) -> Label {
        match self.edition.service(id) {
            Some(service) if self.address == Address::Service(&service.id) => {
                Label::plain(service.name())
            }
            Some(service) => Label::link(
                service.name(),
                self.address.to(Address::Service(&service.id)),
            ),
            None => Label::plain(id.as_str()),
        }
    }

    /// Services by their ids.
    pub(crate) fn services(self, ids: &[Spanned<ServiceId>]) -> Vec<Label> {
        ids.iter().map(|id| self.service(id)).collect()
    }

    /// The name of a datum.
    pub(crate) fn datum(self, id: &DatumId) -> String {
        let name = self.edition.datum(id).and_then(|datum| datum.name.as_ref());
        name.map_or_else(|| id.to_string(), |name| name.to_string())
    }

    /// The names of data.
    pub(crate) fn data(self, ids: &[Spanned<DatumId>]) -> Vec<Label> {
        ids.iter().map(|id| Label::plain(self.datum(id))).collect()
    }

    /// The name of a role.
    pub(crate) fn role(self, id: &RoleId) -> String {
        let name = self
            .edition
            .role(id)
            .and_then(|role: &Role| role.name.as_ref());
        name.map_or_else(|| id.to_string(), |name| name.to_string())
    }

    /// A touchpoint or an entry of the directory; none where this handbook does not show that entry.
    pub(crate) fn way(self, id: &WayId) -> Option<Label> {
        let touchpoint = self.edition.project.touchpoint(&id.to_kind());
        if let Some(touchpoint) = touchpoint {
            return Some(self.touchpoint(touchpoint));
        }
        let entry = self.edition.directory_entry(id)?;
        let name = entry.name.as_ref().map_or(id.as_str(), |name| name);
        Some(Label::link(
            name,
            self.address.to_anchor(Address::Home, &links::directory(id)),
        ))
    }
}

/// Lines as plain words.
pub(crate) fn lines(lines: &[Spanned<Line>]) -> impl Iterator<Item = String> {
    lines.iter().map(|line| line.to_string())
}
