//! Whether a refusal says, in its own words, why it refuses and what can be done.
//!
//! Both are told by turns of phrase, and generously: what could be a reason or a way out is taken for one.

use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// Turns of phrase that introduce a reason.
static REASONS: LazyLock<Lexicon> = LazyLock::new(|| list(include_str!("lexicon/motivos.tsv")));

/// Turns of phrase that offer something.
static OFFERS: LazyLock<Lexicon> = LazyLock::new(|| list(include_str!("lexicon/salidas.tsv")));

fn list(file: &'static str) -> Lexicon {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    Lexicon::new(lines.map(|line| (line, None)))
}

/// Whether a text says why.
pub fn gives_reason(text: &str) -> bool {
    REASONS.find(text).next().is_some()
}

/// Whether a text says what can be done, or what is done for the person.
pub fn gives_way_out(text: &str) -> bool {
    OFFERS.find(text).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::{gives_reason, gives_way_out};

    #[test]
    fn reasons_and_ways_out() {
        for (text, reason, way_out) in [
            ("No se puede.", false, false),
            ("No es posible hacer ese trámite.", false, false),
            ("No podemos hacerlo porque el sistema no abre.", true, false),
            (
                "Ese tema lo maneja otra entidad. Le doy los datos.",
                true,
                true,
            ),
            ("No procede según el artículo 14.", false, false),
            ("Hoy no se puede. Pida una cita en el portal.", false, true),
            (
                "Falta la firma del dueño. Puede traerla mañana.",
                true,
                true,
            ),
            ("No puede hacer el trámite aquí.", false, false),
        ] {
            assert_eq!(gives_reason(text), reason, "{text:?}");
            assert_eq!(gives_way_out(text), way_out, "{text:?}");
        }
    }
}
