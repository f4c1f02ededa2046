/// What is sent back for a request.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Answer {
    /// As HTTP has it.
    pub(super) status: u16,
    /// The kind of the body.
    pub(super) kind: &'static str,
    /// The bytes.
    pub(super) body: Vec<u8>,
}

const TEXT: &str = "text/plain; charset=utf-8";

impl Answer {
    /// A file, whose name says its kind.
    pub(super) fn file(path: &str, body: impl Into<Vec<u8>>) -> Self {
        Answer {
            status: 200,
            kind: kind(path),
            body: body.into(),
        }
    }

    /// A page that says that there is nothing here.
    pub(super) fn missing(page: String) -> Self {
        Answer {
            status: 404,
            kind: kind(".html"),
            body: page.into(),
        }
    }

    /// A refusal in words.
    pub(super) fn refusal(status: u16, text: &str) -> Self {
        Answer {
            status,
            kind: TEXT,
            body: text.into(),
        }
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg") => "image/jpeg",
        _ => TEXT,
    }
}
