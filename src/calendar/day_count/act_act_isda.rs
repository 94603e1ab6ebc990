//! ACT/ACT ISDA: days in a leap year over 366, the other days over 365 (ISDA 2006, 4.16(b)).
//!
//! A day is an interest day of the year in which it begins, so the year turns on 1 January.
//! Worked: 2003-11-01 to 2004-05-01 is 61/365 + 121/366 = 0.497724380567 (QuantLib,
//! `testActualActual`, from ISDA's paper on the method).

use super::{CivilDate, Fraction};
use crate::calendar::civil::is_leap;

/// 365 x 366: both denominators at once.
const BOTH: u64 = 133_590;

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    split(from, to, 0)
}

/// The days in leap years and outside, where the year turns so many days before 1 January.
pub(super) fn split(from: CivilDate, to: CivilDate, early: i32) -> Fraction {
    let days = from.days_until(to);
    let (first, last) = (year_after(from, early), year_after(to, early));
    if first == last {
        return Fraction::of(days, if leap(first) { 366 } else { 365 });
    }
    // The ends of the stretch, then the whole years between, whose leap days are counted.
    let mut in_leap = 0;
    if leap(first) {
        in_leap += new_year(first + 1) - early - from.number();
    }
    if leap(last) {
        in_leap += to.number() - (new_year(last) - early);
    }
    in_leap += 366 * (first + 1..last).filter(|year| leap(*year)).map(|_| 1).sum::<i32>();
    Fraction::of(in_leap * 365 + (days - in_leap) * 366, BOTH)
}

/// The year that a date opens, when each year begins some days early.
fn year_after(date: CivilDate, early: i32) -> i32 {
    let year = date.year();
    if early > 0 && date.number() + early >= new_year(year + 1) { year + 1 } else { year }
}

fn leap(year: i32) -> bool {
    i16::try_from(year).is_ok_and(is_leap)
}

/// The day number of 1 January.
fn new_year(year: i32) -> i32 {
    let past = year - 1;
    365 * past + past / 4 - past / 100 + past / 400 - 719_162
}
