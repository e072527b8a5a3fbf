//! The page.
fn main() {
    report_lens::web::app::start();
}
