//! Days on which payments are not taken (禁还期), and how early a row can be paid (最早可还日).
//!
//! A window is closed for prepayments, or for all payments that are asked for: on some days before
//! each due date that is still to be paid, or on days of the month. Worked: closed on the 3 days
//! before 1 February, a prepayment is refused from 29 to 31 January. Closed from the 28th to the
//! 2nd, the days of a month's end and of the next one's begin.

use alloc::vec::Vec;

use crate::calendar::CivilDate;
use crate::document::Fields;
use crate::options;

options! {
    /// What a window is closed for.
    pub enum Blocks {
        /// What is paid before it is due.
        Prepayment = "prepayment",
        /// Every payment.
        Any = "any",
    }
}

/// A window in which payments are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// What it is closed for.
    pub blocks: Blocks,
    /// So many days before a due date...
    pub before_due: u32,
    /// ... or from a day of the month; 0 where it is none.
    pub from_day: u32,
    /// The last such day. One before the first is one of the next month.
    pub to_day: u32,
}

impl Closed {
    /// Reads a list that may be absent.
    ///
    /// Failures are those of the fields.
    pub fn read_all(fields: &mut Fields<'_>, name: &'static str) -> Vec<Self> {
        let mut windows = Vec::new();
        fields.some_list(name, 20);
        while fields.element() {
            let blocks = fields.choice_or("blocks", Blocks::Prepayment);
            let before = fields.some_count("beforeDue", 1, 365);
            let (mut from_day, mut to_day) = (0, 0);
            if before.is_none() {
                from_day = fields.count("fromDay", 1, 31);
                to_day = fields.count("toDay", 1, 31);
            }
            let before_due = before.unwrap_or(0);
            windows.push(Self { blocks, before_due, from_day, to_day });
        }
        windows
    }

    /// Whether it is closed on a day, where the next due date is known.
    #[must_use]
    pub fn holds(&self, on: CivilDate, due: Option<CivilDate>) -> bool {
        let day = u32::from(on.day());
        let until = due.map_or(i64::MAX, |due| on.days_until(due).into());
        match self.from_day {
            0 => until > 0 && until <= self.before_due.into(),
            from if from <= self.to_day => day >= from && day <= self.to_day,
            from => day >= from || day <= self.to_day,
        }
    }
}
