//! Repair and outline on invented texts: a phenomenon a test.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::format::text::decode;
use report_lens::report::{Genre, Level, Role, read};
use report_lens::source::{Content, InputOffset, InputSpan, Layout, PageStart, Part, PartKind, Reason};
use report_lens::text::repair;
use report_lens::{Code, Error, Settings, Severity, analyze};

fn repaired(input: &str) -> String {
    repair(&Content::plain(input)).repaired
}

fn removed(input: &str) -> Vec<(Reason, String)> {
    repair(&Content::plain(input)).removed.into_iter().map(|piece| (piece.reason, piece.text)).collect()
}

#[test]
fn spelled_out_blanks_become_what_they_stand_for() {
    assert_eq!(repaired(r"各位代表：\r\n&nbsp; 现在，报告工作。"), "各位代表：\n现在，报告工作。");
    assert_eq!(repaired("云岫县长?? 林某"), "云岫县长 林某");
    assert_eq!(repaired("第一次会议上????各位代表：????现在"), "第一次会议上\n各位代表：\n现在");
    assert_eq!(repaired(r"C:\new\table"), r"C:\new\table");
    assert_eq!(repaired("Really?? Yes."), "Really?? Yes.");
}

#[test]
fn invisible_characters_go_and_damage_inside_words_stays() {
    assert_eq!(
        removed("\u{feff}增长\u{200b}6%"),
        [(Reason::Invisible, "\u{feff}".into()), (Reason::Invisible, "\u{200b}".into())]
    );
    assert_eq!(repaired("二\u{fffd}\u{fffd}三五年"), "二\u{fffd}\u{fffd}三五年");
    assert_eq!(repaired("\u{fffd} 各位代表"), "各位代表");
}

#[test]
fn blanks_stay_between_words_and_names_only() {
    assert_eq!(repaired("政 府 工 作 报 告"), "政府工作报告");
    assert_eq!(repaired("县长 林某"), "县长 林某");
    assert_eq!(repaired("完成 60.7亿元， 增长 6%"), "完成60.7亿元，增长6%");
    assert_eq!(repaired("the gross output"), "the gross output");
    assert_eq!(repaired("很好。\u{3000}\u{3000}今年"), "很好。\n今年");
}

#[test]
fn chrome_goes_and_the_title_stays() {
    let page = "首页\n>>\n政府工作报告\n云岫县2024年政府工作报告\n来源：云岫日报\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。\n分享到：\nQQ空间\n上一篇：\n2020年岚谷市政府工作报告";
    assert_eq!(
        repaired(page),
        "政府工作报告\n云岫县2024年政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。"
    );
}

#[test]
fn page_numbers_go_and_the_numbers_of_a_table_stay() {
    let page = |from: usize| {
        (from..from + 12)
            .map(|n| format!("第{n}项工作已经完成，群众表示满意，我们将继续努力。"))
            .collect::<String>()
    };
    let paged = format!("{}\n— 1 —\n{}\n第 2 页 共 9 页\n{}", page(1), page(20), page(40));
    assert_eq!(
        removed(&paged),
        [(Reason::PageNumber, "— 1 —".to_owned()), (Reason::PageNumber, "第 2 页 共 9 页".to_owned())]
    );
    let bare = format!("{}\n1\n{}\n2\n{}\n3", page(1), page(20), page(40));
    assert_eq!(removed(&bare).len(), 3);
    assert_eq!(
        repaired("序号\n1\n新建学校\n2\n改建医院\n3\n整修道路"),
        "序号\n1\n新建学校\n2\n改建医院\n3\n整修道路"
    );
}

#[test]
fn an_indent_begins_a_paragraph_of_a_column() {
    let numbers = ["一", "二", "三", "四", "五", "六"];
    let item = |n: &str| format!("　　（{n}）加快老旧小区改造，全年新建养老床位1\n0张。\n");
    let prose = "坚持依法办事，把各项决策程序落到实处，让群众办事只跑一次，\n".repeat(20);
    let text: String = numbers.iter().map(|n| item(n)).chain([format!("　　{prose}")]).collect();
    assert_eq!(repaired(&text).lines().next(), Some("（一）加快老旧小区改造，全年新建养老床位10张。"));
    // Without indents nobody knows: the line ended where it had room.
    assert_eq!(repaired(&text.replace("　　", "")).lines().nth(1), Some("0张。"));
}

