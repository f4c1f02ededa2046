use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::vocabulary::{Field, Record};
use crate::said;
use crate::source::{Node, Span, Value};

use super::invisible::visible;
use super::{Decode, Decoder, did_you_mean, fold, nearest};

/// The keys of a record that were written but could not be read: their absence means nothing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Broken(u128);

impl Broken {
    /// Whether the field at this place of the record's list is broken.
    pub(crate) fn has(self, at: usize) -> bool {
        self.0 & (1 << at) != 0
    }
}

/// A type that is written as a record.
pub(crate) trait DecodeRecord: Decode {
    /// Its keys.
    fn record() -> &'static Record;
    /// Reads it from a mapping that may also have keys of another record.
    fn decode_beside(node: &Node<'_>, others: &[&str], cx: &mut Decoder<'_>) -> Option<Self>;
}

/// The values of a mapping, one slot for each field of its record.
pub(crate) struct Slots<'n, 't, const N: usize> {
    node: &'n Node<'t>,
    record: &'static Record,
    values: [Option<&'n Node<'t>>; N],
    keys: [Option<Span>; N],
    next: usize,
    broken: Broken,
    /// The keys that were written in a way that nothing could be read of them.
    skipped: Broken,
}

impl<'n, 't, const N: usize> Slots<'n, 't, N> {
    /// Sorts the keys of `node` into slots, and reports those that the record does not know.
    /// A misspelt key is taken for the one that it resembles, so that its absence is not reported besides, and what
    /// it holds is still read.
    pub(crate) fn new(
        node: &'n Node<'t>,
        record: &'static Record,
        others: &[&str],
        cx: &mut Decoder<'_>,
    ) -> Option<Self> {
        let mut slots = Slots {
            node,
            record,
            values: [None; N],
            keys: [None; N],
            next: 0,
            broken: Broken::default(),
            skipped: Broken::default(),
        };
        match &node.value {
            Value::Mapping(_) if cx.blank(node) => return None,
            Value::Mapping(_) if record.bare.is_some() && slots.is_text(others, cx) => return None,
            Value::Mapping(entries) => slots.sort(entries, others, cx),
            Value::Scalar(..) | Value::Sequence(..) if record.bare.is_some() => {
                let bare = record.bare.expect("just seen");
                let at = record.fields.iter().position(|field| field.key == bare);
                slots.values[at.expect("a bare key is one of the fields")] = Some(node);
            }
            _ => {
                cx.wrong_form(node, Said::new("un bloque de claves", "a block of keys"));
                return None;
            }
        }
        Some(slots)
    }

    /// Whether it is a text of which YAML has made a key and a value; that has then been told.
    fn is_text(&self, others: &[&str], cx: &mut Decoder<'_>) -> bool {
        let own = self.record.fields.iter().map(|field| field.key);
        let keys: Vec<&str> = own.chain(others.iter().copied()).collect();
        cx.text_with_colon(self.node, &keys)
    }

    fn sort(&mut self, entries: &'n [(Node<'t>, Node<'t>)], others: &[&str], cx: &mut Decoder<'_>) {
        let mut unknown = Vec::new();
        for (key, value) in entries {
            let name = fold(key.text());
            match self
                .record
                .fields
                .iter()
                .position(|field| field.key == name)
            {
                Some(at) if self.values[at].is_none() => {
                    self.values[at] = Some(value);
                    self.keys[at] = Some(key.span);
                }
                Some(at) => repeated(key, self.record.fields[at].key, cx),
                None if name.starts_with("x_") || others.contains(&name.as_str()) => {}
                None => unknown.push((key, value, name)),
            }
        }
        for (key, value, name) in unknown {
            // One more is told after the last that counts, so that the report says that there are more.
            let was_full = cx.is_full();
            self.unknown(key, value, &name, others, cx);
            if was_full {
                break;
            }
        }
    }

