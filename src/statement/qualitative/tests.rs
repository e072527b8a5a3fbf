use super::*;

/// `clause → indicator | relation`, or nothing behind the arrow.
fn check(rows: &[(&str, Option<(&str, &str)>)]) {
    for (clause, expected) in rows {
        let found = read(clause);
        let parts = found.map(|found| (found.indicator.of(clause), found.relation.of(clause)));
        assert_eq!(parts, *expected, "{clause}: {found:?}");
    }
}

#[test]
fn in_step_with_something() {
    check(&[
        ("居民收入与经济增长同步", Some(("居民收入", "与经济增长同步"))),
        ("居民收入增长与经济增长基本同步", Some(("居民收入", "与经济增长基本同步"))),
        ("居民收入增长和经济增长同步，", Some(("居民收入", "和经济增长同步"))),
        (
            "城乡居民人均可支配收入实际增长与经济增长保持同步",
            Some(("城乡居民人均可支配收入", "与经济增长保持同步")),
        ),
        (
            "城镇居民人均可支配收入和农民收入与经济增长同步",
            Some(("城镇居民人均可支配收入和农民收入", "与经济增长同步")),
        ),
        ("劳动报酬增长和劳动生产率提高同步", Some(("劳动报酬", "和劳动生产率提高同步"))),
        ("居民消费价格涨幅与全国一致", Some(("居民消费价格涨幅", "与全国一致"))),
    ]);
}

#[test]
fn above_or_below_something() {
    check(&[
        ("固定资产投资增速高于全省平均水平", Some(("固定资产投资", "高于全省平均水平"))),
        ("居民人均可支配收入增长快于经济增长", Some(("居民人均可支配收入", "快于经济增长"))),
        ("力争居民收入增速高于经济增速", Some(("居民收入", "高于经济增速"))),
        (
            "农村居民人均可支配收入增速高于全国平均水平、高于城镇居民收入增速",
            Some(("农村居民人均可支配收入", "高于全国平均水平、高于城镇居民收入增速")),
        ),
        ("固定资产投资增速保持在全国平均水平以上", Some(("固定资产投资", "保持在全国平均水平以上"))),
        ("社会消费品零售总额增速高于全省2个百分点", None),
        ("高于全省平均水平", None),
    ]);
}

#[test]
fn as_ordered_from_above() {
    check(&[
        ("单位地区生产总值能耗完成国家下达任务", Some(("单位地区生产总值能耗", "完成国家下达任务"))),
        ("节能减排和碳排放强度下降完成国家下达任务", Some(("节能减排和碳排放强度下降", "完成国家下达任务"))),
        ("PM2.5平均浓度下降率完成省定任务", Some(("PM2.5平均浓度下降率", "完成省定任务"))),
        ("其他约束性指标确保完成上级下达的任务", Some(("其他约束性指标", "完成上级下达的任务"))),
        (
            "实际利用外资和其他约束性指标，均完成市定任务",
            Some(("实际利用外资和其他约束性指标", "完成市定任务")),
        ),
        (
            "生态环境质量、能源、水资源等指标达到国家要求",
            Some(("生态环境质量、能源、水资源等指标", "达到国家要求")),
        ),
        ("约束性指标按照省、市要求全面完成", Some(("约束性指标", "按照省、市要求全面完成"))),
        ("完成市下达的节能减排任务目标", Some(("节能减排", "完成市下达的节能减排任务目标"))),
        ("确保完成国家下达的能耗强度下降目标", Some(("能耗强度下降", "完成国家下达的能耗强度下降目标"))),
        (
            "确保完成国家下达的“十四五”能耗强度下降目标",
            Some(("能耗强度下降", "完成国家下达的“十四五”能耗强度下降目标")),
        ),
        (
            "完成国家下达的节能减排和环境保护等任务",
            Some(("节能减排和环境保护", "完成国家下达的节能减排和环境保护等任务")),
        ),
        ("资源能源消耗、生态环境质量等任务全面完成", Some(("资源能源消耗、生态环境质量", "等任务全面完成"))),
        ("不折不扣完成国家下达的约束性指标任务", Some(("约束性指标", "完成国家下达的约束性指标任务"))),
        ("较好地完成了全年目标任务", None),
        ("确保圆满完成今年各项任务目标", None),
        ("全面完成“十四五”规划目标任务", None),
        ("完成市定任务", None),
    ]);
}

#[test]
fn zero_rank_and_trend() {
    check(&[
        ("零就业家庭动态清零", Some(("零就业家庭", "动态清零"))),
        ("生产安全事故只降不升", Some(("生产安全事故", "只降不升"))),
        ("力争主要经济指标增速进入全市前列", Some(("主要经济指标增速", "进入全市前列"))),
        ("力争主要经济指标总量（增速）进入全省前三", Some(("主要经济指标总量（增速）", "进入全省前三"))),
        ("主要经济指标增速持续保持在全省前列", Some(("主要经济指标增速", "保持在全省前列"))),
        ("国际收支基本平衡", Some(("国际收支", "基本平衡"))),
        ("国际收支状况继续改善", Some(("国际收支状况", "继续改善"))),
        ("主要污染物排放量继续下降", Some(("主要污染物排放量", "继续下降"))),
        ("生态环境质量持续改善", Some(("生态环境质量", "持续改善"))),
        ("进出口稳中提质", Some(("进出口", "稳中提质"))),
        ("进出口总额力争保持正增长", Some(("进出口总额", "保持正增长"))),
        ("粮食产量保持稳定", Some(("粮食产量", "保持稳定"))),
        ("居民消费价格保持合理水平", Some(("居民消费价格", "保持合理水平"))),
    ]);
}

#[test]
fn what_states_no_target() {
    check(&[
        ("", None),
        ("兼顾了需要与可能", None),
        ("与全面建成小康社会目标相衔接", None),
        ("在实际工作中争取更好结果", None),
        ("确保经济运行在合理区间", None),
        ("地区生产总值增长6%左右", None),
        ("城镇调查失业率控制在5.5%以内", None),
        ("居民收入已与经济增长同步", None),
        ("为实现上述目标", None),
        ("同步", None),
        ("，", None),
    ]);
}

#[test]
fn the_table_is_sorted_and_unique() {
    let lines: Vec<_> = TABLE.lines().skip(1).collect();
    assert!(lines.is_sorted_by(|a, b| a < b), "sorted, none twice");
    const KINDS: [&str; 14] = [
        "parallel",
        "comparison",
        "compliance",
        "zero",
        "rank",
        "trend",
        "lead",
        "trail",
        "rate",
        "noun",
        "degree",
        "turn",
        "no_name",
        "whole",
    ];
    for line in lines {
        let (kind, phrase) = line.split_once('\t').unwrap_or_default();
        assert!(KINDS.contains(&kind) && !phrase.is_empty(), "{line}");
        assert!(!phrase.starts_with(['…', '*']) && !phrase.ends_with(['…', '*']), "{line}");
    }
}

#[test]
fn spans_lie_in_the_clause_and_apart_or_nested() {
    for clause in ["居民收入增长与经济增长同步；", "完成市下达的节能减排任务", "力争进出口稳中提质"]
    {
        let found = read(clause).expect(clause);
        assert!(clause.get(found.indicator.start..found.indicator.end).is_some());
        assert!(clause.get(found.relation.start..found.relation.end).is_some());
        assert!(found.indicator.end <= found.relation.start || found.relation.contains(found.indicator));
    }
}
