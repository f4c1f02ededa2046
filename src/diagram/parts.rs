//! A flowchart too tall for a sheet of paper, cut into parts that are read one after the other.
//!
//! It is cut between two rows, best where one link alone goes on (the head of the lower part dominates it, as Lowry and
//! Medlock 1969 say of blocks of a program). Every link that is cut ends at a lettered circle, and begins again at the
//! circle of the same letter: a letter stands for the step that it leads to, so that two ways to it share theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::chart::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};
use super::drawing::{Drawing, Frame, Shape};
use super::flow::flowchart;

/// What a sheet of paper holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Its width, in CSS pixels.
    pub width: f64,
    /// Its height, in CSS pixels.
    pub height: f64,
    /// The least scale at which a drawing is still read well. One that is too wide for it is read as it can be: cutting
    /// does not make it narrower.
    pub scale: f64,
}

impl Sheet {
    /// The scale at which a drawing is as large as the sheet lets it be, never above its own size.
    #[must_use]
    pub fn scale_of(&self, frame: Frame) -> f64 {
        let width = self.width / frame.width.max(1.0);
        width.min(self.height / frame.height.max(1.0)).min(1.0)
    }

    /// The tallest drawing of this width that need not be shrunk for its height.
    fn tallest(&self, width: f64) -> f64 {
        self.height / self.scale.min(self.width / width.max(1.0))
    }

    fn holds(&self, frame: Frame) -> bool {
        frame.height <= self.tallest(frame.width)
    }
}

/// A cut is dear in itself, so that parts are few.
const CUT: f64 = 8.0;
/// For every further step that the lower part is entered by.
const ENTRY: f64 = 10.0;
/// For every step above that the lower part goes back to.
const BACK: f64 = 6.0;
/// For a part as good as empty; one half full costs a quarter.
const EMPTY: f64 = 4.0;
/// What a circle and its line add to a part, above or below.
const CIRCLE: f64 = 70.0;

/// The parts of a chart whose drawing does not fit a sheet, drawn; none where it fits, or where no cut would help.
#[must_use]
pub fn parts(chart: &Chart, whole: &Drawing, sheet: Sheet) -> Vec<Drawing> {
    if sheet.holds(whole.frame) {
        return Vec::new();
    }
    let rows = Rows::of(whole);
    let mut limit = sheet.tallest(whole.frame.width);
    let mut drawings = Vec::new();
    // The parts are laid out anew and may come out taller than they stood in the whole.
    for _ in 0..4 {
        let cuts = rows.cuts(chart, limit);
        if cuts.len() < 3 {
            return Vec::new();
        }
        let letters = Letters::of(chart, &rows, &cuts);
        drawings = cuts
            .windows(2)
            .map(|pair| flowchart(&letters.part(chart, |v| rows.holds(pair, v))))
            .collect();
        if drawings.iter().all(|drawing| sheet.holds(drawing.frame)) {
            break;
        }
        limit *= 0.85;
    }
    drawings
}

/// The rows of a drawing: what stands side by side.
struct Rows {
    /// Top and bottom of each.
    spans: Vec<(f64, f64)>,
    /// By node.
    of: Vec<usize>,
}

impl Rows {
    fn of(whole: &Drawing) -> Self {
        let spans: Vec<(f64, f64)> = whole.nodes.iter().map(|node| span(&node.outline)).collect();
        let mut order: Vec<usize> = (0..spans.len()).collect();
        order.sort_by(|&a, &b| spans[a].0.total_cmp(&spans[b].0));
        let mut rows = Rows {
            spans: Vec::new(),
            of: vec![0; spans.len()],
        };
        for v in order {
            let (top, bottom) = spans[v];
            match rows.spans.last_mut() {
                Some(row) if top < row.1 => row.1 = row.1.max(bottom),
                _ => rows.spans.push((top, bottom)),
            }
            rows.of[v] = rows.spans.len() - 1;
        }
        rows
    }

    fn holds(&self, part: &[usize], v: usize) -> bool {
        (part[0]..part[1]).contains(&self.of[v])
    }

