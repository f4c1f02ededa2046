use super::{Encoding, FileIssue};

/// How much of a file is looked at to see whether it is UTF-16, in bytes.
const HEAD: usize = 512;

/// The text of a file, or why it has none.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, FileIssue> {
    if is_utf16(&bytes) {
        return Err(FileIssue::NotUtf8 {
            encoding: Encoding::Utf16,
            line: 1,
        });
    }
    if bytes.contains(&0) {
        return Err(FileIssue::Binary);
    }
    String::from_utf8(bytes).map_err(|error| {
        let wrong = error.utf8_error();
        let (before, rest) = error.as_bytes().split_at(wrong.valid_up_to());
        let encoding = if wrong.error_len().is_none() {
            Encoding::Cut
        } else if !before.is_ascii() {
            Encoding::Mixed
        } else if is_windows_1252(rest) {
            Encoding::Windows1252
        } else {
            Encoding::Unknown
        };
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        FileIssue::NotUtf8 { encoding, line }
    })
}

/// By its mark, or because every second byte of its head is NUL, as in a text of mostly unaccented letters.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let nuls = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    let most = head.len() / 2;
    most > 2 && (even == 0 && odd * 10 >= most * 9 || odd == 0 && even * 10 >= most * 9)
}

/// Whether the bytes that are not ASCII are those of Spanish in Windows-1252: accented letters, `¿`, `¡`, and the quotes
/// and dashes of a word processor.
fn is_windows_1252(rest: &[u8]) -> bool {
    let mut letters = rest.iter().filter(|byte| !byte.is_ascii()).peekable();
    letters.peek().is_some()
        && letters.all(|byte| {
            matches!(
                byte,
                0x80 | 0x85
                    | 0x91..=0x97
                    | 0xa0
                    | 0xa1
                    | 0xaa
                    | 0xab
                    | 0xb0
                    | 0xb4
                    | 0xb7
                    | 0xba
                    | 0xbb
                    | 0xbf
                    | 0xc0..=0xff
            )
        })
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::source::{Encoding, FileIssue};

    #[test]
    fn says_what_a_file_looks_like() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, expected) in [
            (b"nombre: Atenci\xf3n".to_vec(), Encoding::Windows1252),
            (b"a: \x93\xbfQu\xe9?\x94".to_vec(), Encoding::Windows1252),
            ("Atención".as_bytes()[..7].to_vec(), Encoding::Cut),
            (b"a: ni\xc3\xb1o\nb: ni\xf1o".to_vec(), Encoding::Mixed),
            (b"a: \x81\x8d\x9d".to_vec(), Encoding::Unknown),
            (utf16("nombre: Atención"), Encoding::Utf16),
            (b"\xfe\xff\0n".to_vec(), Encoding::Utf16),
        ] {
            let found = text(bytes.clone()).expect_err("it is not UTF-8");
            assert!(
                matches!(found, FileIssue::NotUtf8 { encoding, .. } if encoding == expected),
                "{bytes:?}: {found:?}"
            );
        }
        assert_eq!(text(b"a\0b: c".to_vec()), Err(FileIssue::Binary));
        assert_eq!(text("ñ".into()).as_deref(), Ok("ñ"));
    }
}
