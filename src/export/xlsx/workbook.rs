//! An `.xlsx` written row by row: a row is compressed once it is complete, so that what is kept is what is compressed
//! and one copy of every text.

use super::archive::{Archive, Entry};
use std::collections::HashMap;
use std::fmt::Write;

/// What Excel takes at most.
const ROWS: u32 = 1 << 20;
const COLUMNS: usize = 1 << 14;
const CELL: usize = 32_767;
const NAME: usize = 31;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// Why a workbook cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A sheet has no name, or one that Excel does not take, or that another sheet has.
    Name,
    /// More rows or columns than a sheet can hold.
    Large,
    /// The file would be larger than 4 GiB.
    Huge,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    /// What its header says.
    pub(super) title: &'a str,
    /// Its width in characters.
    pub(super) width: f64,
}

/// A cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    /// Nothing.
    Blank,
    /// Text; what is longer than Excel takes is cut.
    Text(&'a str),
    /// A number; one that is not finite is left blank.
    Number(f64),
    /// A number by its digits, as a decimal writes itself; the caller warrants that it is one.
    Digits(&'a str),
    /// True or false.
    Flag(bool),
}

struct Sheet {
    name: String,
    entry: Entry,
    columns: usize,
    rows: u32,
}

/// A workbook in the making.
pub(super) struct Workbook {
    archive: Archive,
    sheets: Vec<(String, String)>,
    open: Option<Sheet>,
    texts: HashMap<Box<str>, u32>,
    strings: Entry,
    line: String,
    level: u32,
}

impl Workbook {
    /// An empty workbook, compressed by a level from 1, fast, to 9, small.
    #[must_use]
    pub(super) fn new(level: u32) -> Self {
        let mut strings = Entry::new("xl/sharedStrings.xml", level);
        strings.push(HEAD);
        strings.push(&format!("<sst xmlns=\"{MAIN}\">"));
        Workbook {
            archive: Archive::default(),
            sheets: Vec::new(),
            open: None,
            texts: HashMap::new(),
            strings,
            line: String::new(),
            level,
        }
    }

    /// Begins a sheet with a bold frozen header.
    ///
    /// # Errors
    /// When the name or the number of columns is not one that Excel takes.
    pub(super) fn sheet(&mut self, name: &str, columns: &[Column<'_>]) -> Result<(), Refusal> {
        self.close()?;
        let fits = !name.is_empty()
            && name.encode_utf16().count() <= NAME
            && !name.starts_with('\'')
            && !name.ends_with('\'')
            && !name.contains(|one: char| one.is_control() || ":\\/?*[]".contains(one))
            && !self.sheets.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        if !fits {
            return Err(Refusal::Name);
        }
        if columns.is_empty() || columns.len() > COLUMNS {
            return Err(Refusal::Large);
        }
        let mut entry = Entry::new(format!("xl/worksheets/sheet{}.xml", self.sheets.len() + 1), self.level);
        let selected = if self.sheets.is_empty() { " tabSelected=\"1\"" } else { "" };
        entry.push(HEAD);
        entry.push(&format!(
            "<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{selected} workbookViewId=\"0\"><pane ySplit=\"1\" \
             topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>\
             </sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
        ));
        for (at, column) in (1..).zip(columns) {
            // Beside the characters there are five pixels of seven that one takes.
            let width = column.width.clamp(1.0, 254.0) + 0.71;
            entry.push(&format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>"));
        }
        entry.push("</cols><sheetData>");
        self.open = Some(Sheet { name: name.to_owned(), entry, columns: columns.len(), rows: 0 });
        let titles: Vec<Cell<'_>> = columns.iter().map(|column| Cell::Text(column.title)).collect();
        self.append(&titles, true)
    }

    /// Adds a row to the sheet that was begun last; cells beyond its columns are left out.
    ///
    /// # Errors
    /// When the sheet is full, or no sheet was begun.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Refusal> {
        self.append(cells, false)
    }

    fn append(&mut self, cells: &[Cell<'_>], bold: bool) -> Result<(), Refusal> {
        let Workbook { open: Some(sheet), line, texts, strings, .. } = self else {
            return Err(Refusal::Name);
        };
        if sheet.rows == ROWS {
            return Err(Refusal::Large);
        }
        sheet.rows += 1;
        line.clear();
        line.push_str("<row>");
        for (at, cell) in cells.iter().take(sheet.columns).enumerate() {
            let digits;
            let (kind, value) = match *cell {
                Cell::Number(number) if number.is_finite() => {
                    digits = format_number(number);
                    ("", digits.as_str())
                }
                Cell::Blank | Cell::Number(_) | Cell::Text("") => continue,
                Cell::Digits(written) => ("", written),
                Cell::Flag(flag) => (" t=\"b\"", if flag { "1" } else { "0" }),
                Cell::Text(text) => {
                    digits = shared(texts, strings, text).to_string();
                    (" t=\"s\"", digits.as_str())
                }
            };
            line.push_str("<c r=\"");
            letters(at, line);
            let _ = write!(line, "{}\"{kind}", sheet.rows);
            if bold {
                line.push_str(" s=\"1\"");
            }
            line.push_str("><v>");
            line.push_str(value);
            line.push_str("</v></c>");
        }
        line.push_str("</row>");
        sheet.entry.push(line);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        let Some(mut sheet) = self.open.take() else { return Ok(()) };
        let mut corner = String::new();
        letters(sheet.columns - 1, &mut corner);
        sheet.entry.push(&format!("</sheetData><autoFilter ref=\"A1:{corner}{}\"/></worksheet>", sheet.rows));
        self.sheets.push((sheet.name, format!("$A$1:${corner}${}", sheet.rows)));
        self.archive.add(sheet.entry).ok_or(Refusal::Huge)
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When there is no sheet, or the file is too large.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, Refusal> {
        self.close()?;
        if self.sheets.is_empty() {
            return Err(Refusal::Name);
        }
        self.strings.push("</sst>");
        let level = self.level;
        let parts = [
            ("xl/workbook.xml", self.contents()),
            ("xl/styles.xml", styles()),
            ("xl/_rels/workbook.xml.rels", self.relations()),
            (
                "_rels/.rels",
                relations(&format!(
                    "<Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                )),
            ),
            ("[Content_Types].xml", self.types()),
        ];
        self.archive.add(self.strings).ok_or(Refusal::Huge)?;
        for (name, text) in parts {
            let mut entry = Entry::new(name, level);
            entry.push(HEAD);
            entry.push(&text);
            self.archive.add(entry).ok_or(Refusal::Huge)?;
        }
        self.archive.finish().ok_or(Refusal::Huge)
    }

    fn contents(&self) -> String {
        let (mut sheets, mut names) = (String::new(), String::new());
        for (at, (name, range)) in self.sheets.iter().enumerate() {
            let (name, number) = (escaped(name), at + 1);
            let _ = write!(sheets, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
            let quoted = name.replace('\'', "''");
            let _ = write!(
                names,
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{quoted}'!{range}</definedName>"
            );
        }
        format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets>\
             <definedNames>{names}</definedNames></workbook>"
        )
    }

    fn relations(&self) -> String {
        let mut all = String::new();
        let count = self.sheets.len();
        for number in 1..=count {
            let _ = write!(
                all,
                "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
        }
        for (number, name) in (count + 1..).zip(["styles", "sharedStrings"]) {
            let _ = write!(
                all,
                "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{name}\" Target=\"{name}.xml\"/>"
            );
        }
        relations(&all)
    }

    fn types(&self) -> String {
        let mut all = String::new();
        let fixed = [("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings")];
        for (name, kind) in fixed {
            let _ = write!(all, "<Override PartName=\"/xl/{name}.xml\" ContentType=\"{TYPE}{kind}+xml\"/>");
        }
        for number in 1..=self.sheets.len() {
            let name = format!("/xl/worksheets/sheet{number}.xml");
            let _ = write!(all, "<Override PartName=\"{name}\" ContentType=\"{TYPE}worksheet+xml\"/>");
        }
        format!(
            "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
             ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>{all}</Types>"
        )
    }
}

/// Two styles: plain, and the header's.
fn styles() -> String {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    let plain = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>\
         </fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf {plain}/></cellStyleXfs><cellXfs count=\"2\"><xf {plain} xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn relations(all: &str) -> String {
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

/// The number of a text, which is written when it is met for the first time.
fn shared(texts: &mut HashMap<Box<str>, u32>, strings: &mut Entry, text: &str) -> u32 {
    if let Some(&known) = texts.get(text) {
        return known;
    }
    // Fewer than cells, of which a book that fits into a zip has not so many.
    let number = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    texts.insert(text.into(), number);
    let kept =
        text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) || text.contains('\n');
    strings.push(if kept { "<si><t xml:space=\"preserve\">" } else { "<si><t>" });
    strings.push(&escaped(cut(text)));
    strings.push("</t></si>");
    number
}

/// As much of a text as a cell takes, counted in UTF-16 as Excel counts.
fn cut(text: &str) -> &str {
    if text.len() <= CELL {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, one)| {
        units += one.len_utf16();
        units > CELL
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// A text as XML, and what XML cannot hold as Excel writes it: `_x0007_`; a text that looks so of itself is saved.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for (at, one) in text.char_indices() {
        match one {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '_' if code(&text[at..]) => written.push_str("_x005F_"),
            '\t' | '\n' => written.push(one),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(written, "_x{:04X}_", u32::from(one));
            }
            _ => written.push(one),
        }
    }
    written
}

fn code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes.starts_with(b"_x")
        && bytes[6] == b'_'
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

/// The shortest digits that mean the number.
fn format_number(number: f64) -> String {
    let plain = number.abs();
    if plain != 0.0 && !(1e-7..1e21).contains(&plain) { format!("{number:e}") } else { number.to_string() }
}

/// The letters of a column: A to Z, AA …
fn letters(column: usize, written: &mut String) {
    if column >= 26 {
        letters(column / 26 - 1, written);
    }
    written.push(char::from(b'A' + (column % 26) as u8));
}
