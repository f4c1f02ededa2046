use std::fmt::Write;

use crate::model::written::{Attendance, Better, ChannelType, MetricType};
use crate::model::{CatalogueMetric, Touchpoint};

/// Most data that a proposed relation carries.
const MOST_DATA: usize = 4;

/// A metric of the catalogue as an entry of `metricas`, to be pasted. Its numbers and its criterion are a starting point.
pub fn metric_block(metric: &CatalogueMetric) -> String {
    let (target, alert) = match (metric.unit, metric.better) {
        ("%", Better::Higher) => ("80 %", "70 %"),
        ("%", Better::Lower) => ("5 %", "10 %"),
        ("%", Better::Centre) => ("75 %", "85 %"),
        ("s", Better::Centre) => ("300 s", "420 s"),
        ("s", _) => ("30 s", "60 s"),
        ("min", _) => ("10 min", "20 min"),
        ("días hábiles", _) => ("10 días hábiles", "13 días hábiles"),
        ("contactos", _) => ("1,2", "1,6"),
        ("puntos", _) => ("40", "20"),
        _ => ("20000", "30000"),
    };
    let criterion = match metric.kind {
        MetricType::Satisfaction => "facilidad",
        MetricType::Impact => "eficiencia",
        MetricType::Operation | MetricType::Context => "conveniencia",
    };
    let mut out = String::new();
    let _ = writeln!(out, "metricas:");
    let _ = writeln!(out, "  # {}: {}", metric.name.es, metric.formula.es);
    let _ = writeln!(out, "  - usa: {}", metric.id);
    let _ = writeln!(out, "    meta: {target}  # ajuste");
    let _ = writeln!(out, "    umbral_alerta: {alert}  # ajuste");
    let _ = writeln!(out, "    criterio: {criterion}  # ajuste");
    let _ = writeln!(out, "    fuente: \"«completar: de dónde sale el dato»\"");
    out
}

/// Relations from a touchpoint of a type to others, as `relacionados`, to be pasted: who it is related to is known, what
/// happens between the two only the author can say. `data` are ids of the dictionary, the most wanted first.
pub fn relations_block(kind: ChannelType, others: &[&Touchpoint], data: &[&str]) -> String {
    let is_passive = kind.facts().map(|facts| facts.attendance) == Some(Attendance::Passive);
    let mut out = String::from("relacionados:\n");
    for other in others {
        let is_other_passive = other.attendance == Some(Attendance::Passive);
        let nature = if is_passive || is_other_passive {
            "informa"
        } else {
            "continua"
        };
        let _ = writeln!(out, "  - punto: {}", other.id.as_str());
        let _ = writeln!(out, "    naturaleza: {nature}  # ajuste");
        let _ = writeln!(
            out,
            "    evento: \"«completar: qué lleva a la persona allí»\""
        );
        if nature == "informa" || data.is_empty() {
            let _ = writeln!(
                out,
                "    sin_informacion: \"«completar: por qué no pasa ningún dato»\""
            );
        } else {
            let data = &data[..data.len().min(MOST_DATA)];
            let _ = writeln!(out, "    informacion: [{}]  # ajuste", data.join(", "));
        }
        let _ = writeln!(out, "    medio: \"«completar: cómo pasa la información»\"");
        let _ = writeln!(out, "    plazo: inmediato  # ajuste");
        let _ = writeln!(
            out,
            "    resultado: \"«completar: qué mejora para la persona»\""
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{metric_block, relations_block};
    use crate::model::written::ChannelType;
    use crate::model::{CATALOGUE, parse};
    use crate::source::Loaded;

    fn check(rest: &str, expected: usize) {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "datos.yaml",
            "datos:\n  - { id: nombre, nombre: Nombre, tipo: texto }\n",
        );
        loaded
            .sources
            .add("protocolos/chat.yaml", "nombre: Chat\ntipo: chat\n");
        loaded.sources.add(
            "protocolos/volante.yaml",
            "nombre: Volante\ntipo: volante\n",
        );
        let text = format!("nombre: Portal\ntipo: portal_web\n{rest}");
        loaded.sources.add("protocolos/portal.yaml", text);
        let (project, found) = parse(&loaded);
        let portal = project
            .touchpoints
            .iter()
            .find(|it| it.id.as_str() == "portal")
            .expect("there");
        let (metrics, relations) = (portal.written.metrics.len(), portal.written.relations.len());
        assert_eq!(metrics + relations, expected, "{rest}");
        let source = portal.source;
        let wrong: Vec<&str> = found
            .iter()
            .filter(|it| it.code != "E-14" && it.span.source == source && it.span.start > 33)
            .map(|it| it.message.es.as_str())
            .collect();
        assert!(wrong.is_empty(), "{rest}{wrong:?}");
    }

    #[test]
    fn what_is_pasted_is_well_formed() {
        for metric in &CATALOGUE {
            check(&metric_block(metric), 1);
        }
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("protocolos/chat.yaml", "nombre: Chat\ntipo: chat\n");
        loaded.sources.add(
            "protocolos/volante.yaml",
            "nombre: Volante\ntipo: volante\n",
        );
        let (project, _) = parse(&loaded);
        let others: Vec<_> = project.touchpoints.iter().collect();
        for kind in [ChannelType::WebPortal, ChannelType::Flyer] {
            check(&relations_block(kind, &others, &["nombre"]), 2);
            check(&relations_block(kind, &others, &[]), 2);
        }
    }
}
