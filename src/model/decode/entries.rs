use serde::{Serialize, Serializer};

use crate::locale::Said;
use crate::model::vocabulary::Shape;
use crate::source::{Node, Spanned, Value};

use super::{Closed, Decode, Decoder, FieldValue, fold};

/// A mapping whose keys are words of a closed list, in the order written.
#[derive(Clone, Debug)]
pub struct ByWord<K, V>(pub Vec<(Spanned<K>, V)>);

/// A mapping whose keys the author chooses, in the order written.
#[derive(Clone, Debug)]
pub struct ByName<V>(pub Vec<(Spanned<String>, V)>);

impl<K: Closed + Decode, V: Decode> FieldValue for ByWord<K, V> {
    fn is_written(&self) -> bool {
        !self.0.is_empty()
    }
    fn shape() -> Shape {
        Shape::ByWord(K::words(), V::shape)
    }
    fn take(node: Option<&Node<'_>>, cx: &mut Decoder<'_>) -> Self {
        let Some(node) = node else {
            return ByWord(Vec::new());
        };
        let Value::Mapping(entries) = &node.value else {
            cx.wrong_form(node, Said::new("un bloque de claves", "a block of keys"));
            return ByWord(Vec::new());
        };
        let mut list = Vec::new();
        let around = cx.key;
        for (key, value) in entries {
            cx.key = Some(key.span);
            let word = K::from_key(&fold(key.text())).or_else(|| {
                let keys: Vec<&'static str> = K::words().list.iter().map(|word| word.key).collect();
                cx.not_a_word(key, K::words().name, &keys)
                    .and_then(K::from_key)
            });
            if let (Some(word), Some(value)) = (word, V::decode(value, cx)) {
                list.push((
                    Spanned {
                        value: word,
                        span: key.span,
                    },
                    value,
                ));
            }
        }
        cx.key = around;
        ByWord(list)
    }
}

impl<V: Decode> FieldValue for ByName<V> {
    fn is_written(&self) -> bool {
        !self.0.is_empty()
    }
    fn shape() -> Shape {
        Shape::ByName(V::shape)
    }
    fn take(node: Option<&Node<'_>>, cx: &mut Decoder<'_>) -> Self {
        let Some(node) = node else {
            return ByName(Vec::new());
        };
        let Value::Mapping(entries) = &node.value else {
            cx.wrong_form(node, Said::new("un bloque de claves", "a block of keys"));
            return ByName(Vec::new());
        };
        let around = cx.key;
        let list = entries
            .iter()
            .filter_map(|(key, value)| {
                cx.key = Some(key.span);
                let value = V::decode(value, cx)?;
                Some((
                    Spanned {
                        value: key.text().to_owned(),
                        span: key.span,
                    },
                    value,
                ))
            })
            .collect();
        cx.key = around;
        ByName(list)
    }
}

impl<K: Serialize, V: Serialize> Serialize for ByWord<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<V: Serialize> Serialize for ByName<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
