use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Said;
use crate::model::vocabulary::Field;
use crate::said;
use crate::source::{Node, Span, Style, Value};

use super::nearest;

/// How many errors of form are told of one file.
const MOST: usize = 200;

/// Reads the nodes of one file and collects what is wrong with them.
pub(crate) struct Decoder<'t> {
    text: &'t str,
    /// What has been found, in the order found.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Takes what is said once there has been enough.
    overflow: Option<Diagnostic>,
    /// The rule of the guide under which the field being read is reported.
    pub(super) code: Option<&'static str>,
    /// The field being read, for its example.
    pub(super) field: Option<&'static Field>,
    /// The key whose value is being read: nothing has no place of its own, and the key is what there is to look at.
    pub(super) key: Option<Span>,
}

impl<'t> Decoder<'t> {
    /// For a file and its text.
    pub(crate) fn new(text: &'t str) -> Self {
        Decoder {
            text,
            diagnostics: Vec::new(),
            overflow: None,
            code: None,
            field: None,
            key: None,
        }
    }

    /// What is written at a span of this file.
    pub(crate) fn written(&self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The text of the file from a byte on.
    pub(crate) fn after(&self, byte: u32) -> &'t str {
        self.text.get(byte as usize..).unwrap_or_default()
    }

    /// Reports an error of form, under the code of the guide when the field has one.
    pub(crate) fn error(
        &mut self,
        code: &'static str,
        span: Span,
        message: Said<String>,
    ) -> &mut Diagnostic {
        let code = self.code.unwrap_or(code);
        self.report(Diagnostic::error(code, span, message))
    }

    /// Reports an error under the code of a rule of the guide, whatever that of the field.
    pub(crate) fn error_of_rule(
        &mut self,
        code: &'static str,
        span: Span,
        message: Said<String>,
    ) -> &mut Diagnostic {
        self.report(Diagnostic::error(code, span, message))
    }

    /// Reports what is no error: it keeps its own code.
    pub(crate) fn advice(
        &mut self,
        code: &'static str,
        severity: Severity,
        span: Span,
        message: Said<String>,
    ) -> &mut Diagnostic {
        self.report(Diagnostic::error(code, span, message).with_severity(severity))
    }

    fn report(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        if self.is_full() {
            return self.overflow.insert(diagnostic);
        }
        self.diagnostics.push(diagnostic);
        self.diagnostics.last_mut().expect("just pushed")
    }

    /// Whether so much is wrong with the file that more would help nobody.
    pub(super) fn is_full(&self) -> bool {
        self.diagnostics.len() >= MOST
    }

