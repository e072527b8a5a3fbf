//! The packed dictionary: jieba's word list in half the bytes that gzip alone needs.
//!
//! `www/dictionary.bin` is gzip around columns; `cargo xtask dictionary` writes it. Words are
//! sorted by the ranks of their characters (common characters first) and front-coded: a word is
//! what it shares with the one before, the rank at which it turns away, and a tail. The columns,
//! each after its length as a varint (seven bits a byte, low first), behind the magic `RLD1`:
//!
//! | column | holds |
//! | --- | --- |
//! | alphabet | code points in rank order, zigzag varint differences |
//! | shape | a byte a word: characters shared (high four bits), characters in the tail |
//! | turns 0, 1, 2+ | how far the first unshared rank lies beyond that of the word before, by its position |
//! | tails, high and low | ranks of the tail characters, their bytes apart |
//! | frequencies | a byte a word; 255 says: plus the next of the following column |
//! | large frequencies | varints |
//! | tag names | separated by blanks |
//! | tags 1, 2, 3, 4, 5+ | a byte a word, index of its tag, by the word's length |

use std::fmt;
use std::io::Read;

const MAGIC: &[u8] = b"RLD1";

/// More than any dictionary unpacks to; a bomb stops here.
const LARGEST: u64 = 64 << 20;

/// Why bytes are no dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Not gzip, or cut off.
    NotPacked,
    /// Unpacks to something else.
    NotADictionary,
    /// A column ends early or points outside its table.
    Damaged,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPacked => "it is not gzip, or cut off",
            Self::NotADictionary => "it holds something else",
            Self::Damaged => "it is damaged",
        })
    }
}

/// Undoes the gzip.
pub(super) fn unpack(packed: &[u8]) -> Result<Vec<u8>, Flaw> {
    let mut unpacked = Vec::new();
    let read = flate2::bufread::GzDecoder::new(packed).take(LARGEST).read_to_end(&mut unpacked);
    read.map(|_| unpacked).map_err(|_| Flaw::NotPacked)
}

/// Hands every word with its frequency and part of speech to `each`, in the order of the file.
pub(super) fn each_word(unpacked: &[u8], mut each: impl FnMut(&str, usize, &str)) -> Result<(), Flaw> {
    let mut file = Column(unpacked.strip_prefix(MAGIC).ok_or(Flaw::NotADictionary)?);
    let alphabet = alphabet(file.column()?)?;
    let shape = file.column()?;
    let mut turns = [file.column()?, file.column()?, file.column()?];
    let mut tails = [file.column()?, file.column()?];
    let mut frequencies = file.column()?;
    let mut large_frequencies = file.column()?;
    let tag_names: Vec<&str> =
        std::str::from_utf8(file.column()?.0).map_err(|_| Flaw::Damaged)?.split(' ').collect();
    let mut tags = [file.column()?, file.column()?, file.column()?, file.column()?, file.column()?];

    let mut ranks: Vec<usize> = Vec::new();
    let mut word = String::new();
    for shape in shape.0 {
        let (shared, tail) = (usize::from(shape >> 4), usize::from(shape & 15));
        if shared > ranks.len() {
            return Err(Flaw::Damaged);
        }
        let floor = ranks.get(shared).map_or(0, |rank| rank + 1);
        ranks.truncate(shared);
        ranks.push(turns[shared.min(2)].varint()?.saturating_add(floor));
        for _ in 0..tail {
            ranks.push(usize::from(tails[0].byte()?) << 8 | usize::from(tails[1].byte()?));
        }
        word.clear();
        for rank in &ranks {
            word.push(*alphabet.get(*rank).ok_or(Flaw::Damaged)?);
        }
        let frequency = match frequencies.byte()? {
            u8::MAX => large_frequencies.varint()?.saturating_add(usize::from(u8::MAX)),
            small => usize::from(small),
        };
        let tag = usize::from(tags[ranks.len().min(5) - 1].byte()?);
        each(&word, frequency, tag_names.get(tag).ok_or(Flaw::Damaged)?);
    }
    Ok(())
}

fn alphabet(mut column: Column) -> Result<Vec<char>, Flaw> {
    let mut alphabet = Vec::new();
    let mut code = 0i64;
    while !column.0.is_empty() {
        let zigzag = i64::try_from(column.varint()?).map_err(|_| Flaw::Damaged)?;
        code = code.wrapping_add((zigzag >> 1) ^ -(zigzag & 1));
        let character = u32::try_from(code).ok().and_then(char::from_u32);
        alphabet.push(character.ok_or(Flaw::Damaged)?);
    }
    Ok(alphabet)
}

/// What is left to read of a column.
struct Column<'a>(&'a [u8]);

impl<'a> Column<'a> {
    fn byte(&mut self) -> Result<u8, Flaw> {
        let (first, rest) = self.0.split_first().ok_or(Flaw::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    /// At most four bytes: 28 bits are enough for every column.
    fn varint(&mut self) -> Result<usize, Flaw> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Flaw::Damaged)
    }

    /// A column after its length.
    fn column(&mut self) -> Result<Column<'a>, Flaw> {
        let length = self.varint()?;
        let (column, rest) = self.0.split_at_checked(length).ok_or(Flaw::Damaged)?;
        self.0 = rest;
        Ok(Column(column))
    }
}
