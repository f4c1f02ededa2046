use crate::locale::{Locale, Said};
use crate::model::decode::{Decode, Decoder, Problem, fold};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

use super::number::is_ambiguous;

/// What something costs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Money {
    /// Nothing.
    Free,
    /// An amount, kept as it was written, and its ISO 4217 code.
    Amount {
        /// `12.500` or `30,05`.
        amount: String,
        /// `COP`.
        currency: String,
    },
    /// A text: "según tarifa".
    Text(String),
}

impl Money {
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        if matches!(fold(text).as_str(), "gratuito" | "gratuita" | "gratis") {
            return Ok(Money::Free);
        }
        let is_amount = |text: &str| {
            text.bytes().any(|b| b.is_ascii_digit())
                && text
                    .bytes()
                    .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        };
        // "$" is the sign of many currencies.
        let number = text.strip_prefix('$').map_or(text, str::trim_start);
        if is_amount(number) {
            return Err(bare(number));
        }
        if let Some((amount, currency)) = text.rsplit_once(' ')
            && is_amount(amount)
            && currency.len() == 3
            && currency.bytes().all(|b| b.is_ascii_uppercase())
        {
            return Ok(Money::Amount {
                amount: amount.to_owned(),
                currency: currency.to_owned(),
            });
        }
        Ok(Money::Text(text.to_owned()))
    }

    /// As a reader sees it.
    pub fn say(&self, locale: Locale) -> String {
        match self {
            Money::Free => (*Said::new("gratuito", "free of charge").get(locale)).to_owned(),
            Money::Amount { amount, currency } => format!("{amount} {currency}"),
            Money::Text(text) => text.clone(),
        }
    }
}

fn bare(text: &str) -> Problem {
    let message = if is_ambiguous(text) {
        said!("«{text}» se puede leer de dos maneras y no dice la moneda"; "“{text}” can be read in two ways and names no currency")
    } else {
        said!("«{text}» no dice la moneda"; "“{text}” names no currency")
    };
    Problem {
        message,
        help: said!(
            "escriba la moneda: {text} COP; si no cuesta nada, gratuito";
            "write the currency: {text} COP; if it costs nothing, gratuito"
        ),
    }
}

impl Decode for Money {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Money)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Money::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Money;
    use crate::locale::Locale;

    #[test]
    fn amounts_say_their_currency() {
        for (text, shown) in [
            ("gratuito", "gratuito"),
            ("12.500 COP", "12.500 COP"),
            ("30,05 EUR", "30,05 EUR"),
            ("según tarifa", "según tarifa"),
        ] {
            assert_eq!(
                Money::parse(text).map(|money| money.say(Locale::Es)),
                Ok(shown.to_owned())
            );
        }
        for text in ["12.500", "12500", "0"] {
            assert!(Money::parse(text).is_err(), "{text}");
        }
    }
}
