//! The one command line of the project.
//!
//! Each command is one file. It begins with [`setup`], which finds or fetches what the machine
//! lacks, and says what it does and how long that took.

mod build;
mod counts;
mod failures;
mod module;
mod run;
mod scripts;
mod serve;
mod setup;
mod size;
mod stamp;
mod start;
mod step;
mod test;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  start [--once] [--port N]   build the package and the site, serve it, print its address;
                              --once builds and leaves
  build                       make the package in target/pkg and its tarball in target/
  test [--full]               run every check there is; ends with `N passed, N failed`;
                              --full adds older bundlers and Firefox
  bench [ARGUMENTS]           compare with other libraries; writes target/bench.json
  conformance PATH...         run vector files against the built package
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", &[][..]),
    };
    let outcome = match command {
        "build" => build::command(),
        "start" => start::command(rest),
        "test" => test::command(rest),
        "bench" => scripts::bench(rest),
        "conformance" => scripts::conformance(rest),
        _ => {
            eprint!("{USAGE}");
            return if command.is_empty() || command == "help" || command == "--help" {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // What was said on the way is not said again; the last line of `test` stays the last.
            if !message.is_empty() {
                eprintln!("\n{message}");
            }
            ExitCode::FAILURE
        }
    }
}
