//! What runs along: page numbers, headers and footers, told by where they stand and that they come again.

use super::measure::Measure;
use super::row::Line;
use crate::order;
use crate::source::Reason;
use std::collections::BTreeMap;

/// So many lines at the head and at the foot of a page may be such.
const DEEP: usize = 3;

/// On so many pages a line has to come again.
const AGAIN: usize = 3;

/// Why each line is no part of the text, if it is none; `heights` are those of the pages.
pub(super) fn reasons(lines: &[Line], heights: &[f32]) -> Vec<Option<Reason>> {
    let mut reasons = vec![None; lines.len()];
    let pitch = Measure::of(&lines.iter().collect::<Vec<_>>(), Vec::new());
    let edges = edges(lines, heights.len());
    let again = coming_again(lines, &edges, heights, pitch.size);
    let slots = slots(lines, &edges, &again, (heights, &pitch));
    for edge in &edges {
        let known = |at: usize| again.contains_key(&at) || lines[at].artifact;
        let in_slot = |at: usize| {
            let height = place(&lines[at], edge.foot, heights);
            slots.iter().any(|slot| {
                slot.foot == edge.foot
                    && (slot.height - height).abs() < 2.0
                    && (slot.size / lines[at].size - 1.0).abs() < 0.05
            })
        };
        let mut deep = edge.lines.iter().take(DEEP).take_while(|&&at| known(at)).count();
        if deep == 0
            && edge.lines.first().is_some_and(|&at| in_slot(at) && apart(lines, edge, 0, &pitch) > 1.5)
        {
            deep = 1;
        }
        while deep > 0 {
            let last = edge.lines[deep - 1];
            let other = edge
                .lines
                .get(deep)
                .is_none_or(|&next| (lines[next].size / lines[last].size - 1.0).abs() > 0.08);
            if other || lines[last].artifact || apart(lines, edge, deep - 1, &pitch) > 1.2 {
                break;
            }
            deep -= 1;
        }
        for &at in edge.lines.iter().take(deep) {
            let number = numbers(&lines[at].text).is_some();
            reasons[at] = Some(if number { Reason::PageNumber } else { Reason::PageFurniture });
        }
    }
    for (at, line) in lines.iter().enumerate() {
        if line.text.chars().all(|c| c == char::REPLACEMENT_CHARACTER || c.is_whitespace()) {
            reasons[at] = Some(Reason::Invisible);
        }
    }
    for at in stamped(lines, heights.len(), pitch.size) {
        reasons[at] = reasons[at].or(Some(Reason::PageFurniture));
    }
    reasons
}

/// What is printed under or over the text of most pages: the same in the same place, in another size than the text.
fn stamped(lines: &[Line], pages: usize, usual: f32) -> Vec<usize> {
    let mut same: BTreeMap<(i32, i32, &str), Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if (line.size / usual - 1.0).abs() > 0.15 {
            let place = ((line.base / 2.0).round() as i32, (line.from / 2.0).round() as i32);
            same.entry((place.0, place.1, &line.text)).or_default().push(at);
        }
    }
    let often = AGAIN.max(pages.div_ceil(2));
    same.into_values().filter(|group| group.len() >= often).flatten().collect()
}

/// The lines at the head or foot of a page, the outermost first.
struct Edge {
    foot: bool,
    lines: Vec<usize>,
}

fn edges(lines: &[Line], pages: usize) -> Vec<Edge> {
    let mut of_page: Vec<Vec<usize>> = vec![Vec::new(); pages];
    for (at, line) in lines.iter().enumerate() {
        if let Some(page) = of_page.get_mut(line.page as usize) {
            page.push(at);
        }
    }
    let mut edges = Vec::with_capacity(2 * pages);
    for mut page in of_page {
        order::by(&mut page, |&a, &b| lines[a].base.total_cmp(&lines[b].base));
        let head = page.iter().take(DEEP + 1).copied().collect();
        let foot = page.iter().rev().take(DEEP + 1).copied().collect();
        edges.extend([Edge { foot: false, lines: head }, Edge { foot: true, lines: foot }]);
    }
    edges
}

