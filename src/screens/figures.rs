//! All figures of the rules on the day: how much, until when, from where, how sure, when somebody last looked.

use assessment_core::measures::{FigureGroup, Listed, figures_on};

use crate::components::heading::{heading, page_heading};
use crate::components::link::{actions, back, link, print};
use crate::context::Cx;
use crate::html::{Html, Pieces, el, pieces, points, styled};
use crate::language::Texts;
use crate::screen::Screen;

/// The page.
pub fn figures(cx: &Cx) -> Html {
    let today = cx.app.state.today.get();
    let what = cx.texts.fill("figures-what", &[("date", cx.texts.date(today).into())]);
    let top = pieces().then(back(cx, Screen::Figures)).then(page_heading(cx, cx.t("figures-title")));
    // The names of the figures come with the further texts.
    let Some(further) = cx.app.further() else {
        return top.then(el("p").child(cx.t("figures-absent"))).into();
    };
    let mut page = top.then(el("p").child(what));
    let list = figures_on(today);
    for group in FigureGroup::ALL {
        let mut rows = Vec::new();
        for listed in list.figures.iter().filter(|listed| listed.group == group) {
            rows.push(row(cx, &further, listed));
        }
        page = page.then(heading(cx, 1, None, further.of(&["figures-", group.id()]))).then(points(rows));
    }
    page.then(actions(vec![
        link(cx, "sa-button", cx.t("figures-back"), Screen::Result),
        print(cx, "sa-link sa-only-screen"),
    ]))
    .into()
}

fn row(cx: &Cx, further: &Texts, listed: &Listed) -> Pieces {
    let used = &listed.used;
    let date = |date| cx.texts.date(date).into();
    let value = further.fill(&["unit-", used.unit.id()].concat(), &[("figure", cx.texts.figure(used.figure))]);
    let name = further.of(&["figure-", used.parameter]);
    let line = further.fill("figure-line", &[("name", name.into()), ("value", value.into())]);
    let period = match used.to {
        Some(to) => {
            let (ending, values) = cx.texts.period(used.from, to);
            further.fill(&["figure-period", ending].concat(), &values)
        }
        None => further.fill("figure-period.open", &[("from", date(used.from))]),
    };
    let amount = listed.amount.as_ref().map(|amount| {
        let key = if amount.published { "figure-amount-published" } else { "figure-amount-computed" };
        further.fill(key, &[("money", cx.texts.money(amount.money).into())])
    });
    let source = used.law.law().map(|law| further.fill("figure-source", &[("law", further.citation(law).into())]));
    let sure = further.of(&["confidence-", used.confidence.id()]);
    let sure = further.fill("figure-sure", &[("sure", sure.into()), ("date", date(used.checked))]);
    let mut facts = styled("ul", "sa-paper");
    for fact in [amount, Some(period), source, Some(sure)].into_iter().flatten() {
        facts = facts.child(el("li").child(fact));
    }
    pieces().then(el("strong").child(line)).then(facts)
}
