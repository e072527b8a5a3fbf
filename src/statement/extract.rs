//! All findings of one report.

use super::reader::{self, Draft};
use super::stretch::Stretch;
use super::{
    Base, Change, Doubt, Evidence, Findings, Kind, OtherNumber, Period, Qualitative, Statement, Strength,
    catalogue, clause, confidence, headline, cues, phrase, qualitative, tense,
};
use crate::Span;
use crate::order;
use crate::quantity::{self, Bound, Decimal, Dimension, Mention, NonQuantity, Numeral};
use crate::report::{Outline, Place, is_place};

/// What every figure of a report is read with.
struct Scene<'a> {
    text: &'a str,
    outline: &'a Outline,
    mentions: &'a [Mention],
    place: Place<'a>,
    strength: &'a Strength,
}

/// Reads one report of `text`: statements, other numbers, qualitative targets. Cannot fail; what is not
/// read as a statement is among the other numbers, with its reason. `strength` says which words make a
/// target hard or soft.
pub fn extract(text: &str, outline: &Outline, strength: &Strength) -> Findings {
    let (mentions, mut others) = numerals(text, outline);
    let place = Place { region: &outline.region, level: outline.level };
    let scene = Scene { text, outline, mentions: &mentions, place, strength };
    let mut statements = Vec::new();
    let (mut next, mut groups) = (0, 0);
    let mut stretch = Stretch::default();
    for &sentence in &outline.sentences {
        stretch.advance(text, outline, sentence);
        while mentions.get(next).is_some_and(|m| m.number.start < sentence.start) {
            next += 1;
        }
        let from = next;
        while mentions.get(next).is_some_and(|m| m.number.start < sentence.end) {
            next += 1;
        }
        if from == next {
            continue;
        }
        let mut drafts = reader::sentence(text, sentence, &mentions, from..next, strength);
        drafts.iter_mut().for_each(|draft| draft.group = draft.group.map(|group| group + groups));
        groups = drafts.iter().filter_map(|draft| draft.group).max().map_or(groups, |last| last + 1);
        // A figure that nothing names (a cell of a table) is shown as not read.
        let named = drafts.into_iter().filter(|draft| !draft.indicator.is_empty());
        statements.extend(named.filter_map(|draft| statement(&scene, &stretch, sentence, draft)));
    }
    order::by_key(&mut statements, |s| s.number);
    let read = |m: &&Mention| statements.binary_search_by_key(&m.number, |s| s.number).is_err();
    others.extend(
        mentions.iter().filter(read).map(|m| OtherNumber { number: m.number, reason: NonQuantity::Unsure }),
    );
    order::by_key(&mut others, |other| other.number);
    let qualitative = headline::mark(text, outline, &mentions, &mut statements)
        .map(|passage| without_figures(text, outline, passage, &mentions, &place))
        .unwrap_or_default();
    Findings { statements, other_numbers: others, qualitative }
}

/// The targets of the headline passage that have no figure.
fn without_figures(
    text: &str,
    outline: &Outline,
    passage: Span,
    mentions: &[Mention],
    place: &Place<'_>,
) -> Vec<Qualitative> {
    let mut found = Vec::new();
    for &sentence in outline.sentences.iter().filter(|span| passage.overlaps(**span)) {
        let inside = Span::new(sentence.start.max(passage.start), sentence.end.min(passage.end));
        let from = mentions.partition_point(|m| m.number.start < inside.start);
        let to = mentions.partition_point(|m| m.number.start < inside.end);
        let clauses = clause::clauses(text, inside, mentions, from..to);
        for stated in qualitative::stated(text, &clauses) {
            found.extend(stated.names.into_iter().map(|indicator| Qualitative {
                indicator_id: catalogue::lookup(&indicator, place),
                indicator,
                relation: stated.relation.clone(),
                headline: true,
                quote: stated.quote,
                section: outline.section_at(sentence.start),
            }));
        }
    }
    found
}

