"""Shell completion: what is offered where, and the scripts in real shells."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import PLAN, lay_out

SOURCE = Path(__file__).parents[2] / "src"
ID = "2025-03-01-07_kh-ubnd"


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    (tmp_path / "registry").mkdir()
    root = lay_out(tmp_path / "registry")
    (root / "agencies.yaml").write_text(
        "agencies:\n  - {id: so-a, name: Sở A, kind: department, abbreviations: [SA, Sở A&B]}\n"
        "  - {id: so-b, name: Sở B, kind: department}\n",
        encoding="utf-8",
    )
    plan = root / PLAN
    plan.write_text(
        plan.read_text(encoding="utf-8") + '  - {id: "1.2", title: Tổng kết}\n', encoding="utf-8"
    )
    return CommandLine(root, tmp_path / "cache")


def offered(directive: CommandLine, line: str, shell: str = "fish") -> list[str]:
    return [
        entry.split("\t")[0]
        for entry in directive.fine("completion", shell, f"--line={line}").splitlines()
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("directive ex", ["extend", "explain", "export"]),
        ("directive due --with", ["--within"]),
        ("directive due --role ", ["lead", "coordinating", "any"]),
        ("directive due --role=a", ["--role=any"]),
        ("directive due --agency so", ["so-a", "so-b"]),
        ("directive due --agency S", ["SA", "Sở A", "Sở A&B", "Sở B"]),
        ("directive due --agency 'Sở A", ["Sở A", "Sở A&B"]),
        ("directive due --before ", []),
        ("directive done ", [f"{ID}:"]),
        ("directive done 07/", ["07/KH-UBND:"]),
        ("directive done 07/KH-UBND:", ["07/KH-UBND:1", "07/KH-UBND:1.2"]),
        (f"directive done {ID}:1 {ID}:1.", [f"{ID}:1.2"]),
        (f"directive done --on 2025-11-10 {ID}:1.", [f"{ID}:1.2"]),
        ("directive chain 2025", [ID]),
        ("directive void k", ["k2m9qxw7"]),
        ("directive completion f", ["fish"]),
        ("directive done KHONG:", []),
        ("directive khong ", []),
        ("directive record ", []),
        ("directive due --agency 'x", []),
        ("", []),
    ],
)
def test_what_is_offered(directive: CommandLine, line: str, expected: list[str]) -> None:
    found = offered(directive, line)
    assert sorted(found) == sorted(expected) if line else find_all(found)


def find_all(found: list[str]) -> bool:
    return {"due", "done", "completion"} <= set(found)


def test_what_is_offered_is_told(directive: CommandLine) -> None:
    assert (
        directive.fine("completion", "zsh", "--line=directive show 07/KH-UBND:1.")
        == "07/KH-UBND:1.2\tTổng kết\n"
    )


def test_without_a_registry_nothing_is_offered_and_nothing_said(tmp_path: Path) -> None:
    directive = CommandLine(tmp_path, tmp_path / "cache")
    answer = directive("completion", "bash", "--line=directive due --agency ")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert "bash, zsh, fish, powershell" in directive.refused("completion", "csh")


def test_powershell_gets_a_script_that_asks(directive: CommandLine) -> None:
    script = directive.fine("completion", "powershell")
    assert "Register-ArgumentCompleter -Native -CommandName directive" in script
    assert "directive completion powershell" in script


def in_shell(directive: CommandLine, tmp_path: Path, *command: str) -> str:
    programs = tmp_path / "bin"
    programs.mkdir(exist_ok=True)
    program = programs / "directive"
    program.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m directive_cli "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    environment = {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(SOURCE), "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(directive.cache), "LANG": "C.UTF-8", "TERM": "dumb",
    }  # fmt: skip
    done = subprocess.run(
        command,
        cwd=directive.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("directive agenc", ["agencies"]),
        ("directive done 07/KH-UBND:", ["1", "1.2"]),
        (f"directive done {ID}:1.", ["1.2"]),
        ("directive due --agency Sở\\ A", ["Sở\\ A", "Sở\\ A\\&B"]),
        ("directive due --agency 'Sở A", ["Sở A", "Sở A&B"]),
        ("directive due --role=a", ["any"]),
    ],
)
def test_in_bash(directive: CommandLine, tmp_path: Path, line: str, expected: list[str]) -> None:
    script = (
        "source <(directive completion bash); COMP_LINE=$1 COMP_POINT=${#1}; _directive;"
        " printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    assert (
        in_shell(directive, tmp_path, "bash", "-c", script, "bash", line).splitlines() == expected
    )


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs fish")
def test_in_fish(directive: CommandLine, tmp_path: Path) -> None:
    script = (
        "directive completion fish | source; complete --do-complete 'directive done 07/KH-UBND:'"
    )
    assert in_shell(directive, tmp_path, "fish", "--no-config", "-c", script).splitlines() == [
        "07/KH-UBND:1\tRà soát hồ sơ",
        "07/KH-UBND:1.2\tTổng kết",
    ]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="needs zsh")
def test_in_zsh(directive: CommandLine, tmp_path: Path) -> None:
    # compadd answers only inside the line editor: its stand-in prints what it is given.
    script = (
        "autoload -Uz compinit; compinit -u -d $HOME/dump; source <(directive completion zsh);"
        " compadd() { local a=${@[-1]}; print -rl -- ${(P)a} };"
        " words=(directive done 07/KH-UBND:); CURRENT=3; PREFIX=07/KH-UBND:; _directive"
    )
    assert in_shell(directive, tmp_path, "zsh", "-f", "-c", script).splitlines() == [
        "07/KH-UBND:1",
        "07/KH-UBND:1.2",
    ]
