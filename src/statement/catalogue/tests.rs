use std::collections::{BTreeSet, HashMap};

use super::*;

const CITY: Place = Place { code: None, region: "云江市", level: Level::Prefecture };
const PROVINCE: Place = Place { code: None, region: "河东省", level: Level::Province };
const COUNTY: Place = Place { code: None, region: "青溪县", level: Level::County };
const DISTRICT: Place = Place { code: None, region: "云江市南湖区", level: Level::County };
const NATION: Place = Place { code: None, region: "全国", level: Level::Nation };
const UNKNOWN: Place = Place { code: None, region: "", level: Level::Unknown };

fn check(own: &Place, rows: &[(&str, Option<&str>)]) {
    for (name, expected) in rows {
        assert_eq!(lookup(name, own), *expected, "{name} in a report of {}", own.region);
    }
}

#[test]
fn gdp_by_any_name() {
    for name in
        ["地区生产总值", "国内生产总值", "国民生产总值", "生产总值", "GDP", "地方生产总值", "经济增长"]
    {
        for own in [NATION, PROVINCE, CITY, COUNTY, UNKNOWN] {
            assert_eq!(lookup(name, &own), Some("gdp"), "{name} in {}", own.region);
        }
    }
}

#[test]
fn scope_words_of_the_own_area_are_light() {
    check(
        &CITY,
        &[
            ("全市地区生产总值", Some("gdp")),
            ("我市生产总值", Some("gdp")),
            ("云江市地区生产总值", Some("gdp")),
            ("云江生产总值", Some("gdp")),
            ("全年完成固定资产投资", Some("fixed_investment")),
            ("全市居民人均可支配收入", Some("residents_income")),
        ],
    );
    check(&COUNTY, &[("县域生产总值", Some("gdp")), ("县级一般公共预算收入", Some("fiscal_revenue"))]);
    check(&DISTRICT, &[("全区生产总值", Some("gdp")), ("南湖区生产总值", None)]);
    check(&NATION, &[("全国居民人均可支配收入", Some("residents_income"))]);
    check(&UNKNOWN, &[("全市生产总值", Some("gdp")), ("全县生产总值", Some("gdp"))]);
}

#[test]
fn another_area_or_a_part_is_not_the_whole() {
    check(
        &PROVINCE,
        &[
            ("海洋生产总值", Some("marine_gdp")),
            ("人均地区生产总值", Some("gdp_per_capita")),
            ("县域生产总值", None),
            ("城市副中心生产总值", None),
            ("开发区生产总值", None),
            ("全国居民人均可支配收入", None),
            ("全市生产总值", None),
            ("云江市生产总值", None),
            ("市本级一般公共预算收入", None),
            ("民营经济增加值", Some("private_economy_value_added")),
        ],
    );
    check(
        &CITY,
        &[
            ("全省生产总值", None),
            ("县域生产总值", None),
            ("县级一般公共预算收入", Some("county_budget_revenue")),
        ],
    );
    check(&COUNTY, &[("全市生产总值", None)]);
    check(&DISTRICT, &[("全市生产总值", None), ("县域生产总值", None)]);
}

#[test]
fn one_way_of_writing() {
    check(
        &CITY,
        &[
            ("规上工业增加值", Some("industry_value_added")),
            ("规模以上工业 增加值", Some("industry_value_added")),
            ("规模工业增加值", Some("industry_value_added")),
            ("细颗粒物（PM2.5）平均浓度", Some("pm25")),
            ("ＰＭ2.5平均浓度", Some("pm25")),
            ("PM_2.5平均浓度", Some("pm25")),
            ("PM₂.₅浓度", Some("pm25")),
            ("研究与试验发展（R&D）经费投入强度", Some("rd_share")),
            ("固定资产投资（不含农户）", Some("fixed_investment")),
            ("“专精特新”中小企业", Some("specialised_smes")),
            ("专精特新中小企业", Some("specialised_smes")),
            ("万元地区生产总值综合能耗", Some("energy_intensity")),
            ("单位国内生产总值能源消耗", Some("energy_intensity")),
            ("外贸进出口总值", Some("trade")),
            ("城镇常住居民人均可支配收入", Some("urban_income")),
        ],
    );
}

