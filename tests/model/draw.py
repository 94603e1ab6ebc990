"""Random loans: their terms, and every named choice of their rules."""

from decimal import Decimal

from schedule import FEN

STRATEGIES = ["reduceInstalment", "shortenTerm", "nextInstalments", "lastInstalments"]
ORDERS = [
    ["penalty", "compoundInterest", "interest", "fee", "principal"],
    ["penalty", "compoundInterest", "fee", "interest", "principal"],
    ["interest", "principal", "fee", "penalty", "compoundInterest"],
    ["principal", "interest", "fee", "penalty", "compoundInterest"],
]
ROUNDINGS = ["halfUp", "halfUp", "down", "up", "halfEven"]
RATES = [
    ("0.0785", "annual"), ("0.2399", "annual"), ("0.15333", "annual"), ("0.036", "annual"), ("0.24", "annual"),
    ("0.00985", "monthly"), ("0.006", "monthly"), ("0.015", "monthly"), ("0.00025", "daily"), ("0.00065", "daily"),
]
DAYS = ["2023-12-31", "2024-01-29", "2024-02-28", "2024-02-29", "2025-01-31", "2025-08-30", "2026-05-16", "2027-11-30"]


def due_dates(random, method):
    policies = [
        {"policy": "sameDay", "everyMonths": random.choice([1, 1, 1, 3]), "monthEnd": random.choice(["clamp", "clamp", "firstOfNext"])},
        {"policy": "fixedDay", "day": random.choice([5, 15, 20, 28, 29, 30, 31]), "minFirstDays": random.choice([0, 10, 15, 28])},
        {"policy": "lastDayOfMonth", "minFirstDays": random.choice([0, 15])},
        {"policy": "quarterly", "anchor": "calendarQuarter", "day": random.choice([20, 21]), "minFirstDays": 0},
        {"policy": "quarterly", "anchor": "disbursement"},
        {"policy": "everyNDays", "n": random.choice([10, 30, 90])},
        {"policy": "everyNWeeks", "n": random.choice([2, 4])},
    ]
    return policies[0] if method == "bullet" else random.choice(policies)


def terms(random):
    method = random.choice(["equalInstalment"] * 3 + ["equalPrincipal"] * 3 + ["interestOnly", "bullet", "daily"])
    value, unit = random.choice(RATES)
    year_days = random.choice([360, 365])
    dues = due_dates(random, method)
    by_months = dues["policy"] not in ("everyNDays", "everyNWeeks")
    counts = ["ACT/360", "ACT/365F", "ACT/ACT-ISDA", "30/360US", "30E/360"]
    count = random.choice(counts + ["monthly", "monthly"] if by_months else counts)
    if method == "daily":
        count = f"ACT/{year_days}" if year_days == 360 else "ACT/365F"
    if random.random() < 0.5:
        disbursed = random.choice(DAYS)
    else:
        disbursed = f"{random.randint(2023, 2027)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    made = {
        "principal": str(Decimal(random.choice([random.randint(1000, 300000) * 100, random.randint(100000, 30000000)])) * FEN),
        "method": method,
        "periods": random.choice([1, 2, 3, 6, 9, 12, 12, 24]),
        "rate": {"value": value, "unit": unit, "yearDays": year_days},
        "dayCount": count,
        "disbursedOn": disbursed,
        "dueDates": dues,
        "rounding": {"interest": random.choice(["halfUp", "halfUp", "down", "up", "halfEven"])},
    }
    if method == "daily":
        made.update(periods=1, termDays=random.choice([14, 30, 31, 90]), dueDates={"policy": "sameDay"})
    elif by_months and method != "bullet":
        firsts = ["days", "days", "fullPeriod"]
        made["firstPeriod"] = random.choice(firsts + ["monthPlusDays"] if count == "monthly" else firsts)
    if method == "bullet" and count == "30/360US":
        made["disbursedOn"] = made["disbursedOn"][:8] + "15"
    if method == "bullet":
        made["bulletInterest"] = "simple"
        made["dueDates"] = {"policy": "sameDay", "everyMonths": 1}
    if method == "equalInstalment":
        made["level"] = {
            "by": random.choice(["annuity", "exactDays"]),
            "rounding": random.choice(["halfUp", "down", "up", "halfEven"]),
            "unit": random.choice([1, 1, 1, 10, 100]),
        }
    if method == "equalPrincipal":
        made["rounding"]["principal"] = random.choice(["halfUp", "down", "halfEven"])
    if count == "monthly":
        full = made.get("firstPeriod") == "fullPeriod"
        made["accrualInPeriod"] = "proRata" if full else random.choice(["proRata", "dailyRate"])
    if random.random() < 0.4:
        made["coupons"] = [coupon(random)]
    if random.random() < 0.5:
        made["fees"] = [fee(random) for _ in range(random.choice([1, 1, 2, 3]))]
        made["rounding"]["fee"] = random.choice(ROUNDINGS)
    return made


