//! Where a report comes to its end.

use crate::Span;
use crate::text::pattern::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// How far from the end the closing words may begin, in bytes: a few hundred characters.
const REACH: usize = 2400;

/// What the last sentence of a report ends with.
static LAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:[！!]|(?:奋斗|贡献|篇章|胜利|前进|辉煌|新局面|信心|成就|康庄大道|明天|未来|实现)[^。，]{0,12}。)[”’]?。?$",
    )
});

/// What closing words begin with.
static FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?m)(?:^|[。！!])(各位代表[，,！!：:]|同志们[！!，,]|让我们)"));

/// Where the closing words of the report body at `body` begin; `None` where it breaks off.
pub(super) fn closing(text: &str, body: Span) -> Option<usize> {
    let content = without_labels(body.of(text));
    let last = content.lines().next_back()?;
    let calls = ["让我们", "各位代表", "同志们", "一定能", "一定会"].iter().any(|call| last.contains(call))
        && last.ends_with(['。', '！', '!']);
    if !LAST.is_match(last) && !calls {
        return None;
    }
    let reach = content.len().saturating_sub(REACH);
    let reach = (reach..content.len()).find(|&at| content.is_char_boundary(at))?;
    let last = FIRST
        .captures_iter(&content[reach..])
        .last()
        .and_then(|found| found.get(1))
        .map(|found| reach + found.start());
    let line = content.rfind('\n').map_or(0, |at| at + 1);
    // 让我们 may stand in the middle of the closing paragraph: the paragraph closes as a whole.
    let paragraph = last.map(|at| content[..at].rfind('\n').map_or(at, |start| start + 1).max(reach));
    Some(body.start + paragraph.unwrap_or(line.max(reach)))
}

/// The text without the lines after it that hold no sentence: slogans, titles of what follows.
fn without_labels(mut body: &str) -> &str {
    for _ in 0..4 {
        body = body.trim_end();
        let line = body.rfind('\n').map_or(0, |at| at + 1);
        if body[line..].contains(['。', '！', '!', '，', ',']) || body[line..].chars().count() > 40 {
            break;
        }
        body = &body[..line];
    }
    body.trim_end()
}
