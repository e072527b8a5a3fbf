//! Noun phrases: what is left of the words around a figure once time, place, manner and light verbs are
//! taken off.

use super::cues::{Class, any, words};
use super::{numeral, since};
use crate::report::year;

/// Takes off the front all that is no part of a name: blanks and marks, names of a time, the report's own
/// area, strength words, conjunctions, adverbs.
pub(crate) fn front(phrase: &str) -> &str {
    let mut rest = phrase;
    loop {
        let before = rest;
        rest = rest.trim_start_matches(|c: char| {
            c.is_whitespace()
                || [
                    '，', ',', '、', '；', ';', '：', ':', '。', '.', '—', '-', '－', '·', '）', ')', '”',
                    '’', '^',
                ]
                .contains(&c)
                || is_bullet(c)
        });
        rest = after_item_number(rest);
        rest = after_date(rest);
        rest = since::at_start(rest).map_or(rest, |(_, behind)| behind);
        // 一是, 二是: the number of an item.
        rest = rest.strip_prefix(numeral::is_han).and_then(|item| item.strip_prefix('是')).unwrap_or(rest);
        for class in [Class::Time, Class::Scope, Class::Hard, Class::Soft, Class::Connector, Class::Adverb] {
            if let Some(word) = words(class).prefix(rest)
                && words(Class::Creation).prefix(rest).is_none_or(|verb| verb.len() <= word.len())
            {
                rest = &rest[word.len()..];
            }
        }
        // 建议安排生产总值增长6%; not 建议提案
        if let Some(word) = words(Class::Proposal).prefix(rest)
            && words(Class::NotProposed).prefix(&rest[word.len()..]).is_none()
            && rest.len() > word.len()
        {
            rest = &rest[word.len()..];
        }
        if let Some(word) = words(Class::Manner).prefix(rest)
            && starts_with_verb(&rest[word.len()..])
        {
            rest = &rest[word.len()..];
        }
        if rest.len() == before.len() {
            return rest;
        }
    }
}

/// Signs that open an item of a list.
fn is_bullet(c: char) -> bool {
    ('①'..='⓿').contains(&c)
        || ['●', '○', '■', '□', '◆', '◇', '★', '☆', '▲', '△', '•', '▪', '▶', '►', '※', '✦', '➢', '◎']
            .contains(&c)
}

/// The number of an item taken off: 1.地区生产总值, 2、财政收入, （3）税收, 4)就业.
fn after_item_number(phrase: &str) -> &str {
    /// In bytes: three Chinese numerals.
    const LONGEST: usize = 9;
    let number = |text: &str| {
        let length = text.len() - text.trim_start_matches(numeral::is_small).len();
        (1..=LONGEST).contains(&length).then_some(length)
    };
    let inside = phrase.strip_prefix(['（', '(']);
    let (body, marks) = inside
        .map_or((phrase, ['.', '．', '、', '）', ')']), |inside| (inside, ['）', ')', '）', ')', '）']));
    let rest = number(body).and_then(|length| body[length..].strip_prefix(marks));
    rest.filter(|rest| !rest.starts_with(numeral::is_small)).unwrap_or(phrase)
}

/// Takes a date off the front: `2024年`, `到2027年底`, `3月底`, `“十四五”以来`.
fn after_date(phrase: &str) -> &str {
    let rest = words(Class::Until).strip_prefix(phrase).unwrap_or(phrase);
    // 2021—2024年: from the first year on.
    let from = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let dash = from.trim_start_matches(['—', '－', '-', '–', '~', '～', '至']);
    let rest = if rest.len() - from.len() == 4 && dash.len() < from.len() { dash } else { rest };
    // １９９７年, 一九八七年
    let numeral = rest.starts_with(|c: char| c.is_numeric() || matches!(c, '一' | '二'));
    if numeral && let Some(dated) = year::years(rest).next().filter(|dated| dated.at == 0) {
        return after_point(&rest[dated.end..]);
    }
    // 十年累计, 多年来: a span of time in Chinese numerals; 三年级 and 百年老店 are none.
    let han = rest.trim_start_matches(|c: char| {
        matches!(c, '多' | '几') || numeral::is_han(c) && c != '一' && c != '二'
    });
    if let Some(after) = han.strip_prefix('年').filter(|_| (3..=6).contains(&(rest.len() - han.len()))) {
        let after = words(Class::SpanTail).strip_prefix(after).unwrap_or(after);
        if !after.starts_with(['级', '禁', '规', '计', '行', '攻', '老', '期', '制', '以', '前', '后'])
        {
            return after;
        }
    }
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=4).contains(&digits)
        && let Some(after) = rest[digits..].strip_prefix(['年', '月'])
        && (digits == 4 || rest[digits..].starts_with('月'))
    {
        return after_point(after);
    }
    if let Some(end) = rest.strip_prefix('“').and_then(|plan| plan.find('”'))
        && rest['“'.len_utf8()..][..end].ends_with('五')
        && end <= PLAN
    {
        let after = &rest['“'.len_utf8() + end + '”'.len_utf8()..];
        return words(Class::PlanTail).strip_prefix(after).unwrap_or(after);
    }
    phrase
}

