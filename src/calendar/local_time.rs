//! A local date and time of day (当地时间), to the second, in Asia/Shanghai by agreement.
//!
//! Banking hours ask at what time of which day an order was placed, and nothing else here does.
//! There is no zone, no offset and no clock: Shanghai has had no daylight saving since 1991, and a
//! text that names a zone is refused rather than guessed at. A leap second is refused too.
//!
//! Worked: `2026-03-10T17:29:59` is second 62 999 of day 20 522, since 17 x 3600 + 29 x 60 + 59 is
//! 62 999.

use alloc::string::String;
use core::fmt;

use super::{CivilDate, parse_date};
use crate::document::{Fields, Node, wrong_type};
use crate::error::{Code, Error, Result};
use crate::text::push_digits;

/// A time of day in whole seconds, 00:00:00 to 23:59:59.
///
/// ```
/// use fenqi::calendar::TimeOfDay;
/// assert_eq!(TimeOfDay::parse("17:30").unwrap().seconds(), 63_000);
/// assert_eq!(TimeOfDay::parse("24:00:00").unwrap_err().code().name(), "invalid_time");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// 00:00:00.
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(0);

    /// The time of an hour, a minute and a second, where there is one.
    #[must_use]
    pub const fn new(hour: u32, minute: u32, second: u32) -> Option<Self> {
        if hour < 24 && minute < 60 && second < 60 {
            Some(Self(hour * 3_600 + minute * 60 + second))
        } else {
            None
        }
    }

    /// Reads `HH:MM:SS`, or `HH:MM` for the full minute.
    ///
    /// # Errors
    /// `invalid_time`.
    pub fn parse(text: &str) -> Result<Self> {
        let bytes = text.as_bytes();
        let two = |at: usize| match bytes.get(at..at + 2) {
            Some([tens @ b'0'..=b'9', ones @ b'0'..=b'9']) => {
                u32::from(tens - b'0') * 10 + u32::from(ones - b'0')
            }
            _ => u32::MAX,
        };
        let colon = |at: usize| bytes.get(at) == Some(&b':');
        let second = match bytes.len() {
            5 => 0,
            8 if colon(5) => two(6),
            _ => u32::MAX,
        };
        let time = if colon(2) { Self::new(two(0), two(3), second) } else { None };
        time.ok_or_else(invalid_time)
    }

    /// Seconds since midnight.
    #[must_use]
    pub fn seconds(self) -> u32 {
        self.0
    }

    fn push_onto(self, text: &mut String) {
        for unit in [3_600, 60, 1] {
            if unit < 3_600 {
                text.push(':');
            }
            let count = self.0 / unit % 60;
            push_digits(text, u64::from(count / 10));
            push_digits(text, u64::from(count % 10));
        }
    }

    /// The time as `17:29:59`.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = String::new();
        self.push_onto(&mut text);
        text
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// A date and a time of day in Asia/Shanghai.
///
/// ```
/// use fenqi::calendar::LocalTime;
/// let ordered = LocalTime::parse("2026-03-10T17:29:59").unwrap();
/// assert_eq!(ordered.date().to_string(), "2026-03-10");
/// assert_eq!(ordered.time().to_string(), "17:29:59");
/// assert_eq!(ordered.to_string(), "2026-03-10T17:29:59");
/// assert!(LocalTime::parse("2026-03-10T17:29:59Z").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    date: CivilDate,
    time: TimeOfDay,
}

impl LocalTime {
    /// A time of day on a date.
    #[must_use]
    pub fn new(date: CivilDate, time: TimeOfDay) -> Self {
        Self { date, time }
    }

    /// Reads `YYYY-MM-DDTHH:MM:SS`, or `YYYY-MM-DDTHH:MM` as a form's field gives it.
    ///
    /// # Errors
    /// `invalid_time`, also where there is no such day from 1900 to 2199.
    pub fn parse(text: &str) -> Result<Self> {
        match (text.get(..10), text.get(10..11), text.get(11..)) {
            (Some(date), Some("T"), Some(time)) => {
                let date = parse_date(date).and_then(CivilDate::try_from);
                Ok(Self::new(date.map_err(|_| invalid_time())?, TimeOfDay::parse(time)?))
            }
            _ => Err(invalid_time()),
        }
    }

