//! What a hover says of a key: what it is for, whether it must be written, what its absence means, an example.

use std::fmt::Write;

use super::wording::{sentence, shape};
use crate::locale::{Locale, Said};
use crate::model::vocabulary::{Default, Field};

/// The whole hover of a key, in Markdown.
pub(super) fn markdown(field: &Field, locale: Locale) -> String {
    let mut out = format!("{}\n", field.says.get(locale));
    let mut item = |name: Said, text: &str| {
        let _ = write!(out, "\n- {}: {text}", name.get(locale));
    };
    let written = shape((field.shape)());
    if field.is_required {
        item(
            Said::new("Obligatoria", "Compulsory"),
            if locale == Locale::Es { "sí" } else { "yes" },
        );
    }
    item(Said::new("Se escribe", "Write"), written.get(locale));
    if let Some(absent) = absence(field) {
        item(Said::new("Si falta", "If absent"), absent.get(locale));
    }
    if let Some(example) = field.example {
        let text = format!("`{}: {example}`", field.key);
        item(Said::new("Ejemplo", "Example"), &text);
    }
    if let Some(code) = field.code {
        item(
            Said::new("Regla de la guía", "Rule of the guide"),
            &format!("`{code}`"),
        );
    }
    out
}

/// What the absence of a key means, in Markdown; none when it means nothing.
pub(super) fn absence(field: &Field) -> Option<Said<String>> {
    match field.default {
        Default::None => None,
        Default::Value(value) => Some(Said::new(value, value).map(|value| format!("`{value}`"))),
        Default::Derived(said) => Some(said.map(str::to_owned)),
    }
}

/// What a hover says of a closed value.
pub(super) fn label(label: Said, locale: Locale) -> String {
    sentence(label.get(locale))
}
