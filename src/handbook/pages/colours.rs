use std::fmt::Write;

use crate::model::Project;

/// The stylesheet with the entity's colours; none when it names none.
pub(in crate::handbook) fn colours(project: &Project) -> Option<String> {
    let appearance = project.entity.as_ref()?.handbook.as_ref()?;
    let colours = appearance.colours.as_ref()?;
    let mut css = String::new();
    for (property, colour) in [
        ("--acento", &colours.primary),
        ("--acento-2", &colours.secondary),
    ] {
        if let Some(colour) = colour {
            writeln!(css, "  {property}: {};", colour.css())
                .expect("writing to a String cannot fail");
        }
    }
    (!css.is_empty()).then(|| format!(":root {{\n{css}}}\n"))
}
