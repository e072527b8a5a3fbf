//! What a figure is of: the noun phrase in front of it, made whole by what the sentence hands on.

use super::clause::Lead;
use super::cues::{Class, any, words};
use super::frame::Frame;
use super::thread::Thread;
use super::{Change, Doubt, coordination, phrase, thing, verbs};
use crate::quantity::Dimension;

impl Frame<'_> {
    /// The name that the words before the figure give, with what the thread hands on; `None` where there is
    /// none at all.
    pub(crate) fn subject(&self) -> Option<(String, Vec<Doubt>)> {
        self.subject_of(self.predicate.subject)
    }

    /// The name that `words_before` give.
    pub(crate) fn subject_of(&self, words_before: &str) -> Option<(String, Vec<Doubt>)> {
        subject(self, words_before)
    }

    /// The subject that the sentence hands on to words that name none. Behind a share, a rate of growth and an
    /// amount are of what has the share (占GDP的45%，增长9%), points and another share are of the share.
    fn handed_on(&self) -> &str {
        let grows = matches!(self.predicate.change, Some(Change::Growth | Change::Decline));
        let of_share = match self.mention.quantity.dimension {
            Dimension::PercentagePoint => true,
            Dimension::Ratio => !grows,
            _ => false,
        };
        if of_share { &self.thread.subject } else { self.thread.spoken_of() }
    }
}

/// The subject that `words_before` name, completed from the thread.
fn subject(frame: &Frame<'_>, words_before: &str) -> Option<(String, Vec<Doubt>)> {
    let Frame { thread, lead, .. } = *frame;
    let change = frame.predicate.change;
    let own = phrase::without_inner_adverbs(&phrase::name(&own(words_before)));
    if own.is_empty() {
        let handed_on = frame.handed_on();
        let (inherited, far) =
            if handed_on.is_empty() { (thread.topic.as_str(), true) } else { (handed_on, false) };
        let inherited = stock_of(frame, without_final_verb(inherited));
        let doubts = if far || thread.distance > 1 { vec![Doubt::FarAntecedent] } else { Vec::new() };
        return (!inherited.is_empty()).then(|| (inherited.to_owned(), doubts));
    }
    // 新增就业5600人，实现再就业2500人: the second has a verb of its own.
    let own_verb =
        phrase::starts_with_light(phrase::front(words_before)) || words(Class::Cut).is_in(words_before);
    let listed = thread.listed && change.is_none() && !own_verb && !has_inner_verb(&own);
    let joined = thread.among || listed || matches!(lead, Lead::Pause | Lead::And | Lead::Adjacent);
    // 农村低保提高150元，城镇提高300元: the part takes what its sibling had.
    if !thread.among
        && let Some(name) = coordination::sibling(&own, &thread.subject)
    {
        return Some((name, Vec::new()));
    }
    // 其中农村1万个: the part alone names nothing.
    if thread.among
        && coordination::is_part(&own)
        && phrase::head(&own).is_none()
        && !thread.subject.is_empty()
    {
        let (verbs, things) = thread.subject.split_at(verbs::at_start(&thread.subject).map_or(0, str::len));
        let sibling = coordination::sibling(&own, &thread.subject);
        return Some((sibling.unwrap_or_else(|| format!("{verbs}{own}{things}")), Vec::new()));
    }
    // 全市贷款余额 is the whole area's, whatever was spoken of before.
    let areas_own = words(Class::Scope)
        .prefix(words_before.trim_start())
        .is_some_and(|word| !words(Class::Whose).has(word));
    // 粮食播种面积1520万亩、总产125亿斤; 实施重点项目502项、投资996亿元
    let output = joined
        && (words(Class::Output).has(&own)
            || words(Class::ProjectProperty).has(&own)
                && words(Class::Project).suffix(&thread.subject).is_some());
    if output || phrase::is_bare_head(&own) && !areas_own || own.starts_with('占') {
        let share = own.starts_with('占') || words(Class::ShareNoun).has(&own);
        let owner = thread.spoken_of();
        let base = if share && !owner.is_empty() { without_final_verb(owner) } else { base(thread) };
        // 生产总值…，增速8% is the total's own rate; 生产总值…，完成投资900亿元 is another thing of the area.
        let base = match inherited_total(thread).filter(|_| !share) {
            Some(total) if coordination::known(&format!("{total}{own}")) => total,
            Some(_) => "",
            None => base,
        };
        let base = base.strip_suffix(own.as_str()).unwrap_or(base);
        let doubt =
            if base.is_empty() || thread.distance > 1 { vec![Doubt::FarAntecedent] } else { Vec::new() };
        return Some((format!("{base}{own}"), doubt));
    }
    // 保障性住房基本建成470万套、新开工630万套: the second verb is of the same thing.
    if joined && phrase::creation_verb(&own).is_some_and(|verb| verb.len() == own.len()) {
        let thing =
            phrase::creation_verb(&thread.subject).is_none().then(|| without_made(&thread.subject)).flatten();
        if let Some(thing) = thing {
            return Some((format!("{thing}{own}"), Vec::new()));
        }
    }
    // 签约项目120个、开工80个
    if joined && thread.same_unit && !frame.is_ratio() && words(Class::Stage).has(&own) {
        let things = verbs::at_start(&thread.subject).map_or("", |verbs| &thread.subject[verbs.len()..]);
        let things = words(Class::Act).strip_prefix(things).unwrap_or(things);
        if phrase::creation_verb(things).map_or(0, str::len) < things.len() {
            return Some((format!("{own}{things}"), Vec::new()));
        }
    }
    if joined && !thread.actor.is_empty() && phrase::creation_verb(&own).is_some() {
        return Some((format!("{}{own}", thread.actor), Vec::new()));
    }
    if joined
        && let Some(group) = words(Class::GroupFront).prefix(&thread.subject)
        && phrase::head(&own).is_some()
        && !own.starts_with(group)
    {
        return Some((format!("{group}{own}"), Vec::new()));
    }
    // 压减炼铁产能500万吨、水泥产能1260万吨: the verb holds for both.
    if matches!(lead, Lead::Pause | Lead::And)
        && thread.same_thing
        && !frame.is_ratio()
        && !phrase::starts_with_verb(&own)
        && change.is_none()
        && phrase::head(&own).is_some_and(|head| phrase::head(&thread.subject) == Some(head))
    {
        let verbs = thread.subject.len() - phrase::without_verbs(&thread.subject).len();
        return Some((format!("{}{own}", &thread.subject[..verbs]), Vec::new()));
    }
    let complete = phrase::starts_with_verb(&own)
        || phrase::head(&own).is_some() && words(Class::ThingHead).suffix(&own).is_none()
        || matches!(change, Some(Change::Growth | Change::Decline));
    let fits = thread.actor.is_empty() || own.chars().count() <= 4;
    if joined && !complete && fits && !thread.chain.is_empty() {
        // 压减钢铁产能800万吨、水泥500万吨
        let head = words(Class::SharedHead).suffix(&thread.subject).filter(|_| thread.same_thing);
        return Some((format!("{}{own}{}", thread.chain, head.unwrap_or_default()), Vec::new()));
    }
    Some((own, Vec::new()))
}

