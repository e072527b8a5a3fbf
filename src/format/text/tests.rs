use super::{is_junk, is_odd, read};
use crate::error::Error;
use crate::format::{Desk, decode};
use crate::source::Note;

/// Characters, label and what they were converted from.
fn told(bytes: &[u8]) -> Result<(String, String, Vec<String>), Error> {
    let mut progress = |_: u32, _: u32| ();
    let mut desk = Desk { decode: &decode, progress: &mut progress, limits: Default::default() };
    let content = read(bytes, &mut desk)?;
    let converted = content.notes.into_iter().map(|note| match note {
        Note::Converted { from } => from,
        other => panic!("{other:?}"),
    });
    Ok((content.characters, content.encoding, converted.collect()))
}

const SIMPLIFIED: &str = "云岫县政府工作报告\n一、2024年工作回顾\n全县生产总值增长6.1%，城镇新增就业2300人。";
const TRADITIONAL: &str =
    "雲岫縣政府工作報告\n一、2024年工作回顧\n全縣生產總值增長6.1%，城鎮新增就業2300人。";

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn utf32(text: &str, big: bool) -> Vec<u8> {
    text.chars().map(u32::from).flat_map(|c| if big { c.to_be_bytes() } else { c.to_le_bytes() }).collect()
}

fn encoded(encoding: &'static encoding_rs::Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, failed) = encoding.encode(text);
    assert!(!failed, "{text}");
    bytes.into_owned()
}

#[test]
fn encodings_are_told() {
    let gb = |text: &str| encoded(encoding_rs::GB18030, text);
    let big5 = |text: &str| encoded(encoding_rs::BIG5, text);
    let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest[..]].concat();
    let (plain, wide) = ("政府工作报告。", "ABC, 1234.");
    for (bytes, text, label, converted) in [
        (SIMPLIFIED.as_bytes().to_vec(), SIMPLIFIED, "utf-8", ""),
        (marked(b"\xEF\xBB\xBF", SIMPLIFIED.into()), SIMPLIFIED, "utf-8", ""),
        (marked(b"\xFF\xFE", utf16(SIMPLIFIED, false)), SIMPLIFIED, "utf-16le", ""),
        (marked(b"\xFE\xFF", utf16(SIMPLIFIED, true)), SIMPLIFIED, "utf-16be", ""),
        (marked(b"\xFF\xFE\0\0", utf32(SIMPLIFIED, false)), SIMPLIFIED, "utf-32le", ""),
        (marked(b"\0\0\xFE\xFF", utf32(SIMPLIFIED, true)), SIMPLIFIED, "utf-32be", ""),
        (utf16(SIMPLIFIED, false), SIMPLIFIED, "utf-16le", "utf-16le"),
        (utf16(TRADITIONAL, true), TRADITIONAL, "utf-16be", "utf-16be"),
        (utf16(plain, false), plain, "utf-16le", "utf-16le"),
        (utf16(plain, true), plain, "utf-16be", "utf-16be"),
        (utf16(wide, false), wide, "utf-16le", "utf-16le"),
        (gb(SIMPLIFIED), SIMPLIFIED, "gb18030", ""),
        (gb(TRADITIONAL), TRADITIONAL, "gb18030", ""),
        (gb("政府"), "政府", "gb18030", ""),
        (big5(TRADITIONAL), TRADITIONAL, "big5", "big5"),
        (big5("政府工作報告"), "政府工作報告", "big5", "big5"),
    ] {
        let converted: Vec<String> =
            [converted].iter().filter(|from| !from.is_empty()).map(|&from| from.into()).collect();
        assert_eq!(told(&bytes), Ok((text.to_owned(), label.to_owned(), converted)), "{bytes:x?}");
    }
}