/// How far a line is from the edge of its page.
fn place(line: &Line, foot: bool, heights: &[f32]) -> f32 {
    let height = heights.get(line.page as usize).copied().unwrap_or_default();
    if foot { height - line.base } else { line.base }
}

/// The distance of a line at an edge from the next one, in usual ones.
fn apart(lines: &[Line], edge: &Edge, at: usize, usual: &Measure) -> f32 {
    let (Some(&this), Some(&next)) = (edge.lines.get(at), edge.lines.get(at + 1)) else { return f32::MAX };
    (lines[this].base - lines[next].base).abs() / (usual.pitch * usual.size)
}

/// The lines at edges that come again with the same text, but for numbers, at the same height: with that height.
fn coming_again(lines: &[Line], edges: &[Edge], heights: &[f32], usual: f32) -> BTreeMap<usize, f32> {
    let mut same: BTreeMap<(bool, String), Vec<(f32, usize)>> = BTreeMap::new();
    for edge in edges {
        for &at in edge.lines.iter().take(DEEP) {
            let text = pattern(&lines[at].text);
            if text.chars().count() <= 80 {
                same.entry((edge.foot, text)).or_default().push((place(&lines[at], edge.foot, heights), at));
            }
        }
    }
    let mut again = BTreeMap::new();
    for mut group in same.into_values() {
        order::by(&mut group, |a, b| a.0.total_cmp(&b.0));
        for group in group.chunk_by(|a, b| b.0 - a.0 < 4.0) {
            let mut pages: Vec<u32> = group.iter().map(|&(_, at)| lines[at].page).collect();
            order::by(&mut pages, Ord::cmp);
            pages.dedup();
            let counts = counts_on(group.iter().map(|&(_, at)| &lines[at]));
            let first = &lines[group[0].1];
            let number = numbers(&first.text).is_some();
            // Of two pages, both: and smaller than the text.
            let both = heights.len() == 2 && pages.len() == 2 && first.size < 0.95 * usual;
            if if number {
                counts || pages.len() == 1 && is_dashed(&first.text)
            } else {
                pages.len() >= AGAIN || both
            } {
                again.extend(group.iter().map(|&(height, at)| (at, height)));
            }
        }
    }
    again
}

/// Whether the numbers of lines count on with their pages.
fn counts_on<'a>(lines: impl Iterator<Item = &'a Line>) -> bool {
    let mut offsets: BTreeMap<i64, usize> = BTreeMap::new();
    let mut all = 0;
    for line in lines {
        all += 1;
        if let Some(number) = numbers(&line.text) {
            *offsets.entry(i64::from(number) - i64::from(line.page)).or_default() += 1;
        }
    }
    offsets.into_values().max().is_some_and(|most| most >= 2 && most * 3 >= all)
}

/// Where lines that come again stand on many pages: what else stands there is of the same kind.
struct Slot {
    foot: bool,
    height: f32,
    size: f32,
}

fn slots(
    lines: &[Line],
    edges: &[Edge],
    again: &BTreeMap<usize, f32>,
    (heights, usual): (&[f32], &Measure),
) -> Vec<Slot> {
    // How often, how often in small letters apart from the text, and where.
    let mut slots: BTreeMap<(bool, i32), (usize, usize, f32, f32)> = BTreeMap::new();
    for edge in edges {
        let Some(&at) = edge.lines.first() else { continue };
        let height = place(&lines[at], edge.foot, heights);
        let small = lines[at].size < 0.95 * usual.size && apart(lines, edge, 0, usual) > 1.5;
        let slot = slots.entry((edge.foot, height.round() as i32)).or_insert((0, 0, height, lines[at].size));
        slot.0 += usize::from(again.contains_key(&at));
        slot.1 += usize::from(small && lines[at].text.chars().count() < 60);
    }
    let (often, always) = (AGAIN.max(heights.len() * 2 / 5), 2.max(heights.len() * 4 / 5));
    let slots = slots.into_iter().filter(|(_, (again, small, ..))| *again >= often || *small >= always);
    slots.map(|((foot, _), (.., height, size))| Slot { foot, height, size }).collect()
}

