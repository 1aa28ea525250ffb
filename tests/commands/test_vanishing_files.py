"""A file or folder whose name is nearly right is said, in every answer; other strays by validate."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at
from tests.platforms import NEEDS_EXACT_NAMES, NEEDS_LINKS

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "directives/2025/ke-hoach.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return registry_at(tmp_path)


def answers(root: Path) -> list[tuple[int, str]]:
    environment = {"XDG_CACHE_HOME": str(root.parent / "cache")}
    told = []
    for words in (
        "due --as-of 2025-03-10",
        "status --as-of 2025-03-10",
        "list",
        "search dat",
        "agencies",
        "due --as-of 2025-03-10 --no-index",
    ):
        answer = ask(root, words, environment=environment)
        told.append((answer.code, answer.out + answer.err))
    return told


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("ke-hoach.YAML", marks=NEEDS_EXACT_NAMES),
        "ke-hoach.Yml",
        "ke-hoach.yaml.txt",
        "ke-hoach.yaml.bak",
        pytest.param("ke-hoach.yaml ", marks=NEEDS_EXACT_NAMES),
        "ke-hoach.yml.TXT",
        "ke-hoach.ymal",
        "ke-hoach.yam",
        "ke-hoach yaml",
        "ke-hoach_yaml",
        "ke-hoach．yaml",
    ],
)
def test_a_file_that_is_named_nearly_right_is_an_error(root: Path, name: str) -> None:
    (root / PLAN).rename((root / PLAN).with_name(name))
    for code, said in answers(root):
        assert code == 1
        assert f"directives/2025/{name}" in said
    found = ask(root, "validate")
    assert found.code == 1
    assert "DIR007" in found.out


@NEEDS_EXACT_NAMES
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("directives", "Directives"),
        ("directives", "DIRECTIVES"),
        ("agencies.yaml", "Agencies.yaml"),
        ("agencies.yaml", "agencies.yml"),
        ("calendar.yaml", "calendar.yaml.txt"),
        ("progress", "Progress"),
        ("directives", "directives "),
        ("directives", "directive"),
        ("progress", "progres"),
    ],
)
def test_the_registry_s_own_names_are_exact(root: Path, before: str, after: str) -> None:
    (root / "progress").mkdir()
    (root / "calendar.yaml").write_text("years: {}\n", encoding="utf-8")
    (root / before).rename(root / after)
    if before == "agencies.yaml":
        assert ask(root, f"validate --registry {root}").code == 2
        return
    for code, said in answers(root):
        assert code == 1
        assert after in said
    found = ask(root, "validate")
    assert found.code == 1
    assert after in found.out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("folder", [False, True])
def test_a_name_that_is_not_utf8_is_said_and_the_rest_answered(root: Path, folder: bool) -> None:
    before = root / ("directives/2025" if folder else PLAN)
    before.rename(before.with_name(os.fsdecode(b"n\xe3m 2025") + ("" if folder else ".yaml")))
    for code, said in answers(root):
        assert code == 1
        assert "n\\xe3m 2025" in said
    for form in ("text", "json", "sarif", "junit", "github"):
        found = ask(root, f"validate --format {form}")
        assert found.code == 1
        assert "xe3m" in found.out.encode().decode()


def test_a_stray_file_is_a_warning_unless_a_directive_names_it(root: Path) -> None:
    stray = root / "directives/2025/Công văn.txt"
    stray.write_text("Nội dung\n", encoding="utf-8")
    (root / "directives/.gitkeep").write_text("", encoding="utf-8")
    found = ask(root, "validate")
    assert "DIR213" in found.out
    assert ".gitkeep" not in found.out
    assert ask(root, "due --as-of 2025-03-10").code == 0
    plan = root / PLAN
    plan.write_text(
        plan.read_text(encoding="utf-8") + "source: {file: Công văn.txt}\n", encoding="utf-8"
    )
    assert "DIR213" not in ask(root, "validate").out


@pytest.mark.parametrize(
    "name",
    [
        "agencies.yml",
        pytest.param("Agencies.yaml", marks=NEEDS_EXACT_NAMES),
        "agencies.yaml.txt",
    ],
)
def test_agencies_under_a_name_that_is_nearly_right_are_named(tmp_path: Path, name: str) -> None:
    root = registry_at(tmp_path)
    (root / "agencies.yaml").rename(root / name)
    for answer in (ask(root, "due"), ask(None, "due", cwd=root), ask(None, "due", cwd=tmp_path)):
        assert answer.code == 2
        assert f"{name}: its name must be agencies.yaml; rename it." in answer.err


@NEEDS_LINKS
def test_a_folder_that_is_a_link_out_is_refused_and_not_walked(root: Path) -> None:
    elsewhere = root.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "private.txt").write_text("x", encoding="utf-8")
    (root / "progress").symlink_to(elsewhere)
    found = ask(root, "validate")
    assert found.code == 1
    assert "leads out of the registry" in found.out
    assert "private.txt" not in found.out
