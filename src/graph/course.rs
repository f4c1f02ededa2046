use std::collections::{BTreeMap, BTreeSet};

use super::flow::{Flow, WayKind};
use crate::model::value::StepId;
use crate::model::written::{CommonFile, Exception};
use crate::model::{InForce, Step, Touchpoint};

/// A protocol as its readers see it: the steps that may be shown, and the ways between them.
///
/// The drawings, their text twins and the cards of the steps are made of this and cannot differ. A step that is left out
/// of a public handbook is stepped over: the ways to it lead on to what follows it.
pub struct Course<'p> {
    flow: Flow<'p>,
    steps: Vec<Step<'p>>,
    /// By place in the file: the number on the page, from 1; none for a step that is not shown.
    numbers: Vec<Option<usize>>,
    anchors: Vec<String>,
    /// By place in the file: whether the attention may end there.
    ends: Vec<bool>,
}

/// A way on from a step.
#[derive(Clone, Copy, Debug)]
pub struct Onward<'p> {
    /// The place in the file of the step it leads to.
    pub to: usize,
    /// Why the attention goes there.
    pub kind: WayKind<'p>,
    /// Whether it goes back to an earlier step, or to the same one.
    pub is_return: bool,
}

impl<'p> Course<'p> {
    /// The whole course of a touchpoint's protocol.
    pub fn whole(touchpoint: &'p Touchpoint, common: Option<&'p CommonFile>) -> Self {
        Self::of(touchpoint, common, |_| true, true)
    }

    /// The course through the steps that `is_shown` lets pass, with or without the exceptions.
    pub fn of(
        touchpoint: &'p Touchpoint,
        common: Option<&'p CommonFile>,
        is_shown: impl Fn(&Step<'p>) -> bool,
        has_exceptions: bool,
    ) -> Self {
        let steps: Vec<Step<'p>> = touchpoint.steps().filter(is_shown).collect();
        let mut numbers = vec![None; touchpoint.steps().len()];
        for (step, number) in steps.iter().zip(1..) {
            numbers[step.index] = Some(number);
        }
        let flow = Flow::new(touchpoint, common);
        let mut anchors = anchors(flow.exceptions());
        if !has_exceptions {
            anchors.clear();
        }
        let mut course = Course {
            flow,
            steps,
            ends: vec![false; numbers.len()],
            numbers,
            anchors,
        };
        course.ends = (0..course.numbers.len())
            .map(|step| course.numbers[step].is_some() && course.ends_at(step))
            .collect();
        course
    }

    /// The touchpoint.
    pub fn touchpoint(&self) -> &'p Touchpoint {
        self.flow.touchpoint()
    }

    /// The steps shown, in order.
    pub fn steps(&self) -> &[Step<'p>] {
        &self.steps
    }

    /// The exceptions in force, with their anchors.
    pub fn exceptions(&self) -> impl Iterator<Item = (&InForce<'p, Exception>, &str)> {
        self.flow
            .exceptions()
            .iter()
            .zip(self.anchors.iter().map(String::as_str))
    }

    /// The number of a step on the page; none when it is not shown.
    pub fn number(&self, step: usize) -> Option<usize> {
        self.numbers[step]
    }

    /// The name of a step with its number, and its anchor.
    pub fn name(&self, step: usize) -> (String, String) {
        let step = self.flow.touchpoint().step_at(step);
        let name = match self.numbers[step.index] {
            Some(number) => format!("{number}. {}", step.name()),
            None => step.name().to_owned(),
        };
        (name, step_anchor(step.id))
    }

    /// Whether the attention may end at a step, or at a hidden one right after it.
    pub fn is_end(&self, step: usize) -> bool {
        self.ends[step]
    }

    /// The planned ways on from a step to steps shown, in the order written.
    pub fn planned(&self, step: usize) -> Vec<Onward<'p>> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::from([step]);
        // Hidden steps still to be stepped over, with the answer that led to them: it is the one that is shown.
        let mut open: Vec<(usize, WayKind<'p>)> = Vec::new();
        let mut ways = self.planned_of(step);
        loop {
            for (to, kind) in ways.into_iter().rev() {
                open.push((to, kind));
            }
            let Some((to, kind)) = open.pop() else {
                return found;
            };
            ways = Vec::new();
            if self.numbers[to].is_some() {
                let is_return = to <= step;
                found.push(Onward {
                    to,
                    kind,
                    is_return,
                });
            } else if seen.insert(to) {
                ways = self.planned_of(to);
                if let WayKind::Answer(_) = kind {
                    ways.iter_mut().for_each(|way| way.1 = kind);
                }
            }
        }
    }

    fn planned_of(&self, step: usize) -> Vec<(usize, WayKind<'p>)> {
        let ways = self.flow.ways(step).into_iter();
        ways.filter(|(_, way)| way.kind.is_planned())
            .map(|(to, way)| (to, way.kind))
            .collect()
    }

