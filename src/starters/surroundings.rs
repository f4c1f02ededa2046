use serde_json::json;

/// A file that helps to work on the repository and says nothing of the entity.
#[derive(Clone, Debug)]
pub struct Support {
    /// Its path in the repository.
    pub path: &'static str,
    /// Its text.
    pub text: String,
}

/// The files for editors, version control and machines that check. `schemas` pairs the word of each kind of file with the
/// paths where such files stand.
pub fn support(schemas: &[(&str, &str)]) -> Vec<Support> {
    let file = |path, text: &str| Support {
        path,
        text: text.to_owned(),
    };
    vec![
        Support {
            path: ".vscode/settings.json",
            text: settings(schemas),
        },
        file(".vscode/extensions.json", EXTENSIONS),
        file(".editorconfig", EDITORCONFIG),
        file(".gitignore", GITIGNORE),
        file(".github/workflows/protocolos.yml", GITHUB),
        file(".gitlab-ci.yml", GITLAB),
    ]
}

fn settings(schemas: &[(&str, &str)]) -> String {
    let pairs = schemas
        .iter()
        .map(|(word, paths)| (format!("./.protocolo/{word}.schema.json"), json!([paths])));
    let schemas: serde_json::Map<String, serde_json::Value> = pairs.collect();
    let settings = json!({
        "yaml.schemas": schemas,
        "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true },
        "files.encoding": "utf8",
    });
    let mut text = serde_json::to_string_pretty(&settings).expect("strings are JSON");
    text.push('\n');
    text
}

const EXTENSIONS: &str = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n";

const EDITORCONFIG: &str = "root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
trim_trailing_whitespace = true

[*.{yaml,yml,json}]
indent_style = space
indent_size = 2
";

const GITIGNORE: &str = "# El manual se hace de nuevo con protocolo build.\n/sitio/\n";

const GITHUB: &str = "# Revisa los protocolos en cada cambio y guarda el manual para descargarlo.
name: protocolos
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  revisar:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # Si la entidad guarda el programa en otro lugar, cambie esta línea.
      - run: cargo install protocolo --locked
      - run: protocolo check
      - run: protocolo build --salida sitio
      - uses: actions/upload-artifact@v4
        with:
          name: manual
          path: sitio
";

const GITLAB: &str = "# Revisa los protocolos en cada cambio y guarda el manual para descargarlo.
protocolos:
  image: rust:1
  script:
    # Si la entidad guarda el programa en otro lugar, cambie esta línea.
    - cargo install protocolo --locked
    - protocolo check
    - protocolo build --salida sitio
  artifacts:
    name: manual
    paths: [sitio]
";

#[cfg(test)]
mod tests {
    use super::support;

    #[test]
    fn an_editor_finds_every_schema() {
        let files = support(&[
            ("datos", "datos.yaml"),
            ("protocolo", "protocolos/**/*.yaml"),
        ]);
        let settings: serde_json::Value = serde_json::from_str(&files[0].text).expect("JSON");
        let paths = &settings["yaml.schemas"]["./.protocolo/protocolo.schema.json"];
        assert_eq!(paths[0], "protocolos/**/*.yaml");
        for file in files.iter().filter(|file| file.path.ends_with(".json")) {
            assert!(
                serde_json::from_str::<serde_json::Value>(&file.text).is_ok(),
                "{}",
                file.path
            );
        }
    }
}
