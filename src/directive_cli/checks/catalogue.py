"""All rules by code; a family is a module with a RuleBook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.checks import (
    chain,
    completeness,
    control,
    deadlines,
    events,
    files,
    history,
    identity,
    references,
    sources,
    text,
)
from directive_cli.checks.rule import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directive_cli.checks.rule import Rule

FAMILIES = (
    files,
    identity,
    history,
    references,
    sources,
    deadlines,
    events,
    chain,
    completeness,
    text,
    control,
)

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in sorted(
        (rule for family in FAMILIES for rule in family.BOOK.rules), key=lambda rule: rule.code
    )
}
"""Every rule, in the order of the codes."""


def _of(scope: Scope) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES.values() if rule.scope is scope)


TEXT_RULES = _of(Scope.TEXT)
FILE_RULES = _of(Scope.FILE)
REGISTRY_RULES = _of(Scope.REGISTRY)
HISTORY_RULES = _of(Scope.HISTORY)