/// A text without blanks, and with one sign for each number.
fn pattern(text: &str) -> String {
    if numbers(text).is_some() {
        return "#".to_owned();
    }
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let digit = c.is_ascii_digit() || ('０'..='９').contains(&c);
        if !digit {
            pattern.push(c);
        } else if !pattern.ends_with('#') {
            pattern.push('#');
        }
    }
    pattern
}

/// The number of a page, where a text is nothing but one: `— 3 —`, `第3页`, `3/13`, `第三页 共十页`, `iv`.
fn numbers(text: &str) -> Option<u32> {
    if text.len() > 60 {
        return None;
    }
    let text = text.replace("Page", " ").replace("page", " ").replace("of", " ");
    let decoration = |c: char| {
        c.is_whitespace() || "—–-－‐―─━·•.~～_|/／\\<>《》〈〉【】[]()（）第页頁共，,第:：P".contains(c)
    };
    let mut words = text.split(decoration).filter(|word| !word.is_empty());
    let (first, rest) = (words.next()?, words.next());
    if words.next().is_some() {
        return None;
    }
    let number = number(first)?;
    rest.is_none_or(|word| self::number(word).is_some()).then_some(number)
}

fn number(word: &str) -> Option<u32> {
    let digits: String = word
        .chars()
        .map(|c| {
            if ('０'..='９').contains(&c) {
                char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c)
            } else {
                c
            }
        })
        .collect();
    if digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.parse().ok();
    }
    chinese(word).or_else(|| roman(word))
}

/// 三, 十二, 二十, 一百零五: up to 999.
fn chinese(word: &str) -> Option<u32> {
    let mut total = 0;
    let mut digit = None;
    for c in word.chars() {
        match c {
            '十' => total += digit.take().unwrap_or(1) * 10,
            '百' => total += digit.take()? * 100,
            '零' | '〇' => digit = None,
            _ => {
                let value = u32::try_from("一二三四五六七八九".chars().position(|d| d == c)?).ok()? + 1;
                if digit.replace(value).is_some() {
                    return None;
                }
            }
        }
    }
    (word.chars().count() <= 5).then_some(total + digit.unwrap_or(0)).filter(|&number| number > 0)
}

/// i to xxxix, in either case.
fn roman(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let tens = word.bytes().take_while(|&byte| byte == b'x').count();
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        .iter()
        .position(|ones| *ones == &word[tens..])?;
    let number = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 3 && number > 0).then_some(number)
}

/// Whether a number stands between dashes, as a page number does and hardly anything else.
fn is_dashed(text: &str) -> bool {
    let dash = |c: char| matches!(c, '—' | '–' | '-' | '－' | '―');
    let text = text.trim();
    text.starts_with(dash) && text.ends_with(dash) || text.starts_with('第') && text.ends_with(['页', '頁'])
}

#[cfg(test)]
mod tests {
    use super::{numbers, pattern};

    #[test]
    fn page_numbers_are_read_in_every_dress() {
        for (text, number) in [
            ("3", Some(3)),
            ("— 12 —", Some(12)),
            ("－3－", Some(3)),
            ("第3页", Some(3)),
            ("第 3 页 共 13 页", Some(3)),
            ("3/13", Some(3)),
            ("Page 4 of 9", Some(4)),
            ("第二十一页", Some(21)),
            ("一百零五", Some(105)),
            ("xiv", Some(14)),
            ("３", Some(3)),
            ("2024年", None),
            ("一、总体要求", None),
            ("1 2 3", None),
            ("", None),
            ("———", None),
        ] {
            assert_eq!(numbers(text), number, "{text}");
        }
    }

    #[test]
    fn what_counts_on_has_one_pattern() {
        assert_eq!(pattern("政府工作报告 第12期"), pattern("政府工作报告 第3期"));
        assert_ne!(pattern("政府工作报告"), pattern("计划报告"));
    }
}