    /// Everything found. When there was more than is told, the last one says so.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        if let Some(more) = self.overflow {
            self.diagnostics.push(
                Diagnostic::error(
                    "E-01",
                    more.span,
                    said!("este archivo tiene más de {MOST} errores de forma: aquí se dejan de contar"; "this file has more than {MOST} errors of form: here the count stops"),
                )
                .with_help(
                    Said::new(
                        "corrija los primeros y vuelva a revisar; suelen tener la misma causa",
                        "mend the first ones and check again; they often have one cause",
                    )
                    .owned(),
                ),
            );
        }
        self.diagnostics
    }

    /// Reports a node of another form than the one wanted.
    pub(crate) fn wrong_form(&mut self, node: &Node<'_>, wanted: Said) {
        if matches!(node.value, Value::Refused) {
            return;
        }
        if matches!(node.value, Value::Null) {
            self.empty(node);
            return;
        }
        if self.blank(node) {
            return;
        }
        let found = form(node);
        let help = if wanted.es == TEXT.es && is_colon_item(node) {
            let text = self.written(node.span).trim();
            said!("si es un texto, póngalo entre comillas: \"{text}\""; "if it is a text, put it in quotes: \"{text}\"")
        } else {
            self.as_in_the_example(wanted)
        };
        let span = self.first_line(node.span);
        self.error(
            "E-08",
            span,
            said!("se esperaba {} y hay {}", wanted.es, found.es; "{} was expected, and this is {}", wanted.en, found.en),
        )
        .help = Some(help);
    }

    /// What to write in the place of another form: the example of the field, where it has one.
    fn as_in_the_example(&self, wanted: Said) -> Said<String> {
        let field = self.field.map(|field| (field.key, field.example));
        match field {
            Some((key, Some(example))) => {
                said!("escriba, por ejemplo: {key}: {example}"; "write, for example: {key}: {example}")
            }
            None => Said::new(
                "empiece con las claves del archivo, una en cada línea, por ejemplo: nombre: Ventanilla central",
                "begin with the keys of the file, one on each line, for example: nombre: Ventanilla central",
            )
            .owned(),
            _ => {
                let (es, en) = (wanted.es, wanted.en);
                said!("escriba aquí {es}"; "write {en} here")
            }
        }
    }

    /// Reports a key without value.
    pub(crate) fn empty(&mut self, node: &Node<'_>) {
        if self.commented_out(node) {
            return;
        }
        self.error(
            "E-07",
            self.place_of(node),
            Said::new("esta clave no tiene valor", "this key has no value").owned(),
        )
        .help = Some(
            Said::new(
                "escriba su valor o quite la clave",
                "write its value, or remove the key",
            )
            .owned(),
        );
    }

    /// Where to look at a value: at its key, when it is nothing.
    pub(super) fn place_of(&self, node: &Node<'_>) -> Span {
        let key = self.key.filter(|_| node.span.start == node.span.end);
        key.unwrap_or(node.span)
    }

    /// Reports an item of a list that says nothing, and tells whether it does not.
    pub(super) fn empty_item(&mut self, node: &Node<'_>) -> bool {
        let is_empty = matches!(node.value, Value::Null);
        if is_empty {
            self.error(
                "E-07",
                node.span,
                Said::new(
                    "este elemento de la lista está vacío",
                    "this item of the list is empty",
                )
                .owned(),
            )
            .help = Some(
                Said::new(
                    "escriba algo después del guion, o quite el guion",
                    "write something after the hyphen, or remove the hyphen",
                )
                .owned(),
            );
        }
        is_empty
    }

    /// Reports a word that is none of the closed list, and gives the one that it resembles.
    pub(crate) fn not_a_word(
        &mut self,
        node: &Node<'_>,
        name: Said,
        list: &[&'static str],
    ) -> Option<&'static str> {
        if self.blank(node) || self.printed_quotes(node) {
            return None;
        }
        let text = node.text();
        let near = nearest(&super::fold(text), list.iter().copied());
        let is_invisible = self.invisible(node, Severity::Error);
        if is_invisible {
            return near;
        }
        let all = list.join(", ");
        let diagnostic = self.error(
            "E-09",
            node.span,
            said!("«{text}» no es {}", name.es; "“{text}” is not {}", name.en),
        );
        diagnostic.label = near.map(did_you_mean);
        diagnostic.help = Some(said!("valores admitidos: {all}"; "accepted values: {all}"));
        near
    }

    /// Reports a value that its grammar cannot read.
    pub(crate) fn not_grammatical(&mut self, node: &Node<'_>, problem: Problem) {
        let diagnostic = self.error("E-10", node.span, problem.message);
        diagnostic.help = Some(problem.help);
    }

    /// The part of a span that is on its first line, without the blanks at its end.
    pub(crate) fn first_line(&self, span: Span) -> Span {
        let text = self.written(span);
        let line = text
            .split(['\n', '\r'])
            .next()
            .unwrap_or_default()
            .trim_end();
        Span {
            end: span.start + u32::try_from(line.len()).unwrap_or(0),
            ..span
        }
    }
}

/// What a grammar says of a text that it cannot read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Problem {
    /// What is wrong.
    pub(crate) message: Said<String>,
    /// What to write.
    pub(crate) help: Said<String>,
}

/// The question beside a word that resembles another.
pub(crate) fn did_you_mean(word: &str) -> Said<String> {
    said!("¿quiso decir «{word}»?"; "did you mean “{word}”?")
}

/// What a text is called when one is wanted.
pub(crate) const TEXT: Said = Said::new("un texto", "a text");

fn form(node: &Node<'_>) -> Said {
    match &node.value {
        Value::Null | Value::Refused => Said::new("nada", "nothing"),
        Value::Scalar(..) => TEXT,
        Value::Sequence(..) => Said::new("una lista", "a list"),
        Value::Mapping(_) => Said::new("un bloque de claves", "a block of keys"),
    }
}

/// `- Paso 1: verificar` in a list of texts: one key and one value on one line.
fn is_colon_item(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Mapping(entries) => matches!(
            entries.as_slice(),
            [(
                _,
                Node {
                    value: Value::Scalar(_, Style::Plain),
                    ..
                }
            )]
        ),
        _ => false,
    }
}
