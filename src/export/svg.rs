use crate::diagram::{self, Chart, Form};

/// A flowchart as a picture that stands alone.
pub(super) fn svg(chart: &Chart) -> String {
    diagram::svg(&diagram::flowchart(chart), Form::Standalone)
}
