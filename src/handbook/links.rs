//! Every path and every link of the handbook.
//!
//! A page knows where it stands ([`Address`]) and asks here for the way to anything else, so that all links are
//! relative and the handbook works from a shared folder as it does from a server. Ids have been read as ids: they hold
//! nothing but lower case, digits and hyphens, and cannot lead out of their folder.

use crate::model::Logo;
use crate::model::value::{MetricId, ServiceId, TouchpointId, WayId};

/// The stylesheet of all pages, drawings included.
pub(crate) const STYLESHEET: &str = "recursos/estilo.css";
/// The entity's colours.
pub(crate) const COLOURS: &str = "recursos/entidad.css";
/// What lights up on the wheel.
pub(crate) const WHEEL_STYLESHEET: &str = "recursos/rueda.css";

/// The anchor of the directory on the home page.
pub(crate) const DIRECTORY: &str = "directorio";
/// The anchor of the roles on a touchpoint's page.
pub(crate) const ROLES: &str = "roles";

/// A page of the handbook.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Address<'a> {
    /// The first page.
    Home,
    /// The wheel.
    Wheel,
    /// The cycle of attention.
    Cycle,
    /// The channels and their devices.
    Channels,
    /// Where each service is prepared, given and closed.
    Coverage,
    /// What each touchpoint does with each datum.
    Data,
    /// How record, processes and purpose come together.
    Integration,
    /// A service.
    Service(&'a ServiceId),
    /// A touchpoint's sheet.
    Touchpoint(&'a TouchpointId),
}

impl Address<'_> {
    /// The path of its file, from the handbook's folder.
    pub(crate) fn path(self) -> String {
        match self {
            Address::Home => "index.html".to_owned(),
            Address::Wheel => "rueda.html".to_owned(),
            Address::Cycle => "ciclo.html".to_owned(),
            Address::Channels => "canales.html".to_owned(),
            Address::Coverage => "cobertura.html".to_owned(),
            Address::Data => "datos.html".to_owned(),
            Address::Integration => "integracion.html".to_owned(),
            Address::Service(id) => format!("servicios/{id}.html"),
            Address::Touchpoint(id) => format!("puntos/{id}.html"),
        }
    }

    /// The path of the picture of a touchpoint's flowchart, from the handbook's folder.
    pub(crate) fn picture(touchpoint: &TouchpointId) -> String {
        format!("puntos/{touchpoint}.svg")
    }

    /// The way from this page to a file of the handbook.
    pub(crate) fn to_file(self, path: &str) -> String {
        let Some(folder) = self.folder() else {
            return path.to_owned();
        };
        match path.strip_prefix(folder) {
            Some(sibling) => sibling.to_owned(),
            None => format!("../{path}"),
        }
    }

    /// The folder in which it stands, with its `/`; none for the handbook's own.
    fn folder(self) -> Option<&'static str> {
        match self {
            Address::Touchpoint(_) => Some("puntos/"),
            Address::Service(_) => Some("servicios/"),
            _ => None,
        }
    }

    /// The way from this page to another.
    pub(crate) fn to(self, other: Address<'_>) -> String {
        self.to_file(&other.path())
    }

    /// The way from this page to a place of another; within the page where it is the same.
    pub(crate) fn to_anchor(self, other: Address<'_>, anchor: &str) -> String {
        if self == other {
            format!("#{anchor}")
        } else {
            format!("{}#{anchor}", self.to(other))
        }
    }
}

/// The entity's logo.
pub(crate) fn logo(logo: &Logo) -> String {
    format!("recursos/logo.{}", logo.ending())
}

/// The anchor of a metric on its touchpoint's page.
pub(crate) fn metric(id: &MetricId) -> String {
    format!("metrica-{id}")
}

/// The anchor of an entry of the directory on the home page.
pub(crate) fn directory(id: &WayId) -> String {
    format!("entrada-{id}")
}

