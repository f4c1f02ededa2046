//! The traps of YAML, each set in a protocol that is well otherwise.

/// A line of the protocol, and what its author wrote in its place.
pub(crate) struct Trap {
    /// What happened, in a few words.
    pub(crate) what: &'static str,
    line: &'static str,
    written: &'static str,
}

/// The protocol.
const WHOLE: &str = "\
nombre: Ventanilla central
tipo: ventanilla
responsable: Grupo de canales
horario: lunes a viernes, 8:00 a 17:00
etapas:
  atencion: Presenta su solicitud y recibe un número.
pasos:
  - nombre: Saludar
    lineamientos: Salude y diga su nombre antes de preguntar.
    saludo: Buenos días.
  - nombre: Despedirse
    lineamientos: Agradezca y despídase por el nombre.
    despedida: Gracias por venir.
";
/// The last line: a mistake that is found only when all that stands above it has been read.
pub(crate) const LAST: &str = "ultima: línea\n";

const fn trap(what: &'static str, line: &'static str, written: &'static str) -> Trap {
    Trap {
        what,
        line,
        written,
    }
}

const fn guideline(what: &'static str, written: &'static str) -> Trap {
    trap(
        what,
        "    lineamientos: Salude y diga su nombre antes de preguntar.",
        written,
    )
}

impl Trap {
    /// The protocol with the trap.
    pub(crate) fn text(&self) -> String {
        assert!(WHOLE.contains(self.line), "{}: no such line", self.what);
        format!("{}{LAST}", WHOLE.replacen(self.line, self.written, 1))
    }
}

