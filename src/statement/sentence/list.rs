//! What the last of several counted things says of all: its predicate, the act that it ends with, its noun behind a
//! grade, the people of whom households are counted too.

use super::Reader;
use crate::Span;
use crate::quantity::{Dimension, Mention};
use crate::statement::clause::{Clause, Lead};
use crate::statement::cues::{Class, words};
use crate::statement::draft::Draft;
use crate::statement::frame::{Frame, bare_unit};
use crate::statement::object::with_object;
use crate::statement::reading::Reading;
use crate::statement::rule::Rule;
use crate::statement::{Doubt, counted, phrase};

/// What the last member of a list has for those before it.
struct Shared<'a> {
    /// Its name without the verbs in front: 镇获评示范镇.
    name: &'a str,
    /// 获评示范镇
    predicate: Option<&'a str>,
    /// 建设 of 示范村建设
    act: Option<&'a str>,
    /// 重点专科 of 省级重点专科
    graded: &'a str,
}

/// No list is longer.
const MOST: usize = 12;

impl Reader<'_> {
    /// Completes the counts that stand before the last one of a list: 17个区、2个县获评示范区, 8个国家级、36个省级重点专科,
    /// 推进13个示范镇、100个示范村建设, 300户、1200人脱贫. The newest draft is that of the last.
    pub(super) fn share_behind(&mut self, clause: &Clause, frame: &Frame<'_>, reading: &Reading) {
        let counted = matches!(reading.rule, Rule::CountedSubject | Rule::ObjectAfter) && !reading.qualifies;
        let joined = counted && matches!(frame.lead, Lead::Pause | Lead::And);
        let Some(object) = frame.object().filter(|_| joined) else { return };
        let name = with_object("", object);
        // 71万吨铜镍等三大工程为代表的项目落户: said of something else.
        let plain = !object.contains(['等', '的']);
        let act = words(Class::Act).suffix(&name).filter(|act| act.len() < name.len());
        let shared = Shared {
            name: &name,
            predicate: counted::predicate(&name).filter(|_| plain),
            act: act.filter(|_| plain),
            graded: name.find('级').map_or("", |at| &name[at + '级'.len_utf8()..]),
        };
        let (mentions, text) = (self.scene.mentions, self.scene.text);
        let mut next = frame.mention;
        let mut grades = true;
        for draft in self.drafts.iter_mut().rev().skip(1).take(MOST) {
            let Some(own) = mentions.get(draft.mention) else { return };
            if draft.quote != clause.span || draft.qualifies || own.span.end >= next.span.start {
                return;
            }
            let gap = Span::new(own.span.end, next.span.start).of(text).trim();
            let noun = gap.strip_suffix('、').or_else(|| words(Class::Joining).strip_suffix(gap));
            let Some(noun) = noun.map(str::trim).filter(|noun| counted::predicate(noun).is_none()) else {
                return;
            };
            // 8座锅炉拆除、5公里管线改造: each has an act of its own; 2个国家级、3个省级公园、8个广场: so has the grade.
            let grade = noun.ends_with('级');
            if shared.act.is_some() && counted::is_act(noun) || grade && !grades {
                return;
            }
            grades = grade;
            if noun.is_empty() {
                shared.people(draft, own);
            } else if matches!(draft.rule, Rule::CountedSubject | Rule::ObjectAfter) {
                shared.complete(draft, noun);
            } else {
                return;
            }
            next = own;
        }
    }
}

impl Shared<'_> {
    /// Completes the name of a count of `noun`.
    fn complete(&self, draft: &mut Draft, noun: &str) {
        let opens = draft.rule == Rule::CountedSubject;
        let free = opens || phrase::creation_verb(&draft.indicator).is_none() && !counted::is_act(noun);
        if noun.ends_with('级') {
            if !draft.indicator.ends_with(self.graded) {
                draft.indicator.push_str(self.graded);
            }
            return;
        }
        if !free || noun.ends_with('”') {
            return;
        }
        if let Some(predicate) = self.predicate {
            // The verb in front of the list before is none of these.
            if opens {
                draft.indicator = with_object("", noun);
            }
            draft.indicator.push_str(predicate);
        } else if let Some(act) = self.act.filter(|_| !opens) {
            draft.indicator.push_str(act);
        }
    }

    /// Names households by the people behind them.
    fn people(&self, draft: &mut Draft, own: &Mention) {
        let unnamed = draft.doubts.contains(&Doubt::AmbiguousSubject);
        let verb = phrase::creation_verb(&draft.indicator).filter(|verb| verb.len() == draft.indicator.len());
        if own.quantity.dimension != Dimension::Count || !unnamed && verb.is_none() {
            return;
        }
        // 群众 is both: 带动500户、1300名群众增收.
        let bare = words(Class::People).prefix(self.name).is_some();
        let households = counted::in_households(self.name, bare_unit(own)).filter(|_| !bare);
        let name = households.unwrap_or_else(|| self.name.to_owned());
        draft.indicator = format!("{}{name}", verb.unwrap_or_default());
        if unnamed {
            draft.doubts.clear();
            draft.rule = Rule::CountedSubject;
        }
    }
}
