//! What is well is not found wrong: small protocols that a rule has to leave alone, each beside one that it must not.

#[path = "support/checked.rs"]
mod checked;

use checked::Checked;
use protocolo::source::Loaded;

const QUEJA: &str = "nombre: Queja\nproposito: Que se corrija lo que falló.\nrequisitos: [{ nombre: Documento, dato: documento }]\n";
const DATOS: &str = "datos:\n  - { id: documento, nombre: Documento, tipo: documento, personal: sí }\n  - { id: numero-caso, nombre: Número del caso, tipo: numero, personal: no }\n";

fn finds(code: &str, protocols: &[&str]) -> bool {
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add("entidad.yaml", "formato: 1\nnombre: Superintendencia\n");
    loaded.sources.add("datos.yaml", DATOS);
    loaded.sources.add("servicios/queja.yaml", QUEJA);
    for (at, text) in protocols.iter().enumerate() {
        loaded
            .sources
            .add(format!("protocolos/punto-{at}.yaml"), (*text).to_owned());
    }
    let checked = Checked::new(loaded);
    let found = checked.verdict.diagnostics.iter();
    // `told` begins with the code.
    let mut told = found.map(|it| checked.told(it));
    told.any(|line| line.starts_with(code))
}

#[test]
fn a_step_that_greets_and_takes_the_request_attends() {
    for (tells, expected) in [("avance", true), ("numero_solicitud", false)] {
        let text = format!(
            "nombre: Correo\ntipo: correo_e\nservicios: [queja]\netapas: {{ atencion: Escribe y recibe un número. }}\npasos:\n  - {{ nombre: Acusar recibo, momento: apertura, actor: sistema, saludo: Hola., informa: [{tells}] }}\n  - {{ nombre: Estudiar, actor: apoyo }}\n"
        );
        assert_eq!(finds("G23-16", &[&text]), expected, "{tells}");
    }
}

#[test]
fn who_was_greeted_on_the_way_has_been_greeted() {
    for (greeting, expected) in [("", true), (", saludo: Hola.", false)] {
        let text = format!(
            "nombre: Portal\ntipo: portal_web\nservicios: [queja]\netapas: {{ atencion: Llena el formulario. }}\npasos:\n  - {{ nombre: Llenar, actor: ciudadano{greeting} }}\n  - {{ nombre: Dar el número, actor: sistema }}\n"
        );
        assert_eq!(finds("G21-06", &[&text]), expected, "{greeting}");
    }
}

#[test]
fn the_number_of_a_case_is_no_requirement_where_it_is_only_followed_up() {
    let counter = "nombre: Ventanilla\ntipo: ventanilla\nservicios: [{ servicio: queja, hace: recibe }]\netapas: { atencion: Presenta la queja. }\npasos:\n  - { nombre: Radicar, registra: [numero-caso] }\n";
    let line = |does: &str| {
        format!(
            "nombre: Línea\ntipo: ivr\nservicios: [{{ servicio: queja, hace: [{does}] }}]\netapas: {{ cierre: Oye cómo va su caso. }}\npasos:\n  - {{ nombre: Consultar, pide: [numero-caso] }}\n"
        )
    };
    assert!(!finds(
        "G22-03",
        &[counter, &line("informa, da_seguimiento")]
    ));
    assert!(finds("G22-03", &[counter, &line("informa, recibe")]));
    // Nobody ever gives it.
    assert!(finds("G22-03", &[&line("informa, da_seguimiento")]));
}
