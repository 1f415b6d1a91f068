//! Examples of a measure's card, in each verdict.

use assessment_core::answers::Stated;
use assessment_core::form::questions::{
    ATTENDANCE_CERTIFIED, FACT_CHILD_BENEFIT, FACT_PENSION, FACT_RESIDENTIAL_CARE, RECEIVES_MONTHLY_SUPPORT,
    REQUEST_BALNEOTHERAPY, REQUEST_CAR, REQUEST_MONTHLY_SUPPORT, REQUEST_PERSONAL_ASSISTANCE,
};
use assessment_core::measures::{MeasureOutcome, RulesOutcome, Verdict};

use super::page::ExamplePage;
use super::{Example, Gallery, example};
use crate::components::measure_card::{MeasureCard, measure_card};
use crate::html::{El, Pieces, el, pieces, styled};
use crate::key;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    // A card is one level deeper than the part in which it stands.
    let person = |percent: &str| gallery.page().heading_level("1").decided(percent);
    let asking = |percent: &str| {
        person(percent)
            .answer(REQUEST_MONTHLY_SUPPORT, "yes")
            .answer(REQUEST_CAR, "yes")
            .answer(REQUEST_BALNEOTHERAPY, "yes")
            .answer(REQUEST_PERSONAL_ASSISTANCE, "yes")
    };
    let nobody = gallery.page().heading_level("1");
    let sums = |page: &ExamplePage| Some(pieces().then(styled("p", "sa-note").child(page.cx.t(key::DOUBT_SUMS))));
    // All that monthly support depends on.
    let told = || {
        asking("95,5")
            .answer(ATTENDANCE_CERTIFIED, "no")
            .answer(FACT_CHILD_BENEFIT, "no")
            .answer(FACT_RESIDENTIAL_CARE, "no")
            .answers(FACT_PENSION, &["none"])
    };
    let with_sums = told();
    vec![
        example("Asked for: probably yes", card(&told(), asked(Verdict::ProbablyYes))),
        example(
            "The same, with what is said of its sums",
            card_with(&with_sums, asked(Verdict::ProbablyYes), sums(&with_sums)),
        ),
        example("Asked for: more information is needed", card(&asking("95,5"), asked(Verdict::MoreInformation))),
        example("Asked for: probably no", card(&asking("20"), asked(Verdict::ProbablyNo))),
        example(
            "Asked for: hours",
            card(&asking("95,5"), |of| of.is_requested() && of.rules.as_ref().and_then(RulesOutcome::hours).is_some()),
        ),
        example("Not asked for: probably yes", card(&person("95,5"), unasked(Verdict::ProbablyYes))),
        example("Not asked for: more information is needed", card(&nobody, unasked(Verdict::MoreInformation))),
        example("Not asked for: probably no", card(&person("20"), unasked(Verdict::ProbablyNo))),
        example(
            "Received already",
            card(&person("95,5").answer(RECEIVES_MONTHLY_SUPPORT, "yes"), |of| of.receiving == Stated::Yes),
        ),
        example("No rules are known for the day", card(&person("95,5").on(2000), |of| of.rules.is_none())),
    ]
}

fn asked(verdict: Verdict) -> impl Fn(&MeasureOutcome) -> bool {
    move |outcome| outcome.is_requested() && outcome.verdict() == verdict
}

fn unasked(verdict: Verdict) -> impl Fn(&MeasureOutcome) -> bool {
    move |outcome| !outcome.is_requested() && outcome.verdict() == verdict
}

fn card(page: &ExamplePage, is_wanted: impl Fn(&MeasureOutcome) -> bool) -> El {
    card_with(page, is_wanted, None)
}

fn card_with(page: &ExamplePage, is_wanted: impl Fn(&MeasureOutcome) -> bool, of_sums: Option<Pieces>) -> El {
    let outcome = page.outcome(is_wanted);
    el("div").child(outcome.map(|outcome| measure_card(&page.cx, MeasureCard { outcome: &outcome, of_sums })))
}
