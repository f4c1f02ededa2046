use crate::locale::Said;

/// A section of the guide that rules come from.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its number in the guide.
    pub number: &'static str,
    /// What it is about, in our words.
    pub title: Said,
}

/// The sections, in the order of the guide.
pub static SECTIONS: [Section; 12] = [
    section("1.1", "El ciclo de atención", "The cycle of attention"),
    section("1.2", "Los puntos de contacto", "The touchpoints"),
    section("1.3", "Canales y dispositivos", "Channels and devices"),
    section(
        "2",
        "Conocer a quien se atiende",
        "Knowing those who are attended",
    ),
    section(
        "2.1",
        "Lo que vale para toda atención",
        "What holds for every attention",
    ),
    section("2.2", "Antes de la atención", "Before the attention"),
    section("2.3", "Durante la atención", "During the attention"),
    section("2.4", "Después de la atención", "After the attention"),
    section(
        "2.5",
        "Cómo se construye un protocolo",
        "How a protocol is built",
    ),
    section(
        "2.6",
        "Lo propio de cada canal",
        "What belongs to each channel",
    ),
    section(
        "3",
        "Canales que trabajan como uno",
        "Channels that work as one",
    ),
    section("3.3", "Un solo propósito", "One purpose"),
];

const fn section(number: &'static str, es: &'static str, en: &'static str) -> Section {
    Section {
        number,
        title: Said::new(es, en),
    }
}
