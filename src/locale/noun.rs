use super::Locale;
use super::words_fill::fill;

/// What an entity calls those whom it attends, or those who attend, in the forms that fixed texts need.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Noun {
    one: String,
    many: String,
    /// Whether its article is feminine. Spanish only.
    is_feminine: bool,
}

/// Words after which a Spanish noun stays as it is: "usuarios de la biblioteca".
const AFTER: [&str; 7] = ["de", "del", "con", "en", "para", "por", "que"];
/// Words that join two nouns: both take the plural.
const JOINTS: [&str; 4] = ["o", "u", "y", "e"];

impl Noun {
    /// A noun in a language, as it is written for one.
    pub(crate) fn new(text: &str, locale: Locale) -> Self {
        let one = text.trim().to_owned();
        match locale {
            Locale::Es => Noun {
                many: plural_es(&one),
                is_feminine: is_feminine(&one),
                one,
            },
            Locale::En => Noun {
                many: plural_en(&one),
                is_feminine: false,
                one,
            },
        }
    }

    /// A fixed text with the noun in the place of `{persona}`, `{la persona}`, `{La persona}`, `{a la persona}`,
    /// `{de la persona}`, `{una persona}`, `{las personas}` and `{a las personas}`.
    pub(crate) fn fill(&self, text: &str, locale: Locale) -> String {
        let (one, many) = (&self.one, &self.many);
        let [the, of, to, a, the_many, to_many] = match (locale, self.is_feminine) {
            (Locale::Es, true) => ["la ", "de la ", "a la ", "una ", "las ", "a las "],
            (Locale::Es, false) => ["el ", "del ", "al ", "un ", "los ", "a los "],
            (Locale::En, _) => ["the ", "of the ", "to the ", "a ", "", "to "],
        };
        let capital = the
            .chars()
            .next()
            .map(char::to_uppercase)
            .into_iter()
            .flatten();
        let capital: String = capital.chain(the.chars().skip(1)).collect();
        fill(
            text,
            &[
                ("persona", one),
                ("personas", many),
                ("la persona", &format!("{the}{one}")),
                ("La persona", &format!("{capital}{one}")),
                ("de la persona", &format!("{of}{one}")),
                ("a la persona", &format!("{to}{one}")),
                ("una persona", &format!("{a}{one}")),
                ("las personas", &format!("{the_many}{many}")),
                ("a las personas", &format!("{to_many}{many}")),
            ],
        )
    }
}

/// Whether a Spanish noun takes a feminine article, by its ending. Nouns of one ending for both ("paciente",
/// "contribuyente", "periodista") take the masculine one.
fn is_feminine(noun: &str) -> bool {
    let first = noun
        .split(|c: char| c.is_whitespace() || c == '-' || c == '/')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let is_common = first.ends_with("ista");
    let endings = ["a", "dad", "tad", "ción", "sión", "tud"];
    !is_common && endings.iter().any(|ending| first.ends_with(ending))
}

fn plural_es(noun: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let mut is_fixed = false;
    let end = |word: &mut String, is_fixed: &mut bool, out: &mut String| {
        *is_fixed |= AFTER.contains(&word.to_lowercase().as_str());
        if *is_fixed || JOINTS.contains(&word.to_lowercase().as_str()) {
            out.push_str(word);
        } else {
            out.push_str(&plural_of_word(word));
        }
        word.clear();
    };
    for c in noun.chars() {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        end(&mut word, &mut is_fixed, &mut out);
        out.push(c);
    }
    end(&mut word, &mut is_fixed, &mut out);
    out
}

fn plural_of_word(word: &str) -> String {
    let lower = word.to_lowercase();
    if word.is_empty() || lower.ends_with(['s', 'x']) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ión") {
        return format!("{stem}iones");
    }
    if let Some(stem) = word.strip_suffix('z') {
        return format!("{stem}ces");
    }
    if lower.ends_with(['a', 'e', 'i', 'o', 'u', 'á', 'é', 'ó']) {
        format!("{word}s")
    } else {
        format!("{word}es")
    }
}

fn plural_en(noun: &str) -> String {
    match noun {
        "person" => "people".to_owned(),
        _ if noun.ends_with(['s', 'x']) => format!("{noun}es"),
        _ => match noun.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ => format!("{noun}s"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::Noun;
    use crate::locale::Locale;

    #[test]
    fn nouns_in_spanish() {
        for (noun, expected) in [
            ("persona", "de la persona, las personas, a la persona"),
            ("usuario", "del usuario, los usuarios, al usuario"),
            ("paciente", "del paciente, los pacientes, al paciente"),
            (
                "ciudadano-cliente",
                "del ciudadano-cliente, los ciudadanos-clientes, al ciudadano-cliente",
            ),
            (
                "lectora o lector",
                "de la lectora o lector, las lectoras o lectores, a la lectora o lector",
            ),
            (
                "usuario de la red",
                "del usuario de la red, los usuarios de la red, al usuario de la red",
            ),
            ("juez", "del juez, los jueces, al juez"),
            (
                "contratista",
                "del contratista, los contratistas, al contratista",
            ),
        ] {
            let text = "{de la persona}, {las personas}, {a la persona}";
            let said = Noun::new(noun, Locale::Es).fill(text, Locale::Es);
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn nouns_in_english() {
        let text = "{La persona} and {las personas}";
        for (noun, expected) in [
            ("person", "The person and people"),
            ("user", "The user and users"),
            ("taxpayer", "The taxpayer and taxpayers"),
        ] {
            let said = Noun::new(noun, Locale::En).fill(text, Locale::En);
            assert_eq!(said, expected);
        }
    }
}
