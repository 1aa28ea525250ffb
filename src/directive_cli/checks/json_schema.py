"""JSON Schemas of the registry's files, made from the models that read them, for editors and other
checkers.

A schema says all that can be said of one file's shape. What needs arithmetic or another file (a day
that exists, an agency that is known) is for ``validate`` alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator
from pydantic.fields import FieldInfo

from directive_cli.checks.schema_words import DESCRIPTIONS, PARTY_KEYS
from directive_cli.domain import field_types, model
from directive_cli.domain.deadline import Deadline
from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.recurrence import LONGEST_INTERVAL, Frequency
from directive_cli.messages import Message, _

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


def schema_files(
    words: Callable[[Message], str] = str, *, ids: Sequence[str] = ()
) -> dict[str, str]:
    """Return every schema as JSON text, by the name of its file in a registry's ``schema/``.

    ``words`` puts the descriptions into a language. ``ids`` are those of the registry's agencies
    and groups: with them, keys that name one accept no other word, and editors complete them.
    """
    bodies = {
        "directive": _of_file(model.DirectiveFile, _("A directive"), whole=_DIRECTIVE_AS_A_WHOLE),
        "progress": _of_events(),
        "agencies": _of_file(model.AgencyFile, _("The agencies and groups of a registry")),
        "calendar": _of_file(model.CalendarFile, _("Days off and worked Saturdays, as announced")),
        "registry": _of_file(model.RegistryFile, _("A registry's name, format and settings")),
        "returns": _of_file(
            model.SheetsFile, _("What one run of `directive sheets` asked, and of which agencies")
        ),
    }
    return {
        f"{name}.schema.json": json.dumps(
            _with_ids(body, ids) if ids else body, ensure_ascii=False, indent=2, default=words
        )
        + "\n"
        for name, body in bodies.items()
    }


def _with_ids(body: _Schema, ids: Sequence[str]) -> _Schema:
    """Return a schema in which the keys that name an agency or a group list the ids."""

    def within(part: Any, key: str = "") -> Any:
        if isinstance(part, list):
            return [within(each, key) for each in part]
        if not isinstance(part, dict):
            return part
        if key in PARTY_KEYS and part.get("type") == "string":
            described = {"description": part["description"]} if "description" in part else {}
            return {**described, "enum": list(ids)}
        properties = part.get("properties")
        found = {
            name: value if name == "properties" else within(value, key)
            for name, value in part.items()
        }
        if isinstance(properties, dict):
            found["properties"] = {name: within(each, name) for name, each in properties.items()}
        return found

    return dict(within(body))


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


def _of_file(
    kind: type[model.FileModel], title: Message, *, whole: _Schema | None = None
) -> _Schema:
    definitions: dict[str, _Schema] = {}
    body = _object(kind, definitions)
    return _with_definitions(
        {"$schema": DIALECT, "title": title, **body, **(whole or {})}, definitions
    )


def _of_events() -> _Schema:
    definitions: dict[str, _Schema] = {}
    event = {**_object(model.EventEntry, definitions), **_EVENT_AS_A_WHOLE}
    title = _("What happened to the tasks of one directive, at one agency")
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
        described = DESCRIPTIONS.get(f"{kind.__name__}.{key}")
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
    return _WORDS if schema.get("pattern") == field_types.NOT_BLANK else schema


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
            "description": _(
                "What it counts from; issued and received mean the document's own days."
            ),
            **_WORDS,
        },
        "event_date": {"description": _("The day of the event, once it is known."), **_DAY},
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
        "interval": {"type": "integer", "minimum": 1, "maximum": LONGEST_INTERVAL},
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
        "description": _(
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
    "by": {"description": _("On or before this day."), **_MOMENT},
    "within": {
        "description": _(
            "Within a month, week, quarter, half-year or year: 2025-08, 2025-W46, 2025-Q4, "
            "2025-H1, 2026."
        ),
        "anyOf": [
            {"type": "string", "pattern": _SPAN},
            {"type": "integer", "minimum": 1900, "maximum": 2199},
        ],
    },
    "period": {
        "description": _("From and to: 2026/2030, 2025-10/2026-03-15, ../2030."),
        "type": "string",
        "pattern": "/",
    },
    "after": {"description": _("So long after (or before) an event."), **_AFTER},
    "every": {"description": _("Recurs."), **_EVERY},
}

_DEADLINE: _Schema = _mapping(
    {
        "text": {"description": _("The words of the document."), **_WORDS},
        **_KINDS,
        "exclusive": {
            "description": _(
                "With before: its day is never included, whatever trước means (a holiday)."
            ),
            "type": "boolean",
        },
    },
    ["text"],
    description=_(
        'The words of the document and at most one kind; none for "khẩn trương", "thường xuyên".'
    ),
    dependencies={"exclusive": ["before"]},
    **{
        "if": {"required": ["exclusive"]},
        "then": {"maxProperties": 3},
        "else": {"maxProperties": 2},
    },
)
