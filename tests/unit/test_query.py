"""What is asked of the registry: who owes what as of a day, through groups, successions and transfers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.asking import AGENCIES, DATA, registry_at

from directive_cli.domain.status import State
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import TaskQuery, for_each_assignment, leads_of, snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task

HEAD = "number: 15/KH-UBND\ntype: ke-hoach\ntitle: Làm sạch dữ liệu\nissuer: ubnd-tinh\nissued_on: 2025-03-03\ntasks:\n"
SUCCESSION = """\
  - {id: so-cu, name: Sở Cũ, kind: department, valid_until: 2025-03-14, successors: [so-moi]}
  - {id: so-moi, name: Sở Mới, kind: department, valid_from: 2025-03-15}
  - {id: so-chia, name: Sở Chia, kind: department, valid_until: 2025-03-14, successors: [so-y-te, so-xay-dung]}
  - {id: so-xua, name: Sở Xưa, kind: department, valid_until: 2024-12-31, successors: [so-cu]}
groups:
"""


def seen(
    folder: Path,
    tasks: str,
    *,
    day: str,
    agencies: str = AGENCIES,
    progress: dict[str, str] | None = None,
) -> Snapshot:
    """Return a registry of one directive, ``kh``, as of a day; ``progress`` is by agency."""
    files = {f"progress/kh/{agency}.yaml": text for agency, text in (progress or {}).items()}
    root = registry_at(folder, {"directives/kh.yaml": HEAD + tasks, **files}, agencies=agencies)
    found = snapshot(open_index(root, cache=None), as_of=date.fromisoformat(day))
    assert found.unread == ()
    return found


def with_succession() -> str:
    return AGENCIES.replace("groups:\n", SUCCESSION)


def one(found: Snapshot, **wanted: object) -> Task:
    tasks = found.tasks(TaskQuery(closed=True, **wanted))  # type: ignore[arg-type]
    assert len(tasks) == 1
    return tasks[0]


def owed(task: Task) -> dict[str, State]:
    """Return the state of each assignment by the agency that holds it."""
    return {entry.agency: entry.state for entry in task.assignments}


TASK = '  - {id: "1", title: Rà soát, lead: [%s], deadline: {text: trước ngày 20/3/2025, before: 2025-03-20}}\n'


def test_a_group_is_one_assignment_for_each_member(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", date: 2025-03-12, kind: completed}\n'
    task = one(seen(tmp_path, TASK % "cac-xa", day="2025-03-21", progress={"xa-hoa-an": done}))
    assert owed(task) == {
        "xa-hoa-an": State.DONE_ON_TIME,
        "xa-binh-ca": State.OVERDUE,
        "phuong-an-tuong": State.OVERDUE,
    }
    assert task.state is State.OVERDUE
    assert task.counts() == {"total": 3, "done": 1, "late": 2, "submitted": 0}


def test_the_group_of_all_communes_has_124_assignments() -> None:
    found = snapshot(open_index(DATA, cache=None), as_of=date(2025, 11, 10))
    letter = "2025-ubnd-kh-cds-trien-khai-thuc-hien-thong-bao"
    task = one(found, tasks=frozenset({(letter, "1.3")}))
    communes = [
        entry
        for entry in task.assignments
        if found.register.agencies[entry.agency].kind == "commune"
    ]
    assert len(communes) == 124
    assert task.counts()["total"] == len({entry.agency for entry in task.assignments})


def test_overlapping_groups_and_a_direct_naming_count_an_agency_once(tmp_path: Path) -> None:
    task = one(seen(tmp_path, TASK % "so-y-te, cac-so, cac-don-vi", day="2025-03-10"))
    agencies = [entry.agency for entry in task.assignments]
    assert sorted(agencies) == sorted(set(agencies))
    assert len(agencies) == 7
    named = {entry.agency: entry.via for entry in task.assignments}
    assert (named["so-y-te"], named["so-xay-dung"], named["ubnd-tinh"]) == (
        None,
        "cac-so",
        "cac-don-vi",
    )


def test_the_receiver_is_left_out_of_the_group_it_belongs_to(tmp_path: Path) -> None:
    tasks = TASK.replace("lead: [%s]", "lead: [so-y-te, cac-so], except: [so-tai-chinh]")
    assert set(owed(one(seen(tmp_path, tasks, day="2025-03-10")))) == {"so-y-te", "so-xay-dung"}


def test_groups_are_rostered_at_the_documents_date(tmp_path: Path) -> None:
    agencies = with_succession()
    task = one(
        seen(
            tmp_path,
            TASK % "cac-so",
            day="2025-03-10",
            agencies=agencies.replace(
                "kind: department, valid", "kind: department, parent: ubnd-tinh, valid"
            ),
        )
    )
    assert {entry.named for entry in task.assignments} == {
        "so-y-te",
        "so-xay-dung",
        "so-tai-chinh",
        "so-cu",
        "so-chia",
    }


@pytest.mark.parametrize(("day", "holder"), [("2025-03-14", "so-cu"), ("2025-03-15", "so-moi")])
def test_a_single_successor_inherits_from_the_day_after(
    tmp_path: Path, day: str, holder: str
) -> None:
    task = one(seen(tmp_path, TASK % "so-cu", day=day, agencies=with_succession()))
    assert [(entry.agency, entry.named) for entry in task.assignments] == [(holder, "so-cu")]


def test_a_chain_of_successors_ends_with_the_one_that_exists(tmp_path: Path) -> None:
    found = seen(tmp_path, TASK % "so-xua", day="2025-03-20", agencies=with_succession())
    assert leads_of(found.register, one(found)) == ("so-moi",)


@pytest.mark.parametrize("asked", ["so-moi", "so-cu", "so-xua"])
def test_asking_for_a_successor_finds_what_its_predecessors_were_given(
    tmp_path: Path, asked: str
) -> None:
    found = seen(tmp_path, TASK % "so-xua", day="2025-03-20", agencies=with_succession())
    assert bool(found.tasks(TaskQuery(agencies=frozenset({asked})))) is True


def test_several_successors_wait_for_a_transfer(tmp_path: Path) -> None:
    agencies = with_succession()
    assert set(
        owed(one(seen(tmp_path, TASK % "so-chia", day="2025-03-20", agencies=agencies)))
    ) == {"so-chia"}
    moved = '- {id: abcd1234, task: "1", date: 2025-03-18, kind: transferred, to: so-y-te, by: 3/QĐ-UBND}\n'
    task = one(
        seen(
            tmp_path / "b",
            TASK % "so-chia",
            day="2025-03-20",
            agencies=agencies,
            progress={"so-chia": moved},
        )
    )
    assert owed(task) == {"so-chia": State.TRANSFERRED, "so-y-te": State.OVERDUE}


def test_what_a_successor_reports_counts_for_its_predecessor(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", date: 2025-03-18, kind: completed}\n'
    task = one(
        seen(
            tmp_path,
            TASK % "so-cu",
            day="2025-03-21",
            agencies=with_succession(),
            progress={"so-moi": done},
        )
    )
    assert owed(task) == {"so-moi": State.DONE_ON_TIME}


def test_a_transfer_moves_the_work_with_its_deadline(tmp_path: Path) -> None:
    moved = (
        '- {id: abcd1234, task: "1", date: 2025-03-05, kind: extended, until: 2025-03-31, by: UBND tỉnh}\n'
        '- {id: abcd1235, task: "1", date: 2025-03-10, kind: transferred, to: so-y-te, by: UBND tỉnh}\n'
    )
    tasks = TASK % "so-xay-dung"
    before = one(seen(tmp_path, tasks, day="2025-03-09", progress={"so-xay-dung": moved}))
    assert owed(before) == {"so-xay-dung": State.IN_TIME}
    found = seen(tmp_path / "b", tasks, day="2025-03-30", progress={"so-xay-dung": moved})
    after = one(found)
    assert owed(after) == {"so-xay-dung": State.TRANSFERRED, "so-y-te": State.DUE_SOON}
    assert (after.state, after.last_day) == (State.DUE_SOON, date(2025, 3, 31))
    assert leads_of(found.register, after) == ("so-y-te",)
    assert [task.ref for task in found.tasks(TaskQuery(agencies=frozenset({"so-y-te"})))] == [
        "kh:1"
    ]


def test_work_that_is_transferred_back_is_owed_again(tmp_path: Path) -> None:
    there = '- {id: abcd1234, task: "1", date: 2025-03-05, kind: transferred, to: so-y-te}\n'
    back = '- {id: abcd1235, task: "1", date: 2025-03-08, kind: transferred, to: so-xay-dung}\n'
    done = there + '- {id: abcd1236, task: "1", date: 2025-03-18, kind: completed}\n'
    tasks = TASK % "so-xay-dung"
    waiting = one(
        seen(tmp_path, tasks, day="2025-03-21", progress={"so-xay-dung": there, "so-y-te": back})
    )
    assert waiting.state is State.OVERDUE
    assert waiting.assignments[-1].agency == "so-xay-dung"
    finished = one(
        seen(
            tmp_path / "b", tasks, day="2025-03-21", progress={"so-xay-dung": done, "so-y-te": back}
        )
    )
    assert finished.state is State.DONE_ON_TIME


def test_transfers_in_a_circle_end(tmp_path: Path) -> None:
    progress = {
        "so-xay-dung": '- {id: abcd1234, task: "1", date: 2025-03-05, kind: transferred, to: so-y-te}\n',
        "so-y-te": '- {id: abcd1235, task: "1", date: 2025-03-05, kind: transferred, to: so-xay-dung}\n',
    }
    task = one(seen(tmp_path, TASK % "so-xay-dung, so-y-te", day="2025-03-21", progress=progress))
    assert len(task.assignments) <= 6


def test_a_transfer_to_somebody_who_owes_it_anyway_adds_nothing(tmp_path: Path) -> None:
    moved = '- {id: abcd1234, task: "1", date: 2025-03-05, kind: transferred, to: so-y-te}\n'
    task = one(
        seen(
            tmp_path,
            TASK % "so-xay-dung, so-y-te",
            day="2025-03-10",
            progress={"so-xay-dung": moved},
        )
    )
    assert owed(task) == {"so-xay-dung": State.TRANSFERRED, "so-y-te": State.IN_TIME}


def test_the_task_is_asked_for_by_lead_by_unit_and_by_coordinator(tmp_path: Path) -> None:
    tasks = TASK.replace(
        "lead: [%s]", "lead: [so-xay-dung], carried_out_by: [xa-hoa-an], coordinating: [so-y-te]"
    )
    found = seen(tmp_path, tasks, day="2025-03-10")

    def asked(agency: str, role: str) -> int:
        return len(found.tasks(TaskQuery(agencies=frozenset({agency}), role=role)))

    assert [asked("so-xay-dung", role) for role in ("lead", "coordinating", "any")] == [1, 0, 1]
    assert [asked("xa-hoa-an", role) for role in ("lead", "coordinating", "any")] == [1, 0, 1]
    assert [asked("so-y-te", role) for role in ("lead", "coordinating", "any")] == [0, 1, 1]
    assert asked("cac-so", "lead") == 0


def test_an_agencys_own_assignments_decide_when_it_is_asked_for(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", date: 2025-03-12, kind: completed}\n'
    found = seen(tmp_path, TASK % "cac-xa", day="2025-03-21", progress={"xa-hoa-an": done})
    own = one(found, agencies=frozenset({"xa-hoa-an"}))
    assert (own.state, own.counts()["total"]) == (State.DONE_ON_TIME, 1)
    assert found.tasks(TaskQuery(agencies=frozenset({"xa-hoa-an"}))) == []
    assert len(found.tasks(TaskQuery(agencies=frozenset({"cac-xa"})))) == 1


def test_asking_for_a_group_finds_what_a_wider_group_was_given(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", date: 2025-03-12, kind: completed}\n'
    found = seen(tmp_path, TASK % "cac-don-vi", day="2025-03-21", progress={"ubnd-tinh": done})
    own = one(found, agencies=frozenset({"cac-xa"}))
    assert set(owed(own)) == {"xa-hoa-an", "xa-binh-ca", "phuong-an-tuong"}
    assert own.counts() == {"total": 3, "done": 0, "late": 3, "submitted": 0}
    assert one(found, agencies=frozenset({"cac-don-vi"})).counts()["total"] == 7


def test_each_assignment_of_a_group_can_be_listed_by_itself(tmp_path: Path) -> None:
    later = '- {id: abcd1234, task: "1", date: 2025-03-12, kind: extended, until: 2025-03-28, by: UBND tỉnh}\n'
    found = seen(tmp_path, TASK % "cac-xa", day="2025-03-24", progress={"xa-hoa-an": later})
    rows = {task.lead[0]: task for task in for_each_assignment(found, one(found))}
    assert rows["xa-hoa-an"].days_left == 4
    assert rows["xa-binh-ca"].days_left == -5
    assert rows["xa-binh-ca"].state is State.OVERDUE


def test_a_task_that_nobody_leads_is_still_due(tmp_path: Path) -> None:
    tasks = TASK.replace("lead: [%s], ", "")
    task = one(seen(tmp_path, tasks, day="2025-03-21"))
    assert (task.state, task.last_day, task.counts()["total"]) == (
        State.OVERDUE,
        date(2025, 3, 19),
        0,
    )


@pytest.mark.parametrize(
    ("wanted", "found_tasks"),
    [
        ({"latest": date(2025, 3, 19)}, ["1"]),
        ({"latest": date(2025, 3, 18)}, []),
        ({"earliest": date(2025, 3, 20)}, ["2"]),
        ({"earliest": date(2025, 3, 19), "latest": date(2025, 3, 31)}, ["1", "2"]),
        ({"dated": False}, ["3"]),
        ({"dated": True}, ["1", "2"]),
        ({"states": frozenset({State.UNDATED})}, ["3"]),
        ({"directives": frozenset({"kh"})}, ["1", "2", "3"]),
        ({"directives": frozenset({"other"})}, []),
        ({"tasks": frozenset({("kh", "2")})}, ["2"]),
    ],
)
def test_questions_combine(
    tmp_path: Path, wanted: dict[str, object], found_tasks: list[str]
) -> None:
    tasks = (
        TASK % "so-y-te"
        + '  - {id: "2", title: B, lead: [so-y-te], deadline: {text: chậm nhất 31/3, by: 2025-03-31}}\n'
        + '  - {id: "3", title: C, lead: [so-y-te], deadline: {text: khẩn trương}}\n'
    )
    found = seen(tmp_path, tasks, day="2025-03-10")
    assert [task.task for task in found.tasks(TaskQuery(**wanted))] == found_tasks  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("issued_on", "first_day"),
    [("2025-03-03", "2025-03-03"), ("2025-03", "2025-03-01"), ("2025", "2025-01-01")],
)
def test_a_document_counts_from_the_first_day_of_its_date(
    tmp_path: Path, issued_on: str, first_day: str
) -> None:
    head = HEAD.replace("issued_on: 2025-03-03", f"issued_on: {issued_on}")
    root = registry_at(tmp_path, {"directives/kh.yaml": head + TASK % "so-y-te"})
    index = open_index(root, cache=None)
    day = date.fromisoformat(first_day)
    assert len(snapshot(index, as_of=day).tasks(TaskQuery())) == 1
    assert snapshot(index, as_of=day.replace(year=day.year - 1)).tasks(TaskQuery()) == []


def test_a_document_without_a_date_counts_from_its_meeting_else_always(tmp_path: Path) -> None:
    for name, dated in (("a", "meeting_on: 2025-03-03"), ("b", "aliases: [Đề án]")):
        head = HEAD.replace("issued_on: 2025-03-03", dated)
        root = registry_at(tmp_path / name, {"directives/kh.yaml": head + TASK % "so-y-te"})
        index = open_index(root, cache=None)
        assert len(snapshot(index, as_of=date(2025, 3, 3)).tasks(TaskQuery())) == 1
        assert len(snapshot(index, as_of=date(2025, 3, 2)).tasks(TaskQuery())) == (
            0 if name == "a" else 1
        )


RECURRING = (
    '  - id: "1"\n    title: Báo cáo tháng\n    lead: [so-y-te]\n'
    "    deadline:\n      text: trước ngày 25 hằng tháng\n"
    "      every: {freq: monthly, before: 25, from: 2025-03-03, until: 2025-06-30}\n"
)


def test_every_occurrence_of_a_recurring_task_has_a_state_of_its_own(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", for: 2025-03, date: 2025-03-20, kind: completed}\n'
    found = seen(tmp_path, RECURRING, day="2025-04-25", progress={"so-y-te": done})
    states = {task.occurrence: task.state for task in found.tasks(TaskQuery(closed=True))}
    assert states["2025-03"] is State.DONE_ON_TIME
    assert states["2025-04"] is State.OVERDUE


def test_the_strict_and_the_inclusive_reading_differ_by_a_day(tmp_path: Path) -> None:
    for setting, last in (("strict", date(2025, 3, 19)), ("inclusive", date(2025, 3, 20))):
        files = {
            "directives/kh.yaml": HEAD + TASK % "so-y-te",
            "registry.yaml": f"settings: {{before_means: {setting}}}\n",
        }
        found = snapshot(
            open_index(registry_at(tmp_path / setting, files), cache=None), as_of=date(2025, 3, 10)
        )
        assert (found.reading, one(found).last_day) == (setting, last)


def test_due_soon_counts_working_days(tmp_path: Path) -> None:
    tasks = TASK % "so-y-te"
    states = {}
    for day in ("2025-03-13", "2025-03-14", "2025-03-16", "2025-03-19"):
        states[day] = one(seen(tmp_path / day, tasks, day=day)).state
    # From Friday 14 to Wednesday 19 there are three working days; from Thursday 13 four.
    assert states == {
        "2025-03-13": State.IN_TIME,
        "2025-03-14": State.DUE_SOON,
        "2025-03-16": State.DUE_SOON,
        "2025-03-19": State.DUE_SOON,
    }
