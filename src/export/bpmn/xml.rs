use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document that is being written. The only file that knows how XML is written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with nothing but its declaration.
    pub(super) fn new() -> Self {
        let mut xml = Xml {
            writer: Writer::new_with_indent(Vec::new(), b' ', 2),
            open: Vec::new(),
        };
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        let start = start(name, attributes);
        self.put(Event::Start(start));
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.put(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        let start = start(name, attributes);
        self.put(Event::Empty(start));
    }

    /// An element with a text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        let start = start(name, attributes);
        self.put(Event::Start(start));
        self.put(Event::Text(BytesText::new(&legal(text))));
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// The document, with a newline at its end.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        let mut text = String::from_utf8(self.writer.into_inner()).expect("only strings went in");
        text.push('\n');
        text
    }

    fn put(&mut self, event: Event<'_>) {
        self.writer
            .write_event(event)
            .expect("a vector takes what is written");
    }
}

fn start(name: &'static str, attributes: &[(&str, &str)]) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, legal(value).as_str()));
    }
    start
}

/// A text without the characters that no XML file may have, not even as their codes.
fn legal(text: &str) -> String {
    let is_legal = |c: char| match c {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    };
    text.chars()
        .map(|c| if is_legal(c) { c } else { ' ' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn texts_cannot_break_out() {
        for (text, expected) in [
            ("Sí", "Sí"),
            ("<b>&\"'", "&lt;b&gt;&amp;&quot;&apos;"),
            ("]]>", "]]&gt;"),
            ("a\u{7}b\u{ffff}c", "a b c"),
        ] {
            let mut xml = Xml::new();
            xml.open("a", &[]);
            xml.leaf("b", &[("c", text)], text);
            let written = xml.finish();
            let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  ";
            let whole = format!("{head}<b c=\"{expected}\">{expected}</b>\n</a>\n");
            assert_eq!(written, whole, "{text:?}");
        }
    }
}
