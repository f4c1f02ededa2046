//! The files as their authors write them: one record for each thing that has keys.
//!
//! A record says what is written and where, no more. What follows from it (defaults, inheritance, the other side of
//! a relation) is in the model proper.

mod channel;
mod common;
mod confusion;
mod data;
mod documents;
mod electronic;
mod entity;
mod exception;
mod measure;
mod menu;
mod metric;
mod protocol;
mod relation;
mod sections;
mod service;
mod shared;
mod step;
mod support;

pub use channel::{Attendance, Channel, ChannelType, Device, Immediacy, Stage};
pub use common::{
    Common, CommonFile, DirectoryEntry, Guide, Hard, Preferential, Rights, Role, Scope, Scoped,
    Support, Turn,
};
pub use data::{
    DataFile, Datum, DatumType, Integration, LegalBasis, Previous, RecordFile, RecordType, Update,
};
pub use documents::{
    Acceptance, Basis, BasisType, Change, Document, Norm, Procedure, Review, State,
};
pub use electronic::{
    Compatibility, Electronic, Inactivity, Message, Networks, PathToService, Usability,
    WebAccessibility, WebLevel,
};
pub use entity::{
    Appearance, Colours, EntityFile, LanguageTag, Lexicon, Profile, RuleLevel, RuleSetting,
    Vocabulary,
};
pub use exception::{Exception, ExceptionType};
pub use measure::{Feedback, InstrumentType, Sample, SampleMethod};
pub use menu::{
    Cost, Destination, Menu, MenuOption, NaturalLanguage, Sender, Sms, SmsMessage, Variable,
};
pub use metric::{
    Action, ActionState, ActionType, BasePeriod, Better, ChartType, Criterion, Goal, Metric,
    MetricType,
};
pub use protocol::{Protocol, RecordUse, ServiceUse, Verb};
pub use relation::{Direction, Nature, Relation};
pub use sections::{Checklist, Commitment, Definition, Language, Section};
pub use service::{
    Application, Department, Follow, Notice, NoticeContent, NoticeType, PendingStep, Requirement,
    ServiceFile, ServiceRecord, ServiceRule, ServiceRuleType,
};
pub use shared::{
    Acronym, Circumstance, CircumstanceType, CircumstancesFile, GlossaryFile, Publication,
    PublicationsFile, Published, Segment, SegmentsFile, Term,
};
pub use step::{
    Actor, Asked, Branch, Guideline, Moment, Perceived, Phrase, PhraseMoment, PhraseType, Recorded,
    Step, Timing, Told, Topic, Transfer, Urgency, Wait, WaitTimes,
};
pub use support::{
    AccessType, Accessibility, Availability, Help, HelpType, InPerson, Limitation,
    OpeningException, Privacy, Queues, Refusal,
};

use crate::source::Spanned;

/// A value that may be absent, and where it is written.
pub type Maybe<T> = Option<Spanned<T>>;
/// Values in the order written, and where.
pub type Many<T> = Vec<Spanned<T>>;
