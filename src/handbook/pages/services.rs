use crate::handbook::given::Given;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::view::{Fact, ServiceCard};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::model::written::ServiceFile;

/// The services by name, each in one glance.
pub(super) fn services(view: Viewpoint<'_, '_>) -> Vec<ServiceCard> {
    let mut all: Vec<&Given<'_>> = view.edition.services().iter().collect();
    all.sort_by_cached_key(|given| given.service.name().to_lowercase());
    all.into_iter()
        .map(|given| ServiceCard {
            name: given.service.name().to_owned(),
            href: view.address.to(Address::Service(&given.service.id)),
            purpose: given
                .service
                .written
                .purpose
                .as_ref()
                .map(|text| markdown::inline(text)),
            facts: first(view, given),
        })
        .collect()
}

/// What is asked first: cost, time, at how many touchpoints.
pub(super) fn first(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Vec<Fact> {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let service = &given.service.written;
    let cost = service.cost.as_ref().and_then(|cost| cost.value.as_ref());
    let places = given.touchpoints.len();
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
        Fact::plain(
            words.figures.given_in,
            (places > 0).then(|| words.touchpoints.count(places)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The other facts of a service.
pub(super) fn facts(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Vec<Fact> {
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
        Fact::plain(&view.edition.say(words.person_record), record),
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
