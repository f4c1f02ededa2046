//! Text as a reader meets it: words, sentences, syllables, how hard it is to read, and the turns of
//! phrase that a citizen should not have to decipher.
//!
//! Everything here takes plain text (no Markdown) and gives back facts with the byte range where each
//! one stands. It knows nothing of files, of the model or of the rules: it never says that a text is
//! wrong, only what is in it. A false alarm costs more than a miss, so whatever is ambiguous is silent.
//!
//! The modules stand in dependency order: each one uses only those above it.

mod fold;
mod literal;
mod token;
mod abbreviation;
mod sentence;
mod syllable;
mod readability;
mod lexicon;
mod legal;
mod acronym;
mod contact;
mod price;
mod emoji;
mod opening;
mod refusal;
mod sms;
#[cfg(test)]
mod corpus;

pub use acronym::acronyms;
pub use contact::{Contact, ContactKind, contacts};
pub use emoji::emoji_runs;
pub use fold::{Folded, fold};
pub use legal::{citations, words_beyond_citations};
pub use lexicon::{Entry, Hit, Kind, Lexicon};
pub use opening::{Opening, opening_without_verb};
pub use price::{Price, amount, prices};
pub use readability::{Counts, Inflesz, Readability};
pub use refusal::{gives_reason, gives_way_out};
pub use sentence::{Sentence, sentences};
pub use sms::{Alphabet, Sms};
pub use syllable::syllables;
pub use token::{Word, words};