    /// The first row of every part and the end of the last, the cheapest way to parts no taller than a limit.
    fn cuts(&self, chart: &Chart, limit: f64) -> Vec<usize> {
        let count = self.spans.len();
        let costs: Vec<f64> = (0..count).map(|at| self.cost(chart, at)).collect();
        let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
        for end in 1..=count {
            let mut found = (f64::INFINITY, end - 1);
            for start in (0..end).rev() {
                let height = self.height(start, end);
                // A row taller than the sheet is a part of its own.
                if height > limit && start + 1 < end {
                    break;
                }
                let air = (1.0 - height / limit).max(0.0);
                let cost = best[start].0 + costs[start] + EMPTY * air * air;
                if cost < found.0 {
                    found = (cost, start);
                }
            }
            best.push(found);
        }
        let mut cuts = vec![count];
        let mut at = count;
        while at > 0 {
            at = best[at].1;
            cuts.push(at);
        }
        cuts.reverse();
        cuts
    }

    fn height(&self, start: usize, end: usize) -> f64 {
        let circles = usize::from(start > 0) + usize::from(end < self.spans.len());
        self.spans[end - 1].1 - self.spans[start].0 + CIRCLE * circles as f64
    }

    /// What it costs to cut above a row.
    fn cost(&self, chart: &Chart, at: usize) -> f64 {
        if at == 0 {
            return 0.0;
        }
        let (mut down, mut up) = (BTreeSet::new(), BTreeSet::new());
        for edge in links(chart) {
            let is_above = |v: usize| self.of[v] < at;
            match (is_above(edge.from), is_above(edge.to)) {
                (true, false) => down.insert(edge.to),
                (false, true) => up.insert(edge.to),
                _ => false,
            };
        }
        CUT + ENTRY * down.len().saturating_sub(1) as f64 + BACK * up.len() as f64
    }
}

/// Top and bottom of a box.
fn span(shape: &Shape) -> (f64, f64) {
    match *shape {
        Shape::Rect { y, height, .. } | Shape::Diamond { y, height, .. } => (y, y + height),
        // A flowchart has none of them.
        Shape::Circle { .. } | Shape::Polygon { .. } | Shape::Band { .. } => (0.0, 0.0),
    }
}

/// The links whose ends exist.
fn links(chart: &Chart) -> impl Iterator<Item = &ChartEdge> {
    let count = chart.nodes.len();
    let edges = chart.edges.iter();
    edges.filter(move |edge| edge.from < count && edge.to < count)
}

/// The letter of every node that a link from another part leads to.
struct Letters {
    of: BTreeMap<usize, String>,
}

impl Letters {
    fn of(chart: &Chart, rows: &Rows, cuts: &[usize]) -> Self {
        let part = |v: usize| cuts.partition_point(|&cut| cut <= rows.of[v]);
        let cut = links(chart).filter(|edge| part(edge.from) != part(edge.to));
        let mut targets: Vec<usize> = cut.map(|edge| edge.to).collect();
        targets.sort_by_key(|&v| (part(v), v));
        targets.dedup();
        let letters = targets.into_iter().enumerate();
        Self {
            of: letters.map(|(at, v)| (v, letter(at))).collect(),
        }
    }

    /// The chart of one part: its nodes, a circle for each way in and one for each way out.
    fn part(&self, chart: &Chart, holds: impl Fn(usize) -> bool) -> Chart {
        let mut part = Chart {
            nodes: Vec::new(),
            edges: Vec::new(),
            ..chart.clone()
        };
        let mut place = vec![None; chart.nodes.len()];
        for (&v, letter) in self.of.iter().filter(|it| holds(*it.0)) {
            part.nodes.push(circle(
                format!("entra-{letter}"),
                letter,
                chart.nodes[v].lane,
            ));
        }
        for v in (0..chart.nodes.len()).filter(|&v| holds(v)) {
            place[v] = Some(part.nodes.len());
            part.nodes.push(chart.nodes[v].clone());
        }
        let inside = self.of.keys().filter_map(|&v| place[v]);
        for (at, to) in inside.enumerate() {
            part.edges.push(ChartEdge {
                from: at,
                to,
                label: String::new(),
                kind: EdgeKind::Flow,
            });
        }
        for edge in links(chart) {
            let Some(from) = place[edge.from] else {
                continue;
            };
            let to = place[edge.to].unwrap_or_else(|| {
                let letter = self.of.get(&edge.to).map_or("", |letter| letter);
                let id = format!("sale-{}", part.nodes.len());
                part.nodes
                    .push(circle(id, letter, chart.nodes[edge.from].lane));
                part.nodes.len() - 1
            });
            part.edges.push(ChartEdge {
                from,
                to,
                ..edge.clone()
            });
        }
        part
    }
}

