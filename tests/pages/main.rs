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
use report_lens::view::documents::Failure;
use report_lens::web::state::{Action, Overlay, Reach, Said, Tab};
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
                assert_eq!(count(&drawn, "role=\"tab\""), 5);
                assert_eq!(count(&drawn, "aria-selected=\"true\" aria-controls"), 1, "{tab:?}");
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
    let failure = Failure { code: "not_text".to_owned(), message: String::new() };
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
