//! From tokens to the text.

use super::state::{self, Fonts, Kind, Paragraph, State, Target};
use super::tables::Tables;
use super::token::{Token, Tokens};
use crate::error::Error;
use crate::format::Desk;
use crate::format::flow::{Ending, Flow};
use crate::format::list::Number;
use crate::source::{Content, Limit, Note};

/// Reads a file.
pub(super) struct Reader<'a, 'd, 'e> {
    pub(super) tokens: Tokens<'a>,
    pub(super) length: usize,
    pub(super) desk: &'d mut Desk<'e>,
    pub(super) tables: Tables,
    /// What holds in the groups around.
    pub(super) groups: Vec<State>,
    pub(super) now: State,
    /// The last token opened a group, or said that the group may be passed over.
    pub(super) opening: Opening,
    pub(super) body: Flow,
    pub(super) boxes: Flow,
    pub(super) notes: Flow,
    pub(super) label: String,
    /// Bytes that have not been decoded yet, and the first of a surrogate pair.
    pub(super) pending: Vec<u8>,
    /// Whether they end with the first byte of a character of two.
    pub(super) is_half: bool,
    pub(super) surrogate: Option<u16>,
    /// Fallback characters still to be passed over.
    pub(super) skipping: usize,
    pub(super) encoding: &'static str,
    pub(super) default_font: i32,
    pub(super) changes: u32,
    pub(super) is_changed: bool,
}

/// Whether the last token began a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    No,
    Opened,
    /// With `\*`.
    Optional,
}

impl<'a, 'd, 'e> Reader<'a, 'd, 'e> {
    pub(super) fn new(bytes: &'a [u8], desk: &'d mut Desk<'e>) -> Self {
        Self {
            tokens: Tokens::new(bytes),
            length: bytes.len(),
            desk,
            tables: Tables::default(),
            groups: Vec::new(),
            now: State::default(),
            opening: Opening::No,
            body: Flow::default(),
            boxes: Flow::default(),
            notes: Flow::default(),
            label: String::new(),
            pending: Vec::new(),
            is_half: false,
            surrogate: None,
            skipping: 0,
            encoding: "windows-1252",
            default_font: 0,
            changes: 0,
            is_changed: false,
        }
    }

