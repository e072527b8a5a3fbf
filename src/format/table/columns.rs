//! Which columns of a table have what, told by what stands in them; names of columns are a hint.

use super::Grid;
use super::cell::{is_han, year};
use crate::order;
use std::collections::BTreeSet;

/// Columns of a sheet that make its reports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Which sheet of a workbook, from 0.
    pub sheet: usize,
    /// Whether the first row has the names of the columns.
    pub header: bool,
    /// Those whose cells, one behind the other, are the text of a report; where there are none, no row is one.
    pub text: Vec<usize>,
    /// Those whose cells are its name: places first, then the year.
    pub name: Vec<usize>,
}

/// What was told of a sheet, for somebody who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The name of the sheet; empty outside workbooks.
    pub sheet: String,
    /// Its columns: their names, or what stands first in those without.
    pub names: Vec<String>,
    /// The first values of each, cut short.
    pub values: Vec<Vec<String>>,
    /// The columns that are read.
    pub columns: Columns,
    /// Whether no other column could be meant.
    pub sure: bool,
}

/// Characters that half of the reports have at least: what is shorter are the notes of a table.
const REPORT: usize = 500;
/// The same where a column is called text.
const CALLED_REPORT: usize = 200;
/// The same for a choice that is sure.
const SURELY_REPORT: usize = 1_000;
/// So many times the characters of the next column make it sure which is meant.
const BY_FAR: usize = 3;
/// Characters of a cell that may be as long as a workbook allows.
const LONGEST: std::ops::RangeInclusive<usize> = 30_000..=32_767;
/// Characters of a cell at which a program may have parted a text.
const SPLIT: usize = 1_000;
/// Characters by which such cells differ, for the sake of a whole character or line.
const SEAM: usize = 64;

/// Values of a column that are shown, and characters of each.
const SHOWN: (usize, usize) = (3, 40);

/// Columns that are looked at.
const WIDEST: usize = 1_000;
/// Cells that are looked at.
const CELLS: usize = 20_000_000;

/// What a column is called.
const TEXT: &[&str] = &[
    "text", "content", "body", "article", "report", "正文", "全文", "内容", "文本", "原文", "报告", "內容",
    "報告",
];
const TITLE: &[&str] = &["title", "标题", "標題", "题目", "文件名", "filename", "file", "名称", "name"];
const PLACE: &[&str] = &[
    "place",
    "region",
    "province",
    "city",
    "county",
    "district",
    "area",
    "location",
    "地区",
    "地區",
    "地方",
    "区域",
    "省份",
    "地市",
    "城市",
    "省",
    "市",
    "县",
    "区",
    "区县",
    "市县",
    "州",
    "行政区",
];
const YEAR: &[&str] = &["year", "年份", "年度", "年"];

