//! Pages set from paragraphs that are known, read again.

use super::{Glyph, Page, Reading, is_wide};
use crate::source::{Content, PartKind, Reason};

/// The text of pages.
fn content(pages: &[Page]) -> Content {
    let mut reading = Reading::default();
    pages.iter().for_each(|page| reading.add(page));
    reading.content()
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Setting {
    left: f32,
    top: f32,
    /// Characters of a line, lines of a column, columns.
    wide: usize,
    tall: usize,
    columns: usize,
    indent: usize,
    /// Between paragraphs, in lines.
    apart: f32,
    stretched: bool,
}

const OFFICIAL: Setting = Setting {
    left: 80.0,
    top: 100.0,
    wide: 28,
    tall: 22,
    columns: 1,
    indent: 2,
    apart: 0.0,
    stretched: true,
};

const SIZE: f32 = 16.0;
const PITCH: f32 = 28.0;
const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;

fn page(number: usize) -> Page {
    Page { number: number as u32, width: WIDTH, height: HEIGHT, ..Page::default() }
}

fn glyph(x: f32, y: f32, size: f32) -> Glyph {
    Glyph {
        text: ' ',
        x,
        y,
        advance: size,
        size,
        angle: 0,
        vertical: false,
        font: 1,
        order: 0,
        artifact: false,
    }
}

/// Puts a text on a page, letters half as wide as Chinese characters.
fn put(page: &mut Page, text: &str, at: Glyph, extra: f32) {
    let mut x = at.x;
    for c in text.chars() {
        let advance = if is_wide(c) { at.size } else { 0.5 * at.size };
        page.put(c.encode_utf8(&mut [0; 4]), Glyph { x, advance, ..at });
        x += advance + extra;
    }
}

fn width(text: &str) -> f32 {
    text.chars().map(|c| if is_wide(c) { SIZE } else { 0.5 * SIZE }).sum()
}

/// The lines of a paragraph: broken anywhere but before a closing mark and within a number.
fn broken(text: &str, setting: Setting) -> Vec<String> {
    let most = setting.wide as f32 * SIZE;
    let mut lines = vec![String::new()];
    let mut room = most - setting.indent as f32 * SIZE;
    let mut words: Vec<String> = Vec::new();
    for c in text.chars() {
        match words.last_mut() {
            Some(word)
                if super::row::closes(c)
                    || !is_wide(c) && word.ends_with(|c| !is_wide(c))
                    || word.ends_with(super::row::opens) =>
            {
                word.push(c)
            }
            _ => words.push(c.to_string()),
        }
    }
    for word in words {
        if width(&word) > room {
            lines.push(String::new());
            room = most;
        }
        room -= width(&word);
        lines.last_mut().unwrap().push_str(&word);
    }
    lines
}

/// Sets paragraphs on pages.
fn set(paragraphs: &[&str], setting: Setting) -> Vec<Page> {
    let mut pages = vec![page(1)];
    let (mut column, mut y) = (0, 0.0);
    for text in paragraphs {
        let lines = broken(text, setting);
        for (nth, line) in lines.iter().enumerate() {
            if y >= setting.tall as f32 - 0.01 {
                (column, y) = (column + 1, 0.0);
                if column == setting.columns {
                    pages.push(page(pages.len() + 1));
                    column = 0;
                }
            }
            let indent = if nth == 0 { setting.indent as f32 * SIZE } else { 0.0 };
            let x = setting.left + column as f32 * (setting.wide as f32 + 1.5) * SIZE + indent;
            let rest = setting.wide as f32 * SIZE - indent - width(line);
            let last = nth + 1 == lines.len() || !setting.stretched;
            let extra = if last { 0.0 } else { rest / (line.chars().count() - 1) as f32 };
            put(pages.last_mut().unwrap(), line, glyph(x, setting.top + y * PITCH, SIZE), extra);
            y += 1.0;
        }
        y += setting.apart;
    }
    pages
}

/// The text without what is no part of it.
fn text(content: &Content) -> Vec<String> {
    let mut text = String::new();
    let mut last = 0;
    for part in &content.parts {
        if let PartKind::Aside(_) = part.kind {
            text.push_str(&content.characters[last..part.span.start().0]);
            last = part.span.end().0;
        }
    }
    text.push_str(&content.characters[last..]);
    text.lines().map(str::to_owned).collect()
}

fn report() -> Vec<&'static str> {
    include_str!("../../../www/samples/langu-2024.txt")
        .lines()
        .filter(|line| line.chars().count() > 20)
        .collect()
}

