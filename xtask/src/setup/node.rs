//! Node, and the packages that a lock file names.

use crate::run::{Run, version_of};
use crate::stamp::Stamp;
use crate::step::{Done, step};
use crate::workspace;

const NODE_LEAST: u32 = 20;

/// Node must be there: it is not ours to install.
pub fn check() -> Done {
    match version_of("node").as_deref().and_then(major) {
        Some(found) if found >= NODE_LEAST => Ok(()),
        Some(found) => {
            Err(format!("Node {found} is too old; to install: Node {NODE_LEAST} or later"))
        }
        None => Err(format!("Node is missing; to install: Node {NODE_LEAST} or later, with npm")),
    }
}

/// `npm ci` in a folder with a lock file, unless it was done with this very lock.
pub fn install(folder: &'static str) -> Done {
    let at = workspace::at(folder);
    let file = |name: &str| format!("{folder}/{name}");
    let stamp = Stamp::new(stamp_name(folder))
        .path(&file("package.json"))
        .path(&file("package-lock.json"))
        .path(&file(".npmrc"))
        .word(at.join("node_modules").exists());
    if stamp.fresh() {
        return Ok(());
    }
    step(&format!("npm ci in {}", if folder == "." { "the root" } else { folder }), || {
        Run::npm().arg("ci").dir(&at).done()?;
        // Pressed as one with the packages in place, which is how the next run sees it.
        Stamp::new(stamp_name(folder))
            .path(&file("package.json"))
            .path(&file("package-lock.json"))
            .path(&file(".npmrc"))
            .word(true)
            .press()
    })
}

fn stamp_name(folder: &str) -> &'static str {
    if folder == "." { "npm-root" } else { "npm-www" }
}

/// `20` of `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        for (text, number) in
            [("v20.19.2", Some(20)), ("v8.0.0", Some(8)), ("20", None), ("", None)]
        {
            assert_eq!(major(text), number, "{text}");
        }
    }
}