    /// The date.
    #[must_use]
    pub fn date(self) -> CivilDate {
        self.date
    }

    /// The time of day.
    #[must_use]
    pub fn time(self) -> TimeOfDay {
        self.time
    }

    /// Both as `2026-03-10T17:29:59`.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = self.date.text();
        text.push('T');
        self.time.push_onto(&mut text);
        text
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Fields<'_> {
    /// Reads a local date and time; it must be there. A failure is `wrong_type` or `invalid_time`.
    #[inline(never)]
    pub fn local_time(&mut self, name: &'static str) -> LocalTime {
        let node = self.take(name, true);
        let given = node.map(|node| text_of(node).and_then(LocalTime::parse));
        given
            .and_then(|given| self.kept(name, given))
            .unwrap_or(LocalTime { date: CivilDate::MIN, time: TimeOfDay::MIDNIGHT })
    }

    /// Reads a time of day that has a default.
    #[inline(never)]
    pub fn time_or(&mut self, name: &'static str, default: TimeOfDay) -> TimeOfDay {
        let Some(node) = self.take(name, false) else { return default };
        let given = text_of(node).and_then(TimeOfDay::parse);
        self.kept(name, given).unwrap_or(default)
    }
}

fn text_of(node: &Node) -> Result<&str> {
    match node {
        Node::Text(text) => Ok(text),
        other => Err(wrong_type("a local time as text", other)),
    }
}

#[cold]
#[inline(never)]
fn invalid_time() -> Error {
    Error::new(Code::InvalidTime)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn what_is_read_and_what_is_not() {
        for (text, expected) in [
            ("2026-03-10T00:00:00", "2026-03-10T00:00:00"),
            ("2026-03-10T00:30", "2026-03-10T00:30:00"),
            ("2028-02-29T23:59:59", "2028-02-29T23:59:59"),
            ("2026-03-10T09:05:07", "2026-03-10T09:05:07"),
        ] {
            assert_eq!(LocalTime::parse(text).unwrap().to_string(), expected);
        }
        for text in [
            "",
            "2026-03-10",
            "2026-03-10T",
            "2026-03-10T1",
            "2026-03-10T17",
            "2026-03-10T17:3",
            "2026-03-10T17:30:",
            "2026-03-10T17:30:0",
            "2026-03-10 17:30:00",
            "2026-03-10t17:30:00",
            "2026-03-10T17:30:00Z",
            "2026-03-10T17:30:00+08:00",
            "2026-03-10T17:30:00.000",
            "2026-03-10T24:00:00",
            "2026-03-10T23:60:00",
            "2026-03-10T23:59:60",
            "2026-02-29T12:00:00",
            "2026-03-10T１7:30:00",
            "2026-03-1十T12:00:00",
            "2026-03-10T12-30-00",
            "2026-03-10T-1:30:00",
        ] {
            let error = LocalTime::parse(text).unwrap_err();
            assert_eq!(error.code(), Code::InvalidTime, "{text}");
        }
    }

    #[test]
    fn every_second_of_a_day_is_printed_as_it_is_read() {
        for seconds in 0..86_400 {
            let time = TimeOfDay::new(seconds / 3_600, seconds / 60 % 60, seconds % 60).unwrap();
            assert_eq!(time.seconds(), seconds);
            assert_eq!(TimeOfDay::parse(&time.to_string()).unwrap(), time);
        }
        assert_eq!(TimeOfDay::new(24, 0, 0), None);
    }

    #[test]
    fn times_are_in_order() {
        let order = ["2026-03-09T23:59:59", "2026-03-10T00:00:00", "2026-03-10T00:00:01"];
        assert!(order.map(|text| LocalTime::parse(text).unwrap()).is_sorted());
    }
}
