//! Automatic numbers: what lists and their overrides say.

use super::fib::Fib;
use super::ole::{u16_at, u32_at};
use super::sprm::Characters;
use crate::format::list::{LEVELS, Level, Levels, Lists, Numeral, Usage};
use crate::format::symbol;

/// Reads the lists; an override is a use of one, by its number from 1.
pub(super) fn read(fib: &Fib, table: &[u8], fonts: &[String]) -> Lists {
    let mut lists = Lists::default();
    // What is cut off ends there.
    let _ = read_lists(&mut lists, fib.lists.of(table), fib.lists.behind(table), fonts);
    let _ = read_overrides(&mut lists, fib.overrides.of(table), fonts);
    lists
}

fn read_lists(lists: &mut Lists, heads: &[u8], mut rest: &[u8], fonts: &[String]) -> Option<()> {
    let count = usize::from(u16_at(heads, 0)?);
    for head in heads.get(2..)?.chunks_exact(28).take(count) {
        let is_simple = head[26] & 1 != 0;
        let mut levels = Levels::default();
        for (at, place) in levels.iter_mut().enumerate().take(if is_simple { 1 } else { LEVELS }) {
            let (mut level, behind) = level(rest, fonts)?;
            level.style =
                u16_at(head, 8 + 2 * at).filter(|&style| style != 0x0FFF).map(|style| style.to_string());
            *place = level;
            rest = behind;
        }
        if is_simple {
            let only = levels[0].clone();
            levels[1..].fill(only);
        }
        lists.definitions.insert(u32_at(head, 0)?, levels);
    }
    Some(())
}

fn read_overrides(lists: &mut Lists, bytes: &[u8], fonts: &[String]) -> Option<()> {
    let count = u32_at(bytes, 0)? as usize;
    let heads = bytes.get(4..)?;
    let heads = &heads[..heads.len().min(count.checked_mul(16)?)];
    let mut rest = bytes.get(4 + count.checked_mul(16)?..).unwrap_or_default();
    let mut is_whole = true;
    for (number, head) in (1..).zip(heads.chunks_exact(16)) {
        let mut usage = Usage::of(u32_at(head, 0)?);
        is_whole = is_whole && read_override(&mut usage, head[12], &mut rest, fonts).is_some();
        lists.usages.insert(number, usage);
    }
    Some(())
}

fn read_override(usage: &mut Usage, count: u8, rest: &mut &[u8], fonts: &[String]) -> Option<()> {
    *rest = rest.get(4..)?;
    for _ in 0..usize::from(count).min(LEVELS) {
        let start = u32_at(rest, 0)?;
        let flags = u32_at(rest, 4)?;
        *rest = rest.get(8..)?;
        let at = (flags & 0xF) as usize;
        let mut own = None;
        if flags & 0x20 != 0 {
            let (level, behind) = level(rest, fonts)?;
            *rest = behind;
            own = Some(level.start);
            usage.levels.insert(at, level);
        }
        if flags & 0x10 != 0 {
            *usage.starts.get_mut(at)? = Some(own.unwrap_or(start));
        }
    }
    Some(())
}

/// Reads a level and gives what stands behind it.
fn level<'b>(bytes: &'b [u8], fonts: &[String]) -> Option<(Level, &'b [u8])> {
    let head = bytes.get(..28)?;
    let for_characters = usize::from(head[24]);
    let for_paragraph = usize::from(head[25]);
    let rest = bytes.get(28 + for_paragraph..)?;
    let mut characters = Characters::default();
    characters.apply(rest.get(..for_characters)?);
    let font = characters.font.and_then(|font| fonts.get(usize::from(font))).map_or("", String::as_str);
    let text = rest.get(for_characters..)?;
    let length = usize::from(u16_at(text, 0)?);
    let units = text.get(2..2 + 2 * length)?.as_chunks::<2>().0.iter().map(|&unit| u16::from_le_bytes(unit));
    let numeral = Numeral::numbered(head[4]);
    let mut written = String::new();
    for character in char::decode_utf16(units).filter_map(Result::ok) {
        match character {
            // The number of a level, from 0.
            level @ '\0'..='\x08' if numeral != Numeral::Bullet => {
                written.push('%');
                written.push(char::from(b'1' + level as u8));
            }
            '\0'..='\x1F' => {}
            sign if numeral == Numeral::Bullet => written.push(bullet(sign, font)),
            sign => written.push(sign),
        }
    }
    let level = Level {
        start: u32_at(head, 0)?,
        numeral,
        text: written,
        spaced: head[15] != 2,
        restart: (head[5] & 0x08 != 0).then_some(head[26]),
        legal: head[5] & 0x04 != 0,
        style: None,
    };
    Some((level, &text[2 + 2 * length..]))
}

/// A bullet as a character that every font has.
fn bullet(sign: char, font: &str) -> char {
    let is_sign = matches!(sign, '\u{E000}'..='\u{F8FF}' | '\u{B7}') || symbol::is_symbolic(font);
    if !is_sign {
        return sign;
    }
    symbol::character(font, sign.into())
        .filter(|sign| !matches!(sign, '\u{E000}'..='\u{F8FF}' | '\u{B7}'))
        .unwrap_or('•')
}
