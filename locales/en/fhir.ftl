# Only for the form in HL7 FHIR; not downloaded by the browser.
# Description and rights are shown by programs that load the form.
fhir-description = Self-assessment of support needs of people with disabilities, after Annex 2 of the World Bank report AUS0003104 (2022). The Bulgarian wording is a translation that the Social Assistance Agency has not approved yet.
fhir-copyright = The form is restated from Annex 2 of the report AUS0003104 (2022), © World Bank. ICF codes are © World Health Organization. Places come from the classifier of the National Statistical Institute (EKATTE).

# Definitions of our own codes and extensions, shown by programs to staff and developers.
fhir-codes-shared = Answers that are the same everywhere
fhir-codes-places = Districts and municipalities
fhir-codes-origin = Origin of a question outside the official form
fhir-origin-added = Added by us
fhir-origin-fact-outside-the-form = Fact outside the form that one of the measures needs
fhir-extension-as-typed = As typed
    .definition = The exact text that the person typed, where the value does not carry it. JSON: a text or a list of texts.
fhir-extension-other-answer = Answer from another edition
    .definition = An answer to a question that this edition of the form does not have. JSON: key and answer.
fhir-extension-sender-id = Sender's key
    .definition = The sender's own key, where it is no plain text. JSON.
fhir-extension-replaces = Replaces an earlier attempt
    .definition = The key (Idempotency-Key) of an earlier attempt at the same application that may have been received. This one takes its place.
fhir-extension-shown-when = Shown when
    .definition = A condition for showing that enableWhen cannot say. JSON, as the command “assessment form” writes it.
fhir-extension-offered-when = Offered when
    .definition = A condition for offering the answer. JSON, as the command “assessment form” writes it.
fhir-extension-origin = Origin of the question
    .definition = Where the question comes from, if not from the official form.

# In place of hints on our own fields: other programs have fields of their own, and write numbers in their own way.
fhir-hint-personal-income = In euros
