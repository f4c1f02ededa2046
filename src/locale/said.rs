use super::Locale;

/// The same thing said in every language of the program.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Said<T = &'static str> {
    /// In Spanish.
    pub es: T,
    /// In English.
    pub en: T,
}

impl<T> Said<T> {
    /// What is said in one language.
    pub fn get(&self, locale: Locale) -> &T {
        match locale {
            Locale::Es => &self.es,
            Locale::En => &self.en,
        }
    }

    /// Applies `f` to what is said in each language.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Said<U> {
        Said {
            es: f(self.es),
            en: f(self.en),
        }
    }
}

impl Said {
    /// Says two fixed texts.
    pub const fn new(es: &'static str, en: &'static str) -> Self {
        Said { es, en }
    }

    /// The same, as owned texts.
    pub fn owned(&self) -> Said<String> {
        self.map(str::to_owned)
    }
}

/// Says a formatted text in both languages: `said!("faltan {n}"; "{n} missing")`.
#[macro_export]
macro_rules! said {
    ($es:literal $(, $es_arg:expr)* ; $en:literal $(, $en_arg:expr)*) => {
        $crate::locale::Said { es: format!($es $(, $es_arg)*), en: format!($en $(, $en_arg)*) }
    };
}
