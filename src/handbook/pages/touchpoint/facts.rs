use super::sheet::Sheet;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::pages::home::hours;
use crate::handbook::view::{Fact, Label};
use crate::handbook::viewpoint::lines;
use crate::locale::fill;
use crate::model::value::Line;
use crate::model::written::{Availability, Device, OpeningException};
use crate::source::Spanned;

/// What is looked for first: hours, place, telephone, who attends.
pub(super) fn key_facts(sheet: &Sheet<'_, '_>) -> Vec<Fact> {
    let (words, written) = (sheet.words(), &sheet.touchpoint.written);
    let telephones = sheet.list("telefono", &written.telephones);
    let attendance = sheet
        .touchpoint
        .attendance
        .map(|it| sheet.view.edition.attended(it));
    let immediacy = sheet
        .touchpoint
        .immediacy
        .map(|it| words.immediacy(it).to_owned());
    [
        Fact::plain(words.hours, hours(sheet.touchpoint, sheet.view.edition)),
        Fact::plain(words.place, line(sheet.value("ubicacion", &written.place))),
        Fact::labels(words.telephone, telephones.iter().map(telephone).collect()),
        Fact::labels(
            words.email,
            sheet
                .value("correo", &written.email)
                .map(email)
                .into_iter()
                .collect(),
        ),
        Fact::labels(
            words.web,
            url(sheet.value("url", &written.url).map(|url| &**url)),
        ),
        Fact::plain(words.attends, attendance.into_iter().chain(immediacy)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The other facts.
pub(super) fn facts(sheet: &Sheet<'_, '_>) -> Vec<Fact> {
    let (words, written) = (sheet.words(), &sheet.touchpoint.written);
    let named = |device: &&Device| **device != Device::None;
    let devices = sheet
        .touchpoint
        .devices
        .iter()
        .filter(named)
        .map(|it| words.label(it.label()));
    let languages = sheet
        .list("idiomas", &written.languages)
        .iter()
        .filter_map(|language| {
            let name = language.name.as_ref()?;
            Some(match &language.notice {
                Some(notice) => fill(words.with_notice, &[("que", name), ("cuanto", notice)]),
                None => name.to_string(),
            })
        });
    let mut facts: Vec<Fact> = [
        Fact::plain(
            words.page.responsible,
            line(sheet.value("responsable", &written.owner)),
        ),
        Fact::plain(
            words.audience,
            lines(sheet.list("publico", &written.audience)),
        ),
        Fact::plain(
            words.applies_to,
            lines(sheet.list("aplica_a", &written.applies_to)),
        ),
        Fact::plain(
            words.devices,
            devices.filter(|_| sheet.shows("dispositivos")),
        ),
        Fact::plain(
            words.immediacy_reason,
            line(sheet.value("motivo_inmediatez", &written.immediacy_reason)),
        ),
        Fact::plain(words.languages, languages),
        Fact::plain(
            words.postal_address,
            line(sheet.value("direccion_postal", &written.postal_address)),
        ),
        Fact::plain(&sheet.view.edition.say(words.person_record), record(sheet)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(availability) = sheet.value("disponibilidad", &written.availability) {
        facts.extend(self::availability(sheet, availability));
    }
    facts.extend(refusals(sheet));
    facts
}

fn line(line: Option<&Spanned<Line>>) -> Option<String> {
    line.map(|line| line.to_string())
}

fn telephone(text: &Spanned<Line>) -> Label {
    Label {
        text: text.to_string(),
        href: links::telephone(text),
    }
}

fn email(text: &Spanned<Line>) -> Label {
    Label {
        text: text.to_string(),
        href: links::email(text),
    }
}

fn url(url: Option<&crate::model::value::Url>) -> Vec<Label> {
    url.map(|url| Label::link(links::shown(url), url.to_string()))
        .into_iter()
        .collect()
}

fn record(sheet: &Sheet<'_, '_>) -> Vec<String> {
    let words = sheet.words();
    let Some(record) = sheet.value("expediente", &sheet.touchpoint.written.record) else {
        return Vec::new();
    };
    let is_so =
        |it: &Option<Spanned<crate::model::value::YesNo>>| it.as_ref().is_some_and(|it| it.0);
    let uses = [
        (is_so(&record.reads), words.reads_record),
        (is_so(&record.writes), words.writes_record),
    ];
    uses.into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, words)| words.to_owned())
        .collect()
}

fn availability(sheet: &Sheet<'_, '_>, it: &Availability) -> Vec<Fact> {
    let words = sheet.words();
    let shown = it
        .shown_at_entrance
        .as_ref()
        .map(|it| if it.0 { words.yes } else { words.no });
    [
        Fact::plain(
            words.holidays,
            it.holidays.as_ref().map(|text| words.capital(text)),
        ),
        Fact::plain(
            words.other_hours,
            it.exceptions.iter().map(|it| other_hours(sheet, it)),
        ),
        Fact::plain(
            words.hours_reason,
            it.special.as_ref().map(|text| markdown::plain(text)),
        ),
        Fact::plain(words.hours_shown, shown),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn other_hours(sheet: &Sheet<'_, '_>, it: &OpeningException) -> String {
    let (words, locale) = (sheet.words(), sheet.locale());
    let days = words.period(
        it.from.as_ref().map(|date| date.0),
        it.to.as_ref().map(|date| date.0),
    );
    let hours: Vec<String> = it.hours.iter().map(|hours| hours.say(locale)).collect();
    let hours = if hours.is_empty() {
        words.closed.to_owned()
    } else {
        hours.join("; ")
    };
    match &it.reason {
        Some(reason) => words.capital(&format!("{days}: {hours} ({})", &***reason)),
        None => words.capital(&format!("{days}: {hours}")),
    }
}

/// What is common and does not hold here, with the reason: for staff.
fn refusals(sheet: &Sheet<'_, '_>) -> Option<Fact> {
    if sheet.view.edition.is_public {
        return None;
    }
    let refused = sheet
        .touchpoint
        .written
        .not_inherited
        .iter()
        .filter_map(|it| {
            let id = it.id.as_ref()?;
            let reason = it
                .reason
                .as_ref()
                .map(|text| markdown::plain(text))
                .unwrap_or_default();
            Some(format!("{}: {reason}", id.value))
        });
    Fact::plain(sheet.words().not_inherited, refused)
}
