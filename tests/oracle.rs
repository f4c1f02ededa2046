//! An independent oracle for how a file is read: the tree that `source::parse` makes of a text, against the value that
//! serde_yaml makes of it. Two parsers with nothing in common, so that what one gets wrong the other shows.

#[path = "support/file.rs"]
mod file;

use protocolo::source::{Issue, Node, Sources, Style, SyntaxKind, Value, parse};
use serde_yaml::Value as Theirs;

#[test]
fn the_examples_are_read_as_by_the_oracle() {
    let files = file::below("examples");
    let yaml: Vec<_> = files
        .iter()
        .filter(|file| file.is("yaml") && !file.path.contains("con-errores"))
        .collect();
    assert!(yaml.len() > 20, "the examples have files");
    for file in yaml {
        agree(&file.text).unwrap_or_else(|why| panic!("{}: {why}", file.path));
    }
}

#[test]
fn odd_but_right_texts_are_read_as_by_the_oracle() {
    for text in [
        "a: no\nb: 018000\nc: 1.20\nd: 8:30\ne: 2026-03-01\nf: ~\ng:\nh: null\ni: .inf\nj: 0x1F\nk: 1_000\n",
        "a: 'el «otro» d''Artagnan'\nb: \"\\u00f1\\t\\\"sí\\\"\\\\\"\nc: ''\nd: \"\"\n",
        "a: |\n  uno\n\n  dos\nb: >-\n  uno\n  dos\n\n  tres\nc: |+\n  x\n\n\nd: >\n  uno\n   con sangría\n  dos\n",
        "a: |2\n    sangrado\n  no\nb: |-\n  sin final\n",
        "a: |\n  sin fin de línea",
        "a: >-\n  sin fin de línea",
        "a:\n- 1\n- - 2\n  - 3\n-\n- b: c\n  d: e\n",
        "{a: [1, 2, {b: c}], 'd': \"e\", f: []}\n",
        "a: [uno, dos: tres, \"cuatro\"]\n",
        "a: uno\n  dos\n\n  tres\nb: x\n",
        "a: \"uno\n  dos\n\n  tres\\\n  cuatro\"\n",
        "a: 'uno\n  dos'\n",
        "# comentario\n\na: b # otro\nc: d#e\nf: 'g # h'\n# fin\n",
        "a: https://x.example/a?b=c:d#e\nb: x:y\nc: ':'\nd: -x\ne: ?x\nf: a, b\n",
        "? a\n: b\n? c\n",
        "%YAML 1.2\n---\na: 1\n...\n",
        "--- \na: 1\n",
        "a: 🎉 ñ n\u{0303}\n'clave con espacios': x\n\"otra: clave\": y\nñandú: z\n1: uno\ntrue: dos\n",
        "- a\n- b\n",
        "solo texto",
        "a: b\t# comentario tras tabulador\n",
        "\u{feff}a: con marca de orden\n",
        "a: 1\r\nb: |\r\n  uno\r\n  dos\r\nc: \"x\r\n  y\"\r\n",
        "a: 1\rb: 2\r",
        "\n\n\na: 1\n\n\n",
        "a:    \n  b:   1   \n",
        "a: '\u{202e}derecha a izquierda'\n",
        "a: x\u{a0}y\u{2003}z\n",
        "a:\tb\n",
        "a: [1,\n2]\n",
        "a: \"x\ny\"\n",
        "{a, b: , 'c':d}\n",
        "x: [a,]\ny: \"\\/\"\n",
        "[a: b]\n",
        "null: x\n",
    ] {
        agree(text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
    }
}

#[test]
fn what_is_no_yaml_is_refused_by_both() {
    for (text, kind) in [
        ("a: b: c\n", SyntaxKind::ColonInText),
        ("c: ::\n", SyntaxKind::ColonInText),
        ("a: b\n\tc: d\n", SyntaxKind::Tab),
        ("a: |\n\tx\n", SyntaxKind::Tab),
        ("a: 'x\n", SyntaxKind::UnclosedQuote),
        ("a: 'b'c\n", SyntaxKind::AfterQuote),
        ("- a\nb: c\n", SyntaxKind::Indentation),
        ("a: - b\n", SyntaxKind::ItemInLine),
        ("a: @x\n", SyntaxKind::Reserved('@')),
        ("a: `x\n", SyntaxKind::Reserved('`')),
        ("a: %x\n", SyntaxKind::Reserved('%')),
        ("a: \u{7}\n", SyntaxKind::Reserved('\u{7}')),
        ("a: [1\n", SyntaxKind::UnclosedBracket),
        ("x: [a,,b]\n", SyntaxKind::EmptyItem),
        ("a: \"\\d\"\n", SyntaxKind::Escape),
        ("'a':b\n", SyntaxKind::Other),
    ] {
        assert!(
            serde_yaml::from_str::<Theirs>(text).is_err(),
            "the oracle takes {text:?}"
        );
        let (_, issues) = read(text);
        let kinds: Vec<SyntaxKind> = issues.iter().filter_map(syntax_kind).collect();
        assert_eq!((kinds, issues.len()), (vec![kind], 1), "{text:?}");
    }
}

/// Where the two differ on purpose: the text, what we say of it, whether the oracle takes it, and why that is right.
const DIFFERENCES: [(&str, &str, bool, &str); 17] = [
    (
        "a: &x 1\nb: *x\n",
        "Anchor Alias",
        true,
        "what a line says must stand in that line; and aliases can be bombs",
    ),
    (
        "*a : b\n",
        "Alias",
        false,
        "an alias without its anchor is the same mistake for us",
    ),
    (
        "a: !t 1\n",
        "Tag",
        true,
        "the format says what is what, not a tag",
    ),
    ("a: !!str 1\n", "Tag", true, "the same"),
    (
        "<<: {a: 1}\nb: 2\n",
        "MergeKey",
        true,
        "the same as an alias",
    ),
    (
        "? [a]\n: b\n",
        "ComplexKey",
        true,
        "no key of the format is a list",
    ),
    ("~: x\n", "ComplexKey", true, "nor nothing"),
    (
        "a: 1\na: 2\n",
        "DuplicateKey",
        false,
        "the oracle stops; we keep the first and go on",
    ),
    (
        "a: {b: c, b: d}\n",
        "DuplicateKey",
        false,
        "the same inside braces",
    ),
    (
        "a: 1\n---\nb: 2\n",
        "SecondDocument",
        false,
        "the oracle stops; we keep the first and go on",
    ),
    ("a: 1\n...\nb: 2\n", "SecondDocument", false, "the same"),
    (
        "",
        "Empty",
        true,
        "an empty file says nothing, which its author should know",
    ),
    ("# solo un comentario\n", "Empty", true, "the same"),
    (
        "a: \u{feff}x\n",
        "Syntax",
        true,
        "a byte-order mark inside cannot be seen, and breaks what it touches",
    ),
    (
        "a: x\u{2028}y\n",
        "",
        false,
        "a line separator ends lines in YAML 1.1, not in 1.2",
    ),
    ("a: x\u{85}y\n", "", false, "nor does a next-line"),
    (
        "x: \"\\ud83c\\udf89\"\n",
        "",
        false,
        "a pair of halves, as JSON writes an emoji, is one character",
    ),
];

#[test]
fn differences_have_a_reason() {
    for (text, ours, is_taken, why) in DIFFERENCES {
        let (_, issues) = read(text);
        let names: Vec<String> = issues.iter().map(name).collect();
        assert_eq!(names.join(" "), ours, "{text:?}: {why}");
        assert_eq!(
            serde_yaml::from_str::<Theirs>(text).is_ok(),
            is_taken,
            "the oracle, of {text:?}: {why}"
        );
    }
}

fn syntax_kind(issue: &Issue) -> Option<SyntaxKind> {
    match issue {
        Issue::Syntax { kind, .. } => Some(*kind),
        _ => None,
    }
}

/// The name of an issue, without what it is about.
fn name(issue: &Issue) -> String {
    let text = format!("{issue:?}");
    text.split(['(', ' ']).next().unwrap_or_default().to_owned()
}

/// Compares what both make of a text.
fn agree(text: &str) -> Result<(), String> {
    let theirs: Theirs =
        serde_yaml::from_str(text).map_err(|error| format!("the oracle refuses it: {error}"))?;
    let (root, issues) = read(text);
    if !issues.is_empty() {
        return Err(format!("we refuse it: {issues:?}"));
    }
    same(&root.ok_or("we read nothing")?, &theirs, "")
}

fn read(text: &str) -> (Option<Node<'_>>, Vec<Issue>) {
    let mut sources = Sources::default();
    let tree = parse(sources.add("a.yaml", text), text);
    (tree.root, tree.issues)
}

/// Whether a node is what the oracle says, in the same order; where it is not, `path` says so.
fn same(ours: &Node<'_>, theirs: &Theirs, path: &str) -> Result<(), String> {
    let fail = || {
        Err(format!(
            "at {path:?} we read {:?} and the oracle {theirs:?}",
            ours.value
        ))
    };
    match (&ours.value, theirs) {
        (Value::Null, Theirs::Null) => Ok(()),
        (Value::Scalar(text, _), Theirs::String(other)) if text == other => Ok(()),
        // For us a plain scalar is text whatever it looks like. The oracle must make the same of that text alone.
        (Value::Scalar(text, Style::Plain), Theirs::Null | Theirs::Bool(_) | Theirs::Number(_)) => {
            let again: Result<Theirs, _> = serde_yaml::from_str(text);
            if again.is_ok_and(|again| again == *theirs) {
                Ok(())
            } else {
                fail()
            }
        }
        (Value::Sequence(items, _), Theirs::Sequence(others)) if items.len() == others.len() => {
            let mut pairs = items.iter().zip(others).enumerate();
            pairs.try_for_each(|(at, (item, other))| same(item, other, &format!("{path}/{at}")))
        }
        (Value::Mapping(entries), Theirs::Mapping(others)) if entries.len() == others.len() => {
            let mut pairs = entries.iter().zip(others);
            pairs.try_for_each(|((key, value), (other_key, other))| {
                let path = format!("{path}/{}", key.text());
                same(key, other_key, &path)?;
                same(value, other, &path)
            })
        }
        _ => fail(),
    }
}
