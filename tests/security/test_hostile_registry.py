"""A registry and a machine that somebody prepared against the user: nothing leaves the registry, nothing is run."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import everything, lay_out

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = (
    "UBND TỈNH\nSố: 9/KH-UBND\nngày 1 tháng 3 năm 2025\nKẾ HOẠCH\nvề chợ\n1. Sở A báo cáo trước ngày 15/11/2025.\n"
)


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    (tmp_path / "registry").mkdir()
    return CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")


@pytest.mark.parametrize("identifier", ["../../la", "../../progress/x/so-a", "a/b", "/tmp/x", "..", "A", "a\nb"])
def test_a_draft_is_written_under_an_id_only(directive: CommandLine, tmp_path: Path, identifier: str) -> None:
    document = tmp_path / "van-ban.txt"
    document.write_text(DOCUMENT, encoding="utf-8")
    before = everything(directive.folder)
    assert "is no id" in directive.refused("draft", str(document), "--write", "--id", identifier)
    assert everything(directive.folder) == before


@pytest.mark.parametrize(
    "body",
    [
        b'{"format":1,"moves":[{"path":5,"ready":null,"before":null,"after":null}]}',
        b'{"format":1,"moves":[{"path":"directives/x.yaml","ready":7,"before":null,"after":null}]}',
        b'{"format":1,"moves":[{"path":"../x.yaml","ready":null,"before":null,"after":null}]}',
        b"[" * 100_000,
    ],
)
def test_a_foreign_journal_is_named_and_not_obeyed(directive: CommandLine, body: bytes) -> None:
    (directive.folder / ".directive.journal").write_bytes(body)
    assert "not one that this program wrote" in directive.refused("status")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_a_journal_that_is_no_file_is_not_read(directive: CommandLine, kind: str) -> None:
    journal = directive.folder / ".directive.journal"
    if kind == "folder":
        journal.mkdir()
    elif kind == "pipe":
        os.mkfifo(journal)
    else:
        journal.symlink_to("/dev/zero")
    assert "not one that this program wrote" in directive.refused("status")


def test_variables_of_another_repository_do_not_change_the_answer(
    directive: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def git(folder: Path, *words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, "-C", str(folder), *words], check=True, capture_output=True, env=known)

    other = tmp_path / "other"
    other.mkdir()
    for folder in (directive.folder, other):
        git(folder, "init")
    git(other, "commit", "--allow-empty", "-m", "khác")
    git(directive.folder, "add", ".")
    git(directive.folder, "commit", "-m", "nhập")
    expected = directive.fine("history", "2025-03-01-07_kh-ubnd")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / "index"))
    assert directive.fine("history", "2025-03-01-07_kh-ubnd") == expected
    assert directive("status", "--at", "HEAD").code == 0


def test_a_name_never_becomes_a_command_by_completion(directive: CommandLine) -> None:
    (directive.folder / "agencies.yaml").write_text(
        'agencies:\n  - {id: so-a, name: Sở A, kind: department, abbreviations: ["S$(id)`id`\\"", "S\'x", "Sz!!"]}\n'
        '  - {id: so-b, name: "Sở B\\r\\nrm", kind: department}\n',
        encoding="utf-8",
    )

    def offered(line: str) -> list[str]:
        return directive.fine("completion", "bash", f"--line=directive due --agency {line}").splitlines()

    assert offered('"S$') == [r"S\$(id)\`id\`\""]
    assert not any("\r" in one or "rm" in one for one in offered("S"))
    assert not any("!" in one for one in offered('"S'))
    assert r"S'\''x" in offered("'S")


def test_a_line_end_in_a_name_begins_no_header_of_a_mail(directive: CommandLine, tmp_path: Path) -> None:
    (directive.folder / "agencies.yaml").write_text(
        'agencies:\n  - {id: so-a, name: "Sở A\\r\\nBcc: x@example.org", kind: department}\n'
        "  - {id: so-b, name: Sở B, kind: department}\n",
        encoding="utf-8",
    )
    directive.fine("remind", "--output", str(tmp_path / "thu"))
    mails = sorted((tmp_path / "thu").glob("*.eml"))
    assert mails
    assert all(b"\nBcc:" not in mail.read_bytes() for mail in mails)