/// The figures of a report and its other numbers. Spans of time and figures of a glossary state nothing.
fn numerals(text: &str, outline: &Outline) -> (Vec<Mention>, Vec<OtherNumber>) {
    let (mut mentions, mut others) = (Vec::new(), Vec::new());
    let start = outline.span.start;
    for numeral in quantity::scan(outline.span.of(text)) {
        match numeral {
            Numeral::Other(span, reason) => others.push(OtherNumber { number: span.shifted(start), reason }),
            Numeral::Quantity(mut mention) => {
                mention.span = mention.span.shifted(start);
                mention.number = mention.number.shifted(start);
                let glossary = outline
                    .sections
                    .get(outline.section_at(mention.number.start))
                    .is_some_and(|s| s.glossary);
                if glossary {
                    others.push(OtherNumber { number: mention.number, reason: NonQuantity::Glossary });
                } else if let Some(reason) = figure_of_speech(text, &mention) {
                    others.push(OtherNumber { number: mention.number, reason });
                } else if is_time(text, &mention) {
                    others.push(OtherNumber { number: mention.number, reason: NonQuantity::Date });
                } else {
                    mentions.push(mention);
                }
            }
        }
    }
    (mentions, others)
}

/// Figures that belong to a name or a manner of speaking: 十九届, 二期工程, 四项基本原则, 每50公斤. A small
/// count in Chinese numerals states something only where a verb makes so many (建成三个公园) or the count is
/// what a level reaches.
fn figure_of_speech(text: &str, mention: &Mention) -> Option<NonQuantity> {
    let unit = mention.quantity.unit.as_str();
    let before = &text[..mention.span.start];
    let after = &text[mention.span.end..];
    // 跨过3个千亿级关口: how many marks were passed.
    if unit == "个" && phrase::milestone_noun(after) {
        return Some(NonQuantity::Slogan);
    }
    if before.ends_with('每') && mention.quantity.bound == Bound::Exact {
        return Some(NonQuantity::Name);
    }
    // 落实民营经济32条政策: the policy is called by its number.
    let clause = clause_before(before);
    if unit == "条"
        && after.starts_with("政策")
        && ["落实", "执行", "兑现"].iter().any(|verb| clause.contains(verb))
    {
        return Some(NonQuantity::Name);
    }
    if after.starts_with("方面") || ["方面", "个方面"].contains(&unit) {
        return Some(NonQuantity::Slogan);
    }
    if mention.digits || mention.quantity.dimension != Dimension::Count && !["角", "级"].contains(&unit) {
        return None;
    }
    if matches!(
        unit,
        "届" | "期"
            | "次"
            | "级"
            | "号"
            | "线"
            | "轮"
            | "角"
            | "班"
            | "卷"
            | "章"
            | "条"
            | "类"
            | "层"
            | "步"
    ) {
        return Some(NonQuantity::Ordinal);
    }
    let small = mention.quantity.value < Decimal::from(20);
    let tail = before.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
    let lead = phrase::front(&before[tail..]);
    let made = cues::words(cues::Class::Creation).suffix(lead.trim_end()).is_some()
        || cues::words(cues::Class::Level).suffix(lead).is_some_and(|word| word.chars().count() > 1);
    (small && !made).then_some(NonQuantity::Slogan)
}

/// The words between the last mark and a figure, as far as they matter.
fn clause_before(before: &str) -> &str {
    const REACH: usize = 60;
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let near = &before[from..];
    near.rsplit(['，', '。', '；', ',', '、', '\n']).next().unwrap_or(near)
}

