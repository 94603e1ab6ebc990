"""What settles a loan on a day, and the fee on what is prepaid."""

from decimal import Decimal

from schedule import ZERO, rounded


class Settlement:
    """Paying everything."""

    def due_dates_past(self):
        # The due dates of rows that prepayment has taken away count no more.
        return len(self.reached())

    def prepayment_fee(self, principal):
        fee = self.prepayment.get("fee", {"kind": "none"})
        waived = fee.get("waivedAfterPeriods")
        if fee["kind"] == "none" or principal <= 0:
            return ZERO
        if waived is not None and self.due_dates_past() >= waived:
            return ZERO
        if fee["kind"] == "fixed":
            return Decimal(fee["value"])
        return rounded(principal * Decimal(fee["value"]), self.terms.interest_mode)

    def payoff_interest(self):
        """What of the current row's interest a settlement asks for."""
        ahead = self.ahead()
        if not ahead:
            return ZERO
        if self.prepayment["payoffInterest"] == "toPeriodEnd" and self.has_begun(ahead[0]):
            return max(self.open(ahead[0], "interest"), ZERO)
        return self.accrued()

    def payoff_fee_rows(self):
        choice = self.prepayment["settleFees"]
        ahead = self.ahead()
        current = [row for row in ahead[:1] if self.has_begun(row)]
        return {"none": [], "currentOnly": current, "all": ahead}[choice]

    def payoff(self):
        """What settles the loan today, without the fee for doing so, and that fee."""
        amount = sum((self.open_all(row) for row in self.reached()), ZERO) + self.payoff_interest()
        for row in self.payoff_fee_rows():
            amount += self.open(row, "fee") + self.open(row, "guaranteeFee")
        principal = sum((self.open(row, "principal") for row in self.ahead()), ZERO)
        return amount + principal, self.prepayment_fee(principal)

    def settle(self, given):
        """Pays everything; gives the amount without the fee, and the fee."""
        amount, fee = self.payoff()
        interest, fee_rows = self.payoff_interest(), self.payoff_fee_rows()
        reached, ahead = self.reached(), self.ahead()
        self.allocate(reached, sum((self.open_all(row) for row in reached), ZERO), given)
        for index, row in enumerate(ahead):
            if index == 0:
                self.put(row, "interest", interest, given)
            for part, name in (("fee", "fee"), ("guaranteeFee", "guarantee")):
                if row in fee_rows:
                    self.put(row, part, self.open(row, part), given)
                else:
                    setattr(row, name, row.paid[part])
            self.put(row, "principal", self.open(row, "principal"), given)
            row.interest = row.paid["interest"]
        self.fees += fee
        return amount, fee
