//! Tags in a text: the source of a page, copied; an export of a database with `<p>` and `<br>` in its cells.
//!
//! A text that compares (`<5%`, `a<b`) has no tags: a tag has a name that is known and an end.

/// So much of a text is looked at.
const SEEN: usize = 64 << 10;

/// So many tags at least.
const FEW: usize = 3;

/// A tag is no longer.
const LONGEST: usize = 2048;

/// A tag in some bytes.
struct Tag {
    start: usize,
    end: usize,
    /// Whether it ends a line.
    breaks: bool,
}

/// Whether the line feeds of markup end paragraphs, which they do not in a page: most of those that stand between
/// characters, not beside a tag that ends a line, stand behind a sentence, before an indent or between rows of cells.
pub(super) fn keeps_feeds(text: &str) -> bool {
    let mut seen = &text[..text.floor_char_boundary(SEEN)];
    // Scripts and styles have line feeds of their own.
    if let Some(body) = seen.find("<body") {
        seen = &seen[body..];
    }
    let bytes = seen.as_bytes();
    let tags = tags(bytes);
    let (mut meant, mut all, mut tag) = (0, 0, 0);
    for (at, _) in seen.match_indices('\n') {
        while tags.get(tag).is_some_and(|tag| tag.end <= at) {
            tag += 1;
        }
        if tags.get(tag).is_some_and(|tag| tag.start < at) {
            continue;
        }
        let before = tag.checked_sub(1).and_then(|tag| tags.get(tag)).filter(|tag| tag.breaks);
        let after = tags.get(tag).filter(|tag| tag.breaks);
        let blank = |from: usize, to: usize| {
            bytes.get(from..to).is_some_and(|between| between.trim_ascii().is_empty())
        };
        if before.is_some_and(|tag| blank(tag.end, at)) || after.is_some_and(|tag| blank(at, tag.start)) {
            continue;
        }
        let (line, next) = (seen[..at].trim_end(), &seen[at + 1..]);
        all += 1;
        let indented = next.starts_with("　　") || next.starts_with("&nbsp;&nbsp;");
        let row = |line: Option<&str>| line.is_some_and(|line| line.trim().contains('\t'));
        let rows = row(line.rsplit('\n').next()) && row(next.split('\n').next());
        meant += usize::from(line.ends_with(['。', '！', '？', '；', '：', '>']) || indented || rows);
    }
    all >= FEW && meant * 2 > all
}

/// The tags in some bytes.
fn tags(bytes: &[u8]) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|&byte| byte == b'<') {
        let start = at + next;
        at = start + 1;
        let rest = &bytes[at..bytes.len().min(at + LONGEST)];
        let name = rest.strip_prefix(b"/").unwrap_or(rest);
        let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b':').count();
        let ends = matches!(name.get(length), Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'));
        let Some(breaks) = ends.then(|| known(&name[..length].to_ascii_lowercase())).flatten() else {
            continue;
        };
        let Some(close) = rest.iter().position(|&byte| matches!(byte, b'>' | b'<')) else { continue };
        if rest[close] == b'>' {
            at += close + 1;
            tags.push(Tag { start, end: at, breaks });
        }
    }
    tags
}

/// Whether the tag of a name ends a line; none where the name is no tag's.
fn known(name: &[u8]) -> Option<bool> {
    match name {
        b"p" | b"br" | b"div" | b"li" | b"ul" | b"ol" | b"tr" | b"td" | b"th" | b"table" | b"tbody"
        | b"thead" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"hr" | b"section" | b"article"
        | b"blockquote" | b"center" | b"pre" | b"html" | b"head" | b"body" | b"title" | b"script"
        | b"style" | b"meta" | b"link" => Some(true),
        b"a" | b"b" | b"i" | b"u" | b"s" | b"em" | b"strong" | b"span" | b"font" | b"sup" | b"sub"
        | b"small" | b"big" | b"img" | b"o:p" | b"st1:chsdate" | b"label" | b"del" | b"ins" | b"mark" => {
            Some(false)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::keeps_feeds;

    #[test]
    fn line_feeds_are_meant_where_lines_are_sentences() {
        let meant =
            "<b>一、回顾</b>\n过去一年稳中有进。\n就业稳定。\n<b>二、安排</b>\n今年抓好三件事。\n完毕。";
        assert!(keeps_feeds(meant));
        let wrapped = "<p>过去一年稳中有\n进，就业稳定，\n物价平稳，民\n生改善。</p>\n<p>今年\n继续。</p>";
        assert!(!keeps_feeds(wrapped));
        assert!(keeps_feeds("<p>一。</p>\n指标\t单位\t目标\n粮食\t万吨\t3\n水库\t座\t1\n公路\t公里\t20"));
        assert!(!keeps_feeds("<p>一。</p>\n<p>二。</p>\n<p>三。</p>\n<p>四。</p>"));
    }
}
