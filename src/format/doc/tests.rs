//! What is read of files made here byte by byte, a feature each.

use super::made::{Made, SECTOR, TEXT, compound, modifiers, put, set};
use super::read;
use crate::error::Error;
use crate::format::{Desk, decode};
use crate::source::{Content, Note, PartKind, Reason};

pub(super) fn open(bytes: &[u8]) -> Result<Content, Error> {
    read(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits: Default::default() })
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

#[test]
fn text_boxes_stand_behind_the_paragraph_of_their_anchor() {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
    let text_box = |shape: u32| [&[0; 14][..], &shape.to_le_bytes(), &[0; 4]].concat();
    let made = Made {
        paragraphs: vec![("甲\x08乙\r", set(0, &[])), ("丙\r", set(0, &[]))],
        boxes: "一\r二\r三\r\r",
        shapes: [words(&[1, 5]), words(&[7]), vec![0; 22]].concat(),
        text_boxes: [words(&[0, 2, 4, 6]), text_box(9), text_box(7), text_box(8)].concat(),
        ..Made::default()
    };
    assert_eq!(made.read().characters, "甲乙\n二\n丙\n一\n三\n");
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
fn chains_in_a_circle_end() {
    let whole = sample();
    let table = whole.len() - SECTOR;
    let count = (0..SECTOR).step_by(4).take_while(|at| whole[table + at..table + at + 4] != [255; 4]).count();
    for sector in 0..count {
        for to in [0, sector] {
            let mut bytes = whole.clone();
            put(&mut bytes, table + 4 * sector, to as u32);
            let _ = open(&bytes);
        }
    }
    let mut bytes = whole;
    // The first sector of the table stream, over and over: nothing of it is right, but the text is there.
    put(&mut bytes, table, 0);
    let left = open(&bytes).expect("what is left");
    assert_eq!(left.notes, [Note::Damaged]);
    assert!(left.characters.contains("总述"), "{left:?}");
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
