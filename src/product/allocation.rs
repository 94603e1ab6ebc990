//! The order in which a payment is applied (冲销顺序): part by part, instalment by instalment.
//!
//! An order names the parts; `byInstalment` clears the oldest row with all its parts before the
//! next, `byPart` clears one part over all rows before the next part. A matrix says the same for
//! rows that are overdue, due and not yet due apart, cell by cell. Worked: 1 449.53 on a row that
//! owes a penalty of 41.73, compound interest of 8.20, interest of 1 125.00 and principal of
//! 5 727.62, in that order: 274.60 of principal is paid.

use alloc::vec::Vec;

use crate::choice::Named;
use crate::document::{Fields, HERE};
use crate::error::{Code, Error};
use crate::options;
use crate::text::{cut, place_among};

options! {
    /// A part of what a row asks for.
    pub enum Part {
        /// Penalty interest (罚息).
        Penalty = "penalty",
        /// Compound interest (复利).
        CompoundInterest = "compoundInterest",
        /// Interest (利息).
        Interest = "interest",
        /// Fees of all parties but the guarantor (费用).
        Fee = "fee",
        /// The guarantor's fees (担保费).
        GuaranteeFee = "guaranteeFee",
        /// Principal (本金).
        Principal = "principal",
    }
}

options! {
    /// Which is cleared first, a row or a part.
    pub enum Direction {
        /// The oldest row with all its parts, then the next row.
        ByInstalment = "byInstalment",
        /// One part over all rows, then the next part.
        ByPart = "byPart",
    }
}

options! {
    /// How late a row is, for a matrix.
    pub enum Lateness {
        /// Its due date and grace have passed.
        Overdue = "overdue",
        /// It is due, or was and is inside the grace.
        Due = "due",
        /// It is not due yet.
        InAdvance = "inAdvance",
    }
}

/// One cell of a matrix: a part of the rows that are so late, or of all rows.
pub type Cell = (Option<Lateness>, Part);

/// The order of a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// The cells in order. None is named twice.
    pub cells: Vec<Cell>,
    /// Which is cleared first.
    pub direction: Direction,
}

impl Default for Allocation {
    fn default() -> Self {
        let mut cells = Vec::new();
        for part in Part::VALUES {
            cells.push((None, *part));
        }
        Self { cells, direction: Direction::ByInstalment }
    }
}

impl Allocation {
    /// Reads the order of a field that may be absent: `order` names the parts, or `matrix` the
    /// cells, as `overdue.penalty`. Without `guaranteeFee` in it, it stands right after `fee`.
    ///
    /// Failures are those of the fields; `not_an_option` for a name that stands there twice,
    /// `empty_list` where a part is missing.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let matrix = fields.take("matrix", false).is_some();
        let order = fields.take("order", false).is_some();
        let mut cells: Vec<Cell> = Vec::new();
        if matrix {
            fields.list("matrix", 18);
            while fields.element() {
                let text = fields.text(HERE);
                let (late, part) = cut(text, b'.').unwrap_or(("", text));
                let late = place_among(Lateness::LIST, late).and_then(Lateness::at);
                let part = place_among(Part::LIST, part).and_then(Part::at);
                match late.zip(part) {
                    Some((late, part)) => add(fields, &mut cells, (Some(late), part)),
                    None => fields.refuse_option(HERE, "overdue.penalty to inAdvance.principal"),
                }
            }
        } else {
            fields.some_list("order", 6);
            while fields.element() {
                let part = fields.choice(HERE);
                add(fields, &mut cells, (None, part));
            }
        }
        let direction = fields.choice_or("direction", Direction::ByInstalment);
        fields.close();
        if matrix && order {
            fields.refuse_beside("order", "matrix");
        } else if !matrix && !order {
            cells = Self::default().cells;
        }
        follow_fees(&mut cells);
        let rows = if matrix { 3 } else { 1 };
        if cells.len() != rows * Part::VALUES.len() {
            let least = if matrix { "15" } else { "5" };
            let place = if matrix { "matrix" } else { "order" };
            fields.refuse(place, Error::new(Code::EmptyList).with("min", least));
        }
        fields.leave();
        Self { cells, direction }
    }
}

fn add(fields: &mut Fields<'_>, cells: &mut Vec<Cell>, cell: Cell) {
    if cells.contains(&cell) {
        fields.refuse_option(HERE, "each part once");
    }
    cells.push(cell);
}

/// Puts the guarantor's fees right after the others where they are not named.
fn follow_fees(cells: &mut Vec<Cell>) {
    let mut place = 0;
    while let Some((late, part)) = cells.get(place).copied() {
        place += 1;
        if part == Part::Fee && !cells.contains(&(late, Part::GuaranteeFee)) {
            // The cell at the place before was there.
            cells.insert(place, (late, Part::GuaranteeFee));
        }
    }
}
