//! `cargo xtask start`: the package, then the site that uses it, then its address.

use std::path::PathBuf;

use crate::build;
use crate::run::Run;
use crate::serve::Server;
use crate::setup;
use crate::stamp::Stamp;
use crate::step::{Done, step};
use crate::workspace;

pub fn command(arguments: &[String]) -> Done {
    let options = Options::read(arguments)?;
    setup::for_build()?;
    build::package()?;
    let site = site()?;
    if options.once {
        println!("the site is in {}", site.display());
        return Ok(());
    }
    let server = Server::bind(site, options.port)?;
    println!("\n{}\n\nCtrl-C ends it.", server.address()?);
    server.answer()
}

/// Builds the site unless its inputs are those of the last build; gives its folder.
pub fn site() -> Done<PathBuf> {
    let site = workspace::at("www/dist");
    if !workspace::at("www/package.json").is_file() {
        return Err("www/ has no package.json: there is no site to build".into());
    }
    setup::npm_ci("www")?;
    let stamp = Stamp::new("site").path("www").path(&build::tarball_name()?);
    if site.join("index.html").is_file() && stamp.fresh() {
        println!("the site is up to date");
        return Ok(site);
    }
    step("build the site", || {
        let vite = workspace::at("www/node_modules/vite/bin/vite.js");
        Run::new("node").arg(vite).arg("build").dir(workspace::at("www")).done()
    })?;
    stamp.press()?;
    Ok(site)
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    once: bool,
    port: Option<u16>,
}

impl Options {
    fn read(arguments: &[String]) -> Done<Self> {
        let mut options = Self { once: false, port: None };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--once" => options.once = true,
                "--port" => {
                    let number = rest.next().and_then(|port| port.parse().ok());
                    options.port = Some(number.ok_or("--port takes a number up to 65535")?);
                }
                other => return Err(format!("start does not know {other}")),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let read = |words: &[&str]| {
            Options::read(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(read(&[]), Ok(Options { once: false, port: None }));
        assert_eq!(read(&["--port", "81", "--once"]), Ok(Options { once: true, port: Some(81) }));
        for wrong in [&["--port"][..], &["--port", "x"], &["--port", "65536"], &["again"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
