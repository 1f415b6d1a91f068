//! A value that views are not told of: they are made anew with each screen. Every type in a signal brings a copy of the
//! signal's code into the download, so only what a shown page must follow is in one.

use std::cell::{Cell, Ref, RefCell};

/// One value, changed and read by whoever has it.
pub struct VersionedCell<T> {
    value: RefCell<T>,
    changes: Cell<u32>,
}

impl<T> VersionedCell<T> {
    /// With a first value.
    pub const fn new(value: T) -> Self {
        Self { value: RefCell::new(value), changes: Cell::new(0) }
    }

    /// A look at it, which must be over before it is changed.
    pub fn read(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    /// Another value in its place.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes it.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        self.changes.set(self.changes.get().wrapping_add(1));
        change(&mut self.value.borrow_mut())
    }

    /// How often it was changed: for those who keep what follows from it.
    pub const fn changes(&self) -> u32 {
        self.changes.get()
    }
}

impl<T: Clone> VersionedCell<T> {
    /// The value.
    pub fn get(&self) -> T {
        self.read().clone()
    }
}
