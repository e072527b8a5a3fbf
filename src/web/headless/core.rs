//! One document after the other, from bytes to an analysis, a stage a step.

use crate::analysis::{Progress, Stage, Work, count};
use crate::error::Cause;
use crate::export::json::{JsonOptions, Keywords};
use crate::format::kind::{self, Program};
use crate::format::limits::Limits;
use crate::format::{self, Desk};
use crate::source::{Format, Source};
use crate::token::Segmenter;
use crate::{Document, Settings};

/// Who reads texts, and what the readers of other formats made of a file.
#[derive(Default)]
pub struct Core {
    settings: Settings,
    segmenter: Option<Segmenter>,
    work: Option<Work>,
    document: Option<Document>,
    /// Reports of the document whose words are counted.
    counted: usize,
}

impl Core {
    /// Reads by other settings from the next document on.
    pub fn set(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Loads what `www/dictionary.bin` unpacks to; gives whether it is that.
    pub fn dictionary(&mut self, unpacked: Vec<u8>) -> bool {
        self.segmenter = Segmenter::on_demand(unpacked).ok();
        self.segmenter.is_some()
    }

    /// Which program reads a file.
    pub fn program(bytes: &[u8]) -> Program {
        kind::kind(bytes).program()
    }

    /// Begins a document with a text.
    ///
    /// # Errors
    /// When nothing can be read from the bytes.
    pub fn text(
        &mut self,
        name: &str,
        bytes: &[u8],
        decode: &dyn Fn(&str, &[u8]) -> Option<String>,
    ) -> Result<(), Cause> {
        let limits = Limits::default();
        let mut desk = Desk { decode, progress: &mut |_, _| (), limits };
        let content = format::text::read(bytes, &mut desk).map_err(|error| error.cause())?;
        self.begin(format::source(name, bytes, Format::Txt, content));
        Ok(())
    }

    /// Begins a document with what a reader packed; gives whether it is such.
    pub fn packed(&mut self, packed: &[u8]) -> bool {
        postcard::from_bytes(packed).is_ok_and(|source| {
            self.begin(source);
            true
        })
    }

    fn begin(&mut self, source: Source) {
        self.document = None;
        self.counted = 0;
        self.work = Some(Work::new(source));
    }

    /// How far the document is that was begun; `None` where there is none, or its statements are read.
    pub fn progress(&self) -> Option<Progress> {
        self.work.as_ref().map(Work::progress)
    }

    /// Does one stage, or the statements or the words of one report; `None` where nothing is left to do. Words are counted
    /// where they are asked for and there is a dictionary.
    pub fn step(&mut self, words: bool) -> Option<Progress> {
        if let Some(mut work) = self.work.take() {
            work.step(&self.settings);
            let progress = work.progress();
            if work.is_done() {
                self.document = Some(work.finish(&self.settings));
            } else {
                self.work = Some(work);
            }
            return Some(progress);
        }
        let segmenter = self.segmenter.as_mut().filter(|_| words)?;
        let document = self.document.as_mut().filter(|document| self.counted < document.reports.len())?;
        segmenter.learn([document.text.reading()]).ok()?;
        count(document, self.counted, segmenter, &self.settings.stop_words);
        self.counted += 1;
        let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (done, total) = (whole(self.counted), whole(document.reports.len()));
        Some(Progress { stage: Stage::Counting, done, total })
    }

    /// Gives the document away, with what goes into its JSON besides.
    pub fn finish(&mut self, words: bool) -> Option<(Document, JsonOptions)> {
        let document = self.document.take()?;
        let dictionary = self.segmenter.as_ref().filter(|_| words).map(|segmenter| segmenter.dictionary());
        let options = JsonOptions {
            keywords: if dictionary.is_some() { Keywords::With } else { Keywords::Without },
            dictionary: dictionary.map(str::to_owned),
        };
        Some((document, options))
    }
}

#[cfg(test)]
mod tests {
    use super::Core;
    use crate::Settings;
    use crate::analysis::Stage;
    use crate::error::Cause;
    use crate::export::json::documents_to_json;
    use crate::format::kind::Program;
    use crate::token::Segmenter;

    const SAMPLE: &[u8] = include_bytes!("../../../www/samples/langu-2024.txt");

    fn read(core: &mut Core, words: bool) -> String {
        core.text("langu-2024.txt", SAMPLE, &crate::format::decode).expect("a text");
        let mut last = core.progress();
        assert_eq!(last.map(|last| last.stage), Some(Stage::Repairing));
        while let Some(progress) = core.step(words) {
            assert!(progress.done <= progress.total);
            last = Some(progress);
        }
        assert!(last.is_some_and(|last| last.done == last.total));
        let (document, options) = core.finish(words).expect("a document");
        assert!(core.finish(words).is_none());
        documents_to_json(&[&document], &options)
    }

    #[test]
    fn a_text_is_read_as_by_the_library_and_words_only_when_asked_for() {
        let mut core = Core::default();
        assert_eq!(Core::program(SAMPLE), Program::Here);
        let plain = read(&mut core, true);
        assert!(plain.contains("\"dictionary\":null") && !plain.contains("\"keywords\""));
        let characters = std::str::from_utf8(SAMPLE).expect("UTF-8");
        let document = crate::analyze("langu-2024.txt", characters, &Settings::default());
        assert_eq!(plain, documents_to_json(&[&document], &Default::default()));
        let packed = include_bytes!("../../../www/dictionary.bin");
        assert!(!core.dictionary(b"no dictionary".to_vec()));
        assert!(core.dictionary(Segmenter::unpack(packed).expect("the dictionary")));
        assert_eq!(read(&mut core, false), plain);
        assert!(read(&mut core, true).contains("\"keywords\":{\"reports\":[{\"document\":0,"));
    }

    #[test]
    fn what_is_no_text_leaves_nothing_behind() {
        let mut core = Core::default();
        let refused = core.text("a.png", b"\x89PNG\r\n\x1a\n", &crate::format::decode);
        assert_eq!(refused, Err(Cause::NotText));
        assert!(!core.packed(b"\xff\xff\xff"));
        assert!(core.step(true).is_none() && core.finish(true).is_none());
    }
}