    /// Reads all of it.
    pub(super) fn read(mut self) -> Result<Content, Error> {
        let (mut limit, mut is_whole) = (None, false);
        let most = usize::try_from(self.desk.limits.characters).unwrap_or(usize::MAX);
        let mut told = 0;
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Open if self.groups.len() >= self.desk.limits.nesting as usize => {
                    limit = Some(Limit::Nesting);
                    break;
                }
                Token::Open => self.open(),
                Token::Close => {
                    self.close();
                    if self.groups.is_empty() {
                        is_whole = true;
                        break;
                    }
                }
                Token::Word(word, number) => self.word(word, number),
                Token::Hex(byte) => self.byte(byte, false),
                Token::Byte(byte) => self.byte(byte, true),
            }
            if self.body.len() + self.boxes.len() + self.notes.len() + self.pending.len() > most {
                limit = Some(Limit::Size);
                break;
            }
            if self.tokens.at() >> 20 > told {
                told = self.tokens.at() >> 20;
                (self.desk.progress)(self.tokens.at() as u32, self.length as u32);
            }
        }
        self.flush();
        self.finish(limit, is_whole)
    }

    fn finish(mut self, limit: Option<Limit>, is_whole: bool) -> Result<Content, Error> {
        if !self.body.is_blank() {
            let (ending, heading) = self.ending();
            self.body.end(ending, heading);
        }
        let mut said: Vec<Note> = limit.map(Note::Partial).into_iter().collect();
        if !is_whole && limit.is_none() {
            said.push(Note::Damaged);
        }
        if self.changes > 0 {
            said.push(Note::RevisionsAccepted { count: self.changes });
        }
        self.body.put_behind(self.boxes.take_lines());
        let content = self.body.finish(self.notes, said);
        match (content.characters.trim(), limit) {
            ("", Some(limit)) => Err(Error::TooMuch(limit)),
            ("", None) if !is_whole => Err(Error::Damaged { what: "a Rich Text document" }),
            ("", None) => Err(Error::Empty),
            _ => Ok(content),
        }
    }

    fn open(&mut self) {
        self.flush();
        self.skipping = 0;
        self.groups.push(self.now);
        self.opening = Opening::Opened;
    }

    fn close(&mut self) {
        self.flush();
        self.skipping = 0;
        self.opening = Opening::No;
        let before = self.now;
        self.now = self.groups.pop().unwrap_or_default();
        if before.target == self.now.target {
            return;
        }
        match before.target {
            Target::Note => end_open(&mut self.notes),
            Target::Box => self.body.put_behind(self.boxes.take_lines()),
            Target::Label => {
                let label = std::mem::take(&mut self.label);
                let number = Number { spaced: label.ends_with(['\t', ' ']), text: label.trim().to_owned() };
                if let Some(flow) = self.flow().filter(|_| !number.text.is_empty()) {
                    flow.number(number);
                }
            }
            _ => {}
        }
    }

    /// The text that characters go to.
    pub(super) const fn flow(&mut self) -> Option<&mut Flow> {
        match self.now.target {
            Target::Body => Some(&mut self.body),
            Target::Box => Some(&mut self.boxes),
            Target::Note => Some(&mut self.notes),
            _ => None,
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        let opening = std::mem::replace(&mut self.opening, Opening::No);
        if word == "*" && opening == Opening::Opened {
            self.opening = Opening::Optional;
            return;
        }
        if word == "bin" {
            self.tokens.pass_over(number.unwrap_or_default().max(0) as usize);
            return;
        }
        if self.now.target == Target::Nowhere && !(word == "ud" && opening == Opening::Optional) {
            return;
        }
        if opening != Opening::No && self.turn(word, opening == Opening::Optional) {
            return;
        }
        if self.skipping > 0 && !matches!(word, "u" | "uc") {
            self.skipping -= 1;
            return;
        }
        match word {
            "u" => return self.unicode(number.unwrap_or_default()),
            "uc" => self.now.fallbacks = number.unwrap_or(1).clamp(0, 64) as usize,
            _ => {}
        }
        match self.now.target {
            Target::Fonts => return self.tables.font_word(word, number),
            Target::Styles => return self.tables.style_word(word, number),
            _ => {}
        }
        if !self.character_word(word, number) && !self.paragraph_word(word, number) {
            self.sign(word);
        }
    }

    /// Turns the text of the group to where its first word says; whether it says so.
    fn turn(&mut self, word: &str, is_optional: bool) -> bool {
        match word {
            // The same text twice: without Unicode, which is passed over, then with it.
            "upr" => {
                self.now.alternative = Some(self.now.target);
                self.now.target = Target::Nowhere;
                return true;
            }
            "ud" => {
                self.now.target = self.now.alternative.unwrap_or(self.now.target);
                return true;
            }
            _ => {}
        }
        let Some(target) = state::target(word, is_optional) else { return false };
        self.now.target = match (self.now.target, target) {
            // Within the tables, groups are entries and their alternatives.
            (table @ (Target::Fonts | Target::Styles), Target::Nowhere) if !is_optional => table,
            (_, target) => target,
        };
        if matches!(target, Target::Box | Target::Note) {
            self.now.paragraph = Paragraph::default();
        }
        true
    }

    /// A word that sets something for characters; whether it is one.
    fn character_word(&mut self, word: &str, number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        match word {
            "f" | "af" => {
                self.flush();
                self.now.fonts.set(number.unwrap_or(self.default_font), word == "af");
            }
            "loch" | "hich" | "dbch" | "ltrch" | "rtlch" => {
                self.flush();
                self.now.fonts.turn(match word {
                    "dbch" => Kind::EastAsian,
                    "rtlch" => Kind::RightToLeft,
                    _ => Kind::Plain,
                });
            }
            "plain" => {
                self.flush();
                self.now.fonts = Fonts::new(self.default_font);
                self.now.is_hidden = false;
            }
            "v" => {
                self.flush();
                self.now.is_hidden = is_on;
            }
            "deleted" => {
                self.flush();
                self.now.is_deleted = is_on;
            }
            "revised" => {
                self.flush();
                self.now.is_inserted = is_on;
            }
            "deff" => {
                self.default_font = number.unwrap_or_default();
                self.now.fonts = Fonts::new(self.default_font);
            }
            "ansicpg" => self.encoding = number.and_then(state::of_code_page).unwrap_or(self.encoding),
            "mac" => self.encoding = "macintosh",
            _ => return false,
        }
        true
    }

    /// A word that sets something for the paragraph or ends it; whether it is one.
    fn paragraph_word(&mut self, word: &str, number: Option<i32>) -> bool {
        match word {
            "pard" => self.now.paragraph = Paragraph::default(),
            "s" => self.now.paragraph.style = number,
            "outlinelevel" => self.now.paragraph.outline = number,
            "intbl" => self.now.paragraph.in_table = true,
            "par" | "\n" | "\r" | "sect" | "nestcell" | "nestrow" => {
                let (ending, heading) = self.ending();
                self.end(if word.starts_with("nest") { Ending::InCell } else { ending }, heading);
            }
            "cell" => self.end(Ending::Cell, self.ending().1),
            "row" => self.end(Ending::Row, None),
            "line" | "page" | "column" | "lbr" => self.end_line(),
            _ => return false,
        }
        true
    }

    pub(super) fn end_line(&mut self) {
        self.flush();
        let is_hidden = self.now.is_hidden;
        if let Some(flow) = self.flow() {
            flow.hide(is_hidden);
            flow.end_line();
        }
    }

    /// What the end of the paragraph ends, and its level as a heading.
    fn ending(&self) -> (Ending, Option<u8>) {
        let paragraph = self.now.paragraph;
        let heading = match paragraph.outline {
            Some(level @ 0..=8) => Some(level as u8 + 1),
            Some(_) => None,
            None => paragraph.style.and_then(|style| self.tables.level(style)),
        };
        (if paragraph.in_table { Ending::InCell } else { Ending::Plain }, heading)
    }

    fn end(&mut self, ending: Ending, heading: Option<u8>) {
        self.flush();
        let (is_hidden, is_deleted) = (self.now.is_hidden, self.now.is_deleted);
        if self.count_change() && is_deleted && ending == Ending::Plain {
            return;
        }
        if let Some(flow) = self.flow() {
            flow.hide(is_hidden);
            flow.end(ending, heading);
        }
    }

    /// A word that stands for a character.
    pub(super) fn sign(&mut self, word: &str) {
        let character = match word {
            "tab" => '\t',
            "emdash" => '—',
            "endash" => '–',
            "lquote" => '‘',
            "rquote" => '’',
            "ldblquote" => '“',
            "rdblquote" => '”',
            "bullet" => '•',
            "emspace" => '\u{2003}',
            "enspace" => '\u{2002}',
            "qmspace" => '\u{2005}',
            "~" => '\u{A0}',
            "_" => '-',
            "{" => '{',
            "}" => '}',
            "\\" => '\\',
            _ => return,
        };
        self.flush();
        self.add(character.encode_utf8(&mut [0; 4]));
    }
}

/// Ends a paragraph whose mark is left out at the end of a group.
fn end_open(flow: &mut Flow) {
    flow.hide(false);
    if !flow.is_blank() {
        flow.end(Ending::Plain, None);
    }
}