/// What stands behind a date or the name of a time at the head of a phrase.
pub(crate) fn behind_time(phrase: &str) -> &str {
    let rest = after_date(phrase);
    words(Class::Time).strip_prefix(rest).unwrap_or(rest)
}

/// In bytes: the name of a five-year plan with one quotation mark.
const PLAN: usize = 12;

/// What stands behind 年底前, 以来 and their like.
fn after_point(rest: &str) -> &str {
    words(Class::DateTail).strip_prefix(rest).unwrap_or(rest)
}

/// Whether a phrase begins with a verb of the tables.
pub(crate) fn starts_with_verb(phrase: &str) -> bool {
    creation_verb(phrase).is_some()
        || words(Class::Light)
            .prefix(phrase)
            .is_some_and(|verb| words(Class::NotCut).prefix(&phrase[verb.len()..]).is_none())
}

/// The verb of creation that a phrase begins with.
pub(crate) fn creation_verb(phrase: &str) -> Option<&'static str> {
    let verb = words(Class::Creation).prefix(phrase)?;
    // 投资, 覆盖率, 发展速度: the verb is part of a noun.
    let rest = &phrase[verb.len()..];
    (words(Class::NotCut).prefix(rest).is_none_or(|word| word == "的")
        && words(Class::Head).prefix(phrase).is_none_or(|head| head.len() <= verb.len()))
    .then_some(verb)
}

/// What stands behind the verbs that a name begins with: 投资 of 落地投资; a property keeps its own (注册资本).
pub(crate) fn without_verbs(name: &str) -> &str {
    let mut rest = name;
    while !any(&[Class::Property, Class::Head]).has(rest)
        && let Some(verb) = creation_verb(rest).filter(|verb| verb.len() < rest.len())
    {
        rest = &rest[verb.len()..];
    }
    rest
}

/// Takes light verbs off the front, as long as a name is left.
pub(crate) fn without_light_verb(phrase: &str) -> &str {
    let mut rest = phrase;
    while let Some(word) = words(Class::Light).prefix(rest) {
        let after = &rest[word.len()..];
        let longer = words(Class::Creation).prefix(rest).is_some_and(|verb| verb.len() > word.len());
        let name = words(Class::Head).prefix(rest).is_some_and(|head| head.len() > word.len());
        let noun = words(Class::NotCut).prefix(after).is_some_and(|mark| mark != "的" && mark != "了");
        let after = front(after.strip_prefix('了').unwrap_or(after));
        if after.is_empty() || longer || name || noun {
            break;
        }
        rest = after;
    }
    rest
}

/// What follows the last verb that ends foreign matter: 带动|社会投资.
pub(crate) fn after_cut(phrase: &str) -> &str {
    let mut end = phrase.len();
    while let Some((at, word)) = words(Class::Cut).rfind(&phrase[..end]) {
        let rest = &phrase[at + word.len()..];
        let quoted = phrase[..at].matches('“').count() > phrase[..at].matches('”').count();
        let name = front(rest);
        let stays = at == 0 && words(Class::Creation).has(word);
        if !quoted && !stays && !name.is_empty() && words(Class::NotCut).prefix(rest).is_none() {
            return name;
        }
        end = at;
    }
    phrase
}

/// Marks and blanks of a phrase taken out, so that it can stand alone as a name.
pub(crate) fn name(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    let mut note = false;
    for c in phrase.chars() {
        match c {
            '^' => {}
            '[' | '〔' | '【' => note = true,
            ']' | '〕' | '】' => note = false,
            _ if note || c.is_whitespace() => {}
            '\u{200b}' | '\u{feff}' => {}
            _ => out.push(c),
        }
    }
    let trimmed = out.trim_matches([
        '，', ',', '、', '；', ';', '：', ':', '。', '.', '！', '!', '？', '?', '—', '-', '－', '·', '’',
        '‘', '的',
    ]);
    let mut name = balanced(trimmed).to_owned();
    drop_long_aside(&mut name);
    while let Some((at, word)) = words(Class::Filler).find(&name).filter(|(_, word)| word.len() < name.len())
    {
        name.replace_range(at..at + word.len(), "");
    }
    name
}

/// Opening marks without their closing one, and the other way round, taken off the ends.
fn balanced(name: &str) -> &str {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('（', '）'), ('(', ')'), ('《', '》')];
    let mut name = name;
    loop {
        let before = name.len();
        for (open, close) in PAIRS {
            let (opened, closed) = (name.matches(open).count(), name.matches(close).count());
            if opened > closed {
                name = match name.strip_suffix(open) {
                    Some(rest) => rest,
                    None if name.starts_with(open) => &name[open.len_utf8()..],
                    None => name.rsplit_once(open).map_or(name, |(head, _)| head),
                };
            } else if closed > opened {
                name = match name.strip_prefix(close) {
                    Some(rest) => rest,
                    None if name.ends_with(close) => &name[..name.len() - close.len_utf8()],
                    None => name.split_once(close).map_or(name, |(_, tail)| tail),
                };
            }
        }
        if name.len() == before {
            return name.trim_matches(['，', ',', '、', '；', ';', '：', ':']);
        }
    }
}

