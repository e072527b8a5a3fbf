//! Written forms and what is read of them, by phenomenon.

use super::super::{Numeral, scan};

/// A line for each text: value, unit as written, bound, amount in base units; or why it is no quantity.
pub(super) fn table(texts: &str) -> String {
    texts.lines().map(row).collect::<Vec<_>>().join("\n")
}

fn row(text: &str) -> String {
    let found: Vec<String> = scan(text).iter().map(|numeral| describe(text, numeral)).collect();
    format!("{text} → {}", if found.is_empty() { "nothing".to_owned() } else { found.join("; ") })
}

fn describe(text: &str, numeral: &Numeral) -> String {
    let mention = match numeral {
        Numeral::Quantity(mention) => mention,
        Numeral::Other(span, reason) => return format!("{} is {reason:?}", span.of(text)),
    };
    let q = &mention.quantity;
    let max = |max: Option<String>| max.map(|max| format!("~{max}")).unwrap_or_default();
    let implied = mention.implied.map(|implied| format!(" {implied:?}")).unwrap_or_default();
    let damaged = if mention.damaged { " damaged" } else { "" };
    format!(
        "{}{} {:?} {:?} = {}{} {}{implied}{damaged}",
        q.value,
        max(q.value_max.map(|max| max.to_string())),
        q.unit,
        q.bound,
        q.amount.value,
        max(q.amount.value_max.clone()),
        q.amount.unit
    )
}

