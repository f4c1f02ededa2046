//! The program as a server, and a client that asks it as a browser or an attacker would: with the very bytes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The longest that anything may take: a deadline, and nothing that is waited for when all is well.
const DEADLINE: Duration = Duration::from_secs(60);

/// A server that runs; it ends with the test.
pub(crate) struct Server {
    child: Child,
    lines: Receiver<String>,
    host: String,
}

/// What it answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines();
        let found = lines.find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then_some(value)
        });
        found.unwrap_or_default()
    }
}

/// What it tells open pages.
pub(crate) struct Events(BufReader<TcpStream>);

impl Events {
    /// The next thing that it tells.
    pub(crate) fn next(&mut self) -> String {
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line);
            assert!(read.is_ok_and(|it| it > 0), "no event came");
            if line.starts_with("data: ") {
                return line;
            }
        }
    }
}

impl Server {
    /// Starts it on any free port.
    pub(crate) fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_protocolo"))
            .arg("serve")
            .arg(folder)
            .args(["--puerto", "0", "--color", "nunca"])
            .env_remove("PROTOCOLO_IDIOMA")
            .env("SOURCE_DATE_EPOCH", "1803859200")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let (sender, lines) = channel();
        let stdout = child.stdout.take().expect("it is piped");
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let mut server = Server {
            child,
            lines,
            host: String::new(),
        };
        let first = server.line();
        let url = first.split("http://").nth(1).unwrap_or_default();
        server.host = url.trim_end_matches('/').to_owned();
        assert!(!server.host.is_empty(), "{first}");
        server.line();
        server
    }

    /// The next line that it prints.
    pub(crate) fn line(&self) -> String {
        let line = self.lines.recv_timeout(DEADLINE);
        line.expect("it says something in time")
    }

    /// Name and port, as a browser says them.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// The number of the process.
    pub(crate) fn id(&self) -> String {
        self.child.id().to_string()
    }

    /// What is at a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.host)
    }

    /// Asks with these very words.
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut stream = self.send(method, path, host);
        let mut text = String::new();
        stream
            .read_to_string(&mut text)
            .expect("it answers in time");
        let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
        Answer {
            status: status.expect("a status"),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// Hears what open pages hear.
    pub(crate) fn events(&self) -> Events {
        Events(BufReader::new(self.send(
            "GET",
            "/_protocolo/eventos",
            &self.host,
        )))
    }

    fn send(&self, method: &str, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream
            .set_read_timeout(Some(DEADLINE))
            .expect("it is no zero");
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream
            .write_all(request.as_bytes())
            .expect("it takes a request");
        stream
    }

    /// Waits for its end: the exit code, and what it said last, on either stream.
    pub(crate) fn ends(&mut self) -> (Option<i32>, String) {
        let mut said = String::new();
        // The lines end when it does; one that never ends is ended by the deadline.
        while let Ok(line) = self.lines.recv_timeout(DEADLINE) {
            said.push_str(&line);
            said.push('\n');
        }
        let _ = self.child.kill();
        let code = self.child.wait().ok().and_then(|it| it.code());
        if let Some(mut stderr) = self.child.stderr.take() {
            let _ = stderr.read_to_string(&mut said);
        }
        (code, said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
