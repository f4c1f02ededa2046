use super::Keyed;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, cell, table, under};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Label};
use crate::handbook::viewpoint::lines;
use crate::model::written::ServiceUse;

/// What the protocol is for and how far it reaches.
pub(super) fn aim(sheet: &Sheet<'_, '_>) -> Keyed {
    let (words, written) = (sheet.words(), &sheet.touchpoint.written);
    let prose = |text: &str| Content::Prose {
        text: markdown::paragraphs(text),
    };
    let aim = sheet
        .value("objetivo", &written.objective)
        .map(|text| prose(text));
    let scope = sheet
        .value("alcance", &written.scope)
        .map(|text| prose(text));
    let (title, content) = match (aim, scope) {
        (None, None) => return None,
        (Some(aim), None) => (words.objective, vec![aim]),
        (None, Some(scope)) => (words.scope, vec![scope]),
        (Some(aim), Some(scope)) => {
            let mut content = under(words.objective, [aim]);
            content.extend(under(words.scope, [scope]));
            (words.objective_and_scope, content)
        }
    };
    block("objetivo", title, content).map(|block| ("objetivo", block))
}

/// The services that are given here, and which part of each.
pub(super) fn services(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let uses = &sheet.touchpoint.written.services;
    let rows = uses.iter().filter_map(|it| row(sheet, it)).collect();
    let columns = [
        words.service,
        words.what_is_done,
        words.cost,
        words.page.deadline,
        words.adjustments,
    ];
    let content = table(words.services_table, &columns, rows)?;
    block("servicios", words.page.services, vec![content]).map(|block| ("servicios", block))
}

fn row(sheet: &Sheet<'_, '_>, it: &ServiceUse) -> Option<Vec<Vec<Label>>> {
    let (words, locale) = (sheet.words(), sheet.locale());
    let id = it.service.as_ref()?;
    let service = sheet
        .view
        .edition
        .service(id)
        .map(|service| &service.written);
    let verbs: Vec<&str> = sheet
        .touchpoint
        .does(id)
        .into_iter()
        .map(|verb| *verb.label().get(locale))
        .collect();
    let mut name = vec![sheet.view.service(id)];
    name.extend(
        it.purpose
            .iter()
            .map(|text| Label::plain(markdown::plain(text))),
    );
    name.extend(lines(&it.objectives).map(Label::plain));
    let cost = it
        .cost
        .as_ref()
        .or(service.and_then(|it| it.cost.as_ref()))
        .and_then(|cost| cost.value.as_ref());
    let deadline = it
        .deadline
        .as_ref()
        .or(service.and_then(|it| it.total_time.as_ref()));
    let process = it
        .support_process
        .iter()
        .map(|text| format!("{}: {}", words.support_process, &***text));
    let adjustments = it
        .adjustments
        .iter()
        .map(|text| markdown::plain(text))
        .chain(process);
    Some(vec![
        name,
        cell([words.capital(&words.list(&verbs))]),
        cell(cost.map(|cost| words.capital(&cost.say(locale)))),
        cell(deadline.map(|time| words.capital(&time.say(locale)))),
        cell(adjustments),
    ])
}

/// Who attends here, with what they may and may not do.
pub(super) fn roles(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let is_public = sheet.view.edition.is_public;
    let ids = &sheet.touchpoint.written.roles;
    let rows = ids
        .iter()
        .map(|id| {
            let role = sheet.view.edition.role(id);
            let may = role.map(|role| role.may.as_slice()).unwrap_or_default();
            let may_not = role.map(|role| role.may_not.as_slice()).unwrap_or_default();
            let plain = |list: &[crate::source::Spanned<crate::model::value::Prose>]| {
                cell(list.iter().map(|text| markdown::plain(text)))
            };
            let mut cells = vec![cell([sheet.view.role(id)]), plain(may)];
            if !is_public {
                cells.push(plain(may_not));
            }
            cells
        })
        .collect();
    let columns = [words.role, words.may, words.may_not];
    let columns = if is_public {
        &columns[..2]
    } else {
        &columns[..]
    };
    let content = table(words.roles_table, columns, rows)?;
    block(links::ROLES, words.roles, vec![content]).map(|block| ("roles", block))
}
