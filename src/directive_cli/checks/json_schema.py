"""JSON Schemas of the registry's files, made from the models that read them, for editors and other
checkers.

A schema says all that can be said of one file's shape. What needs arithmetic or another file (a day
that exists, an agency that is known) is for ``validate`` alone.
"""

from __future__ import annotations

import json
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator

from directive_cli.domain import model
from directive_cli.domain.deadline import Deadline
from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.recurrence import Frequency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic.fields import FieldInfo

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that editors' YAML servers and check-jsonschema both know."""

_Schema = dict[str, Any]

_WORDS = {"type": "string", "pattern": "\\S"}
_DAY = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}
_PARTIAL = "^\\d{4}(-\\d{2}(-\\d{2})?)?$"
_PARTIAL_DAY = {
    "anyOf": [
        {"type": "string", "pattern": _PARTIAL},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
_MOMENT = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:00)?)?$"}
_CLOCK = {"type": "string", "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$"}
_PLACE = {"type": ["string", "integer"]}
_SPAN = "^\\d{4}(-(\\d{2}|W\\d{2}|Q[1-4]|H[12]))?$"

_BY_VALIDATOR: dict[str, _Schema] = {
    "_format": {"enum": [1, 2]},
    "_type": {"type": "string", "enum": sorted(DOCUMENT_TYPES)},
    "_number": _WORDS,
    "_partial_date": _PARTIAL_DAY,
    "_full_date": _DAY,
    "_year": {"type": "string", "pattern": "^\\d{4}$"},
}
"""What the validators of the model's texts accept, by their names; a test finds one that is
missing."""

_DESCRIPTIONS = {
    "DirectiveFile.number": "Number and symbol as printed, such as 24-KH/TU or 29/KH-UBND; absent while unnumbered.",
    "DirectiveFile.symbol": "The symbol alone, while the document has no number.",
    "DirectiveFile.type": "Official type of the document; it beats what the number suggests.",
    "DirectiveFile.title": "Trích yếu.",
    "DirectiveFile.issuer": "Id of the issuing agency.",
    "DirectiveFile.issued_on": "Date of issue as far as the document states it: 2025-10-27, 2025-10 or 2025.",
    "DirectiveFile.meeting_on": "Day of the meeting, of a notice of conclusions.",
    "DirectiveFile.received_on": "Day on which the document came in; periods may count from it.",
    "DirectiveFile.cited_only": "The document is only cited; it has no tasks here.",
    "DirectiveFile.unreviewed": "A machine's draft that nobody has reviewed yet.",
    "DirectiveFile.before_means": 'Only where this issuer\'s "trước ngày D" includes D.',
    "DirectiveFile.implements": "Ids of the directives that this one carries out.",
    "DirectiveFile.cites": "Ids of the other documents on which it rests.",
    "DirectiveFile.waived": "Items of the text that are no task, each with a reason.",
    "TaskEntry.id": 'The item in the document, in quotes: "3.2", "II.1-3", "PL.30".',
    "TaskEntry.title": "The work in one line, for tables.",
    "TaskEntry.detail": "The words of the item.",
    "TaskEntry.lead": "Ids of agencies or groups; each owes its own result.",
    "TaskEntry.except": "Members of the lead groups that owe nothing here.",
    "TaskEntry.coordinating": "Ids of agencies or groups that take part.",
    "TaskEntry.carried_out_by": "A unit under the lead that does the work.",
    "TaskEntry.supervised_by": "The leader or body that follows the task.",
    "TaskEntry.deliverable": "The product that shows that it is done.",
    "TaskEntry.report_to": "Who receives or decides.",
    "TaskEntry.consolidated_by": "Who sums up the results of several agencies.",
    "TaskEntry.deadline": "The words of the document and their value; or a list of them.",
    "TaskEntry.depends_on": 'Tasks to be done before: "1.2", or a full ref.',
    "TaskEntry.items_of": "Items of another document's annex that the task takes over.",
    "EventEntry.for": "The occurrence of a recurring task: 2025-10, 2025-Q4.",
    "EventEntry.date": "Day on which it happened.",
    "EventEntry.evidence": "Number of the document that shows it.",
    "EventEntry.source": "Of a collected event: id of the sheet, `/` and the key of its row. Format 2.",
    "AgencyEntry.kind_name": "What the agency is, in words, where its kind is other. Format 2.",
    "AgencyEntry.place": "Place that its documents name before the date. Format 2.",
    "AgencyEntry.head_title": "How its head signs, such as GIÁM ĐỐC. Format 2.",
    "AgencyEntry.mail": "Mailboxes of the office, not of a person. Format 2.",
    "RegistryFile.format": "2 once a key of format 2 is used; `directive upgrade` sets it.",
    "RegistryFile.id": "Chosen once; names this registry in a lake. Format 2.",
    "RegistryFile.short_name": "Name for narrow places. Format 2.",
    "RegistryFile.office": "Id of the agency whose registry this is. Format 2.",
    "RegistryFile.returns_to": "Mailbox to which agencies send their answers. Format 2.",
    "RegistryFile.publish": "What `directive publish` puts into a lake. Format 2.",
    "SheetsFile.as_of": "Day on which the sheets were made.",
    "SheetsFile.reply_by": "Day by which an answer is asked.",
    "EventEntry.by": "Who decided an extension, a transfer or a cancellation.",
}