def coupon(random):
    kind = random.choice(["rateDiscount", "interestFree", "interestFree", "amountOff"])
    made = {"kind": kind}
    if kind == "rateDiscount":
        made["factor"] = random.choice(["0.5", "0.8", "0.625", "0"])
        if random.random() < 0.4:
            made["periods"] = random.choice([1, 3])
    elif kind == "interestFree" and random.random() < 0.5:
        made["days"] = random.choice([7, 30, 45])
    elif kind == "interestFree":
        made["periods"] = random.choice([1, 2, 6])
    else:
        made["amount"] = random.choice(["10.00", "88.88", "500.00"])
        made["placement"] = random.choice(["firstRows", "lastRows", "spread", "firstRowOnly"])
    if kind != "amountOff":
        made["discountRounding"] = random.choice(["after", "discount"])
        if random.random() < 0.2:
            made["principalCap"] = "20000.00"
        if random.random() < 0.2:
            made["cap"] = "66.00"
    for name, values in (("onPrepayment", ["keep", "again", "lose", "takeBack"]),
                         ("onOverdue", ["keep", "loseRow", "lose", "takeBack"]),
                         ("onRefund", ["keep", "return", "takeBack"])):
        if random.random() < 0.7:
            made[name] = random.choice(values)
    return made


def fee(random):
    made = {
        "name": "a fee",
        "party": random.choice(["guarantor", "guarantor", "platform", "merchant", "insurer", "funder"]),
        "basis": random.choice(["fixed", "rate"]),
        "when": random.choice(["each", "each", "each", "first", "last", "upfront"]),
    }
    if made["basis"] == "fixed":
        return {**made, "value": random.choice(["6.50", "0.01", "25.00"])}
    made["on"] = "principal" if made["when"] == "upfront" else random.choice(["principal", "balance", "instalment"])
    made["value"] = random.choice(["0.002", "0.0007", "0.01"])
    if made["when"] != "upfront" and random.random() < 0.3:
        made.update(per="year", value="0.0245")
    if random.random() < 0.3:
        made["rounding"] = random.choice(ROUNDINGS)
    return made


def rules(random, method):
    amortised = method in ("equalInstalment", "equalPrincipal")
    prepayment = {
        "strategy": random.choice(STRATEGIES) if amortised else random.choice(STRATEGIES[2:]),
        "residualInterest": random.choice(["asScheduled", "recomputed"]),
        "currentRow": random.choice(["reamortise", "keepPrincipal"]),
        "shortenRule": random.choice(["keepInstalment", "relevel"]),
        "nextRule": random.choice(["keepPrincipal", "keepInstalment"]),
        "payoffInterest": random.choice(["toDay", "toPeriodEnd"]),
        "settleFees": random.choice(["currentOnly", "none", "all"]),
        "whenOverdue": random.choice(["payDueFirst", "refuse"]),
        "beyondDue": random.choice(["prepay"] * 5 + ["excess", "inAdvance"]),
        "paysFirst": random.choice(["interest", "interest", "principal"]),
        "chosenInterest": random.choice(["scheduled", "toDay"]),
        "refundFrom": random.choice(["lastRows", "evenly"]) if amortised else "lastRows",
        "fee": random.choice([
            {"kind": "none"},
            {"kind": "none"},
            {"kind": "fixed", "value": "30.00", "inside": random.random() < 0.5},
            {"kind": "rate", "value": random.choice(["0.01", "0.0333"]), "inside": random.random() < 0.5},
            {"kind": "rate", "value": "0.02", "waivedAfterPeriods": 3},
        ]),
    }
    if random.random() < 0.25:
        prepayment["lockInDays"] = random.choice([30, 60, 90])
    if random.random() < 0.4:
        prepayment["leastAmount"] = random.choice(["100.00", "500.00", "1000.00"])
    overdue = {
        "graceDays": random.choice([0, 1, 3, 5]),
        "multiplier": random.choice(["1.5", "1.3", "2"]),
        "base": random.choice(["principal", "principalAndInterest"]),
        "rounding": random.choice(["cumulative", "daily"]),
        "compound": random.random() < 0.4,
        "from": random.choice(["dueDate", "graceEnd"]),
        "adds": random.random() < 0.3,
    }
    if random.random() < 0.3:
        overdue["lateFee"] = random.choice([{"amount": "20.00"}, {"rate": "0.0125"}])
    made = {"overdue": overdue, "allocation": allocation(random), "prepayment": prepayment,
            "minInterestDays": random.choice([0, 1])}
    if random.random() < 0.2:
        made["closed"] = [random.choice([
            {"beforeDue": random.choice([1, 3, 7])},
            {"fromDay": 28, "toDay": 2},
            {"fromDay": 10, "toDay": 20},
        ])]
        if random.random() < 0.5:
            made["closed"][0]["blocks"] = random.choice(["prepayment", "any"])
    if random.random() < 0.2:
        made["payableDays"] = random.choice([0, 10, 45])
    # What a product does not say is the first value of the option. A strategy that a method has not is named.
    if random.random() < 0.3:
        for part in (overdue, prepayment):
            for name in [name for name in part if name != "strategy" and random.random() < 0.3]:
                del part[name]
        for name in ("overdue", "allocation", "minInterestDays"):
            if random.random() < 0.2:
                del made[name]
    return made


def allocation(random):
    direction = random.choice(["byInstalment", "byPart"])
    if random.random() < 0.7:
        order = list(random.choice(ORDERS))
        if random.random() < 0.3:
            order.insert(random.randint(0, 5), "guaranteeFee")
        return {"order": order, "direction": direction}
    cells = [f"{late}.{part}" for late in ("overdue", "due", "inAdvance") for part in random.choice(ORDERS)]
    if random.random() < 0.5:
        cells.insert(random.randint(0, 15), f"{random.choice(['overdue', 'due', 'inAdvance'])}.guaranteeFee")
    if random.random() < 0.5:
        random.shuffle(cells)
    return {"matrix": cells, "direction": direction}
