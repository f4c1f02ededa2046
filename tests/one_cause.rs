//! One cause, one finding. A file that cannot be read is one mistake, however many others speak of what it would have said.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/example.rs"]
mod example;

use checked::Checked;
use protocolo::source::Loaded;

/// Files of which nothing can be read.
const SPOILED: [(&str, &str); 2] = [
    ("a list", "- uno\n- dos\n"),
    ("a text", "Pendiente de escribir.\n"),
];

#[test]
fn a_file_that_cannot_be_read_is_one_mistake() {
    let mut wrong = Vec::new();
    for name in ["alcaldia", "hospital"] {
        let clean = example::load(name);
        let paths: Vec<String> = clean.sources.iter().map(|it| it.1.path.clone()).collect();
        let yaml = paths.iter().filter(|path| path.ends_with(".yaml"));
        for path in yaml {
            for (how, spoiled) in SPOILED {
                let mut loaded = Loaded::default();
                for (_, file) in clean.sources.iter() {
                    let is_it = file.path == *path;
                    let text = if is_it { spoiled } else { &file.text };
                    loaded.sources.add(file.path.clone(), text.to_owned());
                }
                let checked = Checked::new(loaded);
                let found = &checked.verdict.diagnostics;
                if found.len() != 1 {
                    let told: Vec<String> =
                        found.iter().take(4).map(|it| checked.told(it)).collect();
                    wrong.push(format!(
                        "{name}: {path} as {how}: {} findings\n    {}",
                        found.len(),
                        told.join("\n    ")
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
