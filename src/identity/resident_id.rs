//! Resident identity number (居民身份证号码, GB 11643-1999): region, date of birth, order, check.
//!
//! Eighteen characters: six digits of region, eight of the date of birth, three of order, and a
//! check character of ISO 7064 MOD 11-2, in which X stands for ten. Weights are 7 9 10 5 8 4 2 1 6 3
//! 7 9 10 5 8 4 2, which are the powers of two modulo eleven, so that doubling and adding from the
//! left gives the same sum. Worked: 110199 19900307 000 has the check digit 9.
//!
//! The region is a hint only: regions are founded and dissolved, and a number keeps the one it was
//! born with. A permanent residence card of a foreigner has the same form and begins with 9. The
//! old numbers of fifteen digits ended on 1 January 2013 and are refused by their length.

use super::{Check, Hint, Problem, digit, is_province, shape};
use crate::calendar::CivilDate;

/// The age from which a loan may be taken.
const OF_AGE: i32 = 18;

/// Checks a number; `on` is the day for which the age is told.
///
/// ```
/// use fenqi::calendar::CivilDate;
/// use fenqi::identity::check_resident_id;
/// let on = CivilDate::new(2026, 3, 6).unwrap();
/// let check = check_resident_id(b"110199199003070009", Some(on));
/// assert!(check.problems.is_empty());
/// assert_eq!(check.masked, "110***********0009");
/// assert_eq!(check.birth_date.unwrap().to_string(), "1990-03-07");
/// assert_eq!(check.age, Some(35));
/// ```
#[must_use]
pub fn check_resident_id(value: &[u8], on: Option<CivilDate>) -> Check {
    let problem = shape(value, 18, 18, |byte| byte.is_ascii_digit() || byte == b'X');
    // An X stands in the last place alone.
    let inside = value.iter().take(17).any(|byte| *byte == b'X');
    let problem = problem.or(inside.then_some(Problem::Characters));
    let mut check = Check::of(value, problem, 3, 4);
    if problem.is_some() {
        return check;
    }
    let (mut sum, mut birth) = (0, 0);
    for (place, byte) in value.iter().enumerate() {
        let worth = digit(*byte).unwrap_or(10);
        sum = (sum * 2 + worth) % 11;
        if (6..14).contains(&place) {
            birth = birth * 10 + worth;
        }
    }
    if sum != 1 {
        check.problems.push(Problem::Checksum);
    }
    let birth = i32::try_from(birth).ok().and_then(|packed| CivilDate::from_packed(packed).ok());
    match birth.filter(|birth| on.is_none_or(|on| *birth <= on)) {
        None => check.problems.push(Problem::BirthDate),
        Some(birth) => {
            check.birth_date = Some(birth);
            // The year is whole on the birthday itself; one of 29 February has it on 1 March.
            let years = on.map(|on| (on.packed() - birth.packed()) / 10_000);
            check.age = years.and_then(|years| u32::try_from(years).ok());
            if years.is_some_and(|years| years < OF_AGE) {
                check.hints.push(Hint::Underage);
            }
        }
    }
    if let [first, second, ..] = value
        && *first != b'9'
        && !is_province(*first, *second)
    {
        check.hints.push(Hint::UnknownRegion);
    }
    check
}
