use serde::Serialize;

use super::Locale;
use super::words_fill::Plural;

/// The words of the pages that are shown while somebody writes.
pub(crate) struct LiveWords {
    /// Those that templates print, as `words.name`.
    pub(crate) page: LivePageWords,
    pub(crate) clean: &'static str,
    pub(crate) clean_page: &'static str,
    pub(crate) elsewhere: Plural,
    pub(crate) here: &'static str,
    pub(crate) list_title: &'static str,
    pub(crate) missing_text: &'static str,
    pub(crate) missing_title: &'static str,
    pub(crate) more: Plural,
    pub(crate) pending: Plural,
}

/// The fixed words of those templates.
#[derive(Debug, Serialize)]
pub(crate) struct LivePageWords {
    pub(crate) at_step: &'static str,
    pub(crate) back: &'static str,
    pub(crate) details: &'static str,
    pub(crate) follow: &'static str,
    pub(crate) list: &'static str,
    pub(crate) live: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) open_page: &'static str,
    pub(crate) panel: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) stale: &'static str,
}

impl LiveWords {
    /// The words in one language.
    pub(crate) fn of(locale: Locale) -> &'static LiveWords {
        match locale {
            Locale::Es => &ES,
            Locale::En => &EN,
        }
    }
}

static ES: LiveWords = LiveWords {
    page: LivePageWords {
        at_step: "En el paso",
        back: "Volver al manual",
        details: "Qué hay que corregir",
        follow: "Abrir lo que edito",
        list: "Todos los hallazgos",
        live: "En vivo",
        offline: "protocolo serve no está en marcha. Esta página se actualiza sola cuando vuelva.",
        open_page: "Abrir su página",
        panel: "Hallazgos del protocolo",
        remedy: "Qué hacer",
        stale: "Aquí sigue lo último que se pudo leer. Corrija el error y guarde: la página se actualiza sola.",
    },
    clean: "Sin hallazgos.",
    clean_page: "Sin hallazgos en esta página.",
    elsewhere: Plural {
        one: "{n} hallazgo en otra página",
        other: "{n} hallazgos en otras páginas",
    },
    here: "{hallazgos} en esta página.",
    list_title: "Hallazgos",
    missing_text: "El manual no tiene nada en /{ruta}. Quizá el punto de contacto cambió de nombre, o su archivo ya no está. Si lo está escribiendo, esta página se actualiza sola cuando lo guarde.",
    missing_title: "Esta página no existe",
    more: Plural {
        one: "Y {n} hallazgo más: protocolo check los dice todos.",
        other: "Y {n} hallazgos más: protocolo check los dice todos.",
    },
    pending: Plural {
        one: "Al borrador le falta {n} cosa para estar vigente",
        other: "Al borrador le faltan {n} cosas para estar vigente",
    },
};

static EN: LiveWords = LiveWords {
    page: LivePageWords {
        at_step: "At step",
        back: "Back to the handbook",
        details: "What is to be mended",
        follow: "Open what I edit",
        list: "All findings",
        live: "Live",
        offline: "protocolo serve is not running. This page refreshes by itself when it is back.",
        open_page: "Open its page",
        panel: "Findings of the protocol",
        remedy: "What to do",
        stale: "What could be read last is still here. Mend the error and save: the page refreshes by itself.",
    },
    clean: "No findings.",
    clean_page: "No findings on this page.",
    elsewhere: Plural {
        one: "{n} finding on another page",
        other: "{n} findings on other pages",
    },
    here: "{hallazgos} on this page.",
    list_title: "Findings",
    missing_text: "The handbook has nothing at /{ruta}. The touchpoint may have another name now, or its file may be gone. If you are writing it, this page refreshes by itself when you save it.",
    missing_title: "This page does not exist",
    more: Plural {
        one: "And {n} more finding: protocolo check tells them all.",
        other: "And {n} more findings: protocolo check tells them all.",
    },
    pending: Plural {
        one: "The draft lacks {n} thing to be in force",
        other: "The draft lacks {n} things to be in force",
    },
};
