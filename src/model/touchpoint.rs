use std::collections::HashMap;
use std::sync::Arc;

use super::inheritance::Inherited;
use super::step::{self, Step, StepFacts};
use super::value::{StepId, TouchpointId};
use super::written::{Attendance, Channel, ChannelType, Device, Immediacy, Protocol, Stage, State};
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{SourceId, Span};

/// A touchpoint: what its file says, and what follows from it.
#[derive(Debug)]
pub struct Touchpoint {
    /// Its id: the stem of its file.
    pub id: TouchpointId,
    /// Its file.
    pub source: SourceId,
    /// What is written.
    pub written: Arc<Protocol>,
    /// Its concrete channel; none when the file does not say it.
    pub kind: Option<ChannelType>,
    /// Its family of channels.
    pub channel: Option<Channel>,
    /// Who attends.
    pub attendance: Option<Attendance>,
    /// Whether the answer is immediate.
    pub immediacy: Option<Immediacy>,
    /// The devices from which it is reached.
    pub devices: Vec<Device>,
    /// Its stages, in the order of the cycle.
    pub stages: Vec<Stage>,
    /// Where it stands in its life. A value that could not be read counts as in force, so that a misspelling hides nothing.
    pub state: State,
    /// What it takes from `comunes.yaml`.
    pub(super) inherited: Inherited,
    steps: Vec<StepFacts>,
    index: HashMap<StepId, usize>,
}

impl Touchpoint {
    pub(super) fn new(
        id: TouchpointId,
        source: SourceId,
        written: Arc<Protocol>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let kind = written.kind.as_ref().map(|kind| kind.value);
        let facts = kind.and_then(ChannelType::facts);
        let mut stages: Vec<Stage> = written
            .stages
            .0
            .iter()
            .map(|(stage, _)| stage.value)
            .collect();
        stages.sort_unstable();
        let attendance = written
            .attendance
            .as_ref()
            .map(|it| it.value)
            .or(facts.map(|it| it.attendance));
        let (steps, index) = step::resolve(&written.steps, &stages, attendance, diagnostics);
        let devices = if written.devices.is_empty() {
            facts.map(|it| it.devices.to_vec()).unwrap_or_default()
        } else {
            written.devices.iter().map(|device| device.value).collect()
        };
        let unread_state = written.is_broken("estado");
        let state = match &written.state {
            Some(state) if !unread_state => state.value,
            None if !unread_state => State::Draft,
            _ => State::InForce,
        };
        let touchpoint = Touchpoint {
            id,
            source,
            kind,
            channel: facts
                .map(|it| it.channel)
                .or(written.channel.as_ref().map(|it| it.value)),
            attendance,
            immediacy: written
                .immediacy
                .as_ref()
                .map(|it| it.value)
                .or(facts.map(|it| it.immediacy)),
            devices,
            stages,
            state,
            inherited: Inherited::default(),
            steps,
            index,
            written,
        };
        touchpoint.check_channel(diagnostics);
        touchpoint
    }

    /// Its name; the id when it has none.
    pub fn name(&self) -> &str {
        self.written
            .name
            .as_ref()
            .map_or(self.id.as_str(), |name| name)
    }

    /// Where it is named.
    pub fn span(&self) -> Span {
        self.written
            .name
            .as_ref()
            .map_or(Span::file(self.source), |name| name.span)
    }

    /// Whether it is still being written.
    pub fn is_draft(&self) -> bool {
        self.state == State::Draft
    }

    /// Its steps, in the order written.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = Step<'_>> + ExactSizeIterator {
        (0..self.steps.len()).map(|index| self.step_at(index))
    }

    /// The step at a place of the list.
    ///
    /// # Panics
    /// When there is none.
    pub fn step_at(&self, index: usize) -> Step<'_> {
        let facts = &self.steps[index];
        Step {
            touchpoint: self,
            index,
            id: &facts.id,
            stage: facts.stage,
            actor: facts.actor,
            written: &self.written.steps[index],
        }
    }

    /// The step with this id.
    pub fn step(&self, id: &StepId) -> Option<Step<'_>> {
        self.index.get(id).map(|at| self.step_at(*at))
    }

    /// What the person does here in a stage.
    pub fn activity(&self, stage: Stage) -> Option<&str> {
        let (_, text) = self
            .written
            .stages
            .0
            .iter()
            .find(|(written, _)| written.value == stage)?;
        Some(text)
    }

    /// The only or first stage that the file declares.
    pub fn first_stage(&self) -> Option<Stage> {
        self.written.stages.0.first().map(|(stage, _)| stage.value)
    }

    /// A channel that the file writes agrees with its type; `otro` says what it is (rules G13-01 and G13-02).
    fn check_channel(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Some(kind) = &self.written.kind else {
            return;
        };
        match (kind.value.facts(), &self.written.channel) {
            (Some(facts), Some(channel)) if facts.channel != channel.value => {
                let (kind, right) = (kind.value.key(), facts.channel.key());
                diagnostics.push(
                    Diagnostic::error(
                        "G13-02",
                        channel.span,
                        said!(
                            "«{kind}» es un canal {}, no {}", facts.channel.label().es, channel.value.label().es;
                            "“{kind}” is a channel of the family {}, not {}", facts.channel.label().en, channel.value.label().en
                        ),
                    )
                    .with_help(said!("quite la clave canal, o escriba {right}"; "remove the key canal, or write {right}")),
                );
            }
            (None, None) if !self.written.is_broken("canal") => diagnostics.push(
                Diagnostic::error(
                    "G13-02",
                    kind.span,
                    Said::new(
                        "un tipo «otro» dice a qué familia de canales pertenece",
                        "a type “otro” says to which family of channels it belongs",
                    )
                    .owned(),
                )
                .with_help(
                    Said::new(
                        "agregue canal: presencial, impreso, telefonico, audiovisual o electronico",
                        "add canal: presencial, impreso, telefonico, audiovisual or electronico",
                    )
                    .owned(),
                ),
            ),
            _ => {}
        }
        let needs_description =
            kind.value == ChannelType::Other && !self.written.is_broken("tipo_descripcion");
        if needs_description && self.written.kind_description.is_none() {
            diagnostics.push(
                Diagnostic::error(
                    "G13-02",
                    kind.span,
                    Said::new(
                        "un tipo «otro» dice qué es",
                        "a type “otro” says what it is",
                    )
                    .owned(),
                )
                .with_help(
                    Said::new(
                        "agregue tipo_descripcion, con una frase corta",
                        "add tipo_descripcion, with a short phrase",
                    )
                    .owned(),
                ),
            );
        }
    }
}
