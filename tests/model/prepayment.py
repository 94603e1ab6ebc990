"""Interest to the day first, then principal (利随本清), and the plan that follows."""

from fractions import Fraction

from schedule import ZERO, rounded


class Prepayment:
    """The four strategies."""

    def prepay(self, money, strategy, given):
        """Interest to the day first, then principal (利随本清)."""
        ahead = self.ahead()
        current = ahead[0]
        if self.prepayment["paysFirst"] == "interest":
            money -= self.put(current, "interest", min(money, self.accrued()), given)
        principal, fee = self.parted(money)
        if principal <= 0:
            return ZERO, ZERO, money
        self.fees += fee
        rest = money - principal - (fee if self.fee_inside() else ZERO)
        prepaid = self.less_principal(principal, strategy, given)
        self.prepayment_ends()
        if rest > 0:
            # All principal is repaid, and yet not enough for everything: what the row asks for is next.
            rest = self.allocate([current], rest, given)
        return prepaid, fee, rest

    def less_principal(self, money, strategy, given, paid=True):
        """Takes principal off the rows to come; gives what of it went to no row."""
        ahead = self.ahead()
        self.freeze(ahead[0])
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
            self.replan(ahead, self.base(ahead[0]) - money, strategy)
        self.interest_of(ahead, paid)
        return prepaid

    def fill(self, ahead, money, given):
        """Pays the next instalments' principal. Where rows keep their instalment, what the interest of
        one is less, its principal is more and that of the last rows less; but not in a period that has
        begun."""
        keep = self.prepayment["nextRule"] == "keepInstalment" and self.terms.method == "equalInstalment"
        for index, row in enumerate(ahead):
            begun = row.since > row.start
            if keep and not begun and index + 1 < len(ahead):
                more = self.borne(row) - self.terms.of(self.base(row) - money, row.factor)
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
        # Rows whose principal was paid ahead of its day stay as they are, the last ones and the next.
        while self.open(ahead[-1], "principal") == 0:
            ahead = ahead[:-1]
        first = min(self.open(ahead[0], "principal"), balance) if keep else ZERO
        if keep:
            ahead[0].principal = ahead[0].paid["principal"] + first
        rows = ahead[1:] if keep else ahead
        while rows and rows[0].principal > 0 and self.open(rows[0], "principal") == 0:
            rows = rows[1:]
        left = balance - first
        if strategy == "reduceInstalment":
            parts = self.terms.principals(left, rows) if rows else []
            if rows:
                self.relevelled(left, rows)
        else:
            parts = self.agreed(left, rows)
            # As many rows as that gives, level again: of a fresh loan only, where the current row is
            # part of it.
            if self.prepayment["shortenRule"] == "relevel" and not keep:
                count = sum(1 for part in parts if part > 0)
                parts = self.terms.principals(left, rows[:count]) + [ZERO] * (len(rows) - count)
                self.relevelled(left, rows[:count])
        for row, part in zip(rows, parts):
            row.principal = row.paid["principal"] + part
        current = self.ahead()[0]
        self.drop_empty([row for row in rows if row is not current])

    def agreed(self, balance, rows):
        """The instalments that were agreed, until the balance is gone: a level one anew in each row, a
        principal as far as it was not paid ahead."""
        if not rows or self.terms.method != "equalPrincipal":
            return self.terms.principals(balance, rows, self.level) if rows else []
        parts = []
        for row in rows:
            parts.append(min(self.open(row, "principal"), balance))
            balance -= parts[-1]
        return parts

    def drop_empty(self, rows):
        """Rows after the last that has principal are gone, unless some was paid of them."""
        for row in reversed(rows):
            if self.open(row, "principal") > 0:
                break
            if row.paid["principal"] == 0:
                self.close(row)
                row.removed = not any(row.paid.values())

    def relevelled(self, balance, rows):
        if balance == 0:
            return
        if self.terms.method == "equalInstalment":
            self.level = self.terms.level(balance, rows)
        elif self.terms.method == "equalPrincipal":
            self.level = rounded(Fraction(balance) / len(rows), self.terms.principal_mode)

    def residual(self, row, base):
        """The current row's interest where the balance is another from today on."""
        if row.since == row.start:
            return min(row.accrued + self.terms.of(base, row.factor), self.borne(row))
        if self.prepayment["residualInterest"] == "asScheduled":
            return self.borne(row)
        # By days a month may bear more than a month's part of the year; paying never costs more.
        return min(row.accrued + self.slice(row, base, row.since, row.due), self.borne(row))

    def interest_of(self, ahead, prepaid):
        """Interest of the rows ahead on the balances that are left."""
        current = ahead[0]
        self.rest_of(current, self.residual(current, self.base(current)), prepaid)
        self.interest_of_rows(ahead[1:], prepaid)
        self.fees_follow(ahead)

    def rest_of(self, row, borne, prepaid):
        self.residual_off(row, self.borne(row) - row.accrued, borne - row.accrued, prepaid)
        self.ask(row, borne)

    def interest_of_rows(self, rows, prepaid=False):
        rows = [row for row in rows if not row.removed]
        for row in rows:
            row.since, row.accrued, row.come = row.start, ZERO, ZERO
            row.interest = self.terms.of(self.base(row), row.factor)
        self.discount_again(rows, prepaid)
        for row in rows:
            self.ask(row, row.interest)

    def fees_follow(self, rows):
        """Fees of each row that are on its balance follow it; not in a row that has begun."""
        for row in rows:
            if row.removed or (row is rows[0] and self.has_begun(row)):
                continue
            for name, part in (("fee", "fee"), ("guarantee", "guaranteeFee")):
                new = self.terms.on_balance(row, self.base(row))[name]
                more = max(new - row.on_balance[name], -self.open(row, part))
                self.change(row, part, more)
                row.on_balance[name] += more
