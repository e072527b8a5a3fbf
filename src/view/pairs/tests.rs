use super::{Pair, PairIndex, PairQuery, Pairing};
use crate::corpus::fixture::read;
use crate::corpus::{Library, Scope};
use crate::label::Labelled;
use crate::view::filter::Filter;
use crate::view::ledger::{Ledger, Promises};
use crate::view::sheet::{Sheet, told};
use crate::view::{Quoted, Window};

/// A report with a review and a list of main targets; the place may be a real one, its figures are invented.
fn report(place: &str, year: i32, review: &str, targets: &str) -> String {
    format!(
        "{place}{year}年政府工作报告\n\n各位代表：\n\n一、{}年工作回顾\n\n{review}\n\n二、{year}年工作安排\n\n\
         今年经济社会发展的主要预期目标是：{targets}\n\n三、加强政府自身建设\n\n勤政为民，务实清廉。\n",
        year - 1
    )
}

fn told_of(library: &Library, query: &PairQuery) -> String {
    let table = PairIndex::new(library, query).window(Window::ALL);
    let rows = table.rows.iter().map(line).collect::<Vec<_>>().join("\n");
    let counts: Vec<String> =
        table.counts.iter().map(|(verdict, count)| format!("{} {count}", verdict.id())).collect();
    format!("{rows}\n= {} of {} reports: {}", table.paired, table.reports, counts.join(", "))
}

fn line(pair: &Pair) -> String {
    let side = |side: &Option<Quoted>| {
        side.as_ref()
            .map_or("-".to_owned(), |side| format!("{} {}", side.indicator, side.figure.figure.written))
    };
    let other = pair.other.as_ref().map_or("-", |head| head.place.as_str());
    let apart = pair.difference.as_ref().map(|apart| format!(" {}{}", apart.value, apart.unit));
    format!(
        "{} {} ({other}): {} | {} → {}{}{}{}",
        pair.head.place,
        pair.head.year.unwrap_or_default(),
        side(&pair.first),
        side(&pair.second),
        pair.verdict.id(),
        pair.why.map(|why| format!(" ({})", why.id())).unwrap_or_default(),
        apart.unwrap_or_default(),
        pair.ratio.as_ref().map(|ratio| format!(" ×{ratio}")).unwrap_or_default(),
    )
}

#[test]
fn targets_are_raised_lowered_reworded_new_and_dropped() {
    let old = "地区生产总值增长6%以上，固定资产投资增长8%左右，一般公共预算收入增长5%，城镇登记失业率控制在4.5%以内，\
               粮食产量20万吨，单位生产总值能耗下降3%。";
    let new = "地区生产总值增长6.5%以上，固定资产投资增长8%以上，一般公共预算收入增长4%，城镇登记失业率控制在4.5%以内，\
               单位生产总值能耗下降2.5%，新增就业1200人。";
    let library = read(&[report("榆川县", 2022, "", old), report("榆川县", 2024, "", new)]);
    insta::assert_snapshot!(told_of(&library, &PairQuery::of(Scope::All, Pairing::Changes)));
}

#[test]
fn a_text_that_breaks_off_drops_nothing() {
    let targets = "地区生产总值增长6%以上，固定资产投资增长8%左右。";
    let whole = report("榆川县", 2023, "", targets);
    let cut = "榆川县2024年政府工作报告\n\n一、2023年工作回顾\n\n经济稳中有进。\n\n二、2024年工作安排\n\n\
               今年经济社会发展的主要预期目标是：地区生产总值增长6%以上，固定资产投";
    let library = read(&[whole, cut.to_owned()]);
    insta::assert_snapshot!(told_of(&library, &PairQuery::of(Scope::All, Pairing::Changes)));
}

