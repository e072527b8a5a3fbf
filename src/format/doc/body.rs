//! The characters of a part of the text, with fields, deletions, marks and numbers resolved.

use super::pieces::Piece;
use super::runs::{Runs, Set};
use super::sprm::{Characters, Paragraph};
use super::styles::Style;
use super::units::{self, Unit};
use crate::format::Desk;
use crate::format::flow::{Ending, Flow};
use crate::format::line::Line;
use crate::format::list::Lists;
use crate::format::symbol;
use crate::source::Limit;
use std::collections::BTreeMap;
use std::ops::Range;

/// What is known of a document besides its characters.
pub(super) struct Body<'a> {
    pub(super) document: &'a [u8],
    /// Where many modifiers of one paragraph are.
    pub(super) data: &'a [u8],
    pub(super) pieces: Vec<Piece>,
    pub(super) characters: Runs<Characters>,
    pub(super) paragraphs: Runs<Set>,
    pub(super) styles: Vec<Style>,
    /// Whether any of them hides its characters.
    pub(super) hides: bool,
    /// Names of the fonts, by number.
    pub(super) fonts: Vec<String>,
    /// Encoding of 8-bit pieces.
    pub(super) encoding: &'static str,
    /// Of no paragraph is known what its mark ends.
    pub(super) guesses_rows: bool,
}

/// Where reading is within the text.
#[derive(Default)]
pub(super) struct State {
    lists: Lists,
    /// Stretches that were deleted or inserted while changes were tracked.
    pub(super) changes: u32,
    pub(super) limit: Option<Limit>,
    /// Text boxes that have not come yet: by the character that they are anchored at, or at the end.
    boxes: BTreeMap<u32, Vec<Line>>,
    /// Fields that end, by the numbers of their first characters.
    whole: Vec<u32>,
    /// Open fields; whether each is at its instruction, and how many are.
    fields: Vec<bool>,
    instructions: usize,
    is_changed: bool,
    /// The last mark ended a cell, and nothing came since.
    after_cell: bool,
}

impl State {
    pub(super) fn new(lists: Lists) -> Self {
        Self { lists, ..Self::default() }
    }

    /// Whether no text box has any text.
    pub(super) fn has_no_boxes(&self) -> bool {
        self.boxes.is_empty()
    }

    /// The text boxes that are anchored nowhere in the text.
    pub(super) fn boxes_left(&mut self) -> Vec<Line> {
        std::mem::take(&mut self.boxes).into_values().flatten().collect()
    }
}

