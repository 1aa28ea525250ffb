"""A registry and a machine that somebody prepared against the user: nothing leaves the registry, nothing is run."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import everything, lay_out
from tests.platforms import NEEDS_FILE_MODES, NEEDS_GIT, NEEDS_LINKS

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = "UBND TỈNH\nSố: 9/KH-UBND\nngày 1 tháng 3 năm 2025\nKẾ HOẠCH\nvề chợ\n1. Sở A báo cáo trước ngày 15/11/2025.\n"


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    (tmp_path / "registry").mkdir()
    return CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")


@pytest.mark.parametrize(
    "identifier", ["../../la", "../../progress/x/so-a", "a/b", "/tmp/x", "..", "A", "a\nb"]
)
def test_a_draft_is_written_under_an_id_only(
    directive: CommandLine, tmp_path: Path, identifier: str
) -> None:
    document = tmp_path / "van-ban.txt"
    document.write_text(DOCUMENT, encoding="utf-8")
    before = everything(directive.folder)
    assert "is not an id" in directive.refused(
        "draft", str(document), "--write", "--id", identifier
    )
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


@NEEDS_GIT
def test_variables_of_another_repository_do_not_change_the_answer(
    directive: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def git(folder: Path, *words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(
            ["git", *who, "-C", str(folder), *words], check=True, capture_output=True, env=known
        )

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
        return directive.fine(
            "completion", "bash", f"--line=directive due --agency {line}"
        ).splitlines()

    assert offered('"S$') == [r"S\$(id)\`id\`\""]
    assert not any("\r" in one or "rm" in one for one in offered("S"))
    assert not any("!" in one for one in offered('"S'))
    assert r"S'\''x" in offered("'S")


def test_a_line_end_in_a_name_begins_no_header_of_a_mail(
    directive: CommandLine, tmp_path: Path
) -> None:
    (directive.folder / "agencies.yaml").write_text(
        'agencies:\n  - {id: so-a, name: "Sở A\\r\\nBcc: x@example.org", kind: department}\n'
        "  - {id: so-b, name: Sở B, kind: department}\n",
        encoding="utf-8",
    )
    directive.fine("remind", "--output", str(tmp_path / "thu"))
    mails = sorted((tmp_path / "thu").glob("*.eml"))
    assert mails
    assert all(b"\nBcc:" not in mail.read_bytes() for mail in mails)


@NEEDS_FILE_MODES
def test_an_output_keeps_its_mode_and_leaves_nothing_beside(
    directive: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    for name, words in (
        ("a.csv", ("due", "--format", "csv")),
        ("a.html", ("report", "detail", "--format", "html")),
    ):
        (folder / name).write_text("cũ", encoding="utf-8")
        (folder / name).chmod(0o600)
        directive.fine(*words, "--output", str(folder / name))
        assert (folder / name).stat().st_mode & 0o777 == 0o600
        assert (folder / name).read_text(encoding="utf-8") != "cũ"
    assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "a.html"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX")
@pytest.mark.parametrize(
    "words", [("due", "--format", "csv"), ("report", "detail", "--format", "html")]
)
def test_an_output_that_is_a_pipe_stays_one(
    directive: CommandLine, tmp_path: Path, words: tuple[str, ...]
) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        directive.fine(*words, "--output", str(pipe))
        assert os.read(reader, 1 << 16)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@NEEDS_LINKS
def test_a_link_under_the_output_is_followed(directive: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "that.html"
    (tmp_path / "ten.html").symlink_to(target)
    directive.fine("report", "detail", "--format", "html", "--output", str(tmp_path / "ten.html"))
    assert (tmp_path / "ten.html").is_symlink()
    assert target.stat().st_size


@NEEDS_FILE_MODES
def test_the_index_and_the_log_of_a_bug_are_their_users_alone(directive: CommandLine) -> None:
    from directive_cli.cli.main import _bug

    directive.fine("status")
    _bug(RuntimeError("x"), ["status"], {"XDG_CACHE_HOME": str(directive.cache)})
    made = [path for path in directive.cache.rglob("*") if path.is_file()]
    assert {".sqlite", ".log"} <= {path.suffix for path in made}
    assert {path.stat().st_mode & 0o077 for path in made} == {0}


@NEEDS_GIT
def test_a_tree_made_by_hand_writes_nothing_outside(directive: CommandLine, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.yaml"

    def git(*words: str, given: bytes = b"") -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        command = ["git", *who, "-C", str(directive.folder), *words]
        return (
            subprocess.run(command, check=True, capture_output=True, input=given)
            .stdout.decode()
            .strip()
        )

    git("init")
    blob = git("hash-object", "-w", "--stdin", given=b"agencies: []\n")
    entries = b"".join(
        b"100644 " + name + b"\0" + bytes.fromhex(blob)
        for name in (str(outside).encode(), b"agencies.yaml")
    )
    tree = git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=entries)
    commit = git("commit-tree", "-m", "x", tree)
    directive("status", "--at", commit)
    assert not outside.exists()


@pytest.mark.parametrize("name", ["data", ".github"])
@NEEDS_LINKS
def test_a_new_registry_is_not_laid_out_through_a_link(tmp_path: Path, name: str) -> None:
    outside, folder = tmp_path / "ngoai", tmp_path / "moi"
    outside.mkdir()
    folder.mkdir()
    (folder / name).symlink_to(outside)
    assert "leads out" in CommandLine(tmp_path, tmp_path / "cache").refused("init", str(folder))
    assert not list(outside.iterdir())
    assert [path.name for path in folder.iterdir()] == [name]
