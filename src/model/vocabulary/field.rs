use super::ShapeOf;
use crate::locale::Said;

/// A key of a record.
#[derive(Clone, Copy)]
pub struct Field {
    /// As it is written: Spanish, lower case, without accents.
    pub key: &'static str,
    /// What it is for, in a sentence.
    pub says: Said,
    /// What may be written.
    pub shape: ShapeOf,
    /// Whether it must be written.
    pub is_required: bool,
    /// What it is when it is absent.
    pub default: Default,
    /// A believable value, as YAML on one line.
    pub example: Option<&'static str>,
    /// The rule of the guide that asks for it: what is wrong with it is reported under that code.
    pub code: Option<&'static str>,
}

/// What an absent key stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Default {
    /// Nothing.
    None,
    /// A value, as it would be written.
    Value(&'static str),
    /// Something that is derived.
    Derived(Said),
}

impl Field {
    /// A key that may be left out.
    pub const fn new(key: &'static str, says: Said, shape: ShapeOf) -> Self {
        Field {
            key,
            says,
            shape,
            is_required: false,
            default: Default::None,
            example: None,
            code: None,
        }
    }

    /// The same, compulsory.
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The same, with what it is when absent.
    pub const fn default(mut self, value: &'static str) -> Self {
        self.default = Default::Value(value);
        self
    }

    /// The same, with how its absence is understood.
    pub const fn derived(mut self, es: &'static str, en: &'static str) -> Self {
        self.default = Default::Derived(Said::new(es, en));
        self
    }

    /// The same, with an example.
    pub const fn example(mut self, yaml: &'static str) -> Self {
        self.example = Some(yaml);
        self
    }

    /// The same, reported under a rule of the guide.
    pub const fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }
}
