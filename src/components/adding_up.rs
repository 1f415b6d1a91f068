//! Component: income calculator, with what doesn't count, what does, and a sum that ends as the answer if the person
//! takes it over.
//!
//! What is typed here lives in the memory of the open page. It is no answer: it isn't kept, and it isn't sent.

use std::cell::RefCell;
use std::rc::Rc;

pub use assessment_core::adding_up::QUESTION;
use assessment_core::adding_up::{
    MOST_MEMBERS, MOST_TIMES, Quotient, RawSums, ReceivedSum, SumFault, SumField as Of, SumList, add_up,
};
use assessment_core::answers::Problem;
use assessment_core::law::LawId;
use assessment_core::measures::income;
use assessment_core::money::{Currency, Money};
use assessment_core::parameters::INCOME_MONTHS;
use assessment_texts::{Family, Key};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::field::{Field, error_text};
use super::law_note::law_note;
use super::link::button;
use crate::context::Cx;
use crate::html::{El, Html, Pieces, el, fold, follow, pieces, styled, text_points};
use crate::key;

/// Numbers of rows of a list of sums.
#[derive(Clone, Copy)]
struct Rows {
    list: SumList,
    /// All that there can be.
    most: usize,
    /// Those in view at first.
    first: usize,
}

const COUNTED: Rows = Rows { list: SumList::Counted, most: 10, first: 2 };
const LEFT_OUT: Rows = Rows { list: SumList::LeftOut, most: 5, first: 1 };

/// Label of a field of the calculator.
struct FieldLabel<'a> {
    text: String,
    /// Of which sum, for those who hear it without what stands around it.
    of_sum: Option<&'a str>,
}

/// Component: explanation of what doesn't count and what does, before anybody adds up.
pub fn what_counts(cx: &Cx) -> Pieces {
    // It comes with the further texts, and the page is drawn again then.
    if cx.app.further().is_none() {
        return pieces();
    }
    let list = |title: Key, family: Family, kinds: &[&str], law: LawId| {
        let kinds = kinds.iter().map(|kind| cx.texts.of(family, &[kind])).collect();
        let title = pieces().then(cx.t(title)).then(" ").then(law_note(cx, law));
        pieces().then(styled("p", "sa-label").child(title)).then(text_points(kinds))
    };
    let (not, yes) = (key::INCOME_NOT_COUNTED_TITLE, key::INCOME_COUNTED_TITLE);
    pieces().then(list(not, key::family::INCOME_NOT_COUNTED, &income::NOT_COUNTED, income::NOT_COUNTED_LAW)).then(list(
        yes,
        key::family::INCOME_COUNTED,
        &income::COUNTED,
        income::COUNTED_LAW,
    ))
}

/// Result of the last calculation.
type Outcome = Option<Result<Quotient, (Of, SumFault)>>;

/// State of the calculator on one page.
#[derive(Clone)]
struct Help {
    field: Rc<Field>,
    outcome: ArcRwSignal<Outcome>,
    most_months: u32,
    /// The months by which the "how many times" go that nobody has changed.
    followed: Rc<RefCell<String>>,
}

/// Component: the calculator, collapsed until it is wanted.
pub fn adding_up(field: &Field) -> El {
    let cx = &field.cx;
    let most_months = INCOME_MONTHS.figure_on(cx.app.state.today.get()).map_or(1, u32::from);
    let typed = cx.app.state.adding.get();
    let months = if typed.months.is_empty() { most_months.to_string() } else { typed.months.clone() };
    let help = Help {
        field: Rc::new(field.clone()),
        outcome: ArcRwSignal::new(None),
        most_months,
        followed: Rc::new(RefCell::new(months.clone())),
    };
    let label = |key| FieldLabel { text: cx.t(key), of_sum: None };
    let top = styled("div", "sa-adding-pair")
        .child(help.input(Of::Members, label(key::ADDING_MEMBERS), &typed.members))
        .child(help.input(Of::Months, label(key::ADDING_MONTHS), &months));
    let mut body = pieces()
        .then(el("p").child(cx.t(key::ADDING_WHAT)))
        .then(styled("p", "sa-note").child(cx.t(key::ADDING_PRIVATE)))
        .then(top);
    for rows in [COUNTED, LEFT_OUT] {
        body = body.then(help.list(rows, typed.of(rows.list), &months));
    }
    let (calculate, typing, changed, enter) = (help.clone(), help.clone(), help.clone(), help.clone());
    // Not filled like "Continue" below it: the two must not be taken for each other.
    body = body
        .then(el("p").child(button("sa-button sa-button--plain", cx.t(key::ADDING_DO), move || calculate.calculate())))
        .then(help.result());
    fold("sa-more sa-adding", "adding")
        .child(el("summary").child(cx.t(key::ADDING_TITLE)))
        .child(body)
        .on("input", move |_| typing.typed_anew())
        .on("change", move |_| changed.follow_months())
        // Enter in one of these fields adds up; it must not go on to the next page.
        .on("keydown", move |event| enter.entered(&event))
}

