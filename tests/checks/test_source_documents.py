"""The document that a directive names is compared where it lies in the registry's folder, and nowhere else."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, Literal

import pytest
from tests.checks.example_registry import validated

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Văn bản gốc\n".encode()
SHA = hashlib.sha256(WORDS).hexdigest()


def codes(folder: Path, *, file: str, sha256: str = "0" * 64) -> list[tuple[str, int]]:
    example = (
        "type: ke-hoach\ntitle: Kế hoạch trồng rừng\nissuer: ubnd-tinh\nissued_on: 2025-03-05\n"
        f"source: {{file: {file}, sha256: {sha256}}}\n"
    )
    found = validated(folder, example, codes=frozenset({"DIR309"})).findings
    return [(one.code, one.span.line) for one in found]


@pytest.mark.parametrize("place", ["goc.txt", "sources/goc.txt"])
def test_a_changed_document_is_found_at_its_hash(tmp_path: Path, place: str) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_bytes(WORDS)
    assert codes(tmp_path, file="goc.txt") == [("DIR309", 5)]
    assert codes(tmp_path, file="goc.txt", sha256=SHA) == []


@pytest.mark.parametrize("file", ["khong-co.txt", "../goc.txt", "/etc/hostname", "sources"])
def test_what_is_not_in_the_folder_is_not_asked_about(tmp_path: Path, file: str) -> None:
    root = tmp_path / "registry"
    (root / "sources").mkdir(parents=True)
    (tmp_path / "goc.txt").write_bytes(WORDS)
    assert codes(root, file=file) == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("place", ["", "sources", "directives"])
def test_a_name_in_another_unicode_form_is_found_wherever_it_may_lie(
    tmp_path: Path, form: Literal["NFC", "NFD"], place: str
) -> None:
    name = "Công văn triển khai.txt"
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    (tmp_path / place / unicodedata.normalize(form, name)).write_bytes(WORDS)
    assert codes(tmp_path, file=name) == [("DIR309", 5)]
    assert codes(tmp_path, file=name, sha256=SHA) == []
