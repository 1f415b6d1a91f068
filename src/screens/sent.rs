//! The submission has arrived: its number, what it is, and what comes next.

use leptos::prelude::*;

use crate::context::Cx;
use crate::components::heading::{heading, page_heading};
use crate::components::link::button;

/// The page.
pub fn sent(cx: &Cx) -> AnyView {
    let receipt = cx.app.state.receipt.get_untracked().unwrap_or_default();
    let is_filed = receipt.status == "filed";
    let status = cx.t(if is_filed { "sent-filed" } else { "sent-preliminary" });
    let ways: Vec<AnyView> = receipt
        .sign
        .iter()
        .filter_map(|way| cx.texts.maybe(&["sent-sign-", way]))
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    let sign = (!is_filed && !ways.is_empty()).then(|| {
        let title = heading(cx, 1, None, cx.t("sent-sign-title"));
        view! { {title}<ul class="sa-list">{ways}</ul> }.into_any()
    });
    let time = cx.texts.moment(&receipt.received_at);
    view! {
        {page_heading(cx, cx.t("sent-title"))}
        <p class="sa-lead">{status}</p>
        <p class="sa-reference">{cx.t("sent-reference")}" "<strong>{receipt.reference.clone()}</strong></p>
        <p>{cx.texts.fill("sent-time", &[("time", time.into())])}</p>
        {sign}
        {heading(cx, 1, None, cx.t("sent-next-title"))}
        <ul class="sa-list"><li>{cx.t("sent-next-keep")}</li><li>{cx.t("sent-next-meeting")}</li></ul>
        <p class="sa-actions">{button("sa-button", cx.t("print"), crate::app::print)}</p>
    }
    .into_any()
}