/// Component: visually hidden part of a label, for those who hear it without what stands around it.
fn unseen(of: &str) -> El {
    styled("span", "sa-hidden").child(format!(": {of}"))
}

/// Access to the list of raw sums by its kind.
trait Lists {
    fn of(&self, list: SumList) -> &[ReceivedSum];
}

impl Lists for RawSums {
    fn of(&self, list: SumList) -> &[ReceivedSum] {
        match list {
            SumList::Counted => &self.counted,
            SumList::LeftOut => &self.left_out,
        }
    }
}

impl Help {
    fn cx(&self) -> &Cx {
        &self.field.cx
    }

    fn id(&self, of: Of) -> String {
        let list = |list| match list {
            SumList::Counted => "counted",
            SumList::LeftOut => "left-out",
        };
        self.cx().id(&match of {
            Of::Members => "adding-members".into(),
            Of::Months => "adding-months".into(),
            Of::Amount(of, at) => format!("adding-amount-{}-{}", list(of), at),
            Of::Times(of, at) => format!("adding-times-{}-{}", list(of), at),
        })
    }

    /// Builds one field under its label, with its error message between them.
    fn input(&self, of: Of, label: FieldLabel<'_>, value: &str) -> El {
        let (cx, id) = (self.cx(), self.id(of));
        let problem_id = format!("{id}-problem");
        let wrong = self.outcome.clone();
        let fault = move || match &*wrong.read() {
            Some(Err((on, fault))) if *on == of => Some(fault.clone()),
            _ => None,
        };
        let (invalid, described) = (fault.clone(), fault.clone());
        let (texts, word, described_by) = (cx.clone(), cx.t(key::ERROR_WORD), problem_id.clone());
        let most = match of {
            Of::Members => MOST_MEMBERS,
            Of::Months => self.most_months,
            _ => MOST_TIMES,
        };
        // What a sentence about a problem begins with: a label, not a question.
        let name = match of {
            Of::Members => cx.t(key::ADDING_MEMBERS_SHORT),
            Of::Months => cx.t(key::ADDING_MONTHS_SHORT),
            _ => label.text.clone(),
        };
        let problem = follow(move || {
            let text = match fault()? {
                SumFault::Number(kind) => texts.texts.problem_of(&Problem { question: name.clone(), kind }, None),
                fault => {
                    let key = key::family::ADDING_WRONG.key(&[fault.id()]);
                    texts.texts.fill_of(&key, &[("most", most.to_string().into())])
                }
            };
            Some(styled("p", "sa-problem").attr("id", &*problem_id).child(error_text(&word, text)))
        });
        let is_amount = matches!(of, Of::Amount(..));
        let input = styled("input", "sa-input sa-input--short")
            .attr("id", &*id)
            .attr("type", "text")
            .attr("inputmode", if is_amount { "decimal" } else { "numeric" })
            .attr("autocomplete", "off")
            .attr("value", value)
            .follow("aria-invalid", move || invalid().map(|_| "true".into()))
            .follow("aria-describedby", move || described().map(|_| described_by.clone()));
        let unit = is_amount.then(|| {
            let unit = cx.texts.in_currency("", self.currency());
            styled("span", "sa-unit").attr("aria-hidden", "true").child(unit)
        });
        styled("div", "sa-adding-field")
            .child(styled("label", "sa-label").attr("for", id).child(label.text).child(label.of_sum.map(unseen)))
            .child(problem)
            .child(styled("div", "sa-line").child(input).child(unit))
    }

    /// Builds one list of sums. All rows are there from the beginning; those that aren't needed yet are hidden.
    fn list(&self, Rows { list, most, first }: Rows, typed: &[ReceivedSum], months: &str) -> El {
        let cx = self.cx();
        let title = cx.t(match list {
            SumList::Counted => key::ADDING_COUNTED,
            SumList::LeftOut => key::ADDING_LEFT_OUT,
        });
        let filled = typed.iter().rposition(|sum| !sum.amount.is_empty()).map_or(0, |last| last + 1);
        let shown = ArcRwSignal::new(first.max(filled));
        let mut group = styled("fieldset", "sa-adding-list").child(el("legend").child(&*title));
        for at in 0..most {
            let sum = typed.get(at);
            let amount = sum.map_or("", |sum| &sum.amount);
            let times = sum.map(|sum| sum.times.as_str()).filter(|times| !times.is_empty()).unwrap_or(months);
            let name = cx.texts.fill(key::AddingAmount { at: (at + 1).to_string().into() });
            let often = FieldLabel { text: cx.t(key::ADDING_TIMES), of_sum: Some(&name) };
            let in_view = shown.clone();
            group = group.child(
                styled("div", "sa-adding-pair")
                    .follow("hidden", move || (in_view.get() <= at).then(String::new))
                    .child(self.input(Of::Amount(list, at), FieldLabel { text: name.clone(), of_sum: None }, amount))
                    .child(self.input(Of::Times(list, at), often, times)),
            );
        }
        let (help, all) = (self.clone(), shown.clone());
        let more = button("sa-link", pieces().then(cx.t(key::ADDING_MORE)).then(unseen(&title)), move || {
            let next = shown.get_untracked();
            if next < most {
                shown.set(next + 1);
                help.focus(Of::Amount(list, next));
            }
        });
        group.child(el("p").follow("hidden", move || (all.get() >= most).then(String::new)).child(more))
    }

