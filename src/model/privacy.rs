//! What a touchpoint tells the person of her data, its own words first and then those common to all.

use super::value::{Prose, Url};
use super::written::{CommonFile, Privacy};
use super::{Project, Touchpoint};
use crate::source::Spanned;

/// The privacy notice in force at a touchpoint: each part its own, else the common one.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrivacyInForce<'p> {
    /// The words that the person hears or reads.
    pub notice: Option<&'p Spanned<Prose>>,
    /// Terms of use.
    pub terms: Option<&'p Spanned<Url>>,
    /// Data policy.
    pub policy: Option<&'p Spanned<Url>>,
}

impl Touchpoint {
    /// The privacy notice in force.
    pub fn privacy<'p>(&'p self, common: Option<&'p CommonFile>) -> PrivacyInForce<'p> {
        let own = self.written.privacy.as_ref();
        let shared = self.common_privacy(common);
        PrivacyInForce {
            notice: part(own, shared, |it| it.notice.as_ref()),
            terms: part(own, shared, |it| it.terms.as_ref()),
            policy: part(own, shared, |it| it.policy.as_ref()),
        }
    }

    /// The common notice, where it is in force here: meant for this touchpoint, and not refused.
    pub fn common_privacy<'p>(&self, common: Option<&'p CommonFile>) -> Option<&'p Privacy> {
        let shared = common?.privacy.as_ref()?;
        self.is_meant_by(shared).then_some(&shared.entry)
    }
}

fn part<'p, T>(
    own: Option<&'p Privacy>,
    shared: Option<&'p Privacy>,
    of: impl Fn(&'p Privacy) -> Option<&'p Spanned<T>>,
) -> Option<&'p Spanned<T>> {
    own.and_then(&of).or_else(|| shared.and_then(&of))
}

impl Project {
    /// The data policy of the entity: the common one, else the first that a touchpoint writes.
    pub fn data_policy(&self) -> Option<&Spanned<Url>> {
        let common = self.common().and_then(|common| common.privacy.as_ref());
        let common = common.map(|common| &common.entry);
        let own = self
            .touchpoints
            .iter()
            .map(|it| it.written.privacy.as_ref());
        let mut all = std::iter::once(common).chain(own).flatten();
        all.find_map(|privacy| privacy.policy.as_ref())
    }
}
