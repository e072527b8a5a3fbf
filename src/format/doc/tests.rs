//! What is read of files made here byte by byte, a feature each.

use super::read;
use crate::error::Error;
use crate::format::{Desk, decode};
use crate::source::{Content, Note, PartKind, Reason};

fn open(bytes: &[u8]) -> Result<Content, Error> {
    read(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits: Default::default() })
}

/// Where the text begins in `WordDocument`.
const TEXT: usize = 0x400;
const SECTOR: usize = 512;

/// A compound file of streams.
fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut table = Vec::new();
    let mut body = Vec::new();
    let mut entries = entry("Root Entry", 5, (u32::MAX, 1), (0xFFFF_FFFE, 0));
    for (at, (name, content)) in streams.iter().enumerate() {
        let right = if at + 1 < streams.len() { at as u32 + 2 } else { u32::MAX };
        let start = table.len() as u32;
        let mut content = content.clone();
        content.resize(content.len().max(4096).next_multiple_of(SECTOR), 0);
        entries.extend(entry(name, 2, (right, u32::MAX), (start, content.len() as u32)));
        let count = (content.len() / SECTOR) as u32;
        table.extend((start + 1..start + count).chain([0xFFFF_FFFE]));
        body.extend(content);
    }
    entries.resize(entries.len().next_multiple_of(SECTOR), 0);
    let directory = table.len() as u32;
    let count = (entries.len() / SECTOR) as u32;
    table.extend((directory + 1..directory + count).chain([0xFFFF_FFFE]));
    body.extend(entries);
    let sectors = (table.len() + 1).div_ceil(SECTOR / 4) as u32;
    let first = table.len() as u32;
    table.extend((0..sectors).map(|_| 0xFFFF_FFFD));
    table.resize(table.len().next_multiple_of(SECTOR / 4), u32::MAX);
    body.extend(table.iter().flat_map(|word| word.to_le_bytes()));
    let mut head = vec![0xFF; SECTOR];
    head[..0x4C].fill(0);
    head[..8].copy_from_slice(&super::ole::MAGIC);
    head[0x1E] = 9;
    for (at, word) in
        [(0x2C, sectors), (0x30, directory), (0x38, 4096), (0x3C, 0xFFFF_FFFE), (0x44, 0xFFFF_FFFE)]
    {
        put(&mut head, at, word);
    }
    for at in 0..sectors {
        put(&mut head, 0x4C + 4 * at as usize, first + at);
    }
    head.extend(body);
    head
}

fn entry(name: &str, kind: u8, (right, child): (u32, u32), (start, size): (u32, u32)) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = entry.len() as u8 + 2;
    entry.resize(128, 0);
    (entry[0x40], entry[0x42]) = (length, kind);
    for (at, word) in [(0x44, u32::MAX), (0x48, right), (0x4C, child), (0x74, start), (0x78, size)] {
        put(&mut entry, at, word);
    }
    entry
}

fn put(bytes: &mut [u8], at: usize, word: u32) {
    bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
}

