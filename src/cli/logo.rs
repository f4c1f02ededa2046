use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::model::value::Line;
use crate::model::{LOGO_LIMIT_BYTES, Logo, LogoIssue, Project};
use crate::said;
use crate::source::{AssetIssue, Disk, Spanned, asset};

/// The code of a logo that is no good.
const CODE: &str = "E-20";

/// Reads the logo that the manifest names into the project, or says at its place why it is no good.
pub(super) fn read(
    disk: &dyn Disk,
    root: &Path,
    project: &mut Project,
    found: &mut Vec<Diagnostic>,
) {
    let handbook = project
        .entity
        .as_ref()
        .and_then(|entity| entity.handbook.as_ref());
    let Some(named) = handbook.and_then(|handbook| handbook.logo.clone()) else {
        return;
    };
    let diagnostic = match asset(disk, root, named.as_ref(), LOGO_LIMIT_BYTES) {
        Err(issue) => unread(&named, &issue),
        Ok(bytes) => match Logo::new(named.as_ref(), bytes) {
            Err(issue) => unlike(&named, issue),
            Ok(logo) => {
                project.logo = Some(logo);
                return;
            }
        },
    };
    found.push(diagnostic);
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
}

fn unread(named: &Spanned<Line>, issue: &AssetIssue) -> Diagnostic {
    let file = &***named;
    let (message, help) = match issue {
        AssetIssue::Outside => (
            said!("el logo «{file}» está fuera del repositorio"; "the logo “{file}” is outside the repository"),
            INSIDE,
        ),
        AssetIssue::Missing => (
            said!("no existe el archivo del logo, «{file}»"; "there is no file “{file}” for the logo"),
            INSIDE,
        ),
        AssetIssue::TooLarge => (
            said!("el logo «{file}» pesa más de 1 MB"; "the logo “{file}” is larger than 1 MB"),
            Said::new(
                "guárdelo más pequeño: se carga con cada página",
                "save it smaller: it is loaded with every page",
            ),
        ),
        AssetIssue::Unreadable(why) => (
            said!("no se pudo leer el logo «{file}»: {}", why.es; "the logo “{file}” could not be read: {}", why.en),
            Said::new(
                "revise los permisos del archivo",
                "look at the permissions of the file",
            ),
        ),
    };
    Diagnostic::error(CODE, named.span, message).with_help(help.owned())
}

const INSIDE: Said = Said::new(
    "cópielo dentro del repositorio y escriba su ruta desde la carpeta de entidad.yaml, por ejemplo imagenes/logo.svg",
    "copy it into the repository and write its path from the folder of entidad.yaml, for example imagenes/logo.svg",
);

fn unlike(named: &Spanned<Line>, issue: LogoIssue) -> Diagnostic {
    let file = &***named;
    let message = match issue {
        LogoIssue::Name => {
            said!("el logo «{file}» no es svg, png ni jpg"; "the logo “{file}” is neither svg, png nor jpg")
        }
        LogoIssue::Content => {
            said!("el archivo «{file}» no es la imagen que dice su nombre"; "the file “{file}” is not the picture that its name says")
        }
    };
    let help = Said::new(
        "guarde el logo otra vez como svg, png o jpg",
        "save the logo again as svg, png or jpg",
    );
    Diagnostic::error(CODE, named.span, message).with_help(help.owned())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model;
    use crate::source::{Loaded, RealDisk};

    #[test]
    fn a_logo_comes_from_within_the_repository_alone() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        for (named, expected) in [
            ("examples/alcaldia/imagenes/logo.svg", None),
            ("./examples/alcaldia/imagenes/logo.svg", None),
            ("../secreto.svg", Some("fuera")),
            ("/etc/hostname", Some("fuera")),
            ("no-hay.png", Some("no existe")),
            ("examples", Some("no existe")),
            ("Cargo.toml", Some("no es svg")),
        ] {
            let mut loaded = Loaded::default();
            loaded.sources.add(
                "entidad.yaml",
                format!("formato: 1\nnombre: E\nmanual: {{ logo: {named} }}\n"),
            );
            let (mut project, _) = model::parse(&loaded);
            let mut found = Vec::new();
            read(&RealDisk, root, &mut project, &mut found);
            assert_eq!(project.logo.is_some(), expected.is_none(), "{named}");
            let said: Vec<&str> = found.iter().map(|it| it.message.es.as_str()).collect();
            assert_eq!(
                said.len(),
                usize::from(expected.is_some()),
                "{named}: {said:?}"
            );
            if let Some(expected) = expected {
                assert!(said[0].contains(expected), "{named}: {said:?}");
                assert_eq!(loaded.sources.text(found[0].span), named);
            }
        }
    }
}
