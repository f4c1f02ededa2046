//! The guide's figure 3, for all channels: from which device each can be reached.

use std::collections::BTreeSet;

use crate::handbook::given::Given;
use crate::handbook::pages::block::block;
use crate::handbook::pages::home::kind;
use crate::handbook::view::{
    Block, Content, Label, Mark, Matrix, MatrixBody, MatrixCell, MatrixRow,
};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Channel, Device, State};

/// Under this many touchpoints their own pages say it all.
const WORTH: usize = 2;
/// Up to how many touchpoints of one sort are named.
const NAMED: usize = 4;

/// The matrix of channels and devices.
pub(super) fn blocks(view: Viewpoint<'_, '_>) -> Vec<Block> {
    let words = &view.edition.words.figures;
    let all: Vec<&Touchpoint> = view
        .edition
        .project
        .touchpoints
        .iter()
        .filter(|it| it.state != State::Withdrawn && !it.devices.is_empty())
        .filter(|it| view.edition.shows(it, "dispositivos"))
        .collect();
    if all.len() < WORTH {
        return Vec::new();
    }
    let used: BTreeSet<&str> = all
        .iter()
        .flat_map(|it| &it.devices)
        .map(|device| device.key())
        .collect();
    let devices: Vec<Device> = Device::ALL
        .iter()
        .copied()
        .filter(|device| used.contains(device.key()))
        .collect();
    let matrix = Matrix {
        label: words.channels_label.to_owned(),
        caption: Some(words.channels_caption.to_owned()),
        corner: words.channel.to_owned(),
        is_turned: false,
        groups: Vec::new(),
        columns: devices.iter().map(|it| device(view, *it)).collect(),
        width: devices.len() + 1,
        bodies: Given::channels(&all)
            .into_iter()
            .map(|channel| body(view, channel, &all, &devices))
            .collect(),
        key: Vec::new(),
        empty: words.not_so.to_owned(),
    };
    let content = vec![Content::Matrix {
        matrix: Box::new(matrix),
    }];
    block("tabla", words.channels_table, content)
        .into_iter()
        .collect()
}

fn device(view: Viewpoint<'_, '_>, device: Device) -> Label {
    Label::plain(if device == Device::None {
        view.edition.words.figures.no_device.to_owned()
    } else {
        view.edition.words.label(device.label())
    })
}

/// The concrete channels of a family, in the order of their first touchpoint's name.
fn body(
    view: Viewpoint<'_, '_>,
    channel: Option<Channel>,
    all: &[&Touchpoint],
    devices: &[Device],
) -> MatrixBody {
    let mut kinds: Vec<(String, Vec<&Touchpoint>)> = Vec::new();
    for touchpoint in all.iter().filter(|it| it.channel == channel) {
        let name = kind(touchpoint, view.edition);
        match kinds.iter_mut().find(|(own, _)| *own == name) {
            Some((_, list)) => list.push(touchpoint),
            None => kinds.push((name, vec![touchpoint])),
        }
    }
    kinds.sort_by_cached_key(|(name, _)| name.to_lowercase());
    MatrixBody {
        head: Some(Label::plain(view.edition.words.family(channel).other)),
        rows: kinds
            .into_iter()
            .map(|(name, touchpoints)| row(view, name, &touchpoints, devices))
            .collect(),
    }
}

fn row(
    view: Viewpoint<'_, '_>,
    name: String,
    touchpoints: &[&Touchpoint],
    devices: &[Device],
) -> MatrixRow {
    let words = &view.edition.words.figures;
    let mut parts: Vec<Label> = touchpoints
        .iter()
        .take(NAMED)
        .map(|it| view.touchpoint(it))
        .collect();
    if touchpoints.len() > NAMED {
        let more = (touchpoints.len() - NAMED).to_string();
        parts.push(Label::plain(fill(words.and_more, &[("n", &more)])));
    }
    let cells = devices.iter().map(|device| {
        let reached = touchpoints.iter().any(|it| it.devices.contains(device));
        let mark = reached.then(|| Mark {
            id: "si",
            sign: "●",
            text: view.edition.words.yes.to_owned(),
        });
        MatrixCell {
            marks: mark.into_iter().collect(),
            lines: Vec::new(),
        }
    });
    MatrixRow {
        head: Label::plain(name),
        notes: Vec::new(),
        parts,
        cells: cells.collect(),
    }
}