/// Which columns make reports; nothing where there is no row.
pub(super) fn choice(grid: &Grid, sheet: usize) -> Option<Choice> {
    let first = grid.rows.first()?;
    let width = grid.rows.iter().filter_map(|row| Some(row.cells.as_ref()?.len())).max()?.min(WIDEST);
    let header = grid.names.is_empty() && is_header(grid, width);
    let names: Vec<String> = (0..width)
        .map(|column| match grid.names.get(column) {
            Some(name) => name.clone(),
            None => shown(first.cell(column)),
        })
        .collect();
    let rows = || grid.rows.iter().skip(usize::from(header));
    let values = (0..width).map(|column| {
        let cells = rows().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
        cells.take(SHOWN.0).map(shown).collect()
    });
    let values = values.collect();
    let named = header || !grid.names.is_empty();
    let called = |column: usize, words: &[&str]| named && is_called(&names[column], words);
    let most = CELLS / width.max(1);
    let held: Vec<Held> = (0..width).map(|column| Held::of(grid, column, header, most)).collect();
    let longest = (0..width).max_by_key(|&column| held[column].size)?;
    let main = match (0..width).filter(|&column| called(column, TEXT)).max_by_key(|&column| held[column].size)
    {
        // A copy with tags is longer than the text itself.
        Some(called) if held[called].size * BY_FAR > held[longest].size => called,
        _ => longest,
    };
    let half = held[main].half;
    let text = if half < if called(main, TEXT) { CALLED_REPORT } else { REPORT } {
        Vec::new()
    } else {
        joined(grid, header, main, named.then_some(&names[..]), &held)
    };
    let others = (0..width).filter(|column| !text.contains(column));
    let rival = others.clone().map(|column| held[column].size).max().unwrap_or(0);
    let rivals_called =
        others.clone().any(|column| called(column, TEXT) && held[column].half >= CALLED_REPORT);
    let by_far = held[main].size > rival * BY_FAR;
    let sure = text.is_empty() || !rivals_called && called(main, TEXT) || half >= SURELY_REPORT && by_far;

    let all_but_few = |part: usize, of: usize| of > 0 && part * 10 >= of * 8;
    let short: Vec<usize> =
        others.filter(|&column| held[column].filled > 0 && held[column].half <= 60).collect();
    let mut all_years =
        short.iter().copied().filter(|&column| all_but_few(held[column].years, held[column].filled));
    let years = all_years.clone().find(|&column| called(column, YEAR)).or_else(|| all_years.next());
    let place = |&column: &usize| {
        let held = &held[column];
        Some(column) != years
            && held.half <= 20
            && (called(column, PLACE) || all_but_few(held.places, held.filled))
            && !all_but_few(held.digits, held.filled)
    };
    let mut name: Vec<usize> = short.iter().copied().filter(place).collect();
    // There are fewer provinces than counties.
    order::by_key(&mut name, |&column| held[column].kinds);
    if name.is_empty() {
        let held = |&column: &usize| &held[column];
        let title = short.iter().find(|&&column| called(column, TITLE));
        // Places in short, or whatever tells the rows apart.
        let places = |column: &&usize| {
            let held = held(column);
            all_but_few(held.words, held.filled) && (held.kinds * 3 >= held.filled || held.kinds >= 5)
        };
        let apart = |column: &&usize| {
            held(column).kinds == held(column).filled
                && !all_but_few(held(column).digits, held(column).filled)
        };
        let mut columns = short.iter();
        name.extend(title.or_else(|| columns.clone().find(places)).or_else(|| columns.find(apart)));
    }
    name.extend(years.filter(|years| !name.contains(years)));
    let columns = Columns { sheet, header, text, name };
    Some(Choice { sheet: grid.name.clone(), names, values, columns, sure })
}

/// A value as it is shown.
fn shown(cell: &str) -> String {
    cell.chars().take(SHOWN.1).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// What the cells of a column hold, its name aside.
struct Held {
    /// Cells that are not empty.
    filled: usize,
    /// Characters of all cells.
    size: usize,
    /// Characters of the longest cell.
    longest: usize,
    /// Characters that half of the cells have at least, empty ones aside.
    half: usize,
    /// Cells that are a year.
    years: usize,
    /// Cells that are the name of a place by its ending.
    places: usize,
    /// Cells of a few ideographs.
    words: usize,
    /// Cells that are figures.
    digits: usize,
    /// Cells of which no other short one is the same.
    kinds: usize,
}

impl Held {
    fn of(grid: &Grid, column: usize, header: bool, rows: usize) -> Self {
        let cells = || {
            grid.rows
                .iter()
                .skip(usize::from(header))
                .take(rows)
                .map(|row| row.cell(column))
                .filter(|cell| !cell.is_empty())
        };
        let count = |so: fn(&str) -> bool| cells().filter(|cell| so(cell)).count();
        let mut sizes: Vec<usize> = cells().map(|cell| cell.chars().count()).collect();
        order::by_key(&mut sizes, |&size| size);
        let short: BTreeSet<&str> = cells().filter(|cell| cell.len() < 400).collect();
        Self {
            filled: sizes.len(),
            size: sizes.iter().sum(),
            longest: sizes.last().copied().unwrap_or(0),
            half: sizes.get(sizes.len() / 2).copied().unwrap_or(0),
            years: count(|cell| year(cell).is_some()),
            places: count(is_place),
            words: count(|cell| cell.chars().all(is_han) && (2..=15).contains(&cell.chars().count())),
            digits: count(|cell| {
                cell.bytes()
                    .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'/' | b':' | b' '))
            }),
            kinds: short.len(),
        }
    }
}

