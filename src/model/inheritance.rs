use super::touchpoint::Touchpoint;
use super::written::{
    Accessibility, Common, CommonFile, Exception, Feedback, Guide, Help, Moment, Phrase,
    PhraseMoment, Privacy, Scope,
};

/// Which entries of `comunes.yaml` are in force at a touchpoint: their places in the lists of that file.
#[derive(Clone, Debug, Default)]
pub(super) struct Inherited {
    phrases: Vec<usize>,
    guidelines: Vec<usize>,
    exceptions: Vec<usize>,
    help: Vec<usize>,
    accessibility: Vec<usize>,
    feedback: Vec<usize>,
}

/// Something in force at a touchpoint, and whether it is its own or common to many.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'p, T> {
    /// The entry.
    pub entry: &'p T,
    /// Whether it comes from `comunes.yaml`.
    pub is_common: bool,
}

/// An entry that can replace another one of the same id.
pub(super) trait Entry {
    fn id(&self) -> Option<&str>;
    /// Whether `own` stands in the place of this common entry.
    fn is_replaced_by(&self, own: &Self) -> bool {
        self.id().is_some() && self.id() == own.id()
    }
}

macro_rules! entries {
    ($($Type:ty),+) => { $(
        impl Entry for $Type {
            fn id(&self) -> Option<&str> {
                self.id.as_ref().map(|id| id.as_str())
            }
        }
    )+ };
}
entries!(Phrase, Guide, Help, Accessibility, Feedback, Privacy);

impl Entry for Exception {
    fn id(&self) -> Option<&str> {
        self.id.as_ref().map(|id| id.as_str())
    }
    /// The same type of exception counts as the same exception.
    fn is_replaced_by(&self, own: &Self) -> bool {
        let same_kind = match (&self.kind, &own.kind) {
            (Some(common), Some(own)) => common.value == own.value,
            _ => false,
        };
        same_kind || (self.id().is_some() && self.id() == own.id())
    }
}

impl Inherited {
    /// What a touchpoint takes: what is meant for it, less what it refuses and what it writes itself.
    pub(super) fn new(touchpoint: &Touchpoint, common: &CommonFile) -> Self {
        let own = &touchpoint.written;
        let own_phrases: Vec<&Phrase> = own.steps.iter().flat_map(|step| &step.phrases).collect();
        Inherited {
            phrases: taken(&common.phrases, &own_phrases, touchpoint),
            guidelines: taken(&common.guidelines, &[], touchpoint),
            exceptions: taken(
                &common.exceptions,
                &own.exceptions.iter().collect::<Vec<_>>(),
                touchpoint,
            ),
            help: taken(
                &common.help,
                &own.help.iter().collect::<Vec<_>>(),
                touchpoint,
            ),
            accessibility: taken(
                &common.accessibility,
                &own.accessibility.iter().collect::<Vec<_>>(),
                touchpoint,
            ),
            feedback: taken(
                &common.feedback,
                &own.feedback.iter().collect::<Vec<_>>(),
                touchpoint,
            ),
        }
    }
}

fn taken<T: Entry>(common: &[Common<T>], own: &[&T], touchpoint: &Touchpoint) -> Vec<usize> {
    common
        .iter()
        .enumerate()
        .filter(|(_, item)| {
            touchpoint.is_meant_by(item) && !own.iter().any(|own| item.entry.is_replaced_by(own))
        })
        .map(|(at, _)| at)
        .collect()
}

impl Touchpoint {
    /// Whether a common entry is in force here when nothing of its own stands in its place: it is meant for this
    /// touchpoint, and not refused.
    pub(super) fn is_meant_by<T: Entry>(&self, common: &Common<T>) -> bool {
        let refused = |id: &str| {
            let list = &self.written.not_inherited;
            list.iter()
                .any(|no| no.id.as_ref().is_some_and(|no| no.as_str() == id))
        };
        let scope = common.scope.as_ref();
        scope.is_none_or(|scope| reaches(scope, self)) && !common.entry.id().is_some_and(refused)
    }
}

