//! Periods: what ends does not end before it begins.

use super::project::Project;
use super::value::Date;
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::Spanned;

/// Reports each period that ends before it begins.
pub(super) fn check(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    /// Reports a period by its fields `from` and `to`.
    macro_rules! period {
        ($it:expr) => {
            forward($it.from.as_ref(), $it.to.as_ref(), diagnostics)
        };
    }
    for touchpoint in &project.touchpoints {
        let written = &touchpoint.written;
        if let Some(document) = &written.document {
            period!(document);
        }
        for exception in written.availability.iter().flat_map(|it| &it.exceptions) {
            period!(exception);
        }
        for base in written.metrics.iter().filter_map(|it| it.base.as_ref()) {
            period!(base);
        }
    }
    for circumstance in project.circumstances.iter().flat_map(|it| &it.list) {
        period!(circumstance);
    }
}

fn forward(
    from: Option<&Spanned<Date>>,
    to: Option<&Spanned<Date>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (Some(from), Some(to)) = (from, to) else {
        return;
    };
    if from.value.0 <= to.value.0 {
        return;
    }
    let (first, last) = (from.value, to.value);
    diagnostics.push(
        Diagnostic::error(
            "E-10",
            to.span,
            said!("termina el {last}, antes de empezar el {first}"; "it ends on {last}, before it begins on {first}"),
        )
        .with_related(from.span, Said::new("empieza aquí", "it begins here").owned())
        .with_help(
            Said::new(
                "corrija una de las dos fechas: van año, mes y día, como 2026-03-01",
                "correct one of the two dates: year, month and day, as in 2026-03-01",
            )
            .owned(),
        ),
    );
}
