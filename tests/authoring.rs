//! From nothing to a handbook: what `init` and `new` write passes the check, and nothing that was there is lost.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use protocolo::source::{Disk, EntryKind, RealDisk};
use protocolo::starters::starters;

/// A folder of its own, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let folder = Folder(place);
        folder.clear();
        folder
    }

    fn clear(&self) {
        for path in files(&self.0).keys() {
            RealDisk
                .remove(path)
                .expect("what a test wrote can be removed");
        }
    }

    fn write(&self, path: &str, text: &str) {
        RealDisk
            .write(&self.0.join(path), text.as_bytes())
            .expect("it can be written");
    }

    fn read(&self, path: &str) -> String {
        let bytes = RealDisk.read(&self.0.join(path), 1 << 20);
        String::from_utf8(bytes.unwrap_or_default()).expect("it is text")
    }

    /// Runs the program here, with nobody at the terminal.
    fn run(&self, arguments: &[&str]) -> Output {
        RealDisk
            .write(&self.0.join(".ancla"), b"")
            .expect("the folder can be made");
        Command::new(env!("CARGO_BIN_EXE_protocolo"))
            .args(arguments)
            .current_dir(&self.0)
            .env_remove("PROTOCOLO_IDIOMA")
            .env("SOURCE_DATE_EPOCH", "1803859200")
            .stdin(Stdio::null())
            .output()
            .expect("the program runs")
    }

    /// Runs the program and gives what it says, with the exit code that is expected.
    fn says(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{text}");
        text
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in RealDisk.list(folder).unwrap_or_default() {
        if entry.kind == EntryKind::Folder {
            found.extend(files(&entry.path));
        } else {
            let bytes = RealDisk.read(&entry.path, 1 << 24).expect("it can be read");
            found.insert(entry.path, bytes);
        }
    }
    found
}

const INIT: [&str; 8] = [
    "init",
    "--sin-preguntas",
    "--nombre",
    "Alcaldía de «La \"Paz\"»",
    "--canales",
    "ventanilla,call_center,portal_web",
    "--servicio",
    "Paz y salvo: predial",
];

#[test]
fn a_new_repository_passes_the_check_and_gives_a_handbook() {
    let folder = Folder::new("nuevo");
    let told = folder.says(0, &INIT);
    for path in [
        "entidad.yaml",
        "protocolos/call-center.yaml",
        "servicios/paz-y-salvo-predial.yaml",
        ".vscode/",
    ] {
        assert!(told.contains(path), "{path}\n{told}");
    }
    assert!(folder.read("LEEME.md").contains("Alcaldía de «La \"Paz\"»"));
    let checked = folder.says(0, &["check"]);
    assert!(
        !checked.contains("G20-01") && !checked.contains("E-15"),
        "{checked}"
    );
    folder.says(0, &["fmt", "--revisar"]);
    folder.says(0, &["build"]);
    assert!(!folder.read("sitio/index.html").is_empty());
    let before = files(&folder.0);
    let mut other = INIT;
    other[3] = "Otra entidad";
    let again = folder.says(0, &other);
    assert!(again.contains("Nada que hacer"), "{again}");
    assert_eq!(files(&folder.0), before);
}

#[test]
fn what_is_there_is_kept() {
    let folder = Folder::new("conservado");
    folder.write("entidad.yaml", "formato: 1\nnombre: Casa\n");
    folder.write(".gitignore", "secreto\n");
    let point = "examples/minimo/protocolos/ventanilla.yaml";
    let point = RealDisk.read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(point), 1 << 20);
    let point = String::from_utf8(point.expect("the example is there")).expect("it is text");
    folder.write("protocolos/sur/ventanilla.yaml", &point);
    let told = folder.says(
        0,
        &["iniciar", "--sin-preguntas", "--canales", "ventanilla"],
    );
    assert!(told.contains("no se tocaron (3)"), "{told}");
    assert_eq!(folder.read("entidad.yaml"), "formato: 1\nnombre: Casa\n");
    assert_eq!(folder.read(".gitignore"), "secreto\n");
    assert_eq!(
        folder.read("protocolos/ventanilla.yaml"),
        "",
        "its id is taken"
    );
    let service = folder.read("servicios/primer-servicio.yaml");
    assert_eq!(service, "", "no touchpoint would give it");
    assert!(folder.read("LEEME.md").contains("atiende Casa"));
    folder.says(0, &["check"]);
}

/// Whatever the one channel, and with no service named.
#[test]
fn any_channel_is_enough_to_begin() {
    for starter in starters() {
        let kind = starter.kind.key();
        let folder = Folder::new(&format!("solo-{kind}"));
        let begin = [
            "init",
            "--sin-preguntas",
            "--nombre",
            "Casa",
            "--canales",
            kind,
        ];
        let told = folder.says(0, &begin);
        let is_whole = starter.stages_given().len() == 3;
        assert_eq!(
            told.contains("Todavía no se escribió el servicio"),
            !is_whole,
            "{told}"
        );
        folder.says(0, &["check"]);
        folder.says(0, &["build"]);
    }
    let folder = Folder::new("solo");
    folder.says(0, &["init", "--nombre", "Casa"]);
    assert!(!folder.read("servicios/primer-servicio.yaml").is_empty());
    folder.says(0, &["check"]);
}