    /// Whether the attention may end at a step or at the hidden ones that come right after it.
    fn ends_at(&self, step: usize) -> bool {
        let mut seen = BTreeSet::from([step]);
        let mut open = vec![step];
        while let Some(at) = open.pop() {
            if self.flow.is_end(at) {
                return true;
            }
            for (to, _) in self.planned_of(at) {
                if self.numbers[to].is_none() && seen.insert(to) {
                    open.push(to);
                }
            }
        }
        false
    }

    /// Whether some planned way leads to each step, by place in the file; the first step is led to by the beginning.
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.numbers.len()];
        for step in &self.steps {
            for way in self.planned(step.index) {
                reached[way.to] = true;
            }
        }
        if let Some(first) = self.steps.first() {
            reached[first.index] = true;
        }
        reached
    }

    /// The step where an exception can happen, and the one where it goes on: places in the file, of steps shown.
    pub fn ends_of(&self, exception: &Exception) -> (Option<usize>, Option<usize>) {
        let shown = |id: &Option<crate::source::Spanned<crate::model::value::StepId>>| {
            let step = self.flow.touchpoint().step(&id.as_ref()?.value)?;
            self.numbers[step.index].map(|_| step.index)
        };
        (shown(&exception.step), shown(&exception.goes_to))
    }
}

/// The anchor of a step, wherever its protocol is shown.
pub fn step_anchor(id: &StepId) -> String {
    format!("paso-{id}")
}

/// An anchor for each exception: its kind, with a number from the second of a kind on.
fn anchors(exceptions: &[InForce<'_, Exception>]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    exceptions
        .iter()
        .map(|it| {
            let kind = it.entry.kind.as_ref().map_or("otra", |kind| kind.key());
            let number = seen
                .entry(kind)
                .and_modify(|number| *number += 1)
                .or_insert(1);
            let kind = kind.replace('_', "-");
            match number {
                1 => format!("excepcion-{kind}"),
                number => format!("excepcion-{kind}-{number}"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Course, Step, WayKind};
    use crate::source::Loaded;

    /// The ways of each step shown: "1 → 2", with the answer that leads there, "1 fin" where it may end.
    fn check(is_public: bool, steps: &str, expected: &str) {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        let text =
            format!("nombre: P\ntipo: chat\netapas: {{ atencion: Pide. }}\npasos: [{steps}]\n");
        loaded.sources.add("protocolos/p.yaml", text);
        let (project, _) = crate::model::parse(&loaded);
        let is_internal = |step: &Step<'_>| step.written.internal.as_ref().is_some_and(|it| it.0);
        let is_shown = |step: &Step<'_>| !(is_public && is_internal(step));
        let course = Course::of(&project.touchpoints[0], None, is_shown, true);
        let number = |step: usize| {
            course
                .number(step)
                .expect("a way leads to a step that is shown")
        };
        let mut found = Vec::new();
        for step in course.steps() {
            let from = number(step.index);
            for way in course.planned(step.index) {
                let answer = match way.kind {
                    WayKind::Answer(answer) => format!(" {}", answer.unwrap_or("otro")),
                    _ => String::new(),
                };
                let arrow = if way.is_return { "↩" } else { "→" };
                found.push(format!("{from} {arrow} {}{answer}", number(way.to)));
            }
            if course.is_end(step.index) {
                found.push(format!("{from} fin"));
            }
        }
        assert_eq!(found.join(", "), expected, "{steps}");
    }

    #[test]
    fn ways_and_ends() {
        check(false, "", "");
        check(false, "{nombre: A}", "1 fin");
        check(false, "{nombre: A}, {nombre: B}", "1 → 2, 2 fin");
        check(
            false,
            "{nombre: A, decision: [{cuando: Sí, ir_a: b}, {ir_a: a}]}, {nombre: B, interno: sí}",
            "1 → 2 Sí, 1 ↩ 1 otro, 2 fin",
        );
    }

    #[test]
    fn hidden_steps_are_stepped_over() {
        check(
            true,
            "{nombre: A}, {nombre: B, interno: sí}, {nombre: C}",
            "1 → 2, 2 fin",
        );
        check(true, "{nombre: A}, {nombre: B, interno: sí}", "1 fin");
        check(
            true,
            "{nombre: A, decision: [{cuando: Sí, ir_a: b}, {cuando: No, ir_a: c}]}, {nombre: B, interno: sí}, {nombre: C}",
            "1 → 2 Sí, 1 → 2 No, 2 fin",
        );
        check(
            true,
            "{nombre: A}, {nombre: B, interno: sí, decision: [{cuando: Sí, ir_a: c}, {cuando: No, ir_a: a}]}, {nombre: C}",
            "1 → 2 Sí, 1 ↩ 1 No, 2 fin",
        );
        check(
            true,
            "{nombre: A}, {nombre: B, interno: sí, siguiente: b}",
            "",
        );
        check(true, "{nombre: A, interno: sí}, {nombre: B}", "1 fin");
    }
}
