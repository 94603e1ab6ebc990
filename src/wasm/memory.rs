//! The module's memory: one stack that is wound back between two calls.
//!
//! Nothing is freed by itself. A call takes what it needs from the top, and the next one begins where
//! this one began, so that no other code of the module has to know how to free anything; that was a
//! twentieth of its size. What has to outlast its call (products that were read, the periods of the
//! last plan) is a [`Kept`] value and lies below the mark that [`keep`] sets. Once that is too much, all
//! of it is forgotten, and the host hands in its products anew.
//!
//! An answer is read by the host after the call has ended. It lies above the mark and stays there until
//! the host hands in its next argument.

#![expect(unsafe_code, reason = "an allocator can be written no other way")]

use core::arch::wasm32::{memory_grow, memory_size};
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::mem::forget;
use std::ptr::null_mut;

/// The bytes of a page, in which the host gives memory.
const PAGE: usize = 65536;
/// How many pages are asked for at least.
const LEAST: usize = 4;
/// How much may be kept.
const MOST_KEPT: usize = 8 << 20;

/// The stack, by addresses.
struct Stack {
    /// The first byte that is free.
    top: Cell<usize>,
    /// The first byte that the host has not given.
    end: Cell<usize>,
    /// Where the stack is wound back to.
    mark: Cell<usize>,
    /// The first byte that was ever given.
    base: Cell<usize>,
    /// Whether the last call has ended and no other has begun.
    idle: Cell<bool>,
    /// How often all that was kept has been forgotten.
    era: Cell<u32>,
}

// SAFETY: the module has one thread: WebAssembly's first version knows no other.
unsafe impl Sync for Stack {}

#[global_allocator]
static STACK: Stack = Stack {
    top: Cell::new(0),
    end: Cell::new(0),
    mark: Cell::new(0),
    base: Cell::new(0),
    idle: Cell::new(true),
    era: Cell::new(0),
};

impl Stack {
    /// The next call begins: what the last one has taken is free again.
    fn begin(&self) {
        if !self.idle.replace(false) {
            return;
        }
        if self.mark.get() - self.base.get() > MOST_KEPT {
            self.mark.set(self.base.get());
            self.era.set(self.era.get().wrapping_add(1));
        }
        self.top.set(self.mark.get());
    }

    /// Moves the end so far that `to` lies before it; `false` where the host has no more.
    #[cold]
    fn grow(&self, to: usize) -> bool {
        let pages = ((to - self.end.get()) / PAGE + 1).max(LEAST);
        let before = memory_grow(0, pages);
        if before == usize::MAX {
            return false;
        }
        self.end.set((before + pages) * PAGE);
        true
    }
}

// SAFETY: a block lies between what `top` was and what it becomes, inside the memory that the host has
// given. `top` goes down in `begin` alone, when the call that had the blocks above the mark has ended;
// what lies below the mark is reached through `Kept`, which knows when it was forgotten.
unsafe impl GlobalAlloc for Stack {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.end.get() == 0 {
            // The data end somewhere in the pages that the module has from the start.
            let first = memory_size(0) * PAGE;
            for place in [&self.end, &self.base, &self.mark, &self.top] {
                place.set(first);
            }
        }
        self.begin();
        let start = (self.top.get() + layout.align() - 1) & layout.align().wrapping_neg();
        let top = start.saturating_add(layout.size());
        if top > self.end.get() && !self.grow(top) {
            return null_mut();
        }
        self.top.set(top);
        start as *mut u8
    }

    #[inline]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    #[inline(never)]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size <= layout.size() {
            return block;
        }
        // The last block grows in its place.
        if block as usize + layout.size() == self.top.get() {
            self.top.set(block as usize);
        }
        // SAFETY: the caller's alignment is valid, and its size below that of the address space.
        unsafe {
            let fresh = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !fresh.is_null() && fresh != block {
                block.copy_to_nonoverlapping(fresh, layout.size());
            }
            fresh
        }
    }
}

/// Keeps all that has been taken so far.
pub(super) fn keep() {
    STACK.mark.set(STACK.top.get());
}

/// The call ends. Its answer stays where it is until the next one begins.
pub(super) fn ended() {
    STACK.idle.set(true);
}

/// A value that outlasts the calls, until all that is kept is forgotten. What is put back lies either
/// where it lay, or in memory that [`keep`] is told of in the same call.
pub(super) struct Kept<T> {
    value: Cell<T>,
    era: Cell<u32>,
}

impl<T: Default> Kept<T> {
    pub(super) const fn new(empty: T) -> Self {
        Self { value: Cell::new(empty), era: Cell::new(0) }
    }

    /// Takes the value out, or an empty one where it was forgotten.
    pub(super) fn take(&self) -> T {
        STACK.begin();
        let value = self.value.take();
        if self.era.replace(STACK.era.get()) == STACK.era.get() {
            return value;
        }
        // Its memory is not its own any more.
        forget(value);
        T::default()
    }

    pub(super) fn put(&self, value: T) {
        forget(self.value.replace(value));
    }
}
