"""``edit`` and ``new --to`` as a user types them: small diffs, the same checks, nothing stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import lay_out

if TYPE_CHECKING:
    from pathlib import Path

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


def test_a_number_leaves_nothing_stale_and_the_layout_canonical(directive: CommandLine) -> None:
    directive.fine("fmt", PATH)
    directive.fine("number", "rasoat", "12/UBND-KH&CĐS", "--date", "05/11/2025")
    assert "# ?" not in text(directive)
    assert "number: 12/UBND-KH&CĐS" in text(directive)
    assert directive("fmt", "--check", PATH).code == 0
