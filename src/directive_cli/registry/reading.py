"""One registry file → its validated content, or findings at their lines. Knows no other file.

Nothing is passed over: whatever cannot be read becomes a finding, and the caller says that its
answer is incomplete.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.domain.agency_kinds import KIND_WORDS
from directive_cli.domain.choices import listed_choices
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.field_types import ID_PATTERN, pattern_refusal
from directive_cli.domain.model import (
    AgencyFile,
    CalendarFile,
    DirectiveFile,
    EventEntry,
    RegistryFile,
    SheetsFile,
)
from directive_cli.messages import Message, _
from directive_cli.registry.location import (
    AGENCIES_FILE,
    CALENDAR,
    DIRECTIVES_FOLDER,
    PROGRESS,
    REGISTRY_FILE,
    RETURNS,
)
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml
from directive_cli.values import dataclass

# Built when first used, as the models are.
_EVENTS: TypeAdapter[tuple[EventEntry, ...]] = TypeAdapter(
    tuple[EventEntry, ...], config=ConfigDict(defer_build=True)
)


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file holds."""

    path: str
    kind: str
    """``directive``, ``progress``, ``agencies``, ``calendar``, ``registry``, ``returns`` or
    ``other``."""
    content: Any
    """The model (a Directive, a tuple of Events, …), or None when the file could not be read or
    does not validate."""
    data: Any
    """The same as plain data, as it stands in the file."""
    findings: tuple[Diagnostic, ...]
    document: YamlDocument | None = None

    @property
    def unread(self) -> bool:
        """Tell whether the file's content is missing from every answer."""
        return self.content is None


def kind_of(path: str) -> str:
    """Return what a registry-relative path holds."""
    return _KINDS.get(path.partition("/")[0], "other")


_KINDS = {
    AGENCIES_FILE: "agencies",
    CALENDAR: "calendar",
    REGISTRY_FILE: "registry",
    DIRECTIVES_FOLDER: "directive",
    PROGRESS: "progress",
    RETURNS: "returns",
}


def stem_of(path: str) -> str:
    """Return a registry-relative path's file name without its extension: the id that it claims."""
    return path.rpartition("/")[2].rpartition(".")[0]


def read_registry_file(path: str, raw: bytes) -> FileReading:
    """Read one file of the registry from its bytes; never raises."""
    kind = kind_of(path)
    document, findings = parse_yaml(path, raw)
    if document is None:
        return FileReading(path, kind, None, None, tuple(findings))
    findings = [*findings, *_name_findings(path, kind)]
    content: Any = None
    try:
        content = _validate(kind, document.data)
    except ValidationError as error:
        findings.extend(_schema_findings(error, document))
    if any(finding.severity is Severity.ERROR for finding in findings):
        content = None
    return FileReading(path, kind, content, document.data, tuple(findings), document)


def _validate(kind: str, data: Any) -> Any:
    match kind:
        case "directive":
            return DirectiveFile.model_validate(data)
        case "progress":
            return _EVENTS.validate_python(
                tuple(data) if isinstance(data, list) else data, strict=True
            )
        case "agencies":
            return AgencyFile.model_validate(data)
        case "calendar":
            # An empty file announces nothing.
            CalendarFile.model_validate(data if data is not None else {"years": {}})
            return data if data is not None else {"years": {}}
        case "registry":
            return RegistryFile.model_validate(data)
        case "returns":
            return SheetsFile.model_validate(data)
        case _:
            return data


def _name_findings(path: str, kind: str) -> list[Diagnostic]:
    parts = path.split("/")
    stem = stem_of(path)
    if kind == "progress" and (len(parts) != 3 or not ID_PATTERN.match(parts[1])):
        message = _("A progress file is progress/<directive id>/<agency id>.yaml.")
        return [Diagnostic("DIR201", Severity.ERROR, message, SourceSpan(path))]
    if kind in ("progress", "directive") and not ID_PATTERN.match(stem):
        message = _(
            'The file name "{stem}" is not an id: lower-case ASCII letters, digits, "-" and "_", '
            "at most 80 characters.",
            stem=stem,
        )
        return [Diagnostic("DIR201", Severity.ERROR, message, SourceSpan(path))]
    return []


def _schema_findings(error: ValidationError, document: YamlDocument) -> list[Diagnostic]:
    findings = []
    errors = error.errors(include_url=False)
    if document.path == REGISTRY_FILE:
        # What a newer format adds is unknown here: only the format itself is to be told.
        errors = [each for each in errors if each["loc"] == ("format",)] or errors
    for detail in errors:
        location = (*detail["loc"], *getattr((detail.get("ctx") or {}).get("error"), "inner", ()))
        unknown_key = detail["type"] == "extra_forbidden"
        span = document.span_of(location, key=unknown_key)
        findings.append(
            Diagnostic("DIR100", Severity.ERROR, _schema_message(detail, location), span)
        )
    return findings


def _schema_message(detail: Any, location: Sequence[str | int]) -> Message:
    """Word a Pydantic error in one sentence that says what is accepted."""
    where: Message | str = ".".join(part for part in location if isinstance(part, str))
    if not where and location:
        where = _("entry {place}", place=int(location[0]) + 1)
    context = detail.get("ctx") or {}
    own = getattr(context.get("error"), "message", None)
    if isinstance(own, Message):
        return own
    match detail["type"]:
        case "tuple_type" | "list_type" if not where:
            return _("The file must hold a list.")
        case "model_type" | "model_attributes_type" | "dict_type" if not where:
            return _("The file must hold a mapping of keys and values.")
        case "missing":
            return _("`{where}` is missing.", where=where)
        case "extra_forbidden":
            return _("`{where}` is not a known key here.", where=where)
        case "string_type":
            return _(
                "`{where}` must be text; put it in quotes if it looks like a number.", where=where
            )
        case "bool_type":
            return _("`{where}` must be true or false.", where=where)
        case "int_type" | "greater_than_equal" | "less_than_equal":
            return _("`{where}` must be a whole number within its limits.", where=where)
        case "tuple_type" | "list_type":
            return _("`{where}` must be a list.", where=where)
        case "model_type" | "model_attributes_type" | "dict_type":
            return _("`{where}` must be a mapping of keys and values.", where=where)
        case "literal_error":
            return _(
                "`{where}` must be one of {accepted}.",
                where=where,
                accepted=listed_choices(
                    _accepted(str(context.get("expected"))),
                    _CHOICE_WORDS,
                    near=str(detail["input"]),
                ),
            )
        case "string_pattern_mismatch":
            pattern = str(context.get("pattern"))
            return pattern_refusal(pattern, str(detail["input"])) or _(
                "`{where}` must match {pattern}.", where=where, pattern=pattern
            )
        case _:
            return _("`{where}`: {reason}.", where=where, reason=str(detail["msg"]))


def _accepted(expected: str) -> list[str]:
    """Return the words of Pydantic's list (``'a', 'b' or 'c'``)."""
    return [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]


_CHOICE_WORDS: dict[str, Message] = {
    **KIND_WORDS,
    **EVENT_WORDS,
    "strict": _("the day itself not counted"),
    "inclusive": _("the day itself counted"),
    "error": _("error"),
    "warning": _("warning"),
    "info": _("info"),
}
"""What people call the values that a file may hold where only a few are accepted."""
