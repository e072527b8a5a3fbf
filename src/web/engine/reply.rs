//! What is done at a request.

use super::job::Job;
use super::{Engine, later};
use crate::correction;
use crate::web::protocol::{Ask, DictionaryState, Refusal, Reply};

impl Engine {
    /// What changes the documents is done here; questions go to [`answer`](Self::answer).
    pub(super) fn reply(
        &mut self,
        ask: Ask,
        bytes: Option<Vec<u8>>,
    ) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
        match ask {
            Ask::Add { document, name } => {
                let bytes = bytes.ok_or_else(|| Refusal::Malformed("a file without its bytes".to_owned()))?;
                self.forget(document);
                self.jobs.push_back(Job::new(document, name, bytes));
                self.of += 1;
                self.changed();
            }
            Ask::Remove(document) => self.forget(document),
            Ask::Separate(document) => {
                self.library.separate(document);
                self.changed();
            }
            Ask::Choose(reports) => {
                if self.library.choose(reports) {
                    self.changed();
                }
            }
            Ask::Cancel(document) => self.cancel(|id| id == document),
            Ask::CancelAll => self.cancel(|_| true),
            Ask::Set(choices) => {
                if !choices.corrections.is_empty() {
                    correction::read(&choices.corrections).map_err(Refusal::NoCorrection)?;
                }
                self.set(choices.into());
            }
            Ask::Settings => return Ok((Reply::Settings(self.settings.in_force()), None)),
            Ask::Read { document } => {
                let bytes = bytes.ok_or_else(|| Refusal::Malformed("a text without its bytes".to_owned()))?;
                let source =
                    postcard::from_bytes(&bytes).map_err(|error| Refusal::Malformed(error.to_string()))?;
                if self.back(document).is_some() {
                    self.jobs.push_back(Job::read(document, source));
                    self.changed();
                }
            }
            Ask::NotRead { document, failure } => {
                if let Some(job) = self.back(document) {
                    self.failed.insert(document, (job.name, failure));
                    self.finished();
                }
            }
            Ask::Told { document, done, of } => {
                if let Some(job) = self.elsewhere.iter_mut().find(|job| job.id == document) {
                    job.told(done, of);
                }
            }
            // Fetching is the browser's part: whoever runs the engine does it.
            Ask::LoadDictionary => self.dictionary = DictionaryState::Loading,
            Ask::Documents => return Ok((Reply::Documents(self.list()), None)),
            Ask::File(look, kind, lang) => return later::file(self, look, kind, lang),
            Ask::More(ticket) => return later::more(self, ticket),
            Ask::GiveUp(ticket) => later::give_up(self, ticket),
            Ask::Copy(copy) => return Ok((later::copy(self, copy)?, None)),
            question => return Ok((self.answer(question)?, None)),
        }
        Ok((Reply::Done, None))
    }
}
