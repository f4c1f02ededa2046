use crate::locale::Said;
use crate::said;

/// How many names a message shows before it says how many more there are.
const SHOWN: usize = 4;

/// Names in quotation marks, as a sentence lists them: «A», «B» y «C». Of many, the first ones and how many more. Empty
/// when there is none.
pub(super) fn quoted(names: &[&str]) -> Said<String> {
    let es: Vec<String> = names.iter().map(|name| format!("«{name}»")).collect();
    let en: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let is_vowel = |text: &str| {
        let text = text.trim_start_matches('«').to_lowercase();
        (text.starts_with('i') || text.starts_with('í') || text.starts_with("hi"))
            && !text.starts_with("hie")
    };
    match (es.as_slice(), en.as_slice()) {
        ([], _) | (_, []) => Said::default(),
        ([es], [en]) => said!("{es}"; "{en}"),
        _ if names.len() > SHOWN => {
            let more = names.len() - (SHOWN - 1);
            let (es, en) = (es[..SHOWN - 1].join(", "), en[..SHOWN - 1].join(", "));
            said!("{es} y {more} más"; "{en} and {more} more")
        }
        ([es @ .., es_last], [en @ .., en_last]) => {
            let and = if is_vowel(es_last) { "e" } else { "y" };
            let (es, en) = (es.join(", "), en.join(", "));
            said!("{es} {and} {es_last}"; "{en} and {en_last}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn lists() {
        for (names, es, en) in [
            (&[][..], "", ""),
            (&["A"], "«A»", "“A”"),
            (&["A", "B"], "«A» y «B»", "“A” and “B”"),
            (&["A", "Impuesto"], "«A» e «Impuesto»", "“A” and “Impuesto”"),
            (
                &["A", "B", "C", "D"],
                "«A», «B», «C» y «D»",
                "“A”, “B”, “C” and “D”",
            ),
            (
                &["A", "B", "C", "D", "E"],
                "«A», «B», «C» y 2 más",
                "“A”, “B”, “C” and 2 more",
            ),
        ] {
            let said = quoted(names);
            assert_eq!((said.es.as_str(), said.en.as_str()), (es, en), "{names:?}");
        }
    }
}
