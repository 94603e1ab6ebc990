"""The plan of a loan before anything is paid: rows with dates, parts of a year, principal, interest.

Amounts are `Decimal` yuan. What a row's interest is of its balance is kept as an exact fraction, the
row's factor, so that a loan's later balances use the same one.
"""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, getcontext
from fractions import Fraction

import dates
from dates import day

getcontext().prec = 60
FEN = Decimal("0.01")
ZERO = Decimal("0.00")
MODES = {"halfUp": ROUND_HALF_UP, "halfEven": ROUND_HALF_EVEN, "down": ROUND_DOWN, "up": ROUND_UP}


def rounded(value, mode="halfUp", unit=1):
    """A fraction or a decimal to whole fen, or to a multiple of so many."""
    if isinstance(value, Fraction):
        # A fraction of these sizes lies further from a half than 60 digits miss, or on it exactly.
        value = Decimal(value.numerator) / Decimal(value.denominator)
    return (value / (FEN * unit)).quantize(Decimal(1), rounding=MODES[mode]) * FEN * unit


class Unsound(Exception):
    """An instalment that does not cover its interest."""


class Row:
    """One instalment."""

    def __init__(self, period, start, due):
        self.period, self.start, self.due = period, start, due
        self.factor = Fraction(0)
        # Interest inside the period goes by its actual days, where the factor does not.
        self.pro_rata = False
        self.principal = self.interest = self.fee = self.guarantee = ZERO

    @property
    def days(self):
        return (self.due - self.start).days


class Terms:
    def __init__(self, terms):
        self.terms = terms
        self.principal = Decimal(terms["principal"])
        self.method = terms["method"]
        self.disbursed = day(terms["disbursedOn"])
        rate = terms["rate"]
        self.year_days = rate["yearDays"]
        units = {"annual": 1, "monthly": 12, "daily": self.year_days}[rate["unit"]]
        self.annual = Fraction(rate["value"]) * units
        self.count = terms["dayCount"]
        rounding = terms.get("rounding", {})
        self.interest_mode = rounding.get("interest", "halfUp")
        self.principal_mode = rounding.get("principal", self.interest_mode)
        self.level_by = terms.get("level", {}).get("by", "annuity")
        self.level_mode = terms.get("level", {}).get("rounding", self.interest_mode)
        self.level_unit = terms.get("level", {}).get("unit", 1)
        self.first_period = terms.get("firstPeriod", "days")
        self.in_period = terms.get("accrualInPeriod", "proRata")
        self.rows = self.dated()
        self.price()

    def of(self, balance, factor):
        """Interest on a balance, rounded."""
        return rounded(Fraction(balance) * factor, self.interest_mode)

    def daily(self):
        return self.annual / self.year_days

    def dated(self):
        """Rows with their dates and factors."""
        if self.method == "daily":
            row = Row(1, self.disbursed, self.disbursed + dates.timedelta(self.terms["termDays"]))
            row.factor = self.annual * row.days / self.year_days
            self.months = None
            return [row]
        count = self.terms["periods"]
        dues, self.months = dates.due_dates(self.disbursed, self.terms["dueDates"], count)
        self.count_months = self.months or 1
        if self.method == "bullet":
            row = Row(1, self.disbursed, dues[-1])
            months, rest = dates.months_between(row.start, row.due, self.disbursed.day)
            if self.count == "monthly":
                row.factor = self.annual * months / 12 + self.daily() * rest
                row.pro_rata = self.in_period == "proRata"
            else:
                row.factor = self.annual * dates.year_part(row.start, row.due, self.count)
            return [row]
        rows, start = [], self.disbursed
        for index, due in enumerate(dues):
            row = Row(index + 1, start, due)
            self.factor_of(row, index == 0)
            rows.append(row)
            start = due
        return rows

    def factor_of(self, row, first):
        monthly = self.count == "monthly"
        row.pro_rata = monthly and self.in_period == "proRata"
        policy = self.terms["dueDates"]
        wished = 31 if policy["policy"] == "lastDayOfMonth" else policy.get("day", self.disbursed.day)
        # A period that begins where the policy has a due date is a full one, the first one too.
        from_start = policy["policy"] == "sameDay" or policy.get("anchor") == "disbursement"
        regular = not first or not self.months or from_start or row.start == dates.in_month(
            dates.month_index(row.due) - self.months, wished)
        if not regular and self.first_period == "fullPeriod":
            row.factor = self.annual * self.months / 12
            row.pro_rata = True
        elif not monthly:
            row.factor = self.annual * dates.year_part(row.start, row.due, self.count)
        elif regular:
            row.factor = self.annual * self.months / 12
        elif self.first_period == "days":
            row.factor = self.daily() * row.days
        else:
            months, rest = dates.months_between(row.start, row.due, row.start.day)
            row.factor = self.annual * months / 12 + self.daily() * rest

    def period_rate(self):
        """What the annuity formula takes for a period."""
        if self.months:
            return self.annual * self.months / 12
        return self.annual * self.rows[0].days / self.year_days

    def level(self, principal, rows):
        """The level instalment of a fresh loan over these rows."""
        if self.level_by == "annuity":
            rate = self.period_rate()
            if rate == 0:
                exact = Fraction(principal) / len(rows)
            else:
                exact = Fraction(principal) * rate / (1 - 1 / (1 + rate) ** len(rows))
        else:
            sum_, discount = Fraction(0), Fraction(1)
            for row in rows:
                discount /= 1 + row.factor
                sum_ += discount
            exact = Fraction(principal) / sum_
        return rounded(exact, self.level_mode, self.level_unit)

    def principals(self, principal, rows, level=None):
        """The principal of each row of a fresh loan; with a level, of that one, for as many as it takes."""
        if self.method == "equalPrincipal":
            part = level if level is not None else rounded(Fraction(principal) / len(rows), self.principal_mode)
        elif self.method == "equalInstalment":
            part = level if level is not None else self.level(principal, rows)
        else:
            return [ZERO] * (len(rows) - 1) + [principal]
        left, parts = principal, []
        for row in rows:
            own = part if self.method == "equalPrincipal" else part - self.of(left, row.factor)
            last = len(parts) + 1 == len(rows)
            own = left if last else min(own, left)
            if own < 0:
                raise Unsound
            parts.append(own)
            left -= own
        return parts

    def price(self):
        self.first_level = None
        if self.method == "equalInstalment":
            self.first_level = self.level(self.principal, self.rows)
        elif self.method == "equalPrincipal":
            self.first_level = rounded(Fraction(self.principal) / len(self.rows), self.principal_mode)
        left = self.principal
        for row, part in zip(self.rows, self.principals(self.principal, self.rows)):
            row.principal = part
            row.interest = self.of(left, row.factor)
            left -= part
            for fee in self.terms.get("fees", []):
                assert fee["when"] == "each" and fee["party"] in ("platform", "guarantor"), fee
                if fee["basis"] == "fixed":
                    amount = Decimal(fee["value"])
                else:
                    assert fee["on"] == "principal", fee
                    amount = rounded(self.principal * Decimal(fee["value"]), self.interest_mode)
                if fee["party"] == "guarantor":
                    row.guarantee += amount
                else:
                    row.fee += amount