def schema_files() -> dict[str, str]:
    """Return every schema as JSON text, by the name of its file in a registry's ``schema/``."""
    bodies = {
        "directive": _of_file(model.DirectiveFile, "A directive", whole=_DIRECTIVE_AS_A_WHOLE),
        "progress": _of_events(),
        "agencies": _of_file(model.AgencyFile, "The agencies and groups of a registry"),
        "calendar": _of_file(model.CalendarFile, "Days off and worked Saturdays, as announced"),
        "registry": _of_file(model.RegistryFile, "A registry's name, format and settings"),
        "returns": _of_file(model.SheetsFile, "What one run of `directive sheets` asked of whom"),
    }
    return {
        f"{name}.schema.json": json.dumps(body, ensure_ascii=False, indent=2) + "\n"
        for name, body in bodies.items()
    }


_DIRECTIVE_AS_A_WHOLE: _Schema = {
    "if": {"properties": {"cited_only": {"const": True}}, "required": ["cited_only"]},
    "then": {"properties": {"tasks": {"maxItems": 0}}},
    "else": {"required": ["title"], "properties": {"title": _WORDS}},
}

_EVENT_AS_A_WHOLE: _Schema = {
    "allOf": [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"required": [needed]}}
        for kind, needed in (("voided", "corrects"), ("extended", "until"), ("transferred", "to"))
    ]
    + [
        {
            "if": {"not": {"properties": {"kind": {"const": "voided"}}}},
            "then": {"required": ["task"]},
        }
    ]
}


def _of_file(kind: type[model.FileModel], title: str, *, whole: _Schema | None = None) -> _Schema:
    definitions: dict[str, _Schema] = {}
    body = _object(kind, definitions)
    return _with_definitions(
        {"$schema": DIALECT, "title": title, **body, **(whole or {})}, definitions
    )


def _of_events() -> _Schema:
    definitions: dict[str, _Schema] = {}
    event = {**_object(model.EventEntry, definitions), **_EVENT_AS_A_WHOLE}
    title = "What happened to the tasks of one directive, at one agency"
    return _with_definitions(
        {"$schema": DIALECT, "title": title, "type": "array", "items": event}, definitions
    )


def _with_definitions(body: _Schema, definitions: dict[str, _Schema]) -> _Schema:
    return (
        {**body, "definitions": {name: definitions[name] for name in sorted(definitions)}}
        if definitions
        else body
    )


def _object(kind: type[model.FileModel], definitions: dict[str, _Schema]) -> _Schema:
    properties = {}
    for name, field in kind.model_fields.items():
        key = field.alias or name
        schema = _of_field(field, definitions)
        described = _DESCRIPTIONS.get(f"{kind.__name__}.{key}")
        properties[key] = {"description": described, **schema} if described else schema
    required = [
        field.alias or name for name, field in kind.model_fields.items() if field.is_required()
    ]
    body: _Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**body, "required": required} if required else body


def _title(kind: type[model.FileModel]) -> str:
    return kind.model_config.get("title") or kind.__name__


def _of_field(field: FieldInfo, definitions: dict[str, _Schema]) -> _Schema:
    return _of_type(field.annotation, field.metadata, definitions)


