//! Slips of the pen that YAML takes for something else.

use crate::locale::Said;
use crate::said;
use crate::source::{Node, Style, Value};

use super::Decoder;

impl Decoder<'_> {
    /// Reports `“Hola”`: the quotes of a word processor are letters for YAML. Says whether it did.
    pub(crate) fn printed_quotes(&mut self, node: &Node<'_>) -> bool {
        let Value::Scalar(text, Style::Plain) = &node.value else {
            return false;
        };
        let text = text.trim();
        let is_quoted = text.starts_with(['“', '”', '‘'])
            && (text.ends_with(['“', '”', '’']) || !text.contains(['”', '’']));
        if !is_quoted {
            return false;
        }
        let inner = text.trim_matches(['“', '”', '‘', '’']);
        self.error(
            "E-13",
            self.first_line(node.span),
            Said::new(
                "estas comillas son las de un procesador de palabras, y quedarían dentro del texto",
                "these are the quotation marks of a word processor, and they would stay in the text",
            )
            .owned(),
        )
        .help = Some(
            said!("escriba \"{inner}\", o el texto sin comillas"; "write \"{inner}\", or the text without quotes"),
        );
        true
    }

    /// Reports `clave: #texto`: what follows `#` is a comment, and the key is left empty. Says whether it did.
    pub(super) fn commented_out(&mut self, node: &Node<'_>) -> bool {
        let line = self.after(node.span.end).split(['\n', '\r']).next();
        let rest = line.unwrap_or_default().trim_start_matches(':');
        let Some(lost) = rest
            .strip_prefix(' ')
            .and_then(|rest| rest.trim_start_matches(' ').strip_prefix('#'))
            .filter(|lost| !lost.starts_with(' '))
        else {
            return false;
        };
        let lost = lost.trim_end();
        self.error(
            "E-13",
            self.place_of(node),
            said!("esta clave queda sin valor: «#{lost}» es un comentario"; "this key is left without a value: “#{lost}” is a comment"),
        )
        .help = Some(said!(
            "si es el valor, póngalo entre comillas: \"#{lost}\"";
            "if that is the value, put it in quotes: \"#{lost}\""
        ));
        true
    }

    /// Reports `- Primero: salude` where a text may stand: YAML makes a key of its first words. Says whether it did.
    pub(super) fn text_with_colon(&mut self, node: &Node<'_>, keys: &[&str]) -> bool {
        let Value::Mapping(entries) = &node.value else {
            return false;
        };
        let [(key, value)] = entries.as_slice() else {
            return false;
        };
        let is_plain = matches!(&value.value, Value::Scalar(_, Style::Plain));
        let folded = super::fold(key.text());
        if !is_plain
            || super::nearest(&folded, keys.iter().copied()).is_some()
            || folded.starts_with("x_")
        {
            return false;
        }
        let (word, text) = (key.text(), self.written(node.span).trim());
        self.error(
            "E-13",
            self.first_line(node.span),
            said!("YAML lee «{word}» como una clave, por los dos puntos que la siguen"; "YAML reads “{word}” as a key, because of the colon after it"),
        )
        .help = Some(said!("si es un texto, escriba \"{text}\""; "if it is a text, write \"{text}\""));
        true
    }
}
