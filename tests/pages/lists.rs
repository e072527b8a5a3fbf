//! Tables and lists: what they say where nothing is, names in English, long lists.

use report_lens::statement::Kind;
use report_lens::web::state::{Action, Tab};
use report_lens::web::text::{Key, Lang};

use super::desk::Desk;
use super::{REPORT, count};

#[test]
fn a_report_without_targets_leads_to_its_results() {
    let text = "2024年岚谷市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n地区生产总值增长5.8%，固定资产投资增长8.2%，城镇新增就业4300人。\n";
    let mut desk = Desk::with(Lang::Zh, &[("岚谷.txt", text.as_bytes())]);
    desk.act(Action::Tab(Tab::Targets));
    let drawn = desk.leave("no-targets-zh-cn");
    assert!(!drawn.contains(Key::ClearFilters.zh()), "there is no filter");
    assert!(drawn.contains("查看完成情况 3"));
    desk.act(Action::OnlyKind(Kind::Achievement));
    assert_eq!(count(&desk.draw(), "data-testid=\"target-row\""), 3);
}

#[test]
fn an_indicator_has_its_english_name_in_the_english_interface() {
    let mut desk = Desk::with(Lang::En, &[REPORT]);
    desk.act(Action::Tab(Tab::Targets));
    assert!(desk.draw().contains("<span class=\"gloss\">fixed asset investment"));
    desk.act(Action::SwitchLang);
    assert!(!desk.draw().contains("class=\"gloss\""));
}

#[test]
fn more_files_than_a_glance_takes_can_be_narrowed_down() {
    let names: Vec<String> = (1..=13).map(|at| format!("第{at}份.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), REPORT.1)).collect();
    let mut desk = Desk::with(Lang::Zh, &files[..12]);
    assert_eq!(count(&desk.draw(), "data-testid=\"document-filter\""), 0);
    desk = Desk::with(Lang::Zh, &files);
    assert_eq!(count(&desk.draw(), "class=\"doc\""), 13);
    desk.act(Action::FindDocument("第3份".to_owned()));
    assert_eq!(count(&desk.draw(), "class=\"doc\""), 1);
    desk.act(Action::FindDocument("岚谷".to_owned()));
    assert_eq!(count(&desk.draw(), "class=\"doc\""), 13, "a report's place is found too");
}
