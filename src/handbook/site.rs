use std::collections::BTreeMap;

/// The handbook as it will stand in its folder: each file's path from the folder, with `/`, and its bytes.
///
/// Paths are relative, are made of ids and fixed names only, and never leave the folder.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// The files, by path.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Adds a file; a second one of the same path takes the place of the first.
    pub(crate) fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Site {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let mut site = Site::default();
        for (path, bytes) in files {
            site.add(path, bytes);
        }
        site
    }
}
