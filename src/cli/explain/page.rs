use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;

use super::bold;
use crate::cli::pick;
use crate::diagnostic::Structural;
use crate::locale::{Locale, Said};
use crate::report::Look;
use crate::rules::{Change, Check, Rule, SECTIONS, THRESHOLDS, Threshold, example};
use crate::said;

/// Most places of an example that are shown: the others are alike.
const SHOWN: usize = 2;

/// All that there is to say of a rule. `today` gives the day of the acceptance that one may copy.
pub(super) fn rule(rule: &Rule, today: Date, locale: Locale, look: Look) -> String {
    let mut page = Page::new(&format!("{} {}", rule.code, rule.name), locale, look);
    page.text(rule.what.get(locale));
    page.part(Said::new("Por qué", "Why"), rule.why.get(locale));
    page.example(rule.code);
    page.part(Said::new("Qué hacer", "What to do"), rule.fix.get(locale));
    page.thresholds(rule.code);
    page.severity(rule);
    page.changing(rule, today);
    let mut sections = SECTIONS.iter();
    let section = sections.find(|section| section.number == rule.section);
    let title = section.map_or("", |section| section.title.get(locale));
    let number = rule.section;
    let place = said!("sección {number}: {title}."; "section {number}: {title}.");
    page.part(Said::new("En la guía", "In the guide"), place.get(locale));
    page.out
}

/// All that there is to say of a code about the form of files.
pub(super) fn form(form: &Structural, locale: Locale, look: Look) -> String {
    let mut page = Page::new(&format!("{} {}", form.code, form.name), locale, look);
    page.text(form.what.get(locale));
    page.example(form.code);
    if let Some(instance) = form.instance() {
        page.part(
            Said::new("Por ejemplo", "For example"),
            instance.get(locale),
        );
    }
    page.part(Said::new("Qué hacer", "What to do"), form.fix.get(locale));
    page.thresholds(form.code);
    page.out
}

struct Page {
    out: String,
    locale: Locale,
    look: Look,
}

impl Page {
    fn new(title: &str, locale: Locale, look: Look) -> Self {
        Page {
            out: format!("{}\n\n", bold(title, look)),
            locale,
            look,
        }
    }

    fn text(&mut self, text: &str) {
        self.paragraph(text, "");
        self.out.push('\n');
    }

    fn part(&mut self, title: Said, text: &str) {
        self.title(title);
        self.paragraph(text, "  ");
        self.out.push('\n');
    }

    fn title(&mut self, title: Said) {
        let title = bold(title.get(self.locale), self.look);
        let _ = writeln!(self.out, "{title}");
    }

