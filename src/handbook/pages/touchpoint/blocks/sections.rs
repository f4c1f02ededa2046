use std::collections::BTreeSet;

use crate::handbook::markdown;
use crate::handbook::pages::block::block;
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Block, Content};
use crate::model::value::slug;
use crate::model::written::Section;

/// The author's own sections, each with the key after which it comes.
pub(in crate::handbook::pages::touchpoint) fn sections<'p>(
    sheet: &Sheet<'_, 'p>,
) -> Vec<(Option<&'p str>, Block)> {
    let is_public = sheet.view.edition.is_public;
    let is_internal = |it: &&Section| it.internal.as_ref().is_some_and(|it| it.0);
    let all = sheet
        .list("secciones", &sheet.touchpoint.written.sections)
        .iter();
    let mut taken = BTreeSet::new();
    all.filter(|it| !(is_public && is_internal(it)))
        .filter_map(|section| {
            let title = section.title.as_ref().map_or("", |title| title);
            let content = section.content.as_ref()?;
            let prose = Content::Prose {
                text: markdown::blocks(content),
            };
            let after = section.after.as_ref().map(|key| key.trim());
            Some((
                after,
                block(&anchor(title, &mut taken), title, vec![prose])?,
            ))
        })
        .collect()
}

/// An anchor that no other section has, and whose title's anchor no other has.
fn anchor(title: &str, taken: &mut BTreeSet<String>) -> String {
    let base = match slug(title).as_str() {
        "" => "seccion".to_owned(),
        slug => format!("seccion-{slug}"),
    };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let free = std::iter::once(base.clone())
        .chain(numbered)
        .find(|anchor| !taken.contains(anchor) && !taken.contains(&format!("{anchor}-titulo")))
        .expect("there are more numbers than sections");
    taken.insert(free.clone());
    taken.insert(format!("{free}-titulo"));
    free
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::anchor;

    #[test]
    fn anchors_are_unique() {
        let mut taken = BTreeSet::new();
        let found: Vec<String> = ["Uno", "Uno", "Uno título", "¡!", "«»"]
            .iter()
            .map(|title| anchor(title, &mut taken))
            .collect();
        assert_eq!(
            found,
            [
                "seccion-uno",
                "seccion-uno-2",
                "seccion-uno-titulo-2",
                "seccion",
                "seccion-2"
            ]
        );
    }
}
