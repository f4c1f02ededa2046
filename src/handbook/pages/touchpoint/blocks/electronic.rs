use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts, list, named, under};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Fact};
use crate::handbook::viewpoint::lines;
use crate::locale::fill;
use crate::model::written::Electronic;

/// What an electronic channel needs, meets and promises; its messages stand in a section of their own.
pub(super) fn electronic(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let electronic = sheet.touchpoint.written.electronic.as_ref()?;
    let mut content: Vec<Content> = features(sheet, electronic).into_iter().collect();
    let findings = electronic.usability.iter().flat_map(|it| &it.findings);
    let findings = list(crate::handbook::pages::block::points(
        findings.map(|text| &text.value),
    ));
    content.extend(under(words.usability_findings, findings));
    let paths = electronic.paths.iter().map(|path| {
        let service = path.service.as_ref().map(|id| sheet.view.service(id));
        named(
            service,
            markdown::inline(&lines(&path.levels).collect::<Vec<_>>().join(" › ")),
        )
    });
    content.extend(under(words.paths, list(paths.collect())));
    block("electronico", words.electronic, content).map(|block| ("electronico", block))
}

fn features(sheet: &Sheet<'_, '_>, electronic: &Electronic) -> Option<Content> {
    let (words, locale) = (sheet.words(), sheet.locale());
    let compatibility = electronic.compatibility.iter().filter_map(|it| {
        let what = it.what.as_ref()?;
        Some(match &it.least {
            Some(least) => format!("{}: {}", &***what, &***least),
            None => what.to_string(),
        })
    });
    let access = electronic.web_accessibility.as_ref().map(|it| {
        let norm = it.norm.as_ref().map(|norm| norm.to_string());
        let level = it
            .level
            .as_ref()
            .map(|level| fill(words.level, &[("valor", level.label().get(locale))]));
        let date = it
            .date
            .as_ref()
            .map(|date| fill(words.tested_on, &[("fecha", &words.date(date.0))]));
        norm.into_iter()
            .chain(level)
            .chain(date)
            .collect::<Vec<_>>()
            .join(", ")
    });
    let usability = electronic.usability.as_ref().map(|it| {
        let method = it.method.as_ref().map(|method| method.to_string());
        let date = it.date.as_ref().map(|date| words.date(date.0));
        method
            .into_iter()
            .chain(date)
            .collect::<Vec<_>>()
            .join(", ")
    });
    let inactivity = electronic.inactivity.as_ref();
    let warning = inactivity.and_then(|it| it.warning.as_ref());
    let close = inactivity.and_then(|it| it.close.as_ref());
    let silence = [(words.warned_after, warning), (words.closed_after, close)]
        .into_iter()
        .filter_map(|(text, time)| Some(fill(text, &[("tiempo", &time?.say(locale))])));
    facts([
        Fact::plain(words.compatibility, compatibility),
        Fact::plain(words.web_accessibility, access),
        Fact::plain(words.usability, usability),
        Fact::plain(&sheet.view.edition.say(words.inactivity), silence),
    ])
}

/// How a social network is handled.
pub(super) fn networks(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let networks = sheet.touchpoint.written.networks.as_ref()?;
    let mut content: Vec<Content> = Vec::new();
    content.extend(networks.guideline.as_ref().map(|text| Content::Prose {
        text: markdown::paragraphs(text),
    }));
    let time = networks
        .response_time
        .as_ref()
        .map(|time| words.capital(&time.say(sheet.locale())));
    content.extend(facts([
        Fact::plain(words.response_time, time),
        Fact::plain(
            words.personal_data,
            networks
                .personal_data
                .as_ref()
                .map(|text| markdown::plain(text)),
        ),
    ]));
    block("redes", words.networks, content).map(|block| ("redes", block))
}
