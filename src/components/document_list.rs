//! Component: list of the documents to bring, each once, by the stage at which they are due.

use assessment_core::measures::{Assessment, MeasureId, PaperStage, RequestedPaper};

use super::heading::{Depth, heading};
use super::law_note::law_note;
use crate::context::Cx;
use crate::html::{Pieces, el, pieces, points, styled};
use crate::key;

/// Component: the lists by stage.
pub fn document_list(cx: &Cx, assessment: &Assessment) -> Pieces {
    let asked = assessment.outcomes.iter().filter(|outcome| outcome.is_requested_and_open()).count();
    let mut all = pieces();
    for stage in PaperStage::ALL {
        let of_stage = assessment.papers.iter().filter(|of| of.paper.stage == stage);
        let papers: Vec<_> = of_stage.map(|of| paper(cx, of, asked)).collect();
        if !papers.is_empty() {
            let title = cx.texts.of(key::family::WHEN, &[stage.id()]);
            all = all.then(heading(cx, Depth::Subpart, title)).then(points(papers));
        }
    }
    all
}

/// Builds one document; `asked` is the number of requested measures that are not ruled out.
fn paper(cx: &Cx, of: &RequestedPaper, asked: usize) -> Pieces {
    let paper = &of.paper;
    let name = |measure: &MeasureId| {
        let short = cx.texts.some(key::family::M, &[measure.0, ".short"]);
        short.unwrap_or_else(|| cx.texts.of(key::family::M, &[measure.0]))
    };
    let names: Vec<_> = of.measures.iter().map(name).collect();
    let needed_for = if asked > 1 && names.len() == asked {
        cx.t(key::PAPER_FOR_ALL)
    } else {
        cx.texts.fill(key::PaperFor { measures: names.join("; ").into() })
    };
    let line = |text: String| el("li").child(text);
    let facts = styled("ul", "sa-paper")
        .child(line(cx.texts.of(key::family::DOC, &[paper.id, ".reason"])))
        .child(line(cx.texts.of(key::family::ISSUER, &[paper.issuer])))
        .child(line(needed_for))
        .child((!paper.certain).then(|| line(cx.t(key::PAPER_MAYBE))))
        .child(law_note(cx, paper.law).map(|law| el("li").child(law)));
    pieces().then(el("strong").child(cx.texts.of(key::family::DOC, &[paper.id]))).then(facts)
}
