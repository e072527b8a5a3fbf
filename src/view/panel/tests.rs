use super::{Panel, PanelQuery, Status};
use crate::corpus::Scope;
use crate::corpus::fixture::{self, read};
use crate::report::Level;
use crate::statement::Kind;
use crate::view::sheet::told::told;

const EARLIER: &str = "榆川县2023年政府工作报告\n\n各位代表：\n\n一、2022年工作回顾\n\n地区生产总值增长5.1%，粮食产量20万吨。\n\n\
    二、2023年工作安排\n\n今年的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入确保增长5%、力争达到7%，粮食产量稳定在21万吨以上。\n\n\
    全面推进各项工作，谢谢大家。\n";
const LATER: &str = "榆川县2024年政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n地区生产总值增长6.2%。过去五年，地区生产总值年均增长5.8%。\n\n\
    二、2024年工作安排\n\n今年的主要预期目标是：地区生产总值增长5.5%—6%，粮食产量22万吨。\n\n到2030年，地区生产总值达到300亿元。\n";
const CITY: &str = "柏川市2024年政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n地区生产总值增长6.6%。\n\n\
    二、2024年工作安排\n\n今年的主要预期目标是：一般公共预算收入增长4%，粮食产量80万吨。\n\n谢谢大家。\n";

fn query(indicators: &[&str]) -> PanelQuery {
    PanelQuery {
        indicators: indicators.iter().map(|id| (*id).to_owned()).collect(),
        ..PanelQuery::of(Scope::All, Kind::Target)
    }
}

#[test]
fn a_row_is_a_figure_or_says_why_there_is_none() {
    let library = read(&[EARLIER, LATER, CITY]);
    insta::assert_snapshot!(told(&Panel::new(&library, &query(&["gdp", "fiscal_revenue"])).long()));
}

#[test]
fn results_stand_under_the_year_they_are_about() {
    let library = read(&[EARLIER, LATER, CITY]);
    let wanted = PanelQuery { kind: Kind::Achievement, years: vec![2023], ..query(&["gdp"]) };
    let panel = Panel::new(&library, &wanted);
    let told: Vec<(&str, Option<i32>, String)> = panel
        .cells
        .iter()
        .map(|cell| {
            let value = cell.stated.as_ref().map(|stated| stated.quantity.value.to_string());
            (cell.region.as_str(), cell.year, value.unwrap_or_default())
        })
        .collect();
    assert_eq!(told, [("榆川县", Some(2023), "6.2".to_owned()), ("柏川市", Some(2023), "6.6".to_owned())]);
}

#[test]
fn levels_and_years_limit_it() {
    let library = read(&[EARLIER, LATER, CITY]);
    let of = |levels: &[Level], years: &[i32]| {
        let wanted = PanelQuery { levels: levels.to_vec(), years: years.to_vec(), ..query(&["gdp"]) };
        Panel::new(&library, &wanted).cells.len()
    };
    assert_eq!((of(&[], &[]), of(&[Level::County], &[]), of(&[Level::Province], &[])), (3, 3, 0));
    assert_eq!((of(&[], &[2024]), of(&[Level::County], &[2023])), (2, 1));
}

#[test]
fn a_wide_panel_has_a_row_a_place() {
    let library = read(&[EARLIER, LATER, CITY]);
    insta::assert_snapshot!(told(&Panel::new(&library, &query(&["gdp", "grain_output"])).wide()));
}

#[test]
fn what_is_only_listed_or_cut_off_is_not_called_unstated() {
    let panel = Panel::new(&fixture::library(), &query(&["gdp", "retail_sales"]));
    let told: Vec<(&str, &str, Status)> = panel
        .cells
        .iter()
        .map(|cell| (cell.region.as_str(), cell.indicator_id.as_str(), cell.status))
        .collect();
    insta::assert_debug_snapshot!(told);
}

#[test]
fn reports_that_name_no_place_are_not_one_place() {
    let unnamed = |text: &str| text.replace("榆川县", "").replace("柏川市", "");
    let texts = [unnamed(LATER), unnamed(CITY)];
    let library = read(&[&texts[0], &texts[1]]);
    let panel = Panel::new(&library, &query(&["gdp", "grain_output"]));
    assert!(panel.cells.iter().all(|cell| cell.region.is_empty()), "{:?}", panel.cells);
    assert_eq!(panel.wide().rows.len(), 2);
}
