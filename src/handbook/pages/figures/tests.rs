use jiff::civil::date;

use crate::handbook::{Site, build};
use crate::source::Loaded;

/// A town hall with two services: one given through all its stages, one that has gaps.
fn town(manifest: &str, more: &[(&str, String)]) -> Site {
    let mut loaded = Loaded::default();
    let mut add = |path: &str, text: &str| {
        loaded.sources.add(path, text);
    };
    add(
        "entidad.yaml",
        &format!("formato: 1\nnombre: Alcaldía de Prueba\n{manifest}\n"),
    );
    add(
        "datos.yaml",
        "datos:\n  - { id: cedula, nombre: Cédula, tipo: documento, personal: sí }\n  - { id: salud, nombre: Estado de salud, tipo: texto, personal: sí, sensible: sí }\n  - { id: turno, nombre: Turno, tipo: texto }\nexpediente: { sistema: Archivo único, tipo: unico, clave: cedula, datos: [cedula, salud], documentos: [Copia de la cédula], conocimiento: [Lo que le preocupa] }\n",
    );
    add(
        "servicios/carne.yaml",
        "nombre: Carné de biblioteca\nproposito: Sacar libros.\neventos: [Empieza el colegio]\nresultado: El carné.\nproceso_apoyo: Gestión de lectores\n",
    );
    add(
        "servicios/sala.yaml",
        "nombre: Lectura en sala\nproposito: Leer aquí.\n",
    );
    add(
        "protocolos/ventanilla.yaml",
        "nombre: Ventanilla\ntipo: ventanilla\netapas: { atencion: Pide., cierre: Recibe. }\nservicios: [carne, { servicio: sala, hace: recibe }]\nexpediente: { lee: sí, escribe: sí }\nrelacionados: [{ punto: portal, etapa: cierre, llega_a: preparacion, evento: La persona quiere renovarlo., informacion: [cedula] }]\npasos: [{ nombre: Pedir, pide: [cedula, salud], registra: [preocupaciones] }, { nombre: Archivar, interno: sí, pide: [turno] }]\n",
    );
    add(
        "protocolos/portal.yaml",
        "nombre: Portal\ntipo: portal_web\netapas: { preparacion: Lee., atencion: Pide. }\nservicios: [carne]\nexpediente: { lee: sí, escribe: no }\npasos: [{ nombre: Llenar, pide: [cedula] }]\n",
    );
    add(
        "protocolos/radio.yaml",
        "nombre: Radio\ntipo: radio\netapas: { preparacion: Oye. }\npasos: [{ nombre: Anunciar }]\n",
    );
    for (path, text) in more {
        add(path, text);
    }
    build(&crate::model::parse(&loaded).0, date(2026, 11, 24))
}

fn page<'s>(site: &'s Site, path: &str) -> &'s str {
    let bytes = site
        .get(path)
        .unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

#[test]
fn one_touchpoint_has_no_figures() {
    let mut loaded = Loaded::default();
    loaded.sources.add(
        "protocolos/a.yaml",
        "nombre: A\ntipo: chat\netapas: { atencion: Pide. }\npasos: [{ nombre: Pedir }]\n",
    );
    let site = build(&crate::model::parse(&loaded).0, date(2026, 11, 24));
    let pages: Vec<&str> = site.files().map(|(path, _)| path).collect();
    assert!(!pages.iter().any(|path| path.starts_with("servicios/")));
    for path in ["ciclo", "canales", "cobertura", "datos", "integracion"] {
        assert!(site.get(&format!("{path}.html")).is_none(), "{path}");
    }
    assert!(!page(&site, "index.html").contains("id=\"figuras\""));
}

#[test]
fn the_wheel_of_a_service_has_its_touchpoints_in_the_declared_order() {
    let site = town("rueda: [radio, ventanilla, portal]", &[]);
    let html = page(&site, "servicios/carne.html");
    let points: Vec<&str> = html
        .match_indices("data-id=\"")
        .map(|(at, mark)| {
            let rest = &html[at + mark.len()..];
            &rest[..rest.find('"').unwrap_or_default()]
        })
        .filter(|id| id.contains("--"))
        .collect();
    assert_eq!(
        points,
        [
            "portal--preparacion",
            "ventanilla--atencion",
            "portal--atencion",
            "ventanilla--cierre"
        ]
    );
    // What the drawing says is said in words too.
    let twin = html.split("tabla-rueda").nth(1).unwrap_or_default();
    assert!(twin.contains("La persona quiere renovarlo."));
    assert!(html.matches("Empieza el colegio").count() >= 2);
    assert!(html.contains("../recursos/rueda.css"));
    // One that is given at one stage of one touchpoint has no wheel worth drawing.
    assert!(!page(&site, "servicios/sala.html").contains("drawing wheel"));
}