/// Whether a cell has the form of a place's name.
fn is_place(cell: &str) -> bool {
    let ends = ["省", "市", "县", "區", "区", "縣", "州", "盟", "旗", "镇", "乡", "街道", "兵团", "全国"];
    ends.iter().any(|end| cell.ends_with(end))
        && cell.chars().all(is_han)
        && (2..=20).contains(&cell.chars().count())
}

/// Whether the first row has names: short ones, none of which is a value, over cells that are longer or others.
fn is_header(grid: &Grid, width: usize) -> bool {
    let Some((first, rest)) = grid.rows.split_first() else { return false };
    let cells: Vec<&str> =
        (0..width).map(|column| first.cell(column)).filter(|cell| !cell.is_empty()).collect();
    let short = |cell: &&str| cell.chars().count() <= 40;
    let value = |cell: &str| {
        cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            || is_place(cell) && cell.chars().count() > 2
    };
    let names = |cell: &&str| [TEXT, TITLE, PLACE, YEAR].iter().any(|words| is_called(cell, words));
    let all_short = !rest.is_empty() && !cells.is_empty() && cells.iter().all(short);
    all_short && (cells.iter().any(names) || !cells.iter().any(|cell| value(cell)))
}

/// Whether a name of a column is one of these words, or has one of two characters at least within it.
fn is_called(name: &str, words: &[&str]) -> bool {
    let name = name.trim().to_ascii_lowercase();
    words.iter().any(|word| name == *word || word.chars().count() > 1 && name.contains(word))
}

/// The columns over which a text goes on from its main one.
fn joined(grid: &Grid, header: bool, main: usize, names: Option<&[String]>, held: &[Held]) -> Vec<usize> {
    // Those that are called alike, by their numbers: content, content_2.
    if let Some(names) = names {
        let (base, _) = series(&names[main]);
        let mut alike: Vec<(u32, usize)> = names
            .iter()
            .enumerate()
            .filter(|&(column, name)| column == main || !base.is_empty() && series(name).0 == base)
            .map(|(column, name)| (series(name).1, column))
            .collect();
        order::by_key(&mut alike, |&(number, _)| number);
        alike.dedup_by_key(|(number, _)| *number);
        if alike.len() > 1 {
            return alike.into_iter().map(|(_, column)| column).collect();
        }
    }
    // Those to the right that have something only where the cell before them is full: as long as a cell can be, or as others.
    let mut text = vec![main];
    for column in main + 1..held.len() {
        let before = &held[column - 1];
        let rows = || grid.rows.iter().skip(usize::from(header)).filter(|row| !row.cell(column).is_empty());
        let full = rows().all(|row| row.cell(column - 1).chars().count() + SEAM > before.longest);
        // A column with a name of its own is another, unless no cell could have held more.
        let nameless =
            names.is_none_or(|names| names[column].is_empty() || names[column].starts_with("Unnamed"));
        let parted = before.longest >= SPLIT && nameless && rows().count() > 1 && held[column].half > SEAM;
        let cut = LONGEST.contains(&before.longest) || parted;
        if !full || !cut || rows().next().is_none() {
            break;
        }
        text.push(column);
    }
    text
}

/// A name without the number at its end, and that number; 0 where there is none.
fn series(name: &str) -> (&str, u32) {
    let name = name.trim().trim_end_matches([')', '）', ']']);
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name[base.len()..].parse().unwrap_or(0);
    (base.trim_end_matches(['_', '-', ' ', '.', '(', '（', '[']), number)
}
