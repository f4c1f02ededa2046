use crate::locale::Said;

/// What a code about the form of a file means.
#[derive(Clone, Copy, Debug)]
pub struct Structural {
    /// The code. Never changes its meaning.
    pub code: &'static str,
    /// Its name, in kebab case.
    pub name: &'static str,
    /// What is wrong, in general.
    pub what: Said,
    /// What to do, in general.
    pub fix: Said,
}

impl Structural {
    /// An instance of what the text of a file cannot show. None for the others, of which there are examples.
    pub fn instance(&self) -> Option<Said> {
        Some(match self.code {
            "E-01" => Said::new(
                "una hoja de cálculo o un documento de texto con formato que se guardó con el nombre ventanilla.yaml.",
                "a spreadsheet or a formatted document that was saved under the name ventanilla.yaml.",
            ),
            "E-15" => Said::new(
                "ventanilla.yaml en la raíz del repositorio, y no en la carpeta protocolos.",
                "ventanilla.yaml at the root of the repository, and not in the folder protocolos.",
            ),
            "E-16" => Said::new(
                "una carpeta nueva, con entidad.yaml y sin ningún protocolo.",
                "a new folder, with entidad.yaml and without any protocol.",
            ),
            "E-20" => Said::new(
                "logo: ../logo.png, que está fuera del repositorio, o un logo.gif.",
                "logo: ../logo.png, which is outside the repository, or a logo.gif.",
            ),
            _ => return None,
        })
    }
}

const fn form(code: &'static str, name: &'static str, what: Said, fix: Said) -> Structural {
    Structural {
        code,
        name,
        what,
        fix,
    }
}

