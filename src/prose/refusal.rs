//! Whether a refusal says, in its own words, why it refuses and what can be done.
//!
//! Both are told by turns of phrase, and generously: what could be a reason or a way out is taken for one. Nobody can list
//! all reasons: a clause that states something, and neither refuses nor offers nor is courteous, is one.

use std::sync::LazyLock;

use super::fold;
use super::legal::citations;
use super::lexicon::{Kind, Lexicon};
use super::token::words;

/// Turns of phrase that introduce a reason.
static REASONS: LazyLock<Lexicon> = LazyLock::new(|| list(include_str!("lexicon/motivos.tsv")));

/// Turns of phrase that offer something.
static OFFERS: LazyLock<Lexicon> = LazyLock::new(|| list(include_str!("lexicon/salidas.tsv")));

/// Turns of phrase that refuse.
static REFUSALS: LazyLock<Lexicon> = LazyLock::new(|| list(include_str!("lexicon/negaciones.tsv")));

/// Fewest words with which a clause states something: "Su carné está vencido".
const STATEMENT_WORDS: usize = 4;

/// The pronouns that an imperative carries at its end: "tráigalo", "acérquese".
const ENCLITICS: [&str; 10] = [
    "me", "nos", "lo", "la", "los", "las", "le", "les", "se", "selo",
];

fn list(file: &'static str) -> Lexicon {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    Lexicon::new(lines.map(|line| (line, None)))
}

/// Whether a text says why.
pub fn gives_reason(text: &str) -> bool {
    REASONS.find(text).next().is_some() || clauses(text).any(states)
}

/// Whether a text says what can be done, or what is done for the person.
pub fn gives_way_out(text: &str) -> bool {
    OFFERS.find(text).next().is_some() || words(text).iter().any(|word| orders(word.text))
}

/// The parts of a text between its marks and around "y" and "pero".
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', ',', ';', ':', '!', '?', '¡', '¿', '\n'])
        .flat_map(|part| part.split(" y "))
        .flat_map(|part| part.split(" pero "))
}

/// Whether a clause states something that may be the reason.
fn states(clause: &str) -> bool {
    let words = words(clause);
    let courtesies = [Kind::Greeting, Kind::Thanks, Kind::Farewell];
    words.len() >= STATEMENT_WORDS
        && !gives_way_out(clause)
        && !refuses(clause)
        && citations(clause).is_empty()
        && !courtesies
            .into_iter()
            .any(|kind| Lexicon::of(kind).find(clause).next().is_some())
}

/// Whether a clause says no: "no podemos", "no entregamos".
fn refuses(clause: &str) -> bool {
    let words: Vec<String> = words(clause).iter().map(|word| fold(word.text)).collect();
    let we = words
        .windows(2)
        .any(|pair| pair[0] == "no" && pair[1].ends_with("mos"));
    we || REFUSALS.find(clause).next().is_some()
}

/// Whether a word is an imperative with its pronoun: the accent falls before the last syllables, and the pronoun follows
/// the ending of "usted" ("trái-ga-lo", "consí-ga-la").
fn orders(word: &str) -> bool {
    let has_accent = word.contains(['á', 'é', 'í', 'ó', 'ú']);
    let word = fold(word);
    has_accent
        && ENCLITICS.iter().any(|pronoun| {
            let stem = word.strip_suffix(pronoun).unwrap_or_default();
            stem.len() > 2 && stem.ends_with(['a', 'e'])
        })
}

#[cfg(test)]
mod tests {
    use super::{gives_reason, gives_way_out};

    #[test]
    fn reasons_and_ways_out() {
        for (text, reason, way_out) in [
            ("No se puede.", false, false),
            ("No es posible hacer ese trámite.", false, false),
            ("No podemos hacerlo porque el sistema no abre.", true, false),
            (
                "Ese tema lo maneja otra entidad. Le doy los datos.",
                true,
                true,
            ),
            ("No procede según el artículo 14.", false, false),
            ("Hoy no se puede. Pida una cita en el portal.", false, true),
            (
                "Falta la firma del dueño. Puede traerla mañana.",
                true,
                true,
            ),
            ("No puede hacer el trámite aquí.", false, false),
            (
                "Su solicitud fue negada. Que tenga un buen día.",
                false,
                false,
            ),
            (
                "No podemos recibir su solicitud, señora María.",
                false,
                false,
            ),
            (
                "Lo siento mucho, no entregamos ese documento en esta ventanilla.",
                false,
                false,
            ),
            (
                "No se puede, así lo dice el reglamento interno.",
                false,
                false,
            ),
            (
                "Lamentamos informarle que no fue aprobada. Gracias por su comprensión.",
                false,
                false,
            ),
        ] {
            assert_eq!(gives_reason(text), reason, "{text:?}");
            assert_eq!(gives_way_out(text), way_out, "{text:?}");
        }
    }

    #[test]
    fn reasons_that_no_list_has() {
        for text in [
            "No lo puedo atender sin el carné. Tráigalo mañana y le guardo el turno.",
            "La ley protege esos datos. Los puede pedir el titular con su documento.",
            "Esto lo decide un juez y nosotros no podemos intervenir. Le explico cómo pedir un abogado gratis.",
            "Se nos acabaron los cupos de hoy. Le asigno uno para mañana a las 8.",
            "Hoy el médico no vino. Le cambio la cita para el jueves.",
            "Por seguridad no entregamos claves por teléfono. Cámbiela en el portal.",
            "Falta la firma del dueño. Consígala y envíela por correo.",
            "El plazo para inscribirse venció ayer. La próxima convocatoria abre en marzo.",
            "Lamento que no sea posible. La entidad no tiene competencia en asuntos entre particulares. Le sugiero acudir a una casa de justicia.",
            "Esto lo atiende la policía. Le paso la llamada ya.",
            "Su predio queda en otro municipio. Acérquese a esa alcaldía con el recibo.",
            "El certificado está a nombre de su hermana. Dígale a ella que lo pida en línea.",
        ] {
            assert!(gives_reason(text), "{text}");
            assert!(gives_way_out(text), "{text}");
        }
    }

    #[test]
    fn nouns_are_no_orders() {
        for text in [
            "La cédula y la fórmula.",
            "Los árboles, el título, la página.",
        ] {
            assert!(!gives_way_out(text), "{text}");
        }
    }
}
