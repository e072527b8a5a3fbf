//! Numbers that measure nothing, and why: the order of the rules is the order of what is most
//! certain from the nearest characters.

use super::NonQuantity::{self, Code, ListItem, Name, Ordinal, Slogan};
use super::arabic::{self, Arabic};
use super::beside::Class;
use super::date::{self, Found};
use super::glyph::{Gap, Glyphs, is_letter};
use super::{beside, bound, called, range, unit};

/// Why the number in digits `a` states nothing, with the end of what was read; `None` where it may
/// be a quantity.
pub(super) fn classify(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    // Marks around the number first: in 〔2024〕5号 the year is part of a code.
    code(g, a)
        .or_else(|| list_item(g, a))
        .or_else(|| slogan(g, a))
        .or_else(|| ordinal(g, a))
        .or_else(|| name_before(g, a))
        .or_else(|| date::read(g, a))
        .or_else(|| name_after(g, a))
        .or_else(|| long(g, a))
}

fn found(end: usize, reason: NonQuantity) -> Option<Found> {
    Some((end, reason))
}

fn is_open_quote(c: char) -> bool {
    matches!(c, '“' | '"' | '「' | '『' | '‘' | '《' | '＂' | '\'')
}

fn is_close_quote(c: char) -> bool {
    matches!(c, '”' | '"' | '」' | '』' | '’' | '》' | '＂' | '\'')
}

/// 〔2024〕5号; [34] and 〔9〕 are notes.
fn code(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let bracket = matches!(g.before(a.start, 1), '〔' | '[' | '【' | '［' | '(');
    if !bracket || a.point || !matches!(g.at(a.end), '〕' | ']' | '】' | '］' | ')') {
        return None;
    }
    if a.whole == 4 {
        let number = arabic::read(g, a.end + 1)?;
        return (g.at(number.end) == '号').then_some((number.end, Code));
    }
    (a.whole <= 3).then_some((a.end, ListItem))
}

/// 1. 2、 3） at the head of a paragraph or a sentence.
fn list_item(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    if a.whole > 2 || a.point || a.grouped {
        return None;
    }
    let mark = match g.at(a.end) {
        '.' | '、' | ')' => true,
        '，' => false,
        _ => false,
    };
    if !mark || g.at(a.end + 1).is_ascii_digit() {
        return None;
    }
    let head = g.gap(a.start) == Gap::Line || matches!(g.before(a.start, 1), '(' | '。' | '；' | ';' | '\0');
    let introduced = g.before(a.start, 1) == ':' && g.at(a.end) == '.';
    (head || introduced).then_some((a.end, ListItem))
}

/// “1235”战略, 1+N, “四个一批”.
fn slogan(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let (before, next) = (g.before(a.start, 1), g.at(a.end));
    let joined = |c: char| c.is_ascii_alphanumeric();
    if next == '+' && (joined(g.at(a.end + 1)) || is_open_quote(before)) {
        return found(a.end, Slogan);
    }
    if before == '+' && (joined(g.before(a.start, 2)) || is_close_quote(next)) {
        return found(a.end, Slogan);
    }
    if is_open_quote(before) {
        if is_close_quote(next) {
            return found(a.end, Slogan);
        }
        let measured = unit::read(g, a.end);
        let bare = measured.is_none() && unit::magnitudes(g, a.end).1 == a.end;
        let year = a.whole == 4 && a.plain_whole().is_some_and(|year| (1949..=2060).contains(&year));
        let named = matches!(next, 'A' | 'D' | 'G' | 'K') || g.has(a.end, "世纪");
        if bare
            && !named
            && !year
            && !a.point
            && !matches!(next, '-' | '/' | '年')
            && bound::after(g, a.end).is_none()
        {
            return found(a.end, Slogan);
        }
        // “30条”, “3个1”
        let counted = measured.is_some_and(|unit| unit.dimension == super::Dimension::Count);
        if counted && (a.end..a.end + 9).any(|i| is_close_quote(g.at(i))) {
            return found(a.end, Slogan);
        }
    }
    if called::in_catchword(g, a.start, a.end) {
        return found(a.end, Slogan);
    }
    // “5个1000”, “3个70%”
    let closed = is_close_quote(next) || next == '%' && is_close_quote(g.at(a.end + 1));
    if closed && !a.point && before == '个' {
        return found(a.end, Slogan);
    }
    // “10%工作法”
    let quoted = next == '%' && is_open_quote(before) && is_letter(g.at(a.end + 1));
    if quoted && (a.end + 2..a.end + 8).any(|i| is_close_quote(g.at(i))) {
        return found(a.end, Name);
    }
    // “人才新政20条”
    if next == '条' && is_close_quote(g.at(a.end + 1)) {
        return found(a.end, Name);
    }
    const PLANS: [&str; 14] = [
        "工程",
        "战略",
        "行动",
        "体系",
        "计划",
        "布局",
        "模式",
        "格局",
        "工作法",
        "机制",
        "思路",
        "产业体系",
        "发展战略",
        "工作思路",
    ];
    (!a.point && PLANS.iter().any(|word| g.has(a.end, word))).then_some((a.end, Slogan))
}