#[test]
fn names_of_rates_are_names_of_the_thing() {
    check(
        &PROVINCE,
        &[
            ("固定资产投资增速", Some("fixed_investment")),
            ("经济增长速度的宏观调控目标", Some("gdp")),
            ("经济增长预期目标", Some("gdp")),
            ("全社会研发经费支出占地区生产总值的比重", Some("rd_share")),
            ("全社会研发投入与国内生产总值之比", Some("rd_share")),
            ("全社会研发经费支出", Some("rd_spending")),
            ("居民消费价格涨幅", Some("cpi")),
            ("居民收入增长", Some("residents_income")),
            ("一般公共预算收入同口径", Some("fiscal_revenue")),
            ("人口自然增长率", Some("population_growth")),
            ("PM2.5平均浓度下降率", Some("pm25")),
            ("城镇调查失业率平均", Some("surveyed_unemployment")),
        ],
    );
}

#[test]
fn historic_names() {
    check(
        &COUNTY,
        &[
            ("农民人均纯收入", Some("rural_income")),
            ("地方一般预算收入", Some("fiscal_revenue")),
            ("公共财政预算收入", Some("fiscal_revenue")),
            ("全部财政收入", Some("total_fiscal_revenue")),
            ("城镇居民人均生活费收入", Some("urban_income")),
            ("社会商品零售总额", Some("retail_sales")),
            ("工农业总产值", Some("industry_agriculture_output")),
        ],
    );
}

#[test]
fn what_is_no_indicator_has_no_id() {
    check(&CITY, &[("", None), ("全市", None), ("增长", None), ("座谈会", None), ("(", None), ("）", None)]);
}

#[test]
fn the_table_is_sorted_complete_and_unambiguous() {
    let ids: Vec<_> = all().iter().map(|entry| entry.id).collect();
    assert!(ids.is_sorted(), "ids are sorted");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "ids are unique");
    assert!(ids.len() >= 180, "{} indicators", ids.len());
    assert_eq!(INDICATORS.lines().count(), ids.len() + 1, "every line was read");
    let mut owners: HashMap<String, &str> = HashMap::new();
    for entry in all() {
        assert!(
            entry.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{}",
            entry.id
        );
        assert!(!entry.zh.is_empty() && !entry.en.is_empty(), "{} has both names", entry.id);
        for name in std::iter::once(&entry.zh).chain(&entry.aliases) {
            let owner = owners.entry(catalogue().fold(name)).or_insert(entry.id);
            assert_eq!(*owner, entry.id, "{name} names two indicators");
        }
        let names: BTreeSet<_> = std::iter::once(&entry.zh).chain(&entry.aliases).collect();
        assert_eq!(names.len(), entry.aliases.len() + 1, "{} lists a name twice", entry.id);
    }
    for line in INDICATORS.lines().skip(1) {
        assert_eq!(line.split('\t').count(), 6, "{line}");
        assert!(["up", "down", "neutral"].contains(&line.rsplit('\t').next().unwrap_or("")), "{line}");
    }
}

#[test]
fn every_name_of_the_table_finds_its_row() {
    for entry in all() {
        for name in std::iter::once(&entry.zh).chain(&entry.aliases) {
            assert_eq!(lookup(name, &UNKNOWN), Some(entry.id), "{name}");
        }
        assert_eq!(super::entry(entry.id), Some(entry));
    }
    assert_eq!(super::entry("no_such_indicator"), None);
}

#[test]
fn the_words_are_sorted_and_known() {
    let lines: Vec<_> = WORDS.lines().skip(1).collect();
    assert!(lines.is_sorted());
    for line in lines {
        let fields: Vec<_> = line.split('\t').collect();
        assert_eq!(fields.len(), 3, "{line}");
        assert!(["fold", "prefix", "suffix"].contains(&fields[0]), "{line}");
        assert_eq!(fields[0] == "fold", !fields[2].is_empty(), "{line}");
    }
}

#[test]
fn folding_is_done_after_two_rounds() {
    for entry in all() {
        for name in std::iter::once(&entry.zh).chain(&entry.aliases) {
            let once = catalogue().fold(name);
            assert_eq!(catalogue().fold(&once), once, "{name}");
        }
    }
}
