//! A whole schema, as a value and as the file that editors read.

use schemars::Schema;
use schemars::transform::{RemoveRefSiblings, Transform};
use serde_json::json;

use super::FileKind;
use super::walk::Walk;
use crate::locale::Locale;

/// The JSON Schema (draft-07, which is what editors of YAML understand best) of a kind of file, with descriptions in
/// one language. Its keys are Spanish in both, as the format is.
pub fn json_schema(kind: FileKind, locale: Locale) -> Schema {
    let mut walk = Walk::new(locale);
    let mut root = walk.object(kind.record(), None);
    root.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    root.insert("title".to_owned(), json!(kind.title().get(locale)));
    root.insert("description".to_owned(), json!(kind.says().get(locale)));
    let markdown = format!("{}\n\n`{}`", kind.says().get(locale), kind.path());
    root.insert("markdownDescription".to_owned(), json!(markdown));
    root.insert("definitions".to_owned(), walk.into_definitions().into());
    let mut schema = Schema::from(root);
    // In draft-07 what stands beside a reference is not read.
    RemoveRefSiblings::default().transform(&mut schema);
    schema
}

/// The same as a file: indented, with an end of line.
pub fn json_schema_text(kind: FileKind, locale: Locale) -> String {
    let schema = json_schema(kind, locale);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}
