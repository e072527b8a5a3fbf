//! What the user asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::label::Labelled;
use crate::report::Level;
use crate::statement::{Kind, catalogue};

/// The short help, shown after an error.
pub(super) const USAGE: &str = "\
usage: report-lens analyze FILE|FOLDER… [--format json|table] [--keywords] [--out FILE]
       report-lens panel FILE|FOLDER… --indicator ID… [--year N…] [--level L…] [--kind K] [--wide]
       report-lens ledger FILE|FOLDER…
       report-lens explain FILE --at OFFSET
       report-lens quantities [FILE] [--format json]
       report-lens --help";

/// The long help.
pub(super) const HELP: &str = "\
Reads Chinese government work reports: every quantified target with its sentence.

usage: report-lens analyze FILE|FOLDER… [--format json|table] [--keywords] [--hard WORDS] [--soft WORDS]
                           [--column NAMES] [--corrections FILE] [--out FILE]
       report-lens panel FILE|FOLDER… --indicator ID… [--year N…] [--level L…] [--kind target|achievement] [--wide]
                         [--format csv|json|table] [--corrections FILE]
       report-lens ledger FILE|FOLDER… [--format csv|json|table] [--corrections FILE]
       report-lens explain FILE --at OFFSET
       report-lens quantities [FILE] [--format json]

  analyze      what the reports in the files state; - reads standard input. Text in any usual encoding, PDF, Word
               (.docx .doc .xml), WPS, OFD, RTF, OpenDocument, web pages (.html .mht), Markdown, tables with a report a
               row (.csv .tsv .xlsx .jsonl) and zip archives, told apart by content; a folder is all files in it
  panel        place × year × indicator: a row a figure, or why there is none; --wide: a row a place
  ledger       each headline target with the result that the report of the year after states, and whether it was kept
  explain      which rule made the record at an offset, and what each part was read from
  quantities   the quantities of each line of the input, a line of JSON each

  --format     json: everything, one shape (default where the output is no terminal)
               table: the statements, aligned (default in a terminal)
               csv: of panel and ledger, the rows (default where the output is no terminal)
  --out        write into a file of the kind that its name says: .csv, .md and .dta (a row a statement), .xlsx (all tables), .json
  --indicator  ids of the catalogue, or names: gdp, 社零; several by commas
  --year       the year that a figure is about: of a target its report's, of a result the year before
  --level      nation, province, prefecture, county, township
  --kind       target (default), or achievement for results
  --keywords   count the words too
  --hard       the strength words that make a target hard, instead of the built-in list: 确保,必须
  --soft       those that make it soft: 力争,争取
  --column     the column of a table that has the texts of reports, by its name or number; several are one text
  --corrections  a table of corrections, as the page saves it; what is corrected says so in a column of its own
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
    Panel(Panel),
    Ledger(Files, Option<RowFormat>),
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
    /// A file to write into, instead of standard output.
    pub(super) out: Option<PathBuf>,
    /// Files of corrections.
    pub(super) corrections: Vec<OsString>,
}

/// Files to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Files {
    pub(super) files: Vec<OsString>,
    /// Columns of tables that are the text, by name or number from 1; none where their content tells.
    pub(super) columns: Vec<String>,
    /// Files of corrections.
    pub(super) corrections: Vec<OsString>,
}

/// `panel`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Panel {
    pub(super) files: Files,
    pub(super) format: Option<RowFormat>,
    /// Ids of the catalogue.
    pub(super) indicators: Vec<String>,
    pub(super) years: Vec<i32>,
    pub(super) levels: Vec<Level>,
    pub(super) kind: Kind,
    pub(super) shape: Shape,
}

/// The shape of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Long,
    Wide,
}

/// How rows are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowFormat {
    Csv,
    Json,
    Table,
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
            Value(command) if command == "panel" => panel(parser),
            Value(command) if command == "ledger" => ledger(parser),
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
        out: None,
        corrections: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("out") => wanted.out = Some(parser.value()?.into()),
            Long("format") => wanted.format = Some(format(&parser.value()?)?),
            Long("keywords") => wanted.words = Words::Count,
            Long("hard") => wanted.hard = Some(list(&parser.value()?)),
            Long("soft") => wanted.soft = Some(list(&parser.value()?)),
            Long("column") => wanted.columns.extend(list(&parser.value()?)),
            Long("corrections") => wanted.corrections.push(parser.value()?),
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

fn ledger(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut files, mut format) = (Files::default(), None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("format") => format = Some(row_format(&parser.value()?)?),
            Long("column") => files.columns.extend(list(&parser.value()?)),
            Long("corrections") => files.corrections.push(parser.value()?),
            Value(file) => files.files.push(file),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Ledger(some(files)?, format))
}

