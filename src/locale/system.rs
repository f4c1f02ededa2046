//! What the system says when it refuses something, in the words of whoever reads it.

use std::io::{Error, ErrorKind};

use super::Said;

/// Why the system refused. What has no words here keeps those of the system.
pub fn system_says(error: &Error) -> Said<String> {
    let said = match error.kind() {
        ErrorKind::NotFound => Said::new("no existe", "it does not exist"),
        ErrorKind::PermissionDenied => Said::new(
            "no tiene permiso para abrirlo o cambiarlo",
            "you have no permission to open or change it",
        ),
        ErrorKind::AlreadyExists => Said::new("ya existe", "it exists already"),
        ErrorKind::NotADirectory => Said::new(
            "no es una carpeta, o está dentro de algo que no lo es",
            "it is not a folder, or is inside something that is none",
        ),
        ErrorKind::IsADirectory => Said::new(
            "es una carpeta, no un archivo",
            "it is a folder, not a file",
        ),
        ErrorKind::DirectoryNotEmpty => {
            Said::new("la carpeta no está vacía", "the folder is not empty")
        }
        ErrorKind::ReadOnlyFilesystem => {
            Said::new("el disco es de solo lectura", "the disk is read-only")
        }
        ErrorKind::StorageFull => Said::new("no hay espacio en el disco", "the disk is full"),
        ErrorKind::QuotaExceeded => Said::new(
            "se acabó el espacio que tiene asignado en el disco",
            "your quota of the disk is used up",
        ),
        ErrorKind::FileTooLarge => Said::new("es demasiado grande", "it is too large"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Said::new(
            "otro programa lo está usando",
            "another program is using it",
        ),
        ErrorKind::InvalidFilename => Said::new(
            "el nombre no sirve en este disco",
            "the name is not good on this disk",
        ),
        ErrorKind::AddrInUse => Said::new(
            "otro programa usa ese puerto",
            "another program uses that port",
        ),
        ErrorKind::AddrNotAvailable => Said::new(
            "esa dirección no es de este equipo",
            "that address is not of this computer",
        ),
        ErrorKind::TimedOut => Said::new("tardó demasiado", "it took too long"),
        _ => {
            let words = error.to_string();
            return Said {
                es: words.clone(),
                en: words,
            };
        }
    };
    said.owned()
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::system_says;

    #[test]
    fn what_the_system_refuses_is_said_in_both_languages() {
        let missing = system_says(&Error::from_raw_os_error(2));
        assert_eq!(missing.es, "no existe");
        assert_eq!(missing.en, "it does not exist");
        let other = system_says(&Error::other("cinta atascada"));
        assert_eq!(other.es, "cinta atascada");
        assert_eq!(other.en, other.es);
    }
}
