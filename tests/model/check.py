"""`python3 tests/model/check.py FILE…`: the model against files of model_loan vectors, line by line."""

import json
import sys

from trial import answered


def differences(expected, got, place=""):
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in {**expected, **got}:
            yield from differences(expected.get(key), got.get(key), f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for index, (one, other) in enumerate(zip(expected, got)):
            yield from differences(one, other, f"{place}[{index}]")
    elif expected != got:
        yield f"{place[1:]}: expected {json.dumps(expected)}, got {json.dumps(got)}"


def main(paths):
    passed = failed = 0
    for path in paths:
        with open(path, encoding="utf8") as file:
            vectors = json.load(file)["vectors"]
        for vector in vectors:
            if vector["kind"] != "model_loan":
                continue
            found = list(differences(vector["expected"], answered(vector["inputs"])))
            for line in found[:8]:
                print(f"{vector['id']}: {line}")
            passed += not found
            failed += bool(found)
    print(f"{passed} passed, {failed} failed")
    return failed == 0


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
