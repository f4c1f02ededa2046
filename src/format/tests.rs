use super::{Refusal, format};
use crate::model::Place;
use crate::source::Sources;

fn formatted(text: &str) -> Result<String, Refusal> {
    let mut sources = Sources::default();
    let source = sources.add("protocolos/p.yaml", text);
    format(source, Place::Protocol, text)
}

fn check(text: &str, expected: &str) {
    let once = formatted(text).unwrap_or_else(|why| panic!("{why:?}: {text}"));
    assert_eq!(once, expected, "from {text:?}");
    let twice = formatted(&once).expect("what was written can be read");
    assert_eq!(twice, once, "twice, from {text:?}");
}

#[test]
fn keys_are_ordered_and_spelt() {
    for (text, expected) in [
        (
            "tipo: ventanilla\nnombre: V\n",
            "nombre: V\ntipo: ventanilla\n",
        ),
        (
            "Tipo: VENTANILLA\n\"Nombre\": V\n",
            "nombre: V\ntipo: ventanilla\n",
        ),
        (
            "x-b: 1\nraro: 2\nx-a:  3\nnombre: V\n",
            "nombre: V\nx-b: 1\nraro: 2\nx-a: 3\n",
        ),
        (
            "etapas: {Atención: a}\nTIPO: \"sms\"\n",
            "tipo: sms\netapas: {atencion: a}\n",
        ),
        (
            "etapas:\n    Cierre: a\n    Atención: b\n",
            "etapas:\n  cierre: a\n  atencion: b\n",
        ),
        ("Nombre: a\nnombre: b\n", "Nombre: a\nnombre: b\n"),
        (
            "pasos:\n- Fin: si\n  nombre: a\n- {Nombre: b,   fin: NO}\n",
            "pasos:\n  - nombre: a\n    fin: sí\n  - {nombre: b,   fin: no}\n",
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn texts_get_straight_quotes_where_they_need_them() {
    for (text, expected) in [
        ("nombre: 'a: b'\n", "nombre: \"a: b\"\n"),
        ("nombre: 'd''Arc'\n", "nombre: \"d'Arc\"\n"),
        ("nombre: 'a \"b\"'\n", "nombre: 'a \"b\"'\n"),
        ("nombre: 'a\\b'\n", "nombre: 'a\\b'\n"),
        ("nombre: “Hola”\n", "nombre: \"Hola\"\n"),
        ("nombre: “Hola” y “adiós”\n", "nombre: “Hola” y “adiós”\n"),
        ("nombre: -x\n", "nombre: \"-x\"\n"),
        ("nombre: -x #3\n", "nombre: -x #3\n"),
        ("nombre: \"ya\"\n", "nombre: \"ya\"\n"),
        ("nombre: no\n", "nombre: no\n"),
        ("publico: [ “a”,  b ]\n", "publico: [ \"a\",  b ]\n"),
        ("x-a: 'b'\n", "x-a: \"b\"\n"),
    ] {
        check(text, expected);
    }
}

#[test]
fn several_lines_keep_their_breaks() {
    for (text, expected) in [
        ("nombre: a\n     b\n\n     c\n", "nombre: a\n  b\n\n  c\n"),
        ("nombre:\n  \"a\n\n   b\"\n", "nombre: \"a\n\n  b\"\n"),
        (
            "nombre: |\n     a\n\n      b\n\n\ntipo: sms\n",
            "nombre: |\n  a\n\n   b\n\ntipo: sms\n",
        ),
        ("nombre: |3-\n    a\n   b\n", "nombre: |2-\n   a\n  b\n"),
        (
            "tipo: sms\nnombre: |+\n  a\n\n\n",
            "nombre: |+\n  a\n\n\ntipo: sms\n",
        ),
        (
            "nombre: >-  # c\n\n    a\n    b\n",
            "nombre: >-  # c\n\n  a\n  b\n",
        ),
        ("nombre: |\ntipo: sms\n", "nombre: |\ntipo: sms\n"),
        ("nombre: |\n  a", "nombre: |\n  a\n"),
        (
            "pasos:\n    - informa: [\n        avance,\n      ]\n",
            "pasos:\n  - informa: [\n      avance,\n    ]\n",
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn comments_stay_with_what_they_are_about() {
    for (text, expected) in [
        (
            "# h\ntipo: sms # t\n# n\nnombre: V\n",
            "# h\n\n# n\nnombre: V\ntipo: sms  # t\n",
        ),
        (
            "# h\n\n# t\ntipo: sms\nnombre: V # x\n",
            "# h\n\nnombre: V # x\n# t\ntipo: sms\n",
        ),
        (
            "pasos:   # p\n\n# a\n- nombre: a\n  # pie\n# b\n- # c\n  fin: sí\n  # d\n  nombre: b\n# tel\ntelefono: 1\n",
            "# tel\ntelefono: 1\npasos:  # p\n  # a\n  - nombre: a\n    # pie\n  # b\n  # c\n  # d\n  - nombre: b\n    fin: sí\n",
        ),
        (
            "servicios:\n  # - uno\ntipo: sms\n# fin\n",
            "tipo: sms\nservicios:\n  # - uno\n# fin\n",
        ),
        ("nombre:\n  # c\n  V\n", "# c\nnombre: V\n"),
        (
            "pasos:\n- nombre: a\n# fin\n",
            "pasos:\n  - nombre: a\n# fin\n",
        ),
        (
            "nombre: |\n   a\n # c\ntipo: sms\n",
            "nombre: |\n  a\n# c\ntipo: sms\n",
        ),
        (
            "pasos: [ # a\n  {nombre: b}, # c\n] # d\n",
            "pasos: [ # a\n  {nombre: b}, # c\n]  # d\n",
        ),
        (
            "--- # m\n# h\nnombre: a\n...\n# z\n",
            "--- # m\n# h\nnombre: a\n...\n# z\n",
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn blank_lines_are_kept_one_at_a_time() {
    for (text, expected) in [
        (
            "\n\nnombre: a\n\n\n\ntipo: sms\n\n\n",
            "nombre: a\n\ntipo: sms\n",
        ),
        ("tipo: sms\n\nnombre: a\n", "nombre: a\ntipo: sms\n"),
        (
            "pasos:\n\n  - nombre: a\n\n\n  - nombre: b\n",
            "pasos:\n  - nombre: a\n\n  - nombre: b\n",
        ),
        ("nombre: a   \n   \n# b   \n", "nombre: a\n\n# b\n"),
    ] {
        check(text, expected);
    }
}

#[test]
fn line_endings_stay() {
    check(
        "tipo: sms\r\nnombre: |\r\n  a\r\n  b\r\n",
        "nombre: |\r\n  a\r\n  b\r\ntipo: sms\r\n",
    );
    check("\u{feff}tipo: sms\nnombre: a\n", "nombre: a\ntipo: sms\n");
}

#[test]
fn what_cannot_be_read_is_not_touched() {
    for text in [
        "nombre: a: b\n",
        "nombre: &x a\n",
        "nombre: a\nnombre: b\n",
        "",
        "# solo\n",
    ] {
        assert!(
            matches!(formatted(text), Err(Refusal::Unreadable(_))),
            "{text:?}"
        );
    }
    for text in ["{nombre: a,   tipo: sms}\n", "- a\n-   b\n", "hola\n"] {
        assert_eq!(formatted(text).as_deref(), Ok(text));
    }
}
