use super::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{Encoding, FileIssue, LIMIT_BYTES, SourceId, Span};

/// Puts into words why a file could not be read.
pub fn file_issue(source: SourceId, issue: &FileIssue) -> Diagnostic {
    let (message, help) = match issue {
        FileIssue::Unreadable(cause) => (
            said!("este archivo no se puede leer: {}", cause.es; "this file cannot be read: {}", cause.en),
            Said::new(
                "revise que el archivo exista y que usted tenga permiso para abrirlo",
                "check that the file exists and that you may open it",
            )
            .owned(),
        ),
        FileIssue::TooLarge => (
            said!("este archivo pasa de {} MB", LIMIT_BYTES >> 20; "this file is larger than {} MB", LIMIT_BYTES >> 20),
            Said::new(
                "un protocolo largo ocupa unos 20 kB: divida el archivo o sáquelo de esta carpeta",
                "a long protocol has some 20 kB: divide the file, or move it out of this folder",
            )
            .owned(),
        ),
        FileIssue::NotUtf8 { encoding, line } => not_utf8(*encoding, *line),
        FileIssue::Binary => (
            Said::new("este archivo no es de texto", "this file is not text").owned(),
            Said::new(
                "tiene bytes nulos, como los documentos de un procesador de palabras: guárdelo como texto simple",
                "it has NUL bytes, as word-processor documents have: save it as plain text",
            )
            .owned(),
        ),
        FileIssue::Link => (
            Said::new(
                "este enlace simbólico no lleva a un archivo del repositorio",
                "this symbolic link does not lead to a file of the repository",
            )
            .owned(),
            Said::new(
                "ponga el archivo mismo en lugar del enlace",
                "put the file itself in place of the link",
            )
            .owned(),
        ),
        FileIssue::Special => (
            Said::new("esto no es un archivo", "this is not a file").owned(),
            Said::new("sáquelo de esta carpeta", "move it out of this folder").owned(),
        ),
        FileIssue::Missing => {
            return Diagnostic::error(
                "E-16",
                Span::file(source),
                Said::new("falta este archivo, que presenta a la entidad", "this file, which presents the entity, is missing").owned(),
            )
            .with_help(
                Said::new(
                    "créelo con dos líneas: formato: 1 y nombre: el de su entidad",
                    "create it with two lines: formato: 1 and nombre: that of your entity",
                )
                .owned(),
            );
        }
        FileIssue::Name => (
            Said::new(
                "el nombre de este archivo tiene letras que no se pueden leer",
                "the name of this file has letters that cannot be read",
            )
            .owned(),
            Said::new(
                "cámbiele el nombre: minúsculas sin tildes, números y guiones",
                "rename it: lower case without accents, digits and hyphens",
            )
            .owned(),
        ),
    };
    Diagnostic::error("E-01", Span::file(source), message).with_help(help)
}

fn not_utf8(encoding: Encoding, line: usize) -> (Said<String>, Said<String>) {
    let message = match encoding {
        Encoding::Utf16 => {
            said!("este archivo no está en UTF-8; parece UTF-16"; "this file is not UTF-8; it looks like UTF-16")
        }
        Encoding::Windows1252 => {
            said!("este archivo no está en UTF-8; parece Windows-1252"; "this file is not UTF-8; it looks like Windows-1252")
        }
        Encoding::Cut => {
            said!("este archivo está cortado: termina a mitad de una letra, en la línea {line}"; "this file is cut short: it ends in the middle of a letter, on line {line}")
        }
        Encoding::Mixed => {
            said!("este archivo mezcla codificaciones: está en UTF-8 hasta la línea {line}, y ahí ya no"; "this file mixes encodings: it is UTF-8 as far as line {line}, and there no longer")
        }
        Encoding::Unknown => {
            said!("este archivo no está en UTF-8 (desde la línea {line})"; "this file is not UTF-8 (from line {line} on)")
        }
    };
    let help = match encoding {
        Encoding::Cut => Said::new(
            "cópielo o descárguelo de nuevo, completo",
            "copy or download it again, whole",
        ),
        Encoding::Mixed => Said::new(
            "vuelva a escribir esa línea, que se pegó de otro archivo, y guárdelo con la codificación UTF-8",
            "write that line again, which was pasted from another file, and save it with the encoding UTF-8",
        ),
        _ => Said::new(
            "ábralo en su editor y guárdelo con la codificación UTF-8",
            "open it in your editor and save it with the encoding UTF-8",
        ),
    };
    (message, help.owned())
}
