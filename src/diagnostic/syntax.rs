use super::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{Issue, LIMIT_NODES, LineIndex, Span, SyntaxKind};

/// Puts into words what was wrong with a text as YAML, the way a colleague would say it: what YAML read, and
/// what to write instead. `text` is the file's.
pub fn tree_issue(text: &str, issue: &Issue) -> Diagnostic {
    match issue {
        Issue::Syntax { at, kind } => syntax(text, *at, *kind),
        Issue::DuplicateKey { key, first, second } => Diagnostic::error(
            "E-04",
            *second,
            said!("la clave «{key}» está repetida"; "the key “{key}” is repeated"),
        )
        .with_label(Said::new("otra vez aquí", "again here").owned())
        .with_related(*first, Said::new("la primera está aquí", "the first one is here").owned())
        .with_help(
            Said::new(
                "deje una sola; si quería dos elementos, escríbalos en la misma lista",
                "keep one of them; if you meant two elements, write them in the same list",
            )
            .owned(),
        ),
        Issue::Alias(span) | Issue::Anchor(span) | Issue::Tag(span) | Issue::MergeKey(span) => {
            not_ours(issue, *span, text)
        }
        Issue::ComplexKey(span) => Diagnostic::error(
            "E-03",
            *span,
            Said::new("una clave es una palabra, y esto no lo es", "a key is a word, and this is not one").owned(),
        )
        .with_help(Said::new("escriba «clave: valor»", "write “key: value”").owned()),
        Issue::SecondDocument(span) => Diagnostic::error(
            "E-03",
            *span,
            Said::new(
                "aquí empieza un segundo documento y un archivo tiene uno solo",
                "a second document begins here, and a file has only one",
            )
            .owned(),
        )
        .with_help(
            Said::new(
                "quite la línea «---» o pase lo que sigue a otro archivo",
                "remove the line “---”, or move what follows to another file",
            )
            .owned(),
        ),
        Issue::TooManyNodes(span) => Diagnostic::error(
            "E-01",
            *span,
            said!("este archivo tiene más de {LIMIT_NODES} datos"; "this file has more than {LIMIT_NODES} values"),
        )
        .with_help(Said::new("divídalo en varios", "divide it into several").owned()),
        Issue::Empty(span) => Diagnostic::error(
            "E-02",
            *span,
            Said::new("este archivo está vacío", "this file is empty").owned(),
        )
        .with_help(
            Said::new(
                "escriba su contenido o bórrelo",
                "write its content, or delete it",
            )
            .owned(),
        ),
    }
}

fn not_ours(issue: &Issue, span: Span, text: &str) -> Diagnostic {
    let found = text.get(span.range()).unwrap_or_default().trim();
    let (what, help) = match issue {
        Issue::Alias(_) => (
            said!("«{found}» se lee como un alias de YAML, y aquí no se usan"; "“{found}” reads as a YAML alias, and those are not used here"),
            Said::new(
                "si es un texto, póngalo entre comillas; si quería repetir algo, escríbalo en comunes.yaml",
                "if it is a text, put it in quotes; if you meant to repeat something, write it in comunes.yaml",
            ),
        ),
        Issue::Anchor(_) => (
            said!("«{found}» se lee como un ancla de YAML, y aquí no se usan"; "“{found}” reads as a YAML anchor, and those are not used here"),
            Said::new(
                "si es un texto, póngalo entre comillas; lo que se comparte va en comunes.yaml",
                "if it is a text, put it in quotes; what is shared goes in comunes.yaml",
            ),
        ),
        Issue::MergeKey(_) => (
            said!("la clave «<<» no se usa aquí"; "the key “<<” is not used here"),
            Said::new(
                "lo que se comparte va en comunes.yaml",
                "what is shared goes in comunes.yaml",
            ),
        ),
        _ => (
            Said::new(
                "un texto que empieza con «!» se lee como una etiqueta de YAML, y aquí no se usan",
                "a text that begins with “!” reads as a YAML tag, and those are not used here",
            )
            .owned(),
            Said::new(
                "si es un texto, póngalo entre comillas",
                "if it is a text, put it in quotes",
            ),
        ),
    };
    Diagnostic::error("E-03", span, what).with_help(help.owned())
}

fn syntax(text: &str, at: Span, kind: SyntaxKind) -> Diagnostic {
    let index = LineIndex::new(text);
    let line = index.line(index.position(at.range().start).line);
    let (message, help) = words(kind, line);
    Diagnostic::error("E-02", widen(text, at), message).with_help(help)
}

/// A place of no width would be hard to see: it grows to the character that stands there, never over the end of the line.
fn widen(text: &str, at: Span) -> Span {
    let rest = text.get(at.range().start..).unwrap_or_default();
    let width = rest
        .chars()
        .next()
        .filter(|c| !c.is_control() || *c == '\t')
        .map_or(0, char::len_utf8);
    Span {
        end: at.start + u32::try_from(width).unwrap_or(0),
        ..at
    }
}