/// 高新技术企业 of 新增高新技术企业9家、累计达到36家: what has been reached is not what was added. Of people, money and
/// measures it is a sum.
fn stock_of<'a>(frame: &Frame<'_>, name: &'a str) -> &'a str {
    let stock = frame.predicate.reached && frame.is_classifier() && frame.thread.same_thing;
    words(Class::FinalVerb).strip_prefix(name).filter(|rest| stock && !rest.is_empty()).unwrap_or(name)
}

/// The name in the words before a figure, without what the thread adds.
fn own(words_before: &str) -> String {
    let mut name = phrase::front(words_before);
    // 生产总值五年跨过3个千亿级关口、迈上|4000亿元新台阶
    if let Some(subject) = phrase::before_milestone(name) {
        name = super::predicate::read(subject).subject;
    }
    name = verbs::last_phrase(name);
    // 中央提出今年经济增长: what stands before a time inside the phrase is another clause.
    if let Some((at, word)) = words(Class::Time).rfind(name)
        && at > 0
        && word.ends_with('年')
        && !phrase::front(&name[at..]).is_empty()
    {
        name = phrase::front(&name[at..]);
    }
    let uncut = name;
    name = phrase::after_cut(name);
    // 在境内外上市公司新增25家: a verb alone is no name.
    let behind = phrase::behind_preposition(name);
    let bare = phrase::creation_verb(behind).is_some_and(|verb| verb.len() == behind.len());
    name = name.strip_prefix('在').filter(|_| bare).unwrap_or(behind);
    name = phrase::without_light_verb(name);
    // 长城汽车项目完成|投资: the bare noun needs its verb to say what it is.
    if name == "投资" && uncut.ends_with("完成投资") {
        let who = actor(uncut, "投资").unwrap_or_default();
        return format!("{who}完成投资");
    }
    // 食品加工业力争实现|年产值: a relational noun behind the cut belongs to what stands before it.
    if phrase::is_bare_head(name)
        && let Some(who) = actor(uncut, name)
    {
        return format!("{who}{name}");
    }
    // 产业园完成|固定资产投资, 就业困难人员实现|就业: what a part has done is no figure of the whole.
    if let Some(who) = part_before(uncut, name) {
        return format!("{who}{name}");
    }
    match behind_examples(name) {
        Some(rest) => format!("{}{rest}", verbs::at_start(name).unwrap_or_default()),
        None => name.to_owned(),
    }
}