def _of_type(kind: Any, metadata: Iterable[Any], definitions: dict[str, _Schema]) -> _Schema:
    """Return the schema of a type and what is annotated to it."""
    metadata = list(metadata)
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *annotated = get_args(kind)
        return _of_type(inner, [*annotated, *metadata], definitions)
    if origin in (Union, UnionType):
        parts = [_of_type(part, (), definitions) for part in get_args(kind) if part is not NoneType]
        return {"anyOf": [*parts, {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return _list(get_args(kind)[0], metadata, definitions)
    if origin is dict:
        named, value = get_args(kind)
        pattern = _of_type(named, (), definitions)["pattern"]
        values = _of_type(value, (), definitions)
        return {
            "type": "object",
            "patternProperties": {pattern: values},
            "additionalProperties": False,
        }
    if isinstance(kind, type) and issubclass(kind, model.FileModel):
        title = _title(kind)
        if title not in definitions:
            definitions[title] = {}
            definitions[title] = _object(kind, definitions)
        return {"$ref": f"#/definitions/{title}"}
    return _plain(kind, metadata)


def _list(item: Any, metadata: list[Any], definitions: dict[str, _Schema]) -> _Schema:
    if item is Deadline:
        definitions["Deadline"] = _DEADLINE
        one: _Schema = {"$ref": "#/definitions/Deadline"}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
    one = _of_type(item, (), definitions)
    many = {"type": "array", "items": one}
    alone = any(
        isinstance(entry, BeforeValidator) and entry.func.__name__ == "_one_or_many"
        for entry in metadata
    )
    return {"anyOf": [one, many]} if alone else many


def _plain(kind: Any, metadata: Iterable[Any]) -> _Schema:
    schema: _Schema = {"type": {str: "string", bool: "boolean", int: "integer"}[kind]}
    for entry in metadata:
        if isinstance(entry, AfterValidator):
            schema = dict(_BY_VALIDATOR[entry.func.__name__])
        for part in getattr(entry, "metadata", [entry]):
            for name, keyword in (("pattern", "pattern"), ("ge", "minimum"), ("le", "maximum")):
                if getattr(part, name, None) is not None:
                    schema[keyword] = getattr(part, name)
    return _WORDS if schema.get("pattern") == model.NOT_BLANK else schema


def _mapping(
    properties: Mapping[str, _Schema], required: Iterable[str] = (), **more: Any
) -> _Schema:
    body: _Schema = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    return {**body, "required": list(required), **more} if required else {**body, **more}


_AFTER = _mapping(
    {
        "event": {
            "description": "What it counts from; issued and received mean the document's own days.",
            **_WORDS,
        },
        "event_date": {"description": "The day of the event, once it is known.", **_DAY},
        "count": {"type": "integer", "minimum": 0, "maximum": 9999},
        "unit": {"enum": ["day", "working_day", "week", "month", "hour"]},
        "side": {"enum": ["after", "before"]},
        "time": _CLOCK,
    },
    anyOf=[{"required": ["event"]}, {"required": ["count"]}],
    dependencies={"count": ["unit"], "unit": ["count"]},
)

_FREQUENCY = {"enum": [frequency.value for frequency in Frequency]}
_EVERY = _mapping(
    {
        "freq": {"anyOf": [_FREQUENCY, {"type": "array", "items": _FREQUENCY, "minItems": 1}]},
        "before": _PLACE,
        "by": _PLACE,
        "following": {"type": "boolean"},
        "opens": _PLACE,
        "from": _PARTIAL_DAY,
        "until": _PARTIAL_DAY,
    },
    ["freq"],
    **{"not": {"required": ["before", "by"]}},
)

_KINDS: dict[str, _Schema] = {
    "before": {
        "description": (
            "Strictly before this day (or month, quarter, half-year, year: 2026-03, 2026-Q2, "
            "2026-H2, 2026); "
            "with a time, on that day before that time."
        ),
        "anyOf": [
            _MOMENT,
            {"type": "string", "pattern": _PARTIAL},
            {"type": "string", "pattern": r"^\d{4}-(?:Q[1-4]|H[12])$"},
            {"type": "integer", "minimum": 1900, "maximum": 2199},
        ],
    },
    "by": {"description": "On or before this day.", **_MOMENT},
    "within": {
        "description": "Within a month, week, quarter, half-year or year: 2025-08, 2025-W46, 2025-Q4, 2025-H1, 2026.",
        "anyOf": [
            {"type": "string", "pattern": _SPAN},
            {"type": "integer", "minimum": 1900, "maximum": 2199},
        ],
    },
    "period": {
        "description": "From and to: 2026/2030, 2025-10/2026-03-15, ../2030.",
        "type": "string",
        "pattern": "/",
    },
    "after": {"description": "So long after (or before) an event.", **_AFTER},
    "every": {"description": "Recurs.", **_EVERY},
}

_DEADLINE: _Schema = _mapping(
    {
        "text": {"description": "The words of the document.", **_WORDS},
        **_KINDS,
        "exclusive": {
            "description": "With before: its day is never included, whatever trước means (a feast).",
            "type": "boolean",
        },
    },
    ["text"],
    description='The words of the document and at most one kind; none for "khẩn trương", "thường xuyên".',
    dependencies={"exclusive": ["before"]},
    **{
        "if": {"required": ["exclusive"]},
        "then": {"maxProperties": 3},
        "else": {"maxProperties": 2},
    },
)
