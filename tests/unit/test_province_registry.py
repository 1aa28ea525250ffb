"""The registry of the province in data/: it reads without a finding, and its documents mean what they say."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from directive_cli.domain.deadline import BeforeReading
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.derive import Context, DirectiveRows, derive
from directive_cli.registry.reading import FileReading, read_registry_file
from directive_cli.registry.rosters import Rosters

ROOT = Path(__file__).resolve().parents[2] / "data"
LETTER = "2025-ubnd-kh-cds-trien-khai-thuc-hien-thong-bao"
NOTICE = "2025-thong-bao-ket-luan-cua-dong-chi-phan-huy-ngoc"


@cache
def _files() -> dict[str, FileReading]:
    paths = (path.relative_to(ROOT).as_posix() for path in sorted(ROOT.rglob("*.yaml")))
    return {path: read_registry_file(path, (ROOT / path).read_bytes()) for path in paths}


@cache
def _agencies() -> AgencyRegister:
    return AgencyRegister.from_record(_files()["agencies.yaml"].data)


@cache
def _directives() -> dict[str, Any]:
    return {
        Path(path).stem: file.content
        for path, file in _files().items()
        if path.startswith("directives/")
    }


@cache
def _rows(identifier: str) -> DirectiveRows:
    context = Context(
        _agencies(), WorkingCalendar.from_mapping(None), BeforeReading.STRICT, date(2029, 12, 31)
    )
    return derive(identifier, _directives()[identifier], context, _rosters())


@cache
def _rosters() -> Rosters:
    return Rosters(_agencies())


def test_every_file_is_read_without_a_finding() -> None:
    assert [
        (path, str(finding.message)) for path, file in _files().items() for finding in file.findings
    ] == []


def test_each_directive_has_an_id_of_its_own() -> None:
    stems = [Path(path).stem for path in _files() if path.startswith("directives/")]
    assert len(stems) == len(set(stems)) == 17


@pytest.mark.parametrize(
    ("group", "count"),
    [
        ("ubnd-cap-xa", 124),
        ("so-ban-nganh", 13),
        ("co-quan-don-vi-dia-phuong", 139),
        ("co-quan-don-vi-lien-quan", 1),
    ],
)
def test_groups_have_the_members_that_the_documents_address(group: str, count: int) -> None:
    assert len(_agencies().roster(group, "2025-11-07")) == count


def test_the_provinces_communes_are_117_and_its_wards_7() -> None:
    communes = [agency for agency in _agencies().agencies.values() if agency.kind == "commune"]
    assert len([agency for agency in communes if agency.name.startswith("Xã ")]) == 117
    assert len([agency for agency in communes if agency.name.startswith("Phường ")]) == 7


@pytest.mark.parametrize(
    ("directive", "last_days"),
    [
        (
            LETTER,
            {
                "1.2": "2025-11-06",
                "1.3": "2026-12-31",
                "2.2": "2025-11-29",
                "3.2": "2025-11-14",
                "4.1": "2025-11-12",
                "4.3a": "2025-11-14",
                "4.3b": "2025-11-19",
                "6.2": "2026-12-31",
            },
        ),
        (NOTICE, {"II.5-2": "2025-09-30", "II-1": "2025-08-31"}),
    ],
)
def test_the_dated_tasks_are_due_when_the_documents_say(
    directive: str, last_days: dict[str, str]
) -> None:
    dated = {
        task.task: task.occurrences[0][1]
        for task in _rows(directive).tasks
        if task.occurrences[0][1]
    }
    assert dated == last_days


def test_every_id_named_is_in_the_registry() -> None:
    known = _directives()
    for identifier, directive in known.items():
        named = {directive.issuer, *directive.addressees, *directive.copies} - {None}
        for task in directive.tasks:
            named |= {
                *task.lead,
                *task.excluded,
                *task.coordinating,
                *task.carried_out_by,
                *task.report_to,
            }
            named |= {task.consolidated_by} - {None}
            assert {annex.directive for annex in task.items_of} <= set(known), (identifier, task.id)
        assert [name for name in named if name not in _agencies()] == [], identifier
        assert {*directive.implements, *directive.cites} <= set(known), identifier


def test_the_letter_carries_out_the_steering_committees_notice() -> None:
    assert ("2025-10-27-02-tb_bcd", "implements") in _rows(LETTER).links


def test_the_receiver_of_results_owes_none_itself() -> None:
    tasks = {
        (directive, task.task): task
        for directive in (LETTER, NOTICE)
        for task in _rows(directive).tasks
    }
    rosters, parties = _rosters().take_new()
    for at in ((LETTER, "1.2"), (NOTICE, "II-1")):
        assert "so-khcn" not in {
            agency for agency, _group in json.loads(rosters[tasks[at].roster.number])
        }
        assert ("so-khcn", "lead", tasks[at].roster.parties) not in parties
