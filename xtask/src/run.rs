//! Running another program: its output is kept, and shown only when it fails.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::step::Done;
use crate::workspace;

/// How many lines of a failed program's output are shown.
const TAIL_LINES: usize = 60;

/// What a program did.
pub struct Outcome {
    pub success: bool,
    /// How it ended: `exit status: 1`, `signal: 9 (SIGKILL)`.
    pub ending: String,
    /// Standard output and standard error, as they came.
    pub output: String,
}

/// A program to run, in the root of the repository unless told otherwise.
pub struct Run {
    command: Command,
    name: String,
    limit: Option<Duration>,
}

impl Run {
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(&program);
        command.current_dir(workspace::root());
        // Cargo tells its own subcommands about itself; a cargo run from here starts afresh.
        for name in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
            command.env_remove(name);
        }
        let name = program.as_ref().to_string_lossy().into_owned();
        Self { command, name, limit: None }
    }

    /// Node, with a script of the repository.
    pub fn node(script: &str) -> Self {
        Self::new("node").arg(workspace::at(script))
    }

    /// npm, which is a batch file on Windows.
    pub fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.name.push(' ');
        self.name.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    pub fn args<S: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = S>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn dir(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// The command as one would type it in the root of the repository.
    pub fn line(&self) -> String {
        let root = format!("{}/", workspace::root().display());
        let name = self.name.replace(&root, "");
        match self
            .command
            .get_current_dir()
            .and_then(|dir| dir.strip_prefix(workspace::root()).ok())
        {
            Some(dir) if dir.as_os_str().is_empty() => name,
            Some(dir) => format!("cd {} && {name}", dir.display()),
            None => name,
        }
    }

    /// Stops the program after so long; it then counts as failed.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Runs with its output kept. An error here means that the program could not be started.
    pub fn outcome(mut self) -> Done<Outcome> {
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child =
            self.command.spawn().map_err(|error| format!("cannot run {}: {error}", self.name))?;
        let kept = Arc::new(Mutex::new(Vec::new()));
        let readers = [
            child.stdout.take().map(|pipe| keep(pipe, &kept)),
            child.stderr.take().map(|pipe| keep(pipe, &kept)),
        ];
        let ended_itself = wait(&mut child, self.limit);
        if ended_itself {
            for reader in readers.into_iter().flatten() {
                let _ = reader.join();
            }
        }
        let status = child.wait().map_err(|error| format!("{}: {error}", self.name))?;
        let bytes = kept.lock().map(|bytes| bytes.clone()).unwrap_or_default();
        let output = String::from_utf8_lossy(&bytes).into_owned();
        let ending =
            if ended_itself { status.to_string() } else { "stopped: it took too long".to_owned() };
        Ok(Outcome { success: ended_itself && status.success(), ending, output })
    }

    /// Runs and gives the output; a failure carries the end of it.
    pub fn output(self) -> Done<String> {
        let name = self.name.clone();
        let outcome = self.outcome()?;
        if outcome.success {
            Ok(outcome.output)
        } else {
            Err(format!("{}\n\nfailed ({}): {name}", tail(&outcome.output), outcome.ending))
        }
    }

    /// Runs for its effect.
    pub fn done(self) -> Done {
        self.output().map(drop)
    }

    /// Runs with the caller's own terminal; `false` where the program failed.
    pub fn shown(mut self) -> Done<bool> {
        let status =
            self.command.status().map_err(|error| format!("cannot run {}: {error}", self.name))?;
        Ok(status.success())
    }
}

/// Whether a program can be run at all: asks it for its version.
pub fn version_of(program: impl AsRef<OsStr>) -> Option<String> {
    let outcome = Run::new(program).arg("--version").outcome().ok()?;
    outcome.success.then(|| outcome.output.trim().to_owned())
}

/// The end of an output.
pub fn tail(output: &str) -> String {
    let lines: Vec<&str> = output.trim_end().lines().collect();
    let from = lines.len().saturating_sub(TAIL_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

fn keep(mut pipe: impl Read + Send + 'static, kept: &Arc<Mutex<Vec<u8>>>) -> JoinHandle<()> {
    let kept = Arc::clone(kept);
    thread::spawn(move || {
        let mut part = [0_u8; 8192];
        while let Ok(length) = pipe.read(&mut part) {
            let Some(read) = part.get(..length).filter(|read| !read.is_empty()) else { break };
            if let Ok(mut kept) = kept.lock() {
                kept.extend_from_slice(read);
            }
        }
    })
}

/// Waits for the end; `false` where the limit came first and the program was stopped.
fn wait(child: &mut Child, limit: Option<Duration>) -> bool {
    let Some(limit) = limit else { return true };
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if !matches!(child.try_wait(), Ok(None)) {
            return true;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_carries_the_end_of_the_output() {
        let message = Run::new("cargo").arg("no-such-command").output().unwrap_err();
        assert!(message.contains("no-such-command"), "{message}");
        assert!(message.contains("101): cargo no-such-command"), "{message}");
    }

    #[test]
    fn a_command_is_written_as_it_is_typed() {
        let run = Run::node("tests/a.mjs").arg("--all");
        assert_eq!(run.line(), "node tests/a.mjs --all");
        assert_eq!(
            Run::new("npm").arg("test").dir(workspace::at("www")).line(),
            "cd www && npm test"
        );
    }

    #[test]
    fn a_long_output_is_cut_to_its_end() {
        let long: String = (0..500).map(|line| format!("{line}\n")).collect();
        let end = tail(&long);
        assert_eq!(end.lines().count(), TAIL_LINES);
        assert!(end.ends_with("499"));
    }

    #[cfg(unix)]
    #[test]
    fn a_limit_stops_a_program() {
        let run = Run::new("sleep").arg("20").limit(Duration::from_millis(200));
        let outcome = run.outcome().unwrap();
        assert!(!outcome.success);
        assert!(outcome.ending.contains("too long"));
    }
}
