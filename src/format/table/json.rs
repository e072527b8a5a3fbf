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
        table.object(&fields, characters, desk);
    } else {
        table.lines(characters, desk);
    }
    (!table.columns.is_empty() || table.grid.rows.iter().any(|row| row.cells.is_some())).then_some(table.grid)
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
        let (items, whole) = items(characters);
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

    /// Adds what is in an object that is all there is.
    fn object(&mut self, fields: &[(String, &RawValue)], written: &str, desk: &mut Desk<'_>) {
        let values = || fields.iter().map(|(_, value)| value.get());
        let several = fields.len() > 1;
        if let Some(list) = values().filter(|value| is_list_of(value, '{')).max_by_key(|list| list.len()) {
            // What downloads are wrapped in.
            self.list(list, desk);
        } else if let Some((_, rows)) =
            fields.iter().find(|(name, value)| name == "data" && is_list_of(value.get(), '['))
        {
            // Names apart from the rows.
            let names =
                fields.iter().find(|(name, _)| name == "columns").map(|(_, names)| items(names.get()).0);
            self.grid.names = names.unwrap_or_default().iter().map(|name| plain(name.get())).collect();
            self.list(rows.get(), desk);
        } else if several && values().all(|value| value.starts_with('{')) {
            let inner: Vec<_> =
                fields.iter().map(|(_, value)| object(value.get()).unwrap_or_default()).collect();
            let numbered =
                inner.iter().flatten().all(|(name, _)| name.bytes().all(|byte| byte.is_ascii_digit()));
            if numbered {
                self.columns_of(
                    fields,
                    inner.into_iter().map(|cells| cells.into_iter().map(|(_, cell)| cell).collect()),
                    desk,
                );
            } else {
                values().for_each(|row| self.add(row, desk));
            }
        } else if several && values().all(|value| value.starts_with('[')) {
            self.columns_of(fields, values().map(|value| items(value).0), desk);
        } else if several && values().all(|value| value.len() > NAMED_TEXT) {
            // Texts under their names.
            for (name, text) in fields {
                self.cells(vec![name.clone(), plain(text.get())], text.get().len(), desk);
            }
        } else {
            self.add(written, desk);
        }
    }

    /// Adds the rows of columns that are written one behind the other.
    fn columns_of<'a>(
        &mut self,
        fields: &[(String, &RawValue)],
        columns: impl Iterator<Item = Vec<&'a RawValue>>,
        desk: &Desk<'_>,
    ) {
        let columns: Vec<Vec<&RawValue>> = columns.take(COLUMNS).collect();
        self.grid.names = fields.iter().take(COLUMNS).map(|(name, _)| name.clone()).collect();
        for row in 0..columns.iter().map(Vec::len).max().unwrap_or(0) {
            let cells: Vec<String> = columns
                .iter()
                .map(|column| column.get(row).map_or_else(String::new, |cell| plain(cell.get())))
                .collect();
            let size = cells.iter().map(String::len).sum();
            self.cells(cells, size, desk);
            if self.grid.cut.is_some() {
                return;
            }
        }
    }

    /// Adds a row of cells that took so many bytes, if the limits allow it.
    fn cells(&mut self, cells: Vec<String>, size: usize, desk: &Desk<'_>) {
        if self.allows(size, desk) {
            self.push(Some(cells));
        }
    }

    /// Whether a row of so many bytes is within the limits.
    fn allows(&mut self, size: usize, desk: &Desk<'_>) -> bool {
        self.size += size as u64;
        if self.size > desk.limits.characters {
            self.grid.cut = Some(Limit::Size);
        } else if self.grid.rows.len() >= desk.limits.objects as usize {
            self.grid.cut = Some(Limit::Objects);
        }
        self.grid.cut.is_none()
    }

    /// Adds a row from an object or a list; what is neither is damaged.
    fn add(&mut self, written: &str, desk: &Desk<'_>) {
        if !self.allows(written.len(), desk) {
            return;
        }
        if written.starts_with('[') {
            let (items, whole) = items(written);
            return self
                .push(whole.then(|| items.iter().take(COLUMNS).map(|item| plain(item.get())).collect()));
        }
        // What Python writes for no number is none in JSON.
        let mended = || written.replace(": NaN", ": null");
        let mut cells = Vec::new();
        let read = match object(written) {
            Some(fields) => self.fields(&fields, "", NESTING, &mut cells),
            None => object(&mended()).is_some_and(|fields| self.fields(&fields, "", NESTING, &mut cells)),
        };
        self.push(read.then_some(cells));
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

/// Bytes of a value that is a text under its name.
const NAMED_TEXT: usize = 600;

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
    items(written).0.iter().map(|item| text(item.get())).collect::<Vec<_>>().join("\n")
}

/// Whether a value is a list of what begins so.
fn is_list_of(value: &str, begin: char) -> bool {
    value.strip_prefix('[').is_some_and(|list| list.trim_start().starts_with(begin))
}

/// The values of a list up to where it is damaged, and whether it is whole.
fn items(written: &str) -> (Vec<&RawValue>, bool) {
    let mut items = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(written);
    let whole = Items(&mut items).deserialize(&mut reader).is_ok();
    (items, whole)
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
