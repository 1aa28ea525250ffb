"""The registry whose forms go out and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES, DIRECTIVE, PLAN

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def ask(tmp_path: Path) -> CommandLine:
    folder = tmp_path / "registry"
    (folder / "directives").mkdir(parents=True)
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "registry.yaml").write_text("format: 2\nname: Sổ thử\n", encoding="utf-8")
    (folder / "directives" / f"{PLAN}.yaml").write_text(DIRECTIVE, encoding="utf-8")
    return CommandLine(folder, tmp_path / "cache")
