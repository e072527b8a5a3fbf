//! What the user asks for.

use std::ffi::OsString;

use lexopt::prelude::*;

/// The short help, shown after an error.
pub(super) const USAGE: &str = "\
usage: report-lens analyze FILE|FOLDER… [--format json|table] [--keywords]
       report-lens explain FILE --at OFFSET
       report-lens quantities [FILE] [--format json]
       report-lens --help";

/// The long help.
pub(super) const HELP: &str = "\
Reads Chinese government work reports: every quantified target with its sentence.

usage: report-lens analyze FILE|FOLDER… [--format json|table] [--keywords] [--hard WORDS] [--soft WORDS]
                           [--column NAMES]
       report-lens explain FILE --at OFFSET
       report-lens quantities [FILE] [--format json]

  analyze      what the reports in the files state; - reads standard input. Text in any usual encoding, PDF, Word
               (.docx .doc .xml), WPS, OFD, RTF, OpenDocument, web pages (.html .mht), Markdown, tables with a report a
               row (.csv .tsv .xlsx .jsonl) and zip archives, told apart by content; a folder is all files in it
  explain      which rule made the record at an offset, and what each part was read from
  quantities   the quantities of each line of the input, a line of JSON each

  --format     json: everything, one shape (default where the output is no terminal)
               table: the statements, aligned (default in a terminal)
  --keywords   count the words too
  --hard       the strength words that make a target hard, instead of the built-in list: 确保,必须
  --soft       those that make it soft: 力争,争取
  --column     the column of a table that has the texts of reports, by its name or number; several are one text
  --at         an offset as in the JSON: UTF-16 code units of the repaired text
  --help       this text
  --version    the version

exit status: 0 done, 1 some file failed (the others are printed), 2 wrong usage
";

/// A command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Analyze(Analyze),
    Explain(Explain),
    /// Of a file, or `-`.
    Quantities(OsString),
}

/// `analyze`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Analyze {
    pub(super) files: Vec<OsString>,
    pub(super) format: Option<Format>,
    pub(super) words: Words,
    /// Strength words instead of the built-in lists.
    pub(super) hard: Option<Vec<String>>,
    pub(super) soft: Option<Vec<String>>,
    /// Columns of tables that are the text, by name or number from 1; none where their content tells.
    pub(super) columns: Vec<String>,
}

/// `explain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Explain {
    pub(super) file: OsString,
    /// In UTF-16 code units of the repaired text.
    pub(super) at: usize,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Table,
}

/// Whether words are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Leave,
    Count,
}

/// Reads the arguments.
///
/// # Errors
/// With a sentence that names the argument that was not understood.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    if let Some(argument) = parser.next()? {
        return match argument {
            Long("help") | Short('h') => Ok(Command::Help),
            Long("version") | Short('V') => Ok(Command::Version),
            Value(command) if command == "help" => Ok(Command::Help),
            Value(command) if command == "analyze" => analyze(parser),
            Value(command) if command == "explain" => explain(parser),
            Value(command) if command == "quantities" => quantities(parser),
            Value(command) => Err(format!("there is no command {:?}", command.to_string_lossy()).into()),
            other => Err(other.unexpected()),
        };
    }
    Err("no command was given".into())
}

fn analyze(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut wanted = Analyze {
        files: Vec::new(),
        format: None,
        words: Words::Leave,
        hard: None,
        soft: None,
        columns: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("format") => wanted.format = Some(format(&parser.value()?)?),
            Long("keywords") => wanted.words = Words::Count,
            Long("hard") => wanted.hard = Some(list(&parser.value()?)),
            Long("soft") => wanted.soft = Some(list(&parser.value()?)),
            Long("column") => wanted.columns.extend(list(&parser.value()?)),
            Value(file) => wanted.files.push(file),
            other => return Err(other.unexpected()),
        }
    }
    if wanted.files.is_empty() {
        return Err("no file was given; - reads standard input".into());
    }
    Ok(Command::Analyze(wanted))
}

/// Words between commas of either kind.
fn list(value: &std::ffi::OsStr) -> Vec<String> {
    let value = value.to_string_lossy();
    value.split([',', '，', '、']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn explain(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut file, mut at) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("at") => at = Some(parser.value()?.parse::<usize>()?),
            Value(value) if file.is_none() => file = Some(value),
            other => return Err(other.unexpected()),
        }
    }
    let file = file.ok_or("no file was given; - reads standard input")?;
    let at = at.ok_or("no offset was given: --at 120")?;
    Ok(Command::Explain(Explain { file, at }))
}

fn quantities(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut file = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("format") => match format(&parser.value()?)? {
                Format::Json => (),
                Format::Table => return Err("quantities are printed as json only".into()),
            },
            Value(value) if file.is_none() => file = Some(value),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Quantities(file.unwrap_or_else(|| "-".into())))
}

fn format(value: &OsString) -> Result<Format, lexopt::Error> {
    match value.to_str() {
        Some("json") => Ok(Format::Json),
        Some("table") => Ok(Format::Table),
        _ => Err(format!("there is no format {:?}: json or table", value.to_string_lossy()).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Analyze, Command, Explain, Format, Words, parse};

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn options_may_stand_before_and_after_the_files() {
        let wanted = Command::Analyze(Analyze {
            files: vec!["a.txt".into(), "-".into()],
            format: Some(Format::Json),
            words: Words::Count,
            hard: None,
            soft: None,
            columns: Vec::new(),
        });
        assert_eq!(read("analyze a.txt --keywords - --format json"), Ok(wanted.clone()));
        assert_eq!(read("analyze --format=json --keywords a.txt -"), Ok(wanted));
    }

    #[test]
    fn words_and_columns_are_lists() {
        let Ok(Command::Analyze(wanted)) =
            read("analyze a.txt --hard 确保，必须 --soft 力争 --column 回顾,3 --column 安排")
        else {
            panic!("a command was expected")
        };
        assert_eq!(wanted.hard, Some(vec!["确保".to_owned(), "必须".to_owned()]));
        assert_eq!(wanted.soft, Some(vec!["力争".to_owned()]));
        assert_eq!(wanted.columns, ["回顾", "3", "安排"]);
    }

    #[test]
    fn each_command_has_its_own_arguments() {
        assert_eq!(
            read("explain a.txt --at 120"),
            Ok(Command::Explain(Explain { file: "a.txt".into(), at: 120 }))
        );
        assert_eq!(read("quantities"), Ok(Command::Quantities("-".into())));
        assert_eq!(read("quantities --format json a.txt"), Ok(Command::Quantities("a.txt".into())));
    }

    #[test]
    fn a_wrong_argument_is_named() {
        insta::assert_snapshot!(
            [
                "",
                "analyse a",
                "analyze",
                "analyze a --format xml",
                "analyze a --color",
                "--color",
                "explain a",
                "explain a --at x",
                "quantities a b"
            ]
            .map(|line| read(line).expect_err("wrong"))
            .join("\n")
        );
    }
}
