//! References to norms and numbered papers: "artículo 14 de la Ley 1755 de 2015", "memorando 33".
//!
//! Only what carries its number is a reference. "El acta de grado", "la ley", "la resolución de la
//! pantalla", "tres artículos", "marque numeral" are everyday Spanish and stay silent. The heads and what
//! each one needs are `lexicon/referencias_legales.tsv`.

mod form;
mod scan;

use std::ops::Range;

use super::fold::Folded;
use super::token::words;
use scan::Scan;

/// The byte ranges of the references to norms in a text, in order and apart. References linked to each
/// other ("numeral 3 del artículo 5 de la Ley 1755 de 2015") are one.
pub fn citations(text: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let scan = Scan::new(text, &folded);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        let Some(end) = scan.citation(at) else {
            at += 1;
            continue;
        };
        match found.last_mut() {
            Some(last) if scan.links(last.end, at) => last.end = end,
            _ => found.push(at..end),
        }
        at = end;
    }
    found.into_iter().map(|range| scan.place(range)).collect()
}

/// The words of a text that are not part of a reference to a norm: what is left to explain it.
pub fn words_beyond_citations(text: &str) -> usize {
    let citations = citations(text);
    let is_free = |at: usize| {
        let after = citations.partition_point(|range| range.end <= at);
        citations.get(after).is_none_or(|range| at < range.start)
    };
    words(text)
        .iter()
        .filter(|word| is_free(word.range.start))
        .count()
}

#[cfg(test)]
mod tests {
    use super::{citations, words_beyond_citations};

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = citations(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn numbered_papers_are_references() {
        check("Según el Artículo 14 no procede.", &["Artículo 14"]);
        check("Ver art. 5.º; luego arts. 7 y 8.", &["art. 5.º", "arts. 7"]);
        check(
            "La LEY 1755 de 2015, y la ley 100.",
            &["LEY 1755 de 2015, y la ley 100"],
        );
        check(
            "el numeral 3 del artículo 5 de la Ley 1755 de 2015",
            &["numeral 3 del artículo 5 de la Ley 1755 de 2015"],
        );
        check(
            "literal b) y literal “c”; literal d de la norma",
            &["literal b) y literal “c”", "literal d"],
        );
        check(
            "el inciso segundo y el parágrafo 1",
            &["inciso segundo y el parágrafo 1"],
        );
        check(
            "Decreto Único Reglamentario 1074",
            &["Decreto Único Reglamentario 1074"],
        );
        check("decreto-ley 019 de 2012", &["decreto-ley 019 de 2012"]);
        check(
            "Resolución No. 605 del 25 de junio de 2019.",
            &["Resolución No. 605 del 25 de junio de 2019"],
        );
        check(
            "circular externa 7; circular n.º 8; circular 9 de 2020",
            &["circular externa 7", "circular n.º 8", "circular 9 de 2020"],
        );
        check(
            "Acuerdo 645 de 2016, memorando 33, acta No. 4",
            &["Acuerdo 645 de 2016, memorando 33, acta No. 4"],
        );
        check(
            "Sentencia T-760 de 2008; CONPES 3785",
            &["Sentencia T-760 de 2008", "CONPES 3785"],
        );
        check("siga el procedimiento GC-P-01.", &["procedimiento GC-P-01"]);
        check(
            "el artículo 8vo del memorando interno No.13",
            &["artículo 8vo del memorando interno No.13"],
        );
    }

    #[test]
    fn everyday_words_are_silent() {
        for text in [
            "",
            "Traiga el acta de grado y el acta de nacimiento.",
            "La resolución de la pantalla es de 1920 × 1080.",
            "Use una resolución 1920x1080 o resolución 4K.",
            "La ley lo protege. Ley y orden.",
            "Puede llevar hasta 3 artículos de aseo.",
            "Artículos 20 % más baratos; artículos 24 horas.",
            "Marque numeral. Marque la tecla numeral 1.",
            "En sentido literal y claro. Literal a la norma. Literal, sí.",
            "Estamos de acuerdo: 5 personas. De acuerdo 3 veces.",
            "La ruta circular 5 pasa por la Circular 4 # 70-20.",
            "El decreto de ayer y la circular de la semana.",
            "El procedimiento A-la-carta y el procedimiento médico-2.",
            "La ley seca empieza a las 18:00. Sentencia de 5 años.",
            "El oficio de carpintero. Mi oficio 5 días.",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn words_left_to_explain() {
        for (text, expected) in [
            ("No procede, artículo 5 de la Ley 80 de 1993.", 2),
            ("Ley 80 de 1993", 0),
            ("No podemos recibirla porque falta una firma.", 7),
        ] {
            assert_eq!(words_beyond_citations(text), expected, "{text:?}");
        }
    }
}
