//! The flowcharts that the engines of layout are compared on, and what ours makes of them: prints one JSON with the sizes
//! of all boxes and labels, our places and lines, and how long ours takes. `tests/bench/layouts.mjs` gives the same
//! charts to the others and measures all alike.
//!
//! ```sh
//! cargo bench --bench layouts > charts.json
//! ```

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

#[path = "../../src/diagram/flow/tests/dice.rs"]
mod dice;
#[path = "../../src/diagram/flow/tests/protocols.rs"]
mod protocols;
#[path = "../../src/diagram/flow/tests/random.rs"]
mod random;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use jiff::civil::date;
use protocolo::diagram::{self, Chart, Drawing, Point, Route, Shape, Text, flowchart};
use protocolo::graph::Course;
use protocolo::model;
use protocolo::plan::Plan;
use protocolo::source::{self, Loaded, RealDisk};
use protocolo::starters::{Fill, NewEntity, starters};
use serde_json::{Value, json};

/// Odd numbers give protocols without lanes, which the other engines do not have.
const SEEDS: [u64; 5] = [1, 3, 5, 7, 9];
/// Layouts of one chart; the fastest counts.
const ROUNDS: usize = 3;

fn main() {
    let mut charts: Vec<Value> = (0..120)
        .map(|number| compared("120 random graphs", &random::chart(number)))
        .collect();
    for folder in ["minimo", "alcaldia", "hospital", "con-errores"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(folder);
        let loaded = source::load(&RealDisk, &path).expect("the example is there");
        let charts_of = charts_of(&loaded);
        charts.extend(charts_of.iter().map(|chart| compared("examples", chart)));
    }
    let library = charts_of(&library());
    charts.extend(
        library
            .iter()
            .map(|chart| compared("starter protocols", chart)),
    );
    for steps in [100, 150, 200, 300] {
        for number in SEEDS {
            let set = format!("protocols of {steps} steps");
            charts.push(compared(&set, &protocols::protocol(number, steps)));
        }
    }
    let mut times: Vec<Value> = [60, 300, 1000]
        .map(|nodes| timed(&format!("{nodes} nodes"), |number| of_nodes(number, nodes)))
        .to_vec();
    times.push(timed("60 steps in lanes", |number| {
        protocols::protocol(number + 1, 60)
    }));
    println!("{}", json!({ "charts": charts, "times": times }));
}

/// The flowcharts of a repository, without lanes.
fn charts_of(loaded: &Loaded) -> Vec<Chart> {
    let (project, _) = model::parse(loaded);
    let touchpoints = project.touchpoints.iter();
    touchpoints
        .map(|touchpoint| {
            Plan::new(&Course::whole(touchpoint, project.common())).chart(&project, false)
        })
        .collect()
}

/// A new entity with one touchpoint of every type.
fn library() -> Loaded {
    let today = date(2026, 11, 24);
    let entity = NewEntity {
        name: "Alcaldía de San Isidro",
        acronym: None,
        service: None,
        today,
    };
    let mut loaded = Loaded::default();
    for (path, text) in entity.files() {
        if Path::new(&path)
            .extension()
            .is_some_and(|ending| ending == "yaml")
        {
            loaded.sources.add(path, text);
        }
    }
    for starter in starters() {
        let fill = Fill {
            name: None,
            services: &[],
            offered: &[],
            today,
        };
        let path = format!("protocolos/{}.yaml", starter.usual_id());
        loaded.sources.add(path, starter.protocol(&fill));
    }
    loaded
}

/// The longest random protocol that has no more boxes than this.
fn of_nodes(number: u64, nodes: usize) -> Chart {
    (1..=nodes)
        .map(|steps| protocols::protocol(number, steps))
        .rfind(|chart| chart.nodes.len() <= nodes)
        .expect("one step fits")
}

/// How long our layout takes: the median and the worst of several charts, in milliseconds.
fn timed(name: &str, chart: impl Fn(u64) -> Chart) -> Value {
    let mut found: Vec<f64> = SEEDS
        .map(|number| {
            let chart = chart(number);
            let rounds = (0..ROUNDS).map(|_| {
                let start = Instant::now();
                black_box(flowchart(black_box(&chart)));
                start.elapsed().as_secs_f64() * 1000.0
            });
            rounds.fold(f64::MAX, f64::min)
        })
        .to_vec();
    found.sort_by(f64::total_cmp);
    json!({ "name": name, "median": found[SEEDS.len() / 2], "worst": found[SEEDS.len() - 1] })
}

/// A chart and our drawing of it.
fn compared(set: &str, chart: &Chart) -> Value {
    let drawing = flowchart(chart);
    // Links are drawn in their order, and none of these charts has one that leads nowhere.
    assert_eq!(drawing.edges.len(), chart.edges.len(), "{}", chart.title);
    let edges = drawing.edges.iter().zip(&chart.edges);
    json!({
        "set": set,
        "name": chart.title,
        "is_stacked": drawing.classes.iter().any(|class| class == "stacked"),
        "nodes": drawing.nodes.iter().map(|node| placed(&node.outline)).collect::<Vec<_>>(),
        "edges": edges.map(|(edge, given)| json!({
            "from": given.from,
            "to": given.to,
            "label": edge.label.as_ref().map(area),
            "points": points(&edge.route),
        })).collect::<Vec<_>>(),
        "millis": millis(chart, &drawing),
    })
}

fn millis(chart: &Chart, drawing: &Drawing) -> f64 {
    let start = Instant::now();
    assert_eq!(&flowchart(chart), drawing, "the same twice");
    start.elapsed().as_secs_f64() * 1000.0
}

fn placed(outline: &Shape) -> Value {
    match *outline {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => {
            json!({ "x": x, "y": y, "width": width, "height": height, "is_diamond": false })
        }
        Shape::Diamond {
            x,
            y,
            width,
            height,
        } => {
            json!({ "x": x, "y": y, "width": width, "height": height, "is_diamond": true })
        }
        _ => unreachable!("a flowchart has boxes and rhombi"),
    }
}

fn points(route: &Route) -> Vec<[f64; 2]> {
    match route {
        Route::Polyline { points, .. } => points.iter().map(|&Point { x, y }| [x, y]).collect(),
        Route::Arc { .. } => Vec::new(),
    }
}

/// The box of a label.
fn area(text: &Text) -> Value {
    let widths = text
        .lines
        .iter()
        .map(|line| diagram::width(line, text.size));
    let width = widths.fold(0.0, f64::max);
    let height = text.lines.len() as f64 * text.leading;
    json!({ "x": text.at.x - width / 2.0, "y": text.at.y - height / 2.0, "width": width, "height": height })
}
