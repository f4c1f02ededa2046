//! Commands as they are typed, and what they answer.
//!
//! `TRYCMD=overwrite cargo test --test cli` writes the answers anew.

#[test]
fn commands_answer_what_is_written() {
    trycmd::TestCases::new()
        .env("COLUMNS", "88")
        .env("NO_COLOR", "1")
        .case("tests/cli/*.md");
}
