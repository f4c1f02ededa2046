//! The one file that knows the HTTP library and its runtime.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use http_body_util::{Channel, Either, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime::Runtime;
use tokio::sync::{mpsc, oneshot, watch};

use super::answer::Answer;
use super::desk::{Message, Question, Signal};
use super::gate::Gate;
use super::pages::EVENTS;
use crate::diagnostic::Failure;
use crate::locale::Said;

/// Listens, and lets the desk answer.
pub(super) struct Server {
    runtime: Runtime,
    listener: TcpListener,
    signals: watch::Receiver<Signal>,
    ends: mpsc::UnboundedReceiver<End>,
    end: mpsc::UnboundedSender<End>,
}

/// Why it stops.
enum End {
    /// Somebody asked for it.
    Asked,
    /// The desk cannot go on.
    Failed(Failure),
}

/// With this the desk tells the browsers that there is something new, and the server that it cannot go on.
pub(super) struct Bell {
    signals: watch::Sender<Signal>,
    end: mpsc::UnboundedSender<End>,
}

impl Bell {
    /// Tells every open page.
    pub(super) fn ring(&self, signal: Signal) {
        self.signals.send_replace(signal);
    }

    /// Stops the server.
    pub(super) fn fail(&self, failure: Failure) {
        // The server may be stopping already.
        let _ = self.end.send(End::Failed(failure));
    }
}

/// A body is the whole answer, or what comes as it happens.
type Body = Either<Full<Bytes>, Channel<Bytes, Infallible>>;

/// What every connection needs.
struct Door {
    gate: Gate,
    inbox: Sender<Message>,
    signals: watch::Receiver<Signal>,
}

impl Server {
    pub(super) fn new(listener: TcpListener, host: &str) -> Result<(Self, Bell), Failure> {
        let failure = |error: io::Error| {
            let intent = Said::new("no se pudo atender en", "could not listen on");
            Failure::new(intent, Path::new(host), &error)
        };
        listener.set_nonblocking(true).map_err(failure)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(failure)?;
        let (ring, signals) = watch::channel(Signal::default());
        let (end, ends) = mpsc::unbounded_channel();
        heed_interruption(&runtime, &end).map_err(failure)?;
        let bell = Bell {
            signals: ring,
            end: end.clone(),
        };
        let server = Server {
            runtime,
            listener,
            signals,
            ends,
            end,
        };
        Ok((server, bell))
    }

    /// Serves until it is interrupted, or the desk cannot go on.
    pub(super) fn run(self, gate: Gate, inbox: Sender<Message>) -> Result<(), Failure> {
        let Server {
            runtime,
            listener,
            signals,
            mut ends,
            end,
        } = self;
        let door = Arc::new(Door {
            gate,
            inbox,
            signals,
        });
        let end = runtime.block_on(async move {
            // The desk and the signals are who can end it.
            drop(end);
            tokio::spawn(listen(listener, door));
            ends.recv().await
        });
        // Open pages hold their connection for as long as they are open: nobody waits for them.
        runtime.shutdown_background();
        match end {
            Some(End::Failed(failure)) => Err(failure),
            Some(End::Asked) | None => Ok(()),
        }
    }
}

/// From here on Ctrl-C, and what the system says to a program that is to end, end the server. It is heeded before anybody
/// is told that the server is there.
#[cfg(unix)]
fn heed_interruption(runtime: &Runtime, end: &mpsc::UnboundedSender<End>) -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let _inside = runtime.enter();
    for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
        let mut heard = signal(kind)?;
        let end = end.clone();
        runtime.spawn(async move {
            heard.recv().await;
            let _ = end.send(End::Asked);
        });
    }
    Ok(())
}

/// From here on Ctrl-C ends the server.
#[cfg(not(unix))]
fn heed_interruption(runtime: &Runtime, end: &mpsc::UnboundedSender<End>) -> io::Result<()> {
    let end = end.clone();
    runtime.spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            let _ = end.send(End::Asked);
        }
    });
    Ok(())
}

async fn listen(listener: TcpListener, door: Arc<Door>) {
    // It was made by the system and set not to block: this is all that can be wrong with it.
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Out of files to open: some will be closed.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let door = Arc::clone(&door);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let door = Arc::clone(&door);
                async move { Ok::<_, Infallible>(respond(&door, &request).await) }
            });
            // A browser that breaks off is no failure of ours.
            let _ = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(door: &Door, request: &Request<Incoming>) -> Response<Body> {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok());
    if let Err(refusal) = door.gate.admit(request.method().as_str(), host) {
        return whole(refusal);
    }
    let path = request.uri().path().trim_start_matches('/');
    if path == EVENTS {
        let known = request
            .uri()
            .query()
            .and_then(|it| it.strip_prefix("version="));
        return events(door.signals.clone(), known.unwrap_or_default().to_owned());
    }
    let (reply, answer) = oneshot::channel();
    let question = Question {
        path: path.to_owned(),
        reply: Box::new(move |answer| {
            // Whoever asked may have gone.
            let _ = reply.send(answer);
        }),
    };
    let asked = door.inbox.send(Message::Ask(question));
    match (asked, answer.await) {
        (Ok(()), Ok(answer)) => whole(answer),
        // The desk has gone home: we are stopping.
        _ => whole(Answer::refusal(503, "")),
    }
}

fn whole(answer: Answer) -> Response<Body> {
    let mut response = Response::new(Either::Left(Full::new(Bytes::from(answer.body))));
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if answer.status == 405 {
        let headers = response.headers_mut();
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    dress(response, answer.kind)
}

/// What happens, as it happens. `known` is the version that the page has: another one is told at once.
fn events(mut signals: watch::Receiver<Signal>, mut known: String) -> Response<Body> {
    let (mut sender, body) = Channel::new(1);
    tokio::spawn(async move {
        // A page that has gone is noticed when there is something to tell it.
        let mut text = "retry: 500\n\n".to_owned();
        while sender.send_data(Bytes::from(text)).await.is_ok() {
            loop {
                let signal = signals.borrow_and_update().clone();
                if signal.version != known {
                    text = event(&signal);
                    known = signal.version;
                    break;
                }
                if signals.changed().await.is_err() {
                    return;
                }
            }
        }
    });
    dress(Response::new(Either::Right(body)), "text/event-stream")
}

fn event(signal: &Signal) -> String {
    let data = serde_json::json!({ "version": signal.version, "pagina": signal.page });
    format!("data: {data}\n\n")
}

fn dress(mut response: Response<Body>, kind: &'static str) -> Response<Body> {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
