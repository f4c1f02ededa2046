//! The heads of the lanes as a drawing of their own, to be laid over those of a drawing that scrolls under them.

use super::drawing::{Drawing, Frame, Lane, Scenery, Shape, Text, point};

/// A lane wider than this has its name more than once, so that one of them is in sight on a telephone.
const FARTHEST: f64 = 320.0;

/// The heads, as wide as the drawing and at the same scale; none where it has no lanes.
#[must_use]
pub fn heads(drawing: &Drawing) -> Option<Drawing> {
    let top = drawing.lanes.iter().map(|lane| span(lane).0);
    let top = top.reduce(f64::min)?;
    // The heading stands in the middle of the band above the first row.
    let middle = drawing.lanes.first()?.text.at.y;
    let height = 2.0 * (middle - top);
    let names = drawing.lanes.iter().flat_map(names);
    Some(Drawing {
        title: drawing.title.clone(),
        lang: drawing.lang.clone(),
        classes: vec!["heads".to_owned()],
        frame: Frame {
            height: top + height - drawing.frame.y,
            ..drawing.frame
        },
        scenery: vec![Scenery {
            classes: vec!["heads-band".to_owned()],
            shapes: drawing
                .lanes
                .iter()
                .map(|lane| band(lane, height))
                .collect(),
            texts: names.collect(),
            ..Scenery::default()
        }],
        ..Drawing::default()
    })
}

fn band(lane: &Lane, height: f64) -> Shape {
    let mut band = lane.outline;
    if let Shape::Rect { height: whole, .. } = &mut band {
        *whole = height;
    }
    band
}

/// The name of a lane, as often as it is needed and at even distances.
fn names(lane: &Lane) -> Vec<Text> {
    let Shape::Rect { x, width, .. } = lane.outline else {
        return vec![lane.text.clone()];
    };
    // A lane is a few thousand units wide.
    let count = (width / FARTHEST).floor().clamp(1.0, 50.0) as u32;
    let share = width / f64::from(count);
    let name = |at: u32| Text {
        at: point(x + (f64::from(at) + 0.5) * share, lane.text.at.y),
        ..lane.text.clone()
    };
    (0..count).map(name).collect()
}

/// Top and bottom of a lane.
fn span(lane: &Lane) -> (f64, f64) {
    match lane.outline {
        Shape::Rect { y, height, .. } => (y, y + height),
        // Lanes are boxes.
        _ => (lane.text.at.y, lane.text.at.y),
    }
}

#[cfg(test)]
mod tests {
    use super::super::chart::{Chart, ChartEdge, ChartLane, ChartNode};
    use super::super::drawing::Shape;
    use super::super::flow::flowchart;
    use super::heads;

    fn chart(width: usize) -> Chart {
        let lane = |name: &str| ChartLane {
            id: name.to_lowercase(),
            name: name.to_owned(),
            visible: true,
        };
        let node = |at: usize| ChartNode {
            id: format!("paso-{at}"),
            label: "Verificar los requisitos".to_owned(),
            lane: Some(usize::from(at == 0)),
            ..ChartNode::default()
        };
        let edge = |to: usize| ChartEdge {
            to,
            ..ChartEdge::default()
        };
        Chart {
            nodes: (0..=width).map(node).collect(),
            edges: (1..=width).map(edge).collect(),
            lanes: vec![lane("Persona"), lane("Servidor")],
            ..Chart::default()
        }
    }

    #[test]
    fn heads_lie_on_those_of_the_drawing() {
        assert!(heads(&flowchart(&Chart::default())).is_none());
        let whole = flowchart(&chart(2));
        let heads = heads(&whole).expect("it has lanes");
        assert_eq!(
            (heads.frame.x, heads.frame.y),
            (whole.frame.x, whole.frame.y)
        );
        assert!((heads.frame.width - whole.frame.width).abs() < f64::EPSILON);
        for (band, lane) in heads.scenery[0].shapes.iter().zip(&whole.lanes) {
            let (
                Shape::Rect { x, width, .. },
                Shape::Rect {
                    x: left,
                    width: wide,
                    ..
                },
            ) = (band, &lane.outline)
            else {
                panic!("lanes are boxes");
            };
            assert_eq!((x, width), (left, wide));
        }
    }

    #[test]
    fn a_wide_lane_says_its_name_again() {
        let whole = flowchart(&chart(6));
        let texts = &heads(&whole).expect("it has lanes").scenery[0].texts;
        let names = |name: &str| texts.iter().filter(|text| text.lines == [name]).count();
        assert!(names("Persona") > 2);
        assert_eq!(names("Servidor"), 1);
    }
}
