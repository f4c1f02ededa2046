//! The reference pages of the book, in Spanish: every key and every closed value, as the vocabulary has them.

use std::fmt::Write;

use super::field::absence;
use super::grammar::grammar;
use super::wording::{bare, noun, sentence, shape, spelling};
use super::{FileKind, scalar};
use crate::model::value::slug;
use crate::model::vocabulary::{Field, Record, Scalar, Shape, Words};

const MADE: &str = "<!-- Esta página sale del vocabulario del programa: no se edita a mano. -->\n";

/// The first page: the kinds of file.
pub fn index() -> String {
    let mut out = format!("# Los archivos de un repositorio\n\n{MADE}\n");
    out.push_str(
        "Las claves y los valores se escriben en español, en minúsculas y sin tildes. El programa también entiende \
         tildes, mayúsculas y espacios en las claves. Una clave propia, que el programa no lee, empieza por `x-`. \
         Cómo se escribe cada clase de valor está en [Los valores](valores.md).\n\n\
         | Archivo | Qué es |\n|---|---|\n",
    );
    for kind in FileKind::ALL {
        let _ = writeln!(
            out,
            "| [`{}`]({}.md) | {} |",
            kind.path(),
            kind.key(),
            kind.says().es
        );
    }
    out
}

/// The page of a kind of file.
pub fn page(kind: FileKind) -> String {
    let mut out = format!(
        "# {}\n\n{MADE}\n`{}`\n\n{}\n\n",
        kind.title().es,
        kind.path(),
        kind.says().es
    );
    let mut found = Found::default();
    found.record(kind.record(), None);
    for (at, (record, beside)) in found.records.iter().enumerate() {
        if at > 0 {
            let name = noun(&record.name.owned()).es;
            let _ = writeln!(out, "## {} {{#{}}}\n", sentence(&name), slug(&name));
        }
        if let (Some(key), Some(value)) = (record.bare, bare(record)) {
            let value = shape(value).es;
            let _ = writeln!(
                out,
                "Si basta con `{key}`, se puede escribir solo su valor: {value}.\n"
            );
        }
        table(
            record
                .fields
                .iter()
                .chain(beside.iter().flat_map(|beside| beside.fields)),
            &mut out,
        );
    }
    if !found.words.is_empty() {
        out.push_str("## Valores cerrados\n");
    }
    for words in found.words {
        let name = noun(&words.name.owned()).es;
        let _ = writeln!(out, "\n### {} {{#{}}}\n", sentence(&name), anchor(words));
        out.push_str("| Se escribe | Significa |\n|---|---|\n");
        for word in words.list {
            let _ = writeln!(out, "| `{}` | {} |", spelling(word), word.label.es);
        }
    }
    out
}

/// The page that says how each sort of value is written.
pub fn values() -> String {
    let mut out = format!("# Los valores\n\n{MADE}");
    for scalar in SCALARS {
        let name = scalar::name(scalar);
        let (how, examples) = grammar(scalar);
        let _ = writeln!(
            out,
            "\n## {} {{#{}}}\n\n{}\n",
            sentence(&noun(&name).es),
            anchor_of(scalar),
            how.es
        );
        for example in examples {
            let _ = writeln!(out, "- `{example}`");
        }
    }
    out
}

/// The page of the English part: what each Spanish key and word means.
pub fn keys() -> String {
    let mut out = String::from(
        "# How to read the keys\n\n<!-- This page is made from the program's vocabulary: it is not edited by hand. -->\n\n\
         Files are written in Spanish: keys and closed values are in lower case and without accents. This page says what \
         each means. The Spanish pages say besides how each value is written, what holds when it is absent, and show an \
         example.\n",
    );
    for kind in FileKind::ALL {
        let (path, key) = (kind.path(), kind.key());
        let _ = write!(
            out,
            "\n## {}\n\n`{path}`: {} [In Spanish](../referencia/{key}.md).\n",
            kind.title().en,
            kind.says().en
        );
        let mut found = Found::default();
        found.record(kind.record(), None);
        for (at, (record, _)) in found.records.iter().enumerate() {
            if at > 0 {
                let name = noun(&record.name.owned()).en;
                let _ = write!(out, "\n### {}\n", sentence(&name));
            }
            out.push_str("\n| Key | Meaning |\n|---|---|\n");
            for field in record.fields {
                let _ = writeln!(out, "| `{}` | {} |", field.key, field.says.en);
            }
        }
        for words in found.words {
            let name = noun(&words.name.owned()).en;
            let _ = write!(
                out,
                "\n### {}: the words\n\n| Word | Meaning |\n|---|---|\n",
                sentence(&name)
            );
            for word in words.list {
                let _ = writeln!(out, "| `{}` | {} |", spelling(word), word.label.en);
            }
        }
    }
    out
}

