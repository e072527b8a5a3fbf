//! The cue words of `data/cues.tsv`, by class.

use crate::words::{Lexicon, Set, classes};
use std::sync::LazyLock;

pub(super) const TABLE: &str = include_str!("../data/cues.tsv");

classes! {
    /// A class of cue words.
    pub(crate) enum Class {
        /// Strength words of the hard kind: 确保.
        Hard = "hard",
        /// Strength words of the soft kind: 力争.
        Soft = "soft",
        /// Adverbs that are part of no name: 累计.
        Adverb = "adverb",
        /// Adverbs that can also be part of a name, so only in front of a verb: 重点.
        Manner = "manner",
        /// What may stand between subject, predicate and figure and is part of none: 分别, 累计, 同口径.
        Link = "link",
        /// Prepositions: 在, 为.
        Preposition = "preposition",
        /// What shows that a cutting verb is part of a noun: 完成率.
        NotCut = "not_cut",
        /// Names of a time: 年底前.
        Time = "time",
        /// The report's own area: 全市.
        Scope = "scope",
        /// Conjunctions: 其中.
        Connector = "connector",
        /// Verbs dropped in front of a name: 完成.
        Light = "light_verb",
        /// Verbs that stay with what they make: 新建.
        Creation = "creation_verb",
        /// Verbs that stand behind another and share its object: 新建|改造.
        SecondVerb = "second_verb",
        /// Verbs for a stage of what is built, which may stand alone behind another: 签约项目120个、开工80个.
        Stage = "stage",
        /// Verbs that end what is no part of the subject: 带动….
        Cut = "cut_verb",
        /// Predicates: 增长.
        Growth = "growth",
        /// Predicates: 下降.
        Decline = "decline",
        /// Predicates: 达到.
        Level = "level",
        /// Nouns that make a figure a share: 占比.
        ShareNoun = "share_noun",
        /// Relational nouns, which alone speak of the subject before: 整改率.
        Head = "head",
        /// Relational nouns that stand alone as well: 人均可支配收入.
        CompoundHead = "compound_head",
        /// Relational nouns that are things themselves, so that a verb makes them: 新增|床位.
        ThingHead = "thing_head",
        /// Relational nouns that the members of a list behind their first leave out: 钢铁产能、水泥.
        SharedHead = "shared_head",
        /// Things and people that a percentage is a part of: 村, 幼儿.
        GroupNoun = "group_noun",
        /// What opens a predicate of a thing and is no verb of making: 初具规模, 即将开业.
        Onset = "onset",
        /// Verbs that only turn to what is counted: 聚焦.
        Attention = "attention",
        /// Predicates that say what has become of counted things: 18条线路入选.
        Done = "done",
        /// Signs of a past clause.
        Past = "past",
        /// Signs of a planned clause.
        Future = "future",
        /// Headings of the year's main expected targets.
        Headline = "headline",
        /// What turns from the targets to what is to be done for them: 实现上述目标.
        Opener = "opener",
        /// What says that a list is about several years: 今后五年.
        SeveralYears = "several_years",
        /// Points in time that only a word names: 五年前.
        Ago = "ago",
        /// What may stand behind a year that is compared with: 底.
        PointMark = "point_mark",
        /// What may stand behind the name of a five-year plan: 期末.
        PlanMark = "plan_mark",
        /// What says that the end of a five-year plan is meant: 末.
        PlanEnd = "plan_end",
        /// Predicates that say where something has got to, though not with 到: 突破.
        Reach = "reach",
        /// Nouns for what there is at one time, not what comes together in a year: 余额.
        StockNoun = "stock_noun",
        /// What a result is measured by: 预算.
        PlanNoun = "plan_noun",
        /// Verbs in front of a plan that was reached in part: 完成.
        Fulfil = "fulfil",
        /// How names of kinds of people, places and things end, in lists that share a tail: 民.
        Kin = "kin",
        /// How names end that need no relational noun, though they have none: 外资.
        Whole = "whole",
        /// Units of what is counted and added up: 家.
        CountUnit = "count_unit",
        /// What puts a target before the congress: 建议安排.
        Proposal = "proposal",
        /// What shows that a proposal is itself counted: 建议|提案.
        NotProposed = "not_proposed",
        /// Verbs that alone say how much the subject before has grown: 净增.
        Increment = "increment",
        /// Verbs that pass a mark: 迈上.
        Milestone = "milestone",
        /// Marks that are passed: 大关.
        MilestoneNoun = "milestone_noun",
        /// What ends a circumstance that 在 opens: 的情况下.
        Circumstance = "circumstance",
        /// Verbs that set a subject above or below another: 超过.
        Overtake = "overtake",
        /// Those of whom households are made: 人口.
        People = "people",
        /// How areas and groups end that a figure may be of: 开发区.
        ScopeNoun = "scope_noun",
        /// What is no area and no group though it ends like one: 小区.
        NotScope = "not_scope",
        /// Totals of the area itself, which are no topic for other nouns: 生产总值.
        AreaTotal = "area_total",
        /// What stands in front of what is compared with: 比.
        Than = "than",
        /// What ends a comparison that stands alone: 相比.
        Compared = "compared",
        /// What stands in front of where a change starts: 由.
        Origin = "origin",
        /// What says that a figure is so many times another: 相当于.
        Equals = "equals",
        /// For whom or how often an amount is: 每人每月.
        PerHead = "per_head",
        /// The year of a report or the one before: 今年.
        ThisYear = "this_year",
        /// What opens a paragraph on the year that is over: 一年来, 刚过去的.
        PastYear = "past_year",
        /// Several years to come: 今后五年.
        YearsAhead = "years_ahead",
        /// What says that the years of a plan are meant: ”期间.
        PlanSpan = "plan_span",
        /// What may follow a figure without being its object: 大关.
        Tail = "tail",
        /// Where a change starts, in front of its value: 由.
        From = "from",
        /// What a value that a change starts from is counted in, in words: 从一个月以上.
        FromUnit = "from_unit",
        /// What alone compares with an amount or a year: 比.
        Against = "against",
        /// What shares out figures among subjects: 分别.
        Respectively = "respectively",
        /// What says that a figure holds for each: 均.
        Each = "each",
        /// What makes a rate a yearly average: 年均.
        Average = "average",
        /// What makes a figure a sum of years: 累计.
        Cumulative = "cumulative",
        /// What compares with the year before: 同比.
        YearOnYear = "year_on_year",
        /// What ends like a predicate and is part of a name: 新增.
        NotPredicate = "not_predicate",
        /// What is aimed at, behind the name: 预期目标.
        Aim = "aim",
        /// How predicates end that are nouns for a rate: 幅.
        RateTail = "rate_tail",
        /// The end of a year behind its number: 年底.
        YearEnd = "year_end",
        /// What spans of time are counted in: 个月.
        SpanUnit = "span_unit",
        /// What stands in front of a span of time: 连续.
        SpanLead = "span_lead",
        /// Verbs that set a figure above or below another: 高于.
        Distance = "distance",
        /// How ends what a figure is compared with: 平均水平.
        ComparedWith = "compared_with",
        /// What opens a comparison in front of a predicate: 较.
        Comparing = "comparing",
        /// What stands in front of a date that a phrase begins with: 截至.
        Until = "until",
        /// What closes a span of time in Chinese numerals: 来 of 十年来.
        SpanTail = "span_tail",
        /// What stands behind the name of a five-year plan at the head of a phrase: 期间.
        PlanTail = "plan_tail",
        /// What stands behind a date at the head of a phrase: 底前.
        DateTail = "date_tail",
        /// Words inside a name that are no part of it: 累计.
        Filler = "filler",
        /// Adverbs between who acts and the verb: 陆续.
        InnerAdverb = "inner_adverb",
        /// Verbs of sharing inside a name: 占.
        ShareVerb = "share_verb",
        /// What tells a place in a ranking: 位居.
        Ranking = "ranking",
        /// What joins the members of a list: 和.
        And = "and",
        /// What the first member of a list may share with the others: 规上.
        SharedFront = "shared_front",
        /// What shows that a member has a front of its own: 城镇.
        OwnFront = "own_front",
        /// What opens the purposes of a sum: 用于.
        Spent = "spent",
        /// What each member of a list with 等 is, so that it goes with the relational noun: 产业.
        OwnNoun = "own_noun",
        /// How much something changes, in front of the change: 稳步.
        Degree = "degree",
        /// What is said of a topic that changes without direction: 发展.
        Unfolding = "unfolding",
        /// What stands in front of those for whom something is done: 对.
        ForWhom = "for_whom",
        /// Places and firms each of which may have reached a figure: 村.
        Member = "member",
        /// What says that the figures of several are added up: 总投资.
        Summed = "summed",
        /// What puts an object in front of what is made of it: 把.
        Turning = "turning",
        /// What stands behind a figure that has no object: 以及.
        NoObject = "no_object",
        /// What ends the object of a figure: 并.
        ObjectEnd = "object_end",
        /// Relational nouns for what comes of the subject before: 单产.
        Output = "output",
        /// What money is put into: 项目.
        Project = "project",
        /// What is said of such a thing by a noun alone: 投资.
        ProjectProperty = "project_property",
        /// Groups and areas that several figures in a row are of: 城乡居民.
        GroupFront = "group_front",
        /// Prepositions without a verb behind, whose noun is what the figure is of: 对.
        Dative = "dative",
        /// Verbs at the end of a name that the next figure does not take over: 净增.
        FinalVerb = "final_verb",
        /// Adverbs inside an object that are no part of it: 全部.
        ObjectAdverb = "object_adverb",
        /// What stands in front of a place: 在.
        PlaceMark = "place_mark",
        /// What is done to a thing, which needs the thing in its name: 加固.
        Act = "act",
        /// What says that a counted thing is a means: 为重点.
        Means = "means",
        /// What only turns to what is counted behind it: 加强对.
        TurnedTo = "turned_to",
        /// What is called by an amount: 千亿斤…行动.
        Campaign = "campaign",
        /// Who is spoken of with a number: 人民.
        Populace = "populace",
        /// What a figure in front of a thing says of it: 总投资6亿元的项目, 占地50亩的公园.
        Worth = "worth",
        /// Verbs in front of a name that make the figure an increase: 提高.
        MoreOf = "more_of",
        /// Verbs in front of a name that make the figure a decrease: 降低.
        LessOf = "less_of",
        /// Verbs whose bounded figure is what was paid: 发放.
        Paid = "paid",
        /// Nouns for growth itself: 增速.
        GrowthNoun = "growth_noun",
        /// What grows when the whole economy does: 国民经济.
        Economy = "economy",
        /// A place in a ranking: 排名.
        RankNoun = "rank_noun",
        /// What counts as an area in front of a name without naming one: 各类.
        Whose = "whose",
        /// Verbs whose object is called by its number: 落实 of 落实32条政策.
        CarryOut = "carry_out",
        /// What is called by its number: 政策.
        CalledByNumber = "called_by_number",
        /// What makes a numeral a manner of speaking: 方面.
        Aspect = "aspect",
        /// Units that make a Chinese numeral the number of one thing: 届.
        OrdinalUnit = "ordinal_unit",
        /// Units of spans of time: 个月.
        TimeUnit = "time_unit",
        /// What in front of such a figure says that it is a span of time: 今后.
        TimeLead = "time_lead",
        /// What behind such a figure says that it is a span of time: 以来.
        TimeTrail = "time_trail",
        /// What is measured in years itself: 年限.
        Lasting = "lasting",
        /// A lower bound that does not touch its figure: 至少.
        AtLeast = "at_least",
        /// What is a lower bound by its name: 红线.
        RedLine = "red_line",
        /// What says that a result is not yet final: 预计.
        Estimate = "estimate",
        /// What says that something was not reached: 尚未.
        Missed = "missed",
        /// What opens a list behind its heading: 是.
        OpensList = "opens_list",
        /// What makes a heading of targets an object: 作为.
        AsAim = "as_aim",
        /// What says that the targets of a heading were reached: 超额.
        ReachedAlready = "reached_already",
        /// Names of a time that say whether what follows is past or planned: 去年.
        TimeName = "time_name",
        /// What behind 将 is no verb of its own: 在.
        NoAct = "no_act",
        /// Five years to come.
        AheadFive = "ahead_five",
        /// Three years to come.
        AheadThree = "ahead_three",
        /// This year and the next.
        AheadTwo = "ahead_two",
        /// Five years gone by, where nothing in front says otherwise.
        FiveYears = "five_years",
        /// The year of the report: 今年.
        CurrentYear = "current_year",
        /// What says that something goes on to the year of the report: 以来.
        SinceThen = "since_then",
        /// What opens a part of what was just said: 其中.
        Within = "within",
        /// What parts two statements between their figures: 并.
        Parting = "parting",
        /// What joins two figures or the nouns around them: 和.
        Joining = "joining",
        /// Quarters, which belong to what is said of a counted thing and not to the thing.
        Quarters = "quarters",
        /// Where people live, in front of what is said of them: 城镇.
        Residence = "residence",
        /// What a threshold may be of, though it is no relational noun: 占地.
        Property = "property",
        /// What a threshold tells apart: 老人.
        ToldApart = "told_apart",
        /// What in front of a name makes a figure an average of years: 年均.
        YearlyAverage = "yearly_average",
        /// What behind a number of years says that they are gone by: 年来.
        GoneTail = "gone_tail",
        /// What says so behind five years, a term of office: 年工作.
        TermTail = "term_tail",
        /// What in front of a number of years says that they are gone by: 过去.
        GoneLead = "gone_lead",
        /// What in front of a number of years says that other years are meant: 连续.
        NotGone = "not_gone",
        /// Verbs that say what there is: 拥有.
        Having = "having",
        /// Nouns for what comes together in one year, however long the years that are looked back on: 产值.
        YearlyNoun = "yearly_noun",
    }
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read::<Class>(TABLE));

/// The words of `class`.
#[inline]
pub(crate) fn words(class: Class) -> Set {
    LEXICON.words(class)
}

/// The words of several classes.
pub(crate) fn any(classes: &[Class]) -> Set {
    LEXICON.any(classes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sound() {
        crate::words::sound::<Class>(TABLE);
    }
}
