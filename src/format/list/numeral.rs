//! How automatic numbers are written.

use std::fmt::Write;

/// A way of writing the numbers of a list. Ways that no Chinese text uses are written as [`Numeral::Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Numeral {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02, 03
    DecimalZero,
    /// １, ２, ３
    FullWidth,
    /// I, II, III
    UpperRoman,
    /// i, ii, iii
    LowerRoman,
    /// A, B, C
    UpperLetter,
    /// a, b, c
    LowerLetter,
    /// 1st, 2nd, 3rd
    Ordinal,
    /// 一, 十, 一百二十
    Chinese,
    /// 一, 一〇, 一二〇
    ChineseDigits,
    /// 壹, 贰, 叁
    ChineseLegal,
    /// 壹, 貳, 參
    ChineseLegalTraditional,
    /// 甲, 乙, 丙
    Stem,
    /// 子, 丑, 寅
    Branch,
    /// 甲子, 乙丑, 丙寅
    StemBranch,
    /// ①, ②, ③
    Circled,
    /// ㊀, ㊁, ㊂
    CircledChinese,
    /// ⑴, ⑵, ⑶
    Bracketed,
    /// ⒈, ⒉, ⒊
    Stopped,
    /// The sign of the level and no number.
    Bullet,
    /// No number.
    Nothing,
}

/// The ways by their names in a document since 2007 and their numbers in one before.
const NAMES: [(&str, u8, Numeral); 36] = [
    ("decimal", 0, Numeral::Decimal),
    ("upperRoman", 1, Numeral::UpperRoman),
    ("lowerRoman", 2, Numeral::LowerRoman),
    ("upperLetter", 3, Numeral::UpperLetter),
    ("lowerLetter", 4, Numeral::LowerLetter),
    ("ordinal", 5, Numeral::Ordinal),
    ("ideographDigital", 10, Numeral::ChineseDigits),
    ("japaneseCounting", 11, Numeral::Chinese),
    ("decimalFullWidth", 14, Numeral::FullWidth),
    ("decimalHalfWidth", 15, Numeral::Decimal),
    ("japaneseLegal", 16, Numeral::ChineseLegalTraditional),
    ("japaneseDigitalTenThousand", 17, Numeral::ChineseDigits),
    ("decimalEnclosedCircle", 18, Numeral::Circled),
    ("decimalFullWidth2", 19, Numeral::FullWidth),
    ("decimalZero", 22, Numeral::DecimalZero),
    ("bullet", 23, Numeral::Bullet),
    ("decimalEnclosedFullstop", 26, Numeral::Stopped),
    ("decimalEnclosedParen", 27, Numeral::Bracketed),
    ("decimalEnclosedCircleChinese", 28, Numeral::Circled),
    ("ideographEnclosedCircle", 29, Numeral::CircledChinese),
    ("ideographTraditional", 30, Numeral::Stem),
    ("ideographZodiac", 31, Numeral::Branch),
    ("ideographZodiacTraditional", 32, Numeral::StemBranch),
    ("taiwaneseCounting", 33, Numeral::Chinese),
    ("ideographLegalTraditional", 34, Numeral::ChineseLegalTraditional),
    ("taiwaneseCountingThousand", 35, Numeral::Chinese),
    ("taiwaneseDigital", 36, Numeral::ChineseDigits),
    ("chineseCounting", 37, Numeral::Chinese),
    ("chineseLegalSimplified", 38, Numeral::ChineseLegal),
    ("chineseCountingThousand", 39, Numeral::Chinese),
    ("koreanDigital", 40, Numeral::ChineseDigits),
    ("koreanDigital2", 44, Numeral::ChineseDigits),
    ("numberInDash", 57, Numeral::Decimal),
    ("koreanLegal", 43, Numeral::ChineseLegalTraditional),
    ("koreanCounting", 42, Numeral::Chinese),
    ("none", 255, Numeral::Nothing),
];

impl Numeral {
    /// By the name in a document since 2007.
    pub(crate) fn named(name: &str) -> Self {
        NAMES.iter().find(|(known, ..)| *known == name).map_or(Self::Decimal, |&(.., numeral)| numeral)
    }

    /// By the number of the format in a document of Word 97 to 2003.
    pub(crate) fn numbered(number: u8) -> Self {
        NAMES.iter().find(|(_, known, _)| *known == number).map_or(Self::Decimal, |&(.., numeral)| numeral)
    }

