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
        let mut open: Vec<usize> = self.start().iter().map(|step| step.index).collect();
        while let Some(at) = open.pop() {
            if untold[at] || tells(self.touchpoint().step_at(at)) {
                continue;
            }
            untold[at] = true;
            let ways = self.ways(at).into_iter();
            open.extend(ways.filter(|(_, way)| follows(way)).map(|(to, _)| to));
        }
        untold
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
    use std::time::{Duration, Instant};

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

    /// Sixty decisions in a row have more ways than there are grains of sand.
    #[test]
    fn many_decisions_cost_little() {
        let mut steps = String::from("pasos:\n");
        for at in 0..60 {
            let next = at + 1;
            steps.push_str(&format!(
                "  - nombre: D{at}\n    decision: [{{ cuando: s, ir_a: l{at} }}, {{ cuando: n, ir_a: r{at} }}]\n  - {{ nombre: L{at}, siguiente: d{next} }}\n  - {{ nombre: R{at} }}\n"
            ));
        }
        steps.push_str("  - { nombre: D60, informa: [costo] }\n");
        let project = project(&steps);
        let flow = Flow::new(&project.touchpoints[0], None);
        let before = Instant::now();
        let untold = flow.untold(|step| !step.written.tells.is_empty());
        assert_eq!(untold.iter().filter(|is| **is).count(), 180);
        assert_eq!(flow.main_way().len(), 121);
        assert_eq!(flow.steps_before(180).len(), 2);
        // Milliseconds even on a slow machine; walking the ways would take longer than the universe.
        assert!(before.elapsed() < Duration::from_secs(1));
    }
}
