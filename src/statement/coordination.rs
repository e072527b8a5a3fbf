//! Coordinated names made whole: 城镇和农村居民收入 is 城镇居民收入 and 农村居民收入.

use super::cues::{Class, words};
use super::{catalogue, phrase, verbs};
use crate::order;
use crate::report::Place;
use crate::words::rows;
use std::sync::LazyLock;

/// What `data/coordination.tsv` says of members of lists.
#[derive(Debug)]
struct Members {
    /// Modifiers that share the head of their neighbour: 城镇|农村|居民收入.
    parallel: Vec<Vec<&'static str>>,
    /// Fused nouns and what they stand for, in order; the longest first.
    fused: Vec<(&'static str, Vec<&'static str>)>,
}

static MEMBERS: LazyLock<Members> = LazyLock::new(|| {
    let mut members = Members { parallel: Vec::new(), fused: Vec::new() };
    for row in rows(TABLE) {
        let [kind, word, list] = row[..] else { continue };
        let list = list.split('|').collect();
        match kind {
            "parallel" => members.parallel.push(list),
            _ => members.fused.push((word, list)),
        }
    }
    order::by_key(&mut members.fused, |(word, _)| std::cmp::Reverse(word.len()));
    members
});

const TABLE: &str = include_str!("../data/coordination.tsv");

/// What a list with as many members as a fused noun has: 第一产业…, 第二产业… of 一二产业….
fn unfused(list: &str, count: usize) -> Option<Vec<String>> {
    let (fused, all) =
        MEMBERS.fused.iter().find(|(fused, all)| all.len() == count && list.contains(fused))?;
    Some(all.iter().map(|one| phrase::name(&list.replacen(fused, one, 1))).collect())
}

/// Whether a name is nothing but a modifier that sets parts apart: 农村, 省级.
pub(crate) fn is_part(name: &str) -> bool {
    name.chars().count() > 1 && MEMBERS.parallel.iter().any(|family| family.contains(&name))
}

/// The name of another part of what `whole` is a part of: 城镇 behind 农村低保 is 城镇低保; the verb of making holds for
/// both (新增省级 behind 新增国家级企业).
pub(crate) fn sibling(part: &str, whole: &str) -> Option<String> {
    let (verbs, whole) = whole.split_at(verbs::at_start(whole).map_or(0, str::len));
    let part = part.strip_prefix(verbs).unwrap_or(part);
    let family = MEMBERS.parallel.iter().find(|family| family.contains(&part) && part.chars().count() > 1)?;
    let member = family.iter().filter(|member| whole.starts_with(**member)).max_by_key(|m| m.len())?;
    let rest = &whole[member.len()..];
    (*member != part && !rest.is_empty()).then(|| format!("{verbs}{part}{rest}"))
}

/// What the members of a list share in front: 规上 of 规上工业、服务业, 中央财政用于 of 中央财政用于科技、教育的支出.
fn shared_front<'a>(first: &'a str, rest: &[&str]) -> Option<&'a str> {
    let class = words(Class::SharedFront).prefix(first).map(|class| &first[..class.len()]);
    let spent = words(Class::Spent).find(first).map(|(at, word)| &first[..at + word.len()]);
    let own = |part: &&str| words(Class::OwnFront).prefix(part).is_some() || words(Class::Spent).is_in(part);
    class.or(spent).filter(|_| !rest.iter().any(own))
}

/// The ways to part a list, the finest first: 汽车及零部件 in a list with 、 is one of its members.
fn partings(list: &str) -> [Vec<&str>; 2] {
    let finest = phrase::parts(list);
    let mut coarse: Vec<&str> = list.split(['、', '，']).filter(|part| !part.trim().is_empty()).collect();
    if let Some(last) = coarse.pop() {
        coarse.extend(phrase::parts(last));
    }
    [finest, coarse]
}

