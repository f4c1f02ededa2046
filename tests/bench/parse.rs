//! What reading costs: the bare scan of the files by the YAML parser, our tree, and our typed records, over the same
//! thousand files of about 18 kB. Prints CPU time of one thread; judges nothing.
//!
//! ```sh
//! cargo bench --bench parse
//! ```

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads its input and prints what it measured"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use granit_parser::Parser;
use protocolo::model::Parsed;
use protocolo::source::{SourceFile, Sources, parse};

const FILES: usize = 1000;
const ROUNDS: usize = 5;

fn main() {
    let text = protocol();
    let mut sources = Sources::default();
    for at in 0..FILES {
        // Another number in each, so that no two are the same to the byte.
        sources.add(
            format!("protocolos/ventanilla-{at}.yaml"),
            text.replace("responsable: ", &format!("responsable: Sede {at}, ")),
        );
    }
    let bytes: usize = sources.iter().map(|(_, file)| file.text.len()).sum();
    println!(
        "{FILES} files of {:.1} KiB",
        bytes as f64 / FILES as f64 / 1024.0
    );
    let scan = median(|| sources.iter().for_each(|(_, file)| scan(file)));
    let tree = median(|| {
        for (id, file) in sources.iter() {
            black_box(parse(id, &file.text));
        }
    });
    let read = median(|| {
        for (id, file) in sources.iter() {
            black_box(Parsed::new(id, file));
        }
    });
    for (name, time) in [
        ("bare scan", scan),
        ("tree", tree),
        ("tree and records", read),
    ] {
        let ratio = time.as_secs_f64() / scan.as_secs_f64();
        println!(
            "{name:<18} {:>7.1} ms  {ratio:.2} × the scan",
            time.as_secs_f64() * 1000.0
        );
    }
}

fn scan(file: &SourceFile) {
    for event in Parser::new_from_str(&file.text) {
        black_box(event.expect("the example is YAML"));
    }
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn protocol() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples/alcaldia/protocolos/ventanilla-central.yaml");
    std::fs::read_to_string(path).expect("the example is there")
}
