//! JSON: an object a line, or a list of objects, alone or within an object. Values stay as they are written until they are
//! asked for, so that no number changes.

use super::{Grid, Row};
use crate::format::Desk;
use crate::source::Limit;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// Objects within objects that are looked into.
const NESTING: u32 = 4;

/// The table, if there are objects with values.
pub(super) fn read(characters: &str, desk: &mut Desk<'_>) -> Option<Grid> {
    let characters = characters.trim();
    let mut table = Table::default();
    if characters.starts_with('[') {
        table.list(characters, desk);
    } else if let Some(fields) = object(characters) {
        // What downloads are wrapped in.
        let lists = fields.iter().map(|(_, value)| value.get()).filter(|value| is_list(value));
        match lists.max_by_key(|list| list.len()) {
            Some(list) => table.list(list, desk),
            None => table.add(characters, desk),
        }
    } else {
        table.lines(characters, desk);
    }
    (!table.columns.is_empty()).then_some(table.grid)
}

/// A table that grows row by row.
#[derive(Default)]
struct Table {
    grid: Grid,
    columns: BTreeMap<String, usize>,
    size: u64,
}

impl Table {
    fn lines(&mut self, characters: &str, desk: &mut Desk<'_>) {
        let mut read = 0;
        for (number, line) in characters.lines().enumerate() {
            read += line.len();
            if number % 64 == 0 {
                (desk.progress)((read * 100 / characters.len().max(1)) as u32, 100);
            }
            if !line.trim().is_empty() {
                self.add(line, desk);
                if let Some(row) = self.grid.rows.last_mut() {
                    row.number = number + 1;
                }
            }
            if self.grid.cut.is_some() {
                return;
            }
        }
    }

    fn list(&mut self, characters: &str, desk: &mut Desk<'_>) {
        let mut items = Vec::new();
        let mut reader = serde_json::Deserializer::from_str(characters);
        let whole = Items(&mut items).deserialize(&mut reader).is_ok();
        for item in items {
            self.add(item.get(), desk);
            if self.grid.cut.is_some() {
                return;
            }
        }
        if !whole {
            self.push(None);
        }
    }

    /// Adds a row from an object; one that is none is damaged.
    fn add(&mut self, written: &str, desk: &Desk<'_>) {
        self.size += written.len() as u64;
        if self.size > desk.limits.characters {
            self.grid.cut = Some(Limit::Size);
        } else if self.grid.rows.len() >= desk.limits.objects as usize {
            self.grid.cut = Some(Limit::Objects);
        } else {
            // What Python writes for no number is none in JSON.
            let mended = || written.replace(": NaN", ": null");
            let mut cells = Vec::new();
            let read = match object(written) {
                Some(fields) => self.fields(&fields, "", NESTING, &mut cells),
                None => object(&mended()).is_some_and(|fields| self.fields(&fields, "", NESTING, &mut cells)),
            };
            self.push(read.then_some(cells));
        }
    }

    fn push(&mut self, cells: Option<Vec<String>>) {
        self.grid.rows.push(Row { number: self.grid.rows.len() + 1, cells });
    }

    /// Puts the values of an object into the cells of their columns, those of objects within it under names with dots.
    fn fields(
        &mut self,
        fields: &[(String, &RawValue)],
        within: &str,
        nesting: u32,
        cells: &mut Vec<String>,
    ) -> bool {
        for (name, value) in fields {
            let name = format!("{within}{name}");
            if nesting > 0
                && let Some(inner) = object(value.get())
            {
                self.fields(&inner, &format!("{name}."), nesting - 1, cells);
                continue;
            }
            // No table has so many columns; a list that is written as an object has.
            let columns = self.columns.len();
            let column = match self.columns.get(&name) {
                Some(&column) => column,
                None if columns >= COLUMNS => continue,
                None => {
                    self.grid.names.push(name.clone());
                    self.columns.insert(name, columns);
                    columns
                }
            };
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column] = plain(value.get());
        }
        true
    }
}

/// Columns that a table can have.
const COLUMNS: usize = 1_000;

/// A value as characters: a list of texts is a text of as many lines.
fn plain(written: &str) -> String {
    let text = |written: &str| match serde_json::from_str::<String>(written) {
        Ok(text) => text,
        Err(_) if written == "null" => String::new(),
        Err(_) => written.to_owned(),
    };
    if !written.starts_with('[') {
        return text(written);
    }
    let mut items = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(written);
    let _ = Items(&mut items).deserialize(&mut reader);
    items.iter().map(|item| text(item.get())).collect::<Vec<_>>().join("\n")
}

/// Whether a value is a list of objects.
fn is_list(value: &str) -> bool {
    value.strip_prefix('[').is_some_and(|list| list.trim_start().starts_with('{'))
}

/// The fields of an object in their order.
fn object(written: &str) -> Option<Vec<(String, &RawValue)>> {
    written
        .trim_start()
        .starts_with('{')
        .then(|| serde_json::from_str::<Fields<'_>>(written).ok())?
        .map(|fields| fields.0)
}

struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// Takes the values of a list, up to where it is damaged.
struct Items<'a, 'de>(&'a mut Vec<&'de RawValue>);

impl<'de> DeserializeSeed<'de> for Items<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element()? {
            self.0.push(item);
        }
        Ok(())
    }
}
