# What the server that receives the forms says when something is wrong.
# `intake-<kind>` is a short title, `intake-<kind>-detail` says what has happened and what to do.
# Read on the page under the Submit button, and by developers of other programs that send to the same address.

intake-not-json = What was sent can’t be read
intake-not-json-detail = The data are not JSON, or were cut off on the way. Nothing has been submitted by this sending. Try sending it again.

intake-not-a-submission = What was sent doesn’t look like a self-assessment form
intake-not-a-submission-detail = The data are not arranged as the Social Assistance Agency expects. Nothing has been submitted by this sending.

intake-validation = Some answers need correcting
intake-validation-detail = The form has not been submitted by this sending. Correct the answers named here and send it again. Everything else is kept.

# $got: the edition of the form that the answers belong to; $expected: the edition accepted now. Both are codes.
intake-form-version = The form has been updated in the meantime
intake-form-version-detail = The answers belong to edition { $got } of the form; edition { $expected } is accepted now. The form has not been submitted by this sending. Look through your answers in the new edition and send them again.

intake-filled-on = The date on the device is wrong
intake-filled-on-detail = The device says that today is { $got }; here it is { $today }. The form has not been submitted by this sending. Correct the date on the device and send again.

# For the program that sends; a person on the page should never see it.
intake-idempotency-key-missing = The request has no key
intake-idempotency-key-missing-detail = Each submission carries its own key in the Idempotency-Key header, so that it can’t be filed twice. It is missing here, and nothing has been submitted.

intake-idempotency-key-invalid = The request’s key is not valid
intake-idempotency-key-invalid-detail = There must be one Idempotency-Key header, with 1 to 255 visible ASCII characters. Nothing has been submitted.

intake-idempotency-key-reused = This key has been used before
intake-idempotency-key-reused-detail = A form with other answers was received under this key. It stays as it is. The new answers have not been submitted; they need a new submission with a new key.

intake-content-type = What was sent is not in an accepted format
intake-content-type-detail = Only JSON that is not compressed is accepted (Content-Type: application/json, UTF-8, no Content-Encoding). Nothing has been submitted.

intake-too-large = What was sent is too large
intake-too-large-detail = Shorten the longest remarks and send it again. Nothing has been submitted by this sending.

intake-too-slow = Sending took too long
intake-too-slow-detail = The connection is slow, or broke before everything arrived. Nothing has been submitted by this sending. Try again.

# When to try again is said by the Retry-After header.
intake-too-many = Too many submissions from one place
intake-too-many-detail = Many forms have been sent from this network in a short time. Nothing has been submitted by this sending. Wait a minute and try again.

intake-busy = There are many requests at the moment
intake-busy-detail = Wait a little and try again. Nothing has been submitted by this sending.

intake-unavailable = The service is not working at the moment
intake-unavailable-detail = We can’t confirm that the form has been recorded. Wait a little and try again: the same submission is never recorded twice.

# For the program that watches the server.
intake-not-ready = No form can be received at the moment
intake-not-ready-detail = The server is running, but the database takes no new records.

# For the program that sends.
intake-host-missing = The request doesn’t say which server it is for
intake-host-missing-detail = HTTP/1.1 demands exactly one Host header. Nothing has been submitted.

intake-not-found = There is no such page
intake-not-found-detail = Check that the address is spelt correctly.

# For the program that sends.
intake-method-not-allowed = This address doesn’t take such a request
intake-method-not-allowed-detail = The Allow header of the answer says which methods are possible.

intake-internal = An error on the server
intake-internal-detail = We can’t confirm that the form has been recorded. Wait a little and try again: the same submission is never recorded twice. If the error comes back, call the Social Assistance Directorate.
