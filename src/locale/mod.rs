//! The languages the program speaks, and every word that is not part of a message.
//!
//! Messages about an author's text are [`Said`] where they arise, in both languages at once, so that a
//! missing one does not compile. This module refuses to know anything of protocols.

mod noun;
mod said;
mod system;
mod words;
mod words_en;
mod words_es;
mod words_figures;
mod words_fill;
mod words_live;
mod words_page;

pub(crate) use noun::Noun;
pub use said::Said;
pub use system::system_says;
pub(crate) use words::Words;
pub(crate) use words_fill::{Plural, fill};
pub(crate) use words_live::LiveWords;

/// A language that the program can speak.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Locale {
    /// Spanish, the language of the guide and of its authors.
    #[default]
    Es,
    /// English.
    En,
}

impl Locale {
    /// The BCP 47 tag, as `<html lang>` wants it.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::Es => "es",
            Locale::En => "en",
        }
    }

    /// The language of a tag such as `es`, `es_CO.UTF-8` or `en-US`; none when it is another one.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['_', '-', '.']).next()? {
            "es" => Some(Locale::Es),
            "en" => Some(Locale::En),
            _ => None,
        }
    }
}
