use crate::locale::Said;
use crate::model::decode::{Decoder, did_you_mean, fold, nearest};
use crate::said;
use crate::source::Cell;

/// The columns of a table, in the order of the format.
const NAMES: [&str; 7] = [
    "fecha",
    "metrica",
    "punto",
    "servicio",
    "numerador",
    "denominador",
    "valor",
];

/// A column.
#[derive(Clone, Copy)]
pub(super) enum Column {
    Date,
    Metric,
    Touchpoint,
    Service,
    Numerator,
    Denominator,
    Value,
}

/// Where each column of a table stands.
pub(super) struct Columns {
    places: [Option<usize>; NAMES.len()],
    /// How many cells the head has.
    pub(super) count: usize,
}

/// What to write at the top of a table.
pub(super) fn example() -> Said<String> {
    let all = NAMES.join(",");
    said!("empiece con los nombres de las columnas: {all}"; "begin with the names of the columns: {all}")
}

impl Columns {
    /// Reads the head of a table; none when its rows could not be understood.
    pub(super) fn read(head: &[Cell], cx: &mut Decoder<'_>) -> Option<Self> {
        let mut columns = Columns {
            places: [None; NAMES.len()],
            count: head.len(),
        };
        let is_known = |cell: &Cell| NAMES.contains(&fold(&cell.text).as_str());
        if !head.iter().any(is_known) {
            cx.error(
                "E-06",
                super::span(head),
                Said::new(
                    "la primera fila no tiene los nombres de las columnas",
                    "the first row does not have the names of the columns",
                )
                .owned(),
            )
            .help = Some(example());
            return None;
        }
        for (at, cell) in head.iter().enumerate() {
            columns.column(at, cell, cx);
        }
        let is_missing = |column: Column| columns.places[column as usize].is_none();
        let mut missing: Vec<&str> = [Column::Date, Column::Metric]
            .into_iter()
            .filter(|column| is_missing(*column))
            .map(|column| NAMES[column as usize])
            .collect();
        if is_missing(Column::Touchpoint) && is_missing(Column::Service) {
            missing.push("punto");
        }
        if is_missing(Column::Value) && is_missing(Column::Numerator) {
            missing.push("valor");
        }
        for name in &missing {
            cx.error(
                "E-06",
                super::span(head),
                said!("falta la columna «{name}»"; "the column “{name}” is missing"),
            )
            .help = Some(example());
        }
        missing.is_empty().then_some(columns)
    }

    fn column(&mut self, at: usize, cell: &Cell, cx: &mut Decoder<'_>) {
        let (name, text) = (fold(&cell.text), &cell.text);
        if name.is_empty() {
            return;
        }
        let known = NAMES.iter().position(|known| *known == name);
        let near =
            nearest(&name, NAMES).and_then(|near| NAMES.iter().position(|known| *known == near));
        if known.is_none() {
            let all = NAMES.join(", ");
            let diagnostic = cx.error(
                "E-05",
                cell.span,
                said!("no hay una columna «{text}»"; "there is no column “{text}”"),
            );
            diagnostic.label = near.map(|near| did_you_mean(NAMES[near]));
            diagnostic.help = Some(said!("las columnas son {all}"; "the columns are {all}"));
        }
        let Some(place) = known.or(near) else { return };
        if self.places[place].is_none() {
            self.places[place] = Some(at);
        } else if known.is_some() {
            cx.error(
                "E-04",
                cell.span,
                said!("la columna «{text}» está repetida"; "the column “{text}” is repeated"),
            )
            .help = Some(said!("deje una sola"; "keep one of them"));
        }
    }

    /// The cell of a row in a column; none when it is empty or not there.
    pub(super) fn cell<'r>(&self, row: &'r [Cell], column: Column) -> Option<&'r Cell> {
        let cell = row.get(self.places[column as usize]?)?;
        (!cell.text.is_empty()).then_some(cell)
    }

    /// The numbers of a row.
    pub(super) fn numbers<'r>(&self, row: &'r [Cell]) -> impl Iterator<Item = &'r str> {
        let of = |column| self.cell(row, column).map(|cell| cell.text.as_str());
        [
            of(Column::Numerator),
            of(Column::Denominator),
            of(Column::Value),
        ]
        .into_iter()
        .flatten()
    }
}
