//! Reads PDF files for the page.
fn main() {
    report_lens::web::reader::start(|bytes, desk, _| report_lens::format::pdf(bytes, desk));
}