/// A document: its paragraphs with their modifiers, and stretches of characters with theirs.
#[derive(Default)]
struct Made<'a> {
    /// Each with its mark.
    paragraphs: Vec<(&'a str, Vec<u8>)>,
    characters: Vec<(&'a str, Vec<u8>)>,
    /// How many of the last paragraphs are footnotes, header, endnotes and boxes.
    footnotes: &'a str,
    header: &'a str,
    endnotes: &'a str,
    boxes: &'a str,
    styles: Vec<(&'a str, u16, Vec<u8>)>,
    lists: Vec<u8>,
    overrides: Vec<u8>,
    flags: u16,
}

impl Made<'_> {
    fn streams(&self) -> (Vec<u8>, Vec<u8>) {
        let main: String = self.paragraphs.iter().map(|(text, _)| *text).collect();
        let parts = [main.as_str(), self.footnotes, self.header, "", "", self.endnotes, self.boxes];
        let all = parts.concat();
        let units: Vec<u16> = all.encode_utf16().collect();
        let mut document = vec![0; TEXT];
        document.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        document.resize(document.len().next_multiple_of(SECTOR), 0);
        let mut table = vec![0; 16];
        let mut place = |document: &mut Vec<u8>, at: usize, bytes: &[u8], length: usize| {
            put(document, 0x9A + 8 * at, table.len() as u32);
            put(document, 0x9E + 8 * at, length as u32);
            table.extend(bytes);
        };
        for (at, part) in parts.iter().enumerate() {
            put(&mut document, 0x4C + 4 * at, part.encode_utf16().count() as u32);
        }
        // One piece, a page of paragraphs and one of characters.
        let mut pieces = vec![2, 16, 0, 0, 0];
        pieces.extend([0, units.len() as u32].iter().flat_map(|word| word.to_le_bytes()));
        pieces.extend([0, 0, 0, (TEXT >> 8) as u8, 0, 0, 0, 0]);
        place(&mut document, 33, &pieces, pieces.len());
        let mut at = TEXT as u32;
        let runs = self.paragraphs.iter().map(|(text, set)| {
            at += 2 * text.encode_utf16().count() as u32;
            let mut set = set.clone();
            set.resize(set.len().next_multiple_of(2), 0);
            (at, [&[0, (set.len() / 2) as u8][..], &set].concat())
        });
        let page = page(TEXT as u32, &runs.collect::<Vec<_>>(), 13);
        let number = (document.len() / SECTOR) as u32;
        document.extend(page);
        let index: Vec<u8> = [TEXT as u32, at, number].iter().flat_map(|word| word.to_le_bytes()).collect();
        place(&mut document, 13, &index, 12);
        let mut runs = Vec::new();
        for (text, set) in &self.characters {
            let before = all.find(text).expect("the characters");
            let start = TEXT as u32 + 2 * all[..before].encode_utf16().count() as u32;
            runs.push((start, vec![]));
            runs.push((
                start + 2 * text.encode_utf16().count() as u32,
                [&[set.len() as u8][..], set].concat(),
            ));
        }
        let number = (document.len() / SECTOR) as u32;
        document.extend(self::page(TEXT as u32, &runs, 1));
        let index: Vec<u8> = [TEXT as u32, at, number].iter().flat_map(|word| word.to_le_bytes()).collect();
        place(&mut document, 12, &index, 12);
        let mut sheet = vec![18, 0, self.styles.len() as u8, 0, 10, 0];
        sheet.resize(20, 0);
        for (name, based, set) in &self.styles {
            let mut style = vec![0xFE, 0x0F, 1 | (*based << 4) as u8, (*based >> 4) as u8, 2, 0, 0, 0, 0, 0];
            style.extend((name.encode_utf16().count() as u16).to_le_bytes());
            style.extend(name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
            style.extend([set.len() as u8 + 2, 0, 0, 0]);
            style.extend(set);
            style.resize(style.len().next_multiple_of(2), 0);
            style.extend([0, 0]);
            sheet.extend((style.len() as u16).to_le_bytes());
            sheet.extend(style);
        }
        place(&mut document, 1, &sheet, sheet.len());
        // The levels stand behind the lists and do not count.
        let heads = 2 + 28 * usize::from(self.lists.first().copied().unwrap_or_default());
        place(&mut document, 73, &self.lists, heads.min(self.lists.len()));
        place(&mut document, 74, &self.overrides, self.overrides.len());
        put(&mut document, 0, 0x00C1_A5EC);
        put(&mut document, 6, 0x0804);
        put(&mut document, 0x18, TEXT as u32);
        put(&mut document, 0x1C, at);
        document[0x0A..0x0C].copy_from_slice(&(0x1200 | self.flags).to_le_bytes());
        (document[0x20], document[0x3E], document[0x98]) = (14, 22, 93);
        (document, table)
    }

    fn bytes(&self) -> Vec<u8> {
        let (document, table) = self.streams();
        compound(&[("1Table", table), ("WordDocument", document)])
    }

    fn read(&self) -> Content {
        open(&self.bytes()).expect("a text")
    }
}

/// A page of formatting: from where its first run is, the end of each with what is set; `each` bytes a run in its index.
fn page(start: u32, runs: &[(u32, Vec<u8>)], each: usize) -> Vec<u8> {
    let mut page = vec![0; SECTOR];
    put(&mut page, 0, start);
    let mut at = SECTOR - 2;
    for (number, (end, set)) in runs.iter().enumerate() {
        put(&mut page, 4 * number + 4, *end);
        at = (at - set.len()) / 2 * 2;
        page[at..at + set.len()].copy_from_slice(set);
        page[4 * (runs.len() + 1) + each * number] = if set.is_empty() { 0 } else { (at / 2) as u8 };
    }
    page[SECTOR - 1] = runs.len() as u8;
    page
}

/// A style's number and the modifiers of a paragraph.
fn set(style: u16, sprms: &[(u16, &[u8])]) -> Vec<u8> {
    style.to_le_bytes().into_iter().chain(modifiers(sprms)).collect()
}

fn modifiers(sprms: &[(u16, &[u8])]) -> Vec<u8> {
    sprms.iter().flat_map(|(sprm, operand)| [&sprm.to_le_bytes()[..], operand].concat()).collect()
}

const IN_TABLE: (u16, &[u8]) = (0x2416, &[1]);

#[test]
fn marks_fields_and_notes_are_resolved() {
    let made = Made {
        paragraphs: vec![
            ("甲\x13 REF \x13x\x14y\x15 \x14乙\x15丙\x02\x01\x08\x05\r", set(0, &[])),
            ("上\x0B下\tA\x1EB\x1FC\r", set(0, &[])),
            ("页\x0C后\x13 open\r", set(0, &[])),
            ("节\x0C", set(0, &[])),
            ("末\r", set(0, &[])),
        ],
        footnotes: "\x02 脚注\r",
        header: "页眉\r",
        endnotes: "\x02尾注\r",
        boxes: "框\r\r",
        ..Made::default()
    };
    let content = made.read();
    assert_eq!(content.characters, "甲乙丙\n上\n下\tA-BC\n页\n后 open\n节\n末\n框\n脚注\n尾注\n");
    let kinds: Vec<_> =
        content.parts.iter().map(|part| (part.kind, part.span.of(&content.characters))).collect();
    assert_eq!(kinds, [(PartKind::Note, "脚注"), (PartKind::Note, "尾注")]);
    assert_eq!(content.notes, []);
}

#[test]
fn tables_are_rows_of_cells() {
    let end = set(0, &[IN_TABLE, (0x2417, &[1])]);
    let inner = set(0, &[IN_TABLE, (0x6649, &[2, 0, 0, 0]), (0x244B, &[1])]);
    let made = Made {
        paragraphs: vec![
            ("前\r", set(0, &[])),
            ("一\r", set(0, &[IN_TABLE])),
            ("二\x07", set(0, &[IN_TABLE])),
            ("\x07", set(0, &[IN_TABLE])),
            ("三\x07", set(0, &[IN_TABLE])),
            ("\x07", end.clone()),
            ("内\r", inner),
            ("外\x07", set(0, &[IN_TABLE])),
            ("右\x07", set(0, &[IN_TABLE])),
            ("\x07", end),
            ("后\r", set(0, &[])),
        ],
        ..Made::default()
    };
    let content = made.read();
    assert_eq!(content.characters, "前\n一 二\t\t三\n内 外\t右\n后\n");
    let cell = |row, column| PartKind::Cell { row, column };
    let kinds: Vec<_> =
        content.parts.iter().map(|part| (part.kind, part.span.of(&content.characters))).collect();
    assert_eq!(kinds, [(cell(0, 0), "一 二"), (cell(0, 2), "三"), (cell(1, 0), "内 外"), (cell(1, 1), "右")]);
}

#[test]
fn headings_hidden_text_and_changes_are_known() {
    let made = Made {
        paragraphs: vec![
            ("总述\r", set(1, &[])),
            ("分述\r", set(2, &[])),
            ("其三\r", set(0, &[(0x2640, &[2])])),
            ("非题\r", set(1, &[(0x2640, &[9])])),
            ("暗文\r", set(3, &[])),
            ("见隐见删见增\r", set(0, &[])),
            ("接\r", set(0, &[])),
            ("上\r", set(0, &[])),
        ],
        characters: vec![
            ("隐", modifiers(&[(0x083C, &[1])])),
            ("删", modifiers(&[(0x0800, &[1])])),
            ("增", modifiers(&[(0x0801, &[1])])),
            ("接\r", modifiers(&[(0x0801, &[0])])),
            ("\r上", modifiers(&[(0x0800, &[1])])),
        ],
        styles: vec![
            ("正文", 0xFFF, vec![]),
            ("标题 1", 0, vec![]),
            ("小节", 0, modifiers(&[(0x2640, &[1])])),
            ("密", 0, vec![]),
        ],
        ..Made::default()
    };
    let content = made.read();
    assert_eq!(content.characters, "总述\n分述\n其三\n非题\n暗文\n见隐见见增\n接\n");
    let kinds: Vec<_> =
        content.parts.iter().map(|part| (part.kind, part.span.of(&content.characters))).collect();
    let hidden = PartKind::Aside(Reason::Hidden);
    let expected = [
        (PartKind::Heading(1), "总述"),
        (PartKind::Heading(2), "分述"),
        (PartKind::Heading(3), "其三"),
        (hidden, "隐"),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(content.notes, [Note::RevisionsAccepted { count: 3 }]);
}

/// A level: first number, format, flags, what is written with 0 to 8 for the numbers, and what follows.
fn level(start: u8, format: u8, flags: u8, text: &str, follows: u8) -> Vec<u8> {
    let mut level = vec![start, 0, 0, 0, format, flags];
    let places = text.chars().enumerate().filter(|(_, c)| *c < '\t').map(|(at, _)| at as u8 + 1);
    level.extend(places.chain([0; 9]).take(9));
    level.push(follows);
    level.resize(28, 0);
    level.extend((text.encode_utf16().count() as u16).to_le_bytes());
    level.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    level
}

#[test]
fn lists_are_counted() {
    let head = |number: u8, is_simple: u8| {
        let mut head = vec![number, 0, 0, 0, 0, 0, 0, 0];
        head.resize(26, 0xFF);
        head.extend([is_simple, 0]);
        head
    };
    let mut lists = [vec![2, 0], head(1, 0), head(2, 1)].concat();
    lists.extend(level(1, 39, 0, "\0、", 0));
    lists.extend(level(1, 37, 0, "（\x01）", 2));
    lists.extend(level(1, 0, 4, "\0.\x02.", 0));
    (0..6).for_each(|_| lists.extend(level(1, 255, 0, "", 2)));
    lists.extend(level(3, 23, 0, "\u{F0B7}", 0));
    let over = |list: u8, levels: u8| [&[list, 0, 0, 0][..], &[0; 8], &[levels, 0, 0, 0]].concat();
    let mut overrides = [vec![3, 0, 0, 0], over(1, 0), over(2, 0), over(1, 1)].concat();
    overrides.extend([[255; 4]; 3].concat());
    overrides.extend([7, 0, 0, 0, 0x10, 0, 0, 0]);
    let item = |list: u8, level: u8| set(0, &[(0x460B, &[list, 0]), (0x260A, &[level])]);
    let made = Made {
        paragraphs: vec![
            ("甲\r", item(1, 0)),
            ("子\r", item(1, 1)),
            ("丑\r", item(1, 1)),
            ("寅\r", item(1, 2)),
            ("平\r", set(0, &[])),
            ("乙\r", item(1, 0)),
            ("卯\r", item(1, 1)),
            ("点\r", item(2, 0)),
            ("\r", item(2, 0)),
            ("辰\r", set(1, &[])),
            ("庚\r", item(3, 0)),
            ("辛\r", item(3, 0)),
            ("无\r", set(1, &[(0x460B, &[0, 0])])),
            ("空\r", item(1, 5)),
        ],
        styles: vec![("正文", 0xFFF, vec![]), ("列表", 0, modifiers(&[(0x460B, &[1, 0])]))],
        lists,
        overrides,
        ..Made::default()
    };
    let expected =
        "一、甲\n（一）子\n（二）丑\n1.1.寅\n平\n二、乙\n（一）卯\n•点\n三、辰\n七、庚\n八、辛\n无\n空\n";
    assert_eq!(made.read().characters, expected);
}

#[test]
fn what_is_no_document_is_said() {
    let streams =
        |names: &[&str]| compound(&names.iter().map(|name| (*name, vec![0; 10])).collect::<Vec<_>>());
    for (names, error) in [
        (&["EncryptedPackage", "EncryptionInfo"][..], Error::Encrypted),
        (&["Workbook"], Error::Unsupported { what: "an Excel workbook of before 2007" }),
        (&["MatOST", "CONTENTS"], Error::Unsupported { what: "a Microsoft Works document" }),
        (&["\x05HwpSummaryInformation", "FileHeader"], Error::Unsupported { what: "a Hangul document" }),
        (&["Other"], Error::Unsupported { what: "a compound file without a document of Word" }),
        (&["WordDocument"], Error::Damaged { what: "a Word document" }),
    ] {
        assert_eq!(open(&streams(names)), Err(error), "{names:?}");
    }
    let made = |flags| Made { paragraphs: vec![("文\r", set(0, &[]))], flags, ..Made::default() };
    assert_eq!(open(&made(0x0100).bytes()), Err(Error::Encrypted));
    assert_eq!(open(&made(0).bytes()).map(|content| content.characters), Ok("文\n".to_owned()));
    assert_eq!(
        open(&Made { paragraphs: vec![("\r", set(0, &[]))], ..Made::default() }.bytes()),
        Err(Error::Empty)
    );
    assert_eq!(open(b"text"), Err(Error::Damaged { what: "a Word document" }));
}

#[test]
fn the_table_stream_may_have_the_other_name() {
    let made =
        Made { paragraphs: vec![("甲\x13 x \x14乙\x15\r", set(0, &[(0x2640, &[0])]))], ..Made::default() };
    let (document, table) = made.streams();
    for tables in [&["0Table"][..], &["0Table", "1Table"]] {
        let mut streams = vec![("WordDocument", document.clone())];
        streams.extend(
            tables.iter().map(|name| (*name, if *name == "0Table" { table.clone() } else { vec![] })),
        );
        let content = open(&compound(&streams)).expect("a text");
        assert_eq!((content.characters.as_str(), content.parts.len()), ("甲乙\n", 1), "{tables:?}");
    }
}

#[test]
fn word_95_is_read_in_the_code_page_of_its_language() {
    for (language, flags, bytes, expected) in [
        (
            0x0804_u16,
            0,
            &b"\xBC\xD7\rA\x07\xD2\xD2\x07\x07\x07B\x07\x07\xC4\xA9\r"[..],
            "甲\nA\t乙\n\tB\n末\n",
        ),
        (0x0404, 0, b"\xA4\xA4\xA4\xE5\r", "中文\n"),
        (0x0409, 0, b"caf\xE9 \x93q\x94\r", "café “q”\n"),
        (0x0804, 0x1000, b"\x32\x75\r\0", "甲\n"),
    ] {
        let mut document = vec![0; TEXT];
        put(&mut document, 0, 0x0068_A5DC);
        put(&mut document, 6, language.into());
        document[0x0A..0x0C].copy_from_slice(&(flags as u16).to_le_bytes());
        put(&mut document, 0x18, TEXT as u32);
        put(&mut document, 0x1C, (TEXT + bytes.len()) as u32);
        put(&mut document, 0x34, if flags == 0 { bytes.len() } else { bytes.len() / 2 } as u32);
        document.extend(bytes);
        let content = open(&compound(&[("WordDocument", document)])).expect("a text");
        assert_eq!((content.characters.as_str(), &content.notes[..]), (expected, &[][..]), "{language:X}");
    }
}

/// Some paragraphs with everything, for damaging.
fn sample() -> Vec<u8> {
    let made = Made {
        paragraphs: vec![
            ("总述\r", set(1, &[])),
            ("甲\x13 REF \x14乙\x15丙\r", set(0, &[(0x460B, &[1, 0])])),
            ("二\x07", set(0, &[IN_TABLE])),
            ("\x07", set(0, &[IN_TABLE, (0x2417, &[1])])),
            ("尾\r", set(0, &[])),
        ],
        characters: vec![("丙", modifiers(&[(0x083C, &[1])]))],
        footnotes: "\x02 脚注\r",
        styles: vec![("正文", 0xFFF, vec![]), ("标题 1", 0, vec![])],
        lists: [&[1, 0, 1, 0, 0, 0][..], &[0; 22], &[1, 0], &level(1, 0, 0, "\0.", 0)].concat(),
        overrides: [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[0; 12], &[255; 4]].concat(),
        ..Made::default()
    };
    made.bytes()
}

#[test]
fn a_file_that_breaks_off_is_read_as_far_as_it_goes() {
    let whole = sample();
    let text = "总述\n1.甲乙丙\n二\n尾\n脚注\n";
    assert_eq!(
        open(&whole).map(|content| (content.characters, content.notes)),
        Ok((text.to_owned(), vec![]))
    );
    // The table of sectors, then the directory are missing.
    for cut in [SECTOR, 2 * SECTOR] {
        let left = open(&whole[..whole.len() - cut]).expect("what is left");
        assert_eq!(left.notes, [Note::Damaged], "{cut}");
        assert!(left.characters.contains("总述"), "{cut}: {left:?}");
    }
}

#[test]
fn no_bytes_make_it_panic() {
    let whole = sample();
    for end in (0..whole.len()).step_by(7) {
        let _ = open(&whole[..end]);
    }
    let used: Vec<usize> = (0..whole.len()).filter(|&at| whole[at] != 0).collect();
    let mut seed = 7_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..500 {
        let mut bytes = whole.clone();
        for _ in 0..3 {
            bytes[used[next(used.len())]] = [0, 1, 0x7F, 0xFF, next(256) as u8][next(5)];
        }
        let _ = open(&bytes);
    }
}
