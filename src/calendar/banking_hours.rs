//! Banking hours (大额支付系统运行时间): when a disbursement leaves, and when its interest starts.
//!
//! A channel takes small amounts at any hour. A larger one leaves at once while the channel is
//! open, and otherwise is "disbursing" (放款中) until it opens; interest starts on the day on which
//! the money leaves. The rule, as lending platforms state it to borrowers: at most 1 000 000 yuan at
//! any hour; above it not between 17:30 and 00:30 on working days, nor on holidays. The hours and
//! the limit are fields of the rule, since a lender's own channel may have others.
//!
//! Worked: 1 000 000.01 ordered on Saturday 2026-10-10, a make-up working day, at 20:42 is after
//! the closing; Sunday is closed all day, and so it leaves on Monday the 12th at 00:30:00.
//!
//! The working days are data that the caller gives. That a channel may be out of service is not
//! known here.

use super::{Calendar, CivilDate, LocalTime, TimeOfDay};
use crate::document::Fields;
use crate::error::{Error, Result};
use crate::money::Money;
use crate::options;

/// The longest closure in days that an order waits for.
const LONGEST_CLOSURE: i32 = 60;

options! {
    /// Which mornings begin closed, before the channel opens.
    pub enum EarlyWindow {
        /// Each working day's.
        EveryWorkingDay = "everyWorkingDay",
        /// Only that of a working day which follows a working day: the night's closing goes on. After
        /// a holiday the channel opens at midnight.
        AfterWorkingDay = "afterWorkingDay",
    }
}

options! {
    /// What becomes of a disbursement that is ordered now.
    pub enum DisbursementStatus {
        /// It leaves at once.
        Immediate = "immediate",
        /// It waits until the channel opens.
        Disbursing = "disbursing",
    }
}

/// The hours of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankingHours {
    any_hour_up_to: Money,
    opens: TimeOfDay,
    closes: TimeOfDay,
    early_window: EarlyWindow,
    closes_inclusive: bool,
}

impl Default for BankingHours {
    fn default() -> Self {
        let time = |hour| TimeOfDay::new(hour, 30, 0).unwrap_or_default();
        Self {
            any_hour_up_to: Money::from_fen(100_000_000).unwrap_or(Money::ZERO),
            opens: time(0),
            closes: time(17),
            early_window: EarlyWindow::default(),
            closes_inclusive: false,
        }
    }
}

/// When a disbursement is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Whether it waits.
    pub status: DisbursementStatus,
    /// When the money leaves.
    pub at: LocalTime,
}

impl Expected {
    /// The first day that bears interest: the day on which the money leaves.
    #[must_use]
    pub fn interest_start(self) -> CivilDate {
        self.at.date()
    }
}

