use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, Problem, Refers, Visit};
use crate::model::vocabulary::{Kind, Scalar, Shape};
use crate::said;
use crate::source::{Node, Span};

/// Longest id, in characters.
const LONGEST: usize = 80;

/// The name of something, as links and files use it: lower case, digits and hyphens. `N` says what it names, so that a
/// step's id is never taken for a touchpoint's.
pub struct Id<N>(Box<str>, PhantomData<fn() -> N>);

/// What an [`Id`] names.
pub trait Named: 'static {
    /// Its kind.
    const KIND: Kind;
}

macro_rules! ids {
    ($( $(#[doc = $doc:literal])+ $Name:ident = $Kind:ident; )+) => { $(
        #[doc = concat!("Says that an id names what `Kind::", stringify!($Kind), "` is.")]
        #[derive(Clone, Copy, Debug)]
        pub enum $Kind {}
        impl super::Named for $Kind {
            const KIND: $crate::model::vocabulary::Kind = $crate::model::vocabulary::Kind::$Kind;
        }
        $(#[doc = $doc])+
        pub type $Name = super::Id<$Kind>;
    )+ };
}

mod names {
    //! One empty type for each kind of id.
    ids! {
        /// Names a touchpoint.
        TouchpointId = Touchpoint;
        /// Names a step within its protocol.
        StepId = Step;
        /// Names a service.
        ServiceId = Service;
        /// Names a datum of the dictionary.
        DatumId = Datum;
        /// Names a role.
        RoleId = Role;
        /// Names a metric within its file.
        MetricId = Metric;
        /// Names a metric of the built-in catalogue.
        CatalogueId = Catalogue;
        /// Names a touchpoint or an entry of the directory.
        WayId = Way;
        /// Names an instrument of feedback within its protocol.
        InstrumentId = Instrument;
        /// Names a segment of users.
        SegmentId = Segment;
        /// Names an entry of `comunes.yaml`.
        CommonId = Common;
        /// Names a management rule of a service.
        ServiceRuleId = ServiceRule;
        /// Names what nobody refers to.
        OwnId = Own;
    }
}
pub use names::{
    CatalogueId, CommonId, DatumId, InstrumentId, MetricId, OwnId, RoleId, SegmentId, ServiceId,
    ServiceRuleId, StepId, TouchpointId, WayId,
};

impl<N> Id<N> {
    /// The id that a text spells, if it does.
    pub fn new(text: &str) -> Option<Self> {
        let is_id = text.len() <= LONGEST
            && !text.is_empty()
            && text.split('-').all(|part| !part.is_empty())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_id.then(|| Id(text.into(), PhantomData))
    }

    /// The id that a name gives: "Ventanilla única" gives `ventanilla-unica`. None when nothing is left of the name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::new(&slug(name))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same text, naming another kind of thing.
    pub fn to_kind<M>(&self) -> Id<M> {
        Id(self.0.clone(), PhantomData)
    }
}

/// Lower case without accents, one hyphen for all that is neither letter nor digit, at most as long as an id.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

impl<N: Named> Decode for Id<N> {
    fn shape() -> Shape {
        Shape::Scalar(match N::KIND {
            Kind::Own => Scalar::Id,
            kind => Scalar::Reference(kind),
        })
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| {
            Id::new(text).ok_or_else(|| not_an_id(text))
        })
    }
}

impl<N: Named> Refers for Id<N> {
    fn refer(&self, span: Span, visit: &mut Visit<'_>) {
        if N::KIND != Kind::Own {
            visit(N::KIND, self.as_str(), span);
        }
    }
}

fn not_an_id(text: &str) -> Problem {
    let shown: String = text.chars().take(LONGEST).collect();
    let slug = slug(text);
    Problem {
        message: said!("«{shown}» no sirve como id"; "“{shown}” cannot be an id"),
        help: if slug.is_empty() {
            Said::new(
                "use minúsculas sin tildes, números y guiones",
                "use lower case without accents, digits and hyphens",
            )
            .owned()
        } else {
            said!("use minúsculas sin tildes, números y guiones: {slug}"; "use lower case without accents, digits and hyphens: {slug}")
        },
    }
}

impl<N> Clone for Id<N> {
    fn clone(&self) -> Self {
        Id(self.0.clone(), PhantomData)
    }
}
impl<N> fmt::Debug for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<N> fmt::Display for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<N> PartialEq for Id<N> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<N> Eq for Id<N> {}
impl<N> PartialOrd for Id<N> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<N> Ord for Id<N> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<N> Hash for Id<N> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::{StepId, slug};

    #[test]
    fn slugs() {
        for (name, expected) in [
            ("Ventanilla única", "ventanilla-unica"),
            ("¿Trae la cédula?", "trae-la-cedula"),
            ("  A – B  ", "a-b"),
            ("Ñandú 24/7", "nandu-24-7"),
            ("🎉", ""),
        ] {
            assert_eq!(slug(name), expected);
        }
        assert!(slug(&"largo ".repeat(40)).len() <= 80);
    }

    #[test]
    fn ids() {
        for good in ["a", "ventanilla-2", "018000"] {
            assert!(StepId::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "-",
            "a--b",
            "A",
            "a_b",
            "../x",
            "a/b",
            "ñ",
            &"a".repeat(81),
        ] {
            assert!(StepId::new(bad).is_none(), "{bad}");
        }
    }
}
