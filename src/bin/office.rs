//! Reads files of all kinds but text and PDF for the page.
fn main() {
    report_lens::web::reader::start(report_lens::format::office);
}