impl BankingHours {
    /// Reads `{ anyHourUpTo, opens, closes, earlyWindow, closesInclusive }` from a field; all of it
    /// may be absent.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'_>, name: &'static str) -> Self {
        let mut hours = Self::default();
        if !fields.some_object(name) {
            return hours;
        }
        if let Some(amount) = fields.some_money("anyHourUpTo") {
            hours.any_hour_up_to = amount;
        }
        hours.opens = fields.time_or("opens", hours.opens);
        hours.closes = fields.time_or("closes", hours.closes);
        hours.early_window = fields.choice_or("earlyWindow", hours.early_window);
        hours.closes_inclusive = fields.flag("closesInclusive", false);
        fields.close();
        if hours.closes <= hours.opens {
            fields.refuse_range("closes", "opens", "23:59:59");
        }
        fields.leave();
        hours
    }

    /// When an amount that is ordered at a time leaves.
    ///
    /// ```
    /// use fenqi::calendar::{BankingHours, Calendar, LocalTime};
    /// use fenqi::money::Money;
    /// let (hours, calendar) = (BankingHours::default(), Calendar::default());
    /// let ordered = LocalTime::parse("2026-03-10T17:30:00").unwrap();
    /// let large = Money::parse("1000000.01").unwrap();
    /// let expected = hours.expected(ordered, large, &calendar).unwrap();
    /// assert_eq!(expected.at.to_string(), "2026-03-11T00:30:00");
    /// ```
    ///
    /// # Errors
    /// `out_of_range` where no working day follows within sixty days.
    pub fn expected(
        &self,
        ordered: LocalTime,
        amount: Money,
        calendar: &Calendar,
    ) -> Result<Expected> {
        let immediate = Expected { status: DisbursementStatus::Immediate, at: ordered };
        if amount <= self.any_hour_up_to {
            return Ok(immediate);
        }
        let mut date = ordered.date();
        for waited in 0..=LONGEST_CLOSURE {
            if calendar.is_working_day(date) {
                let opens = self.opening(date, calendar)?;
                if waited > 0 || ordered.time() < opens {
                    let at = LocalTime::new(date, opens);
                    return Ok(Expected { status: DisbursementStatus::Disbursing, at });
                }
                let (time, closes) = (ordered.time(), self.closes);
                if time < closes || self.closes_inclusive && time == closes {
                    return Ok(immediate);
                }
            }
            date = date.plus_days(1)?;
        }
        Err(Error::out_of_range("0 days closed in a row", "60 days closed in a row").at("holidays"))
    }

    /// The time at which the channel opens on a working day.
    fn opening(&self, date: CivilDate, calendar: &Calendar) -> Result<TimeOfDay> {
        let at_midnight = self.early_window == EarlyWindow::AfterWorkingDay
            && !calendar.is_working_day(date.plus_days(-1)?);
        Ok(if at_midnight { TimeOfDay::MIDNIGHT } else { self.opens })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::calendar::testing::date;
    use crate::choice::Named;
    use crate::document::Node;
    use crate::error::{Code, Path};
    use std::string::ToString;
    use std::{vec, vec::Vec};

    fn calendar() -> Calendar {
        let october = |days: &[u32]| -> Vec<CivilDate> {
            days.iter().map(|day| CivilDate::new(2026, 10, *day).unwrap()).collect()
        };
        Calendar::new(october(&[1, 2, 5, 6, 7]), october(&[10])).unwrap()
    }

    fn hours(early_window: EarlyWindow, closes_inclusive: bool) -> BankingHours {
        BankingHours { early_window, closes_inclusive, ..BankingHours::default() }
    }

    /// Tuesday 10 March 2026 is a working day between two; Thursday 8 October follows the holiday of
    /// 1 to 7 October; Saturday the 10th is worked, Sunday the 11th is not.
    #[test]
    fn each_edge_of_each_window() {
        use EarlyWindow::{AfterWorkingDay as After, EveryWorkingDay as Every};
        for (ordered, early, inclusive, leaves, why) in [
            ("2026-03-10T00:00:00", Every, false, "2026-03-10T00:30:00", "before opening"),
            ("2026-03-10T00:00:00", After, false, "2026-03-10T00:30:00", "after a working day"),
            ("2026-03-10T00:29:59", Every, false, "2026-03-10T00:30:00", "before opening"),
            ("2026-03-10T00:30:00", Every, false, "2026-03-10T00:30:00", "open at 00:30:00"),
            ("2026-03-10T17:29:59", Every, false, "2026-03-10T17:29:59", "the last second"),
            ("2026-03-10T17:30:00", Every, false, "2026-03-11T00:30:00", "17:30:00 is closed"),
            ("2026-03-10T17:30:00", Every, true, "2026-03-10T17:30:00", "17:30:00 is open"),
            ("2026-03-10T17:30:01", Every, true, "2026-03-11T00:30:00", "past it is closed"),
            ("2026-03-13T18:00:00", Every, false, "2026-03-16T00:30:00", "over the weekend"),
            ("2026-03-13T18:00:00", After, false, "2026-03-16T00:00:00", "no night to end"),
            ("2026-03-16T00:10:00", Every, false, "2026-03-16T00:30:00", "every Monday too"),
            ("2026-03-16T00:10:00", After, false, "2026-03-16T00:10:00", "Sunday was closed"),
            ("2026-09-30T20:00:00", Every, false, "2026-10-08T00:30:00", "the National Day"),
            ("2026-10-07T23:59:59", After, false, "2026-10-08T00:00:00", "one second"),
            ("2026-10-10T12:00:00", Every, false, "2026-10-10T12:00:00", "made up for"),
            ("2026-10-10T20:42:00", Every, false, "2026-10-12T00:30:00", "Sunday is closed"),
            ("2026-10-09T20:00:00", After, false, "2026-10-10T00:30:00", "Friday was worked"),
        ] {
            let amount = Money::parse("1000000.01").unwrap();
            let ordered = LocalTime::parse(ordered).unwrap();
            let expected = hours(early, inclusive).expected(ordered, amount, &calendar()).unwrap();
            assert_eq!(expected.at.to_string(), leaves, "{ordered} {early:?}: {why}");
            let status = if expected.at == ordered { "immediate" } else { "disbursing" };
            assert_eq!(expected.status.name(), status, "{ordered}");
            assert_eq!(expected.interest_start(), expected.at.date());
        }
    }

    #[test]
    fn small_amounts_leave_at_any_hour() {
        for ordered in ["2026-03-10T17:30:00", "2026-10-01T12:00:00", "2026-10-11T00:00:00"] {
            let ordered = LocalTime::parse(ordered).unwrap();
            let amount = Money::parse("1000000.00").unwrap();
            let expected = BankingHours::default().expected(ordered, amount, &calendar()).unwrap();
            let now = Expected { status: DisbursementStatus::Immediate, at: ordered };
            assert_eq!(expected, now);
        }
    }

    #[test]
    fn a_calendar_that_never_opens() {
        let closed = (20_500..20_600).map(|number| CivilDate::from_number(number).unwrap());
        let calendar = Calendar::new(closed.collect(), vec![]).unwrap();
        let hours = BankingHours::default();
        let ask = |number| {
            let date = CivilDate::from_number(number).unwrap();
            let ordered = LocalTime::new(date, TimeOfDay::MIDNIGHT);
            hours.expected(ordered, Money::MAX, &calendar)
        };
        let error = ask(20_510).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::OutOfRange, "holidays"));
        // Day 20 600 is the first that is open: 60 days after day 20 540.
        assert_eq!(ask(20_540).unwrap().interest_start().number(), 20_600);
        assert!(ask(20_539).is_err());
        let last = LocalTime::new(CivilDate::MAX, TimeOfDay::parse("18:00").unwrap());
        assert_eq!(
            hours.expected(last, Money::MAX, &calendar).unwrap_err().code(),
            Code::OutOfRange
        );
        let first = LocalTime::new(date("1900-01-01"), TimeOfDay::MIDNIGHT);
        assert!(hours.expected(first, Money::MAX, &calendar).is_ok());
    }

    #[test]
    fn read_from_a_document() {
        let read = |json: &str| {
            let node: Node = serde_json::from_str(json).unwrap();
            let mut fields = Fields::of(&node, Path::ROOT);
            let hours = BankingHours::of_field(&mut fields, "rule");
            fields.finish(hours)
        };
        assert_eq!(read("{}").unwrap(), BankingHours::default());
        let own = r#"{"rule":{"anyHourUpTo":"50000","opens":"08:30","closes":"17:00",
            "earlyWindow":"afterWorkingDay","closesInclusive":true}}"#;
        let own = read(own).unwrap();
        assert_eq!((own.opens.seconds(), own.closes.seconds()), (30_600, 61_200));
        assert_eq!(own.any_hour_up_to.fen(), 5_000_000);
        for (json, code, path) in [
            (r#"{"rule":{"closes":"00:30"}}"#, Code::OutOfRange, "rule.closes"),
            (r#"{"rule":{"closes":1730}}"#, Code::WrongType, "rule.closes"),
            (r#"{"rule":{"opens":"8:30"}}"#, Code::InvalidTime, "rule.opens"),
            (r#"{"rule":{"earlyWindow":"never"}}"#, Code::NotAnOption, "rule.earlyWindow"),
            (r#"{"rule":{"close":"17:00"}}"#, Code::UnknownField, "rule.close"),
        ] {
            let error = read(json).unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{json}");
        }
    }
}
