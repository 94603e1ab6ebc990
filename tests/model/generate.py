"""`python3 tests/model/generate.py SEED N FILE`: random histories with the model's answers.

Each case draws terms, every named choice of the rules, payments, other events and intents. A payment is drawn
from what is owed on its day: all of it, part of it, more, or nothing for a while. Events are listed in the
order of their arrival, which is not that of their days.
"""

import json
import sys
from random import Random

from draw import rules, terms
from history import arrival, history, intents, reversals
from loan import Loan
from schedule import Unsound
from trial import answered


def case(seed):
    """A case, or none where the terms drawn are no sound loan."""
    random = Random(seed)
    terms_ = terms(random)
    rules_ = rules(random, terms_["method"])
    amortised = terms_["method"] in ("equalInstalment", "equalPrincipal")
    try:
        fresh = Loan(terms_, rules_)
        if amortised and any(row.principal == 0 for row in fresh.rows):
            return None
        loan, events = history(random, terms_, rules_)
    except Unsound:
        return None
    inputs = {
        "terms": terms_,
        "rules": rules_,
        "events": arrival(random, events + reversals(random, loan)),
        "on": loan.on.isoformat(),
        "intents": intents(random, loan),
    }
    try:
        expected = answered(inputs)
    except Unsound:
        return None
    return {
        "id": f"loan-{seed}",
        "kind": "model_loan",
        "inputs": inputs,
        "expected": expected,
        "source": {"doc": "tests/model"},
        "status": "derived",
    }


def main(seed, count, path):
    with open(path, "w", encoding="utf8") as file:
        file.write('{"schema": "model_loans/1", "vectors": [\n')
        made = 0
        while made < count:
            found = case(seed)
            seed += 1
            if found:
                file.write((",\n" if made else "") + json.dumps(found, separators=(",", ":")))
                made += 1
        file.write("\n]}\n")
    print(f"{made} histories in {path}; the next seed is {seed}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