/// 新开工项目一、二季度开工率 as 新开工项目一季度、新开工项目二季度开工率.
fn quarters(list: &str) -> Option<String> {
    let (front, rest) = list.split_once('、')?;
    let stem = front.strip_suffix(['一', '二', '三'])?;
    let is_quarter = rest.strip_prefix(['二', '三', '四']).is_some_and(|rest| rest.starts_with("季度"));
    is_quarter.then(|| format!("{front}季度、{stem}{rest}"))
}

/// `count` whole names out of a coordination; `None` where it does not hold as many.
pub(crate) fn resolve(list: &str, count: usize) -> Option<Vec<String>> {
    let list = list.trim();
    if let Some(list) = quarters(list) {
        return resolve(&list, count);
    }
    if count > 2
        && let Some(names) = unfused(list, count)
    {
        return Some(names);
    }
    let [finest, coarse] = partings(list);
    for parts in [&finest, &coarse] {
        if parts.len() == count && count > 1 {
            return Some(whole(parts));
        }
    }
    if let Some(names) = unfused(list, count) {
        return Some(names);
    }
    // A place or topic in front of a longer list: the last `count` parts are the subjects.
    let parts = if coarse.len() > count { coarse } else { finest };
    (parts.len() > count && count > 1).then(|| whole(&parts[parts.len() - count..]))
}

fn whole(parts: &[&str]) -> Vec<String> {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Vec::new() };
    let parallel = parallel_tail(&parts, last);
    let front = shared_front(first, &parts[1..]).filter(|_| !is_whole(first));
    let modifier = phrase::head(first).map(|head| &first[..first.len() - head.len()]).unwrap_or("");
    let verb = verbs::at_start(first).unwrap_or("");
    parts
        .iter()
        .enumerate()
        .map(|(i, part)| {
            let name = if i > 0 && phrase::is_bare_head(part) && !stands_alone(part) {
                format!("{modifier}{part}")
            } else if i + 1 < parts.len()
                && phrase::creation_verb(part).is_some_and(|v| v.len() == part.len())
            {
                format!("{part}{}", phrase::creation_verb(last).map_or(*last, |v| &last[v.len()..]))
            } else if i + 1 < parts.len()
                && (!is_whole(part) || is_part(part) || last.contains('占') && !part.contains('占'))
            {
                let shared = parallel
                    .or_else(|| kin_tail(&parts, last))
                    .or_else(|| parts[i + 1..].iter().find_map(|part| tail(part)));
                let front = front.filter(|front| i > 0 && !part.starts_with(front)).unwrap_or_default();
                let whole = format!("{front}{}", joined(part, shared.unwrap_or_default()));
                // 实际利用外资、进出口总额: what is an indicator alone and none with the tail has no part in it.
                if stands_alone(part) && !known(&whole) { (*part).to_owned() } else { whole }
            } else if let Some(front) = front.filter(|front| i > 0 && !part.starts_with(front)) {
                format!("{front}{part}")
            } else if i > 0 && !verb.is_empty() && phrase::creation_verb(part).is_none() {
                format!("{verb}{part}")
            } else {
                (*part).to_owned()
            };
            phrase::name(&name)
        })
        .collect()
}

/// Whether a member of a list needs nothing of the others though it has no relational noun: 实际利用外资.
fn stands_alone(part: &str) -> bool {
    words(Class::Whole).suffix(part).is_some() && known(part)
}

/// Whether the catalogue has a name, whosever report it is.
pub(crate) fn known(name: &str) -> bool {
    entry(name).is_some()
}

/// The indicator that a name is, whosever report it is.
pub(crate) fn entry(name: &str) -> Option<&'static catalogue::Indicator> {
    let anywhere = Place::default();
    catalogue::lookup(name, &anywhere).and_then(catalogue::entry)
}

/// Whether a member of a list has a relational noun of its own; 办复率 is one like any other rate.
fn is_whole(part: &str) -> bool {
    phrase::head(part).is_some() || part.ends_with('率') && part.chars().count() > 2
}

