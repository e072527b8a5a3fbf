//! What is read of files written by hand, a feature each.

use super::read;
use crate::error::Error;
use crate::format::{Desk, decode};
use crate::source::{Content, Note, PartKind, Reason};

fn open(bytes: &[u8]) -> Result<Content, Error> {
    read(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits: Default::default() })
}

/// The text of a body after fonts: 1 is of GB 2312, 2 of Big5, 3 and 4 have signs.
fn text(body: &str) -> String {
    open(&file(body)).unwrap_or_else(|error| panic!("{body}: {error}")).characters
}

fn file(body: &str) -> Vec<u8> {
    const HEAD: &str = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 \'cb\'ce;}{\f2\fcharset136 M;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}}{\stylesheet{\s1 heading 1;}{\s2\outlinelevel1 \f1\'b1\'ea;}{\*\cs3 heading 3;}}";
    format!("{HEAD}{body}}}").into_bytes()
}

#[test]
fn characters_are_read_by_font_and_number() {
    for (body, expected) in [
        (r"\f1\'d6\'d0\'87\'d7", "中囎\n"),
        (r"\f2\'a4\'a4\'a4\'e5", "中文\n"),
        // A trail byte that stands for itself.
        (r"\f1\'81@x", "丂x\n"),
        (r"caf\'e9", "café\n"),
        // Latin by name, Chinese by its bytes.
        (r"\f0\'d6\'d0\'b9\'fa", "中国\n"),
        (r"\u20013?\u25991 ?x", "中文x\n"),
        (r"{\uc2\u20013\'d6\'d0\uc0\u25991}\u22269?", "中文国\n"),
        (r"\u-28952?\u55362?\u57271?", "軨𠮷\n"),
        (r"\u55362?x", "\u{FFFD}x\n"),
        (r"{\f3 a\'b7}{\f4\'fc}\f3\u-4059?", "α•✓%\n"),
        (r"a\~b\_c\-d\emdash\ldblquote e\rdblquote\{\}\\", "a\u{A0}b-cd—“e”{}\\\n"),
        (r"{\upr{\f1 a?}{\*\ud{\f1 a\u20013?}}}", "a中\n"),
        (r"\loch\f0\dbch\af1 \'d6\'d0\loch\'e9", "中é\n"),
        (r"\loch\f0\dbch\af1{\rtlch\fcs1\af0 \ltrch\fcs0 \f2\'a4\'a4}", "中\n"),
        (r"a\uc0\u8232 b", "a\nb\n"),
    ] {
        assert_eq!(text(body), expected, "{body}");
    }
    let raw = [&file(r"\f1 ")[..], b"\xD6\xD0\x81\\\x81}", b"x}"].concat();
    let at = raw.len() - 9;
    // The closing brace of the file stands where the text is put in.
    let raw = [&raw[..at], &raw[at + 1..]].concat();
    assert_eq!(open(&raw).map(|content| content.characters), Ok("中乗亇x\n".to_owned()));
}

