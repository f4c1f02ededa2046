use super::phrases;
use super::sheet::Sheet;
use crate::graph::WayKind;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::view::{
    self, Branch, Decision, Guideline, Item, Label, Phrase, Term, Transfer,
};
use crate::locale::fill;
use crate::model::Step;
use crate::model::written::{self, Actor, Asked, Recorded, Timing, Urgency, Wait};

/// The steps as cards, in order.
pub(super) fn steps(sheet: &Sheet<'_, '_>) -> Vec<view::Step> {
    sheet
        .course
        .steps()
        .iter()
        .map(|step| card(sheet, *step))
        .collect()
}

fn card(sheet: &Sheet<'_, '_>, step: Step<'_>) -> view::Step {
    let (words, written) = (sheet.words(), step.written);
    let urgency = written
        .urgency
        .as_ref()
        .filter(|it| it.value == Urgency::High);
    view::Step {
        anchor: sheet.course.name(step.index).1,
        number: sheet.course.number(step.index).unwrap_or_default(),
        name: step.name().to_owned(),
        stage: words.stage(step.stage),
        moment: written.moment.as_ref().map(|it| words.label(it.label())),
        actor: actor(sheet, step.actor),
        role: written.role.as_ref().map(|id| role(sheet, id)),
        services: sheet.view.services(&written.services),
        urgency: urgency.map(|_| words.urgency_high.to_owned()),
        purpose: written.purpose.as_ref().map(|text| markdown::inline(text)),
        guidelines: guidelines(sheet, step),
        instructions: written
            .instructions
            .iter()
            .map(|text| markdown::inline(text))
            .collect(),
        phrases: phrases(sheet, step),
        asks: written
            .asks
            .iter()
            .filter_map(|asked| self::asked(sheet, asked))
            .collect(),
        informs: phrases::told(sheet, &written.tells),
        records: written
            .records
            .iter()
            .map(|it| recorded(sheet, it))
            .collect(),
        time: written.time.as_ref().and_then(|time| timing(sheet, time)),
        remarks: remarks(sheet, step),
        wait: written
            .wait
            .as_ref()
            .map(|wait| waiting(sheet, wait))
            .unwrap_or_default(),
        decision: decision(sheet, step),
        transfer: written.transfer.as_ref().and_then(|it| transfer(sheet, it)),
        exceptions: exceptions(sheet, step),
        next: next(sheet, step),
        is_end: sheet.course.is_end(step.index),
    }
}

/// Who acts, with the entity's own words for the person and the official.
fn actor(sheet: &Sheet<'_, '_>, actor: Actor) -> Term {
    let vocabulary = sheet.view.edition.project.vocabulary();
    let own = match actor {
        Actor::Citizen => vocabulary.and_then(|it| it.person.as_ref()),
        Actor::Official => vocabulary.and_then(|it| it.official.as_ref()),
        Actor::System | Actor::BackOffice => None,
    };
    let label = actor.label();
    let text = own.map_or(*label.get(sheet.locale()), |own| own);
    Term::new(actor.key(), sheet.words().capital(text))
}

fn role(sheet: &Sheet<'_, '_>, id: &crate::model::value::RoleId) -> Label {
    let is_listed = sheet
        .touchpoint
        .written
        .roles
        .iter()
        .any(|listed| listed.value == *id)
        && sheet.shows("roles");
    let name = sheet.view.role(id);
    if is_listed {
        Label::link(name, format!("#{}", links::ROLES))
    } else {
        Label::plain(name)
    }
}

