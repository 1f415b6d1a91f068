//! Each variable: its default, its values, and the message when it is wrong.

use super::*;

fn config(variables: &[(&str, &str)]) -> Result<Config, String> {
    let get = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    Config::from_variables(get).map_err(|error| error.to_string())
}

#[test]
fn nothing_set_gives_the_defaults_that_help_promises() {
    let config = config(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    let Database::Sqlite(options) = config.database else { panic!("SQLite is the default") };
    assert_eq!(options.get_filename(), std::path::Path::new("intake.db"));
    assert_eq!(config.files, None);
    assert_eq!(
        config.filing,
        Filing { status: FilingStatus::Preliminary, sign: vec![Signature::Paper, Signature::Electronic] }
    );
    assert_eq!(config.limits.max_body, 262_144);
    assert_eq!(config.limits.concurrency, 256);
    assert_eq!(config.limits.rate_per_minute.map(u32::from), Some(120));
    assert_eq!(config.client_header, None);
    assert_eq!(config.fixed_today, None);
    for default in ["127.0.0.1:8080", "sqlite://intake.db", "preliminary", "paper,electronic", "262144", "256", "120"] {
        assert!(HELP.contains(&format!("Default: {default}")), "help doesn't say that {default} is a default");
    }
}

#[test]
fn help_names_the_variables_that_are_read_and_no_others() {
    let read = std::cell::RefCell::new(std::collections::BTreeSet::from(["INTAKE_LOG".to_owned()]));
    Config::from_variables(|name| {
        read.borrow_mut().insert(name.to_owned());
        None
    })
    .unwrap();
    let explained = HELP
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next().filter(|_| !line.starts_with("   ")))
        .map(str::to_owned)
        .collect();
    assert_eq!(read.into_inner(), explained);
}

#[test]
fn what_is_set_is_taken() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().to_str().unwrap();
    let config = config(&[
        ("INTAKE_LISTEN", "[::1]:0"),
        ("DATABASE_URL", "postgresql://someone:secret@db.example:5433/intake"),
        ("INTAKE_STATIC", path),
        ("INTAKE_FILING", "filed"),
        ("INTAKE_MAX_BODY", "1024"),
        ("INTAKE_MAX_ACTIVE", "1"),
        ("INTAKE_RATE", "0"),
        ("INTAKE_CLIENT_HEADER", "X-Real-IP"),
        ("INTAKE_TODAY", "2025-12-31"),
    ])
    .unwrap();
    assert_eq!(config.listen.to_string(), "[::1]:0");
    let Database::Postgres(options) = config.database else { panic!("not PostgreSQL") };
    assert_eq!((options.get_host(), options.get_port(), options.get_database()), ("db.example", 5433, Some("intake")));
    assert_eq!(config.files.as_deref(), Some(directory.path()));
    assert_eq!(config.filing, Filing { status: FilingStatus::Filed, sign: vec![] });
    assert_eq!((config.limits.max_body, config.limits.concurrency), (1024, 1));
    assert_eq!(config.limits.rate_per_minute, None);
    assert_eq!(config.client_header.unwrap(), "x-real-ip");
    assert_eq!(config.fixed_today, from_iso("2025-12-31"));
}

#[test]
fn an_empty_variable_counts_as_unset() {
    assert_eq!(config(&[("INTAKE_TODAY", " "), ("INTAKE_LISTEN", "")]).unwrap().listen.port(), 8080);
}

#[test]
fn ways_to_sign() {
    let sign = |value| config(&[("INTAKE_SIGN", value)]).unwrap().filing.sign;
    assert_eq!(sign("paper"), [Signature::Paper]);
    assert_eq!(sign("electronic"), [Signature::Electronic]);
    assert_eq!(sign("electronic,paper"), [Signature::Paper, Signature::Electronic]);
}

#[test]
fn what_is_wrong_is_named_with_what_is_expected() {
    for (variable, value, expected) in [
        ("INTAKE_LISTEN", "8080", "an address and port such as 127.0.0.1:8080, but it is `8080`"),
        ("INTAKE_STATIC", "/no/such/directory", "an existing directory, but it is `/no/such/directory`"),
        ("INTAKE_FILING", "Filed", "`filed` or `preliminary`, but it is `Filed`"),
        ("INTAKE_SIGN", "pen", "`paper`, `electronic` or `paper,electronic`, but it is `pen`"),
        ("INTAKE_MAX_BODY", "256k", "a number of bytes from 1024 to 16777216, but it is `256k`"),
        ("INTAKE_MAX_BODY", "1023", "a number of bytes from 1024 to 16777216, but it is `1023`"),
        ("INTAKE_MAX_ACTIVE", "0", "a number from 1 to 10000, but it is `0`"),
        ("INTAKE_RATE", "-1", "a number from 0 to 100000, but it is `-1`"),
        ("INTAKE_CLIENT_HEADER", "a b", "a header's name such as X-Forwarded-For, but it is `a b`"),
        ("INTAKE_TODAY", "31.12.2026", "a date such as 2026-11-22, but it is `31.12.2026`"),
        ("INTAKE_TODAY", "2026-02-30", "a date such as 2026-11-22, but it is `2026-02-30`"),
        ("INTAKE_TODAY", "2026-11-22T10:00:00", "a date such as 2026-11-22, but it is `2026-11-22T10:00:00`"),
    ] {
        let message = config(&[(variable, value)]).unwrap_err();
        assert_eq!(message, format!("{variable} must be {expected}. `intake --help` explains all variables."));
    }
    let message = config(&[("INTAKE_FILING", "filed"), ("INTAKE_SIGN", "paper")]).unwrap_err();
    assert!(message.starts_with("INTAKE_SIGN must be unset with INTAKE_FILING=filed"), "{message}");
}

#[test]
fn a_wrong_database_address_is_explained_without_showing_its_password() {
    for url in ["mysql://u:secret@h/d", "intake.db", "postgres://u:secret@h:port/d", "sqlite://", "sqlite://:memory:"] {
        let message = config(&[("DATABASE_URL", url)]).unwrap_err();
        assert!(message.starts_with("DATABASE_URL must be ") && message.contains("://<"), "{message}");
        assert!(!message.contains("secret"), "{message}");
    }
}