fn circle(id: String, letter: &str, lane: Option<usize>) -> ChartNode {
    ChartNode {
        id,
        kind: NodeKind::Connector,
        label: letter.to_owned(),
        lane,
        ..ChartNode::default()
    }
}

/// A, B … Z, AA, AB …
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut left = at + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::drawing::Drawing;
    use super::super::flow::flowchart;
    use super::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind, Sheet, letter, parts};

    const A4: Sheet = Sheet {
        width: 680.0,
        height: 907.0,
        scale: 0.65,
    };

    /// Steps in a row, every fifth a question that also leads back to the one before it, and ways besides.
    fn chart(count: usize, besides: &[(usize, usize)]) -> Chart {
        let node = |at: usize| ChartNode {
            id: format!("paso-{at}"),
            kind: if at % 5 == 4 {
                NodeKind::Decision
            } else {
                NodeKind::Step
            },
            label: format!("{at}. Verificar la solicitud de la persona"),
            ..ChartNode::default()
        };
        let edge = |from: usize, to: usize, label: &str| ChartEdge {
            from,
            to,
            label: label.to_owned(),
            kind: if to < from {
                EdgeKind::Return
            } else {
                EdgeKind::Flow
            },
        };
        let mut edges = Vec::new();
        for at in 1..count {
            edges.push(edge(at - 1, at, ""));
            if at % 5 == 4 {
                edges.push(edge(at, at - 1, "No"));
            }
        }
        edges.extend(besides.iter().map(|&(from, to)| edge(from, to, "")));
        Chart {
            nodes: (0..count).map(node).collect(),
            edges,
            ..Chart::default()
        }
    }

    fn cut(chart: &Chart) -> Vec<Drawing> {
        parts(chart, &flowchart(chart), A4)
    }

    /// The letters of the circles by the beginning of their id, one string a part.
    fn circles(drawings: &[Drawing], beginning: &str) -> Vec<String> {
        let letters = |drawing: &Drawing| {
            let nodes = drawing
                .nodes
                .iter()
                .filter(|node| node.id.starts_with(beginning));
            nodes.map(|node| node.texts[0].lines.concat()).collect()
        };
        drawings.iter().map(letters).collect()
    }

    #[test]
    fn what_fits_is_not_cut() {
        assert!(cut(&chart(8, &[])).is_empty());
        assert!(cut(&Chart::default()).is_empty());
    }

    #[test]
    fn parts_fit_and_lose_nothing() {
        let whole = chart(60, &[(3, 41), (50, 7)]);
        let drawings = cut(&whole);
        assert!(drawings.len() > 2);
        assert!(drawings.iter().all(|drawing| A4.holds(drawing.frame)));
        let is_step = |id: &str| id.starts_with("paso-");
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for node in drawings.iter().flat_map(|it| &it.nodes) {
            *seen.entry(&node.id).or_default() += usize::from(is_step(&node.id));
        }
        for node in &whole.nodes {
            assert_eq!(seen.get(node.id.as_str()), Some(&1), "{}", node.id);
        }
        let leaving = drawings.iter().flat_map(|it| &it.edges);
        let leaving = leaving.filter(|edge| is_step(&edge.from)).count();
        assert_eq!(leaving, whole.edges.len());
    }

    #[test]
    fn every_letter_that_leaves_comes_in_once() {
        let drawings = cut(&chart(60, &[(3, 41), (50, 7)]));
        let out = circles(&drawings, "sale-").concat();
        let mut coming: Vec<char> = circles(&drawings, "entra-").concat().chars().collect();
        coming.sort_unstable();
        let mut leaving: Vec<char> = out.chars().collect();
        leaving.sort_unstable();
        leaving.dedup();
        assert_eq!(coming, leaving);
    }

    #[test]
    fn cuts_stand_where_one_way_goes_on() {
        let drawings = cut(&chart(40, &[]));
        let ways_in = circles(&drawings, "entra-");
        assert_eq!(ways_in[0], "");
        assert!(
            ways_in[1..].iter().all(|letters| letters.len() == 1),
            "{ways_in:?}"
        );
    }

    #[test]
    fn letters_go_on_after_the_last() {
        for (at, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")] {
            assert_eq!(letter(at), expected);
        }
    }
}
