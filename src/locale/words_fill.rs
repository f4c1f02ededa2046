/// A word for one and for many, with `{n}` for how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plural {
    /// For one.
    pub(crate) one: &'static str,
    /// For none and for many.
    pub(crate) other: &'static str,
}

impl Plural {
    /// How many, in words: "1 paso", "3 pasos".
    pub(crate) fn count(self, n: usize) -> String {
        let text = if n == 1 { self.one } else { self.other };
        fill(text, &[("n", &n.to_string())])
    }
}

/// A text with its `{names}` filled in. What is filled in is not looked at again, and a name that is not given stays.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let known = from.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(own, _)| *own == name)?;
            Some((*value, after))
        });
        match known {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push('{');
                rest = from;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{Plural, fill};

    #[test]
    fn fills_once() {
        for (text, expected) in [
            ("{a} y {b}", "{b} y 2"),
            ("{c} {", "{c} {"),
            ("sin nada", "sin nada"),
            ("{a}{a}", "{b}{b}"),
        ] {
            assert_eq!(fill(text, &[("a", "{b}"), ("b", "2")]), expected);
        }
    }

    #[test]
    fn counts() {
        let steps = Plural {
            one: "{n} paso",
            other: "{n} pasos",
        };
        assert_eq!(
            [0, 1, 2].map(|n| steps.count(n)),
            ["0 pasos", "1 paso", "2 pasos"]
        );
    }
}
