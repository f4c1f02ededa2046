//! The canonical form of a random file, wherever it has one: it is reached in one go, and says the same as the file.
#![no_main]

mod kind;
#[path = "../support/said.rs"]
mod said;

use libfuzzer_sys::fuzz_target;
use protocolo::format::{Refusal, format};
use protocolo::model::Place;
use protocolo::source::Sources;

fuzz_target!(|data: &[u8]| {
    let Some((path, bytes)) = kind::file(data) else {
        return;
    };
    let Ok(text) = str::from_utf8(bytes) else {
        return;
    };
    let form = |text: &str| format(Sources::default().add(path, ""), Place::of(path), text);
    let once = match form(text) {
        Ok(once) => once,
        Err(Refusal::Unreadable(_)) => return,
        Err(Refusal::Differs) => panic!("the form says something else"),
    };
    assert_eq!(form(&once).as_ref(), Ok(&once), "twice is not once");
    assert_eq!(said::said(path, &once), said::said(path, text));
});
