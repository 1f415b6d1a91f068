//! The built widget, from a directory with a few small files in the places of the real ones.

use std::path::Path;

use crate::database::TestDatabase;
use crate::server::{Answer, NOW, TestServer, config, send};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// The headers that every answer carries.
#[track_caller]
pub fn assert_secure(answer: &Answer) {
    assert_eq!(
        answer.header("content-security-policy"),
        Some(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
             img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
    );
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"));
    assert!(answer.header("permissions-policy").unwrap().contains("geolocation=()"));
}

fn widget(directory: &Path) {
    for (name, content) in [
        ("index.html", "<!doctype html><title>t</title>"),
        ("saa-self-assessment.js", "import './app.0123abcd.js'"),
        ("saa-self-assessment.js.br", "entry as brotli"),
        ("saa-self-assessment.js.gz", "entry as gzip"),
        ("app.0123abcd.js", "app"),
        ("app.89abcdef01234567.wasm", "wasm"),
        ("app.89abcdef01234567.wasm.br", "wasm as brotli"),
        ("style.0123abcd.css", "css"),
        ("bg.0123abcd.txt", "текст"),
    ] {
        std::fs::write(directory.join(name), content).unwrap();
    }
    std::fs::create_dir(directory.join("empty")).unwrap();
    std::fs::write(directory.parent().unwrap().join("secret.txt"), "secret").unwrap();
}

async fn start(database: &TestDatabase) -> TestServer {
    let directory = database.directory().join("dist");
    std::fs::create_dir(&directory).unwrap();
    widget(&directory);
    let mut config = config(database);
    config.files = Some(directory);
    TestServer::start_with(config, NOW, &[]).await
}

#[tokio::test]
async fn files_come_with_their_kind_and_how_long_to_keep_them() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    for (path, kind, keep, body) in [
        ("/", "text/html; charset=utf-8", "no-cache", "<!doctype html><title>t</title>"),
        ("/index.html", "text/html; charset=utf-8", "no-cache", "<!doctype html><title>t</title>"),
        ("/saa-self-assessment.js", "text/javascript; charset=utf-8", "no-cache", "import './app.0123abcd.js'"),
        ("/app.0123abcd.js", "text/javascript; charset=utf-8", FOR_GOOD, "app"),
        ("/app.89abcdef01234567.wasm", "application/wasm", FOR_GOOD, "wasm"),
        ("/style.0123abcd.css", "text/css; charset=utf-8", FOR_GOOD, "css"),
        ("/bg.0123abcd.txt", "text/plain; charset=utf-8", FOR_GOOD, "текст"),
        // A query doesn't make it another file.
        ("/app.0123abcd.js?x=1", "text/javascript; charset=utf-8", FOR_GOOD, "app"),
    ] {
        let answer = server.get(path, &[]).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some(keep), "{path}");
        assert_eq!(answer.header("content-encoding"), None, "{path}");
        assert_eq!(std::str::from_utf8(&answer.body).unwrap(), body, "{path}");
        assert_secure(&answer);
    }
    server.stop().await;
}

#[tokio::test]
async fn the_smallest_variant_that_the_browser_understands_is_sent() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    for (path, accepts, encoding, body) in [
        ("/saa-self-assessment.js", "gzip, deflate, br", Some("br"), "entry as brotli"),
        ("/saa-self-assessment.js", "gzip", Some("gzip"), "entry as gzip"),
        ("/saa-self-assessment.js", "br;q=0, gzip;q=0.5", Some("gzip"), "entry as gzip"),
        ("/saa-self-assessment.js", "identity", None, "import './app.0123abcd.js'"),
        ("/app.89abcdef01234567.wasm", "gzip, br", Some("br"), "wasm as brotli"),
        // No gzip variant lies there: the file itself.
        ("/app.89abcdef01234567.wasm", "gzip", None, "wasm"),
    ] {
        let answer = server.get(path, &[("accept-encoding", accepts)]).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{path} {accepts}");
        assert_eq!(std::str::from_utf8(&answer.body).unwrap(), body, "{path} {accepts}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{path} {accepts}");
        let kind = if path.ends_with("js") { "text/javascript; charset=utf-8" } else { "application/wasm" };
        assert_eq!(answer.header("content-type"), Some(kind), "the file's own kind, not the variant's");
    }
    server.stop().await;
}

#[tokio::test]
async fn the_entry_is_asked_after_and_not_sent_again_until_it_changes() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    for path in ["/saa-self-assessment.js", "/"] {
        let tag = server.get(path, &[]).await.header("etag").expect("an ETag").to_owned();
        let again = server.get(path, &[("if-none-match", &tag)]).await;
        assert_eq!(again.status, 304);
        assert!(again.body.is_empty());
        assert_eq!(again.header("cache-control"), Some("no-cache"));
        assert_secure(&again);
    }
    let tag = server.get("/saa-self-assessment.js", &[]).await.header("etag").unwrap().to_owned();
    for known in [format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        assert_eq!(server.get("/saa-self-assessment.js", &[("if-none-match", &known)]).await.status, 304, "{known}");
    }
    let brotli = server.get("/saa-self-assessment.js", &[("accept-encoding", "br")]).await;
    assert_ne!(brotli.header("etag"), Some(tag.as_str()), "another variant, another tag");
    // As long as before and of the same time, as in packages that set all times alike: only the content tells.
    let file = database.directory().join("dist/saa-self-assessment.js");
    let before = std::fs::metadata(&file).unwrap();
    std::fs::write(&file, "import './app.4567abcd.js'").unwrap();
    let file = std::fs::File::options().write(true).open(&file).unwrap();
    file.set_modified(before.modified().unwrap()).unwrap();
    assert_eq!(file.metadata().unwrap().len(), before.len());
    let since = [("if-none-match", tag.as_str()), ("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT")];
    for conditions in [&since[..], &since[1..]] {
        let changed = server.get("/saa-self-assessment.js", conditions).await;
        assert_eq!((changed.status.as_u16(), changed.body.as_slice()), (200, b"import './app.4567abcd.js'".as_slice()));
    }
    // What is kept for good can still be asked after.
    let tag = server.get("/app.0123abcd.js", &[]).await.header("etag").expect("an ETag").to_owned();
    assert_eq!(server.get("/app.0123abcd.js", &[("if-none-match", &tag)]).await.status, 304);
    server.stop().await;
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_and_not_kept() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    for path in [
        "/nothing.js",
        "/app.ffffffff.js",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/a%00b",
        // A folder, however it is asked for; `//empty/` would be another host.
        "/empty",
        "/empty/",
        "/empty?x=1",
        "/e%6dpty",
        "//empty",
        "//empty/",
        "///empty",
        "/.//empty",
        "/empty//",
    ] {
        let answer = server.get(path, &[]).await;
        answer.problem(404, "not-found");
        assert_eq!(answer.header("location"), None, "{path}");
        assert_secure(&answer);
    }
    server.get("/api/v1/nothing", &[]).await.problem(404, "not-found");
    let posted = send(server.client.post(format!("{}/index.html", server.base))).await;
    posted.problem(405, "method-not-allowed");
    assert_eq!(posted.header("allow"), Some("GET,HEAD"));
    let head = send(server.client.head(format!("{}/index.html", server.base))).await;
    assert_eq!((head.status.as_u16(), head.header("content-length"), head.body.len()), (200, Some("31"), 0));
    server.stop().await;
}