/// Arabic digits: full-width, grouped, spaced, with a raised point.
#[test]
fn digits() {
    insta::assert_snapshot!(table(
        "增长8.6%\n\
         增长８．６％\n\
         提高8 ．8 ％\n\
         下降15. 7%\n\
         征收1 7 00户\n\
         共1,100万元\n\
         共3,5,7号\n\
         增长19·5％\n\
         投资1,234,567.89元\n\
         收入434亿元、税收52.5亿元\n\
         任务3项，5万人参加"
    ), @r#"
    增长8.6% → 8.6 "%" Exact = 0.086 1
    增长８．６％ → 8.6 "%" Exact = 0.086 1
    提高8 ．8 ％ → 8.8 "%" Exact = 0.088 1 damaged
    下降15. 7% → 15.7 "%" Exact = 0.157 1 damaged
    征收1 7 00户 → 1700 "户" Exact = 1700 户 damaged
    共1,100万元 → 1100 "万元" Exact = 11000000 元
    共3,5,7号 → 3 is Unsure; 5 is Unsure; 7 is Name
    增长19·5％ → 19.5 "%" Exact = 0.195 1
    投资1,234,567.89元 → 1234567.89 "元" Exact = 1234567.89 元
    收入434亿元、税收52.5亿元 → 434 "亿元" Exact = 43400000000 元; 52.5 "亿元" Exact = 5250000000 元
    任务3项，5万人参加 → 3 "项" Exact = 3 项; 5 "万人" Exact = 50000 人
    "#);
}

/// Chinese numerals: simplified, traditional, banker's.
#[test]
fn numerals() {
    insta::assert_snapshot!(table(
        "新建三十五万户\n\
         共一百零五个\n\
         共一百二十家\n\
         超过两千三百元\n\
         拨款壹仟贰佰万元\n\
         修路兩萬公里\n\
         廿五个项目\n\
         一九九一年\n\
         二〇二四年\n\
         投资百亿元\n\
         近万名教师\n\
         十五六个村"
    ), @r#"
    新建三十五万户 → 35 "万户" Exact = 350000 户
    共一百零五个 → 105 "个" Exact = 105 个
    共一百二十家 → 120 "家" Exact = 120 家
    超过两千三百元 → 2300 "元" Min = 2300 元
    拨款壹仟贰佰万元 → 1200 "万元" Exact = 12000000 元
    修路兩萬公里 → 2 "萬公里" Exact = 20000000 米
    廿五个项目 → 25 "个" Exact = 25 个
    一九九一年 → 一九九一 is Year
    二〇二四年 → 二〇二四 is Year
    投资百亿元 → 100 "亿元" Exact = 10000000000 元
    近万名教师 → 1 "万名" Approx = 10000 名
    十五六个村 → 15~16 "个" Range = 15~16 个
    "#);
}

/// Digits and Chinese magnitudes in one number.
#[test]
fn mixed() {
    insta::assert_snapshot!(table(
        "人口25万6千人\n\
         产值1亿2000万元\n\
         收入3千5百万元\n\
         共1.2万亿元\n\
         销售2万余平方米\n\
         约7000多名学生\n\
         一万零五百亩"
    ), @r#"
    人口25万6千人 → 256000 "人" Exact = 256000 人
    产值1亿2000万元 → 120000000 "元" Exact = 120000000 元
    收入3千5百万元 → 35000000 "元" Exact = 35000000 元
    共1.2万亿元 → 1.2 "万亿元" Exact = 1200000000000 元
    销售2万余平方米 → 2 "万平方米" Approx = 20000 平方米
    约7000多名学生 → 7000 "名" Approx = 7000 名
    一万零五百亩 → 10500 "亩" Exact = 10500 亩
    "#);
}

/// Per cent, per mille, tenths, fractions.
#[test]
fn shares() {
    insta::assert_snapshot!(table(
        "百分之六点五\n\
         百分之七十七点五\n\
         千分之三\n\
         5‰\n\
         提高2.5个百分点\n\
         提高两个百分点\n\
         一成五\n\
         八成以上\n\
         打八折\n\
         七五折\n\
         占三分之一\n\
         占比超1/10\n\
         二又三分之一\n\
         十万分之三\n\
         百分之三至五"
    ), @r#"
    百分之六点五 → 6.5 "%" Exact = 0.065 1
    百分之七十七点五 → 77.5 "%" Exact = 0.775 1
    千分之三 → 3 "‰" Exact = 0.003 1
    5‰ → 5 "‰" Exact = 0.005 1
    提高2.5个百分点 → 2.5 "个百分点" Exact = 2.5 pp
    提高两个百分点 → 2 "个百分点" Exact = 2 pp
    一成五 → 1.5 "成" Exact = 0.15 1
    八成以上 → 8 "成" Min = 0.8 1
    打八折 → 8 "折" Exact = 0.8 1
    七五折 → 7.5 "折" Exact = 0.75 1
    占三分之一 → 0.3333 "" Exact = 1/3 1 Share
    占比超1/10 → 0.1 "" Min = 1/10 1 Share
    二又三分之一 → 2.3333 "" Exact = 7/3 1
    十万分之三 → 0.00003 "" Exact = 3/100000 1 Share
    百分之三至五 → 3~5 "%" Range = 0.03~0.05 1
    "#);
}

/// The table "values that need a rule" of the schema.
#[test]
fn special() {
    insta::assert_snapshot!(table(
        "翻一番\n\
         实现翻番\n\
         翻了两番\n\
         两位数增长\n\
         两位数左右\n\
         参与率过半\n\
         一半以上\n\
         是2007年的3.3倍\n\
         增长1.3倍\n\
         价格指数103左右\n\
         比例为13.3:52.9:33.8\n\
         由51家整合为33家\n\
         确保15%、力争20%\n\
         数百名\n\
         上千家\n\
         十余万\n\
         半年\n\
         两年半\n\
         三个半小时"
    ), @r#"
    翻一番 → 1 "番" Exact = 1 1 Growth
    实现翻番 → 1 "番" Exact = 1 1 Growth
    翻了两番 → 2 "番" Exact = 3 1 Growth
    两位数增长 → 10 "%" Min = 0.1 1
    两位数左右 → 10 "%" Approx = 0.1 1
    参与率过半 → 50 "%" Min = 0.5 1 Share
    一半以上 → 50 "%" Min = 0.5 1 Share
    是2007年的3.3倍 → 2007 is Year; 3.3 "倍" Exact = 3.3 1
    增长1.3倍 → 1.3 "倍" Exact = 1.3 1 Growth
    价格指数103左右 → 103 "" Approx = 103 1
    比例为13.3:52.9:33.8 → 13.3 "" Exact = 13.3 1; 52.9 "" Exact = 52.9 1; 33.8 "" Exact = 33.8 1
    由51家整合为33家 → 51 "家" Exact = 51 家; 33 "家" Exact = 33 家
    确保15%、力争20% → 15 "%" Exact = 0.15 1; 20 "%" Exact = 0.2 1
    数百名 → 100 "名" Min = 100 名
    上千家 → 1000 "家" Min = 1000 家
    十余万 → 100000 "" Approx = 100000 1
    半年 → 0.5 "年" Exact = 0.5 年
    两年半 → 2.5 "年" Exact = 2.5 年
    三个半小时 → 3.5 "个小时" Exact = 210 分钟
    "#);
}

/// Every dash, with the unit said once or twice.
#[test]
fn ranges() {
    insta::assert_snapshot!(table(
        "4.5%—5%\n\
         5%-5.5%\n\
         4.5-5%\n\
         8—9％\n\
         8%至10%\n\
         25%到40%\n\
         3000—5000万元\n\
         500万至1000万元\n\
         1000元-30万元\n\
         2~3个\n\
         三到五年\n\
         －5%\n\
         增速为-3.5%\n\
         5%到2025年\n\
         10%—5%"
    ), @r#"
    4.5%—5% → 4.5~5 "%" Range = 0.045~0.05 1
    5%-5.5% → 5~5.5 "%" Range = 0.05~0.055 1
    4.5-5% → 4.5~5 "%" Range = 0.045~0.05 1
    8—9％ → 8~9 "%" Range = 0.08~0.09 1
    8%至10% → 8~10 "%" Range = 0.08~0.1 1
    25%到40% → 25~40 "%" Range = 0.25~0.4 1
    3000—5000万元 → 3000~5000 "万元" Range = 30000000~50000000 元
    500万至1000万元 → 500~1000 "万元" Range = 5000000~10000000 元
    1000元-30万元 → 0.1~30 "万元" Range = 1000~300000 元
    2~3个 → 2~3 "个" Range = 2~3 个
    三到五年 → 3~5 "年" Range = 3~5 年
    －5% → -5 "%" Exact = -0.05 1
    增速为-3.5% → -3.5 "%" Exact = -0.035 1
    5%到2025年 → 5 "%" Exact = 0.05 1; 2025 is Year
    10%—5% → 10 "%" Exact = 0.1 1; 5 "%" Exact = 0.05 1
    "#);
}

/// Before, after and inside.
#[test]
fn bounds() {
    insta::assert_snapshot!(table(
        "不低于60%\n\
         不少于55个\n\
         至少2个\n\
         突破100万头\n\
         超330亿元\n\
         逾5万人次\n\
         不超过5天\n\
         低于30微克/立方米\n\
         不足10万元\n\
         近1.7万家\n\
         接近60%\n\
         6%左右\n\
         5.5%以内\n\
         73万吨以上\n\
         30万人以下\n\
         2000余次\n\
         3年多\n\
         2000人（含重点1000人）左右\n\
         300+\n\
         三分之一弱，三成强制，3个强镇，达到或略高于10%，约增长5%\n\
         近5年\n\
         附近5家\n\
         节约5000万元\n\
         通过3年努力\n\
         超声设备3台"
    ), @r#"
    不低于60% → 60 "%" Min = 0.6 1
    不少于55个 → 55 "个" Min = 55 个
    至少2个 → 2 "个" Min = 2 个
    突破100万头 → 100 "万头" Min = 1000000 头
    超330亿元 → 330 "亿元" Min = 33000000000 元
    逾5万人次 → 5 "万人次" Min = 50000 人次
    不超过5天 → 5 "天" Max = 5 天
    低于30微克/立方米 → 30 "微克/立方米" Max = 30 微克/立方米
    不足10万元 → 10 "万元" Max = 100000 元
    近1.7万家 → 1.7 "万家" Approx = 17000 家
    接近60% → 60 "%" Approx = 0.6 1
    6%左右 → 6 "%" Approx = 0.06 1
    5.5%以内 → 5.5 "%" Max = 0.055 1
    73万吨以上 → 73 "万吨" Min = 730000 吨
    30万人以下 → 30 "万人" Max = 300000 人
    2000余次 → 2000 "次" Approx = 2000 次
    3年多 → 3 "年" Approx = 3 年
    2000人（含重点1000人）左右 → 2000 "人" Approx = 2000 人; 1000 "人" Exact = 1000 人
    300+ → 300 "" Min = 300 1
    三分之一弱，三成强制，3个强镇，达到或略高于10%，约增长5% → 0.3333 "" Max = 1/3 1 Share; 3 "成" Exact = 0.3 1; 3 "个" Exact = 3 个; 10 "%" Min = 0.1 1; 5 "%" Approx = 0.05 1
    近5年 → 5 "年" Exact = 5 年
    附近5家 → 5 "家" Exact = 5 家
    节约5000万元 → 5000 "万元" Exact = 50000000 元
    通过3年努力 → 3 "年" Exact = 3 年
    超声设备3台 → 3 "台" Exact = 3 台
    "#);
}

/// Longest unit first, magnitudes, quotients.
#[test]
fn units() {
    insta::assert_snapshot!(table(
        "27微克/立方米\n\
         3元/吨\n\
         0.5吨标准煤/万元\n\
         1.5亿千瓦时\n\
         500万标准箱\n\
         4500万人次\n\
         24万台(套)\n\
         110千伏\n\
         5个月\n\
         61个工作日\n\
         3个季度\n\
         120公里/小时\n\
         3个多月\n\
         20人民警察\n\
         8部门联合\n\
         1200亿立方米"
    ), @r#"
    27微克/立方米 → 27 "微克/立方米" Exact = 27 微克/立方米
    3元/吨 → 3 "元/吨" Exact = 3 元/吨
    0.5吨标准煤/万元 → 0.5 "吨标准煤/万元" Exact = 0.00005 吨标准煤/元
    1.5亿千瓦时 → 1.5 "亿千瓦时" Exact = 150000000 千瓦时
    500万标准箱 → 500 "万标准箱" Exact = 5000000 标准箱
    4500万人次 → 4500 "万人次" Exact = 45000000 人次
    24万台(套) → 24 "万台(套)" Exact = 240000 台(套)
    110千伏 → 110 "千伏" Exact = 110 千伏
    5个月 → 5 "个月" Exact = 5 个月
    61个工作日 → 61 "个工作日" Exact = 61 天
    3个季度 → 3 "个季度" Exact = 9 个月
    120公里/小时 → 120 "公里/小时" Exact = 2000 米/分钟
    3个多月 → 3 "个月" Approx = 3 个月
    20人民警察 → 20 is Unsure
    8部门联合 → 8 "部门" Exact = 8 部门
    1200亿立方米 → 1200 "亿立方米" Exact = 120000000000 立方米
    "#);
}

/// Numbers that measure nothing, and why.
#[test]
fn others() {
    insta::assert_snapshot!(table(
        "2024年\n\
         2016—2020年\n\
         2021年至2023年\n\
         90年代\n\
         21世纪\n\
         5月1日\n\
         1—9月\n\
         上午9时\n\
         2024-01-15\n\
         第24届\n\
         前10位\n\
         排名第3\n\
         Top10\n\
         5G网络\n\
         4A级景区\n\
         国道316\n\
         G316\n\
         107国道\n\
         PM2.5浓度\n\
         PM_2.5浓度\n\
         12345热线\n\
         832平台\n\
         世界500强\n\
         7×24小时\n\
         3·15晚会\n\
         3号线\n\
         国发〔2024〕5号\n\
         0351-1234567\n\
         “1235”战略\n\
         “四个一批”\n\
         1+N\n\
         1+6+33\n\
         “6+3”体系\n\
         15分钟便民生活圈\n\
         24小时图书馆\n\
         15分钟进城\n\
         750千伏输变电工程\n\
         “人才新政20条”\n\
         “3个70%”\n\
         一、二季度\n\
         减负25亿元\n\
         实施1551行动\n\
         1.加快发展\n\
         （3）加快发展\n\
         增加[34]\n\
         ①加快\n\
         八项规定\n\
         五年规划\n\
         十一届全会\n\
         四次全会\n\
         第三个五年"
    ), @r#"
    2024年 → 2024 is Year
    2016—2020年 → 2016—2020 is Year
    2021年至2023年 → 2021年至2023 is Year
    90年代 → 90 is Year
    21世纪 → 21 is Year
    5月1日 → 5 is Date; 1 is Date
    1—9月 → 1—9 is Date
    上午9时 → 9 is Date
    2024-01-15 → 2024-01-15 is Date
    第24届 → 24 is Ordinal
    前10位 → 10 is Ordinal
    排名第3 → 3 is Ordinal
    Top10 → 10 is Ordinal
    5G网络 → 5 is Name
    4A级景区 → 4 is Name
    国道316 → 316 is Name
    G316 → 316 is Name
    107国道 → 107 is Name
    PM2.5浓度 → 2.5 is Name
    PM_2.5浓度 → 2.5 is Name
    12345热线 → 12345 is Name
    832平台 → 832 is Name
    世界500强 → 500 is Name
    7×24小时 → 7 is Name; 24 is Name
    3·15晚会 → 3 is Name; 15 is Name
    3号线 → 3 is Name
    国发〔2024〕5号 → 2024〕5 is Code
    0351-1234567 → 0351-1234567 is Code
    “1235”战略 → 1235 is Slogan
    “四个一批” → 四 is Slogan
    1+N → 1 is Slogan
    1+6+33 → 1 is Slogan; 6 is Slogan; 33 is Slogan
    “6+3”体系 → 6 is Slogan; 3 is Slogan
    15分钟便民生活圈 → 15 is Name
    24小时图书馆 → 24 is Name
    15分钟进城 → 15 "分钟" Exact = 15 分钟
    750千伏输变电工程 → 750 is Name
    “人才新政20条” → 20 is Name
    “3个70%” → 3 is Slogan; 70 is Slogan
    一、二季度 → nothing
    减负25亿元 → 25 "亿元" Exact = 2500000000 元
    实施1551行动 → 1551 is Slogan
    1.加快发展 → 1 is ListItem
    （3）加快发展 → 3 is ListItem
    增加[34] → 34 is ListItem
    ①加快 → ① is ListItem
    八项规定 → 八 is Name
    五年规划 → 五 is Name
    十一届全会 → 十一 is Ordinal
    四次全会 → 四 is Ordinal
    第三个五年 → 三 is Ordinal; 5 "年" Exact = 5 年
    "#);
}

/// Words with a numeral in them that are no number.
#[test]
fn words() {
    insta::assert_snapshot!(table(
        "一是加快发展\n\
         一批项目\n\
         千方百计\n\
         一心一意\n\
         三农工作\n\
         百姓生活\n\
         万众一心\n\
         统一部署\n\
         十分重要\n\
         一带一路\n\
         一个新局面\n\
         五台山\n\
         四人帮"
    ), @r#"
    一是加快发展 → nothing
    一批项目 → nothing
    千方百计 → nothing
    一心一意 → nothing
    三农工作 → nothing
    百姓生活 → nothing
    万众一心 → nothing
    统一部署 → nothing
    十分重要 → nothing
    一带一路 → nothing
    一个新局面 → nothing
    五台山 → nothing
    四人帮 → nothing
    "#);
}

/// Read where certain, marked where not.
#[test]
fn damage() {
    insta::assert_snapshot!(table(
        "增长ll%\n\
         比重1O%\n\
         增长4.5?5%\n\
         失业率?5%\n\
         达到60%以 ±"
    ), @r#"
    增长ll% → 11 "%" Exact = 0.11 1 damaged
    比重1O% → 10 "%" Exact = 0.1 1 damaged
    增长4.5?5% → 4.5 is Unsure; 5 "%" Exact = 0.05 1 damaged
    失业率?5% → 5 "%" Exact = 0.05 1 damaged
    达到60%以 ± → 60 "%" Min = 0.6 1
    "#);
}
