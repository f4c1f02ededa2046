use super::written::{Better, ChartType, MetricType};
use crate::locale::Said;

/// A metric that ships with the program: a file refers to it with `usa` and writes only what differs.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueMetric {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Said,
    /// How it is computed.
    pub formula: Said,
    /// In what it is expressed.
    pub unit: &'static str,
    /// Which way it should go.
    pub better: Better,
    /// Its control chart, if one suits it.
    pub chart: Option<ChartType>,
    /// What sort of result it measures.
    pub kind: MetricType,
}

/// The metric of the catalogue with this id.
pub fn catalogue_metric(id: &str) -> Option<&'static CatalogueMetric> {
    CATALOGUE.iter().find(|metric| metric.id == id)
}

const fn metric(
    id: &'static str,
    name: Said,
    formula: Said,
    unit: &'static str,
    better: Better,
    chart: Option<ChartType>,
    kind: MetricType,
) -> CatalogueMetric {
    CatalogueMetric {
        id,
        name,
        formula,
        unit,
        better,
        chart,
        kind,
    }
}

const P: Option<ChartType> = Some(ChartType::Proportion);
const XMR: Option<ChartType> = Some(ChartType::Individuals);

/// The catalogue. Formulas name what is divided by what, since several variants of each are in use.
pub static CATALOGUE: [CatalogueMetric; 21] = {
    use Better::{Centre, Higher, Lower};
    use MetricType::{Impact, Operation, Satisfaction};
    [
        metric(
            "espera-media",
            Said::new("tiempo medio de espera", "mean waiting time"),
            Said::new(
                "suma de las esperas / personas atendidas",
                "sum of the waits / people attended",
            ),
            "min",
            Lower,
            XMR,
            Operation,
        ),
        metric(
            "espera-pxx",
            Said::new("atendidos dentro del tiempo", "attended in time"),
            Said::new(
                "atendidos con espera de hasta t / atendidos",
                "attended after at most t / attended",
            ),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "nivel-servicio",
            Said::new("nivel de servicio", "service level"),
            Said::new(
                "llamadas contestadas en hasta t / (contestadas + abandonadas)",
                "calls answered within t / (answered + abandoned)",
            ),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "asa",
            Said::new("tiempo medio en contestar", "mean time to answer"),
            Said::new(
                "suma de la espera en cola / llamadas contestadas",
                "sum of the time in the queue / calls answered",
            ),
            "s",
            Lower,
            XMR,
            Operation,
        ),
        metric(
            "abandono",
            Said::new("tasa de abandono", "abandonment rate"),
            Said::new(
                "llamadas abandonadas / llamadas entrantes",
                "calls abandoned / incoming calls",
            ),
            "%",
            Lower,
            P,
            Operation,
        ),
        metric(
            "aht",
            Said::new("tiempo medio de atención", "mean handling time"),
            Said::new(
                "(conversación + espera + trabajo posterior) / atendidas",
                "(conversation + hold + work afterwards) / attended",
            ),
            "s",
            Centre,
            XMR,
            Operation,
        ),
        metric(
            "fcr",
            Said::new("resueltas en el primer contacto", "solved at first contact"),
            Said::new(
                "resueltas en el primer contacto / resueltas",
                "solved at first contact / solved",
            ),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "ocupacion",
            Said::new("ocupación", "occupancy"),
            Said::new(
                "tiempo en atención / tiempo disponible",
                "time attending / time available",
            ),
            "%",
            Centre,
            XMR,
            Operation,
        ),
        metric(
            "transferencia",
            Said::new("tasa de transferencia", "transfer rate"),
            Said::new("transferidas / atendidas", "transferred / attended"),
            "%",
            Lower,
            P,
            Operation,
        ),
        metric(
            "contencion-ivr",
            Said::new(
                "resueltas en la línea automática",
                "solved by the automatic line",
            ),
            Said::new(
                "resueltas sin agente / entrantes a la línea automática",
                "solved without an agent / incoming to the automatic line",
            ),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "oportunidad",
            Said::new(
                "peticiones respondidas a tiempo",
                "petitions answered in time",
            ),
            Said::new(
                "respondidas en término / vencían en el período",
                "answered in time / due in the period",
            ),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "tiempo-respuesta",
            Said::new("tiempo de respuesta", "response time"),
            Said::new(
                "mediana de los días hábiles hasta la respuesta",
                "median of the business days to the answer",
            ),
            "días hábiles",
            Lower,
            XMR,
            Operation,
        ),
        metric(
            "devueltas",
            Said::new(
                "devueltas por requisitos",
                "returned for missing requirements",
            ),
            Said::new(
                "devueltas por requisitos / presentadas",
                "returned for requirements / submitted",
            ),
            "%",
            Lower,
            P,
            Operation,
        ),
        metric(
            "visitas-por-tramite",
            Said::new("contactos por trámite", "contacts per case"),
            Said::new(
                "contactos / trámites terminados",
                "contacts / finished cases",
            ),
            "contactos",
            Lower,
            XMR,
            Operation,
        ),
        metric(
            "finalizacion",
            Said::new("trámites terminados", "completion rate"),
            Said::new("terminados / iniciados", "finished / started"),
            "%",
            Higher,
            P,
            Operation,
        ),
        metric(
            "uso-digital",
            Said::new("uso digital", "digital take-up"),
            Said::new(
                "trámites digitales / todos los trámites",
                "digital cases / all cases",
            ),
            "%",
            Higher,
            P,
            Impact,
        ),
        metric(
            "costo-transaccion",
            Said::new("costo por trámite", "cost per case"),
            Said::new(
                "costo total / trámites terminados",
                "total cost / finished cases",
            ),
            "COP",
            Lower,
            XMR,
            Impact,
        ),
        metric(
            "csat",
            Said::new("satisfacción", "satisfaction"),
            Said::new(
                "respuestas 4 y 5 de 5 / respuestas",
                "answers 4 and 5 of 5 / answers",
            ),
            "%",
            Higher,
            P,
            Satisfaction,
        ),
        metric(
            "nps",
            Said::new("recomendación neta", "net promoter score"),
            Said::new(
                "% de 9 y 10 menos % de 0 a 6",
                "% of 9 and 10 minus % of 0 to 6",
            ),
            "puntos",
            Higher,
            XMR,
            Satisfaction,
        ),
        metric(
            "ces",
            Said::new("facilidad percibida", "perceived ease"),
            Said::new(
                "respuestas 5 a 7 de 7 / respuestas",
                "answers 5 to 7 of 7 / answers",
            ),
            "%",
            Higher,
            P,
            Satisfaction,
        ),
        metric(
            "inconsistencia",
            Said::new(
                "datos distintos entre canales",
                "facts that differ between channels",
            ),
            Said::new(
                "datos distintos / datos publicados",
                "differing facts / published facts",
            ),
            "%",
            Lower,
            None,
            Operation,
        ),
    ]
};
