"""The day, the language and the screen that a question is answered for."""

from __future__ import annotations

import ctypes
import sys
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at

from directive_cli.cli.session import cache_folder, choose_language, printable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2025, 3, 19, 16, 59, tzinfo=UTC), "2025-03-19"),
        (datetime(2025, 3, 19, 17, 0, tzinfo=UTC), "2025-03-20"),
        (datetime(2025, 3, 19, 23, 30, tzinfo=UTC), "2025-03-20"),
        (datetime(2025, 3, 19, 23, 30, tzinfo=timezone(timedelta(hours=-8))), "2025-03-20"),
        (datetime(2025, 3, 20, 1, 0, tzinfo=timezone(timedelta(hours=14))), "2025-03-19"),
    ],
)
def test_a_day_begins_at_midnight_in_viet_nam(tmp_path: Path, now: datetime, day: str) -> None:
    answer = ask(registry_at(tmp_path), "due --format json", now=now).json
    assert answer["as_of"] == day
    task = next(item for item in answer["items"] if item["task"] == "1")
    assert (task["state"] == "overdue") == (day == "2025-03-20")


def test_a_given_day_beats_the_clock(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    assert ask(root, "due --as-of 2025-03-31 --format json").json["as_of"] == "2025-03-31"


def test_before_a_document_there_are_no_tasks_of_it(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    for line in ("due", "due --undated --done", "due --format json"):
        answer = ask(root, f"{line} --as-of 2025-03-02")
        assert (answer.code, answer.err) == (0, "")
        assert "15/KH-UBND" not in answer.out
    assert len(ask(root, "due --as-of 2025-03-03").rows) == 2


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi"}, "vi"),
        ([], {"LANG": "vie_XX"}, "en"),
        ([], {"LANG": "vi_VN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "vi_VN"}, "vi"),
        ([], {"LANG": "vi_VN.UTF-8", "DIRECTIVE_LANG": "en"}, "en"),
        ([], {"LANG": "vi_VN.UTF-8", "DIRECTIVE_LANG": "fr"}, "vi"),
        (["due", "--lang", "vi"], {"DIRECTIVE_LANG": "en"}, "vi"),
        (["due", "--lang=vi"], {}, "vi"),
        (["--lang", "vi", "due"], {}, "vi"),
        (["due", "--lang", "fr"], {"DIRECTIVE_LANG": "vi"}, "vi"),
        (["due", "--lang"], {}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_most_closely(
    words: list[str], environment: dict[str, str], language: str
) -> None:
    assert choose_language(words, environment) == language


@pytest.mark.parametrize(("spoken", "language"), [(0x042A, "vi"), (0x0409, "en"), (0x082A, "vi")])
def test_windows_itself_tells_the_language_where_there_is_no_locale(
    monkeypatch: pytest.MonkeyPatch, spoken: int, language: str
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: spoken)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert choose_language([], {}) == language
    assert choose_language([], {"DIRECTIVE_LANG": "vi"}) == "vi"
    assert choose_language([], {"LANG": "en_GB.UTF-8"}) == "en"


def test_a_persons_own_agency_is_asked_for_by_mine(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    mine = ask(root, "due --mine", environment={"DIRECTIVE_AGENCY": "SXD"})
    assert [row[3] for row in mine.rows] == ["15/KH-UBND:1"]
    wrong = ask(root, "due --mine", environment={"DIRECTIVE_AGENCY": "sxz"})
    assert wrong.code == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sở Y tế\nhai", "Sở Y tế\nhai"),
        ("a\x1b[31m\t\r", "a␛[31m␉␍"),
        ("\u202eabc\x7f", "\\u202eabc\\u007f"),
        ("\udcc4", "\\udcc4"),
    ],
)
def test_notices_show_control_characters(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.skipif(sys.platform == "win32", reason="/x is no whole path on Windows")
def test_the_cache_is_where_the_platform_keeps_caches() -> None:
    assert str(cache_folder({"XDG_CACHE_HOME": "/x", "HOME": "/home/a"})) == "/x/directive"
    assert str(cache_folder({"XDG_CACHE_HOME": "x", "HOME": "/home/a"})) != "x/directive"
    assert cache_folder({}) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error::x"),
        ("a\n  ::add-mask::x\nb::c", "a\n  : :add-mask::x\nb::c"),
        ("##[error]x", "## [error]x"),
        ("a\r::error::x", "a␍::error::x"),
        ("02-KH/BCĐ:PL.30", "02-KH/BCĐ:PL.30"),
    ],
)
def test_no_data_gives_commands_to_the_log_of_a_ci(text: str, shown: str) -> None:
    assert printable(text) == shown
