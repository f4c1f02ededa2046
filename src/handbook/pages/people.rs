//! Whom one attends with preference, and what is done in hard situations: what all protocols share about people.

use super::block::{list, named, points, under};
use crate::handbook::markdown;
use crate::handbook::view::{Content, Entry, Label};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::written::{CommonFile, Preferential, Support};

/// Each population, with its turn, how it is attended and what it is offered.
pub(super) fn preferential(view: Viewpoint<'_, '_>, common: &CommonFile) -> Vec<Content> {
    common
        .preferential
        .iter()
        .flat_map(|it| population(view, it))
        .collect()
}

fn population(view: Viewpoint<'_, '_>, it: &Preferential) -> Vec<Content> {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let order = it
        .order
        .as_ref()
        .map(|order| fill(words.note_order, &[("valor", order.label().get(locale))]));
    let rule = it.turn_rule.as_ref().map(|text| text.to_string());
    let turn = match (rule, order) {
        (None, None) => None,
        (Some(rule), order) => Some(Entry {
            notes: order.into_iter().collect(),
            ..named(Some(Label::plain(words.turn)), markdown::inline(&rule))
        }),
        (None, Some(order)) => Some(named(
            Some(Label::plain(words.turn)),
            markdown::inline(&order),
        )),
    };
    let guidelines = points(it.guidelines.iter().map(|text| &text.value));
    let supports: Vec<String> = it
        .supports
        .iter()
        .filter_map(|it| support(view, it))
        .collect();
    let text = markdown::inline(&supports.join("; "));
    let supports = (!supports.is_empty()).then(|| named(Some(Label::plain(words.supports)), text));
    let entries = turn.into_iter().chain(guidelines).chain(supports).collect();
    under(
        it.population.as_ref().map_or("", |text| text),
        list(entries),
    )
}

fn support(view: Viewpoint<'_, '_>, it: &Support) -> Option<String> {
    let name = it.name.as_ref()?;
    Some(match &it.notice {
        Some(notice) => fill(
            view.edition.words.with_notice,
            &[("que", name), ("cuanto", notice)],
        ),
        None => name.to_string(),
    })
}

/// Each hard situation, with what is done.
pub(super) fn hard_situations(common: &CommonFile) -> Vec<Content> {
    let situation = |it: &crate::model::written::Hard| {
        let guidelines = list(points(it.guidelines.iter().map(|text| &text.value)));
        under(it.kind.as_ref().map_or("", |kind| kind), guidelines)
    };
    common.hard.iter().flat_map(situation).collect()
}
