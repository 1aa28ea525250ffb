"""``upgrade``, and what a registry of an unknown format or with unreadable settings answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine

from directive_cli.checks.json_schema import schema_files

if TYPE_CHECKING:
    from pathlib import Path

AGENCIES = "agencies:\n  - {id: so-a, name: Sở A, kind: bureau, mail: vt@a.gov.vn}\n"
DIRECTIVE = """\
type: ke-hoach
title: Kế hoạch trồng rừng
issuer: so-a
issued_on: 2025-12-01
tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-a]
    deadline: {text: "trước tháng 3/2026", before: 2026-03-01} # như văn bản
  - id: "2"
    title: Họp
    lead: [so-a]
    deadline: {text: "trước ngày 15/3/2026", before: 2026-03-15}
"""


def registry(folder: Path, **files: str) -> CommandLine:
    texts = {"agencies.yaml": AGENCIES, "directives/2025/k.yaml": DIRECTIVE}
    texts |= {f"{name}.yaml": text for name, text in files.items()}
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
    return CommandLine(folder, folder.parent / "cache")


def test_it_shows_the_diff_then_sets_the_format_and_keeps_everything_else(tmp_path: Path) -> None:
    directive = registry(tmp_path / "r", registry="# của tỉnh\nname: Sổ\n")
    before = directive("validate")
    assert before.code == 1
    assert before.out.count("DIR101") == 2
    dry = directive("upgrade", "--dry-run")
    assert dry.code == 0
    assert "+format: 2\n" in dry.out and "before: 2026-03}" in dry.out
    assert "Nothing was written (--dry-run)." in dry.err
    assert (tmp_path / "r/registry.yaml").read_text(encoding="utf-8") == "# của tỉnh\nname: Sổ\n"
    done = directive("upgrade")
    assert done.code == 0
    assert "1 deadline is written otherwise" in done.err
    assert "Findings that newly fire: 0; that are gone: 3." in done.err
    assert (tmp_path / "r/registry.yaml").read_text(encoding="utf-8") == (
        "# của tỉnh\nformat: 2\nname: Sổ\n"
    )
    assert (tmp_path / "r/directives/2025/k.yaml").read_text(encoding="utf-8") == (
        DIRECTIVE.replace("2026-03-01}", "2026-03}")
    )
    assert "DIR101" not in directive("validate").out
    again = directive("upgrade")
    assert (again.code, again.out) == (0, "")
    assert "nothing was changed" in again.err


def test_a_feast_is_written_as_one_and_what_is_unclear_stays(tmp_path: Path) -> None:
    deadlines = """\
    deadline:
      - {text: trước Tết Nguyên đán 2026, before: 2026-02-17}
      - {text: "trước 17 giờ ngày 15/3/2026", before: "2026-03-15T17:00"}
      - {text: trước Tết, before: 2026-03-01}
      - {text: xong trong năm}
"""
    text = DIRECTIVE.partition("    deadline: ")[0] + deadlines
    directive = registry(tmp_path / "r", registry="format: 1 # cũ\n")
    (tmp_path / "r/directives/2025/k.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "r/directives/2025/hong.yaml").write_text("tasks: [", encoding="utf-8")
    (tmp_path / "r/schema").mkdir()
    answer = directive("upgrade")
    assert "1 deadline is written otherwise" in answer.err
    assert (tmp_path / "r/registry.yaml").read_text(encoding="utf-8") == "format: 2 # cũ\n"
    assert (tmp_path / "r/directives/2025/k.yaml").read_text(encoding="utf-8") == text.replace(
        "2026, before: 2026-02-17}", "2026, before: 2026-02-17, exclusive: true}"
    )
    assert (tmp_path / "r/directives/2025/hong.yaml").read_text(encoding="utf-8") == "tasks: ["
    assert {path.name for path in (tmp_path / "r/schema").iterdir()} == set(schema_files())


def test_a_registry_without_settings_gets_them(tmp_path: Path) -> None:
    directive = registry(tmp_path / "r")
    assert directive("upgrade").code == 0
    assert (tmp_path / "r/registry.yaml").read_text(encoding="utf-8") == "format: 2\n"


@pytest.mark.parametrize("command", ["due", "status", "validate", "upgrade", "remind"])
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("future: 1\nformat: 3\n", "This registry is of format 3"),
        ("settings: {before_mean: strict}\n", "`settings.before_mean` is not"),
        ("[", "registry.yaml:1:2: "),
        ("", "registry.yaml:"),
    ],
)
def test_settings_that_cannot_be_read_stop_every_command(
    tmp_path: Path, settings: str, said: str, command: str
) -> None:
    directive = registry(tmp_path / "r", registry=settings)
    answer = directive(command)
    assert answer.code == 2
    assert said in answer.out + answer.err
    assert "agencies.yaml" not in answer.out
    files = {path: path.read_bytes() for path in (tmp_path / "r").rglob("*.yaml")}
    assert directive("progress", "k:1", "--agency", "so-a", "--note", "x").code == 2
    assert {path: path.read_bytes() for path in (tmp_path / "r").rglob("*.yaml")} == files
