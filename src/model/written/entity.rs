use super::{Many, Maybe};
use crate::model::decode::{ByName, record, words};
use crate::model::value::{Colour, Integer, Line, Number, Prose, TouchpointId, Url, YesNo};
use crate::source::Spanned;

record! {
    /// The manifest of the repository: `entidad.yaml`.
    pub struct EntityFile = "la entidad", "the entity" {
        format: Maybe<Integer> = "formato" ("Versión del formato de estos archivos. Hoy es 1.", "Version of the format of these files. Today it is 1.").required().example("1");
        name: Maybe<Line> = "nombre" ("Nombre de la entidad, como sale en la portada del manual.", "Name of the entity, as it stands on the handbook's cover.").required().example("Alcaldía de San Jerónimo");
        acronym: Maybe<Line> = "sigla" ("Sigla con la que se conoce a la entidad, si la tiene.", "Acronym by which the entity is known, if it has one.").example("ASJ");
        tax_number: Maybe<Line> = "nit" ("NIT de la entidad, con su dígito de verificación.", "Tax number (NIT) of the entity, with its check digit.").example("890.000.000-1");
        website: Maybe<Url> = "sitio_web" ("Dirección del sitio web de la entidad.", "Address of the entity's website.").example("https://www.sanjeronimo.gov.co");
        digital_office: Maybe<Url> = "sede_electronica" ("Dirección de la sede electrónica, donde se hacen los trámites en línea.", "Address of the digital office, where procedures are done online.").example("https://sede.sanjeronimo.gov.co");
        language: Maybe<LanguageTag> = "idioma" ("Idioma en que sale el manual: es (español) o en (inglés).", "Language of the handbook: es (Spanish) or en (English).").default("es");
        vocabulary: Option<Vocabulary> = "vocabulario" ("Cómo llama la entidad a quien atiende y a quien es atendido.", "What the entity calls those who attend and are attended.");
        wheel: Many<TouchpointId> = "rueda" ("Orden de los puntos de contacto en la rueda, por su id.", "Order of the touchpoints in the wheel, by their id.").code("G25-10").derived("todos, por etapa y nombre", "all, by stage and name").example("[portal-web, ventanilla-central, linea-de-atencion]");
        profiles: Many<Profile> = "perfil" ("Conjuntos de reglas con los que se revisa el repositorio.", "Sets of rules with which the repository is checked.").default("guia");
        rules: ByName<RuleSetting> = "reglas" ("Reglas a las que la entidad les cambia la severidad, cada una con su motivo. La clave es el código de la regla.", "Rules whose severity the entity changes, each with its reason. The key is the code of the rule.");
        thresholds: ByName<Spanned<Number>> = "umbrales" ("Números de la herramienta que la entidad cambia, como el máximo de palabras por frase.", "Numbers of the tool that the entity changes, such as the most words in a sentence.");
        lexicon: Option<Lexicon> = "lexico" ("Palabras que la entidad agrega a las listas de palabras difíciles, o quita de ellas.", "Words that the entity adds to the lists of difficult words, or takes from them.");
        handbook: Option<Appearance> = "manual" ("Título, colores y logo con los que sale el manual, y dónde se guarda.", "Title, colours and logo with which the handbook comes out, and where it is kept.").example("{ titulo: Manual de atención }");
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
        person: Maybe<Line> = "persona" ("Palabra con la que el manual llama a quien es atendido.", "Word by which the handbook calls those who are attended.").default("persona").example("usuario");
        official: Maybe<Line> = "servidor" ("Palabra con la que el manual llama a quien atiende.", "Word by which the handbook calls those who attend.").default("servidor").example("agente");
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
        level: Maybe<RuleLevel> = "severidad" ("Severidad que la entidad le da a la regla, o apagada para que no se revise.", "Severity that the entity gives to the rule, or apagada for off.").required().example("consejo");
        reason: Maybe<Prose> = "motivo" ("Por qué la entidad trata así esta regla.", "Why the entity treats this rule so.").required().example("Los textos se están reescribiendo.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto a los que se limita el cambio; si faltan, vale para todos.", "Touchpoints to which the change is limited; if absent, it holds for all.").example("[cartelera-de-tramites]");
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
        adds: Many<Line> = "agrega" ("Palabras que también se deben señalar como difíciles.", "Words that must also be shown as difficult.").example("[radicado]");
        removes: Many<Line> = "quita" ("Palabras que no se deben señalar, porque su público las conoce.", "Words that must not be shown, because your public knows them.").example("[estrato]");
    }
}

record! {
    /// How the handbook comes out.
    pub struct Appearance = "el manual", "the handbook" {
        title: Maybe<Line> = "titulo" ("Título que lleva el manual en la portada.", "Title of the handbook on its cover.").example("Manual de atención al ciudadano");
        url: Maybe<Url> = "url" ("Dirección web donde se publica el manual.", "Web address where the handbook is published.").example("https://www.sanjeronimo.gov.co/manual");
        output: Maybe<Line> = "salida" ("Carpeta donde se guarda el manual.", "Folder where the handbook is kept.").default("sitio");
        is_public: Maybe<YesNo> = "publico" ("Si se hace el manual público, sin lo que es interno.", "Whether the public handbook is made, without what is internal.").example("sí");
        logo: Maybe<Line> = "logo" ("Archivo del logo, dentro del repositorio: svg, png o jpg.", "File of the logo, within the repository: svg, png or jpg.").example("imagenes/logo.svg");
        colours: Option<Colours> = "colores" ("Colores de la entidad para el manual.", "Colours of the entity for the handbook.").example("{ primario: \"#0b5d8a\" }");
        templates: Maybe<Line> = "plantillas" ("Carpeta con plantillas propias para las páginas.", "Folder with templates of your own for the pages.").example("plantillas");
    }
}

record! {
    /// The colours of the entity.
    pub struct Colours = "los colores", "the colours" {
        primary: Maybe<Colour> = "primario" ("Color de los títulos y los enlaces, escrito como #rrggbb.", "Colour of titles and links, written as #rrggbb.").example("\"#0b5d8a\"");
        secondary: Maybe<Colour> = "secundario" ("Color que acompaña al principal, escrito como #rrggbb.", "Colour that goes with the main one, written as #rrggbb.").example("\"#e0a800\"");
    }
}