/// A bracket that explains (more than a few characters, or an abbreviation: GDP) is no part of a name; 县（市、区） is.
fn drop_long_aside(name: &mut String) {
    for (open, close) in [('（', '）'), ('(', ')')] {
        while let (Some(from), Some(to)) = (name.find(open), name.find(close)) {
            let inner = name.get(from + open.len_utf8()..to).unwrap_or_default();
            let abbreviation = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_alphabetic());
            if to < from || inner.chars().count() <= 4 && !abbreviation {
                break;
            }
            name.replace_range(from..to + close.len_utf8(), "");
        }
    }
}

/// A name without the adverbs between who acts and the verb: 中央财政|将|投入.
pub(crate) fn without_inner_adverbs(name: &str) -> String {
    for (at, _) in name.char_indices().skip(2) {
        let rest = &name[at..];
        if let Some(adverb) = words(Class::InnerAdverb).prefix(rest)
            && starts_with_verb(&rest[adverb.len()..])
        {
            return format!("{}{}", &name[..at], &rest[adverb.len()..]);
        }
    }
    name.to_owned()
}

/// Where a verb of sharing stands: 占 of 服务业占地区生产总值, not of 占地.
pub(crate) fn share_verb(phrase: &str) -> Option<usize> {
    words(Class::ShareVerb).rfind(phrase).map(|(at, _)| at)
}

/// Whether a text begins with a mark that is passed: 千亿级关口, 百亿元大关.
pub(crate) fn milestone_noun(text: &str) -> bool {
    let rest = text.trim_start_matches(['百', '千', '万', '亿', '元', '级', '新', '的']);
    rest.len() < text.len() && words(Class::MilestoneNoun).prefix(rest).is_some()
}

/// What stands before the passing of a mark that no figure tells: 社零总额 of 社零总额迈过百亿大关.
pub(crate) fn before_milestone(phrase: &str) -> Option<&str> {
    let (at, verb) = words(Class::Milestone).find(phrase)?;
    let rest = &phrase[at + verb.len()..];
    let mark = rest.trim_end_matches(['、', '，', ',', ' ']);
    (at > 0 && words(Class::MilestoneNoun).suffix(mark).is_some()).then(|| &phrase[..at])
}

/// Where a place in a ranking is told: 居全省第一, 排名第5; not in 居民, 居家养老.
pub(crate) fn ranking(text: &str) -> Option<usize> {
    words(Class::Ranking).find(text).map(|(at, _)| at)
}

/// In bytes: what is longer is no name.
pub(crate) const LONGEST_NAME: usize = 240;

/// Splits coordinated names at 、和 与 及 outside quotes and brackets.
pub(crate) fn parts(phrase: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0i32;
    let (mut start, mut at) = (0, 0);
    while let Some(c) = phrase[at..].chars().next() {
        let mut step = c.len_utf8();
        match c {
            '（' | '(' | '“' | '《' => depth += 1,
            '）' | ')' | '”' | '》' => depth -= 1,
            _ if depth <= 0 => {
                if let Some(word) = words(Class::And).at(phrase, at) {
                    parts.push(&phrase[start..at]);
                    step = word.len();
                    start = at + step;
                }
            }
            _ => {}
        }
        at += step;
    }
    parts.push(&phrase[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The relational noun that a name ends with: 安全利用率 of 受污染耕地安全利用率.
pub(crate) fn head(phrase: &str) -> Option<&'static str> {
    [Class::Head, Class::CompoundHead]
        .into_iter()
        .filter_map(|class| words(class).suffix(phrase))
        .max_by_key(|h| h.len())
}

/// Whether a name is a relational noun alone, so that it speaks of the subject before it.
pub(crate) fn is_bare_head(phrase: &str) -> bool {
    words(Class::Head).has(phrase)
}

/// Whether a phrase begins with a light verb of more than one character.
pub(crate) fn starts_with_light(phrase: &str) -> bool {
    words(Class::Light).prefix(phrase).is_some_and(|word| word.chars().count() > 1)
}

/// 对脱贫户发放补贴, 在中心城区新建: from the verb on.
pub(crate) fn behind_preposition(phrase: &str) -> &str {
    let Some(word) = words(Class::Preposition).prefix(phrase) else { return phrase };
    let rest = &phrase[word.len()..];
    let verb = rest
        .char_indices()
        .skip(1)
        .find(|&(at, _)| creation_verb(&rest[at..]).is_some_and(|verb| verb.chars().count() > 1));
    match verb {
        Some((at, _)) => &rest[at..],
        None if words(Class::Dative).has(word) => rest,
        None => phrase,
    }
}
