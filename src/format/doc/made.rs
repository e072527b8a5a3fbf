//! Files made byte by byte, for tests.

use crate::source::Content;

/// Where the text begins in `WordDocument`.
pub(super) const TEXT: usize = 0x400;
pub(super) const SECTOR: usize = 512;

/// A compound file of streams.
pub(super) fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
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

pub(super) fn entry(name: &str, kind: u8, (right, child): (u32, u32), (start, size): (u32, u32)) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = entry.len() as u8 + 2;
    entry.resize(128, 0);
    (entry[0x40], entry[0x42]) = (length, kind);
    for (at, word) in [(0x44, u32::MAX), (0x48, right), (0x4C, child), (0x74, start), (0x78, size)] {
        put(&mut entry, at, word);
    }
    entry
}

pub(super) fn put(bytes: &mut [u8], at: usize, word: u32) {
    bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
}

/// A document: its paragraphs with their modifiers, and stretches of characters with theirs.
#[derive(Default)]
pub(super) struct Made<'a> {
    /// Each with its mark.
    pub(super) paragraphs: Vec<(&'a str, Vec<u8>)>,
    pub(super) characters: Vec<(&'a str, Vec<u8>)>,
    /// How many of the last paragraphs are footnotes, header, endnotes and boxes.
    pub(super) footnotes: &'a str,
    pub(super) header: &'a str,
    pub(super) endnotes: &'a str,
    pub(super) boxes: &'a str,
    pub(super) styles: Vec<(&'a str, u16, Vec<u8>)>,
    pub(super) lists: Vec<u8>,
    pub(super) overrides: Vec<u8>,
    /// Anchors and shapes, and text boxes with theirs.
    pub(super) shapes: Vec<u8>,
    pub(super) text_boxes: Vec<u8>,
    pub(super) flags: u16,
}

impl Made<'_> {
    pub(super) fn streams(&self) -> (Vec<u8>, Vec<u8>) {
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
        place(&mut document, 40, &self.shapes, self.shapes.len());
        place(&mut document, 56, &self.text_boxes, self.text_boxes.len());
        put(&mut document, 0, 0x00C1_A5EC);
        put(&mut document, 6, 0x0804);
        put(&mut document, 0x18, TEXT as u32);
        put(&mut document, 0x1C, at);
        document[0x0A..0x0C].copy_from_slice(&(0x1200 | self.flags).to_le_bytes());
        (document[0x20], document[0x3E], document[0x98]) = (14, 22, 93);
        (document, table)
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let (document, table) = self.streams();
        compound(&[("1Table", table), ("WordDocument", document)])
    }

    pub(super) fn read(&self) -> Content {
        super::tests::open(&self.bytes()).expect("a text")
    }
}

/// A page of formatting: from where its first run is, the end of each with what is set; `each` bytes a run in its index.
pub(super) fn page(start: u32, runs: &[(u32, Vec<u8>)], each: usize) -> Vec<u8> {
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
pub(super) fn set(style: u16, sprms: &[(u16, &[u8])]) -> Vec<u8> {
    style.to_le_bytes().into_iter().chain(modifiers(sprms)).collect()
}

pub(super) fn modifiers(sprms: &[(u16, &[u8])]) -> Vec<u8> {
    sprms.iter().flat_map(|(sprm, operand)| [&sprm.to_le_bytes()[..], operand].concat()).collect()
}
