//! A Chromium for the browser tests, and a font with Chinese characters for its pictures.

use std::path::PathBuf;

use crate::run::{Run, version_of};
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
        install(wanted).map_err(|why| format!("{why}\n\n{MISSING}"))
    })?;
    find().ok_or_else(|| MISSING.to_owned())
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("FENQI_CHROMIUM").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let on_path = NAMES.iter().flat_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file)).collect::<Vec<_>>()
    });
    named.into_iter().chain(on_path).chain(PLACES.map(PathBuf::from)).find(|path| path.is_file())
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

fn install(packages: &[&str]) -> Done {
    let root = Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    let apt = |arguments: &[&str]| {
        let run = if root {
            Run::new("apt-get")
        } else {
            Run::new("sudo").args(["--non-interactive", "apt-get"])
        };
        run.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").done()
    };
    if version_of("apt-get").is_none() {
        return Err("this machine has no apt-get".into());
    }
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    // The lists may be absent or old: then they are fetched, and it is tried once more.
    apt(&arguments).or_else(|_| apt(&["update"]).and_then(|()| apt(&arguments)))
}
