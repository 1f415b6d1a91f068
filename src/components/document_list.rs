//! The documents to bring, each once, by the time at which they are needed.

use assessment_core::measures::{Assessment, PaperFor, PaperStage};

use super::heading::heading;
use super::law_note::law_note;
use crate::context::Cx;
use crate::html::{Pieces, el, pieces, points, styled};

/// The lists.
pub fn document_list(cx: &Cx, assessment: &Assessment) -> Pieces {
    let mut all = pieces();
    for stage in PaperStage::ALL {
        let mut papers = Vec::new();
        for of in assessment.papers.iter().filter(|of| of.paper.stage == stage) {
            papers.push(paper(cx, of));
        }
        if !papers.is_empty() {
            let title = cx.texts.of(&["when-", stage.id()]);
            all = all.then(heading(cx, 2, None, title)).then(points(papers));
        }
    }
    all
}

fn paper(cx: &Cx, of: &PaperFor) -> Pieces {
    let paper = &of.paper;
    let mut names = Vec::new();
    for measure in &of.measures {
        names.push(cx.texts.of(&["m-", measure.0]));
    }
    let line = |text: String| el("li").child(text);
    let facts = styled("ul", "sa-paper")
        .child(line(cx.texts.of(&["doc-", paper.id, ".reason"])))
        .child(line(cx.texts.of(&["issuer-", paper.issuer])))
        .child(line(cx.texts.fill("paper-for", &[("measures", names.join(", ").into())])))
        .child((!paper.certain).then(|| line(cx.t("paper-maybe"))))
        .child(law_note(cx, paper.law).map(|law| el("li").child(law)));
    pieces().then(el("strong").child(cx.texts.of(&["doc-", paper.id]))).then(facts)
}
