//! The worker behind the page: owns documents and analyses.
fn main() {
    report_lens::web::worker::start();
}
