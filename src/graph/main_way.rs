use std::collections::HashMap;

use super::Flow;
use crate::model::{Step, written::Actor};

impl<'p> Flow<'p> {
    /// The way that most attentions go: from the start, by the first answer of each decision, up to an end or to a step
    /// where it has been.
    pub fn main_way(&self) -> Vec<Step<'p>> {
        let mut way: Vec<Step<'p>> = Vec::new();
        let mut seen = vec![false; self.touchpoint().steps().len()];
        let mut next = self.start();
        while let Some(step) = next.filter(|step| !seen[step.index]) {
            seen[step.index] = true;
            way.push(step);
            let ways = self.ways(step.index);
            let first = ways.iter().find(|(_, way)| way.kind.is_planned());
            next = first.map(|(to, _)| self.touchpoint().step_at(*to));
        }
        way
    }

    /// Runs of two or more steps that the person does one right after the other, in one stage, with nobody else between:
    /// each is followed by the next and by nothing else. A step in which she waits is no task and parts them.
    pub fn runs_of_person(&self) -> Vec<Vec<Step<'p>>> {
        let mut runs: Vec<Vec<Step<'p>>> = Vec::new();
        // The run that ends at each step.
        let mut ending: HashMap<usize, usize> = HashMap::new();
        for step in self.touchpoint().steps().filter(is_task) {
            let before = self.steps_before(step.index);
            let follows = |last: &Step<'p>| {
                last.stage == step.stage
                    && last.index < step.index
                    && self.planned_out(last.index) == 1
            };
            let last = match before.as_slice() {
                [only] => Some(only).filter(|last| follows(last)),
                _ => None,
            };
            let run = last.and_then(|last| ending.remove(&last.index));
            let run = run.unwrap_or_else(|| {
                runs.push(Vec::new());
                runs.len() - 1
            });
            runs[run].push(step);
            ending.insert(step.index, run);
        }
        runs.retain(|run| run.len() > 1);
        runs
    }

    fn planned_out(&self, step: usize) -> usize {
        let ways = self.ways(step).into_iter();
        ways.filter(|(_, way)| way.kind.is_planned()).count()
    }
}

/// Whether the person does something in a step, and does not only wait.
fn is_task(step: &Step<'_>) -> bool {
    let waits = step
        .written
        .wait
        .as_ref()
        .is_some_and(|wait| wait.is_wait());
    step.actor == Actor::Citizen && !waits
}

#[cfg(test)]
mod tests {
    use crate::graph::Flow;
    use crate::source::Loaded;

    fn check(steps: &str, way: &[&str], runs: &[&[&str]]) {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        let head = "nombre: P\ntipo: ventanilla\netapas: { atencion: Pide algo. }\n";
        loaded
            .sources
            .add("protocolos/p.yaml", format!("{head}pasos:\n{steps}"));
        let (project, _) = crate::model::parse(&loaded);
        let flow = Flow::new(&project.touchpoints[0], None);
        let names = |steps: &[crate::model::Step<'_>]| -> Vec<String> {
            steps.iter().map(|step| step.name().to_owned()).collect()
        };
        assert_eq!(names(&flow.main_way()), way, "{steps}");
        let found: Vec<Vec<String>> = flow.runs_of_person().iter().map(|run| names(run)).collect();
        assert_eq!(found, runs, "{steps}");
    }

    #[test]
    fn the_first_answer_is_the_main_way() {
        check(
            "  - nombre: A\n    decision: [{ cuando: s, ir_a: c }, { cuando: n, ir_a: b }]\n  - { nombre: B }\n  - { nombre: C }\n",
            &["A", "C"],
            &[],
        );
        check(
            "  - { nombre: A }\n  - { nombre: B, siguiente: a }\n",
            &["A", "B"],
            &[],
        );
    }

    #[test]
    fn tasks_in_a_row() {
        let person = "actor: ciudadano";
        check(
            &format!(
                "  - {{ nombre: A, {person} }}\n  - {{ nombre: B, {person} }}\n  - {{ nombre: C, {person} }}\n"
            ),
            &["A", "B", "C"],
            &[&["A", "B", "C"]],
        );
        check(
            &format!(
                "  - {{ nombre: A, {person} }}\n  - {{ nombre: B, {person}, espera: sí }}\n  - {{ nombre: C, {person} }}\n"
            ),
            &["A", "B", "C"],
            &[],
        );
        check(
            &format!(
                "  - {{ nombre: A, {person} }}\n  - {{ nombre: B }}\n  - {{ nombre: C, {person} }}\n"
            ),
            &["A", "B", "C"],
            &[],
        );
    }
}