#[test]
fn a_second_copy_goes() {
    let sentences: String =
        (1..40).map(|n| format!("第{n}项工作已经按照年初的安排全部完成，群众是满意的。")).collect();
    let twice = format!("{sentences}\n{sentences}");
    assert_eq!(repaired(&twice), sentences);
    assert_eq!(removed(&twice), [(Reason::RepeatedCopy, sentences)]);
    // What was printed says on purpose what it says twice.
    let pages = vec![PageStart { number: 1, at: InputOffset(0) }];
    assert_eq!(repair(&Content { pages, ..Content::plain(&*twice) }).repaired, twice);
}

#[test]
fn a_page_knows_its_part_of_the_text() {
    let second = PageStart { number: 2, at: InputOffset("上半句在这一页，\n".len()) };
    let pages = vec![PageStart { number: 1, at: InputOffset(0) }, second];
    let text =
        repair(&Content { pages, ..Content::plain("上半句在这一页，\n\n下半句在那一页。") });
    assert_eq!(text.repaired, "上半句在这一页，下半句在那一页。");
    assert_eq!(text.pages[1].span.of(&text.repaired), "下半句在那一页。");
}

#[test]
fn bytes_that_are_no_text_say_so() {
    assert_eq!(decode(b""), Err(Error::Empty));
    assert_eq!(decode(b" \n\t"), Err(Error::Empty));
    assert!(matches!(decode(b"\x89PNG\r\n\x1a\n\0\0"), Err(Error::NotText { looks_like: "a PNG image" })));
    assert!(matches!(decode(b"PK\x03\x04\x14\0\x06\0photos/1.jpg"), Err(Error::NotText { .. })));
    assert!(matches!(decode(&[0, 1, 2, 3, 0, 0, 7, 9].repeat(50)), Err(Error::NotText { .. })));
    assert_eq!(decode(&[0xFF, 0xFE, 0x02, 0x5E]).map(|decoded| decoded.characters), Ok("市".to_owned()));
}

/// An invented report, as it is and without its paragraphs.
const REPORT: &str = "2024年云岫县政府工作报告
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员提出意见。
一、2023年工作回顾
2023年是云岫发展进程中很不平凡的一年。地区生产总值增长6.1%，城镇新增就业2300人。
（一）产业发展提质增效。新增规上工业企业12家，“一县一品”成效明显。
（二）民生福祉持续改善。建成学校3所！群众都说“日子好了！”，这是最大的肯定。
同时，我们也清醒地看到，全县经济总量偏小，财政收支矛盾突出。
二、2024年工作安排
今年政府工作的总体要求是：稳中求进、以进促稳。
主要预期目标是：地区生产总值增长6%左右，城镇登记失业率控制在4.5%以内。
重点抓好两个方面工作：
（一）抓项目、促投资，增强发展后劲。实施重点项目80个。
（二）抓环境、优服务，激发市场活力。办事时限压缩30%。
三、加强政府自身建设
新的一年，我们将依法行政、廉洁从政。
各位代表！让我们携手并肩，为建设美丽云岫而努力奋斗！
名词解释
1.一县一品：每个县培育一个特色产业。";

fn outlined(text: &str) -> Vec<(u8, Role, String)> {
    let structure = read(&repair(&Content::plain(text)), "");
    structure.reports[0]
        .sections
        .iter()
        .map(|section| (section.depth, section.role, section.heading.clone()))
        .collect()
}

#[test]
fn a_report_is_outlined() {
    let expected = [
        (0, Role::Other, ""),
        (1, Role::Review, "一、2023年工作回顾"),
        (2, Role::Review, "（一）产业发展提质增效"),
        (2, Role::Review, "（二）民生福祉持续改善"),
        (2, Role::Problems, ""),
        (1, Role::Goals, "二、2024年工作安排"),
        (1, Role::Tasks, ""),
        (2, Role::Tasks, "（一）抓项目、促投资，增强发展后劲"),
        (2, Role::Tasks, "（二）抓环境、优服务，激发市场活力"),
        (1, Role::Government, "三、加强政府自身建设"),
        (1, Role::Other, ""),
        (1, Role::Other, "名词解释"),
    ]
    .map(|(depth, role, heading)| (depth, role, heading.to_owned()));
    assert_eq!(outlined(REPORT), expected);
    // Without paragraphs the same headings are found, the list of terms aside.
    let flat: String = REPORT.lines().take_while(|line| *line != "名词解释").collect();
    assert_eq!(outlined(&flat), expected[..11]);
}