/// 连续5年, 今后三年, 用3年时间, 5年来: spans of time that something else is said of.
fn is_time(text: &str, mention: &Mention) -> bool {
    const UNITS: [&str; 12] =
        ["年", "个月", "个季度", "个年头", "周年", "个工作日", "个小时", "小时", "天", "分钟", "日", "周"];
    let unit = mention.quantity.unit.as_str();
    if !UNITS.contains(&unit) && !unit.starts_with("年时") {
        return false;
    }
    let before = &text[..mention.span.start];
    let after = &text[mention.span.end..];
    let leads = [
        "连续",
        "近",
        "今后",
        "未来",
        "过去",
        "前",
        "后",
        "用",
        "历时",
        "时隔",
        "近年",
        "利用",
        "为期",
        "这",
        "每",
        "上",
        "下",
        "最近",
        "又",
        "再",
        "第",
        "今",
        "头",
        "力争用",
        "在",
    ];
    let trails = [
        "来",
        "内",
        "后",
        "前",
        "时间",
        "间",
        "期间",
        "以来",
        "左右时间",
        "多来",
        "多时间",
        "的时间",
        "之后",
        "之内",
        "计划",
        "行动",
        "规划",
        "攻坚",
        "奋斗",
        "任期",
        "不动摇",
        "一贯",
        "如一日",
        "翻番",
        "之久",
        "没有",
        "无",
        "保持",
        "稳",
        "位居",
        "居",
        "实现",
        "蝉联",
        "获",
        "被",
        "荣获",
    ];
    if unit.starts_with('年') || matches!(unit, "周年" | "个年头") {
        // 平均预期寿命达到78岁 uses 岁; years are nearly always a span of time, but for 平均受教育年限达到9年.
        let clause = clause_before(before);
        return !clause.contains("年限");
    }
    // 优良天数稳定在325天: what is reached is no span of time.
    let reached = cues::words(cues::Class::Level)
        .suffix(before)
        .is_some_and(|verb| verb.chars().count() > 1 && verb.ends_with('在'));
    !reached && leads.iter().any(|word| before.ends_with(word))
        || trails.iter().any(|word| after.starts_with(word))
}

fn statement(scene: &Scene<'_>, stretch: &Stretch, sentence: Span, draft: Draft) -> Option<Statement> {
    let Scene { text, outline, mentions, place, strength } = scene;
    let mention = mentions.get(draft.mention)?;
    let section = outline.section_at(sentence.start);
    let asked = tense::Asked {
        section,
        sentence,
        clause: draft.quote,
        number: mention.number,
        basis: draft.basis,
        since: draft.base_year.or(draft.averaged),
        stock: stock(&draft, mention),
    };
    let tense = tense::read(text, outline, stretch, asked);
    let kind = if draft.qualifies { Kind::Other } else { tense.kind };
    let indicator_id = catalogue::lookup(&draft.indicator, place);
    let modifier = draft.modifier.map_or("", |span| span.of(text));
    let mut doubts = draft.doubts;
    if mention.damaged {
        doubts.push(Doubt::DamagedDigits);
    }
    if outline.sections.get(section).is_some_and(|section| !section.certain) {
        doubts.push(Doubt::UncertainPart);
    }
    let mut evidence = vec![
        Evidence { part: "indicator", span: draft.subject },
        Evidence { part: "value", span: mention.span },
    ];
    evidence.extend(draft.modifier.map(|span| Evidence { part: "modifier", span }));
    evidence.extend(tense.cue.map(|span| Evidence { part: "kind", span }));
    // Where a change starts has a year of its own, which the end is compared with.
    let starts = draft.rule == "from_to" && draft.qualifies;
    let start_year = draft.base_year.map(|year| Period { from: year, to: year });
    let compared = !starts && (draft.base_year.is_some() || draft.base_value.is_some());
    let base = compared.then(|| Base {
        year: draft.base_year,
        value: draft.base_value.and_then(|i| mentions.get(i)).map(|m| m.quantity.clone()),
    });
    let shared = draft.unit_of.and_then(|last| mention.quantity.in_unit_of(&mentions.get(last)?.quantity));
    let mut quantity = shared.unwrap_or_else(|| mention.quantity.clone());
    let before = Span::new(draft.subject.start.min(mention.span.start), mention.span.start);
    // 分别增长8%和10%以上: the bound behind the last holds for all.
    let last = draft.unit_of.and_then(|last| mentions.get(last)).filter(|last| limited_behind(last));
    if let Some(last) = last.filter(|_| quantity.bound == Bound::Exact) {
        quantity.bound = last.quantity.bound;
    }
    quantity.bound = far_bound(before.of(text), &draft.indicator, quantity.bound);
    let bound = quantity.bound;
    Some(Statement {
        kind,
        headline: false,
        change: share(rate(draft.change, mention, &draft.indicator, indicator_id), mention, &draft.indicator),
        indicator: draft.indicator.clone(),
        indicator_id,
        quantity,
        modifier: modifier.to_owned(),
        constraint: strength.classify(modifier, bound),
        period: if starts { start_year } else { tense.period },
        basis: draft.basis,
        base,
        scope: scope(&draft.indicator, indicator_id, place),
        estimate: tense.estimate,
        group: draft.group,
        number: mention.number,
        quote: draft.quote,
        section,
        rule: draft.rule,
        confidence: confidence::of(draft.rule, indicator_id.is_some(), &doubts),
        doubts,
        evidence,
    })
}

