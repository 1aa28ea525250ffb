"""Which keys belong to which format of a registry, and the rule that a file keeps to the
registry's.

An older program refuses keys that it does not know. A registry that uses newer ones says so in
``format`` (registry.yaml), and the older program then tells people to install a newer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.rule import Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.messages import _
from directive_cli.registry.yaml_tree import value_at

FORMATS_BOOK = RuleBook()

_REGISTRY_KEYS = ("id", "short_name", "office", "returns_to", "publish")
_AGENCY_KEYS = ("mail", "place", "head_title", "kind_name")
_AGENCY_KINDS = frozenset(
    (
        "general_department", "department_of_ministry", "bureau", "institute", "corporation",
        "newspaper", "association", "procuracy", "hospital",
    )
)  # fmt: skip
_PART_OF_YEAR = re.compile(r"\d{4}-(?:Q[1-4]|H[12])")


def keys_of_format_2(kind: str, data: Any) -> Iterator[Location]:
    """Return where a file that validates, as plain data, uses what format 1 does not have."""
    match kind:
        case "registry":
            yield from ((key,) for key in _REGISTRY_KEYS if key in data)
        case "agencies":
            yield from _in_agencies(data)
        case "directive":
            yield from _in_deadlines(data)
        case "progress":
            yield from ((place, "source") for place, event in enumerate(data) if "source" in event)
        case "returns":
            yield ()


def _in_agencies(data: Any) -> Iterator[Location]:
    for place, agency in enumerate(data["agencies"]):
        yield from (("agencies", place, key) for key in _AGENCY_KEYS if key in agency)
        if agency["kind"] in _AGENCY_KINDS:
            yield "agencies", place, "kind"
    for place, group in enumerate(data.get("groups") or ()):
        kinds = (group.get("rule") or {}).get("kind") or ()
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            if kind in _AGENCY_KINDS:
                yield "groups", place, "rule", "kind"
                break


def _in_deadlines(data: Any) -> Iterator[Location]:
    for place, task in enumerate(data.get("tasks") or ()):
        deadline = task.get("deadline")
        if not deadline:
            continue
        one: Location = ("tasks", place, "deadline")
        listed = (
            [(one, deadline)]
            if isinstance(deadline, dict)
            else [((*one, nth), each) for nth, each in enumerate(deadline)]
        )
        for at, each in listed:
            if "exclusive" in each:
                yield (*at, "exclusive")
            elif _PART_OF_YEAR.fullmatch(str(each.get("before"))):
                yield (*at, "before")


@FORMATS_BOOK.rule(
    "DIR101",
    "format-too-old",
    Severity.ERROR,
    Scope.FILE,
    Page(
        what=_("A file uses what the registry's format does not have."),
        why=_(
            "An older program would refuse the file; the format tells it to say that a newer one "
            "is needed."
        ),
        fix=_("Run `directive upgrade`: it sets `format: 2` in registry.yaml."),
        bad="# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department, place: Tuyên Quang}\n",
        good="# file: registry.yaml\nformat: 2\n# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department, place: Tuyên Quang}\n",
    ),
    kinds=("registry", "agencies", "directive", "progress", "returns"),
)
def format_too_old(file: CheckedFile) -> Iterator[Finding]:
    """Find what needs format 2 in a registry of format 1."""
    if file.context.format >= 2 or file.document is None:
        return
    for at in keys_of_format_2(file.kind, file.document.data):
        what = next((str(part) for part in reversed(at) if isinstance(part, str)), "returns/")
        if what == "kind":  # the key is old, its value is new
            what = f"kind: {value_at(file.document.data, at)}"
        yield Finding(
            file.path,
            at,
            _("`{what}` belongs to format 2 of a registry; run `directive upgrade`.", what=what),
            key=True,
        )
