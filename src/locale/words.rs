use jiff::civil::Date;

use super::Locale;
use super::words_en::EN;
use super::words_es::ES;
use super::words_figures::FigureWords;
use super::words_fill::{Plural, fill};
use super::words_page::PageWords;

/// Every fixed word of the handbook in one language. A word that a language lacks does not compile.
#[derive(Debug)]
pub(crate) struct Words {
    // How the language writes dates, lists and quotations.
    pub(crate) months: [&'static str; 12],
    pub(super) date: &'static str,
    pub(super) from_to: &'static str,
    pub(super) on: &'static str,
    pub(super) and: &'static str,
    pub(super) quotes: [char; 2],
    // Words for one and for many.
    pub(crate) decisions: Plural,
    pub(crate) family_audiovisual: Plural,
    pub(crate) family_electronic: Plural,
    pub(crate) family_in_person: Plural,
    pub(crate) family_other: Plural,
    pub(crate) family_printed: Plural,
    pub(crate) family_telephone: Plural,
    pub(crate) people: Plural,
    pub(crate) relations: Plural,
    pub(crate) steps: Plural,
    pub(crate) touchpoints: Plural,
    // Words that go into views, with `{names}` for what they are filled with.
    pub(crate) accepted: &'static str,
    pub(crate) accessibility: &'static str,
    pub(crate) adjustments: &'static str,
    pub(crate) all_touchpoints: &'static str,
    pub(crate) also_known_as: &'static str,
    pub(crate) application: &'static str,
    pub(crate) applications: &'static str,
    pub(crate) applies_to: &'static str,
    pub(crate) approved_by: &'static str,
    pub(crate) article: &'static str,
    pub(crate) at_most_letters: &'static str,
    pub(crate) attended_automatic: &'static str,
    pub(crate) attended_passive: &'static str,
    pub(crate) attended_person: &'static str,
    pub(crate) attends: &'static str,
    pub(crate) audience: &'static str,
    pub(crate) basis: &'static str,
    pub(crate) booking: &'static str,
    pub(crate) caption_anywhere: &'static str,
    pub(crate) caption_decisions: &'static str,
    pub(crate) caption_exceptions: &'static str,
    pub(crate) caption_lanes: &'static str,
    pub(crate) caption_part: &'static str,
    pub(crate) caption_returns: &'static str,
    pub(crate) chart_end: &'static str,
    pub(crate) chart_start: &'static str,
    pub(crate) checklists: &'static str,
    pub(crate) citizen_steps: &'static str,
    pub(crate) closed: &'static str,
    pub(crate) closed_after: &'static str,
    pub(crate) code: &'static str,
    pub(crate) commitment: &'static str,
    pub(crate) commitments: &'static str,
    pub(crate) commitments_table: &'static str,
    pub(crate) common_guidelines: &'static str,
    pub(crate) common_instrument: &'static str,
    pub(crate) common_phrases: &'static str,
    pub(crate) common_texts: &'static str,
    pub(crate) compatibility: &'static str,
    pub(crate) compensation: &'static str,
    pub(crate) cost: &'static str,
    pub(crate) cost_for_person: &'static str,
    pub(crate) data_asked: &'static str,
    pub(crate) data_policy: &'static str,
    pub(crate) definitions: &'static str,
    pub(crate) departments: &'static str,
    pub(crate) devices: &'static str,
    pub(crate) digital_office: &'static str,
    pub(crate) direction_both: &'static str,
    pub(crate) direction_receives: &'static str,
    pub(crate) direction_sends: &'static str,
    pub(crate) directory: &'static str,
    pub(crate) document_control: &'static str,
    pub(crate) drawing_flowchart: &'static str,
    pub(crate) drawing_flowchart_description: &'static str,
    pub(crate) drawing_lanes: &'static str,
    pub(crate) drawing_relations: &'static str,
    pub(crate) drawing_relations_description: &'static str,
    pub(crate) drawing_wheel: &'static str,
    pub(crate) duties_of_people: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) electronic: &'static str,
    pub(crate) email: &'static str,
    pub(crate) feedback: &'static str,
    pub(crate) follow_up: &'static str,
    pub(crate) forms: &'static str,
    pub(crate) glossary: &'static str,
    pub(crate) handbook_title: &'static str,
    pub(crate) hard_situations: &'static str,
    pub(crate) help: &'static str,
    pub(crate) highlight: &'static str,
    pub(crate) holidays: &'static str,
    pub(crate) hours: &'static str,
    pub(crate) hours_reason: &'static str,
    pub(crate) hours_shown: &'static str,
    pub(crate) immediacy_later: &'static str,
    pub(crate) immediacy_now: &'static str,
    pub(crate) immediacy_reason: &'static str,
    pub(crate) in_force_from: &'static str,
    pub(crate) in_force_to: &'static str,
    pub(crate) in_person: &'static str,
    pub(crate) inactivity: &'static str,
    pub(crate) infrastructure: &'static str,
    pub(crate) intended_for: &'static str,
    pub(crate) key_back: &'static str,
    pub(crate) key_repeat: &'static str,
    pub(crate) languages: &'static str,
    pub(crate) last_review: &'static str,
    pub(crate) legal_basis: &'static str,
    pub(crate) level: &'static str,
    pub(crate) limitation: &'static str,
    pub(crate) lookup: &'static str,
    pub(crate) may: &'static str,
    pub(crate) may_not: &'static str,
    pub(crate) measured: &'static str,
    pub(crate) menu: &'static str,
    pub(crate) messages: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) natural_language: &'static str,
    pub(crate) nature_consults: &'static str,
    pub(crate) nature_continues_both: &'static str,
    pub(crate) nature_continues_here: &'static str,
    pub(crate) nature_continues_there: &'static str,
    pub(crate) nature_informs: &'static str,
    pub(crate) nature_moves: &'static str,
    pub(crate) nature_notifies: &'static str,
    pub(crate) nav_home: &'static str,
    pub(crate) nav_wheel: &'static str,
    pub(crate) networks: &'static str,
    pub(crate) no: &'static str,
    pub(crate) no_requirements: &'static str,
    pub(crate) norm: &'static str,
    pub(crate) norms: &'static str,
    pub(crate) norms_table: &'static str,
    pub(crate) not_inherited: &'static str,
    pub(crate) note_action: &'static str,
    pub(crate) note_alert: &'static str,
    pub(crate) note_announced: &'static str,
    pub(crate) note_back: &'static str,
    pub(crate) note_base: &'static str,
    pub(crate) note_bias: &'static str,
    pub(crate) note_chart: &'static str,
    pub(crate) note_datum: &'static str,
    pub(crate) note_demand: &'static str,
    pub(crate) note_exempt: &'static str,
    pub(crate) note_frequency: &'static str,
    pub(crate) note_includes: &'static str,
    pub(crate) note_instead_of: &'static str,
    pub(crate) note_instrument: &'static str,
    pub(crate) note_internal: &'static str,
    pub(crate) note_modified: &'static str,
    pub(crate) note_on_file: &'static str,
    pub(crate) note_optional: &'static str,
    pub(crate) note_order: &'static str,
    pub(crate) note_owner: &'static str,
    pub(crate) note_prefilled: &'static str,
    pub(crate) note_repeat: &'static str,
    pub(crate) note_sensitive: &'static str,
    pub(crate) note_source: &'static str,
    pub(crate) note_step: &'static str,
    pub(crate) note_suit: &'static str,
    pub(crate) note_target: &'static str,
    pub(crate) note_until: &'static str,
    pub(crate) note_valid_until: &'static str,
    pub(crate) notice_draft: &'static str,
    pub(crate) notice_draft_items: &'static str,
    pub(crate) notice_suspended: &'static str,
    pub(crate) notice_withdrawn: &'static str,
    pub(crate) objective: &'static str,
    pub(crate) objective_and_scope: &'static str,
    pub(crate) objectives: &'static str,
    pub(crate) of_people: &'static str,
    pub(crate) other_entities: &'static str,
    pub(crate) other_hours: &'static str,
    pub(crate) own_instrument: &'static str,
    pub(crate) papers: &'static str,
    pub(crate) paths: &'static str,
    pub(crate) pending_steps: &'static str,
    pub(crate) person_record: &'static str,
    pub(crate) personal_data: &'static str,
    pub(crate) phrase_guide: &'static str,
    pub(crate) phrase_literal: &'static str,
    pub(crate) phrase_prohibited: &'static str,
    pub(crate) place: &'static str,
    pub(crate) postal_address: &'static str,
    pub(crate) preferential: &'static str,
    pub(crate) printed_code: &'static str,
    pub(crate) printed_in_force: &'static str,
    pub(crate) printed_version: &'static str,
    pub(crate) prior_procedures: &'static str,
    pub(crate) priority: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) procedures: &'static str,
    pub(crate) process: &'static str,
    pub(crate) prohibitions: &'static str,
    pub(crate) published_in: &'static str,
    pub(crate) qualities: &'static str,
    pub(crate) queues: &'static str,
    pub(crate) read_at: &'static str,
    pub(crate) reads_record: &'static str,
    pub(crate) receives_from: &'static str,
    pub(crate) remark_internal: &'static str,
    pub(crate) remark_reflection: &'static str,
    pub(crate) remark_restart: &'static str,
    pub(crate) requirements: &'static str,
    pub(crate) requirements_of_service: &'static str,
    pub(crate) response_time: &'static str,
    pub(crate) review_owner: &'static str,
    pub(crate) review_period: &'static str,
    pub(crate) review_reader: &'static str,
    pub(crate) reviewed_by: &'static str,
    pub(crate) rights: &'static str,
    pub(crate) rights_of_people: &'static str,
    pub(crate) role: &'static str,
    pub(crate) roles: &'static str,
    pub(crate) roles_table: &'static str,
    pub(crate) sample: &'static str,
    pub(crate) sample_confidence: &'static str,
    pub(crate) sample_error: &'static str,
    pub(crate) sample_method: &'static str,
    pub(crate) sample_non_response: &'static str,
    pub(crate) sample_proportion: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) segments: &'static str,
    pub(crate) sends_to: &'static str,
    pub(crate) sent_by_entity: &'static str,
    pub(crate) sent_by_person: &'static str,
    pub(crate) service: &'static str,
    pub(crate) service_rules: &'static str,
    pub(crate) services_table: &'static str,
    pub(crate) single_channel: &'static str,
    pub(crate) sms: &'static str,
    pub(crate) state_draft: &'static str,
    pub(crate) state_in_force: &'static str,
    pub(crate) state_suspended: &'static str,
    pub(crate) state_withdrawn: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) suit_code: &'static str,
    pub(crate) support_process: &'static str,
    pub(crate) supports: &'static str,
    pub(crate) telephone: &'static str,
    pub(crate) terms: &'static str,
    pub(crate) tested_on: &'static str,
    pub(crate) topic: &'static str,
    pub(crate) total_time: &'static str,
    pub(crate) transfer_accompany: &'static str,
    pub(crate) transfer_ask: &'static str,
    pub(crate) transfer_cut: &'static str,
    pub(crate) transfer_explain: &'static str,
    pub(crate) turn: &'static str,
    pub(crate) turn_classes: &'static str,
    pub(crate) twin_end: &'static str,
    pub(crate) twin_exception: &'static str,
    pub(crate) twin_exception_end: &'static str,
    pub(crate) twin_next: &'static str,
    pub(crate) twin_return: &'static str,
    pub(crate) twin_way: &'static str,
    pub(crate) updated: &'static str,
    pub(crate) urgency_high: &'static str,
    pub(crate) usability: &'static str,
    pub(crate) usability_findings: &'static str,
    pub(crate) variables: &'static str,
    pub(crate) wait_again: &'static str,
    pub(crate) wait_here: &'static str,
    pub(crate) wait_longest: &'static str,
    pub(crate) warned_after: &'static str,
    pub(crate) web: &'static str,
    pub(crate) web_accessibility: &'static str,
    pub(crate) website: &'static str,
    pub(crate) what: &'static str,
    pub(crate) what_is_done: &'static str,
    pub(crate) wheel_both_ways: &'static str,
    pub(crate) wheel_description: &'static str,
    pub(crate) wheel_one_way: &'static str,
    pub(crate) when_told: &'static str,
    pub(crate) with_notice: &'static str,
    pub(crate) with_share: &'static str,
    pub(crate) workplace: &'static str,
    pub(crate) writes_record: &'static str,
    pub(crate) written_by: &'static str,
    pub(crate) written_on: &'static str,
    pub(crate) yes: &'static str,
    /// The words of the figures.
    pub(crate) figures: FigureWords,
    /// The words that templates print.
    pub(crate) page: PageWords,
}

