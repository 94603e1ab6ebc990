//! `cargo xtask bench` and `cargo xtask conformance`: Node scripts over the built package.

use std::env;
use std::path::Path;

use crate::build;
use crate::run::Run;
use crate::setup;
use crate::step::Done;
use crate::workspace;

pub fn bench(arguments: &[String]) -> Done {
    setup::npm_ci("tests/bench")?;
    script("tests/bench/bench.mjs", arguments)
}

pub fn conformance(arguments: &[String]) -> Done {
    if arguments.is_empty() {
        return Err("conformance takes the paths of vector files".into());
    }
    script("tests/conformance/run.mjs", arguments)
}

fn script(file: &str, arguments: &[String]) -> Done {
    if !workspace::at(file).is_file() {
        return Err(format!("{file} is missing"));
    }
    setup::for_build()?;
    build::package()?;
    println!();
    let folder = env::current_dir().map_err(|error| error.to_string())?;
    let arguments = arguments.iter().map(|argument| whole(argument, &folder));
    let passed = Run::node(file).args(arguments).shown()?;
    if passed { Ok(()) } else { Err(format!("{file} failed")) }
}

/// A path as the caller wrote it, made absolute: the script runs in the root. A path that names
/// nothing becomes absolute as well, so that the script's complaint names what was looked for.
fn whole(argument: &str, folder: &Path) -> String {
    if argument.starts_with('-') {
        return argument.to_owned();
    }
    let is_path = argument.contains(['/', '\\', '.']) || folder.join(argument).exists();
    if is_path { folder.join(argument).display().to_string() } else { argument.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_the_callers_and_words_stay() {
        let folder = Path::new("/home/a");
        for (argument, expected) in [
            ("../shared/x.json", "/home/a/../shared/x.json"),
            ("/abs/x.json", "/abs/x.json"),
            ("x.json", "/home/a/x.json"),
            ("--only=rates", "--only=rates"),
            ("quick", "quick"),
        ] {
            assert_eq!(whole(argument, folder), expected);
        }
    }
}