    fn currency(&self) -> Currency {
        Currency::on(self.cx().app.state.today.get())
    }

    /// Reads the fields' current values, whichever way they came there.
    fn raw_sums(&self) -> RawSums {
        let value = |of| self.cx().app.value_of(&self.id(of)).unwrap_or_default();
        let sums = |Rows { list, most, .. }: Rows| {
            let sum = |at| ReceivedSum { amount: value(Of::Amount(list, at)), times: value(Of::Times(list, at)) };
            (0..most).map(sum).collect()
        };
        RawSums {
            members: value(Of::Members),
            months: value(Of::Months),
            counted: sums(COUNTED),
            left_out: sums(LEFT_OUT),
        }
    }

    fn keep(&self) {
        self.cx().app.state.adding.set(self.raw_sums());
    }

    /// Invalidates the result after an edit.
    fn typed_anew(&self) {
        self.keep();
        if matches!(&*self.outcome.read_untracked(), Some(Ok(_))) {
            self.outcome.set(None);
            self.cx().app.clear_announcement();
        }
    }

    /// Copies a changed number of months to the sums received each month. What somebody wrote themselves stays.
    fn follow_months(&self) {
        let months = self.raw_sums().months;
        let before = self.followed.replace(months.clone());
        if months.trim().is_empty() || months == before {
            self.followed.replace(before);
            return;
        }
        let app = &self.cx().app;
        for Rows { list, most, .. } in [COUNTED, LEFT_OUT] {
            for at in 0..most {
                let id = self.id(Of::Times(list, at));
                if app.value_of(&id).is_some_and(|times| times == before) {
                    app.set_value(&id, &months);
                }
            }
        }
        self.keep();
    }

    fn entered(&self, event: &leptos::ev::Event) {
        use wasm_bindgen::JsCast as _;
        let is_enter = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|key| key.key() == "Enter");
        let in_field = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>());
        if is_enter && in_field {
            event.prevent_default();
            self.calculate();
        }
    }

    /// Validates the input and computes the quotient. The result is said once; what is wrong gets the focus.
    fn calculate(&self) {
        self.follow_months();
        self.keep();
        let outcome = add_up(&self.raw_sums(), self.currency(), self.most_months);
        self.outcome.set(Some(outcome.clone()));
        match outcome {
            Ok(quotient) => self.cx().app.announce_text(self.sentence(&quotient)),
            Err((of, _)) => self.focus(of),
        }
    }

    fn focus(&self, of: Of) {
        let (app, id) = (self.cx().app.clone(), self.id(of));
        spawn_local(async move {
            leptos::task::tick().await;
            app.focus_control(&id);
        });
    }

    fn sentence(&self, quotient: &Quotient) -> String {
        let texts = &self.cx().texts;
        let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX).into();
        texts.fill(key::AddingResult {
            total: texts.money(quotient.total).into(),
            months: texts.fill(key::AddingResultMonths { count: count(quotient.months) }).into(),
            members: texts.fill(key::AddingResultMembers { count: count(quotient.members) }).into(),
            each: texts.money(quotient.each).into(),
        })
    }

    /// Builds the quotient, and the button that takes it over.
    fn result(&self) -> Html {
        let help = self.clone();
        follow(move || {
            let quotient = help.outcome.read().as_ref()?.as_ref().ok().copied()?;
            let take = help.clone();
            let text = help.cx().texts.fill(key::AddingTake { each: help.cx().texts.money(quotient.each).into() });
            let taken = button("sa-button", text, move || take.take(quotient.each));
            let sum = styled("p", "sa-adding-result").child(help.sentence(&quotient));
            Some(el("div").child(sum).child(el("p").child(taken)))
        })
    }

    /// Takes over the quotient as the answer, into the question's own field, which gets the focus.
    fn take(&self, each: Money) {
        let (cx, field) = (self.cx(), &self.field);
        let text = cx.texts.decimal(&each.to_string());
        cx.app.put_in(&field.id(), &text);
        // Like what anybody else fills in: read from where it stands, and written down at once.
        cx.app.save();
    }
}
