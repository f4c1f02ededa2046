use super::{Many, Maybe};
use crate::model::decode::{ByName, record, words};
use crate::model::value::{Colour, Integer, Line, Number, Prose, TouchpointId, Url, YesNo};
use crate::source::Spanned;

record! {
    /// The manifest of the repository: `entidad.yaml`.
    pub struct EntityFile = "la entidad", "the entity" {
        format: Maybe<Integer> = "formato" ("Versión del formato de estos archivos. Hoy es 1.", "Version of the format of these files. Today it is 1.").required().example("1");
        name: Maybe<Line> = "nombre" ("Nombre de la entidad.", "Name of the entity.").required().example("Alcaldía de San Jerónimo");
        acronym: Maybe<Line> = "sigla" ("Sigla.", "Acronym.");
        tax_number: Maybe<Line> = "nit" ("NIT.", "Tax number.");
        website: Maybe<Url> = "sitio_web" ("Sitio web.", "Website.");
        digital_office: Maybe<Url> = "sede_electronica" ("Sede electrónica.", "Digital office.");
        language: Maybe<LanguageTag> = "idioma" ("Idioma del manual.", "Language of the handbook.").default("es");
        vocabulary: Option<Vocabulary> = "vocabulario" ("Cómo llama la entidad a quien atiende y a quien es atendido.", "What the entity calls those who attend and are attended.");
        wheel: Many<TouchpointId> = "rueda" ("Orden de los puntos de contacto en la rueda, por su id.", "Order of the touchpoints in the wheel, by their id.").code("G25-10").derived("todos, por etapa y nombre", "all, by stage and name").example("[portal-web, ventanilla-central, linea-de-atencion]");
        profiles: Many<Profile> = "perfil" ("Conjuntos de reglas con los que se revisa el repositorio.", "Sets of rules with which the repository is checked.").default("guia");
        rules: ByName<RuleSetting> = "reglas" ("Reglas a las que la entidad les cambia la severidad, cada una con su motivo. La clave es el código de la regla.", "Rules whose severity the entity changes, each with its reason. The key is the code of the rule.");
        thresholds: ByName<Spanned<Number>> = "umbrales" ("Números de la herramienta que la entidad cambia, como el máximo de palabras por frase.", "Numbers of the tool that the entity changes, such as the most words in a sentence.");
        lexicon: Option<Lexicon> = "lexico" ("Palabras que la entidad agrega a las listas de palabras difíciles, o quita de ellas.", "Words that the entity adds to the lists of difficult words, or takes from them.");
        handbook: Option<Appearance> = "manual" ("Cómo sale el manual.", "How the handbook comes out.");
    }
}

words! {
    /// The languages of a handbook.
    pub enum LanguageTag = "un idioma", "a language" {
        Spanish = "es" ("español", "Spanish"),
        English = "en" ("inglés", "English"),
    }
}

record! {
    /// The nouns of the entity.
    pub struct Vocabulary = "el vocabulario", "the vocabulary" {
        person: Maybe<Line> = "persona" ("A quien se atiende.", "Those who are attended.").default("persona");
        official: Maybe<Line> = "servidor" ("Quien atiende.", "Those who attend.").default("servidor");
    }
}

words! {
    /// Sets of rules.
    pub enum Profile = "un perfil", "a profile" {
        Guide = "guia" ("guía de 2011", "guide of 2011"),
        Colombia = "co" ("normas de Colombia", "norms of Colombia"),
        Strict = "estricto" ("estricto", "strict"),
    }
}

record! {
    /// How a rule is treated.
    pub struct RuleSetting = "la configuración de una regla", "the setting of a rule", bare "severidad" {
        level: Maybe<RuleLevel> = "severidad" ("La severidad, o apagada.", "The severity, or apagada for off.").required().example("consejo");
        reason: Maybe<Prose> = "motivo" ("Por qué la entidad trata así esta regla.", "Why the entity treats this rule so.").required().example("Los textos se están reescribiendo.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos a los que se limita.", "Touchpoints to which it is limited.");
    }
}

words! {
    /// The severity of a rule, or none.
    pub enum RuleLevel = "una severidad", "a severity" {
        Error = "error" ("error", "error"),
        Warning = "aviso" ("aviso", "warning"),
        Advice = "consejo" ("consejo", "tip"),
        Off = "apagada" ("apagada", "off"),
    }
}

record! {
    /// Words for the lists of the text rules.
    pub struct Lexicon = "el léxico", "the lexicon" {
        adds: Many<Line> = "agrega" ("Palabras que se agregan.", "Words that are added.");
        removes: Many<Line> = "quita" ("Palabras que se quitan.", "Words that are taken away.");
    }
}

record! {
    /// How the handbook comes out.
    pub struct Appearance = "el manual", "the handbook" {
        title: Maybe<Line> = "titulo" ("Título del manual.", "Title of the handbook.");
        url: Maybe<Url> = "url" ("Dirección donde se publica.", "Address where it is published.");
        output: Maybe<Line> = "salida" ("Carpeta de salida.", "Output folder.").default("sitio");
        is_public: Maybe<YesNo> = "publico" ("Si es el manual público.", "Whether it is the public handbook.");
        logo: Maybe<Line> = "logo" ("Archivo del logo.", "File of the logo.");
        colours: Option<Colours> = "colores" ("Colores de la entidad.", "Colours of the entity.");
        templates: Maybe<Line> = "plantillas" ("Carpeta con plantillas propias.", "Folder with templates of one's own.");
    }
}

record! {
    /// The colours of the entity.
    pub struct Colours = "los colores", "the colours" {
        primary: Maybe<Colour> = "primario" ("Color principal.", "Main colour.").example("\"#0b5d8a\"");
        secondary: Maybe<Colour> = "secundario" ("Color secundario.", "Second colour.");
    }
}
