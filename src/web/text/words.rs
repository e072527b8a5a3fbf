//! The table: key, Chinese, English. It depends on nothing, so that `xtask` takes the English words out of it too.

macro_rules! words {
    ($($key:ident: $zh:literal, $en:literal;)+) => {
        /// A piece of text of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Key {
            $(#[doc = $en] $key,)+
        }

        impl Key {
            /// Every key, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$key,)+];

            /// The Chinese words.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$key => $zh,)+ }
            }

            /// The English words. The page does not carry them: see `english.rs`.
            pub const fn en(self) -> &'static str {
                match self { $(Self::$key => $en,)+ }
            }
        }
    };
}

words! {
    // the frame
    Product: "政府工作报告分析", "Chinese government work reports";
    SkipToResults: "跳到结果", "Skip to the results";
    Scope: "范围", "Scope";
    ScopeReport: "本报告", "This report";
    ScopeFile: "本文件", "This file";
    ScopeChosen: "所选", "Chosen";
    ScopeAll: "全部", "All";
    Search: "搜索指标、词语、原文", "Search indicators, words, source";
    SwitchLanguage: "切换为英文", "Switch to Chinese";
    OtherLanguage: "English", "中文";
    Theme: "主题：{}", "Theme: {}";
    ThemeSystem: "跟随系统", "system";
    ThemeLight: "浅色", "light";
    ThemeDark: "深色", "dark";
    Keys: "快捷键", "Keys";
    Private: "内容不离开本机", "Nothing leaves this device";
    HowToCheck: "如何核实", "how to check";
    Guide: "使用说明", "Guide";
    GuidePage: "docs/zh/index.html", "docs/en/index.html";
    Offline: "离线，已载入的部分照常可用", "Offline; what is loaded works as before";
    WorksOffline: "可离线使用", "Works offline";
    DictionaryReady: "词典 {} 词", "Dictionary of {} words";
    DictionaryFailed: "词典未载入，重试", "Dictionary missing, try again";
    ExportMenu: "导出", "Export";
    ExportOverview: "主要预期目标 CSV", "Headline targets, CSV";
    ExportTargets: "目标表 CSV（当前筛选）", "Table of figures, CSV (as filtered)";
    ExportWords: "词频 CSV", "Words, CSV";
    ExportLong: "对比 CSV 长表", "Comparison, CSV, long";
    ExportWide: "对比 CSV 宽表", "Comparison, CSV, wide";
    ExportPairs: "追踪 CSV（当前所选）", "Promises and changes, CSV (as chosen)";
    ExportNumbers: "每个数字 CSV", "Every number, CSV";
    Embed: "嵌入网页", "Embed in a page";
    ExportWorkbook: "Excel 工作簿（全部表）", "Excel workbook (all tables)";
    ExportStata: "Stata 数据集（当前筛选）", "Stata dataset (as filtered)";
    ExportMarkdown: "Markdown 表（当前视图）", "Markdown table (this view)";
    HeadsOf: "CSV 列名", "CSV headings";
    HeadsSchema: "字段名", "field names";
    HeadsReader: "中文", "in words";
    WorkbookFull: "超过这种文件能容纳的行数，未写出。请缩小范围，或导出 CSV（不限行数）。", "More rows than a file of this kind holds; none was written. Narrow the scope, or export CSV, which holds any number.";
    CopyFull: "行数太多，剪贴板放不下，未复制。请缩小范围，或导出 CSV。", "Too many rows for the clipboard; nothing was copied. Narrow the scope, or export CSV.";
    WritingFile: "正在写文件：{}%", "Writing the file: {}%";
    WritingStopped: "写文件途中报告有变化，文件未写完，也未保存。请再导出一次。", "The reports changed while the file was written; it was not finished, and not saved. Export it again.";
    ExportJson: "完整结果 JSON", "Whole analysis, JSON";
    CancelAll: "全部取消", "Cancel all";
    MoreWaiting: "另有 {} 个文件等待", "{} more files waiting";
    Unread: "未读取", "not read";
    MinLengthLabel: "词长", "Word length";
    WordRows: "{} 个词", "{} words";
    BuiltIn: "恢复内置", "Restore built-in";
    CheckTitle: "内容为什么不离开本机", "Why nothing leaves this device";
    PartComing: "载入中…", "Loading…";
    PartFailed: "页面的一部分未能载入，请检查网络后重试。", "A part of the page did not load; check the connection and try again.";
    Again: "重试", "Try again";
    DictionaryLoading: "词典载入中", "Dictionary loading";
    More: "更多", "More";
    Close: "关闭", "Close";

    // the empty page
    Promise: "每一个目标，都能回到原句", "Every target, back to its sentence";
    Lead: "读出政府工作报告里的量化目标、上年完成情况和高频词。", "Reads the quantified targets of a Chinese government work report, last year's results and what it talks about.";
    DropHere: "把报告拖到这里", "Drop reports here";
    DropToAdd: "松开即可添加", "Release to add";
    DropHint: "PDF、Word、WPS、OFD、网页、文本均可，可多选，汇编和压缩包亦可；单个文件不超过 200\u{a0}MB", "PDF, Word, WPS, OFD, web pages or text; several at once, compilations and zip archives too; up to 200\u{a0}MB each";
    ChooseFiles: "选择文件", "Choose files";
    ChooseFolder: "选择文件夹", "Choose a folder";
    TrySample: "试用样例", "Try a sample";
    PasteLabel: "或粘贴报告全文", "Or paste the text of a report";
    PasteHint: "粘贴在这里", "Paste it here";
    PasteAnywhere: "；在页面任何位置按 Ctrl+V 也可以", "; Ctrl+V anywhere on the page works too";
    Analyze: "分析", "Analyse";
    PastedName: "粘贴的文本 {}", "Pasted text {}";
    LessonResult: "地区生产总值增长5.8%", "GDP grew by 5.8%";
    LessonTarget: "地区生产总值增长6%左右", "GDP to grow by about 6%";
    LessonOther: "每户补助2000元", "2,000 yuan for every household";
    LessonA: "去年", "Last year ";
    LessonB: "；今年预期目标", "; expected this year: ";
    LessonC: "；", "; ";
    LessonD: "。", ".";

    // documents
    Documents: "文件", "Files";
    AddFiles: "添加文件", "Add files";
    AddMore: "拖入、粘贴或选择文件", "Drop, paste or choose files";
    Remove: "移除“{}”", "Remove “{}”";
    ReportCount: "{} 篇", "{} reports";
    ListedOnly: "仅列目录", "listed only";
    ListedOnlyWhy: "目录中列有，但正文不在此文件中", "Listed, but its text is not in this file";
    Incomplete: "未完", "cut off";
    IncompleteWhy: "正文没有到结尾", "The text breaks off";
    PartUncertain: "这一部分是回顾还是部署不能确定", "Whether this part looks back or ahead is not certain";
    PartsUncertain: "有些部分是回顾还是部署不能确定，其条目已注明", "Whether some parts look back or ahead is not certain; their records say so";
    StatementCount: "{} 条", "{}";
    ListByFile: "按文件", "By file";
    ListByPlace: "按地区", "By place";
    ListByYear: "按年份", "By year";
    ListBy: "列表的顺序", "Order of the list";
    YearOf: "{}年", "{}";
    ListRest: "汇编及未识别", "Compilations and others";
    ChooseListed: "选取所列 {} 篇", "Choose the {} listed";
    ChooseGroup: "只看{}的 {} 篇报告", "Look at the reports of {} alone, {}";
    ChooseRow: "选取 {}", "Choose {}";
    ChooseNone: "取消选取", "Choose none";
    ChosenTitle: "所选的 {} 篇报告", "{} reports chosen";
    FindDocument: "筛选文件", "Filter files";
    RemovedFile: "已移除“{}”", "“{}” is removed";
    Undo: "撤销", "Undo";
    SampleTag: "样例", "sample";
    BackAgain: "文件还在这里。再按一次“返回”就离开本页。", "The files are still here. Back once more leaves the page.";
    BringAgain: "请再次拖入“{}”：这里没有留存它。", "Drop “{}” again: it is not kept here.";
    BringReport: "这个地址指向一篇不在这里的报告。请拖入它的文件。", "This address leads to a report that is not here. Drop its file.";
    UnknownView: "没有名为“{}”的视图，改为显示概览。", "There is no view “{}”; this is the overview.";
    KeepQuestion: "把 {} 个文件（{}）留在这个浏览器里，刷新后还在？只存在本机，随时可在“如何核实”中清除。", "Keep {} files ({}) in this browser, so that a reload brings them back? They stay on this device; clear them any time under “how to check”.";
    KeepYes: "留存", "Keep them";
    KeepNo: "不留存", "Do not keep";
    KeepFailed: "浏览器拒绝留存文件，或空间不足。刷新前请保留好原文件。", "The browser refuses to keep the files or has no room. Have the originals at hand before you reload.";
    KeepOn: "文件留存在这个浏览器里。", "Files are kept in this browser.";
    KeepOff: "文件不留存，刷新后须重新添加。", "Files are not kept; a reload asks for them again.";
    KeepClear: "清除并不再留存", "Clear them and keep none";
    Filter: "筛选", "Filter";

    // working
    Working: "正在读取", "Reading";
    StageReading: "读取文件", "opening";
    StageRepairing: "整理文本", "repairing the text";
    StageStatements: "读取指标", "reading figures";
    StageWords: "统计词频", "counting words";
    StageSplitting: "识别篇目与章节", "finding sections";
    StageQueued: "等待", "waiting";
    Cancel: "取消", "Cancel";
    CancelFile: "取消“{}”", "Cancel “{}”";
    Cancelled: "已取消“{}”，其余文件照常保留。", "“{}” was cancelled; the other files are kept.";
    CancelledMany: "已取消 {} 个文件，已读取的 {} 个保留。", "{} files were cancelled; the {} already read are kept.";
    WordsComing: "指标已读出；词典载入后显示词频。", "The figures are here; words follow when the dictionary has loaded.";
    WordsFailed: "词典未能载入，词频暂不可用；指标和原文不受影响。", "The dictionary did not load, so there are no word counts; figures and source are not affected.";

    // views
    Views: "视图", "Views";
    Overview: "概览", "Overview";
    Targets: "目标", "Targets";
    Keywords: "词频", "Words";
    Source: "原文", "Source";
    Compare: "对比", "Compare";
    Pairs: "追踪", "Track";

    // facts about a report
    Characters: "{} 字", "{} characters";
    TargetCount: "目标 {}", "{} targets";
    ResultCount: "完成情况 {}", "{} results";
    NotRead: "未读出 {}", "{} not read";
    ReportsInScope: "{} 篇报告", "{} reports";
    FilesInScope: "{} 个文件", "{} files";
    AllFiles: "全部文件", "All files";
    Untitled: "未题名的文本", "Untitled text";

    // overview
    HeadlineTargets: "主要预期目标", "Headline targets";
    HeadlineNone: "未找到主要预期目标。", "No headline targets found.";
    LastYear: "上年 {}", "last year {}";
    LastYearMayBe: "或指：{}", "may be: {}";
    LastYearUnstated: "上年未述", "last year not stated";
    MoreTargets: "另有 {} 项主要预期目标", "{} more headline targets";
    QualitativeTargets: "定性目标", "Targets without a figure";
    ByKind: "读出的数字", "Figures read";
    BySection: "各章节的目标", "Targets by section";
    TopWords: "高频词", "Frequent words";
    Remarks: "说明", "Remarks";
    SeeAll: "查看全部", "See all";
    Results: "完成情况", "Results";

    // table
    Indicator: "指标", "Indicator";
    Change: "变化", "Change";
    Value: "数值", "Value";
    Kind: "类别", "Kind";
    Constraint: "约束", "Constraint";
    Period: "时期", "Period";
    Section: "章节", "Section";
    Place: "地区", "Place";
    Level: "层级", "Level";
    Year: "年份", "Year";
    Headline: "主要", "headline";
    HeadlineOnly: "主要预期目标", "Headline";
    AllSections: "全部章节", "All sections";
    Rows: "{} 行", "{} rows";
    RowsMentioned: "，其中 {} 行仅在句中提到", ", {} of them only in the sentence";
    Mentioned: "句中", "in sentence";
    Copy: "复制", "Copy";
    Copied: "已复制", "Copied";
    SaveFailed: "浏览器未能保存文件，请检查下载设置后重试。", "The browser did not save the file; check its download settings and try again.";
    CopyFailed: "浏览器不允许复制，请改用 CSV。", "The browser refused to copy; use CSV instead.";
    Csv: "CSV", "CSV";
    CsvLong: "CSV 长表", "CSV, long";
    CsvWide: "CSV 宽表", "CSV, wide";
    ShownOf: "{} 条，共 {} 条", "{} of {}";
    Lift: "去掉：{}", "Remove: {}";
    LiftFor: "去掉{}，有 {} 行", "Without {}: {} rows";
    ClearFilters: "清除筛选", "Clear filters";
    NothingMatches: "没有符合筛选条件的数字。", "Nothing matches these filters.";
    NoTargetsHere: "没有读出目标。", "No targets were found.";
    NoTargetsBefore: "正文在目标之前中断，没有目标。", "The text breaks off before its targets.";
    SeeResults: "查看完成情况 {}", "See {} results";
    SortBy: "按{}排序", "Sort by {}";

    // evidence
    Evidence: "依据", "Evidence";
    Messages: "消息", "Messages";
    EvidenceHint: "点任一数字或行，这里显示它的原句和出处。", "Press a figure or a row: its sentence and where it stands appear here.";
    SentencesHint: "点一个词，这里列出含它的句子。", "Press a word: the sentences with it appear here.";
    AsWritten: "原文写法", "As written";
    Basis: "口径", "Basis";
    BaseLine: "基数", "Base";
    Area: "范围", "Area";
    LastResult: "上年完成", "Last result";
    Rule: "规则", "Rule";
    ConfidenceHigh: "把握高", "sure";
    ConfidenceFair: "把握中", "fairly sure";
    ConfidenceLow: "把握低", "doubtful";
    ReadFrom: "各项依据", "Read from";
    Estimate: "预计数", "estimate";
    CopyCitation: "复制引文", "Copy citation";
    SeeInSource: "在原文中看", "See in source";
    Card: "卡片", "Card";
    Print: "打印", "Print";
    PrintView: "打印本视图", "Print this view";
    Printed: "来源：{}。由 Report Lens {} 读出，{} 打印。", "Source: {}. Read by Report Lens {}, printed on {}.";
    PaperFirst: "前 {} 行，其余见 CSV。", "The first {} rows; the rest is in the CSV.";
    PaperInSight: "这里只有屏幕上已载入的部分；在页面中按 Ctrl+P，或用“导出”菜单里的“打印本视图”，可打印全部。", "Only what had been loaded on the screen is here; Ctrl+P in the page, or “Print this view” in the export menu, prints it all.";
    Page: "第 {} 页", "page {}";

    // words
    Word: "词", "Word";
    Count: "次数", "Count";
    Share: "每千词", "per 1,000";
    PartOfSpeech: "词性", "Part of speech";
    InReports: "篇数", "Reports";
    MinLength: "至少 {} 字", "{}+ characters";
    StopWords: "停用词", "Stop words";
    StopWordsHint: "每行一个；这些词不计入词频表。", "One a line; these are left out of the table.";
    StrengthWords: "强度词", "Strength words";
    StrengthHint: "每行一个。先看强度词，再看上下限；数值、界限和用词总是保留。", "One a line. Strength words count first, then bounds; value, bound and wording are always kept.";
    Apply: "应用", "Apply";
    AsTable: "表格", "Table";
    AsBars: "条形图", "Bars";
    Concordance: "含“{}”的句子", "Sentences with “{}”";
    ConcordanceCount: "{} 句，{} 处", "{} sentences, {} places";
    NoWords: "没有符合条件的词。", "No words match.";
    CountingWords: "正在统计词频…", "Counting words…";
    NoWordsNoReport: "没有识别出报告，未统计词频。", "No report was recognised, so no words were counted.";
    MoreRows: "再显示一些", "Show more";

    // source
    Outline: "目录", "Outline";
    EveryNumber: "显示每个数字", "Every number";
    NumberCounts: "读出 {}，非指标 {}，未读出 {}", "{} read, {} set aside, {} not read";
    NumbersNotLookedAt: "此文件未识别为报告，数字未逐一读取", "Not recognised as a report, so its numbers were not read one by one";
    TextOf: "正文", "Text of";
    FoundPlace: "第 {} / {} 处", "{} of {}";
    FoundInAll: "全部 {} 处，{} 篇", "{} in all, {} texts";
    NotFound: "未找到", "not found";
    Previous: "上一处", "Previous";
    Next: "下一处", "Next";
    BeforeFirstHeading: "开头", "Opening";

    // comparison
    EveryIndicator: "全部指标", "All indicators";
    LeftOut: "另有 {} 项指标只见于一篇", "{} more indicators in one report only";
    NothingShared: "这些报告没有共同的主要预期指标。", "These reports share no headline indicator.";
    ShowEvery: "列出全部 {} 项主要预期指标", "Show all {} headline indicators";
    NoHeadlines: "这些报告中没有读出主要预期指标。", "No headline indicators were read in these reports.";
    ReportsAndListed: "{} 篇，另 {} 篇仅列目录", "{} reports, {} more listed only";
    PairedPromises: "{} 份报告，{} 份有次年报告", "{} reports, the year after is here for {}";
    PairedLevels: "{} 份报告，{} 份有上级同年报告", "{} reports, a place above is here for {}";
    PairedChanges: "{} 份报告，{} 份有此前的报告", "{} reports, an earlier one is here for {}";
    NeedsAbove: "载入上级（全国、省、市）同年的报告，即可看目标逐级如何变化。", "Load the reports of the places above (nation, province, prefecture) for the same year to see how targets change from level to level.";
    NeedsBefore: "载入同一地区此前的报告，即可看目标有何变化。", "Load an earlier report of the same place to see what changed.";
    NeedsBeforeWords: "载入同一地区此前的报告，即可看沿用了哪些文字。", "Load an earlier report of the same place to see what wording was kept.";
    NothingKept: "与此前的报告相比，没有逐字沿用的段落（不少于 20 字）。", "Nothing of twenty characters or more is kept word for word from the report before.";
    KeptShare: "{} 的文字与 {} 年报告逐字相同：{} 段，{} 字", "{} of it stands word for word in the report of {}: {} passages, {} characters";
    KeptWords: "沿用文字", "Words kept";
    KeptSize: "字数", "Characters";
    KeptPassages: "段数", "Passages";
    KeptLongest: "最长的一段", "Longest passage";
    KeptBefore: "此前", "Before";
    ShareKept: "沿用比例", "Share kept";
    SeeIn: "见 {} 年", "in {}";
    NothingPaired: "两份报告没有可以对照的目标。", "The reports have no targets that can be put beside each other.";
    Difference: "相差", "Difference";
    Verdict: "对照", "Verdict";
    MayBe: "或指：", "may be:";
    CompareHint: "载入两篇以上的报告，即可按指标对比。", "Load two or more reports to compare them by indicator.";
    ByReport: "按报告", "Reports";
    ByPlace: "按地区与年份", "Places × years";
    PlacesInScope: "{} 个地区", "{} places";
    OwnFirst: "本地置顶", "This place first";
    OwnFirstWhy: "范围是一篇报告，与全部报告对比，本地的排在最前", "The scope is one report: it is set beside all others, its own place first";
    MostStated: "未选指标，先列最常见的", "No indicator chosen: the most common";
    LeftOutOfPanel: "另有 {} 项指标未列", "{} more indicators not shown";
    Pin: "置顶", "Pin";
    Median: "中位数", "Median";
    SpreadOf: "{} 个数字：下四分位数 {}，中位数 {}，上四分位数 {}", "{} figures: lower quartile {}, median {}, upper quartile {}";
    Table: "表格", "Table";
    NoPicture: "这里没有可以画出的数字。", "There are no figures to draw here.";
    PictureOf: "{}{}，{}", "{} {}, {}";
    PictureSource: "来源：政府工作报告（{}），Report Lens {} 读出", "Source: work reports ({}), read by Report Lens {}";
    PictureCut: "只画前 {} 行，另有 {} 行见表格", "The first {} rows are drawn; {} more are in the table";
    SavePicture: "存为 {}", "Save as {}";
    RankOf: "第 {} 名，共 {}", "rank {} of {}";
    Report: "报告", "Report";

    // nothing, and what went wrong
    NoTargets: "没有读出量化目标", "No targets found";
    DamagedCharacters: "文件中有些字符无法读出，旁边的数字可能有误", "Some characters of the file could not be read; figures beside them may be wrong";
    NoTargetsWhy: "这段文字不像政府工作报告：没有找到带数字的预期目标、工作回顾或主要任务。", "This does not read like a work report: no expected targets, review or tasks with figures were found.";
    SeeSource: "查看原文", "See the source";
    ScannedPages: "第 {} 页是图片，没有文字层，未读取。请先做文字识别（OCR），或粘贴这些页的文字", "Pages {} are pictures without a text. Let a program recognise their characters, or paste their text";
    UnreadGlyphs: "第 {} 页有许多字形在文件中没有对应的字符，那里的数字可能缺失或有误", "On pages {} the file does not say which characters many glyphs are; figures there may be missing or wrong";
    BrokenPages: "第 {} 页已损坏，无法读取。请重新获取文件，或粘贴这些页的文字", "Pages {} are damaged and could not be read. Get the file again, or paste their text";
    PartialFile: "文件超出读取上限，只读了前面的部分。拆分后可读其余部分", "The file exceeds what is read of one: only its beginning was read. Split it to read the rest";
    DamagedFile: "文件已损坏或不完整，这里是还能读出的部分", "The file is damaged or cut off; this is what could still be read of it";
    ConvertedFile: "文件没有注明编码，按 {} 读取", "The file does not say its encoding; it was read as {}";
    EmbeddedFiles: "正文有 {} 处放在文件内嵌的其他文件中，未读取。请用能显示全文的程序打开后另存，再添加", "{} pieces of the text stand in files within the file and are not read. Save it anew from the program that shows them";
    Correct: "更正", "Correct";
    CorrectRecord: "更正这条记录", "Correct this record";
    AddRecord: "补录所选数字", "Add selected number";
    CorrectReport: "更正地区、年份、章节", "Correct place, year, sections";
    SectionRoles: "章节用途", "What sections are for";
    CorrectionsOf: "本文件的更正", "Corrections of this file";
    NoCorrections: "暂无。更正随文件的 SHA-256 保存，新版程序读取后仍有效。", "None yet. Corrections are kept with the file's SHA-256 and outlive a newer version's reading.";
    CorrectHint: "数值照报告的写法：5%左右、100亿元以上。", "Write figures as the report does, with its unit and its words for about or at least.";
    PlaceHint: "地名，或六位区划代码。", "A name, or a six-digit administrative code.";
    ReadAs: "原读 {}", "read as {}";
    NothingRead: "无", "nothing";
    Strike: "删去这条记录", "Strike this record";
    TakeBack: "恢复", "Restore";
    TakeAllBack: "全部恢复", "Restore all";
    SaveCorrections: "另存为文件", "Save as a file";
    LoadCorrections: "载入更正文件", "Load a file of corrections";
    CorrectionDone: "更正已记下", "Corrected";
    NotUnderstood: "未采用：{}。数值照报告的写法，年份四位，指标和地区不能为空。", "Not taken: {}. Write figures as the report does, years with four digits; indicator and place cannot be empty.";
    NotCorrections: "不是更正文件：第一行应为 sha256、at、record、field、value。", "This is no file of corrections: its first line should be sha256, at, record, field, value.";
    NoNumber: "请先在正文中选中一个数字。", "Mark a number in the text first.";
    Corrected: "已更正", "corrected";
    CorrectionsLost: "{} 处更正找不到所指的内容", "{} corrections found nothing to correct";
    RevisionsAccepted: "{} 处修订按接受后的文字读取", "{} tracked changes are read as accepted";
    PackedFile: "“{}”是无法解开的压缩文件，未读取。请先解压，再添加其中的文件。", "“{}” is packed in a way that is not unpacked here. Unpack it and add the files in it.";
    EmptyArchive: "“{}”里没有可读的文件。", "There is nothing to read in “{}”.";
    EncryptedFile: "“{}”有密码保护，未读取。请在原程序中去掉密码另存，再添加。", "“{}” is protected by a password and was not read. Save it without one in the program that made it, and add it again.";
    NothingLeft: "“{}”已损坏或不完整，没有能读出的内容。请重新获取文件，或粘贴文字。", "“{}” is damaged or cut off, and nothing of it could be read. Get the file again, or paste its text.";
    UnsupportedFile: "“{}”的格式不受支持，未读取。请另存为 .docx、.pdf 或纯文本，或粘贴文字。", "“{}” is of a kind that is not read. Save it as .docx, .pdf or plain text, or paste its text.";
    ScannedFile: "“{}”全是扫描图片，没有文字层。请先做文字识别（OCR），或粘贴文字。", "“{}” is scanned: all its pages are pictures. Let a program recognise the characters, or paste the text.";
    TooMuch: "“{}”的内容超出读取上限（页数、对象、嵌套或解压后的大小），未读取。请用原程序另存，或粘贴文字。", "“{}” asks for more than is read of one file (pages, parts, nesting or unpacked size). Save it anew from the program that made it, or paste its text.";
    TooSlow: "“{}”读取时间过长，已停止。其余文件照常保留。", "Reading “{}” took far too long and was stopped. The other files are kept.";
    CopyWhy: "“{}”中有同一份报告，只计一次", "“{}” holds the same report, which counts once";
    Separate: "分开", "Separate";
    ColumnsUnsure: "不能确定“{}”的哪一列是正文，暂按最可能的读取。", "Which column of “{}” is the text is not certain; the likeliest was read.";
    ChooseColumns: "选择列", "Choose columns";
    ColumnsHint: "选择“{}”的哪一列是正文；地区、年份用作名称。", "Choose the column of “{}” that is the text; place and year name it.";
    ColumnUnread: "不读", "not read";
    ColumnText: "正文", "text";
    ColumnName: "地区、年份", "place, year";
    PartMissing: "读取“{}”所需的程序部分未能加载。请检查网络后重新添加，或刷新页面。", "The part of the program that reads “{}” could not be loaded. Check the connection and add it again, or reload the page.";
    EmptyFolder: "文件夹“{}”里没有文件。", "There is no file in the folder “{}”.";
    FolderCut: "文件夹超出一次添加的范围（{} 个文件，{} 层），其余的没有添加，请分次添加。", "The folder holds more than is added at once ({} files, {} levels); the rest was left out. Add it in parts.";
    EmptyFile: "“{}”是空文件，没有可读的文字。", "“{}” is empty: there is nothing to read.";
    NotText: "“{}”不是文本文件（像是图片或程序），未读取。请改用文本文件，或复制其中的文字粘贴进来。", "“{}” is not a text file (it looks like an image or a program) and was not read. Use a text file, or copy its words and paste them.";
    NotReadMany: "{} 个文件未读取。", "{} files were not read.";
    TooLarge: "“{}”超过 200 MB 的上限，未读取。请拆分后再试。", "“{}” is larger than 200 MB and was not read. Split it and try again.";
    OtherBuild: "网站上已是新版本，当前页面所属的旧版本有部分无法再载入，请重新载入。", "The site has a newer version, and parts of this older one can no longer be loaded. Reload the page.";
    NewerVersion: "有新版本，重新载入即可使用。", "A new version is ready; reload to use it.";
    Reload: "重新载入", "Reload";
    ReloadLoses: "文件没有留在浏览器里，重新载入后须重新添加。", "The files are not kept in this browser; after a reload they have to be added again.";
    KeepAndReload: "留存并重新载入", "Keep them and reload";
    ReloadAnyway: "仍然重新载入", "Reload anyway";
    Undecodable: "“{}”的文字编码无法识别，未读取。请另存为 UTF-8 后再试。", "The encoding of “{}” could not be told, so it was not read. Save it as UTF-8 and try again.";
    Unreadable: "浏览器未能读取“{}”。文件可能已被移动；请重新选择。", "The browser could not read “{}”. It may have been moved; choose it again.";
    Crashed: "分析“{}”时出错，已跳过。其余文件照常保留。", "Reading “{}” failed, and it was skipped. The other files are kept.";
    WorkerDied: "分析程序意外停止，已重新启动；文件仍在，正在重新读取。", "The analyser stopped unexpectedly and was started again; the files are kept and are being read once more.";
    WorkerFailed: "分析程序未能启动。请刷新页面；若仍不行，请换用较新的浏览器。", "The analyser did not start. Reload the page; if that does not help, use a newer browser.";
    SampleFailed: "样例未能载入，请检查网络后重试。", "The sample did not load; check the connection and try again.";
    EnglishFailed: "英文文字未能载入，请检查网络后重试。", "The English words did not load; check the connection and try again.";
    Kept: "已读取的文件不受影响。", "Files already read are not affected.";
    Dismiss: "知道了", "Dismiss";
    DismissAll: "全部关闭", "Dismiss all";

    PlaceUnknown: "正文没有写明是哪个地区的报告。", "The text does not say which place it is from.";
    Guessed: "推定", "guessed";
    FromFileName: "据文件名", "from the file's name";
    PlaceGuessed: "正文没有写明是哪个地区的报告；按提到最多的地名推断，请核对。", "The text does not say which place it is from; it is taken from the place named most. Please check.";
    PlaceFromName: "正文没有写明是哪个地区的报告；地区只来自文件名，请核对。", "The text does not say which place it is from; only the file's name does. Please check.";
    YearUnknown: "正文没有写明是哪一年的报告。", "The text does not say which year it plans.";
    YearGuessed: "正文没有写明是哪一年的报告；按文中年份推断，请核对。", "The text does not say which year it plans; it is taken from the years it speaks of. Please check.";
    YearFromName: "正文没有写明是哪一年的报告；年份只来自文件名，请核对。", "The text does not say which year it plans; only the file's name does. Please check.";
    NameDiffers: "文件名里的年份与正文不一致，以正文为准。", "The year in the file's name differs from the text; the text counts.";
    RemovedCount: "整理时移除 {} 处", "removed while repairing: {}";
    RemovedTitle: "整理时移除的内容", "Removed while repairing";
    RemovedHint: "这些内容不在正文里，也不计入指标和词频；点位置回到原文。", "None of this is in the text or counted; press a place to go there.";
    AllReasons: "全部", "All";
    Paragraph: "第 {} 段", "paragraph {}";
    LeftOutCharacters: "……后面还有 {} 字", "… {} more characters";
    PiecesHere: "第 {}–{} 处，共 {} 处", "{}–{} of {}";
    EarlierPieces: "前一组", "Earlier";
    LaterPieces: "后一组", "Later";

    // keys
}
