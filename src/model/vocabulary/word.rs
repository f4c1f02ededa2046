use crate::locale::Said;

/// One of the closed values of a key.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// As it is written: Spanish, lower case, without accents.
    pub key: &'static str,
    /// As a reader sees it.
    pub label: Said,
}

/// A closed list of values, under a name.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What one of them is: "el tipo de canal".
    pub name: Said,
    /// The values, in the order of the format.
    pub list: &'static [Word],
}
