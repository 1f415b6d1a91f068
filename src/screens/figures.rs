//! Screen: list of all parameters of the rules, by subject: those of the day, each with its source, how sure it is and
//! when somebody last looked; those of earlier years folded up.

use assessment_core::measures::{EarlierValue, FigureList, FigureUsed, ListedFigure, PovertyLineProduct, figures_on};
use assessment_core::parameters::{Confidence, Subject, Unit};

use crate::components::heading::{Depth, heading, heading_of, page_heading};
use crate::components::link::{actions, back, jump, link, print};
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, points, styled, text_points};
use crate::key;
use crate::language::Texts;
use crate::screen::Screen;

/// Screen: the list page.
pub fn figures(cx: &Cx) -> Html {
    let today = cx.app.state.today.get();
    let what = cx.texts.fill(key::FiguresWhat { date: cx.texts.date(today).into() });
    let top = pieces().then(back(cx, Screen::Figures)).then(page_heading(cx, cx.t(key::FIGURES_TITLE)));
    // The names of the figures come with the further texts.
    let Some(further) = cx.app.further() else {
        return top.then(el("p").child(cx.t(key::FURTHER_ABSENT))).into();
    };
    let list = figures_on(today);
    let list = List { cx, further: &further, list: &list };
    let title = |subject: Subject| further.of(key::family::FIGURES, &[subject.id()]);
    let subjects: Vec<Subject> = Subject::ALL.into_iter().filter(|subject| list.has(*subject)).collect();
    let contents = subjects.iter().map(|subject| pieces().then(jump(cx, subject.id(), title(*subject)))).collect();
    let mut page = top.then(el("p").child(what)).then(list.computed()).then(points(contents)).then(list.words());
    for subject in subjects {
        page = page
            .then(heading(cx, Depth::Part, title(subject)).attr("id", cx.id(subject.id())))
            .then(list.of_today(subject))
            .then(list.folded(subject, &title(subject)));
    }
    page.then(actions(vec![
        link(cx, "sa-button", cx.t(key::FIGURES_BACK), Screen::Result),
        print(cx, "sa-link sa-only-screen"),
    ]))
    .into()
}

/// Props of the list with the texts that it needs.
struct List<'a> {
    cx: &'a Cx,
    further: &'a Texts,
    list: &'a FigureList,
}

impl List<'_> {
    fn has(&self, subject: Subject) -> bool {
        self.of(subject).next().is_some() || self.earlier(subject).next().is_some()
    }

    fn of(&self, subject: Subject) -> impl Iterator<Item = &ListedFigure> {
        self.list.figures.iter().filter(move |listed| listed.subject == subject)
    }

    fn earlier(&self, subject: Subject) -> impl Iterator<Item = &EarlierValue> {
        self.list.earlier.iter().filter(move |earlier| earlier.subject == subject)
    }

    /// Builds the note that amounts of the year are computed, where some are: said once, before the first of them.
    fn computed(&self) -> Option<El> {
        let is_computed = |listed: &&ListedFigure| listed.amount.as_ref().is_some_and(|amount| !amount.published);
        let mut computed = self.list.figures.iter().filter(is_computed).peekable();
        computed.peek()?;
        let are_ceilings = computed.any(|listed| listed.used.unit == Unit::TimesPovertyLine);
        let year = self.list.on.year().to_string().into();
        let text = if are_ceilings {
            self.further.fill(key::FiguresComputedCeilings { year })
        } else {
            self.further.fill(key::FiguresComputed { year })
        };
        Some(styled("p", "sa-inset").child(text))
    }

    /// Builds the legend of the words for how sure a figure is.
    fn words(&self) -> El {
        let all = [Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred];
        let words =
            all.into_iter().map(|sure| self.further.of(key::family::CONFIDENCE, &[sure.id(), ".what"])).collect();
        let title = el("summary").child(self.further.text(key::FIGURES_SURE));
        styled("details", "sa-more").child(title).child(text_points(words))
    }

    fn of_today(&self, subject: Subject) -> El {
        // Who jumps to a subject has not read the others.
        self.cx.cited.borrow_mut().clear();
        let mut rows = styled("ul", "sa-figures");
        for listed in self.of(subject) {
            rows = rows.child(self.row(&listed.used, listed.amount.as_ref()));
        }
        rows
    }

    /// Builds the collapsed values of years that are over, by their validity periods.
    fn folded(&self, subject: Subject, title: &str) -> Option<El> {
        let mut times = pieces();
        let mut rows = None;
        let mut last = None;
        for EarlierValue { used, .. } in self.earlier(subject) {
            if last != Some((used.from, used.to)) {
                last = Some((used.from, used.to));
                let (ending, values) = self.cx.texts.period(used.from, used.to?);
                let time = self.further.fill_of(&key::family::FIGURE_PERIOD.key(&[ending]), &values);
                let time = heading_of(self.cx, Depth::Subpart, time, title);
                times = times.then(rows.replace(styled("ul", "sa-figures"))).then(time);
            }
            rows = rows.map(|rows| rows.child(self.row(used, None)));
        }
        last?;
        let summary = pieces().then(self.further.text(key::FIGURES_EARLIER));
        let of = styled("span", "sa-hidden").child(format!(": {title}"));
        let more = styled("details", "sa-more").child(el("summary").child(summary.then(of)));
        Some(more.child(times.then(rows)))
    }

    /// Builds the row of one figure: how much; below it from where, how sure, and when somebody last looked.
    fn row(&self, used: &FigureUsed, amount: Option<&PovertyLineProduct>) -> El {
        let (cx, further) = (self.cx, self.further);
        let name = further.of(key::family::FIGURE, &[used.parameter]);
        let value =
            further.fill_of(&key::family::UNIT.key(&[used.unit.id()]), &[("figure", cx.texts.figure(used.figure))]);
        // Of a share, what it comes to is what one looks for.
        let (value, share) = match amount {
            Some(amount) => {
                let value = value.into();
                let share = if amount.published {
                    further.fill(key::FigureAmountPublished { value })
                } else {
                    further.fill(key::FigureAmountComputed { value })
                };
                (cx.texts.money(amount.money), Some(share))
            }
            None => (value, None),
        };
        let line = further.fill(key::FigureLine { name: name.into(), value: value.into() });
        // Of an earlier one it stands above.
        let until = used.to.filter(|to| *to >= self.list.on);
        let until = until.map(|to| further.fill(key::FigureUntil { to: cx.texts.date(to).into() }));
        let law = used.law.law().map(|law| further.citation_among(law, &mut cx.cited.borrow_mut()));
        let sure = further.of(key::family::CONFIDENCE, &[used.confidence.id()]);
        let checked = cx.texts.date(used.checked).into();
        let law = law.unwrap_or_default().into();
        let facts = further.fill(key::FigureFacts { law, sure: sure.into(), date: checked });
        let under = |text: String| styled("span", "sa-figures__line").child(text);
        el("li")
            .child(styled("strong", "sa-figures__line").child(line))
            .child(share.map(under))
            .child(until.map(under))
            .child(styled("span", "sa-figures__facts").child(facts))
    }
}
