"""Every rule has a code and a name of its own."""

from __future__ import annotations

from collections import Counter

from directive_cli.checks.catalogue import BOOKS


def test_no_code_and_no_name_is_given_twice() -> None:
    rules = [rule for book in BOOKS for rule in book.rules]
    for values in ([rule.code for rule in rules], [rule.name for rule in rules]):
        assert [value for value, count in Counter(values).items() if count > 1] == []
