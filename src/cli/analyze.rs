//! `report-lens analyze`.

use std::io::IsTerminal;

use super::args::{Analyze, Format, Words};
use super::{Status, complain, input, out, print, table, words};
use crate::export::json::{JsonOptions, Keywords, to_json};
use crate::{Analysis, Settings};

/// Reads every file, tells of those that fail, prints the others.
pub(super) fn run(wanted: &Analyze) -> Status {
    let kind = match wanted.out.as_deref().map(out::kind).transpose() {
        Ok(kind) => kind,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    let mut settings = Settings::default();
    if let Some(hard) = &wanted.hard {
        settings.strength.hard.clone_from(hard);
    }
    if let Some(soft) = &wanted.soft {
        settings.strength.soft.clone_from(soft);
    }
    match input::corrections(&wanted.corrections) {
        Ok(corrections) => settings.corrections = corrections,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    }
    let mut analysis = Analysis::default();
    let mut status = Status::Done;
    for read in input::read_all(&wanted.files, &wanted.columns, &settings) {
        match read {
            Ok(document) => analysis.documents.push(document),
            Err(error) => {
                complain(&error);
                status = Status::SomeFailed;
            }
        }
    }
    let terminal = std::io::stdout().is_terminal();
    let default = if terminal { Format::Table } else { Format::Json };
    let words = match wanted.words {
        Words::Leave => JsonOptions { keywords: Keywords::Without, dictionary: None },
        Words::Count => match words::count(&mut analysis, &settings.stop_words) {
            Ok(dictionary) => JsonOptions { keywords: Keywords::With, dictionary: Some(dictionary) },
            Err(error) => {
                complain(&error.to_string());
                return Status::SomeFailed;
            }
        },
    };
    if let (Some(path), Some(kind)) = (&wanted.out, kind) {
        let written = out::bytes(analysis, &words, kind)
            .and_then(|bytes| std::fs::write(path, bytes).map_err(|error| error.to_string()));
        return match written {
            Ok(()) => status,
            Err(error) => {
                complain(&format!("{}: {error}", path.display()));
                Status::SomeFailed
            }
        };
    }
    let printed = match wanted.format.unwrap_or(default) {
        Format::Json => print(&(to_json(&analysis, &words) + "\n")),
        Format::Table => print(&table::render(analysis)),
    };
    if printed == Status::Done { status } else { printed }
}
