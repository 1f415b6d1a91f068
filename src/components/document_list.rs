//! The documents to bring, each once, by the time at which they are needed.

use assessment_core::measures::{Assessment, PaperFor, PaperStage};
use leptos::prelude::*;

use super::heading::heading;
use super::law_note::law_note;
use crate::context::Cx;
use crate::html::{el, points, styled};

/// The lists.
pub fn document_list(cx: &Cx, assessment: &Assessment) -> Vec<AnyView> {
    let mut all = Vec::new();
    for stage in PaperStage::ALL {
        let papers: Vec<Vec<AnyView>> =
            assessment.papers.iter().filter(|of| of.paper.stage == stage).map(|of| paper(cx, of)).collect();
        if !papers.is_empty() {
            all.push(heading(cx, 2, None, cx.texts.of(&["when-", stage.id()])));
            all.push(points(papers));
        }
    }
    all
}

fn paper(cx: &Cx, of: &PaperFor) -> Vec<AnyView> {
    let paper = &of.paper;
    let mut names = Vec::new();
    for measure in &of.measures {
        names.push(cx.texts.of(&["m-", measure.0]));
    }
    let issuer = cx.texts.of(&["issuer-", paper.issuer]);
    let facts = [
        Some(cx.texts.of(&["doc-", paper.id, ".reason"])),
        Some(cx.texts.fill("paper-issuer", &[("issuer", issuer.into())])),
        Some(cx.texts.fill("paper-for", &[("measures", names.join(", ").into())])),
        (!paper.certain).then(|| cx.t("paper-maybe")),
    ];
    let mut list = styled("ul", "sa-paper");
    for fact in facts.into_iter().flatten() {
        list = list.child(el("li").child(fact));
    }
    list = list.child(law_note(cx, paper.law).map(|law| el("li").child(law)));
    vec![el("strong").child(cx.texts.of(&["doc-", paper.id])).view(), list.view()]
}
