"""A waiver is put into registry.yaml wherever that file stands with its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.waivers import with_waiver
from directive_cli.registry.yaml_document import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

OWN = {"code": "DIR301", "files": ["directives/a.yaml"], "reason": "giao bằng miệng"}
OTHER = "{code: DIR302, files: [directives/b.yaml], reason: bản gốc}"


def waived(root: Path, text: str | None) -> bytes:
    if text is not None:
        (root / "registry.yaml").write_text(text, encoding="utf-8")
    changes = ChangeSet(root)
    with_waiver(changes, code="DIR301", path="directives/a.yaml", reason="giao bằng miệng")
    return changes.read("registry.yaml") or b""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (None, 0),
        ("", 0),
        ("# Sổ của tỉnh\nname: Sổ\n", 0),
        ("name: Sổ\nchecks:\n  before_means: strict\n", 0),
        (f"name: Sổ\nchecks:\n  waived:\n    - {OTHER}  # đã hỏi\n", 1),
        (f"checks: {{waived: [{OTHER}]}}\n", 1),
    ],
)
def test_a_waiver_joins_what_is_there(tmp_path: Path, text: str | None, kept: int) -> None:
    written = waived(tmp_path, text)
    document, faults = parse_yaml("registry.yaml", written)
    assert document is not None, faults
    assert document.data["checks"]["waived"][kept:] == [OWN]
    for line in (text or "").splitlines():
        assert line.partition("checks")[0].encode() in written


def test_a_registry_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(DirectiveError, match=r"^registry\.yaml cannot be read: "):
        waived(tmp_path, "checks: [\n")
