//! Which keys of the vocabulary a document uses.

use std::collections::BTreeSet;

use protocolo::model::vocabulary::{Record, Shape};
use protocolo::source::{Node, Value};

/// A key, by the name of its record: `paso: nombre`.
pub(crate) type Keys = BTreeSet<String>;

/// Every key that the vocabulary has at or below a shape.
pub(crate) fn all(shape: Shape, keys: &mut Keys) {
    match shape {
        Shape::Record(record) => {
            for field in record.fields {
                if keys.insert(named(record, field.key)) {
                    all((field.shape)(), keys);
                }
            }
        }
        Shape::Beside(record, beside) => {
            all(Shape::Record(record), keys);
            all(Shape::Record(beside), keys);
        }
        Shape::List(inner) | Shape::ByName(inner) | Shape::ByWord(_, inner) => all(inner(), keys),
        Shape::Either(one, other) => {
            all(one(), keys);
            all(other(), keys);
        }
        Shape::Scalar(_) | Shape::Words(_) => {}
    }
}

/// The keys that are written in a node that has a shape.
pub(crate) fn used(shape: Shape, node: &Node<'_>, keys: &mut Keys) {
    match (shape, &node.value) {
        (Shape::Record(record), Value::Mapping(entries)) => {
            for (key, value) in entries {
                if let Some(field) = record.field(key.text()) {
                    keys.insert(named(record, field.key));
                    used((field.shape)(), value, keys);
                }
            }
        }
        (Shape::Beside(record, beside), _) => {
            used(Shape::Record(record), node, keys);
            used(Shape::Record(beside), node, keys);
        }
        (Shape::List(item), Value::Sequence(items, _)) => {
            items.iter().for_each(|node| used(item(), node, keys));
        }
        (Shape::List(item), _) => used(item(), node, keys),
        (Shape::ByName(inner) | Shape::ByWord(_, inner), Value::Mapping(entries)) => {
            entries
                .iter()
                .for_each(|(_, value)| used(inner(), value, keys));
        }
        (Shape::Either(one, other), _) => {
            used(one(), node, keys);
            used(other(), node, keys);
        }
        _ => {}
    }
}

fn named(record: &Record, key: &str) -> String {
    format!("{}: {key}", record.name.es)
}