/// The step's own guidelines, then the common ones of its moment.
fn guidelines(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Vec<Guideline> {
    let own = step.written.guidelines.iter().filter_map(|it| {
        let referred = it
            .common
            .as_ref()
            .and_then(|id| sheet.view.edition.common_guideline(id.as_str()));
        match (&it.text, referred) {
            (None, Some(common)) => phrases::guideline(common),
            (text, _) => Some(Guideline {
                text: markdown::inline(text.as_ref()?),
                reason: it.reason.as_ref().map(|text| markdown::inline(text)),
                support: it.support.as_ref().map(|text| markdown::inline(text)),
                is_common: false,
            }),
        }
    });
    let moment = step.written.moment.as_ref().map(|moment| moment.value);
    let common = sheet.touchpoint.common_guidelines(sheet.common());
    let fitting = common.filter(|it| {
        it.moment
            .as_ref()
            .is_some_and(|own| Some(own.value) == moment)
    });
    own.chain(fitting.filter_map(phrases::guideline)).collect()
}

/// The step's own phrases, then the common ones in force here.
fn phrases(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Vec<Phrase> {
    let own = step
        .phrases()
        .filter_map(|it| phrases::phrase(sheet, it, false));
    let is_end = sheet.course.is_end(step.index);
    let common = sheet.touchpoint.common_phrases(sheet.common());
    let fitting = common.filter(|it| phrases::is_for_step(it, step, is_end));
    own.chain(fitting.filter_map(|it| phrases::common(sheet, it)))
        .collect()
}

fn asked(sheet: &Sheet<'_, '_>, asked: &Asked) -> Option<Item> {
    let words = sheet.words();
    let id = asked.datum.as_ref()?;
    let datum = sheet.view.edition.datum(id);
    let label = match (datum, id.as_str()) {
        (None, "requisitos") => words.requirements_of_service.to_owned(),
        _ => sheet.view.datum(id),
    };
    let mut notes = Vec::new();
    let is_so = |it: &Option<crate::source::Spanned<crate::model::value::YesNo>>| {
        it.as_ref().is_some_and(|it| it.0)
    };
    if is_so(&asked.optional)
        || (asked.optional.is_none() && datum.is_some_and(|it| is_so(&it.optional)))
    {
        notes.push(words.note_optional.to_owned());
    }
    if is_so(&asked.prefilled) {
        notes.push(words.note_prefilled.to_owned());
    } else if datum.is_some_and(|it| is_so(&it.on_file)) {
        notes.push(words.note_on_file.to_owned());
    }
    if datum.is_some_and(|it| is_so(&it.sensitive)) {
        notes.push(words.note_sensitive.to_owned());
    }
    notes.extend(asked.reason.as_ref().map(|text| markdown::plain(text)));
    Some(Item {
        label: Label::plain(words.capital(&label)),
        notes,
    })
}

fn recorded(sheet: &Sheet<'_, '_>, recorded: &Recorded) -> Item {
    let words = sheet.words();
    let perceived = match recorded {
        Recorded::Satisfaction => written::Perceived::Satisfaction,
        Recorded::Interests => written::Perceived::Interests,
        Recorded::Worries => written::Perceived::Worries,
        Recorded::Datum(id) => {
            return Item {
                label: Label::plain(words.capital(&sheet.view.datum(id))),
                notes: Vec::new(),
            };
        }
    };
    Item {
        label: Label::plain(words.label(perceived.label())),
        notes: Vec::new(),
    }
}

fn timing(sheet: &Sheet<'_, '_>, time: &Timing) -> Option<String> {
    let value = time.value.as_ref()?.say(sheet.locale());
    Some(match &time.percentile {
        Some(share) => fill(
            sheet.words().with_share,
            &[("valor", &value), ("parte", &share.0.to_string())],
        ),
        None => value,
    })
}

fn remarks(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Vec<String> {
    let (words, written) = (sheet.words(), step.written);
    let is_so = |it: &Option<crate::source::Spanned<crate::model::value::YesNo>>| {
        it.as_ref().is_some_and(|it| it.0)
    };
    [
        (is_so(&written.reflection), words.remark_reflection),
        (is_so(&written.restart), words.remark_restart),
        (is_so(&written.internal), words.remark_internal),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, text)| sheet.view.edition.say(text))
    .collect()
}

fn waiting(sheet: &Sheet<'_, '_>, wait: &Wait) -> Vec<String> {
    let (words, locale) = (sheet.words(), sheet.locale());
    match wait {
        Wait::Is(false) => Vec::new(),
        Wait::Is(true) => vec![sheet.view.edition.say(words.wait_here)],
        Wait::Times(times) => {
            let say = |text: &str, time: &Option<crate::source::Spanned<crate::model::value::Duration>>| {
                let text = sheet.view.edition.say(text);
                time.as_ref().map(|time| fill(&text, &[("tiempo", &time.say(locale))]))
            };
            let rules = [
                say(words.wait_longest, &times.longest_silence),
                say(words.wait_again, &times.again),
            ];
            rules.into_iter().flatten().collect()
        }
    }
}

/// The ways out of a decision, those of the drawing and the twin.
fn decision(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Option<Decision> {
    let written = step.written;
    if written.decision.is_empty() {
        return None;
    }
    let branches = sheet
        .course
        .planned(step.index)
        .into_iter()
        .filter_map(|way| {
            let WayKind::Answer(answer) = way.kind else {
                return None;
            };
            Some(Branch {
                when: answer.map(str::to_owned),
                to: sheet.step(way.to),
                is_return: way.is_return,
            })
        });
    Some(Decision {
        question: written.question.as_ref().map(|text| text.to_string()),
        reason: written.reason.as_ref().map(|text| markdown::inline(text)),
        branches: branches.collect(),
    })
}

fn transfer(sheet: &Sheet<'_, '_>, it: &written::Transfer) -> Option<Transfer> {
    let words = sheet.words();
    let is_so = |it: &Option<crate::source::Spanned<crate::model::value::YesNo>>| {
        it.as_ref().is_some_and(|it| it.0)
    };
    let mut rules: Vec<String> = [
        (is_so(&it.explains), words.transfer_explain),
        (is_so(&it.asks_leave), words.transfer_ask),
        (is_so(&it.accompanied), words.transfer_accompany),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, text)| sheet.view.edition.say(text))
    .collect();
    rules.extend(
        it.if_cut
            .as_ref()
            .map(|text| fill(words.transfer_cut, &[("que", &markdown::plain(text))])),
    );
    Some(Transfer {
        to: sheet.view.way(it.target.as_ref()?)?,
        rules,
    })
}

/// What may go wrong at this very step.
fn exceptions(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Vec<Label> {
    sheet
        .course
        .exceptions()
        .filter(|(it, _)| sheet.course.ends_of(it.entry).0 == Some(step.index))
        .map(|(it, anchor)| {
            let kind = it
                .entry
                .kind
                .as_ref()
                .map_or("", |kind| *kind.label().get(sheet.locale()));
            Label::link(sheet.words().capital(kind), format!("#{anchor}"))
        })
        .collect()
}

/// What follows, where it is neither the next of the list nor a decision.
fn next(sheet: &Sheet<'_, '_>, step: Step<'_>) -> Option<Label> {
    let number = sheet.course.number(step.index)?;
    let ways = sheet.course.planned(step.index);
    let way = ways
        .iter()
        .find(|way| !matches!(way.kind, WayKind::Answer(_)))?;
    (sheet.course.number(way.to) != Some(number + 1)).then(|| sheet.step(way.to))
}
