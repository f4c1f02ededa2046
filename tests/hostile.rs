//! What must be refused cleanly, or taken: files as they come from broken editors, careless copies and bad intent.
//! Each goes the whole way, from a disk to the findings of the rules, and ends in diagnostics with a place and a
//! remedy: never in a panic, and never in a wait.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/example.rs"]
mod example;
#[path = "support/intruder.rs"]
mod intruder;
#[path = "support/memory.rs"]
mod memory;
#[path = "support/spoiling.rs"]
mod spoiling;

use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use checked::Checked;
use intruder::{HOSTILE, check, codes, other, text};
use memory::Thing;
use protocolo::source::Loaded;
use spoiling::{Chance, spoil};

#[test]
fn odd_texts_are_taken() {
    let other = other();
    for (what, spoilt) in [
        ("as it is", other.clone()),
        (
            "a byte-order mark and CRLF",
            format!("\u{feff}{}", other.replace('\n', "\r\n")),
        ),
        ("lone CR", other.replace('\n', "\r")),
        (
            "characters of four bytes",
            other
                .replace("Otra", "🎉𝔘𐍈")
                .replace("Saludar", "👩\u{200d}👧"),
        ),
        (
            "a name that looks like a path",
            other.replace("Otra", "../../etc/passwd"),
        ),
        (
            "a name that looks like markup",
            other.replace("Otra", "<script>alert(1)</script>"),
        ),
    ] {
        assert_eq!(codes(&check(HOSTILE, text(spoilt))), "", "{what}");
    }
}

#[test]
fn places_count_characters_in_odd_texts() {
    let spoilt = other().replace(
        "{ usa: espera-media",
        "{ usa: espera-media, nota 🎉: ñandú, fuente2: x",
    );
    let spoilt = format!("\u{feff}{}", spoilt.replace('\n', "\r\n"));
    let checked = check(HOSTILE, text(spoilt));
    let found = checked
        .verdict
        .diagnostics
        .iter()
        .filter(|it| !it.is_pending);
    let found: Vec<String> = found.map(|it| checked.line(it)).collect();
    assert_eq!(
        found,
        [
            format!("E-05 {HOSTILE}:21:26"),
            format!("E-05 {HOSTILE}:21:41"),
        ]
    );
}

#[test]
fn yaml_that_the_format_does_not_take_is_refused_at_its_place() {
    let other = other();
    let bomb: String = (0..30)
        .map(|i| format!("x_{i}: &k{i} [*a, *a, *a, *a, *a, *a, *a, *a]\n"))
        .collect();
    for (what, spoilt, expected) in [
        ("nothing", String::new(), "E-02"),
        ("a text", "hola".to_owned(), "E-08"),
        ("a list", "- hola".to_owned(), "E-08"),
        ("a second document", format!("{other}---\n{other}"), "E-03"),
        (
            "an anchor",
            other.replace("nombre: Otra", "nombre: &n Otra"),
            "E-03",
        ),
        (
            "an anchor in a circle",
            format!("{other}x_a: &a [*a]\n"),
            "E-03",
        ),
        (
            "an alias bomb",
            format!("x_a: &a [x]\n{bomb}{other}"),
            "E-03",
        ),
        (
            "a merge key",
            format!("<<: {{ nombre: x }}\n{other}"),
            "E-03",
        ),
        (
            "a tag",
            other.replace("tipo: ", "tipo: !!python/object:os.system "),
            "E-03",
        ),
        (
            "a key without the space after its colon",
            other.replace("nombre: Otra", "nombre:Otra"),
            "E-02",
        ),
        (
            "a repeated key",
            format!("{other}nombre: Otra más\n"),
            "E-04",
        ),
        (
            "a key repeated with capitals",
            format!("{other}Nombre: Otra más\n"),
            "E-04",
        ),
    ] {
        assert_eq!(codes(&check(HOSTILE, text(spoilt))), expected, "{what}");
    }
}

#[test]
fn values_that_are_none_are_refused_at_their_place() {
    let other = other();
    for (what, spoilt, expected) in [
        (
            "an invisible letter",
            other.replace("tipo: venta", "tipo: venta\u{200b}"),
            "G13-02",
        ),
        (
            "an invisible letter in a key",
            other.replace("nombre: Otra", "nom\u{200d}bre: Otra"),
            "E-13",
        ),
        (
            "an invisible letter in an id",
            other.replace(
                "- nombre: Saludar",
                "- id: salu\u{2060}dar\n    nombre: Saludar",
            ),
            "E-13",
        ),
        (
            "right-to-left marks in a name",
            other.replace("Otra", "\u{202e}artO\u{202c}\u{200f}"),
            "E-13",
        ),
        (
            "an invisible letter in a text",
            other.replace("¿en qué", "¿en\u{200b} qué"),
            "E-13",
        ),
        (
            "no steps",
            other.split("pasos:").next().expect("a part").to_owned() + "pasos: []\n",
            "E-06",
        ),
        (
            "an empty step",
            other.replace("pasos:\n", "pasos:\n  -\n"),
            "E-07",
        ),
        (
            "a step's id that is a path",
            other.replace("- nombre: Saludar", "- id: ../../x\n    nombre: Saludar"),
            "E-10",
        ),
        (
            "a file's id that is a path",
            format!("id: ../../x\n{other}"),
            "E-10",
        ),
        (
            "a reference that is a path",
            format!("{other}relacionados:\n  - punto: ../../../etc/passwd\n"),
            "E-10",
        ),
        (
            "days that are in no calendar",
            format!(
                "{other}documento: {{ vigente_desde: 2026-02-30, vigente_hasta: 9999-99-99 }}\n"
            ),
            "E-10",
        ),
        (
            "a number that is none",
            other.replace("meta: 10 min", "meta: .nan min"),
            "E-10",
        ),
    ] {
        assert_eq!(codes(&check(HOSTILE, text(spoilt))), expected, "{what}");
    }
}

