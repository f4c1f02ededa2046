//! References to norms and numbered papers: "artículo 14 de la Ley 1755 de 2015", "memorando 33".
//!
//! Only what carries its number is a reference. "El acta de grado", "la ley", "la resolución de la
//! pantalla", "tres artículos", "marque numeral" are everyday Spanish and stay silent. The heads and what
//! each one needs are `lexicon/referencias_legales.tsv`.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::Folded;
use super::token::{Token, TokenKind, tokens, words};

/// What must follow the head of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A number: "ley 1755".
    Number,
    /// A number that nothing but a mark or a link word follows: "artículos 5 y 6", not "artículos 24 horas".
    List,
    /// A number tied to a paper by a qualifier, a sign or a year: "circular externa 7", "circular No. 7",
    /// "circular 7 de 2020", not the street "Circular 7".
    Tied,
    /// A number, an ordinal or a letter: "literal b", "inciso segundo".
    Point,
    /// A number with the letters of its kind: "sentencia T-760".
    Ruling,
    /// A code in capitals with a hyphen: "procedimiento PR-05".
    Code,
    /// Not a head: stands between head and number ("decreto *reglamentario* 5").
    Qualifier,
    /// Not a head: announces a number ("No.").
    Sign,
    /// Not a head: says which key of a telephone to press, so "numeral" is the key.
    Key,
}

/// Sorted by word.
static WORDS: LazyLock<Vec<(&str, Form)>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/referencias_legales.tsv").lines();
    let mut list: Vec<_> = lines.filter_map(read).collect();
    list.sort_unstable_by_key(|(word, _)| *word);
    list
});

fn read(line: &'static str) -> Option<(&'static str, Form)> {
    let (word, form) = line.split_once('\t').filter(|_| !line.starts_with('#'))?;
    let form = match form {
        "numero" => Form::Number,
        "lista" => Form::List,
        "ligado" => Form::Tied,
        "punto" => Form::Point,
        "fallo" => Form::Ruling,
        "codigo" => Form::Code,
        "calificador" => Form::Qualifier,
        "signo" => Form::Sign,
        "tecla" => Form::Key,
        _ => return None,
    };
    Some((word, form))
}

