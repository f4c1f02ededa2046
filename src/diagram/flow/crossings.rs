//! How many links cross for a given order of the rows.

/// Counts the crossings between all neighbouring rows: `down` are the neighbours of
/// every vertex in the row below, `place` the place of every vertex in its row. Links
/// that share a vertex do not cross.
pub(super) fn count(rows: &[Vec<usize>], down: &[Vec<usize>], place: &[usize]) -> usize {
    let mut sum = 0;
    let mut counter = Counter::default();
    for pair in rows.windows(2) {
        sum += counter.between(&pair[0], down, place, pair[1].len());
    }
    sum
}

/// The accumulator tree of Barth, Mutzel and Jünger (2004), kept between rows so that
/// counting allocates once.
#[derive(Default)]
struct Counter {
    tree: Vec<usize>,
    ends: Vec<usize>,
}

impl Counter {
    fn between(
        &mut self,
        upper: &[usize],
        down: &[Vec<usize>],
        place: &[usize],
        lower: usize,
    ) -> usize {
        self.tree.clear();
        self.tree.resize(lower + 1, 0);
        let (mut seen, mut crossed) = (0, 0);
        for &u in upper {
            self.ends.clear();
            self.ends.extend(down[u].iter().map(|&v| place[v]));
            for &end in &self.ends {
                // Links of earlier vertices that end further right are crossed.
                crossed += seen - prefix(&self.tree, end + 1);
            }
            for &end in &self.ends {
                add(&mut self.tree, end + 1);
            }
            seen += self.ends.len();
        }
        crossed
    }
}

fn prefix(tree: &[usize], mut i: usize) -> usize {
    let mut sum = 0;
    while i > 0 {
        sum += tree[i];
        i &= i - 1;
    }
    sum
}

fn add(tree: &mut [usize], mut i: usize) {
    while i < tree.len() {
        tree[i] += 1;
        i += i & i.wrapping_neg();
    }
}
