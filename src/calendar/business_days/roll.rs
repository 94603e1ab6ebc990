//! Rolling a due date to a working day (节假日顺延).
//!
//! following: the next working day; preceding: the one before; modifiedFollowing: the next, unless
//! that lies in another month, and then the one before (ISDA 2006, 4.12). A due date never rolls to
//! or before the start of its period: where preceding would, it goes to the next working day.
//!
//! Worked: 2028-09-30 is a Saturday and 1 October another month, so modifiedFollowing gives Friday
//! the 29th.

use super::{Calendar, CivilDate};
use crate::document::{Fields, Node};
use crate::error::{Code, Error, Path, Result};
use crate::options;

/// The longest closure in days that a due date rolls over.
const LONGEST_CLOSURE: i32 = 60;

options! {
    /// What becomes of a due date that is no working day.
    pub enum RollRule {
        /// It stays.
        None = "none",
        /// The next working day.
        Following = "following",
        /// The next working day, or the one before where the next lies in another month.
        ModifiedFollowing = "modifiedFollowing",
        /// The working day before.
        Preceding = "preceding",
    }
}

/// How due dates roll, and whether the interest days roll with them.
///
/// ```
/// use fenqi::calendar::{Calendar, CivilDate, Roll, RollRule};
/// let roll = Roll::new(RollRule::Following, false, Calendar::default());
/// let disbursed = CivilDate::new(2026, 10, 8).unwrap();
/// let sunday = CivilDate::new(2026, 11, 8).unwrap();
/// assert_eq!(roll.applied_to(sunday, disbursed).unwrap().to_string(), "2026-11-09");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roll {
    rule: RollRule,
    interest_follows: bool,
    calendar: Calendar,
}

impl Roll {
    /// A rule with its calendar. `interest_follows` moves the interest days with the due date.
    #[must_use]
    pub fn new(rule: RollRule, interest_follows: bool, calendar: Calendar) -> Self {
        Self { rule, interest_follows, calendar }
    }