#[test]
fn paragraphs_are_those_that_were_set() {
    let narrow = Setting { left: 40.0, wide: 15, columns: 2, tall: 24, ..OFFICIAL };
    for (name, setting) in [
        ("official", OFFICIAL),
        ("not stretched", Setting { stretched: false, ..OFFICIAL }),
        ("apart and not set in", Setting { indent: 0, apart: 0.5, ..OFFICIAL }),
        ("two columns", narrow),
    ] {
        let read = content(&set(&report(), setting));
        let wrong: Vec<_> = text(&read).into_iter().zip(report()).filter(|(read, set)| read != set).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        assert_eq!(text(&read).len(), report().len(), "{name}");
    }
}

#[test]
fn the_order_of_the_file_does_not_matter() {
    for by_font in [false, true] {
        let mut pages = set(&report(), OFFICIAL);
        for page in &mut pages {
            if by_font {
                page.glyphs.sort_by_key(|glyph| is_wide(glyph.text));
            } else {
                page.glyphs.reverse();
            }
            for (order, glyph) in (0..).zip(&mut page.glyphs) {
                glyph.order = order;
            }
        }
        // A blank belongs to the character before it in the file.
        let without = |lines: Vec<String>| lines.iter().map(|line| line.replace(' ', "")).collect::<Vec<_>>();
        let wrong: Vec<_> = without(text(&content(&pages)))
            .into_iter()
            .zip(report())
            .filter(|(read, set)| *read != set.replace(' ', ""))
            .collect();
        assert!(wrong.is_empty(), "{by_font}: {wrong:#?}");
    }
}

