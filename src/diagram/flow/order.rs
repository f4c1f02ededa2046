//! The order inside the rows: as few crossings as can be found, exceptions to the right
//! of the main line and returns to its left where that costs no crossing.
//!
//! Barycentre and median sweeps (Sugiyama and others 1981, Eades and Wormald 1994) with
//! adjacent exchange (Gansner and others 1993) from several starts. The first best order
//! wins, and the declared order starts first, so a small change of the chart moves little.

use std::collections::{BTreeMap, BTreeSet};

use super::crossings;
use super::cycles::Acyclic;
use super::flips;
use super::layers::{Layered, places};
use super::layout_rs::LayoutRs;
use super::scene::Scene;
use super::shaking;
use super::sifting;
use super::starts::{Declared, Rows, Shuffled, Start};
use crate::diagram::chart::EdgeKind;

/// After so many sweeps without a better order a start is given up.
const BARREN_SWEEPS: usize = 4;

/// The layered chart as the ordering sees it.
#[derive(Debug)]
pub(super) struct Net<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) layered: &'a Layered,
    pub(super) acyclic: &'a Acyclic,
    pub(super) main: &'a [Option<usize>],
    /// Neighbours in the row above.
    pub(super) up: Vec<Vec<usize>>,
    /// Neighbours in the row below.
    pub(super) down: Vec<Vec<usize>>,
    /// The first link between two neighbours.
    pub(super) link_of: BTreeMap<(usize, usize), usize>,
    /// Pairs of which the first would better stand left of the second, and whether that is worth crossings.
    wishes: BTreeMap<(usize, usize), bool>,
}

/// A firm wish that is not met counts as so many crossings: readers find exceptions and returns by their side.
const FIRM: usize = 6;

impl<'a> Net<'a> {
    fn new(
        scene: &'a Scene<'a>,
        layered: &'a Layered,
        acyclic: &'a Acyclic,
        main: &'a [Option<usize>],
    ) -> Self {
        let count = layered.vertices.len();
        let (mut up, mut down) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        let mut link_of = BTreeMap::new();
        for (k, chain) in layered.chains.iter().enumerate() {
            for step in chain.windows(2) {
                down[step[0]].push(step[1]);
                up[step[1]].push(step[0]);
                link_of.entry((step[0], step[1])).or_insert(k);
            }
        }
        let wishes = wishes(scene, layered, main);
        Self {
            scene,
            layered,
            acyclic,
            main,
            up,
            down,
            link_of,
            wishes,
        }
    }

    pub(super) fn cost(&self, order: &Order) -> Cost {
        let place = &order.place;
        let wishes = self.wishes.iter();
        let unmet = wishes.filter(|&(&(a, b), _)| place[a] > place[b]);
        let (mut count, mut firm) = (0, 0);
        for (_, &is_firm) in unmet {
            count += 1;
            firm += usize::from(is_firm);
        }
        Cost {
            crossings: crossings::count(&order.rows, &self.down, place) + FIRM * firm,
            unmet: count,
        }
    }

    /// The crossings between the links of two vertices of a row: with the first on the left,
    /// and with the second.
    pub(super) fn crossed(&self, place: &[usize], a: usize, b: usize) -> (usize, usize) {
        let firm = |pair| FIRM * usize::from(self.wishes.get(&pair) == Some(&true));
        let (mut now, mut then) = (firm((b, a)), firm((a, b)));
        for near in [&self.up, &self.down] {
            for &x in &near[a] {
                for &y in &near[b] {
                    now += usize::from(place[x] > place[y]);
                    then += usize::from(place[x] < place[y]);
                }
            }
        }
        (now, then)
    }

    pub(super) fn lane(&self, v: usize) -> usize {
        self.layered.vertices[v].lane
    }
}

/// What an order costs; crossings first, firm wishes among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    crossings: usize,
    unmet: usize,
}

impl Cost {
    /// Whether anything crosses.
    pub(super) fn has_crossings(self) -> bool {
        self.crossings > 0
    }

    /// Whether it has fewer crossings than another.
    pub(super) fn saves(self, other: Self) -> bool {
        self.crossings < other.crossings
    }

    /// Whether a few exchanges could bring this below another cost.
    pub(super) fn is_close_to(self, other: Self) -> bool {
        self.crossings <= other.crossings + 2
    }
}

/// Rows with the place of every vertex kept beside them.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) rows: Rows,
    pub(super) place: Vec<usize>,
}

impl Order {
    fn of(net: &Net<'_>, rows: Rows) -> Self {
        let place = places(&rows, net.layered.vertices.len());
        Self { rows, place }
    }
}

