"""All rules by code; each module of rules has one RuleBook."""

from __future__ import annotations

from collections.abc import Mapping

from directive_cli.checks import (
    chain,
    completeness,
    control,
    deadlines,
    events,
    files,
    format_keys,
    history,
    identity,
    references,
    sources,
    text,
)
from directive_cli.checks.rule import Rule, Scope

BOOKS = (
    files.FILES_BOOK,
    format_keys.FORMATS_BOOK,
    identity.IDENTITY_BOOK,
    history.HISTORY_BOOK,
    references.REFERENCES_BOOK,
    sources.SOURCES_BOOK,
    deadlines.DEADLINES_BOOK,
    events.EVENTS_BOOK,
    chain.CHAIN_BOOK,
    completeness.COMPLETENESS_BOOK,
    text.TEXT_BOOK,
    control.CONTROL_BOOK,
)

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in sorted((rule for book in BOOKS for rule in book.rules), key=lambda rule: rule.code)
}
"""Every rule, in the order of the codes."""


def _of(scope: Scope) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES.values() if rule.scope is scope)


TEXT_RULES = _of(Scope.TEXT)
FILE_RULES = _of(Scope.FILE)
REGISTRY_RULES = _of(Scope.REGISTRY)
HISTORY_RULES = _of(Scope.HISTORY)
