//! The page drawn natively, over the real samples: what each view shows, and that nothing in it
//! breaks the policy. The drawings stay in the build folder, under `tmp/pages`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]
#![cfg(all(feature = "web", not(target_arch = "wasm32")))]

mod desk;
mod lists;

use desk::Desk;
use report_lens::error::Cause;
use report_lens::view::comparison::Columns;
use report_lens::view::documents::Failure;
use report_lens::web::state::{Action, Focus, Overlay, Reach, Said, Step, Tab};
use report_lens::web::text::{Key, Lang};

const REPORT: (&str, &[u8]) = ("langu-2024.txt", include_bytes!("../../www/samples/langu-2024.txt"));
const COMPILATION: (&str, &[u8]) =
    ("compilation-2024-broken.txt", include_bytes!("../../www/samples/compilation-2024-broken.txt"));
const WRAPPED: (&str, &[u8]) =
    ("yunxiu-2025-wrapped.txt", include_bytes!("../../www/samples/yunxiu-2025-wrapped.txt"));

fn count(drawn: &str, what: &str) -> usize {
    drawn.matches(what).count()
}

/// What the policy forbids, and what a component must never fall back to.
fn assert_lawful(drawn: &str) {
    for forbidden in [" style=", "<script", "onclick=", "javascript:"] {
        assert!(!drawn.contains(forbidden), "{forbidden} in the page");
    }
}

#[test]
fn the_empty_page_offers_every_way_in() {
    for lang in [Lang::Zh, Lang::En] {
        let drawn = Desk::empty(lang).leave(&format!("empty-{}", lang.tag()));
        assert_lawful(&drawn);
        for hook in ["drop-zone", "paste-box", "file-input", "analyze-button", "sample-button"] {
            assert_eq!(count(&drawn, &format!("data-testid=\"{hook}\"")), 1, "{hook}");
        }
        assert!(drawn.contains(lang.say(Key::Private)));
        assert!(!drawn.contains("accept="), "the file chooser greys nothing out");
    }
}

#[test]
fn every_view_is_drawn_in_both_languages_and_every_scope() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::with(lang, &[REPORT, COMPILATION, WRAPPED]);
        for reach in Reach::ALL {
            desk.act(Action::Reach(reach));
            for tab in Tab::ALL {
                desk.act(Action::Tab(tab));
                let drawn = desk.leave(&format!("{}-{reach:?}-{}", tab.name(), lang.tag()).to_lowercase());
                assert_lawful(&drawn);
                assert_eq!(count(&drawn, "role=\"tab\""), Tab::ALL.len());
                assert_eq!(count(&drawn, "role=\"tab\" aria-selected=\"true\""), 1, "{tab:?}");
            }
        }
    }
}

#[test]
fn the_overview_shows_headline_targets_with_last_years_results() {
    let drawn = Desk::with(Lang::Zh, &[REPORT]).draw();
    assert!(drawn.contains("data-testid=\"overview\""));
    assert!(count(&drawn, "class=\"figure\"") >= 5, "headline figures");
    assert!(drawn.contains("上年 "), "last year's results");
}

#[test]
fn a_chosen_row_has_its_sentence_marked_beside_it() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    desk.act(Action::Tab(Tab::Targets));
    let first = desk.state.targets.statement(0).unwrap();
    desk.act(Action::Select(first, Some(0)));
    let drawn = desk.leave("evidence-zh-cn");
    assert_eq!(count(&drawn, "aria-selected=\"true\" data-testid=\"target-row\""), 1);
    assert!(drawn.contains("class=\"mark target on"), "the record's own words");
    assert!(drawn.contains("复制引文"));
    desk.act(Action::Open(Overlay::Card));
    assert!(desk.leave("card-zh-cn").contains("data-testid=\"card\""));
    desk.act(Action::SeeInSource);
    assert!(desk.leave("source-chosen-zh-cn").contains("class=\"mark target on"));
}