/// The best order found.
pub(super) fn arrange(
    scene: &Scene<'_>,
    layered: &Layered,
    acyclic: &Acyclic,
    main: &[Option<usize>],
) -> Rows {
    let net = Net::new(scene, layered, acyclic, main);
    let count = layered.vertices.len();
    // Many cheap tries for charts people read, few for those nobody will.
    let (shuffles, sweeps, shakes) = match count {
        0..=160 => (16, 24, 250),
        161..=400 => (12, 24, 100),
        401..=1500 => (3, 16, 10),
        1501..=6000 => (1, 8, 0),
        _ => (0, 2, 0),
    };
    let mut starts: Vec<Box<dyn Start>> = vec![Box::new(Declared)];
    for number in 0..shuffles {
        starts.push(Box::new(Shuffled {
            number,
            is_wild: number % 2 == 1,
        }));
    }
    // The slowest start comes last: most charts have found an order without crossings by then.
    starts.push(Box::new(LayoutRs));
    let mut best: Option<(Cost, Rows)> = None;
    for start in starts {
        if best.as_ref().is_some_and(|b| b.0.crossings == 0) {
            break;
        }
        if let Some(rows) = start.rows(&net) {
            improve(&net, rows, sweeps, &mut best);
        }
    }
    let Some((mut cost, rows)) = best else {
        return Rows::new();
    };
    let mut order = Order::of(&net, rows);
    shaking::shake(&net, &mut order, &mut cost, shakes);
    flips::flip(&net, &mut order, cost);
    order.rows
}

/// Sweeps over an order until nothing comes of it, sifts the best it came by, and keeps that
/// if it is better than what is known.
fn improve(net: &Net<'_>, rows: Rows, sweeps: usize, best: &mut Option<(Cost, Rows)>) {
    let mut order = Order::of(net, lane_by_lane(net, rows));
    exchange(net, &mut order);
    let mut own = (net.cost(&order), order.clone());
    let mut barren = 0;
    for turn in 0..sweeps {
        if own.0 == Cost::default() || barren == BARREN_SWEEPS {
            break;
        }
        sweep(net, &mut order, turn);
        exchange(net, &mut order);
        let cost = net.cost(&order);
        barren += 1;
        if cost < own.0 {
            own = (cost, order.clone());
            barren = 0;
        }
    }
    let (mut cost, mut order) = own;
    loop {
        let mut sifted = order.clone();
        sifting::sift(net, &mut sifted);
        exchange(net, &mut sifted);
        let next = net.cost(&sifted);
        if next >= cost {
            break;
        }
        (cost, order) = (next, sifted);
    }
    // A start that only grants more wishes is no reason to leave the order that the author wrote.
    if best.as_ref().is_none_or(|b| cost.saves(b.0)) {
        *best = Some((cost, order.rows));
    }
}

fn lane_by_lane(net: &Net<'_>, mut rows: Rows) -> Rows {
    for row in &mut rows {
        row.sort_by_key(|&v| net.lane(v));
    }
    rows
}

/// One pass over all rows, each sorted by where its neighbours of the row before stand:
/// down and up in turn, by mean and by median in turn, ties kept and turned in turn.
fn sweep(net: &Net<'_>, order: &mut Order, turn: usize) {
    let count = order.rows.len();
    let goes_down = turn.is_multiple_of(2);
    let by_median = turn % 8 >= 4;
    let turns_ties = turn % 4 >= 2;
    for step in 1..count {
        let rank = if goes_down { step } else { count - 1 - step };
        let near = if goes_down { &net.up } else { &net.down };
        let mut keyed: Vec<(usize, f64, usize)> = order.rows[rank]
            .iter()
            .enumerate()
            .map(|(i, &v)| (net.lane(v), middle(&near[v], &order.place, i, by_median), v))
            .collect();
        if turns_ties {
            keyed.reverse();
        }
        keyed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (i, &(_, _, v)) in keyed.iter().enumerate() {
            order.rows[rank][i] = v;
            order.place[v] = i;
        }
    }
}

/// The mean or median place of the neighbours; where there are none, the own place.
fn middle(near: &[usize], place: &[usize], own: usize, by_median: bool) -> f64 {
    let mut at: Vec<usize> = near.iter().map(|&v| place[v]).collect();
    if at.is_empty() {
        return own as f64;
    }
    if by_median {
        at.sort_unstable();
        let half = at.len() / 2;
        let low = if at.len().is_multiple_of(2) {
            half - 1
        } else {
            half
        };
        return (at[low] + at[half]) as f64 / 2.0;
    }
    at.iter().sum::<usize>() as f64 / at.len() as f64
}

