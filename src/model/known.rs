use std::collections::{HashMap, HashSet};

use super::catalogue::CATALOGUE;
use super::decode::nearest;
use super::project::{Project, Service};
use super::touchpoint::Touchpoint;
use super::vocabulary::Kind;

/// The ids that exist, by what they name, in the order of their files.
#[derive(Default)]
pub(super) struct Known<'p> {
    ids: HashMap<Kind, (HashSet<&'p str>, Vec<&'p str>)>,
}

impl<'p> Known<'p> {
    fn add(&mut self, kind: Kind, id: &'p str) {
        let (set, list) = self.ids.entry(kind).or_default();
        if set.insert(id) {
            list.push(id);
        }
    }

    /// Whether there is one.
    pub(super) fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|(set, _)| set.contains(id))
    }

    /// The id most like one that is lost. What it costs is taken from `left`; when nothing is left, none is sought.
    pub(super) fn near(&self, kind: Kind, id: &str, left: &mut usize) -> Option<&'p str> {
        let (_, list) = self.ids.get(&kind)?;
        *left = left.checked_sub(list.len())?;
        nearest(id, list.iter().copied())
    }

    /// What a protocol names for itself: its steps, metrics and instruments, inherited ones too.
    pub(super) fn of_touchpoint(touchpoint: &'p Touchpoint, project: &'p Project) -> Self {
        let mut local = Known::default();
        for step in touchpoint.steps() {
            local.add(Kind::Step, step.id.as_str());
        }
        for metric in &touchpoint.written.metrics {
            let own = metric.id.as_ref().map(|id| id.as_str());
            let id = own.or(metric.uses.as_ref().map(|id| id.as_str()));
            id.into_iter().for_each(|id| local.add(Kind::Metric, id));
        }
        for feedback in touchpoint.feedback(project.common()) {
            let own = feedback.entry.id.as_ref().map(|id| id.as_str());
            let id = own.or(feedback.entry.instrument.as_ref().map(|it| it.key()));
            id.into_iter()
                .for_each(|id| local.add(Kind::Instrument, id));
        }
        local
    }

    /// What a service names for itself: its rules and metrics.
    pub(super) fn of_service(service: &'p Service) -> Self {
        let mut local = Known::default();
        for rule in &service.written.rules {
            rule.id
                .iter()
                .for_each(|id| local.add(Kind::ServiceRule, id.as_str()));
        }
        for metric in &service.written.metrics {
            metric
                .id
                .iter()
                .for_each(|id| local.add(Kind::Metric, id.as_str()));
        }
        local
    }

    /// What the whole repository names.
    pub(super) fn of_project(project: &'p Project) -> Self {
        let mut known = Known::default();
        for touchpoint in &project.touchpoints {
            known.add(Kind::Touchpoint, touchpoint.id.as_str());
            known.add(Kind::Way, touchpoint.id.as_str());
            // One that calls itself otherwise than its file: that is told there, and not at all who call it so.
            if let Some(own) = &touchpoint.written.id {
                known.add(Kind::Touchpoint, own.as_str());
                known.add(Kind::Way, own.as_str());
            }
        }
        for service in &project.services {
            known.add(Kind::Service, service.id.as_str());
        }
        for metric in &CATALOGUE {
            known.add(Kind::Catalogue, metric.id);
        }
        for datum in project.data.iter().flat_map(|file| &file.data) {
            datum
                .id
                .iter()
                .for_each(|id| known.add(Kind::Datum, id.as_str()));
        }
        for segment in project.segments.iter().flat_map(|file| &file.list) {
            segment
                .id
                .iter()
                .for_each(|id| known.add(Kind::Segment, id.as_str()));
        }
        let Some(common) = &project.common else {
            return known;
        };
        for role in &common.roles {
            role.id
                .iter()
                .for_each(|id| known.add(Kind::Role, id.as_str()));
        }
        for entry in &common.directory {
            entry
                .id
                .iter()
                .for_each(|id| known.add(Kind::Way, id.as_str()));
        }
        let phrases = common.phrases.iter().map(|it| &it.entry.id);
        let guidelines = common.guidelines.iter().map(|it| &it.entry.id);
        let exceptions = common.exceptions.iter().map(|it| &it.entry.id);
        let helps = common.help.iter().map(|it| &it.entry.id);
        let access = common.accessibility.iter().map(|it| &it.entry.id);
        for id in phrases
            .chain(guidelines)
            .chain(exceptions)
            .chain(helps)
            .chain(access)
            .flatten()
        {
            known.add(Kind::Common, id.as_str());
        }
        let privacy = common.privacy.iter().filter_map(|it| it.entry.id.as_ref());
        privacy.for_each(|id| known.add(Kind::Common, id.as_str()));
        for feedback in &common.feedback {
            feedback
                .entry
                .id
                .iter()
                .for_each(|id| known.add(Kind::Common, id.as_str()));
        }
        known
    }
}
