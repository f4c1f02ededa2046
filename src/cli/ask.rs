use std::io::BufRead;
use std::path::Path;

use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::decode::fold;
use crate::model::nearest_word;
use crate::model::written::ChannelType;
use crate::said;
use crate::starters::{Starter, starters};

/// A conversation with whoever sits at the terminal.
pub(super) struct Questions<'q> {
    answers: &'q mut dyn BufRead,
    say: &'q dyn Fn(&str),
    locale: Locale,
}

impl<'q> Questions<'q> {
    /// Answers are read by lines, one for each question; `say` shows a line.
    pub(super) fn new(answers: &'q mut dyn BufRead, say: &'q dyn Fn(&str), locale: Locale) -> Self {
        Questions {
            answers,
            say,
            locale,
        }
    }

    /// What is answered; `usual` when nothing is, and none when there is nothing usual either.
    pub(super) fn ask(
        &mut self,
        question: Said<&str>,
        usual: Option<&str>,
    ) -> Result<Option<String>, Failure> {
        let question = question.get(self.locale);
        match usual {
            Some(usual) => (self.say)(&format!("{question} [{usual}]")),
            None => (self.say)(question),
        }
        let answer = self.line()?;
        let answer = (!answer.is_empty()).then_some(answer);
        Ok(answer.or_else(|| usual.map(str::to_owned)))
    }

    /// The same, until something is answered.
    pub(super) fn insist(&mut self, question: Said<&str>) -> Result<String, Failure> {
        loop {
            if let Some(answer) = self.ask(question, None)? {
                return Ok(answer);
            }
        }
    }

    /// The channels that are chosen, by number or word, until all can be understood.
    pub(super) fn channels(
        &mut self,
        question: Said<&str>,
        usual: &str,
    ) -> Result<Vec<Starter>, Failure> {
        for (at, starter) in starters().enumerate() {
            (self.say)(&format!(
                "  {:>2}  {}",
                at + 1,
                starter.kind.label().get(self.locale)
            ));
        }
        loop {
            let answer = self.ask(question, Some(usual))?.unwrap_or_default();
            match channels(&answer) {
                Ok(chosen) if !chosen.is_empty() => return Ok(chosen),
                Ok(_) => {}
                Err(wrong) => (self.say)(wrong.get(self.locale)),
            }
        }
    }

    /// One line, without white space at its ends.
    fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        let read = self.answers.read_line(&mut line);
        let read = read.map_err(|error| Failure::new(NO_ANSWER, Path::new("stdin"), &error))?;
        if read == 0 {
            let cause = Said::new("la entrada terminó", "the input ended").owned();
            return Err(Failure::because(NO_ANSWER, Path::new("stdin"), cause));
        }
        Ok(line.trim().to_owned())
    }
}

const NO_ANSWER: Said = Said::new(
    "no se pudo leer la respuesta en",
    "could not read the answer in",
);

/// The starters that a list names, by their number in the list of types, their key or their name, once each.
pub(super) fn channels(list: &str) -> Result<Vec<Starter>, Said<String>> {
    let mut chosen: Vec<Starter> = Vec::new();
    // Numbers are parted by spaces too; the name of a channel may have some within.
    let are_numbers = list
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || c == ',');
    let parts = list.split(|c: char| c == ',' || c == ';' || (are_numbers && c.is_whitespace()));
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let starter = match part.parse::<usize>() {
            Ok(number) => starters().nth(number.wrapping_sub(1)),
            Err(_) => starter_named(part),
        };
        let Some(starter) = starter else {
            return Err(unknown(part));
        };
        if chosen.iter().all(|it| it.kind != starter.kind) {
            chosen.push(starter);
        }
    }
    Ok(chosen)
}

/// The starter whose type has this key, or this name in one of the languages.
pub(super) fn starter_named(word: &str) -> Option<Starter> {
    let word = fold(word);
    starters().find(|starter| {
        let label = starter.kind.label();
        let names = [starter.kind.key(), label.es, label.en];
        names.into_iter().any(|name| fold(name) == word)
    })
}

/// Said of the type that nobody can write beforehand; the words near it would only mislead.
pub(super) const NO_OTHER: Said = Said::new(
    "«otro» no tiene un protocolo de partida: escoja el tipo más parecido y cambie «tipo» en su archivo",
    "“otro” has no protocol to start from: choose the type most like it and change «tipo» in its file",
);

fn unknown(word: &str) -> Said<String> {
    let folded = fold(word);
    if folded == ChannelType::Other.key() {
        return NO_OTHER.owned();
    }
    let keys = ChannelType::ALL.iter().map(|kind| kind.key());
    match nearest_word(&folded, keys.filter(|key| *key != "otro")) {
        Some(near) => said!(
            "no hay ningún canal «{word}»: ¿quiso decir «{near}»?";
            "there is no channel “{word}”: did you mean “{near}”?"
        ),
        None => said!(
            "no hay ningún canal «{word}»; protocolo new los lista";
            "there is no channel “{word}”; protocolo new lists them"
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::Cursor;

    use super::{NO_OTHER, Questions, channels};
    use crate::locale::{Locale, Said};

    #[test]
    fn channels_are_chosen_by_number_or_word() {
        for (list, expected) in [
            ("1, 2", Ok("oficina ventanilla")),
            ("1 2 2", Ok("oficina ventanilla")),
            (
                "Correo electrónico, call-center;2",
                Ok("correo_e call_center ventanilla"),
            ),
            ("", Ok("")),
            ("0", Err("no hay ningún canal «0»; protocolo new los lista")),
            (
                "999",
                Err("no hay ningún canal «999»; protocolo new los lista"),
            ),
            (
                "ventanila",
                Err("no hay ningún canal «ventanila»: ¿quiso decir «ventanilla»?"),
            ),
            ("otro", Err(NO_OTHER.es)),
        ] {
            let found = channels(list).map(|chosen| {
                let keys: Vec<&str> = chosen.iter().map(|it| it.kind.key()).collect();
                keys.join(" ")
            });
            let found = found.map_err(|wrong| wrong.es);
            assert_eq!(
                found,
                expected.map(str::to_owned).map_err(str::to_owned),
                "{list}"
            );
        }
    }

    #[test]
    fn a_question_waits_for_an_answer_that_serves() {
        let said = RefCell::new(Vec::new());
        let say = |text: &str| said.borrow_mut().push(text.to_owned());
        let mut answers = Cursor::new("\n  Alcaldía \nnada\n2\n\n");
        let mut questions = Questions::new(&mut answers, &say, Locale::Es);
        let ask = Said::new("¿Qué?", "What?");
        assert_eq!(questions.insist(ask).unwrap(), "Alcaldía");
        let chosen = questions.channels(ask, "ventanilla").unwrap();
        assert_eq!(chosen.len(), 1);
        assert_eq!(questions.ask(ask, Some("A")).unwrap().as_deref(), Some("A"));
        assert!(questions.ask(ask, None).is_err(), "the input has ended");
        assert!(said.borrow().iter().any(|line| line == "¿Qué? [A]"));
    }
}
