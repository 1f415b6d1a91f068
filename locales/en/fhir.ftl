# Only for the form in HL7 FHIR; not downloaded by the browser.
# Description and rights are shown by programs that load the form.
fhir-description = Self-assessment of support needs of people with disabilities, after Annex 2 of the World Bank report AUS0003104 (2022). The Bulgarian wording is a translation that the Social Assistance Agency has not approved yet.
fhir-copyright = The form is restated from Annex 2 of the report AUS0003104 (2022), © World Bank. ICF codes are © World Health Organization. Places come from the classifier of the National Statistical Institute (EKATTE).
