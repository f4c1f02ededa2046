use crate::locale::Said;
use crate::model::decode::Problem;
use crate::said;

/// The sign before the decimals, as the file shows it: that of the first number which can be read in one way only.
pub(super) fn mark<'t>(numbers: impl Iterator<Item = &'t str>) -> Option<char> {
    let mut signs = numbers.filter_map(|text| {
        let at = text.find(['.', ','])?;
        let rest = &text[at + 1..];
        let is_plain = rest.bytes().all(|byte| byte.is_ascii_digit());
        (is_plain && rest.len() != 3).then(|| text[at..].chars().next())?
    });
    signs.next()
}

/// Reads a number of a file with this decimal sign.
pub(super) fn read(text: &str, mark: Option<char>) -> Result<f64, Problem> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(body) {
        return text.parse().map_err(|_| none(text));
    }
    let sign = body.chars().find(|c| matches!(c, '.' | ','));
    let (Some(sign), Some((whole, rest))) = (sign, body.split_once(['.', ','])) else {
        return Err(none(text));
    };
    if !digits(whole) || !digits(rest) {
        return Err(none(text));
    }
    match mark {
        Some(mark) if mark == sign => text.replace(',', ".").parse().map_err(|_| none(text)),
        Some(mark) => Err(Problem {
            message: said!("este archivo escribe los decimales con «{mark}», y «{text}» tiene «{sign}»"; "this file writes decimals with “{mark}”, and “{text}” has “{sign}”"),
            help: if rest.len() == 3 {
                said!(
                    "si son decimales, escriba {whole}{mark}{rest}; si son miles, {whole}{rest}";
                    "if those are decimals, write {whole}{mark}{rest}; if thousands, {whole}{rest}"
                )
            } else {
                said!("escriba {whole}{mark}{rest}"; "write {whole}{mark}{rest}")
            },
        }),
        None => Err(Problem {
            message: said!("«{text}» se puede leer de dos maneras"; "“{text}” can be read in two ways"),
            help: said!(
                "si son miles, escriba {whole}{rest}; si son decimales, {whole}{sign}{rest}0";
                "if those are thousands, write {whole}{rest}; if decimals, {whole}{sign}{rest}0"
            ),
        }),
    }
}

fn none(text: &str) -> Problem {
    Problem {
        message: said!("«{text}» no es un número"; "“{text}” is not a number"),
        help: Said::new(
            "escriba solo cifras, sin unidad, sin «%» y sin puntos en los miles; si no se midió, deje la celda vacía",
            "write digits only, without unit, “%” or points for thousands; if it was not measured, leave the cell empty",
        )
        .owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{mark, read};

    #[test]
    fn numbers_as_the_file_shows_them() {
        for (numbers, text, expected) in [
            (&["14,2"][..], "1,250", Some(1.25)),
            (&["14.2"], "1.250", Some(1.25)),
            (&["14"], "-3", Some(-3.0)),
            (&["14,2"], "1.250", None),
            (&["14"], "1.250", None),
            (&["14.2"], "80 %", None),
            (&["14.2"], "1.2.3", None),
            (&["14.2"], ".5", None),
            (&["14.2"], "9999999999999999999999", Some(1e22)),
        ] {
            let mark = mark(numbers.iter().copied());
            assert_eq!(read(text, mark).ok(), expected, "{numbers:?} {text}");
        }
    }
}
