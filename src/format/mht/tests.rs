use super::read;
use crate::error::Error;
use crate::format::kind::{Kind, kind};
use crate::format::{Desk, decode, limits::Limits};
use crate::source::{Content, Note, PartKind, Reason};

/// Our own report, that all files hold.
const REPORT: &str = include_str!("../../../www/samples/langu-2024.txt");

fn of(bytes: &[u8]) -> Result<Content, Error> {
    read(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits: Limits::default() })
}

/// What is left when all asides are taken out, in lines.
fn kept(content: &Content) -> Vec<String> {
    let mut text = content.characters.clone();
    for part in content.parts.iter().rev().filter(|part| matches!(part.kind, PartKind::Aside(_))) {
        text.replace_range(part.span.start().0..part.span.end().0, "");
    }
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_page_of_a_file_is_read_to_the_letter() {
    let report: Vec<&str> = REPORT.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let files: [(&str, &[u8], &str); 3] = [
        ("chromium", include_bytes!("../../../tests/formats/readers/mht/chromium.mht"), "utf-8"),
        ("explorer", include_bytes!("../../../tests/formats/readers/mht/explorer.mht"), "gb18030"),
        ("word", include_bytes!("../../../tests/formats/readers/mht/word.mht"), "utf-16le"),
    ];
    for (name, bytes, encoding) in files {
        assert_eq!(kind(bytes), Kind::Mht, "{name}");
        let content = of(bytes).unwrap();
        assert_eq!(
            (content.encoding.as_str(), content.notes.as_slice()),
            (encoding, [].as_slice()),
            "{name}"
        );
        assert_eq!(kept(&content), report, "{name}");
    }
}

#[test]
fn a_file_that_breaks_off_is_read_as_far_as_it_goes() {
    let bytes = include_bytes!("../../../tests/formats/readers/mht/explorer.mht");
    let content = of(&bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(content.notes, [Note::Damaged]);
    assert!(content.characters.contains("各位代表："));
}

#[test]
fn the_page_is_the_one_that_is_named_or_has_the_text() {
    let two = |head: &str, first: &str, second: &str| {
        format!(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"xxxxxxxx\"{head}\n\n--xxxxxxxx\n\
             Content-Type: text/html; charset=utf-8\nContent-ID: <a@x>\n\n{first}\n--xxxxxxxx\n\
             Content-Type: text/html; charset=utf-8\nContent-ID: <b@x>\n\n{second}\n--xxxxxxxx--\n"
        )
    };
    let text = |file: &str| of(file.as_bytes()).unwrap().characters;
    assert_eq!(text(&two("", "<p>甲", "<p>乙")), "甲\n");
    assert_eq!(text(&two("; start=\"<b@x>\"", "<p>甲", "<p>乙")), "乙\n");
    let frames = "<html><frameset><frame src='cid:b@x'></frameset></html>";
    assert_eq!(text(&two("", frames, "<p>各位代表：")), "各位代表：\n");
    let around = "<p><a href=x>首页</a></p><iframe src='cid:b@x'></iframe>";
    assert_eq!(
        text(&two("", around, "<p>各位代表：现在，我代表市人民政府报告工作。")),
        "各位代表：现在，我代表市人民政府报告工作。\n"
    );
}

#[test]
fn mails_with_one_part_or_parts_within_parts() {
    let single = "MIME-Version: 1.0\r\nContent-Type: text/html;\r\n charset=\"gb2312\"\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B8=F7=CE=BB=B4=FA=B1=ED=A3=BA</p>\r\n";
    assert_eq!(of(single.as_bytes()).unwrap().characters, "各位代表：\n");
    let plain = "MIME-Version: 1.0\nContent-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: base64\n\n\
        uPfOu7T6se2juqOsztK0+rHtytDIy8Pxw/HV/riuoaM=\n";
    assert!(of(plain.as_bytes()).unwrap().characters.starts_with("各位代表："));
    let nested = "Content-Type: multipart/mixed; boundary=outer000\nMIME-Version: 1.0\n\n--outer000\n\
        Content-Type: multipart/alternative; boundary=\"inner;000\"\n\n--inner;000\nContent-Type: text/plain\n\n素\n\
        --inner;000\nContent-Type: text/html; charset=utf-8\n\n<p>页\n--inner;000--\n--outer000--\n";
    assert_eq!(of(nested.as_bytes()).unwrap().characters, "页\n");
    let picture = "MIME-Version: 1.0\nContent-Type: image/png\n\nxx";
    assert!(matches!(of(picture.as_bytes()), Err(Error::Damaged { .. })));
}

#[test]
fn a_report_is_no_mail() {
    for text in [
        "",
        "各位代表：",
        "From: 某人\n\n正文",
        "时间: 2024年\nContent-Type 不是",
        "Subject: 报告\nDate: x\n\nContent-Type: text/html",
    ] {
        assert_ne!(kind(text.as_bytes()), Kind::Mht, "{text}");
    }
    let mail = b"\r\nFrom: <x>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n";
    assert_eq!(kind(mail), Kind::Mht);
}

#[test]
fn no_bytes_are_too_broken() {
    let bytes = include_bytes!("../../../tests/formats/readers/mht/explorer.mht");
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for end in (0..3000).step_by(11) {
        let _ = of(&bytes[..end]);
    }
    for _ in 0..300 {
        let mut broken = bytes[..3000].to_vec();
        for _ in 0..=next(8) {
            let at = next(broken.len());
            broken[at] = b"\n-=:;\"\0\xFF <"[next(10)];
        }
        if let Ok(content) = of(&broken) {
            assert!(content.parts.iter().all(|part| !part.span.of(&content.characters).is_empty()));
            assert!(content.parts.iter().all(|part| part.kind != PartKind::Aside(Reason::Hidden)));
        }
    }
    let within = "Content-Type: multipart/mixed; boundary=xxxxxxxx\n\n--xxxxxxxx\n".repeat(1000);
    assert!(of(within.as_bytes()).is_err());
}
