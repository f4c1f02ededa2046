//! The server as a browser and a terminal see it: pages, what is told in them, when they are renewed, and what is refused.

#[path = "support/example.rs"]
mod example;
#[path = "support/server.rs"]
mod server;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use protocolo::source::{Disk, RealDisk};
use server::Server;

const PAGE: &str = "/puntos/chat.html";
const FILE: &str = "protocolos/chat.yaml";
const LOGO: &str = "imagenes/logo.svg";

/// A copy of an example in a folder of its own.
fn copy(name: &str, example: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (_, file) in example::load(example).sources.iter() {
        write(&folder.join(&file.path), &file.text);
    }
    let logo = Path::new("examples").join(example).join(LOGO);
    if let Ok(bytes) = RealDisk.read(&logo, 1 << 20) {
        RealDisk
            .write(&folder.join(LOGO), &bytes)
            .expect("it can be written");
    }
    folder
}

fn write(path: &Path, text: &str) {
    RealDisk
        .write(path, text.as_bytes())
        .expect("it can be written");
}

fn read(path: &Path) -> String {
    String::from_utf8(RealDisk.read(path, 1 << 20).expect("it is there")).expect("it is text")
}

#[test]
fn pages_are_those_of_the_handbook_and_live() {
    let server = Server::start(&copy("serve-pages", "alcaldia"));
    for (path, kind, mark) in [
        ("/", "text/html", "Alcaldía de San Jerónimo del Valle"),
        ("/index.html", "text/html", "vivo-franja"),
        ("/rueda.html", "text/html", "vivo-franja"),
        (PAGE, "text/html", "<script src=\"/_protocolo/vivo.js\""),
        (PAGE, "text/html", "script-src 'self'; connect-src 'self';"),
        ("/recursos/estilo.css", "text/css", ".paso"),
        ("/recursos/logo.svg", "image/svg+xml", "<svg"),
        ("/_protocolo/vivo.js", "text/javascript", "EventSource"),
        ("/_protocolo/vivo.css", "text/css", ".vivo"),
        ("/_protocolo/hallazgos.html", "text/html", "Sin hallazgos."),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").starts_with(kind), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.body.contains(mark), "{path} lacks {mark}");
    }
    let head = server.ask("HEAD", PAGE, server.host());
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_ne!(head.header("content-length"), "0");
}

#[test]
fn nothing_but_the_site_is_given() {
    let folder = copy("serve-refusals", "alcaldia");
    let server = Server::start(&folder);
    for path in [
        "/entidad.yaml",
        "/protocolos/chat.yaml",
        "/puntos",
        "/puntos/",
        "/puntos/../entidad.yaml",
        "/../entidad.yaml",
        "/..%2fentidad.yaml",
        "/%2e%2e/entidad.yaml",
        "/puntos/..%5c..%5centidad.yaml",
        "//etc/passwd",
        "/_protocolo/",
        "/_protocolo/panel.html",
        "/puntos/%3Cscript%3E.html",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("Esta página no existe"), "{path}");
        assert!(!answer.body.contains("formato: 1"), "{path}");
        assert!(!answer.body.contains("<script>"), "{path}");
    }
    for host in ["evil.example", "evil.example:80", "127.0.0.1", ""] {
        let answer = server.ask("GET", "/", host);
        assert_eq!(answer.status, 403, "{host}");
        assert!(!answer.body.contains("Alcaldía"), "{host}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = server.ask(method, "/", server.host());
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
    }
}

