"""What git knows: history, difference of revisions, the registry as it stood, merges of branches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.commands.git_registry import GitRegistry
from tests.durability.small_registry import PLAN, PROGRESS, lay_out

from directive_cli.registry.yaml_document import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

TASK = "07/KH-UBND:1"


@pytest.fixture
def registry(tmp_path: Path) -> GitRegistry:
    return GitRegistry(tmp_path)


def events(registry: GitRegistry, agency: str = "so-a") -> list[dict[str, str]]:
    path = (registry.top / "data" / PROGRESS).with_name(f"{agency}.yaml")
    document, faults = parse_yaml("x.yaml", path.read_bytes())
    assert document is not None, (faults, path.read_text(encoding="utf-8"))
    return document.data


def test_the_history_tells_who_recorded_what_and_what_it_was_before(registry: GitRegistry) -> None:
    directive = registry.directive
    directive.fine(
        "submit", TASK, "--agency", "so-a", "--on", "2025-11-10", "--evidence", "12/BC-SA"
    )
    registry.commit("Nộp kết quả", author="Trần Thị Hai")
    plan = registry.top / "data" / PLAN
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("Rà soát hồ sơ", "Rà soát hết hồ sơ"),
        encoding="utf-8",
    )
    second = registry.commit("Sửa tên nhiệm vụ", author="Lê Văn Ba")
    registry.git("mv", f"data/{PLAN}", "data/directives/ke-hoach.tmp")
    (registry.top / "data/directives/khac").mkdir()
    registry.git(
        "mv", "data/directives/ke-hoach.tmp", f"data/directives/khac/{PLAN.rpartition('/')[2]}"
    )
    registry.commit("Đổi ngăn", author="Lê Văn Ba")
    directive.fine("return", TASK, "--agency", "so-a", "--on", "2025-11-12")
    lines = directive.fine("history", TASK).splitlines()
    assert [line.split("\t")[1] for line in lines] == [
        "", "Lê Văn Ba", "Trần Thị Hai", "Nguyễn Văn Một", "Nguyễn Văn Một",
    ]  # fmt: skip
    assert lines[0].startswith("not committed\t\t\t1\treturn on 2025-11-12, Sở A")
    assert lines[1].split("\t")[2:] == [
        second[:10],
        "1",
        "Content",
        "Rà soát hồ sơ",
        "Rà soát hết hồ sơ",
    ]
    body = json.loads(directive.fine("history", "07/KH-UBND", "--format", "json"))
    assert body["schema"] == "directive.history/1"
    assert [item["author"] for item in body["items"] if item["event"]][:2] == [None, "Trần Thị Hai"]
    assert [item["subject"] for item in body["items"] if item["task"] is None] == [
        "Lập sổ theo dõi"
    ]


def test_an_event_that_vanished_from_a_file_is_told(registry: GitRegistry) -> None:
    (registry.top / "data" / PROGRESS).write_text("[]\n", encoding="utf-8")
    registry.commit("Xóa sự kiện", author="Trần Thị Hai")
    assert "event k2m9qxw7 removed from the file" in registry.directive.fine("history", TASK)


def test_without_git_there_is_no_history(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    directive = CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")
    assert "no git repository" in directive.refused("history", TASK)
    assert 'no revision "HEAD"' in directive.refused("due", "--at", "HEAD")
    assert 'no revision "HEAD"' in directive.refused("diff", "HEAD")


def test_the_difference_of_revisions_speaks_of_tasks_and_deadlines(registry: GitRegistry) -> None:
    directive = registry.directive
    first = registry.git("rev-parse", "HEAD").strip()
    directive.fine(
        "extend",
        TASK,
        "--agency",
        "so-b",
        "--until",
        "2025-12-20",
        "--by",
        "CV 88",
        "--on",
        "2025-11-01",
    )
    directive.fine("done", TASK, "--agency", "so-a", "--on", "2025-11-13")
    directive.fine("new", "--number", "08/KH-UBND", "--issued-on", "2025-09-01", "--title", "Kế hoạch hai",
                   "--task", "2 | Tổng kết | so-b | trong tháng 12/2025")  # fmt: skip
    plan = registry.top / "data" / PLAN
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("[so-a, so-b]", "[so-b, so-a]"), encoding="utf-8"
    )
    registry.commit("Ghi tháng 11")
    body = json.loads(directive.fine("diff", first, "--format", "json"))
    assert body["directives"] == {"added": ["2025-09-01-08_kh-ubnd"], "removed": []}
    assert [task["ref"] for task in body["tasks"]["added"]] == ["2025-09-01-08_kh-ubnd:2"]
    assert body["tasks"]["deadline_moved"] == [
        {"ref": "2025-03-01-07_kh-ubnd:1", "before": "2025-11-14", "after": "2025-12-20"}
    ]
    assert body["tasks"]["lead_changed"] == []
    between = json.loads(directive.fine("diff", first, "HEAD", "--format", "json"))
    assert between["tasks"] == body["tasks"]
    assert "2025-09-01-08_kh-ubnd" in directive.fine("diff", first)
    assert json.loads(directive.fine("diff", "HEAD", "--format", "json"))["tasks"]["added"] == []
    assert "one revision with the files" in directive.refused("diff", "a", "b", "c")


def test_every_question_can_be_put_to_the_registry_as_it_stood(registry: GitRegistry) -> None:
    directive = registry.directive
    directive.fine("done", TASK, "--all-leads")
    registry.commit("Xong")
    assert directive.fine("due", "--overdue") == ""
    answer = directive("due", "--overdue", "--at", "HEAD~1", "--format", "json")
    assert [item["state"] for item in json.loads(answer.out)["items"]] == ["overdue"]
    assert answer.err.startswith("The registry as it stood in HEAD~1 (")
    assert 'no revision "v9"' in directive.refused("status", "--at", "v9")
    assert 'no revision "--output=x"' in directive.refused("status", "--at=--output=x")
    assert not (registry.top / "x").exists()


def on_branch(registry: GitRegistry, name: str, *words: str) -> None:
    registry.git("switch", "--quiet", "--create", name, "main")
    registry.directive.fine(*words)
    registry.commit(name, author=name)


def test_branches_of_two_agencies_merge_without_anything_special(registry: GitRegistry) -> None:
    (registry.top / ".gitattributes").unlink()
    registry.commit("Bỏ .gitattributes")
    on_branch(registry, "a", "submit", TASK, "--agency", "so-a", "--on", "2025-11-10")
    on_branch(registry, "b", "submit", TASK, "--agency", "so-b", "--on", "2025-11-11")
    registry.git("switch", "--quiet", "main")
    registry.git("merge", "--quiet", "--no-edit", "a")
    registry.git("merge", "--quiet", "--no-edit", "b")
    assert [event["kind"] for event in events(registry)] == ["progress", "submitted"]
    assert [event["kind"] for event in events(registry, "so-b")] == ["submitted"]
    registry.directive.fine("validate")


@pytest.mark.parametrize("final_newline", [True, False])
def test_branches_of_one_agency_merge_by_the_attributes_that_init_writes(
    registry: GitRegistry, final_newline: bool
) -> None:
    if not final_newline:
        path = registry.top / "data" / PROGRESS
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
        registry.commit("Không xuống dòng cuối")
    on_branch(
        registry,
        "a",
        "submit",
        TASK,
        "--agency",
        "so-a",
        "--on",
        "2025-11-10",
        "--evidence",
        "1/BC-SA",
    )
    on_branch(
        registry,
        "b",
        "progress",
        TASK,
        "--agency",
        "so-a",
        "--on",
        "2025-11-11",
        "--note",
        "đã gửi",
    )
    registry.git("switch", "--quiet", "main")
    registry.git("merge", "--quiet", "--no-edit", "a")
    registry.git("merge", "--quiet", "--no-edit", "b")
    merged = events(registry)
    assert sorted(event["kind"] for event in merged) == ["progress", "progress", "submitted"]
    assert next(event for event in merged if event["kind"] == "submitted")["evidence"] == "1/BC-SA"
    registry.directive.fine("validate")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["done", "--on", "2025-11-12"], ["done", "--on", "2025-11-12"]),
        (["done", "--on", "2025-11-12"], ["done", "--on", "2025-11-13"]),
        (["cancel", "--by", "UBND", "--on", "2025-11-12"], ["progress", "--on", "2025-11-13"]),
    ],
)
def test_contradictions_that_a_merge_lets_in_are_findings(
    registry: GitRegistry, one: list[str], other: list[str]
) -> None:
    for name, (command, *options) in (("a", one), ("b", other)):
        on_branch(registry, name, command, TASK, "--agency", "so-a", *options)
    registry.git("switch", "--quiet", "main")
    registry.git("merge", "--quiet", "--no-edit", "a")
    registry.git("merge", "--quiet", "--no-edit", "b")
    assert len(events(registry)) == 3
    body = json.loads(registry.directive.fine("validate", "--format", "json"))
    assert "DIR508" in [finding["code"] for finding in body["findings"]]


def test_programs_that_a_repository_names_are_not_run(registry: GitRegistry) -> None:
    directive = registry.directive
    mark = registry.top / "was-run"
    script = registry.top / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    (registry.top / ".gitattributes").write_text("*.yaml filter=evil diff=evil\n", encoding="utf-8")
    registry.commit("Bẫy")
    settings = {
        "core.fsmonitor": script, "core.pager": script, "core.hooksPath": registry.top, "diff.external": script,
        "filter.evil.smudge": script, "filter.evil.clean": script, "diff.evil.textconv": script,
        "diff.evil.command": script, "gpg.program": script, "core.sshCommand": script,
    }  # fmt: skip
    for key, value in settings.items():
        registry.git("config", key, str(value))
    registry.git("config", "log.showSignature", "true")
    mark.unlink(missing_ok=True)
    directive.fine("history", TASK)
    directive.fine("diff", "HEAD")
    directive.fine("due", "--at", "HEAD")
    directive("validate", "--changed-since", "HEAD")
    directive("validate")
    assert not mark.exists()
