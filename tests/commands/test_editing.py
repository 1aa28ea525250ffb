"""``edit`` and ``new --to`` as a user types them: small diffs, the same checks, nothing stale."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import lay_out

from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.directive_edits import TaskEdit, edit_directive, edit_task
from directive_cli.editing.new_directive import CannotMake, give_number
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from directive_cli.registry.query import Snapshot

DRAFT = """\
# ? number: no number was read
symbol: UBND-KH&CĐS
type: cong-van
title: Về việc rà soát
issued_on: 2025
unreviewed: true
tasks:
  # The first one.
  - id: "1"
    title: Rà soát
    lead: [so-van-thu]
    deadline: {text: trước ngày 15/11/2025, before: 2025-11-15}
"""
PATH = "directives/2025/rasoat.yaml"


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = lay_out(tmp_path / "registry")
    (root / PATH).write_text(DRAFT, encoding="utf-8")
    return CommandLine(root, tmp_path / "cache")


@contextmanager
def opened(directive: CommandLine) -> Iterator[Snapshot]:
    index = open_index(directive.folder, cache=None)
    try:
        yield snapshot(index, as_of=date(2025, 11, 20))
    finally:
        index.close()


def text(directive: CommandLine) -> str:
    return (directive.folder / PATH).read_text(encoding="utf-8")


def test_only_what_changes_of_a_task_is_touched(directive: CommandLine) -> None:
    answer = directive(
        "edit", "UBND-KHCDS:1", "--deadline", "trước ngày 20/12/2025", "--title", "Rà soát lại"
    )
    assert answer.code == 0, answer.err
    assert "last day 2025-12-19" in answer.err
    assert text(directive) == DRAFT.replace("title: Rà soát\n", "title: Rà soát lại\n").replace(
        "{text: trước ngày 15/11/2025, before: 2025-11-15}",
        "{text: trước ngày 20/12/2025, before: 2025-12-20}",
    )


def test_a_deadline_is_taken_away_and_an_agency_added(directive: CommandLine) -> None:
    directive.fine("edit", "rasoat:1", "--no-deadline", "--coordinating", "so-van-thu")
    assert "deadline" not in text(directive)
    assert "    lead: [so-van-thu]\n    coordinating: [so-van-thu]\n" in text(directive)
    directive.fine("edit", "rasoat:1", "--no-coordinating")
    assert "coordinating" not in text(directive)


def test_the_fields_of_a_document_are_changed(directive: CommandLine) -> None:
    directive.fine("edit", "rasoat", "--title", "Về việc báo cáo", "--issued-on", "5/11/2025")
    assert "title: Về việc báo cáo\nissued_on: 2025-11-05\n" in text(directive)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["edit", "rasoat"], "Say what changes"),
        (["edit", "rasoat:1"], "Say what changes"),
        (["edit", "rasoat", "--lead", "so-van-thu"], "--lead belongs to a task"),
        (["edit", "rasoat:1", "--issuer", "so-van-thu"], "--issuer belongs to the document"),
        (["edit", "rasoat:1", "--title", "Rà soát"], "Nothing changes"),
        (["edit", "rasoat:1", "--lead", "so-nao"], "No agency or group"),
        (["edit", "rasoat:1", "--deadline", "trước ngày 31/02/2025"], "does not exist"),
        (["edit", "rasoat:9", "--title", "A"], 'no task "9"'),
        (["edit", "rasoat", "--issued-on", "11/25/2025"], "month first"),
        (["new", "--to", "rasoat"], "--to needs a task"),
        (["new", "--to", "rasoat", "--task", "1 | Việc"], "has a task 1 already"),
        (["new", "--to", "rasoat", "--task", "2 | Việc", "--title", "A"], "takes --task only"),
    ],
)
def test_what_cannot_be_changed_is_refused_and_nothing_is_written(
    directive: CommandLine, words: list[str], reason: str
) -> None:
    assert reason in directive.refused(*words)
    assert text(directive) == DRAFT


def test_a_task_on_which_was_reported_changes_only_when_confirmed(directive: CommandLine) -> None:
    directive.fine("progress", "rasoat:1", "--agency", "so-van-thu")
    words = ["edit", "rasoat:1", "--title", "Rà soát lại"]
    assert "has 1 event" in directive.refused(*words)
    directive.fine(*words, "--yes")
    assert "Rà soát lại" in text(directive)


def test_a_task_is_added_behind_the_others(directive: CommandLine) -> None:
    directive.fine(
        "new", "--to", "rasoat", "--task", "2 | Báo cáo | so-van-thu | trước ngày 20/12/2025"
    )
    assert text(directive) == DRAFT + (
        '  - id: "2"\n    title: Báo cáo\n    lead: [so-van-thu]\n'
        "    deadline: {text: trước ngày 20/12/2025, before: 2025-12-20}\n"
    )


def test_the_first_task_of_a_document_opens_the_list(directive: CommandLine) -> None:
    head = DRAFT.partition("tasks:\n")[0]
    (directive.folder / PATH).write_text(head + "waived: []\n", encoding="utf-8")
    directive.fine("new", "--to", "rasoat", "--task", "1 | Báo cáo | so-van-thu")
    assert text(directive) == head + (
        'tasks:\n  - id: "1"\n    title: Báo cáo\n    lead: [so-van-thu]\nwaived: []\n'
    )


def test_a_list_over_several_lines_is_written_anew(directive: CommandLine) -> None:
    listed = "lead:\n      - so-van-thu # chủ trì\n      - so-an-toan\n"
    (directive.folder / PATH).write_text(
        DRAFT.replace("lead: [so-van-thu]\n", listed), encoding="utf-8"
    )
    directive.fine("edit", "rasoat:1", "--lead", "so-dat-dai")
    assert text(directive) == DRAFT.replace("so-van-thu", "so-dat-dai")


def test_what_is_not_there_cannot_be_taken_away(directive: CommandLine) -> None:
    assert "Nothing changes" in directive.refused("edit", "rasoat:1", "--no-coordinating")


def test_a_file_broken_since_it_was_read_is_left_alone(directive: CommandLine) -> None:
    with opened(directive) as snapshot:
        known = snapshot.directive("rasoat")
        assert known is not None
        (directive.folder / PATH).write_text("tasks: [", encoding="utf-8")
        changes = ChangeSet(directive.folder)
        with pytest.raises(CannotMake, match=r"^directives/2025/rasoat\.yaml: .* Fix the file"):
            edit_directive(changes, known, {"title": "A"})
        with pytest.raises(CannotMake, match="Fix the file first"):
            give_number(changes, snapshot, known, number="12/KH-UBND", issued_on=None)
        (directive.folder / PATH).write_text(DRAFT.partition("tasks")[0], encoding="utf-8")
        with pytest.raises(CannotMake, match="has no task 1"):
            edit_task(ChangeSet(directive.folder), snapshot, known, "1", TaskEdit({"title": "A"}))


@pytest.mark.parametrize("number", ["12", "/KH-UBND", "số 12"])
def test_a_number_must_be_one(directive: CommandLine, number: str) -> None:
    assert f'"{number}" is not a document number' in directive.refused("number", "rasoat", number)
    assert text(directive) == DRAFT


@pytest.mark.parametrize(
    ("dated", "after"),
    [
        (["--date", "2025-11-05"], "number: 12/UBND-KH&CĐS\ntype: cong-van\ntitle: Về việc rà soát\nissued_on: 2025-11-05\n"),
        ([], "number: 12/UBND-KH&CĐS\ntype: cong-van\ntitle: Về việc rà soát\n"),
    ],
)  # fmt: skip
def test_a_draft_without_a_date_receives_it_with_its_number(
    directive: CommandLine, dated: list[str], after: str
) -> None:
    plain = DRAFT.replace("# ? number: no number was read\n", "").replace("issued_on: 2025\n", "")
    (directive.folder / PATH).write_text(plain, encoding="utf-8")
    directive.fine("number", "rasoat", "12/UBND-KH&CĐS", *dated)
    assert text(directive).partition("unreviewed")[0] == after


def test_a_number_leaves_nothing_stale_and_the_layout_canonical(directive: CommandLine) -> None:
    directive.fine("fmt", PATH)
    directive.fine("number", "rasoat", "12/UBND-KH&CĐS", "--date", "05/11/2025")
    assert "# ?" not in text(directive)
    assert "number: 12/UBND-KH&CĐS" in text(directive)
    assert directive("fmt", "--check", PATH).code == 0
