/// A text as a YAML value on one line: bare where every reader of YAML takes it for text, else in double quotes.
/// White space becomes single spaces, and control characters vanish.
pub fn scalar(text: &str) -> String {
    let text = line(text);
    let starts_well = text.starts_with(char::is_alphabetic);
    let is_plain = text
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '(' | ')'));
    if starts_well && is_plain && !is_another_type(&text) {
        text
    } else {
        format!("\"{}\"", quoted(&text))
    }
}

/// What goes between double quotes.
pub(super) fn quoted(text: &str) -> String {
    line(text).replace('\\', "\\\\").replace('"', "\\\"")
}

/// A text on one line.
pub(super) fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(char::is_control, "")
}

/// Words that some reader of YAML takes for a truth value, a number or nothing.
fn is_another_type(text: &str) -> bool {
    let lower = text.to_lowercase();
    matches!(
        lower.as_str(),
        "sí" | "si"
            | "no"
            | "yes"
            | "y"
            | "n"
            | "on"
            | "off"
            | "true"
            | "false"
            | "null"
            | "nan"
            | "inf"
    )
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn texts_that_could_be_misread_are_quoted() {
        for (text, expected) in [
            ("Ventanilla sur", "Ventanilla sur"),
            ("  Línea\n  única ", "Línea única"),
            ("No", "\"No\""),
            ("", "\"\""),
            ("3 de mayo", "\"3 de mayo\""),
            ("Quejas: las de siempre", "\"Quejas: las de siempre\""),
            ("La «casa» # 3", "\"La «casa» # 3\""),
            ("Dice \"hola\" \\ ", "\"Dice \\\"hola\\\" \\\\\""),
        ] {
            assert_eq!(scalar(text), expected);
        }
    }
}
