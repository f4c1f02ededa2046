//! Texts spoilt at random, always the same ones: a generator with a fixed seed, and what it does to a text.

/// Pieces that mean something to YAML or to the format, or that trip those who count bytes.
const PIECES: [&str; 34] = [
    "- ",
    ": ",
    ":",
    "\t",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    " #",
    "|",
    ">-\n",
    "&a ",
    "*a",
    "!x ",
    "<<: ",
    "---\n",
    "? ",
    "\r",
    "\n",
    "\n\n",
    "  ",
    "\u{feff}",
    "\u{202e}",
    "🎉",
    "n\u{0303}",
    "~",
    "no",
    "-1",
    "99999999999999999999",
    "«completar: x»",
    "../../x",
];

/// A generator of numbers (xorshift64*): the same ones from the same seed on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    /// The generator of a seed, which is not 0.
    pub(crate) fn new(seed: u64) -> Self {
        Chance(seed)
    }

    /// A number below `limit`; 0 when that is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % limit.max(1)
    }
}

/// Spoils a text in one place. `other` lends lines and values that are right elsewhere.
pub(crate) fn spoil(text: &str, other: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let donors: Vec<&str> = other.split_inclusive('\n').collect();
    if lines.is_empty() || donors.is_empty() {
        return other.to_owned();
    }
    let at = chance.below(lines.len());
    let to = chance.below(lines.len());
    let donor = donors[chance.below(donors.len())];
    match chance.below(10) {
        0 => drop(lines.remove(at)),
        1 => lines.swap(at, to),
        2 => lines.insert(to, lines[at].clone()),
        3 => lines.insert(at, donor.to_owned()),
        4 => lines[at].insert_str(0, ["  ", "    ", " "][chance.below(3)]),
        5 => lines[at] = lines[at].trim_start().to_owned(),
        6 => lines[at] = with_value(&lines[at], donor),
        7 => return cut(text, chance),
        8 => lines[at] = without_a_letter(&lines[at], chance),
        _ => return with_piece(text, chance),
    }
    lines.concat()
}

/// A line with the value of another: `tipo: chat` with that of `pasos: [a]`.
fn with_value(line: &str, donor: &str) -> String {
    match (line.split_once(": "), donor.split_once(": ")) {
        (Some((key, _)), Some((_, value))) => format!("{key}: {value}"),
        _ => donor.to_owned(),
    }
}

/// The text without a stretch of it, or only as far as a place.
fn cut(text: &str, chance: &mut Chance) -> String {
    let start = boundary(text, chance.below(text.len() + 1));
    let end = boundary(text, (start + chance.below(60)).min(text.len()));
    let rest = if chance.below(4) == 0 {
        ""
    } else {
        &text[end..]
    };
    format!("{}{rest}", &text[..start])
}

fn without_a_letter(line: &str, chance: &mut Chance) -> String {
    let skip = chance.below(line.chars().count());
    let letters = line.chars().enumerate().filter(|(at, _)| *at != skip);
    letters.map(|(_, letter)| letter).collect()
}

fn with_piece(text: &str, chance: &mut Chance) -> String {
    let at = boundary(text, chance.below(text.len() + 1));
    let piece = PIECES[chance.below(PIECES.len())];
    format!("{}{piece}{}", &text[..at], &text[at..])
}

/// The start of the character at a byte.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
