//! The manual says the truth: what it says to do is done to the letter, and what it shows is what the program says.
//!
//! `SNAPSHOTS=overwrite cargo test --test book` writes anew what the program says below each command and each mistake.

mod support {
    pub(crate) mod checked;
    pub(crate) mod example;
    pub(crate) mod fence;
    pub(crate) mod file;
    pub(crate) mod fragment;
    pub(crate) mod link;
    pub(crate) mod sandbox;
    pub(crate) mod walk;
}

use std::collections::BTreeSet;
use std::path::Path;

use protocolo::source::{Disk, RealDisk};
use rayon::prelude::*;
use support::fence::fences;
use support::file::{self, File};
use support::sandbox::Sandbox;
use support::walk::{follow, shown};
use support::{fragment, link};

/// Where a page says on what it runs its commands: `<!-- en: examples/alcaldia -->`; without that, in an empty folder.
const IN: &str = "<!-- en: ";

/// Pages that come of the program, with blocks that are shown by another test.
const MADE: [&str; 2] = ["book/src/reglas/", "book/src/referencia/"];

/// The pages that people write.
fn pages() -> Vec<File> {
    let mut pages = file::below("book/src");
    pages.retain(|page| page.is("md") && !MADE.iter().any(|made| page.path.starts_with(made)));
    pages
}

/// The pages of the contents, in order.
fn contents() -> Vec<String> {
    let text = file::read("book/src/SUMMARY.md").expect("the book has contents");
    let links = link::links(&text).into_iter();
    links
        .map(|(_, target)| format!("book/src/{target}"))
        .collect()
}

/// From an empty home to a printed sheet: one reader follows all the pages, one after the other.
#[test]
fn the_tutorial_can_be_followed_to_the_letter() {
    let mut sandbox = Sandbox::new("tutorial");
    let (mut wrong, mut commands, mut edits) = (Vec::new(), 0, 0);
    let tutorial = contents()
        .into_iter()
        .filter(|path| path.contains("/tutorial/"));
    for path in tutorial {
        let text = file::read(&path).expect("a page of the contents is there");
        let followed = follow(&path, &text, &mut sandbox);
        commands += followed.commands;
        edits += followed.edits;
        keep(&path, &text, &followed.page);
        wrong.extend(followed.wrong);
    }
    nothing(wrong);
    assert!(
        commands > 10 && edits > 10,
        "{commands} commands, {edits} edits"
    );
}

/// Each of the other pages is followed in a folder of its own.
#[test]
fn what_the_pages_show_is_what_the_program_says() {
    let wrong = pages().into_par_iter().flat_map_iter(|page| {
        if page.path.contains("/tutorial/") {
            return Vec::new();
        }
        let name = page.path.replace('/', "-");
        let mut sandbox = Sandbox::new(&name);
        let brought = page
            .text
            .split_once(IN)
            .and_then(|(_, rest)| rest.split_once(" -->"));
        if let Some((folder, _)) = brought {
            sandbox.bring(folder);
        }
        let followed = follow(&page.path, &page.text, &mut sandbox);
        let (text, mut wrong) = pieces(&page.path, &followed.page);
        keep(&page.path, &page.text, &text);
        wrong.extend(followed.wrong);
        wrong
    });
    nothing(wrong.collect::<Vec<_>>());
}

/// The page with what the program says now of the pieces of files, and those that are not what the page says.
fn pieces(path: &str, page: &str) -> (String, Vec<String>) {
    let (mut out, mut copied) = (String::new(), 0);
    let mut wrong = Vec::new();
    let mut last: Option<String> = None;
    for fence in fences(page) {
        let second = fence.words.get(1).copied().unwrap_or_default();
        if fence.language() == "yaml" && fragment::is_kind(second) {
            let checked = fragment::check(second, fence.text);
            let (codes, lines) = fragment::found(&checked);
            if codes != fence.value("hallazgos").unwrap_or_default() {
                wrong.push(format!("{path}:{}: finds {codes}\n{lines}", fence.line));
            }
            last = Some(fragment::told(&checked));
        } else if fence.says("informe") {
            let told = last.take().unwrap_or_default();
            let told = format!("{}\n", told.trim_end());
            let found = shown(&told, fence.text);
            if found != fence.text {
                wrong.push(format!("{path}:{}: the program says\n{found}", fence.line));
            }
            out.push_str(&page[copied..fence.start]);
            out.push_str(&found);
            copied = fence.start + fence.text.len();
        } else if fence.language() == "yaml" && !is_followed(second) {
            wrong.push(format!(
                "{path}:{}: does not say what this block is for",
                fence.line
            ));
        }
    }
    out.push_str(&page[copied..]);
    (out, wrong)
}