#[test]
fn what_is_no_text_is_passed_over() {
    for (body, expected) in [
        (r"{\info{\title t}}{\header h\par}{\footerr f}{\*\unknown u{\b u}}{\pict 00ff}a", "a\n"),
        (r"a{\bin4 }}}}b}c", "abc\n"),
        (r#"{\field{\*\fldinst HYPERLINK "x"}{\fldrslt {\ul link}}}"#, "link\n"),
        (r"a{\*\annotation note}{\*\bkmkstart m}b{\object{\*\objdata 00}{\result r}}", "ab\n"),
        (r"{\shp{\*\shpinst{\sp{\sn n}{\sv 1}}{\shptxt box\par}}{\shprslt dup}}a\par b", "a\nbox\nb\n"),
        ("a\r\nb\\\nc\\\r\nd", "ab\nc\nd\n"),
        (r"a\line b\page c\par\page d", "a\nb\nc\nd\n"),
        (r"a\tab b", "a\tb\n"),
        (
            r"{\listtext\f1\'d2\'bb\'a1\'a2\tab}a\par{\pntext 1.\tab}b\par{\listtext\f3\'b7\tab}c",
            "一、a\n1. b\n• c\n",
        ),
        (r"{\listtext\f3\'b7\tab}\par{\listtext 2.\tab}\par", "2.\n"),
    ] {
        assert_eq!(text(body), expected, "{body}");
    }
}

#[test]
fn parts_are_known() {
    let body = r"\pard\s1 A\par\pard\s2 B\par\pard\outlinelevel2 C\par\pard\s1\outlinelevel9 D\par\pard\cs3 E{\v h}\par
\trowd\pard\intbl a\par b\cell c\tab\cell\row\trowd\pard\intbl\cell d\cell\row\pard F{\footnote\pard  N\par M}G\par\trowd\intbl x\cell\row";
    let content = open(&file(body)).expect("a text");
    assert_eq!(content.characters, "A\nB\nC\nD\nEh\na b\tc \n\td\nFG\nx\nN\nM\n");
    let parts: Vec<_> =
        content.parts.iter().map(|part| (part.kind, part.span.of(&content.characters))).collect();
    let cell = |row, column| PartKind::Cell { row, column };
    let expected = [
        (PartKind::Heading(1), "A"),
        (PartKind::Heading(2), "B"),
        (PartKind::Heading(3), "C"),
        (PartKind::Aside(Reason::Hidden), "h"),
        (cell(0, 0), "a b"),
        (cell(0, 1), "c "),
        (cell(1, 1), "d"),
        (cell(0, 0), "x"),
        (PartKind::Note, "N"),
        (PartKind::Note, "M"),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn changes_are_read_as_accepted() {
    let content = open(&file(r"a{\deleted b}{\revised c\b d}e{\deleted\par}f\par{\deleted{\footnote x}}"))
        .expect("a text");
    assert_eq!(content.characters, "acdef\n");
    assert_eq!(content.notes, [Note::RevisionsAccepted { count: 3 }]);
}

#[test]
fn damage_and_limits_are_said() {
    let whole = file(r"\pard first\par second\par");
    let cut = open(&whole[..whole.len() - 8]).expect("what is left");
    assert_eq!((cut.characters.as_str(), &cut.notes[..]), ("first\nsec\n", &[Note::Damaged][..]));
    assert_eq!(open(b"{\\rtf1 }"), Err(Error::Empty));
    assert_eq!(open(b"{\\rtf1 "), Err(Error::Damaged { what: "a Rich Text document" }));
    assert_eq!(open(b"text"), Err(Error::Damaged { what: "a Rich Text document" }));
    let deep =
        [file("first\\par ").strip_suffix(b"}").expect("a brace"), "{".repeat(100_000).as_bytes()].concat();
    let deep = open(&deep).expect("what came before");
    assert_eq!((deep.characters.as_str(), deep.notes.len()), ("first\n", 1));
    let mut desk = Desk { decode: &decode, progress: &mut |_, _| (), limits: Default::default() };
    desk.limits.characters = 4;
    let long = read(&file(r"one\par two\par three"), &mut desk).expect("a part");
    assert_eq!(long.notes, [Note::Partial(crate::source::Limit::Size)]);
    assert!(long.characters.starts_with("one\n"), "{long:?}");
}

#[test]
fn no_bytes_make_it_panic() {
    let whole = file(
        r"\f1\'d6\'d0{\upr{a}{\*\ud{\u20013?}}}{\listtext 1.\tab}{\footnote n}\trowd\intbl a\cell\row{\v h}\bin2 ab\u55362?x{\shp{\*\shpinst{\shptxt b}}}",
    );
    for end in 0..whole.len() {
        let _ = open(&whole[..end]);
    }
    let mut seed = 7_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..500 {
        let mut bytes = whole.clone();
        for _ in 0..4 {
            let at = next(bytes.len());
            bytes[at] = b"{}\\'u0-\xD6"[next(8)];
        }
        let _ = open(&bytes);
    }
}