/// 第24届, 前10位, 排名全省5位, Top10.
fn ordinal(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let before = g.before(a.start, 1);
    if before == '第' {
        return found(a.end, Ordinal);
    }
    let ranked = matches!(g.at(a.end), '位' | '名' | '强' | '列' | '甲' | '%' | '‰' | '‱');
    if before == '前' && ranked {
        let time = matches!(
            g.before(a.start, 2),
            '目' | '日'
                | '年'
                | '此'
                | '当'
                | '以'
                | '超'
                | '提'
                | '空'
                | '之'
                | '月'
                | '会'
                | '事'
                | '面'
                | '午'
        );
        return (!time).then_some((a.end, Ordinal));
    }
    let bare = unit::read(g, a.end).is_none() && unit::magnitudes(g, a.end).1 == a.end && !a.point;
    if before == '前'
        && bare
        && matches!(g.before(a.start, 2), '省' | '国' | '市' | '县' | '区' | '界' | '入' | '居' | '列')
    {
        return found(a.end, Ordinal);
    }
    if matches!(g.at(a.end), '位' | '名') {
        const RANKS: [&str; 10] = ["排名", "排", "位居", "位列", "居", "列", "升至", "升到", "跃居", "名次"];
        if RANKS.iter().any(|word| g.has_before(a.start, word)) {
            return found(a.end, Ordinal);
        }
    }
    const TOPS: [&str; 8] = ["Top", "TOP", "top", "No.", "NO.", "no.", "NO", "No"];
    TOPS.iter().any(|word| g.has_before(a.start, word)).then_some((a.end, Ordinal))
}

/// What stands before makes it a name: G316, PM2.5, 国道316, 7×24.
fn name_before(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let before = g.before(a.start, 1);
    let letter = before.is_ascii_alphabetic()
        || matches!(before, '_' | '.' | '@' | '₂')
        || before == '-' && g.before(a.start, 2).is_ascii_alphabetic();
    if letter && g.gap(a.start) != Gap::Line {
        let pollutant =
            g.has_before(a.start, "PM") || g.has_before(a.start, "PM_") || g.has_before(a.start, "pm");
        let measured = unit::read(g, unit::magnitudes(g, a.end).1).is_some_and(|unit| {
            use super::Dimension::{Money, PercentagePoint, Ratio};
            matches!(unit.dimension, Money | PercentagePoint | Ratio)
        });
        if pollutant || !measured {
            return found(a.end, Name);
        }
        return None;
    }
    // 每10万人, 每50公斤
    if before == '每' && unit::read(g, unit::magnitudes(g, a.end).1).is_some() {
        return found(a.end, Name);
    }
    const ROADS: [&str; 6] = ["国道", "省道", "县道", "乡道", "编号", "热线"];
    if a.whole >= 2 && ROADS.iter().any(|word| g.has_before(a.start, word)) {
        return found(a.end, Name);
    }
    // 7×24小时, 1920×1080
    if matches!(before, '×' | '*' | '✕') && g.before(a.start, 2).is_ascii_digit() {
        return found(a.end, Name);
    }
    if matches!(g.at(a.end), '×' | '*' | '✕') && g.at(a.end + 1).is_ascii_digit() {
        return found(a.end, Name);
    }
    // 3·15
    let dot = |c: char| matches!(c, '·' | '•' | '・');
    if dot(before) && g.before(a.start, 2).is_ascii_digit() {
        return found(a.end, Name);
    }
    if dot(g.at(a.end)) && g.at(a.end + 1).is_ascii_digit() && a.whole <= 2 {
        return found(a.end, Name);
    }
    None
}

