use super::service_details::details;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::view::{Content, Fact, ServiceCard};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::model::written::ServiceFile;
use crate::model::{Service, Touchpoint};

/// The services by name, each with its facts.
pub(super) fn services(view: Viewpoint<'_, '_>) -> Vec<ServiceCard> {
    let mut all: Vec<&(&Service, Vec<&Touchpoint>)> = view.edition.services().iter().collect();
    all.sort_by_cached_key(|(service, _)| service.name().to_lowercase());
    all.into_iter()
        .map(|(service, touchpoints)| {
            let written = &service.written;
            ServiceCard {
                anchor: links::service(&service.id),
                name: service.name().to_owned(),
                purpose: written.purpose.as_ref().map(|text| markdown::inline(text)),
                facts: first(view, written),
                more: more(view, written),
                touchpoints: touchpoints.iter().map(|it| view.touchpoint(it)).collect(),
            }
        })
        .collect()
}

/// What is asked first.
fn first(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Vec<Fact> {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let cost = service.cost.as_ref().and_then(|cost| cost.value.as_ref());
    [
        Fact::plain(
            words.cost,
            cost.map(|cost| words.capital(&cost.say(locale))),
        ),
        Fact::plain(
            words.total_time,
            service
                .total_time
                .as_ref()
                .map(|time| words.capital(&time.say(locale))),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn more(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Vec<Content> {
    let facts = facts(view, service);
    let facts = (!facts.is_empty()).then_some(Content::Facts { facts });
    facts.into_iter().chain(details(view, service)).collect()
}

fn facts(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Vec<Fact> {
    let words = view.edition.words;
    let record = service.record.as_ref().map(|record| {
        let system = record.system.as_ref().map(|text| text.to_string());
        let reason = record.reason.as_ref().map(|text| markdown::plain(text));
        [system, reason]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(": ")
    });
    let departments = service
        .departments
        .iter()
        .filter_map(|it| it.name.as_ref())
        .map(|name| name.to_string());
    [
        Fact::plain(
            words.page.result,
            service.result.as_ref().map(|text| markdown::plain(text)),
        ),
        Fact::plain(words.also_known_as, lines(&service.also_known_as)),
        Fact::plain(
            words.intended_for,
            service
                .intended_for
                .as_ref()
                .map(|text| markdown::plain(text)),
        ),
        Fact::plain(
            words.segments,
            service.segments.iter().map(|id| segment(view, id.as_str())),
        ),
        Fact::plain(words.objectives, lines(&service.objectives)),
        Fact::plain(words.life_events, lines(&service.events)),
        Fact::labels(words.data_asked, view.data(&service.data)),
        Fact::plain(words.other_entities, lines(&service.other_entities)),
        Fact::plain(words.prior_procedures, lines(&service.prior_procedures)),
        Fact::plain(words.legal_basis, lines(&service.legal_basis)),
        Fact::plain(
            words.suit_code,
            service.suit_code.as_ref().map(|code| code.to_string()),
        ),
        Fact::plain(
            words.support_process,
            service
                .support_process
                .as_ref()
                .map(|text| text.to_string()),
        ),
        Fact::plain(words.departments, departments),
        Fact::plain(words.person_record, record),
        Fact::plain(
            words.single_channel,
            service
                .single_channel
                .as_ref()
                .map(|text| markdown::plain(text)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn segment(view: Viewpoint<'_, '_>, id: &str) -> String {
    let segments = view
        .edition
        .project
        .segments
        .iter()
        .flat_map(|file| &file.list);
    let mut named = segments.filter(|it| it.id.as_ref().is_some_and(|own| own.as_str() == id));
    let name = named.find_map(|segment| segment.name.as_ref());
    name.map_or_else(|| id.to_owned(), |name| name.to_string())
}
