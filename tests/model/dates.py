"""Civil dates, due dates and parts of a year, as DOMAIN.md has them ("Money, rates, dates").

Only the standard library, and whole numbers or `Fraction`: nothing is rounded here.
"""

from calendar import isleap, monthrange
from datetime import date, timedelta
from fractions import Fraction


def day(text):
    return date.fromisoformat(text)


def in_month(index, wished, month_end="clamp"):
    """The wished day of a month that is counted from year zero."""
    year, month = divmod(index, 12)
    last = monthrange(year, month + 1)[1]
    if wished <= last:
        return date(year, month + 1, wished)
    if month_end == "clamp":
        return date(year, month + 1, last)
    return in_month(index + 1, 1)


def month_index(on):
    return on.year * 12 + on.month - 1


def due_dates(disbursed, policy, count):
    """The due dates of a policy, and how many months lie between two; none for days and weeks."""
    kind = policy["policy"]
    least = policy.get("minFirstDays", 0)
    if kind in ("everyNDays", "everyNWeeks"):
        step = policy["n"] * (7 if kind == "everyNWeeks" else 1)
        return [disbursed + timedelta(step * (k + 1)) for k in range(count)], None
    months = policy.get("everyMonths", 1)
    month_end = policy.get("monthEnd", "clamp")
    wished = policy.get("day", disbursed.day)
    first = month_index(disbursed)
    if kind == "sameDay" or (kind == "quarterly" and policy.get("anchor") == "disbursement"):
        months = 3 if kind == "quarterly" else months
        first += months
    else:
        if kind == "lastDayOfMonth":
            wished = 31
        if kind == "quarterly":
            months = 3
            first += 2 - first % 3
        step = months if kind == "quarterly" else 1
        while True:
            due = in_month(first, wished, month_end)
            # A due day that equals the disbursement day is the next one's.
            if due > disbursed and enough((due - disbursed).days, least, policy):
                break
            first += step
    dates = [in_month(first + months * k, wished, month_end) for k in range(count)]
    return dates, months


def enough(days, least, policy):
    more = policy.get("minFirstRule", "atLeast") == "moreThan"
    return days > least if more and least else days >= least


def thirty(start, end, convention):
    """Days of 30-day months."""
    d1, d2 = start.day, end.day
    if convention == "30E/360":
        d1, d2 = min(d1, 30), min(d2, 30)
    else:
        # With the rule for the end of February.
        if ends_february(start):
            if ends_february(end):
                d2 = 30
            d1 = 30
        if d2 == 31 and d1 >= 30:
            d2 = 30
        d1 = min(d1, 30)
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + d2 - d1


def ends_february(on):
    return on.month == 2 and on.day == monthrange(on.year, 2)[1]


def year_part(start, end, convention):
    """The part of a year between two dates."""
    days = (end - start).days
    if convention == "ACT/360":
        return Fraction(days, 360)
    if convention == "ACT/365F":
        return Fraction(days, 365)
    if convention in ("30/360US", "30E/360"):
        return Fraction(thirty(start, end, convention), 360)
    assert convention == "ACT/ACT-ISDA", convention
    part = Fraction(0)
    while start < end:
        stop = min(end, date(start.year + 1, 1, 1))
        part += Fraction((stop - start).days, 366 if isleap(start.year) else 365)
        start = stop
    return part


def months_between(start, end, wished):
    """Whole months from a start that stands for a wished day, and the days left over at the end."""
    months = month_index(end) - month_index(start)
    while months > 0 and in_month(month_index(start) + months, wished) > end:
        months -= 1
    return months, (end - in_month(month_index(start) + months, wished)).days if months else (end - start).days
