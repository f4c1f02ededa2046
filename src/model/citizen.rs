use std::ops::Range;

use super::step::StepPhrase;
use super::touchpoint::Touchpoint;
use super::written::{
    CommonFile, Exception, Feedback, Help, MenuOption, Phrase, Privacy, Sender, SmsMessage, Told,
};
use crate::source::{Span, Spanned};

/// A text that the person hears or reads. What staff alone read is not one.
#[derive(Clone, Copy, Debug)]
pub struct CitizenText<'p> {
    /// The text.
    pub text: &'p str,
    /// Where it is written.
    pub span: Span,
}

impl<'p> CitizenText<'p> {
    fn of<T: AsRef<str>>(text: &'p Spanned<T>) -> Self {
        CitizenText {
            text: text.value.as_ref(),
            span: text.span,
        }
    }

    /// Where a part of it stands in the file: `written` is what the file has at the span.
    /// Quotes, folded lines and indentation stand between the letters of the text and those of the file; the letters
    /// themselves are the same and in the same order. Where they are not (an escape), the whole text is the place.
    pub fn part(&self, written: &str, range: Range<usize>) -> Span {
        let Some(lead) = self.text.get(..range.start) else {
            return self.span;
        };
        let Some(part) = self.text.get(range) else {
            return self.span;
        };
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let (before, within) = (letters(lead), letters(part));
        let body = written.trim_start_matches(['"', '\'', '|', '>', '-', '+']);
        let offset = written.len() - body.len();
        let mut places = body.char_indices().filter(|(_, c)| !c.is_whitespace());
        let mut expected = self.text.chars().filter(|c| !c.is_whitespace());
        let (mut start, mut end) = (None, None);
        for at in 0..before + within {
            match (places.next(), expected.next()) {
                (Some((place, found)), Some(wanted)) if found == wanted => {
                    if at == before {
                        start = Some(place);
                    }
                    end = Some(place + found.len_utf8());
                }
                _ => return self.span,
            }
        }
        let (Some(start), Some(end)) = (start, end) else {
            return self.span;
        };
        let byte = |at: usize| self.span.start + u32::try_from(offset + at).unwrap_or(0);
        Span {
            start: byte(start),
            end: byte(end),
            ..self.span
        }
    }
}

impl Touchpoint {
    /// Every text of its own file that the person hears or reads, in the order of the format. Prohibited phrases are
    /// none, and neither is what it takes from `comunes.yaml`.
    pub fn citizen_texts(&self) -> Vec<CitizenText<'_>> {
        let written = &self.written;
        let mut texts: Vec<CitizenText<'_>> = written
            .stages
            .0
            .iter()
            .map(|(_, text)| CitizenText::of(text))
            .collect();
        for step in self.steps() {
            texts.extend(
                step.phrases()
                    .filter(StepPhrase::is_said)
                    .filter_map(|phrase| phrase.text)
                    .map(CitizenText::of),
            );
            texts.extend(step.written.instructions.iter().map(CitizenText::of));
            texts.extend(told(&step.written.tells));
        }
        texts.extend(written.exceptions.iter().flat_map(of_exception));
        texts.extend(written.help.iter().flat_map(of_help));
        texts.extend(written.privacy.iter().flat_map(of_privacy));
        texts.extend(written.feedback.iter().flat_map(of_feedback));
        if let Some(menu) = &written.menu {
            menu.options
                .iter()
                .for_each(|option| of_option(option, &mut texts));
        }
        let messages = written.sms.iter().flat_map(|sms| &sms.messages);
        for message in messages.filter(|message| !is_from_person(message)) {
            texts.extend(message.text.as_ref().map(CitizenText::of));
        }
        for message in written
            .electronic
            .iter()
            .flat_map(|electronic| &electronic.messages)
        {
            texts.extend(message.subject.as_ref().map(CitizenText::of));
            texts.extend(message.highlight.as_ref().map(CitizenText::of));
            texts.extend(message.text.as_ref().map(CitizenText::of));
        }
        texts.extend(
            written
                .commitments
                .iter()
                .filter_map(|it| it.text.as_ref())
                .map(CitizenText::of),
        );
        texts
    }
}

