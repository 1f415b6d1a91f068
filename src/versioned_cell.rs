//! Cell with a version counter for memoization, of which views are not told: they are made anew with each screen. Every
//! type in a signal brings a copy of the signal's code into the download, so only what a shown page must follow is in
//! one.

use std::cell::{Cell, Ref, RefCell};

/// Cell with a version counter: one value, changed and read by whoever has it.
pub struct VersionedCell<T> {
    value: RefCell<T>,
    changes: Cell<u32>,
}

impl<T> VersionedCell<T> {
    /// Creates a cell with a first value.
    pub const fn new(value: T) -> Self {
        Self { value: RefCell::new(value), changes: Cell::new(0) }
    }

    /// Borrows the value; the borrow must end before it is changed.
    pub fn read(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes the value in place.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        self.changes.set(self.changes.get().wrapping_add(1));
        change(&mut self.value.borrow_mut())
    }

    /// Returns the version, the number of changes: for those who memoize what follows from it.
    pub const fn changes(&self) -> u32 {
        self.changes.get()
    }
}

impl<T: Clone> VersionedCell<T> {
    /// Returns a copy of the value.
    pub fn get(&self) -> T {
        self.read().clone()
    }
}
