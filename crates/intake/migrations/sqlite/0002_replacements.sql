-- Which submission takes the place of which. A person who got no answer, changed something and sent again has sent two;
-- the later one names the key of the earlier, so that the agency sees one application and its correction.
--
-- By key and not by reference number: whether the earlier one was stored the browser doesn't know, and it may still arrive.
-- What would close a circle is left out, so that of any number of submissions at least one stands.
CREATE TABLE replacements (
    -- The submission that takes the place.
    reference    TEXT NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
    -- The idempotency key of the one whose place it takes. Perhaps there is none with this key.
    replaced_key TEXT NOT NULL,
    PRIMARY KEY (reference, replaced_key)
) STRICT;
CREATE INDEX replacements_replaced_key ON replacements (replaced_key);

-- What the caseworkers work on: submissions whose place no other has taken.
CREATE VIEW current_submissions AS
SELECT reference, received_at, assessed_on, form_version, language, filled_on, status, application
FROM submissions
WHERE NOT EXISTS (SELECT 1 FROM replacements WHERE replaced_key = submissions.idempotency_key);

-- The others, each with the one that stands in its place.
CREATE VIEW replaced_submissions AS
SELECT earlier.reference, earlier.received_at, later.reference AS replaced_by, later.received_at AS replaced_at
FROM replacements
JOIN submissions AS earlier ON earlier.idempotency_key = replacements.replaced_key
JOIN submissions AS later ON later.reference = replacements.reference;
