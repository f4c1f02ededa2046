use super::edition::Edition;
use super::view::{Label, TwinStep};
use crate::graph::{Course, Onward, WayKind};
use crate::locale::fill;

/// The flowchart in words: each step with its ways on, made of the same course as the drawing.
pub(crate) fn twin(course: &Course<'_>, edition: &Edition<'_>) -> Vec<TwinStep> {
    course
        .steps()
        .iter()
        .map(|step| {
            let number = course.number(step.index).unwrap_or_default();
            let mut ways: Vec<Label> = course
                .planned(step.index)
                .into_iter()
                .filter(|way| !is_plain(*way, number, course))
                .map(|way| say(way, course, edition))
                .collect();
            if course.is_end(step.index) {
                ways.push(Label::plain(edition.words.twin_end));
            }
            ways.extend(exceptions(step.index, course, edition));
            TwinStep {
                number,
                step: Label::link(step.name(), format!("#{}", course.name(step.index).1)),
                ways,
            }
        })
        .collect()
}

/// Whether a way is simply the next of the list, which the list itself says.
fn is_plain(way: Onward<'_>, number: usize, course: &Course<'_>) -> bool {
    !matches!(way.kind, WayKind::Answer(_)) && course.number(way.to) == Some(number + 1)
}

fn say(way: Onward<'_>, course: &Course<'_>, edition: &Edition<'_>) -> Label {
    let words = edition.words;
    let (name, anchor) = course.name(way.to);
    let when = match way.kind {
        WayKind::Answer(Some(answer)) => answer,
        WayKind::Answer(None) => words.page.otherwise,
        _ => words.twin_next,
    };
    let text = if way.is_return {
        words.twin_return
    } else {
        words.twin_way
    };
    Label::link(
        fill(text, &[("paso", &name), ("cuando", when)]),
        format!("#{anchor}"),
    )
}

fn exceptions(step: usize, course: &Course<'_>, edition: &Edition<'_>) -> Vec<Label> {
    let words = edition.words;
    let mut ways = Vec::new();
    for (exception, anchor) in course.exceptions() {
        let (from, to) = course.ends_of(exception.entry);
        if from != Some(step) {
            continue;
        }
        let kind = exception
            .entry
            .kind
            .as_ref()
            .map_or("", |kind| *kind.label().get(edition.locale));
        let kind = words.capital(kind);
        let text = match to {
            Some(to) => fill(
                words.twin_exception,
                &[("paso", &course.name(to).0), ("cuando", &kind)],
            ),
            None => fill(words.twin_exception_end, &[("cuando", &kind)]),
        };
        ways.push(Label::link(text, format!("#{anchor}")));
    }
    ways
}
