//! Small changes to the text of a file that an author could make and that say nothing else.

/// Numbers that are the same on every run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number under a bound; 0 when the bound is.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        // The generator xorshift64*.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap_or(0);
        if bound == 0 { 0 } else { number % bound }
    }
}

/// The text with one change at a place that the dice choose. Some changes make something else of the file: whoever
/// calls has to look.
pub(crate) fn disorder(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = dice.below(lines.len());
    let number = dice.below(1000);
    match dice.below(9) {
        0 => {
            let columns = [0, indent(&lines[at]), indent(&lines[at]) + 2, 3];
            let column = columns[dice.below(columns.len())];
            lines.insert(at, format!("{}# nota {number}", " ".repeat(column)));
        }
        1 => lines[at].push_str(&format!("  # nota {number}")),
        2 => lines.insert(at, String::new()),
        3 => {
            for line in &mut lines {
                *line = format!("{}{line}", " ".repeat(indent(line)));
            }
        }
        4 => swap_keys(&mut lines, at),
        5 => requote(&mut lines[at], dice),
        6 => respell(&mut lines[at], dice),
        7 => outdent_list(&mut lines, at),
        _ => {
            if let Some((key, value)) = lines[at].split_once(": ") {
                let inner = indent(&lines[at]) + 4;
                lines[at] = format!("{key}:  # nota {number}\n{}{value}", " ".repeat(inner));
            }
        }
    }
    lines.join("\n") + "\n"
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A key goes below the next one, with what it holds.
fn swap_keys(lines: &mut [String], at: usize) {
    let column = indent(&lines[at]);
    let ends = |from: usize| {
        let inner = lines[from + 1..]
            .iter()
            .take_while(|line| line.trim().is_empty() || indent(line) > column);
        from + 1 + inner.count()
    };
    let middle = ends(at);
    if middle < lines.len() && indent(&lines[middle]) == column {
        let end = ends(middle);
        lines[at..end].rotate_left(middle - at);
    }
}

fn requote(line: &mut String, dice: &mut Dice) {
    let Some((key, value)) = line.split_once(": ") else {
        return;
    };
    let value = match dice.below(3) {
        0 => format!("\"{value}\""),
        1 => format!("'{value}'"),
        _ => value.trim_matches(['"', '\'']).to_owned(),
    };
    *line = format!("{key}: {value}");
}

/// Capitals and accents in a key or a word.
fn respell(line: &mut String, dice: &mut Dice) {
    let Some((key, value)) = line.split_once(':') else {
        return;
    };
    *line = match dice.below(3) {
        0 => format!("{}:{value}", key.to_uppercase()),
        1 => format!("{}:{value}", key.replace('e', "é").replace("ion", "ión")),
        _ => format!("{key}:{}", value.to_uppercase()),
    };
}

/// The dashes of a list go to the column of its key.
fn outdent_list(lines: &mut [String], at: usize) {
    let column = indent(&lines[at]);
    for line in &mut lines[at + 1..] {
        if !line.trim().is_empty() && indent(line) <= column {
            break;
        }
        if let Some(less) = line.strip_prefix("  ") {
            *line = less.to_owned();
        }
    }
}