    fn unknown(
        &mut self,
        key: &'n Node<'t>,
        value: &'n Node<'t>,
        name: &str,
        others: &[&str],
        cx: &mut Decoder<'_>,
    ) {
        let fields = self.record.fields;
        let keys = fields.iter().map(|field| field.key);
        let seen = visible(name);
        let near = nearest(&seen, keys.chain(others.iter().copied()));
        let taken = near.and_then(|near| fields.iter().position(|field| field.key == near));
        if let Some(at) = taken
            && self.values[at].is_none()
        {
            self.values[at] = Some(value);
            self.keys[at] = Some(key.span);
        }
        if cx.invisible(key, Severity::Error) || self.no_space(key, cx) {
            return;
        }
        let free: Vec<&str> = fields
            .iter()
            .zip(&self.values)
            .filter(|(_, value)| value.is_none())
            .map(|(field, _)| field.key)
            .collect();
        let (record, has_sections) = (
            self.record.name,
            fields.iter().any(|field| field.key == SECTIONS),
        );
        let text = key.text();
        let diagnostic = cx.error(
            "E-05",
            key.span,
            said!("la clave «{text}» no existe en {}", record.es; "there is no key “{text}” in {}", record.en),
        );
        diagnostic.label = near.map(did_you_mean);
        if near.is_none() {
            diagnostic.help = still_free(&free, has_sections);
        }
    }

    /// `{max_sin_aviso:2 min}`: without a space after it the colon is part of the word.
    fn no_space(&mut self, key: &Node<'_>, cx: &mut Decoder<'_>) -> bool {
        let Some((name, value)) = key.text().split_once(':') else {
            return false;
        };
        let folded = fold(name);
        let Some(at) = self.record.fields.iter().position(|it| it.key == folded) else {
            return false;
        };
        self.skipped.0 |= 1 << at;
        let value = value.trim();
        cx.error(
            "E-05",
            key.span,
            said!("falta un espacio después de «{name}:»"; "a space is missing after “{name}:”"),
        )
        .help = Some(said!("escriba {name}: {value}"; "write {name}: {value}"));
        true
    }

    /// Reads the next field, in the order of the record.
    pub(crate) fn take<T: super::FieldValue>(&mut self, cx: &mut Decoder<'_>) -> T {
        let at = self.next;
        self.next += 1;
        let field = &self.record.fields[at];
        let outer = cx.code;
        cx.code = field.code.or(outer);
        let around = (cx.field.replace(field), cx.key);
        cx.key = self.keys[at];
        let before = cx.diagnostics.len();
        if self.skipped.has(at) {
            self.broken.0 |= 1 << at;
        } else if field.is_required && self.values[at].is_none_or(is_empty) {
            self.missing(field, self.values[at], cx);
        }
        let value = T::take(self.values[at], cx);
        if cx.diagnostics.len() > before {
            self.broken.0 |= 1 << at;
        }
        cx.code = outer;
        (cx.field, cx.key) = around;
        value
    }

    /// A compulsory key that is not there, or holds `[]` or `{}`: an empty list is the same as none.
    fn missing(&self, field: &Field, written: Option<&Node<'_>>, cx: &mut Decoder<'_>) {
        let (record, key) = (self.record.name, field.key);
        let span = written.map_or_else(|| self.place(cx), |node| node.span);
        let message = match written {
            Some(_) => {
                said!("la clave «{key}» está vacía, y {} no puede ir sin ella", record.es; "the key “{key}” is empty, and {} cannot do without it", record.en)
            }
            None => {
                said!("falta la clave «{key}» en {}", record.es; "the key “{key}” is missing in {}", record.en)
            }
        };
        let diagnostic = cx.error("E-06", span, message);
        let (es, en) = (field.says.es, field.says.en);
        diagnostic.help = Some(match field.example {
            Some(example) => {
                said!("escriba, por ejemplo: {key}: {example}"; "write, for example: {key}: {example}")
            }
            None => said!("{key}: {es}"; "{key}: {en}"),
        });
    }

    /// Where to look for what is not there: the first key of the mapping.
    fn place(&self, cx: &Decoder<'_>) -> Span {
        match &self.node.value {
            Value::Mapping(entries) if !entries.is_empty() => entries[0].0.span,
            _ => cx.first_line(self.node.span),
        }
    }

    /// What could not be read.
    pub(crate) fn broken(&self) -> Broken {
        self.broken
    }

    /// Where the record is written.
    pub(crate) fn span(&self) -> Span {
        self.node.span
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Sequence(items, _) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        _ => false,
    }
}

/// `Etapas` beside `etapas`: different for YAML, the same for us.
fn repeated(key: &Node<'_>, canonical: &str, cx: &mut Decoder<'_>) {
    cx.error(
        "E-04",
        key.span,
        said!("la clave «{canonical}» está repetida"; "the key “{canonical}” is repeated"),
    )
    .help = Some(said!("deje una sola"; "keep one of them"));
}

