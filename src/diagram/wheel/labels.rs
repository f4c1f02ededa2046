//! How the labels are wrapped, which decides how large the wheel is.

use super::geometry::{Layout, Need, layout};
use super::order::Ring;
use crate::diagram::text::{Block, wrap};

/// Font size of the labels.
pub(super) const SIZE: f64 = 13.0;
/// Distance between the lines of a label.
pub(super) const LINE: f64 = 14.2;
/// Widths tried for the labels: narrow ones take more lines and so a larger rim, wide
/// ones more room outside it.
const LABEL_WIDTHS: [f64; 6] = [100.0, 115.0, 130.0, 150.0, 175.0, 200.0];
/// A label that needs more lines than this gets wider lines first, more lines then.
const LABEL_LINES: usize = 2;
/// The smallest wheel among those with wider and narrower labels, and its labels.
/// `texts` are the labels of the points, `order` the point at each place, `names` the
/// names of the sectors.
pub(super) fn fitting(
    texts: &[&str],
    order: &[usize],
    ring: &Ring,
    names: &[Block],
) -> (Layout, Vec<Block>) {
    let names: Vec<f64> = names.iter().map(|name| name.width + 28.0).collect();
    let build = |width: f64| {
        let labels: Vec<Block> = texts.iter().map(|text| label(text, width)).collect();
        let needs: Vec<Need> = order
            .iter()
            .map(|&point| Need {
                height: labels[point].lines.len().max(1) as f64 * LINE,
                ports: ring.related[point].len(),
            })
            .collect();
        let widest = labels.iter().map(|l| l.width).fold(0.0, f64::max);
        (layout(&needs, &ring.sectors, &names, widest), labels)
    };
    let [first, others @ ..] = LABEL_WIDTHS;
    let mut best = build(first);
    for width in others {
        let other = build(width);
        // Wider labels must earn their place: short lines are easier to read.
        if other.0.shore < best.0.shore - 2.0 {
            best = other;
        }
    }
    best
}

/// A label in two lines if it can be, in as many as it takes otherwise.
fn label(text: &str, width: f64) -> Block {
    LABEL_WIDTHS
        .iter()
        .filter(|&&wider| wider >= width)
        .map(|&wider| wrap(text, SIZE, wider))
        .find(|block| block.lines.len() <= LABEL_LINES)
        .unwrap_or_else(|| wrap(text, SIZE, LABEL_WIDTHS[LABEL_WIDTHS.len() - 1]))
}

#[cfg(test)]
mod tests {
    use super::{fitting, label};
    use crate::diagram::wheel::order::Ring;

    #[test]
    fn long_names_take_two_lines_and_none_is_cut() {
        for (text, lines) in [
            ("", 0),
            ("Portal", 1),
            ("Ventanilla única de radicación", 2),
            (
                "Encuesta de percepción de la satisfacción de las personas",
                2,
            ),
            ("Supercalifragilísticoespialidoso", 2),
        ] {
            let block = label(text, 100.0);
            assert_eq!(block.lines.len(), lines, "{text}: {:?}", block.lines);
            let kept: String = block.lines.concat().split_whitespace().collect();
            let whole: String = text.split_whitespace().collect();
            assert_eq!(kept, whole);
        }
        assert!(label(&"palabra ".repeat(60), 100.0).lines.len() > 2);
    }

    #[test]
    fn many_points_get_wide_labels_and_few_get_narrow_ones() {
        let widest = |points: usize| {
            let texts = vec!["Ventanilla única de radicación"; points];
            let order: Vec<usize> = (0..points).collect();
            let ring = Ring::new(&[points], &[]);
            let (_, labels) = fitting(&texts, &order, &ring, &[Default::default()]);
            labels[0].width
        };
        assert!(widest(5) < widest(120));
    }
}