const SCALARS: [Scalar; 15] = [
    Scalar::Line,
    Scalar::Prose,
    Scalar::Markdown,
    Scalar::Id,
    Scalar::YesNo,
    Scalar::Integer,
    Scalar::Number,
    Scalar::Date,
    Scalar::Duration,
    Scalar::Frequency,
    Scalar::Schedule,
    Scalar::Money,
    Scalar::Target,
    Scalar::Url,
    Scalar::Colour,
];

fn table<'f>(fields: impl Iterator<Item = &'f Field>, out: &mut String) {
    out.push_str("| Clave | Qué es | Se escribe | Si falta | Ejemplo |\n|---|---|---|---|---|\n");
    for field in fields {
        let shape = (field.shape)();
        let absent = match absence(field) {
            _ if field.is_required => "**obligatoria**".to_owned(),
            Some(absent) => absent.es,
            None => String::new(),
        };
        let example = field
            .example
            .map(|example| format!("`{}: {example}`", field.key));
        let written = format!("[{}]({})", self::shape(shape).es, target(shape));
        let cells = [
            format!("`{}`", field.key),
            field.says.es.to_owned(),
            written,
            absent,
            example.unwrap_or_default(),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

/// Where what may be written is explained.
fn target(shape: Shape) -> String {
    match shape {
        Shape::Scalar(scalar) => format!("valores.md#{}", anchor_of(scalar)),
        Shape::Words(words) | Shape::ByWord(words, _) => format!("#{}", anchor(words)),
        Shape::Record(record) | Shape::Beside(record, _) => {
            format!("#{}", slug(&noun(&record.name.owned()).es))
        }
        Shape::List(inner) | Shape::ByName(inner) => target(inner()),
        // The second is the one that has more to explain.
        Shape::Either(_, other) => target(other()),
    }
}

fn anchor(words: &Words) -> String {
    format!("valor-{}", slug(&noun(&words.name.owned()).es))
}

fn anchor_of(scalar: Scalar) -> String {
    let scalar = match scalar {
        Scalar::Reference(_) => Scalar::Id,
        other => other,
    };
    slug(&noun(&scalar::name(scalar)).es)
}

/// The records and closed lists of a page, in the order in which a reader meets them.
#[derive(Default)]
struct Found {
    records: Vec<(&'static Record, Option<&'static Record>)>,
    words: Vec<&'static Words>,
}

impl Found {
    fn record(&mut self, record: &'static Record, beside: Option<&'static Record>) {
        if self
            .records
            .iter()
            .any(|(known, _)| std::ptr::eq(*known, record))
        {
            return;
        }
        self.records.push((record, beside));
        for field in record
            .fields
            .iter()
            .chain(beside.into_iter().flat_map(|beside| beside.fields))
        {
            self.shape((field.shape)());
        }
    }

    fn shape(&mut self, shape: Shape) {
        match shape {
            Shape::Scalar(_) => {}
            Shape::Words(words) => self.closed(words),
            Shape::Record(record) => self.record(record, None),
            Shape::Beside(record, beside) => self.record(record, Some(beside)),
            Shape::List(inner) | Shape::ByName(inner) => self.shape(inner()),
            Shape::ByWord(words, value) => {
                self.closed(words);
                self.shape(value());
            }
            Shape::Either(one, other) => {
                self.shape(one());
                self.shape(other());
            }
        }
    }

    fn closed(&mut self, words: &'static Words) {
        if !self.words.iter().any(|known| std::ptr::eq(*known, words)) {
            self.words.push(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SCALARS, anchor_of};
    use crate::model::vocabulary::{Kind, Scalar};

    #[test]
    fn every_value_has_its_place() {
        let mut anchors: Vec<String> = SCALARS.iter().map(|scalar| anchor_of(*scalar)).collect();
        assert_eq!(anchor_of(Scalar::Reference(Kind::Step)), "id");
        anchors.sort();
        anchors.dedup();
        assert_eq!(anchors.len(), SCALARS.len());
    }
}