#[test]
fn a_target_stands_beside_those_of_all_places_above() {
    let reports = [
        report("邢台市信都区", 2024, "", "地区生产总值增长7%，固定资产投资增长9%。"),
        report("河北省", 2024, "", "地区生产总值增长5.5%左右，固定资产投资增长6%。"),
        report("邢台市", 2024, "", "地区生产总值增长6%左右，固定资产投资增长9%左右。"),
        report("石家庄市", 2024, "", "地区生产总值增长6%。"),
        report("河北省", 2023, "", "地区生产总值增长6%左右。"),
    ];
    insta::assert_snapshot!(told_of(&read(&reports), &PairQuery::of(Scope::All, Pairing::Levels)));
}

#[test]
fn promises_are_pairs_too_and_a_search_leaves_what_it_means() {
    let reports = [
        report("榆川县", 2023, "", "地区生产总值增长6%以上，固定资产投资增长8%左右，新增就业1200人。"),
        report("榆川县", 2024, "地区生产总值增长5%，固定资产投资增长9%。", "地区生产总值增长5%。"),
    ];
    let library = read(&reports);
    let query = PairQuery::of(Scope::All, Pairing::Promises);
    insta::assert_snapshot!(told_of(&library, &query));
    let filter = Filter { text: "GDP 2023".to_owned(), ..Filter::default() };
    insta::assert_snapshot!(told_of(&library, &PairQuery { filter, ..query }));
}

#[test]
fn as_a_file_every_row_has_both_sides() {
    let reports = [
        report("邢台市", 2024, "", "地区生产总值增长6%左右，粮食产量20万吨以上。"),
        report("河北省", 2024, "", "地区生产总值增长5.5%左右，粮食产量3000万吨以上。"),
    ];
    let index = PairIndex::new(&read(&reports), &PairQuery::of(Scope::All, Pairing::Levels));
    insta::assert_snapshot!(told::told(&index.sheet(Pairing::Levels, Window::ALL)));
}

#[test]
fn promises_as_a_file_are_those_of_the_ledger() {
    let reports = [
        report("榆川县", 2023, "", "地区生产总值增长6%以上，居民人均可支配收入增长7%，新增就业1200人。"),
        report("榆川县", 2024, "地区生产总值增长5%，城镇居民人均可支配收入增长9%。", "地区生产总值增长5%。"),
    ];
    let library = read(&reports);
    let index = PairIndex::new(&library, &PairQuery::of(Scope::All, Pairing::Promises));
    let ledger = Ledger::new(&library, Scope::All);
    assert_eq!(ledger.promises.len(), 4);
    assert_eq!(index.sheet(Pairing::Promises, Window::ALL), Sheet::of::<Promises>(ledger.promises.iter()));
}

#[test]
fn what_is_kept_word_for_word_is_found_and_its_share_told() {
    let review = "坚持把发展经济的着力点放在实体经济上，推进新型工业化，加快建设现代化产业体系。";
    let library = read(&[
        report("榆川县", 2023, review, "地区生产总值增长6%以上。"),
        report("榆川县", 2024, &format!("一年来，{review}"), "地区生产总值增长5%以上。"),
        report("柏川县", 2024, "经济稳中有进。", "地区生产总值增长7%。"),
    ]);
    let all = PairIndex::new(&library, &PairQuery::of(Scope::All, Pairing::Wording));
    insta::assert_snapshot!(told::told(&all.sheet(Pairing::Wording, Window::ALL)));
    let table = all.window(Window::ALL);
    assert_eq!((table.reports, table.paired, table.total), (3, 1, 1));
    let one = PairQuery::of(Scope::Report(table.wordings[0].head.id), Pairing::Wording);
    let passages = PairIndex::new(&library, &one).window(Window::ALL);
    let texts: Vec<&str> = passages.wordings.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, [review.trim_end_matches('。')]);
    assert_eq!((passages.kept, passages.wordings[0].section.as_str()), (36, "一、2023年工作回顾"));
    let filtered = PairQuery { filter: Filter { text: "柏川".to_owned(), ..Filter::default() }, ..one };
    assert_eq!(PairIndex::new(&library, &filtered).window(Window::ALL).total, 0);
}
