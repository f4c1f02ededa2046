use std::collections::HashMap;

use super::touchpoint::Touchpoint;
use super::value::{Prose, StepId};
use super::written::{self, Actor, Attendance, Phrase, PhraseMoment, PhraseType, Stage};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Said;
use crate::said;
use crate::source::{Span, Spanned};

/// What follows from what a step says and from where it stands.
#[derive(Clone, Debug)]
pub(super) struct StepFacts {
    pub(super) id: StepId,
    pub(super) stage: Stage,
    pub(super) actor: Actor,
}

/// A step in its protocol: what is written, and what follows.
#[derive(Clone, Copy)]
pub struct Step<'p> {
    /// The touchpoint.
    pub touchpoint: &'p Touchpoint,
    /// Its place in the list, from 0.
    pub index: usize,
    /// Its name within the protocol.
    pub id: &'p StepId,
    /// Its stage.
    pub stage: Stage,
    /// Who does it.
    pub actor: Actor,
    /// What is written.
    pub written: &'p written::Step,
}

/// A phrase of a step, whatever key it is written with.
#[derive(Clone, Copy, Debug)]
pub struct StepPhrase<'p> {
    /// What it is for.
    pub moment: Option<PhraseMoment>,
    /// How binding it is.
    pub kind: PhraseType,
    /// The words.
    pub text: Option<&'p Spanned<Prose>>,
    /// The whole entry, when it was written with more than its text.
    pub entry: Option<&'p Phrase>,
}

impl<'p> Step<'p> {
    /// Its name; the id when it has none.
    pub fn name(&self) -> &'p str {
        self.written
            .name
            .as_ref()
            .map_or(self.id.as_str(), |name| name)
    }

    /// Where it is named: the smallest thing to look at.
    pub fn span(&self) -> Span {
        self.written
            .name
            .as_ref()
            .map_or(self.written.span, |name| name.span)
    }

    /// Whether the attention ends here because the author says so. One who says besides where it goes on says two things:
    /// then it goes on, so that what follows is not held for lost.
    pub fn is_end(&self) -> bool {
        let written = self.written;
        let goes_on = written.next.is_some() || !written.decision.is_empty();
        !goes_on && written.end.as_ref().is_some_and(|end| end.0)
    }

    /// Its own phrases: those with the short keys first.
    pub fn phrases(&self) -> impl Iterator<Item = StepPhrase<'p>> + use<'p> {
        let step = self.written;
        let short = [
            (PhraseMoment::Greeting, &step.greeting),
            (PhraseMoment::Thanks, &step.thanks),
            (PhraseMoment::Farewell, &step.farewell),
            (PhraseMoment::Refusal, &step.refusal),
        ];
        let short = short.into_iter().flat_map(|(moment, texts)| {
            texts.iter().map(move |text| StepPhrase {
                moment: Some(moment),
                kind: PhraseType::Guide,
                text: Some(text),
                entry: None,
            })
        });
        short.chain(step.phrases.iter().map(StepPhrase::of))
    }
}

impl<'p> StepPhrase<'p> {
    /// A phrase that is written with its keys.
    pub fn of(phrase: &'p Phrase) -> Self {
        StepPhrase {
            moment: phrase.moment.as_ref().map(|moment| moment.value),
            kind: phrase
                .kind
                .as_ref()
                .map_or(PhraseType::Guide, |kind| kind.value),
            text: phrase.text.as_ref(),
            entry: Some(phrase),
        }
    }

    /// Whether it is something to say, and not something to avoid.
    pub fn is_said(&self) -> bool {
        self.kind != PhraseType::Prohibited
    }
}

/// Gives every step its id, stage and actor.
pub(super) fn resolve(
    steps: &[written::Step],
    stages: &[Stage],
    attendance: Option<Attendance>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<StepFacts>, HashMap<StepId, usize>) {
    let mut stage = if stages.contains(&Stage::Attention) || stages.is_empty() {
        Stage::Attention
    } else {
        stages[0]
    };
    let actor = if attendance == Some(Attendance::Automatic) {
        Actor::System
    } else {
        Actor::Official
    };
    // Written ids are taken first, so that a name never takes the id of another step.
    let mut index: HashMap<StepId, usize> = HashMap::new();
    for (at, step) in steps.iter().enumerate() {
        let Some(id) = &step.id else { continue };
        if let Some(first) = index.get(&id.value) {
            diagnostics.push(repeated_id(id, &steps[*first]));
        } else {
            index.insert(id.value.clone(), at);
        }
    }
    let mut numbers: HashMap<StepId, usize> = HashMap::new();
    let facts = steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            stage = step.stage.as_ref().map_or(stage, |stage| stage.value);
            StepFacts {
                id: id_of(step, at, &mut index, &mut numbers, diagnostics),
                stage,
                actor: step.actor.as_ref().map_or(actor, |actor| actor.value),
            }
        })
        .collect();
    (facts, index)
}

/// The id of a step. `numbers` keeps, for each repeated name, the last number given, so that a list of ten thousand
/// equal names is not searched from the beginning each time.
fn id_of(
    step: &written::Step,
    at: usize,
    index: &mut HashMap<StepId, usize>,
    numbers: &mut HashMap<StepId, usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> StepId {
    if let Some(id) = &step.id
        && index.get(&id.value) == Some(&at)
    {
        return id.value.clone();
    }
    let named = step.name.as_ref().and_then(|name| StepId::from_name(name));
    let base = named.unwrap_or_else(|| numbered("paso", at + 1));
    if !index.contains_key(&base) {
        index.insert(base.clone(), at);
        return base;
    }
    let last = numbers.entry(base.clone()).or_insert(1);
    let id = loop {
        *last += 1;
        let id = numbered(base.as_str(), *last);
        if !index.contains_key(&id) {
            break id;
        }
    };
    index.insert(id.clone(), at);
    if let Some(name) = step.name.as_ref().filter(|_| step.id.is_none()) {
        diagnostics.push(repeated_name(name.span, name, &id));
    }
    id
}

/// `base-2`, shortened so that it is still an id.
fn numbered(base: &str, number: usize) -> StepId {
    let suffix = format!("-{number}");
    let room = 80 - suffix.len();
    let base = base
        .get(..room.min(base.len()))
        .unwrap_or_default()
        .trim_end_matches('-');
    StepId::new(&format!("{base}{suffix}")).expect("an id, a hyphen and a number are an id")
}

fn repeated_id(id: &Spanned<StepId>, first: &written::Step) -> Diagnostic {
    let text = &id.value;
    let place = first.id.as_ref().map_or(first.span, |id| id.span);
    Diagnostic::error(
        "E-12",
        id.span,
        said!("el id «{text}» ya es de otro paso"; "the id “{text}” belongs to another step"),
    )
    .with_related(place, Said::new("este lo tiene", "this one has it").owned())
    .with_help(
        Said::new(
            "dé a cada paso su propio id, o quítelo",
            "give each step an id of its own, or remove it",
        )
        .owned(),
    )
}

fn repeated_name(span: Span, name: &str, id: &StepId) -> Diagnostic {
    Diagnostic::error(
        "E-17",
        span,
        said!("hay otro paso que se llama «{name}»"; "another step is called “{name}”"),
    )
    .with_severity(Severity::Advice)
    .with_help(said!(
        "póngales nombres distintos; mientras tanto, este es «{id}»";
        "give them different names; meanwhile, this one is “{id}”"
    ))
}