#[test]
fn the_head_of_a_report_is_read() {
    let structure = read(&repair(&Content::plain(REPORT)), "岚谷市-2019.txt");
    let report = &structure.reports[0];
    assert_eq!(report.title, "2024年云岫县政府工作报告");
    assert_eq!((report.region.as_str(), report.level, report.year), ("云岫县", Level::County, Some(2024)));
    assert!(report.complete);
    assert_eq!(told(REPORT, "岚谷市-2019.txt"), ["name_differs"]);
}

/// What the reader of a text is told.
fn told(text: &str, name: &str) -> Vec<&'static str> {
    let document = analyze(name, text, &Settings::default());
    document.diagnostics.iter().map(|remark| remark.code.id()).collect()
}

/// What a report says after its head.
const BODY: &str = "各位代表：\n现在，我代表人民政府向大会报告工作，请予审议。\n一、2019年工作回顾\n生产总值100亿元，增长5%。固定资产投资20亿元。\n二、2020年工作安排\n主要预期目标是：生产总值增长6%左右。";

/// Place, level, code, year and kind of the report that a text is, and what the reader is told of them.
fn who(text: &str, name: &str) -> String {
    let structure = read(&repair(&Content::plain(text)), name);
    let [report] = &structure.reports[..] else { return format!("{} reports", structure.reports.len()) };
    // What the text lacks is another matter.
    let of_the_head = |code: &&str| !["text_breaks_off", "no_headline_targets"].contains(code);
    let told: Vec<&str> = told(text, name).into_iter().filter(of_the_head).collect();
    let (level, genre) = (format!("{:?}", report.level), report.genre);
    let kind = if genre == Genre::WorkReport { String::new() } else { format!(" {genre:?}") };
    let code = report.code.map(|code| format!(" {code}")).unwrap_or_default();
    let year = report.year.map(|year| format!(" {year}")).unwrap_or_default();
    format!("{}/{level}{code}{year}{kind} {}", report.region, told.join(" ")).trim_end().to_owned()
}

#[test]
fn a_head_tells_whose_report_it_is() {
    for (head, expected) in [
        ("2020年云岚市人民政府工作报告", "云岚市/County 2020"),
        ("2020年云岚旗人民政府工作报告", "云岚旗/County 2020"),
        ("二〇二〇年云岚自治县人民政府工作报告", "云岚自治县/County 2020"),
        ("政府工作报告\n2020年3月6日在青柏县第十六届人民代表大会第四次会议上", "青柏县/County 2020"),
        ("政府工作报告\n2020年3月6日在青柏县\n第十六届人民代表大会第四次会议上", "青柏县/County 2020"),
        ("2020年云岚市山阳区政府工作报告", "云岚市山阳区/County 2020"),
        ("2020年长春市朝阳区政府工作报告", "长春市朝阳区/County 220104 2020"),
        ("2020年朝阳区政府工作报告", "朝阳区/County 2020"),
        ("2020年安国市政府工作报告", "安国市/County 130683 2020"),
        ("兴安盟行政公署工作报告", "兴安盟/Prefecture 152200 2020"),
        ("2020年广西壮族自治区政府工作报告", "广西壮族自治区/Province 450000 2020"),
        ("2020年神农架林区政府工作报告", "神农架林区/County 429021 2020"),
        ("云岚经济技术开发区管委会2020年工作报告", "云岚经济技术开发区/County 2020"),
        ("青石街道办事处2020年工作报告", "青石街道/Township 2020"),
        ("青石镇政府工作报告", "青石镇/Township 2020"),
        ("2020年xx市xx区政府工作报告", "/County 2020 place_unknown"),
        ("XX镇政府工作报告", "/Township 2020 place_unknown"),
    ] {
        assert_eq!(who(&format!("{head}\n{BODY}"), ""), expected, "{head}");
    }
}