/// What is said of each shape of error whose words depend on nothing but the shape: what is wrong, and what to write.
static WORDS: [(SyntaxKind, Said, Said); 10] = [
    (
        SyntaxKind::Tab,
        Said::new(
            "aquí hay un tabulador, y la sangría solo lleva espacios",
            "there is a tab here, and only spaces may indent",
        ),
        Said::new(
            "cámbielo por dos espacios por nivel",
            "replace it with two spaces for each level",
        ),
    ),
    (
        SyntaxKind::UnclosedQuote,
        Said::new(
            "falta cerrar unas comillas",
            "a quotation mark is never closed",
        ),
        Said::new(
            "cierre las comillas en la línea donde empieza el texto; dentro de \"…\" unas comillas se escriben \\\"",
            "close the quotes on the line where the text begins; within \"…\" a quotation mark is written \\\"",
        ),
    ),
    (
        SyntaxKind::AfterQuote,
        Said::new(
            "después de las comillas que cierran no puede haber más texto",
            "no text may follow the closing quotation mark",
        ),
        Said::new(
            "ponga todo el texto dentro de las comillas; para citar dentro use «…»",
            "put the whole text inside the quotes; to quote within it use «…»",
        ),
    ),
    (
        SyntaxKind::Indentation,
        Said::new(
            "la sangría de esta línea no coincide con la de ninguna línea de arriba",
            "this line is indented like none of the lines above it",
        ),
        Said::new(
            "alinéela con las claves del mismo nivel (dos espacios por nivel)",
            "align it with the keys of the same level (two spaces for each level)",
        ),
    ),
    (
        SyntaxKind::UnclosedBracket,
        Said::new(
            "un corchete o una llave no se cierra, o se cierra con el otro",
            "a bracket or brace is not closed, or is closed with the other one",
        ),
        Said::new(
            "cada «[» lleva su «]» y cada «{» su «}»; los elementos van separados por comas",
            "each “[” has its “]” and each “{” its “}”; commas stand between the items",
        ),
    ),
    (
        SyntaxKind::NotAKey,
        Said::new(
            "aquí se esperaba «clave: valor»",
            "“key: value” was expected here",
        ),
        Said::new(
            "¿falta el «:» o el espacio que lo sigue? Un texto de varias líneas va más adentro que su clave",
            "is the “:” missing, or the space after it? A text of several lines is indented more than its key",
        ),
    ),
    (
        SyntaxKind::TooDeep,
        Said::new(
            "hay demasiados niveles, uno dentro de otro",
            "there are too many levels, one within another",
        ),
        Said::new(
            "el formato usa menos de diez",
            "the format uses fewer than ten",
        ),
    ),
    (
        SyntaxKind::Escape,
        Said::new(
            "dentro de \"…\" la barra «\\» tiene un significado especial",
            "within \"…\" the backslash has a special meaning",
        ),
        Said::new(
            "escríbala doble («\\\\») o use comillas simples: '…'",
            "write it twice (“\\\\”) or use single quotes: '…'",
        ),
    ),
    (
        SyntaxKind::ByteOrderMark,
        Said::new(
            "hay una marca invisible (BOM) en medio del archivo",
            "there is an invisible mark (BOM) in the middle of the file",
        ),
        Said::new(
            "bórrela: quite la línea y vuelva a escribirla",
            "delete it: remove the line and write it again",
        ),
    ),
    (
        SyntaxKind::Other,
        Said::new(
            "desde aquí el archivo no se puede leer como YAML",
            "from here on the file cannot be read as YAML",
        ),
        Said::new(
            "compare esta línea con las de arriba: «clave: valor», dos espacios por nivel, comillas en los textos con signos",
            "compare this line with those above: “key: value”, two spaces for each level, quotes around texts with signs",
        ),
    ),
];

fn words(kind: SyntaxKind, line: &str) -> (Said<String>, Said<String>) {
    match kind {
        SyntaxKind::ColonInText => colon(line),
        SyntaxKind::Indentation if value(line).starts_with("- ") => (
            Said::new(
                "una lista con guiones no empieza en la línea de su clave",
                "a list with hyphens does not begin on the line of its key",
            )
            .owned(),
            Said::new(
                "póngala en la línea de abajo, dos espacios más adentro; si es un solo texto, quite el guion",
                "put it on the line below, two spaces further in; if it is one text, remove the hyphen",
            )
            .owned(),
        ),
        SyntaxKind::Indentation if value(line).starts_with(['{', '[']) => bracket(line),
        SyntaxKind::Reserved(character) => (
            said!("un texto sin comillas no puede empezar con «{character}»"; "a text without quotes cannot begin with “{character}”"),
            Said::new("póngalo entre comillas: \"…\"", "put it in quotes: \"…\"").owned(),
        ),
        _ => {
            let (_, message, help) = WORDS
                .iter()
                .find(|(other, ..)| *other == kind)
                .expect("every other shape is in the table");
            (message.owned(), help.owned())
        }
    }
}

/// What stands after the key of a line.
fn value(line: &str) -> &str {
    line.split_once(": ").map_or("", |(_, value)| value.trim())
}

/// `saludo: {nombre}, buenos días`: shows the very line, quoted.
fn bracket(line: &str) -> (Said<String>, Said<String>) {
    let (key, value) = line.trim().split_once(": ").unwrap_or_default();
    let first: String = value.chars().take(1).collect();
    let value = value.trim().replace('"', "'");
    (
        said!(
            "un texto sin comillas no puede empezar con «{first}»";
            "a text without quotes cannot begin with “{first}”"
        ),
        said!("escriba {key}: \"{value}\""; "write {key}: \"{value}\""),
    )
}

/// `titulo: Paso 1: verificar`: shows the very line, quoted.
fn colon(line: &str) -> (Said<String>, Said<String>) {
    let message = Said::new(
        "hay «: » dentro de un texto sin comillas, y YAML lo lee como otra clave",
        "there is “: ” within a text without quotes, and YAML reads it as another key",
    );
    let help = match line.trim().split_once(": ") {
        Some((key, value)) if value.contains(": ") || value.ends_with(':') => {
            let value = value.trim().replace('"', "'");
            said!("escriba {key}: \"{value}\""; "write {key}: \"{value}\"")
        }
        _ => Said::new(
            "ponga el texto entre comillas, o revise la sangría de esta línea",
            "put the text in quotes, or check how this line is indented",
        )
        .owned(),
    };
    (message.owned(), help)
}