    /// Reads `{ rule, interestFollows, holidays, makeupWorkingDays }`.
    ///
    /// # Errors
    /// What the readers of the fields say, each at its path.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let roll = Self::of(&mut fields);
        fields.finish(roll)
    }

    /// Reads the roll of a field that may be absent.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let roll = Self::of(fields);
        fields.leave();
        roll
    }

    fn of(fields: &mut Fields<'_>) -> Self {
        Self {
            rule: fields.choice("rule"),
            interest_follows: fields.flag("interestFollows", false),
            calendar: Calendar::from_fields(fields),
        }
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> RollRule {
        self.rule
    }

    /// Whether interest runs to the rolled date rather than to the nominal one.
    #[must_use]
    pub fn interest_follows(&self) -> bool {
        self.interest_follows
    }

    /// The calendar of working days.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The day on which a due date falls after rolling, later than `after`.
    ///
    /// # Errors
    /// `out_of_range` where no working day lies within sixty days.
    #[inline(always)]
    pub fn applied_to(&self, due: CivilDate, after: CivilDate) -> Result<CivilDate> {
        if self.rule == RollRule::None { Ok(due) } else { self.rolled(due, after) }
    }

    #[inline(never)]
    fn rolled(&self, due: CivilDate, after: CivilDate) -> Result<CivilDate> {
        if self.calendar.is_working_day(due) {
            return Ok(due);
        }
        match self.rule {
            RollRule::None | RollRule::Following => self.search(due, 1),
            RollRule::ModifiedFollowing => {
                let next = self.search(due, 1)?;
                if next.month() == due.month() { Ok(next) } else { self.back(due, after) }
            }
            RollRule::Preceding => self.back(due, after),
        }
    }

    fn back(&self, due: CivilDate, after: CivilDate) -> Result<CivilDate> {
        let before = self.search(due, -1)?;
        if before > after { Ok(before) } else { self.search(due, 1) }
    }

    fn search(&self, due: CivilDate, step: i32) -> Result<CivilDate> {
        let mut date = due;
        for _ in 0..LONGEST_CLOSURE {
            date = date.plus_days(step)?;
            if self.calendar.is_working_day(date) {
                return Ok(date);
            }
        }
        let error = Error::new(Code::OutOfRange).with("min", "0 days closed in a row");
        Err(error.with("max", "60 days closed in a row").at("roll.holidays"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::calendar::testing::date;
    use std::{vec, vec::Vec};

    #[test]
    fn each_rule() {
        use RollRule::{Following, ModifiedFollowing, None, Preceding};
        let dates = |texts: &[&str]| -> Vec<CivilDate> { texts.iter().map(|t| date(t)).collect() };
        let calendar = Calendar::new(
            dates(&["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]),
            dates(&["2026-02-14", "2026-02-28"]),
        )
        .unwrap();
        // nominal due date; none, following, modified following, preceding.
        for (due, expected) in [
            ("2026-02-13", ["2026-02-13"; 4]), // a Friday
            ("2026-02-14", ["2026-02-14"; 4]), // a Saturday that is worked
            ("2026-02-15", ["2026-02-15", "2026-02-23", "2026-02-23", "2026-02-14"]),
            ("2026-02-18", ["2026-02-18", "2026-02-23", "2026-02-23", "2026-02-14"]),
            ("2026-02-28", ["2026-02-28"; 4]), // a Saturday that is worked
            // A Sunday at the end of a month, and one at the beginning.
            ("2026-05-31", ["2026-05-31", "2026-06-01", "2026-05-29", "2026-05-29"]),
            ("2026-03-01", ["2026-03-01", "2026-03-02", "2026-03-02", "2026-02-28"]),
        ] {
            let rules = [None, Following, ModifiedFollowing, Preceding];
            for (rule, expected) in rules.into_iter().zip(expected) {
                let roll = Roll::new(rule, false, calendar.clone());
                let got = roll.applied_to(date(due), date("2026-01-01")).unwrap();
                assert_eq!(got, date(expected), "{rule:?} {due}");
            }
        }
    }

    #[test]
    fn never_before_the_loan() {
        // Drawn on Saturday the 20th, due on Sunday the 21st: Friday would be before the loan.
        let roll = Roll::new(RollRule::Preceding, true, Calendar::default());
        let due = roll.applied_to(date("2026-06-21"), date("2026-06-20")).unwrap();
        assert_eq!(due, date("2026-06-22"));
    }

    #[test]
    fn a_calendar_without_working_days() {
        let closed: Vec<CivilDate> =
            (20_500..20_600).map(|number| CivilDate::from_number(number).unwrap()).collect();
        let roll = Roll::new(RollRule::Following, false, Calendar::new(closed, vec![]).unwrap());
        let due = CivilDate::from_number(20_510).unwrap();
        let error = roll.applied_to(due, CivilDate::MIN).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::OutOfRange, "roll.holidays"));
        let near = CivilDate::from_number(20_550).unwrap();
        assert!(roll.applied_to(near, CivilDate::MIN).is_ok());
        let last = Roll::new(RollRule::Following, false, Calendar::default());
        // 2199-12-31 is a Tuesday; the Sunday before it rolls to Monday, and no further.
        assert!(last.applied_to(date("2199-12-29"), CivilDate::MIN).is_ok());
    }

    #[test]
    fn read_from_a_document() {
        let read = |json: &str| {
            let node: Node = serde_json::from_str(json).unwrap();
            Roll::read(&node, &Path::ROOT.field("roll"))
        };
        let roll = read(
            r#"{"rule":"preceding","interestFollows":true,"holidays":["2026-10-01"],
                "makeupWorkingDays":["2026-10-10"]}"#,
        )
        .unwrap();
        assert_eq!((roll.rule(), roll.interest_follows()), (RollRule::Preceding, true));
        assert!(!roll.calendar().is_working_day(date("2026-10-01")));
        assert!(roll.calendar().is_working_day(date("2026-10-10")));
        for (json, code, path) in [
            (r#"{"rule":"next"}"#, Code::NotAnOption, "roll.rule"),
            (r#"{"rule":"none","holiday":[]}"#, Code::UnknownField, "roll.holiday"),
            (r#"{"rule":"none","holidays":["1 May"]}"#, Code::InvalidDate, "roll.holidays[0]"),
            (
                r#"{"rule":"none","holidays":["2026-10-10"],"makeupWorkingDays":["2026-10-10"]}"#,
                Code::ConflictingFields,
                "roll.makeupWorkingDays",
            ),
        ] {
            let error = read(json).unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{json}");
        }
        let many = std::format!(
            r#"{{"rule":"none","holidays":[{}"2026-01-01"]}}"#,
            r#""2026-01-01","#.repeat(4_000)
        );
        assert_eq!(read(&many).unwrap_err().code(), Code::TooLarge);
    }
}
