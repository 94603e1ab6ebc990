//! A file server for the built site, on this machine only.
//!
//! It answers GET and HEAD for files below one folder, and nothing else: enough for a browser, and
//! no dependency.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::step::Done;

/// The longest request line or header block that is read.
const HEAD_BYTES_MOST: u64 = 16 * 1024;

/// The port where none is asked for: an address that stays the same can be kept open.
const PORT: u16 = 8080;

/// A server that listens, and has not begun to answer.
pub struct Server {
    listener: TcpListener,
    root: Arc<PathBuf>,
}

impl Server {
    /// Takes the port that is asked for, else the usual one, else any that is free.
    pub fn bind(root: PathBuf, port: Option<u16>) -> Done<Self> {
        let local = |port| TcpListener::bind(("127.0.0.1", port));
        let listener = match port {
            Some(port) => local(port),
            None => local(PORT).or_else(|_| local(0)),
        };
        let listener = listener.map_err(|error| format!("cannot listen: {error}"))?;
        Ok(Self { listener, root: Arc::new(root) })
    }

    pub fn address(&self) -> Done<String> {
        let address = self.listener.local_addr().map_err(|error| error.to_string())?;
        Ok(format!("http://{address}/"))
    }

    /// Answers until the process ends.
    pub fn answer(self) -> Done {
        for stream in self.listener.incoming().flatten() {
            let root = Arc::clone(&self.root);
            // A browser that goes away is no failure of the server.
            thread::spawn(move || drop(reply(stream, &root)));
        }
        Ok(())
    }
}

fn reply(mut stream: TcpStream, root: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut head = BufReader::new(stream.try_clone()?.take(HEAD_BYTES_MOST));
    let mut request = String::new();
    head.read_line(&mut request)?;
    let mut header = String::new();
    while head.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method != "GET" && method != "HEAD" {
        return send(&mut stream, "405 Method Not Allowed", "text/plain", b"", true);
    }
    match file(root, target).and_then(|path| Some((fs::read(&path).ok()?, path))) {
        Some((content, path)) => {
            send(&mut stream, "200 OK", mime(&path), &content, method == "GET")
        }
        None => send(&mut stream, "404 Not Found", "text/plain", b"not found\n", method == "GET"),
    }
}

fn send(
    stream: &mut TcpStream,
    status: &str,
    mime: &str,
    content: &[u8],
    with_content: bool,
) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        content.len()
    )?;
    if with_content {
        stream.write_all(content)?;
    }
    stream.flush()
}

/// The file that a request target names; `None` for what points out of the folder.
fn file(root: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    let mut file = root.to_path_buf();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            _ if part.contains(['\\', ':', '\0']) => return None,
            _ => file.push(part),
        }
    }
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

/// Percent-decoding.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// `application/wasm` lets the browser compile while it loads.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_a_file_below_the_folder_or_nothing() {
        let root = Path::new("/site");
        for (target, expected) in [
            ("/a.js?x=1#y", Some("/site/a.js")),
            ("/b/%E5%88%86%E6%9C%9F.html", Some("/site/b/分期.html")),
            ("/a//./b", Some("/site/a/b")),
            ("/../etc/passwd", None),
            ("/a/%2e%2e/%2E%2E/etc/passwd", None),
            ("/a/..%2f..%2fetc", None),
            ("/a\\..\\b", None),
            ("/c:/x", None),
            ("/a%0", None),
            ("/a%zz", None),
            ("relative", None),
            ("", None),
        ] {
            assert_eq!(file(root, target), expected.map(PathBuf::from), "{target}");
        }
    }

    #[test]
    fn a_file_is_served_with_its_type_and_a_missing_one_is_not() {
        let folder = crate::workspace::at("target/stamps/served");
        crate::workspace::write(&folder.join("index.html"), "<p>分期").unwrap();
        crate::workspace::write(&folder.join("a.wasm"), [0, 97, 115, 109]).unwrap();
        let server = Server::bind(folder, Some(0)).unwrap();
        let address = server.address().unwrap();
        let host = address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        thread::spawn(move || server.answer());
        let ask = |request: &str| {
            let mut stream = TcpStream::connect(&host).unwrap();
            stream.write_all(format!("{request} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            String::from_utf8_lossy(&answer).into_owned()
        };
        let page = ask("GET /");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("<p>分期"), "{page}");
        assert!(ask("GET /a.wasm").contains("Content-Type: application/wasm\r\n"));
        assert!(ask("HEAD /").ends_with("\r\n\r\n"));
        assert!(ask("GET /none").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /").starts_with("HTTP/1.1 405"));
    }
}
