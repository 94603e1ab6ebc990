//! One row of a schedule (期次): what is due for principal and interest, and what stays owed.

use crate::calendar::CivilDate;

/// A row before fees. All amounts are fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// From 1; 0 for an odd first period that has a row of its own.
    pub period: u32,
    /// The first day that bears interest.
    pub start: CivilDate,
    /// The day it is due, rolled to a business day where the rules say so.
    pub due: CivilDate,
    /// Calendar days that bear interest.
    pub days: i32,
    /// What was owed before the row.
    pub opening: i64,
    /// What was drawn inside the row.
    pub drawn: i64,
    /// What the row repays.
    pub principal: i64,
    /// What the row asks for as interest, before any discount.
    pub interest: i64,
    /// What stays owed.
    pub balance: i64,
}

/// A schedule: its rows, and the level instalment where the method has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The rows in the order of their due dates.
    pub rows: alloc::vec::Vec<Instalment>,
    /// The first level instalment in fen, where the method has one.
    pub level: Option<i64>,
}
