use super::columns::{Column, Columns};
use super::{Measured, Measurement, number, span};
use crate::locale::Said;
use crate::model::decode::Decoder;
use crate::model::value::{Date, Id, Named, slug};
use crate::said;
use crate::source::{Cell, Span, Spanned};

/// Reads one row; none when something in it is wrong, which has then been told.
pub(super) fn read(
    row: &[Cell],
    columns: &Columns,
    mark: Option<char>,
    cx: &mut Decoder<'_>,
) -> Option<Measurement> {
    if !has_its_cells(row, columns, cx) {
        return None;
    }
    let date = date(row, columns, cx);
    let metric = match columns.cell(row, Column::Metric) {
        Some(cell) => id(cell, cx),
        None => missing(row, "metrica", cx),
    };
    let of = measured(row, columns, cx);
    let mut is_wrong = false;
    let mut number = |column| {
        let cell = columns.cell(row, column)?;
        let read = number::read(&cell.text, mark);
        read.map_err(|problem| {
            is_wrong = true;
            cx.error("E-10", cell.span, problem.message).help = Some(problem.help);
        })
        .ok()
    };
    let (numerator, denominator) = (number(Column::Numerator), number(Column::Denominator));
    let value = number(Column::Value);
    let numbers = Numbers {
        numerator,
        denominator,
        value,
    };
    if is_wrong || !numbers.agree(row, columns, cx) {
        return None;
    }
    Some(Measurement {
        date: date?,
        metric: metric?,
        of: of?,
        numerator,
        denominator,
        value,
        span: span(row),
    })
}

/// Whether a row has the cells of the head, and none left open.
fn has_its_cells(row: &[Cell], columns: &Columns, cx: &mut Decoder<'_>) -> bool {
    if let Some(open) = row.iter().find(|cell| cell.is_open) {
        let place = cx.first_line(open.span);
        cx.error(
            "E-02",
            place,
            Said::new(
                "falta cerrar unas comillas",
                "a quotation mark is never closed",
            )
            .owned(),
        )
        .help = Some(Said::new("ciérrelas, o quítelas", "close them, or remove them").owned());
        return false;
    }
    let (count, wanted) = (row.len(), columns.count);
    if count == wanted {
        return true;
    }
    // A decimal comma between commas makes two cells of one number.
    cx.error(
        "E-08",
        span(row),
        said!("esta fila tiene {count} celdas y la cabecera {wanted}"; "this row has {count} cells and the head {wanted}"),
    )
    .help = Some(if count > wanted {
        Said::new(
            "si una celda tiene una coma decimal, guarde la tabla separada por punto y coma",
            "if a cell has a decimal comma, save the table separated by semicolons",
        )
        .owned()
    } else {
        Said::new(
            "deje vacías las celdas que no tienen dato, con su separador",
            "leave empty the cells without a value, with their separator",
        )
        .owned()
    });
    false
}

fn missing<T>(row: &[Cell], column: &str, cx: &mut Decoder<'_>) -> Option<T> {
    cx.error(
        "E-06",
        span(row),
        said!("a esta fila le falta «{column}»"; "this row lacks “{column}”"),
    )
    .help = Some(said!("escriba {column} en su columna"; "write {column} in its column"));
    None
}

fn date(row: &[Cell], columns: &Columns, cx: &mut Decoder<'_>) -> Option<Spanned<Date>> {
    let Some(cell) = columns.cell(row, Column::Date) else {
        return missing(row, "fecha", cx);
    };
    match Date::read(&cell.text) {
        Ok(value) => Some(Spanned {
            value,
            span: cell.span,
        }),
        Err(problem) => {
            cx.error("E-10", cell.span, problem.message).help = Some(problem.help);
            None
        }
    }
}

fn id<N: Named>(cell: &Cell, cx: &mut Decoder<'_>) -> Option<Spanned<Id<N>>> {
    let text = &cell.text;
    let Some(value) = Id::new(text) else {
        let slug = slug(text);
        cx.error(
            "E-10",
            cell.span,
            said!("«{text}» no sirve como id"; "“{text}” cannot be an id"),
        )
        .help = Some(said!(
            "use minúsculas sin tildes, números y guiones: {slug}";
            "use lower case without accents, digits and hyphens: {slug}"
        ));
        return None;
    };
    Some(Spanned {
        value,
        span: cell.span,
    })
}