/// Whether a scope names a touchpoint: all of its lists that are written must.
fn reaches(scope: &Scope, touchpoint: &Touchpoint) -> bool {
    let channel = scope.channels.is_empty()
        || scope
            .channels
            .iter()
            .any(|it| Some(it.value) == touchpoint.channel);
    let kind = scope.kinds.is_empty()
        || scope
            .kinds
            .iter()
            .any(|it| Some(it.value) == touchpoint.kind);
    let point = scope.touchpoints.is_empty()
        || scope.touchpoints.iter().any(|it| it.value == touchpoint.id);
    channel && kind && point
}

fn in_force<'p, T>(
    own: &'p [T],
    common: Option<&'p [Common<T>]>,
    taken: &'p [usize],
) -> Vec<InForce<'p, T>> {
    let own = own.iter().map(|entry| InForce {
        entry,
        is_common: false,
    });
    let common = common.unwrap_or_default();
    let shared = taken.iter().filter_map(|at| {
        Some(InForce {
            entry: &common.get(*at)?.entry,
            is_common: true,
        })
    });
    own.chain(shared).collect()
}

impl Touchpoint {
    /// The exceptions in force, its own first.
    pub fn exceptions<'p>(&'p self, common: Option<&'p CommonFile>) -> Vec<InForce<'p, Exception>> {
        in_force(
            &self.written.exceptions,
            common.map(|c| c.exceptions.as_slice()),
            &self.inherited.exceptions,
        )
    }

    /// Where a person in doubt can turn, its own first.
    pub fn help<'p>(&'p self, common: Option<&'p CommonFile>) -> Vec<InForce<'p, Help>> {
        in_force(
            &self.written.help,
            common.map(|c| c.help.as_slice()),
            &self.inherited.help,
        )
    }

    /// The accessibility measures in force, its own first.
    pub fn accessibility<'p>(
        &'p self,
        common: Option<&'p CommonFile>,
    ) -> Vec<InForce<'p, Accessibility>> {
        in_force(
            &self.written.accessibility,
            common.map(|c| c.accessibility.as_slice()),
            &self.inherited.accessibility,
        )
    }

    /// The means of feedback in force, its own first.
    pub fn feedback<'p>(&'p self, common: Option<&'p CommonFile>) -> Vec<InForce<'p, Feedback>> {
        in_force(
            &self.written.feedback,
            common.map(|c| c.feedback.as_slice()),
            &self.inherited.feedback,
        )
    }

    /// The common phrases in force at the touchpoint. Where in its flow each is in force depends on its moment.
    pub fn common_phrases<'p>(
        &'p self,
        common: Option<&'p CommonFile>,
    ) -> impl Iterator<Item = &'p Phrase> + use<'p> {
        let list = common.map(|c| c.phrases.as_slice()).unwrap_or_default();
        self.inherited
            .phrases
            .iter()
            .filter_map(|at| Some(&list.get(*at)?.entry))
    }

    /// The common guidelines in force at the touchpoint. Those with a moment are for the steps of that moment.
    pub fn common_guidelines<'p>(
        &'p self,
        common: Option<&'p CommonFile>,
    ) -> impl Iterator<Item = &'p Guide> + use<'p> {
        let list = common.map(|c| c.guidelines.as_slice()).unwrap_or_default();
        self.inherited
            .guidelines
            .iter()
            .filter_map(|at| Some(&list.get(*at)?.entry))
    }
}

/// Whether a common phrase of this moment is in force at a step of that moment. A greeting opens; a farewell goes
/// with every end, which only the flow knows.
pub fn phrase_fits(phrase: PhraseMoment, step: Moment) -> bool {
    match phrase {
        PhraseMoment::Greeting => matches!(step, Moment::Opening | Moment::FirstContact),
        PhraseMoment::Identification => step == Moment::Identification,
        PhraseMoment::Waiting | PhraseMoment::BackFromWaiting => step == Moment::Waiting,
        PhraseMoment::Transfer => matches!(step, Moment::Transfer | Moment::Move),
        PhraseMoment::Absence => step == Moment::Absence,
        PhraseMoment::Refusal => matches!(step, Moment::Refusal | Moment::Impossibility),
        PhraseMoment::UpsetPerson => step == Moment::UpsetPerson,
        PhraseMoment::Thanks | PhraseMoment::Farewell => step == Moment::Closing,
        PhraseMoment::Apology | PhraseMoment::Other => false,
    }
}
