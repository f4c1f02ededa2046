use crate::source::Loaded;

const HEAD: &str = "fecha,metrica,punto,servicio,numerador,denominador,valor\n";

/// The codes of what is wrong with a table, each once.
fn codes(table: &str) -> String {
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add("entidad.yaml", "formato: 1\nnombre: Junta de Deportes\n");
    loaded.sources.add("mediciones/2026.csv", table);
    loaded.sources.add(
        "protocolos/chat.yaml",
        "nombre: Chat\ntipo: chat\netapas: { atencion: Pregunta. }\npasos: [{ nombre: Responder }]\nmetricas: [{ usa: csat }]\n",
    );
    let (_, found) = crate::model::parse(&loaded);
    let mut codes: Vec<&str> = Vec::new();
    for it in found {
        let place = loaded.sources.get(it.span.source).text.get(it.span.range());
        assert!(place.is_some() && it.help.is_some(), "{it:?}");
        if !codes.contains(&it.code) {
            codes.push(it.code);
        }
    }
    codes.join(" ")
}

#[test]
fn rows_are_held_to_their_metric() {
    for (row, expected) in [
        ("2026-01-01,csat,chat,,80,100,80", ""),
        ("2026-01-01,csat,chat,,80,100,0.8", ""),
        ("2026-01-01,csat,chat,,,,", ""),
        ("2026-01-02,csat,chat,,80,100,", "E-10"),
        ("2026-01-01,csat,chat,,80,100,70", "E-10"),
        ("2026-01-01,csat,chat,,120,100,", "E-10"),
        ("2026-01-01,csat,chat,,80,0,", "E-10"),
        ("2026-01-01,csat,chat,,80,,", "E-10"),
        ("2026-01-01,nps,chat,,,,70", "E-11"),
        ("2026-01-01,csat,chta,,,,70", "G12-06"),
        ("2026-01-01,csat,,chat,,,70", "E-11"),
        ("2026-01-01,csat,,,,,70", "E-06"),
        ("2026-01-01,csat,chat,chat,,,70", "E-08"),
        ("2026-13-01,csat,chat,,,,70", "E-10"),
        (",csat,chat,,,,70", "E-06"),
        ("2026-01-01,csat,chat,,,,1.250", "E-10"),
        (
            "2026-01-01,csat,chat,,,,70\n2026-01-01,csat,chat,,,,71",
            "E-04",
        ),
    ] {
        assert_eq!(codes(&format!("{HEAD}{row}\n")), expected, "{row}");
    }
    let semicolons =
        "\u{feff}Fecha;Métrica;Punto;Valor\r\n\r\n2026-01-01;csat;chat;70,5\r\n;;;\r\n";
    assert_eq!(codes(semicolons), "");
}

#[test]
fn tables_that_are_none_are_held() {
    for (what, table, expected) in [
        ("nothing", String::new(), "E-02"),
        ("only a head", HEAD.to_owned(), ""),
        ("a head of something else", "a;b\n1;2\n".to_owned(), "E-06"),
        (
            "a head that is misspelt",
            HEAD.replace("metrica", "metrics"),
            "E-05",
        ),
        (
            "a head with a column twice",
            HEAD.replace("valor", "fecha"),
            "E-04",
        ),
        ("empty cells", format!("{HEAD}{}", ",".repeat(300_000)), ""),
        (
            "a row of too many cells",
            format!("{HEAD}x{}", ",".repeat(300_000)),
            "E-08",
        ),
        (
            "wrong rows",
            format!("{HEAD}{}", "x\n".repeat(100_000)),
            "E-08 E-01",
        ),
        (
            "a quote that is never closed",
            format!("{HEAD}\"{}", "a,\n".repeat(100_000)),
            "E-02",
        ),
        ("quotes", format!("{HEAD}{}", "\"".repeat(100_001)), "E-02"),
        ("lone CR", HEAD.replace('\n', "\r"), ""),
    ] {
        assert_eq!(codes(&table), expected, "{what}");
    }
}