impl Body<'_> {
    /// Adds a part of the text.
    pub(super) fn read(&self, part: &Range<u32>, state: &mut State, flow: &mut Flow, desk: &mut Desk<'_>) {
        let mut open = Vec::new();
        state.whole.clear();
        state.fields.clear();
        state.instructions = 0;
        let first = self.pieces.partition_point(|piece| piece.characters.end <= part.start);
        let pieces = &self.pieces[first..];
        let pieces = &pieces[..pieces.partition_point(|piece| piece.characters.start < part.end)];
        let marks = |piece| units::marks(piece, part, self.document, b"\x13\x15");
        for (number, mark) in pieces.iter().flat_map(marks) {
            match mark {
                0x13 => open.push(number),
                _ => state.whole.extend(open.pop()),
            }
        }
        state.whole.sort_unstable();
        let most = usize::try_from(desk.limits.characters).unwrap_or(usize::MAX);
        for piece in pieces {
            let is_all = units::each(piece, part, self.document, (self.encoding, desk), |unit| {
                self.take(unit, piece, state, flow);
                flow.len() <= most
            });
            if !is_all {
                state.limit = Some(Limit::Size);
                break;
            }
            (desk.progress)(piece.characters.end, self.pieces.last().map_or(0, |last| last.characters.end));
        }
        flow.close();
    }

    /// Reads a text box, which is put where its anchor comes.
    pub(super) fn read_box(
        &self,
        part: &Range<u32>,
        anchor: Option<u32>,
        state: &mut State,
        desk: &mut Desk<'_>,
    ) {
        let mut flow = Flow::default();
        self.read(part, state, &mut flow, desk);
        let lines = flow.take_lines();
        if !lines.is_empty() {
            state.boxes.entry(anchor.unwrap_or(u32::MAX)).or_default().extend(lines);
        }
    }

    fn take(&self, unit: Unit, piece: &Piece, state: &mut State, flow: &mut Flow) {
        match unit.character {
            '\x13' if state.whole.binary_search(&unit.number).is_ok() => {
                state.fields.push(true);
                state.instructions += 1;
                return;
            }
            '\x14' | '\x15' => {
                if let Some(field) = state.fields.last_mut() {
                    state.instructions -= usize::from(std::mem::take(field));
                }
                if unit.character == '\x15' {
                    state.fields.pop();
                }
                return;
            }
            _ if state.instructions > 0 => return,
            _ => {}
        }
        let mut what = self.characters.at(unit.byte).map(|run| run.what).unwrap_or_default();
        what.apply(&piece.over);
        let is_changed = what.deleted || what.inserted;
        if is_changed && !std::mem::replace(&mut state.is_changed, is_changed) {
            state.changes += 1;
        }
        state.is_changed = is_changed;
        if what.deleted && unit.character != '\x07' {
            return;
        }
        let after_cell = std::mem::replace(&mut state.after_cell, unit.character == '\x07');
        match unit.character {
            '\r' | '\x07' | '\x0C' => self.end(unit, &what, piece, (state, after_cell), flow),
            character => {
                flow.hide(self.is_hidden(unit, &what));
                match character {
                    '\x0B' | '\x0E' => flow.end_line(),
                    '\t' => flow.push('\t'),
                    '\x1E' => flow.push('-'),
                    '\x08' => flow.put_behind(state.boxes.remove(&unit.number).unwrap_or_default()),
                    '\u{0}'..='\x1F' | '\u{FEFF}' => {}
                    '(' if what.symbol.is_some() => flow.push(self.symbol(what.symbol.unwrap_or_default())),
                    code @ '\u{F020}'..='\u{F0FF}' => {
                        flow.push(self.symbol((what.font.unwrap_or_default(), code as u16)))
                    }
                    character => flow.push(character),
                }
            }
        }
    }

    /// A character of a font of signs.
    fn symbol(&self, (font, code): (u16, u16)) -> char {
        let font = self.fonts.get(usize::from(font)).map_or("", String::as_str);
        symbol::character(font, code.into()).unwrap_or('•')
    }

    /// Whether a character is hidden, by itself or by its styles.
    fn is_hidden(&self, unit: Unit, what: &Characters) -> bool {
        let of = |style: u16| self.styles.get(usize::from(style)).is_some_and(|style| style.is_hidden);
        let by_style = what.style.is_some_and(of)
            || self.hides && self.paragraphs.at(unit.byte).is_some_and(|run| of(run.what.style));
        what.hidden.over(by_style)
    }

    /// Ends a paragraph, cell, row or, with the mark of a page, a line.
    fn end(
        &self,
        unit: Unit,
        what: &Characters,
        piece: &Piece,
        (state, after_cell): (&mut State, bool),
        flow: &mut Flow,
    ) {
        let run = self.paragraphs.at(unit.byte);
        if unit.character == '\x0C' {
            // A section ends with its paragraph, a page within one.
            let ends = run.is_some_and(|run| run.end as usize <= unit.byte + piece.width());
            if flow.is_blank() || !ends {
                return flow.end_line();
            }
        }
        let set = run.map(|run| run.what);
        let mut paragraph = self.style(set.map_or(0, |set| set.style)).paragraph;
        paragraph.style = set.map_or(0, |set| set.style);
        if let Some(set) = set {
            set.apply(&mut paragraph, self.document, self.data);
        }
        paragraph.apply(&piece.over, self.data);
        flow.hide(self.is_hidden(unit, what));
        if unit.character == '\r' && what.joins {
            return flow.hide(false);
        }
        self.number(&paragraph, state, flow);
        // Else a row ends by a mark that directly follows that of its last cell.
        let is_row =
            paragraph.ends_row || self.guesses_rows && after_cell && flow.is_blank() && flow.is_in_row();
        let ending = match unit.character {
            '\x07' if is_row => Ending::Row,
            '\x07' => Ending::Cell,
            _ if paragraph.in_table || paragraph.depth > 0 => Ending::InCell,
            _ => Ending::Plain,
        };
        flow.end(ending, self.heading(&paragraph));
        flow.hide(false);
    }

    /// Puts the automatic number before a paragraph.
    fn number(&self, paragraph: &Paragraph, state: &mut State, flow: &mut Flow) {
        let Some(list) = paragraph.list.filter(|list| (1..0x07FF).contains(list)) else { return };
        if flow.is_hidden() || paragraph.ends_row || paragraph.ends_inner && flow.is_blank() {
            return;
        }
        let usage = u32::from(list);
        let of_style = || state.lists.level_of(usage, &paragraph.style.to_string());
        let level = paragraph.level.map(usize::from).or_else(of_style).unwrap_or_default();
        if let Some(number) = state.lists.next(usage, level) {
            flow.number(number);
        }
    }

    fn style(&self, number: u16) -> Style {
        self.styles.get(usize::from(number)).copied().unwrap_or_default()
    }

    fn heading(&self, paragraph: &Paragraph) -> Option<u8> {
        match paragraph.outline {
            Some(level @ 0..=8) => Some(level + 1),
            Some(_) => None,
            None => self.style(paragraph.style).heading,
        }
    }
}