/// Writes, from one list of fields: the struct, its vocabulary, its decoding and its way out to other programs.
///
/// ```text
/// record! {
///     /// A step.
///     pub struct Step = "paso", "step" {
///         name: Maybe<Line> = "nombre" ("Nombre del paso", "The step's name") .required();
///     }
/// }
/// ```
///
/// `bare "texto"` after the names lets a bare value stand for that key.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $Type:ident = $es:literal, $en:literal $(, bare $bare:literal)? {
            $( $field:ident : $ty:ty = $key:literal ( $says_es:literal , $says_en:literal ) $( . $with:ident ( $($arg:expr),* ) )* ; )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug)]
        pub struct $Type {
            $( #[doc = $says_en] pub $field: $ty, )+
            /// Where it is written.
            pub span: $crate::source::Span,
            /// Which of its keys could not be read.
            pub broken: $crate::model::decode::Broken,
        }

        impl $Type {
            /// Whether this key was written but could not be read, so that its absence means nothing.
            pub fn is_broken(&self, key: &str) -> bool {
                let fields = <Self as $crate::model::decode::DecodeRecord>::record().fields;
                fields.iter().position(|field| field.key == key).is_some_and(|at| self.broken.has(at))
            }
        }

        impl $crate::model::decode::DecodeRecord for $Type {
            fn record() -> &'static $crate::model::vocabulary::Record {
                static RECORD: $crate::model::vocabulary::Record = $crate::model::vocabulary::Record {
                    name: $crate::locale::Said::new($es, $en),
                    says: $crate::locale::Said::new(concat!($es), concat!($($doc),+)),
                    fields: &[ $(
                        $crate::model::vocabulary::Field::new(
                            $key,
                            $crate::locale::Said::new($says_es, $says_en),
                            <$ty as $crate::model::decode::FieldValue>::shape,
                        ) $( . $with ( $($arg),* ) )*
                    ),+ ],
                    bare: record!(@bare $($bare)?),
                };
                &RECORD
            }

            fn decode_beside(
                node: &$crate::source::Node<'_>,
                others: &[&str],
                cx: &mut $crate::model::decode::Decoder<'_>,
            ) -> Option<Self> {
                const N: usize = [$($key),+].len();
                let mut slots = $crate::model::decode::Slots::<'_, '_, N>::new(node, Self::record(), others, cx)?;
                $( let $field = slots.take(cx); )+
                Some($Type { $($field,)+ span: slots.span(), broken: slots.broken() })
            }
        }

        /// What is written, under the keys of the format and in its words.
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $( if $crate::model::decode::FieldValue::is_written(&self.$field) {
                    map.serialize_entry($key, &self.$field)?;
                } )+
                map.end()
            }
        }

        impl $crate::model::decode::References for $Type {
            fn references(&self, visit: &mut $crate::model::decode::Visit<'_>) {
                $( self.$field.references(visit); )+
            }
        }

        impl $crate::model::decode::Decode for $Type {
            fn shape() -> $crate::model::vocabulary::Shape {
                $crate::model::vocabulary::Shape::Record(<Self as $crate::model::decode::DecodeRecord>::record())
            }
            fn decode(node: &$crate::source::Node<'_>, cx: &mut $crate::model::decode::Decoder<'_>) -> Option<Self> {
                <Self as $crate::model::decode::DecodeRecord>::decode_beside(node, &[], cx)
            }
        }
    };
    (@bare) => { None };
    (@bare $bare:literal) => { Some($bare) };
}
pub(crate) use record;

/// The key of a protocol for what has no key.
const SECTIONS: &str = "secciones";

/// The keys of a record that are not used yet, and where what has none goes; nothing when there is neither.
fn still_free(free: &[&str], has_sections: bool) -> Option<Said<String>> {
    let keys = free.join(", ");
    match (free.is_empty(), has_sections) {
        (true, false) => None,
        (true, true) => Some(said!(
            "lo que no tiene clave va en {SECTIONS}";
            "what has no key goes under {SECTIONS}"
        )),
        (false, false) => {
            Some(said!("claves que faltan por usar aquí: {keys}"; "keys still free here: {keys}"))
        }
        (false, true) => Some(said!(
            "claves que faltan por usar aquí: {keys}; lo que no tiene clave va en {SECTIONS}";
            "keys still free here: {keys}; what has no key goes under {SECTIONS}"
        )),
    }
}
