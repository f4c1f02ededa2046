use serde::Serialize;

use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, Problem, fold};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

/// `sí` or `no`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct YesNo(pub bool);

impl Decode for YesNo {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::YesNo)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| match fold(text).as_str() {
            "si" | "true" => Ok(YesNo(true)),
            "no" | "false" => Ok(YesNo(false)),
            _ => Err(Problem {
                message: said!("se esperaba «sí» o «no» y hay «{text}»"; "“sí” or “no” was expected, and this is “{text}”"),
                help: Said::new("escriba sí o no", "write sí (yes) or no").owned(),
            }),
        })
    }
}