impl Words {
    /// The words of a language.
    pub(crate) fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::Es => &ES,
            Locale::En => &EN,
        }
    }

    /// A date, as it is read: "1 de marzo de 2026".
    pub(crate) fn date(&self, date: Date) -> String {
        let month = usize::try_from(date.month())
            .ok()
            .and_then(|month| self.months.get(month - 1));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        fill(
            self.date,
            &[("dia", &day), ("mes", month.unwrap_or(&"")), ("ano", &year)],
        )
    }

    /// From a day to another, or on one; empty where neither is known.
    pub(crate) fn period(&self, from: Option<Date>, to: Option<Date>) -> String {
        match (from, to) {
            (Some(from), Some(to)) if from != to => fill(
                self.from_to,
                &[("desde", &self.date(from)), ("hasta", &self.date(to))],
            ),
            (Some(day), _) | (None, Some(day)) => fill(self.on, &[("fecha", &self.date(day))]),
            (None, None) => String::new(),
        }
    }

    /// Things one after another: "a, b y c".
    pub(crate) fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }

    /// A text in quotation marks.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let [open, close] = self.quotes;
        format!("{open}{text}{close}")
    }

    /// A text that begins with a capital.
    pub(crate) fn capital(&self, text: &str) -> String {
        let mut chars = text.chars();
        match chars.next() {
            Some(first) => first.to_uppercase().chain(chars).collect(),
            None => String::new(),
        }
    }

    /// A short name as words: `falta-documento` is "Falta documento".
    pub(crate) fn readable(&self, id: &str) -> String {
        self.capital(&id.replace(['-', '_'], " "))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Words;
    use crate::locale::Locale;

    #[test]
    fn dates_periods_and_lists() {
        let (es, en) = (Words::of(Locale::Es), Words::of(Locale::En));
        let (first, second) = (date(2026, 3, 1), date(2026, 12, 9));
        assert_eq!(es.date(first), "1 de marzo de 2026");
        assert_eq!(en.date(second), "9 December 2026");
        assert_eq!(
            es.period(Some(first), Some(second)),
            "del 1 de marzo de 2026 al 9 de diciembre de 2026"
        );
        assert_eq!(es.period(Some(first), None), "el 1 de marzo de 2026");
        assert_eq!(es.period(Some(first), Some(first)), "el 1 de marzo de 2026");
        assert_eq!(es.list(&["a", "b", "c"]), "a, b y c");
        assert_eq!(en.list(&["a", "b"]), "a and b");
        assert_eq!(es.capital("ñame"), "Ñame");
        assert_eq!(es.readable("falta-documento"), "Falta documento");
    }
}