/// The noun before the verbs that lead to `object` at the end of `phrase`.
fn actor<'a>(phrase: &'a str, object: &str) -> Option<&'a str> {
    let mut rest = phrase.strip_suffix(object)?;
    loop {
        let before = rest.len();
        for class in [Class::Cut, Class::Light, Class::Hard, Class::Soft, Class::Adverb, Class::Time] {
            if let Some(word) = words(class).suffix(rest) {
                rest = &rest[..rest.len() - word.len()];
            }
        }
        if rest.len() == before {
            break;
        }
    }
    let rest = rest.rsplit(['，', '、']).next().unwrap_or(rest);
    (rest.chars().count() >= 2
        && !phrase::starts_with_verb(rest)
        && words(Class::Preposition).prefix(rest).is_none_or(|w| w.len() != rest.len()))
    .then_some(rest)
}

/// The area or group that has done what the end of a phrase names: 产业园 of 产业园完成固定资产投资.
fn part_before<'a>(phrase: &'a str, name: &str) -> Option<&'a str> {
    /// In characters.
    const LONGEST: usize = 12;
    let done = phrase.strip_suffix(name)?.trim_end_matches('了');
    words(Class::Fulfil).suffix(done)?;
    let groups = any(&[Class::ScopeNoun, Class::GroupNoun, Class::People]);
    let group = |who: &&str| who.chars().count() <= LONGEST && groups.suffix(who).is_some();
    actor(phrase, name).filter(group)
}

/// 夜安澜、滨江等|项目: what the examples are examples of, where they are more than half of the phrase.
fn behind_examples(phrase: &str) -> Option<&str> {
    let at = phrase.rfind('等')?;
    let rest = &phrase[at + '等'.len_utf8()..];
    let list = &phrase[..at];
    let grade = list
        .ends_with(['高', '中', '初', '同', '平', '一', '二', '三', '优', '特', '相', '劣', '均'])
        || rest.starts_with(['级', '教', '学', '次', '候', '待', '院', '额']);
    let verbs = verbs::at_start(list);
    let listed = verbs.is_some_and(|verbs| list[verbs.len()..].matches('、').count() >= 2);
    (!(grade || listed || rest.is_empty())).then_some(rest)
}

/// The subject before, where it is a total of the area itself.
fn inherited_total(thread: &Thread) -> Option<&str> {
    let named = thread.spoken_of();
    let total = words(Class::AreaTotal).suffix(named).is_some() && coordination::known(named);
    total.then_some(named)
}

/// The subject without its own relational noun: 毛绒玩具 of 毛绒玩具在营企业 stays whole, 药材 of 药材产量.
fn base(thread: &Thread) -> &str {
    let named = thread.spoken_of();
    let source = if named.is_empty() { thread.topic.as_str() } else { named };
    let source = verbs::at_start(source).map_or(source, |verbs| &source[verbs.len()..]);
    let source = words(Class::FinalVerb).strip_prefix(source).unwrap_or(source);
    let source = thing::without_state(without_final_verb(source));
    let stem = phrase::head(source).map_or(source, |head| &source[..source.len() - head.len()]);
    if stem.is_empty() { source } else { stem }
}

/// 经营主体净增: what the next figure of the chain is about is 经营主体.
fn without_final_verb(name: &str) -> &str {
    words(Class::FinalVerb).strip_suffix(name).filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// Whether a name has a verb with its object inside: 综合评价覆盖企业.
fn has_inner_verb(name: &str) -> bool {
    name.char_indices().skip(1).any(|(at, _)| {
        phrase::creation_verb(&name[at..])
            .is_some_and(|verb| verb.chars().count() > 1 && verb.len() < name.len() - at)
    })
}

/// The thing of a name that ends in what was made of it: 保障性住房 of 保障性住房建成.
fn without_made(name: &str) -> Option<&str> {
    let stem = words(Class::Creation).suffix(name).map(|verb| &name[..name.len() - verb.len()])?;
    let stem = words(Class::Manner).suffix(stem).map_or(stem, |word| &stem[..stem.len() - word.len()]);
    (stem.chars().count() > 1).then_some(stem)
}