#[test]
fn place_level_and_year_are_columns_in_wider_scopes_only() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT, WRAPPED]);
    desk.act(Action::Tab(Tab::Targets));
    assert_eq!(count(&desk.draw(), "aria-sort=\"none\" class=\"cell place\""), 0);
    desk.act(Action::Reach(Reach::All));
    let drawn = desk.draw();
    for column in ["place", "level", "year"] {
        assert_eq!(
            count(&drawn, &format!("role=\"columnheader\" aria-sort=\"none\" class=\"cell {column}\"")),
            1
        );
    }
}

#[test]
fn listed_reports_are_greyed_with_the_reason() {
    let drawn = Desk::with(Lang::Zh, &[COMPILATION]).draw();
    assert!(count(&drawn, "class=\"report-row listed\"") >= 1);
    assert!(drawn.contains(Key::ListedOnlyWhy.zh()));
}

#[test]
fn every_number_is_shown_on_demand() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    desk.act(Action::Tab(Tab::Source));
    assert_eq!(count(&desk.draw(), "class=\"number"), 0);
    desk.act(Action::ToggleEveryNumber);
    let drawn = desk.leave("source-numbers-zh-cn");
    assert!(count(&drawn, "class=\"number") > 10);
}

#[test]
fn a_word_leads_to_its_sentences() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    desk.act(Action::Tab(Tab::Words));
    let word = desk.state.words.table.as_ref().unwrap().rows[0].term.clone();
    desk.act(Action::Word(word.clone()));
    let drawn = desk.leave("word-chosen-zh-cn");
    assert!(drawn.contains(&format!("<mark class=\"hit\">{word}</mark>")));
    desk.act(Action::ToggleBars);
    desk.leave("bars-zh-cn");
    desk.act(Action::Open(Overlay::StopWords));
    assert!(desk.leave("stop-words-zh-cn").contains("<textarea"));
}

#[test]
fn a_text_that_is_no_report_gets_an_honest_nothing() {
    let novel = "雨下了一整夜。老人坐在门槛上，一句话也没有说。\n".repeat(20);
    let drawn = Desk::with(Lang::Zh, &[("小说.txt", novel.as_bytes())]).leave("nothing-zh-cn");
    assert!(drawn.contains(Key::NoTargets.zh()));
}

#[test]
fn messages_say_what_happened_and_what_was_kept() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    let failure = Failure { cause: Cause::NotText };
    desk.act(Action::Say(Said::failure("照片.txt", &failure)));
    let drawn = desk.leave("error-zh-cn");
    assert_eq!(count(&drawn, "data-testid=\"error\""), 1);
    assert!(drawn.contains(Key::Kept.zh()));
}

#[test]
fn dialogs_say_that_they_are() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    for overlay in [Overlay::Keys, Overlay::Check] {
        desk.act(Action::Open(overlay));
        let drawn = desk.leave(&format!("{overlay:?}-zh-cn").to_lowercase());
        assert_eq!(count(&drawn, "aria-modal=\"true\""), 1);
    }
}

/// A report whose headings run into their paragraphs, as most do.
const RUN_IN: &str = "\
云岫县政府工作报告
（2024年1月8日在云岫县第十届人民代表大会第三次会议上）
云岫县县长 某某
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2023年工作回顾
（一）经济稳步回升。全年地区生产总值完成86.4亿元，增长6.1%。城镇新增就业3200人。
（二）民生持续改善。新建改建学校12所，新增学位2400个。
二、2024年主要目标
今年主要预期目标是：地区生产总值增长6%左右；单位生产总值能耗降低2.5%，“十四五”以来累计降低10%；居民收入与经济增长同步。
三、2024年重点工作
（一）抓好项目。实施重点项目60个，完成投资45亿元。
（二）办好实事。改造老旧小区8个，新建公园3处。
各位代表，让我们同心协力，完成全年任务！
";

