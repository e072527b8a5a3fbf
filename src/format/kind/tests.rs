use super::{Kind, Program, kind};
use std::io::Write;

const WORD: &[&str] = &["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/// A zip archive of members with these names, one of them with content.
fn package(names: &[&str]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in names {
        let (name, data) = name.split_once('=').unwrap_or((name, "%PDF-1.4 and 1 0 obj"));
        writer.start_file(name, stored).unwrap();
        writer.write_all(data.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn packages_are_told_by_their_members() {
    for (names, expected) in [
        (WORD, Kind::Docx),
        (&["word/media/1.png", "[Content_Types].xml", "word/document2.xml"], Kind::Docx),
        (&["[Content_Types].xml", "word\\document.xml"], Kind::Docx),
        (&["[Content_Types].xml"], Kind::Docx),
        (&["docProps/app.xml", "[Content_Types].xml", "xl/workbook.xml"], Kind::Xlsx),
        (&["[Content_Types].xml", "ppt/presentation.xml"], Kind::Unread("a PowerPoint presentation")),
        (&["OFD.xml", "Doc_0/Document.xml"], Kind::Ofd),
        (&["mimetype=application/vnd.oasis.opendocument.text", "content.xml"], Kind::Odt),
        (&["content.xml", "META-INF/manifest.xml"], Kind::Odt),
        (&["mimetype=application/epub+zip", "content.xml"], Kind::Unread("an e-book (.epub)")),
        (
            &["mimetype=application/vnd.oasis.opendocument.spreadsheet"],
            Kind::Unread("a LibreOffice file that is no text"),
        ),
        (&["META-INF/MANIFEST.MF", "A.class"], Kind::Other("a program")),
        // A folder that is called so, and a package that was unpacked and packed again within a folder.
        (&["word/2024.doc", "xl/1.csv"], Kind::Zip),
        (&["report/[Content_Types].xml", "report/word/document.xml"], Kind::Zip),
        (&["2024.txt"], Kind::Zip),
        (&[], Kind::Zip),
    ] {
        let bytes = package(names);
        assert_eq!(kind(&bytes), expected, "{names:?}");
        // Junk in front does not hide it, nor does the loss of its directory.
        assert_eq!(
            kind(&[b"\0\x01\x02junk".to_vec(), bytes.clone()].concat()),
            expected,
            "{names:?} behind junk"
        );
        if !names.is_empty() {
            let at = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
            assert_eq!(kind(&bytes[..at]), expected, "{names:?} cut");
        }
    }
}

#[test]
fn texts_of_a_form_are_told() {
    let wide = |text: &str, mark: &[u8]| {
        [mark.to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()
    };
    let page = "\n <!DOCTYPE html>\n<html><p>政府工作报告</p></html>";
    for (bytes, expected) in [
        (b"".to_vec(), Kind::Text),
        ("政府工作报告\n各位代表：\n现在，我报告工作。".into(), Kind::Text),
        ("《关于“<十四五>规划”的报告》".into(), Kind::Text),
        ("<十四五>规划".into(), Kind::Text),
        ("标题: 政府工作报告\n\n各位代表".into(), Kind::Text),
        ("{云岫县}政府工作报告".into(), Kind::Text),
        ("[1] 注释".into(), Kind::Text),
        ("云岫县，2024\n全县增长6%, 就业稳定\n一".into(), Kind::Text),
        ("See the %PDF-1.4 format".into(), Kind::Text),
        (page.into(), Kind::Html),
        (wide(page, b"\xFF\xFE"), Kind::Html),
        (wide(page, b""), Kind::Html),
        (format!("\u{FEFF}{page}").into(), Kind::Html),
        ("<!-- saved from url=(0021)http://example.test/ -->\n<HTML>".into(), Kind::Html),
        ("<p>各位代表：</p><p>现在</p>".into(), Kind::Html),
        (format!("政府工作报告{}", "<p>一</p>".repeat(8)).into(), Kind::Html),
        (format!("政府工作报告{}", "<br>一".repeat(3)).into(), Kind::Html),
        (format!("政府工作报告{}<br>一<br>", "一".repeat(3_000)).into(), Kind::Text),
        ("政府工作报告\n\n## 一、回顾".into(), Kind::Markdown),
        ("政府工作报告\n\n**一、回顾**".into(), Kind::Markdown),
        ("指标|值\n|---|---|\n|一|二|".into(), Kind::Markdown),
        ("#一、回顾\n——2025年\n* 注".into(), Kind::Text),
        // Tags and marks within a table.
        (format!("地区,正文\n云岫县,\"{}\"", "<p>一</p>\n# 二\n".repeat(9)).into(), Kind::Table),
        (format!("{{\"text\": \"<html>{}\"}}", "<p>一</p>".repeat(9)).into(), Kind::Table),
        ("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"\">".into(), Kind::WordXml),
        ("<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"\">".into(), Kind::WordXml),
        ("<html><!--[if gte mso 9]><xml><w:WordDocument></xml><![endif]--><p>一</p>".into(), Kind::Html),
        ("<!--[if gte mso 9]><xml><w:WordDocument></xml><![endif]--><p>一</p>".into(), Kind::Html),
        ("<?xml version='1.0'?><!-- a > b -->\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".into(), Kind::Unread("an Excel 2003 table")),
        ("<?xml version='1.0'?><svg>".into(), Kind::Other("an SVG image")),
        ("From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\n continued\r\nMIME-Version: 1.0\r\n\r\n<html>".into(), Kind::Mht),
        ("MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"x\"\n\n--x".into(), Kind::Mht),
        ("{\\rtf1\\ansi".into(), Kind::Rtf),
        ("\u{FEFF} {\\rtf1".into(), Kind::Rtf),
        ("place,year,text\n云岫县,2024,各位代表".into(), Kind::Table),
        ("地区\t年份\n云岫县\t2024".into(), Kind::Table),
        (wide("地区\t正文\r\n云岫县\t\"各位上\"", b"\xFF\xFE"), Kind::Table),
        ("place;text\r\n\r\n\"云岫;县\";\"一".into(), Kind::Table),
        ("{\"text\": \"各位代表\"}\n".into(), Kind::Table),
        (" [\n {\"text\":".into(), Kind::Table),
    ] {
        assert_eq!(kind(&bytes), expected, "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_file_that_is_two_things_is_the_first_of_them() {
    let (word, archive) = (package(WORD), package(&["1.txt"]));
    let pdf = b"%PDF-1.4\n1 0 obj\n".to_vec();
    for (bytes, expected) in [
        ([pdf.clone(), archive.clone()].concat(), Kind::Pdf),
        ([pdf.clone(), b"<html></html>".to_vec()].concat(), Kind::Pdf),
        ([b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), pdf.clone()].concat(), Kind::Pdf),
        ([b"<html>".to_vec(), pdf.clone()].concat(), Kind::Pdf),
        ([b"GIF89a".to_vec(), archive.clone()].concat(), Kind::Other("a GIF image")),
        ([b"MZ\x90\0\x03".to_vec(), archive].concat(), Kind::Other("a program")),
        ([b"<html><p>1</p>".to_vec(), word.clone()].concat(), Kind::Html),
        ([word, pdf].concat(), Kind::Docx),
        (package(&["报告.pdf"]), Kind::Zip),
    ] {
        assert_eq!(kind(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes[..20]));
    }
}

#[test]
fn what_nothing_reads_is_named() {
    for (bytes, expected) in [
        (&b"7z\xBC\xAF\x27\x1C"[..], Kind::Packed("a 7z archive")),
        (b"Rar!\x1A\x07\x01\0", Kind::Packed("a rar archive")),
        (b"\0\0\0\x18ftypmp42", Kind::Other("a video")),
        (b"RIFF\0\0\0\0WEBPVP8 ", Kind::Other("a WebP image")),
        (b"BM\x36\x10\0\0\0\0\0\0", Kind::Other("a bitmap image")),
        (b"Founder CEB\0", Kind::Unread("a CEB document")),
    ] {
        assert_eq!(kind(bytes), expected);
        assert!(expected.refused().is_some());
    }
    for text in ["BMW and MZ and PK stand for names", "MZ", "RIFF", "GIF", "ID3", "HN"] {
        assert_eq!(kind(text.as_bytes()), Kind::Text, "{text}");
    }
    assert_eq!(kind(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").program(), Program::Office);
    assert_eq!((Kind::Pdf.program(), Kind::Text.program()), (Program::Pdf, Program::Here));
}

/// Bytes cut and changed anywhere say something.
#[test]
fn no_bytes_make_it_fail() {
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let bytes = package(WORD);
    for end in 0..bytes.len() {
        let _ = (kind(&bytes[..end]), kind(&bytes[end..]));
    }
    for _ in 0..2_000 {
        let mut changed = bytes.clone();
        for _ in 0..4 {
            let at = random(changed.len());
            changed[at] = random(256) as u8;
        }
        let _ = kind(&changed);
    }
}
