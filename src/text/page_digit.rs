//! Page numbers that a copy left at the end of a line in the middle of a sentence: 一般公共预算1⏎收入增长5%.

use super::Reason;
use super::draft::Edit;
use super::marker::starts_marked;
use super::script::{is_digit, is_han, is_terminal, width};
use crate::Span;
use crate::quantity::{NonQuantity, Numeral, scan};

/// Half squares of a line that is prose and no label (附件1).
const PROSE: usize = 30;

/// Digits of a page number.
const DIGITS: usize = 3;

/// Takes out numbers at the ends of lines that measure nothing with what follows, where they count upwards, and
/// joins the lines.
pub(super) fn digits(text: &str) -> Vec<Edit> {
    let mut found: Vec<(u32, Span)> = Vec::new();
    let mut at = 0;
    while let Some(step) = text[at..].find('\n') {
        let feed = at + step;
        found.extend(number(text, Span::new(at, feed)));
        at = feed + 1;
    }
    if !found.windows(2).all(|pair| pair[0].0 < pair[1].0) {
        return Vec::new();
    }
    found.into_iter().map(|(_, span)| Edit::remove(span, Reason::PageNumber, "")).collect()
}

/// The number that ends `line`, with the white space up to the next line.
fn number(text: &str, line: Span) -> Option<(u32, Span)> {
    let content = line.of(text).trim_end();
    let stem = content.trim_end_matches(|c: char| c.is_ascii_digit());
    let count = content.len() - stem.len();
    if !(1..=DIGITS).contains(&count) {
        return None;
    }
    let rest = text[line.end..].trim_start();
    let prose = width(stem) >= PROSE && !stem.contains(is_terminal) || stem.contains(['，', '。', '；']);
    // 实施10⏎大工程
    let next = |c: char| is_han(c) && !matches!(c, '大' | '小' | '多' | '余');
    let goes_on = stem.ends_with(is_han) && rest.starts_with(next) && !starts_marked(rest);
    let told = stem.ends_with(['由', '从', '达', '到', '至', '为', '约', '超', '近', '比', '是', '过']);
    if !prose || !goes_on || told {
        return None;
    }
    // What it would count there, as far as that is seen.
    const SEEN: usize = 12;
    let from = stem.char_indices().rev().nth(SEEN).map_or(0, |(at, _)| at);
    let mut around = stem[from..].to_owned();
    let place = Span::new(around.len(), around.len() + count);
    around.push_str(&content[stem.len()..]);
    around.extend(rest.chars().take(SEEN).take_while(|&c| !is_digit(c)));
    let unsure = scan(&around)
        .iter()
        .any(|numeral| matches!(numeral, Numeral::Other(span, NonQuantity::Unsure) if *span == place));
    let start = line.start + stem.len();
    let end = text.len() - rest.len();
    unsure.then(|| content[stem.len()..].parse().ok()).flatten().map(|number| (number, Span::new(start, end)))
}

#[cfg(test)]
mod tests {
    use crate::source::Content;
    use crate::text::repair;

    #[test]
    fn numbers_that_measure_nothing_go_and_figures_stay() {
        let read = |text: &str| repair(&Content::plain(text)).repaired;
        let list = "全市生产总值增长6%，城镇居民人均7\n可支配收入增长8%，失业率4%以内。";
        assert_eq!(read(list), "全市生产总值增长6%，城镇居民人均可支配收入增长8%，失业率4%以内。");
        for whole in [
            "全年新建学校12\n所，改造道路9公里。",
            "生产总值增长6%，完成重点项目50\n个以上。",
            "见附件1\n产业项目清单",
            "单位能耗下降3%，价格指数达到103\n以内。",
        ] {
            assert!(
                read(whole).contains(|c: char| c.is_ascii_digit())
                    && repair(&Content::plain(whole)).removed.is_empty(),
                "{whole}"
            );
        }
    }
}