#[test]
fn a_paragraph_that_begins_with_a_heading_is_not_one() {
    let mut desk = Desk::with(Lang::Zh, &[("云岫县-2024.txt", RUN_IN.as_bytes())]);
    desk.act(Action::Tab(Tab::Source));
    let drawn = desk.leave("source-run-in-zh-cn");
    assert!(drawn.contains("<b>（一）经济稳步回升</b>"), "the heading is bold");
    assert_eq!(count(&drawn, "class=\"heading depth-2\""), 0, "its paragraph is not");
    assert_eq!(count(&drawn, "class=\"heading depth-1\""), 3);
    assert_eq!(count(&drawn, "aria-current=\"true\""), 2, "the report in the list, the title in the outline");
}

#[test]
fn place_and_year_that_are_guessed_are_said_to_be_beside_the_title() {
    let cut = "各位代表：\n我代表市人民政府报告工作，请予审议。\n回顾过去的工作\n2015年，全市生产总值500亿元，增长8%，我市经济稳中有进。2015年末贷款300亿元。";
    let named =
        format!("{cut}青岛口岸扩大开放，青岛机场通航，青岛成为枢纽。胶州市、平度市财政收入过百亿元。");
    let beside = |name: &str, text: &str, lang: Lang, drawing: &str| -> Vec<String> {
        let drawn = Desk::with(lang, &[(name, text.as_bytes())]).leave(drawing);
        assert_lawful(&drawn);
        let facts = drawn.split("class=\"facts\"").nth(1).unwrap().split("</p>").next().unwrap();
        let guesses = facts.split("data-testid=\"guess\"").skip(1);
        guesses.map(|guess| guess.split("<span>").next().unwrap().to_owned()).collect()
    };
    let told = beside("正文.txt", &named, Lang::Zh, "guessed-zh-cn");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("青岛市") && told[0].contains(Key::PlaceGuessed.zh()), "{told:?}");
    assert!(told[1].contains("2016") && told[1].contains(Key::YearGuessed.zh()), "{told:?}");
    assert!(told.iter().all(|guess| guess.contains(">推定<")), "{told:?}");
    let told = beside("岚谷2016.txt", cut, Lang::En, "guessed-en");
    assert_eq!(told.len(), 1, "the year is in the name and in the text: {told:?}");
    assert!(
        told[0].contains(Key::FromFileName.en()) && told[0].contains(Key::PlaceFromName.en()),
        "{told:?}"
    );
    assert!(beside("云岫县-2024.txt", RUN_IN, Lang::Zh, "said-zh-cn").is_empty());
}

#[test]
fn two_targets_of_one_indicator_say_what_sets_them_apart() {
    let drawn = Desk::with(Lang::Zh, &[("云岫县-2024.txt", RUN_IN.as_bytes())]).draw();
    assert_eq!(count(&drawn, "class=\"besides\">累计"), 1);
    assert!(
        drawn.contains("<button title=\"今年主要预期目标是"),
        "a target without a figure leads to its sentence"
    );
}

#[test]
fn a_text_that_is_no_report_says_so_in_every_view() {
    let novel = "雨下了一整夜。他今年78岁，养了3只鸡，一句话也没有说。\n".repeat(20);
    let mut desk = Desk::with(Lang::Zh, &[("小说.txt", novel.as_bytes())]);
    desk.act(Action::Tab(Tab::Source));
    let drawn = desk.leave("source-nothing-zh-cn");
    assert!(drawn.contains(Key::NumbersNotLookedAt.zh()));
    assert!(!drawn.contains(Key::EveryNumber.zh()), "nothing is offered that marks nothing");
    assert_eq!(count(&drawn, "class=\"outline\""), 0, "no column for headings that are not there");
    desk.act(Action::Tab(Tab::Words));
    assert!(desk.draw().contains(Key::NoWordsNoReport.zh()));
}

