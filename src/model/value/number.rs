use serde::Serialize;

use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

/// A whole number, from 0 to 4,294,967,295.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Integer(pub u32);

/// A number. Decimals after a point or a comma; thousands are not grouped, since `12.500` would be two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Number(pub f64);

impl Decode for Integer {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Integer)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| {
            let digits = text.bytes().all(|b| b.is_ascii_digit());
            text.parse().ok().filter(|_| digits).map(Integer).ok_or_else(|| Problem {
                message: said!("se esperaba un número entero y hay «{text}»"; "a whole number was expected, and this is “{text}”"),
                help: Said::new("escriba solo cifras: 1500", "write digits only: 1500").owned(),
            })
        })
    }
}

impl Decode for Number {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Number)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| number(text).map(Number))
    }
}

/// Reads a number. `12.500` and `12,500` are asked about: thousands in one country, three decimals in another.
pub(super) fn number(text: &str) -> Result<f64, Problem> {
    let is_plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'))
        && text.bytes().any(|b| b.is_ascii_digit());
    let separators = text.matches(['.', ',']).count();
    let value = if is_plain && separators <= 1 {
        text.replace(',', ".").parse::<f64>().ok()
    } else {
        None
    };
    let Some(value) = value.filter(|value| value.is_finite()) else {
        return Err(Problem {
            message: said!("se esperaba un número y hay «{text}»"; "a number was expected, and this is “{text}”"),
            help: Said::new(
                "escriba solo cifras, con coma para los decimales: 4,5",
                "write digits only, with a comma for decimals: 4,5",
            )
            .owned(),
        });
    };
    if is_ambiguous(text) {
        let whole = text.replace(['.', ','], "");
        let decimal = text.trim_end_matches('0').replace('.', ",");
        return Err(Problem {
            message: said!("«{text}» se puede leer de dos maneras"; "“{text}” can be read in two ways"),
            help: said!("si son miles, escriba {whole}; si son decimales, {decimal}"; "if those are thousands, write {whole}; if decimals, {decimal}"),
        });
    }
    Ok(value)
}

/// Whether a number has exactly three digits after its only separator, and a first group that could be thousands.
pub(super) fn is_ambiguous(text: &str) -> bool {
    let Some((whole, rest)) = text.split_once(['.', ',']) else {
        return false;
    };
    rest.len() == 3
        && rest.bytes().all(|b| b.is_ascii_digit())
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0')
}