/// Every code about the form of a file.
pub static STRUCTURAL: [Structural; 20] = [
    form(
        "E-01",
        "archivo-ilegible",
        Said::new(
            "El archivo no se puede leer: no está en UTF-8, es demasiado grande, no es de texto o el sistema no lo da.",
            "The file cannot be read: it is not UTF-8, too large, not text, or the system does not give it.",
        ),
        Said::new(
            "guárdelo como texto simple en UTF-8",
            "save it as plain text in UTF-8",
        ),
    ),
    form(
        "E-02",
        "yaml-mal-escrito",
        Said::new(
            "Desde cierto punto el texto no es YAML.",
            "From some point on the text is not YAML.",
        ),
        Said::new(
            "mire la línea señalada y la de arriba: dos puntos, comillas, sangría",
            "look at the line shown and the one above it: colons, quotes, indentation",
        ),
    ),
    form(
        "E-03",
        "yaml-no-admitido",
        Said::new(
            "El texto usa algo de YAML que el formato no admite: anclas, alias, etiquetas, claves que no son palabras o un segundo documento.",
            "The text uses something of YAML that the format does not take: anchors, aliases, tags, keys that are no words, or a second document.",
        ),
        Said::new(
            "escriba el valor completo; lo compartido va en comunes.yaml",
            "write the value in full; what is shared goes in comunes.yaml",
        ),
    ),
    form(
        "E-04",
        "clave-repetida",
        Said::new(
            "Un mismo bloque tiene dos veces la misma clave.",
            "One block has the same key twice.",
        ),
        Said::new("deje una sola", "keep one of them"),
    ),
    form(
        "E-05",
        "clave-desconocida",
        Said::new(
            "La clave no existe en ese lugar.",
            "There is no such key at that place.",
        ),
        Said::new(
            "corrija la clave, o quítela; lo que no tiene clave va en secciones",
            "correct the key, or remove it; whatever has no key goes in secciones",
        ),
    ),
    form(
        "E-06",
        "clave-que-falta",
        Said::new(
            "Falta una clave obligatoria.",
            "A compulsory key is missing.",
        ),
        Said::new("agréguela", "add it"),
    ),
    form(
        "E-07",
        "clave-vacia",
        Said::new("Una clave no tiene valor.", "A key has no value."),
        Said::new(
            "escriba su valor o quite la clave",
            "write its value, or remove the key",
        ),
    ),
    form(
        "E-08",
        "forma-equivocada",
        Said::new(
            "Hay una lista donde va un texto, un texto donde va un bloque de claves, o al revés.",
            "There is a list where a text goes, a text where a block of keys goes, or the other way round.",
        ),
        Said::new(
            "escriba el valor con la forma que dice el mensaje",
            "write the value in the form that the message says",
        ),
    ),
    form(
        "E-09",
        "valor-no-admitido",
        Said::new(
            "La clave admite una lista cerrada de palabras y esta no es una de ellas.",
            "The key takes a closed list of words and this is none of them.",
        ),
        Said::new(
            "escoja una de las que dice el mensaje",
            "choose one of those that the message says",
        ),
    ),
    form(
        "E-10",
        "valor-mal-escrito",
        Said::new(
            "Una fecha, una duración, un horario, un número o un id no se puede leer.",
            "A date, a duration, opening hours, a number or an id cannot be read.",
        ),
        Said::new(
            "escríbalo como dice el mensaje",
            "write it as the message says",
        ),
    ),
    form(
        "E-11",
        "referencia-perdida",
        Said::new(
            "Un id no nombra nada que exista.",
            "An id names nothing that exists.",
        ),
        Said::new(
            "corrija el id, o escriba lo que falta",
            "correct the id, or write what is missing",
        ),
    ),
    form(
        "E-12",
        "id-repetido",
        Said::new(
            "Dos cosas tienen el mismo id, o un nombre de archivo no sirve como id.",
            "Two things have the same id, or the name of a file cannot be an id.",
        ),
        Said::new(
            "dé a cada una su propio id",
            "give each one an id of its own",
        ),
    ),
    form(
        "E-13",
        "texto-que-yaml-cambia",
        Said::new(
            "YAML no lee lo que está escrito: corta el texto en «#», parte una lista en las comas, deja dentro comillas tipográficas o letras invisibles, o no ve una lista.",
            "YAML does not read what is written: it cuts the text at “#”, splits a list at commas, keeps typographic quotes or invisible letters within, or sees no list.",
        ),
        Said::new(
            "ponga el texto entre comillas rectas: \"…\"",
            "put the text in straight quotes: \"…\"",
        ),
    ),
    form(
        "E-14",
        "por-completar",
        Said::new(
            "Queda un espacio «completar: …» de la plantilla.",
            "A blank «completar: …» of the template is left.",
        ),
        Said::new("escriba lo que corresponda", "write what belongs there"),
    ),
    form(
        "E-15",
        "archivo-fuera-de-lugar",
        Said::new(
            "Un archivo YAML no está en un lugar conocido y no se lee.",
            "A YAML file stands in no known place and is not read.",
        ),
        Said::new(
            "muévalo a protocolos/ o servicios/, o sáquelo del repositorio",
            "move it to protocolos/ or servicios/, or out of the repository",
        ),
    ),
    form(
        "E-16",
        "repositorio-incompleto",
        Said::new(
            "Falta entidad.yaml, o no hay ningún protocolo.",
            "entidad.yaml is missing, or there is no protocol.",
        ),
        Said::new("cree el archivo que falta", "create the missing file"),
    ),
    form(
        "E-17",
        "paso-de-igual-nombre",
        Said::new(
            "Dos pasos de un protocolo se llaman igual, y el segundo se numera.",
            "Two steps of a protocol have the same name, and the second is numbered.",
        ),
        Said::new("póngales nombres distintos", "give them different names"),
    ),
    form(
        "E-18",
        "aceptacion-sobrante",
        Said::new(
            "Se acepta un hallazgo que no existe, o que ya se corrigió.",
            "A finding is accepted that does not exist, or has been mended.",
        ),
        Said::new(
            "quite esa entrada de hallazgos_aceptados",
            "remove that entry of hallazgos_aceptados",
        ),
    ),
    form(
        "E-19",
        "aceptacion-por-vencer",
        Said::new(
            "La fecha hasta la que se acepta un hallazgo está cerca.",
            "The day until which a finding is accepted is near.",
        ),
        Said::new(
            "corrija lo que se aceptó, o acepte de nuevo con otra fecha y su motivo",
            "mend what was accepted, or accept it again with another date and its reason",
        ),
    ),
    form(
        "E-20",
        "logo-que-no-sirve",
        Said::new(
            "El logo que nombra el manifiesto no está en el repositorio, pesa demasiado o no es svg, png ni jpg.",
            "The logo that the manifest names is not in the repository, is too large, or is neither svg, png nor jpg.",
        ),
        Said::new(
            "copie el logo dentro del repositorio y escriba su ruta en manual.logo",
            "copy the logo into the repository and write its path in manual.logo",
        ),
    ),
];
