//! A planted fault: a change to a clean example, and what must be found after it.

use serde::Deserialize;

/// A file of `tests/faults`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    /// What is wrong, in a few Spanish words: the heading of the example in the book.
    pub(crate) caso: String,
    /// The example that is changed.
    pub(crate) repo: String,
    file: Option<String>,
    replace: Option<String>,
    with: Option<String>,
    #[serde(default)]
    edits: Vec<Edit>,
    /// What must be found: `G23-15 protocolos/x.yaml:12:5`.
    pub(crate) expect: Vec<String>,
    /// What is found besides, and why that cannot be helped.
    #[serde(default)]
    pub(crate) also: Vec<Also>,
}

/// One change to a file.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    /// The file.
    pub(crate) file: String,
    /// What is replaced. It must be there once. With an end of line (`replace: |`) it is whole lines, wherever they
    /// begin: the indentation of the file is put before both texts.
    pub(crate) replace: String,
    /// What stands there instead.
    pub(crate) with: String,
}

/// A finding that the change cannot but cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Also {
    /// The finding, as in `expect`.
    pub(crate) found: String,
    /// Why it cannot be helped.
    pub(crate) because: String,
}

impl Fault {
    /// Reads a fault.
    ///
    /// # Errors
    /// When it is not written as it must be.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let mut fault: Fault = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        match (fault.file.take(), fault.replace.take(), fault.with.take()) {
            (Some(file), Some(replace), Some(with)) => fault.edits.insert(
                0,
                Edit {
                    file,
                    replace,
                    with,
                },
            ),
            (None, None, None) => {}
            _ => return Err("file, replace and with go together".to_owned()),
        }
        if fault.edits.is_empty() {
            return Err("nothing is changed: write file, replace and with, or edits".to_owned());
        }
        if fault.expect.is_empty() {
            return Err("nothing is expected".to_owned());
        }
        if fault.also.iter().any(|also| also.because.trim().is_empty()) {
            return Err("what is found besides must be explained".to_owned());
        }
        Ok(fault)
    }

    /// The changes, in order.
    pub(crate) fn edits(&self) -> &[Edit] {
        &self.edits
    }
}
