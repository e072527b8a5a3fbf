//! What the statements of a sentence hand on to those that follow: the subject, the verb of a chain, the names that
//! share out figures.

use super::Change;
use super::cues::{Class, words};
use super::reading::Reading;
use super::rule::Rule;
use super::{phrase, verbs};

/// What a statement hands on to those that follow in its sentence.
#[derive(Debug, Clone, Default)]
pub(crate) struct Thread {
    /// The last subject, whole.
    pub(crate) subject: String,
    /// What has the share that was spoken of last: 税收 of 税收占财政收入的80%; empty behind anything else.
    pub(crate) owner: String,
    /// What a following noun takes in front: the verb of 新增A5个、B3个.
    pub(crate) chain: String,
    /// Who acts in the chain: 创业贷款 of 创业贷款扶持创业4万人、带动就业11万人.
    pub(crate) actor: String,
    /// The verb of the clause before: 建设1个A，5个B.
    pub(crate) last_chain: String,
    /// A clause without figures that may be the topic of what follows.
    pub(crate) topic: String,
    /// The figure that a change starts from: 51家 of 由51家整合为33家.
    pub(crate) start: Option<(usize, Option<i32>)>,
    /// How many figures side by side the change starts from: 2 in 由21%、60%提高到26%和82%.
    pub(crate) starts: usize,
    /// The names read so far in the sentence, for a later 分别 without subjects of its own.
    pub(crate) recent: Vec<String>,
    /// The names that shared out the last figures, for as many that follow without 分别.
    pub(crate) shared: Vec<String>,
    /// The counted nouns of the clause, for figures that 分别 shares out among them.
    pub(crate) counted: Vec<String>,
    /// The clause lists what 其中 picks out of the one before.
    pub(crate) among: bool,
    /// The next figure is what each counted thing has reached: 超过10万元 of 村集体收益超过10万元的村.
    pub(crate) reached: bool,
    /// The clause goes on with the list of the one before: the same verb, counted alike.
    pub(crate) listed: bool,
    /// Another figure follows in the clause, joined by 、 or 和.
    pub(crate) more: bool,
    /// The figure before has the same unit, so that its verb may hold for this one.
    pub(crate) same_unit: bool,
    /// The figure before has the same unit but for its magnitude.
    pub(crate) same_thing: bool,
    /// Clauses since `subject` was set.
    pub(crate) distance: usize,
}

impl Thread {
    /// What was spoken of last: behind a share what has it, else the subject.
    pub(super) fn spoken_of(&self) -> &str {
        if self.owner.is_empty() { &self.subject } else { &self.owner }
    }

    /// Takes in what a reading names, for those that follow; `growth` where it says by how much.
    pub(super) fn remember(&mut self, reading: &Reading, growth: bool) {
        if reading.qualifies {
            return;
        }
        // A name that has grown beyond all names is handed on no further.
        let Some(name) = reading.names.last() else { return };
        if name.is_empty() || name.len() > phrase::LONGEST_NAME {
            return;
        }
        self.owner = owner(reading, name, self);
        self.subject = name.clone();
        self.distance = 0;
        self.shared = if reading.names.len() > 1 { reading.names.clone() } else { Vec::new() };
        for name in &reading.names {
            if !self.recent.contains(name) {
                self.recent.push(name.clone());
            }
        }
        let worth = reading.rule == Rule::ObjectAfter && !self.owner.is_empty();
        // 压减钢铁产能300万吨、煤炭100万吨: the verb itself says the direction, and holds on.
        let growth = growth && reading.rule != Rule::BareAmount;
        let verb = verbs::at_start(name).filter(|_| !growth && !worth);
        if verb.is_some() || worth || phrase::head(name).is_some() || growth {
            self.actor.clear();
            self.chain = verb.unwrap_or_default().to_owned();
            return;
        }
        // 创业贷款|扶持|创业: who acts, and the verb, for a chain of short objects.
        let inner = name.char_indices().skip(2).find_map(|(at, _)| {
            let verb = phrase::creation_verb(&name[at..])?;
            let object = &name[at + verb.len()..];
            // 学校|建成|投用: a second verb is no object.
            let short = (1..=4).contains(&object.chars().count()) && phrase::creation_verb(object).is_none();
            (verb.chars().count() > 1 && short).then_some((at, verb))
        });
        self.chain = String::new();
        self.actor = String::new();
        if let Some((at, verb)) = inner
            && words(Class::Residence).prefix(name).is_none()
        {
            self.actor = name[..at].to_owned();
            self.chain = name[..at + verb.len()].to_owned();
        }
    }
}

/// What has the share or the worth that a reading states: 税收 of 税收占财政收入; nothing where it states none.
fn owner(reading: &Reading, name: &str, thread: &Thread) -> String {
    let share = reading.change == Change::Share;
    let before = thread.spoken_of();
    let of = phrase::share_verb(name).filter(|&at| at > 0);
    match of {
        Some(at) => name[..at].trim_end_matches('的').to_owned(),
        None if reading.rule == Rule::Fulfilment => {
            name.rfind("完成").map_or_else(String::new, |at| name[..at].to_owned())
        }
        // 总投资3亿元的铜业项目，累计完成投资1亿元
        None if reading.rule == Rule::ObjectAfter => {
            words(Class::Worth).strip_suffix(name).unwrap_or_default().to_owned()
        }
        None if name == thread.subject => thread.owner.clone(),
        None if share && name.starts_with(before) => before.to_owned(),
        None => String::new(),
    }
}
