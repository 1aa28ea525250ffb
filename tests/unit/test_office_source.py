"""Old Word files, OpenDocument and RTF, through a word processor where one is installed."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

RTF = rb"""{\rtf1\ansi\ansicpg1258\uc1 Giao S\u7903? Y t\u7871? l\u7853?p danh s\'e1ch.\par 1. Ho\'e0n th\'e0nh.\par}"""
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")


@pytest.mark.parametrize(("data", "ending"), [(RTF, ".rtf"), (DOC, ".doc")])
def test_without_a_program_the_sentence_says_what_to_install(
    data: bytes, ending: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DirectiveError, match=rf"is a \{ending} file; .* install LibreOffice"):
        read_bytes(data, name=f"tep{ending}")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_rtf_file_is_read_through_libreoffice() -> None:
    source = read_bytes(RTF, name="tep.rtf")
    assert [line.raw for line in source.lines if line.raw] == [
        "Giao Sở Y tế lập danh sách.",
        "1. Hoàn thành.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_file_that_the_program_cannot_open_is_damaged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(DirectiveError, match=r"tep\.doc is damaged"):
        read_bytes(DOC, name="tep.doc")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_antiword_gives_the_text_where_it_is_all_there_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "antiword"
    program.write_text("#!/bin/sh\necho 'Giao Sở Y tế.'\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_bytes(DOC, name="tep.doc").lines[0].raw == "Giao Sở Y tế."
