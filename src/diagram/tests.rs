//! Text widths, and the SVG a drawing becomes.

use super::drawing::{Drawing, Edge, Frame, Mark, Node, Route, Shape, Text, point};
use super::path;
use super::style::STYLE;
use super::svg::{Form, svg};
use super::text::{MARGIN, width, wrap};

#[track_caller]
fn check_lines(words: &str, limit: f64, expected: &[&str]) {
    assert_eq!(
        wrap(words, 10.0, limit).lines,
        expected,
        "{words:?} in {limit}"
    );
}

#[test]
fn lines_are_few_and_even() {
    check_lines("", 100.0, &[]);
    check_lines("  \t ", 100.0, &[]);
    check_lines("uno", 100.0, &["uno"]);
    check_lines("uno dos", 100.0, &["uno dos"]);
    // Filled greedily the last line would hold one word.
    check_lines("aaaa bbbb cccc dddd", 80.0, &["aaaa bbbb", "cccc dddd"]);
    check_lines("a\u{a0}b c", 16.0, &["a\u{a0}b", "c"]);
}

#[test]
fn no_line_is_wider_than_its_limit() {
    let long = "x".repeat(200);
    for words in [
        "Verificar la identidad de la persona",
        long.as_str(),
        "ñandú 🙂 ﷽",
    ] {
        for limit in [1.0, 12.0, 40.0, 90.0] {
            let block = wrap(words, 10.0, limit);
            for line in &block.lines {
                let is_single = line.chars().count() == 1;
                assert!(
                    is_single || width(line, 10.0) <= limit + 1e-6,
                    "{line:?} in {limit}"
                );
            }
            let joined: String = block.lines.concat();
            assert_eq!(joined.replace(' ', ""), words.replace(' ', ""));
        }
    }
}

#[test]
fn widths_are_those_of_the_font() {
    for (words, expected) in [
        ("", 0.0),
        ("i", 2.22),
        ("M", 8.33),
        ("¿á?", 6.11 + 5.56 + 5.56),
    ] {
        assert!((width(words, 10.0) - expected).abs() < 1e-9, "{words:?}");
    }
    let block = wrap("uno dos", 10.0, 100.0);
    assert!((block.width - width("uno dos", 10.0) * MARGIN).abs() < 1e-9);
}

fn node(id: &str) -> Node {
    Node {
        id: id.to_owned(),
        classes: vec!["step".to_owned()],
        outline: Shape::Rect {
            x: 0.0,
            y: 0.0,
            width: 100.0,
            height: 40.0,
            radius: 4.0,
        },
        texts: vec![Text::centred(
            point(50.0, 20.0),
            vec!["a".into(), "b".into()],
            14.0,
        )],
        href: Some("#a?b=1&c=2".to_owned()),
        title: String::new(),
        lane: None,
    }
}

fn drawing() -> Drawing {
    Drawing {
        title: "Uno & <dos>".to_owned(),
        description: "Con \"comillas\" y un \u{0} nulo".to_owned(),
        lang: "es".to_owned(),
        frame: Frame {
            x: -10.0,
            y: 0.0,
            width: 120.0,
            height: 60.0,
        },
        nodes: vec![node("a b"), node("a b"), node("ñ")],
        edges: vec![Edge {
            from: "a b".to_owned(),
            to: "ñ".to_owned(),
            classes: vec!["return".to_owned()],
            route: Route::Polyline {
                points: vec![point(0.0, 0.0), point(0.0, 20.0), point(30.0, 20.0)],
                radius: 6.0,
            },
            tail: Mark::None,
            head: Mark::Arrow,
            label: Some(Text::centred(point(5.0, 5.0), vec!["sí".to_owned()], 12.0)),
            title: String::new(),
        }],
        ..Drawing::default()
    }
}

#[test]
fn every_text_is_escaped() {
    let text = svg(&drawing(), Form::Standalone);
    assert!(text.contains("Uno &amp; &lt;dos&gt;"));
    assert!(text.contains("&quot;comillas&quot; y un \u{fffd} nulo"));
    assert!(text.contains("href=\"#a?b=1&amp;c=2\""));
}