#[test]
fn verbs_before_the_word_for_a_place_make_no_name() {
    for sentence in [
        "全面完成了县十六届人大三次会议确定的任务。",
        "圆满完成县九届人大二次会议确定的任务。",
        "受县人民政府委托，报告如下。",
    ] {
        let text =
            format!("政府工作报告\n{BODY}").replace("生产总值100亿元", &format!("{sentence}生产总值100亿元"));
        let read = who(&text.replace("我代表人民政府", "我代表县人民政府"), "");
        assert_eq!(read, "/County 2020 place_unknown", "{sentence}");
    }
}

#[test]
fn near_genres_are_read_and_named() {
    let plan = "关于临沅区2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告\n各位代表：\n受区人民政府委托，现将计划执行情况与计划草案提请大会审议。\n一、2022年国民经济和社会发展计划执行情况\n预计全年完成地区生产总值1255亿元，增长5%。";
    assert_eq!(who(plan, ""), "临沅区/County 2023 PlanReport");
    let budget = "关于云岚市2021年财政预算执行情况和2022年财政预算（草案）的报告\n各位代表：\n受市人民政府委托，现将2021年预算执行情况和2022年预算草案提请大会审议。\n一、2021年预算执行情况\n一般公共预算收入12亿元，增长5%。";
    assert_eq!(who(budget, ""), "云岚市/County 2022 BudgetReport");
    let outline = "云岚市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n第一章 发展环境\n“十三五”时期，全市地区生产总值达到500亿元，年均增长6%。\n第二章 主要目标\n到2025年，地区生产总值达到700亿元，年均增长6.5%。固定资产投资年均增长7%。";
    assert_eq!(who(outline, ""), "云岚市/County 2021 Outline");
}

#[test]
fn traditional_characters_are_read_and_shown_as_written() {
    let text = "青柏縣政府工作報告\n——2020年1月9日在青柏縣第九屆人民代表大會第五次會議上\n各位代表：\n我代表縣人民政府向大會報告工作，請予審議。\n一、2019年工作回顧\n全年生產總值100億元，增長5%。\n二、2020年工作安排\n主要預期目標是：生產總值增長6%左右。";
    assert_eq!(who(text, ""), "青柏县/County 2020");
    let document = analyze("", text, &Settings::default());
    let outline = &document.reports[0].outline;
    assert_eq!((outline.title.as_str(), outline.region.as_str()), ("青柏縣政府工作報告", "青柏縣"));
    let headings: Vec<(&str, Role)> =
        outline.sections.iter().map(|section| (section.heading.as_str(), section.role)).collect();
    assert!(headings.contains(&("一、2019年工作回顧", Role::Review)), "{headings:?}");
}

#[test]
fn a_guess_and_a_file_name_are_told() {
    let cut = "各位代表：\n我代表市人民政府报告工作，请予审议。\n回顾过去的工作\n2015年，全市生产总值500亿元，增长8%，我市经济稳中有进。2015年末贷款300亿元。";
    assert_eq!(who(cut, ""), "/Unknown 2016 place_unknown year_guessed");
    // 青岛 and its districts stand out.
    let named =
        format!("{cut}青岛口岸扩大开放，青岛机场通航，青岛成为枢纽。胶州市、平度市财政收入过百亿元。");
    assert_eq!(who(&named, ""), "青岛市/Prefecture 370200 2016 place_guessed year_guessed");
    assert_eq!(who(&named, "青岛-2016.txt"), "青岛市/Prefecture 370200 2016");
    assert_eq!(who(cut, "岚谷2016.txt"), "岚谷市/County 2016 place_from_file_name");
    let bare =
        "各位代表：\n我代表县人民政府报告工作，请予审议。\n全县生产总值50亿元，增长8%。固定资产投资20亿元。";
    assert_eq!(who(bare, "岚谷-2016.txt"), "岚谷县/County 2016 place_from_file_name year_from_file_name");
    assert_eq!(who(bare, ""), "/County place_unknown year_unknown");
}

