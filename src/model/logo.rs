/// Largest logo, in bytes: it is loaded with every page, often from a shared disk.
pub const LOGO_LIMIT_BYTES: u64 = 1024 * 1024;

/// The entity's logo: the bytes of a picture that is what its name says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// The pictures that every browser shows and no page runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum LogoKind {
    Svg,
    Png,
    Jpeg,
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LogoIssue {
    /// Its name does not end as those of pictures do: svg, png, jpg or jpeg.
    Name,
    /// What is in it is not such a picture.
    Content,
}

impl Logo {
    /// The logo in the bytes of a file.
    ///
    /// # Errors
    /// When the name or the bytes are not those of a picture that is taken.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<Self, LogoIssue> {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let kind = match ending.to_ascii_lowercase().as_str() {
            "svg" => LogoKind::Svg,
            "png" => LogoKind::Png,
            "jpg" | "jpeg" => LogoKind::Jpeg,
            _ => return Err(LogoIssue::Name),
        };
        let is_so = match kind {
            LogoKind::Svg => std::str::from_utf8(&bytes).is_ok_and(|text| text.contains("<svg")),
            LogoKind::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            LogoKind::Jpeg => bytes.starts_with(&[0xff, 0xd8, 0xff]),
        };
        if is_so {
            Ok(Logo { kind, bytes })
        } else {
            Err(LogoIssue::Content)
        }
    }

    /// How the name of its file ends, without the dot.
    pub fn ending(&self) -> &'static str {
        match self.kind {
            LogoKind::Svg => "svg",
            LogoKind::Png => "png",
            LogoKind::Jpeg => "jpg",
        }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{Logo, LogoIssue};

    #[test]
    fn a_logo_is_what_its_name_says() {
        let png = b"\x89PNG\r\n\x1a\nIHDR".to_vec();
        let svg = b"<?xml version=\"1.0\"?><svg/>".to_vec();
        for (name, bytes, expected) in [
            ("logo.png", &png, Ok("png")),
            ("imagenes/LOGO.PNG", &png, Ok("png")),
            ("logo.svg", &svg, Ok("svg")),
            ("logo.jpeg", &vec![0xff, 0xd8, 0xff, 0xe0], Ok("jpg")),
            ("logo.svg", &png, Err(LogoIssue::Content)),
            ("logo.jpg", &svg, Err(LogoIssue::Content)),
            ("logo.png", &Vec::new(), Err(LogoIssue::Content)),
            ("logo.html", &svg, Err(LogoIssue::Name)),
            ("logo", &svg, Err(LogoIssue::Name)),
        ] {
            let found = Logo::new(name, bytes.clone()).map(|logo| logo.ending());
            assert_eq!(found, expected, "{name}");
        }
    }
}
