//! Headings: what is larger than the text, or in a font of its own, and short.

use super::measure::Measure;
use super::paragraph::{Item, ends_sentence};
use super::row::Line;
use crate::order;
use crate::source::Reason;
use std::collections::{BTreeMap, BTreeSet};

/// A heading has at most so many characters.
const LONG: usize = 60;

/// The level of each item that is a heading: by size first, then by font, in the order in which they come.
pub(super) fn levels(
    items: &[Item],
    lines: &[Line],
    reasons: &[Option<Reason>],
    measure: &Measure,
) -> Vec<Option<u8>> {
    let mut kinds: Vec<Option<(i32, u16)>> = Vec::with_capacity(items.len());
    let fonts = fonts(items, lines, reasons);
    for item in items {
        let Item::Paragraph(all) = item else {
            kinds.push(None);
            continue;
        };
        let text = || all.iter().filter(|&&at| reasons[at].is_none()).map(|&at| &lines[at]);
        let count: usize = text().map(|line| line.text.chars().count()).sum();
        let written = text().any(|line| line.text.chars().any(char::is_alphabetic));
        let Some(first) = text().next() else {
            kinds.push(None);
            continue;
        };
        let larger = first.size > (1.04 + measure.slack) * measure.size;
        let own = first.font != measure.font
            && text().all(|line| line.pure && line.font == first.font)
            && fonts.contains(&first.font);
        let stops = text()
            .next_back()
            .is_some_and(|line| ends_sentence(&line.text) || line.text.ends_with(['，', '、', ',']));
        let level =
            (first.size >= 0.95 * measure.size && own && !stops && (2..=LONG / 2 * 3).contains(&count))
                || larger && count <= LONG;
        let size = if larger { -((first.size * 2.0).round() as i32) } else { 0 };
        kinds.push((level && written).then_some((size, if larger { 0 } else { first.font })));
    }
    // Sizes from the largest, then fonts as they come.
    let mut first: BTreeMap<(i32, u16), usize> = BTreeMap::new();
    for (at, kind) in kinds.iter().enumerate() {
        if let Some(kind) = *kind {
            first.entry(kind).or_insert(at);
        }
    }
    let mut order: Vec<(i32, usize, u16)> =
        first.into_iter().map(|((size, font), at)| (size, at, font)).collect();
    order::by(&mut order, Ord::cmp);
    let levels: BTreeMap<(i32, u16), u8> =
        (1_usize..).zip(order).map(|(level, (size, _, font))| ((size, font), level.min(6) as u8)).collect();
    kinds.into_iter().map(|kind| kind.and_then(|kind| levels.get(&kind).copied())).collect()
}

/// The fonts that are nearly always those of whole short paragraphs.
fn fonts(items: &[Item], lines: &[Line], reasons: &[Option<Reason>]) -> BTreeSet<u16> {
    let mut counts: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
    for item in items {
        let Item::Paragraph(all) = item else { continue };
        let short = all.len() <= 2;
        for line in all.iter().filter(|&&at| reasons[at].is_none()).map(|&at| &lines[at]) {
            let count = counts.entry(line.font).or_default();
            count.0 += usize::from(short && line.pure);
            count.1 += 1;
        }
    }
    counts.into_iter().filter(|(_, (whole, all))| whole * 10 >= all * 7).map(|(font, _)| font).collect()
}
