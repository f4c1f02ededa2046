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
            said!("«{found}» se lee como un alias de YAML, por el «*» del comienzo, y aquí no se usan"; "“{found}” reads as a YAML alias, because of its “*”, and those are not used here"),
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
    let index = LineIndex::new(text);
    let line = index.line(index.position(span.range().start).line);
    let mark = line.trim_start().chars().next().unwrap_or('*');
    let as_text = match issue {
        Issue::MergeKey(_) => None,
        // Alone, it is meant as what YAML takes it for.
        _ if !line
            .trim_start_matches(['-', ' '])
            .split_once(": ")
            .map_or(line.trim(), |it| it.1)
            .contains(' ') =>
        {
            None
        }
        _ => shown(SyntaxKind::Reserved(mark), line),
    };
    let help = match as_text {
        Some(line) => said!("si es un texto, {}", line.es; "if it is a text, {}", line.en),
        None => help.owned(),
    };
    Diagnostic::error("E-03", marked(issue, span, text), what).with_help(help)
}

/// The mark itself: a tag stands before what it is put on.
fn marked(issue: &Issue, span: Span, text: &str) -> Span {
    let before = text.get(..span.range().start).unwrap_or_default();
    let line = before.rsplit(['\n', '\r']).next().unwrap_or_default();
    match line.rfind('!') {
        Some(at) if matches!(issue, Issue::Tag(_)) => {
            let start = before.len() - line.len() + at;
            Span {
                start: u32::try_from(start).unwrap_or(span.start),
                ..span
            }
        }
        _ => span,
    }
}

