//! The pages of the book about the rules, made of the rules and of their planted faults.

use std::fmt::Write as _;

use protocolo::diagnostic::{STRUCTURAL, Severity, Structural};
use protocolo::locale::Locale;
use protocolo::rules::{self, Rule, SECTIONS, Section, THRESHOLDS};

use super::fault::{Edit, Fault};
use super::file::{self, File};

const HEAD: &str = "<!-- Esta página se escribe sola, a partir de las reglas y de tests/faults. Cambie aquellas, no esta. -->\n";

/// Every page: its path and its text.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut pages = vec![
        (path("index"), index()),
        (path("forma"), forms()),
        (path("umbrales"), thresholds()),
    ];
    for section in SECTIONS.iter() {
        let rules: Vec<&Rule> = rules::all()
            .filter(|rule| rule.section == section.number)
            .collect();
        if !rules.is_empty() {
            pages.push((path(section.number), of_section(section, &rules)));
        }
    }
    pages
}

/// The path of a page by its name: the number of a section.
pub(crate) fn path(name: &str) -> String {
    format!("book/src/reglas/{name}.md")
}

fn index() -> String {
    let mut text = format!("{HEAD}\n# Las reglas\n");
    for section in SECTIONS.iter() {
        let mut rules = rules::all()
            .filter(|rule| rule.section == section.number)
            .peekable();
        if rules.peek().is_none() {
            continue;
        }
        let (number, title) = (section.number, section.title.es);
        let _ = write!(
            text,
            "\n## [{number} {title}]({number}.md)\n\n| Regla | Qué pide | Gravedad |\n|---|---|---|\n"
        );
        for rule in rules {
            let anchor = rule.code.to_lowercase();
            let (code, name, what) = (rule.code, rule.name, rule.what.es);
            let _ = writeln!(
                text,
                "| [{code}]({number}.md#{anchor}-{name}) | {what} | {} |",
                word(rule.severity)
            );
        }
    }
    text
}

fn forms() -> String {
    let mut text = format!(
        "{HEAD}\n# La forma de los archivos\n\nEstos códigos no son de la guía: dicen que un archivo no se puede leer \
         como está escrito.\n"
    );
    for form in STRUCTURAL.iter() {
        let Structural {
            code,
            name,
            what,
            fix,
            ..
        } = form;
        let fix = sentence(fix.es);
        let _ = write!(
            text,
            "\n## {code} {name}\n\n{}\n\n**Qué hacer.** {fix}\n",
            what.es
        );
        if let Some(instance) = form.instance() {
            let _ = write!(
                text,
                "\n**Por ejemplo.** {}\n",
                sentence(instance.es.trim_end_matches('.'))
            );
        }
        examples(code, name, &mut text);
    }
    text
}

fn thresholds() -> String {
    let mut text = format!(
        "{HEAD}\n# Los umbrales\n\nLa guía no fija números. Estos son de la herramienta, y la entidad puede cambiarlos en \
         `umbrales`, dentro de `entidad.yaml`.\n\n| Umbral | Valor | De dónde sale |\n|---|---|---|\n"
    );
    for threshold in THRESHOLDS.iter() {
        let (key, value, unit, source) = (
            threshold.key,
            threshold.value,
            threshold.unit.es,
            threshold.source.es,
        );
        let value = value.to_string().replace('.', ",");
        let _ = writeln!(text, "| `{key}` | {value} {unit} | {source} |");
    }
    text
}

fn of_section(section: &Section, rules: &[&Rule]) -> String {
    let mut text = format!("{HEAD}\n# {} {}\n", section.number, section.title.es);
    for rule in rules {
        of_rule(rule, &mut text);
    }
    text
}

fn of_rule(rule: &Rule, text: &mut String) {
    let (code, name, what, why) = (rule.code, rule.name, rule.what.es, rule.why.es);
    let severity = match rule.escalates {
        Some(other) => format!(
            "{}; {} si {}",
            word(rule.severity),
            word(other.severity),
            other.when.es
        ),
        None => word(rule.severity).to_owned(),
    };
    let fix = sentence(rule.fix.es);
    let _ = write!(
        text,
        "\n## {code} {name}\n\n**Gravedad:** {severity}.\n\n{what}\n\n**Por qué.** {why}\n\n**Qué hacer.** {fix}\n"
    );
    examples(code, name, text);
}

/// What the planted faults of a rule show, each under its own heading.
fn examples(code: &str, name: &str, text: &mut String) {
    for file in faults(code, name) {
        let fault = Fault::read(&file.text).unwrap_or_else(|why| panic!("{}: {why}", file.path));
        let _ = write!(text, "\n### {}\n", fault.caso);
        for edit in fault.edits() {
            example(&fault.repo, edit, text);
        }
    }
}

/// The planted faults of a rule, the plain one first.
pub(crate) fn faults(code: &str, name: &str) -> Vec<File> {
    let start = format!("tests/faults/{code}-{name}");
    let mut found = file::below("tests/faults");
    found.retain(|file| {
        let rest = file.path.strip_prefix(&start);
        rest.is_some_and(|rest| rest.starts_with('.') || rest.starts_with('-'))
    });
    found.sort_by_key(|file| {
        (
            file.path.len() > start.len() + ".yaml".len(),
            file.path.clone(),
        )
    });
    found
}

/// The text of `src/rules/examples.json`: for each code that has a planted fault, the simplest one.
pub(crate) fn shipped() -> String {
    let rules = rules::all().map(|rule| (rule.code, rule.name));
    let forms = STRUCTURAL.iter().map(|form| (form.code, form.name));
    let mut all = serde_json::Map::new();
    for (code, name) in rules.chain(forms) {
        let faults = faults(code, name).into_iter();
        let faults = faults.map(|file| {
            Fault::read(&file.text).unwrap_or_else(|why| panic!("{}: {why}", file.path))
        });
        let Some(fault) = faults.min_by_key(|fault| fault.edits().len()) else {
            continue;
        };
        let changes = fault.edits().iter().map(|edit| {
            let (file, bad, good) = (&edit.file, edit.with.trim_end(), edit.replace.trim_end());
            serde_json::json!({ "archivo": file, "mal": bad, "bien": good })
        });
        let changes: Vec<serde_json::Value> = changes.collect();
        let example = serde_json::json!({ "caso": fault.caso, "cambios": changes });
        all.insert(code.to_owned(), example);
    }
    let mut text = serde_json::to_string_pretty(&all).expect("strings are JSON");
    text.push('\n');
    text
}

fn example(repo: &str, edit: &Edit, text: &mut String) {
    let (file, good, bad) = (&edit.file, edit.replace.trim_end(), edit.with.trim_end());
    let _ = if bad.trim().is_empty() {
        write!(
            text,
            "\nEn `{file}` del ejemplo *{repo}*, cuando falta esto:\n\n```yaml\n{good}\n```\n"
        )
    } else {
        write!(
            text,
            "\nEn `{file}` del ejemplo *{repo}*, así no:\n\n```yaml\n{bad}\n```\n\nAsí sí:\n\n```yaml\n{good}\n```\n"
        )
    };
}

fn word(severity: Severity) -> &'static str {
    severity.word(Locale::Es, false)
}

/// What begins in lower case and ends without a stop, as a sentence.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    format!(
        "{}{}.",
        first.into_iter().flatten().collect::<String>(),
        letters.as_str()
    )
}
