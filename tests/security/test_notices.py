"""What goes to standard error is one line that neither a terminal nor a CI log obeys."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.asking import PLAN, ask, registry_at
from tests.platforms import WINDOWS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(WINDOWS, reason="a name of a file has no line end on Windows")
def test_a_line_end_in_data_begins_no_line_of_its_own(tmp_path: Path) -> None:
    text = PLAN + '"a\\n::stop-commands::tok": 1\n'
    root = registry_at(
        tmp_path,
        {
            "directives/2025/ke-hoach.yaml": text,
            "directives/2025/a\n::add-mask::e.yaml": "title: x\n",
        },
    )
    for line in ("due", "status", "list --format json", "search dat", "validate --format github"):
        answer = ask(root, line)
        assert not any(part.lstrip().startswith("::") for part in answer.err.splitlines()), line


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX's")
@pytest.mark.parametrize("columns", ["²", "-5", "1e3", "٣", "99999999999"])
def test_odd_widths_stop_nothing(tmp_path: Path, columns: str) -> None:
    import pty

    root = registry_at(tmp_path)
    master, slave = pty.openpty()
    environment = {**os.environ, "COLUMNS": columns, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "directive_cli", "status", "--registry", str(root)]
    done = subprocess.run(
        command, stdout=slave, stderr=subprocess.PIPE, env=environment, check=False
    )
    os.close(slave)
    os.close(master)
    assert done.returncode == 0, done.stderr


def test_a_damaged_word_file_is_one_sentence(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:document>" + "văn bản " * 500 + "</w:document>")
    content = bytearray(made.getvalue())
    content[60:64] = b"\xff\xff\xff\xff"
    path = tmp_path / "hong.docx"
    path.write_bytes(content)
    root = registry_at(tmp_path)
    for line in (f"draft {path}", f"remind --template {path} --output {tmp_path / 'thu'}"):
        answer = ask(root, line)
        assert answer.code == 2, (line, answer)
        assert answer.err.count("\n") <= 2
