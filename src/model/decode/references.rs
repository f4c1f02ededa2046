use crate::model::vocabulary::Kind;
use crate::source::{Span, Spanned};

use super::{ByName, ByWord};

/// What is done with each id that names another thing: its kind, its text and where it is written.
pub(crate) type Visit<'v> = dyn FnMut(Kind, &str, Span) + 'v;

/// A thing that may hold ids of other things. Every record does, field by field, so that none can be forgotten.
pub(crate) trait References {
    /// Visits them, in the order of the record.
    fn references(&self, visit: &mut Visit<'_>);
}

/// A value that may itself be an id of another thing.
pub(crate) trait Refers {
    /// Visits it; most values are no ids.
    fn refer(&self, _span: Span, _visit: &mut Visit<'_>) {}
}

impl<T: Refers> References for Spanned<T> {
    fn references(&self, visit: &mut Visit<'_>) {
        self.value.refer(self.span, visit);
    }
}

impl<T: References> References for Option<T> {
    fn references(&self, visit: &mut Visit<'_>) {
        if let Some(inner) = self {
            inner.references(visit);
        }
    }
}

impl<T: References> References for Vec<T> {
    fn references(&self, visit: &mut Visit<'_>) {
        for inner in self {
            inner.references(visit);
        }
    }
}

impl<T: References> References for Box<T> {
    fn references(&self, visit: &mut Visit<'_>) {
        (**self).references(visit);
    }
}

impl<K, V: References> References for ByWord<K, V> {
    fn references(&self, visit: &mut Visit<'_>) {
        for (_, value) in &self.0 {
            value.references(visit);
        }
    }
}

impl<V: References> References for ByName<V> {
    fn references(&self, visit: &mut Visit<'_>) {
        for (_, value) in &self.0 {
            value.references(visit);
        }
    }
}
