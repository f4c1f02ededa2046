use crate::graph::Course;
use crate::handbook::edition::Edition;
use crate::handbook::lexis::Lexis;
use crate::handbook::links::Address;
use crate::handbook::view::Label;
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::Locale;
use crate::model::Touchpoint;
use crate::model::value::StepId;
use crate::model::written::CommonFile;

/// What every part of a touchpoint's page is made from.
pub(super) struct Sheet<'e, 'p> {
    /// The handbook, seen from this page.
    pub(super) view: Viewpoint<'e, 'p>,
    /// The place of the touchpoint in the project.
    pub(super) at: usize,
    /// The touchpoint.
    pub(super) touchpoint: &'p Touchpoint,
    /// Its steps and the ways between them.
    pub(super) course: Course<'p>,
}

impl<'e, 'p> Sheet<'e, 'p> {
    pub(super) fn new(edition: &'e Edition<'p>, at: usize) -> Self {
        let touchpoint = &edition.project.touchpoints[at];
        Sheet {
            view: Viewpoint {
                edition,
                address: Address::Touchpoint(&touchpoint.id),
            },
            at,
            touchpoint,
            course: edition.course(touchpoint),
        }
    }

    /// The words between the author's.
    pub(super) fn words(&self) -> Lexis {
        self.view.edition.words
    }

    /// The language.
    pub(super) fn locale(&self) -> Locale {
        self.view.edition.locale
    }

    /// What is common to all protocols.
    pub(super) fn common(&self) -> Option<&'p CommonFile> {
        self.view.edition.project.common()
    }

    /// Whether this handbook shows what the protocol says under a key.
    pub(super) fn shows(&self, key: &str) -> bool {
        self.view.edition.shows(self.touchpoint, key)
    }

    /// A list of the protocol under its key: empty where this handbook leaves it out.
    pub(super) fn list<T>(&self, key: &str, list: &'p [T]) -> &'p [T] {
        if self.shows(key) { list } else { &[] }
    }

    /// A value of the protocol under its key: none where this handbook leaves it out.
    pub(super) fn value<T>(&self, key: &str, value: &'p Option<T>) -> Option<&'p T> {
        value.as_ref().filter(|_| self.shows(key))
    }

    /// A step with its number, to its card; without a link where it is not shown.
    pub(super) fn step(&self, step: usize) -> Label {
        let (name, anchor) = self.course.name(step);
        match self.course.number(step) {
            Some(_) => Label::link(name, format!("#{anchor}")),
            None => Label::plain(name),
        }
    }

    /// A step by its id; as it is written where there is none.
    pub(super) fn step_id(&self, id: &StepId) -> Label {
        match self.touchpoint.step(id) {
            Some(step) => self.step(step.index),
            None => Label::plain(id.as_str()),
        }
    }
}
