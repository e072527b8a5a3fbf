use super::{Kept, Ledger, Promises, Why};
use crate::corpus::Scope;
use crate::corpus::fixture::read;
use crate::label::Labelled;
use crate::view::sheet::{self, Sheet};

/// A report of a county with a review and a list of main targets.
fn report(place: &str, year: i32, review: &str, targets: &str) -> String {
    format!(
        "{place}{year}年政府工作报告\n\n各位代表：\n\n一、{}年工作回顾\n\n{review}\n\n二、{year}年工作安排\n\n\
         今年经济社会发展的主要预期目标是：{targets}\n",
        year - 1
    )
}

fn ledger(reports: &[String]) -> Ledger {
    Ledger::new(&read(reports), Scope::All)
}

/// The promises of 榆川县 of 2023, answered by a review of the year after.
fn told(targets: &str, review: &str) -> String {
    let first = report("榆川县", 2023, "地区生产总值增长5%。", targets);
    let second = report("榆川县", 2024, review, "地区生产总值增长5%。");
    let ledger = ledger(&[first, second]);
    let rows = ledger.promises.iter().filter(|promise| promise.head.year == Some(2023)).map(|promise| {
        let result = promise.outcome.result.as_ref().map(|found| found.figure.figure.written.as_str());
        let candidates: Vec<&str> =
            promise.outcome.candidates.iter().map(|found| found.indicator.as_str()).collect();
        format!(
            "{} {} → {}: {}, {}{}",
            promise.target.indicator,
            promise.target.figure.figure.written,
            result.unwrap_or("-"),
            promise.outcome.kept.id(),
            promise.outcome.why.id(),
            if candidates.is_empty() { String::new() } else { format!(" ({})", candidates.join("、")) }
        )
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_promise_is_kept_or_missed_under_its_bound() {
    insta::assert_snapshot!(told(
        "地区生产总值增长6%以上，固定资产投资增长8%左右，一般公共预算收入增长5%，城镇登记失业率控制在4%以内，\
         居民消费价格涨幅3%左右，单位生产总值能耗下降3%。",
        "地区生产总值增长6.1%，固定资产投资增长7.6%，一般公共预算收入增长4.9%，城镇登记失业率3.8%，\
         居民消费价格上涨0.2%，单位生产总值能耗下降2.5%。"
    ));
}

#[test]
fn a_rate_is_never_answered_by_a_level_or_by_several_years() {
    insta::assert_snapshot!(told(
        "地区生产总值增长6%，固定资产投资增长8%，社会消费品零售总额增长7%，粮食产量20万吨。",
        "地区生产总值达到90亿元。五年来，固定资产投资年均增长9%。社会消费品零售总额达到30亿元，比2018年增长45%。\
         2023年，粮食产量21万吨。"
    ));
}

#[test]
fn another_name_is_offered_and_not_taken() {
    insta::assert_snapshot!(told(
        "居民人均可支配收入增长7%，城乡居民人均可支配收入增长8%，民营企业营业收入增长9%。",
        "城镇居民人均可支配收入增长7.2%，农村居民人均可支配收入增长8.4%，全县民营企业收入增长10%。"
    ));
}

#[test]
fn without_a_report_of_the_year_after_nothing_is_known() {
    let targets = "地区生产总值增长6%以上，固定资产投资增长8%左右。";
    let review = "地区生产总值增长7%。固定资产投资增长9%。";
    let others = [
        report("榆川县", 2023, review, targets),
        report("榆川县", 2025, review, targets),
        report("柏川县", 2024, review, targets),
    ];
    let ledger = ledger(&others);
    assert_eq!(ledger.promises.len(), 6);
    assert!(ledger.promises.iter().all(|promise| promise.outcome.why == Why::NoReport));
}

#[test]
fn two_reports_of_the_year_after_that_disagree_are_both_named() {
    let first =
        report("榆川县", 2023, "地区生产总值增长5%。", "地区生产总值增长6%以上，固定资产投资增长8%。");
    let later = |rate| {
        report(
            "榆川县",
            2024,
            &format!("地区生产总值增长{rate}%。固定资产投资增长9%。"),
            "地区生产总值增长5%。",
        )
    };
    let ledger = ledger(&[first, later(6), later(7)]);
    let [gdp, investment] = &ledger.promises[..2] else { panic!("two promises were expected") };
    assert_eq!((gdp.outcome.why, gdp.outcome.kept), (Why::Disagreement, Kept::Unknown));
    assert_eq!(gdp.outcome.candidates.len(), 2);
    assert_eq!((investment.outcome.why, investment.outcome.kept), (Why::Compared, Kept::Yes));
}

#[test]
fn every_promise_keeps_its_row() {
    let ledger =
        ledger(&[report("榆川县", 2023, "地区生产总值增长5%。", "地区生产总值增长6%以上，新增就业1200人。")]);
    insta::assert_snapshot!(sheet::told::told(&Sheet::of::<Promises>(ledger.promises.iter())));
}
