use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts, list, points, under};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Fact};
use crate::handbook::viewpoint::lines;

/// Queues, the place and the desk of a touchpoint in person.
pub(super) fn in_person(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let place = sheet.touchpoint.written.in_person.as_ref()?;
    let mut content: Vec<Content> = Vec::new();
    if let Some(queues) = &place.queues {
        let facts = facts([
            Fact::plain(
                words.turn,
                queues.turn.as_ref().map(|text| markdown::plain(text)),
            ),
            Fact::plain(words.turn_classes, lines(&queues.classes)),
            Fact::plain(words.priority, lines(&queues.priority)),
            Fact::plain(
                words.booking,
                queues.booking.as_ref().map(|text| markdown::plain(text)),
            ),
        ]);
        content.extend(under(words.queues, facts));
    }
    for (title, texts) in [
        (words.infrastructure, &place.infrastructure),
        (words.workplace, &place.workplace),
    ] {
        content.extend(under(
            title,
            list(points(texts.iter().map(|text| &text.value))),
        ));
    }
    block("presencial", words.in_person, content).map(|block| ("presencial", block))
}
