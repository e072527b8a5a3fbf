//! The command line: arguments in, files read, tables or JSON out.
//!
//! Results go to standard output, everything else to standard error. A file that cannot be read is
//! told and skipped; the others are printed.

mod analyze;
mod args;
mod columns;
mod cores;
mod explain;
mod input;
mod ledger;
mod out;
mod panel;
mod quantities;
mod rows;
mod table;
mod words;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use args::Command;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Everything was done: 0.
    Done,
    /// Some file failed, the others are printed: 1.
    SomeFailed,
    /// The command line could not be understood: 2.
    Usage,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::SomeFailed => 1,
            Status::Usage => 2,
        })
    }
}

/// Runs the command that the arguments (without the program's name) ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Status {
    match args::parse(arguments) {
        Ok(Command::Help) => print(args::HELP),
        Ok(Command::Version) => print(concat!("report-lens ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Analyze(analyze)) => analyze::run(&analyze),
        Ok(Command::Panel(wanted)) => panel::run(&wanted),
        Ok(Command::Ledger(files, format)) => ledger::run(&files, format),
        Ok(Command::Explain(explain)) => explain::run(&explain),
        Ok(Command::Quantities(file)) => quantities::run(&file),
        Err(error) => {
            complain(&format!("{error}\n\n{}", args::USAGE));
            Status::Usage
        }
    }
}

/// Writes results. A reader that has gone away (`| head`) is no failure of ours.
fn print(text: &str) -> Status {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Status::Done,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            complain(&format!("the result could not be written: {error}"));
            Status::SomeFailed
        }
    }
}

/// Tells the user what went wrong. Where even that fails nobody is listening.
fn complain(message: &str) {
    let _unheard = writeln!(std::io::stderr(), "report-lens: {message}");
}
