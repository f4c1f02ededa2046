use std::ops::Deref;

use serde::Serialize;

use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

/// A web address, `https:` or `http:`. Nothing else may become a link.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Url(Box<str>);

/// A colour, `#0b5d8a`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Colour([u8; 3]);

impl Deref for Url {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Colour {
    /// As CSS writes it.
    pub fn css(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

impl Decode for Url {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Url)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| {
            let rest = text
                .strip_prefix("https://")
                .or_else(|| text.strip_prefix("http://"));
            let is_url = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
                && !text.contains(|c: char| {
                    c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\')
                });
            if is_url {
                Ok(Url(text.into()))
            } else {
                Err(Problem {
                    message: said!("«{text}» no es una dirección web"; "“{text}” is not a web address"),
                    help: Said::new(
                        "escríbala completa: https://www.ejemplo.gov.co/tramites",
                        "write it in full: https://www.ejemplo.gov.co/tramites",
                    )
                    .owned(),
                })
            }
        })
    }
}

impl Decode for Colour {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Colour)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| {
            let digits = text
                .strip_prefix('#')
                .filter(|d| d.len() == 6 && d.is_ascii());
            digits
                .and_then(|digits| u32::from_str_radix(digits, 16).ok())
                .map(|value| {
                    let [_, r, g, b] = value.to_be_bytes();
                    Colour([r, g, b])
                })
                .ok_or_else(|| Problem {
                    message: said!("«{text}» no es un color"; "“{text}” is not a colour"),
                    help: Said::new(
                        "escríbalo entre comillas, con «#» y seis cifras: \"#0b5d8a\"",
                        "write it in quotes, with “#” and six digits: \"#0b5d8a\"",
                    )
                    .owned(),
                })
        })
    }
}