/// Whether a reader does something with a block of this use, or it is of another program.
fn is_followed(word: &str) -> bool {
    let edits = ["archivo=", "busque=", "final=", "igual="];
    ["ponga", "otro"].contains(&word) || edits.iter().any(|edit| word.starts_with(edit))
}

#[test]
fn links_lead_somewhere() {
    let mut pages = file::below("book/src");
    pages.retain(|page| page.is("md"));
    for name in [
        "README.md",
        "LEEME.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ] {
        let text = file::read(name).expect("the file is there");
        pages.push(File {
            path: name.to_owned(),
            text,
        });
    }
    nothing(link::lost(&pages));
}

/// A check that sees nothing would pass for ever.
#[test]
fn links_that_lead_nowhere_are_seen() {
    for (text, expected) in [
        ("[reglas](reglas/index.md)", 0),
        ("[reglas](reglas/indice.md)", 1),
        ("![la ficha](imagenes/ventanilla.png)", 0),
        ("![la ficha](imagenes/ninguna.png)", 1),
        ("# Dónde, y cómo\n[aquí](#dónde-y-cómo)", 0),
        ("# Dónde\n[aquí](#como)", 1),
        ("```text\n[aquí](nada.md)\n```", 0),
        ("[el paso](referencia/protocolo.md#paso)", 0),
        ("[la guía](https://www.rust-lang.org)", 0),
    ] {
        let page = File {
            path: "book/src/prueba.md".to_owned(),
            text: text.to_owned(),
        };
        // A link within the page is looked for where the page would be.
        let found = if text.contains("](#") {
            in_its_place(&page)
        } else {
            link::lost(&[page]).len()
        };
        assert_eq!(found, expected, "{text}");
    }
}

fn in_its_place(page: &File) -> usize {
    let sandbox = Sandbox::new("enlaces");
    sandbox.write("prueba.md", &page.text);
    let path = sandbox.path("prueba.md");
    link::lost(&[File {
        path,
        text: page.text.clone(),
    }])
    .len()
}

#[test]
fn every_page_is_in_the_contents() {
    let listed: BTreeSet<String> = contents().into_iter().collect();
    let mut written = file::below("book/src");
    written.retain(|page| page.is("md") && page.path != "book/src/SUMMARY.md");
    let unlisted = written
        .into_iter()
        .filter(|page| !listed.contains(&page.path));
    nothing(
        unlisted
            .map(|page| format!("{} is not in SUMMARY.md", page.path))
            .collect::<Vec<_>>(),
    );
}

/// Pictures are for people in a hurry and on a slow line.
#[test]
fn pictures_are_small() {
    let pictures = RealDisk
        .list(Path::new("book/src/imagenes"))
        .expect("the book has pictures");
    let sizes = pictures.iter().map(|it| {
        RealDisk
            .read(&it.path, 1 << 22)
            .map_or(0, |bytes| bytes.len())
    });
    let total: usize = sizes.sum();
    assert!(total < 1_500_000, "{total} bytes of pictures");
}

/// Writes the page anew, when that is asked for.
fn keep(path: &str, before: &str, after: &str) {
    let is_asked = std::env::var_os("SNAPSHOTS").is_some_and(|it| it == "overwrite");
    if is_asked && before != after {
        RealDisk
            .write(Path::new(path), after.as_bytes())
            .expect("the page can be written");
    }
}

/// Fails with everything that is wrong.
fn nothing(wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
