//! What every flowchart promises, tried on charts from life, odd ones and random ones.

mod cases;
mod dice;
mod judge;
mod properties;
mod protocols;
mod random;
mod stages;

use super::flowchart;
use crate::diagram::chart::{Chart, EdgeKind};
use crate::diagram::drawing::{Drawing, Point};
use crate::diagram::svg::{Form, svg};
use judge::{corners, crossings, faults, points};

#[track_caller]
fn check_sound(name: &str, chart: &Chart) -> Drawing {
    let drawing = flowchart(chart);
    assert_eq!(faults(&drawing), Vec::<String>::new(), "{name}");
    assert_eq!(drawing.nodes.len(), chart.nodes.len(), "{name}");
    drawing
}

#[test]
fn an_empty_chart_is_an_empty_drawing() {
    let drawing = flowchart(&Chart::default());
    assert_eq!((drawing.nodes.len(), drawing.edges.len()), (0, 0));
    assert!(drawing.frame.width.abs() < f64::EPSILON);
    assert!(svg(&drawing, Form::Standalone).starts_with("<svg"));
}

#[test]
fn odd_charts_are_sound() {
    for (name, chart) in cases::odd() {
        let drawing = flowchart(&chart);
        assert_eq!(faults(&drawing), Vec::<String>::new(), "{name}");
        assert_eq!(drawing.nodes.len(), chart.nodes.len(), "{name}");
    }
}

#[test]
fn links_to_steps_that_do_not_exist_are_left_out() {
    let chart = random::plain(2, &[(0, 1, ""), (0, 5, ""), (7, 1, "")]);
    assert_eq!(flowchart(&chart).edges.len(), 1);
}

/// 392 is what the first version of this layout had on these charts, 303 what the Eclipse
/// Layout Kernel has.
#[test]
fn random_charts_are_sound_and_cross_little() {
    let total: usize = (0..120)
        .map(|number| {
            crossings(&check_sound(
                &format!("random {number}"),
                &random::chart(number),
            ))
        })
        .sum();
    assert!(total <= 303, "{total} crossings");
}

/// Charts in which uprights want to pass each other in a circle, so that no order of the
/// tracks keeps them apart.
#[test]
fn lines_that_no_track_order_keeps_apart_are_moved_apart() {
    for number in [143, 228, 441, 960, 1253] {
        check_sound(&format!("random {number}"), &random::chart(number));
    }
    check_sound("wild 1242", &cases::wild(1242));
}

#[test]
fn wild_charts_are_sound_and_give_the_same_bytes_twice() {
    for number in 0..60 {
        let chart = cases::wild(number);
        let drawing = check_sound(&format!("wild {number}"), &chart);
        let again = flowchart(&chart);
        for form in [Form::Standalone, Form::Page { prefix: "p" }] {
            assert_eq!(svg(&drawing, form), svg(&again, form), "wild {number}");
        }
    }
}

#[test]
fn a_protocol_hardly_crosses_and_has_no_jog() {
    for (has_lanes, most) in [(false, 0), (true, 1)] {
        let chart = cases::protocol(has_lanes);
        let drawing = check_sound("protocol", &chart);
        assert!(crossings(&drawing) <= most, "lanes: {has_lanes}");
        for edge in &drawing.edges {
            for pair in points(edge).windows(2) {
                let length = (pair[0].x - pair[1].x).abs() + (pair[0].y - pair[1].y).abs();
                assert!(
                    length >= 5.0,
                    "{}→{} has a jog of {length}",
                    edge.from,
                    edge.to
                );
            }
        }
    }
}

#[test]
fn the_main_line_is_straight_with_exceptions_right_and_returns_left() {
    let chart = cases::protocol(false);
    let drawing = flowchart(&chart);
    let middle = |i: usize| {
        let corners = corners(&drawing.nodes[i].outline);
        (corners[0].x + corners[1].x + corners[2].x + corners[3].x) / 4.0
    };
    for step in [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 13] {
        assert!((middle(step) - middle(0)).abs() < 0.5, "step {step}");
    }
    for exception in [4, 7, 10] {
        assert!(middle(exception) > middle(0), "exception {exception}");
    }
    let comprehension = &drawing.edges[14];
    assert_eq!(chart.edges[14].kind, EdgeKind::Return);
    let is_left = |p: &Point| p.x < middle(0);
    assert!(
        points(comprehension).iter().all(is_left),
        "the return of the main line"
    );
}

#[test]
fn only_returns_run_up() {
    for chart in [cases::protocol(false), cases::protocol(true)] {
        let drawing = flowchart(&chart);
        for (edge, given) in drawing.edges.iter().zip(&chart.edges) {
            let line = points(edge);
            let runs_up = line[line.len() - 1].y < line[0].y;
            assert_eq!(
                runs_up,
                given.kind == EdgeKind::Return,
                "{}→{}",
                edge.from,
                edge.to
            );
        }
    }
}

#[test]
fn two_answers_leave_at_two_places() {
    let drawing = flowchart(&cases::protocol(false));
    for (yes, no) in [(3, 4), (7, 8), (11, 12)] {
        let (a, b) = (
            points(&drawing.edges[yes])[0],
            points(&drawing.edges[no])[0],
        );
        assert!((a.x - b.x).abs() + (a.y - b.y).abs() > 20.0);
    }
}

#[test]
fn a_small_change_moves_little() {
    let chart = cases::protocol(false);
    let mut changed = chart.clone();
    changed.nodes[8].label = "Radicar".to_owned();
    let (before, after) = (flowchart(&chart), flowchart(&changed));
    for (i, (a, b)) in before.nodes.iter().zip(&after.nodes).enumerate().take(8) {
        let (a, b) = (corners(&a.outline)[0], corners(&b.outline)[0]);
        assert!((a.y - b.y).abs() < 0.5, "step {i} moved");
    }
}

#[test]
fn what_nobody_could_read_is_stacked_and_ends() {
    let mut dice = dice::Dice(77);
    let links: Vec<_> = (0..3000)
        .map(|_| (dice.roll(1000), dice.roll(1000), "no"))
        .collect();
    let chart = random::plain(1000, &links);
    let drawing = flowchart(&chart);
    assert_eq!(drawing.nodes.len(), 1000);
    assert!(drawing.classes.iter().any(|class| class == "stacked"));
}

#[test]
fn the_judge_sees() {
    let sound = flowchart(&cases::protocol(true));
    let spoil = |change: fn(&mut Drawing)| {
        let mut drawing = sound.clone();
        change(&mut drawing);
        faults(&drawing).len()
    };
    assert_eq!(spoil(|_| {}), 0);
    assert!(
        spoil(|d| d.nodes[1].outline = d.nodes[2].outline) > 0,
        "overlap"
    );
    assert!(
        spoil(|d| d.nodes[3].texts[0].lines = vec!["w".repeat(40)]) > 0,
        "text"
    );
    assert!(
        spoil(|d| d.nodes[3].lane = Some("sistema".to_owned())) > 0,
        "lane"
    );
    assert!(spoil(|d| d.edges[3].from = "n0".to_owned()) > 0, "end");
    assert!(
        spoil(|d| d.edges[0].route = d.edges[6].route.clone()) > 0,
        "shared line"
    );
    assert!(spoil(|d| d.frame.width /= 2.0) > 0, "frame");
}
