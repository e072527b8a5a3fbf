//! Lines that are headings although they carry no mark.

use super::heading::Kind;
use crate::text::marker;
use crate::text::script::{is_closer, is_han};
use regex::Regex;
use std::sync::LazyLock;

/// The kind of a line that is a heading without a mark; `next` is the line after it.
pub(super) fn kind(line: &str, next: &str, appendix: Option<Kind>) -> Option<Kind> {
    let length = line.chars().count();
    if !(2..=40).contains(&length) {
        return None;
    }
    let bare: String = line.chars().filter(|c| is_han(*c)).collect();
    if GLOSSARY.is_match(&bare) || (ENTRY.is_match(line) && appendix.is_none() && first_entry(line, next)) {
        return Some(Kind::Glossary);
    }
    if ANNEX.is_match(line) {
        return Some(Kind::Annex);
    }
    let han = line
        .chars()
        .all(|c| is_han(c) || c.is_ascii_digit() || matches!(c, '、' | '，' | ',' | '“' | '”' | '＂'));
    let ends = line.ends_with(|c: char| is_han(c) || is_closer(c));
    if appendix.is_some() || !han || !ends || line.starts_with("各位代表") || marker::starts_marked(line)
    {
        return None;
    }
    if PLAIN.is_match(line) {
        return Some(Kind::Plain);
    }
    (length >= 6 && next.chars().count() >= 2 * length).then_some(Kind::RunIn)
}

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static GLOSSARY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:附|附件)?[一二三四]?(?:政府工作报告)?(?:中?的?有关|相关|部分|主要)?(?:内容|用语)?(?:名词|词语|用语|术语|新名词)?(?:名词)?(?:术语)?(?:解释|注释|说明)$").unwrap()
});

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static ANNEX: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^附(?:件|表|录)?\s*[一二三四五六1-6]?\s*(?:[：:]|$)").unwrap());

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static ENTRY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[\[〔【（(]\s*[1１一]\s*[\]〕】）)].{2,30}[：:]").unwrap());

/// Whether a numbered explanation is followed by the second: a list of terms without a heading.
fn first_entry(line: &str, next: &str) -> bool {
    let open = line.chars().next().unwrap_or_default();
    next.starts_with(open) && next.chars().nth(1).is_some_and(|c| matches!(c, '2' | '２'))
}

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:关于)?(?:\d{4}年|过去.{0,5}年|今年|去年|今后.{0,3}年|下一步|全年|当前)?.{0,14}(?:回顾|工作安排|主要安排|重点工作|重点任务|总体要求|总体思路|主要任务|工作任务|目标任务|工作谋划|自身建设|政府建设|工作部署|工作重点|主要工作|工作任务和措施|工作及措施|主要措施|预期目标|主要目标|奋斗目标)$").unwrap()
});