#[test]
fn a_save_renews_the_pages_and_opens_the_one_that_was_edited() {
    let folder = copy("serve-renewal", "alcaldia");
    let path = folder.join(FILE);
    let text = read(&path);
    let server = Server::start(&folder);
    let mut events = server.events();
    events.next();

    write(
        &path,
        &text.replace("nombre: Saludar", "nombre: Dar la bienvenida"),
    );
    assert!(events.next().contains("\"pagina\":\"puntos/chat.html\""));
    assert!(server.get(PAGE).body.contains("Dar la bienvenida"));
    let told = server.line();
    assert!(told.contains(FILE) && told.contains(" ms · "), "{told}");

    // A step that leads nowhere is found, and told on the page at its place.
    let name = "nombre: Saludar";
    assert!(text.contains(name), "the example says {name}");
    write(
        &path,
        &text.replacen(
            name,
            "nombre: Saludar\n    siguiente: paso-que-no-existe",
            1,
        ),
    );
    events.next();
    let page = server.get(PAGE).body;
    assert!(
        page.contains(&format!("<code>{FILE}:")),
        "the place is told"
    );
    assert!(
        page.contains("data-ancla=\"paso-saludar\""),
        "the step is told"
    );
    let other = server.get("/rueda.html").body;
    assert!(
        other.contains("hallazgo en otra página") || other.contains("hallazgos en otras páginas")
    );
    let list = server.get("/_protocolo/hallazgos.html").body;
    assert!(
        list.contains(FILE) && list.contains("/puntos/chat.html#paso-saludar"),
        "{list}"
    );

    // What cannot be read leaves the last good page, with the error above it.
    write(&path, &text.replacen("pasos:", "pasos: [", 1));
    events.next();
    let page = server.get(PAGE).body;
    assert!(page.contains("id=\"paso-saludar\""), "the page stays");
    assert!(page.contains("Aquí sigue lo último que se pudo leer"));
    assert!(page.contains("vivo-error"));
    assert!(
        server
            .get("/")
            .body
            .contains("Aquí sigue lo último que se pudo leer")
    );

    write(&path, &text);
    events.next();
    assert!(server.get(PAGE).body.contains("Sin hallazgos."));
    // A service has its page too, and what is wrong with it stands there.
    let service = folder.join("servicios/certificado-residencia.yaml");
    write(&service, &format!("{}\ncolor: azul\n", read(&service)));
    assert!(
        events
            .next()
            .contains("\"pagina\":\"servicios/certificado-residencia.html\"")
    );
    let page = server.get("/servicios/certificado-residencia.html").body;
    assert!(page.contains("la clave «color» no existe"), "{page}");
    // Nothing was written but what we wrote.
    assert_eq!(RealDisk.kind(&folder.join("sitio")), None);
}

#[test]
fn a_new_protocol_has_a_page_and_a_removed_one_has_none() {
    let folder = copy("serve-new", "minimo");
    let path = folder.join("protocolos/buzon-nuevo.yaml");
    let server = Server::start(&folder);
    assert_eq!(server.get("/puntos/buzon-nuevo.html").status, 404);
    let mut events = server.events();
    events.next();
    write(
        &path,
        "nombre: Buzón nuevo\ntipo: buzon_fisico\netapas: { atencion: Deposita. }\n",
    );
    events.next();
    assert_eq!(server.get("/puntos/buzon-nuevo.html").status, 200);
    RealDisk.remove(&path).expect("it can be removed");
    events.next();
    assert_eq!(server.get("/puntos/buzon-nuevo.html").status, 404);
}

#[cfg(unix)]
#[test]
fn an_interruption_ends_it_cleanly() {
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::start(&copy("serve-end", "minimo"));
        // A page that is open does not hold it.
        let _events = server.events();
        let sent = Command::new("kill").args([signal, &server.id()]).status();
        assert!(sent.is_ok_and(|it| it.success()));
        assert_eq!(
            server.ends(),
            (Some(0), "Terminado.\n".to_owned()),
            "{signal}"
        );
    }
}

#[test]
fn a_folder_that_goes_away_ends_it_with_words() {
    let folder = copy("serve-gone", "minimo");
    let elsewhere = folder.with_extension("otra");
    let mut server = Server::start(&folder);
    RealDisk
        .rename(&folder, &elsewhere)
        .expect("it can be moved");
    let (code, said) = server.ends();
    RealDisk
        .rename(&elsewhere, &folder)
        .expect("it can be moved back");
    assert_eq!(code, Some(2));
    assert!(
        said.contains("no se pudo leer") && said.contains("serve-gone"),
        "{said}"
    );
}

fn serve(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_protocolo"))
        .arg("serve")
        .args(arguments)
        .env_remove("PROTOCOLO_IDIOMA")
        .output()
        .expect("the program runs")
}

#[test]
fn what_cannot_be_served_is_said_in_both_languages() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("any free port");
    let port = taken.local_addr().expect("it listens").port().to_string();
    let folder = copy("serve-not", "minimo");
    let folder = folder.to_str().expect("it is text");
    let above = env!("CARGO_TARGET_TMPDIR");
    for (arguments, es, en) in [
        (
            vec![folder, "--puerto", &port],
            "otro programa usa ese puerto",
            "another program uses that port",
        ),
        (
            vec![above],
            "no hay un repositorio de protocolos",
            "there is no repository of protocols",
        ),
        (vec!["/no/existe"], "no se puede mostrar", "cannot show"),
        (
            vec![folder, "--host", "nombre.invalid"],
            "no se pudo atender en",
            "could not listen on",
        ),
    ] {
        for (locale, expected) in [("es", es), ("en", en)] {
            let output = serve(&[&arguments[..], &["--idioma", locale]].concat());
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert!(said.contains(expected), "{arguments:?}: {said}");
        }
    }
}
