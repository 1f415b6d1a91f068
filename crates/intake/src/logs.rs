//! Structured logs: JSON lines on standard output, without personal data.

use tracing_subscriber::EnvFilter;

/// Initialises the logging subscriber; `filter` is the value of `INTAKE_LOG`.
///
/// Also replaces the panic message, which may quote the data that caused it, by its place alone.
pub fn start(filter: Option<&str>) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter.unwrap_or("info"))
        .map_err(|_| anyhow::anyhow!("INTAKE_LOG must be a log filter such as `info` or `warn,intake=debug`"))?;
    tracing_subscriber::fmt().json().flatten_event(true).with_env_filter(filter).with_current_span(false).init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked; this is a fault in the server");
    }));
    Ok(())
}
