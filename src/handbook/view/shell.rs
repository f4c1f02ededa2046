//! What all pages share: the head, the header with its navigation, the foot, the printed margins.

use serde::Serialize;

use super::{Html, Label};

/// The frame around every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Shell {
    /// Language of the page, as in `lang="es"`.
    pub(crate) lang: String,
    /// The page's title, without the handbook's.
    pub(crate) title: String,
    /// One sentence for the page's description; absent on pages that have none.
    pub(crate) description: Option<String>,
    /// The handbook's title.
    pub(crate) handbook: String,
    /// The entity's name.
    pub(crate) entity: String,
    /// The entity's logo.
    pub(crate) logo: Option<Image>,
    /// Stylesheets in order, relative to the page.
    pub(crate) stylesheets: Vec<String>,
    /// The navigation.
    pub(crate) nav: Nav,
    /// The date the handbook was made, as it is read.
    pub(crate) built: String,
    /// The same date as `2026-03-01`.
    pub(crate) built_iso: String,
    /// Links of the foot: the entity's site, rights and duties.
    pub(crate) foot: Vec<Label>,
    /// Free words at the foot.
    pub(crate) foot_note: Option<Html>,
    /// What is printed at the head and foot of every sheet.
    pub(crate) printed: PrintedControl,
}

/// A picture beside the pages.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Image {
    /// Its address, relative to the page.
    pub(crate) src: String,
    /// What stands for it; empty where the name stands beside it.
    pub(crate) alt: String,
}

/// The navigation, the same on every page but for the mark of the current one.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Nav {
    /// To the home page.
    pub(crate) home: NavLink,
    /// To the wheel; absent where there is none.
    pub(crate) wheel: Option<NavLink>,
    /// What else there is: figures, services, and the touchpoints by channel.
    pub(crate) groups: Vec<NavGroup>,
}

/// A link of the navigation.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NavLink {
    /// What is read.
    pub(crate) text: String,
    /// Where it leads, relative to the page.
    pub(crate) href: String,
    /// Whether it is the page itself.
    pub(crate) is_current: bool,
}

/// Pages of one sort.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NavGroup {
    /// What they are.
    pub(crate) name: String,
    /// The pages.
    pub(crate) pages: Vec<NavLink>,
}

/// Document control in the margins of the printed sheets.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PrintedControl {
    /// What the sheet is about: the touchpoint, else the handbook.
    pub(crate) subject: String,
    /// Code, version, dates, in this order; each with its word ("Código SC-PT-01").
    pub(crate) marks: Vec<String>,
}
