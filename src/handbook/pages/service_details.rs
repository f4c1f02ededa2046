//! What is known of a service besides its facts, one list or table for each thing.

use super::block::{cell, facts, list, named, point, points, table, under};
use super::touchpoint::metrics;
use crate::handbook::markdown;
use crate::handbook::view::{Content, Entry, Fact, Label};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::locale::fill;
use crate::model::value::{Line, TouchpointId};
use crate::model::written::{Follow, Notice, Requirement, ServiceFile, ServiceRule};
use crate::source::Spanned;

/// Requirements, steps, time limits, rules, follow-up and metrics, each under its title.
pub(super) fn details(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Vec<Content> {
    let words = view.edition.words;
    let steps = list(points(lines(&service.citizen_steps)));
    let rules = service.rules.iter().map(|rule| self::rule(view, rule));
    let mut content = under(words.requirements, requirements(view, service));
    content.extend(under(view.edition.say(words.citizen_steps), steps));
    content.extend(under(words.pending_steps, pending(view, service)));
    content.extend(under(words.applications, applications(view, service)));
    content.extend(under(words.service_rules, list(rules.collect())));
    content.extend(
        service
            .follow_up
            .iter()
            .flat_map(|follow| follow_up(view, follow)),
    );
    content.extend(under(
        words.measured,
        list(metrics::lines(view, &service.metrics)),
    ));
    content
}

fn requirements(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Option<Content> {
    if service.no_requirements.as_ref().is_some_and(|it| it.0) {
        return list(points([view.edition.words.no_requirements]));
    }
    list(
        service
            .requirements
            .iter()
            .map(|it| requirement(view, it))
            .collect(),
    )
}

fn requirement(view: Viewpoint<'_, '_>, it: &Requirement) -> Entry {
    let words = view.edition.words;
    let exempt: Vec<String> = lines(&it.exempt).collect();
    let notes = [
        (
            words.note_exempt,
            (!exempt.is_empty()).then(|| exempt.join(", ")),
        ),
        (
            words.note_datum,
            it.datum.as_ref().map(|datum| view.datum(datum)),
        ),
        (
            words.note_valid_until,
            it.valid_until.as_ref().map(|date| words.date(date.0)),
        ),
        (
            words.note_modified,
            it.modified.as_ref().map(|date| words.date(date.0)),
        ),
        (
            words.note_suit,
            it.suit_code.as_ref().map(|code| code.to_string()),
        ),
    ];
    let name = it.name.as_ref().map(|name| Label::plain(name.to_string()));
    let purpose = it.purpose.as_ref().map_or("", |text| text);
    Entry {
        notes: notes
            .into_iter()
            .filter_map(|(text, value)| Some(fill(text, &[("valor", &value?)])))
            .collect(),
        ..named(name, markdown::inline(purpose))
    }
}

fn pending(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Option<Content> {
    let words = view.edition.words;
    let rows = service.pending_steps.iter().map(|step| {
        vec![
            cell(step.what.as_ref().map(|what| what.to_string())),
            cell(
                step.deadline
                    .as_ref()
                    .map(|time| time.say(view.edition.locale)),
            ),
            step.touchpoint
                .iter()
                .map(|id| view.touchpoint_id(id))
                .collect(),
        ]
    });
    let columns = [words.what, words.page.deadline, words.page.touchpoint];
    table(words.pending_steps, &columns, rows.collect())
}

fn applications(view: Viewpoint<'_, '_>, service: &ServiceFile) -> Option<Content> {
    let words = view.edition.words;
    let rows = service.applications.iter().map(|it| {
        vec![
            cell(it.kind.as_ref().map(|kind| kind.to_string())),
            cell(
                it.deadline
                    .as_ref()
                    .map(|time| time.say(view.edition.locale)),
            ),
            cell(it.norm.as_ref().map(|norm| norm.to_string())),
        ]
    });
    let columns = [words.application, words.page.deadline, words.norm];
    table(words.applications, &columns, rows.collect())
}

fn rule(view: Viewpoint<'_, '_>, rule: &ServiceRule) -> Entry {
    let condition = rule
        .condition
        .as_ref()
        .map(|text| Label::plain(markdown::plain(text)));
    let reason = rule.reason.as_ref().map(|text| markdown::plain(text));
    let kind = rule
        .kind
        .as_ref()
        .map(|kind| (*kind.label().get(view.edition.locale)).to_owned());
    let adjustment = rule.adjustment.as_ref().map_or("", |text| text);
    Entry {
        notes: kind.into_iter().chain(reason).collect(),
        ..named(condition, markdown::inline(adjustment))
    }
}

fn follow_up(view: Viewpoint<'_, '_>, follow: &Follow) -> Vec<Content> {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let frequency = follow
        .frequency
        .as_ref()
        .map(|it| words.capital(&it.say(locale)));
    let facts = facts([
        Fact::labels(words.page.medium, media(view, &follow.medium)),
        Fact::plain(words.page.frequency, frequency),
        Fact::labels(words.lookup, view.touchpoint_ids(&follow.lookup)),
    ]);
    let notices = list(
        follow
            .notices
            .iter()
            .map(|notice| self::notice(view, notice))
            .collect(),
    );
    under(words.follow_up, facts.into_iter().chain(notices))
}

fn notice(view: Viewpoint<'_, '_>, notice: &Notice) -> Entry {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let by: Vec<String> = media(view, &notice.medium)
        .into_iter()
        .map(|label| label.text)
        .collect();
    let text = markdown::inline(&by.join(", "));
    let includes: Vec<&str> = notice
        .includes
        .iter()
        .map(|it| *it.label().get(locale))
        .collect();
    let included = (!includes.is_empty())
        .then(|| fill(words.note_includes, &[("valor", &words.list(&includes))]));
    let kind = notice
        .kind
        .as_ref()
        .map(|kind| Label::plain(words.label(kind.label())));
    Entry {
        name: kind,
        notes: included.into_iter().collect(),
        ..point(text)
    }
}

/// The means of a follow-up: a word of the format, or a touchpoint.
fn media(view: Viewpoint<'_, '_>, media: &[Spanned<Line>]) -> Vec<Label> {
    let medium = |medium: &Spanned<Line>| {
        let id = TouchpointId::new(medium);
        match id.and_then(|id| view.edition.project.touchpoint(&id)) {
            Some(touchpoint) => view.touchpoint(touchpoint),
            None => Label::plain(view.edition.words.readable(medium)),
        }
    };
    media.iter().map(medium).collect()
}
