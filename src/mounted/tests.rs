use leptos::mount::mount_to;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlElement;

use super::*;
use crate::html::{el, follow, pieces};

/// An element in the page, and what it holds.
fn mounted(html: impl FnOnce() -> Html + 'static) -> (HtmlElement, Box<dyn Any>) {
    let place: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    document().body().expect("a body").append_child(&place).expect("appended");
    let views = mount_to(place.clone(), move || View::new(html(), Script::Other));
    (place, Box::new(views))
}

#[test]
async fn what_follows_a_signal_changes_with_it_and_nothing_else_does() {
    let count = ArcRwSignal::new(0);
    let (attribute, text, part) = (count.clone(), count.clone(), count.clone());
    let (place, views) = mounted(move || {
        pieces()
            .then(el("i").follow("title", move || (attribute.get() > 0).then(|| attribute.get().to_string())))
            .then(el("p").child("a").child(el("span").text(move || text.get().to_string())).child("b"))
            .then(follow(move || (part.get() == 2).then(|| el("b").child("two"))))
            .then(el("u"))
            .into()
    });
    let first = place.first_child();
    let shown = || place.inner_html().replace("<!---->", "").replace("<!-- -->", "");
    assert_eq!(shown(), "<i></i><p>a<span>0</span>b</p><u></u>");
    for (value, expected) in [
        (2, "<i title=\"2\"></i><p>a<span>2</span>b</p><b>two</b><u></u>"),
        (1, "<i title=\"1\"></i><p>a<span>1</span>b</p><u></u>"),
        (0, "<i></i><p>a<span>0</span>b</p><u></u>"),
    ] {
        count.set(value);
        tick().await;
        assert_eq!(shown(), expected);
    }
    assert_eq!(place.first_child(), first, "the element itself stays");
    drop(views);
    assert_eq!(shown(), "");
}

#[test]
async fn a_text_that_a_translator_has_put_into_elements_of_its_own_goes_all_the_same() {
    let count = ArcRwSignal::new(0);
    let (own, among) = (count.clone(), count.clone());
    let words = |count: &ArcRwSignal<i32>| Some(count.get()).filter(|count| *count < 3).map(|count| count.to_string());
    let (place, _views) = mounted(move || {
        pieces()
            .then(el("p").text(move || words(&own).unwrap_or_default()))
            .then(el("div").child("a").child(el("span").text(move || words(&among).unwrap_or_default())))
            .into()
    });
    for value in 1..4 {
        for text in ["p", "span"] {
            let around = place.query_selector(text).expect("a selector").expect("an element");
            let before = around.first_child().expect("a text");
            let font = document().create_element("font").expect("an element");
            around.replace_child(&font, &before).expect("replaced");
            font.append_child(&before).expect("appended");
        }
        count.set(value);
        tick().await;
        let shown = if value < 3 { value.to_string() } else { String::new() };
        assert_eq!(place.text_content(), Some(format!("{shown}a{shown}")));
    }
}

#[test]
async fn after_unmounting_nothing_follows_and_nothing_listens() {
    let seen = ArcRwSignal::new(0);
    let runs = ArcRwSignal::new(0);
    let (source, count, pressed) = (seen.clone(), runs.clone(), seen.clone());
    let (place, views) = mounted(move || {
        el("button")
            .press(move || pressed.update(|times| *times += 1))
            .follow("title", move || {
                source.track();
                count.update_untracked(|times| *times += 1);
                None
            })
            .into()
    });
    let button: HtmlElement = place.first_child().expect("a button").unchecked_into();
    button.click();
    tick().await;
    assert_eq!((seen.get_untracked(), runs.get_untracked()), (1, 2));
    drop(views);
    seen.set(5);
    tick().await;
    assert_eq!(runs.get_untracked(), 2);
}

#[test]
fn texts_are_texts() {
    let (place, _views) = mounted(|| el("p").attr("title", "a\"b").child("<b>&amp;</b>").into());
    assert_eq!(place.text_content().as_deref(), Some("<b>&amp;</b>"));
}

#[test]
fn what_is_written_in_cyrillic_is_marked_as_bulgarian_in_another_script() {
    let marked = |text: &'static str, script| {
        let holder = document().create_element("p").expect("an element");
        let mut kept = Kept::new();
        draw(Html::Text(text.into()), &holder, None, script, &mut kept);
        holder.inner_html()
    };
    let bulgarian = |text: &str| format!("<span lang=\"bg\">{text}</span>");
    assert_eq!(marked("The card", Script::Other), "The card");
    assert_eq!(
        marked("ID number (ЕГН), or (ЛНЧ № 5 от)", Script::Other),
        format!("<span>ID number ({}), or ({})</span>", bulgarian("ЕГН"), bulgarian("ЛНЧ № 5 от"))
    );
    assert_eq!(marked("Карта (ЕГН) card", Script::Cyrillic), "Карта (ЕГН) card");
    let list = document().create_element("option").expect("an element");
    draw(Html::Text("Ловеч".into()), &list, None, Script::Other, &mut Kept::new());
    assert_eq!(list.inner_html(), "Ловеч");
}
