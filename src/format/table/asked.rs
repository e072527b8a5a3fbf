//! The question which columns of a table are read, to be shown and answered column by column.

use super::{Choice, Columns};
use serde::{Deserialize, Serialize};

/// What a column is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// For nothing.
    Unread,
    /// For the text of a report.
    Text,
    /// For its name: place, year.
    Name,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Unread, Self::Text, Self::Name];
}

/// A column that is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What it is called; its number, as `#2`, where nothing tells.
    pub name: String,
    /// Its first values.
    pub values: String,
    /// What it is read for.
    pub role: Role,
}

impl Choice {
    /// What a column is called, where it is called anything.
    pub fn name(&self, column: usize) -> Option<&str> {
        let name = self.names.get(column).filter(|name| !name.is_empty())?;
        let first = self.values.get(column).and_then(|values| values.first());
        (first != Some(name)).then_some(name)
    }

    /// The column of a name, or of a number from 1.
    fn column(&self, wanted: &str) -> Option<usize> {
        let named = self.names.iter().position(|name| name.trim() == wanted);
        let numbered = || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < self.names.len());
        named.or_else(numbered)
    }

    /// The columns that hold anything, where its rows are reports.
    fn filled(&self) -> Vec<usize> {
        let filled = |column: &usize| !self.columns.text.is_empty() && !self.values[*column].is_empty();
        (0..self.values.len()).filter(filled).collect()
    }
}

/// The columns that somebody is asked about, those of one sheet behind those of another.
pub fn asked(told: &[Choice]) -> Vec<Column> {
    let of = |sheet: &Choice, column: usize| {
        let name = sheet.name(column).map_or_else(|| format!("#{}", column + 1), str::to_owned);
        Column {
            name: if told.len() > 1 { format!("{} {name}", sheet.sheet) } else { name },
            values: sheet.values[column].join(" · "),
            role: sheet.columns.role(column),
        }
    };
    told.iter().flat_map(|sheet| sheet.filled().into_iter().map(move |column| of(sheet, column))).collect()
}

/// Has the columns that were [`asked`] about read for what was answered of each.
pub fn answer(told: &mut [Choice], roles: &[Role]) {
    let mut roles = roles.iter();
    for sheet in told {
        for (column, &role) in sheet.filled().into_iter().zip(&mut roles) {
            sheet.columns.set(column, role);
        }
    }
}

/// Has columns, by name or number from 1, read as the text; gives those that no sheet has.
pub fn choose<'a>(told: &mut [Choice], wanted: &'a [String]) -> Vec<&'a str> {
    let mut missing: Vec<&str> = wanted.iter().map(String::as_str).collect();
    for sheet in told {
        let found = |wanted: &str| sheet.column(wanted);
        missing.retain(|wanted| found(wanted).is_none());
        let columns: Vec<usize> = wanted.iter().filter_map(|wanted| found(wanted)).collect();
        if !columns.is_empty() {
            sheet.columns.name.retain(|column| !columns.contains(column));
            sheet.columns.text = columns;
        }
    }
    missing
}

impl Columns {
    fn role(&self, column: usize) -> Role {
        match column {
            column if self.text.contains(&column) => Role::Text,
            column if self.name.contains(&column) => Role::Name,
            _ => Role::Unread,
        }
    }

    /// Has a column read for something else. Texts go on from left to right; what names stands behind what named before.
    fn set(&mut self, column: usize, role: Role) {
        if self.role(column) == role {
            return;
        }
        self.text.retain(|&other| other != column);
        self.name.retain(|&other| other != column);
        match role {
            Role::Unread => {}
            Role::Text => {
                let at = self.text.iter().filter(|&&other| other < column).count();
                self.text.insert(at, column);
            }
            Role::Name => self.name.push(column),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_answered_is_read_and_the_rest_stays_in_its_order() {
        let sheet = |name: &str, text: Vec<usize>| Choice {
            sheet: name.to_owned(),
            names: ["年份", "云岫县", "", "回顾", "安排"].map(str::to_owned).into(),
            values: [&["2024"][..], &["云岫县", "岚谷县"], &[], &["一"], &["二"]]
                .map(|values| values.iter().map(|&value| value.to_owned()).collect())
                .into(),
            columns: Columns { sheet: 0, header: true, text, name: vec![1, 0] },
            sure: false,
        };
        let mut told = [sheet("表", vec![4])];
        let columns = asked(&told);
        let shown: Vec<(&str, &str)> =
            columns.iter().map(|column| (&column.name[..], &column.values[..])).collect();
        assert_eq!(shown, [("年份", "2024"), ("#2", "云岫县 · 岚谷县"), ("回顾", "一"), ("安排", "二")]);
        let mut roles: Vec<Role> = columns.iter().map(|column| column.role).collect();
        assert_eq!(roles, [Role::Name, Role::Name, Role::Unread, Role::Text]);
        roles[2] = Role::Text;
        answer(&mut told, &roles);
        assert_eq!((&told[0].columns.text[..], &told[0].columns.name[..]), (&[3, 4][..], &[1, 0][..]));
        roles[0] = Role::Unread;
        roles[3] = Role::Name;
        answer(&mut told, &roles);
        assert_eq!((&told[0].columns.text[..], &told[0].columns.name[..]), (&[3][..], &[1, 4][..]));
        // A sheet without reports is not asked about; the names of several sheets stand before those of columns.
        let told = [sheet("甲", vec![]), sheet("乙", vec![3])];
        let names: Vec<String> = asked(&told).into_iter().map(|column| column.name).collect();
        assert_eq!(names, ["乙 年份", "乙 #2", "乙 回顾", "乙 安排"]);
    }
}
