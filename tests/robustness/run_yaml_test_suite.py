"""Read every case of the public yaml-test-suite: each must give a document or findings, never a traceback.

Outside the test suite, because the cases are not ours:

    PYTHONPATH=src python tests/robustness/run_yaml_test_suite.py PATH/TO/yaml-test-suite/src

Where a case is accepted and the suite states its JSON, the data are compared; the differences that
remain are numbers that this program keeps as text; they are counted, not hidden.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import yaml

from directive_cli.registry.yaml_document import parse_yaml

MARKS = {"␣": " ", "←": "\r", "⇔": "\ufeff", "↵": "", "∎\n": "", "»": "\t"}
SECONDS_ALLOWED = 1.0


def main(folder: Path) -> int:
    """Print a count of what happened; return 1 when a case broke the promise."""
    counts = dict.fromkeys(("accepted", "refused", "equal", "different", "broken"), 0)
    for path in sorted(folder.glob("*.yaml")):
        for nth, case in enumerate(cases_of(path)):
            name = f"{path.stem}/{nth}"
            raw = plain(case["yaml"]).encode()
            started = time.perf_counter()
            try:
                document, findings = parse_yaml(path.name, raw)
                if document is not None:
                    document.span_of(())
            except Exception as error:
                counts["broken"] += 1
                print(f"{name}: {type(error).__name__}: {error}")
                continue
            if time.perf_counter() - started > SECONDS_ALLOWED or (document is None) != bool(
                findings
            ):
                counts["broken"] += 1
                print(f"{name}: slow, or neither a document nor a finding")
            if document is None:
                counts["refused"] += 1
                continue
            counts["accepted"] += 1
            if case.get("json"):
                same = document.data == as_read(json.loads(case["json"]))
                counts["equal" if same else "different"] += 1
                if not same:
                    print(
                        f"{name}: {document.data!r}\n   JSON of the suite: {case['json'].strip()!r}"
                    )
    print(", ".join(f"{word} {count}" for word, count in counts.items()))
    return 1 if counts["broken"] else 0


def cases_of(path: Path) -> list[dict[str, Any]]:
    """Return a file's cases, each with the keys that it inherits from the one before."""
    cases: list[dict[str, Any]] = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        inherited = (
            {key: value for key, value in cases[-1].items() if key == "yaml"} if cases else {}
        )
        cases.append({**inherited, **entry})
    return cases


def plain(text: str) -> str:
    """Return the case as it is meant, its visible marks for blanks replaced."""
    text = (
        text.replace("————»", "\t").replace("———»", "\t").replace("——»", "\t").replace("—»", "\t")
    )
    for mark, meant in MARKS.items():
        text = text.replace(mark, meant)
    return text


def as_read(value: Any) -> Any:
    """Return JSON data with fractions as text, which is how a registry reads them."""
    if isinstance(value, float):
        return str(value)
    if isinstance(value, list):
        return [as_read(item) for item in value]
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    return value


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
