//! The command `protocolo`: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    protocolo::cli::run(std::env::args_os().collect())
}
