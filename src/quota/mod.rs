//! Credit limits (额度) as a ledger: what is granted, what is taken, what can be drawn and why not
//! more.
//!
//! ```text
//! book      the limits and the pools that link them, as the platform states them
//! event     what happened to them: ordered, released, repaid, frozen, granted anew
//! ledger    the fold of the events up to a day, each accepted or refused with a reason
//! drawable  the largest amount and the longest term of a product on that day
//! ```
//!
//! A pre-credit (预授信) is shown and never drawable. A granted limit (授信额度) counts within its
//! validity, both ends included, and with it the temporary one (临时额度) within its own. An order
//! occupies (占用) its amount; a release gives back what is still open of it. Principal that is
//! repaid comes back to a revolving limit (循环额度) alone. A pool (共享额度) caps what its members
//! take together, frozen amounts included.
//!
//! Worked: of 20 556.17 in a pool, 9 800.00 is ordered, 1 775.00 of it repaid and 1 600.00 frozen
//! on another member; a third member with a limit of 12 400.00 may draw 10 931.17, and in steps of
//! 500 from 550 that is 10 550.00.
//!
//! This is a copy for showing, made from what the platform has told: the platform's own ledger
//! decides at the order.

mod book;
mod drawable;
mod event;
mod ledger;

pub use book::{Book, Grant, Pool, Quota};
pub use drawable::{Bound, Drawable, DrawableTerms, StepFrom};
pub use event::{Change, Event, EventKind, Events};
pub use ledger::{Account, Ledger, Reason};