#[test]
fn what_runs_along_is_set_aside_and_paragraphs_go_on_behind_it() {
    let mut pages = set(&report(), OFFICIAL);
    assert!(pages.len() >= 4);
    for (at, page) in (1..).zip(&mut pages) {
        put(page, "岚谷市政府工作报告", glyph(250.0, 50.0, 9.0), 0.0);
        put(page, &format!("— {at} —"), glyph(if at % 2 == 1 { 480.0 } else { 80.0 }, 780.0, 14.0), 0.0);
    }
    let read = content(&pages);
    assert_eq!(text(&read), report());
    let count = |reason| read.parts.iter().filter(|part| part.kind == PartKind::Aside(reason)).count();
    assert_eq!((count(Reason::PageNumber), count(Reason::PageFurniture)), (pages.len(), pages.len()));
    let asides = read.parts.iter().filter(|part| matches!(part.kind, PartKind::Aside(_)));
    assert!(asides.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
    assert_eq!(read.pages.len(), pages.len());
    for (place, number) in read.pages.iter().zip(1..) {
        assert_eq!(place.number, number);
        assert!(number == 1 || read.characters[place.at.0..].starts_with("岚谷市"), "{place:?}");
    }
}

#[test]
fn copies_for_bold_are_read_once_and_doubled_digits_twice() {
    let mut pages = set(&["增长11.1%，总数1100家，比上年多22家。"], OFFICIAL);
    let copies: Vec<Glyph> =
        pages[0].glyphs.iter().map(|glyph| Glyph { x: glyph.x + 0.06 * SIZE, ..*glyph }).collect();
    pages[0].glyphs.extend(copies);
    assert_eq!(text(&content(&pages)), ["增长11.1%，总数1100家，比上年多22家。"]);
}

#[test]
fn titles_and_headings_have_levels() {
    let mut pages = set(&report(), Setting { top: 200.0, tall: 18, ..OFFICIAL });
    put(&mut pages[0], "政府工作报告", glyph(200.0, 100.0, 32.0), 6.0);
    put(&mut pages[0], "二〇二四年一月", Glyph { font: 2, ..glyph(240.0, 150.0, SIZE) }, 0.0);
    let read = content(&pages);
    let headings = read.parts.iter().filter_map(|part| match part.kind {
        PartKind::Heading(level) => Some((level, part.span.of(&read.characters))),
        _ => None,
    });
    let headings: Vec<_> = headings.collect();
    assert_eq!(headings, [(1, "政府工作报告"), (2, "二〇二四年一月")]);
}

#[test]
fn rows_of_a_table_are_lines_with_tabs() {
    let rows = [
        ["指标", "2023年", "2024年"],
        ["生产总值", "增长5.8%", "增长6%"],
        ["工业增加值", "增长6.4%", "增长7%"],
        ["零售总额", "68.3亿元", "73亿元"],
    ];
    let mut pages = set(&report()[..2], OFFICIAL);
    for (row, y) in rows.iter().zip([500.0, 528.0, 556.0, 584.0]) {
        for (cell, x) in row.iter().zip([90.0, 240.0, 390.0]) {
            put(&mut pages[0], cell, glyph(x, y, SIZE), 0.0);
        }
    }
    let read = content(&pages);
    assert_eq!(text(&read)[2..], rows.map(|row| row.join("\t")));
    let cells = read.parts.iter().filter_map(|part| match part.kind {
        PartKind::Cell { row, column } => {
            Some((row as usize, column as usize, part.span.of(&read.characters)))
        }
        _ => None,
    });
    assert!(cells.clone().all(|(row, column, text)| rows[row][column] == text));
    assert_eq!(cells.count(), 12);
}

#[test]
fn vertical_writing_is_read_from_right_to_left() {
    let (first, second) = ("各位代表，现在报告工作", "请予审议。");
    let mut page = page(1);
    for (column, text) in [first, second].iter().enumerate() {
        for (row, c) in text.chars().enumerate() {
            let at = glyph(500.0 - 28.0 * column as f32, 80.0 + SIZE * row as f32, SIZE);
            page.put(c.encode_utf8(&mut [0; 4]), Glyph { vertical: true, ..at });
        }
    }
    assert_eq!(text(&content(&[page])).concat(), [first, second].concat());
}

#[test]
fn blanks_stand_between_words_and_not_between_characters() {
    for (pieces, read) in [
        (&[("政", 0.0), ("府", 40.0), ("工", 80.0), ("作", 120.0)][..], "政府工作"),
        (&[("GDP", 0.0), ("of", 30.0), ("2024", 52.0)], "GDP of 2024"),
        (&[("5", 0.0), ("5", 8.0), ("亿", 16.0)], "55亿"),
        (&[("增长", 0.0), ("5.6%", 36.0), ("左右", 72.0)], "增长5.6%左右"),
        (&[("市长", 0.0), ("张三", 60.0)], "市长 张三"),
    ] {
        let mut page = page(1);
        for (text, x) in pieces {
            put(&mut page, text, glyph(100.0 + x, 100.0, SIZE), 0.0);
        }
        assert_eq!(text(&content(&[page])), [read]);
    }
}

#[test]
fn lines_behind_the_mark_of_a_list_go_on_with_it() {
    // The mark, the line behind it and the next one: how far each is set in. Behind a quotation mark half of it is empty.
    for (mark, first, next) in [("1.", 1.5, 1.5), ("（1）", 3.5, 3.5), ("3、“", 1.5, 2.0)] {
        let mut pages = set(&report(), OFFICIAL);
        let mut page = page(pages.len() + 1);
        let (mark, quote) = (mark.trim_end_matches('“'), if mark.ends_with('“') { "“" } else { "" });
        let item = ["新建公路二十公里以上完成全部老旧小区的改造让城", "市更新。"];
        for top in [100.0, 100.0 + 2.0 * PITCH] {
            let line = format!("{quote}{}", item[0]);
            let room = OFFICIAL.wide as f32 * SIZE - first * SIZE - width(&line);
            let extra = room / (line.chars().count() - 1) as f32;
            put(&mut page, mark, glyph(80.0, top, SIZE), 0.0);
            put(&mut page, &line, glyph(80.0 + first * SIZE, top, SIZE), extra);
            put(&mut page, item[1], glyph(80.0 + next * SIZE, top + PITCH, SIZE), 0.0);
        }
        pages.push(page);
        let read = text(&content(&pages));
        let read: Vec<_> = read[report().len()..].iter().map(|line| line.replace(' ', "")).collect();
        let whole = format!("{mark}{quote}{}", item.concat());
        assert_eq!(read, [whole.clone(), whole], "{mark}");
    }
}

#[test]
fn a_line_ends_early_before_what_quotation_marks_hold_together() {
    let mut pages = set(&report(), OFFICIAL);
    let (first, next) = ("新入园企业不少于二十五家亩均税收提高一成。完", "善“1+6+N”服务体系。");
    let mut page = page(pages.len() + 1);
    put(&mut page, first, glyph(80.0, 100.0, SIZE), 0.0);
    put(&mut page, next, glyph(80.0, 100.0 + PITCH, SIZE), 0.0);
    pages.push(page);
    assert_eq!(text(&content(&pages)).last(), Some(&[first, next].concat()));
}

#[test]
fn what_is_raised_or_lowered_stays_in_its_line() {
    for down in [-7.0, -5.0, 4.0, 6.5] {
        let mut pages = set(&report()[..3], OFFICIAL);
        let page = &mut pages[0];
        put(page, "碳（CO", glyph(80.0, 500.0, 14.0), 0.0);
        put(page, "2", glyph(122.5, 500.0 + down, 12.0), 0.0);
        put(page, "）排放下降", glyph(128.5, 500.0, 14.0), 0.0);
        assert_eq!(text(&content(&pages))[3..], ["碳（CO2）排放下降"], "{down}");
    }
}

#[test]
fn pages_without_text_are_told() {
    let mut pages = set(&report()[..3], OFFICIAL);
    pages.push(Page { images: 1, ..page(2) });
    let read = content(&pages);
    assert_eq!(read.notes, [crate::source::Note::ScannedPages { pages: vec![2], of: 2 }]);
    assert_eq!(content(&[]).characters, "");
    assert_eq!(content(&[page(1)]).pages.len(), 1);
}

#[test]
fn anything_drawn_anywhere_is_read() {
    let mut state = 7_u64;
    let mut random = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let odd = [f32::NAN, f32::INFINITY, -1e30, 1e30, 0.0, -0.0, 1e-20];
    for _ in 0..200 {
        let pages: Vec<Page> = (1..4)
            .map(|number| {
                let mut page = page(number);
                for order in 0..random(200) {
                    let value = |value: u64, most: u64| {
                        if value == 0 { odd[most as usize % odd.len()] } else { most as f32 }
                    };
                    let text = ['一', '二', 'a', '1', ' ', '\u{fffd}', '，', '\n', '—'][random(9) as usize];
                    page.glyphs.push(Glyph {
                        text,
                        x: value(random(60), random(600)),
                        y: value(random(60), random(40) * 21),
                        advance: value(random(60), random(30)),
                        size: value(random(60), random(40)),
                        angle: random(7) as u8,
                        vertical: random(9) == 0,
                        font: random(3) as u16,
                        order: order as u32,
                        artifact: random(9) == 0,
                    });
                }
                page
            })
            .collect();
        let read = content(&pages);
        let fits = |part: &crate::source::Part| {
            read.characters.get(part.span.start().0..part.span.end().0).is_some()
        };
        assert!(read.parts.iter().all(fits));
        assert!(read.parts.is_sorted_by_key(|part| part.span.start()));
        let asides = read.parts.iter().filter(|part| matches!(part.kind, PartKind::Aside(_)));
        assert!(asides.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
    }
}
