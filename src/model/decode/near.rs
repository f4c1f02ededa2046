use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A key or word as the format writes it: lower case, without accents, `_` for spaces and hyphens.
/// Ids keep their hyphens and are never folded.
pub(crate) fn fold(text: &str) -> String {
    let is_canonical = text
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if is_canonical {
        return text.to_owned();
    }
    text.trim()
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_whitespace() || c == '-' {
                '_'
            } else {
                c
            }
        })
        .collect()
}

/// The candidate most like a text, if any is like it: at most one change for each four letters, plus one.
/// The first of equals wins.
pub fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    const LONGEST: usize = 80;
    let length = text.chars().count();
    if length == 0 || length > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let other = candidate.chars().count();
            let most = 1 + other.min(length) / 4;
            if other.abs_diff(length) > most || (other <= 2 && length <= 2) {
                return None;
            }
            let distance = strsim::osa_distance(text, candidate);
            (distance <= most).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{fold, nearest};

    #[test]
    fn folds_accents_capitals_and_spaces() {
        for (text, folded) in [
            ("etapas", "etapas"),
            ("Métricas", "metricas"),
            ("umbral alerta", "umbral_alerta"),
            ("ir-a", "ir_a"),
            ("AÑO", "ano"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn finds_only_what_is_alike() {
        let keys = ["nombre", "tipo", "etapas", "pasos", "metricas", "fin"];
        for (text, expected) in [
            ("nombr", Some("nombre")),
            ("etpaas", Some("etapas")),
            ("metrica", Some("metricas")),
            ("paso", Some("pasos")),
            ("responsable", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(text, keys), expected, "{text}");
        }
    }
}
