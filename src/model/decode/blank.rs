use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::source::{Node, Span, Value};

use super::{Decoder, fold};

/// How a blank begins: `«completar: el horario»`, `«completar el horario»`.
const BLANK: &str = "completar";

impl Decoder<'_> {
    /// Reports a blank of a template that nobody has filled, and says whether the node is one or has one. It is a
    /// warning here; for a protocol in force it becomes an error. Of a blank nothing else is said: it is no wrong date
    /// and no lost id, it is not written yet.
    pub(crate) fn blank(&mut self, node: &Node<'_>) -> bool {
        let Some(span) = self.blank_in(node) else {
            return false;
        };
        self.advice(
            "E-14",
            Severity::Warning,
            span,
            Said::new(
                "falta completar este espacio",
                "this blank has not been filled",
            )
            .owned(),
        )
        .help = Some(
            Said::new(
                "escriba lo que corresponda y quite las comillas «»",
                "write what belongs there, and remove the marks «»",
            )
            .owned(),
        );
        true
    }

    /// Where a node has a blank.
    fn blank_in(&self, node: &Node<'_>) -> Option<Span> {
        match &node.value {
            Value::Scalar(text, _) => {
                let blank = find(text)?;
                // The place in the file, where the text stands as it is; else the whole text.
                let written = self.written(node.span);
                Some(written.find(blank).map_or(node.span, |at| {
                    let start = node.span.start + u32::try_from(at).unwrap_or(0);
                    Span {
                        start,
                        end: start + u32::try_from(blank.len()).unwrap_or(0),
                        ..node.span
                    }
                }))
            }
            // `- «completar: el trámite»`: without quotes, the colon makes a key of its first word.
            Value::Mapping(entries) => match entries.as_slice() {
                [(key, _)] if is_opening(key.text()) => Some(node.span),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The first blank of a text, from `«` to `»`.
fn find(text: &str) -> Option<&str> {
    let start = text
        .match_indices('«')
        .map(|(at, _)| at)
        .find(|at| is_opening(&text[*at..]))?;
    let rest = &text[start..];
    let end = rest.find('»').map_or(rest.len(), |at| at + '»'.len_utf8());
    Some(&rest[..end])
}

fn is_opening(text: &str) -> bool {
    text.strip_prefix('«').is_some_and(|text| {
        let word: String = text.trim_start().chars().take(BLANK.len()).collect();
        fold(&word) == BLANK
    })
}

#[cfg(test)]
mod tests {
    use crate::source::Loaded;

    /// The codes and the places of what is found when `keys` are added to a draft.
    fn check(keys: &str, expected: &[&str]) {
        let text = format!(
            "nombre: P\ntipo: chat\netapas: {{ atencion: Pide algo. }}\npasos: [{{ nombre: Pedir }}]\n{keys}\n"
        );
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        loaded.sources.add("protocolos/p.yaml", text.as_str());
        let (_, found) = crate::model::parse(&loaded);
        let found: Vec<String> = found
            .iter()
            .map(|it| format!("{} {}", it.code, &text[it.span.range()]))
            .collect();
        assert_eq!(found, expected, "{keys}");
    }

    #[test]
    fn a_blank_is_nothing_but_a_blank() {
        for key in [
            "horario: {}",
            "disponibilidad: { visible_en_entrada: {} }",
            "documento: { vigente_desde: {} }",
            "servicios: [{}]",
            "servicios: {}",
            "relacionados: [{ punto: {} }]",
            "relacionados: {}",
            "roles: {}",
            "atendido: {}",
            "dispositivos: [{}]",
            "canal: {}",
            "url: {}",
            "revision: { periodicidad: {} }",
            "documento: {}",
            "metricas: [{ usa: {} }]",
            "metricas: [{ usa: csat, meta: {}, umbral_alerta: {valor} }]",
            "metricas: [{ usa: csat, frecuencia: {}, formula: x }]",
            "retroalimentacion: [{ instrumento: encuesta, muestra: { n: {} } }]",
            "retroalimentacion: [{ instrumento: encuesta, muestra: { error: {} } }]",
            "sms: { costo_ciudadano: {} }",
            "excepciones: [{ tipo: emergencia, solucion: Avise., alternativa: {}, ir_a: {valor} }]",
            "expediente: { lee: {} }",
            "hallazgos_aceptados: [{ codigo: {}, motivo: x, hasta: 2027-01-01 }]",
        ] {
            let blank = "«completar: cómo es»";
            let keys = key.replace("{}", &format!("\"{blank}\""));
            let found = format!("E-14 {blank}");
            let keys = keys.replace("{valor}", "80");
            check(
                &keys.replace("ir_a: 80", "plazo: 1 hora"),
                &[found.as_str()],
            );
        }
    }

    #[test]
    fn the_forms_of_a_blank() {
        check(
            "horario: «Completar el horario»",
            &["E-14 «Completar el horario»"],
        );
        check(
            "prohibiciones:\n  - «completar: cuál»",
            &["E-14 «completar: cuál»"],
        );
        check(
            "servicios:\n  - «completar: cuál»",
            &["E-14 «completar: cuál»"],
        );
        check(
            "descripcion: Atiende a «completar: a quién» y más.",
            &["E-02 :"],
        );
        check("descripcion: «Completo» y «sin completar».", &[]);
    }
}
