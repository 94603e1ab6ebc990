//! A Chromium for the browser tests, and a font with Chinese characters for its pictures.

use std::path::PathBuf;

use super::system;
use crate::run::Run;
use crate::step::{Done, step};

const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

const MISSING: &str = "Chromium with a Chinese font is missing; to install, on Debian or Ubuntu: \
                       apt-get install chromium fonts-noto-cjk";

/// Finds the system's browser, or installs Debian's.
pub fn find_or_install() -> Done<PathBuf> {
    let found = find();
    if let Some(browser) = found.clone()
        && has_chinese_font()
    {
        return Ok(browser);
    }
    let wanted: &[&str] =
        if found.is_some() { &["fonts-noto-cjk"] } else { &["chromium", "fonts-noto-cjk"] };
    step(&format!("{}, by apt-get", wanted.join(" and ")), || {
        system::install(wanted).map_err(|why| format!("{why}\n\n{MISSING}"))
    })?;
    find().ok_or_else(|| MISSING.to_owned())
}

fn find() -> Option<PathBuf> {
    system::find("FENQI_CHROMIUM", &NAMES, &PLACES)
}

/// Only Linux ships without one.
fn has_chinese_font() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    Run::new("fc-list")
        .args([":lang=zh-cn", "family"])
        .output()
        .is_ok_and(|list| !list.trim().is_empty())
}
