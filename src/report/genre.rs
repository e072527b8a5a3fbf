//! Whether a text is a government work report.

use regex::Regex;
use std::sync::LazyLock;

/// Marks of the genre, with their weights. No text of another kind has many of them.
#[allow(clippy::unwrap_used, reason = "constant patterns")]
static MARKS: LazyLock<Vec<(Regex, usize)>> = LazyLock::new(|| {
    [
        (r"政府工作报告|政府工作的?报告", 2),
        (r"各位代表[，,：:！!]", 2),
        (r"代表[^。\n]{0,12}(?:政府|国务院)[^。\n]{0,16}报告", 3),
        (r"人民代表大会", 1),
        (r"请予?审议", 1),
        (r"工作回顾|工作安排|预期目标|重点工作|主要任务|目标任务", 1),
        (r"地区生产总值|国内生产总值|工农业总产值|生产总值", 1),
        (r"一般公共预算收入|固定资产投资|财政收入|社会消费品零售|人均可支配收入|基本建设", 1),
        (r"增长\s*[0-9０-９.．]+\s*[%％]|完成|同比", 1),
        (r"国民经济|经济社会发展|社会主义", 1),
    ]
    .into_iter()
    .map(|(pattern, weight)| (Regex::new(pattern).unwrap(), weight))
    .collect()
});

/// Enough marks to call a text a report.
const ENOUGH: usize = 5;

/// Whether enough marks of the genre stand in `text`.
pub(super) fn is_report(text: &str) -> bool {
    MARKS.iter().filter(|(mark, _)| mark.is_match(text)).map(|(_, weight)| weight).sum::<usize>() >= ENOUGH
}