    /// A text that may begin in lower case, wrapped.
    fn paragraph(&mut self, text: &str, indent: &str) {
        let mut letters = text.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string());
        let text = format!("{}{}", first.unwrap_or_default(), letters.as_str());
        let room = self.look.width.saturating_sub(indent.len()).max(20);
        for line in crate::report::wrap(&text, room) {
            let _ = writeln!(self.out, "{indent}{line}");
        }
    }

    /// Lines of a file, as they are.
    fn code(&mut self, text: &str) {
        for line in text.lines() {
            let line = format!("      {line}");
            let _ = writeln!(self.out, "{}", line.trim_end());
        }
    }

    fn example(&mut self, code: &str) {
        let Some(example) = example(code) else { return };
        self.title(Said::new("Ejemplo", "Example"));
        self.paragraph(&example.caso, "  ");
        for change in example.cambios.iter().take(SHOWN) {
            self.change(change);
        }
        let more = example.cambios.len().saturating_sub(SHOWN);
        if more > 0 {
            let also = said!("Y lo mismo en otros lugares: {more}."; "And the same in other places: {more}.");
            self.paragraph(also.get(self.locale), "  ");
        }
        self.out.push('\n');
    }

    fn change(&mut self, change: &Change) {
        let file = &change.archivo;
        if change.mal.trim().is_empty() {
            let missing =
                said!("en {file}, cuando falta esto:"; "in {file}, when this is missing:");
            self.paragraph(missing.get(self.locale), "    ");
            self.code(&change.bien);
            return;
        }
        let bad = said!("en {file}, así no:"; "in {file}, not like this:");
        self.paragraph(bad.get(self.locale), "    ");
        self.code(&change.mal);
        self.paragraph(pick(self.locale, "así sí:", "but like this:"), "    ");
        self.code(&change.bien);
    }

    fn thresholds(&mut self, code: &str) {
        let own: Vec<&Threshold> = THRESHOLDS.iter().filter(|it| it.code == code).collect();
        if own.is_empty() {
            return;
        }
        self.title(Said::new("Umbrales", "Thresholds"));
        for threshold in &own {
            let (key, value) = (threshold.key, threshold.value);
            let (unit, source) = (
                threshold.unit.get(self.locale),
                threshold.source.get(self.locale),
            );
            self.paragraph(&format!("{value} {unit} ({key}): {source}."), "  ");
        }
        let place = pick(
            self.locale,
            "La guía no fija números. Se cambian en entidad.yaml:",
            "The guide sets no numbers. They are changed in entidad.yaml:",
        );
        self.paragraph(place, "  ");
        let mut yaml = "umbrales:\n".to_owned();
        for threshold in own {
            let _ = writeln!(yaml, "  {}: {}", threshold.key, threshold.value);
        }
        self.code(&yaml);
        self.out.push('\n');
    }

    fn severity(&mut self, rule: &Rule) {
        let word = rule.severity.word(self.locale, false);
        let said = match &rule.escalates {
            Some(other) => {
                let (then, when) = (other.severity.word(self.locale, false), other.when);
                said!("{word}; {then} si {}.", when.es; "{word}; {then} if {}.", when.en)
            }
            None => said!("{word}."; "{word}."),
        };
        self.part(Said::new("Gravedad", "Severity"), said.get(self.locale));
    }

    /// How one accepts what it finds, and how one changes how much it matters.
    fn changing(&mut self, rule: &Rule, today: Date) {
        if let Check::Decoded(_) = rule.check {
            let fixed = pick(
                self.locale,
                "es de la forma de los archivos: ni se acepta ni se cambia su gravedad, porque sin eso no se puede leer lo demás.",
                "it is about the form of the files: it is neither accepted nor changed, since without it the rest cannot be read.",
            );
            self.part(
                Said::new("Si no se puede corregir ya", "If it cannot be mended yet"),
                fixed,
            );
            return;
        }
        let code = rule.code;
        let until = today.checked_add(6.months()).unwrap_or(today);
        self.title(Said::new(
            "Si no se puede corregir ya",
            "If it cannot be mended yet",
        ));
        let accept = pick(
            self.locale,
            "acéptelo por un tiempo, en el archivo del protocolo:",
            "accept it for a time, in the file of the protocol:",
        );
        self.paragraph(accept, "  ");
        let (reason, who) = match self.locale {
            Locale::Es => ("Por qué no se corrige todavía", "Quién lo corregirá"),
            Locale::En => ("Why it is not mended yet", "Who will mend it"),
        };
        self.code(&format!(
            "hallazgos_aceptados:\n  - codigo: {code}\n    motivo: {reason}\n    hasta: {until}\n    responsable: {who}\n"
        ));
        let change = pick(
            self.locale,
            "o cambie la gravedad de la regla para la entidad, en entidad.yaml (error, aviso, consejo o apagada):",
            "or change the severity of the rule for the entity, in entidad.yaml (error, aviso, consejo or apagada):",
        );
        self.paragraph(change, "  ");
        let reason = pick(
            self.locale,
            "Por qué la entidad la trata así",
            "Why the entity treats it so",
        );
        self.code(&format!(
            "reglas:\n  {code}:\n    severidad: consejo\n    motivo: {reason}\n"
        ));
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{form, rule};
    use crate::diagnostic::STRUCTURAL;
    use crate::locale::Locale;
    use crate::report::Look;
    use crate::rules::{self, Check};
    use crate::source::Loaded;

    const LOOK: Look = Look {
        has_colour: false,
        has_unicode: true,
        width: 90,
    };

    /// Every block that one may paste is read without a complaint about itself.
    #[test]
    fn what_one_may_paste_is_right() {
        for it in rules::all().filter(|it| !matches!(it.check, Check::Decoded(_))) {
            let page = rule(it, jiff::civil::date(2026, 11, 24), Locale::Es, LOOK);
            let block = |first: &str| -> String {
                let lines = page
                    .lines()
                    .map(|line| line.strip_prefix("      ").unwrap_or(""));
                let lines = lines.skip_while(|line| *line != first);
                let lines: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
                lines.join("\n")
            };
            let (accepted, changed) = (block("hallazgos_aceptados:"), block("reglas:"));
            let mut loaded = Loaded::default();
            let manifest = format!("formato: 1\nnombre: E\n{changed}\n{}\n", block("umbrales:"));
            loaded.sources.add("entidad.yaml", manifest);
            let protocol = format!(
                "nombre: P\ntipo: ventanilla\netapas: {{ atencion: Pide algo. }}\npasos: [{{ nombre: Atender }}]\n{accepted}\n"
            );
            loaded.sources.add("protocolos/p.yaml", protocol);
            let (_, found) = crate::model::parse(&loaded);
            assert!(found.is_empty(), "{}: {found:?}", it.code);
            assert!(accepted.contains("hasta: 2027-05-24"), "{page}");
            assert!(changed.contains(it.code), "{page}");
        }
    }

    #[test]
    fn every_code_has_an_example() {
        for it in rules::all() {
            let page = rule(it, jiff::civil::date(2026, 11, 24), Locale::Es, LOOK);
            assert!(page.contains("\nEjemplo\n"), "{}", it.code);
        }
        for it in &STRUCTURAL {
            let page = form(it, Locale::Es, LOOK);
            let has_one = page.contains("\nEjemplo\n") || page.contains("\nPor ejemplo\n");
            assert!(has_one, "{}", it.code);
        }
    }
}
