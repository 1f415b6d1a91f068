-- One row for each self-assessment received. Everything the agency acknowledges is in this row, so that there is
-- nothing that could be half-written: the row is there, or the person has no reference number.
--
-- For the social workers' IT: read this table, never write it. Dates are ISO 8601 text in a fixed width, so they sort
-- as text. The JSON columns are written by the server's own core, not copied from what the browser sent.
--
-- STRICT, because SQLite otherwise keeps whatever it is given whatever the column says.
CREATE TABLE submissions (
    -- The number the person was given. Random, so that it says nothing about others; unique, so that it is one person's.
    reference       TEXT NOT NULL PRIMARY KEY,
    -- Chosen by the browser for one press of Submit. Unique: a repeated request must never make a second application.
    idempotency_key TEXT NOT NULL,
    -- SHA-256 (hex) of the request as received: tells a repetition from another body under the same key.
    body_sha256     TEXT NOT NULL,
    -- When it was received, UTC, RFC 3339 with milliseconds. Deadlines of the agency count from here.
    received_at     TEXT NOT NULL,
    -- The calendar date in Sofia by whose rules and figures `assessment` was made.
    assessed_on     TEXT NOT NULL,
    -- The version of the form definition the answers belong to.
    form_version    TEXT NOT NULL,
    -- The language the person filled it in (BCP 47 tag).
    language        TEXT NOT NULL,
    -- The date the person put on the declaration.
    filled_on       TEXT NOT NULL,
    -- 'filed', or 'preliminary' while a signature is missing. No CHECK: signing will add values, and SQLite can only
    -- change a CHECK by rebuilding the table.
    status          TEXT NOT NULL,
    -- The application as the core understood it, normalised JSON: the answers that count, in the form's order.
    application     TEXT NOT NULL,
    -- What the core found: the functioning profile and each measure with its conditions. A help, not a decision.
    assessment      TEXT NOT NULL,
    -- The body of the confirmation exactly as sent, so that a repetition gets the same bytes.
    response        TEXT NOT NULL,
    CONSTRAINT submissions_idempotency_key UNIQUE (idempotency_key)
) STRICT;