#[test]
fn a_piece_is_placed_by_what_it_names_and_how_it_speaks_of_its_area() {
    let piece = |place: &str| {
        format!(
            "扎实推进项目建设，{place}园区新开工项目12个。全县新建学校3所，我县城乡居民收入增长8%。加快{place}新城建设，整治{place}河道20公里。大力发展产业，办好{place}文化节，叫响{place}品牌，打造{place}名片。"
        )
    };
    assert_eq!(who(&piece("容城"), ""), "容城县/County 130629 place_guessed year_unknown");
    // An ordinary word is no place, though a county is called so; the level is told by 全县.
    assert_eq!(who(&piece("惠民"), ""), "/County place_unknown year_unknown");
    let city = piece("温州").replace("全县", "全市").replace("我县", "我市");
    assert_eq!(who(&city, ""), "温州市/Prefecture 330300 place_guessed year_unknown");
    let region = piece("广西").replace("全县", "全区").replace("我县", "我区");
    assert_eq!(who(&region, ""), "广西壮族自治区/Province 450000 place_guessed year_unknown");
    let nation = piece("").replace("全县", "我国").replace("我县", "我国") + "我国粮食产量再上新台阶。";
    assert_eq!(who(&nation, ""), "全国/Nation place_guessed year_unknown");
    let title = "政府工作报告提出：2010年漳州经济社会发展预期目标\n今年全市生产总值增长10%，财政收入增长8%。";
    assert_eq!(who(title, ""), "漳州市/Prefecture 350600 2010");
}

#[test]
fn a_head_without_a_title_is_read_from_what_it_says_besides() {
    let spoken =
        REPORT.replace("2024年云岫县政府工作报告\n", "").replace("我代表县人民政府", "我代表云岫县人民政府");
    let report = &read(&repair(&Content::plain(spoken.as_str())), "").reports[0];
    assert_eq!((report.title.as_str(), report.region.as_str(), report.year), ("", "云岫县", Some(2024)));
    let nameless = REPORT.replace("2024年云岫县政府工作报告\n", "");
    let report = &read(&repair(&Content::plain(nameless.as_str())), "岚谷-2024.txt").reports[0];
    assert_eq!(report.region, "岚谷县");
}

#[test]
fn a_number_goes_on_in_the_next_line() {
    let text = "全市生产总值达到744\n\u{200b}\n亿元，新建线路550\n多万公里。\n第二段从这里开始，年末存款74\n万众一心，共建家园。";
    let lines = [
        "全市生产总值达到744亿元，新建线路550多万公里。",
        "第二段从这里开始，年末存款74",
        "万众一心，共建家园。",
    ];
    assert_eq!(repair(&Content::plain(text)).repaired.lines().collect::<Vec<_>>(), lines);
}

#[test]
fn sentences_keep_quotations_and_numbers_whole() {
    let structure = read(&repair(&Content::plain(REPORT)), "");
    let text = repaired(REPORT);
    let sentences: Vec<&str> = structure.reports[0].sentences.iter().map(|span| span.of(&text)).collect();
    for whole in [
        "建成学校3所！",
        "群众都说“日子好了！”，这是最大的肯定。",
        "主要预期目标是：地区生产总值增长6%左右，城镇登记失业率控制在4.5%以内。",
    ] {
        assert!(sentences.contains(&whole), "{whole}: {sentences:#?}");
    }
}

#[test]
fn a_text_without_stops_is_cut_at_commas() {
    let long = REPORT.replacen("建成学校3所！", &"建成公园12个，新增绿地5.5万平方米，".repeat(2000), 1);
    let structure = read(&repair(&Content::plain(long.as_str())), "");
    let text = repaired(&long);
    let sentences: Vec<&str> = structure.reports[0].sentences.iter().map(|span| span.of(&text)).collect();
    assert!(sentences.iter().all(|sentence| sentence.len() <= 3000));
    assert!(sentences.len() > 30);
    let cut = sentences.iter().filter(|sentence| sentence.len() > 2000);
    assert!(cut.clone().count() > 20 && cut.clone().all(|sentence| sentence.ends_with('，')));
}

#[test]
fn a_text_that_breaks_off_says_so() {
    let cut = &REPORT[..REPORT.find("办事时限").unwrap_or(0)];
    let structure = read(&repair(&Content::plain(cut)), "");
    assert!(!structure.reports[0].complete);
    assert_eq!(told(cut, "")[0], "text_breaks_off");
    // A note behind the last words is no sentence of the text.
    let noted = format!("{REPORT}\n（注：本报告中的增长速度均按不变价格计算。）");
    assert!(read(&repair(&Content::plain(noted)), "").reports[0].complete);
}

