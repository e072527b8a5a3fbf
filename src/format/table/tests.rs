use super::{Choice, Columns, read as read_by};
use crate::error::Error;
use crate::format::limits::Limits;
use crate::format::{Desk, Held, decode};
use crate::source::{Format, Limit, Note, PartKind};

fn with<T>(limits: Limits, act: impl FnOnce(&mut Desk<'_>) -> T) -> T {
    let mut progress = |_: u32, _: u32| ();
    act(&mut Desk { decode: &decode, progress: &mut progress, limits })
}

/// Names and texts of the reports; nothing where the table was read as a text.
fn reports(bytes: &[u8], chosen: &[Columns]) -> Vec<(String, String)> {
    let mut decide = |told: &mut [Choice]| {
        for columns in chosen {
            told[columns.sheet].columns = columns.clone();
        }
    };
    match with(Limits::default(), |desk| read_by(bytes, desk, &mut decide)).unwrap() {
        Held::Content { format, .. } => {
            assert_eq!(format, Format::Txt);
            Vec::new()
        }
        Held::Members(members) => members
            .into_iter()
            .map(|member| (member.name, String::from_utf8(member.bytes.unwrap()).unwrap()))
            .collect(),
    }
}

fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Held, Error> {
    read_by(bytes, desk, &mut |_| ())
}

/// What is told of the only sheet that has reports.
fn choice(bytes: &[u8]) -> Choice {
    let mut heard = Vec::new();
    with(Limits::default(), |desk| read_by(bytes, desk, &mut |told| heard = told.to_vec())).unwrap();
    heard.retain(|choice| !choice.columns.text.is_empty());
    let [choice] = &heard[..] else { panic!() };
    choice.clone()
}

/// A report of a place, of about 1,300 characters, in two paragraphs.
fn report(place: &str) -> String {
    let sentence = format!("{place}全年实施重点项目80个，\"一件事一次办\"让群众少跑路;实现增收, 很好。");
    format!("各位代表：\n{}", sentence.repeat(30))
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A table of two reports, with columns in the order of `header`: p place, c county, y year, n number, t text.
fn table(header: &str, order: &str, separator: &str) -> String {
    let mut rows = if header.is_empty() { Vec::new() } else { vec![header.replace(',', separator)] };
    for (number, county) in ["云岫县", "岚谷县"].iter().enumerate() {
        let cells: Vec<String> = order
            .chars()
            .map(|cell| match cell {
                'p' => "青柏市".to_owned(),
                'c' => (*county).to_owned(),
                'y' => (2023 + number).to_string(),
                'n' => (number + 1).to_string(),
                _ => quoted(&report(county)),
            })
            .collect();
        rows.push(cells.join(separator));
    }
    rows.join("\r\n")
}

fn expected(names: [&str; 2]) -> Vec<(String, String)> {
    vec![(names[0].to_owned(), report("云岫县")), (names[1].to_owned(), report("岚谷县"))]
}

#[test]
fn each_row_is_a_report() {
    let (full, year) = (["青柏市云岫县-2023", "青柏市岚谷县-2024"], ["云岫县-2023", "岚谷县-2024"]);
    for (header, order, names) in [
        ("id,city,county,year,content", "npcyt", full),
        ("正文,年份,区县,地市", "tycp", full),
        // Without names of columns.
        ("", "ncyt", year),
        ("", "tyc", year),
        // Names that say nothing.
        ("a,b,c", "cyt", year),
        ("year,text", "yt", ["2023", "2024"]),
        ("id,text", "nt", ["row 00002", "row 00003"]),
    ] {
        for separator in [",", "\t", ";"] {
            let table = table(header, order, separator);
            assert_eq!(reports(table.as_bytes(), &[]), expected(names), "{header:?} {order} {separator:?}");
            assert!(choice(table.as_bytes()).sure, "{header:?} {order}");
        }
    }
}

#[test]
fn encodings_are_those_of_texts() {
    let table = table("地区,年份,正文", "cyt", "\t");
    let (gbk, _, _) = encoding_rs::GB18030.encode(&table);
    let wide: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in
        [gbk.into_owned(), [&b"\xFF\xFE"[..], &wide].concat(), wide, format!("\u{FEFF}{table}").into()]
    {
        assert_eq!(reports(&bytes, &[]), expected(["云岫县-2023", "岚谷县-2024"]));
    }
}

#[test]
fn a_text_goes_on_in_the_next_cells() {
    let cut = |size: usize| {
        let (one, two) = (report("云岫县").repeat(30), report("岚谷县"));
        let characters: Vec<char> = one.chars().collect();
        let parts: Vec<String> =
            characters.chunks(size).map(|part| quoted(&part.iter().collect::<String>())).collect();
        (one, two, parts)
    };
    let (one, two, parts) = cut(32_767);
    assert_eq!(parts.len(), 2);
    let rows = format!("云岫县,{},2023\n岚谷县,{},,2024", parts.join(","), quoted(&two));
    for header in ["", "place,content,,year\n", "place,content_1,content_2,year\n", "place,正文,续,year\n"]
    {
        let found = reports(format!("{header}{rows}").as_bytes(), &[]);
        assert_eq!(
            found,
            [("云岫县-2023".to_owned(), one.clone()), ("岚谷县-2024".to_owned(), two.clone())],
            "{header}"
        );
    }
    // A remark behind the longest text is none of it.
    let (a, b) = (report("云岫县"), format!("{}全年。", report("岚谷县")));
    let rows = format!("place,content,remark\n云岫县,{},\n岚谷县,{},再看", quoted(&a), quoted(&b));
    assert_eq!(reports(rows.as_bytes(), &[]), [("云岫县".to_owned(), a), ("岚谷县".to_owned(), b)]);
}

#[test]
fn tables_without_reports_are_texts() {
    for table in [
        "指标,2023年,2024年\n地区生产总值（亿元）,120.5,128.3\n一般公共预算收入（亿元）,8.1,8.6\n",
        "序号,项目名称,建设内容,总投资（万元）\n1,县医院迁建,\"新建门诊楼、住院楼，设床位500张\",32000\n2,河道整治,治理河道20公里,5600\n",
        "各位代表,现在,我报告工作\n一,回顾,过去\n",
        "{\"指标\": \"增长\", \"值\": 6.1}\n{\"指标\": \"收入\", \"值\": 8}\n",
        "[1, 2, 3]",
        "{\"a\": ",
        "[{]",
        "a,b",
    ] {
        assert_eq!(reports(table.as_bytes(), &[]), [], "{table}");
    }
    // A text with commas keeps its characters.
    let text = "2024年,云岫县\n政府,工作报告\n各位代表";
    let held = with(Limits::default(), |desk| read(text.as_bytes(), desk)).unwrap();
    assert!(matches!(held, Held::Content { content, .. } if content.characters == text));
}

#[test]
fn who_is_asked_can_choose() {
    let (long, short) = (report("云岫县"), "过去一年，县里办了许多实事。".repeat(60));
    let rows = format!("地区,回顾,安排\n云岫县,{},{short}\n岚谷县,{},{short}", quoted(&long), quoted(&long));
    let told = choice(rows.as_bytes());
    assert_eq!(told.names, ["地区", "回顾", "安排"]);
    assert_eq!(told.columns, Columns { sheet: 0, header: true, text: vec![1], name: vec![0] });
    assert!(!told.sure);
    assert_eq!(told.values[0], ["云岫县", "岚谷县"]);
    assert!(
        told.values[1][0].starts_with("各位代表： 云岫县全年") && told.values[1][0].chars().count() == 40
    );
    let both = Columns { text: vec![1, 2], ..told.columns };
    let found = reports(rows.as_bytes(), &[both]);
    assert_eq!(found[1], ("岚谷县".to_owned(), format!("{long}{short}")));
    // What is too short to be told can be chosen all the same; a column that is not there is empty.
    let table = "a,b\n一,二\n三,四";
    let chosen = Columns { sheet: 0, header: true, text: vec![1], name: vec![0] };
    assert_eq!(
        reports(table.as_bytes(), &[chosen]),
        [("一".into(), "二".into()), ("三".into(), "四".into())]
    );
    assert_eq!(
        reports(table.as_bytes(), &[Columns { text: vec![9], name: vec![7], ..Columns::default() }]),
        []
    );
}

#[test]
fn json_has_a_report_an_object() {
    let object = |county: &str, year: usize| {
        let text = report(county).replace('"', "\\\"").replace('\n', "\\n");
        format!(
            "{{\"meta\": {{\"place\": \"{county}\", \"year\": {year}}}, \"score\": 1.50, \"text\": \"{text}\"}}"
        )
    };
    let (one, two) = (object("云岫县", 2023), object("岚谷县", 2024));
    let names = ["云岫县-2023", "岚谷县-2024"];
    for json in [
        format!("{one}\n{two}\n"),
        format!("{one}\r\n\r\n{two}"),
        format!("[{one},\n {two}]"),
        format!("{{\"count\": 2, \"data\": [{one}, {two}]}}"),
        format!("\u{FEFF}{one}\n{}", two.replace("1.50", "NaN")),
    ] {
        assert_eq!(
            reports(json.as_bytes(), &[]),
            expected(names),
            "{}",
            json.chars().take(40).collect::<String>()
        );
    }
    // As tables are written by other programs: rows without names, names apart, columns one behind the other.
    let text = |county: &str| report(county).replace('"', "\\\"").replace('\n', "\\n");
    let (a, b) = (text("云岫县"), text("岚谷县"));
    let rows = format!("[[\"云岫县\", 2023, \"{a}\"], [\"岚谷县\", 2024, \"{b}\"]]");
    for json in [
        rows.clone(),
        format!("{{\"columns\": [\"p\", \"y\", \"t\"], \"index\": [0, 1], \"data\": {rows}}}"),
        format!(
            "{{\"p\": {{\"0\": \"云岫县\", \"1\": \"岚谷县\"}}, \"y\": {{\"0\": 2023, \"1\": 2024}}, \"t\": {{\"0\": \"{a}\", \"1\": \"{b}\"}}}}"
        ),
        format!("{{\"p\": [\"云岫县\", \"岚谷县\"], \"y\": [2023, 2024], \"t\": [\"{a}\", \"{b}\"]}}"),
        format!("{{\"云岫县-2023\": \"{a}\", \"岚谷县-2024\": \"{b}\"}}"),
        format!("{{\"x1\": {one}, \"x2\": {two}}}"),
    ] {
        assert_eq!(
            reports(json.as_bytes(), &[]),
            expected(names),
            "{}",
            json.chars().take(40).collect::<String>()
        );
    }
    // A list of paragraphs, and an object alone.
    let paragraphs =
        format!("{{\n \"title\": \"云岫县2023\",\n \"content\": [\"{}\", \"一\"]\n}}", "一".repeat(1_200));
    assert_eq!(
        reports(paragraphs.as_bytes(), &[]),
        [("云岫县2023".to_owned(), format!("{}\n一", "一".repeat(1_200)))]
    );
    // A broken line is said, and the others are read.
    let broken = format!("{one}\n{{\"meta\": \n{two}");
    let Held::Members(members) = with(Limits::default(), |desk| read(broken.as_bytes(), desk)).unwrap()
    else {
        panic!()
    };
    let told: Vec<(&str, bool)> =
        members.iter().map(|member| (&member.name[..], member.bytes.is_ok())).collect();
    assert_eq!(told, [(names[0], true), ("row 00002", false), (names[1], true)]);
    // A list that breaks off.
    let cut = format!("[{one},\n {}", &two[..60]);
    let Held::Members(members) = with(Limits::default(), |desk| read(cut.as_bytes(), desk)).unwrap() else {
        panic!()
    };
    assert_eq!(members.len(), 2);
    assert_eq!(members[1].bytes, Err(Error::Damaged { what: "a row of a table" }));
}

#[test]
fn names_are_told_apart_and_limits_are_said() {
    let row = format!("云岫县,{}\n", quoted(&report("云岫县")));
    let table = format!("地区,正文\n{}", row.repeat(3));
    let names: Vec<String> = reports(table.as_bytes(), &[]).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["云岫县", "云岫县 (2)", "云岫县 (3)"]);
    for (limits, limit) in [
        (Limits { objects: 3, ..Limits::default() }, Limit::Objects),
        (Limits { characters: 8_500, ..Limits::default() }, Limit::Size),
    ] {
        let Held::Members(members) = with(limits, |desk| read(table.as_bytes(), desk)).unwrap() else {
            panic!()
        };
        assert_eq!(members.len(), 3, "{limit:?}");
        assert_eq!(members[2].bytes, Err(Error::TooMuch(limit)));
    }
}

/// A workbook of these parts.
fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(part.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="报告" sheetId="1" r:id="rId2"/><sheet name="隐藏" r:id="rId3" state="hidden"/><sheet name="指标" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>"#;
const FIGURES: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="C1"><v>2024</v></c></row><row r="3"><c r="A3" t="str"><f>"增"&amp;"长"</f><v>增长</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>6.0999999999999996</v></c></row></sheetData></worksheet>"#;

#[test]
fn workbooks_are_read_by_sheets() {
    let run = |text: &str| {
        format!(
            "<r><rPr><b/></rPr><t xml:space=\"preserve\">{}</t></r>",
            text.replace('"', "&quot;").replace('\n', "_x000D_\n")
        )
    };
    let (one, two) = (report("云岫县"), report("岚谷县"));
    let (head, tail) = one.split_at(one.find("让").unwrap());
    let strings = format!(
        "<sst><si><t>地区</t><rPh><t>dìqū</t></rPh></si><si><t>正文</t></si><si>{}{}</si><si><t>岚谷县</t></si></sst>",
        run(head),
        run(tail)
    );
    let reports_sheet = format!(
        r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>年份</t></is></c></row><row><c t="inlineStr"><is><t>云岫县</t></is></c><c t="s"><v>2</v></c><c><v>2023</v></c></row><row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="inlineStr"><is>{}</is></c><c r="C4"><v>2024</v></c></row></sheetData></worksheet>"#,
        run(&two)
    );
    let parts = [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", &strings),
        ("xl/worksheets/sheet1.xml", &reports_sheet),
        ("xl/worksheets/sheet2.xml", FIGURES),
        ("xl/worksheets/sheet3.xml", &reports_sheet),
    ];
    let bytes = workbook(&parts);
    assert_eq!(reports(&bytes, &[]), expected(["云岫县-2023", "岚谷县-2024"]));
    let told = choice(&bytes);
    assert_eq!(
        (told.sheet.as_str(), told.names),
        ("报告", ["地区", "正文", "年份"].map(str::to_owned).to_vec())
    );
    // Without the list of sheets all are there.
    let bytes = workbook(&[parts[0], parts[3], parts[4], parts[5]]);
    assert_eq!(reports(&bytes, &[]), expected(["云岫县-2023", "岚谷县-2024"]));
    // Figures alone are a text with cells.
    let bytes = workbook(&[parts[0], parts[1], parts[2], ("xl/worksheets/sheet2.xml", FIGURES)]);
    let Held::Content { format: Format::Xlsx, content } =
        with(Limits::default(), |desk| read(&bytes, desk)).unwrap()
    else {
        panic!()
    };
    assert_eq!(content.characters, "指标\t\t2024\n增长\t\t6.1\n");
    let cells: Vec<(String, PartKind)> =
        content.parts.iter().map(|part| (part.span.of(&content.characters).to_owned(), part.kind)).collect();
    let cell = |text: &str, row, column| (text.to_owned(), PartKind::Cell { row, column });
    assert_eq!(cells, [cell("指标", 0, 0), cell("2024", 0, 2), cell("增长", 2, 0), cell("6.1", 2, 2)]);
}

#[test]
fn damaged_workbooks_give_what_is_left() {
    let read_of = |bytes: &[u8]| with(Limits::default(), |desk| read(bytes, desk));
    let rows = "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(3);
    let cut = format!("<worksheet><sheetData>{rows}<row><c><v>3</v></c><c><v>4");
    let types = ("[Content_Types].xml", "<Types/>");
    let Held::Content { content, .. } =
        read_of(&workbook(&[types, ("xl/worksheets/sheet1.xml", &cut)])).unwrap()
    else {
        panic!()
    };
    assert_eq!((content.characters.as_str(), content.notes), ("1\t2\n1\t2\n1\t2\n3\n", vec![Note::Damaged]));
    let empty = workbook(&[types, ("xl/worksheets/sheet1.xml", "<worksheet/>")]);
    assert_eq!(read_of(&empty), Err(Error::Empty));
    let torn = workbook(&[types, ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>")]);
    assert_eq!(read_of(&torn), Err(Error::Damaged { what: "an Excel workbook" }));
    assert_eq!(read_of(&workbook(&[types])), Err(Error::Damaged { what: "an Excel workbook" }));
    let binary = workbook(&[types, ("xl/workbook.bin", "")]);
    assert_eq!(read_of(&binary).unwrap_err().cause().id(), "unsupported");
    // Far-off cells of many rows are no reason to hold what is before them.
    let far: String = (1..2_000).map(|row| format!("<row><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    let bytes = workbook(&[types, ("xl/worksheets/sheet1.xml", &format!("<worksheet>{far}</worksheet>"))]);
    let Held::Content { content, .. } = read_of(&bytes).unwrap() else { panic!() };
    assert_eq!(content.notes, [Note::Partial(Limit::Steps)]);
}

#[test]
fn no_bytes_make_it_fail() {
    let book = workbook(&[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet2.xml", FIGURES),
    ]);
    let json = format!("{{\"a\": {{\"b\": [\"{}\", 1e5]}}}}\n[1]", "一".repeat(600));
    let samples = [table("地区,正文", "ct", ",").into_bytes(), json.into_bytes(), FIGURES.into(), book];
    let mut state = 5_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for sample in &samples {
        for round in 0..ROUNDS {
            let mut changed = sample.clone();
            for _ in 0..random(4) {
                let at = random(changed.len());
                changed[at] = random(256) as u8;
            }
            if round % 2 == 0 {
                changed.truncate(random(sample.len()));
            }
            let _ = with(Limits::default(), |desk| read(&changed, desk));
        }
    }
    // The XML of a sheet itself, changed within a package that is whole.
    for _ in 0..ROUNDS {
        let mut changed = FIGURES.to_owned();
        let at = changed.floor_char_boundary(random(changed.len()));
        let end = changed.ceil_char_boundary((at + random(4)).min(changed.len()));
        changed.replace_range(at..end, ["<", ">", "\"", "r=\"ZZ9\"", "</v>", ""][random(6)]);
        let bytes = workbook(&[("[Content_Types].xml", ""), ("xl/worksheets/sheet1.xml", &changed)]);
        let _ = with(Limits::default(), |desk| read(&bytes, desk));
    }
}

const ROUNDS: usize = 100;
