//! How wide a text will be, and where to break it.
//!
//! The widths are the advance widths published for Helvetica, which Arial, Liberation
//! Sans and Nimbus Sans share by design. A reader without any of them gets a fallback
//! font, so every measure of a block carries a margin.

/// Distance of two baselines, as a multiple of the font size.
pub const LEADING: f64 = 1.28;

/// Margin for fallback fonts: the usual ones are up to 6 % wider.
pub const MARGIN: f64 = 1.06;

/// Advance widths of the printable ASCII characters, from the space on, in
/// thousandths of the font size.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Sums of the same widths in another order differ by less than this.
const TRACE: f64 = 1e-6;

/// The space at which no line breaks.
const NO_BREAK: char = '\u{a0}';

/// Width of one character in thousandths of the font size. Accented letters have the
/// width of their base; scripts outside the table are taken as wide as they get.
fn advance(c: char) -> u16 {
    if let Some(&known) = (c as usize).checked_sub(32).and_then(|i| ASCII.get(i)) {
        return known;
    }
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'é' | 'è' | 'ê' | 'ë' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ'
        | 'ú' | 'ù' | 'û' | 'ü' | 'ñ' | '«' | '»' | '–' | '€' | '§' => 556,
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' | '·' | NO_BREAK => 278,
        'ç' | 'ý' | 'ÿ' => 500,
        'Á' | 'À' | 'Â' | 'Ä' | 'Ã' | 'Å' | 'É' | 'È' | 'Ê' | 'Ë' | 'Ý' => 667,
        'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' => 778,
        'Ú' | 'Ù' | 'Û' | 'Ü' | 'Ñ' | 'Ç' => 722,
        '¿' => 611,
        '¡' | '“' | '”' => 333,
        '‘' | '’' => 222,
        'ª' | 'º' | '°' => 400,
        '×' | '±' => 584,
        // Combining marks, joiners and the soft hyphen take no room of their own.
        '\u{0300}'..='\u{036f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}' => 0,
        _ => 1000,
    }
}

/// Width of a line at a font size, in the unit of the size, without any margin.
/// Zero for an empty text.
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    let thousandths: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
    // A text long enough to lose precision here would not fit any drawing.
    thousandths as f64 * size / 1000.0
}

/// A text broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// The lines from top to bottom; none for a blank text.
    pub lines: Vec<String>,
    /// Width of the widest line, [`MARGIN`] included.
    pub width: f64,
    /// Height of all the lines: their number times the leading.
    pub height: f64,
}

/// Breaks a text into as few lines as a width allows, and then makes the lines as
/// equal as they can be without adding one. No line is wider than `limit` (margin not
/// counted): a longer word is cut. A limit narrower than one character is taken as
/// one character.
#[must_use]
pub fn wrap(text: &str, size: f64, limit: f64) -> Block {
    let words = pieces(text, size, limit);
    if words.is_empty() {
        return Block::default();
    }
    let widest = words.iter().map(|w| w.1).fold(0.0, f64::max);
    let fewest = fill(&words, size, limit.max(widest)).len();
    // The narrowest measure that needs no further line gives the evenest lines.
    let (mut low, mut high) = (widest, limit.max(widest));
    for _ in 0..12 {
        let middle = f64::midpoint(low, high);
        if fill(&words, size, middle).len() <= fewest {
            high = middle;
        } else {
            low = middle;
        }
    }
    let lines = fill(&words, size, high);
    let widest = lines.iter().map(|l| width(l, size)).fold(0.0, f64::max);
    Block {
        width: widest * MARGIN,
        height: lines.len() as f64 * size * LEADING,
        lines,
    }
}

/// Words with their widths; a word wider than the limit comes as several.
fn pieces(text: &str, size: f64, limit: f64) -> Vec<(String, f64)> {
    let mut found = Vec::new();
    let blank = |c: char| c.is_whitespace() && c != NO_BREAK;
    for word in text.split(blank).filter(|word| !word.is_empty()) {
        let mut piece = String::new();
        let mut wide = 0.0;
        for c in word.chars() {
            let w = f64::from(advance(c)) * size / 1000.0;
            if !piece.is_empty() && wide + w > limit + TRACE {
                found.push((std::mem::take(&mut piece), wide));
                wide = 0.0;
            }
            piece.push(c);
            wide += w;
        }
        found.push((piece, wide));
    }
    found
}

/// Greedy filling: each line takes the words that fit.
fn fill(words: &[(String, f64)], size: f64, limit: f64) -> Vec<String> {
    let space = width(" ", size);
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0;
    for (word, wide) in words {
        match lines.last_mut() {
            Some(line) if used + space + wide <= limit + TRACE => {
                line.push(' ');
                line.push_str(word);
                used += space + wide;
            }
            _ => {
                lines.push(word.clone());
                used = *wide;
            }
        }
    }
    lines
}