/// All of them.
pub(crate) static TRAPS: [Trap; 65] = [
    guideline(
        "dos puntos dentro de un texto",
        "    lineamientos: Primero: salude y diga su nombre.",
    ),
    guideline(
        "dos puntos en los elementos de una lista",
        "    lineamientos:\n      - Primero: salude\n      - Luego: diga su nombre",
    ),
    guideline("dos puntos al final", "    lineamientos: Salude así:"),
    guideline(
        "un número con almohadilla",
        "    lineamientos: Vaya a la oficina #3 del piso 2.",
    ),
    guideline(
        "una almohadilla al comienzo",
        "    lineamientos: #3 es la oficina.",
    ),
    guideline("un tabulador en la sangría", "\tlineamientos: Salude."),
    guideline(
        "un tabulador en una lista",
        "    lineamientos:\n\t  - Salude.",
    ),
    guideline(
        "comillas sin cerrar",
        "    lineamientos: \"Salude y diga su nombre.",
    ),
    guideline(
        "comillas simples sin cerrar",
        "    lineamientos: 'Salude y diga su nombre.",
    ),
    guideline(
        "texto después de las comillas",
        "    lineamientos: \"Buenos días\" y diga su nombre.",
    ),
    guideline(
        "comillas dentro de comillas",
        "    lineamientos: \"Diga \"buenos días\" y sonría\"",
    ),
    guideline(
        "comillas de procesador de palabras",
        "    lineamientos: “Salude y diga su nombre.”",
    ),
    guideline(
        "comillas de procesador de palabras y dos puntos",
        "    lineamientos: “Atención: salude.”",
    ),
    guideline(
        "comillas de procesador de palabras en una lista",
        "    informa: [“avance”, “siguiente_paso”]",
    ),
    guideline(
        "una barra inversa",
        "    lineamientos: \"Abra C:\\datos\\usuarios\"",
    ),
    guideline("poca sangría", "  lineamientos: Salude."),
    guideline("un espacio de más", "     lineamientos: Salude."),
    guideline("ninguna sangría", "lineamientos: Salude."),
    trap(
        "un guion más adentro",
        "  - nombre: Despedirse",
        "      - nombre: Despedirse",
    ),
    trap(
        "un guion más afuera",
        "  - nombre: Despedirse",
        " - nombre: Despedirse",
    ),
    trap(
        "un guion sin sangría",
        "  - nombre: Despedirse",
        "- nombre: Despedirse",
    ),
    guideline(
        "dos puntos sin espacio",
        "    lineamientos:Salude y diga su nombre.",
    ),
    trap(
        "guion sin espacio",
        "  - nombre: Saludar",
        "  -nombre: Saludar",
    ),
    trap(
        "guion sin espacio, después",
        "  - nombre: Despedirse",
        "  -nombre: Despedirse",
    ),
    guideline(
        "guiones sin espacio en los textos",
        "    lineamientos:\n      -Salude\n      -Diga su nombre",
    ),
    trap(
        "una raya por guion",
        "  - nombre: Saludar",
        "  – nombre: Saludar",
    ),
    guideline(
        "viñetas",
        "    lineamientos:\n      • Salude\n      • Diga su nombre",
    ),
    trap(
        "un guion vacío",
        "  - nombre: Despedirse",
        "  -\n  - nombre: Despedirse",
    ),
    guideline(
        "una lista en la línea de su clave",
        "    lineamientos: - Salude y diga su nombre.",
    ),
    guideline("igual en vez de dos puntos", "    lineamientos = Salude"),
    guideline("una llave sin cerrar", "    espera: { max_sin_aviso: 2 min"),
    guideline(
        "un corchete sin cerrar",
        "    informa: [avance, siguiente_paso",
    ),
    guideline(
        "un corchete cerrado con llave",
        "    informa: [avance, siguiente_paso}",
    ),
    guideline(
        "dos puntos sin espacio entre llaves",
        "    espera: {max_sin_aviso:2 min}",
    ),
    guideline(
        "un texto que empieza con corchete",
        "    lineamientos: [Salude] y diga su nombre",
    ),
    guideline(
        "un texto que empieza con @",
        "    lineamientos: @Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con %",
        "    lineamientos: %Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con *",
        "    lineamientos: *Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con &",
        "    lineamientos: &Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con !",
        "    lineamientos: !Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con ,",
        "    lineamientos: ,Salude y diga su nombre.",
    ),
    guideline(
        "un texto que empieza con `",
        "    lineamientos: `Salude y diga su nombre.",
    ),
    guideline("negrita", "    lineamientos: **Salude** y diga su nombre."),
    guideline(
        "texto en la línea de la barra",
        "    lineamientos: | Salude y diga su nombre.",
    ),
    guideline(
        "texto en la línea de >",
        "    lineamientos: >Salude y diga su nombre.",
    ),
    guideline(
        "un texto de varias líneas sin sangría",
        "    lineamientos: Salude\n    y diga su nombre.",
    ),
    guideline(
        "un texto de varias líneas con dos puntos",
        "    lineamientos: Salude\n      y diga: su nombre.",
    ),
    guideline(
        "una clave repetida",
        "    lineamientos: Salude.\n    lineamientos: Diga su nombre.",
    ),
    guideline("una clave sin valor", "    lineamientos:"),
    trap(
        "una lista donde van claves",
        "  atencion: Presenta",
        "  - atencion: Presenta",
    ),
    trap(
        "un texto donde van claves",
        "etapas:\n  atencion: P",
        "etapas: P",
    ),
    trap(
        "una lista donde va un texto",
        "nombre: Ventanilla central",
        "nombre: [Ventanilla, central]",
    ),
    trap(
        "claves donde va un texto",
        "nombre: Ventanilla central",
        "nombre:\n  es: Ventanilla",
    ),
    trap(
        "una lista vacía",
        "etapas:\n  atencion: Presenta su solicitud y recibe un número.",
        "etapas: {}",
    ),
    guideline(
        "espacios duros en la sangría",
        "\u{a0}\u{a0}\u{a0}\u{a0}lineamientos: Salude.",
    ),
    guideline(
        "un espacio duro después de los dos puntos",
        "    lineamientos:\u{a0}Salude.",
    ),
    trap(
        "un espacio duro después del guion",
        "  - nombre: Saludar",
        "  -\u{a0}nombre: Saludar",
    ),
    trap("una marca invisible", "pasos:", "\u{feff}pasos:"),
    trap("dos documentos", "etapas:", "---\netapas:"),
    trap("un documento que termina", "etapas:", "...\netapas:"),
    trap(
        "dos versiones sin unir",
        "responsable: Grupo de canales",
        "<<<<<<< HEAD\nresponsable: Grupo de canales\n=======\n>>>>>>> otra",
    ),
    guideline(
        "un espacio por completar sin comillas",
        "    lineamientos: «completar: cómo se saluda»",
    ),
    trap(
        "quizás",
        "    saludo: Buenos días.",
        "    saludo: Buenos días.\n    fin: tal vez",
    ),
    trap(
        "una fecha al revés",
        "responsable: Grupo de canales",
        "documento: { fecha_elaboracion: 1/3/2026 }",
    ),
    trap("un horario con guiones", "8:00 a 17:00", "8:00 - 17:00"),
];
