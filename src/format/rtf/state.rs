//! What holds within a group: where its text goes, how its bytes are read, what is set for characters and paragraphs.

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Target {
    /// The text itself.
    #[default]
    Body,
    /// A text box.
    Box,
    /// A footnote or endnote.
    Note,
    /// The number or bullet of a list.
    Label,
    /// The tables of fonts and styles.
    Fonts,
    Styles,
    /// Nowhere, but groups in it may go elsewhere: shapes, fields' instructions.
    Outside,
    /// Nowhere, with all that is in it.
    Nowhere,
}

/// What holds within a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    pub(super) target: Target,
    /// Where the text with Unicode of two alternatives goes.
    pub(super) alternative: Option<Target>,
    /// Fallback characters behind each `\u`.
    pub(super) fallbacks: usize,
    pub(super) fonts: Fonts,
    pub(super) is_hidden: bool,
    pub(super) is_deleted: bool,
    pub(super) is_inserted: bool,
    pub(super) paragraph: Paragraph,
}

/// What is set for a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph {
    pub(super) style: Option<i32>,
    /// From 0; 9 is no heading.
    pub(super) outline: Option<i32>,
    pub(super) in_table: bool,
}

/// Fonts by the kind of characters that they are for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fonts {
    /// Of Latin characters, and of those of East Asia where that is said apart.
    plain: i32,
    east_asian: Option<i32>,
    kind: Kind,
}

/// A kind of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `\loch`, `\hich`, `\ltrch`
    Plain,
    /// `\dbch`
    EastAsian,
    /// `\rtlch`: only its fonts follow.
    RightToLeft,
}

impl Fonts {
    pub(super) const fn new(font: i32) -> Self {
        Self { plain: font, east_asian: None, kind: Kind::Plain }
    }

    /// Says of which kind the fonts and characters are that follow.
    pub(super) const fn turn(&mut self, kind: Kind) {
        self.kind = kind;
    }

    /// `\f` or `\af`.
    pub(super) const fn set(&mut self, font: i32, is_associated: bool) {
        match (self.kind, is_associated) {
            (Kind::EastAsian, _) => self.east_asian = Some(font),
            (Kind::Plain, false) | (Kind::RightToLeft, false) => self.plain = font,
            (_, true) => {}
        }
    }

    /// The font of what follows.
    pub(super) const fn now(&self) -> i32 {
        match (self.kind, self.east_asian) {
            (Kind::EastAsian, Some(font)) => font,
            _ => self.plain,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            target: Target::Body,
            alternative: None,
            fallbacks: 1,
            fonts: Fonts::new(0),
            is_hidden: false,
            is_deleted: false,
            is_inserted: false,
            paragraph: Paragraph::default(),
        }
    }
}

/// Where the text of a group goes that begins with the word; `None` where the word does not say.
pub(super) fn target(word: &str, is_optional: bool) -> Option<Target> {
    Some(match word {
        "fonttbl" => Target::Fonts,
        "stylesheet" => Target::Styles,
        "footnote" => Target::Note,
        "shptxt" | "dptxbxtext" => Target::Box,
        "listtext" | "pntext" => Target::Label,
        "shpinst" | "shp" | "do" | "shpgrp" => Target::Outside,
        "fldinst" | "colortbl" | "info" | "pict" | "object" | "header" | "headerl" | "headerr"
        | "headerf" | "footer" | "footerl" | "footerr" | "footerf" | "shprslt" | "nonesttables"
        | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "annotation" | "atnid"
        | "atnauthor" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl" | "generator"
        | "themedata" | "colorschememapping" | "datastore" | "latentstyles" | "xmlnstbl" | "filetbl"
        | "bkmkstart" | "bkmkend" | "xe" | "tc" | "sp" | "private" | "mmathPr" | "nonshppict" => {
            Target::Nowhere
        }
        // Known ones that hold text.
        "fldrslt" | "field" | "moMath" | "moMathPara" | "mr" | "mf" | "mnum" | "mden" | "me" => return None,
        _ if is_optional => Target::Nowhere,
        // Properties of formulas.
        _ if word.starts_with('m') && word.ends_with("Pr") => Target::Nowhere,
        _ => return None,
    })
}

/// The encoding of a character set of a font; `None` where it has that of the file.
pub(super) const fn of_character_set(number: i32) -> Option<&'static str> {
    Some(match number {
        0 => "windows-1252",
        77 => "macintosh",
        128 | 78 => "shift_jis",
        129 | 79 | 130 => "euc-kr",
        134 | 80 => "gb18030",
        136 | 81 => "big5",
        161 => "windows-1253",
        162 => "windows-1254",
        163 => "windows-1258",
        177 => "windows-1255",
        178 => "windows-1256",
        186 => "windows-1257",
        204 => "windows-1251",
        222 => "windows-874",
        238 => "windows-1250",
        _ => return None,
    })
}

/// The encoding of a code page; `None` where it is not known.
pub(super) const fn of_code_page(number: i32) -> Option<&'static str> {
    Some(match number {
        936 | 54936 | 10008 | 20936 => "gb18030",
        950 | 10002 => "big5",
        932 | 10001 => "shift_jis",
        949 | 1361 | 10003 => "euc-kr",
        874 => "windows-874",
        866 => "ibm866",
        1250 => "windows-1250",
        1251 => "windows-1251",
        1252 | 437 | 850 => "windows-1252",
        1253 => "windows-1253",
        1254 => "windows-1254",
        1255 => "windows-1255",
        1256 => "windows-1256",
        1257 => "windows-1257",
        1258 => "windows-1258",
        10000 => "macintosh",
        65001 => "utf-8",
        _ => return None,
    })
}
