use super::Field;
use crate::locale::Said;

/// A thing that is written as keys and values.
#[derive(Clone, Copy)]
pub struct Record {
    /// The word that names it in a message: "paso".
    pub name: Said,
    /// What it is, in a sentence.
    pub says: Said,
    /// Its keys, in the canonical order.
    pub fields: &'static [Field],
    /// The key that a bare value stands for, where a bare value may be written.
    pub bare: Option<&'static str>,
}

impl Record {
    /// The field with this key, written as the format writes it.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}
