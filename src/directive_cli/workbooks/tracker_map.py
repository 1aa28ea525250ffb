"""The map of a tracker: what its columns hold and what was answered; nothing is asked twice.

A file of YAML that people may edit. Rows are named ``SHEET!14``, cells ``SHEET!D4``; where the
workbook has one table, ``14`` and ``D4`` are enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_canonical import canonical_text
from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.workbooks.headings import MEANINGS, heading_key

SAYS_NOTHING = "none"
"""The answer that a cell says nothing: no deadline, no agency."""
SKIP = "skip"
"""The answer that a row or an event is left out."""
_SECTIONS = ("sheets", "directives", "agencies", "deadlines", "states", "rows", "events")
_SHEET_KEYS = (
    "header", "columns", "directive", "dates", "state_day", "lead", "skip",
)  # fmt: skip
_REMEMBERED = ("sheets", "directives", "agencies", "deadlines", "states")
"""What next month's file of the same office needs too; rows and events are of one file."""


class MapRefused(DirectiveError):
    """A map says something that is not understood."""


@dataclass(frozen=True, slots=True)
class ImportQuestion:
    """Something that a tracker leaves open and nobody may guess."""

    place: str
    message: Message
    slot: tuple[str, ...]
    """Where in the map the answer goes."""
    proposal: str | None = None


@dataclass
class TrackerMap:
    """The answers, by section."""

    sections: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def parse(cls, name: str, raw: bytes) -> TrackerMap:
        """Read a map. Raises MapRefused with the key that is wrong and what is accepted."""
        document, faults = parse_yaml(name, raw)
        if document is None:
            raise MapRefused(
                _("{name}:{line}: {reason}", name=name, line=faults[0].span.line,
                  reason=faults[0].message)
            )  # fmt: skip
        data = document.data if document.data is not None else {}
        if not isinstance(data, dict):
            raise MapRefused(_("{name} is no map of a tracker: it must have keys.", name=name))
        sections: dict[str, dict[str, Any]] = {}
        for key, value in data.items():
            section = "agencies" if key == "persons" else key
            _accepted(name, str(key), (*_SECTIONS, "persons"))
            if value is not None and not isinstance(value, dict):
                raise MapRefused(_("{name}: `{key}` must have keys.", name=name, key=key))
            kept = sections.setdefault(section, {})
            kept |= {str(each): said for each, said in (value or {}).items()}
        for sheet, said in sections.get("sheets", {}).items():
            if not isinstance(said, dict):
                raise MapRefused(_("{name}: `{key}` must have keys.", name=name, key=sheet))
            for key in said:
                _accepted(name, str(key), _SHEET_KEYS)
            for meaning in (said.get("columns") or {}).values():
                if not str(meaning).startswith("agency "):
                    _accepted(name, str(meaning), tuple(MEANINGS))
            if "dates" in said:
                _accepted(name, str(said["dates"]), ("swapped", "as_stored"))
        return cls(sections)

    def get(self, *slot: str) -> Any:
        """Return what the map says at a slot, or None; names are compared without marks or case."""
        found: Any = self.sections
        for key in slot:
            if not isinstance(found, dict):
                return None
            found = found[key] if key in found else _alike(found, key)
        return found

    def of_place(self, section: str, place: str) -> Any:
        """Return what is said of a row or cell, whether or not the sheet is named."""
        found = self.get(section, place)
        return found if found is not None else self.get(section, place.rpartition("!")[2])

    def put(self, slot: tuple[str, ...], value: Any) -> None:
        """Keep an answer."""
        found: dict[str, Any] = self.sections
        for key in slot[:-1]:
            inner = found.setdefault(key, {})
            if not isinstance(inner, dict):
                inner = found[key] = {}
            found = inner
        found[slot[-1]] = value

    def merged(self, later: TrackerMap) -> TrackerMap:
        """Return both maps in one; what ``later`` says holds."""
        return TrackerMap(_merged(self.sections, later.sections))

    def remembered(self) -> TrackerMap:
        """Return what holds for the next file with the same headings."""
        kept = {key: value for key, value in self.sections.items() if key in _REMEMBERED}
        sheets = {
            sheet: {key: value for key, value in said.items() if key not in ("state_day", "header")}
            for sheet, said in kept.get("sheets", {}).items()
        }
        return TrackerMap({**kept, "sheets": sheets} if sheets else kept)

    def text(self) -> str:
        """Return the map as YAML, its sections in their order."""
        ordered = {key: self.sections[key] for key in _SECTIONS if self.sections.get(key)}
        return canonical_text(ordered, kind="map") if ordered else "{}\n"


def digest_of_headings(headings: Iterable[Iterable[str]]) -> str:
    """Return 16 signs that are equal for workbooks with the same headings."""
    words = "\n".join("|".join(heading_key(each) for each in sheet) for sheet in headings)
    return blake2b(words.encode(), digest_size=8).hexdigest()


def _alike(found: dict[str, Any], key: str) -> Any:
    wanted = fold(key)
    return next((value for name, value in found.items() if fold(name) == wanted), None)


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    found = dict(one)
    for key, value in other.items():
        inner = found.get(key)
        both = isinstance(inner, dict) and isinstance(value, dict)
        found[key] = _merged(inner, value) if both and isinstance(inner, dict) else value
    return found


def _accepted(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise MapRefused(
            _(
                "{name}: `{value}` is not known here; known are {known}.",
                name=name,
                value=value,
                known=", ".join(known),
            )
        )
