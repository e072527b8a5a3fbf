//! Families of forms that a report has several spellings for.

use super::forms::table;

/// A whole first end, a count said for both, marks that stand for per cent.
#[test]
fn ranges_and_marks() {
    insta::assert_snapshot!(table(
        "增长7.0-7.5%\n\
         增长8.0—9.0%左右\n\
         增长６.0－６.８％\n\
         回落0.2个至0.6个百分点\n\
         提高2个—4个百分点\n\
         增长12.6℅\n\
         工业4.0\n\
         2.0版"
    ), @r#"
    增长7.0-7.5% → 7~7.5 "%" Range = 0.07~0.075 1
    增长8.0—9.0%左右 → 8~9 "%" Range = 0.08~0.09 1
    增长６.0－６.８％ → 6~6.8 "%" Range = 0.06~0.068 1
    回落0.2个至0.6个百分点 → 0.2~0.6 "个百分点" Range = 0.2~0.6 pp
    提高2个—4个百分点 → 2~4 "个百分点" Range = 2~4 pp
    增长12.6℅ → 12.6 "%" Exact = 0.126 1
    工业4.0 → 4.0 is Name
    2.0版 → 2.0 is Name
    "#);
}

/// 零增长, near one time, a ratio to one.
#[test]
fn values_by_rule() {
    insta::assert_snapshot!(table(
        "公用经费零增长\n\
         接近零增长。\n\
         零增长技术\n\
         产量增长近一倍\n\
         销量增加将近两倍\n\
         城乡收入比2.4∶1\n\
         由2.6：1缩小到2.3︰1左右\n\
         结构为8:45:47\n\
         粮经比3 : 7\n\
         上午8:10开会"
    ), @r#"
    公用经费零增长 → 0 "%" Exact = 0 1 Growth
    接近零增长。 → 0 "%" Approx = 0 1 Growth
    零增长技术 → nothing
    产量增长近一倍 → 1 "倍" Approx = 1 1 Growth
    销量增加将近两倍 → 2 "倍" Approx = 2 1 Growth
    城乡收入比2.4∶1 → 2.4 "∶1" Exact = 2.4 1
    由2.6：1缩小到2.3︰1左右 → 2.6 "∶1" Exact = 2.6 1; 2.3 "∶1" Approx = 2.3 1
    结构为8:45:47 → 8 "" Exact = 8 1; 45 "" Exact = 45 1; 47 "" Exact = 47 1
    粮经比3 : 7 → 3 "" Exact = 3 1; 7 "" Exact = 7 1
    上午8:10开会 → 8:10 is Date
    "#);
}

/// 个点: points of a rate, per cent of an amount or of a level.
#[test]
fn points() {
    insta::assert_snapshot!(table(
        "产值增长6个点\n\
         利润下降3个点\n\
         负债率下降1.5个点\n\
         份额提升2到3个点\n\
         城镇化率为60%，提高1.2个点\n\
         快于全省2个点\n\
         增速达到9个点\n\
         提高两个点以上\n\
         布设5个点位"
    ), @r#"
    产值增长6个点 → 6 "个点" Exact = 0.06 1
    利润下降3个点 → 3 "个点" Exact = 0.03 1
    负债率下降1.5个点 → 1.5 "个点" Exact = 1.5 pp
    份额提升2到3个点 → 2~3 "个点" Range = 2~3 pp
    城镇化率为60%，提高1.2个点 → 60 "%" Exact = 0.6 1; 1.2 "个点" Exact = 1.2 pp
    快于全省2个点 → 2 "个点" Exact = 2 pp
    增速达到9个点 → 9 "个点" Exact = 0.09 1
    提高两个点以上 → 2 "个点" Min = 2 pp
    布设5个点位 → 5 "个" Exact = 5 个
    "#);
}

/// So many people or households, named before the figure, are what it is counted per.
#[test]
fn counted_per() {
    insta::assert_snapshot!(table(
        "每千人口执业医师2.8人\n\
         每万名老年人拥有护理员15名\n\
         每百户拥有电脑60台\n\
         每10万人拥有剧场0.4个\n\
         每千常住人口床位由6张增加到7.5张\n\
         万人口发明专利9件\n\
         2.5张/千人\n\
         每千人口拥有3岁以下托位数5个\n\
         每千人口增长5%，新建医院2所\n\
         每个村配备1名医生"
    ), @r#"
    每千人口执业医师2.8人 → 2.8 "人/千人" Exact = 0.0028 人/人
    每万名老年人拥有护理员15名 → 15 "名/万名" Exact = 0.0015 名/名
    每百户拥有电脑60台 → 60 "台/百户" Exact = 0.6 台/户
    每10万人拥有剧场0.4个 → 10 is Name; 0.4 "个/10万人" Exact = 0.000004 个/人
    每千常住人口床位由6张增加到7.5张 → 6 "张/千人" Exact = 0.006 张/人; 7.5 "张/千人" Exact = 0.0075 张/人
    万人口发明专利9件 → 9 "件/万人" Exact = 0.0009 件/人
    2.5张/千人 → 2.5 "张/千人" Exact = 0.0025 张/人
    每千人口拥有3岁以下托位数5个 → 3 "岁" Max = 3 岁; 5 "个/千人" Exact = 0.005 个/人
    每千人口增长5%，新建医院2所 → 5 "%" Exact = 0.05 1; 2 "所" Exact = 2 所
    每个村配备1名医生 → 1 "名" Exact = 1 名
    "#);
}

/// What a thing is called by: its class, its size, a firm; not the age of people.
#[test]
fn names() {
    insta::assert_snapshot!(table(
        "10万吨级泊位3个\n\
         千亿级产业2个\n\
         三千吨级航道\n\
         220千伏北山变电站\n\
         35kV线路\n\
         10千伏及以下线路\n\
         电压升到110千伏\n\
         6英寸晶圆线1条\n\
         60岁以上老人800人\n\
         寿命达到79岁以上\n\
         扶持三元、麦田等企业\n\
         补贴三元、五元\n\
         三只松鼠落户\n\
         实现“四个翻番”\n\
         实现两个翻一番\n\
         建成“40桥12隧”\n\
         形成“7镇3乡”格局\n\
         进入前1‰\n\
         见http://a.cn/x?p=30%25\n\
         2021-03-04 10:25"
    ), @r#"
    10万吨级泊位3个 → 10 is Name; 3 "个" Exact = 3 个
    千亿级产业2个 → 千 is Name; 2 "个" Exact = 2 个
    三千吨级航道 → 三千 is Name
    220千伏北山变电站 → 220 is Name
    35kV线路 → 35 is Name
    10千伏及以下线路 → 10 is Name
    电压升到110千伏 → 110 "千伏" Exact = 110 千伏
    6英寸晶圆线1条 → 6 is Name; 1 "条" Exact = 1 条
    60岁以上老人800人 → 60 "岁" Min = 60 岁; 800 "人" Exact = 800 人
    寿命达到79岁以上 → 79 "岁" Min = 79 岁
    扶持三元、麦田等企业 → 三 is Name
    补贴三元、五元 → 3 "元" Exact = 3 元; 5 "元" Exact = 5 元
    三只松鼠落户 → 三 is Name
    实现“四个翻番” → 四 is Slogan
    实现两个翻一番 → 两 is Slogan; 一 is Slogan
    建成“40桥12隧” → 40 is Slogan; 12 is Slogan
    形成“7镇3乡”格局 → 7 is Slogan; 3 is Slogan
    进入前1‰ → 1 is Ordinal
    见http://a.cn/x?p=30%25 → 30 is Code; 25 is Code
    2021-03-04 10:25 → 2021-03-04 is Date; 10:25 is Date
    "#);
}

/// Chinese numerals where rarer ones, gaps and old magnitudes stand.
#[test]
fn rarer_numerals() {
    insta::assert_snapshot!(table(
        "参拾万元\n\
         拾参万元\n\
         参加2次\n\
         5兆元\n\
         四万万元\n\
         黄金两万两\n\
         一百零几万元\n\
         三五百人\n\
         7万 5千 4百元\n\
         投资3个亿\n\
         3个亿元村\n\
         两千三点五元\n\
         十分之二点五"
    ), @r#"
    参拾万元 → 30 "万元" Exact = 300000 元
    拾参万元 → 13 "万元" Exact = 130000 元
    参加2次 → 2 "次" Exact = 2 次
    5兆元 → 5 "兆元" Exact = 5000000000000 元
    四万万元 → 4 "万万元" Exact = 400000000 元
    黄金两万两 → nothing
    一百零几万元 → 100 "万元" Approx = 1000000 元
    三五百人 → 300~500 "人" Range = 300~500 人
    7万 5千 4百元 → 75400 "元" Exact = 75400 元
    投资3个亿 → 3 "个亿" Exact = 300000000 元
    3个亿元村 → 3 "个" Exact = 3 个
    两千三点五元 → 2300.5 "元" Exact = 2300.5 元
    十分之二点五 → 0.25 "" Exact = 25/100 1 Share
    "#);
}

/// Doublings that are nearly reached or counted in parts.
#[test]
fn doublings() {
    insta::assert_snapshot!(table(
        "产量翻了近一番\n\
         产值翻了将近两番\n\
         收入接近翻番\n\
         翻了超过一番\n\
         效益翻两番以上\n\
         规模翻了1.5番\n\
         翻建校舍3座\n\
         提前实现三个翻番"
    ), @r#"
    产量翻了近一番 → 1 "番" Approx = 1 1 Growth
    产值翻了将近两番 → 2 "番" Approx = 3 1 Growth
    收入接近翻番 → 1 "番" Approx = 1 1 Growth
    翻了超过一番 → 1 "番" Min = 1 1 Growth
    效益翻两番以上 → 2 "番" Min = 3 1 Growth
    规模翻了1.5番 → 1.5 "番" Exact = 1.8284 1 Growth
    翻建校舍3座 → 3 "座" Exact = 3 座
    提前实现三个翻番 → 三 is Slogan
    "#);
}

/// Tenths of a price and of a whole.
#[test]
fn tenths() {
    insta::assert_snapshot!(table(
        "两三成的农户\n\
         六七成以上\n\
         两成五左右\n\
         不足半成\n\
         打六五折\n\
         九五折优惠\n\
         按十折结算\n\
         半折出售\n\
         三五成群"
    ), @r#"
    两三成的农户 → 2~3 "成" Range = 0.2~0.3 1
    六七成以上 → 6~7 "成" Range = 0.6~0.7 1
    两成五左右 → 2.5 "成" Approx = 0.25 1
    不足半成 → 0.5 "成" Max = 0.05 1
    打六五折 → 6.5 "折" Exact = 0.65 1
    九五折优惠 → 9.5 "折" Exact = 0.95 1
    按十折结算 → 10 "折" Exact = 1 1
    半折出售 → 5 "折" Exact = 0.5 1
    三五成群 → nothing
    "#);
}

/// A magnitude, 余 or 多 and another magnitude; digits that go on in digits.
#[test]
fn rounded_and_mixed() {
    insta::assert_snapshot!(table(
        "退税2万多亿元\n\
         贷款四万余亿元\n\
         用电9千多亿千瓦时\n\
         筹粮3万多千克\n\
         户数共1亿3千万，比上年多\n\
         存栏17万4千，出栏9万\n\
         均价涨到2万6\n\
         面积12万5000，其中耕地6万\n\
         为6万70岁以上老人体检\n\
         5亿3年建成\n\
         百来个村\n\
         六百来户、三千来自外省的工人"
    ), @r#"
    退税2万多亿元 → 2 "万亿元" Approx = 2000000000000 元
    贷款四万余亿元 → 4 "万亿元" Approx = 4000000000000 元
    用电9千多亿千瓦时 → 9 "千亿千瓦时" Approx = 900000000000 千瓦时
    筹粮3万多千克 → 3 "万千克" Approx = 30 吨
    户数共1亿3千万，比上年多 → 130000000 "" Exact = 130000000 1
    存栏17万4千，出栏9万 → 174000 "" Exact = 174000 1; 9 "万" Exact = 90000 1
    均价涨到2万6 → 26000 "" Exact = 26000 1
    面积12万5000，其中耕地6万 → 125000 "" Exact = 125000 1; 6 "万" Exact = 60000 1
    为6万70岁以上老人体检 → 6 "万" Exact = 60000 1; 70 "岁" Min = 70 岁
    5亿3年建成 → 5 "亿" Exact = 500000000 1; 3 "年" Exact = 3 年
    百来个村 → 100 "个" Approx = 100 个
    六百来户、三千来自外省的工人 → 600 "户" Approx = 600 户
    "#);
}

/// Less than one, and powers.
#[test]
fn parts_and_powers() {
    insta::assert_snapshot!(table(
        "损耗零点六吨\n\
         缩短零点二五公里\n\
         新增二点六户\n\
         占比负三分之一\n\
         回落.4%\n\
         菌群10^6个\n\
         浓度10^-3\n\
         重2×10^4吨"
    ), @r#"
    损耗零点六吨 → 0.6 "吨" Exact = 0.6 吨
    缩短零点二五公里 → 0.25 "公里" Exact = 250 米
    新增二点六户 → 2.6 "户" Exact = 2.6 户
    占比负三分之一 → -0.3333 "" Exact = -1/3 1
    回落.4% → 0.4 "%" Exact = 0.004 1 damaged
    菌群10^6个 → 1000000 "个" Exact = 1000000 个
    浓度10^-3 → 0.001 "" Exact = 0.001 1
    重2×10^4吨 → 2 is Name; 10^4 is Name
    "#);
}

/// Rows of numbers with points, and hours of the day.
#[test]
fn rows_and_hours() {
    insta::assert_snapshot!(table(
        "见4.2.1条\n\
         地址172.16.0.8\n\
         版本3.10.2。共5项\n\
         北京时间21点举行\n\
         晚上19点30分开幕\n\
         回升5点左右"
    ), @r#"
    见4.2.1条 → 4.2.1 is Code
    地址172.16.0.8 → 172.16.0.8 is Code
    版本3.10.2。共5项 → 3.10.2 is Code; 5 "项" Exact = 5 项
    北京时间21点举行 → 21 is Date
    晚上19点30分开幕 → 19 is Date; 30 is Date
    回升5点左右 → 5 is Unsure
    "#);
}

/// Large numbers in Chinese numerals without a unit, where the phrase ends with them.
#[test]
fn large_numerals() {
    insta::assert_snapshot!(table(
        "人口控制在三亿二千万以内\n\
         藏书达到一百六十万。\n\
         移民五六十万，\n\
         六亿农民\n\
         十万大山\n\
         “三千万”计划\n\
         二十以内，万一，亿万。"
    ), @r#"
    人口控制在三亿二千万以内 → 320000000 "" Max = 320000000 1
    藏书达到一百六十万。 → 1600000 "" Exact = 1600000 1
    移民五六十万， → 500000~600000 "" Range = 500000~600000 1
    六亿农民 → nothing
    十万大山 → nothing
    “三千万”计划 → nothing
    二十以内，万一，亿万。 → nothing
    "#);
}

/// Ends between which a figure lies, and limits that say that they belong.
#[test]
fn between() {
    insta::assert_snapshot!(table(
        "涨幅保持在2%和3%之间\n\
         介于40与60个之间\n\
         百分之四和百分之五之间\n\
         7%至8%之间\n\
         负债率在60%和50%之间\n\
         3个区和5个县之间\n\
         增长5%和6%\n\
         指数小于等于100的天数\n\
         浓度大于或等于10毫克"
    ), @r#"
    涨幅保持在2%和3%之间 → 2~3 "%" Range = 0.02~0.03 1
    介于40与60个之间 → 40~60 "个" Range = 40~60 个
    百分之四和百分之五之间 → 4~5 "%" Range = 0.04~0.05 1
    7%至8%之间 → 7~8 "%" Range = 0.07~0.08 1
    负债率在60%和50%之间 → 60 "%" Exact = 0.6 1; 50 "%" Exact = 0.5 1
    3个区和5个县之间 → 3 "个" Exact = 3 个; 5 "个" Exact = 5 个
    增长5%和6% → 5 "%" Exact = 0.05 1; 6 "%" Exact = 0.06 1
    指数小于等于100的天数 → 100 "" Max = 100 1
    浓度大于或等于10毫克 → 10 "毫克" Min = 10 毫克
    "#);
}