#[test]
fn a_wide_scope_says_whose_text_is_read_and_offers_the_others() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT, WRAPPED]);
    desk.act(Action::Reach(Reach::All));
    desk.act(Action::Tab(Tab::Source));
    let choice = |drawn: &str| {
        let start = drawn.find("data-testid=\"text-choice\"").unwrap();
        drawn[start..].split("</select>").next().unwrap().to_owned()
    };
    let drawn = choice(&desk.leave("source-all-zh-cn"));
    assert_eq!((count(&drawn, "<option"), count(&drawn, " selected")), (2, 1));
    let other = report_lens::corpus::ReportRef { document: report_lens::corpus::DocumentId(2), report: 0 };
    desk.act(Action::Read(Focus { document: Some(other.document), report: Some(other) }));
    assert_eq!(desk.state.reach, Reach::All, "the scope stays as wide as it is");
    let drawn = choice(&desk.draw());
    assert!(drawn.split("<option").nth(2).unwrap().contains("selected"), "{drawn}");
}

#[test]
fn the_place_found_that_is_shown_looks_different() {
    let mut desk = Desk::with(Lang::Zh, &[REPORT]);
    desk.act(Action::Tab(Tab::Source));
    desk.act(Action::Search("增长".to_owned()));
    let drawn = desk.leave("source-found-zh-cn");
    assert_eq!(count(&drawn, "class=\"hit on\""), 1);
    assert!(count(&drawn, "class=\"hit\"") > 1);
    desk.act(Action::Hit(Step::Next));
    assert_eq!(count(&desk.draw(), "class=\"hit on\""), 1);
    assert!(desk.draw().contains("第 2 /"));
}

#[test]
fn a_text_in_traditional_characters_is_searched_in_either_kind() {
    let text = "青柏縣政府工作報告\n——2020年1月9日在青柏縣第九屆人民代表大會第五次會議上\n各位代表：\n我代表縣人民政府向大會報告工作，請予審議。\n一、2019年工作回顧\n全年生產總值100億元，增長5%。\n二、2020年工作安排\n主要預期目標是：生產總值增長6%左右。";
    let mut desk = Desk::with(Lang::Zh, &[("青柏縣.txt", text.as_bytes())]);
    desk.act(Action::Tab(Tab::Source));
    for (wanted, hits) in [("生產總值", 2), ("生产总值", 2), ("增长６％", 1)] {
        desk.act(Action::Search(wanted.to_owned()));
        assert_eq!(desk.state.source.frame.as_ref().unwrap().hits.len(), hits, "{wanted}");
        assert!(desk.draw().contains("class=\"hit on\""), "{wanted}");
    }
}

#[test]
fn reports_that_share_nothing_say_so_and_offer_what_there_is() {
    let jobs = RUN_IN.replace("云岫", "岚谷").replace(
        "地区生产总值增长6%左右；单位生产总值能耗降低2.5%，“十四五”以来累计降低10%",
        "粮食产量稳定在53万吨以上",
    );
    let files = [("云岫县-2024.txt", RUN_IN.as_bytes()), ("岚谷县-2024.txt", jobs.as_bytes())];
    let mut desk = Desk::with(Lang::Zh, &files);
    desk.act(Action::Reach(Reach::All));
    desk.act(Action::Tab(Tab::Compare));
    let drawn = desk.leave("compare-nothing-shared-zh-cn");
    assert!(drawn.contains(Key::NothingShared.zh()));
    desk.act(Action::CompareColumns(Columns::Every));
    let drawn = desk.leave("compare-every-zh-cn");
    assert!(drawn.contains("粮食产量") && drawn.contains("能耗"), "every indicator has its column");
}

#[test]
fn what_a_web_page_puts_before_a_title_is_not_set_as_one() {
    let mut desk = Desk::with(Lang::Zh, &[WRAPPED]);
    desk.act(Action::Tab(Tab::Source));
    let drawn = desk.leave("source-wrapped-zh-cn");
    let titles: Vec<&str> = drawn.split("class=\"title\"").skip(1).collect();
    let words = |title: &&str| title.split("</p>").next().unwrap_or_default().to_owned();
    assert!(titles.iter().map(words).all(|title| !title.contains("首页")), "{titles:?}");
    assert!(!titles.is_empty(), "the title itself is");
}