/// The byte ranges of the references to norms in a text, in order and apart. References linked to each
/// other ("numeral 3 del artículo 5 de la Ley 1755 de 2015") are one.
pub fn citations(text: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let scan = Scan {
        text: folded.as_str(),
        tokens: tokens(folded.as_str()),
        original: text,
        folded: &folded,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < scan.tokens.len() {
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
    let place = |range: Range<usize>| {
        folded.range(scan.tokens[range.start].range.start..scan.tokens[range.end - 1].range.end)
    };
    found.into_iter().map(place).collect()
}

/// The words of a text that are not part of a reference to a norm: what is left to explain it.
pub fn words_beyond_citations(text: &str) -> usize {
    let citations = citations(text);
    let is_free = |at: usize| !citations.iter().any(|range| range.contains(&at));
    words(text)
        .iter()
        .filter(|word| is_free(word.range.start))
        .count()
}

struct Scan<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    original: &'a str,
    folded: &'a Folded,
}

impl Scan<'_> {
    /// The index after the reference that begins at a token.
    fn citation(&self, head: usize) -> Option<usize> {
        let form = form(self.word(head)?)?;
        let dotted = head + 1 + usize::from(self.mark(head + 1) == Some('.'));
        let (after, is_tied) = self.introduction(dotted);
        match form {
            Form::Number => self.number(after).map(|end| self.date(end)),
            Form::List => self.number(after).filter(|end| self.is_listed(*end)),
            Form::Tied => {
                let end = self.number(after)?;
                let dated = self.date(end);
                (is_tied || dated > end).then_some(dated)
            }
            Form::Point => self.point(after).filter(|_| !self.is_key(head)),
            Form::Ruling => self.ruling(after).map(|end| self.date(end)),
            Form::Code => self.code(after),
            Form::Qualifier | Form::Sign | Form::Key => None,
        }
    }

    /// Skips qualifiers and the sign of a number: the index after them and whether there was any.
    fn introduction(&self, start: usize) -> (usize, bool) {
        let mut at = start;
        // "Decreto-ley 019", "decreto ley 019".
        let ley = at + usize::from(self.mark(at) == Some('-'));
        if self.word(ley) == Some("ley") {
            at = ley + 1;
        }
        while let Some(Form::Qualifier | Form::Sign) = self.word(at).and_then(form) {
            at += 1;
            while matches!(self.mark(at), Some('.' | 'º' | '°')) {
                at += 1;
            }
        }
        if self.mark(at) == Some('#') || self.mark(at) == Some('-') && at > start {
            at += 1;
        }
        (at, at > start)
    }

    /// A number that names something: not a percentage, not the first of "1920 × 1080", not "4k".
    fn number(&self, at: usize) -> Option<usize> {
        if self.kind(at)? != TokenKind::Number {
            return None;
        }
        let mut end = at + 1;
        if self.is_glued(at) {
            match self.kind(end)? {
                TokenKind::Word if matches!(self.word(end)?, "x" | "p" | "k") => return None,
                TokenKind::Word if self.word(end)?.chars().count() > 1 => return None,
                TokenKind::Word | TokenKind::Mark('º' | '°' | 'ª') => end += 1,
                TokenKind::Mark('.') if self.mark(end + 1) == Some('º') => end += 2,
                TokenKind::Mark('-') if self.kind(end + 1) == Some(TokenKind::Number) => end += 2,
                _ => {}
            }
        }
        let measures =
            matches!(self.mark(end), Some('%' | '×' | '#')) || self.word(end) == Some("x");
        (!measures).then_some(end)
    }

    fn point(&self, at: usize) -> Option<usize> {
        const ORDINALS: [&str; 10] = [
            "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "septimo", "octavo",
            "noveno", "unico",
        ];
        if let Some(end) = self.number(at) {
            return Some(end);
        }
        let quote = usize::from(matches!(self.mark(at), Some('"' | '«' | '“' | '\'')));
        let word = self.word(at + quote)?;
        let end = at + quote + 1;
        let is_closed = matches!(self.mark(end), Some(')' | '"' | '»' | '”' | '\''));
        let is_letter = word.chars().count() == 1 && !matches!(word, "y" | "e" | "o" | "u" | "a");
        let follows = matches!(self.word(end), Some("de" | "del")) || self.word(end).is_none();
        if word.chars().count() == 1 && is_closed {
            Some(end + 1)
        } else {
            (ORDINALS.contains(&word) || is_letter && follows).then_some(end)
        }
    }

    fn ruling(&self, at: usize) -> Option<usize> {
        if !matches!(self.word(at)?, "c" | "t" | "su") {
            return None;
        }
        let hyphen = usize::from(self.mark(at + 1) == Some('-'));
        self.number(at + 1 + hyphen)
    }

    /// Letters in capitals, then parts joined by hyphens of which one at least is a number.
    fn code(&self, at: usize) -> Option<usize> {
        self.word(at).filter(|word| word.len() <= 4)?;
        let place = self.folded.range(self.tokens[at].range.clone());
        let is_capital = self.original[place].chars().all(char::is_uppercase);
        let mut end = at + 1;
        let mut has_number = false;
        while self.mark(end) == Some('-') && self.is_glued(end - 1) && self.is_glued(end) {
            has_number |= self.kind(end + 1) == Some(TokenKind::Number);
            end += 2;
        }
        (is_capital && has_number).then_some(end)
    }

    /// Takes in the date that follows a number: "de 2015", "del 8 de julio de 2017".
    fn date(&self, end: usize) -> usize {
        const MONTHS: [&str; 12] = [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ];
        let mut end = end;
        while matches!(self.word(end), Some("de" | "del")) {
            let is_number = self.kind(end + 1) == Some(TokenKind::Number);
            if !is_number
                && !self
                    .word(end + 1)
                    .is_some_and(|word| MONTHS.contains(&word))
            {
                break;
            }
            end += 2;
        }
        end
    }

    fn is_listed(&self, end: usize) -> bool {
        self.word(end)
            .is_none_or(|word| matches!(word, "y" | "e" | "a" | "al" | "de" | "del"))
    }

    /// Is "numeral" here the key # of a telephone?
    fn is_key(&self, head: usize) -> bool {
        matches!(self.word(head), Some("numeral"))
            && (head.saturating_sub(6)..head)
                .any(|at| self.word(at).and_then(form) == Some(Form::Key))
    }

    /// Do two references, with the tokens from `end` to `start` between them, make one?
    fn links(&self, end: usize, start: usize) -> bool {
        (end..start).all(|at| {
            let link = matches!(
                self.word(at),
                Some("de" | "del" | "la" | "el" | "los" | "las" | "y" | "e" | "o")
            );
            link || self.mark(at) == Some(',')
        })
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> Option<&str> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Word)?;
        Some(&self.text[token.range.clone()])
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.kind(at)? {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Does the next token touch this one?
    fn is_glued(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_some_and(|next| next.range.start == self.tokens[at].range.end)
    }
}

fn form(word: &str) -> Option<Form> {
    WORDS
        .binary_search_by_key(&word, |(known, _)| known)
        .ok()
        .map(|at| WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::{WORDS, citations, read, words_beyond_citations};

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

    #[test]
    fn every_line_of_the_list_is_read_once() {
        let lines = include_str!("lexicon/referencias_legales.tsv").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(read(line).is_some(), "{line:?} is not `word⇥form`");
        }
        assert!(
            WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "a word is there twice"
        );
    }
}
