//! The words of a page's own lines: source and time of a text, buttons, what follows it, who runs the site.
//!
//! Those that tell by themselves are in `data/chrome.tsv`, for texts of any format; `data/web_labels.tsv` has those that
//! tell at the edge of a page's text only.

use std::sync::LazyLock;

/// What a line with such words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A line of the page.
    Line,
    /// Lists and the like follow.
    Foot,
}

/// Words that a line consists of, begins with or holds.
#[derive(Default)]
struct Table {
    whole: Vec<(&'static str, Label)>,
    start: Vec<(&'static str, Label)>,
    anywhere: Vec<(&'static str, Label)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let files = [include_str!("../../data/chrome.tsv"), include_str!("../../data/web_labels.tsv")];
    for row in files.into_iter().flat_map(|file| file.lines().skip(1)) {
        let mut cells = row.split('\t');
        let (Some(words), Some(cue), Some(place)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let label = match cue {
            "line" => Label::Line,
            "foot" => Label::Foot,
            _ => continue,
        };
        match place {
            "whole" => table.whole.push((words, label)),
            "start" => table.start.push((words, label)),
            _ => table.anywhere.push((words, label)),
        }
    }
    table
});

/// What a line is by its words.
pub(super) fn label(line: &str) -> Option<Label> {
    let line = line.trim_start_matches(['[', '【', '［', '(', '（', '·', '|', ' ', '\u{A0}', '\u{3000}']);
    let bare = line.trim_end_matches([']', '】', '］', ')', '）', '：', ':', '|', ' ', '\u{A0}', '\u{3000}']);
    let find = |table: &[(&str, Label)], is: &dyn Fn(&str) -> bool| {
        table.iter().find(|(words, _)| is(words)).map(|&(_, label)| label)
    };
    find(&TABLE.whole, &|words| line == words || bare == words)
        .or_else(|| find(&TABLE.start, &|words| line.starts_with(words)))
        .or_else(|| find(&TABLE.anywhere, &|words| line.contains(words)))
        .or_else(|| (is_path(line) || is_stamp(line) || is_today(line)).then_some(Label::Line))
}

/// `首页 > 政务公开 > 报告`: where a page stands on its site.
fn is_path(line: &str) -> bool {
    let step = |c: char| matches!(c, '>' | '＞' | '›' | '»');
    let steps = line.matches(step).count();
    line.chars().count() <= 60
        && (steps > 1 || steps > 0 && (line.starts_with("首页") || line.starts_with(step)))
}

/// `2025-02-19 09:30 云岫发布`: when a page was put up, and by whom. A report is dated in other words.
fn is_stamp(line: &str) -> bool {
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let date = line.char_indices().find_map(|(at, c)| {
        let rest = line.get(at..).filter(|_| c.is_ascii_digit())?;
        let mark = *rest.as_bytes().get(4).filter(|mark| b"-/.".contains(mark) && number(rest) == 4)?;
        let month = number(&rest[5..]);
        let day = rest.get(5 + month..)?.strip_prefix(char::from(mark)).map(number)?;
        let end = 6 + month + day;
        ((1..=2).contains(&month) && (1..=2).contains(&day)).then(|| (&line[..at], &rest[end..]))
    });
    let Some((before, after)) = date else { return false };
    let clock = after.split(':').count() > 1 && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let alone = before.trim().is_empty() && after.trim().is_empty();
    let named =
        ["来源", "作者", "编辑", "阅读", "浏览", "点击", "发布"].iter().any(|word| line.contains(word));
    line.chars().count() <= 80 && (clock || alone || named)
}

/// `今天是2025年1月20日 星期一`: the day on which a page is read.
fn is_today(line: &str) -> bool {
    line.chars().count() <= 60 && line.contains("今天是") && line.contains("星期")
}

#[cfg(test)]
mod tests {
    use super::{Label, label};

    #[test]
    fn lines_of_a_page_are_told_by_their_words() {
        let lines = [
            "发布日期：2025-02-19 09:30　来源：市政府办",
            "【字体：大 中 小】",
            "首页 > 政务公开 > 政府工作报告",
            "索引号：000014349/2025-00001",
            "扫一扫在手机打开当前页",
            "2025-02-19",
            "2025-02-19 09:30",
            "云岫发布 2025/2/9 9:30:12",
            "2025.02.19 来源：云岫日报",
            "云岫市人民政府\t今天是2025年2月19日 星期三",
        ];
        for line in lines {
            assert_eq!(label(line), Some(Label::Line), "{line}");
        }
        assert_eq!(label("上一篇：关于印发实施方案的通知"), Some(Label::Foot));
        assert_eq!(label("相关链接："), Some(Label::Foot));
        for text in [
            "一、2024年工作回顾",
            "各位代表：",
            "2025年1月10日",
            "增长1-2-3个百分点",
            "2021-2025年",
            "2024-1-22日在会议上",
            "今天是本届政府最后一次报告工作。",
            "云岫市人民政府",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
