//! A random file in a repository that is well otherwise goes the whole way, from the disk to the report in both languages
//! and as JSON: no panic, no wait, and each finding at a place of its file.
#![no_main]

#[path = "../support/checked.rs"]
mod checked;
#[expect(dead_code, reason = "the tests use the rest of it")]
#[path = "../support/intruder.rs"]
mod intruder;
mod kind;
#[expect(dead_code, reason = "the tests use the rest of it")]
#[path = "../support/memory.rs"]
mod memory;

use libfuzzer_sys::fuzz_target;
use memory::Thing;
use protocolo::locale::Locale;
use protocolo::report::{self, Look};

fuzz_target!(|data: &[u8]| {
    let Some((path, bytes)) = kind::file(data) else {
        return;
    };
    let checked = intruder::check(path, Thing::File(bytes.to_vec()));
    let found = &checked.verdict.diagnostics;
    for (locale, has_unicode, width) in [(Locale::Es, true, 100), (Locale::En, false, 40)] {
        let look = Look {
            has_colour: has_unicode,
            has_unicode,
            width,
        };
        report::terminal(&checked.sources, found, locale, look);
    }
    report::json(&checked.sources, found, Locale::Es);
});
