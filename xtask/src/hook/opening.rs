//! What is painted before the page's program has come: what the empty page says, in both languages. The style sheet shows the
//! one that www/loader.js names, where the empty page is what will come.

use super::words::Key;
use anyhow::{Result, ensure};

/// Where the page will be drawn, which takes away what stands there.
const ROOT: &str = "<div id=\"app\"></div>";

/// Puts it where the page will be drawn.
///
/// # Errors
/// When the page has no such place.
pub(super) fn put_into(html: &str) -> Result<String> {
    ensure!(html.matches(ROOT).count() == 1, "index.html has not the one place for the page");
    let filled = ROOT.replace("><", &format!(">{}{}<", empty("zh-Hans", Key::zh), empty("en", Key::en)));
    Ok(html.replace(ROOT, &filled))
}

/// The empty page in a language, without what can be used in it; src/web/components/welcome.rs draws the whole.
fn empty(lang: &str, say: fn(Key) -> &'static str) -> String {
    let mark = |class: &str, key: Key| format!("<mark class=\"mark {class}\">{}</mark>", say(key));
    let around = ["report-lens opening", "page", "shell blank", "stage", "view scrolls", "welcome"];
    let begins = around.map(|class| format!("<div class=\"{class}\">")).concat();
    let begins = begins.replacen("\">", &format!("\" lang=\"{lang}\">"), 1);
    let begins = begins.replace("<div class=\"stage", "<div class=\"top\"></div><div class=\"stage");
    let says = [
        format!("<h1>{}</h1><p class=\"lead\">{}</p>", say(Key::Promise), say(Key::Lead)),
        "<div class=\"drop\"></div><div class=\"paste\"></div><div class=\"lesson\"><p>".to_owned(),
        format!("{}{}", say(Key::LessonA), mark("achievement", Key::LessonResult)),
        format!("{}{}", say(Key::LessonB), mark("target", Key::LessonTarget)),
        format!("{}{}{}</p></div>", say(Key::LessonC), mark("other", Key::LessonOther), say(Key::LessonD)),
    ];
    format!("{begins}{}{}", says.concat(), "</div>".repeat(around.len()))
}

#[cfg(test)]
mod tests {
    use super::put_into;

    #[test]
    fn it_says_what_the_page_will_say_and_ends_what_it_begins() {
        let html = put_into("<body><div id=\"app\"></div></body>").expect("a place");
        assert!(html.contains("lang=\"zh-Hans\"") && html.contains("每一个目标，都能回到原句"));
        assert!(html.contains("lang=\"en\"") && html.contains("Every target, back to its sentence"));
        assert_eq!(html.matches("<div").count(), html.matches("</div>").count());
        assert!(put_into("<body></body>").is_err());
    }
}
