use super::Touchpoint;
use super::written::Stage;
use crate::source::Span;

impl Touchpoint {
    /// Where a stage is declared; none when it is not.
    pub fn stage_span(&self, stage: Stage) -> Option<Span> {
        let mut stages = self.written.stages.0.iter();
        let (key, _) = stages.find(|(key, _)| key.value == stage)?;
        Some(key.span)
    }
}
