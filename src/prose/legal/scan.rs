//! Reading one reference, token by token.

use std::ops::Range;

use super::form::{Form, form};
use crate::locale::{Locale, Words};
use crate::prose::fold::Folded;
use crate::prose::token::{Token, TokenKind, tokens};

/// A text and its tokens. Indices are those of the tokens.
pub(super) struct Scan<'a> {
    original: &'a str,
    folded: &'a Folded,
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(original: &'a str, folded: &'a Folded) -> Self {
        let text = folded.as_str();
        Self {
            original,
            folded,
            text,
            tokens: tokens(text),
        }
    }
}

impl Scan<'_> {
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The bytes of the original from one token to before another; not empty.
    pub(super) fn place(&self, range: Range<usize>) -> Range<usize> {
        let (start, end) = (&self.tokens[range.start], &self.tokens[range.end - 1]);
        self.folded.range(start.range.start..end.range.end)
    }

    /// The index after the reference that begins at a token.
    pub(super) fn citation(&self, head: usize) -> Option<usize> {
        let form = form(self.word(head)?)?;
        // Before the rest is read, or a row of signs would be read once for each of them.
        if matches!(form, Form::Qualifier | Form::Sign | Form::Key) {
            return None;
        }
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
        /// What an ordinal written with a digit ends in: "8vo".
        const ENDINGS: [&str; 8] = ["ro", "er", "do", "to", "mo", "vo", "no", "bis"];
        if self.kind(at)? != TokenKind::Number {
            return None;
        }
        let mut end = at + 1;
        if self.is_glued(at) {
            match self.kind(end)? {
                TokenKind::Word if matches!(self.word(end)?, "x" | "p" | "k") => return None,
                TokenKind::Word if ENDINGS.contains(&self.word(end)?) => end += 1,
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
        let months = &Words::of(Locale::Es).months;
        let mut end = end;
        while matches!(self.word(end), Some("de" | "del")) {
            let is_number = self.kind(end + 1) == Some(TokenKind::Number);
            if !is_number
                && !self
                    .word(end + 1)
                    .is_some_and(|word| months.contains(&word))
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
    pub(super) fn links(&self, end: usize, start: usize) -> bool {
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
