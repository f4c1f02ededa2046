//! What holds for every wheel.

use super::order::Ring;
use super::{Wheel, along, radial, wheel};
use super::{WheelChannel, WheelInput, WheelPlace, WheelPoint, WheelRelation, WheelSector};
use crate::diagram::drawing::{Anchor, Drawing, Mark};
use crate::diagram::svg::{Form, svg};

/// Sectors of so many points, and relations between every point and the one
/// `step` further on.
fn input(sizes: &[usize], step: usize) -> WheelInput {
    let mut places = Vec::new();
    let mut sectors = Vec::new();
    for (sector, &size) in sizes.iter().enumerate() {
        let mut points = Vec::new();
        for point in 0..size {
            places.push(WheelPlace { sector, point });
            points.push(WheelPoint {
                id: format!("punto-{point}--{sector}"),
                touchpoint: format!("t-punto-{point}"),
                label: format!("Punto de contacto número {point}"),
                channel: "canal-presencial".to_owned(),
                href: Some(format!("puntos/{point}.html")),
            });
        }
        sectors.push(WheelSector {
            class: format!("etapa-{sector}"),
            name: format!("Etapa {sector}"),
            points,
        });
    }
    let relations = (0..places.len())
        .map(|at| WheelRelation {
            from: places[at],
            to: places[(at + step) % places.len()],
            both: at % 5 == 0,
            title: String::new(),
        })
        .collect();
    WheelInput {
        title: "Rueda".to_owned(),
        description: "Una rueda".to_owned(),
        lang: "es".to_owned(),
        hub: "Alcaldía".to_owned(),
        sectors,
        relations,
        channels: vec![WheelChannel {
            class: "canal-presencial".to_owned(),
            name: "Presencial".to_owned(),
        }],
        ..WheelInput::default()
    }
}

fn is_finite(drawing: &Drawing) -> bool {
    let frame = drawing.frame;
    let texts = drawing.nodes.iter().flat_map(|node| &node.texts);
    let mut numbers: Vec<f64> = texts.flat_map(|t| [t.at.x, t.at.y, t.rotation]).collect();
    numbers.extend([frame.x, frame.y, frame.width, frame.height]);
    numbers.iter().all(|number| number.is_finite())
}

#[test]
fn every_wheel_is_drawn_whole_and_always_the_same() {
    for sizes in [
        &[][..],
        &[0],
        &[0, 0, 0],
        &[0, 1, 0],
        &[2, 2, 1],
        &[0, 20, 0],
        &[20, 25, 15],
        &[1, 1, 1, 1, 1, 1, 1],
        &[400],
    ] {
        let input = input(sizes, 3);
        let drawing = wheel(&input);
        assert_eq!(drawing.nodes.len(), input.points(), "{sizes:?}");
        assert!(is_finite(&drawing), "{sizes:?}");
        let text = svg(&drawing, Form::Standalone);
        assert_eq!(text, svg(&wheel(&input), Form::Standalone), "{sizes:?}");
    }
    assert!(is_finite(&wheel(&WheelInput::default())));
}

#[test]
fn the_lines_cross_as_often_as_the_order_says() {
    for step in [1, 3, 7, 11] {
        let input = input(&[9, 12, 7], step);
        let wheel = Wheel::new(&input);
        let spans: Vec<(f64, f64)> = wheel
            .ports()
            .iter()
            .map(|&(a, b)| (a.min(b), a.max(b)))
            .collect();
        // Lines that meet the rim at right angles cross when their ends alternate.
        let mut crossings = 0;
        for (k, &(a, b)) in spans.iter().enumerate() {
            for &(c, d) in &spans[k + 1..] {
                crossings += u64::from((a < c && c < b && b < d) || (c < a && a < d && d < b));
            }
        }
        let pairs: Vec<(usize, usize)> = wheel.ties.iter().map(|t| (t.from, t.to)).collect();
        let expected = Ring::new(&[9, 12, 7], &pairs).crossings(&wheel.order);
        assert_eq!(crossings, expected, "step {step}");
    }
}

#[test]
fn the_declared_order_is_kept_when_asked() {
    let mut input = input(&[6, 6], 5);
    input.keep_order = true;
    let ids: Vec<String> = wheel(&input).nodes.into_iter().map(|n| n.id).collect();
    let declared = input.sectors.iter().flat_map(|sector| &sector.points);
    assert!(declared.map(|p| &p.id).eq(ids.iter()));
}

#[test]
fn classes_join_a_point_with_what_stays_lit() {
    let mut input = input(&[2, 2], 9);
    input.relations.truncate(1);
    let drawing = wheel(&input);
    let edge = &drawing.edges[0];
    assert_eq!(edge.classes, ["p0", "p1", "canal-presencial", "both"]);
    assert_eq!((edge.tail, edge.head), (Mark::Arrow, Mark::Arrow));
    let node = drawing.nodes.iter().find(|n| n.id == "punto-0--0");
    // Lit with its neighbour (1) and with itself in the other sector (2).
    let classes = node.map(|n| n.classes.join(" "));
    assert_eq!(
        classes.as_deref(),
        Some("p0 t-punto-0 canal-presencial v1 v2")
    );
    assert_eq!(drawing.rules.lines().count(), 4);
}

#[test]
fn the_legend_names_only_what_is_there() {
    let mut input = input(&[3], 1);
    input.one_way = "envía".to_owned();
    input.both_ways = "ambos".to_owned();
    for relation in &mut input.relations {
        relation.both = false;
    }
    input.channels.push(WheelChannel {
        class: "canal-impreso".to_owned(),
        name: "Impreso".to_owned(),
    });
    let legend: Vec<String> = wheel(&input)
        .scenery
        .iter()
        .filter(|s| s.classes[0] == "legend")
        .map(|s| s.texts[0].lines.join(" "))
        .collect();
    assert_eq!(legend, ["Presencial", "envía"]);
}

#[test]
fn no_text_stands_on_its_head() {
    for step in 0..72 {
        let angle = f64::from(step * 5).to_radians();
        let (turn, anchor) = radial(angle);
        let turn = turn.rem_euclid(360.0);
        assert!(turn <= 90.001 || turn >= 269.999, "{step}: {turn}");
        let is_right = angle.cos() >= -1e-9;
        assert_eq!(anchor == Anchor::Start, is_right, "{step}");
        let turn = along(angle).rem_euclid(360.0);
        assert!(turn <= 90.001 || turn >= 269.999, "{step}: {turn}");
    }
}
