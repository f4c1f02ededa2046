use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, cell, list, named, points, table, under};
use crate::handbook::pages::touchpoint::control;
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Entry, Label};
use crate::locale::fill;

/// Document control, and the knowledge on which the protocol rests.
pub(super) fn control(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let facts = control::facts(sheet);
    let mut content: Vec<Content> = Vec::new();
    if !facts.is_empty() {
        content.push(Content::Facts { facts });
    }
    let basis = sheet
        .list("fundamento", &sheet.touchpoint.written.basis)
        .iter()
        .map(|basis| {
            let kind = basis
                .kind
                .as_ref()
                .map(|kind| Label::plain(words.label(kind.label())));
            let reference =
                markdown::inline(basis.reference.as_ref().map_or("", |reference| reference));
            Entry {
                notes: basis
                    .note
                    .iter()
                    .map(|note| markdown::plain(note))
                    .collect(),
                ..named(kind, reference)
            }
        });
    content.extend(under(words.basis, list(basis.collect())));
    block("control", words.document_control, content).map(|block| ("documento", block))
}

/// Words worth defining.
pub(super) fn definitions(sheet: &Sheet<'_, '_>) -> Keyed {
    let all = &sheet.touchpoint.written.definitions;
    let entries = all.iter().map(|it| {
        let term = it.term.as_ref().map(|term| Label::plain(term.to_string()));
        named(
            term,
            markdown::inline(it.meaning.as_ref().map_or("", |text| text)),
        )
    });
    let content = list(entries.collect()).into_iter().collect();
    block("definiciones", sheet.words().definitions, content).map(|block| ("definiciones", block))
}

/// The norms that frame the protocol.
pub(super) fn norms(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let all = &sheet.touchpoint.written.norms;
    let rows = all.iter().map(|it| {
        let name = it
            .norm
            .as_ref()
            .map_or_else(String::new, |norm| norm.to_string());
        let norm = Label {
            text: name,
            href: it.url.as_ref().map(|url| url.to_string()),
        };
        vec![
            vec![norm],
            cell(it.article.as_ref().map(|article| article.to_string())),
            cell(it.topic.as_ref().map(|topic| topic.to_string())),
        ]
    });
    let content = table(
        words.norms_table,
        &[words.norm, words.article, words.topic],
        rows.collect(),
    )?;
    block("marco-normativo", words.norms, vec![content]).map(|block| ("marco_normativo", block))
}

/// The forms and procedures that are used.
pub(super) fn papers(sheet: &Sheet<'_, '_>) -> Keyed {
    let (words, written) = (sheet.words(), &sheet.touchpoint.written);
    let forms = sheet.list("formatos", &written.forms);
    let forms = list(points(forms.iter().map(|form| &form.value)));
    let procedures = sheet
        .list("procedimientos", &written.procedures)
        .iter()
        .map(|it| {
            let code = it.code.as_ref().map(|code| Label::plain(code.to_string()));
            named(
                code,
                markdown::inline(it.name.as_ref().map_or("", |name| name)),
            )
        });
    let mut content: Vec<Content> = under(words.forms, forms);
    content.extend(under(words.procedures, list(procedures.collect())));
    block("formatos", words.papers, content).map(|block| ("formatos", block))
}

/// The findings that the entity accepts for a time: for staff.
pub(super) fn acceptances(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    if sheet.view.edition.is_public {
        return None;
    }
    let all = &sheet.touchpoint.written.accepted;
    let entries = all.iter().map(|it| {
        let code = it.code.as_ref().map(|code| Label::plain(code.to_string()));
        let mut entry = named(
            code,
            markdown::inline(it.reason.as_ref().map_or("", |text| text)),
        );
        let mut note = |text: &str, value: Option<String>| {
            entry
                .notes
                .extend(value.map(|value| fill(text, &[("valor", &value)])));
        };
        note(
            words.note_until,
            it.until.as_ref().map(|date| words.date(date.0)),
        );
        note(
            words.note_owner,
            it.owner.as_ref().map(|owner| owner.to_string()),
        );
        note(
            words.note_step,
            it.step.as_ref().map(|id| sheet.step_id(id).text),
        );
        entry
    });
    let content = list(entries.collect()).into_iter().collect();
    block("hallazgos-aceptados", words.accepted, content)
        .map(|block| ("hallazgos_aceptados", block))
}