    /// A number, written so; where it cannot be, in decimal.
    pub(crate) fn written(self, number: u32) -> String {
        let decimal = || number.to_string();
        let nth =
            |signs: &str| number.checked_sub(1).and_then(|n| signs.chars().nth(n as usize)).map(String::from);
        match self {
            Self::Decimal => decimal(),
            Self::DecimalZero => format!("{number:02}"),
            Self::FullWidth => decimal().chars().map(full_width).collect(),
            Self::UpperRoman => roman(number).unwrap_or_else(decimal),
            Self::LowerRoman => roman(number).unwrap_or_else(decimal).to_lowercase(),
            Self::UpperLetter => letter(number, b'A').unwrap_or_else(decimal),
            Self::LowerLetter => letter(number, b'a').unwrap_or_else(decimal),
            Self::Ordinal => ordinal(number),
            Self::Chinese => counted(number, &SIMPLE),
            Self::ChineseDigits => {
                decimal().bytes().map(|digit| SIMPLE.digits[usize::from(digit - b'0')]).collect()
            }
            Self::ChineseLegal => counted(number, &LEGAL),
            Self::ChineseLegalTraditional => counted(number, &LEGAL_TRADITIONAL),
            Self::Stem => nth(STEMS).unwrap_or_else(decimal),
            Self::Branch => nth(BRANCHES).unwrap_or_else(decimal),
            Self::StemBranch => cycle(number).unwrap_or_else(decimal),
            Self::Circled => nth(CIRCLED).unwrap_or_else(decimal),
            Self::CircledChinese => nth("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉").unwrap_or_else(decimal),
            Self::Bracketed => nth("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇").unwrap_or_else(decimal),
            Self::Stopped => nth("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛").unwrap_or_else(decimal),
            Self::Bullet | Self::Nothing => String::new(),
        }
    }
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";

/// Characters that numbers are counted with.
struct Counting {
    digits: [char; 10],
    /// For the place of tens, hundreds and thousands.
    places: [&'static str; 4],
    ten_thousand: char,
}

const SIMPLE: Counting = Counting {
    digits: ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    places: ["", "十", "百", "千"],
    ten_thousand: '万',
};
const LEGAL: Counting = Counting {
    digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
    places: ["", "拾", "佰", "仟"],
    ten_thousand: '万',
};
const LEGAL_TRADITIONAL: Counting = Counting {
    digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
    places: ["", "拾", "佰", "仟"],
    ten_thousand: '萬',
};

/// A number as it is said: 十二, 一百〇五, 一万二千. A lone ten has no one before it, save in the legal ways.
fn counted(number: u32, counting: &Counting) -> String {
    let mut all = String::new();
    if number == 0 || number > 99_999_999 {
        return if number == 0 { counting.digits[0].into() } else { number.to_string() };
    }
    let mut gap = false;
    for (group, sign) in [(number / 10_000, Some(counting.ten_thousand)), (number % 10_000, None)] {
        if group == 0 {
            continue;
        }
        for place in (0..4_u32).rev() {
            let digit = group / 10_u32.pow(place) % 10;
            if digit == 0 {
                gap = !all.is_empty();
                continue;
            }
            if std::mem::take(&mut gap) {
                all.push(counting.digits[0]);
            }
            let bare = all.is_empty() && digit == 1 && place == 1 && counting.places[1] == "十";
            if !bare {
                all.push(counting.digits[digit as usize]);
            }
            all.push_str(counting.places[place as usize]);
        }
        if let Some(sign) = sign {
            all.push(sign);
            gap = false;
        }
    }
    all
}

fn full_width(digit: char) -> char {
    char::from_u32(u32::from(digit) + 0xFEE0).unwrap_or(digit)
}

fn roman(mut number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut all = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            all.push_str(sign);
            number -= value;
        }
    }
    Some(all)
}

/// A to Z, then AA, BB.
fn letter(number: u32, first: u8) -> Option<String> {
    let n = number.checked_sub(1)?;
    let letter = first + u8::try_from(n % 26).ok()?;
    (n < 26 * 10).then(|| char::from(letter).to_string().repeat(n as usize / 26 + 1))
}

fn ordinal(number: u32) -> String {
    let mut all = number.to_string();
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    // Writing to a string cannot fail.
    let _ = all.write_str(ending);
    all
}

fn cycle(number: u32) -> Option<String> {
    let n = number.checked_sub(1).filter(|&n| n < 60)? as usize;
    Some([STEMS.chars().nth(n % 10)?, BRANCHES.chars().nth(n % 12)?].iter().collect())
}

#[cfg(test)]
mod tests {
    use super::Numeral;

    #[test]
    fn numbers_are_written_as_they_are_counted() {
        let cases = [
            ("decimal", 0, "0"),
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("decimalFullWidth", 10, "１０"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("upperLetter", 27, "AA"),
            ("lowerLetter", 26, "z"),
            ("ordinal", 11, "11th"),
            ("ordinal", 22, "22nd"),
            ("chineseCounting", 1, "一"),
            ("chineseCounting", 10, "十"),
            ("chineseCounting", 12, "十二"),
            ("chineseCounting", 20, "二十"),
            ("chineseCountingThousand", 105, "一百〇五"),
            ("chineseCountingThousand", 110, "一百一十"),
            ("chineseCountingThousand", 1001, "一千〇一"),
            ("chineseCountingThousand", 12_000, "一万二千"),
            ("ideographDigital", 120, "一二〇"),
            ("chineseLegalSimplified", 10, "壹拾"),
            ("ideographLegalTraditional", 3, "參"),
            ("ideographTraditional", 3, "丙"),
            ("ideographTraditional", 11, "11"),
            ("ideographZodiac", 12, "亥"),
            ("ideographZodiacTraditional", 13, "丙子"),
            ("decimalEnclosedCircleChinese", 21, "㉑"),
            ("ideographEnclosedCircle", 2, "㊁"),
            ("decimalEnclosedParen", 20, "⒇"),
            ("decimalEnclosedFullstop", 1, "⒈"),
            ("bullet", 1, ""),
            ("none", 1, ""),
            ("hebrew1", 3, "3"),
            ("upperRoman", 5000, "5000"),
        ];
        for (name, number, expected) in cases {
            assert_eq!(Numeral::named(name).written(number), expected, "{name} {number}");
        }
        assert_eq!(Numeral::numbered(37), Numeral::Chinese);
        assert_eq!(Numeral::numbered(255), Numeral::Nothing);
    }
}
