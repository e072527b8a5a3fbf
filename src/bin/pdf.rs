//! Reads PDF files for the page.
fn main() {
    report_lens::web::reader::start(report_lens::format::pdf);
}
