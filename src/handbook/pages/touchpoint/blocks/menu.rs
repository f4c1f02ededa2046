use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Fact, Label, MenuOption};
use crate::locale::fill;
use crate::model::written::{self, Destination};

/// The automatic menu, level by level.
pub(super) fn menu(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let menu = sheet.touchpoint.written.menu.as_ref()?;
    let mut content = Vec::new();
    let mut options = Vec::new();
    menu.options
        .iter()
        .for_each(|option| push(sheet, option, &mut options));
    if !options.is_empty() {
        content.push(Content::Menu { options });
    }
    let natural = menu.natural_language.as_ref().map(|it| {
        let offered = if it.offered.as_ref().is_some_and(|it| it.0) {
            words.yes
        } else {
            words.no
        };
        match &it.reason {
            Some(reason) => format!("{offered}. {}", markdown::plain(reason)),
            None => offered.to_owned(),
        }
    });
    content.extend(facts([
        Fact::plain(
            words.key_back,
            menu.back.as_ref().map(|key| key.to_string()),
        ),
        Fact::plain(
            words.key_repeat,
            menu.repeat.as_ref().map(|key| key.to_string()),
        ),
        Fact::plain(words.natural_language, natural),
    ]));
    block("menu", words.menu, content).map(|block| ("menu", block))
}

/// An option, and those below it after it. The last of a level closes it.
fn push(sheet: &Sheet<'_, '_>, it: &written::MenuOption, all: &mut Vec<MenuOption>) {
    let mut option = self::option(sheet, it);
    option.opens = !it.options.is_empty();
    let opens = option.opens;
    all.push(option);
    it.options.iter().for_each(|below| push(sheet, below, all));
    if opens && let Some(last) = all.last_mut() {
        last.closes.push(());
    }
}

fn option(sheet: &Sheet<'_, '_>, it: &written::MenuOption) -> MenuOption {
    let words = sheet.words();
    let mut notes = Vec::new();
    let mut note = |text: &str, value: Option<String>| {
        notes.extend(value.map(|value| fill(text, &[("valor", &value)])));
    };
    note(words.note_back, it.back.as_ref().map(|key| key.to_string()));
    note(
        words.note_repeat,
        it.repeat.as_ref().map(|key| key.to_string()),
    );
    let demand = it.demand.as_ref().filter(|_| !sheet.view.edition.is_public);
    note(words.note_demand, demand.map(|demand| demand.0.to_string()));
    MenuOption {
        key: it
            .key
            .as_ref()
            .map_or_else(String::new, |key| key.to_string()),
        text: it
            .text
            .as_ref()
            .map_or_else(String::new, |text| text.to_string()),
        to: it
            .target
            .as_ref()
            .and_then(|target| destination(sheet, target)),
        notes,
        opens: false,
        closes: Vec::new(),
    }
}

fn destination(sheet: &Sheet<'_, '_>, it: &Destination) -> Option<Label> {
    let touchpoint = it
        .touchpoint
        .as_ref()
        .map(|id| sheet.view.touchpoint_id(id));
    let service = || it.service.as_ref().map(|id| sheet.view.service(id));
    let step = || it.step.as_ref().map(|id| sheet.step_id(id));
    let message = || {
        it.message
            .as_ref()
            .map(|text| Label::plain(sheet.words().quoted(&markdown::plain(text))))
    };
    touchpoint.or_else(service).or_else(step).or_else(message)
}
