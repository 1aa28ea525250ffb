"""Every rule finds its bad examples and nothing in its good ones; the pages' own examples are among them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.checks.example_registry import validated

from directive_cli.checks.catalogue import RULES
from directive_cli.checks.rule import Scope
from directive_cli.diagnostics import Severity

HERE = Path(__file__).parent
COMPLETENESS = re.compile(r"DIR7\d\d")
"""Short examples lack what a complete task has; only the rules about completeness speak of it."""
FILES = sorted(path for path in HERE.glob("DIR*/*.yaml"))


def codes_found(folder: Path, example: str | bytes, *, asked: str) -> set[str]:
    validation = validated(folder, example)
    assert validation.not_checked == ()
    found = {finding.code for finding in validation.findings}
    return (
        found
        if COMPLETENESS.match(asked)
        else {code for code in found if not COMPLETENESS.match(code)}
    )


@pytest.mark.parametrize("code", RULES)
def test_the_bad_example_of_a_page_is_found_and_nothing_else(code: str, tmp_path: Path) -> None:
    assert codes_found(tmp_path, RULES[code].page.bad, asked=code) == {code}


@pytest.mark.parametrize("code", RULES)
def test_the_good_example_of_a_page_is_clean(code: str, tmp_path: Path) -> None:
    found = codes_found(tmp_path, RULES[code].page.good, asked=code)
    assert (found & {code} if COMPLETENESS.match(code) else found) == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_file_says_what_is_found_in_it(path: Path, tmp_path: Path) -> None:
    code = path.parent.name
    raw = path.read_bytes()
    assert path.stem.startswith(("ok-", "bad-"))
    validation = validated(tmp_path, raw)
    found = {
        (finding.code, finding.span.line) for finding in validation.findings if finding.code == code
    }
    if path.stem.startswith("ok-"):
        assert found == set()
        return
    expected = {
        (code, number)
        for number, line in enumerate(raw.decode("utf-8", errors="replace").splitlines(), start=1)
        if f"# expect: {code}" in line
    }
    assert found == expected if expected else found


def test_every_rule_can_be_told_apart() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    for rule in RULES.values():
        assert re.fullmatch(r"DIR\d{3}", rule.code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
        assert (rule.check is None) == (rule.scope is Scope.READING)
        assert not rule.fixed or rule.severity >= Severity.WARNING
