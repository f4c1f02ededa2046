use std::collections::BTreeMap;

use serde::Serialize;

use super::state::State;
use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::step_anchor;
use crate::locale::Locale;
use crate::source::{LineIndex, SourceId};

/// A finding as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Finding {
    /// Its code.
    pub(super) code: &'static str,
    /// Its severity, as a class.
    pub(super) severity: &'static str,
    /// The same as a word.
    pub(super) word: &'static str,
    /// What is wrong.
    pub(super) message: String,
    /// What is said beside the place: often what it may have meant.
    pub(super) label: Option<String>,
    /// What to do.
    pub(super) help: Option<String>,
    /// `protocolos/chat.yaml:12:5`.
    pub(super) place: String,
    /// Where on its page it is: a step.
    pub(super) anchor: Option<String>,
    /// The step's name.
    pub(super) step: Option<String>,
    /// The path of its page; none when its file has none.
    pub(super) page: Option<String>,
    /// Whether a draft still lacks it.
    pub(super) is_pending: bool,
    /// Whether it is of a file that could not be read whole.
    pub(super) is_of_broken: bool,
}

/// The findings of one file.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FileFindings {
    /// Its path.
    pub(super) file: String,
    /// What its page is about.
    pub(super) name: Option<String>,
    /// The path of its page.
    pub(super) page: Option<String>,
    /// What was found in it.
    pub(super) findings: Vec<Finding>,
}

/// Finds words and places for findings; each file's lines are counted once.
pub(super) struct Teller<'s> {
    state: &'s State<'s>,
    locale: Locale,
    lines: BTreeMap<SourceId, LineIndex<'s>>,
}

impl<'s> Teller<'s> {
    pub(super) fn new(state: &'s State<'s>) -> Self {
        Teller {
            locale: state.locale(),
            state,
            lines: BTreeMap::new(),
        }
    }

    /// The finding in words.
    pub(super) fn tell(&mut self, it: &Diagnostic) -> Finding {
        let source = it.span.source;
        let file = self.state.sources().get(source);
        let index = self
            .lines
            .entry(source)
            .or_insert_with(|| LineIndex::new(&file.text));
        let at = index.position(it.span.range().start);
        let is_of_broken = self.state.is_broken(source);
        // The steps shown of a broken file are those of an earlier text: its places say nothing of them.
        let touchpoint = self.state.touchpoint(source);
        let step = touchpoint.filter(|_| !is_of_broken).and_then(|touchpoint| {
            let mut steps = touchpoint.steps();
            steps.find(|step| step.written.span.contains(it.span))
        });
        let said = |text: &crate::locale::Said<String>| text.get(self.locale).clone();
        Finding {
            code: it.code,
            severity: it.severity.key(),
            word: it.severity.word(self.locale, false),
            message: said(&it.message),
            label: it.label.as_ref().map(said),
            help: it.help.as_ref().map(said),
            place: format!("{}:{}:{}", file.path, at.line, at.column),
            anchor: step.map(|step| step_anchor(step.id)),
            step: step.map(|step| step.name().to_owned()),
            page: self.state.page(source).map(|page| page.path.clone()),
            is_pending: it.is_pending,
            is_of_broken,
        }
    }

    /// All findings by file, the worst file first and then by path; `most` of them.
    pub(super) fn by_file(&mut self, most: usize) -> Vec<FileFindings> {
        let mut files: BTreeMap<SourceId, Vec<&Diagnostic>> = BTreeMap::new();
        for it in self.state.diagnostics() {
            files.entry(it.span.source).or_default().push(it);
        }
        let mut files: Vec<(SourceId, Vec<&Diagnostic>)> = files.into_iter().collect();
        for (_, findings) in &mut files {
            findings.sort_by_key(|it| rank(it));
        }
        files.sort_by_key(|(source, findings)| {
            let worst = findings.first().map(|it| rank(it));
            (!self.state.is_broken(*source), worst, *source)
        });
        let mut left = most;
        let mut told = Vec::new();
        for (source, findings) in files {
            let shown = findings.len().min(left);
            left -= shown;
            if shown == 0 {
                break;
            }
            let page = self.state.page(source);
            told.push(FileFindings {
                file: self.state.sources().get(source).path.clone(),
                name: page.map(|it| it.name.clone()),
                page: page.map(|it| it.path.clone()),
                findings: findings[..shown].iter().map(|it| self.tell(it)).collect(),
            });
        }
        told
    }
}

/// What comes first: errors, warnings, tips, and last what a draft still lacks.
pub(super) fn rank(it: &Diagnostic) -> (bool, std::cmp::Reverse<Severity>) {
    (it.is_pending, std::cmp::Reverse(it.severity))
}
