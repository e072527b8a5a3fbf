//! `report-lens quantities`: every line of the input answered by one line.

use std::ffi::OsStr;
use std::io::{BufRead, Write};

use super::{Status, complain};
use crate::export::json::quantities;

/// Answers line by line, so that it can stand in a pipe. A line that is not UTF-8 is read as far as
/// it is.
pub(super) fn run(file: &OsStr) -> Status {
    let answered = if file == "-" {
        answer(std::io::stdin().lock())
    } else {
        std::fs::File::open(file).map(std::io::BufReader::new).and_then(answer)
    };
    match answered {
        Ok(()) => Status::Done,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            complain(&format!("{}: {error}", file.to_string_lossy()));
            Status::SomeFailed
        }
    }
}

fn answer(input: impl BufRead) -> std::io::Result<()> {
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in input.split(b'\n') {
        let line = line?;
        let text = String::from_utf8_lossy(&line);
        writeln!(output, "{}", quantities(text.trim_end_matches('\r')))?;
    }
    output.flush()
}
