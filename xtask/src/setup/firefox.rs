//! A Firefox for the full run of the browser tests.

use std::path::PathBuf;

use super::system;
use crate::step::{Done, step};

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

const PLACES: [&str; 2] = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

const MISSING: &str = "Firefox is missing; to install, on Debian: apt-get install firefox-esr";

/// Finds the system's browser, or installs Debian's.
pub fn find_or_install() -> Done<PathBuf> {
    let find = || system::find("FENQI_FIREFOX", &NAMES, &PLACES);
    if let Some(browser) = find() {
        return Ok(browser);
    }
    step("firefox-esr, by apt-get", || {
        system::install(&["firefox-esr"]).map_err(|why| format!("{why}\n\n{MISSING}"))
    })?;
    find().ok_or_else(|| MISSING.to_owned())
}
