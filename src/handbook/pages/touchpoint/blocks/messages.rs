use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Fact};
use crate::locale::fill;
use crate::model::written::{Message, Sender, SmsMessage};

/// The text messages: what they cost the person, and their words.
pub(super) fn sms(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let sms = sheet.touchpoint.written.sms.as_ref()?;
    let cost = sms.cost.as_ref().and_then(|cost| cost.value.as_ref());
    let cost = cost.map(|cost| words.capital(&cost.say(sheet.locale())));
    let mut content: Vec<Content> = facts([Fact::plain(
        &sheet.view.edition.say(words.cost_for_person),
        cost,
    )])
    .into_iter()
    .collect();
    for (message, number) in sms.messages.iter().zip(1..) {
        content.extend(text_message(sheet, message, number));
    }
    block("sms", words.sms, content).map(|block| ("sms", block))
}

fn text_message(sheet: &Sheet<'_, '_>, message: &SmsMessage, number: usize) -> Vec<Content> {
    let words = sheet.words();
    let sender = sheet
        .view
        .edition
        .say(match message.sender.as_ref().map(|sender| sender.value) {
            Some(Sender::Person) => words.sent_by_person,
            _ => words.sent_by_entity,
        });
    let name = message
        .id
        .as_ref()
        .map_or_else(|| number.to_string(), |id| id.to_string());
    let mut content = vec![Content::Heading {
        text: format!("{}: {sender}", words.readable(&name)),
    }];
    if let Some(text) = &message.text {
        content.push(Content::Prose {
            text: markdown::quotation(text),
        });
    }
    let variables = message.variables.0.iter().map(|(name, variable)| {
        let longest = variable.longest.as_ref().map_or(0, |longest| longest.0);
        fill(
            words.at_most_letters,
            &[("nombre", &name.value), ("n", &longest.to_string())],
        )
    });
    content.extend(facts([Fact::plain(words.variables, variables)]));
    content
}

/// The messages of an electronic channel.
pub(super) fn messages(sheet: &Sheet<'_, '_>) -> Keyed {
    let electronic = sheet.touchpoint.written.electronic.as_ref()?;
    let content: Vec<Content> = electronic
        .messages
        .iter()
        .zip(1..)
        .flat_map(|(it, number)| message(sheet, it, number))
        .collect();
    block("mensajes", sheet.words().messages, content).map(|block| ("electronico", block))
}

fn message(sheet: &Sheet<'_, '_>, message: &Message, number: usize) -> Vec<Content> {
    let words = sheet.words();
    let name = message
        .id
        .as_ref()
        .map_or_else(|| number.to_string(), |id| id.to_string());
    let mut content = vec![Content::Heading {
        text: words.readable(&name),
    }];
    content.extend(facts([
        Fact::plain(
            words.subject,
            message.subject.as_ref().map(|text| text.to_string()),
        ),
        Fact::plain(
            words.highlight,
            message.highlight.as_ref().map(|text| markdown::plain(text)),
        ),
    ]));
    if let Some(text) = &message.text {
        content.push(Content::Prose {
            text: markdown::quotation(text),
        });
    }
    content
}
