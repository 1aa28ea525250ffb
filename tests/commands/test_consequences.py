"""Before a write: what the change would break elsewhere stops it, what was broken already does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import everything, lay_out

if TYPE_CHECKING:
    from pathlib import Path

DAM = """\
type: ke-hoach
title: Kế hoạch kiểm tra hồ đập
issuer: so-a
{more}
"""
DRAFT = """\
symbol: UBND-NN
type: cong-van
title: Về việc kiểm tra hồ đập
issuer: so-a
tasks:
  - {id: "1", title: Kiểm tra hồ đập, lead: [so-b]}
"""
SEVERE = "checks:\n  severities:\n    - {code: DIR503, severity: error, reason: quy chế của tỉnh}\n"
EVENT = '- {id: p4x2mm7k, task: "1", date: 2025-04-02, kind: progress}\n'


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = tmp_path / "registry"
    root.mkdir()
    return CommandLine(lay_out(root), tmp_path / "cache")


def put(directive: CommandLine, path: str, text: str) -> None:
    target = directive.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def refused(directive: CommandLine, *words: str) -> str:
    before = everything(directive.folder)
    sentence = directive.refused(*words)
    assert everything(directive.folder) == before
    assert directive.refused(*words, "--dry-run") == sentence
    return sentence


def new(identifier: str, *words: str) -> tuple[str, ...]:
    return ("new", "--type", "ke-hoach", "--title", "Kế hoạch thử", "--id", identifier, *words)


def test_a_circle_of_documents_cannot_be_closed(directive: CommandLine) -> None:
    put(directive, "directives/dap.yaml", DAM.format(more="implements: [giua]"))
    put(directive, "directives/giua.yaml", DAM.format(more="implements: [tren]"))
    sentence = refused(directive, *new("tren", "--implements", "dap"))
    assert sentence == (
        "directive: The change would not validate: directives/dap.yaml:4:14: A circle: dap → giua → tren → dap.\n"
    )
    directive.fine(*new("tren"))


def test_a_task_that_others_wait_for_cannot_be_left_out(directive: CommandLine) -> None:
    put(
        directive,
        "directives/dap.yaml",
        DAM.format(
            more='tasks:\n  - {id: "1", title: Kiểm tra, lead: [so-b], depends_on: ["tren:2"]}'
        ),
    )
    sentence = refused(directive, *new("tren", "--task", "1 | Lập danh mục hồ đập | so-a"))
    assert 'directives/dap.yaml:5:59: No task "2" in tren' in sentence
    directive.fine(*new("tren", "--task", "2 | Lập danh mục hồ đập | so-a"))


def test_a_date_that_makes_an_event_too_early_is_refused(directive: CommandLine) -> None:
    put(directive, "directives/ho-dap.yaml", DRAFT)
    put(directive, "progress/ho-dap/so-b.yaml", EVENT)
    sentence = refused(directive, "number", "ho-dap", "15/SA-NN", "--date", "2025-05-06")
    assert (
        "progress/ho-dap/so-b.yaml:1:35: Dated 2025-04-02, before the document itself, 2025-05-06."
        in sentence
    )
    assert directive("number", "ho-dap", "15/SA-NN", "--date", "2025-04-01").code == 0


def test_what_was_wrong_before_stops_nobody(directive: CommandLine) -> None:
    put(
        directive,
        "directives/dap.yaml",
        DAM.format(more="implements: [khong-co, dap-2]\ncites: [giau]"),
    )
    put(directive, "directives/dap-2.yaml", DAM.format(more="implements: [dap]"))
    put(directive, "progress/2025-03-01-07_kh-ubnd/so-b.yaml", EVENT.replace('"1"', '"9"'))
    # The nearest names in the sentence about `giau` change with it: it is the same finding all the same.
    directive.fine(*new("giua", "--implements", "dap"))
    assert directive("validate").out.count("error") >= 4
    directive.fine("progress", "07/KH-UBND:1", "--agency", "so-b")


def test_one_error_more_of_a_kind_that_was_there_is_refused(directive: CommandLine) -> None:
    put(
        directive,
        "directives/a.yaml",
        DAM.format(more='tasks: [{id: "1", title: A, depends_on: ["tren:1"]}]'),
    )
    put(
        directive,
        "directives/tren.yaml",
        DAM.format(more='tasks: [{id: "2", title: B, depends_on: ["nay:1"]}]'),
    )
    assert "No task" in directive("validate").out
    assert 'directives/tren.yaml:4:42: No task "1" in nay' in refused(
        directive, *new("nay", "--task", "3 | C")
    )


def test_warnings_are_said_and_stop_nothing(directive: CommandLine) -> None:
    answer = directive("done", "07/KH-UBND:1", "--agency", "so-b", "--on", "2025-11-03")
    assert answer.code == 0
    assert answer.err.startswith(
        "progress/2025-03-01-07_kh-ubnd/so-b.yaml:1:53: DIR503 Completed without evidence: no document shows it.\n"
    )
    again = directive("progress", "07/KH-UBND:1", "--agency", "so-a", "--on", "2025-11-03")
    assert "DIR503" not in again.err


def test_the_registrys_waivers_and_severities_hold(directive: CommandLine) -> None:
    put(
        directive,
        "registry.yaml",
        "checks:\n  severities:\n    - {code: DIR503, severity: error, reason: quy chế của tỉnh}\n",
    )
    done = ("done", "07/KH-UBND:1", "--agency", "so-b", "--on", "2025-11-03")
    assert "Completed without evidence" in refused(directive, *done)
    put(
        directive,
        "registry.yaml",
        "checks:\n  waived:\n    - {code: DIR503, files: [progress/*], reason: sổ giấy giữ bằng chứng}\n",
    )
    assert "DIR503" not in directive(*done).err


def test_warnings_that_say_the_same_are_told_once(directive: CommandLine) -> None:
    tasks = "".join(
        f'  - {{id: "{number}", title: Việc {number}, lead: [so-b]}}\n' for number in range(1, 9)
    )
    put(directive, "directives/nhieu.yaml", "type: ke-hoach\ntitle: Nhiều việc\ntasks:\n" + tasks)
    answer = directive("done", *(f"nhieu:{number}" for number in range(1, 9)), "--on", "2025-11-03")
    assert answer.code == 0
    assert answer.err.count("DIR503") == 1
    assert "The same in 7 other places." in answer.err


def test_many_errors_are_counted(directive: CommandLine) -> None:
    wanted = ", ".join(f'"nay:{number}"' for number in range(1, 9))
    tasks = f'tasks: [{{id: "2", title: B, depends_on: [{wanted}]}}]'
    put(directive, "directives/tren.yaml", DAM.format(more=tasks))
    answer = directive(*new("nay", "--task", "9 | C"))
    assert answer.code == 2
    assert answer.err.count("No task") == 6
    assert "2 further findings are not listed here." in answer.err


def test_who_took_a_task_over_may_report_on_it(directive: CommandLine) -> None:
    put(
        directive,
        "directives/dap.yaml",
        DAM.format(more='tasks: [{id: "1", title: A, lead: [so-a]}]'),
    )
    directive.fine(
        "transfer",
        "dap:1",
        "--agency",
        "so-a",
        "--to",
        "so-b",
        "--by",
        "9/QĐ",
        "--on",
        "2025-11-01",
    )
    directive.fine("progress", "dap:1", "--agency", "so-b", "--on", "2025-11-03")
    directive.fine("validate")
