"""Invented papers with labels: each is read, nothing that a label names is lost, and no day is
one that the paper does not hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from benchmarks.draft_scores import PAPERS, folded, labelled, opening

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_file

LABELLED = dict(labelled(PAPERS))
IN_A_FIELD_OF_TIME = {("21", "A.4 (2)")}
"""A second product that a paper names inside a field of time: its day is the task's."""
KNOWN_LOST: set[tuple[str, str]] = {
    ("187", "-2"),
    ("238", "I.-1"),
    ("313", "I.1"),
    ("319", "a"),
    ("325", "1"),
    ("326", "I.b"),
    ("331", "5.a"),
    ("346", "cuối"),
    ("353", "2.b"),
    ("354", "cuối (1)"),
    ("354", "cuối (2)"),
    ("385", "3"),
    ("388", "4 (1)"),
    ("392", "Ghi chú (1)"),
    ("392", "Ghi chú (2)"),
    ("446", "2 (1)"),
}
"""Work that a draft loses today without a word; each is a fault to mend."""


def lost_labels(path: Path) -> dict[tuple[str, str], str]:
    """Return the labels whose opening words stand in no task and in no passage that is listed."""
    draft = read_document(read_file(path))
    held = [folded(f"{one.title} . {one.detail} . {one.quote_text}") for one in draft.tasks]
    held += [folded(one.text) for one in draft.unplaced]
    lost = {}
    for label in LABELLED[path]["tasks"]:
        form = opening({"text_start": re.split(r"[;:]", label["text_start"])[0]})
        assert form is not None
        one = (path.stem, label["clause"])
        if one not in IN_A_FIELD_OF_TIME and not any(form.search(words) for words in held):
            lost[one] = label["text_start"]
    return lost


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_what_a_label_names_stands_in_a_task_or_is_listed(path: Path) -> None:
    lost = lost_labels(path)
    assert set(lost) == {one for one in KNOWN_LOST if one[0] == path.stem}, lost


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_the_words_of_each_day_stand_in_the_paper(path: Path) -> None:
    draft = read_document(read_file(path))
    text = folded(path.read_text(encoding="utf-8"))
    days = [one for task in draft.tasks for one in task.deadlines if one.kind != "none"]
    assert [one.text for one in days if folded(one.text) not in text] == []
    assert draft.header.number == LABELLED[path]["number"]
    assert str(draft.header.issued_on) == str(LABELLED[path]["date"])