/// As many lines as are wanted, one for each number.
fn numbered(count: usize, line: fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

#[test]
fn floods_are_held() {
    for (what, spoilt, expected) in [
        (
            "100,000 keys",
            numbered(100_000, |i| format!("clave{i}: 1\n")),
            "E-01",
        ),
        (
            "2,000 keys",
            numbered(2_000, |i| format!("clave{i}: 1\n")),
            "E-01 E-05",
        ),
        (
            "a line of 5 MB",
            format!("nombre: {}\n", "a".repeat(5_000_000)),
            "E-01",
        ),
        ("100,000 lists", "- ".repeat(100_000), "E-02"),
        ("50,000 keys that are keys", "? ".repeat(50_000), "E-02"),
        ("100,000 brackets", "[".repeat(100_000), "E-02"),
        ("100,000 braces", "{".repeat(100_000), "E-02"),
        (
            "100,000 brackets in a value",
            format!("nombre: {}", "[".repeat(100_000)),
            "E-02",
        ),
        ("50,000 colons", ": ".repeat(50_000), "E-02"),
        ("quotes", "'".repeat(100_001), "E-02"),
        (
            "a mistake in each of 1,000 lines",
            numbered(1_000, |i| format!("x_{i}: a: b\n")),
            "E-02",
        ),
        ("a comment of 1 MB", "#".repeat(1_000_000), "E-02"),
        ("blank lines", "\n".repeat(1_000_000), "E-02"),
    ] {
        assert_eq!(codes(&check(HOSTILE, text(spoilt))), expected, "{what}");
    }
}

#[test]
fn endless_protocols_are_held() {
    let steps = |steps: String| {
        format!("nombre: x\ntipo: chat\netapas: {{ atencion: y }}\npasos:\n{steps}")
    };
    let word = |with: String| other().replace("¿en qué le puedo ayudar?", &with);
    let circle = numbered(5_000, |i| format!("  - nombre: Paso {i}\n"));
    for (what, spoilt, expected) in [
        ("a phrase of 20,000 words", word("hola ".repeat(20_000)), ""),
        ("20,000 phrases", word("Hola. ".repeat(20_000)), ""),
        (
            "2,000 steps with one name",
            steps("  - nombre: Paso\n".repeat(2_000)),
            "E-17",
        ),
        (
            "5,000 steps in a circle",
            steps(format!("{circle}    siguiente: paso-0\n")),
            "",
        ),
        (
            "3,000 ways to steps that are not there",
            steps(numbered(3_000, |i| {
                format!("  - {{ nombre: Paso {i}, siguiente: passo-{i} }}\n")
            })),
            "E-11",
        ),
        (
            "3,000 decisions",
            steps(numbered(3_000, |i| {
                format!(
                    "  - {{ nombre: Paso {i}, decision: [{{ cuando: a, ir_a: paso-{i} }}, {{ cuando: b, ir_a: paso-0 }}, {{ ir_a: paso-2999 }}] }}\n"
                )
            })),
            "",
        ),
        (
            "a decision with 5,000 answers",
            steps(format!(
                "  - nombre: Uno\n    decision:\n{}",
                numbered(5_000, |i| format!(
                    "      - {{ cuando: r{i}, ir_a: uno }}\n"
                ))
            )),
            "",
        ),
    ] {
        assert_eq!(codes(&check(HOSTILE, text(spoilt))), expected, "{what}");
    }
}

#[test]
fn what_is_not_text_is_refused() {
    let other = other();
    let mut chance = Chance::new(7);
    let noise: Vec<u8> = (0..10_000)
        .map(|_| u8::try_from(chance.below(255) + 1).expect("below 256"))
        .collect();
    let latin = other
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'));
    let accent = other.find('ú').expect("an accent");
    for (what, bytes) in [
        ("Latin-1", latin.collect()),
        (
            "UTF-16, little end first",
            [0xff, 0xfe]
                .into_iter()
                .chain(other.encode_utf16().flat_map(u16::to_le_bytes))
                .collect(),
        ),
        (
            "UTF-16, big end first",
            [0xfe, 0xff]
                .into_iter()
                .chain(other.encode_utf16().flat_map(u16::to_be_bytes))
                .collect(),
        ),
        (
            "UTF-16 without its mark",
            other.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        ("half a character", other.as_bytes()[..=accent].to_vec()),
        ("a character written too long", vec![b'a', 0xc0, 0x80]),
        ("a NUL", b"nombre: a\0b\n".to_vec()),
        ("noise", noise),
    ] {
        assert_eq!(codes(&check(HOSTILE, Thing::File(bytes))), "E-01", "{what}");
    }
}

#[test]
fn what_is_no_file_of_the_repository_is_refused() {
    let folder = Path::new("/repo/protocolos");
    for (what, thing, expected) in [
        (
            "a file that may not be read",
            Thing::Refuses(ErrorKind::PermissionDenied),
            "E-01",
        ),
        (
            "a file that has gone",
            Thing::Refuses(ErrorKind::NotFound),
            "E-01",
        ),
        (
            "a link out of the repository",
            Thing::Link(Some("/etc/passwd".into())),
            "E-01",
        ),
        ("a link in a circle", Thing::Link(None), "E-01"),
        (
            "a link to a folder",
            Thing::Link(Some(folder.into())),
            "E-01",
        ),
        ("a pipe", Thing::Pipe, "E-01"),
        // A link to another file of the repository is read: here it gives a second touchpoint with the same name.
        (
            "a link within",
            Thing::Link(Some(folder.join("ventanilla.yaml"))),
            "G12-05",
        ),
    ] {
        assert_eq!(codes(&check(HOSTILE, thing)), expected, "{what}");
    }
}

#[test]
fn names_that_cannot_be_ids_or_that_meet_are_refused() {
    let long = format!("protocolos/{}.yaml", "a".repeat(200));
    for (path, expected) in [
        ("protocolos/Ventanilla.yaml", "E-12 G12-05"),
        ("protocolos/ventanillá.yaml", "G12-05 E-12"),
        ("protocolos/ventanilla.yml", "G12-05"),
        ("protocolos/sur/ventanilla.yaml", "G12-05"),
        ("protocolos/a b.yaml", "E-12"),
        (long.as_str(), "E-12"),
        ("protocolos/con.yaml", "E-12"),
        ("protocolos/nul.yaml", "E-12"),
        ("protocolos/AUX.yaml", "E-12"),
        ("protocolos/lpt9.yaml", "E-12"),
        ("protocolos/com10.yaml", ""),
        ("protocolos/.oculto.yaml", ""),
        ("notas.yaml", "E-15"),
    ] {
        let mut found: Vec<String> = codes(&check(path, text(other())))
            .split(' ')
            .map(str::to_owned)
            .collect();
        let mut expected: Vec<&str> = expected.split(' ').collect();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn a_wrong_manifest_hides_nothing_else() {
    for (what, manifest, expected) in [
        ("nothing", String::new(), "E-02"),
        ("too deep", "[".repeat(1_000), "E-02"),
        (
            "the same touchpoint 10,000 times",
            format!(
                "formato: 1\nnombre: x\nrueda: [{}]\n",
                "ventanilla, ".repeat(10_000)
            ),
            "",
        ),
        (
            "a threshold that is no number",
            "formato: 1\nnombre: x\numbrales: { palabras-por-frase: .nan }\n".to_owned(),
            "E-10",
        ),
        (
            "an endless threshold",
            "formato: 1\nnombre: x\numbrales: { palabras-por-frase: 1e999 }\n".to_owned(),
            "E-10",
        ),
    ] {
        let checked = check("entidad.yaml", text(manifest));
        assert_eq!(codes(&checked), expected, "{what}");
        assert!(
            !checked.verdict.tallies.is_empty(),
            "{what}: the protocol is still examined"
        );
    }
}

/// Some two thousand files of the examples, each spoilt in one to three places, and read and checked together with the
/// others of their repository.
#[test]
fn spoilt_examples_never_bring_the_program_down() {
    let clean = example::load("alcaldia");
    let files: Vec<_> = clean
        .sources
        .iter()
        .map(|(_, file)| file)
        .filter(|file| file.path.ends_with(".yaml"))
        .collect();
    let rounds = 2_000 / files.len();
    for round in 0..rounds {
        let mut chance = Chance::new(0x5eed + u64::try_from(round).expect("few"));
        let mut spoilt = Loaded::default();
        for file in &files {
            let other = files[chance.below(files.len())];
            let mut text = file.text.clone();
            for _ in 0..=chance.below(3) {
                text = spoil(&text, &other.text, &mut chance);
            }
            spoilt.sources.add(file.path.clone(), text);
        }
        let checked = catch_unwind(AssertUnwindSafe(|| Checked::new(spoilt)));
        let checked = checked.unwrap_or_else(|_| panic!("round {round} brings it down"));
        for it in &checked.verdict.diagnostics {
            let place = checked
                .sources
                .get(it.span.source)
                .text
                .get(it.span.range());
            assert!(
                place.is_some(),
                "round {round}: {} is no place",
                checked.told(it)
            );
        }
    }
}
