//! Flowcharts: from a [`Chart`] to a [`Drawing`], one stage a file.
//!
//! The frame is the one of Sugiyama, Tagawa and Toda (1981): turn the cycles, rank,
//! order, place, route. What is ours is what a protocol needs: the main line runs
//! straight down, exceptions leave it on one side and returns come back on the
//! other, and every line is made of level and upright pieces.
//!
//! | stage | gives |
//! |---|---|
//! | [`scene`] | sizes of all boxes and labels |
//! | [`cycles`] | which links to turn so that nothing runs in circles |
//! | [`ranks`] | the row of every box |
//! | [`layers`] | rows of vertices; long links become chains of bends |
//! | [`order`] | the order inside the rows ([`starts`], [`layout_rs`], [`sifting`], [`shaking`], [`flips`]) |
//! | [`sides`] | which links use the side of a box, and the room they need |
//! | [`align`], [`springs`], [`relax`] | the x of every vertex |
//! | [`ports`], [`faces`] | where each link touches its boxes |
//! | [`conflicts`] | lines that would run on top of each other, moved apart |
//! | [`channels`] | the level pieces between two rows, and the y of the rows |
//! | [`routes`], [`jogs`], [`labels`] | points of the lines, small steps made straight, places of the labels |
//! | [`paint`] | the drawing |

mod align;
mod channels;
mod conflicts;
mod crossings;
mod cycles;
mod faces;
mod flips;
mod jogs;
mod labels;
mod layers;
mod layout_rs;
mod order;
mod paint;
mod plain;
mod ports;
mod ranks;
mod relax;
mod routes;
mod scene;
mod shaking;
mod sides;
mod sifting;
mod springs;
mod starts;

use super::chart::Chart;
use super::drawing::Drawing;

/// Draws a flowchart; lanes where the chart has them. Any chart gives a drawing: the
/// empty one an empty drawing, links to steps that do not exist are left out, and one
/// so large and tangled that it could not be read is stacked instead: its boxes one under the
/// other, without the links that would run across.
#[must_use]
pub fn flowchart(chart: &Chart) -> Drawing {
    let scene = scene::Scene::of(chart);
    let acyclic = cycles::turn(&scene);
    let ranks = ranks::assign(&scene, &acyclic);
    let main = layers::main_links(&scene, &acyclic);
    let Some(mut layered) = layers::build(&scene, &acyclic, &ranks, &main) else {
        return plain::stack(&scene);
    };
    layered.rows = order::arrange(&scene, &layered, &acyclic, &main);
    let sides = sides::assign(&scene, &mut layered);
    let walls = layers::wall(&scene, &mut layered);
    let blocks = align::blocks(&scene, &layered, &main, &walls);
    let mut xs = springs::place(&scene, &layered, &blocks, &walls, &sides);
    let mut ports = ports::assign(&scene, &layered, &xs, &sides);
    conflicts::part(&scene, &layered, &mut xs, &mut ports);
    let channels = channels::assign(&scene, &layered, &xs, &ports);
    let mut laid = routes::trace(&scene, &layered, &xs, &ports, &channels);
    jogs::straighten(&scene, &mut laid);
    labels::place(&scene, &layered, &layers::wall_xs(&walls, &xs), &mut laid);
    paint::drawing(&scene, &walls, &xs, &channels, laid)
}

#[cfg(test)]
mod tests;
