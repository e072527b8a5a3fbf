//! What a clause without figures is about: it may name what the figures behind it are of.

use super::cues::{Class, words};
use super::{coordination, phrase, predicate};

/// What a clause without figures hands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Topic {
    /// A ranking is spoken of, so what follows is surely of it: 固定资产投资增速排名全省第5.
    Placed(String),
    /// A short noun, for figures that have no subject of their own: 黄花梨.
    Spoken(String),
}

/// Reads a clause; `None` where nothing in it can be a subject.
pub(super) fn read(clause: &str) -> Option<Topic> {
    /// What is longer is no noun.
    const LONGEST: usize = 14;
    let name = phrase::front(clause);
    let aimed = name.trim_end();
    let aim = words(Class::Aim).suffix(aimed).filter(|aim| aim.starts_with('的'));
    let name = aim.map_or(name, |aim| &aimed[..aimed.len() - aim.len()]);
    let name = name.rsplit('的').next().unwrap_or(name);
    let name = name.split('“').next().filter(|name| !name.is_empty()).unwrap_or(name);
    let name = phrase::creation_verb(name).map_or(name, |verb| &name[verb.len()..]);
    let name = without_change(phrase::without_light_verb(name));
    // 社零总额迈过百亿大关, 一般预算收入增幅首次超过总收入: what it is said of.
    if let Some(subject) = said_of(name) {
        return Some(Topic::Placed(phrase::name(subject)));
    }
    let placed = phrase::ranking(name).map(|at| &name[..at]);
    if let Some(name) = placed.filter(|name| name.chars().count() > 1) {
        return Some(Topic::Placed(phrase::name(name)));
    }
    // 以项目建设为重点 says how.
    let manner = name.starts_with('以') && name.contains('为');
    let short = !manner && name.chars().count() <= LONGEST && !words(Class::Preposition).has(name);
    short.then(|| Topic::Spoken(phrase::name(name)))
}

/// The indicator of which a clause tells that it has passed a mark or another indicator.
fn said_of(name: &str) -> Option<&str> {
    let subject = phrase::before_milestone(name).or_else(|| {
        let (at, _) = words(Class::Overtake).find(name).filter(|(at, _)| *at > 0)?;
        let stem = predicate::read(&name[..at]).subject;
        let rate = words(Class::Growth).suffix(stem).filter(|word| word.chars().count() > 1);
        Some(rate.map_or(stem, |word| &stem[..stem.len() - word.len()]))
    })?;
    let subject = predicate::read(subject).subject;
    (coordination::known(subject) || phrase::head(subject).is_some()).then_some(subject)
}

/// 覆盖面 of 覆盖面逐步扩大.
fn without_change(name: &str) -> &str {
    let stem = [Class::Growth, Class::Decline]
        .into_iter()
        .find_map(|class| name.strip_suffix(words(class).suffix(name)?))
        .or_else(|| {
            let stem = words(Class::Unfolding).strip_suffix(name)?;
            words(Class::Degree).suffix(stem).map(|_| stem)
        })
        .filter(|stem| stem.chars().count() > 2);
    let Some(stem) = stem else { return name };
    let stem = words(Class::Degree).strip_suffix(stem).unwrap_or(stem);
    // PM2.5平均浓度连续5年下降
    Some(predicate::read(stem).subject).filter(|subject| !subject.is_empty()).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_clause_hands_on_a_noun_or_what_is_ranked() {
        let table = [
            "固定资产投资增速排名全省第5",
            "覆盖面逐步扩大",
            "黄花梨",
            "城乡居民收入稳步提高",
            "以项目建设为重点全面深化改革",
            "社零总额迈过百亿大关",
            "一般预算收入增幅首次超过总收入",
            "工作力度超过往年",
        ];
        let shown: Vec<String> = table.iter().map(|clause| format!("{clause}: {:?}", read(clause))).collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        固定资产投资增速排名全省第5: Some(Placed("固定资产投资增速"))
        覆盖面逐步扩大: Some(Spoken("覆盖面"))
        黄花梨: Some(Spoken("黄花梨"))
        城乡居民收入稳步提高: Some(Spoken("城乡居民收入"))
        以项目建设为重点全面深化改革: None
        社零总额迈过百亿大关: Some(Placed("社零总额"))
        一般预算收入增幅首次超过总收入: Some(Placed("一般预算收入"))
        工作力度超过往年: Some(Spoken("工作力度超过往年"))
        "#);
    }
}
