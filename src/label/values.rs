//! The names, a line a value: value, id, Chinese, English.

use super::labels;
use crate::quantity::{Bound, NonQuantity};
use crate::report::{Genre, Level, Role};
use crate::source::Reason;
use crate::statement::{Basis, Change, Constraint, Doubt, Kind, Rule};

labels! { Kind {
    Target "target" "目标" "target"
    Achievement "achievement" "完成情况" "result"
    Other "other" "其他" "other"
} }

labels! { Change {
    Growth "growth" "增" "up"
    Decline "decline" "降" "down"
    Level "level" "达" "level"
    Share "share" "占" "share"
} }

labels! { Bound {
    Exact "exact" "等于" "exact"
    Approx "approx" "左右" "about"
    Min "min" "不低于" "at least"
    Max "max" "不超过" "at most"
    Range "range" "区间" "range"
} }

labels! { Constraint {
    Hard "hard" "硬" "hard"
    Soft "soft" "软" "soft"
    Plain "plain" "—" "—"
} }

labels! { Basis {
    YearOnYear "year_on_year" "同比" "year on year"
    AnnualAverage "annual_average" "年均" "annual average"
    Cumulative "cumulative" "累计" "cumulative"
} }

labels! { Doubt {
    AmbiguousSubject "ambiguous_subject" "主语不定" "ambiguous subject"
    FarAntecedent "far_antecedent" "主语较远" "far subject"
    DamagedDigits "damaged_digits" "数字残缺" "damaged digits"
    UncertainPart "uncertain_part" "回顾还是部署不定" "past or plan uncertain"
} }

// A rule has one word here for what it reads; its page in `tests/spec/` says the rest.
labels! { Rule {
    Ratio "ratio" "比率" "ratio"
    Respectively "respectively" "分别列举" "respectively"
    Each "each" "各自的数量" "amount each"
    Threshold "threshold" "界限" "threshold"
    ShareOfWhole "share_of_whole" "部分占总体" "share of the whole"
    CountedSubject "counted_subject" "计数的主语" "counted subject"
    ObjectAfter "object_after" "数字后的宾语" "object after the figure"
    Share "share" "占比" "share"
    Fulfilment "fulfilment" "完成预算" "budget fulfilment"
    GrowthRate "growth_rate" "增长率" "growth rate"
    Level "level" "达到的水平" "level reached"
    BareAmount "bare_amount" "数量" "bare amount"
    FromTo "from_to" "从…到…" "from … to …"
    Reader "reader" "读者补录" "added by a reader"
} }

labels! { Genre {
    WorkReport "work_report" "政府工作报告" "work report"
    PlanReport "plan_report" "计划报告" "plan report"
    BudgetReport "budget_report" "预算报告" "budget report"
    Outline "outline" "规划纲要" "plan outline"
} }

labels! { Level {
    Nation "nation" "国家" "nation"
    Province "province" "省级" "province"
    Prefecture "prefecture" "地级" "prefecture"
    County "county" "县级" "county"
    Township "township" "乡级" "township"
    Unknown "unknown" "—" "—"
} }

labels! { Role {
    Review "review" "工作回顾" "review"
    Goals "goals" "总体要求和目标" "goals"
    Tasks "tasks" "重点工作" "tasks"
    Government "government" "政府自身建设" "government"
    Problems "problems" "困难和问题" "problems"
    Other "other" "其他部分" "other parts"
} }

labels! { NonQuantity {
    Year "year" "年份" "year"
    Date "date" "日期" "date"
    Ordinal "ordinal" "序数" "ordinal"
    Name "name" "名称" "name"
    Code "code" "文号、号码" "code"
    Slogan "slogan" "提法" "slogan"
    ListItem "list_item" "序号" "list item"
    Glossary "glossary" "名词解释" "glossary"
    Struck "struck" "读者删去" "struck out by a reader"
    Unsure "unsure" "未读出" "not read"
} }

labels! { Reason {
    PageNumber "page_number" "页码" "page numbers"
    PageFurniture "page_furniture" "页眉页脚" "headers and footers"
    WebChrome "web_chrome" "网页元素" "parts of a web page"
    RepeatedCopy "repeated_copy" "重复正文" "repeated text"
    LostBlank "lost_blank" "乱码空格" "lost blanks"
    Invisible "invisible" "不可见字符" "invisible characters"
    Doubled "doubled" "重影字符" "characters printed twice"
    Pinyin "pinyin" "注音" "pinyin in brackets"
    Markup "markup" "标记" "markup"
    Hidden "hidden" "隐藏文字" "hidden text"
} }
