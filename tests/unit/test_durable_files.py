"""Putting a file in place where another program holds the old one, as Windows does it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from directive_cli.diagnostics import reason_of
from directive_cli.editing.durable_files import rename_patiently, replace_patiently
from directive_cli.translation import Translator


def held(
    times: int, monkeypatch: pytest.MonkeyPatch, *, winerror: int = 32, method: str = "replace"
) -> list[int]:
    """Let the first ``times`` replacements fail as on Windows; return a list that counts the tries."""
    tries: list[int] = []
    really = getattr(Path, method)

    def replace(self: Path, target: Path) -> Path:
        tries.append(1)
        if len(tries) <= times:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
            raise error
        return really(self, target)  # type: ignore[no-any-return]

    monkeypatch.setattr(Path, method, replace)
    return tries


def files(folder: Path) -> tuple[Path, Path]:
    beside, target = folder / "new", folder / "target"
    beside.write_text("new", encoding="utf-8")
    target.write_text("old", encoding="utf-8")
    return beside, target


def test_a_file_that_is_held_for_a_moment_is_replaced_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, target = files(tmp_path)
    tries = held(3, monkeypatch)
    replace_patiently(beside, target, pause_s=0)
    assert (target.read_text(encoding="utf-8"), len(tries)) == ("new", 4)


def test_one_that_stays_open_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, target = files(tmp_path)
    held(1000, monkeypatch)
    with pytest.raises(OSError, match="target") as refused:
        replace_patiently(beside, target, pause_s=0)
    assert "đang mở trong chương trình khác" in Translator("vi")(reason_of(refused.value))
    assert target.read_text(encoding="utf-8") == "old"


def test_a_refusal_for_another_reason_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, target = files(tmp_path)
    tries = held(1000, monkeypatch, winerror=19)
    with pytest.raises(PermissionError):
        replace_patiently(beside, target, pause_s=0)
    assert len(tries) == 1


def test_a_folder_that_is_held_for_a_moment_is_renamed_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "new", tmp_path / "target"
    source.mkdir()
    tries = held(2, monkeypatch, method="rename")
    rename_patiently(source, target, pause_s=0)
    assert (target.is_dir(), len(tries)) == (True, 3)
