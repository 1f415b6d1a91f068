//! Screen: confirmation of the submission: its number, what it is, and what comes next.

use assessment_texts::Key;

use crate::client::{Earlier, ReceiptStatus};
use crate::components::document_list::document_list;
use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, link, print};
use crate::context::Cx;
use crate::html::{Html, el, fold, pieces, styled, text_points};
use crate::key;
use crate::screen::Screen;
use crate::screens::check;

const WITH_PAPERS: [Key; 3] = [key::SENT_NEXT_KEEP, key::SENT_NEXT_PAPERS, key::SENT_NEXT_MEETING];
const WITHOUT_PAPERS: [Key; 2] = [key::SENT_NEXT_KEEP, key::SENT_NEXT_MEETING];

/// Screen: the confirmation page.
pub fn sent(cx: &Cx) -> Html {
    let receipt = cx.app.state.receipt().unwrap_or_default();
    let lead = match receipt.status {
        ReceiptStatus::Filed => key::SENT_FILED,
        ReceiptStatus::Preliminary => key::SENT_PRELIMINARY,
        ReceiptStatus::Unknown => key::SENT_RECEIVED,
    };
    let is_filed = receipt.status == ReceiptStatus::Filed;
    let mut ways = Vec::new();
    for way in &receipt.sign {
        ways.extend(cx.texts.some(key::family::SENT_SIGN, &[way]));
    }
    if receipt.status == ReceiptStatus::Preliminary && ways.is_empty() {
        ways.push(cx.t(key::SENT_SIGN_ASK));
    }
    let sent = cx.app.state.sent.get();
    // What there is to print is here as long as the page is open, and never after a reload.
    let copy = (!is_filed)
        .then(|| el("p").child(cx.t(if sent.is_some() { key::SENT_PRINT_NOW } else { key::SENT_COPY_GONE })));
    let sign = (!is_filed && !ways.is_empty())
        .then(|| pieces().then(heading(cx, Depth::Part, cx.t(key::SENT_SIGN_TITLE))).then(text_points(ways)));
    let number = styled("p", "sa-reference")
        .child(format!("{} ", cx.t(key::SENT_REFERENCE)))
        .child(el("strong").child(receipt.reference.as_str()));
    // Whoever passes the answer on may have lost it; the number is what counts.
    let time = cx.texts.known_moment(&receipt.received_at);
    let time = time.map(|time| el("p").child(cx.texts.fill(key::SentTime { time: time.into() })));
    let earlier_number = |of: &Earlier| {
        let time = cx.texts.moment(&of.received_at).into();
        cx.texts.fill(key::SentEarlierNumber { number: of.reference.as_str().into(), time })
    };
    let earlier: Vec<_> = receipt.replaces.iter().map(earlier_number).collect();
    let earlier = (!earlier.is_empty())
        .then(|| styled("div", "sa-inset").child(el("p").child(cx.t(key::SENT_EARLIER))).child(text_points(earlier)));
    let papers = sent.as_ref().map(|sent| &sent.assessment).filter(|assessment| !assessment.papers.is_empty());
    let papers = papers.filter(|_| cx.app.further().is_some());
    let papers = papers.map(|assessment| {
        pieces().then(heading(cx, Depth::Part, cx.t(key::RESULT_PAPERS_TITLE))).then(document_list(cx, assessment))
    });
    let answers = sent.as_ref().map(|sent| {
        let title = el("summary").child(cx.t(key::SENT_ANSWERS));
        pieces()
            .then(styled("div", "sa-only-paper").child(heading(cx, Depth::Part, cx.t(key::SENT_ANSWERS))))
            .then(fold("sa-more", "sent").child(title).child(check::sent(cx, &sent.draft, &sent.interpretation)))
    });
    pieces()
        .then(page_heading(cx, cx.t(key::SENT_TITLE)))
        .then(styled("p", "sa-lead").child(cx.t(lead)))
        .then(number)
        .then(time)
        .then(earlier)
        .then(check::incomplete(cx))
        .then(sign)
        .then(copy)
        .then(heading(cx, Depth::Part, cx.t(key::SENT_NEXT_TITLE)))
        .then(cx.list(if papers.is_some() { &WITH_PAPERS } else { &WITHOUT_PAPERS }))
        .then(papers)
        .then(answers)
        .then(actions(vec![
            print(cx, "sa-button sa-only-screen"),
            link(cx, "sa-link sa-only-screen", cx.t(key::SENT_AGAIN), Screen::Clear),
        ]))
        .into()
}