/// What stands behind makes it a name: 5G, 4A级, 12345热线, 316国道, 500强, 3号.
fn name_after(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let next = g.at(a.end);
    let letter = next.is_ascii_alphabetic() && g.gap(a.end) != Gap::Line;
    if letter && unit::read(g, a.end).is_none() && unit::letter(g, a.end).is_none() {
        return found(a.end, Name);
    }
    if matches!(next, '号' | '强') || next == '#' {
        return found(a.end, Name);
    }
    // 2—4号机组, 4、5号楼
    if matches!(next, '-' | '~' | '至' | '、')
        && !a.point
        && a.whole <= 2
        && let Some(other) =
            arabic::read(g, a.end + 1).filter(|other| g.at(other.end) == '号' && !other.point)
    {
        return found(other.end, Name);
    }
    if next == '后' && a.whole == 2 && !a.point && a.plain_whole().is_some_and(|year| year % 5 == 0) {
        return found(a.end, Name);
    }
    // 4.0版, 工业4.0
    let version = a.point && a.value.is_some_and(|value| value.fract().is_zero()) && g.at(a.end - 1) == '0';
    let ranges = range::dash(g, a.end).is_some_and(|past| g.at(past).is_ascii_digit());
    if version && !ranges && unit::read(g, a.end).is_none() && unit::magnitudes(g, a.end).1 == a.end {
        return found(a.end, Name);
    }
    // 50亿企业, 10亿级集群: a class of size.
    let magnitude = unit::magnitudes(g, a.end).1;
    if magnitude > a.end && (g.has(magnitude, "企业") || g.at(magnitude) == '级') {
        return found(a.end, Name);
    }
    if service_time(g, a) || called::by_size(g, a.end) || beside::at(g, Class::Called, a.end).is_some() {
        return found(a.end, Name);
    }
    let bare = !a.point && !a.grouped;
    if bare && a.whole >= 3 && (next == '线' || beside::at(g, Class::Numbered, a.end).is_some()) {
        return found(a.end, Name);
    }
    // Service numbers: 12345, 12315, 96123.
    let service = a.whole == 5
        && (g.at(a.start) == '1' && g.at(a.start + 1) == '2'
            || g.at(a.start) == '9' && g.at(a.start + 1) == '6');
    let emergency = a.whole == 3 && matches!(a.plain_whole(), Some(110 | 114 | 119 | 120 | 122));
    if bare
        && (service || emergency)
        && unit::read(g, a.end).is_none()
        && unit::magnitudes(g, a.end).1 == a.end
    {
        return found(a.end, Name);
    }
    None
}

/// 15分钟生活圈, 24小时图书馆: the time is what the place is called by.
fn service_time(g: &Glyphs<'_>, a: &Arabic) -> bool {
    /// No name of a circle is longer.
    const REACH: usize = 14;
    let Some(past) = ["分钟", "小时"].iter().find(|unit| g.has(a.end, unit)).map(|_| a.end + 2) else {
        return false;
    };
    if g.has(past, "过境") {
        return true;
    }
    if a.plain_whole() == Some(24) && beside::at(g, Class::Open, past).is_some() {
        return true;
    }
    let name = (past..past + REACH)
        .map(|i| g.at(i))
        .take_while(|c| !['，', ',', '。', '；', ';', '：', ':', '！', '（', '('].contains(c) && *c != '\0');
    name.into_iter().any(|c| c == '圈')
}

/// Characters of a row of numbers with points between them.
const LONGEST_ROW: usize = 24;

/// Telephone numbers, identifiers: long, with several points, or with a leading zero.
fn long(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    // 3.2.1, 10.0.2.15
    if a.point && g.at(a.end) == '.' && g.at(a.end + 1).is_ascii_digit() {
        let row = |i: &usize| (g.at(*i).is_ascii_digit() || g.at(*i) == '.') && g.gap(*i) == Gap::None;
        let end = (a.end..a.end + LONGEST_ROW).take_while(row).last().map_or(a.end, |last| last + 1);
        let end = end - usize::from(g.before(end, 1) == '.');
        if end > a.end && unit::read(g, end).is_none_or(|unit| unit.dimension == super::Dimension::Count) {
            return found(end, Code);
        }
    }
    if a.point || a.grouped {
        return a.value.is_none().then_some((a.end, Code));
    }
    if g.at(a.end) == '-'
        && a.whole >= 3
        && let Some(rest) = arabic::read(g, a.end + 1).filter(|rest| rest.whole >= 7)
    {
        return found(rest.end, Code);
    }
    let measured = || unit::read(g, unit::magnitudes(g, a.end).1).is_some();
    let padded = a.whole >= 3 && g.at(a.start) == '0';
    (a.value.is_none() || a.whole >= 10 || (a.whole >= 7 || padded) && !measured()).then_some((a.end, Code))
}