/// A member with the tail that it shares; what both have stands once: 产业投资 + 投资占比.
fn joined(part: &str, tail: &str) -> String {
    let twice = tail.char_indices().skip(1).map(|(at, _)| at).filter(|&at| part.ends_with(&tail[..at])).max();
    format!("{part}{}", &tail[twice.unwrap_or_default()..])
}

/// What stands behind the last member's own name, where that ends as the others do: 通车里程 of 国道、省道通车里程.
fn kin_tail<'a>(parts: &[&str], last: &'a str) -> Option<&'a str> {
    let head = phrase::head(last)?;
    let own = last.get(..last.len() - head.len())?;
    let at = parts[..parts.len() - 1]
        .iter()
        .filter_map(|part| words(Class::Kin).suffix(part))
        .filter_map(|kin| {
            own.char_indices()
                .skip(1)
                .map(|(at, _)| at)
                .find(|&at| own[at..].starts_with(kin))
                .map(|at| at + kin.len())
        })
        .min()?;
    let tail = last.get(at..)?;
    let plain = !tail.contains(['的', '占', '等']) && tail.len() > head.len();
    plain.then_some(tail)
}

/// The relational noun of a part, with its 的: 的比例; behind 等, all that the list shares: 产业增加值.
fn tail(part: &str) -> Option<&str> {
    if let Some((_, rest)) = part.split_once('等') {
        let head = phrase::head(rest)?;
        // Behind 等 stands what the members are: 产业 belongs to each, 战略性新兴产业 to none.
        let own =
            words(Class::OwnNoun).prefix(rest).is_some_and(|noun| rest.len() == noun.len() + head.len());
        return Some(if own { rest } else { head });
    }
    if let Some(at) = part.find('占').filter(|&at| at > 0 && !part[at..].starts_with("占比")) {
        return Some(&part[at..]);
    }
    let stem = part.len() - phrase::head(part)?.len();
    Some(&part[if part[..stem].ends_with('的') { stem - '的'.len_utf8() } else { stem }..])
}

/// What the parts before the last lack: 居民人均可支配收入 of 城镇、农村居民人均可支配收入.
fn parallel_tail<'a>(parts: &[&str], last: &'a str) -> Option<&'a str> {
    for family in &MEMBERS.parallel {
        let member =
            |part: &str| family.iter().copied().filter(|m| part.starts_with(*m)).max_by_key(|m| m.len());
        if let Some(own) = member(last)
            && parts[..parts.len() - 1].iter().all(|part| member(part).is_some_and(|m| m.len() == part.len()))
        {
            return Some(&last[own.len()..]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::resolve;

    fn names(list: &str, count: usize) -> String {
        resolve(list, count).map_or_else(|| "-".to_owned(), |names| names.join(" | "))
    }

    #[test]
    fn shared_heads_modifiers_and_fused_nouns() {
        let table = [
            ("城镇和农村居民人均可支配收入", 2),
            ("第一、第三产业增加值", 2),
            ("重点建设用地、受污染耕地安全利用率", 2),
            ("市属国企资产总额与经营收入", 2),
            ("电商网络交易额、零售额", 2),
            ("金融机构存贷款余额", 2),
            ("高新技术企业、瞪羚企业、科技型中小企业", 3),
            ("城乡居民收入", 3),
            ("开工、投产新能源项目", 2),
            ("农村卫生户厕、生活垃圾处理设施覆盖率和生活污水治理（管控）率", 3),
        ];
        let shown: Vec<String> = table.iter().map(|(list, n)| names(list, *n)).collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        城镇居民人均可支配收入 | 农村居民人均可支配收入
        第一产业增加值 | 第三产业增加值
        重点建设用地安全利用率 | 受污染耕地安全利用率
        市属国企资产总额 | 市属国企经营收入
        电商网络交易额 | 电商网络零售额
        金融机构存款余额 | 金融机构贷款余额
        高新技术企业 | 瞪羚企业 | 科技型中小企业
        -
        开工新能源项目 | 投产新能源项目
        农村卫生户厕覆盖率 | 农村生活垃圾处理设施覆盖率 | 农村生活污水治理（管控）率
        ");
    }
}