#[test]
fn a_compilation_is_split_by_its_contents() {
    let contents = "目录\n1.2024年云岫县政府工作报告..........3\n2.2024年岚谷市政府工作报告..........46\n3.2024年云岫县政府工作报告..........88\n";
    let second = REPORT
        .replace("云岫县政府", "岚谷市政府")
        .replace("云岫", "岚谷")
        .replace("3所", "5所")
        .replace("80个", "95个");
    let both = format!("{contents}{REPORT}\n{second}");
    let structure = read(&repair(&Content::plain(both.as_str())), "");
    let found: Vec<&str> = structure.reports.iter().map(|report| report.region.as_str()).collect();
    assert_eq!(found, ["云岫县", "岚谷市"]);
    let listed: Vec<(Option<u32>, Option<usize>)> =
        structure.contents.iter().map(|entry| (entry.page, entry.report)).collect();
    assert_eq!(listed, [(Some(3), Some(0)), (Some(46), Some(1)), (Some(88), None)]);
    assert_eq!(told(&both, "").first(), Some(&"listed_only"));
}

#[test]
fn a_text_of_another_kind_holds_no_report() {
    let novel = "那年冬天，雪下得很大。他推开门，看见院子里的老梅树开了花，便叫醒了妹妹。".repeat(40);
    let prose =
        "The committee met on Monday. It approved the budget, and growth reached 6% in 2023. ".repeat(40);
    let table = "city,year,gdp\n云岫,2023,120.5\n岚谷,2023,98.2\n".repeat(40);
    for text in [novel, prose, table] {
        let structure = read(&repair(&Content::plain(text.as_str())), "");
        assert!(structure.reports.is_empty());
        let document = analyze("", &text, &Settings::default());
        assert_eq!(
            (document.diagnostics[0].code, document.diagnostics[0].severity()),
            (Code::NotAReport, Severity::Warning)
        );
    }
}

#[test]
fn the_tables_are_sorted_and_unique() {
    for (name, table) in [
        ("genres", include_str!("../src/data/genres.tsv")),
        ("place_anchors", include_str!("../src/data/place_anchors.tsv")),
        ("place_words", include_str!("../src/data/place_words.tsv")),
        ("year_words", include_str!("../src/data/year_words.tsv")),
        ("roles", include_str!("../src/data/roles.tsv")),
        ("chrome", include_str!("../src/data/chrome.tsv")),
        ("headings", include_str!("../src/data/headings.tsv")),
    ] {
        let rows: Vec<&str> = table.lines().skip(1).collect();
        let cells = table.lines().next().map_or(0, |header| header.split('\t').count());
        assert!(rows.windows(2).all(|pair| pair[0] < pair[1]), "{name}: sorted, no row twice");
        assert!(rows.iter().all(|row| row.split('\t').count() == cells), "{name}: {cells} cells a row");
    }
}

#[test]
fn what_the_file_knows_is_used() {
    let lines = [
        "岚谷县2024年政府工作报告",
        "各位代表：",
        "现在，我代表县人民政府向大会报告工作，请予审议。",
        "一、2023年工作回顾",
        "地区生产总值增长5%①。固定资产投资增长8%。",
        "二、2024年工作安排",
        "主要预期目标是：地区生产总值增长6%左右。",
        "让街区更有活力，",
        "改造老旧小区20个。",
        "2.新增学位\t300个",
        "① 按不变价计算，增速为3%。",
    ];
    let mut content = Content { layout: Layout::Paragraphs, ..Content::default() };
    for (at, line) in lines.iter().enumerate() {
        let start = InputOffset(content.characters.len());
        content.characters += line;
        let span = InputSpan::new(start, InputOffset(content.characters.len()));
        content.characters.push('\n');
        let kind = match at {
            7 => PartKind::Heading(2),
            9 => PartKind::Cell { row: 0, column: 0 },
            10 => PartKind::Note,
            _ => continue,
        };
        content.parts.push(Part { span, kind });
    }
    let text = repair(&content);
    assert_eq!(text.repaired, lines.join("\n"));
    let report = &read(&text, "").reports[0];
    let headings: Vec<&str> = report.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["", lines[3], lines[5], lines[7], lines[10]]);
    assert!(report.sections[4].glossary);
}
