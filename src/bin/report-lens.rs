//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    report_lens::cli::run(std::env::args_os().skip(1)).into()
}
