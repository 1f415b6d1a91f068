-- The assessment is no longer stored: it was 94 of 100 bytes, and the program computes it again from the application, the
-- day (`assessed_on`) and the same edition of the rules: `intake assess <reference>`.
--
-- The comment on `application` in 0001 is mended by this one: its answers stand in the alphabetical order of their
-- questions, not in that of the form.

-- What was stored before stays, because nobody can say which edition of the rules it was made by.
CREATE TABLE assessments_at_receipt (
    reference  TEXT NOT NULL PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE,
    assessment TEXT NOT NULL
);
INSERT INTO assessments_at_receipt SELECT reference, assessment FROM submissions;

DROP VIEW replaced_submissions;
DROP VIEW current_submissions;
ALTER TABLE submissions DROP COLUMN assessment;
-- The edition of the rules at receipt, as `intake --version` names it. None where the assessment was stored.
ALTER TABLE submissions ADD COLUMN rules_edition TEXT;
-- SHA-256 (hex) of the assessment at receipt: shows that what is computed again is the same.
ALTER TABLE submissions ADD COLUMN assessment_sha256 TEXT;

CREATE VIEW current_submissions AS
SELECT reference, received_at, assessed_on, form_version, language, filled_on, status, application, rules_edition,
       assessment_sha256
FROM submissions
WHERE NOT EXISTS (SELECT 1 FROM replacements WHERE replaced_key = submissions.idempotency_key);

CREATE VIEW replaced_submissions AS
SELECT earlier.reference, earlier.received_at, later.reference AS replaced_by, later.received_at AS replaced_at
FROM replacements
JOIN submissions AS earlier ON earlier.idempotency_key = replacements.replaced_key
JOIN submissions AS later ON later.reference = replacements.reference;