impl CommonFile {
    /// Every text of the file that the person hears or reads.
    pub fn citizen_texts(&self) -> Vec<CitizenText<'_>> {
        let phrases = self
            .phrases
            .iter()
            .map(|common| &common.entry)
            .filter(is_said)
            .filter_map(|it| it.text.as_ref());
        let mut texts: Vec<CitizenText<'_>> = phrases.map(CitizenText::of).collect();
        texts.extend(
            self.exceptions
                .iter()
                .flat_map(|common| of_exception(&common.entry)),
        );
        texts.extend(self.help.iter().flat_map(|common| of_help(&common.entry)));
        texts.extend(
            self.privacy
                .iter()
                .flat_map(|common| of_privacy(&common.entry)),
        );
        texts.extend(
            self.feedback
                .iter()
                .flat_map(|common| of_feedback(&common.entry)),
        );
        texts
    }
}

/// What the person writes is hers.
fn is_from_person(message: &SmsMessage) -> bool {
    message
        .sender
        .as_ref()
        .is_some_and(|sender| sender.value == Sender::Person)
}

fn is_said(phrase: &&Phrase) -> bool {
    StepPhrase::of(phrase).is_said()
}

fn told(tells: &[Told]) -> impl Iterator<Item = CitizenText<'_>> {
    tells
        .iter()
        .filter_map(|told| told.text.as_ref())
        .map(CitizenText::of)
}

fn of_exception(exception: &Exception) -> impl Iterator<Item = CitizenText<'_>> {
    exception
        .farewell
        .iter()
        .map(CitizenText::of)
        .chain(told(&exception.tells))
}

fn of_help(help: &Help) -> impl Iterator<Item = CitizenText<'_>> {
    help.text.iter().map(CitizenText::of)
}

fn of_feedback(feedback: &Feedback) -> impl Iterator<Item = CitizenText<'_>> {
    feedback.questions.iter().map(CitizenText::of)
}

fn of_privacy(privacy: &Privacy) -> impl Iterator<Item = CitizenText<'_>> {
    privacy.notice.iter().map(CitizenText::of)
}

fn of_option<'p>(option: &'p MenuOption, texts: &mut Vec<CitizenText<'p>>) {
    texts.extend(option.text.as_ref().map(CitizenText::of));
    let message = option
        .target
        .as_ref()
        .and_then(|target| target.message.as_ref());
    texts.extend(message.map(CitizenText::of));
    option
        .options
        .iter()
        .for_each(|option| of_option(option, texts));
}

#[cfg(test)]
mod tests {
    use super::CitizenText;
    use crate::source::{Sources, Span};

    /// The part of the file that a part of the text stands for.
    fn part<'f>(file: &'f str, text: &str, needle: &str) -> &'f str {
        let source = Sources::default().add("p.yaml", file);
        let span = Span {
            source,
            start: 0,
            end: u32::try_from(file.len()).expect("short"),
        };
        let start = text.find(needle).expect("in the text");
        let place = CitizenText { text, span }.part(file, start..start + needle.len());
        &file[place.range()]
    }

    #[test]
    fn finds_a_part_in_the_file() {
        for (file, text, needle, expected) in [
            ("Hola. Adiós.", "Hola. Adiós.", "Adiós.", "Adiós."),
            ("\"Hola. Adiós.\"", "Hola. Adiós.", "Adiós.", "Adiós."),
            (
                "|\n  Hola.\n  Buen\n  día.",
                "Hola.\nBuen\ndía.",
                "Buen\ndía.",
                "Buen\n  día.",
            ),
            // An escape: the whole text is the place.
            (
                "\"Diga \\\"sí\\\". Adiós.\"",
                "Diga \"sí\". Adiós.",
                "Adiós.",
                "\"Diga \\\"sí\\\". Adiós.\"",
            ),
        ] {
            assert_eq!(part(file, text, needle), expected);
        }
    }
}
