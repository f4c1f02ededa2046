//! What comes before what, on every way that was meant.
//!
//! "On every way" is never asked of the ways one by one, of which there may be too many to count: a step comes after a
//! telling on every way when the start cannot reach it once the steps that tell are closed.

use super::{Flow, Way};
use crate::model::Step;

impl<'p> Flow<'p> {
    /// For each step, whether some planned way from the start comes to it without having passed, there or before, a step
    /// that tells. A step that no planned way reaches is told nothing, but nobody comes: it is not counted.
    pub fn untold(&self, tells: impl Fn(Step<'p>) -> bool) -> Vec<bool> {
        self.untold_by(|way| way.kind.is_planned(), tells)
    }

    /// The same, over the ways of exceptions too.
    pub fn untold_even_by_exception(&self, tells: impl Fn(Step<'p>) -> bool) -> Vec<bool> {
        self.untold_by(|_| true, tells)
    }

    fn untold_by(
        &self,
        follows: impl Fn(&Way<'p>) -> bool,
        tells: impl Fn(Step<'p>) -> bool,
    ) -> Vec<bool> {
        let mut untold = vec![false; self.touchpoint().steps().len()];
        let mut seen = untold.clone();
        let mut open: Vec<usize> = self.start().iter().map(|step| step.index).collect();
        while let Some(at) = open.pop() {
            let is_seen = std::mem::replace(&mut seen[at], true);
            if is_seen || tells(self.touchpoint().step_at(at)) {
                continue;
            }
            untold[at] = true;
            let ways = self.ways(at).into_iter();
            open.extend(ways.filter(|(_, way)| follows(way)).map(|(to, _)| to));
        }
        untold
    }

    /// For each step, the first of the steps that tell, in the order written, to which a planned way leads from it; itself
    /// when it tells and no earlier one is reached.
    pub fn later(&self, tells: impl Fn(Step<'p>) -> bool) -> Vec<Option<usize>> {
        let mut later = vec![None; self.touchpoint().steps().len()];
        // Backwards from each, the first one first: a step that has its answer is not gone through again.
        for told in self.touchpoint().steps().filter(|step| tells(*step)) {
            let mut open = vec![told.index];
            while let Some(at) = open.pop() {
                if later[at].is_none() {
                    later[at] = Some(told.index);
                    open.extend(self.planned_into(at));
                }
            }
        }
        later
    }

    /// The steps from which a planned way leads straight to a step, in order and each once.
    pub fn steps_before(&self, step: usize) -> Vec<Step<'p>> {
        let mut before = self.planned_into(step);
        before.sort_unstable();
        before.dedup();
        let at = |index: usize| self.touchpoint().step_at(index);
        before.into_iter().map(at).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::graph::Flow;
    use crate::model::Project;
    use crate::source::Loaded;

    fn project(steps: &str) -> Project {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        let head = "nombre: P\ntipo: ventanilla\netapas: { atencion: Pide algo. }\n";
        loaded
            .sources
            .add("protocolos/p.yaml", format!("{head}{steps}"));
        crate::model::parse(&loaded).0
    }

    fn check(steps: &str, expected: &[&str]) {
        let project = project(steps);
        let flow = Flow::new(&project.touchpoints[0], None);
        let untold = flow.untold(|step| !step.written.tells.is_empty());
        let names = flow.touchpoint().steps().filter(|step| untold[step.index]);
        let names: Vec<&str> = names.map(|step| step.name()).collect();
        assert_eq!(names, expected, "{steps}");
    }

    #[test]
    fn a_step_is_told_when_every_way_to_it_passes_a_telling() {
        check(
            "pasos:\n  - { nombre: A, informa: [costo] }\n  - { nombre: B }\n",
            &[],
        );
        check(
            "pasos:\n  - { nombre: A }\n  - { nombre: B, informa: [costo] }\n  - { nombre: C }\n",
            &["A"],
        );
        let skip = "pasos:\n  - nombre: A\n    decision: [{ cuando: s, ir_a: b }, { cuando: n, ir_a: c }]\n  - { nombre: B, informa: [costo] }\n  - { nombre: C }\n";
        check(skip, &["A", "C"]);
        let exception = format!(
            "{}excepciones: [{{ tipo: otra, solucion: Siga., paso: a, ir_a: c }}]\n",
            "pasos:\n  - { nombre: A }\n  - { nombre: B, informa: [costo] }\n  - { nombre: C }\n"
        );
        check(&exception, &["A"]);
    }

    /// Sixty decisions in a row: more ways than there are grains of sand.
    fn decisions() -> String {
        let mut steps = String::from("pasos:\n");
        for at in 0..60 {
            let next = at + 1;
            steps.push_str(&format!(
                "  - nombre: D{at}\n    decision: [{{ cuando: s, ir_a: l{at} }}, {{ cuando: n, ir_a: r{at} }}]\n  - {{ nombre: L{at}, siguiente: d{next} }}\n  - {{ nombre: R{at} }}\n"
            ));
        }
        steps.push_str("  - { nombre: D60, informa: [costo] }\n");
        steps
    }

    /// Five thousand steps, one after the other; of each seven one is a decision, and each third one tells.
    fn many_steps() -> String {
        let mut steps = String::from("pasos:\n");
        for at in 0..5000 {
            let tells = if at % 3 == 2 {
                ", informa: [costo]"
            } else {
                ""
            };
            let (next, after) = (at + 1, at + 2);
            let answers = if at % 7 == 3 {
                format!(
                    ", decision: [{{ cuando: s, ir_a: p{next} }}, {{ cuando: n, ir_a: p{after} }}]"
                )
            } else {
                String::new()
            };
            steps.push_str(&format!("  - {{ nombre: P{at}{tells}{answers} }}\n"));
        }
        steps
    }

    /// What is asked of the ways costs one look at each step, however many ways there are.
    #[test]
    fn each_step_is_looked_at_once() {
        for steps in [decisions(), many_steps()] {
            let project = project(&steps);
            let flow = Flow::new(&project.touchpoints[0], None);
            let count = flow.touchpoint().steps().len();
            let looks = Cell::new(0);
            let tells = |step: crate::model::Step<'_>| {
                looks.set(looks.get() + 1);
                !step.written.tells.is_empty()
            };
            let _ = flow.untold(tells);
            let _ = flow.first(tells);
            let _ = flow.later(tells);
            assert!(looks.get() <= 3 * count, "{} for {count}", looks.get());
            assert!(flow.main_way().len() <= count);
            assert_eq!(flow.unreachable().len(), 0);
            assert_eq!(flow.endless().len(), 0);
        }
    }

    #[test]
    fn many_decisions_have_one_answer() {
        let project = project(&decisions());
        let flow = Flow::new(&project.touchpoints[0], None);
        let untold = flow.untold(|step| !step.written.tells.is_empty());
        assert_eq!(untold.iter().filter(|is| **is).count(), 180);
        assert_eq!(flow.main_way().len(), 121);
        assert_eq!(flow.steps_before(180).len(), 2);
    }

    #[test]
    fn what_is_told_later() {
        let project = project(
            "pasos:\n  - nombre: A\n    decision: [{ cuando: s, ir_a: c }, { cuando: n, ir_a: d }]\n  - { nombre: B, informa: [costo] }\n  - { nombre: C, informa: [costo], fin: sí }\n  - { nombre: D, informa: [costo] }\n  - { nombre: E }\n",
        );
        let flow = Flow::new(&project.touchpoints[0], None);
        let later = flow.later(|step| !step.written.tells.is_empty());
        assert_eq!(later, [Some(2), Some(1), Some(2), Some(3), None]);
    }
}
