"""Trials: what an intent would pay on a day, and the state once it is booked."""

from dates import day
from loan import replayed
from owed import PARTS
from payment import Refused
from schedule import ZERO


def interest(loan):
    return sum((row.interest for row in loan.live()), ZERO)


def tried(loan, on, intent):
    answer = {"on": on, "intent": intent}
    after = loan.copy()
    try:
        given, prepaid, fee, excess = after.intend(intent)
    except Refused as refusal:
        return {**answer, "refused": refusal.reasons}
    allocation = [
        {"period": period, **{part: str(given[period][part]) for part in PARTS}}
        for period in sorted(given)
    ]
    applied = sum((sum(parts.values(), ZERO) for parts in given.values()), ZERO) + prepaid
    return {
        **answer,
        "refused": [],
        "allocation": allocation,
        "prepaidPrincipal": str(prepaid),
        "applied": str(applied),
        "prepaymentFee": str(fee),
        "excess": str(excess),
        "interestSaved": str(interest(loan) - interest(after)),
        "after": after.state(),
    }


def answered(inputs):
    """`state` and `trials` of a case in the shape of the model_loan vectors."""
    on = day(inputs["on"])
    loan = replayed(inputs["terms"], inputs["rules"], inputs["events"], on)
    trials = [tried(loan, inputs["on"], intent) for intent in inputs["intents"]]
    return {"state": loan.state(), "trials": trials}
