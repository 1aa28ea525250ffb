"""Old Word files, OpenDocument and RTF, through a word processor where one is installed."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.platforms import NEEDS_POSIX_SHELL

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.document_reading import read_document
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


@NEEDS_POSIX_SHELL
def test_a_file_that_the_program_cannot_open_is_damaged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(DirectiveError, match=r"tep\.doc is damaged"):
        read_bytes(DOC, name="tep.doc")


@NEEDS_POSIX_SHELL
def test_antiword_gives_the_text_where_it_is_all_there_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "antiword"
    program.write_text("#!/bin/sh\necho 'Giao Sở Y tế.'\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_bytes(DOC, name="tep.doc").lines[0].raw == "Giao Sở Y tế."


def odt() -> bytes:
    """Return a plan whose annex is a table with one body for two rows."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )

    def cell(words: str, rows: int = 1) -> str:
        over = f' table:number-rows-spanned="{rows}"' if rows > 1 else ""
        return f"<table:table-cell{over}><text:p>{words}</text:p></table:table-cell>"

    rows = [
        "".join(map(cell, ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"))),
        cell("1") + cell("Dọn kho muối") + cell("Sở Y tế", 2) + cell("Sở Nội vụ") + cell("Quý I/2026"),
        cell("2") + cell("Sơn cầu tàu") + "<table:covered-table-cell/>" + cell("") + cell("30/6/2026"),
    ]  # fmt: skip
    body = "".join(f"<text:p>{line}</text:p>" for line in ("KẾ HOẠCH", "Dọn bến", "PHỤ LỤC"))
    grid = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content {names} office:version="1.2"><office:body><office:text>{body}'
        f'<table:table table:name="a"><table:table-column table:number-columns-repeated="5"/>{grid}'
        "</table:table></office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_odt_file_is_read_with_its_merged_cells() -> None:
    found = read_document(read_bytes(odt(), name="ke-hoach.odt"))
    assert [
        ([name.text for name in task.lead], [name.text for name in task.coordinating])
        for task in found.tasks
    ] == [(["Sở Y tế"], ["Sở Nội vụ"]), (["Sở Y tế"], [])]


def test_an_odt_file_without_a_program_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DirectiveError, match=r"is a \.odt file; .* install LibreOffice"):
        read_bytes(odt(), name="tep.odt")