#[test]
fn what_was_read_by_the_wrong_encoding_is_undone() {
    let western = |bytes: &[u8]| encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    let utf8 = western(SIMPLIFIED.as_bytes());
    let gb = western(&encoded(encoding_rs::GB18030, SIMPLIFIED));
    // Latin-1 has other characters than windows-1252 in two columns.
    let latin: String = SIMPLIFIED.bytes().map(char::from).collect();
    for (text, from) in [
        (&utf8, vec!["utf-8 as windows-1252"]),
        (&latin, vec!["utf-8 as windows-1252"]),
        (&western(utf8.as_bytes()), vec!["utf-8 as windows-1252"]),
        (&gb, vec!["gb18030 as windows-1252"]),
    ] {
        let (characters, label, converted) = told(text.as_bytes()).unwrap();
        assert_eq!((characters.as_str(), label.as_str()), (SIMPLIFIED, "utf-8"), "{text}");
        assert_eq!(converted, from, "{text}");
    }
    for kept in ["L’été dernier à Besançon, la préfecture…", "£5 – “quoted” ©", "Ã©tÃ©"]
    {
        assert_eq!(told(kept.as_bytes()), Ok((kept.into(), "utf-8".into(), vec![])));
    }
}

#[test]
fn damage_makes_no_other_encoding() {
    let (gb, _, _) = encoding_rs::GB18030.encode(SIMPLIFIED);
    let mut ended = gb.to_vec();
    ended.push(0);
    assert_eq!(told(&ended).unwrap().1, "gb18030");
    assert_eq!(told(&gb[..gb.len() - 1]).unwrap().1, "gb18030");
    let cut = &SIMPLIFIED.as_bytes()[..SIMPLIFIED.len() - 1];
    assert_eq!(told(cut).unwrap().1, "utf-8");
    let mut ended = b"The gross output of the county grew by six per cent.".to_vec();
    ended.push(0);
    assert_eq!(told(&ended).unwrap().1, "utf-8");
    let wide = utf16(SIMPLIFIED, false);
    let (characters, label, _) = told(&wide[..wide.len() - 1]).unwrap();
    assert_eq!(label, "utf-16le");
    assert_eq!(characters, SIMPLIFIED.replace("人。", "人\u{FFFD}"));
}

/// No text of any characters in GB18030 or UTF-8 is read as another encoding.
#[test]
fn any_characters_survive() {
    let mut state = 7_u32;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    for _ in 0..ROUNDS {
        let text: String =
            (0..=random(80)).map(|_| char::from_u32(0x4E00 + random(0x9FA5 - 0x4E00)).unwrap()).collect();
        assert_eq!(told(text.as_bytes()).map(|told| told.0).as_ref(), Ok(&text));
        let bytes = encoded(encoding_rs::GB18030, &text);
        if std::str::from_utf8(&bytes).is_err() {
            assert_eq!(told(&bytes).map(|told| told.0).as_ref(), Ok(&text));
        }
        let noise: Vec<u8> = (0..random(200)).map(|_| random(256) as u8).collect();
        let _ = told(&noise);
    }
}

const ROUNDS: u32 = 2_000;

#[test]
fn characters_that_no_text_uses_are_junk() {
    for c in '\0'..='\u{ffff}' {
        assert_eq!(is_junk(&c.to_string()), is_odd(c), "{c:?}");
    }
}

#[test]
fn other_kinds_are_refused() {
    assert_eq!(told(b""), Err(Error::Empty));
    assert_eq!(told(b" \n\t"), Err(Error::Empty));
    for (bytes, looks_like) in [
        (&b"\x89PNG\r\n\x1a\n\0\0"[..], "a PNG image"),
        (b"PK\x03\x04\x14\0\x06\0photos/1.jpg", "a zip archive"),
        (b"%PDF-1.7\n", "a PDF document"),
        (&[0, 1, 2, 3, 0, 0, 7, 9].repeat(50), "binary data"),
    ] {
        assert_eq!(told(bytes), Err(Error::NotText { looks_like }));
    }
    assert_eq!(told(&[0xFF, 0xFE, 0x02, 0x5E]).map(|told| told.0), Ok("市".to_owned()));
}
