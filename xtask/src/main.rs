//! The one command line of the project.
//!
//! Each command is one file. It begins with [`setup`], which finds or fetches what the machine
//! lacks, and says what it does and how long that took.

mod build;
mod run;
mod setup;
mod size;
mod stamp;
mod step;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  build                       make the package in target/pkg and its tarball in target/
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = arguments.first().map_or("", String::as_str);
    let outcome = match command {
        "build" => build::command(),
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
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
