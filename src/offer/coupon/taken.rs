//! What one coupon takes off each row by itself, where balances stay as they are.
//!
//! Each balance of a row bears its rate for its time. The coupon lowers the rate, or shortens the
//! time, on as much of the balance as its cap says; what that is worth comes off. Free days end by
//! the day count of the loan, or by calendar days where the period counts as a whole one.
//!
//! Worked: 153 161 at 1.99 % a month, a first period of 17 days that counts as a month, 14 days
//! free: 3 047.9039 × 14/17 = 2 510.0385, and 2 510.03 comes off where interest rounds down.

use alloc::vec::Vec;

use super::resolved::{lower, points_off};
use super::{Had, rest};
use crate::calendar::CivilDate;
use crate::error::Result;
use crate::money::{Exact, Fine, Ratio};
use crate::offer::{Row, Stretch, stretches};
use crate::product::{BulletInterest, Coupon, DailyRounding, DiscountRounding, Effect, Method};
use crate::schedule::{Span, Terms, capitalised_growth, part_of_year};

/// What comes off each row.
#[inline(never)]
pub(super) fn taken(
    terms: &Terms<'_>,
    spans: &[Span],
    rows: &[Row],
    coupon: &Coupon,
    had: Had,
) -> Result<Vec<i64>> {
    let rounding = terms.rules().rounding.interest;
    let openings: Vec<i64> = rows.iter().map(|row| row.instalment.opening).collect();
    let mut left = coupon.cap.map_or(i64::MAX, |cap| (cap.fen() - had.fen).max(0));
    let mut taken = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        // What another coupon has taken is not seen here.
        let most = rest(row) + row.discount;
        let mut part = 0;
        if most > 0 {
            let (mut all, mut off, times) = worth(terms, spans, index, &openings, (coupon, had))?;
            let interest = row.instalment.interest;
            if times == 1 && all > Fine::ZERO && all.rounded(rounding) != interest {
                // A row's interest may be its part of a sum; then as much of that part comes off.
                off = off.over(all)?.times(Fine::whole(interest))?;
                all = Fine::whole(interest);
            }
            part = match (coupon.rounding, coupon.effect) {
                (DiscountRounding::Discount, Effect::KeepPrincipal) => off.rounded(rounding),
                _ => all.rounded(rounding) - all.minus(off)?.rounded(rounding),
            };
            part = part.saturating_mul(times).clamp(0, most).min(left);
        }
        left -= part;
        taken.push(part);
    }
    Ok(taken)
}

/// What a row bears before rounding, what of it comes off, and how many times: a daily loan that
/// rounds each day by itself has both for a day.
#[inline(never)]
fn worth(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    openings: &[i64],
    (coupon, had): (&Coupon, Had),
) -> Result<(Fine, Fine, i64)> {
    let rules = terms.rules();
    let bullet = terms.method() == Method::Bullet;
    let (mut all, mut off, mut times) = (Fine::ZERO, Fine::ZERO, 1);
    let found = stretches(terms, spans, index, openings)?;
    let apart = bullet && found.len() > 1;
    for mut it in found {
        let span = spans.get(it.place).filter(|_| !apart);
        let mut part = lowered_part(terms, span, &it, (coupon, had))?;
        if terms.method() == Method::Daily && rules.daily_rounding == DailyRounding::EachDay {
            let days = i64::from(it.days);
            times = coupon.days.map_or(days, |free| days.min(free.into()));
            it.part = Ratio::new(1, u64::from(terms.rate.year_days()));
            part = it.part;
        }
        let points = points_off(coupon.off, it.annual)?;
        all = all.plus(bears(it.owed, it.annual, it.part)?)?;
        off = off.plus(bears(lowered_owed(coupon, it.owed), points, part)?)?;
    }
    if bullet && rules.bullet_interest == BulletInterest::Capitalised && all > Fine::ZERO {
        // As much of it comes off as of simple interest, where the balances stay as they were.
        let owed = Fine::whole(terms.principal_fen());
        let grown = owed.times(capitalised_growth(spans)?)?;
        off = if coupon.effect == Effect::Resolve {
            grown.minus(owed.times(capitalised_growth(&lower(spans, coupon, had.rows)?)?)?)?
        } else {
            off.over(all)?.times(grown)?
        };
        all = grown;
    }
    Ok((all, off, times))
}

/// What a balance bears at a rate in a part of a year.
#[inline(never)]
fn bears(owed: i64, annual: Ratio, part: Ratio) -> Result<Fine> {
    Exact::part(owed, annual.times(part)?).fine()
}

/// As much of a balance as the coupon is for.
fn lowered_owed(coupon: &Coupon, owed: i64) -> i64 {
    coupon.principal_cap.map_or(owed, |cap| owed.min(cap.fen()))
}

/// The part of a year of a stretch in which something comes off: by the day count of its period,
/// or, where the stretch is one of several for one time, by calendar days.
#[inline(never)]
fn lowered_part(
    terms: &Terms<'_>,
    span: Option<&Span>,
    stretch: &Stretch,
    (coupon, had): (&Coupon, Had),
) -> Result<Ratio> {
    if coupon.periods.is_some_and(|all| stretch.place + had.rows as usize >= all as usize) {
        return Ok(Ratio::ZERO);
    }
    let Some(until) = free_until(had.lent_on, coupon)? else { return Ok(stretch.part) };
    let free = stretch.from.days_until(until);
    let all = stretch.days;
    if free >= all {
        return Ok(stretch.part);
    }
    match (u64::try_from(free), span) {
        (Err(_) | Ok(0), _) => Ok(Ratio::ZERO),
        (_, Some(span)) => part_of_year(terms, span, stretch.from, until),
        (Ok(free), None) => stretch.part.times(Ratio::new(free, u64::try_from(all).unwrap_or(1))),
    }
}

/// The day after the last free one; none where rows and not days are free.
pub(crate) fn free_until(lent_on: CivilDate, coupon: &Coupon) -> Result<Option<CivilDate>> {
    let Some(days) = coupon.days else { return Ok(None) };
    lent_on.plus_days(i32::try_from(days).unwrap_or(i32::MAX)).map(Some)
}