#[test]
fn a_touchpoint_of_every_type_passes_the_check() {
    let folder = Folder::new("tipos");
    folder.says(0, &INIT);
    let manifest = folder.read("entidad.yaml");
    folder.write(
        "entidad.yaml",
        &format!("{manifest}rueda:\n  - call-center  # primero\n  - ventanilla\n"),
    );
    for starter in starters() {
        let (kind, id) = (starter.kind.key(), format!("otra-{}", starter.usual_id()));
        let told = folder.says(0, &["new", kind, &id]);
        assert!(
            told.contains("al final de rueda") && told.contains("- punto: call-center"),
            "{told}"
        );
    }
    let wheel = folder.read("entidad.yaml");
    assert!(
        wheel.contains("  - call-center  # primero\n  - ventanilla\n  - otra-oficina\n"),
        "{wheel}"
    );
    folder.says(0, &["check"]);
    folder.says(0, &["build"]);
}

#[test]
fn a_service_is_begun_by_its_name_or_by_its_id() {
    let folder = Folder::new("servicios-nuevos");
    folder.says(0, &INIT);
    for (arguments, id, name) in [
        (
            &["new", "servicio", "Vacunación"][..],
            "vacunacion",
            "nombre: Vacunación\n",
        ),
        (
            &["new", "servicio", "carne-de-salud"],
            "carne-de-salud",
            "nombre: Carne de salud\n",
        ),
        (
            &[
                "new",
                "servicio",
                "sisben",
                "--nombre",
                "Encuesta del Sisbén",
            ],
            "sisben",
            "nombre: Encuesta del Sisbén\n",
        ),
    ] {
        folder.says(0, arguments);
        let all = files(&folder.0);
        let path = format!("servicios/{id}.yaml");
        let written = all.iter().find(|(known, _)| known.ends_with(&path));
        let text = String::from_utf8_lossy(written.expect("it was written").1).into_owned();
        assert!(text.contains(name), "{arguments:?}: {text}");
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let folder = Folder::new("rechazado");
    let refusals: [(&[&str], &str); 4] = [
        (&["init", "--sin-preguntas"], "--nombre"),
        (
            &["init", "--nombre", "X", "--canales", "ventanila"],
            "«ventanilla»",
        ),
        (&["new", "chat"], "protocolo init"),
        (&["new", "ventanila"], "«ventanilla»"),
    ];
    let check = |refusals: &[(&[&str], &str)]| {
        for (arguments, expected) in refusals {
            let before = files(&folder.0);
            let told = folder.says(2, arguments);
            assert!(told.contains(expected), "{arguments:?}: {told}");
            let mut after = files(&folder.0);
            after.retain(|path, _| !path.ends_with(".ancla") || before.contains_key(path));
            assert_eq!(after, before, "{arguments:?}");
        }
    };
    check(&refusals);
    folder.says(0, &INIT);
    let refusals: [(&[&str], &str); 7] = [
        (&["new", "chat", "ventanilla"], "ya existe"),
        (&["new", "ventanilla"], "ya existe"),
        (&["new", "chat", "../fuera"], "no sirve como id"),
        (&["new", "chat", "con"], "punto-con"),
        (
            &["new", "chat", "--servicios", "paz-y-salvo-predia"],
            "«paz-y-salvo-predial»",
        ),
        (&["new", "servicio", "paz-y-salvo-predial"], "ya existe"),
        (&["new", "metrica", "espera"], "metrica"),
    ];
    check(&refusals);
    check(&[(&["init", "protocolos", "--nombre", "X"], "dentro de otro")]);
}

#[test]
fn everything_that_can_be_begun_is_listed() {
    let folder = Folder::new("listas");
    let told = folder.says(0, &["new"]);
    for starter in starters() {
        assert!(
            told.contains(starter.line.split(' ').next().unwrap_or_default()),
            "{told}"
        );
        assert!(
            told.contains(&format!("  {} ", starter.kind.key())),
            "{told}"
        );
    }
    assert!(folder.says(0, &["new", "metrica"]).contains("espera-media"));
    let block = folder.says(0, &["nuevo", "métrica", "espera-media"]);
    assert!(block.contains("  - usa: espera-media\n"), "{block}");
    assert!(
        folder
            .says(0, &["new", "situacion", "emergencia"])
            .contains("lineamientos:")
    );
    assert!(
        folder
            .says(0, &["--idioma", "en", "new"])
            .contains("counter")
    );
}