/// A web address as it is read: without the scheme, and without the slash at its end.
pub(crate) fn shown(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

/// The link that dials a telephone number; none for what is not one ("extensión 201").
pub(crate) fn telephone(text: &str) -> Option<String> {
    let is_number = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '+' | '-' | '.'));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let plus = if text.contains('+') { "+" } else { "" };
    (is_number && digits.len() >= 3).then(|| format!("tel:{plus}{digits}"))
}

/// The link that writes to an e-mail address; none for what is not one.
pub(crate) fn email(text: &str) -> Option<String> {
    let is_plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-'))
    };
    let (name, host) = text.split_once('@')?;
    (is_plain(name) && is_plain(host)).then(|| format!("mailto:{text}"))
}

/// Whether an author's link may stay a link: `http`, `https`, `mailto`, `tel`, or relative and not out of the folder.
///
/// Browsers drop line breaks, tabs and leading blanks before they look for the scheme, take `\` for `/`, and `//host`
/// for an address: whatever holds one of these is no link.
pub(crate) fn is_allowed(link: &str) -> bool {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
    if link.is_empty() || link.starts_with('/') || link.contains(is_odd) {
        return false;
    }
    let before_path = link.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        Some((scheme, _)) => ["http", "https", "mailto", "tel"]
            .iter()
            .any(|allowed| scheme.eq_ignore_ascii_case(allowed)),
        None => {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            let folder = path.replace("%2e", ".").replace("%2E", ".");
            folder.split('/').all(|part| part != "..")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, email, is_allowed, telephone};
    use crate::model::value::{ServiceId, TouchpointId};

    #[test]
    fn links_are_relative_to_their_page() {
        let id = TouchpointId::new("chat").expect("an id");
        let other = TouchpointId::new("portal").expect("an id");
        let (chat, portal) = (Address::Touchpoint(&id), Address::Touchpoint(&other));
        assert_eq!(Address::Home.to(chat), "puntos/chat.html");
        assert_eq!(chat.to(portal), "portal.html");
        assert_eq!(chat.to(Address::Home), "../index.html");
        assert_eq!(chat.to_anchor(chat, "pasos"), "#pasos");
        assert_eq!(chat.to_anchor(Address::Home, "x"), "../index.html#x");
        assert_eq!(chat.to_file(super::STYLESHEET), "../recursos/estilo.css");
        let id = ServiceId::new("pago").expect("an id");
        let payment = Address::Service(&id);
        assert_eq!(chat.to(payment), "../servicios/pago.html");
        assert_eq!(payment.to(chat), "../puntos/chat.html");
        assert_eq!(payment.to(Address::Data), "../datos.html");
        assert_eq!(payment.to(payment), "pago.html");
    }

    #[test]
    fn telephones() {
        for (text, link) in [
            ("01 8000 555 014", Some("tel:018000555014")),
            ("(57+602) 555 0140", Some("tel:+576025550140")),
            ("123", Some("tel:123")),
            ("extensión 201", None),
            ("", None),
            ("12", None),
        ] {
            assert_eq!(telephone(text).as_deref(), link, "{text}");
        }
    }

    #[test]
    fn emails() {
        assert_eq!(
            email("a.b@c.gov.co").as_deref(),
            Some("mailto:a.b@c.gov.co")
        );
        for text in ["a@b@c", "a b@c", "@c", "a@", "a@b?bcc=x", "\"a\"@b"] {
            assert_eq!(email(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_stay_a_link() {
        for good in [
            "https://www.gov.co/a?b=c:d",
            "HTTP://x",
            "mailto:a@b.co",
            "tel:+57601",
            "guia.pdf",
            "anexos/guia.pdf",
            "#paso-saludar",
            "chat.html#pasos",
            "a/b:c",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\tjavascript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host/x",
            "/x",
            "\\\\host\\x",
            "/\\host",
            "../../x",
            "a/../../x",
            "a/%2e%2E/x",
            "",
        ] {
            assert!(!is_allowed(bad), "{bad:?}");
        }
    }
}
