"""One text in two Unicode forms or spacings is one event; a clock that stands wrong is said."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "Đã họp tổ rà soát"


@pytest.mark.parametrize(
    "other",
    [unicodedata.normalize("NFD", NOTE), f"{NOTE} ", NOTE.replace(" ", "  "), f"\n{NOTE}\n"],
)
def test_another_spelling_of_the_same_text_is_recorded_already(tmp_path: Path, other: str) -> None:
    root = registry_at(tmp_path)
    words = ["progress", "15/KH-UBND:1", "--agency", "so-xay-dung", "--on", "2025-03-05"]
    assert ask(root, [*words, "--note", other]).code == 0
    for note in (NOTE, other):
        answer = ask(root, [*words, "--note", note])
        assert (answer.code, "is recorded already" in answer.err) == (0, True)
    (file,) = (root / "progress").rglob("*.yaml")
    text = file.read_text(encoding="utf-8")
    assert text.count("- {id") == 1
    assert unicodedata.is_normalized("NFC", text) and '"' not in text.partition("note:")[2]


@pytest.mark.parametrize("year", [1, 1899, 2199, 2500, 9999])
@pytest.mark.parametrize(
    "line", ["due", "status", "validate", "report summary", "calendar 2025", "due --within 5"]
)
def test_a_clock_far_from_any_document_is_no_bug(tmp_path: Path, year: int, line: str) -> None:
    root = registry_at(tmp_path)
    answer = ask(root, line, now=datetime(year, 12, 31, 23, 30, tzinfo=UTC))
    assert answer.code == 2
    assert f"The clock of this computer stands at {year:04}-12-31" in answer.err
    if line != "calendar 2025":
        assert ask(root, f"{line} --as-of 2025-03-10").code in (0, 1)
