"""Sheets of one workbook that are copies of each other: the one that says more is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from directive_cli.workbooks.answer_texts import key_text
from directive_cli.workbooks.cells import Cells, words_of_cell
from directive_cli.workbooks.form import ANSWER_HEADINGS, KEY

SheetAnswers: TypeAlias = "dict[str, tuple[str, ...]]"
"""The words of a sheet's answers, by the keys of their rows."""


def copied_sheets(
    sheets: Sequence[Cells], columns: Callable[[Sequence[Any]], Mapping[str, int] | None]
) -> dict[int, str]:
    """Return the places of sheets that another one makes needless, with that one's name.

    A sheet is needless when each of its rows stands in the other with the same answers, or is
    blank here. ``columns`` finds the form's columns in a row of headings. A key that stands twice
    in one sheet makes no copy: that is told elsewhere.
    """
    said = [_answers(each, columns) for each in sheets]
    found: dict[int, str] = {}
    for nth, own in enumerate(said):
        for other, more in enumerate(said):
            if nth == other or other in found or not own or not own.keys() <= more.keys():
                continue
            if own == more and nth < other:
                continue
            if all(not any(texts) or texts == more[key] for key, texts in own.items()):
                found[nth] = sheets[other].name
                break
    return found


def _answers(
    cells: Cells, columns: Callable[[Sequence[Any]], Mapping[str, int] | None]
) -> SheetAnswers:
    heads: Mapping[str, int] | None = None
    found: SheetAnswers = {}
    for row in cells.rows:
        if (headings := columns(row)) is not None:
            heads = headings
        elif heads is not None and KEY in heads:
            texts = {name: words_of_cell(row[at]) for name, at in heads.items() if at < len(row)}
            key = key_text(texts.get(KEY, ""))
            if not key:
                continue
            if key in found:
                return {}
            found[key] = tuple(texts.get(name, "") for name in ANSWER_HEADINGS)
    return found
