//! What is said to the person at a step: its own phrases, those that it takes from `comunes.yaml` by name, and the common
//! ones that are in force there.

use super::step::StepPhrase;
use super::written::{CommonFile, PhraseMoment, PhraseType};
use super::{Step, Touchpoint, phrase_fits};
use crate::prose::{Kind, Lexicon};

impl<'p> Step<'p> {
    /// The phrases that are said here, its own first. Prohibited ones are none.
    pub fn said(&self, common: Option<&'p CommonFile>) -> Vec<StepPhrase<'p>> {
        let moment = self.written.moment.as_ref().map(|moment| moment.value);
        let mut phrases: Vec<StepPhrase<'p>> = self
            .phrases()
            .map(|phrase| phrase.resolved(common))
            .collect();
        let shared = self.touchpoint.common_phrases(common).map(StepPhrase::of);
        phrases.extend(shared.filter(|phrase| match (phrase.moment, moment) {
            (Some(phrase), Some(step)) => phrase_fits(phrase, step),
            _ => false,
        }));
        phrases.retain(StepPhrase::is_said);
        phrases
    }

    /// Whether something is said here that serves as this moment asks.
    pub fn says(&self, moment: PhraseMoment, common: Option<&'p CommonFile>) -> bool {
        self.said(common).iter().any(|phrase| phrase.serves(moment))
    }

    /// Whether its phrases of a moment could not be read, so that their absence means nothing.
    pub fn has_broken_phrases(&self) -> bool {
        let keys = [
            "saludo",
            "agradecimiento",
            "despedida",
            "negativa",
            "frases",
        ];
        keys.iter().any(|key| self.written.is_broken(key))
            || self
                .written
                .phrases
                .iter()
                .any(|phrase| phrase.is_broken("momento") || phrase.is_broken("texto"))
    }
}

impl<'p> StepPhrase<'p> {
    /// The same phrase with what it takes from the common phrase that it names. Its own keys win.
    fn resolved(mut self, common: Option<&'p CommonFile>) -> Self {
        let name = self.entry.and_then(|entry| entry.common.as_ref());
        let (Some(name), Some(common)) = (name, common) else {
            return self;
        };
        let mut phrases = common.phrases.iter().map(|it| &it.entry);
        let found = phrases.find(|it| {
            it.id
                .as_ref()
                .is_some_and(|id| id.as_str() == name.as_str())
        });
        if let Some(found) = found {
            let shared = StepPhrase::of(found);
            self.moment = self.moment.or(shared.moment);
            self.text = self.text.or(shared.text);
            if self.entry.is_some_and(|entry| entry.kind.is_none()) {
                self.kind = shared.kind;
            }
        }
        self
    }

    /// Whether it is said and serves as this moment asks. One that must be said as it stands has to be a greeting, thanks
    /// or a farewell in its words too.
    pub fn serves(&self, moment: PhraseMoment) -> bool {
        let words = self.text.map_or("", |text| text);
        let kind = match moment {
            PhraseMoment::Greeting => Some(Kind::Greeting),
            PhraseMoment::Thanks => Some(Kind::Thanks),
            PhraseMoment::Farewell => Some(Kind::Farewell),
            _ => None,
        };
        let in_words = || kind.is_none_or(|kind| Lexicon::of(kind).find(words).next().is_some());
        self.is_said()
            && self.moment == Some(moment)
            && (self.kind != PhraseType::Literal || words.is_empty() || in_words())
    }
}

impl Touchpoint {
    /// Whether a common farewell is in force: it goes with every end, those of exceptions too.
    pub fn inherits_farewell(&self, common: Option<&CommonFile>) -> bool {
        self.common_phrases(common)
            .any(|phrase| StepPhrase::of(phrase).serves(PhraseMoment::Farewell))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::written::PhraseMoment;
    use crate::source::Loaded;

    fn check(step: &str, moment: PhraseMoment, expected: bool) {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        loaded.sources.add(
            "comunes.yaml",
            "frases:\n  - { id: adios, momento: despedida, texto: Hasta luego. }\n  - { id: hola, momento: saludo, texto: Buenos días., para: { canales: [electronico] } }\n",
        );
        loaded.sources.add(
            "protocolos/p.yaml",
            format!("nombre: P\ntipo: ventanilla\netapas: {{ atencion: Pide algo. }}\npasos:\n  - {{ nombre: A, {step} }}\n"),
        );
        let (project, _) = crate::model::parse(&loaded);
        let step_at = project.touchpoints[0].step_at(0);
        assert_eq!(step_at.says(moment, project.common()), expected, "{step}");
    }

    #[test]
    fn what_is_said_at_a_step() {
        use PhraseMoment::{Farewell, Greeting, Thanks};
        check("saludo: Buenos días.", Greeting, true);
        check(
            "frases: [{ momento: saludo, tipo: literal, texto: Siga. }]",
            Greeting,
            false,
        );
        check(
            "frases: [{ momento: saludo, tipo: prohibida, texto: Hola. }]",
            Greeting,
            false,
        );
        check("frases: [{ ref: hola }]", Greeting, true);
        check("momento: apertura", Greeting, false);
        check("momento: cierre", Farewell, true);
        check("momento: registro", Farewell, false);
        check("agradecimiento: Muy amable.", Thanks, true);
    }
}
