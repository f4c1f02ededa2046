//! What a text says that something costs.

use std::ops::Range;

use super::fold::Folded;
use super::sentence::sentences;

/// A price that a text states, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// How much, in whole units of the currency; 0 when it is free.
    pub amount: u64,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Words of a sentence that states a price.
const CUES: [&str; 6] = ["cuesta", "costo", "vale ", "valor", "precio", "tarifa"];

/// Turns of phrase that say that something is free.
const FREE: [&str; 6] = [
    "no cuesta",
    "no tiene costo",
    "es gratuito",
    "es gratuita",
    "es gratis",
    "sin ningun costo",
];

/// The prices that a text states, in order. A number counts with `$` before it, or with `pesos` or `COP` after, in a
/// sentence that speaks of what something costs.
pub fn prices(text: &str) -> Vec<Price> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let part = &text[sentence.range.clone()];
        let folded = Folded::new(part);
        let words = folded.as_str();
        let free = FREE
            .iter()
            .find_map(|turn| Some((words.find(turn)?, turn.len())));
        if let Some((at, length)) = free {
            let range = folded.range(at..at + length);
            found.push(Price {
                amount: 0,
                range: sentence.range.start + range.start..sentence.range.start + range.end,
            });
        } else if CUES.iter().any(|cue| words.contains(cue)) {
            found.extend(amounts(words).into_iter().map(|(amount, range)| {
                let range = folded.range(range);
                Price {
                    amount,
                    range: sentence.range.start + range.start..sentence.range.start + range.end,
                }
            }));
        }
    }
    found
}

/// An amount as an entity writes it: `6.200` and `6200` are the same, and the cents of `30,05` are left out. None when there
/// is no digit, or there are too many.
pub fn amount(text: &str) -> Option<u64> {
    let whole = text.split(',').next().unwrap_or_default();
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn amounts(words: &str) -> Vec<(u64, Range<usize>)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = words[rest..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| rest + at)
    {
        let end = words[start..]
            .find(|c| !is_part(c))
            .map_or(words.len(), |at| start + at);
        let number = words[start..end].trim_end_matches(['.', ',']);
        let (before, after) = (words[..start].trim_end(), words[end..].trim_start());
        let is_money =
            before.ends_with('$') || ["pesos", "cop"].iter().any(|unit| after.starts_with(unit));
        if let Some(amount) = amount(number).filter(|_| is_money) {
            found.push((amount, start..start + number.len()));
        }
        rest = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::prices;

    #[test]
    fn what_texts_say() {
        for (text, expected) in [
            ("", vec![]),
            ("El certificado cuesta $ 6.200.", vec![6200]),
            (
                "El costo es de 6.200 pesos y el duplicado de $3100",
                vec![6200, 3100],
            ),
            ("El trámite no tiene costo.", vec![0]),
            ("El trámite es gratuito", vec![0]),
            ("Pague $ 6.200 en el banco.", vec![]),
            ("Cuesta menos de 5 minutos.", vec![]),
            ("Responda gratis 8 si le sirve.", vec![]),
            ("Vale 30,05 COP", vec![30]),
        ] {
            let found: Vec<u64> = prices(text).iter().map(|price| price.amount).collect();
            assert_eq!(found, expected, "{text:?}");
        }
        let text = "Hola. ¿Ya sabe? El certificado cuesta $ 6.200.";
        assert_eq!(&text[prices(text)[0].range.clone()], "6.200");
    }
}
