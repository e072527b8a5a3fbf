//! What a reader calls what is shown, where it takes words of the interface: the names of values alone are in
//! [`label`](crate::label).

use super::{Key, Lang};
use crate::Code;
use crate::label::Labelled;
use crate::report::Genre;
use crate::statement::Change;
use crate::view::documents::{Remark, Stage};

impl Lang {
    /// The change behind an indicator in a line of text: 生产总值增长.
    pub const fn grown(self, change: Change) -> &'static str {
        match change {
            Change::Growth => self.pick("增长", "up"),
            Change::Decline => self.pick("下降", "down"),
            Change::Level => self.pick("达到", "at"),
            Change::Share => self.pick("占比", "share"),
        }
    }

    /// The English name beside a Chinese one, in the English interface.
    pub fn gloss(self, english: Option<&str>) -> Option<&str> {
        english.filter(|_| self == Self::En)
    }

    /// The kind of report, where it is no work report.
    pub fn genre(self, genre: Genre) -> Option<&'static str> {
        (genre != Genre::WorkReport).then(|| genre.say(self))
    }

    /// What is being done with a file.
    pub fn stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Decoding => self.say(Key::StageReading),
            Stage::Repairing => self.say(Key::StageRepairing),
            Stage::Splitting => self.say(Key::StageSplitting),
            Stage::Extracting => self.say(Key::StageStatements),
            Stage::Counting => self.say(Key::StageWords),
        }
    }

    /// What is to be known of a document; the words have a place for what it is about where the code needs one.
    pub fn remark(self, remark: &Remark) -> String {
        let key = match remark.code {
            Code::NotAReport => Key::NoTargetsWhy,
            Code::TextBreaksOff => Key::IncompleteWhy,
            Code::ListedOnly => Key::ListedOnlyWhy,
            Code::NoHeadlineTargets => Key::HeadlineNone,
            Code::PlaceUnknown => Key::PlaceUnknown,
            Code::PlaceGuessed => Key::PlaceGuessed,
            Code::PlaceFromFileName => Key::PlaceFromName,
            Code::YearUnknown => Key::YearUnknown,
            Code::YearGuessed => Key::YearGuessed,
            Code::YearFromFileName => Key::YearFromName,
            Code::NameDiffers => Key::NameDiffers,
            Code::PartUncertain => Key::PartsUncertain,
            Code::DamagedCharacters => Key::DamagedCharacters,
            Code::ScannedPages => Key::ScannedPages,
            Code::UnreadGlyphs => Key::UnreadGlyphs,
            Code::BrokenPages => Key::BrokenPages,
            Code::Partial => Key::PartialFile,
            Code::DamagedFile => Key::DamagedFile,
            Code::Converted => Key::ConvertedFile,
            Code::EmbeddedFiles => Key::EmbeddedFiles,
            Code::RevisionsAccepted => Key::RevisionsAccepted,
            Code::CorrectionsLost => Key::CorrectionsLost,
        };
        self.fill(key, &[&remark.about])
    }

    /// The part of a record that some words were read as; what has no name here keeps its own.
    pub fn part(self, part: &str) -> &str {
        let key = match part {
            "indicator" => Key::Indicator,
            "value" => Key::Value,
            "modifier" => Key::Constraint,
            "kind" => Key::Kind,
            _ => return part,
        };
        self.say(key)
    }
}
