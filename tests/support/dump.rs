//! What was decoded, short enough to be read: the `Debug` of a value without places, without what is absent, and
//! without the wrappings around each value.

use std::fmt::{Debug, Write as _};

enum Tree {
    Atom(String),
    List(Vec<Tree>),
    Fields(String, Vec<(String, Tree)>),
}

/// A value as indented lines.
pub(crate) fn dump(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    let tree = Reader { rest: &text }.tree();
    let mut out = String::new();
    write(&tree, 0, &mut out);
    out
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn tree(&mut self) -> Tree {
        if self.eat("[") {
            return Tree::List(self.list("]"));
        }
        let name = self.atom();
        if self.eat(" { ") {
            let fields = self.fields();
            // A value and where it was written: only the value matters.
            return match <[(String, Tree); 1]>::try_from(fields) {
                Ok([(key, value)]) if key == "value" => value,
                Ok(one) => Tree::Fields(name, one.into()),
                Err(fields) => Tree::Fields(name, fields),
            };
        }
        if self.eat("(") {
            let mut list = self.list(")");
            // `Some(x)` and newtypes say no more than what is in them.
            return if list.len() == 1 {
                list.remove(0)
            } else {
                Tree::List(list)
            };
        }
        Tree::Atom(name)
    }

    fn list(&mut self, end: &str) -> Vec<Tree> {
        let mut list = Vec::new();
        while !self.eat(end) {
            list.push(self.tree());
            self.eat(", ");
        }
        list
    }

    fn fields(&mut self) -> Vec<(String, Tree)> {
        let mut fields = Vec::new();
        while !self.eat(" }") {
            let key = self.atom();
            self.eat(": ");
            let value = self.tree();
            let is_nothing = match &value {
                Tree::Atom(text) => text == "None",
                Tree::List(list) => list.is_empty(),
                Tree::Fields(..) => false,
            };
            if !is_nothing && key != "span" && key != "broken" {
                fields.push((key, value));
            }
            self.eat(", ");
        }
        fields
    }

    fn eat(&mut self, what: &str) -> bool {
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn atom(&mut self) -> String {
        let end = if self.rest.starts_with('"') {
            let mut is_escaped = false;
            let closing = self.rest.char_indices().skip(1).find(|(_, c)| {
                let closes = *c == '"' && !is_escaped;
                is_escaped = *c == '\\' && !is_escaped;
                closes
            });
            closing.map(|(at, _)| at + 1)
        } else {
            self.rest.find([',', '(', ')', ']', '[', ' ', ':'])
        };
        let (atom, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        atom.to_owned()
    }
}

fn write(tree: &Tree, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match tree {
        Tree::Atom(text) => {
            let _ = writeln!(out, " {text}");
        }
        Tree::List(list) => {
            out.push('\n');
            for item in list {
                let _ = write!(out, "{indent}-");
                write(item, depth + 1, out);
            }
        }
        Tree::Fields(name, fields) => {
            let _ = writeln!(out, " {name}");
            for (key, value) in fields {
                let _ = write!(out, "{indent}{key}:");
                write(value, depth + 1, out);
            }
        }
    }
}
