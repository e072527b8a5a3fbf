//! The words of the domain's own classes: kinds, changes, constraints, levels, reasons.

use super::{Key, Lang};
use crate::Code;
use crate::quantity::{Bound, NonQuantity};
use crate::report::{Genre, Level, Role};
use crate::source::Reason;
use crate::statement::{Basis, Change, Constraint, Doubt, Kind, Period};
use crate::view::comparison::Measure;
use crate::view::documents::{Remark, Stage};
use crate::view::keywords::WordClass;

impl Lang {
    const fn pick(self, zh: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// 目标, 完成情况, 其他
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Target => self.pick("目标", "target"),
            Kind::Achievement => self.pick("完成情况", "result"),
            Kind::Other => self.pick("其他", "other"),
        }
    }

    /// 增, 降, 达, 占
    pub fn change(self, change: Change) -> &'static str {
        match change {
            Change::Growth => self.pick("增", "up"),
            Change::Decline => self.pick("降", "down"),
            Change::Level => self.pick("达", "level"),
            Change::Share => self.pick("占", "share"),
        }
    }

    /// The change behind an indicator in a line of text: 生产总值增长.
    pub fn grown(self, change: Change) -> &'static str {
        match change {
            Change::Growth => self.pick("增长", "up"),
            Change::Decline => self.pick("下降", "down"),
            Change::Level => self.pick("达到", "at"),
            Change::Share => self.pick("占比", "share"),
        }
    }

    /// The English name beside a Chinese one, in the English interface.
    pub fn gloss(self, english: Option<&str>) -> Option<&str> {
        english.filter(|_| self == Self::En)
    }

    /// The kind of report, where it is no work report.
    pub fn genre(self, genre: Genre) -> Option<&'static str> {
        match genre {
            Genre::WorkReport => None,
            Genre::PlanReport => Some(self.pick("计划报告", "plan report")),
            Genre::BudgetReport => Some(self.pick("预算报告", "budget report")),
            Genre::Outline => Some(self.pick("规划纲要", "plan outline")),
        }
    }

    /// What a rule reads, by its id; a rule without words here keeps its id.
    pub fn rule(self, id: &str) -> &str {
        match id {
            "bare_amount" => self.pick("数量", "bare amount"),
            "counted_subject" => self.pick("计数的主语", "counted subject"),
            "each" => self.pick("各自的数量", "amount each"),
            "growth_rate" => self.pick("增长率", "growth rate"),
            "level" => self.pick("达到的水平", "level reached"),
            "object_after" => self.pick("数字后的宾语", "object after the figure"),
            "ratio" => self.pick("比率", "ratio"),
            "respectively" => self.pick("分别列举", "respectively"),
            "share" => self.pick("占比", "share"),
            "share_of_whole" => self.pick("部分占总体", "share of the whole"),
            "threshold" => self.pick("界限", "threshold"),
            _ => id,
        }
    }

    /// 硬, 软; nothing for plain wording
    pub fn constraint(self, constraint: Constraint) -> &'static str {
        match constraint {
            Constraint::Hard => self.pick("硬", "hard"),
            Constraint::Soft => self.pick("软", "soft"),
            Constraint::Plain => self.pick("—", "—"),
        }
    }

    /// 同比, 年均, 累计
    pub fn basis(self, basis: Basis) -> &'static str {
        match basis {
            Basis::YearOnYear => self.pick("同比", "year on year"),
            Basis::AnnualAverage => self.pick("年均", "annual average"),
            Basis::Cumulative => self.pick("累计", "cumulative"),
        }
    }

    /// 增速, 水平: what a column of the comparison measures
    pub fn measure(self, measure: Measure) -> &'static str {
        match measure {
            Measure::Rate => self.say(Key::MeasureRate),
            Measure::Level => self.say(Key::MeasureLevel),
        }
    }

    /// 国家, 省级, 地级, 县级, 乡级
    pub fn level(self, level: Level) -> &'static str {
        match level {
            Level::Nation => self.pick("国家", "nation"),
            Level::Province => self.pick("省级", "province"),
            Level::Prefecture => self.pick("地级", "prefecture"),
            Level::County => self.pick("县级", "county"),
            Level::Township => self.pick("乡级", "township"),
            Level::Unknown => self.pick("—", "—"),
        }
    }

    /// 工作回顾, 主要目标, 重点工作, …
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Review => self.pick("工作回顾", "review"),
            Role::Goals => self.pick("总体要求和目标", "goals"),
            Role::Tasks => self.pick("重点工作", "tasks"),
            Role::Government => self.pick("政府自身建设", "government"),
            Role::Problems => self.pick("困难和问题", "problems"),
            Role::Other => self.pick("其他部分", "other parts"),
        }
    }

    /// Why a number states nothing.
    pub fn reason(self, reason: NonQuantity) -> &'static str {
        match reason {
            NonQuantity::Year => self.pick("年份", "year"),
            NonQuantity::Date => self.pick("日期", "date"),
            NonQuantity::Ordinal => self.pick("序数", "ordinal"),
            NonQuantity::Name => self.pick("名称", "name"),
            NonQuantity::Code => self.pick("文号、号码", "code"),
            NonQuantity::Slogan => self.pick("提法", "slogan"),
            NonQuantity::ListItem => self.pick("序号", "list item"),
            NonQuantity::Glossary => self.pick("名词解释", "glossary"),
            NonQuantity::Unsure => self.pick("未读出", "not read"),
        }
    }

    /// Why a record may be wrong.
    pub fn doubt(self, doubt: Doubt) -> &'static str {
        match doubt {
            Doubt::AmbiguousSubject => self.pick("主语不定", "ambiguous subject"),
            Doubt::FarAntecedent => self.pick("主语较远", "far subject"),
            Doubt::DamagedDigits => self.pick("数字残缺", "damaged digits"),
            Doubt::UncertainPart => self.pick("回顾还是部署不定", "past or plan uncertain"),
        }
    }

    /// Why a piece of the input was taken out.
    pub fn removal(self, reason: Reason) -> &'static str {
        match reason {
            Reason::PageNumber => self.pick("页码", "page numbers"),
            Reason::PageFurniture => self.pick("页眉页脚", "headers and footers"),
            Reason::WebChrome => self.pick("网页元素", "parts of a web page"),
            Reason::RepeatedCopy => self.pick("重复正文", "repeated text"),
            Reason::LostBlank => self.pick("乱码空格", "lost blanks"),
            Reason::Invisible => self.pick("不可见字符", "invisible characters"),
            Reason::Doubled => self.pick("重影字符", "characters printed twice"),
            Reason::Pinyin => self.pick("注音", "pinyin in brackets"),
            Reason::Markup => self.pick("标记", "markup"),
            Reason::Hidden => self.pick("隐藏文字", "hidden text"),
        }
    }

    /// What is being done with a file.
    pub fn stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Decoding => self.say(Key::StageReading),
            Stage::Repairing => self.say(Key::StageRepairing),
            Stage::Splitting => self.say(Key::StageSplitting),
            Stage::Extracting => self.say(Key::StageStatements),
            Stage::Counting => self.say(Key::StageWords),
        }
    }

    /// Parts of speech as a reader filters by them.
    pub fn class(self, class: WordClass) -> &'static str {
        match class {
            WordClass::Noun => self.pick("名词", "nouns"),
            WordClass::Name => self.pick("专名", "names"),
            WordClass::Verb => self.pick("动词", "verbs"),
            WordClass::Adjective => self.pick("形容词", "adjectives"),
            WordClass::Phrase => self.pick("成语简称", "phrases"),
            WordClass::Unknown => self.pick("词典外", "not in dictionary"),
            WordClass::Latin => self.pick("字母", "Latin"),
            WordClass::Function => self.pick("虚词", "function words"),
        }
    }

    /// What is to be known of a document; the words have a place for what it is about where the code needs one.
    pub fn remark(self, remark: &Remark) -> String {
        let key = match remark.code {
            Code::NotAReport => Key::NoTargetsWhy,
            Code::TextBreaksOff => Key::IncompleteWhy,
            Code::ListedOnly => Key::ListedOnlyWhy,
            Code::NoHeadlineTargets => Key::HeadlineNone,
            Code::PlaceUnknown => Key::PlaceUnknown,
            Code::PlaceGuessed => Key::PlaceGuessed,
            Code::PlaceFromFileName => Key::PlaceFromName,
            Code::YearUnknown => Key::YearUnknown,
            Code::YearGuessed => Key::YearGuessed,
            Code::YearFromFileName => Key::YearFromName,
            Code::NameDiffers => Key::NameDiffers,
            Code::PartUncertain => Key::PartsUncertain,
            Code::DamagedCharacters => Key::DamagedCharacters,
            Code::ScannedPages => Key::ScannedPages,
            Code::UnreadGlyphs => Key::UnreadGlyphs,
            Code::BrokenPages => Key::BrokenPages,
            Code::Partial => Key::PartialFile,
            Code::DamagedFile => Key::DamagedFile,
            Code::Converted => Key::ConvertedFile,
            Code::EmbeddedFiles => Key::EmbeddedFiles,
            Code::RevisionsAccepted => Key::RevisionsAccepted,
        };
        self.fill(key, &[&remark.about])
    }

    /// The part of a record that some words were read as; what has no name here keeps its own.
    pub fn part(self, part: &str) -> &str {
        let key = match part {
            "indicator" => Key::Indicator,
            "value" => Key::Value,
            "modifier" => Key::Constraint,
            "kind" => Key::Kind,
            _ => return part,
        };
        self.say(key)
    }
}

/// The sign before a number: ≈ ≥ ≤.
pub const fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact | Bound::Range => "",
        Bound::Approx => "≈",
        Bound::Min => "≥",
        Bound::Max => "≤",
    }
}

/// 2024, or 2021–2025.
pub fn years(period: Period) -> String {
    if period.from == period.to {
        period.from.to_string()
    } else {
        format!("{}–{}", period.from, period.to)
    }
}
