use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, cell, facts, list, points, table};
use crate::handbook::pages::touchpoint::metrics;
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Fact, Label};
use crate::locale::fill;
use crate::model::InForce;
use crate::model::value::MetricId;
use crate::model::written::{Commitment, Feedback, Metric, Sample};

/// The promises to the public.
pub(super) fn commitments(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let all = &sheet.touchpoint.written.commitments;
    let rows = all.iter().filter_map(|it| row(sheet, it)).collect();
    let columns = [
        words.commitment,
        words.page.metric,
        words.compensation,
        words.published_in,
    ];
    let content = table(words.commitments_table, &columns, rows)?;
    block("compromisos", words.commitments, vec![content]).map(|block| ("compromisos", block))
}

fn row(sheet: &Sheet<'_, '_>, it: &Commitment) -> Option<Vec<Vec<Label>>> {
    let period = it
        .period
        .as_ref()
        .map(|period| sheet.words().capital(&period.say(sheet.locale())));
    Some(vec![
        cell([markdown::plain(it.text.as_ref()?)]),
        it.metric.iter().map(|id| metric(sheet, id)).collect(),
        cell(it.compensation.as_ref().map(|text| markdown::plain(text))),
        cell(
            it.published_in
                .as_ref()
                .map(|text| text.to_string())
                .into_iter()
                .chain(period),
        ),
    ])
}

/// A metric of the touchpoint by its id, to its row.
fn metric(sheet: &Sheet<'_, '_>, id: &MetricId) -> Label {
    let all = sheet.list("metricas", &sheet.touchpoint.written.metrics);
    let is_it = |metric: &&Metric| {
        let own = metric.id.as_ref().map(|own| own.as_str());
        own.or(metric.uses.as_ref().map(|uses| uses.as_str())) == Some(id.as_str())
    };
    match all.iter().find(is_it) {
        Some(metric) => Label {
            text: metrics::name(sheet.view, metric),
            href: metrics::anchor(metric).map(|anchor| format!("#{anchor}")),
        },
        None => Label::plain(id.as_str()),
    }
}

/// How people are asked how it went.
pub(super) fn feedback(sheet: &Sheet<'_, '_>) -> Keyed {
    let all = sheet.touchpoint.feedback(sheet.common());
    let content = all
        .into_iter()
        .flat_map(|it| instrument(sheet, it))
        .collect();
    block("retroalimentacion", sheet.words().feedback, content)
        .map(|block| ("retroalimentacion", block))
}

fn instrument(sheet: &Sheet<'_, '_>, it: InForce<'_, Feedback>) -> Vec<Content> {
    let words = sheet.words();
    let name = it
        .entry
        .instrument
        .as_ref()
        .map_or("", |it| *it.label().get(sheet.locale()));
    // The name of an instrument often says what it is: "encuesta-ventanilla".
    let title = match it.entry.id.as_ref().map(|id| words.readable(id.as_str())) {
        Some(id) if id.to_lowercase().contains(name) => id,
        Some(id) => format!("{}: {}", words.capital(name), id.to_lowercase()),
        None => words.capital(name),
    };
    let mut content = vec![Content::Heading { text: title }];
    content.extend(list(points(
        it.entry.questions.iter().map(|text| &text.value),
    )));
    if it.entry.questions.is_empty() && it.entry.sample.is_none() {
        let text = if it.is_common {
            words.common_instrument
        } else {
            words.own_instrument
        };
        content.push(Content::Prose {
            text: markdown::paragraphs(text),
        });
    }
    content.extend(
        it.entry
            .sample
            .as_ref()
            .and_then(|sample| self::sample(sheet, sample)),
    );
    content
}

fn sample(sheet: &Sheet<'_, '_>, it: &Sample) -> Option<Content> {
    let (words, locale) = (sheet.words(), sheet.locale());
    let share = |number: &Option<crate::source::Spanned<crate::model::value::Number>>| {
        number
            .as_ref()
            .map(|number| crate::model::value::Target::Percent(number.0 * 100.0).say(None, locale))
    };
    let size = it.size.as_ref().map(|size| {
        words
            .people
            .count(usize::try_from(size.0).unwrap_or(usize::MAX))
    });
    let population = it
        .population
        .as_ref()
        .map(|all| fill(words.of_people, &[("n", &all.0.to_string())]));
    facts([
        Fact::plain(words.sample, size.into_iter().chain(population)),
        Fact::plain(
            words.sample_method,
            it.method.as_ref().map(|method| words.label(method.label())),
        ),
        Fact::plain(words.sample_error, share(&it.error)),
        Fact::plain(words.sample_confidence, share(&it.confidence)),
        Fact::plain(words.sample_proportion, share(&it.proportion)),
        Fact::plain(words.sample_non_response, share(&it.non_response)),
    ])
}