#[test]
fn gaps_are_said_to_the_staff_alone() {
    let gap = "ningún punto hace la etapa de preparación";
    let site = town("", &[]);
    assert!(page(&site, "cobertura.html").contains(&format!("Lectura en sala: {gap}")));
    assert!(page(&site, "servicios/sala.html").contains(gap));
    let stands = "de 2 servicios dicen quién los procesa";
    assert!(page(&site, "integracion.html").contains(stands));
    let site = town("manual: { publico: sí }", &[]);
    for (path, _) in site.files().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!page(&site, path).contains(gap), "{path}");
        assert!(!page(&site, path).contains(stands), "{path}");
    }
    assert!(page(&site, "integracion.html").contains("Archivo único"));
}

#[test]
fn the_public_figures_leave_out_what_is_internal() {
    let inside = [(
        "protocolos/chat.yaml",
        "nombre: Chat interno\ntipo: chat\netapas: { preparacion: Lee., atencion: Pide. }\nservicios: [carne]\nexpediente: { lee: sí, escribe: sí }\nrelacionados: [{ punto: portal, evento: Una guardia llama., informacion: [salud] }]\ninterno: [servicios, relacionados, expediente, dispositivos, etapas, pasos]\npasos: [{ nombre: Pedir, pide: [salud] }]\n".to_owned(),
    )];
    let figures = [
        "canales.html",
        "ciclo.html",
        "cobertura.html",
        "datos.html",
        "integracion.html",
        "servicios/carne.html",
    ];
    let body = |site: &Site, path: &str| {
        let html = page(site, path).to_owned();
        html.split("<main").nth(1).unwrap_or_default().to_owned()
    };
    let site = town("", &inside);
    for path in figures {
        assert!(body(&site, path).contains("Chat interno"), "{path}");
    }
    assert!(body(&site, "datos.html").contains("Turno"));
    let site = town("manual: { publico: sí }", &inside);
    for path in figures {
        assert!(!body(&site, path).contains("Chat interno"), "{path}");
    }
    for path in ["rueda.html", "puntos/portal.html"] {
        assert!(!page(&site, path).contains("Una guardia llama."), "{path}");
    }
    assert!(!body(&site, "datos.html").contains("Turno"));
}

#[test]
fn sensitive_data_are_marked_and_each_use_has_a_word() {
    let site = town("", &[]);
    let html = page(&site, "datos.html");
    let row = html.split("Estado de salud").nth(1).unwrap_or_default();
    let row = &row[..row.find("</tr>").unwrap_or_default()];
    assert!(row.contains("dato sensible"), "{row}");
    for word in ["lo pide", "lo lee", "lo escribe"] {
        assert!(
            row.contains(&format!("aria-label=\"{word}\"")),
            "{word}: {row}"
        );
    }
    assert!(!row.contains("lo pasa"), "{row}");
    let record = page(&site, "integracion.html");
    assert!(record.contains("Ningún punto lo registra."));
}

#[test]
fn hundreds_of_touchpoints_do_not_make_the_figures_explode() {
    let many: Vec<(String, String)> = (0..400)
        .map(|number| {
            let kind = ["ventanilla", "chat", "call_center", "kiosco"][number % 4];
            let text = format!(
                "nombre: Punto {number:03}\ntipo: {kind}\netapas: {{ preparacion: Lee., atencion: Pide. }}\nservicios: [carne]\nexpediente: {{ lee: sí, escribe: sí }}\npasos: [{{ nombre: Pedir, pide: [cedula] }}]\n"
            );
            (format!("protocolos/p{number:03}.yaml"), text)
        })
        .collect();
    let many: Vec<(&str, String)> = many
        .iter()
        .map(|(path, text)| (path.as_str(), text.clone()))
        .collect();
    let site = town("", &many);
    for path in ["canales", "ciclo", "cobertura", "datos", "integracion"] {
        let size = page(&site, &format!("{path}.html")).len();
        assert!(size < 60_000, "{path}: {size} bytes");
    }
    let html = page(&site, "servicios/carne.html");
    assert!(html.len() < 200_000, "{} bytes", html.len());
    assert!(html.contains("demasiados puntos"));
    assert!(html.contains("Punto 399"));
}

#[test]
fn fixed_texts_use_the_nouns_of_the_entity() {
    let site = town(
        "vocabulario: { persona: usuario, servidor: funcionario }",
        &[],
    );
    let sheet = page(&site, "puntos/ventanilla.html");
    assert!(sheet.contains("Qué hace el usuario"));
    assert!(sheet.contains("Un funcionario"));
    assert!(page(&site, "datos.html").contains("lo pide al usuario"));
    assert!(page(&site, "index.html").contains("Cómo se atiende a los usuarios"));
    for site in [site, town("", &[]), town("idioma: en", &[])] {
        for (path, _) in site.files().filter(|(path, _)| path.ends_with(".html")) {
            assert!(!page(&site, path).contains("persona}"), "{path}");
        }
    }
}
