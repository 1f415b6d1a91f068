//! Coordination with other tabs that have a copy of the same draft (`BroadcastChannel`, `LockManager`): one sends at a
//! time, and the others are told. What is told stays in this browser and holds no answers. Where a browser has no such
//! thing, the keys of the attempt still see to it that nothing is hidden.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::client::Receipt;
use crate::clock;
use crate::json::{self, Json, object};
use crate::may_fail::may_fail;

/// Name of the broadcast channel, and prefix of the locks' names.
const CHANNEL: &str = "saa-self-assessment";
/// Timeout of a lock: a browser that says nothing about one for so long has none for us.
const PATIENCE: Duration = Duration::from_secs(2);

/// Message from one tab to the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TabMessage {
    /// Of which draft.
    pub line: String,
    /// Under which key something went.
    pub key: String,
    /// The mark of what went.
    pub mark: String,
    /// The confirmation, once there is one.
    pub receipt: Option<Receipt>,
}

impl TabMessage {
    fn read(json: &Json) -> Self {
        Self {
            line: json::text(json, "line"),
            key: json::text(json, "key"),
            mark: json::text(json, "mark"),
            receipt: Some(Receipt::read(json::member(json, "receipt"))).filter(|receipt| !receipt.reference.is_empty()),
        }
    }

    fn write(&self) -> String {
        object()
            .with("line", self.line.as_str())
            .with("key", self.key.as_str())
            .with("mark", self.mark.as_str())
            .with("receipt", self.receipt.as_ref().map(Receipt::write))
            .text()
    }
}

/// Subscription to the other tabs' messages; it ends when dropped.
pub struct TabListener {
    channel: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

/// Subscribes to the other tabs, where the browser has that.
pub fn listen(mut hear: impl FnMut(TabMessage) + 'static) -> Option<TabListener> {
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(json) = event.data().as_string().as_deref().and_then(json::parse) {
            hear(TabMessage::read(&json));
        }
    });
    channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    Some(TabListener { channel, _listener: listener })
}

/// Broadcasts a message to the other tabs; not to the one that listens here.
pub fn tell(listening: Option<&TabListener>, news: &TabMessage) {
    if let Some(listening) = listening {
        may_fail(listening.channel.post_message(&news.write().into()));
    } else if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        may_fail(channel.post_message(&news.write().into()));
        channel.close();
    }
}

impl Drop for TabListener {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// Lock for sending, which only one tab has; released when dropped.
pub struct SendLock(Rc<RefCell<Option<Function>>>);

impl Drop for SendLock {
    fn drop(&mut self) {
        if let Some(give_back) = self.0.borrow_mut().take() {
            may_fail(give_back.call0(&JsValue::NULL));
        }
    }
}

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Acquires the lock to send a draft. `None`: another tab has it. A browser without locks gives it to everybody.
pub async fn take_turn(line: &str) -> Option<SendLock> {
    let held = Rc::new(RefCell::new(None));
    let turn = SendLock(held.clone());
    let navigator = web_sys::window().map(|window| member(&window, "navigator")).unwrap_or_default();
    let locks = member(&navigator, "locks");
    let Ok(request) = member(&locks, "request").dyn_into::<Function>() else { return Some(turn) };
    let is_over = Rc::new(Cell::new(false));
    let mut settle = None;
    let settled = Promise::new(&mut |resolve, _| settle = Some(resolve));
    let Some(settle) = settle else { return Some(turn) };
    let (answered, over) = (settle.clone(), is_over.clone());
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let is_ours = !lock.is_null() && !over.get();
        may_fail(answered.call1(&JsValue::NULL, &is_ours.into()));
        if !is_ours {
            return JsValue::UNDEFINED;
        }
        // Held until this promise is kept.
        Promise::new(&mut |resolve, _| *held.borrow_mut() = Some(resolve)).into()
    });
    let options = Object::new();
    // Setting a member of a plain object can't fail.
    may_fail(Reflect::set(&options, &"ifAvailable".into(), &true.into()));
    let name = format!("{}:{}", CHANNEL, line);
    let asked = request.call3(&locks, &name.as_str().into(), &options, &granted);
    let unlocked = settle.clone();
    spawn_local(async move {
        // Not allowed here, or over: either way nobody waits any longer.
        if let Ok(asked) = asked {
            let _ = JsFuture::from(Promise::resolve(&asked)).await;
        }
        may_fail(unlocked.call0(&JsValue::NULL));
    });
    spawn_local(async move {
        clock::pause(PATIENCE).await;
        is_over.set(true);
        may_fail(settle.call0(&JsValue::NULL));
    });
    let answer = JsFuture::from(settled).await.unwrap_or_default();
    (answer != JsValue::FALSE).then_some(turn)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    async fn one_has_the_turn_and_gives_it_back() {
        let first = take_turn("tested").await;
        assert!(first.is_some());
        assert!(take_turn("tested").await.is_none(), "taken");
        assert!(take_turn("another").await.is_some());
        drop(first);
        clock::pause(Duration::from_millis(50)).await;
        assert!(take_turn("tested").await.is_some());
    }

    #[test]
    async fn others_hear_what_is_told() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let into = heard.clone();
        let other = listen(move |news| into.borrow_mut().push(news));
        assert!(other.is_some());
        let own = listen(|news| assert!(news.key.is_empty(), "one does not hear oneself"));
        let receipt = Some(Receipt { reference: "AB-12".into(), ..Receipt::default() });
        let news = TabMessage { line: "l".into(), key: "k".into(), mark: "m".into(), receipt };
        tell(own.as_ref(), &news);
        tell(None, &TabMessage::default());
        clock::pause(Duration::from_millis(100)).await;
        assert_eq!(*heard.borrow(), [news, TabMessage::default()]);
    }
}
