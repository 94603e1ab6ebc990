"""Interest to the day first, then principal (利随本清), and the plan that follows."""

from fractions import Fraction

from schedule import ZERO, rounded


class Prepayment:
    """The four strategies."""

    def prepay(self, money, strategy, given):
        """Interest to the day first, then principal (利随本清)."""
        ahead = self.ahead()
        current = ahead[0]
        money -= self.put(current, "interest", min(money, self.accrued()), given)
        if money <= 0:
            return ZERO, ZERO
        fee = self.prepayment_fee(money)
        self.fees += fee
        # What the balance so far has borne is fixed; the rest of the period is on the new one.
        if self.on > current.since:
            current.accrued += self.slice(current, self.base(current), current.since, self.on)
            current.since = self.on
        if strategy in ("nextInstalments", "lastInstalments"):
            prepaid = ZERO
            if strategy == "nextInstalments":
                self.fill(ahead, money, given)
            else:
                for row in reversed(ahead):
                    money -= self.put(row, "principal", min(money, self.open(row, "principal")), given)
        else:
            self.prepaid += money
            prepaid = money
            self.replan(ahead, self.base(current) - money, strategy)
        self.interest_of(ahead)
        return prepaid, fee

    def fill(self, ahead, money, given):
        """Pays the next instalments' principal. Where rows keep their instalment, what the interest of
        one is less, its principal is more and that of the last rows less; but not in a period that has
        begun."""
        keep = self.prepayment["nextRule"] == "keepInstalment" and self.terms.method == "equalInstalment"
        for index, row in enumerate(ahead):
            begun = row.since > row.start
            if keep and not begun and index + 1 < len(ahead):
                more = row.interest - self.terms.of(self.base(row) - money, row.factor)
                for other in reversed(ahead[index + 1:]):
                    part = min(more, self.open(other, "principal"))
                    other.principal -= part
                    row.principal += part
                    more -= part
                    other.removed = other.principal == 0
            money -= self.put(row, "principal", min(money, self.open(row, "principal")), given)

    def replan(self, ahead, balance, strategy):
        """Principal of the rows ahead for a new balance, what was paid of each staying in it."""
        keep = self.prepayment["currentRow"] == "keepPrincipal"
        paid = [row.paid["principal"] for row in ahead]
        first = min(self.open(ahead[0], "principal"), balance) if keep else None
        rows = ahead[1:] if keep else ahead
        left = balance - first if keep else balance
        if strategy == "reduceInstalment":
            parts = self.terms.principals(left, rows) if rows else []
            if rows:
                self.relevelled(left, rows)
        else:
            parts = self.terms.principals(left, rows, self.level) if rows else []
            # As many rows as that gives, level again: of a fresh loan only, where the current row is
            # part of it.
            if self.prepayment["shortenRule"] == "relevel" and not keep:
                count = sum(1 for part in parts if part > 0)
                parts = self.terms.principals(left, rows[:count]) + [ZERO] * (len(rows) - count)
                self.relevelled(left, rows[:count])
        if keep:
            parts = [first, *parts]
        for row, part, before in zip(ahead, parts, paid):
            row.principal = part + before
        # Rows after the last that has principal are gone.
        for row in reversed(ahead[1:]):
            if row.principal > 0:
                break
            row.removed = True

    def relevelled(self, balance, rows):
        if self.terms.method == "equalInstalment":
            self.level = self.terms.level(balance, rows)
        elif self.terms.method == "equalPrincipal":
            self.level = rounded(Fraction(balance) / len(rows), self.terms.principal_mode)

    def residual(self, row, base):
        """The current row's interest where the balance is another from today on."""
        if row.since == row.start:
            return self.terms.of(base, row.factor)
        if self.prepayment["residualInterest"] == "asScheduled":
            return row.interest
        # By days a month may bear more than a month's part of the year; paying never costs more.
        return min(row.accrued + self.slice(row, base, row.since, row.due), row.interest)

    def interest_of(self, ahead):
        """Interest of the rows ahead on the balances that are left."""
        ahead[0].interest = self.residual(ahead[0], self.base(ahead[0]))
        for row in ahead[1:]:
            row.interest = ZERO if row.removed else self.terms.of(self.base(row), row.factor)