fn measured(row: &[Cell], columns: &Columns, cx: &mut Decoder<'_>) -> Option<Measured> {
    let touchpoint = columns.cell(row, Column::Touchpoint);
    let service = columns.cell(row, Column::Service);
    match (touchpoint, service) {
        (Some(cell), None) => id(cell, cx).map(Measured::Touchpoint),
        (None, Some(cell)) => id(cell, cx).map(Measured::Service),
        (None, None) => missing(row, "punto", cx),
        (Some(_), Some(service)) => {
            cx.error(
                "E-08",
                service.span,
                Said::new(
                    "una fila mide un punto o un servicio, no los dos",
                    "a row measures a touchpoint or a service, not both",
                )
                .owned(),
            )
            .help = Some(
                Said::new(
                    "deje vacía una de las dos celdas, o escriba dos filas",
                    "leave one of the two cells empty, or write two rows",
                )
                .owned(),
            );
            None
        }
    }
}

/// The numbers of a row.
struct Numbers {
    numerator: Option<f64>,
    denominator: Option<f64>,
    value: Option<f64>,
}

impl Numbers {
    /// Whether they can stand together.
    fn agree(&self, row: &[Cell], columns: &Columns, cx: &mut Decoder<'_>) -> bool {
        let place = |column| {
            columns
                .cell(row, column)
                .map_or(span(row), |cell| cell.span)
        };
        let mut wrong = |span: Span, message: Said<String>, help: Said<String>| {
            cx.error("E-10", span, message).help = Some(help);
            false
        };
        match (self.numerator, self.denominator) {
            (Some(_), None) => wrong(
                place(Column::Numerator),
                said!("hay numerador y no denominador"; "there is a numerador and no denominador"),
                said!("escriba los dos, o solo el valor"; "write both, or only valor"),
            ),
            (None, Some(_)) => wrong(
                place(Column::Denominator),
                said!("hay denominador y no numerador"; "there is a denominador and no numerador"),
                said!("escriba los dos, o solo el valor"; "write both, or only valor"),
            ),
            (Some(_), Some(denominator)) if denominator <= 0.0 => wrong(
                place(Column::Denominator),
                said!("el denominador debe ser mayor que 0"; "denominador must be above 0"),
                said!("si en el período no hubo casos, deje las celdas vacías"; "if there were no cases in the period, leave the cells empty"),
            ),
            (Some(numerator), Some(denominator)) => {
                let share = numerator / denominator;
                let written = columns
                    .cell(row, Column::Value)
                    .map_or("", |cell| cell.text.as_str());
                if self
                    .value
                    .is_none_or(|value| is_about(value, share, written))
                {
                    return true;
                }
                let right = format!("{share:.3}");
                let percent = format!("{:.1} %", share * 100.0);
                let (es, percent_es) = (right.replace('.', ","), percent.replace('.', ","));
                wrong(
                    place(Column::Value),
                    said!("el valor no es el de numerador y denominador: {es}, o {percent_es}"; "valor is not that of numerador and denominador: {right}, or {percent}"),
                    said!("corrija el que esté mal, o deje vacío el valor: se calcula"; "mend the wrong one, or leave valor empty: it is computed"),
                )
            }
            (None, None) => true,
        }
    }
}

/// Whether a value is a share, or the same in per cent, as far as it was rounded.
fn is_about(value: f64, share: f64, written: &str) -> bool {
    let decimals = written
        .split_once(['.', ','])
        .map_or(0, |(_, rest)| rest.len());
    let decimals = i32::try_from(decimals).unwrap_or(0);
    let most = 0.51 * 10f64.powi(-decimals);
    [share, share * 100.0]
        .iter()
        .any(|right| (value - right).abs() <= most.max(right.abs() * 0.005))
}