/// Whether a figure says where something stands, not what was made or came together: 贷款余额500亿元.
fn stock(draft: &Draft, mention: &Mention) -> bool {
    let level = matches!(draft.change, Change::Level | Change::Share) && draft.basis.is_none();
    let made = phrase::creation_verb(&draft.indicator).is_some();
    let passed = mention.span.start < mention.number.start && mention.quantity.bound == Bound::Min;
    let noun = cues::words(cues::Class::StockNoun).suffix(&draft.indicator).is_some();
    // 由3100美元增加到9800美元 is the change over the years.
    level && draft.base_value.is_none() && !made && (draft.reached || passed || noun)
}

/// Whether words behind a figure limit it: 以上, 左右.
fn limited_behind(mention: &Mention) -> bool {
    let written = mention.number.end + mention.quantity.unit.len();
    matches!(mention.quantity.bound, Bound::Min | Bound::Max | Bound::Approx) && mention.span.end > written
}

/// A bound that does not touch its figure: 至少谋划2个项目, 64万亩耕地红线.
fn far_bound(before: &str, indicator: &str, bound: Bound) -> Bound {
    if bound != Bound::Exact {
        return bound;
    }
    if before.contains("至少") || indicator.contains("红线") {
        return Bound::Min;
    }
    bound
}

/// The area or group in front of a catalogue name: 开发区 of 开发区规上工业增加值.
fn scope(name: &str, id: Option<&str>, place: &Place<'_>) -> Option<String> {
    // 开发区 is no verb with its object.
    let made = phrase::creation_verb(name).is_some_and(|verb| !name[verb.len()..].starts_with('区'));
    // What is longer is no name, and would be looked up at every character.
    if id.is_some() || made || name.len() > phrase::LONGEST_NAME {
        return None;
    }
    let (at, _) =
        name.char_indices().skip(2).filter(|(_, c)| !"区县市省".contains(*c)).find(|&(at, _)| {
            name[at..].chars().count() > 2 && catalogue::lookup(&name[at..], place).is_some()
        })?;
    let area = name[..at].trim_end_matches('的');
    let place = cues::words(cues::Class::ScopeNoun).suffix(area).is_some() || is_place(area);
    let other = cues::words(cues::Class::NotScope).has(area)
        || area.contains(['占', '、', '和', '个'])
        || area.starts_with(|c: char| "两三四五六七八九十几数".contains(c))
        || area.contains(|c: char| c.is_ascii_digit());
    (place && !other).then(|| area.to_owned())
}

/// A level of a name that is a share: 占GDP比重由9.1%提高到11%.
fn share(change: Change, mention: &Mention, name: &str) -> Change {
    let part = phrase::share_verb(name).is_some_and(|at| at > 0) && !name.ends_with('率');
    let named = [cues::Class::ShareNoun, cues::Class::GroupNoun]
        .into_iter()
        .any(|class| cues::words(class).suffix(name).is_some());
    let ratio = mention.quantity.dimension == Dimension::Ratio;
    if change == Change::Level && ratio && (part || named) { Change::Share } else { change }
}

/// A bare percentage of an amount is a growth: 固定资产投资10%. What the catalogue plans in per cent, but not
/// as a rate, is such an amount.
fn rate(change: Change, mention: &Mention, name: &str, id: Option<&'static str>) -> Change {
    let growth = ["增长", "增长速度", "增速"].iter().any(|word| name.ends_with(word));
    let amount = id.and_then(catalogue::entry).is_some_and(|entry| {
        !entry.unit.is_empty() && !entry.zh.ends_with(['率', '度', '比', '重', '例', '数'])
    });
    if change == Change::Level && (amount || growth) && mention.quantity.dimension == Dimension::Ratio {
        return Change::Growth;
    }
    change
}
