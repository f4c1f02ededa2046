use super::colours::colours;
use super::figures::Figure;
use super::wheel::wheel_points;
use crate::handbook::edition::Edition;
use crate::handbook::given::Given;
use crate::handbook::links::{self, Address};
use crate::handbook::view::{Image, Label, Nav, NavGroup, NavLink, PrintedControl, Shell};
use crate::model::Touchpoint;
use crate::model::written::Channel;

/// Up to how many touchpoints the navigation lists them all; above, only those of the page's own channel.
const LISTED: usize = 60;

/// The families of channels in the order of the guide, and last what has none.
const FAMILIES: [Option<Channel>; 6] = [
    Some(Channel::InPerson),
    Some(Channel::Printed),
    Some(Channel::Telephone),
    Some(Channel::Audiovisual),
    Some(Channel::Electronic),
    None,
];

/// What all pages share, made once.
pub(in crate::handbook) struct Frame<'p> {
    /// The touchpoints of each family that has any, by name.
    families: Vec<(Option<Channel>, Vec<&'p Touchpoint>)>,
    /// The figures that have a page, with their names.
    figures: Vec<(Address<'p>, &'static str)>,
    has_wheel: bool,
    has_colours: bool,
}

/// What differs from page to page.
pub(super) struct Subject<'p> {
    pub(super) address: Address<'p>,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) marks: Vec<String>,
    pub(super) channel: Option<Channel>,
}

impl<'p> Frame<'p> {
    /// Sorts the touchpoints by family and name. `figures` are those that have a page.
    pub(in crate::handbook) fn new(edition: &Edition<'p>, figures: &[Figure<'p>]) -> Self {
        let mut families: Vec<(Option<Channel>, Vec<&Touchpoint>)> = Vec::new();
        for family in FAMILIES {
            let all = edition.project.touchpoints.iter();
            let mut list: Vec<&Touchpoint> = all
                .filter(|touchpoint| touchpoint.channel == family)
                .collect();
            list.sort_by_cached_key(|touchpoint| touchpoint.name().to_lowercase());
            if !list.is_empty() {
                families.push((family, list));
            }
        }
        Frame {
            families,
            figures: figures.iter().map(|it| (it.address, it.name)).collect(),
            has_wheel: wheel_points(edition).is_some(),
            has_colours: colours(edition.project).is_some(),
        }
    }

    /// The families with their touchpoints.
    pub(super) fn families(&self) -> &[(Option<Channel>, Vec<&'p Touchpoint>)] {
        &self.families
    }

    /// The frame of one page.
    pub(super) fn shell(&self, edition: &Edition<'p>, subject: Subject<'p>) -> Shell {
        let address = subject.address;
        let entity = edition.project.name().to_owned();
        let mut sheets = vec![links::STYLESHEET];
        if matches!(address, Address::Wheel | Address::Service(_)) {
            sheets.push(links::WHEEL_STYLESHEET);
        }
        if self.has_colours {
            sheets.push(links::COLOURS);
        }
        Shell {
            lang: edition.locale.tag().to_owned(),
            title: subject.title.clone(),
            description: subject.description,
            handbook: edition.title().to_owned(),
            entity,
            logo: logo(edition, address),
            stylesheets: sheets
                .into_iter()
                .map(|sheet| address.to_file(sheet))
                .collect(),
            nav: self.nav(edition, address, subject.channel),
            built: edition.words.date(edition.today),
            built_iso: edition.today.to_string(),
            foot: foot(edition),
            foot_note: None,
            printed: PrintedControl {
                subject: if address == Address::Home {
                    edition.title().to_owned()
                } else {
                    subject.title
                },
                marks: subject.marks,
            },
        }
    }

    fn nav(&self, edition: &Edition<'p>, address: Address<'_>, channel: Option<Channel>) -> Nav {
        let link = |text: &str, to: Address<'_>| NavLink {
            text: text.to_owned(),
            href: address.to(to),
            is_current: address == to,
        };
        let all = edition.project.touchpoints.len();
        let is_on_sheet = matches!(address, Address::Touchpoint(_));
        let families = self
            .families
            .iter()
            .filter(|(family, _)| all <= LISTED || (is_on_sheet && *family == channel))
            .map(|(family, touchpoints)| NavGroup {
                name: edition.words.family(*family).other.to_owned(),
                pages: near(touchpoints, address)
                    .iter()
                    .map(|it| link(it.name(), Address::Touchpoint(&it.id)))
                    .collect(),
            });
        let group = |name: &str, pages: Vec<NavLink>| NavGroup {
            name: name.to_owned(),
            pages,
        };
        let figures = self.figures.iter().map(|(to, name)| link(name, *to));
        let mut groups = vec![
            group(edition.words.page.figures, figures.collect()),
            group(
                edition.words.page.services,
                services(edition)
                    .iter()
                    .map(|it| link(it.service.name(), Address::Service(&it.service.id)))
                    .collect(),
            ),
        ];
        groups.extend(families);
        groups.retain(|group| !group.pages.is_empty());
        Nav {
            home: link(edition.words.nav_home, Address::Home),
            wheel: self
                .has_wheel
                .then(|| link(edition.words.nav_wheel, Address::Wheel)),
            groups,
        }
    }
}

/// The touchpoints around the page's own, so that a family of thousands does not fill every page.
fn near<'l, 'p>(touchpoints: &'l [&'p Touchpoint], address: Address<'_>) -> &'l [&'p Touchpoint] {
    let own = touchpoints
        .iter()
        .position(|it| address == Address::Touchpoint(&it.id))
        .unwrap_or(0);
    let last = (own + LISTED / 2).max(LISTED).min(touchpoints.len());
    &touchpoints[last.saturating_sub(LISTED)..last]
}

/// The logo, as the page shows it: the entity's name stands beside it.
fn logo(edition: &Edition<'_>, address: Address<'_>) -> Option<Image> {
    let logo = edition.project.logo.as_ref()?;
    Some(Image {
        src: address.to_file(&links::logo(logo)),
        alt: String::new(),
    })
}

/// The services by name; none where they are too many for every page.
fn services<'e, 'p>(edition: &'e Edition<'p>) -> Vec<&'e Given<'p>> {
    let mut all: Vec<&Given<'p>> = edition.services().iter().collect();
    if all.len() > LISTED {
        return Vec::new();
    }
    all.sort_by_cached_key(|given| given.service.name().to_lowercase());
    all
}

/// The links of the foot: the entity's sites and its charter.
fn foot(edition: &Edition<'_>) -> Vec<Label> {
    let words = edition.words;
    let entity = edition.project.entity.as_ref();
    let rights = edition
        .project
        .common()
        .and_then(|common| common.rights.as_ref());
    [
        (words.website, entity.and_then(|it| it.website.as_ref())),
        (
            words.digital_office,
            entity.and_then(|it| it.digital_office.as_ref()),
        ),
        (words.rights, rights.and_then(|it| it.url.as_ref())),
    ]
    .into_iter()
    .filter_map(|(text, url)| Some(Label::link(text, url?.to_string())))
    .collect()
}