#[test]
fn a_page_gets_classes_and_prefixed_ids_only() {
    let text = svg(&drawing(), Form::Page { prefix: "flujo 1" });
    assert!(!text.contains("<style") && !text.contains("style=") && !text.contains("<script"));
    let ids: Vec<&str> = text
        .split(" id=\"")
        .skip(1)
        .filter_map(|s| s.split('"').next())
        .collect();
    assert_eq!(
        ids,
        [
            "flujo_20_1-title",
            "flujo_20_1-desc",
            "flujo_20_1-n-a_20_b",
            "flujo_20_1-n-ñ"
        ],
        "an id that comes twice is given once"
    );
    assert!(text.contains("aria-labelledby=\"flujo_20_1-title flujo_20_1-desc\""));
    assert!(text.contains("lang=\"es\"") && text.contains("role=\"graphics-document document\""));
}

#[test]
fn nodes_edges_and_lines_carry_their_names() {
    let text = svg(&drawing(), Form::Page { prefix: "p" });
    assert!(text.contains("<g class=\"node step\" id=\"p-n-a_20_b\" data-id=\"a b\"><a href="));
    assert!(text.contains("<g class=\"edge return\" data-from=\"a b\" data-to=\"ñ\">"));
    assert!(
        text.contains("<tspan x=\"50\" y=\"15.9\">a</tspan><tspan font-size=\"0\"> </tspan><tspan")
    );
    assert!(
        text.contains("d=\"M0,0L0,14Q0,20 6,20L25.2,20\""),
        "the line ends under its arrow"
    );
    assert!(
        text.contains("d=\"M22,23.4L30,20L22,16.6z\""),
        "the arrow touches the end"
    );
}

#[test]
fn a_file_carries_its_style_with_plain_colours_first() {
    let mut own = drawing();
    own.rules = ".drawing .p1 {\n  opacity: 0.5;\n}".to_owned();
    let text = svg(&own, Form::Standalone);
    assert!(text.contains("  fill: #ffffff;\n  fill: var(--dibujo-fondo);\n"));
    assert!(text.contains("opacity: 0.5;"));
    assert!(
        !text.contains("http") || text.matches("http").count() == 1,
        "only the namespace"
    );
    // The stylesheet stands in the SVG unescaped.
    assert!(!STYLE.contains('<') && !STYLE.contains('&'));
}

/// Every property that is used is defined, and every colour stands in a property.
#[test]
fn colours_are_properties() {
    for line in STYLE.lines().map(str::trim) {
        let Some((name, value)) = line.strip_suffix(';').and_then(|l| l.split_once(':')) else {
            continue;
        };
        for used in value
            .split("var(")
            .skip(1)
            .filter_map(|u| u.split(')').next())
        {
            assert!(STYLE.contains(&format!("{used}: #")), "{used} has no value");
        }
        let is_colour = ["fill", "stroke", "color", "background"].contains(&name);
        assert!(!is_colour || !value.contains('#'), "{line}");
    }
}

#[test]
fn lines_without_length_draw_nothing() {
    for points in [vec![], vec![point(1.0, 1.0)], vec![point(1.0, 1.0); 3]] {
        let route = Route::Polyline {
            points,
            radius: 5.0,
        };
        assert_eq!(path::route(&route, 0.0, 4.0), "");
        assert!(path::ends(&route).is_none());
    }
}

#[test]
fn an_arc_arrives_square_to_its_radius() {
    // A quarter of the unit circle around the origin, clockwise on the screen.
    let route = Route::Arc {
        from: point(10.0, 0.0),
        to: point(0.0, 10.0),
        radius: 10.0,
        clockwise: true,
    };
    let (_, end) = path::ends(&route).expect("it has a length");
    assert_eq!(path::mark(Mark::Arrow, end), "M8,6.6L0,10L8,13.4z");
}