fn syntax(text: &str, at: Span, kind: SyntaxKind) -> Diagnostic {
    let index = LineIndex::new(text);
    let line = index.line(index.position(at.range().start).line);
    let (message, help) = words(kind, text, line);
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
static WORDS: [(SyntaxKind, Said, Said); 15] = [
    (
        SyntaxKind::EmptyItem,
        Said::new(
            "entre estas comas no hay nada",
            "there is nothing between these commas",
        ),
        Said::new(
            "quite la coma que sobra, o escriba lo que falta",
            "remove the comma that is too many, or write what is missing",
        ),
    ),
    (
        SyntaxKind::ColonInText,
        Said::new(
            "hay «: » dentro de un texto sin comillas, y YAML lo lee como otra clave",
            "there is “: ” within a text without quotes, and YAML reads it as another key",
        ),
        Said::new(
            "ponga el texto entre comillas, o revise la sangría de esta línea",
            "put the text in quotes, or check how this line is indented",
        ),
    ),
    (
        SyntaxKind::HardSpace,
        Said::new(
            "la sangría de esta línea tiene espacios duros, pegados de un procesador de palabras, que YAML no cuenta",
            "this line is indented with hard spaces, pasted from a word processor, which YAML does not count",
        ),
        Said::new(
            "borre los espacios del comienzo y escríbalos de nuevo con la barra espaciadora",
            "delete the spaces at its beginning and type them again with the space bar",
        ),
    ),
    (
        SyntaxKind::ItemInLine,
        Said::new(
            "una lista con guiones empieza en la línea de abajo de su clave",
            "a list with hyphens begins on the line below its key",
        ),
        Said::new(
            "baje el guion a la línea siguiente, dos espacios más adentro que la clave; si no es una lista, quite el guion",
            "move the hyphen to the next line, two spaces further in than the key; if it is no list, remove the hyphen",
        ),
    ),
    (
        SyntaxKind::ConflictMark,
        Said::new(
            "aquí quedó la marca de dos versiones que no se unieron",
            "a mark of two versions that were not merged was left here",
        ),
        Said::new(
            "escoja cuál versión queda y borre las líneas «<<<<<<<», «=======» y «>>>>>>>»",
            "choose which version stays, and delete the lines “<<<<<<<”, “=======” and “>>>>>>>”",
        ),
    ),
    (
        SyntaxKind::Tab,
        Said::new(
            "aquí hay un tabulador, y la sangría solo lleva espacios",
            "there is a tab here, and only spaces may indent",
        ),
        Said::new(
            "cámbielo por espacios: los mismos que tienen las líneas vecinas de su nivel",
            "replace it with spaces: as many as the lines beside it have at its level",
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
            "este corchete o esta llave no se cierra",
            "this bracket or brace is not closed",
        ),
        Said::new(
            "cada «[» lleva su «]» y cada «{» su «}»; los elementos van separados por comas",
            "each “[” has its “]” and each “{” its “}”; commas stand between the items",
        ),
    ),
    (
        SyntaxKind::NotAKey,
        Said::new(
            "esta línea no es «clave: valor» ni sigue el texto de arriba",
            "this line is neither “key: value” nor part of the text above",
        ),
        Said::new(
            "si sigue el texto de la línea de arriba, póngala más adentro que su clave; si es otra clave, le faltan los dos puntos",
            "if it goes on with the text above, indent it more than its key; if it is another key, its colon is missing",
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

fn words(kind: SyntaxKind, text: &str, line: &str) -> (Said<String>, Said<String>) {
    if let Some((_, message, help)) = WORDS.iter().find(|(other, ..)| *other == kind) {
        return (
            message.owned(),
            shown(kind, line).unwrap_or_else(|| help.owned()),
        );
    }
    let message = match kind {
        SyntaxKind::Reserved(c) => {
            said!("un texto sin comillas no puede empezar con «{c}»"; "a text without quotes cannot begin with “{c}”")
        }
        SyntaxKind::AfterBracket(c) => {
            said!("un texto que empieza con «{c}» se lee como una lista o un bloque, y después de cerrarlo no puede seguir"; "a text that begins with “{c}” reads as a list or a block, and cannot go on after it closes")
        }
        SyntaxKind::WrongBracket(c) => {
            said!("esto se cierra con «{c}», como se abrió"; "this closes with “{c}”, as it was opened")
        }
        SyntaxKind::BlockMark(c) => {
            said!("después de «{c}» el texto empieza en la línea de abajo"; "after “{c}” the text begins on the line below")
        }
        SyntaxKind::NoSpace(c) => {
            said!("falta un espacio después de «{c}»"; "a space is missing after “{c}”")
        }
        SyntaxKind::Bullet(c) => {
            said!("«{c}» no hace una lista: los elementos empiezan con guion y espacio"; "“{c}” makes no list: items begin with a hyphen and a space")
        }
        SyntaxKind::NotAColon(c) => {
            said!("después de la clave van dos puntos y un espacio, no «{c}»"; "a colon and a space follow the key, not “{c}”")
        }
        SyntaxKind::Column { spaces, .. } => {
            let count = line.len() - line.trim_start_matches(' ').len();
            let (es, en) = if count == 1 {
                ("espacio", "space")
            } else {
                ("espacios", "spaces")
            };
            said!("esta línea empieza después de {count} {es} y debe empezar después de {spaces}"; "this line begins after {count} {en} and must begin after {spaces}")
        }
        _ => return words(SyntaxKind::Other, text, line),
    };
    let help = match kind {
        SyntaxKind::Column { like, .. } => {
            let index = LineIndex::new(text);
            let number = index.position(like as usize).line;
            let other = index.line(number).trim();
            said!("alinéela con la línea {number}: {other}"; "align it with line {number}: {other}")
        }
        _ => shown(kind, line).unwrap_or_else(|| {
            Said::new("póngalo entre comillas: \"…\"", "put it in quotes: \"…\"").owned()
        }),
    };
    (message, help)
}

/// The very line, as it should be.
fn shown(kind: SyntaxKind, line: &str) -> Option<Said<String>> {
    let line = line.trim();
    let right = match kind {
        SyntaxKind::ColonInText
        | SyntaxKind::AfterQuote
        | SyntaxKind::UnclosedQuote
        | SyntaxKind::AfterBracket(_)
        | SyntaxKind::Reserved(_)
        | SyntaxKind::BlockMark(_)
        | SyntaxKind::Escape => quoted(kind, line)?,
        SyntaxKind::NoSpace(':') => {
            let (key, value) = line.split_once(':')?;
            format!("{key}: {}", value.trim())
        }
        SyntaxKind::NoSpace(_) => format!("- {}", line.strip_prefix('-')?.trim()),
        SyntaxKind::Bullet(bullet) => format!("- {}", line.strip_prefix(bullet)?.trim()),
        SyntaxKind::NotAColon(sign) => {
            let (key, value) = line.split_once(sign)?;
            format!("{}: {}", key.trim(), value.trim())
        }
        SyntaxKind::WrongBracket(bracket) => {
            let wrong = if bracket == ']' { '}' } else { ']' };
            let at = line.rfind(wrong)?;
            format!("{}{bracket}{}", &line[..at], &line[at + 1..])
        }
        SyntaxKind::UnclosedBracket => {
            let opened = line.find(['[', '{'])?;
            let is_list = line[opened..].starts_with('[');
            let end = line.trim_end_matches(',');
            if is_list {
                format!("{end}]")
            } else {
                format!("{end} }}")
            }
        }
        _ => return None,
    };
    const LONGEST: usize = 300;
    (right.len() <= LONGEST).then(|| said!("escriba {right}"; "write {right}"))
}

/// `titulo: Paso 1: verificar` with its value in quotes. What was quoted within gets the quotes of print.
fn quoted(kind: SyntaxKind, line: &str) -> Option<String> {
    let start = match line.find(": ") {
        Some(colon) if !line[..colon].contains(['"', '[', '{']) => colon + 2,
        _ if line.starts_with("- ") => 2,
        _ => return None,
    };
    let (before, value) = line.split_at(start);
    let value = value.trim();
    let value = match kind {
        SyntaxKind::BlockMark(mark) => value
            .trim_start_matches(mark)
            .trim_start_matches(['-', '+'])
            .trim(),
        SyntaxKind::ColonInText if !value.contains(": ") && !value.ends_with(':') => return None,
        SyntaxKind::Escape => {
            let inner = value.trim_matches('"');
            return (!inner.contains('\'')).then(|| format!("{before}'{inner}'"));
        }
        _ => value,
    };
    let value = value
        .strip_prefix('“')
        .map_or(value, |inner| inner.trim_end_matches('”'));
    let value = match value
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))
    {
        Some(mark) => {
            let inner = &value[1..];
            let is_whole = inner.ends_with(mark) && inner.matches(mark).count() != 2
                || inner.matches(mark).count() == 0;
            let text = if is_whole {
                inner.trim_end_matches(mark)
            } else {
                value
            };
            printed(text, mark)
        }
        None => printed(value, '"'),
    };
    Some(format!("{before}\"{value}\""))
}

/// A text with «» in the place of the quotes within it.
fn printed(text: &str, mark: char) -> String {
    let mut is_open = false;
    text.chars()
        .map(|letter| {
            if letter != mark {
                return letter;
            }
            is_open = !is_open;
            if is_open { '«' } else { '»' }
        })
        .collect()
}
