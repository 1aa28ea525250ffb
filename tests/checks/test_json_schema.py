"""The JSON Schemas are those of the models, are fresh in data/, and agree with what is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

from directive_cli.checks.catalogue import RULES
from directive_cli.checks.json_schema import schema_files
from directive_cli.domain import model
from directive_cli.registry.reading import read_registry_file

DATA = Path(__file__).resolve().parents[2] / "data"
SCHEMAS = schema_files()
if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "type: ke-hoach\ntitle: Kế hoạch chăm sóc cây xanh\n"


def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMAS[f"{kind}.schema.json"]))


def both_accept(path: str, kind: str, text: str) -> tuple[bool, bool]:
    """Return whether the model reads a file, and whether its schema accepts it."""
    reading = read_registry_file(path, text.encode())
    assert reading.document is not None
    return reading.content is not None, validator(kind).is_valid(reading.document.data)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_in_data_is_fresh(name: str) -> None:
    assert (DATA / "schema" / name).read_text(encoding="utf-8") == SCHEMAS[name], (
        "run `directive schema --write`"
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(validator(name.partition(".")[0]).schema)


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_file_of_the_province_fits_its_schema(path: Path) -> None:
    reading = read_registry_file(path.relative_to(DATA).as_posix(), path.read_bytes())
    assert reading.document is not None
    assert [
        error.message for error in validator(reading.kind).iter_errors(reading.document.data)
    ] == []


@pytest.mark.parametrize(
    "code",
    [code for code in RULES if code not in {"DIR001", "DIR002", "DIR003", "DIR004", "DIR006"}],
)
def test_the_examples_of_the_rules_fit_exactly_when_they_are_read(code: str) -> None:
    page = RULES[code].page
    for example in (page.bad, page.good):
        if example.startswith("# link"):
            continue
        path, lines = "directives/a.yaml", []
        for line in [*example.splitlines(keepends=True), "# file: end"]:
            if line.startswith(("# file:", "# commit", "# delete:")):
                if lines:
                    reading = read_registry_file(path, "".join(lines).encode())
                    ours = reading.kind != "other" and "DIR201" not in {
                        found.code for found in reading.findings
                    }
                    if reading.document is not None and ours:
                        fits = validator(reading.kind).is_valid(reading.document.data)
                        assert fits == (reading.content is not None), (path, "".join(lines))
                path, lines = line.partition(":")[2].strip(), []
            else:
                lines.append(line)


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ("issued_on: 2025", True),
        ("issued_on: 2025-03", True),
        ("issued_on: 05/03/2025", False),
        ("issuer: Sở Y tế", False),
        ("issuer: so-y-te", True),
        ("tasks: []", True),
        ("tasks: {}", False),
        ("cited_only: đúng", False),
        ("waived: [{item: I}]", False),
        ("waived: [{item: I, reason: chỉ nêu căn cứ}]", True),
        ("before_means: loose", False),
        ("signed_by: {name: Lò Thị Mai}", True),
        ("source: {file: a.pdf, sha256: abc}", False),
    ],
)
def test_a_key_of_the_header_fits_when_it_is_read(entry: str, read: bool) -> None:
    assert both_accept("directives/a.yaml", "directive", f"{HEAD}{entry}\n") == (read, read)


@pytest.mark.parametrize(
    ("deadline", "read"),
    [
        ("{text: trước ngày 05/6/2025, before: 2025-06-05}", True),
        ("{text: trước 17 giờ, before: 2025-06-05T17:00}", True),
        ("{text: trước tháng 6, before: 2025-06}", True),
        ("{text: trước quý II, before: 2025-Q2}", True),
        ("{text: trước Tết, before: 2026-02-17, exclusive: true}", True),
        ("{text: trước Tết, by: 2026-02-17, exclusive: true}", False),
        ("{text: trước Tết, before: 2026-02-17, by: 2026-02-17}", False),
        ("{text: chậm nhất tháng 6, by: 2025-06}", False),
        ("{text: trong năm, within: 2026}", True),
        ("{text: trong quý, within: 2025-Q5}", False),
        ("{text: hai loại, by: 2025-06-05, within: 2026}", False),
        ("{by: 2025-06-05}", False),
        ("{text: thường xuyên}", True),
        ("{text: lạ, until: 2025-06-05}", False),
        ("[]", False),
        ("[{text: một, by: 2025-06-05}, {text: hai, by: 2025-07-05}]", True),
        ("{text: sau 5 ngày, after: {event: received, count: 5, unit: day}}", True),
        ("{text: sau 5 ngày, after: {event: received, count: 5}}", False),
        ("{text: hằng tháng, every: {freq: monthly, before: 25}}", True),
        ("{text: hằng giờ, every: {freq: hourly}}", False),
        ("trước ngày 05/6/2025", False),
    ],
)
def test_a_deadline_fits_when_it_is_read(deadline: str, read: bool) -> None:
    text = f'{HEAD}tasks:\n  - {{id: "1", title: Trồng cây, deadline: {deadline}}}\n'
    assert both_accept("directives/a.yaml", "directive", text) == (read, read)


@pytest.mark.parametrize(
    ("event", "read"),
    [
        ('{id: ab12, task: "1", date: 2025-06-05, kind: progress}', True),
        ("{id: ab12, date: 2025-06-05, kind: progress}", False),
        ("{id: ab12, date: 2025-06-05, kind: voided, corrects: cd34}", True),
        ("{id: ab12, date: 2025-06-05, kind: voided}", False),
        ('{id: ab12, task: "1", date: 2025-06-05, kind: extended}', False),
        ('{id: ab12, task: "1", date: 2025-06, kind: progress}', False),
        ('{id: ab12, task: "1", for: 2025-05, date: 2025-06-05, kind: completed}', True),
    ],
)
def test_an_event_fits_when_it_is_read(event: str, read: bool) -> None:
    assert both_accept("progress/a/so-y-te.yaml", "progress", f"- {event}\n") == (read, read)


def test_every_key_that_is_described_exists() -> None:
    from directive_cli.checks.schema_words import DESCRIPTIONS

    for name in DESCRIPTIONS:
        kind, _dot, key = name.partition(".")
        described: Any = getattr(model, kind)
        assert issubclass(described, BaseModel)
        assert key in {field.alias or name for name, field in described.model_fields.items()}, name


def test_the_descriptions_are_in_the_language_that_is_asked() -> None:
    from directive_cli.translation import Translator

    vietnamese = schema_files(Translator("vi"))
    assert vietnamese.keys() == SCHEMAS.keys()
    text = vietnamese["directive.schema.json"]
    assert "Mã cơ quan hoặc nhóm chủ trì" in text
    for description in _descriptions(json.loads(text)):
        assert description == "Trích yếu." or not description.isascii(), description


def _descriptions(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("description"), str):
            yield part["description"]
        for each in part.values():
            yield from _descriptions(each)
    elif isinstance(part, list):
        for each in part:
            yield from _descriptions(each)


def test_the_ids_of_a_registry_are_listed_where_they_are_asked_for() -> None:
    files = schema_files(ids=("so-y-te", "cac-so"))
    validate = Draft7Validator(json.loads(files["directive.schema.json"])).is_valid
    task = {"id": "1", "title": "Rà soát", "lead": ["so-y-te"], "report_to": "cac-so"}
    body = {"type": "ke-hoach", "title": "Kế hoạch", "issuer": "so-y-te", "tasks": [task]}
    assert validate(body)
    assert not validate({**body, "issuer": "so-la"})
    for wrong in ({"lead": ["so-la"]}, {"report_to": "so-la"}, {"coordinating": ["so-y-te", "x"]}):
        assert not validate({**body, "tasks": [{**task, **wrong}]})
    progress = Draft7Validator(json.loads(files["progress.schema.json"])).is_valid
    event = {"id": "abcd1234", "task": "1", "date": "2025-10-01", "kind": "transferred"}
    assert progress([{**event, "to": "so-y-te"}])
    assert not progress([{**event, "to": "so-la"}])
    agencies = Draft7Validator(json.loads(files["agencies.schema.json"])).is_valid
    new = {"id": "so-moi", "name": "Sở Mới", "kind": "department"}
    assert agencies({"agencies": [{**new, "parent": "so-y-te"}]})
    assert not agencies({"agencies": [{**new, "parent": "so-la"}]})


def test_every_kind_of_agency_has_its_word_in_both_languages() -> None:
    from directive_cli.domain.agency_kinds import kind_words
    from directive_cli.translation import Translator

    kinds = get_args(model.AgencyKind)
    assert {
        "general_department", "department_of_ministry", "bureau", "institute", "centre",
        "corporation", "newspaper", "association", "court", "procuracy", "school", "hospital",
        "other",
    } <= set(kinds)  # fmt: skip
    for kind in kinds:
        reading = read_registry_file(
            "agencies.yaml", f"agencies:\n  - {{id: a, name: A, kind: {kind}}}\n".encode()
        )
        assert reading.content is not None, kind
        english, vietnamese = (Translator(each)(kind_words(kind)) for each in ("en", "vi"))
        assert english != vietnamese, kind
