//! What a random file is taken for. `seed` writes the same numbers.

/// One place of the repository for each sort of file. The first byte of what the fuzzer writes chooses.
const PATHS: [&str; 10] = [
    "entidad.yaml",
    "protocolos/hostil.yaml",
    "servicios/hostil.yaml",
    "datos.yaml",
    "comunes.yaml",
    "publicaciones.yaml",
    "glosario.yaml",
    "caracterizacion.yaml",
    "circunstancias.yaml",
    "mediciones/hostil.csv",
];

/// The path of the file and its bytes; none when nothing is left.
pub(crate) fn file(data: &[u8]) -> Option<(&'static str, &[u8])> {
    let (first, bytes) = data.split_first()?;
    let at = usize::from(first.wrapping_sub(b'0')) % PATHS.len();
    Some((PATHS[at], bytes))
}