fn panel(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut files = Files::default();
    let mut wanted = Panel {
        files: Files::default(),
        format: None,
        indicators: Vec::new(),
        years: Vec::new(),
        levels: Vec::new(),
        kind: Kind::Target,
        shape: Shape::Long,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("format") => wanted.format = Some(row_format(&parser.value()?)?),
            Long("column") => files.columns.extend(list(&parser.value()?)),
            Long("corrections") => files.corrections.push(parser.value()?),
            Long("wide") => wanted.shape = Shape::Wide,
            Long("indicator") => wanted.indicators.extend(each(&mut parser, &indicator)?),
            Long("year") => wanted.years.extend(each(&mut parser, &year)?),
            Long("level") => wanted.levels.extend(each(&mut parser, &level)?),
            Long("kind") => {
                let kind = parser.value()?;
                wanted.kind = named(&kind.to_string_lossy(), "kind", &[Kind::Target, Kind::Achievement])?;
            }
            Value(file) => files.files.push(file),
            other => return Err(other.unexpected()),
        }
    }
    if wanted.indicators.is_empty() {
        return Err("no indicator was given: --indicator gdp".into());
    }
    Ok(Command::Panel(Panel { files: some(files)?, ..wanted }))
}

/// The values of an option: one list of them, and what follows as long as it is of them too.
fn each<T>(
    parser: &mut lexopt::Parser,
    read: &dyn Fn(&str) -> Result<T, lexopt::Error>,
) -> Result<Vec<T>, lexopt::Error> {
    let mut values = list(&parser.value()?).iter().map(|value| read(value)).collect::<Result<Vec<T>, _>>()?;
    while let Some(mut raw) = parser.try_raw_args() {
        let next = raw.peek().filter(|next| !next.as_encoded_bytes().starts_with(b"-"));
        let Some(more) =
            next.and_then(|next| list(next).iter().map(|value| read(value).ok()).collect::<Option<Vec<T>>>())
        else {
            break;
        };
        raw.next();
        values.extend(more);
    }
    Ok(values)
}

fn year(year: &str) -> Result<i32, lexopt::Error> {
    let known = year.parse().ok().filter(|year| (1949..2100).contains(year));
    known.ok_or_else(|| format!("there is no year {year:?}").into())
}

fn level(level: &str) -> Result<Level, lexopt::Error> {
    named(level, "level", &Level::ALL[..5])
}

fn some(files: Files) -> Result<Files, lexopt::Error> {
    if files.files.is_empty() { Err("no file was given; - reads standard input".into()) } else { Ok(files) }
}

/// The id of an indicator by its id or one of its names.
fn indicator(name: &str) -> Result<String, lexopt::Error> {
    if catalogue::entry(name).is_some() {
        return Ok(name.to_owned());
    }
    match catalogue::called(name) {
        (ids, true) => Ok(ids.concat()),
        (ids, false) if ids.is_empty() => Err(format!("there is no indicator {name:?}").into()),
        (ids, false) => Err(format!("there is no indicator {name:?}; there are {}", ids.join(", ")).into()),
    }
}

/// A value by its id or by what readers call it.
fn named<T: Labelled>(name: &str, what: &str, values: &[T]) -> Result<T, lexopt::Error> {
    let fits = |value: &&T| {
        let label = value.label();
        [label.id, label.zh, label.en].contains(&name)
    };
    values.iter().find(fits).copied().ok_or_else(|| {
        let known: Vec<&str> = values.iter().map(|value| value.label().id).collect();
        format!("there is no {what} {name:?}: {}", known.join(", ")).into()
    })
}

fn row_format(value: &OsString) -> Result<RowFormat, lexopt::Error> {
    match value.to_str() {
        Some("csv") => Ok(RowFormat::Csv),
        Some("json") => Ok(RowFormat::Json),
        Some("table") => Ok(RowFormat::Table),
        _ => Err(format!("there is no format {:?}: csv, json or table", value.to_string_lossy()).into()),
    }
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
    use super::{Analyze, Command, Explain, Files, Format, RowFormat, Shape, Words, parse};
    use crate::report::Level;
    use crate::statement::Kind;

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
            out: None,
            corrections: Vec::new(),
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
    fn a_panel_has_indicators_years_and_levels() {
        let Ok(Command::Panel(wanted)) = read(
            "panel a.txt --indicator gdp 社零,地区生产总值 --year 2024 2025 --level 省级 county --wide --kind achievement b.txt",
        ) else {
            panic!("a command was expected")
        };
        assert_eq!(wanted.files.files, ["a.txt", "b.txt"]);
        assert_eq!(wanted.indicators, ["gdp", "retail_sales", "gdp"]);
        assert_eq!(wanted.years, [2024, 2025]);
        assert_eq!(wanted.levels, [Level::Province, Level::County]);
        assert_eq!((wanted.kind, wanted.shape), (Kind::Achievement, Shape::Wide));
        assert_eq!(
            read("ledger a.txt --format csv"),
            Ok(Command::Ledger(
                Files { files: vec!["a.txt".into()], columns: Vec::new(), corrections: Vec::new() },
                Some(RowFormat::Csv)
            ))
        );
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
                "quantities a b",
                "panel a",
                "panel a --indicator 就业率高",
                "panel a --indicator gdp --year 25",
                "panel a --indicator gdp --level 村",
                "ledger",
            ]
            .map(|line| read(line).expect_err("wrong"))
            .join("\n")
        );
    }
}