/// Swaps neighbours while that saves a crossing, or meets a wish and costs none. Ends
/// because every swap lowers the pair (crossings, unmet wishes between neighbours).
pub(super) fn exchange(net: &Net<'_>, order: &mut Order) {
    for _ in 0..10 {
        let mut has_moved = false;
        for rank in 0..order.rows.len() {
            for i in 1..order.rows[rank].len() {
                let (a, b) = (order.rows[rank][i - 1], order.rows[rank][i]);
                if net.lane(a) == net.lane(b) && is_better_swapped(net, &order.place, a, b) {
                    order.rows[rank].swap(i - 1, i);
                    order.place.swap(a, b);
                    has_moved = true;
                }
            }
        }
        if !has_moved {
            return;
        }
    }
}

fn is_better_swapped(net: &Net<'_>, place: &[usize], a: usize, b: usize) -> bool {
    let (now, then) = net.crossed(place, a, b);
    then < now || (then == now && net.wishes.contains_key(&(b, a)))
}

/// Where the links of a box would go if crossings did not matter: beside the main line,
/// exceptions and second branches on the right, returns on the left. A return from an
/// exception stays on the side of the exception, else it would have to cross the main line.
/// Declared exceptions and returns of the main line wish it firmly.
fn wishes(
    scene: &Scene<'_>,
    layered: &Layered,
    main: &[Option<usize>],
) -> BTreeMap<(usize, usize), bool> {
    let mut wishes = BTreeMap::new();
    let mut main_in: Vec<Option<usize>> = vec![None; scene.boxes.len()];
    for &k in main.iter().flatten() {
        let into = &mut main_in[scene.links[k].to];
        if into.is_none_or(|old| scene.is_exceptional(&scene.links[old])) {
            *into = Some(k);
        }
    }
    let lefts = left_answers(scene, layered, main);
    for (k, chain) in layered.chains.iter().enumerate() {
        let [top, .., bottom] = chain.as_slice() else {
            continue;
        };
        let is_left = !layered.keeps_right[k] || lefts.contains(&k);
        let is_firm = is_firm(scene, layered, k);
        let mut wish =
            |other: Option<usize>, own: Option<&usize>, of: fn(&[usize]) -> Option<&usize>| {
                let other = other
                    .filter(|&o| o != k)
                    .and_then(|o| of(&layered.chains[o]));
                if let (Some(&other), Some(&own)) = (other, own)
                    && other != own
                {
                    let pair = if is_left { (own, other) } else { (other, own) };
                    *wishes.entry(pair).or_default() |= is_firm;
                }
            };
        wish(main[*top], chain.get(1), |chain| chain.get(1));
        wish(main_in[*bottom], chain.iter().nth_back(1), |chain| {
            chain.iter().nth_back(1)
        });
    }
    // A pair wished both ways is no wish.
    let is_mutual = |&(a, b): &(usize, usize)| wishes.contains_key(&(b, a));
    let both: Vec<_> = wishes.keys().copied().filter(is_mutual).collect();
    for pair in both {
        wishes.remove(&pair);
    }
    wishes
}

/// Whether the side of a link is worth crossings: an exception that leaves the main line, a return from the main line to it.
fn is_firm(scene: &Scene<'_>, layered: &Layered, k: usize) -> bool {
    let link = &scene.links[k];
    if !layered.is_main[link.from] {
        return false;
    }
    match link.kind {
        EdgeKind::Return => layered.is_turned[k] && layered.is_main[link.to],
        EdgeKind::Exception => !layered.is_turned[k] && !layered.is_main[link.to],
        EdgeKind::Flow | EdgeKind::Branch => false,
    }
}

/// Where a question has two answers besides the main line, one of them goes left, so that
/// each has a corner: the longer one, never an exception.
fn left_answers(scene: &Scene<'_>, layered: &Layered, main: &[Option<usize>]) -> BTreeSet<usize> {
    let mut sides: Vec<Vec<usize>> = vec![Vec::new(); scene.boxes.len()];
    for (k, link) in scene.links.iter().enumerate() {
        let is_answer = scene.boxes[link.from].is_decision() && !layered.is_turned[k];
        if is_answer && main[link.from] != Some(k) && !link.is_loop() {
            sides[link.from].push(k);
        }
    }
    let several = sides.into_iter().filter(|answers| answers.len() > 1);
    several
        .filter_map(|answers| {
            let usual = answers
                .into_iter()
                .filter(|&k| !scene.is_exceptional(&scene.links[k]));
            usual.max_by_key(|&k| (layered.chains[k].len(), std::cmp::Reverse(k)))
        })
        .collect()
}
