//! Tables and lists: what they say where nothing is, names in English, long lists.

use report_lens::label::Labelled;
use report_lens::statement::Kind;
use report_lens::web::state::{Action, Tab};
use report_lens::web::text::{Key, Lang};

use report_lens::analysis::{Progress, Stage};
use report_lens::corpus::DocumentId;
use report_lens::source::Reason;
use report_lens::view::documents::{DocumentItem, DocumentList, DocumentState};
use report_lens::web::client::Event;
use report_lens::web::state::{Overlay, Reach};

use super::desk::Desk;
use super::{COMPILATION, REPORT, WRAPPED, assert_lawful, count};

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
    // of other years each: copies stand with the first of them
    let report = str::from_utf8(REPORT.1).unwrap();
    let texts: Vec<String> = (2001..=2013).map(|year| report.replace("2024", &year.to_string())).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let mut desk = Desk::with(Lang::Zh, &files[..12]);
    assert_eq!(count(&desk.draw(), "data-testid=\"document-filter\""), 0);
    desk = Desk::with(Lang::Zh, &files);
    assert_eq!(count(&desk.draw(), "aria-level=\"1\""), 13);
    desk.act(Action::FindDocument("第3份".to_owned()));
    assert_eq!(count(&desk.draw(), "aria-level=\"1\""), 1);
    desk.act(Action::FindDocument("岚谷".to_owned()));
    assert_eq!(count(&desk.draw(), "aria-level=\"1\""), 13, "a report's place is found too");
}

#[test]
fn what_repair_took_out_is_listed_with_its_reason_and_its_place() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::with(lang, &[WRAPPED]);
        desk.act(Action::Tab(Tab::Source));
        assert_eq!(count(&desk.draw(), "data-testid=\"removed-button\""), 1);
        desk.act(Action::Open(Overlay::Removed));
        let drawn = desk.leave(&format!("removed-{}", lang.tag()).to_lowercase());
        assert_lawful(&drawn);
        assert_eq!(count(&drawn, "aria-modal=\"true\""), 1);
        let total: usize =
            desk.state.source.frame.as_ref().unwrap().removed.iter().map(|(_, count)| count).sum();
        let list = desk.state.source.removed.list.clone().unwrap();
        assert!(total > 3 && list.total == total && list.pieces.len() == total, "{list:?}");
        for piece in &list.pieces {
            assert!(drawn.contains(piece.reason.say(lang)), "{piece:?}");
        }
        let numbers = Some(Reason::PageNumber);
        desk.act(Action::Removed { reason: numbers, start: 0 });
        let list = desk.state.source.removed.list.clone().unwrap();
        assert!(list.total < total && list.pieces.iter().all(|piece| Some(piece.reason) == numbers));
        let paragraph = list.pieces[0].paragraph;
        desk.act(Action::SeeRemoved(paragraph));
        assert_eq!((desk.state.overlay, desk.state.source.reveal.at), (None, paragraph));
        assert!(desk.draw().contains(&format!("data-paragraph=\"{paragraph}\"")));
    }
}

#[test]
fn a_thousand_removed_pieces_are_listed_some_at_a_time() {
    let pages = |number: usize| {
        format!("{}\n— {number} —\n", "各项工作取得新的进展，全年新增就业3200人。\n".repeat(3))
    };
    let text: String = (1..=600).map(pages).collect();
    let mut desk = Desk::with(Lang::Zh, &[("长文.txt", text.as_bytes())]);
    desk.act(Action::Tab(Tab::Source));
    desk.act(Action::Open(Overlay::Removed));
    let list = desk.state.source.removed.list.clone().unwrap();
    assert!(list.total > 500, "{}", list.total);
    let drawn = desk.leave("removed-many-zh-cn");
    assert_eq!(count(drawn.split("data-testid=\"removed-list\"").nth(1).unwrap(), "<li"), 50);
    assert!(drawn.contains("第 1–50 处"));
    desk.act(Action::Removed { reason: None, start: 50 });
    assert!(desk.draw().contains("第 51–100 处"));
}

#[test]
fn a_removed_piece_outside_the_report_is_shown_in_its_file() {
    let mut desk = Desk::with(Lang::Zh, &[COMPILATION]);
    desk.act(Action::Tab(Tab::Source));
    desk.act(Action::Reach(Reach::Report));
    let frame = desk.state.source.frame.clone().unwrap();
    let outside = frame.first + frame.lengths.len();
    desk.act(Action::Open(Overlay::Removed));
    desk.act(Action::SeeRemoved(outside));
    assert_eq!((desk.state.reach, desk.state.source.reveal.at), (Reach::File, outside));
    assert!(desk.draw().contains(&format!("data-paragraph=\"{outside}\"")));
}

/// A list of files that are read up to one of them.
fn reading(read: u32, of: u32) -> Event {
    let item = |id: u32| {
        let progress = Progress { stage: Stage::Decoding, done: 3, total: 10 };
        let state = if id == read + 1 { DocumentState::Working(progress) } else { DocumentState::Waiting };
        DocumentItem::unread(DocumentId(id), &format!("第{id}份.pdf"), state)
    };
    let list = DocumentList { documents: (read + 1..=of).map(item).collect(), reports: 0 };
    Event::Documents { revision: u64::from(read), list }
}

#[test]
fn what_is_being_read_keeps_its_height_until_all_is_read() {
    for of in [2, 4, 9] {
        let mut desk = Desk::empty(Lang::Zh);
        desk.act(Action::Heard((reading(0, of)).into()));
        let lines = |drawn: &str| {
            let progress =
                drawn.split("data-testid=\"progress\"").nth(1).unwrap().split("</section>").next().unwrap();
            (count(progress, "<li"), count(progress, "<p "), count(progress, "全部取消"))
        };
        let first = lines(&desk.leave("working-zh-cn"));
        assert!(desk.draw().contains("读取文件"), "the stage is named");
        for read in 1..of {
            let progress = Progress { stage: Stage::Decoding, done: 0, total: 1 };
            let (done, all) = (read as usize, of as usize);
            desk.act(Action::Heard(
                (Event::Progress { document: DocumentId(read + 1), progress, done, of: all }).into(),
            ));
            desk.act(Action::Heard((reading(read, of)).into()));
            assert_eq!(lines(&desk.draw()), first, "{read} of {of}");
        }
        desk.leave(&format!("working-last-{of}-zh-cn"));
    }
}

#[test]
fn a_file_that_another_program_reads_shows_how_far_it_is() {
    let mut desk = Desk::empty(Lang::Zh);
    desk.act(Action::Heard((reading(0, 2)).into()));
    desk.act(Action::Heard((Event::Told { document: DocumentId(2), done: 7, of: 30 }).into()));
    assert!(desk.draw().contains("value=\"7\""));
    desk.act(Action::Heard(
        (Event::Progress {
            document: DocumentId(1),
            progress: Progress { stage: Stage::Decoding, done: 0, total: 1 },
            done: 0,
            of: 2,
        })
        .into(),
    ));
    desk.act(Action::Heard((Event::Idle).into()));
    assert!(desk.state.batch.is_some(), "what is with another program is not read");
}
