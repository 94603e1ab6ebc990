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

    def __init__(self, period, start, due, annual):
        self.period, self.start, self.due = period, start, due
        # The rate in force, and what part of a year the row is: together its factor.
        self.annual, self.part = annual, Fraction(0)
        # Interest inside the period goes by its actual days, where the factor does not.
        self.pro_rata = False
        self.principal = self.interest = self.fee = self.guarantee = ZERO
        self.on_balance = {"fee": ZERO, "guarantee": ZERO}

    @property
    def factor(self):
        return self.annual * self.part

    @property
    def days(self):
        return (self.due - self.start).days


class Terms:
    def __init__(self, terms, annual=None):
        self.terms = terms
        self.principal = Decimal(terms["principal"])
        self.method = terms["method"]
        self.disbursed = day(terms["disbursedOn"])
        rate = terms["rate"]
        self.year_days = rate["yearDays"]
        units = {"annual": 1, "monthly": 12, "daily": self.year_days}[rate["unit"]]
        self.units = units
        self.annual = self.yearly(rate["value"]) if annual is None else annual
        self.count = terms["dayCount"]
        rounding = terms.get("rounding", {})
        self.interest_mode = rounding.get("interest", "halfUp")
        self.principal_mode = rounding.get("principal", self.interest_mode)
        self.fee_mode = rounding.get("fee", self.interest_mode)
        self.level_by = terms.get("level", {}).get("by", "annuity")
        self.level_mode = terms.get("level", {}).get("rounding", self.interest_mode)
        self.level_unit = terms.get("level", {}).get("unit", 1)
        self.first_period = terms.get("firstPeriod", "days")
        self.in_period = terms.get("accrualInPeriod", "proRata")
        self.rows = self.dated()
        self.price()

    def yearly(self, value):
        """A rate in the unit of the terms, for a year."""
        return Fraction(value) * self.units

    def of(self, balance, factor):
        """Interest on a balance, rounded."""
        return rounded(Fraction(balance) * factor, self.interest_mode)

    def dated(self):
        """Rows with their dates and factors."""
        if self.method == "daily":
            row = Row(1, self.disbursed, self.disbursed + dates.timedelta(self.terms["termDays"]), self.annual)
            row.part = Fraction(row.days, self.year_days)
            self.months = None
            return [row]
        count = self.terms["periods"]
        dues, self.months = dates.due_dates(self.disbursed, self.terms["dueDates"], count)
        self.count_months = self.months or 1
        if self.method == "bullet":
            row = Row(1, self.disbursed, dues[-1], self.annual)
            months, rest = dates.months_between(row.start, row.due, self.disbursed.day)
            if self.count == "monthly":
                row.part = Fraction(months, 12) + Fraction(rest, self.year_days)
                row.pro_rata = self.in_period == "proRata"
            else:
                row.part = dates.year_part(row.start, row.due, self.count)
            return [row]
        rows, start = [], self.disbursed
        for index, due in enumerate(dues):
            row = Row(index + 1, start, due, self.annual)
            row.part = self.part_of(row, index == 0)
            rows.append(row)
            start = due
        return rows

    def part_of(self, row, first):
        """What part of a year a row is."""
        monthly = self.count == "monthly"
        row.pro_rata = monthly and self.in_period == "proRata"
        policy = self.terms["dueDates"]
        wished = 31 if policy["policy"] == "lastDayOfMonth" else policy.get("day", self.disbursed.day)
        # A period that begins where the policy has a due date is a full one, the first one too.
        from_start = policy["policy"] == "sameDay" or policy.get("anchor") == "disbursement"
        regular = not first or not self.months or from_start or row.start == dates.in_month(
            dates.month_index(row.due) - self.months, wished)
        if not regular and self.first_period == "fullPeriod":
            row.pro_rata = True
            return Fraction(self.months, 12)
        if not monthly:
            return dates.year_part(row.start, row.due, self.count)
        if regular:
            return Fraction(self.months, 12)
        if self.first_period == "days":
            return Fraction(row.days, self.year_days)
        months, rest = dates.months_between(row.start, row.due, row.start.day)
        return Fraction(months, 12) + Fraction(rest, self.year_days)

    def period_rate(self, rows):
        """What the annuity formula takes for a period."""
        if self.months:
            return rows[0].annual * self.months / 12
        return rows[0].annual * self.rows[0].days / self.year_days

    def level(self, principal, rows):
        """The level instalment of a fresh loan over these rows."""
        if self.level_by == "annuity":
            rate = self.period_rate(rows)
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
        if principal == 0:
            return [ZERO] * len(rows)
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
            for fee in self.terms.get("fees", []):
                amount = self.fee(fee, row, left)
                if fee["party"] == "guarantor":
                    row.guarantee += amount
                else:
                    row.fee += amount
            row.on_balance = self.on_balance(row, left)
            left -= part

    def on_balance(self, row, balance):
        """The fees of each row that are on its balance."""
        sums = {"fee": ZERO, "guarantee": ZERO}
        for fee in self.terms.get("fees", []):
            if fee["when"] == "each" and fee["basis"] == "rate" and fee["on"] == "balance":
                sums["guarantee" if fee["party"] == "guarantor" else "fee"] += self.fee({**fee, "when": "any"}, row, balance)
        return sums

    def fee(self, fee, row, balance):
        """What a row asks for by a fee; what is paid upfront is in no row."""
        last = self.rows[-1].period
        rows = {"each": range(1, last + 1), "first": [1], "last": [last], "upfront": [], "any": [row.period]}
        if row.period not in rows[fee["when"]]:
            return ZERO
        if fee["basis"] == "fixed":
            return Decimal(fee["value"])
        of = {"principal": self.principal, "balance": balance, "instalment": row.principal + row.interest}
        part = Fraction(fee["value"])
        if fee.get("per") == "year":
            part *= Fraction(row.days, self.year_days)
        return rounded(Fraction(of[fee["on"]]) * part, fee.get("rounding", self.fee_mode))
