"""What a rule is: a stable code, a name, a severity, a page for people, and the generator that
finds.

A rule names a data path; the line and column are worked out later, from the file. Knows no rule, no
file and no format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message

Location: TypeAlias = tuple[str | int, ...]
"""A path in a file's data: ``("tasks", 3, "lead", 0)``."""


class EveryMention(NamedTuple):
    """Every place of a directive that names an agency or a group: the finding is made once for
    each."""

    party: str


class Scope(StrEnum):
    """What a rule looks at."""

    TEXT = "text"
    """The characters of one file, also of one that is no YAML."""
    FILE = "file"
    """The content of one file that reads without an error."""
    REGISTRY = "registry"
    """All files together, through compact facts."""
    HISTORY = "history"
    """The registry's git history; not checked where it is not at hand."""
    READING = "reading"
    """Found while a file is read or the settings are applied; the rule has only its page here."""


@dataclass(frozen=True, slots=True)
class Page:
    """What ``directive explain`` prints. ``bad`` and ``good`` are YAML that the tests run.

    ``# file: PATH`` begins another file of the example; the first is a directive unless it says
    otherwise. ``# link: PATH -> TARGET`` makes a link, ``# commit`` records everything so far in
    git, ``# delete: PATH`` removes a file.
    """

    what: Message
    why: Message
    fix: Message
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, before it has a line and a column."""

    path: str
    at: Location | SourceSpan | EveryMention
    message: Message
    key: bool = False
    """The place is the key, not the value."""
    related: tuple[tuple[Message, str, Location], ...] = ()
    """Other places that belong to it: (what stands there, path, data path)."""
    concerns: tuple[str, ...] = ()
    """Paths, or ids of directives, whose change or removal may have caused it: ``--changed-since``
    keeps it then."""
    severity: Severity | None = None
    """None: the rule's."""


class FoundAt(NamedTuple):
    """A finding in its place, and what may have caused it (see ``Finding.concerns``)."""

    diagnostic: Diagnostic
    concerns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``kinds`` are the kinds of file that a rule of scope FILE is asked about."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    page: Page
    check: Callable[[Any], Iterator[Finding]] | None = None
    kinds: tuple[str, ...] = ("directive",)
    fixed: bool = False
    """True: the registry's settings can neither waive nor lower it, because the answers would be
    silently short."""


Check: TypeAlias = Callable[[Any], Iterator[Finding]]


class RuleBook:
    """The rules of one family, in the order of their codes."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope,
        page: Page,
        *,
        kinds: tuple[str, ...] = ("directive",),
    ) -> Callable[[Check], Check]:
        """Register the decorated generator as a rule."""

        def register(check: Check) -> Check:
            self.rules.append(Rule(code, name, severity, scope, page, check, kinds))
            return check

        return register

    def read_elsewhere(self, code: str, name: str, severity: Severity, page: Page) -> None:
        """Register the page of a rule that other code applies: reading of files, settings."""
        self.rules.append(Rule(code, name, severity, Scope.READING, page, fixed=True))
